#include "app/steps/ranking.h"

#include <algorithm>
#include <array>

#include "app/steps/ranking_parts.h"
#include "sessions/model/text.h"

namespace plenary {

std::string ranking_item_id(CardId item) {
    return "item:" + std::to_string(item.value);
}

namespace {

// Design pixels.
constexpr float booth_margin = 56;
constexpr float booth_above = 8;
constexpr float booth_below = 20;

/// The ways that there are, first the one that the plan asks for.
std::array<VoteWay, 2> ways_to_vote(const View& view) {
    std::array ways = {
        VoteWay{"way:groups",
                {.method = Method::ranking, .way = WayIn::screen, .voters = Voters::groups},
                "Pass the screen, group by group",
                "Each group puts the items in order unseen, then hands on"},
        VoteWay{"way:people",
                {.method = Method::ranking, .way = WayIn::screen, .voters = Voters::people},
                "Pass the screen, person by person",
                "Each person puts the items in order unseen, then hands on"},
    };
    if (view.content<RankingStep>().voters == Voters::people)
        std::swap(ways[0], ways[1]);
    return ways;
}

/// The round whose order is shown: the last that was revealed, or the one before it that was asked for.
const Round* round_to_show(const View& view, RankingUi& state) {
    const auto rounds = revealed_rankings(view.snapshot, view.step);
    if (rounds.empty())
        return nullptr;
    const auto earlier = std::ranges::find(rounds, state.result.earlier, &Round::id);
    if (earlier != rounds.end())
        return *earlier;
    state.result.earlier = {};
    return rounds.back();
}

/// A reveal before the eyes of the room is seen as one; whatever was looked at before gives way to it.
void follow_rounds(const View& view, RankingUi& state, const Round* unfinished) {
    if (unfinished != nullptr) {
        state.watched = unfinished->id;
        state.changing = false;
        state.result = {};
        return;
    }
    const Round* watched = view.snapshot.round(state.watched);
    if (watched != nullptr && watched->state == RoundState::revealed)
        state.result.revealed = view.canvas.now();
    state.watched = {};
}

std::string note_of(const View& view, const Round* shown) {
    const auto rounds = rounds_of(view.snapshot.session(), view.step);
    if (!rounds.empty() && is_unfinished(*rounds.back()))
        return "The vote was not revealed";
    if (!rounds.empty() && rounds.back()->state == RoundState::voided)
        return "Round " + std::to_string(rounds.back()->number)
               + " was called off: " + shortened(rounds.back()->reason, 60);
    return shown == nullptr ? std::string() : ranking_outcome(view.snapshot, *shown);
}

FooterAction change_action(const View& view, RankingUi& state) {
    return {.id = "ranking:items",
            .words = state.changing ? "Show the order" : "Change the items",
            .press = [&view, &state] {
                state.changing = !state.changing;
                view.canvas.want_next_frame();
            }};
}

Footer draw_scene(const View& view, ui::Box area, RankingUi& state, const Lane& lane) {
    follow_step_vote(view, state.vote);
    if (!state.vote.booth)
        state.booth.reset();
    else if (!state.booth)
        state.booth = RankingUi::Booth{};
    const Round* unfinished = view.finished() ? nullptr : view.snapshot.unfinished_round(view.step);
    follow_rounds(view, state, unfinished);
    Footer footer;
    if (state.booth) {
        area.cut_top(view.canvas.px(booth_above));
        area.cut_bottom(view.canvas.px(booth_below));
        draw_ranking_booth(view, area.inset(std::min(view.canvas.px(booth_margin), area.width() * 0.039F), 0),
                           state, lane);
        footer.note = turnout_text(view.snapshot, *unfinished);
        return footer;
    }
    const Round* shown = round_to_show(view, state);
    const bool possible = view.snapshot.cards(lane.id).size() >= 2;
    const ui::Box rows = rows_area(view.canvas, area);
    footer.note = note_of(view, shown);
    if (unfinished != nullptr) {
        const ui::Box below = draw_step_voters(view, rows, state.vote, *unfinished, "put the items in order");
        draw_ranking_items(view, below, state, lane, unfinished);
    } else if (shown != nullptr && !state.changing) {
        draw_ranking_result(view, rows, state, lane, *shown);
    } else {
        draw_ranking_items(view, rows, state, lane, nullptr);
        if (!possible && !view.finished())
            footer.note = "A vote needs two items";
    }
    if (shown != nullptr && unfinished == nullptr && !view.finished())
        footer.actions.push_back(change_action(view, state));
    add_step_vote_actions(view, state.vote, footer, possible, shown == nullptr);
    const auto ways = ways_to_vote(view);
    draw_step_vote_panels(view, area, state.vote, "Who puts the items in order?", ways);
    return footer;
}

}

Footer draw_ranking(const View& view, ui::Box area, RankingUi& state) {
    Footer footer;
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::items);
    if (lane == nullptr)
        return footer;
    draw_with_bring_in(view, lane->id, state.bring_in,
                       [&] { footer = draw_scene(view, area, state, *lane); });
    if (!state.booth && view.snapshot.unfinished_round(view.step) == nullptr)
        add_bring_in_action(view, state.bring_in, footer,
                            !revealed_rankings(view.snapshot, view.step).empty());
    return footer;
}

}
