#pragma once

#include "app/steps/dot_vote.h"

namespace plenary {

// What the parts of a dot vote share; for them alone.

/// The bar above the lanes, as wide as these.
ui::Box dot_bar(const ui::Canvas& canvas, ui::Box area);

// dot_vote_booth.cpp
void enter_booth(const View& view, WallUi& wall, DotVoteUi& state, RoundId round, Voter voter);
void leave_booth(const View& view, DotVoteUi& state);
/// Whose booth it is, what is left to give, and the ways out. Contract: there is one.
ui::Box draw_booth(const View& view, ui::Box area, WallUi& wall, DotVoteUi& state);
/// Gives a card a dot, or takes its dots back. Contract: there is a booth.
void tap_in_booth(const View& view, DotVoteUi& state, const Card& card);

// dot_vote_panel.cpp
/// Begins to settle the next vote, like the last one here, else as the plan says.
void open_dot_panel(const View& view, WallUi& wall, DotVoteUi& state);
/// Contract: there is a draft.
void draw_dot_panel(const View& view, ui::Box area, DotVoteUi& state);

}
