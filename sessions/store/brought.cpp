#include "sessions/store/brought.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "sessions/model/path_text.h"
#include "sessions/store/archive.h"
#include "sessions/store/file.h"
#include "sessions/store/free_name.h"
#include "sessions/store/library.h"
#include "sessions/store/load.h"
#include "sessions/store/look.h"
#include "sessions/store/tables.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

constexpr const char* note_suffix = "-from";

fs::path note_of(const fs::path& session) {
    return beside(session, note_suffix);
}

enum class Of { all, said };

/// The same for the same content, whatever the schema it lies in.
std::uint64_t digest(const Session& session, Of of) {
    Checksum sum("session");
    for_each_table([&]<class Row>(Table<Row> Session::*table) {
        if (of == Of::said
            && (std::is_same_v<
                    Row, Progress> || std::is_same_v<Row, StepClock> || std::is_same_v<Row, SessionClock>))
            return;
        for (const auto& row : (session.*table).rows()) {
            Checksum one(Mapping<Row>::table);
            Mapping<Row>::fields(*row, [&](const char*, const auto& value) { one.add(to_stored(value)); });
            sum.add(Stored(one.value()));
        }
    });
    return static_cast<std::uint64_t>(sum.value());
}

Origin origin_at(const fs::path& file, const Session& session) {
    return {.file = file, .all = digest(session, Of::all), .said = digest(session, Of::said)};
}

Result<void> write_note(const fs::path& session, const Origin& origin) {
    const fs::path note = note_of(session);
    const fs::path part = beside(note, ".part");
    std::ofstream out(part, std::ios::binary);
    out << origin.all << ' ' << origin.said << '\n' << utf8(origin.file);
    out.close();
    std::error_code failure;
    if (out)
        fs::rename(part, note, failure);
    if (out && !failure)
        return {};
    fs::remove(part, failure);
    return problem("It could not be noted where " + quoted_name(session)
                   + " came from: the disk takes nothing.");
}

Result<Session> session_in(const fs::path& file) {
    auto reader = open_to_read(file);
    if (!reader)
        return tl::unexpected(reader.error());
    return reading(file, [&] { return load_session_without_pictures(*reader->database); });
}

bool has_news_since(const fs::path& session, const Origin& origin) {
    const auto now = session_in(session);
    return !now || digest(*now, Of::said) != origin.said;
}

fs::path named_in_full(const fs::path& file) {
    std::error_code failure;
    const fs::path full = fs::weakly_canonical(file, failure);
    return failure ? fs::absolute(file, failure) : full;
}

/// A copy as it was brought, with its note; no copy stays without one.
Result<fs::path> new_copy(const fs::path& original, const fs::path& sessions, const Origin& origin) {
    auto copy = copy_what_is_looked_at(original, sessions);
    if (!copy)
        return copy;
    if (auto noted = write_note(*copy, origin); !noted) {
        remove_file(*copy);
        return tl::unexpected(noted.error());
    }
    return copy;
}

}

std::optional<Origin> origin_of(const fs::path& session) {
    std::ifstream in(note_of(session), std::ios::binary);
    Origin origin;
    std::string line;
    if (!std::getline(in, line) || !(std::istringstream(line) >> origin.all >> origin.said))
        return {};
    std::string file;
    std::getline(in, file, '\0');
    origin.file = path_from_utf8(file);
    return origin.file.is_absolute() ? std::optional(std::move(origin)) : std::nullopt;
}

void move_origin(const fs::path& from, const fs::path& to) {
    std::error_code none;
    fs::rename(note_of(from), note_of(to), none);
}

void forget_origin(const fs::path& session) {
    std::error_code none;
    fs::remove(note_of(session), none);
}

bool has_news(const fs::path& session) {
    const auto origin = origin_of(session);
    return origin && has_news_since(session, *origin);
}

std::vector<BroughtCopy> brought_copies(const fs::path& folder) {
    std::vector<BroughtCopy> copies;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = utf8(at->path().filename());
        if (!name.ends_with(std::string(session_extension) + note_suffix))
            continue;
        const fs::path session =
            folder / path_from_utf8(name.substr(0, name.size() - std::string_view(note_suffix).size()));
        std::error_code gone;
        if (auto origin = origin_of(session); origin && fs::exists(session, gone))
            copies.push_back({session, *origin, has_news_since(session, *origin)});
    }
    std::ranges::sort(copies, {}, &BroughtCopy::session);
    return copies;
}

Result<Brought> bring(const fs::path& original, const fs::path& sessions, std::string_view place) {
    const fs::path file = named_in_full(original);
    const auto looked = look_at_session(file);
    if (!looked)
        return tl::unexpected(looked.error());
    const Origin origin = origin_at(file, looked->session);
    const std::string lies = quoted_name(file) + " lies " + std::string(place);
    bool has_earlier_news = false;
    for (const BroughtCopy& copy : brought_copies(sessions)) {
        if (copy.origin.file != file)
            continue;
        if (copy.origin.all == origin.all)
            return Brought{copy.session,
                           lies
                               + (copy.has_news
                                      ? ". You go on with the copy on this computer, which holds what "
                                        "is not there yet."
                                      : ". You work on the copy on this computer, and are asked "
                                        "about copying it back.")};
        has_earlier_news = has_earlier_news || copy.has_news;
        // What the original was when it was changed is no longer worth a place in the list.
        if (!copy.has_news) {
            if (const auto moved = move_session(copy.session, archive_folder(sessions)))
                forget_origin(*moved);
        }
    }
    const auto copy = new_copy(file, sessions, origin);
    if (!copy)
        return tl::unexpected(copy.error());
    if (has_earlier_news)
        return Brought{*copy, quoted_name(file)
                                  + " was changed there since it was copied here, and the copy has "
                                    "changes of its own. This is a second copy, "
                                  + quoted_name(*copy) + "."};
    return Brought{*copy,
                   lies + ". You work on a copy on this computer, and are asked about copying it back."};
}

Result<std::string> copy_back(const fs::path& session) {
    const auto origin = origin_of(session);
    if (!origin)
        return problem(quoted_name(session) + " came from nowhere else.");
    std::error_code none;
    const fs::path folder = origin->file.parent_path();
    if (!fs::is_directory(folder, none))
        return problem(utf8(folder)
                       + " is not there. Connect it, then choose “Copy it back” among the three dots "
                         "of the session.");
    auto reader = open_to_read(session);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto content = reading(session, [&] {
        check_thoroughly(*reader->database);
        return load_session(*reader->database);
    });
    if (!content)
        return tl::unexpected(content.error());

    bool as_it_was = true;
    if (fs::exists(origin->file, none)) {
        if (auto closed = check_not_open(origin->file); !closed)
            return tl::unexpected(closed.error());
        const auto there = look_at_session(origin->file);
        as_it_was = there && digest(there->session, Of::all) == origin->all;
    }
    const fs::path to = as_it_was ? origin->file : free_name(folder, utf8(origin->file.stem()));
    if (auto copied =
            copy_into(*reader->database, to, as_it_was ? Existing::is_replaced : Existing::is_refused);
        !copied)
        return tl::unexpected(copied.error());
    // It is there, whether that can be noted or not: then it is offered once more.
    (void)write_note(session, origin_at(to, *content));
    if (as_it_was)
        return "Copied back to " + utf8(to);
    return quoted_name(origin->file)
           + " was changed there meanwhile and stays as it is. Yours lies beside it as " + quoted_name(to)
           + ".";
}

}
