#include <algorithm>

#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// What can be merged, split or put under a heading: an idea on a board that may be touched.
Result<const Card*> idea_on_board(const Session& session, CardId id) {
    const Card* card = session.cards.find(id);
    if (!card)
        return no_such_card();
    if (lane_of(session, *card).role != LaneRole::board)
        return problem(quoted(session, *card)
                       + " is not on a board: only there can cards be merged or grouped.");
    if (session.heading(card->id))
        return problem(quoted(session, *card) + " is a heading: choose one of the cards under it.");
    if (auto reason = untouchable(session, *card))
        return tl::unexpected(*reason);
    return card;
}

Result<const Card*> heading_named(const Session& session, CardId id) {
    const Card* card = session.cards.find(id);
    if (!card || !session.heading(id) || lane_of(session, *card).role != LaneRole::board)
        return problem("That heading is no longer there.");
    return card;
}

MergedCard part_of(const Card& card, CardId into) {
    return {.id = card.id,
            .into = into,
            .text = card.text,
            .colour = card.colour,
            .group = card.group,
            .origin = card.origin};
}

/// What one card says that has become two: once, where both say the same.
std::string both_texts(const Card& first, const Card& second) {
    return first.text == second.text ? first.text : first.text + "\n" + second.text;
}

/// The group that both were brought by, or the only one that is known.
GroupId common_group(const Card& first, const Card& second) {
    if (first.group == second.group || !second.group)
        return first.group;
    return first.group ? GroupId{} : second.group;
}

/// Puts `card` in the place of `gone`, which is taken away with what is kept about it.
void put_in_place_of(Session& session, const Card& gone, Card card) {
    card.lane = gone.lane;
    card.under = gone.under;
    card.place = gone.place;
    erase_card(session, gone.id);
    session.cards.put(std::move(card));
}

void hang_under(Session& session, const std::vector<const Card*>& cards, CardId above, LaneId lane) {
    for (const Card* card : cards) {
        const auto last = standing_in(session, lane, above);
        auto moved = *card;
        moved.place = last.empty() ? place_gap : last.back()->place + place_gap;
        moved.under = above;
        moved.lane = lane;
        session.cards.put(std::move(moved));
    }
}

/// Puts a row right behind the one at `after`, among the same neighbours.
void put_behind(Session& session, const Card& after, Card card) {
    const auto neighbours = neighbours_in(session, after.lane, after.under, card.id);
    const auto position = neighbours.position(after);
    neighbours.put(session.cards, std::move(card), position + 1);
}

void sort_like(Session& session, const Sorting& sorting, CardId card, bool behind) {
    const Neighbours<Sorting> neighbours(session.sortings, card,
                                         [&](const Sorting& other) { return other.theme == sorting.theme; });
    const auto position = neighbours.position(sorting);
    neighbours.put(session.sortings, {.id = card, .theme = sorting.theme}, position + (behind ? 1 : 0));
}

/// Nothing was written on a merged card since: all it says stands on its parts.
bool says_what_its_parts_say(const Card& whole, const std::vector<const MergedCard*>& parts) {
    const std::string& first = parts.front()->text;
    const std::string& last = parts.back()->text;
    return whole.text == first + "\n" + last || whole.text == last + "\n" + first
           || (first == last && whole.text == first);
}

/// The parts take the place of the whole. One that was written on since stays, too, ahead of them.
Judged split_merged(const Session& session, const Card& whole, const std::vector<const MergedCard*>& parts) {
    Judged judged{session, "split card"};
    Session& after = judged.session;
    const auto hanging = standing_in(session, whole.lane, whole.id);
    const Sorting* sorting = session.sortings.find(whole.id);
    const bool stays = !says_what_its_parts_say(whole, parts);
    const Card* last = stays ? &whole : nullptr;
    for (const MergedCard* part : parts) {
        Card card{.id = part->id,
                  .lane = whole.lane,
                  .under = whole.under,
                  .place = whole.place,
                  .text = part->text,
                  .colour = part->colour,
                  .group = after.groups.find(part->group) ? part->group : GroupId{},
                  .origin = part->origin};
        after.merged.erase(part->id);
        if (last)
            put_behind(after, *last, std::move(card));
        else
            put_in_place_of(after, whole, std::move(card));
        last = after.cards.find(part->id);
    }
    if (!stays)
        hang_under(after, hanging, parts.front()->id, whole.lane);
    if (sorting) {
        auto first = *sorting;
        if (!stays)
            first.id = parts.front()->id;
        after.sortings.put(first);
        for (std::size_t i = parts.size(); i > (stays ? 0U : 1U); --i)
            sort_like(after, first, parts[i - 1]->id, true);
    }
    return judged;
}

}

Result<Judged> Judge::operator()(const MergeCards& command) const {
    const auto card = idea_on_board(session, command.card);
    if (!card)
        return tl::unexpected(card.error());
    const auto into = idea_on_board(session, command.into);
    if (!into)
        return tl::unexpected(into.error());
    if (*card == *into)
        return problem("A card cannot be merged with itself.");
    if (lane_of(session, **card).step != lane_of(session, **into).step)
        return problem(quoted(session, **into) + " belongs to another step.");
    const auto hanging = standing_in(session, (*card)->lane, (*card)->id);
    if ((*into)->under && !hanging.empty())
        return problem(quoted(session, **card) + " has cards hanging under it: move those away first.");
    if ((*into)->under == (*card)->id || (*card)->under == (*into)->id)
        return problem(quoted(session, **card) + " and " + quoted(session, **into)
                       + " hang together: move them apart first.");
    auto text = clean_text(both_texts(**into, **card));
    if (!text)
        return tl::unexpected(text.error());

    Judged judged{session, "merge cards"};
    Session& after = judged.session;
    Card whole{.id = new_id<CardId>(after),
               .text = std::move(*text),
               .colour = (*into)->colour,
               .group = common_group(**into, **card)};
    const CardId id = whole.id;
    auto under_whole = standing_in(session, (*into)->lane, (*into)->id);
    under_whole.insert(under_whole.end(), hanging.begin(), hanging.end());
    const Sorting* sorting = session.sortings.find((*into)->id);
    if (!sorting && !(*into)->under)
        sorting = session.sortings.find((*card)->id);
    erase_card(after, (*card)->id);
    put_in_place_of(after, **into, std::move(whole));
    hang_under(after, under_whole, id, (*into)->lane);
    if (sorting) {
        auto moved = *sorting;
        moved.id = id;
        after.sortings.put(moved);
    }
    after.merged.put(part_of(**into, id));
    after.merged.put(part_of(**card, id));
    return judged;
}

Result<Judged> Judge::operator()(const SplitCard& command) const {
    const auto card = idea_on_board(session, command.card);
    if (!card)
        return tl::unexpected(card.error());
    std::vector<const MergedCard*> parts;
    for (const auto& part : session.merged.rows())
        if (part->into == command.card)
            parts.push_back(part.get());
    if (!parts.empty())
        return split_merged(session, **card, parts);

    std::vector<std::string> lines;
    for (const std::string& each : lines_of((*card)->text))
        if (auto line = clean_line(each); line && !line->empty())
            lines.push_back(std::move(*line));
    if (lines.size() < 2)
        return problem(quoted(session, **card)
                       + " is a single line. Put each part on a line of its own first (Ctrl + Enter).");
    Judged judged{session, "split card"};
    auto first = **card;
    first.text = lines.front();
    judged.session.cards.put(first);
    CardId last = first.id;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto next = first;
        next.id = new_id<CardId>(judged.session);
        next.text = lines[i];
        const CardId id = next.id;
        put_behind(judged.session, *judged.session.cards.find(last), std::move(next));
        if (const Sorting* sorting = judged.session.sortings.find(last))
            sort_like(judged.session, Sorting(*sorting), id, true);
        last = id;
    }
    return judged;
}

Result<Judged> Judge::operator()(const NameCluster& command) const {
    const auto card = idea_on_board(session, command.card);
    if (!card)
        return tl::unexpected(card.error());
    const Lane& lane = lane_of(session, **card);
    if (std::holds_alternative<BrainstormStep>(session.plan->at(lane.step).content))
        return problem("Here ideas hang under the barrier that they answer: make a new lane for a theme.");
    if ((*card)->under)
        return problem(quoted(session, **card) + " hangs under another card already: choose that one.");
    auto text = clean_line(command.heading);
    if (!text)
        return tl::unexpected(text.error());
    if (text->empty())
        return problem("There is no heading yet: write one first.");
    Judged judged{session, "name group of cards"};
    Session& after = judged.session;
    Card heading{.id = new_id<CardId>(after),
                 .lane = (*card)->lane,
                 .place = (*card)->place,
                 .text = std::move(*text),
                 .colour = Colour::sand};
    const CardId id = heading.id;
    std::vector<const Card*> members{*card};
    for (const Card* member : standing_in(session, lane.id, command.card))
        members.push_back(member);
    if (const Sorting* sorting = session.sortings.find(command.card)) {
        auto moved = *sorting;
        after.sortings.erase(command.card);
        moved.id = id;
        after.sortings.put(moved);
    }
    hang_under(after, members, id, lane.id);
    after.cards.put(std::move(heading));
    after.headings.put({id});
    return judged;
}

Result<Judged> Judge::operator()(const DissolveCluster& command) const {
    const auto heading = heading_named(session, command.heading);
    if (!heading)
        return tl::unexpected(heading.error());
    Judged judged{session, "dissolve group of cards"};
    Session& after = judged.session;
    const Card stood = **heading;
    const Sorting* sorting = session.sortings.find(stood.id);
    const auto members = standing_in(session, stood.lane, stood.id);
    const Card* last = nullptr;
    for (const Card* member : members) {
        auto card = *member;
        card.under = {};
        if (last)
            put_behind(after, *last, std::move(card));
        else
            put_in_place_of(after, stood, std::move(card));
        last = after.cards.find(member->id);
    }
    erase_card(after, stood.id);
    if (sorting && !members.empty()) {
        auto first = *sorting;
        first.id = members.front()->id;
        after.sortings.put(first);
        for (std::size_t i = members.size() - 1; i > 0; --i)
            sort_like(after, first, members[i]->id, true);
    }
    return judged;
}

Result<Judged> Judge::operator()(const ClusterToLane& command) const {
    const auto heading = heading_named(session, command.heading);
    if (!heading)
        return tl::unexpected(heading.error());
    std::vector<CardId> members;
    for (const Card* member : standing_in(session, (*heading)->lane, command.heading))
        members.push_back(member->id);
    const Judge here{session, now};
    auto judged = here(AddLane{lane_of(session, **heading).step, (*heading)->text, std::move(members)});
    if (!judged)
        return judged;
    erase_card(judged->session, command.heading);
    judged->label = "make lane";
    return judged;
}

}
