#include "sessions/store/library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "sessions/model/agenda.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/store/forget_names.h"
#include "sessions/store/free_name.h"
#include "sessions/store/load.h"
#include "sessions/workshop/recall.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

WallTime changed_on_disk(const fs::path& file) {
    using namespace std::chrono;
    std::error_code failure;
    const auto time = fs::last_write_time(file, failure);
    if (failure)
        return 0;
    return duration_cast<milliseconds>(file_clock::to_sys(time).time_since_epoch()).count();
}

int count_cards(const Session& session) {
    int cards = 0;
    for (const auto& card : session.cards.rows()) {
        const LaneRole role = session.lanes.find(card->lane)->role;
        if (role != LaneRole::rules && role != LaneRole::aims && !session.heading(card->id))
            ++cards;
    }
    return cards;
}

std::string lines_on_cards(const Session& session) {
    std::string lines;
    for (const auto& card : session.cards.rows())
        if (!card->text.empty())
            lines += card->text + '\n';
    for (const auto& part : session.merged.rows())
        if (!part->text.empty())
            lines += part->text + '\n';
    return lines;
}

/// All of it is read from the snapshot, through the gate.
EntryReading reading_of(const Snapshot& snapshot, const fs::path& file, const SQLite::Database& database) {
    const Session& session = snapshot.session();
    EntryReading reading;
    SessionEntry& entry = reading.entry;
    entry.file = file;
    entry.title = session.plan->title;
    entry.course = session.plan->course;
    entry.number = session.plan->number;
    entry.place = session.about().place;
    entry.started = session.where().started;
    entry.changed = std::max(entry.started, last_change(database));
    entry.finished = session.where().finished;
    entry.step = session.where().step;
    entry.step_number = step_number(session, entry.step);
    entry.steps = static_cast<int>(steps_to_run(session).size());
    entry.people = session.people_present();
    entry.cards = count_cards(session);
    entry.names = count_names(session);
    entry.names_in_history = history_holds_names(database);
    entry.picture = picture_of(snapshot);
    for (const auto& group : session.group_names.rows())
        reading.groups += group->name + '\n';
    reading.cards = lines_on_cards(session);
    return reading;
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

EntryReading read_entry(const fs::path& file) {
    auto reader = open_to_read(file);
    if (!reader)
        return {unreadable(file, std::move(reader.error()))};
    auto read = reading(file, [&] {
        const Session session = load_session_without_pictures(*reader->database);
        return reading_of(Snapshot(session, 1, {}, {}), file, *reader->database);
    });
    return read ? std::move(*read) : EntryReading{unreadable(file, std::move(read.error()))};
}

Result<Earlier> read_earlier(const fs::path& file) {
    auto reader = open_to_read(file);
    if (!reader)
        return tl::unexpected(reader.error());
    return reading(file, [&] {
        return recall_of(Snapshot(load_session_without_pictures(*reader->database), 1, {}, {}));
    });
}

std::vector<SessionEntry> list_sessions(const fs::path& folder) {
    std::vector<SessionEntry> entries;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        if (at->path().extension() != session_extension)
            continue;
        entries.push_back(read_entry(at->path()).entry);
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
    return free_name(folder, name);
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
