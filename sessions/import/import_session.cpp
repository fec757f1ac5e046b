#include "sessions/import/import_session.h"

#include <fstream>

#include "sessions/import/read_value.h"
#include "sessions/import/take.h"
#include "sessions/store/archive.h"
#include "sessions/store/file.h"
#include "sessions/store/library.h"
#include "sessions/store/store.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

using document::Document;
using document::fault;
using document::Fault;
using document::Found;
using document::Place;

constexpr std::size_t most_bytes = std::size_t{300} * 1024 * 1024;
/// A card that was merged a thousand times over; each time lies two levels deeper.
constexpr int most_levels = 2'000;

/// Where byte number `byte`, from 1, of a text is.
std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto begin = before.rfind('\n');
    const auto column = before.size() - (begin == before.npos ? 0 : begin + 1) + 1;
    return "line " + std::to_string(line) + ", byte " + std::to_string(column);
}

Found parsed(std::string_view text) {
    const auto check_depth = [](int depth, Found::parse_event_t, const Found&) {
        if (depth > most_levels)
            fault({}, "Its lists and objects lie more than " + std::to_string(most_levels) + " deep.");
        return true;
    };
    try {
        return Found::parse(text, check_depth);
    } catch (const Found::parse_error& error) {
        fault({}, "What stands in " + line_and_column(text, error.byte) + " is no JSON in UTF-8.");
    }
}

void check_format(const Found& json) {
    constexpr int version_read_here = 1;
    const Place whole;
    if (!json.is_object() || !json.contains("format") || json["format"] != "plenary-session")
        fault(whole, "It is no session that Plenary exported.");
    const auto version = json.find("version");
    if (version == json.end() || !version->is_number_integer() || *version < version_read_here)
        fault(Place(whole, "version"), "The version is the number 1.");
    if (*version > version_read_here)
        fault(Place(whole, "version"), "A newer Plenary made this file. Import it with that.");
}

Document read_document(std::string_view text) {
    if (text.size() > most_bytes)
        fault({}, "It is larger than 300 MB, which no session is.");
    const Found json = parsed(text);
    check_format(json);
    Document document;
    document::read(json, document, {});
    return document;
}

std::string sentence_of(const Fault& found) {
    const std::string where = found.pointer.empty() ? std::string() : "At " + found.pointer + ": ";
    return "cannot be imported. " + where + found.sentence
           + " Export the session once more, or put this right in the file.";
}

Result<std::string> text_of(const fs::path& file) {
    std::error_code none;
    if (!fs::exists(file, none))
        return problem("There is no file " + quoted_name(file) + ".");
    if (!fs::is_regular_file(file, none))
        return problem(quoted_name(file) + " is no file that can be imported: name one that ends in .json.");
    std::ifstream stream(file, std::ios::binary);
    // One byte more than there may be tells a file that is too large, however large it is.
    std::string text(std::min<std::size_t>(fs::file_size(file, none), most_bytes) + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad() || !stream.is_open())
        return problem(quoted_name(file) + " cannot be read. Check that you may read it.");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

Result<ImportedSession> read_file(const fs::path& file) {
    const auto text = text_of(file);
    if (!text)
        return tl::unexpected(text.error());
    auto imported = read_json_session(*text);
    if (!imported)
        return problem(quoted_name(file) + " " + imported.error().sentence);
    return imported;
}

Result<void> write_file(const ImportedSession& imported, const fs::path& to, WallTime now) {
    auto created = create_file(to, [&](SQLite::Database& database) {
        RowWriter<PlanText>(database).put({1, imported.plan_text});
        SessionWriter(database).write(Session{}, imported.session);
        write_pictures(database, imported.session.pictures);
        RowWriter<JournalRow>(database).put({.id = 1, .at = now, .kind = "flow", .label = "import session"});
    });
    if (!created)
        return created;
    if (auto sound = read_session(to); !sound) {
        remove_file(to);
        return tl::unexpected(sound.error());
    }
    return {};
}

}

Result<ImportedSession> read_json_session(std::string_view text) {
    try {
        auto taken = document::take(read_document(text));
        return ImportedSession{std::move(taken.session), std::move(taken.plan_text)};
    } catch (const Fault& found) {
        return problem(sentence_of(found));
    }
}

Result<void> import_session(const fs::path& from, const fs::path& to, WallTime now) {
    const auto imported = read_file(from);
    return imported ? write_file(*imported, to, now) : tl::unexpected(imported.error());
}

Result<fs::path> import_session_into(const fs::path& from, const fs::path& folder, WallTime now) {
    const auto imported = read_file(from);
    if (!imported)
        return tl::unexpected(imported.error());
    if (auto made = make_folder(folder); !made)
        return tl::unexpected(made.error());
    const Session& session = imported->session;
    const fs::path to = new_session_file(folder, session.plan->title, session.where().started);
    if (auto written = write_file(*imported, to, now); !written)
        return tl::unexpected(written.error());
    return to;
}

}
