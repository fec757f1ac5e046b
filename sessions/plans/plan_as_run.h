#pragma once

#include "sessions/model/plan.h"
#include "sessions/model/session.h"
#include "sessions/plans/plan_package.h"

namespace plenary {

/// A plan of what a session really did, to be run again: its steps in the order in which the room first came
/// to them, each with the whole minutes that it took (at least one), those that were added in the room as
/// well, and as many groups as there were. Steps that were left out are dropped. What the room has not come
/// to yet follows with its planned minutes, and the step it is on keeps those it has, unless the session is
/// finished: then what was never reached is dropped too. The promise of a finish goes, as it was for that
/// day; so does what a step says of another that does not come before it any more. Of more steps than a plan
/// can have the first ones stay.
///
/// The plan reads back from plan_text() the same.
Plan plan_as_run(const Session& session);

/// That plan with the pictures of its slides, as the session keeps them; without those that it lacks.
PlanPackage package_as_run(const Session& session);

}
