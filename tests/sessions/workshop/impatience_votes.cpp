#include <algorithm>

#include "sessions/model/rounds.h"
#include "tests/sessions/workshop/impatience.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {

// What is done to ratings, rankings, checklists and decisions.

Command Impatience::deciding(const Session& session) {
    switch (below(18)) {
    case 0:
    case 1:
    case 2: return vote_on_cards();
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
    case 10: return ballot_on_cards(session);
    case 11: {
        const auto round = round_on_cards(session);
        return below(4) ? Command(RevealRound{round}) : VoidRound{round, "opened by mistake"};
    }
    case 12: {
        const auto round = round_on_cards(session);
        return WithdrawBallot{round, voter(session, round)};
    }
    case 13: return MarkCard{with_mark(session), mark()};
    case 14: {
        const auto lane = any(session.lanes);
        return AddCard{.lane = below(2) ? lane : lane_to_vote_on(session),
                       .text = text(),
                       .under = below(2) ? near(session, lane) : CardId{}};
    }
    case 15: return CarryCard{any(session.cards), any(session.lanes), {}};
    case 16: {
        const auto card = card_where(session, [](const Lane& lane) { return lane.step >= rating_step; });
        return below(2) ? Command(EditCard{card, text()}) : DeleteCard{card};
    }
    default: return SetAction{action(session), text(), text()};
    }
}

LaneId Impatience::lane_to_vote_on(const Session& session) {
    std::vector<LaneId> lanes;
    for (const auto& lane : session.lanes.rows())
        if (lane->step >= rating_step && lane->step <= scale_step)
            lanes.push_back(lane->id);
    return lanes[static_cast<std::size_t>(below(static_cast<int>(lanes.size())))];
}

OpenRound Impatience::vote_on_cards() {
    struct Vote {
        StepId step;
        Method method;
    };
    constexpr Vote votes[] = {{rating_step, Method::rating},    {ranking_step, Method::ranking},
                              {checklist_step, Method::answer}, {decision_step, Method::pick},
                              {decision_step, Method::consent}, {scale_step, Method::rating}};
    const auto& vote = votes[below(6)];
    auto command = card_vote(vote.step, below(12) ? vote.method : static_cast<Method>(below(7)),
                             static_cast<Voters>(below(3)));
    command.terms.way = static_cast<WayIn>(below(3));
    return command;
}

CastBallot Impatience::ballot_on_cards(const Session& session) {
    const auto cast_in = round_on_cards(session, RoundState::open);
    const Round* round = session.rounds.find(cast_in);
    CastBallot command{cast_in, voter(session, cast_in), {}};
    const bool says_side = round && round->step && !sides_of(*session.plan, round->step).empty();
    if (below(12) == 0)
        command.side = below(5) - 1;
    else if (says_side)
        command.side =
            command.voter.kind == VoterKind::side ? static_cast<int>(command.voter.number) : 1 + below(2);
    if (round && round->step && below(12))
        command.choices = choices(session, *round);
    return command;
}

std::vector<CastBallot::OnCard> Impatience::choices(const Session& session, const Round& round) {
    std::vector<CastBallot::OnCard> made;
    const int highest = highest_value(session, round);
    const auto value = [&] { return below(15) ? 1 + below(std::max(1, highest)) : below(14) - 1; };
    for (const CardId card : candidates_of(session, round)) {
        if (below(4) == 0)
            continue;
        const CardId on = below(20) ? card : any(session.cards);
        if (round.terms.way != WayIn::hands || below(15) == 0) {
            made.push_back({on, value()});
            if (round.terms.method == Method::pick && below(8))
                break;
            continue;
        }
        made.push_back({on, value(), below(4)});
        if (below(2))
            made.push_back({on, value(), 1 + below(3)});
    }
    return made;
}

RoundId Impatience::round_on_cards(const Session& session, std::optional<RoundState> state) {
    std::vector<RoundId> rounds;
    for (const auto& round : session.rounds.rows()) {
        const bool fits = state ? round->state == *state : is_unfinished(*round);
        if (fits && !round->piece && round->terms.method != Method::dots)
            rounds.push_back(round->id);
    }
    if (rounds.empty() || below(8) == 0)
        return round(session);
    return rounds[static_cast<std::size_t>(below(static_cast<int>(rounds.size())))];
}

}
