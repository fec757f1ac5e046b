#include <map>

#include "sessions/import/take.h"
#include "sessions/store/soundness.h"
#include "sessions/workshop/judging.h"

namespace plenary::document {

namespace {

/// Stands where words were covered when they were told, so that they are not known here.
constexpr auto unknown_words = "This was covered when the file was made, so its words are not in it.";

class CardTaking {
public:
    CardTaking(const Document& document, Session& session) : document_(document), session_(session) {}

    void run() {
        for (std::size_t at = 0; at < document_.cards.size(); ++at)
            at_[document_.cards[at].id] = at;
        place_all();
        for (std::size_t at = 0; at < document_.cards.size(); ++at)
            take_card(document_.cards[at], EntryPlace("cards", at));
        for (std::size_t at = 0; at < document_.cards.size(); ++at)
            check_links(document_.cards[at], EntryPlace("cards", at));
    }

private:
    const Card* find(CardId id) const {
        const auto at = at_.find(id);
        return at == at_.end() ? nullptr : &document_.cards[at->second];
    }

    void place_all() {
        place_lanes(document_.steps, "steps");
        place_lanes(document_.steps_taken_back, "steps_taken_back");
        for (std::size_t at = 0; at < document_.cards.size(); ++at) {
            const EntryPlace card("cards", at);
            const Place list = card / "hanging";
            const auto& hanging = document_.cards[at].hanging;
            for (std::size_t number = 0; number < hanging.size(); ++number) {
                const Card* found = find(hanging[number]);
                if (!found || found->under != document_.cards[at].id)
                    fault(Place(list, number),
                          "Card " + std::to_string(hanging[number].value) + " does not hang under this one.");
                stand(hanging[number], number, Place(list, number));
            }
        }
    }

    void place_lanes(const std::vector<Step>& steps, std::string_view name) {
        for (std::size_t at = 0; at < steps.size(); ++at) {
            const EntryPlace step(name, at);
            const Place lanes = step / "lanes";
            for (std::size_t lane = 0; lane < steps[at].lanes.size(); ++lane) {
                const Place place(lanes, lane);
                place_lane(steps[at].lanes[lane], Place(place, "cards"));
            }
        }
    }

    void place_lane(const Lane& lane, const Place& list) {
        for (std::size_t number = 0; number < lane.cards.size(); ++number) {
            const CardId id = lane.cards[number];
            const Card* card = find(id);
            const Place place(list, number);
            if (!card)
                fault_of_missing(place, "card", id.value);
            if (lane.role == LaneRole::theme) {
                if (card->theme != lane.id || session_.sortings.find(id))
                    fault(place, "Card " + std::to_string(id.value) + " is not sorted under this theme.");
                session_.sortings.put({id, lane.id, place_of(number)});
                continue;
            }
            if (card->lane != lane.id || card->under)
                fault(place, "Card " + std::to_string(id.value) + " does not stand in this lane.");
            stand(id, number, place);
        }
    }

    static std::int64_t place_of(std::size_t number) {
        return static_cast<std::int64_t>(number + 1) * place_gap;
    }

    void stand(CardId id, std::size_t number, const Place& place) {
        if (!places_.emplace(id, place_of(number)).second)
            fault(place, "Card " + std::to_string(id.value) + " is in this list already.");
    }

    void take_card(const Card& card, const Place& place) {
        const plenary::Lane* lane = session_.lanes.find(card.lane);
        if (!lane)
            fault_of_missing(Place(place, "lane"), "lane", card.lane.value);
        const auto standing = places_.find(card.id);
        if (standing == places_.end())
            fault(place, card.under ? "The card above this one does not have it in its \"hanging\"."
                                    : "The lane of this card does not have it in its \"cards\".");
        session_.cards.put({.id = card.id,
                            .lane = card.lane,
                            .under = card.under.value_or(CardId{}),
                            .place = standing->second,
                            .text = words_of_card(card, lane->role, place),
                            .colour = card.colour,
                            .group = group_of(card.group, Place(place, "group")),
                            .mark = card.mark,
                            .who = card.who.words,
                            .when = card.when.words,
                            .origin = card.carried_from.value_or(CardId{})});
        if (card.heading)
            session_.headings.put({card.id});
        if (card.covered)
            session_.covers.put({card.id});
        const Place parts(place, "merged_from");
        take_parts(card.merged_from, card, card.id, parts);
    }

    static std::string words_of_card(const Card& card, LaneRole role, const Place& place) {
        if (card.covered)
            return unknown_words;
        auto words = card_text(role, card.text);
        if (!words || words->empty())
            fault(Place(place, "text"), "A card that is not covered has words.");
        return std::move(*words);
    }

    GroupId group_of(std::optional<GroupId> group, const Place& place) const {
        if (group && !session_.groups.find(*group))
            fault_of_missing(place, "group", group->value);
        return group.value_or(GroupId{});
    }

    void take_parts(const std::vector<Part>& parts, const Card& card, CardId into, const Place& list) {
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const Part& part = parts[at];
            const Place place(list, at);
            if (part.id >= into)
                fault(Place(place, "id"), "A card that was merged has a lower number than what came of it.");
            if (part.text.empty() && !card.covered)
                fault(Place(place, "text"), "A card that is not covered has words.");
            session_.merged.put({.id = part.id,
                                 .into = into,
                                 .text = card.covered ? unknown_words : part.text,
                                 .colour = part.colour,
                                 .group = part.group.value_or(GroupId{}),
                                 .origin = part.carried_from.value_or(CardId{})});
            take_parts(part.merged_from, card, part.id, Place(place, "merged_from"));
        }
    }

    /// What can be checked once all cards are there.
    void check_links(const Card& card, const Place& place) const {
        const plenary::Card* above = card.under ? session_.cards.find(*card.under) : nullptr;
        if (card.under && !above)
            fault_of_missing(Place(place, "under"), "card", card.under->value);
        if (above && above->under)
            fault(Place(place, "under"), "Cards hang one level deep, and that one hangs already.");
        if (card.theme && !session_.sortings.find(card.id))
            fault(Place(place, "theme"), "The theme does not have this card in its \"cards\".");
        const auto known = [&](CardId id) { return session_.cards.find(id) || session_.merged.find(id); };
        if (card.carried_from && !known(*card.carried_from))
            fault_of_missing(Place(place, "carried_from"), "card", card.carried_from->value);
        if (card.carried_from && *card.carried_from >= card.id)
            fault(Place(place, "carried_from"), "A card was carried over from one with a lower number.");
    }

    const Document& document_;
    Session& session_;
    std::map<CardId, std::size_t> at_;
    std::map<CardId, std::int64_t> places_;
};

void take_standings(const std::vector<Standing>& standings, std::string_view list, Session& session,
                    auto& table) {
    for (std::size_t at = 0; at < standings.size(); ++at) {
        const Standing& standing = standings[at];
        const EntryPlace place(list, at);
        const Ladder* ladder = ladder_of(session, standing.piece);
        if (!ladder)
            fault_of_missing(place / "piece", "piece of work", standing.piece.value);
        if (!ladder->has(standing.rung))
            fault(place / "rung", "This ladder has rungs 1 to " + std::to_string(ladder->height()) + ".");
        if (table.find(standing.piece))
            fault(place / "piece", "Of this piece of work it is said already.");
        table.put({standing.piece, standing.rung, standing.was_median});
    }
}

}

void take_cards(const Document& document, Session& session) {
    CardTaking(document, session).run();
    take_standings(document.agreements, "agreements", session, session.agreements);
    take_standings(document.wants, "wants", session, session.wants);
}

}
