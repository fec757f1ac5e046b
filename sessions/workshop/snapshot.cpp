#include "sessions/workshop/snapshot.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace plenary {

namespace {

template <class Key, class Row>
std::span<const Row* const> found(const std::map<Key, std::vector<const Row*>>& lists, Key key) {
    const auto at = lists.find(key);
    return at == lists.end() ? std::span<const Row* const>() : at->second;
}

}

Snapshot::Snapshot(const Session& session, std::uint64_t revision, History history, const ClockReading& as_of,
                   Unsaved unsaved, ReadOnly read_only)
    : session_(visible(session)), revision_(revision), history_(std::move(history)), as_of_(as_of),
      unsaved_(std::move(unsaved)), read_only_(std::move(read_only)) {
    for (const auto& lane : session_.lanes.rows())
        lanes_[lane->step].push_back(lane.get());
    for (auto& [step, lanes] : lanes_)
        std::ranges::sort(lanes, {}, [](const Lane* lane) { return std::tuple(lane->place, lane->id); });

    for (const auto& card : session_.cards.rows())
        (card->under ? under_[card->under] : cards_[card->lane]).push_back(card.get());
    for (auto& [lane, cards] : cards_)
        std::ranges::sort(cards, {}, [](const Card* card) { return std::tuple(card->place, card->id); });
    const auto lane_place = [this](const Card* card) {
        const Lane* lane = session_.lanes.find(card->lane);
        return lane ? lane->place : 0;
    };
    for (auto& [card, hanging] : under_)
        std::ranges::sort(hanging, {},
                          [&](const Card* one) { return std::tuple(lane_place(one), one->place, one->id); });

    std::vector<const Sorting*> sortings;
    for (const auto& sorting : session_.sortings.rows())
        sortings.push_back(sorting.get());
    std::ranges::sort(sortings, {},
                      [](const Sorting* sorting) { return std::tuple(sorting->place, sorting->id); });
    for (const Sorting* sorting : sortings)
        if (const Card* sorted_card = session_.cards.find(sorting->id))
            sorted_[sorting->theme].push_back(sorted_card);

    for (const auto& ballot : session_.ballots.rows())
        ballots_[ballot->round].push_back(ballot.get());
    for (const auto& choice : session_.choices.rows())
        choices_[choice->ballot].push_back(choice.get());
    for (const auto& part : session_.merged.rows())
        parts_[part->into].push_back(part.get());
    sort_out_dots();
}

void Snapshot::sort_out_dots() {
    for (const auto& candidate : session_.candidates.rows())
        candidates_.emplace(candidate->round, candidate->card);
    for (const auto& ballot : session_.ballots.rows())
        cast_.emplace(ballot->round, ballot->voter());
    for (const auto& round : session_.rounds.rows())
        if (round->terms.method == Method::dots && !standings_.contains(round->step))
            standings_.emplace(round->step, dot_standings(session_, round->step));
    for (const auto& [step, standings] : standings_)
        for (const DotStanding& standing : standings)
            standing_.emplace(standing.card, &standing);
}

std::span<const Lane* const> Snapshot::lanes(StepId step) const {
    return found(lanes_, step);
}

const Lane* Snapshot::lane(StepId step, LaneRole role) const {
    const auto all = lanes(step);
    const auto at = std::ranges::find(all, role, &Lane::role);
    return at == all.end() ? nullptr : *at;
}

Cards Snapshot::cards(LaneId lane) const {
    return found(cards_, lane);
}

Cards Snapshot::under(CardId card) const {
    return found(under_, card);
}

std::vector<const Card*> Snapshot::under(CardId card, LaneId lane) const {
    std::vector<const Card*> in_lane;
    std::ranges::copy_if(under(card), std::back_inserter(in_lane),
                         [&](const Card* hanging) { return hanging->lane == lane; });
    return in_lane;
}

Cards Snapshot::sorted(LaneId theme) const {
    return found(sorted_, theme);
}

LaneState Snapshot::lane_state(LaneId lane) const {
    const LaneState* state = session_.lane_states.find(lane);
    return state != nullptr ? *state : LaneState{.id = lane};
}

std::span<const MergedCard* const> Snapshot::parts(CardId card) const {
    return found(parts_, card);
}

bool Snapshot::idea_first(StepId step) const {
    const StepLook* look = session_.looks.find(step);
    return look != nullptr && look->idea_first;
}

std::span<const Ballot* const> Snapshot::ballots(RoundId round) const {
    return found(ballots_, round);
}

std::span<const Choice* const> Snapshot::choices(BallotId ballot) const {
    return found(choices_, ballot);
}

std::span<const DotStanding> Snapshot::standings(StepId step) const {
    const auto at = standings_.find(step);
    return at == standings_.end() ? std::span<const DotStanding>() : at->second;
}

const DotStanding* Snapshot::standing(CardId card) const {
    const auto at = standing_.find(card);
    return at == standing_.end() ? nullptr : at->second;
}

StepTime Snapshot::time_of(StepId step, const ClockReading& now) const {
    const StepClock* clock = session_.step_clocks.find(step);
    StepTime time{spent(step, now), std::chrono::milliseconds(clock != nullptr ? clock->paused_ms : 0)};
    const Progress* progress = session_.progress.find(step);
    if (clock_paused() && progress != nullptr)
        time.paused += time.spent - std::chrono::milliseconds(progress->spent_ms);
    return time;
}

std::chrono::milliseconds Snapshot::countdown(StepId step, const ClockReading& now) const {
    const StepTime time = time_of(step, now);
    return std::chrono::minutes(minutes_of(session_, step)) - (time.spent - time.paused);
}

Schedule Snapshot::schedule(const ClockReading& now) const {
    return schedule_of(
        session_, [&](StepId step) { return time_of(step, now); }, now.wall);
}

std::chrono::milliseconds Snapshot::spent(StepId step, const ClockReading& now) const {
    using std::chrono::milliseconds;
    const Progress* progress = session_.progress.find(step);
    milliseconds spent(progress ? progress->spent_ms : 0);
    if (step == this->step() && !finished() && !read_only())
        spent += std::max(milliseconds(0), time_in_the_room(as_of_, now));
    return spent;
}

}
