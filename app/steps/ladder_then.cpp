#include "app/steps/ladder_scene.h"

#include <algorithm>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"
#include "sessions/workshop/recall.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float pill_high = 38;
constexpr float pill_side = 14;
constexpr float gap = 12;

/// Of the room on a rung.
constexpr float most_for_whole = 0.28F;
constexpr float most_for_few = 0.2F;

ui::TextStyle pill_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(20), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2};
}

/// "Then agreed · 4", "Then 4"; in few words the border alone says that it was agreed. Empty where nothing
/// was on this rung.
std::string words_on(const LadderScene& scene, int rung, bool whole) {
    const auto at = static_cast<std::size_t>(rung - 1);
    const int votes = at < scene.then.size() ? scene.then[at] : 0;
    const bool settled = scene.then_settled == rung;
    if (!settled && votes == 0)
        return {};
    std::string said = "Then";
    if (settled && whole)
        said += scene.state.question == Question::now ? " agreed" : " wanted";
    if (votes == 0)
        return said;
    return said + (settled && whole ? " · " : " ") + std::to_string(votes);
}

float width_of(const LadderScene& scene, const std::string& words) {
    return ui::text_size(scene.canvas(), words, pill_style(scene.canvas())).x + scene.px(2 * pill_side) + 1;
}

/// Of all rungs, so that they stand in one column.
float widest(const LadderScene& scene, bool whole) {
    float wide = 0;
    for (int rung = 1; rung <= scene.ladder.height(); ++rung)
        if (const std::string said = words_on(scene, rung, whole); !said.empty())
            wide = std::max(wide, width_of(scene, said));
    return wide;
}

}

void look_up_then(LadderScene& scene) {
    const Session& session = scene.view.snapshot.session();
    const EarlierDecision* earlier = scene.piece == nullptr ? nullptr : earlier_of(session, scene.piece->id);
    if (earlier == nullptr)
        return;
    const Question question = scene.state.question;
    scene.then = earlier_votes(session, *earlier, question);
    const int settled = question == Question::now ? earlier->rung : earlier->want;
    if (settled > 0)
        scene.then_settled = settled;
}

ThenColumn then_column(const LadderScene& scene) {
    const float room = scene.picture.inside(1).width();
    if (const float wide = widest(scene, true); wide <= room * most_for_whole)
        return {.wide = wide, .whole = true};
    // Where there is no room at all, the words beside the ladder say it.
    const float wide = widest(scene, false);
    return {.wide = wide <= room * most_for_few ? wide : 0, .whole = false};
}

void place_then(const LadderScene& scene, const ThenColumn& column, int rung, RungPlaces& places,
                float& right_edge) {
    if (column.wide == 0)
        return;
    const ui::Box inside = scene.picture.inside(rung);
    ui::Box box{right_edge, inside.y0, right_edge, inside.y1};
    right_edge -= column.wide + scene.px(gap);
    std::string said = words_on(scene, rung, column.whole);
    if (said.empty())
        return;
    box.x0 = box.x1 - width_of(scene, said);
    const float high = std::min(scene.px(pill_high), inside.height() * 0.8F);
    places.then.push_back({std::move(said), rung, box.centred(box.width(), high)});
}

void draw_then(const LadderScene& scene, const RungPlaces& places) {
    ui::Canvas& canvas = scene.canvas();
    for (const RungPlaces::Then& then : places.then) {
        const float radius = then.box.height() / 2;
        ui::fill(canvas, then.box, canvas.theme().surface, radius);
        if (scene.then_settled == then.rung)
            ui::outline(canvas, then.box, canvas.theme().ink_2, scene.px(3), radius);
        else
            ui::dashed_outline(canvas, then.box, canvas.theme().ink_2, scene.px(2), radius);
        ui::line(canvas, then.box, then.words, pill_style(canvas), ui::Align::centre);
        ui::mark("then:" + std::to_string(then.rung), then.box, then.words);
    }
}

ui::Box draw_then_words(const LadderScene& scene, ui::Box column) {
    if (scene.piece == nullptr)
        return column;
    const auto& recalled = scene.view.snapshot.session().earlier_session;
    if (recalled.empty())
        return column;
    ui::Canvas& canvas = scene.canvas();
    const std::string words =
        then_and_now_text(scene.view.snapshot, scene.piece->id, scene.state.question,
                          day_text(recalled.rows().front()->begun, scene.view.clock.wall()));
    if (words.empty())
        return column;
    const ui::TextStyle style{
        .size = scene.px(22), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
    const float high = ui::text(canvas, column.min(), column.width(), words, style);
    ui::mark("then:words", column.cut_top(high), words);
    column.cut_top(scene.px(18));
    return column;
}

}
