#pragma once

#include <string>
#include <vector>

#include "sessions/model/rounds.h"

namespace plenary {

/// How a card came out of a dot vote, and of the run-offs that followed it.
struct DotStanding {
    CardId card;
    int dots = 0;              ///< in the vote itself
    std::vector<int> run_offs; ///< in each run-off, in their order; 0 where it was no candidate
    int rank = 1;      ///< 1 for the most; cards that tie share theirs, and the next ranks are left out
    bool tied = false; ///< has dots, and shares its rank
    bool operator==(const DotStanding&) const = default;
};

/// What dots could be given to on a step now: on a brainstorm its barriers, on a board every card but
/// headings; by their ids.
std::vector<CardId> cards_to_vote_on(const Session& session, StepId step);

/// The last dot vote of a step that was closed and is no run-off itself, or nothing.
const Round* last_dot_vote(const Session& session, StepId step);
/// The run-offs that followed it and were closed, in their order.
std::vector<const Round*> run_offs_of(const Session& session, const Round& vote);

/// The cards that could be given dots in the last dot vote of a step, most dots first; ties in the order
/// of their ids. The dots of cards that were merged since count for the whole; cards that are gone are
/// left out. Empty if no vote was closed yet.
std::vector<DotStanding> dot_standings(const Session& session, StepId step);

/// The tied cards that share the best rank that is shared at all; empty where nothing is tied.
std::vector<CardId> first_tie(const std::vector<DotStanding>& standings);

/// "1st", "22nd", "13th".
std::string rank_text(int rank);

/// The card that this one is part of by now, itself if it is still one of its own, zero if that is gone.
CardId whole_of(const Session& session, CardId card);

/// How many dots were put down in a round, on all cards.
int dots_used(const Session& session, RoundId round);

}
