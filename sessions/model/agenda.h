#pragma once

#include <span>
#include <vector>

#include "sessions/model/session.h"

namespace plenary {

// The steps of a session in the order in which the room goes through them, with what the facilitator has
// changed about them since the session began. A step keeps its id wherever it stands.

/// A step that was added, and then was not, is none any more, though its number stays taken.
bool is_on_agenda(const Session& session, StepId step);
/// All steps in their running order, those that are left out as well.
std::vector<StepId> running_order(const Session& session);
/// The same without those that are left out, but for the one that the room is on.
std::vector<StepId> steps_to_run(const Session& session);

/// How the step stands on the agenda; for one that nobody has moved, as the plan has it.
AgendaEntry agenda_entry(const Session& session, StepId step);
bool is_skipped(const Session& session, StepId step);
/// The minutes that a step has: the plan's or those set since, and what was given or taken while it ran; not
/// below zero.
int minutes_of(const Session& session, StepId step);
/// The sum over the steps that are run.
int minutes_of_all(const Session& session);

/// The first stands before the second in the running order.
bool comes_before(const Session& session, StepId first, StepId second);
/// The step is still to come: it stands behind the one that the room is on.
bool is_ahead(const Session& session, StepId step);
inline constexpr WallTime minute_of_wall = 60'000;
/// A room is told a full minute, the next one, so that nobody is asked back too early.
WallTime next_full_minute(WallTime time);

/// The room comes to a step: its clock knows since when. A break then says when the room is asked back; one
/// that it comes to again after it was over ends when what is left of it is over.
void come_to(Session& session, StepId step, WallTime now);

/// Where the room would go from the given step; zero at either end.
StepId step_after(const Session& session, StepId step);
StepId step_before(const Session& session, StepId step);
/// Its place among the steps that are run, from 1; of a step that is left out, that among all.
int step_number(const Session& session, StepId step);

}
