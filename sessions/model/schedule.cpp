#include "sessions/model/schedule.h"

#include <algorithm>
#include <cmath>

#include "sessions/model/local_time.h"

namespace plenary {

namespace {

using std::chrono::milliseconds;

constexpr WallTime minute = 60'000;

/// A step gives no more than this part of its minutes away.
constexpr int smallest_part = 3;

bool is_break(const Session& session, StepId step) {
    return std::holds_alternative<BreakStep>(session.plan->at(step).content);
}

milliseconds left_of(const Session& session, StepId step, const StepTime& time, WallTime now) {
    const StepClock* clock = session.step_clocks.find(step);
    if (is_break(session, step) && step == session.where().step && clock != nullptr && clock->back_at != 0)
        return std::max(milliseconds(0), milliseconds(clock->back_at - now));
    const milliseconds all = std::chrono::minutes(minutes_of(session, step));
    return std::max(milliseconds(0), all - (time.spent - time.paused));
}

/// The promise is a time of day: the first one after the session was begun.
WallTime promised_finish(const Session& session, bool& is_promise) {
    const WallTime begun = session.clock().begun;
    const std::string& finish = session.plan->finish;
    is_promise = !finish.empty();
    if (is_promise)
        return next_time_of_day(begun, finish);
    int minutes = 0;
    const auto in_plan = session.plan->steps.size() - session.added_steps.size();
    for (std::size_t i = 0; i < in_plan; ++i)
        minutes += session.plan->steps[i].minutes;
    return begun + minutes * minute;
}

/// What one step could give.
struct Giver {
    std::size_t at; ///< in the schedule
    int minutes;    ///< whole minutes that are left of it
    int most() const { return minutes / smallest_part; }
};

std::vector<Giver> givers_in(const Session& session, const Schedule& schedule) {
    std::vector<Giver> givers;
    for (std::size_t i = 0; i < schedule.steps.size(); ++i) {
        const ScheduledStep& step = schedule.steps[i];
        const auto minutes = static_cast<int>(step.left.count() / minute);
        if (step.when == ScheduledStep::When::ahead && minutes > 0 && !session.plan->at(step.step).essential
            && !is_break(session, step.step))
            givers.push_back({i, minutes});
    }
    return givers;
}

/// Shortens what is not left out, the longest first, until as much as needed is gained.
void shorten(const Schedule& schedule, std::vector<Giver> givers, TrimProposal& proposal) {
    std::ranges::stable_sort(givers, std::ranges::greater{}, &Giver::minutes);
    for (const Giver& giver : givers) {
        const int taken = std::min(giver.most(), proposal.late - proposal.gains);
        if (taken <= 0)
            continue;
        const ScheduledStep& step = schedule.steps[giver.at];
        proposal.steps.push_back({step.step, step.minutes, step.minutes - taken, false});
        proposal.gains += taken;
    }
}

}

int Schedule::minutes_behind() const {
    return static_cast<int>(
        std::lround(static_cast<double>(finish - promised) / static_cast<double>(minute)));
}

Schedule schedule_of(const Session& session, const std::function<StepTime(StepId)>& time_of, WallTime now) {
    Schedule schedule;
    schedule.promised = promised_finish(session, schedule.is_promise);
    const bool finished = session.where().finished != 0;
    WallTime at = finished ? session.where().finished : now;
    bool ahead = false;
    for (const StepId step : running_order(session)) {
        using When = ScheduledStep::When;
        const bool current = step == session.where().step;
        const StepTime time = time_of(step);
        const StepClock* clock = session.step_clocks.find(step);
        ScheduledStep scheduled{.step = step,
                                .when = current                     ? When::now
                                        : is_skipped(session, step) ? When::left_out
                                        : ahead                     ? When::ahead
                                                                    : When::past,
                                .minutes = minutes_of(session, step),
                                .spent = time.spent,
                                .starts = clock != nullptr ? clock->entered : WallTime{0}};
        if (!finished && (scheduled.when == When::now || scheduled.when == When::ahead)) {
            scheduled.left = left_of(session, step, time, now);
            if (scheduled.when == When::ahead)
                scheduled.starts = at;
            at += scheduled.left.count();
        }
        ahead = ahead || current;
        schedule.steps.push_back(scheduled);
    }
    schedule.finish = at;
    return schedule;
}

TrimProposal trim_proposal(const Session& session, const Schedule& schedule) {
    TrimProposal proposal{.late = std::max(0, schedule.minutes_behind())};
    if (proposal.late == 0)
        return proposal;
    auto kept = givers_in(session, schedule);
    const auto can_give = [&] {
        int most = 0;
        for (const Giver& giver : kept)
            most += giver.most();
        return most;
    };
    // The shortest are left out first: with them the room loses least.
    while (!kept.empty() && proposal.gains + can_give() < proposal.late) {
        const auto shortest = std::ranges::min_element(kept, {}, &Giver::minutes);
        const ScheduledStep& step = schedule.steps[shortest->at];
        proposal.steps.push_back({step.step, step.minutes, 0, true});
        proposal.gains += shortest->minutes;
        kept.erase(shortest);
    }
    shorten(schedule, std::move(kept), proposal);
    std::ranges::sort(proposal.steps, [&](const Trim& one, const Trim& other) {
        return comes_before(session, one.step, other.step);
    });
    return proposal;
}

std::string behind_text(int minutes) {
    if (minutes == 0)
        return "on time";
    return minutes_text(std::abs(minutes)) + (minutes > 0 ? " behind" : " ahead");
}

std::string finish_text(const Schedule& schedule) {
    return "Finishes " + clock_text(schedule.finish)
           + (schedule.is_promise ? ", promised " : ", planned for ") + clock_text(schedule.promised);
}

}
