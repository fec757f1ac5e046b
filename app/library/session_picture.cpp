#include <algorithm>

#include "app/library/home_parts.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float around = 8;
constexpr float lane_gap = 5;
constexpr float chip_wide = 22;
constexpr float chip_high = 11;
constexpr float chip_gap = 4;

/// As many chips as there is room for, one beside the other, then in the next row.
void draw_chips(ui::Canvas& canvas, ui::Box lane, const std::vector<Colour>& cards) {
    const ui::Theme& theme = canvas.theme();
    const float gap = canvas.px(chip_gap);
    const ImVec2 chip{std::min(canvas.px(chip_wide), lane.width()), canvas.px(chip_high)};
    ImVec2 at = lane.min();
    for (const Colour colour : cards) {
        if (at.x > lane.x0 && at.x + chip.x > lane.x1 + 1)
            at = {lane.x0, at.y + chip.y + gap};
        if (at.y + chip.y > lane.y1 + 1)
            return;
        ui::panel(canvas, ui::Box::at(at, chip), theme.card(colour), theme.edge, canvas.px(1.5F),
                  canvas.px(3));
        at.x += chip.x + gap;
    }
}

void draw_board(ui::Canvas& canvas, ui::Box box, const std::vector<std::vector<Colour>>& lanes) {
    const float gap = canvas.px(lane_gap);
    const auto count = static_cast<float>(lanes.size());
    const float wide = (box.width() - gap * (count - 1)) / count;
    for (const auto& cards : lanes) {
        const ui::Box lane = box.cut_left(wide);
        box.cut_left(gap);
        if (lanes.size() > 1)
            ui::fill(canvas, lane, canvas.theme().lane, canvas.px(4));
        const float beside = lanes.size() > 1 ? canvas.px(3) : 0;
        draw_chips(canvas, lane.inset(beside, beside), cards);
    }
}

/// An agreed rung is broader than the others, and longer than the rails are apart.
void draw_ladder(ui::Canvas& canvas, ui::Box box, const SessionPicture& picture) {
    const ui::Theme& theme = canvas.theme();
    const ui::Box rails = box.centred(box.width() * 0.5F, box.height());
    const float high = rails.height() / static_cast<float>(picture.rungs);
    for (int rung = 1; rung <= picture.rungs; ++rung) {
        const bool agreed = std::ranges::find(picture.agreed, rung) != picture.agreed.end();
        const float y = rails.y1 - high * (static_cast<float>(rung) - 0.5F);
        const float thick = std::min(canvas.px(agreed ? 7 : 3), high * (agreed ? 0.95F : 0.5F));
        const float beyond = agreed ? canvas.px(8) : 0;
        ui::fill(canvas, {rails.x0 - beyond, y - thick / 2, rails.x1 + beyond, y + thick / 2},
                 agreed ? theme.marigold : theme.rail_edge, canvas.px(2));
    }
    for (const float x : {rails.x0, rails.x1})
        ui::fill(canvas, {x - canvas.px(2), rails.y0, x + canvas.px(2), rails.y1}, theme.rail_edge,
                 canvas.px(2));
}

}

void draw_session_picture(ui::Canvas& canvas, ui::Box box, const SessionPicture& picture) {
    ui::panel(canvas, box, canvas.theme().surface, canvas.theme().line, canvas.px(2), canvas.px(8));
    const ui::Box inner = box.inset(canvas.px(around));
    if (picture.rungs > 0)
        draw_ladder(canvas, inner, picture);
    else if (!picture.lanes.empty())
        draw_board(canvas, inner, picture.lanes);
}

}
