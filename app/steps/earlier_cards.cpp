#include "app/steps/earlier_cards.h"

#include <algorithm>
#include <array>
#include <span>

#include "sessions/model/agenda.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

/// Adds cards, each followed by those that hang under it.
void add_whole(const Snapshot& snapshot, Cards cards, std::vector<const Card*>& found) {
    for (const Card* card : cards) {
        if (can_be_brought(snapshot, *card))
            found.push_back(card);
        add_whole(snapshot, snapshot.under(card->id), found);
    }
}

/// Of a ladder, where what is said about a piece has a lane of its own.
std::vector<const Card*> cards_in(const Snapshot& snapshot, const Lane& lane) {
    std::vector<const Card*> found;
    switch (lane.role) {
    case LaneRole::pieces:
        for (const Card* piece : snapshot.cards(lane.id))
            found.push_back(piece);
        break;
    case LaneRole::why:
    case LaneRole::stops:
        if (const Lane* pieces = snapshot.lane(lane.step, LaneRole::pieces))
            for (const Card* piece : snapshot.cards(pieces->id))
                for (const Card* said : snapshot.under(piece->id, lane.id))
                    found.push_back(said);
        break;
    case LaneRole::theme: add_whole(snapshot, snapshot.sorted(lane.id), found); break;
    default: add_whole(snapshot, snapshot.cards(lane.id), found); break;
    }
    return found;
}

/// The board that a step of themes shows; zero for any other step.
StepId board_shown_by(const Snapshot& snapshot, StepId step) {
    const auto* board = std::get_if<BoardStep>(&snapshot.plan().at(step).content);
    return board == nullptr || board->shows.empty() ? StepId{} : snapshot.plan().step_named(board->shows);
}

CardBunch not_sorted(const Snapshot& snapshot, StepId board) {
    CardBunch bunch{.name = "Not sorted yet", .cards = {}};
    for (const Lane* lane : snapshot.lanes(board))
        for (const Card* card : snapshot.cards(lane->id))
            if (snapshot.session().sortings.find(card->id) == nullptr)
                add_whole(snapshot, std::span(&card, 1), bunch.cards);
    return bunch;
}

void add_clusters(const Snapshot& snapshot, const Lane& lane, std::vector<CardBunch>& bunches) {
    for (const Card* card : snapshot.cards(lane.id)) {
        if (!snapshot.heading(card->id) || snapshot.covered(card->id))
            continue;
        bunches.push_back({card->text, {}});
        add_whole(snapshot, snapshot.under(card->id), bunches.back().cards);
    }
}

/// Barriers are taken over to be worked on, ideas to be done: seldom both at once.
void add_barriers_and_ideas(const Snapshot& snapshot, StepId step, std::vector<CardBunch>& bunches) {
    CardBunch barriers{.name = "Barriers", .cards = {}};
    CardBunch ideas{.name = "Ideas", .cards = {}};
    for (const Lane* lane : snapshot.lanes(step))
        for (const Card* card : snapshot.cards(lane->id)) {
            if (can_be_brought(snapshot, *card))
                barriers.cards.push_back(card);
            add_whole(snapshot, snapshot.under(card->id),
                      snapshot.heading(card->id) ? barriers.cards : ideas.cards);
        }
    bunches.push_back(std::move(barriers));
    bunches.push_back(std::move(ideas));
}

std::vector<DotStanding> voted_on(const Snapshot& snapshot, StepId step,
                                  const std::vector<const Card*>& cards) {
    const std::set<const Card*> there(cards.begin(), cards.end());
    std::vector<DotStanding> voted;
    for (const DotStanding& standing : snapshot.standings(step))
        if (standing.dots > 0 && there.contains(snapshot.card(standing.card)))
            voted.push_back(standing);
    return voted;
}

/// Kinds of steps on which cards are gathered.
bool gathers_cards(const StepContent& content) {
    return std::holds_alternative<BoardStep>(content)
           || (sources(content) != nullptr && !std::holds_alternative<ActionPlanStep>(content));
}

/// Without looking further than the first.
bool offers_cards(const Snapshot& snapshot, StepId step) {
    const auto can = [&](const Card* card) { return can_be_brought(snapshot, *card); };
    const StepId shown = board_shown_by(snapshot, step);
    return std::ranges::any_of(snapshot.lanes(shown ? shown : step), [&](const Lane* lane) {
        return std::ranges::any_of(snapshot.cards(lane->id), [&](const Card* card) {
            return can(card) || std::ranges::any_of(snapshot.under(card->id), can);
        });
    });
}

std::string count_word(std::size_t count) {
    constexpr std::array words{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    return count < words.size() ? words.at(count) : std::to_string(count);
}

}

bool can_be_brought(const Snapshot& snapshot, const Card& card) {
    return !snapshot.heading(card.id) && !snapshot.covered(card.id);
}

std::vector<StepId> steps_to_bring_from(const Snapshot& snapshot, StepId step) {
    const Plan& plan = snapshot.plan();
    std::vector<StepId> steps;
    const auto add = [&](StepId from) {
        if (from && comes_before(snapshot.session(), from, step) && offers_cards(snapshot, from))
            steps.push_back(from);
    };
    const std::vector<std::string>* named = sources(plan.at(step).content);
    if (named != nullptr)
        for (const std::string& name : *named)
            add(plan.step_named(name));
    if (named == nullptr || named->empty())
        for (const StepId from : running_order(snapshot.session()))
            if (gathers_cards(plan.at(from).content))
                add(from);
    return steps;
}

EarlierCards earlier_cards(const Snapshot& snapshot, StepId step) {
    EarlierCards earlier{.step = step, .cards = {}, .bunches = {}, .voted = {}};
    const StepId shown = board_shown_by(snapshot, step);
    const auto add = [&](const CardBunch& bunch) {
        earlier.cards.insert(earlier.cards.end(), bunch.cards.begin(), bunch.cards.end());
        earlier.bunches.push_back(bunch);
    };
    for (const Lane* lane : snapshot.lanes(step)) {
        add({lane->title, cards_in(snapshot, *lane)});
        add_clusters(snapshot, *lane, earlier.bunches);
    }
    if (shown)
        add(not_sorted(snapshot, shown));
    if (std::holds_alternative<BrainstormStep>(snapshot.plan().at(step).content))
        add_barriers_and_ideas(snapshot, step, earlier.bunches);
    std::erase_if(earlier.bunches, [&](const CardBunch& bunch) {
        return bunch.cards.empty() || bunch.cards.size() == earlier.cards.size();
    });
    earlier.voted = voted_on(snapshot, shown ? shown : step, earlier.cards);
    return earlier;
}

std::set<CardId> brought_into(const Snapshot& snapshot, StepId step) {
    const Session& session = snapshot.session();
    std::set<CardId> origins;
    for (const auto& card : session.cards.rows())
        if (card->origin && session.lanes.find(card->lane)->step == step)
            origins.insert(card->origin);
    for (const auto& part : session.merged.rows()) {
        const Card* whole = snapshot.card(whole_of(session, part->into));
        if (part->origin && whole != nullptr && session.lanes.find(whole->lane)->step == step)
            origins.insert(part->origin);
    }
    return origins;
}

std::vector<CardId> top_cards(const EarlierCards& earlier, std::size_t most) {
    std::vector<CardId> top;
    for (const DotStanding& standing : earlier.voted)
        if (static_cast<std::size_t>(standing.rank) <= most)
            top.push_back(standing.card);
    return top;
}

std::string top_words(const EarlierCards& earlier, std::size_t most) {
    const std::size_t taken = top_cards(earlier, most).size();
    std::string words = counted(taken, "card", "cards");
    if (taken <= most)
        return words;
    const int last = earlier.voted[taken - 1].rank;
    const auto tied = static_cast<std::size_t>(std::ranges::count(earlier.voted, last, &DotStanding::rank));
    return words + ", because " + count_word(tied) + " tie for " + rank_text(last);
}

}
