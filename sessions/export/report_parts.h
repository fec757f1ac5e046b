#pragma once

#include <map>

#include "sessions/export/report_model.h"

namespace plenary::record {

// The parts from which make_report() puts a record together.

/// Neither a heading nor covered: what the record counts.
bool counts(const Snapshot& snapshot, const Card& card);

/// A card, whole, with all that hangs under it. Contract: it is not covered.
Item make_item(const Snapshot& snapshot, const Card& card);

/// The same of several cards, of which those that are covered are only counted. `lane_title` heads them.
ItemList make_list(const Snapshot& snapshot, std::string lane_title, Cards cards);

/// Which card of an earlier step a card was brought in from, also if that was merged or deleted since.
/// Contract: `origin` is not zero.
Sentence origin_sentence(const Snapshot& snapshot, CardId origin);
/// What a card was merged from: what it was put together of at the very first, with whose it was.
/// Nothing for any other card.
std::vector<Sentence> merged_sentences(const Snapshot& snapshot, const Card& card);
/// How the card came out of the last dot vote on it, and of the run-offs. Nothing if there was none.
std::vector<Sentence> dots_sentences(const Snapshot& snapshot, const Card& card);

/// "4 of 5 groups voted".
std::string turnout_text(const Snapshot& snapshot, const Round& round);
/// Of a round that is not revealed: how many have voted so far, or why it was called off. It is blind, in the
/// record as on the stage. `name`: "second vote".
Sentence hidden_round_sentence(const Snapshot& snapshot, const Round& round, const std::string& name);

/// A sentence for every dot vote and run-off on a step, in their order; of one that is open only how many
/// have voted.
Statements vote_statements(const Snapshot& snapshot, StepId step);
/// What each candidate of a closed dot vote got in it. Cards that were merged since count for the whole,
/// those that are gone are left out.
std::map<CardId, int> dots_in(const Snapshot& snapshot, RoundId round);

/// One piece of work on the ladder of its step, with its votes as far as they are revealed.
Placing make_placing(const Snapshot& snapshot, StepId step, const Card& piece);
/// All pieces of a ladder step at once; nothing where fewer than two are there or none is placed.
std::optional<LadderOverview> make_overview(const Snapshot& snapshot, StepId step);

/// What came of a step that votes on its cards: what was decided, how its rounds went and in what they came
/// out, the last one first. Empty before the room was there.
std::vector<Part> rating_parts(const Snapshot& snapshot, StepId step);
std::vector<Part> ranking_parts(const Snapshot& snapshot, StepId step);
std::vector<Part> checklist_parts(const Snapshot& snapshot, StepId step);
std::vector<Part> decision_parts(const Snapshot& snapshot, StepId step);

/// What the session before this one in its course came to, and what became of that. Empty where none is
/// recalled.
std::vector<Part> earlier_parts(const Snapshot& snapshot);
/// Of a piece of work that was asked about again: where it stood and where it stands.
Statements then_and_now(const Snapshot& snapshot, CardId piece);

/// Who was here and in which group, who left early, and, in the full record, how the groups were made.
std::vector<Part> people_parts(const Snapshot& snapshot, const ReportOptions& options);

/// Where each piece of work of a ladder step stands and where it is wanted. Empty where neither is settled of
/// any.
std::vector<Part> standing_parts(const Snapshot& snapshot, StepId step);
/// What the room named and left without an answer: barriers, pieces, actions.
std::vector<Part> open_parts(const Snapshot& snapshot);

/// "Agreed: rung 3 of 8, Tokenism"; `how` is what stands before the rung.
Sentence rung_sentence(std::string_view how, int rung, int rungs, const std::string& name);
/// "Rated from 1 (Not at all) to 5 (Fully)".
Sentence scale_sentence(const RatingStep& rating);

/// How many people were there, and in how many groups.
Fact people_fact(const Session& session);
std::vector<Fact> make_facts(const Snapshot& snapshot, const ClockReading& now);
std::vector<StepLine> make_step_lines(const Snapshot& snapshot, const ClockReading& now);

/// The cards of a board that a later step shows under themes and that stand under none of them yet.
std::vector<const Card*> unsorted_cards(const Snapshot& snapshot, StepId step);

}
