#include "sessions/export/save_folder.h"

#include <algorithm>
#include <array>
#include <functional>
#include <system_error>

#include "sessions/export/csv.h"
#include "sessions/export/on_disk.h"
#include "sessions/export/picture_files.h"
#include "sessions/export/whole_folder.h"
#include "sessions/export/without_names.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"

namespace plenary {

namespace {

namespace fs = std::filesystem;

struct File {
    fs::path name; ///< within the folder
    std::string content;
};

/// A file that is still to be made.
using FileToMake = std::function<File()>;

std::vector<FileToMake> files_of(const Snapshot& snapshot, const FolderContents& contents,
                                 const ClockReading& now, const ReportOptions& options) {
    std::vector<FileToMake> files;
    for (const ReportFormat format : contents.formats)
        files.push_back([&snapshot, format, &now, &options] {
            return File{path_from_utf8(report_file_name(snapshot, format)),
                        write_report(snapshot, format, now, options)};
        });
    if (contents.tables)
        for (record::CsvTable& table : record::csv_tables(snapshot, now))
            files.push_back([table = std::move(table)] {
                return File{"tables/" + table.name + ".csv", table.content};
            });
    if (contents.pictures)
        for (record::PictureFile& picture :
             record::picture_files(snapshot, now, options, {contents.png, contents.svg})) {
            const std::string name = safe_file_name(picture.title, "Picture") + picture.ending;
            files.push_back([name, painted = std::move(picture.painted)] {
                return File{path_from_utf8("pictures/" + name), painted()};
            });
        }
    return files;
}

tl::unexpected<Problem> stopped() {
    return problem("Saving the record was stopped. Nothing of it was left.");
}

std::string folder_name(const Snapshot& snapshot) {
    return date_text(snapshot.session().where().started) + " "
           + safe_file_name(snapshot.plan().title, "Session");
}

/// Writes each file as soon as it is made, so that only one is in memory. Returns whether all are there.
bool write_files(const std::vector<FileToMake>& files, const fs::path& part, const SavingProgress& progress,
                 bool& goes_on) {
    for (std::size_t at = 0; at < files.size(); ++at) {
        goes_on = !progress || progress({at, files.size()});
        if (!goes_on)
            return false;
        const File file = files[at]();
        if (!write_to_disk(part / file.name, file.content))
            return false;
    }
    return true;
}

Result<fs::path> write_folder(const std::vector<FileToMake>& files, const fs::path& into,
                              const std::string& name, const SavingProgress& progress) {
    bool goes_on = true;
    auto folder = make_whole_folder({into, name, "The record"}, [&](const fs::path& part) {
        return write_files(files, part, progress, goes_on);
    });
    return goes_on ? std::move(folder) : stopped();
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
                             const ClockReading& now, const ReportOptions& options,
                             const SavingProgress& progress) {
    const auto write = [&](const Snapshot& shown) {
        return write_folder(files_of(shown, contents, now, options), into, folder_name(snapshot), progress);
    };
    return options.names ? write(snapshot) : write(record::without_names(snapshot, now));
}

Result<fs::path> save_record(const Snapshot& snapshot, const FolderContents& contents, const fs::path& into,
                             const ClockReading& now, const ReportOptions& options,
                             const SavingProgress& progress) {
    if (contents.formats.size() != 1 || contents.tables || contents.pictures)
        return save_folder(snapshot, contents, into, now, options, progress);
    if (progress && !progress({0, 1}))
        return stopped();
    const ReportFormat format = contents.formats.front();
    const std::string report = write_report(snapshot, format, now, options);
    std::error_code error;
    fs::create_directories(into, error);
    const fs::path file = into / path_from_utf8(report_file_name(snapshot, format));
    if (auto saved = save_report(report, file); !saved)
        return tl::unexpected(saved.error());
    return file;
}

Result<fs::path> save_comparison(const Snapshot& one, const Snapshot& other,
                                 std::span<const ReportFormat> formats, const fs::path& into,
                                 const ClockReading& now, const ComparisonOptions& options,
                                 const SavingProgress& progress) {
    const std::string name = comparison_name(one, other);
    std::vector<FileToMake> files;
    for (const ReportFormat format : formats)
        files.push_back([&, format] {
            return File{path_from_utf8(name + std::string(file_ending(format))),
                        write_comparison(one, other, format, now, options)};
        });
    return write_folder(files, into, name, progress);
}

}
