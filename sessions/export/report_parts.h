#pragma once

#include "sessions/export/report_model.h"

namespace plenary::record {

// The parts from which make_report() puts a record together.

/// A card, whole, with all that hangs under it.
Item make_item(const Snapshot& snapshot, const Card& card);

/// The same of several cards. `lane_title` heads them.
ItemList make_list(const Snapshot& snapshot, std::string lane_title, Cards cards);

/// One piece of work on the ladder of its step, with its votes as far as they are revealed.
Placing make_placing(const Snapshot& snapshot, StepId step, const Card& piece);

std::vector<Fact> make_facts(const Snapshot& snapshot, std::chrono::steady_clock::time_point now);
std::vector<StepLine> make_step_lines(const Snapshot& snapshot, std::chrono::steady_clock::time_point now);

/// The cards of a board that a later step shows under themes and that stand under none of them yet.
std::vector<const Card*> unsorted_cards(const Snapshot& snapshot, StepId step);

}
