#include "sessions/model/dots.h"

#include <algorithm>
#include <map>

namespace plenary {

namespace {

bool is_closed_dot_vote(const Round& round) {
    return round.terms.method == Method::dots && round.state == RoundState::revealed;
}

/// Adds what the cards got in one round behind what they got in those before.
void add_round(const Session& session, RoundId round, std::size_t column,
               std::map<CardId, std::vector<int>>& got) {
    for (const auto& choice : session.choices.rows()) {
        const Ballot* ballot = session.ballots.find(choice->ballot);
        if (ballot == nullptr || ballot->round != round)
            continue;
        const auto whole = got.find(whole_of(session, choice->card));
        if (whole != got.end())
            whole->second[column] += choice->value;
    }
}

}

std::vector<CardId> cards_to_vote_on(const Session& session, StepId step) {
    const bool brainstorm = std::holds_alternative<BrainstormStep>(session.plan->at(step).content);
    std::vector<CardId> cards;
    for (const auto& card : session.cards.rows()) {
        const Lane* lane = session.lanes.find(card->lane);
        const bool idea = brainstorm && card->under;
        if (lane && lane->step == step && !session.heading(card->id) && !idea)
            cards.push_back(card->id);
    }
    return cards;
}

const Round* last_dot_vote(const Session& session, StepId step) {
    const Round* last = nullptr;
    for (const Round* round : rounds_of(session, step))
        if (is_closed_dot_vote(*round) && !round->terms.run_off_of)
            last = round;
    return last;
}

std::vector<const Round*> run_offs_of(const Session& session, const Round& vote) {
    auto rounds = rounds_of(session, vote.step);
    std::erase_if(rounds, [&](const Round* round) {
        return !is_closed_dot_vote(*round) || round->terms.run_off_of != vote.id;
    });
    return rounds;
}

CardId whole_of(const Session& session, CardId card) {
    // A part points at a younger card, so this ends whatever a file may hold.
    while (session.cards.find(card) == nullptr) {
        const MergedCard* part = session.merged.find(card);
        if (part == nullptr || part->into <= card)
            return {};
        card = part->into;
    }
    return card;
}

std::vector<DotStanding> dot_standings(const Session& session, StepId step) {
    const Round* vote = last_dot_vote(session, step);
    if (vote == nullptr)
        return {};
    const auto run_offs = run_offs_of(session, *vote);
    std::map<CardId, std::vector<int>> got;
    for (const auto& candidate : session.candidates.rows())
        if (const CardId whole = whole_of(session, candidate->card); whole && candidate->round == vote->id)
            got[whole].assign(run_offs.size() + 1, 0);
    add_round(session, vote->id, 0, got);
    for (std::size_t i = 0; i < run_offs.size(); ++i)
        add_round(session, run_offs[i]->id, i + 1, got);

    std::vector<std::pair<std::vector<int>, CardId>> order;
    for (const auto& [card, dots] : got)
        order.emplace_back(dots, card);
    std::ranges::stable_sort(order, std::ranges::greater{}, [](const auto& entry) { return entry.first; });
    std::vector<DotStanding> standings;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& dots = order[i].first;
        const bool as_before = i > 0 && order[i - 1].first == dots;
        const bool as_next = i + 1 < order.size() && order[i + 1].first == dots;
        standings.push_back({.card = order[i].second,
                             .dots = dots.front(),
                             .run_offs = {dots.begin() + 1, dots.end()},
                             .rank = as_before ? standings.back().rank : static_cast<int>(i) + 1,
                             .tied = dots.front() > 0 && (as_before || as_next)});
    }
    return standings;
}

std::vector<CardId> first_tie(const std::vector<DotStanding>& standings) {
    const auto first = std::ranges::find(standings, true, &DotStanding::tied);
    std::vector<CardId> tied;
    for (auto at = first; at != standings.end() && at->rank == first->rank; ++at)
        tied.push_back(at->card);
    return tied;
}

std::string rank_text(int rank) {
    const bool teen = rank % 100 / 10 == 1;
    const char* ending = teen || rank % 10 > 3 || rank % 10 == 0 ? "th"
                         : rank % 10 == 1                        ? "st"
                         : rank % 10 == 2                        ? "nd"
                                                                 : "rd";
    return std::to_string(rank) + ending;
}

int dots_used(const Session& session, RoundId round) {
    int used = 0;
    for (const Ballot* ballot : ballots_in(session, round))
        for (const Choice* choice : choices_on(session, ballot->id))
            used += choice->value;
    return used;
}

}
