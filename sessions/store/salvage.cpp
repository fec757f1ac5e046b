#include "sessions/store/salvage.h"

#include <algorithm>
#include <array>

#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/store/file.h"
#include "sessions/store/free_name.h"
#include "sessions/store/mend.h"
#include "sessions/store/schema.h"
#include "sessions/store/store.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// What rows are called in a sentence; tables of both old and new schemas.
struct Noun {
    std::string_view one;
    std::string_view many;
    std::vector<std::string_view> tables; ///< none: all that no other noun names
};

const std::array<Noun, 7>& nouns() {
    static const std::array<Noun, 7> all{
        Noun{"card", "cards", {"card", "merged_card"}},
        Noun{"name of a person", "names of people", {"person"}},
        Noun{"lane", "lanes", {"lane"}},
        Noun{"round of voting", "rounds of voting", {"voting_round", "round", "dot_terms"}},
        Noun{"part of a vote",
             "parts of votes",
             {"cast_ballot", "ballot", "choice", "vote", "dots", "candidate", "agreement", "want"}},
        Noun{"picture", "pictures", {"picture"}},
        Noun{"other detail", "other details", {}},
    };
    return all;
}

bool names(const Noun& noun, std::string_view table) {
    return std::ranges::find(noun.tables, table) != noun.tables.end();
}

/// The sentences need no count of these: the plan has one of its own, as has the journal.
bool is_told_by_itself(std::string_view table) {
    return table == "plan" || table == "journal";
}

std::string listed(const std::vector<std::string>& parts) {
    std::string list;
    for (std::size_t i = 0; i < parts.size(); ++i)
        list += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return list;
}

/// "3 cards and 1 lane"; empty where there is nothing.
std::string counted_rows(const std::map<std::string, std::size_t>& rows) {
    std::vector<std::string> parts;
    for (const Noun& noun : nouns()) {
        std::size_t count = 0;
        for (const auto& row : rows) {
            const auto names_it = [&](const Noun& each) { return names(each, row.first); };
            const bool fits = noun.tables.empty() ? std::ranges::none_of(nouns(), names_it) : names_it(noun);
            if (fits && !is_told_by_itself(row.first))
                count += row.second;
        }
        if (count > 0)
            parts.push_back(counted(count, noun.one, noun.many));
    }
    return listed(parts);
}

std::string what_was_recovered(const Session& session) {
    std::vector<std::string> parts{counted(session.cards.size() + session.merged.size(), "card", "cards")};
    if (!session.people.empty())
        parts.push_back(counted(session.people.size(), "name", "names"));
    if (!session.ballots.empty())
        parts.push_back(counted(session.ballots.size(), "ballot", "ballots"));
    const auto pictures = std::ranges::count_if(
        *session.pictures, [](const auto& picture) { return !picture.second.bytes.empty(); });
    if (pictures > 0)
        parts.push_back(counted(pictures, "picture", "pictures"));
    return listed(parts);
}

struct Finding {
    PageScan scan;
    FoundRows rows;
    bool newer = false;
};

Result<Finding> find_rows(const fs::path& file) {
    auto bytes = bytes_of_file(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const std::string whole = with_commits(std::move(bytes->file), bytes->log);
    Finding finding{.scan = scan_pages(whole),
                    .rows = {},
                    .newer = schema_version_in(whole).value_or(0) > session_schema_version};
    try {
        finding.rows = sort_out(finding.scan);
    } catch (const Damage& damage) {
        return problem("Nothing can be saved of " + quoted_name(file) + ": " + damage.sentence + ".");
    } catch (const SQLite::Exception& failure) {
        return problem("Nothing can be saved of " + quoted_name(file) + ": " + reason(failure));
    }
    if (finding.rows.sound == 0)
        return problem("There is nothing of a Plenary session in " + quoted_name(file) + ".");
    return finding;
}

/// Undoing relies on every change since, and on rows that are as it left them.
bool can_still_be_undone(const Finding& finding, const Mended& mended) {
    Session before = finding.rows.session;
    before.plan = mended.session.plan;
    if (!(before == mended.session) || !mended.said.empty() || !finding.rows.altered.empty()
        || finding.scan.lost_pages > 0 || finding.scan.unread_cells > 0)
        return false;
    std::int64_t next = 1;
    return std::ranges::all_of(finding.rows.journal, [&](const JournalRow& row) { return row.id == next++; });
}

std::vector<std::string> what_is_missing(const Finding& finding, const Mended& mended, bool undoable) {
    std::vector<std::string> sentences = mended.said;
    if (const std::string altered = counted_rows(finding.rows.altered); !altered.empty())
        sentences.push_back("Damaged, and left out: " + altered + ".");
    if (const std::string dropped = counted_rows(mended.dropped); !dropped.empty())
        sentences.push_back("Left out, because what they belonged to is lost: " + dropped + ".");
    if (finding.rows.old_votes_lost)
        sentences.emplace_back("The votes contradict one another, and were left out.");
    if (finding.scan.unread_cells > 0)
        sentences.push_back(counted(finding.scan.unread_cells, "entry", "entries")
                            + " of the file cannot be read, and nothing tells what stood there.");
    if (finding.scan.lost_pages > 0)
        sentences.push_back(
            counted(finding.scan.lost_pages, "page", "pages") + " of the file, which has "
            + std::to_string(finding.scan.pages)
            + ", cannot be read. What stood there is lost, and nothing tells how much it was.");
    if (!finding.scan.knows_what_is_free && !mended.session.cards.empty())
        sentences.emplace_back(
            "Cards that had been deleted may be back: the file no longer tells what is deleted.");
    if (finding.newer)
        sentences.emplace_back(
            "The file says that a newer Plenary made it: what only that one knows was left out.");
    if (!undoable && !finding.rows.journal.empty())
        sentences.emplace_back("What was done before can no longer be undone.");
    return sentences;
}

void write_rows(SQLite::Database& database, const Mended& mended, const std::vector<JournalRow>& journal,
                bool undoable) {
    RowWriter<PlanText>(database).put({1, mended.plan_text});
    SessionWriter(database).write(Session{}, mended.session);
    write_pictures(database, mended.session.pictures);
    RowWriter<JournalRow> writer(database);
    if (undoable) {
        for (const auto& row : journal)
            writer.put(row);
    } else if (!journal.empty()) {
        writer.put({.id = 1, .at = journal.back().at, .kind = "flow", .label = "save what could be read"});
    }
}

}

Result<Salvaged> salvage_session(const fs::path& from, const fs::path& to) {
    std::error_code none;
    if (fs::exists(fs::symlink_status(to, none)))
        return problem(quoted_name(to) + " exists already. Choose another name.");
    auto finding = find_rows(from);
    if (!finding)
        return tl::unexpected(finding.error());
    auto mended = mend(finding->rows);
    if (!mended)
        return tl::unexpected(mended.error());
    const bool undoable = can_still_be_undone(*finding, *mended);
    auto created = create_file(to, [&](SQLite::Database& database) {
        write_rows(database, *mended, finding->rows.journal, undoable);
    });
    if (!created)
        return tl::unexpected(created.error());
    if (auto sound = read_session(to); !sound) {
        remove_file(to);
        return tl::unexpected(sound.error());
    }
    return Salvaged{what_was_recovered(mended->session), what_is_missing(*finding, *mended, undoable)};
}

bool can_be_salvaged(const fs::path& file) {
    const auto finding = find_rows(file);
    return finding && !finding->newer && !read_session(file);
}

fs::path name_for_salvaged(const fs::path& damaged) {
    return free_name(damaged.parent_path(), utf8(damaged.stem()) + " (recovered)");
}

}
