#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/export/zip_package.h"
#include "sessions/model/plan.h"
#include "sessions/model/result.h"

namespace plenary {

// A plan travels with its pictures as one file, a package: a zip archive of plan.toml and of the pictures
// that the plan names. Unpacked, it is a folder of just these.

inline constexpr std::string_view plan_package_extension = ".plenaryplan";
/// What the plan is called in a package, and in a folder of its own.
inline constexpr std::string_view packed_plan_name = "plan.toml";

// The most that is packed, and that is taken from a package.
inline constexpr std::size_t most_picture_bytes = std::size_t{20} * 1024 * 1024;
inline constexpr std::size_t most_package_bytes = std::size_t{200} * 1024 * 1024;
inline constexpr std::size_t most_package_files = 200;

/// A plan with its pictures.
struct PlanPackage {
    std::string text; ///< of the plan's file
    Plan plan;
    std::vector<PackagePart> pictures;  ///< called as the plan names them
    std::vector<std::string> missing{}; ///< those that the plan names and that are not there
};

bool is_plan_package(const std::filesystem::path& file);

/// A plan file with the pictures beside it. A problem if the plan cannot be read or has mistakes, or if it is
/// more than a package may hold.
Result<PlanPackage> load_plan_and_pictures(const std::filesystem::path& plan_file);

/// The bytes of its package: the same for the same text and pictures.
std::string write_package(const PlanPackage& package);

/// Reads a package that came from anywhere; `name` says in a problem which it is. What else is in it is
/// passed over, but nothing is taken of one that was made to do harm.
Result<PlanPackage> read_package(std::string_view bytes, const std::string& name);
Result<PlanPackage> load_package(const std::filesystem::path& file);

/// The text of a plan file or of the plan in a package, whatever it says.
Result<std::string> load_any_plan_text(const std::filesystem::path& file);

/// ", without the pictures a.png and b.png, which are not there"; nothing where none is missing.
std::string missing_words(const std::vector<std::string>& missing);

}
