#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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

/// Another plan of the person's own.
struct OtherPlan {
    std::filesystem::path file;
    std::string title;
};

/// While it is asked to which other plan the chosen step is to go.
struct StepSending {
    bool open = false;
    /// Which there are, told by whoever calls draw_planner() once it is asked.
    std::optional<std::vector<OtherPlan>> plans;
    std::optional<OtherPlan> to; ///< the answer: whoever calls moves the step there
    ui::Scroll scroll;
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
    bool wants_copy = false;           ///< one to send is to be made
    std::string notice;                ///< to be said for a few seconds
    bool refused = false;              ///< the notice is why something was not done

    std::string editing; ///< the field in which is typed; empty: in none
    ui::FieldState typed;
    std::string adding_to; ///< the rows to which is added
    ui::Adder row;
    std::string wrong_at; ///< the field that was given something wrong, and what is wrong with it
    std::string wrong;

    std::vector<std::string> pictures_beside; ///< the plan, that a slide can show
    bool wants_picture = false;               ///< a file is to be chosen that is copied there

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
    StepSending sending;
    StepPreview preview;
};

/// Moves the chosen step to the end of another plan, in its file. The only step stays here too; and where the
/// other plan cannot take it, nothing changes here. The notice says what was done. Contract: there is one.
void send_chosen(Planner& planner, const OtherPlan& to);

/// Has the chosen step show this picture beside the plan; false where it shows none from a file.
bool show_picture(Planner& planner, const std::string& file);

enum class PlannerWish { none, back, run, rehearse };

/// The planner: the steps at the left, a true picture of the chosen one, and a form for all that it says.
/// Changes nothing but `planner`; whoever calls it keeps the plan where `changed` says so.
PlannerWish draw_planner(ui::Canvas& canvas, Planner& planner, const Clock& clock, const Seeds& seeds);

}
