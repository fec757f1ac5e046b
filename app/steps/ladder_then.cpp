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

ui::TextStyle pill_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(20), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2};
}

/// "Then agreed · 4", "Then 4"; empty where nothing was on this rung.
std::string words_on(const LadderScene& scene, int rung) {
    const auto at = static_cast<std::size_t>(rung - 1);
    const int votes = at < scene.then.size() ? scene.then[at] : 0;
    const bool settled = scene.then_settled == rung;
    if (!settled && votes == 0)
        return {};
    const std::string how = !settled ? "" : scene.state.question == Question::now ? " agreed" : " wanted";
    return "Then" + how + (votes == 0 ? "" : (settled ? " · " : " ") + std::to_string(votes));
}

float width_of(const LadderScene& scene, const std::string& words) {
    return ui::text_size(scene.canvas(), words, pill_style(scene.canvas())).x + scene.px(2 * pill_side) + 1;
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

void place_then(const LadderScene& scene, int rung, RungPlaces& places, float& right_edge) {
    float widest = 0;
    for (int each = 1; each <= scene.ladder.height(); ++each)
        if (const std::string words = words_on(scene, each); !words.empty())
            widest = std::max(widest, width_of(scene, words));
    if (widest == 0)
        return;
    const ui::Box inside = scene.picture.inside(rung);
    const ui::Box column{right_edge - widest, inside.y0, right_edge, inside.y1};
    right_edge = column.x0 - scene.px(gap);
    if (std::string words = words_on(scene, rung); !words.empty()) {
        ui::Box box = column;
        box.x0 = box.x1 - width_of(scene, words);
        const float high = std::min(scene.px(pill_high), inside.height() * 0.8F);
        places.then.push_back({std::move(words), rung, box.centred(box.width(), high)});
    }
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
