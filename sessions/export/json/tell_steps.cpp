#include <algorithm>

#include "sessions/export/json/tell.h"
#include "sessions/model/agenda.h"

namespace plenary::document {

namespace {

using std::chrono::milliseconds;

std::optional<Time> time(WallTime at) {
    return at != 0 ? std::optional(Time{at}) : std::nullopt;
}

/// Cards that hang under another are found by that one's "hanging".
Lane tell_lane(const Snapshot& snapshot, const plenary::Lane& lane) {
    const LaneState state = snapshot.lane_state(lane.id);
    Lane told{.id = lane.id,
              .role = lane.role,
              .title = {lane.title},
              .collapsed = state.collapsed,
              .covered = state.covered,
              .cards = {}};
    for (const plenary::Card* card :
         lane.role == LaneRole::theme ? snapshot.sorted(lane.id) : snapshot.cards(lane.id))
        told.cards.push_back(card->id);
    return told;
}

Step tell_step(const Snapshot& snapshot, StepId id, const ClockReading& now) {
    const Session& session = snapshot.session();
    const plenary::Step& step = snapshot.plan().at(id);
    const Progress* progress = session.progress.find(id);
    const StepClock* known = session.step_clocks.find(id);
    const StepClock clock = known ? *known : StepClock{.id = id};
    const StepTime spent = snapshot.time_of(id, now);
    Step told{.id = id,
              .name = {step.name},
              .title = {step.title},
              .planned_minutes = step.minutes,
              .essential = step.essential,
              .added = session.added_steps.find(id) != nullptr,
              .place = agenda_entry(session, id).place,
              .set_minutes = agenda_entry(session, id).minutes,
              .extra_minutes = clock.extra_minutes,
              .minutes = minutes_of(session, id),
              .left_out = is_skipped(session, id),
              .begun = time(clock.entered),
              .back_at = time(clock.back_at),
              .spent_seconds = std::chrono::round<std::chrono::seconds>(spent.spent).count(),
              .spent_ms = spent.spent.count(),
              .paused_ms = spent.paused.count(),
              .lines_shown = progress ? progress->shown : 0,
              .idea_first = snapshot.idea_first(id),
              .content = step.content,
              .lanes = {}};
    for (const plenary::Lane* lane : snapshot.lanes(id))
        told.lanes.push_back(tell_lane(snapshot, *lane));
    return told;
}

std::int64_t minutes_spent(const Snapshot& snapshot, const ClockReading& now) {
    milliseconds all(0);
    for (const auto& progress : snapshot.session().progress.rows())
        all += snapshot.spent(progress->id, now);
    return std::chrono::round<std::chrono::minutes>(all).count();
}

}

void tell_steps(const Snapshot& snapshot, const ClockReading& now, Document& document) {
    const Session& session = snapshot.session();
    document.minutes = {.planned = snapshot.plan().minutes(), .spent = minutes_spent(snapshot, now)};
    for (const StepId id : running_order(session))
        document.steps.push_back(tell_step(snapshot, id, now));
    for (const auto& added : session.added_steps.rows())
        if (!is_on_agenda(session, added->id))
            document.steps_taken_back.push_back(tell_step(snapshot, added->id, now));
}

}
