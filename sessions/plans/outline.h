#pragma once

#include <string_view>

#include "sessions/model/plan.h"
#include "sessions/model/result.h"

namespace plenary {

/// A plan made of a numbered outline, as it is pasted from an e-mail or a document. Text from anywhere may be
/// handed in.
///
/// "1. Welcome (10 min)", "2) Ground rules", "3 - Barriers" and "Step 4: …" are steps. Lines that begin with
/// "- ", "* " or "• ", and numbered ones that stand further in, are items of the step above: they become its
/// rules, aims, lanes and so on. All other lines below a step are the facilitator's notes. What stands before
/// the first step is the title, and then notes of that step. The kind of a step is guessed from its title;
/// its minutes are taken from the title, or from a line below that says nothing else. A line may say when
/// the session is to finish: "finish 12:30".
///
/// Nothing that is said is lost: what a step has no room for stands in its notes. The plan reads back from
/// plan_text() the same. A problem says why the text is no outline.
Result<Plan> plan_of_outline(std::string_view text);

}
