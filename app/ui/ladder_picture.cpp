#include "app/ui/ladder_picture.h"

#include <algorithm>
#include <cassert>
#include <imgui_internal.h>
#include <string>

#include "app/ui/fit.h"
#include "app/ui/shapes.h"
#include "sessions/model/ladder_places.h"

namespace plenary::ui {
namespace {

// Design pixels.
constexpr float rail_from_end = 34;
constexpr float rail_width = 22;
constexpr float rail_beyond = 6;   ///< above the highest and below the lowest rung
constexpr float highest_row = 180; ///< two rungs do not stand a storey apart
constexpr float wood = 12;
constexpr float under_wood = 4;
constexpr float inside_from_rail = 22;
constexpr float number_ems = 1.7F; ///< the width kept for numbers, in ems of the names
constexpr float number_larger = 8; ///< than the names
constexpr float smallest_name =
    16; ///< however large the room wants its text: a name says more than its beginning

/// As thick as designed, but never more than a share of the row, so that twelve rungs stay a ladder.
float wood_height(Canvas& canvas, float row) {
    return std::min(canvas.px(wood), row * 0.16F);
}

Box wood_of(Canvas& canvas, Box rung) {
    const float thick = wood_height(canvas, rung.height());
    rung.cut_bottom(thick * under_wood / wood);
    return rung.cut_bottom(thick);
}

void draw_rail(Canvas& canvas, Box rail) {
    const Theme& theme = canvas.theme();
    shadow(canvas, rail, faded(theme.shadow, 0.5F), canvas.px(3), canvas.px(8), 0);
    ImDrawList& list = canvas.list();
    const int first = list.VtxBuffer.Size;
    fill(canvas, rail, theme.rail, rail.width() * 0.45F);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(&list, first, list.VtxBuffer.Size, rail.min(),
                                                  {rail.x1, rail.y0}, theme.rail_edge, theme.rail);
}

void draw_wood(Canvas& canvas, Box bar) {
    const Theme& theme = canvas.theme();
    shadow(canvas, bar, theme.shadow, canvas.px(3), canvas.px(5), -canvas.px(1));
    fill(canvas, bar, theme.rung, bar.height() / 2);
}

/// A wash over the width of the rung that loses itself at both ends.
void draw_wash(Canvas& canvas, Box box, ImU32 colour) {
    ImDrawList& list = canvas.list();
    const ImU32 none = faded(colour, 0);
    Box middle = box;
    const Box left = middle.cut_left(box.width() * 0.12F);
    const Box right = middle.cut_right(box.width() * 0.12F);
    list.AddRectFilledMultiColor(left.min(), left.max(), none, colour, colour, none);
    fill(canvas, middle, colour);
    list.AddRectFilledMultiColor(right.min(), right.max(), colour, none, none, colour);
}

void draw_name(Canvas& canvas, Box inside, int number, const std::string& name,
               const LadderEmphasis& emphasis) {
    const Theme& theme = canvas.theme();
    if (!emphasis.taken.empty())
        inside.cut_right(emphasis.taken.at(static_cast<std::size_t>(number - 1)));
    const float largest = inside.height() * 0.62F;
    const float size = std::min(canvas.px(emphasis.name_size), largest);
    const Box number_box = inside.cut_left(size * number_ems);
    line(canvas, number_box, std::to_string(number),
         {.size = std::min(canvas.px(emphasis.name_size + number_larger), largest),
          .weight = Weight::bold,
          .colour = theme.ink});
    fitted_text(canvas, inside, name,
                {.size = size, .weight = Weight::semibold, .colour = theme.ink, .leading = 1.15F},
                std::min(canvas.px(smallest_name) / std::max(1.0F, canvas.text_size()), largest));
}

}

LadderPicture layout_ladder(Canvas& canvas, Box area, const Ladder& ladder) {
    assert(ladder.height() > 0);
    LadderPicture picture;
    const float beyond = canvas.px(rail_beyond);
    const Box room = area.inset(0, beyond);
    const auto rows =
        ladder_rows({room.x0, room.y0, room.x1, room.y1}, ladder.height(), canvas.px(highest_row));
    picture.rails =
        Box{area.x0, rows.back().y0, area.x1, rows.front().y1}.inset(canvas.px(rail_from_end), -beyond);
    for (const Area& row : rows) {
        const Box rung{row.x0, row.y0, row.x1, row.y1};
        picture.rungs.push_back(rung);
        Box inside = rung.inset(canvas.px(rail_from_end + rail_width + inside_from_rail), 0);
        inside.y1 = wood_of(canvas, rung).y0;
        picture.insides.push_back(inside);
    }
    return picture;
}

void draw_ladder_picture(Canvas& canvas, const LadderPicture& picture, const Ladder& ladder,
                         const LadderEmphasis& emphasis) {
    const Theme& theme = canvas.theme();
    assert(picture.rungs.size() == ladder.rungs.size());
    if (emphasis.winner && ladder.has(*emphasis.winner))
        draw_wash(canvas, picture.rung(*emphasis.winner), theme.marigold_wash);
    if (emphasis.target && ladder.has(*emphasis.target)) {
        const Box target = picture.rung(*emphasis.target).inset(canvas.px(rail_from_end + rail_width / 2), 0);
        panel(canvas, target, theme.spruce_wash, theme.spruce, canvas.px(4), canvas.px(14));
    }
    Box between = picture.rails;
    draw_rail(canvas, between.cut_left(canvas.px(rail_width)));
    draw_rail(canvas, between.cut_right(canvas.px(rail_width)));
    for (int number = ladder.height(); number >= 1; --number) {
        draw_wood(canvas, wood_of(canvas, picture.rung(number)));
        draw_name(canvas, picture.inside(number), number, ladder.at(number).name, emphasis);
    }
}

}
