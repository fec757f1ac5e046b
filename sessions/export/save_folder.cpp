#include "sessions/export/save_folder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>
#include <system_error>

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <unistd.h>
#endif

#include "sessions/export/csv.h"
#include "sessions/export/pages/picture.h"
#include "sessions/export/report_model.h"
#include "sessions/export/without_names.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"

namespace plenary {

namespace {

namespace fs = std::filesystem;

/// Pixels for each point of a picture: sharp on paper.
constexpr double picture_scale = 3;

struct File {
    fs::path name; ///< within the folder
    std::string content;
};

/// "01 Which rung is it on", so that they lie in the order of the record.
class PictureFiles {
public:
    explicit PictureFiles(std::vector<File>& files, bool png, bool svg)
        : files_(files), png_(png), svg_(svg) {}

    void add(const record::Report& report) {
        for (const record::Section& section : report.sections) {
            bool board = false;
            for (const record::Part& part : section.parts) {
                if (const auto* overview = std::get_if<record::LadderOverview>(&part))
                    add(section.heading, record::picture_of(*overview));
                if (const auto* placing = std::get_if<record::Placing>(&part);
                    placing && !placing->rounds.empty())
                    add(placing->piece.text, record::picture_of(*placing));
                if (const auto* table = std::get_if<record::VoteTable>(&part))
                    add(section.heading, record::picture_of(*table));
                if (const auto* list = std::get_if<record::ItemList>(&part))
                    board = board || std::ranges::any_of(list->items, [](const record::Item& item) {
                                return item.colour.has_value();
                            });
            }
            if (board)
                add(section.heading, record::picture_of(section));
        }
    }

private:
    void add(const std::string& title, const record::Picture& picture) {
        ++number_;
        const std::string name =
            (number_ < 10 ? "0" : "") + std::to_string(number_) + " " + safe_file_name(title, "Picture");
        if (png_)
            files_.push_back(
                {path_from_utf8("pictures/" + name + ".png"), record::paint_png(picture, picture_scale)});
        if (svg_)
            files_.push_back({path_from_utf8("pictures/" + name + ".svg"), record::paint_svg(picture)});
    }

    std::vector<File>& files_;
    bool png_;
    bool svg_;
    int number_ = 0;
};

std::vector<File> files_of(const Snapshot& snapshot, const FolderContents& contents, const ClockReading& now,
                           const ReportOptions& options) {
    std::vector<File> files;
    for (const ReportFormat format : contents.formats)
        files.push_back({path_from_utf8(report_file_name(snapshot, format)),
                         write_report(snapshot, format, now, options)});
    if (contents.tables)
        for (record::CsvTable& table : record::csv_tables(snapshot, now))
            files.push_back({"tables/" + table.name + ".csv", std::move(table.content)});
    if (contents.pictures) {
        // Every picture there is, in whichever reading.
        const ReportOptions all{.reading = Reading::room, .names = options.names};
        PictureFiles(files, contents.png, contents.svg).add(record::make_report(snapshot, now, all));
    }
    return files;
}

/// Whether all of a file, or the names in a folder, are on the disk.
bool is_on_disk(const fs::path& path) {
#if defined(__unix__) || defined(__APPLE__)
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    return ::close(file) == 0 && done;
#else
    return fs::exists(path);
#endif
}

bool write(const fs::path& path, const std::string& content) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    file.close();
    return !file.fail() && is_on_disk(path);
}

fs::path free_name(const fs::path& into, const std::string& name) {
    std::error_code error;
    fs::path free = into / path_from_utf8(name);
    for (int number = 2; fs::exists(fs::symlink_status(free, error)); ++number)
        free = into / path_from_utf8(name + " (" + std::to_string(number) + ")");
    return free;
}

std::string folder_name(const Snapshot& snapshot) {
    return date_text(snapshot.session().where().started) + " "
           + safe_file_name(snapshot.plan().title, "Session");
}

Result<fs::path> write_folder(const std::vector<File>& files, const fs::path& into, const std::string& name) {
    std::error_code error;
    fs::create_directories(into, error);
    if (!fs::is_directory(into, error))
        return problem("There is no folder " + utf8(into) + ", and it cannot be made. Choose another place.");
    const fs::path part = into / path_from_utf8(name + ".part-" + std::to_string(std::random_device{}()));
    if (!fs::create_directory(part, error))
        return problem("Nothing may be written in " + utf8(into) + ". Choose another place.");
    bool whole = true;
    for (const File& file : files)
        whole = whole && write(part / file.name, file.content);
    for (const char* folder : {"tables", "pictures", ""})
        whole = whole && (!fs::exists(part / folder, error) || is_on_disk(part / folder));
    const fs::path done = free_name(into, name);
    if (whole)
        fs::rename(part, done, error);
    if (whole && !error && is_on_disk(into))
        return done;
    fs::remove_all(part, error);
    return problem("The record could not be written to the end in " + utf8(into)
                   + ": the disk may be full. Nothing was left there. Make room, or choose another place.");
}

/// Windows opens a device by these names, whatever their ending.
bool is_reserved(std::string_view name) {
    std::string upper;
    for (const char c : name.substr(0, name.find('.')))
        upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    static constexpr std::array<std::string_view, 4> devices{"CON", "PRN", "AUX", "NUL"};
    const bool port = upper.size() == 4 && (upper.starts_with("COM") || upper.starts_with("LPT"))
                      && upper[3] >= '0' && upper[3] <= '9';
    return port || std::ranges::find(devices, upper) != devices.end();
}

bool is_forbidden(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f
           || std::string_view("<>:\"/\\|?*").find(c) != std::string_view::npos;
}

/// The text cut to at most this many bytes, between two characters.
std::string_view cut(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes)
        return text;
    while (most_bytes > 0 && (static_cast<unsigned char>(text[most_bytes]) & 0xC0U) == 0x80)
        --most_bytes;
    return text.substr(0, most_bytes);
}

}

std::string safe_file_name(std::string_view text, std::string_view if_empty) {
    std::string name;
    for (const char c : text) {
        const char kept = is_forbidden(c) ? ' ' : c;
        if (kept != ' ' || (!name.empty() && name.back() != ' '))
            name += kept;
    }
    name = cut(name, 100);
    name.erase(name.find_last_not_of(" .") + 1);
    if (name.empty())
        return std::string(if_empty);
    return is_reserved(name) ? "_" + name : name;
}

std::optional<FolderContents> folder_contents(std::string_view word) {
    if (word == "all")
        return FolderContents{};
    FolderContents contents{.formats = {}, .tables = false, .pictures = false};
    if (const auto format = report_format(word))
        contents.formats.push_back(*format);
    else if (word == "csv")
        contents.tables = true;
    else if (word == "png" || word == "svg") {
        contents.pictures = true;
        contents.png = word == "png";
        contents.svg = word == "svg";
    } else
        return std::nullopt;
    return contents;
}

Result<fs::path> save_folder(const Snapshot& snapshot, const FolderContents& contents, const fs::path& into,
                             const ClockReading& now, const ReportOptions& options) {
    const std::string name = folder_name(snapshot);
    if (!options.names)
        return write_folder(files_of(record::without_names(snapshot, now), contents, now, options), into,
                            name);
    return write_folder(files_of(snapshot, contents, now, options), into, name);
}

}
