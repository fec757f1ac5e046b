#include "sessions/store/library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "sessions/model/agenda.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/store/load.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

constexpr auto extension = ".plenary";

WallTime changed_on_disk(const fs::path& file) {
    using namespace std::chrono;
    std::error_code failure;
    const auto time = fs::last_write_time(file, failure);
    if (failure)
        return 0;
    return duration_cast<milliseconds>(file_clock::to_sys(time).time_since_epoch()).count();
}

void count_cards(const Session& session, SessionEntry& entry) {
    constexpr std::size_t most_colours = 10;
    for (const auto& card : session.cards.rows()) {
        const LaneRole role = session.lanes.find(card->lane)->role;
        if (role == LaneRole::rules || role == LaneRole::aims || session.heading(card->id))
            continue;
        ++entry.cards;
        if (entry.colours.size() < most_colours)
            entry.colours.push_back(card->colour);
    }
}

/// Leaves out the checks that take long: they are made when the session is opened.
Result<SessionEntry> read_entry(const fs::path& file) {
    auto reader = open_to_read(file);
    if (!reader)
        return tl::unexpected(reader.error());
    return reading(file, [&] {
        const Session session = load_session(*reader->database);
        SessionEntry entry;
        entry.file = file;
        entry.title = session.plan->title;
        entry.place = session.about().place;
        entry.started = session.where().started;
        entry.changed = std::max(entry.started, last_change(*reader->database));
        entry.finished = session.where().finished;
        entry.step = session.where().step;
        entry.step_number = step_number(session, entry.step);
        entry.steps = static_cast<int>(steps_to_run(session).size());
        entry.people = session.people_present();
        count_cards(session, entry);
        return entry;
    });
}

SessionEntry unreadable(const fs::path& file, Problem problem) {
    SessionEntry entry;
    entry.file = file;
    entry.problem = std::move(problem.sentence);
    entry.changed = changed_on_disk(file);
    return entry;
}

/// What every file system takes: no separators, wildcards or control characters, not too long, and no
/// dot or space at the end.
std::string safe_name(std::string_view title) {
    constexpr std::size_t most_bytes = 120;
    std::string name;
    for (const char letter : title) {
        const bool control = static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
        if (control || std::string_view("/\\").find(letter) != std::string_view::npos)
            name += ' ';
        else if (std::string_view(":*?\"<>|").find(letter) == std::string_view::npos)
            name += letter;
    }
    if (name.size() > most_bytes) {
        std::size_t end = most_bytes;
        auto continues = [&](std::size_t at) {
            return (static_cast<unsigned char>(name[at]) & 0xc0) == 0x80;
        };
        while (end > 0 && continues(end))
            --end;
        name.resize(end);
    }
    while (!name.empty() && (name.back() == ' ' || name.back() == '.'))
        name.pop_back();
    return name;
}

}

std::vector<SessionEntry> list_sessions(const fs::path& folder) {
    std::vector<SessionEntry> entries;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        if (at->path().extension() != extension)
            continue;
        auto entry = read_entry(at->path());
        entries.push_back(entry ? std::move(*entry) : unreadable(at->path(), std::move(entry.error())));
    }
    std::sort(entries.begin(), entries.end(), [](const SessionEntry& a, const SessionEntry& b) {
        return a.changed != b.changed ? a.changed > b.changed : a.file < b.file;
    });
    return entries;
}

fs::path new_session_file(const fs::path& folder, const std::string& title, WallTime now) {
    std::string name = date_text(now);
    if (const std::string words = safe_name(title); !words.empty())
        name += " " + words;
    std::error_code none;
    fs::path file = folder / path_from_utf8(name + extension);
    for (int number = 2; fs::exists(fs::symlink_status(file, none)); ++number)
        file = folder / path_from_utf8(name + " (" + std::to_string(number) + ")" + extension);
    return file;
}

Result<void> copy_session(const fs::path& from, const fs::path& to) {
    auto reader = open_to_read(from);
    if (!reader)
        return tl::unexpected(reader.error());
    auto sound = reading(from, [&] {
        check_thoroughly(*reader->database);
        return load_session(*reader->database);
    });
    if (!sound)
        return tl::unexpected(sound.error());

    return copy_into(*reader->database, to);
}

}
