#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/model/plan.h"
#include "sessions/model/result.h"

namespace plenary {

// Changes to the steps of a plan as a whole. Each gives a new plan, which read_plan() reads again as it is;
// what steps say of one another stays right, or the change is refused with a sentence.

/// A kind of step that a plan can be given.
struct StepKind {
    std::string_view id;       ///< "board", "slide-list"
    std::string_view name;     ///< on buttons: "Board"
    std::string_view use;      ///< one line on what it is for
    std::string_view picture;  ///< of a slide, as plan files write it; else empty
    std::string_view settings; ///< what a new one says
};
std::span<const StepKind> step_kinds();
const StepKind& step_kind(const StepContent& content);

/// A new step of this kind.
Step blank_step(const StepKind& kind);
/// A plan with one welcome step.
Plan blank_plan();

// Contract for all of these: there are such steps.

Result<Plan> with_step(const Plan& plan, Step step, std::size_t at);
Result<Plan> with_step_doubled(const Plan& plan, std::size_t step);
/// Not the only one.
Result<Plan> without_step(const Plan& plan, std::size_t step);
/// `to`: its place afterwards.
Result<Plan> with_step_moved(const Plan& plan, std::size_t from, std::size_t to);

/// A step of another plan at the end. Where its id is taken here it gets another one, and what it says of
/// steps that this plan does not have is left out.
Result<Plan> with_step_of_another(const Plan& plan, Step step);

/// The names by which steps refer to one another; of a step without one, the name that it would get.
std::vector<std::string> names_for(const Plan& plan);
/// The steps before this one whose cards it can be given.
std::vector<std::size_t> steps_with_cards(const Plan& plan, std::size_t before);
/// The boards before this one whose cards it can show.
std::vector<std::size_t> boards_to_show(const Plan& plan, std::size_t before);
/// What a step says of another that does not come before it, or has no cards, is left out: it can bring
/// nothing in from that, and a board that would show it gets cards of its own, in the same lanes.
void drop_lost_references(Plan& plan);
/// Which board shows another one that it cannot show; empty if all is right.
std::string reference_objection(const Plan& plan);

}
