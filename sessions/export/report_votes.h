#pragma once

#include <vector>

#include "sessions/export/report_parts.h"
#include "sessions/model/vote_results.h"

namespace plenary::record {

/// How the votes on the cards of one step are told, whatever kind it is of. Contract: the step has such
/// votes, and the snapshot stays.
class StepVotes {
public:
    StepVotes(const Snapshot& snapshot, StepId step);

    const Snapshot& snapshot() const { return snapshot_; }
    const Session& session() const { return snapshot_.session(); }
    /// What is voted on, in its order.
    Cards cards() const { return cards_; }
    /// The rounds whose votes everybody may see, the last one first.
    const std::vector<const Round*>& revealed() const { return revealed_; }
    const Round* last() const { return revealed_.empty() ? nullptr : revealed_.front(); }

    /// There is something to tell: the room has been on the step, or something was said there before.
    bool begun() const;
    /// A sentence for every round, in their order.
    Statements told() const;
    /// What heads the figures of a round where there are several.
    std::string title_of(const Round& round) const;
    /// A card in the figures of the last round, or, with its words alone, in those of an earlier one.
    Item item(CardId card, const Round& round) const;
    /// The cards that were not in the last vote, or all where there was none. `title` heads the former.
    ItemList others(const std::string& title) const;

private:
    Sentence revealed_sentence(const Round& round) const;

    const Snapshot& snapshot_;
    StepId step_;
    Cards cards_;
    std::vector<const Round*> revealed_;
};

/// How many of all chose something.
VoteTable::Cell share_of(int count, int all);
/// What the room says of a point of a checklist.
VoteTable::Cell answer_cell(Mark mark);
/// "6  Adult-initiated, shared decisions", or that there is none: 0.
VoteTable::Cell rung_cell(const Ladder& ladder, int rung, const char* if_none);
/// In percent, as the cells of a table have it; 0 of nothing.
int percent_of(std::int64_t part, std::int64_t whole);

/// Parts with nothing in them are left out of a section.
void add_part(std::vector<Part>& parts, Statements statements);
void add_part(std::vector<Part>& parts, VoteTable table);
void add_part(std::vector<Part>& parts, ItemList list);

}
