#include <algorithm>

#include "app/steps/ladder_scene.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/overview.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float widest_column = 300;
constexpr float column_gap = 14;
constexpr float highest_flag = 84;
constexpr float radius = 12;
constexpr float way_wide = 5;
constexpr float words_high = 44;
constexpr float kept_by_name = 0.3F;

/// Where the pieces stand across the rungs: on the right, the names of the rungs keep the rest.
struct Columns {
    float left;
    float wide; ///< of one, with the gap to the next
};

Columns columns_for(const LadderScene& scene, const Overview& overview) {
    const ui::Box inside = scene.picture.inside(1);
    const float room = inside.width() * (1 - kept_by_name);
    const auto count = static_cast<float>(std::max(1, overview.columns));
    const float wide = std::min(scene.px(widest_column), room / count);
    return {inside.x1 - wide * count, wide};
}

ui::Box place_of(const LadderScene& scene, const Columns& columns, int column, int rung) {
    const ui::Box inside = scene.picture.inside(rung);
    const float gap = std::min(scene.px(column_gap), columns.wide * 0.12F);
    const float left = columns.left + columns.wide * static_cast<float>(column);
    const float high = std::min(scene.px(highest_flag), inside.height() * 0.88F);
    return ui::Box{left + gap, inside.y0, left + columns.wide, inside.y1}.centred(columns.wide - gap, high);
}

void draw_words(const LadderScene& scene, ui::Box box, const Card& piece, ImU32 colour) {
    const ui::Box words = box.inset(std::min(scene.px(12), box.width() * 0.08F), scene.px(4));
    ui::fitted_text(scene.canvas(), words, piece.text,
                    {.size = scene.px(22), .weight = ui::Weight::semibold, .colour = colour, .leading = 1.1F},
                    scene.px(14));
}

void draw_way(const LadderScene& scene, ui::Box from, ui::Box to) {
    ui::Canvas& canvas = scene.canvas();
    const bool up = to.y0 < from.y0;
    const ImVec2 a{from.centre().x, up ? from.y0 : from.y1};
    const ImVec2 b{to.centre().x, up ? to.y1 : to.y0};
    canvas.list().AddLine(a, b, canvas.theme().spruce, scene.px(way_wide));
    const float tip = scene.px(12);
    ui::arrow(canvas, {b.x, b.y + (up ? tip : -tip) / 2}, scene.px(26), canvas.theme().spruce,
              up ? ui::Way::up : ui::Way::down);
}

void draw_mark(LadderScene& scene, const Columns& columns, const Overview::Mark& mark) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const Card& piece = *scene.view.snapshot.card(mark.piece);
    const std::string number = std::to_string(piece.id.value);
    if (mark.want && mark.want != mark.now) {
        const ui::Box ghost = place_of(scene, columns, mark.column, *mark.want);
        if (mark.now)
            draw_way(scene, place_of(scene, columns, mark.column, *mark.now), ghost);
        ui::fill(canvas, ghost, ui::faded(theme.card(piece.colour), 0.35F), scene.px(radius));
        ui::dashed_outline(canvas, ghost, theme.ink_2, scene.px(3), scene.px(radius));
        draw_words(scene, ghost, piece, theme.ink_2);
        ui::mark("ghost:" + number, ghost, piece.text);
    }
    if (!mark.now)
        return;
    const ui::Box box = place_of(scene, columns, mark.column, *mark.now);
    const std::string id = "placed:" + number;
    const ui::Hit hit = canvas.hit(id, box);
    ui::shadow(canvas, box, theme.shadow, scene.px(3), scene.px(8), -scene.px(3));
    ui::panel(canvas, box, theme.card(piece.colour), theme.edge, scene.px(2), scene.px(radius));
    if (mark.want == mark.now)
        ui::outline(canvas, box, theme.spruce, scene.px(4), scene.px(radius));
    if (hit.focused)
        ui::focus_ring(canvas, box, scene.px(radius));
    draw_words(scene, box, piece, theme.card_ink);
    if (hit.clicked) {
        scene.state.piece = piece.id;
        scene.state.overview = false;
        canvas.want_next_frame();
    }
}

std::string sentence_of(const Overview& overview) {
    if (overview.marks.empty())
        return "No piece of work has a rung yet: vote on one, or drag it to its rung.";
    const auto wanted = std::ranges::count_if(overview.marks, [](const Overview::Mark& mark) {
        return mark.now && mark.want && mark.now != mark.want;
    });
    std::string words = counted(overview.marks.size(), "piece stands", "pieces stand") + " on the ladder";
    if (wanted > 0)
        words +=
            ", " + std::to_string(wanted) + " on the way to where we want " + (wanted == 1 ? "it" : "them");
    if (!overview.unplaced.empty())
        words += "; " + std::to_string(overview.unplaced.size()) + " not placed yet";
    return words + ".";
}

}

ui::LadderPicture layout_overview(const LadderScene& scene, ui::Box area) {
    area.cut_top(scene.px(words_high));
    return ui::layout_ladder(scene.canvas(), area, scene.ladder);
}

void draw_overview(LadderScene& scene, ui::Box area) {
    ui::Canvas& canvas = scene.canvas();
    const Overview overview =
        lay_out_overview(overview_pieces(scene.view.snapshot.session(), scene.view.step));
    const std::string words = sentence_of(overview);
    const ui::Box line = area.cut_top(scene.px(words_high));
    ui::line(canvas, line, words,
             {.size = scene.px(24), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2});
    ui::mark("overview:words", line, words);
    const Columns columns = columns_for(scene, overview);
    ui::LadderEmphasis emphasis{.winner = {}, .target = piece_target(scene)};
    for (int rung = 1; rung <= scene.ladder.height(); ++rung)
        emphasis.taken.push_back(scene.picture.inside(rung).x1 - columns.left);
    ui::draw_ladder_picture(canvas, scene.picture, scene.ladder, emphasis);
    for (const Overview::Mark& mark : overview.marks)
        draw_mark(scene, columns, mark);
    mark_rungs(scene);
}

}
