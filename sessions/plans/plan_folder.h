#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sessions/plans/plan_package.h"

namespace plenary {

// A plan with pictures is kept as a folder of its own: plan.toml and the pictures beside it.

/// The plan files in a folder of plans: TOML files, and the plans of the plan folders in it. In no order.
std::vector<std::filesystem::path> plan_files(const std::filesystem::path& plans);

/// Whether this is one of them.
bool is_among(const std::filesystem::path& plan_file, const std::filesystem::path& plans);

/// What a person calls it whose title is not known: "mine.toml", or the name of its own folder.
std::string name_of_plan(const std::filesystem::path& plan_file);

/// Writes a new plan folder, named after the plan's title, and says where its plan is. It comes into being
/// whole, and nothing that is there is replaced.
Result<std::filesystem::path> save_plan_folder(const PlanPackage& package,
                                               const std::filesystem::path& plans);

/// Where the plan of a package is kept, and what to say about it: whether it is new there, and what it lacks.
struct UnpackedPlan {
    std::filesystem::path file;
    Plan plan;
    std::string sentence;
};

/// Unpacks a package as a new plan folder, unless there is the same one already. What is there stays.
Result<UnpackedPlan> unpack_plan(const std::filesystem::path& package, const std::filesystem::path& plans);

}
