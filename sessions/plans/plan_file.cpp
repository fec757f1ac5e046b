#include <fstream>

#include "sessions/plans/read_plan.h"

namespace plenary {

namespace {

std::string shown_path(const std::filesystem::path& file) {
    std::u8string name = file.u8string();
    return {name.begin(), name.end()};
}

}

Result<std::string> load_plan_text(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return problem("There is no file " + shown_path(file) + ".");
    if (std::filesystem::is_directory(status))
        return problem(shown_path(file) + " is a folder. Name the plan file in it.");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return problem(shown_path(file) + " cannot be opened. Check that you are allowed to read it.");
    // One byte more than a plan may have tells a file that is too large, however large it is.
    std::string text(most_plan_bytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad())
        return problem(shown_path(file)
                       + " could not be read to its end. Copy it to this computer and try again.");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > most_plan_bytes)
        return problem(shown_path(file)
                       + " is larger than 1 MB, which no plan is. Name a plan file (.toml).");
    return text;
}

std::string describe(const std::vector<PlanMistake>& mistakes, std::string_view file_name) {
    std::string text;
    for (const PlanMistake& mistake : mistakes)
        text += std::string(file_name) + ":" + std::to_string(mistake.line) + ":"
                + std::to_string(mistake.column) + ": " + mistake.sentence + "\n";
    return text;
}

}
