#include <algorithm>

#include "sessions/model/agenda.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

constexpr int most_given = 60;

StepClock clock_of(const Session& session, StepId step) {
    const StepClock* clock = session.step_clocks.find(step);
    return clock != nullptr ? *clock : StepClock{.id = step};
}

}

Result<Judged> Judge::operator()(const GoToStep& command) const {
    if (!is_on_agenda(session, command.step))
        return no_such_step();
    auto flow = session.where();
    Judged judged{session, "go to step"};
    if (flow.step == command.step)
        return judged;
    flow.step = command.step;
    judged.session.flow.put(flow);
    if (flow.finished == 0)
        come_to(judged.session, command.step, now);
    return judged;
}

Result<Judged> Judge::operator()(const PauseClock& command) const {
    if (session.where().finished != 0)
        return finished_already();
    Judged judged{session, command.paused ? "pause the clock" : "let the clock run"};
    auto clock = session.clock();
    if (clock.paused == command.paused)
        return judged;
    clock.paused = command.paused;
    judged.session.session_clock.put(clock);
    return judged;
}

Result<Judged> Judge::operator()(const GiveMinutes& command) const {
    if (session.where().finished != 0)
        return finished_already();
    if (command.minutes == 0 || std::abs(command.minutes) > most_given)
        return problem("Give 1 to " + std::to_string(most_given) + " minutes at a time.");
    const StepId step = session.where().step;
    const int before = minutes_of(session, step);
    const int after = std::clamp(before + command.minutes, 0, 600);
    if (after == before)
        return problem(before == 0 ? "This step has no minutes left to take away."
                                   : "A step has 600 minutes at the most.");
    auto clock = clock_of(session, step);
    clock.extra_minutes += after - before;
    // A room that was asked back already is asked back from now.
    if (clock.back_at != 0)
        clock.back_at = (after > before && clock.back_at < now ? next_full_minute(now) : clock.back_at)
                        + (after - before) * minute_of_wall;
    const int given = std::abs(after - before);
    Judged judged{session, (after > before ? "give " : "take ") + std::to_string(given)
                               + (given == 1 ? " minute" : " minutes")};
    judged.session.step_clocks.put(clock);
    return judged;
}

Result<Judged> Judge::operator()(const RestartClock&) const {
    if (session.where().finished != 0)
        return finished_already();
    auto clock = session.clock();
    clock.begun = now;
    Judged judged{session, "start the clock again"};
    judged.session.session_clock.put(clock);
    // A break that the room was on when it went home begins anew.
    come_to(judged.session, session.where().step, now);
    return judged;
}

}
