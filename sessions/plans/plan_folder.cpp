#include "sessions/plans/plan_folder.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "sessions/export/on_disk.h"
#include "sessions/export/save_folder.h"
#include "sessions/export/whole_folder.h"
#include "sessions/model/path_text.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// Without dots before it, which hide a folder.
std::string folder_name(const std::string& title) {
    const std::size_t from = std::min(title.find_first_not_of(". "), title.size());
    return safe_file_name(std::string_view(title).substr(from), "Plan");
}

/// One that begins with a dot is not whole yet, or hidden.
bool is_plan_folder(const fs::path& folder) {
    std::error_code none;
    return !utf8(folder.filename()).starts_with('.') && fs::is_regular_file(folder / packed_plan_name, none);
}

bool has_content(const fs::path& file, std::string_view content) {
    std::error_code none;
    if (!fs::is_regular_file(file, none) || fs::file_size(file, none) != content.size())
        return false;
    std::string bytes(content.size(), '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return stream.gcount() == static_cast<std::streamsize>(bytes.size()) && bytes == content;
}

/// The plan of a plan folder that has this very text and these pictures; empty where there is none.
fs::path same_plan(const PlanPackage& package, const fs::path& plans) {
    for (const fs::path& file : plan_files(plans)) {
        const auto has_picture = [&](const PackagePart& picture) {
            return has_content(file.parent_path() / path_from_utf8(picture.name), picture.content);
        };
        if (file.filename() == packed_plan_name && has_content(file, package.text)
            && std::ranges::all_of(package.pictures, has_picture))
            return file;
    }
    return {};
}

}

std::vector<fs::path> plan_files(const fs::path& plans) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(plans, none)) {
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
        else if (is_plan_folder(entry.path()))
            files.push_back(entry.path() / packed_plan_name);
    }
    return files;
}

bool is_among(const fs::path& plan_file, const fs::path& plans) {
    const auto is_plans = [&](const fs::path& folder) {
        std::error_code none;
        return fs::equivalent(folder, plans, none);
    };
    const fs::path folder = plan_file.parent_path();
    return is_plans(folder)
           || (plan_file.filename() == packed_plan_name && is_plan_folder(folder)
               && is_plans(folder.parent_path()));
}

std::string name_of_plan(const fs::path& plan_file) {
    const bool has_folder = plan_file.filename() == packed_plan_name && plan_file.has_parent_path();
    return utf8((has_folder ? plan_file.parent_path() : plan_file).filename());
}

Result<fs::path> save_plan_folder(const PlanPackage& package, const fs::path& plans) {
    const auto fill = [&](const fs::path& folder) {
        return write_to_disk(folder / packed_plan_name, package.text)
               && std::ranges::all_of(package.pictures, [&](const PackagePart& picture) {
                      return write_to_disk(folder / path_from_utf8(picture.name), picture.content);
                  });
    };
    auto folder = make_whole_folder({plans, folder_name(package.plan.title), "The plan"}, fill);
    if (!folder)
        return tl::unexpected(folder.error());
    return *folder / packed_plan_name;
}

Result<UnpackedPlan> unpack_plan(const fs::path& package, const fs::path& plans) {
    auto loaded = load_package(package);
    if (!loaded)
        return tl::unexpected(loaded.error());
    const fs::path there = same_plan(*loaded, plans);
    const auto file = there.empty() ? save_plan_folder(*loaded, plans) : Result<fs::path>(there);
    if (!file)
        return tl::unexpected(file.error());
    std::string sentence = "“" + loaded->plan.title + "” is among your plans "
                           + (there.empty() ? "now" : "already") + missing_words(loaded->missing) + ".";
    return UnpackedPlan{*file, std::move(loaded->plan), std::move(sentence)};
}

}
