#include "sessions/model/agenda.h"
#include "sessions/model/overview.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

tl::unexpected<Problem> no_such_neighbour() {
    return problem("The card that was to come next is no longer there.");
}

/// What was merged into a card goes with it, to whatever depth.
void erase_parts(Session& session, CardId whole) {
    const auto merged = session.merged;
    for (const auto& part : merged.rows())
        if (part->into == whole) {
            erase_parts(session, part->id);
            session.merged.erase(part->id);
        }
}

tl::unexpected<Problem> close_first(const Session& session, const Card& card) {
    return problem("A vote is open on " + quoted(session, card) + ": reveal it first.");
}

/// Where a card is to stand: in which lane, and under which card if under any.
struct Spot {
    LaneId lane;
    CardId under;
};

/// Reasons and obstacles always hang under a piece of work of their ladder, or an option of their decision.
Result<Spot> spot_under_piece(const Session& session, const Lane& lane, const Card* piece) {
    const bool decides = std::holds_alternative<DecisionStep>(session.plan->at(lane.step).content);
    const std::string one = decides ? "an option" : "a piece of work";
    if (!piece)
        return problem("Choose " + one + " first: what is said here is said about one.");
    const Lane& pieces = lane_of(session, *piece);
    if (pieces.step != lane.step || pieces.role != (decides ? LaneRole::options : LaneRole::pieces))
        return problem(quoted(session, *piece) + " is not " + one
                       + (decides ? " of this decision." : " on this ladder."));
    return Spot{lane.id, piece->id};
}

/// Cards of a board hang one level deep, in the lane of the card above them.
Result<Spot> spot_under_card(const Session& session, const Lane& lane, const Card& above, CardId placed) {
    const Lane& lane_above = lane_of(session, above);
    if (lane.role != LaneRole::board || lane_above.role != LaneRole::board)
        return problem("Only on a board can a card hang under another.");
    if (lane_above.step != lane.step)
        return problem(quoted(session, above) + " belongs to another step.");
    if (above.id == placed)
        return problem("A card cannot hang under itself.");
    if (above.under)
        return problem(quoted(session, above) + " hangs under another card itself: choose that one.");
    if (session.heading(placed))
        return problem("A heading cannot hang under a card: move its cards there instead.");
    if (placed && !hanging_under(session, placed).empty())
        return problem(quoted(session, *session.cards.find(placed))
                       + " has cards hanging under it: move those away first.");
    return Spot{above.lane, above.id};
}

/// Where a card that is added to a lane, or moved there within its step, comes to stand. `placed` is
/// zero for a new card.
Result<Spot> spot_for(const Session& session, const Lane& lane, CardId under, CardId placed) {
    const Card* above = session.cards.find(under);
    if (under && !above)
        return no_such_card();
    if (lane.role == LaneRole::theme)
        return problem("Under this heading stand the cards of an earlier board: add them there.");
    if (lane.role == LaneRole::why || lane.role == LaneRole::stops)
        return spot_under_piece(session, lane, above);
    if (above)
        return spot_under_card(session, lane, *above, placed);
    return Spot{lane.id, {}};
}

/// The board whose cards a theme shows; zero if the lane is not a theme.
StepId board_shown_by(const Session& session, const Lane& lane) {
    const auto* board = std::get_if<BoardStep>(&session.plan->at(lane.step).content);
    return board && lane.role == LaneRole::theme ? session.plan->step_named(board->shows) : StepId{};
}

}

Result<Judged> Judge::operator()(const AddCard& command) const {
    const Lane* lane = session.lanes.find(command.lane);
    if (!lane)
        return no_such_lane();
    const auto spot = spot_for(session, *lane, command.under, {});
    if (!spot)
        return tl::unexpected(spot.error());
    if (!is_colour(command.colour))
        return problem("There is no such colour.");
    if (command.group && !session.groups.find(command.group))
        return no_such_group();
    auto text = card_text(lane->role, command.text);
    if (!text)
        return tl::unexpected(text.error());
    if (text->empty())
        return problem("There is nothing written on it yet: write something first.");
    const auto neighbours = neighbours_in(session, spot->lane, spot->under, {});
    const auto position = neighbours.position(command.before);
    if (!position)
        return no_such_neighbour();
    Judged judged{session, label(session, "add", *lane)};
    Card card{.id = new_id<CardId>(judged.session),
              .lane = spot->lane,
              .under = spot->under,
              .text = std::move(*text),
              .colour = command.colour,
              .group = command.group};
    const LaneState* state = session.lane_states.find(spot->lane);
    if (state && state->covered)
        judged.session.covers.put({card.id});
    neighbours.put(judged.session.cards, std::move(card), *position);
    return judged;
}

Result<Judged> Judge::operator()(const EditCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    if (auto reason = untouchable(session, *card))
        return tl::unexpected(*reason);
    const Lane& lane = lane_of(session, *card);
    auto text = card_text(lane.role, command.text);
    if (!text)
        return tl::unexpected(text.error());
    if (text->empty())
        return problem("Nothing would be left of " + quoted(session, *card) + ": delete the "
                       + std::string(noun(session, lane)) + " instead.");
    auto edited = *card;
    edited.text = std::move(*text);
    Judged judged{session, label(session, "edit", lane)};
    judged.session.cards.put(std::move(edited));
    return judged;
}

Result<Judged> Judge::operator()(const MoveCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    const Lane* lane = session.lanes.find(command.lane);
    if (!lane)
        return no_such_lane();
    const Lane& from = lane_of(session, *card);
    if (lane->step != from.step)
        return problem(quoted(session, *card)
                       + " belongs to another step: bring it in here instead of moving it.");
    const auto is_spoken_of = [](LaneRole role) {
        return role == LaneRole::pieces || role == LaneRole::options;
    };
    if (lane->id != from.id && is_spoken_of(from.role))
        return problem(quoted(session, *card) + " is a" + (from.role == LaneRole::options ? "n " : " ")
                       + std::string(noun(session, from)) + " and stays one.");
    if (lane->id != from.id && is_spoken_of(lane->role))
        return problem(quoted(session, *card) + " is said about a"
                       + (lane->role == LaneRole::options ? "n " : " ") + std::string(noun(session, *lane))
                       + " and cannot become one.");

    const bool keeps_piece = !command.under && (lane->role == LaneRole::why || lane->role == LaneRole::stops);
    const auto spot = spot_for(session, *lane, keeps_piece ? card->under : command.under, card->id);
    if (!spot)
        return tl::unexpected(spot.error());
    Judged judged{session, label(session, "move", from)};
    const bool stays_among = spot->lane == card->lane && spot->under == card->under;
    if (stays_among && command.before == card->id)
        return judged;
    const auto neighbours = neighbours_in(session, spot->lane, spot->under, card->id);
    const auto position = neighbours.position(command.before);
    if (!position)
        return no_such_neighbour();
    if (stays_among && neighbours.position(*card) == *position)
        return judged;

    auto moved = *card;
    moved.lane = spot->lane;
    moved.under = spot->under;
    neighbours.put(judged.session.cards, std::move(moved), *position);
    if (lane->role == LaneRole::board)
        for (const Card* hanging : hanging_under(session, card->id)) {
            auto along = *hanging;
            along.lane = spot->lane;
            judged.session.cards.put(std::move(along));
        }
    // Under a theme, too, a card that hangs goes where the one above it goes.
    if (spot->under)
        judged.session.sortings.erase(card->id);
    return judged;
}

Result<Judged> Judge::operator()(const DeleteCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    if (unfinished_round_on(session, card->id))
        return problem("A vote on " + quoted(session, *card) + " is still open: reveal it first.");
    const auto hanging = hanging_under(session, card->id);
    for (const Card* gone : hanging)
        if (on_open_ballot(session, *gone))
            return close_first(session, *gone);
    if (on_open_ballot(session, *card))
        return close_first(session, *card);
    Judged judged{session, label(session, "delete", lane_of(session, *card))};
    if (!hanging.empty())
        judged.label += " with " + std::to_string(hanging.size()) + " more";
    for (const Card* gone : hanging) {
        erase_parts(judged.session, gone->id);
        erase_card(judged.session, gone->id);
    }
    erase_parts(judged.session, card->id);
    erase_card(judged.session, card->id);
    return judged;
}

Result<Judged> Judge::operator()(const SortCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    Judged judged{session, "sort card"};
    if (!command.theme) {
        judged.session.sortings.erase(card->id);
        return judged;
    }
    const Lane* theme = session.lanes.find(command.theme);
    if (!theme)
        return no_such_lane();
    if (board_shown_by(session, *theme) != lane_of(session, *card).step)
        return problem(quoted(session, *card) + " is not on the board that is sorted here.");
    if (card->under)
        return problem(quoted(session, *card) + " hangs under another card and goes where that one goes.");

    const Sorting* sorting = session.sortings.find(card->id);
    const bool stays_among = sorting && sorting->theme == theme->id;
    if (stays_among && command.before == card->id)
        return judged;
    const Neighbours<Sorting> neighbours(session.sortings, card->id,
                                         [&](const Sorting& other) { return other.theme == theme->id; });
    const auto position = neighbours.position(command.before);
    if (!position)
        return no_such_neighbour();
    if (stays_among && neighbours.position(*sorting) == *position)
        return judged;
    neighbours.put(judged.session.sortings, {.id = card->id, .theme = theme->id}, *position);
    return judged;
}

Result<Judged> Judge::operator()(const CarryCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    if (session.covered(card->id))
        return problem("This card is still covered: reveal it before bringing it along.");
    const Lane* lane = session.lanes.find(command.lane);
    if (!lane)
        return no_such_lane();
    if (!comes_before(session, lane_of(session, *card).step, lane->step))
        return problem(quoted(session, *card) + " can only be brought into a later step.");
    const auto spot = spot_for(session, *lane, {}, {});
    if (!spot)
        return tl::unexpected(spot.error());
    for (const auto& other : session.cards.rows())
        if (other->lane == lane->id && other->origin == card->id)
            return problem(quoted(session, *card) + " has been brought in here already.");
    // A piece of work is nothing that somebody does: the steps towards where it is wanted stand under it.
    const auto gap = lane->role == LaneRole::actions ? gap_of(session, card->id) : std::nullopt;
    auto text = card_text(lane->role, gap ? gap_text(session, card->id, *gap) : card->text);
    if (!text)
        return tl::unexpected(text.error());
    const auto neighbours = neighbours_in(session, lane->id, {}, {});
    const auto position = neighbours.position(command.before);
    if (!position)
        return no_such_neighbour();
    Judged judged{session, gap ? "bring in gap" : label(session, "bring in", *lane)};
    Card carried{.id = new_id<CardId>(judged.session),
                 .lane = lane->id,
                 .text = std::move(*text),
                 .colour = card->colour,
                 .group = card->group,
                 .who = lane->role == LaneRole::actions ? card->who : std::string(),
                 .origin = card->id};
    if (const LaneState* state = session.lane_states.find(lane->id); state && state->covered)
        judged.session.covers.put({carried.id});
    if (gap)
        judged.session.headings.put({carried.id});
    neighbours.put(judged.session.cards, std::move(carried), *position);
    return judged;
}

std::vector<const Card*> hanging_under(const Session& session, CardId card) {
    std::vector<const Card*> hanging;
    for (const auto& other : session.cards.rows())
        if (other->under == card)
            hanging.push_back(other.get());
    return hanging;
}

std::vector<const Card*> standing_in(const Session& session, LaneId lane, CardId under) {
    std::vector<const Card*> cards;
    for (const auto& card : session.cards.rows())
        if (card->lane == lane && card->under == under)
            cards.push_back(card.get());
    std::ranges::sort(cards, {}, [](const Card* card) { return std::tuple(card->place, card->id); });
    return cards;
}

Neighbours<Card> neighbours_in(const Session& session, LaneId lane, CardId under, CardId placed) {
    return {session.cards, placed,
            [&](const Card& card) { return card.lane == lane && card.under == under; }};
}

void erase_card(Session& session, CardId card) {
    session.cards.erase(card);
    session.covers.erase(card);
    session.headings.erase(card);
    session.sortings.erase(card);
    session.agreements.erase(card);
    session.wants.erase(card);
    session.asked_again.erase(card);
}

bool on_open_ballot(const Session& session, const Card& card) {
    const Round* round = unfinished_round(session, lane_of(session, card).step);
    return round && !round->piece && std::ranges::count(candidates_of(session, *round), card.id) > 0;
}

std::optional<Problem> untouchable(const Session& session, const Card& card) {
    if (session.covered(card.id))
        return Problem{"This card is still covered: reveal it first."};
    if (on_open_ballot(session, card))
        return close_first(session, card).value();
    return std::nullopt;
}

}
