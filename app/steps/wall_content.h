#pragma once

#include "app/steps/wall.h"

namespace plenary {

// What boards, themes and brainstorms draw their walls up from.

/// "1st", "2nd", "12th".
std::string ordinal(int rank);

/// Cards that say something on all of its lanes.
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
