#pragma once

#include <string>
#include <vector>

#include "sessions/model/session.h"

namespace plenary {

// What follows from the rows of rounds, ballots and choices. All of it can be asked of a whole session
// by the rules, and of what visible() let through by everybody else: then unrevealed rounds have no
// choices, and whatever is counted here is as if nobody had chosen anything.

/// What a step can have votes on; empty for most kinds.
std::vector<Method> methods_of(const StepContent& content);

/// What can be voted for: the piece of work, or the candidates; by their ids, gone or not.
std::vector<CardId> candidates_of(const Session& session, const Round& round);

/// The highest value that one choice can have: the top rung, the top of the scale, the number of places.
/// Contract: the round has a step.
int highest_value(const Session& session, const Round& round);

/// Whose ballots are waited for: of a show of hands the room's, which is one.
std::vector<Voter> voters_of(const Session& session, const Round& round);
/// Those of them who have not voted.
std::vector<Voter> missing_voters(const Session& session, const Round& round);

const Ballot* ballot_of(const Session& session, RoundId round, Voter voter);
/// By their ids.
std::vector<const Ballot*> ballots_in(const Session& session, RoundId round);
std::vector<const Choice*> choices_on(const Session& session, BallotId ballot);
/// The id of one choice on a ballot, by its place there from 0.
ChoiceId choice_id(BallotId ballot, std::size_t place);

/// How many have voted: ballots, or hands.
int votes_cast(const Session& session, const Round& round);
/// How many could: voters here now and whoever has voted and left, or the people present.
int votes_expected(const Session& session, const Round& round);

/// Of one candidate: one value for each hand that chose one, in no order worth anything. `side` of zero
/// means all.
std::vector<int> values_on(const Session& session, RoundId round, CardId card, int side = 0);

/// The same counted: how many chose each value, 1 first, up to the highest there can be.
std::vector<int> value_counts(const Session& session, const Round& round, CardId card, int side = 0);

/// The last round of a step, of this method, whose votes everybody may see; or nothing.
const Round* last_revealed(const Session& session, StepId step, Method method);
/// The same of the rounds on a piece of work.
const Round* last_revealed_on(const Session& session, CardId piece, Question question);

/// The rounds on a piece of work, on one of its questions, or the rounds of a step; first to last.
std::vector<const Round*> rounds_on(const Session& session, CardId piece, Question question);
std::vector<const Round*> rounds_of(const Session& session, StepId step);

/// It takes ballots, or waits to be revealed.
bool is_unfinished(const Round& round);
/// The round that keeps a step busy, or nothing.
const Round* unfinished_round(const Session& session, StepId step);

/// "Group C · Parents", "Amina", "Person 7", "Commissioners", "The room".
std::string voter_name(const Session& session, StepId step, Voter voter);
/// "3 groups", "1 person": those who vote in this round, so many of them.
std::string counted_voters(const Round& round, int count);

}
