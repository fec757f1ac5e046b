#include "app/steps/slide_ladder.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/ladder_picture.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float title_height = 48;
constexpr float bracket = 6;
constexpr float bracket_arm = 22;
constexpr float ladder_to_bracket = 34;
constexpr float bracket_to_name = 34;

/// The ground of a band, from the lowest band up: from earth to air, all of them quiet.
ImU32 tint(const ui::Theme& theme, std::size_t band) {
    constexpr std::array order{Colour::sand, Colour::sky,   Colour::mint,
                               Colour::sun,  Colour::lilac, Colour::rose};
    return ui::faded(theme.card(order.at(band % order.size())), 0.55F);
}

std::string rungs_of(const Band& band) {
    if (band.lowest == band.highest)
        return "Rung " + std::to_string(band.lowest);
    return "Rungs " + std::to_string(band.lowest) + "–" + std::to_string(band.highest);
}

/// Opens towards the ladder: ⦘ with square corners.
void draw_bracket(ui::Canvas& canvas, ui::Box box, ImU32 colour) {
    const float thick = canvas.px(bracket);
    const float round = canvas.px(10);
    const ui::Box line = box.inset(thick / 2);
    ImDrawList& list = canvas.list();
    list.PathLineTo({line.x0, line.y0});
    list.PathArcToFast({line.x1 - round, line.y0 + round}, round, 9, 12);
    list.PathArcToFast({line.x1 - round, line.y1 - round}, round, 0, 3);
    list.PathLineTo({line.x0, line.y1});
    list.PathStroke(colour, 0, thick);
}

void draw_band(ui::Canvas& canvas, ui::Box rows, float ladder_right, const Band& band, ImU32 ground) {
    const ui::Theme& theme = canvas.theme();
    const float gap = canvas.px(5);
    ui::mark("band:" + std::to_string(band.lowest), rows, band.name);
    ui::panel(canvas, rows.inset(0, gap / 2), ground, theme.edge, canvas.px(2), canvas.px(20));
    ui::Box beside{ladder_right + canvas.px(ladder_to_bracket), rows.y0, rows.x1 - canvas.px(28), rows.y1};
    const float inset_y = std::min(canvas.px(20), rows.height() * 0.18F);
    beside = beside.inset(0, inset_y);
    draw_bracket(canvas, beside.cut_left(canvas.px(bracket_arm)), theme.spruce);
    beside.cut_left(canvas.px(bracket_to_name));

    const ui::TextStyle name{
        .size = canvas.px(36), .weight = ui::Weight::bold, .colour = theme.ink, .leading = 1.16F};
    const ui::TextStyle quiet{.size = canvas.px(24), .weight = ui::Weight::medium, .colour = theme.ink_2};
    const float quiet_high = quiet.size * quiet.leading;
    const bool both = beside.height() >= name.size + quiet_high;
    const float under = both ? quiet_high + canvas.px(6) : 0;
    const ui::Fit found = ui::fit(canvas, {beside.width(), beside.height() - under}, band.name, name,
                                  canvas.px(20) / std::max(1.0F, canvas.text_size()));
    ui::Box words = beside.centred(beside.width(), found.height + under + 2);
    ui::fitted_text(canvas, words.cut_top(found.height + 2), band.name, found.style, found.style.size);
    if (both)
        ui::line(canvas, words.cut_bottom(quiet_high), rungs_of(band), quiet);
}

}

void draw_ladder_slide(ui::Canvas& canvas, ui::Box area, const Ladder& ladder) {
    const ui::Theme& theme = canvas.theme();
    if (!ladder.title.empty()) {
        const ui::Box title = area.cut_bottom(canvas.px(title_height));
        ui::line(canvas, title, ladder.title,
                 {.size = canvas.px(24), .weight = ui::Weight::medium, .colour = theme.ink_2},
                 ui::Align::centre);
    }
    const bool banded = !ladder.bands.empty();
    const float ladder_wide = std::min(area.width() * (banded ? 0.62F : 1.0F), canvas.px(1080));
    const float whole = banded ? std::min(area.width(), ladder_wide / 0.62F) : ladder_wide;
    area = area.centred(whole, area.height());
    const ui::Box stand = ui::Box{area}.cut_left(ladder_wide).inset(banded ? canvas.px(20) : 0, 0);
    const ui::LadderPicture picture = ui::layout_ladder(canvas, stand, ladder);
    for (std::size_t i = 0; i < ladder.bands.size(); ++i) {
        const Band& band = ladder.bands[i];
        if (!ladder.has(band.lowest) || !ladder.has(band.highest) || band.lowest > band.highest)
            continue;
        const ui::Box rows{area.x0, picture.rung(band.highest).y0, area.x1, picture.rung(band.lowest).y1};
        draw_band(canvas, rows, stand.x1, band, tint(theme, i));
    }
    ui::draw_ladder_picture(canvas, picture, ladder, {.name_size = 32});
}

}
