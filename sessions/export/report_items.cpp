#include <cassert>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

/// What the words of a card mean by where they hang.
std::string hanging_words(const Snapshot& snapshot, const Lane& lane) {
    switch (lane.role) {
    case LaneRole::why: return "where it is a reason for ";
    case LaneRole::stops: return "where it stops ";
    default: break;
    }
    const bool brainstorm = std::holds_alternative<BrainstormStep>(snapshot.plan().at(lane.step).content);
    return brainstorm ? "where it answers " : "where it stands under ";
}

Sentence origin_sentence(const Snapshot& snapshot, const Card& origin) {
    const Lane& lane = *snapshot.session().lanes.find(origin.lane);
    Sentence sentence{{"From step " + std::to_string(lane.step.value) + ", "},
                      {snapshot.plan().at(lane.step).title, true}};
    if (const Card* above = snapshot.card(origin.under)) {
        sentence.push_back({", " + hanging_words(snapshot, lane)});
        sentence.push_back(quoted(above->text));
    }
    return sentence;
}

std::string label(const Snapshot& snapshot, const Card& card) {
    const LaneRole role = snapshot.session().lanes.find(card.lane)->role;
    if (role == LaneRole::aims)
        return card.mark == Mark::agreed ? "Met" : card.mark == Mark::doubted ? "Doubted" : "Not answered";
    if (role == LaneRole::rules)
        return card.mark == Mark::doubted ? "Doubted" : "";
    return card.mark == Mark::agreed ? "Agreed" : card.mark == Mark::doubted ? "Doubted" : "";
}

}

Item make_item(const Snapshot& snapshot, const Card& card) {
    Item item{.label = label(snapshot, card),
              .text = card.text,
              .colour = {},
              .group = card.group,
              .remarks = {},
              .under = {}};
    if (snapshot.session().lanes.find(card.lane)->role == LaneRole::board)
        item.colour = card.colour;
    if (const Card* origin = snapshot.card(card.origin))
        item.remarks.push_back(origin_sentence(snapshot, *origin));
    for (const Card* hanging : snapshot.under(card.id))
        item.under.push_back(make_item(snapshot, *hanging));
    return item;
}

ItemList make_list(const Snapshot& snapshot, std::string lane_title, Cards cards) {
    ItemList list{.title = std::move(lane_title), .numbered = false, .items = {}};
    for (const Card* card : cards)
        list.items.push_back(make_item(snapshot, *card));
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
