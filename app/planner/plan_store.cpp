#include "app/planner/plan_store.h"

#include <optional>
#include <vector>

#include "sessions/export/report.h"
#include "sessions/export/save_folder.h"
#include "sessions/model/path_text.h"
#include "sessions/pictures/picture_folder.h"
#include "sessions/pictures/plan_pictures.h"
#include "sessions/plans/plan_as_run.h"
#include "sessions/plans/plan_folder.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/step_edits.h"
#include "sessions/plans/write_back.h"
#include "sessions/store/archive.h"

namespace plenary {
namespace {

/// "Title.toml", else "Title (2).toml" and so on.
std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& title,
                                std::string_view ending) {
    const std::string stem = safe_file_name(title, "Plan");
    std::filesystem::path file = folder / path_from_utf8(stem + std::string(ending));
    std::error_code error;
    for (int number = 2; std::filesystem::exists(file, error); ++number)
        file = folder / path_from_utf8(stem + " (" + std::to_string(number) + ")" + std::string(ending));
    return file;
}

/// Which step of the file each step was: one that says the same, else one with the same id, the same title,
/// or at last the next one of its kind that no other step was. A step that was copied is a new one.
std::vector<std::optional<std::size_t>> origins(const Plan& before, const Plan& now) {
    std::vector<std::optional<std::size_t>> from(now.steps.size());
    std::vector<bool> taken(before.steps.size());
    const auto match = [&](const auto& alike) {
        for (std::size_t i = 0; i < now.steps.size(); ++i)
            for (std::size_t old = 0; !from[i] && old < before.steps.size(); ++old)
                if (!taken[old] && alike(before.steps[old], now.steps[i])) {
                    from[i] = old;
                    taken[old] = true;
                }
    };
    match([](const Step& one, const Step& other) { return one == other; });
    match([](const Step& one, const Step& other) { return !one.name.empty() && one.name == other.name; });
    match([](const Step& one, const Step& other) { return one.title == other.title; });
    match([](const Step& one, const Step& other) {
        return kind_word(one.content) == kind_word(other.content);
    });
    return from;
}

/// As the author wrote `opened`, but for what changed; written anew where that is no plan.
std::string text_for(const Plan& plan, const std::string& opened) {
    const PlanReading before = read_plan(opened);
    return before.mistakes.empty() ? written_back(opened, plan, origins(before.plan, plan)) : plan_text(plan);
}

}

namespace {

Result<void> write(const std::string& text, const std::filesystem::path& file) {
    if (!save_report(text, file))
        return problem("The plan could not be saved in " + utf8(file.parent_path())
                       + ". Check that there is room on the disk, and that you may write there.");
    return {};
}

/// Into a new file of the folder.
Result<std::filesystem::path> write_new(const std::string& text, const std::string& title,
                                        const std::filesystem::path& folder) {
    if (auto made = make_folder(folder); !made)
        return tl::unexpected(made.error());
    const std::filesystem::path file = free_file(folder, title, ".toml");
    if (auto saved = write(text, file); !saved)
        return tl::unexpected(saved.error());
    return file;
}

/// One that is missing where the step comes from is missing where it goes.
Result<void> bring_picture(Step& step, const std::filesystem::path& from, const std::filesystem::path& to) {
    auto* slide = std::get_if<SlideStep>(&step.content);
    auto* image = slide ? std::get_if<ImageSlide>(&slide->picture) : nullptr;
    std::error_code none;
    if (!image || !std::filesystem::exists(picture_beside(from.parent_path(), image->file), none))
        return {};
    const auto copied =
        copy_picture_beside(picture_beside(from.parent_path(), image->file), to.parent_path());
    if (!copied)
        return tl::unexpected(copied.error());
    image->file = *copied;
    return {};
}

}

Result<void> save_plan(const Plan& plan, const std::string& opened, const std::filesystem::path& file) {
    return write(text_for(plan, opened), file);
}

Result<std::filesystem::path> save_new_plan(const Plan& plan, const std::filesystem::path& folder) {
    return write_new(plan_text(plan), plan.title, folder);
}

Result<std::filesystem::path> save_plan_of(const Session& session, const std::filesystem::path& folder) {
    const PlanPackage package = package_as_run(session);
    return package.pictures.empty() ? write_new(package.text, package.plan.title, folder)
                                    : save_plan_folder(package, folder);
}

Result<std::filesystem::path> copy_plan(const std::filesystem::path& file,
                                        const std::filesystem::path& folder) {
    auto copy = load_plan_and_pictures(file);
    if (!copy)
        return tl::unexpected(copy.error());
    copy->plan.title += " (copy)";
    copy->text = text_for(copy->plan, copy->text);
    return copy->pictures.empty() ? write_new(copy->text, copy->plan.title, folder)
                                  : save_plan_folder(*copy, folder);
}

Result<SentPlan> send_plan(const std::filesystem::path& file, const std::filesystem::path& folder) {
    auto package = load_plan_and_pictures(file);
    if (!package)
        return tl::unexpected(package.error());
    if (auto made = make_folder(folder); !made)
        return tl::unexpected(made.error());
    const std::filesystem::path copy = free_file(folder, package->plan.title, plan_package_extension);
    if (auto saved = write(write_package(*package), copy); !saved)
        return tl::unexpected(saved.error());
    return SentPlan{copy, std::move(package->missing)};
}

Result<void> add_to_plan(Step step, const std::filesystem::path& from, const std::filesystem::path& file) {
    const auto text = load_plan_text(file);
    if (!text)
        return tl::unexpected(text.error());
    const auto plan = load_plan(file);
    if (!plan)
        return tl::unexpected(plan.error());
    if (auto brought = bring_picture(step, from, file); !brought)
        return brought;
    const auto longer = with_step_of_another(*plan, std::move(step));
    if (!longer)
        return tl::unexpected(longer.error());
    return save_plan(*longer, *text, file);
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
