#include <algorithm>

#include "sessions/model/agenda.h"
#include "sessions/plans/added_step.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/mend.h"
#include "sessions/store/rebuilt_plan.h"

namespace plenary {

namespace {

constexpr std::int64_t most_steps = 200;
constexpr std::int64_t most_added = 200;
/// Sums of ids must not leave their range, whatever a file says.
constexpr std::int64_t highest_id = std::int64_t{1} << 47;

std::int64_t last_step_spoken_of(const Session& session) {
    std::int64_t last = 1;
    const auto look_at = [&](StepId step) {
        if (step.value <= most_steps + most_added)
            last = std::max(last, step.value);
    };
    for (const auto& lane : session.lanes.rows())
        look_at(lane->step);
    for (const auto& progress : session.progress.rows())
        look_at(progress->id);
    for (const auto& added : session.added_steps.rows())
        look_at(added->id);
    for (const auto& round : session.rounds.rows())
        look_at(round->step);
    for (const auto& flow : session.flow.rows())
        look_at(flow->step);
    return last;
}

/// The plan's own steps are those before the ones that were added.
std::int64_t steps_of_lost_plan(const Session& session) {
    std::int64_t steps = last_step_spoken_of(session);
    if (!session.added_steps.empty())
        steps = std::min(steps, session.added_steps.rows().front()->id.value - 1);
    return std::clamp<std::int64_t>(steps, 1, most_steps);
}

Result<void> choose_plan(const FoundRows& found, Mended& mended) {
    if (found.plan_text) {
        PlanReading reading = read_plan(*found.plan_text);
        if (reading.mistakes.empty() && !reading.plan.steps.empty()) {
            mended.plan_text = *found.plan_text;
            mended.session.plan = SharedPlan(std::make_shared<const Plan>(std::move(reading.plan)));
            if (!found.plan_is_sound)
                mended.said.emplace_back(
                    "The plan was damaged. It can still be read as a plan, but words in it may be wrong.");
            return {};
        }
    }
    mended.plan_text = rebuilt_plan_text(mended.session, steps_of_lost_plan(mended.session));
    PlanReading reading = read_plan(mended.plan_text);
    if (!reading.mistakes.empty())
        return problem("No plan can be made of what is left: " + reading.mistakes.front().sentence);
    mended.session.plan = SharedPlan(std::make_shared<const Plan>(std::move(reading.plan)));
    mended.has_its_plan = false;
    mended.said.emplace_back(
        "The plan is lost. Its steps were made anew from the lanes and votes that are left: "
        "their kinds are right as far as that tells them, titles, notes and minutes are not.");
    return {};
}

/// Every step that is spoken of is there: one that was added and is lost is made anew.
void add_steps(Mended& mended) {
    Session& session = mended.session;
    const std::int64_t planned = static_cast<std::int64_t>(session.plan->steps.size());
    const std::int64_t last = std::min(last_step_spoken_of(session), planned + most_added);
    const auto plan = std::make_shared<Plan>(*session.plan);
    std::size_t anew = 0;
    for (std::int64_t number = planned + 1; number <= last; ++number) {
        const StepId id{number};
        const AddedStep* added = session.added_steps.find(id);
        auto step = added ? read_added_step(added->text) : Result<Step>(problem("It is lost."));
        if (!step) {
            std::string text = rebuilt_step_text(session, id);
            step = read_added_step(text);
            if (!step) {
                text = added_step_text("break", "Step " + std::to_string(number), 0);
                step = read_added_step(text);
            }
            session.added_steps.put({.id = id, .text = text});
            ++anew;
        }
        plan->steps.push_back(std::move(*step));
    }
    session.added_steps.erase_if(
        [&](const AddedStep& added) { return added.id.value <= planned || added.id.value > last; });
    session.plan = SharedPlan(plan);
    if (anew > 0)
        mended.said.emplace_back("Steps that were added during the session were lost, and made anew without "
                                 "their titles.");
}

bool is_step(const Session& session, StepId step) {
    return step.value >= 1 && step.value <= static_cast<std::int64_t>(session.plan->steps.size());
}

void mend_times(Mended& mended) {
    Session& session = mended.session;
    std::size_t lost = 0;
    for (std::int64_t step = 1; is_step(session, StepId{step}); ++step)
        if (!session.progress.find(StepId{step})) {
            session.progress.put({.id = StepId{step}});
            ++lost;
        }
    if (lost > 0)
        mended.said.emplace_back("The time spent on some of the steps is lost, and counts from nothing.");
    for (const auto& progress : std::vector(session.progress.rows()))
        if (progress->spent_ms < 0 || progress->shown < 0)
            session.progress.put({.id = progress->id});
    const auto no_step = [&](const auto& row) { return !is_step(session, row.id); };
    drop(mended, &Session::progress, no_step);
    drop(mended, &Session::looks, no_step);
    drop(mended, &Session::agenda, [&](const AgendaEntry& entry) {
        return no_step(entry) || entry.minutes < -600 || entry.minutes > 1200;
    });
    drop(mended, &Session::step_clocks,
         [&](const StepClock& clock) { return no_step(clock) || clock.paused_ms < 0; });
    // An added step is on the agenda only by its entry; one whose addition was undone has no lanes.
    for (const auto& added : session.added_steps.rows()) {
        const auto lies_on_it = [&](const auto& lane) { return lane->step == added->id; };
        if (!session.agenda.find(added->id) && std::ranges::any_of(session.lanes.rows(), lies_on_it))
            session.agenda.put({.id = added->id,
                                .place = added->id.value * place_gap,
                                .minutes = session.plan->at(added->id).minutes});
    }
}

template <class... Row>
std::int64_t highest(const Table<Row>&... tables) {
    std::int64_t most = 0;
    const auto look_at = [&](const auto& table) {
        if (!table.empty())
            most = std::max(most, table.rows().back()->id.value);
    };
    (look_at(tables), ...);
    return most;
}

/// Ids are handed out by one counter, which must be ahead of all.
void mend_ids(Mended& mended) {
    const auto is_no_id = [](const auto& row) { return row.id.value < 1 || row.id.value > highest_id; };
    drop(mended, &Session::people, is_no_id);
    drop(mended, &Session::lanes, is_no_id);
    drop(mended, &Session::cards, is_no_id);
    drop(mended, &Session::rounds, is_no_id);
    drop(mended, &Session::merged, is_no_id);
    drop(mended, &Session::candidates, is_no_id);
    drop(mended, &Session::ballots, is_no_id);
    drop(mended, &Session::pairings, is_no_id);
    drop(mended, &Session::lots, is_no_id);
    drop(mended, &Session::lot_members, is_no_id);
    drop(mended, &Session::earlier, is_no_id);
    drop(mended, &Session::earlier_ladders, is_no_id);
    drop(mended, &Session::earlier_tallies, is_no_id);
    Session& session = mended.session;
    Flow flow = session.where();
    flow.next_id = std::max(std::clamp<std::int64_t>(flow.next_id, 1, highest_id + 1),
                            highest(session.people, session.lanes, session.cards, session.rounds,
                                    session.merged, session.candidates, session.ballots, session.pairings,
                                    session.lots, session.lot_members, session.earlier,
                                    session.earlier_ladders, session.earlier_tallies)
                                + 1);
    session.flow.put(flow);
}

/// Without it the session goes on where the room came to last.
void mend_flow(Mended& mended, WallTime newest) {
    Session& session = mended.session;
    session.flow.erase_if([](const Flow& flow) { return flow.id != 1; });
    if (session.flow.empty()) {
        Flow flow{.started =
                      session.session_clock.empty() ? newest : session.session_clock.rows().front()->begun};
        WallTime entered = 0;
        for (const auto& clock : session.step_clocks.rows())
            if (clock->entered > entered && is_step(session, clock->id)) {
                entered = clock->entered;
                flow.step = clock->id;
            }
        session.flow.put(flow);
        mended.said.emplace_back(
            "Where the session stood is lost. It goes on at the step that the room came to "
            "last, as far as that is known, and counts as not finished.");
    }
    Flow flow = session.where();
    if (!is_step(session, flow.step)) {
        flow.step = StepId{1};
        session.flow.put(flow);
    }
}

void mend_details(Mended& mended) {
    Session& session = mended.session;
    session.details.erase_if([](const Details& details) { return details.id != 1; });
    if (session.details.empty()) {
        session.details.put({});
        mended.said.emplace_back("Where the session takes place, and how many people were counted, is lost.");
    } else if (session.about().head_count < 0) {
        session.details.put({.place = session.about().place});
    }
    session.session_clock.erase_if([](const SessionClock& clock) { return clock.id != 1; });
}

}

Result<void> mend_plan(const FoundRows& found, Mended& mended) {
    if (auto chosen = choose_plan(found, mended); !chosen)
        return chosen;
    add_steps(mended);
    mend_times(mended);
    mend_details(mended);
    mend_flow(mended, found.journal.empty() ? 0 : found.journal.back().at);
    mend_ids(mended);
    return {};
}

}
