#include "sessions/export/try_record.h"

#include <fstream>
#include <iterator>
#include <random>

#include "sessions/export/report.h"
#include "sessions/model/path_text.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

std::string small_record() {
    Plan plan;
    plan.title = "A record on trial";
    plan.steps.push_back({.title = "Welcome", .minutes = 5, .content = WelcomeStep{}});
    const Session session = begin_session(std::make_shared<const Plan>(std::move(plan)), 0);
    return write_report(Snapshot(session, 1, {}, {}), ReportFormat::html, {});
}

/// A name that no record has, nor the trial of another program at the same moment.
fs::path trial_file(const fs::path& folder) {
    return folder / ("record on trial " + std::to_string(std::random_device{}()) + ".html");
}

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}

Result<void> try_record(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return problem("The folder " + utf8(folder) + " for records cannot be made: " + error.message()
                       + ".");
    const std::string record = small_record();
    const fs::path file = trial_file(folder);
    if (auto saved = save_report(record, file); !saved)
        return saved;
    const bool same = content(file) == record;
    fs::remove(file, error);
    if (!same)
        return problem("A record was saved in " + utf8(folder)
                       + " on trial and came back changed. Check the disk before you begin.");
    return {};
}

}
