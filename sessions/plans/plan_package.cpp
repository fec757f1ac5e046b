#include "sessions/plans/plan_package.h"

#include <fstream>

#include "sessions/model/path_text.h"
#include "sessions/plans/read_plan.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// A picture beside a plan; nothing where it is not there or may not be read.
Result<std::optional<std::string>> load_picture(const fs::path& file) {
    std::error_code none;
    if (!fs::is_regular_file(file, none))
        return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    // One byte more than there may be tells a picture that is too large, however large it is.
    std::string bytes(std::min<std::uintmax_t>(fs::file_size(file, none), most_picture_bytes) + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || !stream.is_open())
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > most_picture_bytes)
        return problem("The picture " + utf8(file) + " is larger than 20 MB. Make it smaller.");
    return bytes;
}

/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& names) {
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i)
        words += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return words;
}

}

bool is_plan_package(const fs::path& file) {
    return utf8(file.extension()) == plan_package_extension;
}

Result<PlanPackage> load_plan_and_pictures(const fs::path& plan_file) {
    auto text = load_plan_text(plan_file);
    if (!text)
        return tl::unexpected(text.error());
    PlanReading reading = read_plan(*text);
    if (!reading.mistakes.empty())
        return problem("This plan has mistakes. " + describe(reading.mistakes, utf8(plan_file)));
    PlanPackage package{.text = std::move(*text), .plan = std::move(reading.plan), .pictures = {}};
    std::size_t size = package.text.size();
    for (const std::string& name : picture_files(package.plan)) {
        auto picture = load_picture(plan_file.parent_path() / path_from_utf8(name));
        if (!picture)
            return tl::unexpected(picture.error());
        if (!*picture) {
            package.missing.push_back(name);
            continue;
        }
        size += (*picture)->size();
        package.pictures.push_back({name, std::move(**picture)});
    }
    if (size > most_package_bytes)
        return problem("The pictures of this plan are more than 200 MB. Make them smaller.");
    if (package.pictures.size() >= most_package_files)
        return problem("This plan has " + std::to_string(package.pictures.size())
                       + " pictures, of which 199 can travel with it. Take some out.");
    return package;
}

std::string write_package(const PlanPackage& package) {
    std::vector<PackagePart> parts{{std::string(packed_plan_name), package.text}};
    parts.insert(parts.end(), package.pictures.begin(), package.pictures.end());
    return zip_package(parts);
}

std::string missing_words(const std::vector<std::string>& missing) {
    if (missing.empty())
        return {};
    return missing.size() == 1 ? ", without the picture " + missing.front() + ", which is not there"
                               : ", without the pictures " + listed(missing) + ", which are not there";
}

}
