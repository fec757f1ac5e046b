#pragma once

#include <string>
#include <vector>

#include "app/steps/ranking.h"

namespace plenary {

// The parts of a ranking step.

std::string ranking_item_id(CardId item); ///< "item:12"

// ranking_items.cpp

/// The items as they stand: to be written and put straight, or, while they are voted on, only to be read.
void draw_ranking_items(const View& view, ui::Box area, RankingUi& state, const Lane& lane,
                        const Round* unfinished);

// ranking_booth.cpp

/// One voter puts the items in order; nothing else is on the stage. Contract: there is a booth, in the vote
/// and in the state.
void draw_ranking_booth(const View& view, ui::Box area, RankingUi& state, const Lane& lane);

// ranking_chosen.cpp

/// What the keys choose, place and move in a booth. `unplaced`: the items that have no place yet, as they
/// stand.
void follow_ranking_keys(const View& view, RankingUi::Booth& booth, const std::vector<CardId>& unplaced);
/// What can be done with the chosen item of the order, at the right end of the row. Returns what is left of
/// it.
ui::Box draw_ranking_buttons(const View& view, ui::Box row, RankingUi::Booth& booth);

// ranking_result.cpp

/// The revealed rounds of the step, first to last.
std::vector<const Round*> revealed_rankings(const Snapshot& snapshot, StepId step);
/// The order that follows from a revealed round.
void draw_ranking_result(const View& view, ui::Box area, RankingUi& state, const Lane& lane,
                         const Round& round);
/// "First: Focus on outcomes", "2 items tie for first".
std::string ranking_outcome(const Snapshot& snapshot, const Round& round);

}
