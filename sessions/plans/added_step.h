#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sessions/model/plan.h"
#include "sessions/model/result.h"

namespace plenary {

/// A kind of step that can be added while a session runs, because it needs nothing but a title.
struct AddableKind {
    std::string_view word; ///< as plan files write it
    std::string_view name; ///< on buttons: "Board"
};
std::span<const AddableKind> addable_kinds();

/// A step as a plan file would say it. Contract: the kind is one of addable_kinds(), and the title is clean.
std::string added_step_text(std::string_view kind, std::string_view title, int minutes);

/// A step with a ladder, as a plan file would say it: title, minutes, rungs and bands. Contract: it is one.
std::string ladder_step_text(const Step& step);

/// The one step that such a text holds; refused where it holds anything else.
Result<Step> read_added_step(const std::string& text);

}
