#pragma once

#include <span>

#include "app/steps/wall.h"

namespace plenary {

// What boards, themes and brainstorms draw their walls up from.

/// "1st", "2nd", "12th".
std::string ordinal(int rank);

/// A lane with its title and how it stands, without cards.
WallLane lane_of(const Snapshot& snapshot, const Lane& lane);

/// Appends cards, each followed by those that hang under it.
void add_entries(const Snapshot& snapshot, std::span<const Card* const> cards,
                 std::vector<WallLane::Entry>& entries);

/// One card as a wall shows it: a heading, covered, with its dots, tied or merged.
WallLane::Entry entry_of(const Snapshot& snapshot, const Card& card, bool hangs);

/// Cards that say something: all but headings.
std::size_t ideas_in(const WallLane& lane);
std::size_t ideas_on(const Wall& wall);

/// Something has been lifted.
bool anything_in_hand(const WallUi& state);

/// "+ Card", the next thing to do on a board.
void add_card_action(const View& view, const char* id, const char* words, WallUi& state, Footer& footer);
/// What is needed now and then: finding a card, covering the whole board or revealing it.
void add_rare_actions(const View& view, WallUi& state, Footer& footer);
/// "Group by theme": makes lanes of the clusters that have a heading, or else asks for the name of a new
/// lane.
void add_theme_action(const View& view, WallUi& state, Footer& footer);

}
