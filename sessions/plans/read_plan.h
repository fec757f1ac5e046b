#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/model/plan.h"
#include "sessions/model/result.h"

namespace plenary {

/// The most that a plan file may hold.
inline constexpr std::size_t most_plan_bytes = std::size_t{1024} * 1024;

/// One mistake in a plan file, with where it is and what to write instead.
struct PlanMistake {
    int line = 1;
    int column = 1;
    std::string sentence;
};

struct PlanReading {
    Plan plan;                         ///< complete only if there are no mistakes
    std::vector<PlanMistake> mistakes; ///< all of them, in the order of the file
};

/// Reads a plan from the text of a TOML file. Never throws: text from anywhere may be handed in.
PlanReading read_plan(std::string_view text);

/// "12:30", 00:00 to 23:59.
bool is_time_of_day(std::string_view text);

/// The text of a plan file. A problem if it cannot be read or is too large to be a plan.
Result<std::string> load_plan_text(const std::filesystem::path& file);

/// "plans/mine.toml:12:3: …" per mistake, one to a line.
std::string describe(const std::vector<PlanMistake>& mistakes, std::string_view file_name);

}
