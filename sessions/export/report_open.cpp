#include <set>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"
#include "sessions/model/agenda.h"

namespace plenary::record {

namespace {

const Lane& lane_of(const Snapshot& snapshot, const Card& card) {
    return *snapshot.session().lanes.find(card.lane);
}

template <class Kind>
bool in_step_of(const Snapshot& snapshot, const Card& card) {
    return std::holds_alternative<Kind>(snapshot.plan().at(lane_of(snapshot, card).step).content);
}

/// The barrier that a card goes back to: the one whose idea was brought in, or itself was, or what stops a
/// piece of work moving up. Nothing where it goes back to none.
const Card* barrier_behind(const Snapshot& snapshot, const Card& card) {
    // A card is younger than what it was brought in from, so this ends whatever a file may hold.
    for (const Card* at = &card; at != nullptr && at->origin;) {
        const Card* origin = snapshot.card(whole_of(snapshot.session(), at->origin));
        if (origin == nullptr || origin->id >= at->id)
            return nullptr;
        if (lane_of(snapshot, *origin).role == LaneRole::stops)
            return origin;
        if (in_step_of<BrainstormStep>(snapshot, *origin)) {
            const Card* above = snapshot.card(origin->under);
            return above ? above : origin;
        }
        at = origin;
    }
    return nullptr;
}

/// What the room named and left without an answer, each with what it lacks.
class OpenEnds {
public:
    explicit OpenEnds(const Snapshot& snapshot) : snapshot_(snapshot) {
        for (const auto& card : snapshot.session().cards.rows())
            sort_in(*card);
    }

    std::vector<Part> write() const {
        ItemList actions = list("Actions");
        for (const Card* action : actions_)
            add(actions, *action, lacks_of_action(*action));
        ItemList barriers = list("Barriers");
        for (const Card* barrier : barriers_)
            add(barriers, *barrier, lacks_of_barrier(*barrier));
        ItemList pieces = list("Pieces of work");
        for (const Card* piece : pieces_)
            add(pieces, *piece, snapshot_.agreement(piece->id) ? "" : "No rung agreed");
        std::vector<Part> parts;
        for (ItemList* one : {&actions, &barriers, &pieces})
            if (!one->items.empty())
                parts.emplace_back(std::move(*one));
        return parts;
    }

private:
    void sort_in(const Card& card) {
        if (!counts(snapshot_, card))
            return;
        switch (lane_of(snapshot_, card).role) {
        case LaneRole::actions:
            actions_.push_back(&card);
            if (const Card* barrier = barrier_behind(snapshot_, card))
                taken_up_.insert(barrier->id);
            break;
        case LaneRole::pieces:
            if (!card.under)
                pieces_.push_back(&card);
            break;
        default:
            if (!card.under && in_step_of<BrainstormStep>(snapshot_, card))
                barriers_.push_back(&card);
        }
    }

    std::string lacks_of_action(const Card& action) const {
        std::string lacks;
        const auto add_lack = [&lacks](const char* words) {
            lacks += (lacks.empty() ? "" : ", ") + std::string(words);
        };
        if (action.who.empty())
            add_lack("no owner");
        if (action.when.empty())
            add_lack("no date");
        if (!barriers_.empty() && barrier_behind(snapshot_, action) == nullptr)
            add_lack("answers no barrier");
        return capitalised(lacks);
    }

    /// Nothing is taken up before there are actions.
    std::string lacks_of_barrier(const Card& barrier) const {
        if (snapshot_.under(barrier.id).empty())
            return "No idea against it";
        return actions_.empty() || taken_up_.contains(barrier.id) ? "" : "No action takes it up";
    }

    static ItemList list(const char* title) {
        return {.title = title, .numbered = false, .items = {}, .covered = {}};
    }

    /// The card stands whole where its step is told.
    void add(ItemList& list, const Card& card, const std::string& lacks) const {
        if (lacks.empty())
            return;
        const int step = step_number(snapshot_.session(), lane_of(snapshot_, card).step);
        list.items.push_back({.label = "",
                              .text = shortened(card.text, 160),
                              .colour = {},
                              .group = {},
                              .remarks = {{{lacks + "; step " + std::to_string(step)}}},
                              .under = {}});
    }

    const Snapshot& snapshot_;
    std::vector<const Card*> actions_;
    std::vector<const Card*> barriers_;
    std::vector<const Card*> pieces_;
    std::set<CardId> taken_up_;
};

}

std::vector<Part> open_parts(const Snapshot& snapshot) {
    return OpenEnds(snapshot).write();
}

}
