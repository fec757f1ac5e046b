#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sessions/model/plan.h"
#include "sessions/model/result.h"
#include "sessions/model/session.h"

namespace plenary {

// Plan files as the planner keeps them.

/// Writes the plan into the file as `opened` has it, but for what is other: its author's comments, order and
/// layout stay, and come back with what is undone. Whoever reads the file finds the old plan or the new one,
/// never half of one, also after a failure. `opened`: its text before the first change.
Result<void> save_plan(const Plan& plan, const std::string& opened, const std::filesystem::path& file);

/// A new file of the folder for this plan, named after its title; the folder is made where there is none.
Result<std::filesystem::path> save_new_plan(const Plan& plan, const std::filesystem::path& folder);

/// A new plan of the folder that does what a session did, with the pictures that it showed.
Result<std::filesystem::path> save_plan_of(const Session& session, const std::filesystem::path& folder);

/// A copy of a plan file in the folder, with its author's comments; its title says that it is one. With
/// pictures it is a plan folder.
Result<std::filesystem::path> copy_plan(const std::filesystem::path& file,
                                        const std::filesystem::path& folder);

/// Puts a step of the plan in one file at the end of that in another, whose comments and layout stay. What it
/// shows from a picture is copied beside that one.
Result<void> add_to_plan(Step step, const std::filesystem::path& from, const std::filesystem::path& file);

struct SentPlan {
    std::filesystem::path package;
    std::vector<std::string> missing; ///< pictures that the plan names and that are not there
};

/// A plan with its pictures in a new package of the folder, named after its title.
Result<SentPlan> send_plan(const std::filesystem::path& file, const std::filesystem::path& folder);

/// The plan that a file holds; a problem if it has mistakes.
Result<Plan> load_plan(const std::filesystem::path& file);

}
