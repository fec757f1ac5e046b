#pragma once

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

/// How many ballots said something; the others abstained.
int ballots_with_choices(const Session& session, RoundId round);

}
