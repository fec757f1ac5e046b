#include "sessions/export/report_votes.h"

#include <algorithm>
#include <span>

namespace plenary::record {

namespace {

using Cell = VoteTable::Cell;
using Look = VoteTable::Look;
using Row = VoteTable::Row;

/// What can be said about each card, with the value that says it, in the order in which it is told.
struct Answer {
    const char* words;
    int value;
};
constexpr Answer answers[] = {{"Yes", 3}, {"Not yet", 2}, {"Not us", 1}};
constexpr Answer consents[] = {{"For", 3}, {"Can live with it", 2}, {"Against", 1}};

std::span<const Answer> told_of(Method method) {
    return method == Method::consent ? std::span(consents) : std::span(answers);
}

void add_columns(const Round& round, VoteTable& table) {
    if (round.terms.method == Method::pick) {
        table.columns.push_back({round.terms.way == WayIn::hands ? "Hands" : "Votes", Look::bar});
        return;
    }
    for (const Answer& answer : told_of(round.terms.method))
        table.columns.push_back({answer.words, Look::share});
}

int picks_in(const StepVotes& votes, const Round& round) {
    int picks = 0;
    for (const CardId card : candidates_of(votes.session(), round))
        picks += static_cast<int>(values_on(votes.session(), round.id, card).size());
    return picks;
}

/// A cell for each of those columns; empty ones for a card that was not in the vote.
void add_counts(const StepVotes& votes, const Round& round, CardId card, std::vector<Cell>& cells) {
    const bool picked = round.terms.method == Method::pick;
    if (!votes.snapshot().is_candidate(round.id, card)) {
        cells.resize(cells.size() + (picked ? 1 : 3));
        return;
    }
    const auto counts = value_counts(votes.session(), round, card);
    if (picked) {
        cells.push_back(share_of(counts[0], picks_in(votes, round)));
        return;
    }
    const int all = counts[0] + counts[1] + counts[2];
    for (const Answer& answer : told_of(round.terms.method))
        cells.push_back(share_of(counts[static_cast<std::size_t>(answer.value - 1)], all));
}

/// The figures of a round that is not the last.
VoteTable earlier_table(const StepVotes& votes, const Round& round, const char* cards) {
    VoteTable table{.title = votes.title_of(round), .cards = cards, .columns = {}, .rows = {}};
    add_columns(round, table);
    for (const Card* card : votes.cards()) {
        if (!votes.snapshot().is_candidate(round.id, card->id))
            continue;
        Row row{.item = votes.item(card->id, round), .lines = {{}}};
        add_counts(votes, round, card->id, row.lines.front().cells);
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_earlier(const StepVotes& votes, const char* cards, std::vector<Part>& parts) {
    for (const Round* round : votes.revealed())
        if (round != votes.last())
            add_part(parts, earlier_table(votes, *round, cards));
}

/// Whoever sees to it; that nobody does is worth saying only of what is still to be done.
Cell owner_cell(const Card& point) {
    if (!point.who.empty())
        return {.text = {point.who + (point.when.empty() ? "" : ", " + point.when), true}};
    return {.text = {point.mark == Mark::not_yet ? "Nobody yet" : "–"}, .quiet = true};
}

/// What the room says of every point, beside how the last vote lay.
VoteTable checklist_table(const StepVotes& votes) {
    const Round* last = votes.last();
    VoteTable table{.title = last ? votes.title_of(*last) : "",
                    .cards = "Point",
                    .columns = {{"Answer", Look::word}, {"Owner", Look::words}},
                    .rows = {}};
    if (last)
        add_columns(*last, table);
    for (const Card* point : votes.cards()) {
        Row row{.item = make_item(votes.snapshot(), *point), .lines = {{}}};
        row.item.label.clear();
        row.lines.front().cells = {answer_cell(point->mark), owner_cell(*point)};
        if (last)
            add_counts(votes, *last, point->id, row.lines.front().cells);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Verdict verdict(const StepVotes& votes) {
    const auto decided = std::ranges::find(votes.cards(), Mark::agreed, &Card::mark);
    if (decided == votes.cards().end())
        return {.words = {{"Not decided"}}};
    return {.words = {{"Decided: "}, {(*decided)->text, true}}, .reached = true};
}

/// Every option with its reasons, beside how the last vote lay.
VoteTable options_table(const StepVotes& votes, const Round& last) {
    VoteTable table{.title = votes.title_of(last), .cards = "Option", .columns = {}, .rows = {}};
    add_columns(last, table);
    for (const Card* option : votes.cards()) {
        Row row{.item = make_item(votes.snapshot(), *option),
                .chosen = option->mark == Mark::agreed,
                .lines = {{}}};
        add_counts(votes, last, option->id, row.lines.front().cells);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}

Cell answer_cell(Mark mark) {
    switch (mark) {
    case Mark::agreed: return {.text = {"Yes"}};
    case Mark::not_yet: return {.text = {"Not yet"}};
    case Mark::not_us: return {.text = {"Not us"}};
    case Mark::none:
    case Mark::doubted: break;
    }
    return {.text = {"Not answered"}, .quiet = true};
}

std::vector<Part> checklist_parts(const Snapshot& snapshot, StepId step) {
    const StepVotes votes(snapshot, step);
    std::vector<Part> parts;
    if (!votes.begun())
        return parts;
    add_part(parts, votes.told());
    add_part(parts, checklist_table(votes));
    add_earlier(votes, "Point", parts);
    return parts;
}

std::vector<Part> decision_parts(const Snapshot& snapshot, StepId step) {
    const StepVotes votes(snapshot, step);
    std::vector<Part> parts;
    if (!votes.begun())
        return parts;
    parts.emplace_back(verdict(votes));
    add_part(parts, votes.told());
    if (votes.last())
        add_part(parts, options_table(votes, *votes.last()));
    else
        add_part(parts, votes.others(""));
    add_earlier(votes, "Option", parts);
    return parts;
}

}
