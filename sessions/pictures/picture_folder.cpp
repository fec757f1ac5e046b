#include "sessions/pictures/picture_folder.h"

#include <algorithm>

#include "sessions/export/on_disk.h"
#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/pictures/decode_picture.h"
#include "sessions/pictures/kept_picture.h"
#include "sessions/plans/slide_settings.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// More are in no plan's folder, and nobody would choose among them.
constexpr std::size_t most_listed = 200;

/// A slide can name it so, and it is found by that again.
bool can_be_named(const std::string& name) {
    const auto clean = clean_line(name);
    return clean && *clean == name && is_picture_name(name);
}

void add_pictures(const fs::path& folder, const std::string& prefix, std::vector<std::string>& names) {
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        std::error_code none;
        const std::string name = prefix + utf8(at->path().filename());
        if (at->is_directory(none) && prefix.empty())
            add_pictures(at->path(), name + "/", names);
        else if (names.size() < most_listed && at->is_regular_file(none) && can_be_named(name))
            names.push_back(name);
    }
}

/// What a picture of this content is called, without its ending, so that a slide can name it.
std::string name_like(const fs::path& picture) {
    std::string name;
    for (const char letter : clean_line(utf8(picture.stem())).value_or(""))
        name += std::string_view("\\/:*?\"<>|").find(letter) == std::string_view::npos ? letter : '-';
    name.erase(0, name.find_first_not_of(". "));
    name.erase(name.find_last_not_of(". ") + 1);
    return name.empty() ? "picture" : name;
}

std::string ending_of(const std::string& bytes) {
    return is_jpeg(bytes) ? ".jpg" : is_png(bytes) ? ".png" : ".svg";
}

Result<void> write_new(const std::string& bytes, const fs::path& file) {
    fs::path part = file;
    part += ".part";
    std::error_code error = std::make_error_code(std::errc::io_error);
    if (write_to_disk(part, bytes))
        fs::rename(part, file, error);
    if (!error && is_on_disk(file.parent_path()))
        return {};
    fs::remove(part, error);
    return problem("The picture could not be copied beside the plan. Check that the disk has room and that "
                   "its folder lets you write.");
}

}

bool may_be_picture(const fs::path& file) {
    const std::string ending = folded(utf8(file.extension()));
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".svg";
}

std::vector<std::string> pictures_beside(const fs::path& folder) {
    std::vector<std::string> names;
    add_pictures(folder, "", names);
    std::ranges::sort(names);
    return names;
}

Result<std::string> copy_picture_beside(const fs::path& picture, const fs::path& folder) {
    const auto bytes = load_picture_file(picture);
    if (!bytes)
        return tl::unexpected(bytes.error());
    // Small enough to be made quickly, and all of it is looked at.
    if (const auto shown = decode_picture(*bytes, {.wide = 64, .high = 64}); !shown)
        return tl::unexpected(shown.error());
    const std::string like = name_like(picture);
    const std::string ending = ending_of(*bytes);
    for (int number = 1;; ++number) {
        std::string name = like;
        if (number > 1)
            name.append(" ").append(std::to_string(number));
        name += ending;
        const fs::path to = folder / path_from_utf8(name);
        std::error_code none;
        if (!fs::exists(fs::symlink_status(to, none)))
            return write_new(*bytes, to).map([&] { return name; });
        if (const auto there = load_picture_file(to); there && *there == *bytes)
            return name;
    }
}

}
