#include <optional>

#include "sessions/export/report_parts.h"

namespace plenary::record {

namespace {

using Cell = VoteTable::Cell;

/// "6 Adult-initiated, shared decisions", or that there is none yet.
Cell rung_cell(const Ladder& ladder, std::optional<int> rung, const char* if_none) {
    if (!rung)
        return {.text = {if_none}, .quiet = true};
    return {.text = {std::to_string(*rung) + "  " + ladder.at(*rung).name, true}};
}

Item piece_item(const Snapshot& snapshot, const Card& piece) {
    Item item = make_item(snapshot, piece);
    return {.label = "",
            .text = std::move(item.text),
            .colour = {},
            .group = item.group,
            .group_name = std::move(item.group_name),
            .remarks = {},
            .under = {}};
}

}

std::vector<Part> standing_parts(const Snapshot& snapshot, StepId step) {
    const Ladder& ladder = std::get<LadderStep>(snapshot.plan().at(step).content).ladder;
    VoteTable table{
        .title = "",
        .cards = "Piece of work",
        .columns = {{"Stands on rung", VoteTable::Look::words}, {"Wanted on rung", VoteTable::Look::words}},
        .rows = {}};
    bool settled = false;
    if (const Lane* lane = snapshot.lane(step, LaneRole::pieces))
        for (const Card* piece : snapshot.cards(lane->id)) {
            if (!counts(snapshot, *piece))
                continue;
            const Agreement* now = snapshot.agreement(piece->id);
            const Want* want = snapshot.want(piece->id);
            settled = settled || now || want;
            VoteTable::Row row{.item = piece_item(snapshot, *piece), .lines = {{}}};
            row.lines.front().cells = {
                rung_cell(ladder, now ? std::optional(now->rung) : std::nullopt, "Not agreed yet"),
                rung_cell(ladder, want ? std::optional(want->rung) : std::nullopt, "–")};
            table.rows.push_back(std::move(row));
        }
    std::vector<Part> parts;
    if (settled)
        parts.emplace_back(std::move(table));
    return parts;
}

}
