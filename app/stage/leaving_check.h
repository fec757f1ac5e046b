#pragma once

#include <string>

#include "app/stage/question_sheet.h"
#include "app/steps/view.h"

namespace plenary {

/// A step is not left by accident while something on it is unfinished. Asked once in each visit.
struct LeavingCheckUi {
    StepId on{};        ///< the step that the room is on
    bool asked = false; ///< since it came there
    StepId towards{};
    std::string reason;
};

/// Why the step should not be left yet; empty if it can be, or if that was asked already. To be called when
/// somebody is about to go.
std::string reason_to_stay(const View& view, LeavingCheckUi& state);
void start_leaving_check(LeavingCheckUi& state, std::string reason, StepId towards);

/// The first answer is to stay, the second to go.
QuestionAnswer draw_leaving_check(const View& view, const LeavingCheckUi& state);

}
