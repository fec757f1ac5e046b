#include "sessions/export/json/tell.h"
#include "sessions/model/dots.h"

namespace plenary::document {

namespace {

class CardTeller {
public:
    explicit CardTeller(const Snapshot& snapshot) : snapshot_(snapshot), session_(snapshot.session()) {}

    Card tell(const plenary::Card& card) const {
        const Sorting* sorting = session_.sortings.find(card.id);
        // Where a covered card came from would tell what it says.
        const bool covered = snapshot_.covered(card.id);
        Card told{.id = card.id,
                  .lane = card.lane,
                  .under = link(card.under),
                  .hanging = {},
                  .text = card.text,
                  .colour = card.colour,
                  .group = link(card.group),
                  .mark = card.mark,
                  .who = {card.who},
                  .when = {card.when},
                  .origin = covered ? std::nullopt : whole(card.origin),
                  .carried_from = covered ? std::nullopt : carried_from(card.origin),
                  .theme = link(sorting ? sorting->theme : LaneId()),
                  .heading = snapshot_.heading(card.id),
                  .covered = covered,
                  .merged_from = covered ? covered_parts(card.id, card) : parts(card.id),
                  .dots = {},
                  .rank = {},
                  .tied = false};
        for (const plenary::Card* hanging : snapshot_.under(card.id))
            told.hanging.push_back(hanging->id);
        if (const DotStanding* standing = snapshot_.standing(card.id)) {
            told.dots = standing->dots;
            told.rank = standing->rank;
            told.tied = standing->tied;
        }
        return told;
    }

private:
    /// The card that the other one came from, or is part of by now.
    std::optional<CardId> whole(CardId card) const {
        const CardId is_now = whole_of(session_, card);
        return snapshot_.covered(is_now) ? std::nullopt : link(is_now);
    }

    /// The same by its own id, where it is a part.
    std::optional<CardId> carried_from(CardId card) const { return whole(card) ? link(card) : std::nullopt; }

    std::vector<Part> parts(CardId whole) const {
        std::vector<Part> list;
        for (const MergedCard* part : snapshot_.parts(whole))
            if (part->id < whole) // as it is in every sound file: a whole is younger than its parts
                list.push_back({.id = part->id,
                                .text = part->text,
                                .colour = part->colour,
                                .group = link(part->group),
                                .origin = this->whole(part->origin),
                                .carried_from = carried_from(part->origin),
                                .merged_from = parts(part->id)});
        return list;
    }

    /// Votes may have been for the parts, so their ids are told; they look like the whole.
    std::vector<Part> covered_parts(CardId whole, const plenary::Card& card) const {
        std::vector<Part> list;
        for (const MergedCard* part : snapshot_.parts(whole))
            if (part->id < whole)
                list.push_back({.id = part->id,
                                .text = {},
                                .colour = card.colour,
                                .group = link(card.group),
                                .origin = {},
                                .carried_from = {},
                                .merged_from = covered_parts(part->id, card)});
        return list;
    }

    const Snapshot& snapshot_;
    const Session& session_;
};

}

void tell_cards(const Snapshot& snapshot, Document& document) {
    const Session& session = snapshot.session();
    const CardTeller teller(snapshot);
    for (const auto& card : session.cards.rows())
        document.cards.push_back(teller.tell(*card));
    for (const auto& agreement : session.agreements.rows())
        document.agreements.push_back({agreement->id, agreement->rung, agreement->was_median});
    for (const auto& want : session.wants.rows())
        document.wants.push_back({want->id, want->rung, want->was_median});
}

}
