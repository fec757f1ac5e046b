#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/planner/plan_history.h"
#include "app/planner/step_preview.h"
#include "app/ui/adder.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"
#include "sessions/plans/plan_form.h"

namespace plenary {

/// The form of what is chosen, made once for the plan that it is good for.
struct ShownForm {
    std::shared_ptr<const Plan> of;
    std::optional<std::size_t> step;
    Form fields;
};

/// A plan that is being built, and all that the planner keeps between frames.
struct Planner {
    Planner(std::filesystem::path plan_file, Plan plan)
        : file(std::move(plan_file)), history(std::move(plan)) {}

    std::filesystem::path file;
    std::string opened; ///< what stood in it before the first change
    PlanHistory history;
    bool changed = false;              ///< it is other than what is in the file
    std::optional<std::size_t> chosen; ///< the step that is looked at; none: the plan itself
    std::string notice;                ///< to be said for a few seconds
    bool refused = false;              ///< the notice is why something was not done

    std::string editing; ///< the field in which is typed; empty: in none
    ui::FieldState typed;
    std::string adding_to; ///< the rows to which is added
    ui::Adder row;
    std::string wrong_at; ///< the field that was given something wrong, and what is wrong with it
    std::string wrong;

    ShownForm form;
    float form_height = 0; ///< found when it was last drawn
    ui::Scroll form_scroll;
    ui::Scroll list;
    bool show_chosen = false; ///< the list is to be scrolled to it
    bool list_has_focus = false;
    ui::Hand hand;
    std::size_t tab = 0; ///< in a small window: steps, what the step says, how it looks
    bool adding = false; ///< the kinds of steps are shown
    ui::Scroll kinds;
    StepPreview preview;
};

enum class PlannerWish { none, back, run, rehearse };

/// The planner: the steps at the left, a true picture of the chosen one, and a form for all that it says.
/// Changes nothing but `planner`; whoever calls it keeps the plan where `changed` says so.
PlannerWish draw_planner(ui::Canvas& canvas, Planner& planner, const Clock& clock, const Seeds& seeds);

}
