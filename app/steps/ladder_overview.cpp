#include <algorithm>

#include "app/steps/ladder_scene.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/ladder_places.h"
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

OverviewPlaces places_for(const LadderScene& scene, const Overview& overview) {
    std::vector<Area> insides;
    for (const ui::Box& inside : scene.picture.insides)
        insides.push_back({inside.x0, inside.y0, inside.x1, inside.y1});
    return {std::move(insides),
            overview.columns,
            {.kept_by_name = kept_by_name,
             .widest_column = scene.px(widest_column),
             .column_gap = scene.px(column_gap),
             .highest_flag = scene.px(highest_flag)}};
}

ui::Box flag_box(const OverviewPlaces& places, int column, int rung) {
    const Area flag = places.flag(column, rung);
    return {flag.x0, flag.y0, flag.x1, flag.y1};
}

void draw_words(const LadderScene& scene, ui::Box box, const Card& piece, ImU32 colour) {
    const ui::Box words = box.inset(std::min(scene.px(12), box.width() * 0.08F), scene.px(4));
    ui::fitted_text(scene.canvas(), words, piece.text,
                    {.size = scene.px(22), .weight = ui::Weight::semibold, .colour = colour, .leading = 1.1F},
                    scene.px(14));
}

void draw_way(const LadderScene& scene, const OverviewPlaces::Way& way) {
    ui::Canvas& canvas = scene.canvas();
    canvas.list().AddLine({way.x, way.from}, {way.x, way.to}, canvas.theme().spruce, scene.px(way_wide));
    const float tip = scene.px(12);
    ui::arrow(canvas, {way.x, way.to + (way.up() ? tip : -tip) / 2}, scene.px(26), canvas.theme().spruce,
              way.up() ? ui::Way::up : ui::Way::down);
}

void draw_mark(LadderScene& scene, const OverviewPlaces& places, const Overview::Mark& mark) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const Card& piece = *scene.view.snapshot.card(mark.piece);
    const std::string number = std::to_string(piece.id.value);
    if (mark.want && mark.want != mark.now) {
        const ui::Box ghost = flag_box(places, mark.column, *mark.want);
        if (mark.now)
            draw_way(scene, places.way(mark.column, *mark.now, *mark.want));
        ui::fill(canvas, ghost, ui::faded(theme.card(piece.colour), 0.35F), scene.px(radius));
        ui::dashed_outline(canvas, ghost, theme.ink_2, scene.px(3), scene.px(radius));
        draw_words(scene, ghost, piece, theme.ink_2);
        ui::mark("ghost:" + number, ghost, piece.text);
    }
    if (!mark.now)
        return;
    const ui::Box box = flag_box(places, mark.column, *mark.now);
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
    const OverviewPlaces places = places_for(scene, overview);
    ui::LadderEmphasis emphasis{.winner = {}, .target = piece_target(scene)};
    for (int rung = 1; rung <= scene.ladder.height(); ++rung)
        emphasis.taken.push_back(scene.picture.inside(rung).x1 - places.left());
    ui::draw_ladder_picture(canvas, scene.picture, scene.ladder, emphasis);
    for (const Overview::Mark& mark : overview.marks)
        draw_mark(scene, places, mark);
    mark_rungs(scene);
}

}
