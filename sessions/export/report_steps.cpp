#include <algorithm>
#include <cstdlib>
#include <set>

#include "sessions/export/report_votes.h"
#include "sessions/export/words.h"
#include "sessions/model/local_time.h"

namespace plenary::record {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct Many {
    int number;
    const char* one;
    const char* many;
};

/// "3 agreed, 2 still open": of the counts, those that are not zero; empty if all are.
std::string joined(std::initializer_list<Many> counts) {
    std::string text;
    for (const Many& count : counts)
        if (count.number > 0)
            text += (text.empty() ? "" : ", ") + counted(count.number, count.one, count.many);
    return text;
}

/// Counts what became of one step.
class StepOutcome {
public:
    StepOutcome(const Snapshot& snapshot, StepId step) : snapshot_(snapshot), step_(step) {}

    /// What was made of the step in words; empty if nothing was said in it.
    std::string of(const StepContent& content) const {
        return std::visit([this](const auto& kind) { return words(kind); }, content);
    }

private:
    std::string words(const WelcomeStep&) const { return "Welcome"; }
    std::string words(const SlideStep&) const { return "Slide"; }
    std::string words(const BreakStep&) const { return "Break"; }
    std::string words(const RulesStep&) const {
        return joined({{marked(Mark::agreed), "rule agreed", "rules agreed"},
                       {cards() - marked(Mark::agreed), "still open", "still open"}});
    }
    std::string words(const RecapStep&) const {
        return joined({{actions(ActionState::done), "action done", "actions done"},
                       {actions(ActionState::open), "still open", "still open"},
                       {actions(ActionState::dropped), "dropped", "dropped"},
                       {cards(), "note", "notes"}});
    }
    std::string words(const ObjectivesStep&) const {
        return joined({{marked(Mark::agreed), "met", "met"},
                       {marked(Mark::doubted), "doubted", "doubted"},
                       {marked(Mark::none), "not answered", "not answered"}});
    }
    std::string words(const BoardStep& board) const {
        if (board.shows.empty())
            return joined({{cards(), "idea", "ideas"}, {covered(), "covered card", "covered cards"}});
        int sorted = 0;
        for (const Lane* lane : snapshot_.lanes(step_))
            sorted += counted_in(snapshot_.sorted(lane->id));
        const int unsorted = counted_in(unsorted_cards(snapshot_, step_));
        return joined({{sorted, "idea sorted", "ideas sorted"}, {unsorted, "not sorted", "not sorted"}});
    }
    std::string words(const BrainstormStep&) const {
        const int barriers = cards_that([](const Card& card) { return !card.under; });
        return joined({{barriers, "barrier", "barriers"},
                       {cards() - barriers, "idea against them", "ideas against them"},
                       {covered(), "covered card", "covered cards"}});
    }
    std::string words(const LadderStep&) const {
        int pieces = 0;
        int placed = 0;
        for (const Card* piece : top_cards(LaneRole::pieces)) {
            ++pieces;
            placed += snapshot_.agreement(piece->id) != nullptr;
        }
        return joined({{pieces, "piece of work", "pieces of work"}, {placed, "rung agreed", "rungs agreed"}});
    }
    std::string words(const RatingStep&) const {
        return begun() ? with_votes(joined({{cards(), "statement", "statements"}}), Method::rating, "rated")
                       : "";
    }
    std::string words(const RankingStep&) const {
        return begun() ? with_votes(joined({{cards(), "item", "items"}}), Method::ranking, "put in order")
                       : "";
    }
    std::string words(const ChecklistStep&) const {
        if (!begun())
            return {};
        return joined({{marked(Mark::agreed), "yes", "yes"},
                       {marked(Mark::not_yet), "not yet", "not yet"},
                       {marked(Mark::not_us), "not us", "not us"},
                       {marked(Mark::none), "not answered", "not answered"}});
    }
    std::string words(const DecisionStep&) const {
        if (!begun())
            return {};
        const Cards options = top_cards(LaneRole::options);
        const int number = static_cast<int>(options.size());
        const bool decided = std::ranges::count(options, Mark::agreed, &Card::mark) > 0;
        return joined({{number, "option", "options"}})
               + (number > 0 ? decided ? ", decided" : ", not decided" : "");
    }
    std::string words(const ActionPlanStep&) const {
        const int actions = static_cast<int>(top_cards(LaneRole::actions).size());
        return joined({{actions, "action", "actions"}, {cards() - actions, "other card", "other cards"}});
    }

    std::string words(const CloseStep&) const {
        return joined({{cards(), "answer at the end", "answers at the end"}});
    }

    /// What a plan lays out to be voted on is nothing that came of the step yet.
    bool begun() const { return StepVotes(snapshot_, step_).begun(); }
    std::string with_votes(const std::string& what, Method method, const char* done) const {
        const bool voted = last_revealed(snapshot_.session(), step_, method) != nullptr;
        return what + (what.empty() ? "" : voted ? std::string(", ") + done : std::string());
    }
    Cards top_cards(LaneRole role) const {
        const Lane* lane = snapshot_.lane(step_, role);
        return lane ? snapshot_.cards(lane->id) : Cards();
    }
    template <class Which>
    int all_that(const Which& fit) const {
        const Session& session = snapshot_.session();
        return static_cast<int>(std::ranges::count_if(session.cards.rows(), [&](const auto& card) {
            return session.lanes.find(card->lane)->step == step_ && fit(*card);
        }));
    }
    template <class Which>
    int cards_that(const Which& fit) const {
        return all_that([&](const Card& card) { return counts(snapshot_, card) && fit(card); });
    }
    /// Of the earlier session.
    int actions(ActionState state) const {
        return static_cast<int>(std::ranges::count_if(
            snapshot_.session().action_marks.rows(), [&](const auto& mark) { return mark->state == state; }));
    }
    int covered() const {
        return all_that([this](const Card& card) { return snapshot_.covered(card.id); });
    }
    /// With those that hang under them.
    int counted_in(Cards cards) const {
        int number = 0;
        for (const Card* card : cards)
            number += (counts(snapshot_, *card) ? 1 : 0) + counted_in(snapshot_.under(card->id));
        return number;
    }
    int cards() const {
        return cards_that([](const Card&) { return true; });
    }
    int marked(Mark mark) const {
        return cards_that([mark](const Card& card) { return card.mark == mark; });
    }

    const Snapshot& snapshot_;
    StepId step_;
};

int cards_in(const Snapshot& snapshot, LaneRole role) {
    const Session& session = snapshot.session();
    return static_cast<int>(std::ranges::count_if(session.cards.rows(), [&](const auto& card) {
        return session.lanes.find(card->lane)->role == role && counts(snapshot, *card);
    }));
}

milliseconds spent_in_all(const Snapshot& snapshot, const ClockReading& now) {
    milliseconds all(0);
    for (const auto& progress : snapshot.session().progress.rows())
        all += snapshot.spent(progress->id, now);
    return all;
}

}

Fact people_fact(const Session& session) {
    const int people = session.people_present();
    const int groups = static_cast<int>(session.groups.size());
    if (people == 0)
        return {std::to_string(groups), groups == 1 ? "group" : "groups"};
    const std::string label = people == 1 ? "person" : "people";
    return {std::to_string(people), groups == 0 ? label : label + ", " + counted(groups, "group", "groups")};
}

std::vector<Fact> make_facts(const Snapshot& snapshot, const ClockReading& now) {
    const int ideas = cards_in(snapshot, LaneRole::board);
    const int actions = cards_in(snapshot, LaneRole::actions);
    return {people_fact(snapshot.session()),
            {time_text(spent_in_all(snapshot, now)), "planned " + minutes_text(snapshot.plan().minutes())},
            {std::to_string(ideas), ideas == 1 ? "idea on the boards" : "ideas on the boards"},
            {std::to_string(actions), actions == 1 ? "action agreed" : "actions agreed"}};
}

namespace {

std::string began(const Session& session, StepId step) {
    const StepClock* clock = session.step_clocks.find(step);
    return clock == nullptr || clock->entered == 0 ? "" : clock_text(clock->entered);
}

/// Steps that stand where the plan has them keep the places that its order gives them; a step that is out of
/// that order was moved.
std::set<StepId> moved_steps(const std::vector<StepId>& order, const Session& session) {
    std::set<StepId> moved;
    for (const StepId step : order)
        if (session.added_steps.find(step) == nullptr
            && agenda_entry(session, step).place != step.value * place_gap)
            moved.insert(step);
    return moved;
}

/// What the room changed about a step while the session ran.
std::string changed(const Session& session, StepId step, bool moved) {
    std::string text;
    const auto add = [&](const std::string& words) { text += (text.empty() ? "" : ", ") + words; };
    if (session.added_steps.find(step) != nullptr)
        add("added in the room");
    if (moved)
        add("moved in the order");
    const int more = minutes_of(session, step) - session.plan->at(step).minutes;
    if (more != 0)
        add(minutes_text(std::abs(more)) + (more > 0 ? " more" : " less"));
    return text;
}

}

std::vector<StepLine> make_step_lines(const Snapshot& snapshot, const ClockReading& now) {
    std::vector<StepLine> lines;
    const Session& session = snapshot.session();
    const auto order = running_order(session);
    const auto moved = moved_steps(order, session);
    for (const StepId id : order) {
        const Step& step = snapshot.plan().at(id);
        const bool left_out = is_skipped(session, id) && id != snapshot.step();
        const milliseconds spent = snapshot.spent(id, now);
        const bool reached = spent.count() > 0 || !is_ahead(session, id);
        std::string outcome = StepOutcome(snapshot, id).of(step.content);
        const bool begun = snapshot.lanes(id).empty() ? reached : !outcome.empty();
        if (left_out && !begun)
            outcome = "Left out";
        else if (!reached && !begun)
            outcome = snapshot.finished() ? "Not reached" : "Still to come";
        else if (outcome.empty())
            outcome = "Nothing was written";
        lines.push_back({.step = id,
                         .number = left_out ? 0 : step_number(session, id),
                         .began = began(session, id),
                         .title = step.title,
                         .planned = minutes_text(step.minutes),
                         .took = spent.count() > 0 ? time_text(spent) : "",
                         .outcome = std::move(outcome),
                         .changed = changed(session, id, moved.contains(id))});
    }
    return lines;
}

std::string outcome_text(const StepLine& line) {
    return line.changed.empty() ? line.outcome : line.outcome + " (" + line.changed + ")";
}

}
