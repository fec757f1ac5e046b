#pragma once

#include "sessions/workshop/command.h"

namespace plenary {

// Commands of voting, said as shortly as tests need them.

inline Voter group_voter(std::int64_t letter) {
    return {VoterKind::group, letter};
}

inline constexpr Voter room_voter{VoterKind::room, 1};

/// A vote of the groups' tokens on where a piece of work stands.
inline OpenRound rung_vote(CardId piece, StepId step, Question question = Question::now) {
    return {.step = step, .piece = piece, .terms = {.question = question}};
}

/// The same by a show of hands.
inline OpenRound hands_vote(CardId piece, StepId step, Question question = Question::now) {
    return {.step = step, .piece = piece, .terms = {.way = WayIn::hands, .question = question}};
}

inline CastBallot rung_ballot(RoundId round, std::int64_t letter, CardId piece, int rung) {
    return {.round = round, .voter = group_voter(letter), .choices = {{piece, rung}}};
}

inline Voter side_voter(std::int64_t side) {
    return {VoterKind::side, side};
}

inline Voter seat_voter(std::int64_t seat) {
    return {VoterKind::seat, seat};
}

inline Voter person_voter(PersonId person) {
    return {VoterKind::person, person.value};
}

/// A vote on the cards of a step, for which the screen is passed round.
inline OpenRound card_vote(StepId step, Method method, Voters voters = Voters::groups) {
    return {.step = step, .terms = {.method = method, .way = WayIn::screen, .voters = voters}};
}

/// The same by a show of hands.
inline OpenRound hands_on_cards(StepId step, Method method) {
    return {.step = step, .terms = {.method = method, .way = WayIn::hands}};
}

struct DotTerms {
    int dots = 3;
    int most_on_one = 3;
    Voters voters = Voters::groups;
    RoundId run_off_of{};
};

inline OpenRound dot_vote(StepId step, const DotTerms& terms = {}) {
    return {.step = step,
            .terms = {.method = Method::dots,
                      .way = WayIn::screen,
                      .voters = terms.voters,
                      .dots = terms.dots,
                      .most_on_one = terms.most_on_one,
                      .run_off_of = terms.run_off_of}};
}

}
