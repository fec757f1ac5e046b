#include "sessions/export/report_votes.h"

namespace plenary::record {

namespace {

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

VoteTable::Cell rung_cell(const Ladder& ladder, int rung, const char* if_none) {
    if (rung == 0)
        return {.text = {if_none}, .quiet = true};
    return {.text = {std::to_string(rung) + "  " + ladder.at(rung).name, true}};
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
            row.lines.front().cells = {rung_cell(ladder, now ? now->rung : 0, "Not agreed yet"),
                                       rung_cell(ladder, want ? want->rung : 0, "–")};
            table.rows.push_back(std::move(row));
        }
    std::vector<Part> parts;
    if (settled)
        parts.emplace_back(std::move(table));
    return parts;
}

}
