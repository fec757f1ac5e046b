#include <fstream>
#include <system_error>

#include "sessions/export/on_disk.h"
#include "sessions/export/report.h"
#include "sessions/export/save_folder.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"

namespace plenary {

namespace {

namespace fs = std::filesystem;

/// Why no file can be begun in this place.
std::string opening_problem(const fs::path& out) {
    const fs::path folder = out.has_parent_path() ? out.parent_path() : fs::path(".");
    std::error_code error;
    if (!fs::exists(folder, error))
        return "There is no folder " + utf8(folder) + ". Make it first, or choose another place.";
    if (!fs::is_directory(folder, error))
        return utf8(folder) + " is not a folder. Choose another place.";
    return "The record could not be saved in " + utf8(folder)
           + ": nothing may be written there, or its name is not allowed. Choose another place or name.";
}

std::string writing_problem(const fs::path& out, std::size_t size) {
    const fs::path folder = out.has_parent_path() ? out.parent_path() : fs::path(".");
    std::error_code error;
    const auto space = fs::space(folder, error);
    if (!error && space.available < size)
        return "The disk is too full to save " + utf8(out) + ". Make room, or choose another place.";
    return utf8(out) + " could not be written to the end. Choose another place.";
}

bool write_all(std::ofstream& file, const std::string& report) {
    file.write(report.data(), static_cast<std::streamsize>(report.size()));
    file.close();
    return !file.fail();
}

/// Where the record goes in the end: a link is followed, so that it stays a link.
fs::path final_place(const fs::path& out) {
    std::error_code error;
    const fs::path real = fs::canonical(out, error);
    return error ? out : real;
}

}

std::string_view file_ending(ReportFormat format) {
    switch (format) {
    case ReportFormat::html: return ".html";
    case ReportFormat::markdown: return ".md";
    case ReportFormat::pdf: return ".pdf";
    case ReportFormat::docx: return ".docx";
    case ReportFormat::json: break;
    }
    return ".json";
}

Result<void> save_report(const std::string& report, const std::filesystem::path& out) {
    std::error_code error;
    if (out.empty())
        return problem("The record has no file name. Choose one.");
    if (fs::is_directory(out, error))
        return problem(utf8(out) + " is a folder. Add a file name.");
    if (fs::exists(out, error) && !fs::is_regular_file(out, error)) {
        // A pipe or a device cannot be replaced, and what went into it is nobody's half a file.
        std::ofstream device(out, std::ios::binary);
        if (!device || !write_all(device, report))
            return problem("Nothing could be written to " + utf8(out) + ".");
        return {};
    }

    const fs::path place = final_place(out);
    fs::path part = place;
    part += ".part";
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    if (!file)
        return problem(opening_problem(out));
    if (!write_all(file, report) || !is_on_disk(part)) {
        const std::string sentence = writing_problem(out, report.size());
        fs::remove(part, error);
        return problem(sentence);
    }
    fs::rename(part, place, error);
    if (error) {
        fs::remove(part, error);
        return problem(utf8(out) + " is there already and could not be replaced. Choose another name.");
    }
    return {};
}

std::string report_file_name(const Snapshot& snapshot, ReportFormat format) {
    return date_text(snapshot.session().where().started) + " "
           + safe_file_name(snapshot.plan().title, "Session") + std::string(file_ending(format));
}

}
