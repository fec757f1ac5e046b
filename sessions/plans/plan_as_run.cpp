#include "sessions/plans/plan_as_run.h"

#include <algorithm>
#include <chrono>

#include "sessions/model/agenda.h"
#include "sessions/pictures/plan_pictures.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/step_edits.h"

namespace plenary {

namespace {

constexpr std::string_view as_run = " (as run)";

std::chrono::milliseconds spent_on(const Session& session, StepId step) {
    const Progress* progress = session.progress.find(step);
    return std::chrono::milliseconds(progress != nullptr ? progress->spent_ms : 0);
}

/// An older file does not tell; then it is zero.
WallTime came_to(const Session& session, StepId step) {
    const StepClock* clock = session.step_clocks.find(step);
    return clock != nullptr ? clock->entered : 0;
}

bool was_run(const Session& session, StepId step) {
    return step == session.where().step || came_to(session, step) != 0 || spent_on(session, step).count() > 0;
}

/// Those that were run in the order in which the room came to them, then those that are still to come.
std::vector<StepId> steps_as_run(const Session& session) {
    std::vector<StepId> run;
    std::vector<StepId> ahead;
    for (const StepId step : steps_to_run(session))
        (was_run(session, step) ? run : ahead).push_back(step);
    if (std::ranges::all_of(run, [&](StepId step) { return came_to(session, step) != 0; }))
        std::ranges::stable_sort(run, {}, [&](StepId step) { return came_to(session, step); });
    if (session.where().finished == 0)
        run.insert(run.end(), ahead.begin(), ahead.end());
    return run;
}

int minutes_as_run(const Session& session, StepId step) {
    const bool still_on_it = session.where().finished == 0 && step == session.where().step;
    const auto took = static_cast<int>(std::min<std::chrono::minutes::rep>(
        std::chrono::round<std::chrono::minutes>(spent_on(session, step)).count(), limits::most_minutes));
    const int minutes = !was_run(session, step) ? minutes_of(session, step)
                        : still_on_it           ? std::max(took, minutes_of(session, step))
                                                : std::max(took, 1);
    return std::min(minutes, limits::most_minutes);
}

}

Plan plan_as_run(const Session& session) {
    Plan plan = *session.plan;
    if (!plan.title.ends_with(as_run))
        plan.title += as_run;
    plan.finish.clear();
    plan.groups = std::clamp(static_cast<int>(session.groups.size()), 1, most_groups);
    plan.steps.clear();
    for (const StepId id : steps_as_run(session)) {
        if (plan.steps.size() == limits::most_steps)
            break;
        Step step = session.plan->at(id);
        step.minutes = minutes_as_run(session, id);
        plan.steps.push_back(std::move(step));
    }
    drop_lost_references(plan);
    return plan;
}

PlanPackage package_as_run(const Session& session) {
    PlanPackage package{.text = {}, .plan = plan_as_run(session), .pictures = {}};
    for (const std::string& name : picture_files(package.plan))
        if (const auto picture = session.pictures.find(name); picture && !picture->bytes.empty())
            package.pictures.push_back({name, picture->bytes});
    package.text = plan_text(package.plan);
    return package;
}

}
