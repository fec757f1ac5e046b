#include "app/commands.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "app/letterhead.h"
#include "app/settings.h"
#include "app/shell/platform.h"
#include "sessions/export/comparison.h"
#include "sessions/export/report.h"
#include "sessions/export/save_folder.h"
#include "sessions/import/import_session.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/pictures/kept_picture.h"
#include "sessions/pictures/plan_pictures.h"
#include "sessions/plans/format_help.h"
#include "sessions/plans/plan_as_run.h"
#include "sessions/plans/plan_package.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/plan_warnings.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/archive.h"
#include "sessions/store/forget_names.h"
#include "sessions/store/library.h"
#include "sessions/store/salvage.h"
#include "sessions/store/store.h"
#include "sessions/workshop/clock.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {
namespace {

int failed(const std::string& sentence) {
    std::cerr << "plenary: " << sentence << '\n';
    return 1;
}

/// What was asked for, or what the file's ending says, or what goes without saying.
std::string format_of(const RecordWishes& wishes, bool into_folder) {
    if (!wishes.format.empty())
        return wishes.format;
    if (into_folder)
        return "all";
    const std::string ending = utf8(wishes.out.extension());
    return ending.size() > 1 && report_format(ending.substr(1)) ? ending.substr(1) : "html";
}

/// As it was set in the window; none where nobody did.
Letterhead letterhead_of_this_computer() {
    const auto data = shell::data_folder();
    if (!data)
        return {};
    return {.organisation = read_settings(settings_file(*data)).settings.organisation,
            .logo = kept_logo(*data)};
}

bool is_folder(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

int several_files(const std::string& format) {
    return failed("\"" + format + "\" is several files: give a folder that is there with --out.");
}

int saved_in_folder(const Result<std::filesystem::path>& saved) {
    if (!saved)
        return failed(saved.error().sentence);
    std::cout << utf8(*saved) << '\n';
    return 0;
}

/// Into this file, or to standard output where there is none.
int write_out(const std::string& report, const std::filesystem::path& out) {
    if (out.empty()) {
        std::cout << report << std::flush;
        return std::cout ? 0 : failed("The record could not be written to standard output.");
    }
    const auto saved = save_report(report, out);
    return saved ? 0 : failed(saved.error().sentence);
}

/// Those that this word names; none for any other word.
std::vector<ReportFormat> formats_of_comparison(std::string_view word) {
    if (word == "all")
        return {std::begin(comparison_formats), std::end(comparison_formats)};
    const auto format = report_format(word);
    if (!format || std::ranges::find(comparison_formats, *format) == std::end(comparison_formats))
        return {};
    return {*format};
}

bool is_there(const std::filesystem::path& file) {
    std::error_code none;
    return std::filesystem::exists(std::filesystem::symlink_status(file, none));
}

std::string there_already(const std::filesystem::path& file) {
    return "There is a file " + utf8(file) + " already: choose another name.";
}

/// Nothing where it is written; a sentence where it failed.
std::optional<std::string> write_new_file(const std::filesystem::path& to, std::string_view bytes) {
    // "x": only where there is no such file yet, also if one appears this moment.
    std::FILE* file = std::fopen(to.c_str(), "wbx");
    if (!file)
        return errno == EEXIST ? there_already(to)
                               : utf8(to) + " cannot be written. Check that its folder is there and yours.";
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (std::fclose(file) != 0 || !written)
        return utf8(to) + " could not be written to its end. Is the disk full?";
    return {};
}

int write_new_plan(const std::filesystem::path& to, const std::string& text) {
    if (const auto trouble = write_new_file(to, text))
        return failed(*trouble);
    std::cout << utf8(to) << '\n';
    return 0;
}

/// Beside the plan, where its slides look for them. Another picture of the same name is not written over.
std::optional<std::string> write_pictures(const std::vector<PackagePart>& pictures,
                                          const std::filesystem::path& folder) {
    for (const PackagePart& picture : pictures) {
        const std::filesystem::path to = picture_beside(folder, picture.name);
        if (const auto there = load_picture_beside(folder, picture.name); there && *there == picture.content)
            continue;
        if (is_there(to))
            return "There is another picture " + utf8(to) + " already: write the plan into an empty folder.";
        std::error_code none; // that it failed is seen at once
        std::filesystem::create_directories(to.parent_path(), none);
        if (auto trouble = write_new_file(to, picture.content))
            return trouble;
    }
    return {};
}

/// Of a plan without mistakes: what its slides show, from beside it or from its package. A problem if there
/// are pictures that cannot be taken.
Result<Pictures> pictures_of(const Plan& plan, const std::filesystem::path& file) {
    if (!is_plan_package(file))
        return read_plan_pictures(plan, file.parent_path());
    const auto package = load_package(file);
    if (!package)
        return tl::unexpected(package.error());
    Pictures pictures;
    for (const PackagePart& part : package->pictures) {
        const auto kept = kept_picture(part.content);
        pictures[part.name] = kept ? Picture{.bytes = *kept} : Picture{.fault = kept.error().sentence};
    }
    for (const std::string& missing : package->missing)
        pictures[missing] = {.fault = "There is no such picture in the package."};
    return pictures;
}

int check_plan(const std::string& file) {
    const std::filesystem::path path = path_from_utf8(file);
    const auto text = load_any_plan_text(path);
    if (!text)
        return failed(text.error().sentence);
    const PlanReading reading = read_plan(*text);
    if (!reading.mistakes.empty()) {
        std::cerr << describe(reading.mistakes, file);
        return 1;
    }
    const auto pictures = pictures_of(reading.plan, path);
    if (!pictures)
        return failed(pictures.error().sentence);
    auto warnings = plan_warnings(*text, reading.plan, *pictures);
    for (PlanMistake& warning : warnings)
        warning.sentence.insert(0, "warning: ");
    std::cout << describe(warnings, file) << file << ": "
              << counted(reading.plan.steps.size(), "step", "steps") << ", "
              << minutes_text(reading.plan.minutes()) << ", no mistakes\n";
    return 0;
}

}

int check_plans(const std::vector<std::string>& files) {
    int status = 0;
    for (const std::string& file : files)
        status = std::max(status, check_plan(file));
    return status;
}

int pack_plan(const std::filesystem::path& plan, const std::filesystem::path& to) {
    if (is_there(to))
        return failed(there_already(to));
    const auto package = load_plan_and_pictures(plan);
    if (!package)
        return failed(package.error().sentence);
    if (!save_report(write_package(*package), to))
        return failed(
            utf8(to)
            + " cannot be written. Check that its folder is there and yours, and the disk not full.");
    for (const std::string& picture : package->missing)
        failed("The picture " + picture + " is not there: the package is without it.");
    std::cout << utf8(to) << '\n';
    return 0;
}

int print_format_help() {
    std::cout << format_help() << std::flush;
    return std::cout ? 0 : failed("The format could not be written to standard output.");
}

int write_starter_plan(const std::filesystem::path& to) {
    return write_new_plan(to, starter_plan());
}

int write_plan_of_session(const std::filesystem::path& to, const std::filesystem::path& session) {
    const auto read = read_session(session);
    if (!read)
        return failed(read.error().sentence);
    const PlanPackage package = package_as_run(*read);
    if (is_there(to))
        return failed(there_already(to));
    if (const auto trouble = write_pictures(package.pictures, to.parent_path()))
        return failed(*trouble);
    return write_new_plan(to, package.text);
}

int export_session(const std::filesystem::path& session, const ExportWishes& wishes) {
    const auto reading = reading_of(wishes.reading);
    if (!reading)
        return failed("\"" + wishes.reading + "\" is no reading: use full, room or commissioner.");
    const bool into_folder = is_folder(wishes.out);
    const std::string format = format_of(wishes, into_folder);
    const auto contents = folder_contents(format);
    if (!contents)
        return failed("\"" + format
                      + "\" is no format: use pdf, docx, html, md, json, csv, png, svg or all.");
    if (!into_folder && contents->formats.size() != 1)
        return several_files(format);
    const auto read = read_session(session);
    if (!read)
        return failed(read.error().sentence);
    const SystemClock clock;
    const ClockReading now = plenary::read(clock);
    const Snapshot snapshot(*read, 1, {}, now);
    const ReportOptions options{
        .reading = *reading, .names = wishes.names, .letterhead = letterhead_of_this_computer()};
    if (into_folder)
        return saved_in_folder(save_folder(snapshot, *contents, wishes.out, now, options));
    return write_out(write_report(snapshot, contents->formats.front(), now, options), wishes.out);
}

int compare_sessions(const std::filesystem::path& one, const std::filesystem::path& other,
                     const RecordWishes& wishes) {
    const bool into_folder = is_folder(wishes.out);
    const std::string format = format_of(wishes, into_folder);
    const auto formats = formats_of_comparison(format);
    if (formats.empty())
        return failed("\"" + format + "\" is no format of a comparison: use pdf, docx, html, md or all.");
    if (!into_folder && formats.size() != 1)
        return several_files(format);
    const auto first = read_session(one);
    if (!first)
        return failed(first.error().sentence);
    const auto second = read_session(other);
    if (!second)
        return failed(second.error().sentence);
    if (*first == *second)
        return failed(
            "Both are the same session, so nothing has changed between them. Give two different ones.");
    const SystemClock clock;
    const ClockReading now = plenary::read(clock);
    const Snapshot snapshot(*first, 1, {}, now);
    const Snapshot beside(*second, 1, {}, now);
    const ComparisonOptions options{.names = wishes.names, .letterhead = letterhead_of_this_computer()};
    if (into_folder)
        return saved_in_folder(save_comparison(snapshot, beside, formats, wishes.out, now, options));
    return write_out(write_comparison(snapshot, beside, formats.front(), now, options), wishes.out);
}

int print_json_schema() {
    const auto assets = shell::assets_folder();
    if (!assets)
        return failed(assets.error());
    std::ifstream schema(*assets / "schema" / "plenary-session-1.schema.json", std::ios::binary);
    if (!schema)
        return failed("The schema is not among what Plenary was installed with. Install it again.");
    std::cout << schema.rdbuf() << std::flush;
    return std::cout ? 0 : failed("The schema could not be written to standard output.");
}

int import_one_session(const std::filesystem::path& json, const std::filesystem::path& to) {
    const WallTime now = SystemClock{}.wall();
    if (!to.empty()) {
        const auto imported = import_session(json, to, now);
        return imported ? 0 : failed(imported.error().sentence);
    }
    const auto data = shell::data_folder();
    if (!data)
        return failed(data.error());
    const auto imported = import_session_into(json, *data / "sessions", now);
    if (!imported)
        return failed(imported.error().sentence);
    std::cout << utf8(*imported) << '\n';
    return 0;
}

int list_all_sessions(bool archived) {
    const auto data = shell::data_folder();
    if (!data)
        return failed(data.error());
    const WallTime now = SystemClock{}.wall();
    const std::filesystem::path sessions = *data / "sessions";
    for (const SessionEntry& entry : list_sessions(archived ? archive_folder(sessions) : sessions)) {
        std::cout << utf8(entry.file) << '\t';
        if (!entry.problem.empty())
            std::cout << entry.problem << '\n';
        else
            std::cout << entry.title << '\t' << entry.place << '\t'
                      << (entry.finished != 0
                              ? "finished " + day_text(entry.finished, now)
                              : "step " + std::to_string(entry.step_number) + " of "
                                    + std::to_string(entry.steps) + ", " + day_text(entry.changed, now) + " "
                                    + clock_text(entry.changed))
                      << '\n';
    }
    return 0;
}

int forget_old_names(int days, bool only_list) {
    const auto data = shell::data_folder();
    if (!data)
        return failed(data.error());
    const WallTime now = SystemClock{}.wall();
    const std::filesystem::path sessions = *data / "sessions";
    int status = 0;
    for (const auto& folder : {sessions, archive_folder(sessions)})
        for (const SessionEntry& entry : list_sessions(folder)) {
            if (!has_old_names(entry, days, now))
                continue;
            std::cout << utf8(entry.file) << '\t';
            if (only_list) {
                std::cout << counted(entry.names, "name", "names")
                          << (entry.names_in_history ? ", and those in what can be undone" : "") << '\n';
            } else if (const auto forgotten = forget_names(entry.file)) {
                std::cout << describe(*forgotten) << '\n';
            } else {
                std::cout << "not done\n" << std::flush;
                status = failed(forgotten.error().sentence);
            }
        }
    return status;
}

int copy_one_session(const std::filesystem::path& session, const std::filesystem::path& to) {
    const auto copied = copy_session(session, to);
    return copied ? 0 : failed(copied.error().sentence);
}

int forget_names_of(const std::filesystem::path& session) {
    const auto forgotten = forget_names(session);
    if (!forgotten)
        return failed(forgotten.error().sentence);
    std::cout << describe(*forgotten) << '\n';
    return 0;
}

int salvage_one_session(const std::filesystem::path& session, const std::filesystem::path& to) {
    const auto salvaged = salvage_session(session, to);
    if (!salvaged)
        return failed(salvaged.error().sentence);
    std::cout << "Saved in " << utf8(to) << ": " << salvaged->recovered << ".\n";
    for (const std::string& sentence : salvaged->missing)
        std::cout << sentence << '\n';
    if (salvaged->missing.empty())
        std::cout << "Nothing is missing.\n";
    return 0;
}

}
