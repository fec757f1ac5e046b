#include "app/steps/action_ideas.h"

#include <set>

#include "app/steps/earlier_cards.h"
#include "sessions/model/overview.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

constexpr std::size_t title_characters = 28;
constexpr std::size_t card_characters = 44;

/// Of a ladder the gap that a piece is to close, as a heading, and what stops it.
void gather_stops(const Snapshot& snapshot, IdeaSource& source, const std::set<CardId>& in_plan) {
    const Lane* pieces = snapshot.lane(source.step, LaneRole::pieces);
    const Lane* stops = snapshot.lane(source.step, LaneRole::stops);
    if (pieces == nullptr || stops == nullptr)
        return;
    for (const Card* piece : snapshot.cards(pieces->id)) {
        IdeaStack stack;
        if (const auto gap = gap_of(snapshot.session(), piece->id))
            stack.ideas.push_back({.card = piece,
                                   .text = gap_text(snapshot.session(), piece->id, *gap),
                                   .in_plan = in_plan.contains(piece->id)});
        else
            stack.heading = piece->text;
        const bool hang = !stack.ideas.empty();
        for (const Card* card : snapshot.under(piece->id, stops->id))
            stack.ideas.push_back(
                {.card = card, .text = card->text, .hangs = hang, .in_plan = in_plan.contains(card->id)});
        if (!stack.ideas.empty())
            source.stacks.push_back(std::move(stack));
    }
}

/// A card with what hangs under it; of a cluster its heading stands over the cards.
void gather_cards(const Snapshot& snapshot, IdeaSource& source, const std::set<CardId>& in_plan) {
    for (const Lane* lane : snapshot.lanes(source.step))
        for (const Card* card : snapshot.cards(lane->id)) {
            IdeaStack stack;
            const auto add = [&](const Card* idea, bool hangs) {
                if (can_be_brought(snapshot, *idea))
                    stack.ideas.push_back({.card = idea,
                                           .text = idea->text,
                                           .hangs = hangs,
                                           .in_plan = in_plan.contains(idea->id)});
            };
            const bool heading = snapshot.heading(card->id);
            if (heading && !snapshot.covered(card->id))
                stack.heading = card->text;
            add(card, false);
            for (const Card* own : snapshot.under(card->id))
                add(own, !heading);
            if (!stack.ideas.empty())
                source.stacks.push_back(std::move(stack));
        }
}

}

std::vector<IdeaSource> ideas_for(const Snapshot& snapshot, StepId step) {
    std::vector<IdeaSource> sources;
    const auto* plan = std::get_if<ActionPlanStep>(&snapshot.plan().at(step).content);
    if (plan == nullptr)
        return sources;
    const std::set<CardId> in_plan = brought_into(snapshot, step);
    for (const std::string& name : plan->from) {
        const StepId from = snapshot.plan().step_named(name);
        if (!from)
            continue;
        IdeaSource source{.step = from, .title = snapshot.plan().at(from).title, .stacks = {}};
        if (std::holds_alternative<LadderStep>(snapshot.plan().at(from).content))
            gather_stops(snapshot, source, in_plan);
        else
            gather_cards(snapshot, source, in_plan);
        sources.push_back(std::move(source));
    }
    return sources;
}

std::size_t ideas_left(const std::vector<IdeaSource>& sources) {
    std::size_t left = 0;
    for (const IdeaSource& source : sources)
        for (const IdeaStack& stack : source.stacks)
            for (const Idea& idea : stack.ideas)
                left += idea.in_plan ? 0 : 1;
    return left;
}

std::string origin_text(const Snapshot& snapshot, const Card& card) {
    const Card* origin = snapshot.card(card.origin);
    const Lane* lane = origin == nullptr ? nullptr : snapshot.session().lanes.find(origin->lane);
    if (lane == nullptr)
        return {};
    std::string text = "from: " + shortened(snapshot.plan().at(lane->step).title, title_characters);
    if (const Card* above = snapshot.card(origin->under))
        text += (lane->role == LaneRole::stops ? " · stops “" : " · answers “")
                + shortened(above->text, card_characters) + "”";
    return text;
}

std::string no_ideas_text(const std::vector<IdeaSource>& sources) {
    std::string titles;
    for (std::size_t i = 0; i < sources.size(); ++i)
        titles += (i == 0 ? "“" : i + 1 == sources.size() ? " and “" : ", “") + sources[i].title + "”";
    return "Nothing has been written down in " + titles + " yet.";
}

}
