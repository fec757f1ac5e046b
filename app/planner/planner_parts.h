#pragma once

#include <string>

#include "app/planner/planner.h"

namespace plenary {

// The parts of the planner that have a file of their own.

/// Takes a changed plan over, to be undone as `change`; or tells why not.
bool take_change(Planner& planner, const std::string& change, Result<Plan> changed);
void choose_step(Planner& planner, std::optional<std::size_t> step);

// What can be done with the chosen step, by buttons and keys. Contract: there is one.
void duplicate_chosen(Planner& planner);
void delete_chosen(Planner& planner);
void move_chosen(Planner& planner, std::size_t to);

// step_list.cpp
/// The plan itself, its steps, and the way to more of them.
void draw_step_list(ui::Canvas& canvas, ui::Box area, Planner& planner);

// plan_form_view.cpp
/// All that is chosen says, to be changed.
void draw_plan_form(ui::Canvas& canvas, ui::Box area, Planner& planner);

// other_plans.cpp
/// Over all else, while it is asked: to which other plan the chosen step goes.
void draw_other_plans(ui::Canvas& canvas, Planner& planner);

// kind_gallery.cpp
/// Over all else, while a step is being added: its kinds.
void draw_kind_gallery(ui::Canvas& canvas, Planner& planner);

}
