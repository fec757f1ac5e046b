#include "app/planner/plan_store.h"

#include "sessions/export/report.h"
#include "sessions/export/save_folder.h"
#include "sessions/model/path_text.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/archive.h"

namespace plenary {
namespace {

/// "Title.toml", else "Title (2).toml" and so on.
std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& title) {
    const std::string stem = safe_file_name(title, "Plan");
    std::filesystem::path file = folder / path_from_utf8(stem + ".toml");
    std::error_code error;
    for (int number = 2; std::filesystem::exists(file, error); ++number)
        file = folder / path_from_utf8(stem + " (" + std::to_string(number) + ").toml");
    return file;
}

}

Result<void> save_plan(const Plan& plan, const std::filesystem::path& file) {
    if (!save_report(plan_text(plan), file))
        return problem("The plan could not be saved in " + utf8(file.parent_path())
                       + ". Check that there is room on the disk, and that you may write there.");
    return {};
}

Result<std::filesystem::path> save_new_plan(const Plan& plan, const std::filesystem::path& folder) {
    if (auto made = make_folder(folder); !made)
        return tl::unexpected(made.error());
    const std::filesystem::path file = free_file(folder, plan.title);
    if (auto saved = save_plan(plan, file); !saved)
        return tl::unexpected(saved.error());
    return file;
}

Result<std::filesystem::path> copy_plan(const std::filesystem::path& file,
                                        const std::filesystem::path& folder) {
    auto plan = load_plan(file);
    if (!plan)
        return tl::unexpected(plan.error());
    plan->title += " (copy)";
    return save_new_plan(*plan, folder);
}

Result<Plan> load_plan(const std::filesystem::path& file) {
    const auto text = load_plan_text(file);
    if (!text)
        return tl::unexpected(text.error());
    PlanReading reading = read_plan(*text);
    if (!reading.mistakes.empty())
        return problem("This plan has mistakes. " + describe(reading.mistakes, utf8(file)));
    return std::move(reading.plan);
}

}
