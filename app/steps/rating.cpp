#include "app/steps/rating.h"

#include <algorithm>

#include "app/steps/rating_scene.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

constexpr float lowest_for_scale = 300; ///< design pixels

/// In the order in which they are offered; of those that hand the screen on, what the plan says first.
std::vector<VoteWay> ways_of(const RatingScene& scene, std::string_view each_side) {
    const auto terms = [](WayIn way, Voters voters) {
        return RoundTerms{.method = Method::rating, .way = way, .voters = voters};
    };
    std::vector<VoteWay> ways;
    if (scene.has_sides())
        ways.push_back({"way:sides", terms(WayIn::screen, Voters::sides), "Each side one ballot", each_side});
    ways.push_back({"way:groups", terms(WayIn::screen, Voters::groups), "Pass the screen, group by group",
                    "Each group rates unseen, then hands on"});
    ways.push_back({"way:people", terms(WayIn::screen, Voters::people), "Pass the screen, person by person",
                    "Each person rates unseen, then hands on"});
    std::stable_partition(ways.begin(), ways.end(),
                          [&](const VoteWay& way) { return way.terms.voters == scene.step.voters; });
    if (!scene.has_sides())
        ways.push_back({"way:hands", terms(WayIn::hands, Voters::people), "Show of hands",
                        "Somebody counts, number by number"});
    return ways;
}

RatingScene scene_of(const View& view, RatingUi& state, const Lane& lane) {
    RatingScene scene{view, state, view.content<RatingStep>(), lane};
    scene.unfinished = view.snapshot.unfinished_round(view.step);
    for (const Round* round : rounds_of(view.snapshot.session(), view.step))
        if (round->state == RoundState::revealed)
            scene.revealed.push_back(round);
    // What is revealed next is what the room wants to see.
    if (scene.unfinished != nullptr) {
        state.statements = false;
        state.shown = {};
    }
    scene.travelled = state.reveal.progress(view.canvas, scene.unfinished,
                                            scene.revealed.empty() ? nullptr : scene.revealed.back());
    return scene;
}

bool counts_hands(const RatingScene& scene) {
    return scene.unfinished != nullptr && scene.unfinished->terms.way == WayIn::hands
           && scene.unfinished->state == RoundState::open && !scene.view.finished();
}

void draw_scene(RatingScene& scene, ui::Box area) {
    RatingUi& state = scene.state;
    area = area.inset(std::min(scene.px(56), area.width() * 0.039F), 0);
    area.cut_top(scene.px(8));
    area.cut_bottom(scene.px(24));
    const ui::Box whole = area;
    if (!state.vote.booth)
        state.rater.reset();
    if (state.vote.booth) {
        draw_rating_booth(scene, area);
        return;
    }
    if (counts_hands(scene)) {
        draw_rating_hands(scene, area);
    } else if (scene.unfinished != nullptr) {
        area = draw_step_voters(scene.view, area, state.vote, *scene.unfinished, "rate");
        // In a low window the statements come first; the scale is in the booth.
        if (area.height() > scene.px(lowest_for_scale))
            area = draw_scale(scene, area);
        draw_statements(scene, area);
    } else if (!scene.revealed.empty() && !state.statements) {
        draw_rating_results(scene, area);
    } else {
        if (!scene.revealed.empty())
            area = draw_rating_tabs(scene, area,
                                    scene.view.finished() ? "What could be rated"
                                                          : "What is rated when you vote again");
        draw_statements(scene, draw_scale(scene, area));
    }
    const std::string each_side =
        scene.has_sides() ? "One for " + scene.side_name(1) + ", one for " + scene.side_name(2) + ", unseen"
                          : std::string();
    draw_step_vote_panels(scene.view, whole, state.vote, "How does the room rate?",
                          ways_of(scene, each_side));
}

/// How it stands, where no round goes on.
std::string note_of(const RatingScene& scene) {
    const auto rounds = rounds_of(scene.view.snapshot.session(), scene.view.step);
    if (rounds.empty())
        return {};
    const Round& last = *rounds.back();
    if (last.state == RoundState::voided)
        return "Round " + std::to_string(last.number) + " was called off: " + shortened(last.reason, 60);
    const Round& round = scene.unfinished != nullptr ? *scene.unfinished : shown_round(scene);
    return "Round " + std::to_string(round.number) + " · " + turnout_text(scene.view.snapshot, round);
}

}

Footer draw_rating(const View& view, ui::Box area, RatingUi& state) {
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::statements);
    if (lane == nullptr)
        return {};
    follow_step_vote(view, state.vote);
    RatingScene scene = scene_of(view, state, *lane);
    draw_with_bring_in(view, lane->id, state.bring_in, [&] { draw_scene(scene, area); });

    Footer footer;
    if (state.vote.booth)
        return footer;
    footer.note = note_of(scene);
    add_step_vote_actions(view, state.vote, footer, !scene.statements().empty(), scene.revealed.empty());
    if (scene.unfinished == nullptr)
        add_bring_in_action(view, state.bring_in, footer, !scene.revealed.empty());
    return footer;
}

std::string statement_id(CardId card) {
    return "statement:" + std::to_string(card.value);
}

std::vector<const Card*> candidates_in(const RatingScene& scene, RoundId round) {
    std::vector<const Card*> candidates;
    for (const Card* card : scene.statements())
        if (scene.view.snapshot.is_candidate(round, card->id))
            candidates.push_back(card);
    return candidates;
}

}
