#include "sessions/model/agenda.h"

#include <algorithm>
#include <tuple>

namespace plenary {

namespace {

std::int64_t steps_in(const Session& session) {
    return static_cast<std::int64_t>(session.plan->steps.size());
}

std::tuple<std::int64_t, StepId> place_of(const Session& session, StepId step) {
    return {agenda_entry(session, step).place, step};
}

}

bool is_on_agenda(const Session& session, StepId step) {
    if (step.value < 1 || step.value > steps_in(session))
        return false;
    return session.added_steps.find(step) == nullptr || session.agenda.find(step) != nullptr;
}

std::vector<StepId> running_order(const Session& session) {
    std::vector<StepId> order;
    for (std::int64_t number = 1; number <= steps_in(session); ++number)
        if (is_on_agenda(session, StepId{number}))
            order.push_back(StepId{number});
    std::ranges::sort(order, {}, [&](StepId step) { return place_of(session, step); });
    return order;
}

std::vector<StepId> steps_to_run(const Session& session) {
    auto steps = running_order(session);
    std::erase_if(steps,
                  [&](StepId step) { return step != session.where().step && is_skipped(session, step); });
    return steps;
}

AgendaEntry agenda_entry(const Session& session, StepId step) {
    if (const AgendaEntry* entry = session.agenda.find(step))
        return *entry;
    return {.id = step, .place = step.value * place_gap, .minutes = session.plan->at(step).minutes};
}

bool is_skipped(const Session& session, StepId step) {
    const AgendaEntry* entry = session.agenda.find(step);
    return entry != nullptr && entry->skipped;
}

int minutes_of(const Session& session, StepId step) {
    const StepClock* clock = session.step_clocks.find(step);
    return std::max(0, agenda_entry(session, step).minutes + (clock != nullptr ? clock->extra_minutes : 0));
}

int minutes_of_all(const Session& session) {
    int sum = 0;
    for (const StepId step : steps_to_run(session))
        sum += minutes_of(session, step);
    return sum;
}

bool comes_before(const Session& session, StepId first, StepId second) {
    return place_of(session, first) < place_of(session, second);
}

bool is_ahead(const Session& session, StepId step) {
    return comes_before(session, session.where().step, step);
}

StepId step_after(const Session& session, StepId step) {
    const auto order = running_order(session);
    for (auto at = std::ranges::find(order, step); at != order.end() && ++at != order.end();)
        if (!is_skipped(session, *at))
            return *at;
    return {};
}

StepId step_before(const Session& session, StepId step) {
    const auto order = running_order(session);
    for (auto at = std::ranges::find(order, step); at != order.begin();)
        if (!is_skipped(session, *--at))
            return *at;
    return {};
}

int step_number(const Session& session, StepId step) {
    auto steps = steps_to_run(session);
    if (!std::ranges::count(steps, step))
        steps = running_order(session);
    return static_cast<int>(std::ranges::find(steps, step) - steps.begin()) + 1;
}

WallTime next_full_minute(WallTime time) {
    return (time + minute_of_wall - 1) / minute_of_wall * minute_of_wall;
}

void come_to(Session& session, StepId step, WallTime now) {
    const StepClock* known = session.step_clocks.find(step);
    StepClock clock = known != nullptr ? *known : StepClock{.id = step};
    if (clock.entered == 0)
        clock.entered = now;
    if (std::holds_alternative<BreakStep>(session.plan->at(step).content) && clock.back_at <= now) {
        const WallTime left =
            minutes_of(session, step) * minute_of_wall - session.progress.find(step)->spent_ms;
        clock.back_at = next_full_minute(now + std::max<WallTime>(0, left));
    }
    session.step_clocks.put(clock);
}

}
