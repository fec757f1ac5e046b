#pragma once

#include <set>
#include <string>
#include <vector>

#include "sessions/workshop/snapshot.h"

namespace plenary {

/// Cards that belong together where they stand: a lane, a theme, a cluster under its heading.
struct CardBunch {
    std::string name;
    std::vector<const Card*> cards;
};

/// What one step has that a later one can take over.
struct EarlierCards {
    StepId step;
    std::vector<const Card*> cards; ///< in the order in which they stand
    std::vector<CardBunch> bunches; ///< none is empty, and none holds all of them
    std::vector<DotStanding> voted; ///< those of them that were given dots, most first
};

/// It is an idea, and may be seen.
bool can_be_brought(const Snapshot& snapshot, const Card& card);

/// The earlier steps that have something for this one: of those that its plan names, in that order, or, if
/// it names none, of all on which cards are gathered or voted on.
std::vector<StepId> steps_to_bring_from(const Snapshot& snapshot, StepId step);

EarlierCards earlier_cards(const Snapshot& snapshot, StepId step);

/// The earlier cards that are in this step already, on their own or as part of a merged card.
std::set<CardId> brought_into(const Snapshot& snapshot, StepId step);

/// The cards with the most dots, best first: as many, and those that tie with the last of them.
std::vector<CardId> top_cards(const EarlierCards& earlier, std::size_t most);

/// "3 cards", or "4 cards, because two tie for 3rd".
std::string top_words(const EarlierCards& earlier, std::size_t most);

}
