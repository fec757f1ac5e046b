#include <cassert>
#include <iterator>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"
#include "sessions/model/groups.h"

namespace plenary::record {

namespace {

const Lane& lane_of(const Snapshot& snapshot, const Card& card) {
    return *snapshot.session().lanes.find(card.lane);
}

bool in_brainstorm(const Snapshot& snapshot, const Card& card) {
    return std::holds_alternative<BrainstormStep>(snapshot.plan().at(lane_of(snapshot, card).step).content);
}

std::string label(const Snapshot& snapshot, const Card& card) {
    const Lane& lane = lane_of(snapshot, card);
    const LaneRole role = lane.role;
    if (card.under && in_brainstorm(snapshot, card))
        return "Idea";
    if (std::holds_alternative<DecisionStep>(snapshot.plan().at(lane.step).content))
        return role == LaneRole::why ? "Reason" : card.mark == Mark::agreed ? "Decided" : "";
    if (role == LaneRole::aims)
        return card.mark == Mark::agreed ? "Met" : card.mark == Mark::doubted ? "Doubted" : "Not answered";
    if (role == LaneRole::rules)
        return card.mark == Mark::doubted ? "Doubted" : "";
    return card.mark == Mark::agreed ? "Agreed" : card.mark == Mark::doubted ? "Doubted" : "";
}

/// Adds the cards that may be read and returns how many may not. What hangs under a covered card and is
/// not covered itself stands in its place.
int add_items(const Snapshot& snapshot, Cards cards, std::vector<Item>& items) {
    int covered = 0;
    for (const Card* card : cards) {
        if (!snapshot.covered(card->id)) {
            items.push_back(make_item(snapshot, *card));
            continue;
        }
        const std::size_t before = items.size();
        covered += 1 + add_items(snapshot, snapshot.under(card->id), items);
        for (std::size_t i = before; i < items.size(); ++i)
            items[i].remarks.push_back({{"Under a covered card"}});
    }
    return covered;
}

std::string covered_text(int covered) {
    return covered == 0 ? "" : counted(covered, "covered card", "covered cards");
}

void append(std::vector<Sentence>& to, std::vector<Sentence> more) {
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

}

bool counts(const Snapshot& snapshot, const Card& card) {
    return !snapshot.heading(card.id) && !snapshot.covered(card.id);
}

Item make_item(const Snapshot& snapshot, const Card& card) {
    assert(!snapshot.covered(card.id));
    Item item{.label = label(snapshot, card),
              .text = card.text,
              .heading = snapshot.heading(card.id),
              .colour = {},
              .group = card.group,
              .group_name = group_name(snapshot.session(), card.group),
              .remarks = dots_sentences(snapshot, card),
              .under = {}};
    if (lane_of(snapshot, card).role == LaneRole::board)
        item.colour = card.colour;
    if (card.origin)
        item.remarks.push_back(origin_sentence(snapshot, card.origin));
    append(item.remarks, merged_sentences(snapshot, card));

    const Cards hanging = snapshot.under(card.id);
    const std::string covered = covered_text(add_items(snapshot, hanging, item.under));
    if (!covered.empty())
        item.remarks.push_back({{covered}});
    if (hanging.empty() && !card.under && in_brainstorm(snapshot, card))
        item.remarks.push_back({{"No idea against it yet"}});
    return item;
}

ItemList make_list(const Snapshot& snapshot, std::string lane_title, Cards cards) {
    ItemList list{.title = std::move(lane_title), .numbered = false, .items = {}, .covered = {}};
    list.covered = covered_text(add_items(snapshot, cards, list.items));
    return list;
}

std::vector<const Card*> unsorted_cards(const Snapshot& snapshot, StepId step) {
    const auto& board = std::get<BoardStep>(snapshot.plan().at(step).content);
    std::vector<const Card*> unsorted;
    for (const Lane* lane : snapshot.lanes(snapshot.plan().step_named(board.shows)))
        for (const Card* card : snapshot.cards(lane->id)) {
            const Sorting* sorting = snapshot.session().sortings.find(card->id);
            const Lane* theme = sorting ? snapshot.session().lanes.find(sorting->theme) : nullptr;
            if (!theme || theme->step != step)
                unsorted.push_back(card);
        }
    return unsorted;
}

std::string group_text(GroupId group) {
    assert(group);
    return std::string("Group ") + Group{group}.letter();
}

}
