#pragma once

#include <map>
#include <span>
#include <vector>

#include "sessions/model/borda.h"
#include "sessions/model/rating_tally.h"
#include "sessions/model/rounds.h"

namespace plenary {

// How the cards of a step came out of a revealed round, with the cards that are still there. Contract: the
// round has the method that is asked about.

struct RatedStatement {
    CardId card;
    RatingTally tally;
};
/// Where the step has sides, the largest gap between them first (by_gap()); else in the order in which they
/// stand.
std::vector<RatedStatement> rated_statements(const Session& session, const Round& round);

struct RankedItem {
    CardId card;
    BordaStanding standing; ///< its `item` counts the candidates by their ids
};
/// Most points first; ties by their ids.
std::vector<RankedItem> ranked_items(const Session& session, const Round& round);

/// Of every card that could be voted for, gone or not: how many chose each value, 1 first, as value_counts()
/// says of one; in one pass over the choices, which in a whole session are many.
std::map<CardId, std::vector<int>> counts_by_card(const Session& session, const Round& round);

/// The options that the round speaks for: those that most chose, or of consent, among those that somebody
/// judged and nobody is against, those that most are for. One leads, several are tied, and there may be none;
/// by their ids.
std::vector<CardId> leading_options(const Session& session, const Round& round);

/// The values that most chose of these counts, which begin with that of 1: several are tied, and there is
/// none where nobody chose.
std::vector<int> leading_values(std::span<const int> counts);

/// How many ballots said something; the others abstained.
int ballots_with_choices(const Session& session, RoundId round);

}
