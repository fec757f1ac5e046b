#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sessions/model/session.h"
#include "sessions/model/words.h"

namespace plenary {

enum class JournalState {
    done,
    undone,  ///< can be redone
    dropped, ///< was undone, and then something else was done
};

constexpr auto words_of(JournalState) {
    return std::to_array<std::string_view>({"done", "undone", "dropped"});
}

struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

/// The text of the plan file that the session was begun from.
struct PlanText {
    int id = 1; ///< there is one row
    std::string text;
};

/// What a slide shows, as it was when the session was begun.
struct PictureRow {
    std::int64_t id = 0; ///< counted from 1
    std::string file;
    Blob bytes;
    std::string fault;
};

/// What was done, when, and how to undo it.
struct JournalRow {
    std::int64_t id = 0; ///< counted from 1 in the order of doing
    WallTime at = 0;
    std::string kind;  ///< "content", "vote", "flow", "undo" or "redo"
    std::string label; ///< "move card"
    JournalState state = JournalState::done;
    std::optional<Blob> changes; ///< of a change of content: the rows before and after, an SQLite changeset
};

/// How the rows of one kind lie in their table: its name, each column with the member it holds, and the
/// schema that the table came with, if not the first. The first column is the key. `fields` serves for
/// naming, writing and reading alike.
template <class Row>
struct Mapping;

template <>
struct Mapping<Details> {
    static constexpr const char* table = "details";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("place", row.place);
        field("head_count", row.head_count);
    }
};

template <>
struct Mapping<Person> {
    static constexpr const char* table = "person";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("name", row.name);
    }
};

template <>
struct Mapping<Group> {
    static constexpr const char* table = "group";
    static void fields(auto& row, auto&& field) { field("id", row.id); }
};

template <>
struct Mapping<Lane> {
    static constexpr const char* table = "lane";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("step", row.step);
        field("role", row.role);
        field("place", row.place);
        field("title", row.title);
    }
};

template <>
struct Mapping<Card> {
    static constexpr const char* table = "card";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("lane", row.lane);
        field("under", row.under);
        field("place", row.place);
        field("text", row.text);
        field("colour", row.colour);
        field("group", row.group);
        field("mark", row.mark);
        field("who", row.who);
        field("when", row.when);
        field("origin", row.origin);
    }
};

template <>
struct Mapping<LaneState> {
    static constexpr int since = 2;
    static constexpr const char* table = "lane_state";
    static void fields(auto& row, auto&& field) {
        field("lane", row.id);
        field("collapsed", row.collapsed);
        field("covered", row.covered);
    }
};

template <>
struct Mapping<Cover> {
    static constexpr int since = 2;
    static constexpr const char* table = "cover";
    static void fields(auto& row, auto&& field) { field("card", row.id); }
};

template <>
struct Mapping<Heading> {
    static constexpr int since = 2;
    static constexpr const char* table = "heading";
    static void fields(auto& row, auto&& field) { field("card", row.id); }
};

template <>
struct Mapping<MergedCard> {
    static constexpr int since = 2;
    static constexpr const char* table = "merged_card";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("into", row.into);
        field("text", row.text);
        field("colour", row.colour);
        field("group", row.group);
        field("origin", row.origin);
    }
};

template <>
struct Mapping<Candidate> {
    static constexpr int since = 2;
    static constexpr const char* table = "candidate";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("round", row.round);
        field("card", row.card);
    }
};

template <>
struct Mapping<StepLook> {
    static constexpr int since = 2;
    static constexpr const char* table = "step_look";
    static void fields(auto& row, auto&& field) {
        field("step", row.id);
        field("idea_first", row.idea_first);
    }
};

template <>
struct Mapping<Sorting> {
    static constexpr const char* table = "sorting";
    static void fields(auto& row, auto&& field) {
        field("card", row.id);
        field("theme", row.theme);
        field("place", row.place);
    }
};

template <>
struct Mapping<Agreement> {
    static constexpr const char* table = "agreement";
    static void fields(auto& row, auto&& field) {
        field("piece", row.id);
        field("rung", row.rung);
        field("was_median", row.was_median);
    }
};

template <>
struct Mapping<Want> {
    static constexpr int since = 3;
    static constexpr const char* table = "want";
    static void fields(auto& row, auto&& field) {
        field("piece", row.id);
        field("rung", row.rung);
        field("was_median", row.was_median);
    }
};

template <>
struct Mapping<GroupName> {
    static constexpr int since = 3;
    static constexpr const char* table = "group_name";
    static void fields(auto& row, auto&& field) {
        field("group", row.id);
        field("name", row.name);
    }
};

template <>
struct Mapping<Member> {
    static constexpr int since = 3;
    static constexpr const char* table = "member";
    static void fields(auto& row, auto&& field) {
        field("person", row.id);
        field("group", row.group);
    }
};

template <>
struct Mapping<Absence> {
    static constexpr int since = 3;
    static constexpr const char* table = "absence";
    static void fields(auto& row, auto&& field) { field("person", row.id); }
};

template <>
struct Mapping<Pairing> {
    static constexpr int since = 3;
    static constexpr const char* table = "pairing";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("first", row.first);
        field("second", row.second);
        field("kind", row.kind);
    }
};

template <>
struct Mapping<DrawnLot> {
    static constexpr int since = 3;
    static constexpr const char* table = "lot";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("seed", row.seed);
        field("groups", row.groups);
    }
};

template <>
struct Mapping<LotMember> {
    static constexpr int since = 3;
    static constexpr const char* table = "lot_member";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("lot", row.lot);
        field("person", row.person);
        field("group", row.group);
    }
};

template <>
struct Mapping<Round> {
    static constexpr int since = 3;
    static constexpr const char* table = "voting_round";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("step", row.step);
        field("piece", row.piece);
        field("number", row.number);
        field("state", row.state);
        field("method", row.terms.method);
        field("way", row.terms.way);
        field("voters", row.terms.voters);
        field("question", row.terms.question);
        field("dots", row.terms.dots);
        field("most_on_one", row.terms.most_on_one);
        field("run_off_of", row.terms.run_off_of);
        field("reason", row.reason);
    }
};

template <>
struct Mapping<Ballot> {
    static constexpr int since = 3;
    static constexpr const char* table = "cast_ballot";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("round", row.round);
        field("kind", row.kind);
        field("number", row.number);
        field("side", row.side);
        field("hands", row.hands);
    }
};

template <>
struct Mapping<Choice> {
    static constexpr int since = 3;
    static constexpr const char* table = "choice";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("ballot", row.ballot);
        field("card", row.card);
        field("value", row.value);
        field("hands", row.hands);
    }
};

template <>
struct Mapping<Progress> {
    static constexpr const char* table = "progress";
    static void fields(auto& row, auto&& field) {
        field("step", row.id);
        field("spent_ms", row.spent_ms);
        field("shown", row.shown);
    }
};

template <>
struct Mapping<AgendaEntry> {
    static constexpr int since = 4;
    static constexpr const char* table = "agenda";
    static void fields(auto& row, auto&& field) {
        field("step", row.id);
        field("place", row.place);
        field("minutes", row.minutes);
        field("skipped", row.skipped);
    }
};

template <>
struct Mapping<AddedStep> {
    static constexpr int since = 4;
    static constexpr const char* table = "added_step";
    static void fields(auto& row, auto&& field) {
        field("step", row.id);
        field("text", row.text);
    }
};

template <>
struct Mapping<StepClock> {
    static constexpr int since = 4;
    static constexpr const char* table = "step_clock";
    static void fields(auto& row, auto&& field) {
        field("step", row.id);
        field("extra_minutes", row.extra_minutes);
        field("paused_ms", row.paused_ms);
        field("entered", row.entered);
        field("back_at", row.back_at);
    }
};

template <>
struct Mapping<SessionClock> {
    static constexpr int since = 4;
    static constexpr const char* table = "session_clock";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("paused", row.paused);
        field("begun", row.begun);
    }
};

template <>
struct Mapping<EarlierSession> {
    static constexpr int since = 5;
    static constexpr const char* table = "earlier_session";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("title", row.title);
        field("number", row.number);
        field("place", row.place);
        field("begun", row.begun);
    }
};

template <>
struct Mapping<EarlierDecision> {
    static constexpr int since = 5;
    static constexpr const char* table = "earlier_decision";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("kind", row.kind);
        field("text", row.text);
        field("agreed", row.agreed);
        field("who", row.who);
        field("when", row.when);
        field("since", row.since);
        field("ladder", row.ladder);
        field("rungs", row.rungs);
        field("rung", row.rung);
        field("want", row.want);
        field("rung_name", row.rung_name);
        field("want_name", row.want_name);
    }
};

template <>
struct Mapping<EarlierLadder> {
    static constexpr int since = 5;
    static constexpr const char* table = "earlier_ladder";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("text", row.text);
    }
};

template <>
struct Mapping<EarlierTally> {
    static constexpr int since = 5;
    static constexpr const char* table = "earlier_tally";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("piece", row.piece);
        field("want", row.want);
        field("rung", row.rung);
        field("votes", row.votes);
    }
};

template <>
struct Mapping<ActionMark> {
    static constexpr int since = 5;
    static constexpr const char* table = "action_mark";
    static void fields(auto& row, auto&& field) {
        field("action", row.id);
        field("state", row.state);
    }
};

template <>
struct Mapping<AskedAgain> {
    static constexpr int since = 5;
    static constexpr const char* table = "asked_again";
    static void fields(auto& row, auto&& field) {
        field("piece", row.id);
        field("earlier", row.earlier);
    }
};

template <>
struct Mapping<Flow> {
    static constexpr const char* table = "flow";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("step", row.step);
        field("started", row.started);
        field("finished", row.finished);
        field("next_id", row.next_id);
    }
};

template <>
struct Mapping<PlanText> {
    static constexpr const char* table = "plan";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("text", row.text);
    }
};

template <>
struct Mapping<PictureRow> {
    static constexpr int since = 6;
    static constexpr const char* table = "picture";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("file", row.file);
        field("bytes", row.bytes);
        field("fault", row.fault);
    }
};

template <>
struct Mapping<JournalRow> {
    static constexpr const char* table = "journal";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("at", row.at);
        field("kind", row.kind);
        field("label", row.label);
        field("state", row.state);
        field("changes", row.changes);
    }
};

/// The first version of the schema that has a table for these rows.
template <class Row>
inline constexpr int since = [] {
    if constexpr (requires { Mapping<Row>::since; })
        return Mapping<Row>::since;
    else
        return 1;
}();

/// Calls `visit` with each table of a session that undo and redo work on.
void for_each_content_table(auto&& visit) {
    visit(&Session::details);
    visit(&Session::people);
    visit(&Session::groups);
    visit(&Session::lanes);
    visit(&Session::cards);
    visit(&Session::lane_states);
    visit(&Session::covers);
    visit(&Session::headings);
    visit(&Session::merged);
    visit(&Session::sortings);
    visit(&Session::agreements);
    visit(&Session::wants);
    visit(&Session::group_names);
    visit(&Session::members);
    visit(&Session::absences);
    visit(&Session::pairings);
    visit(&Session::lots);
    visit(&Session::lot_members);
    visit(&Session::agenda);
    visit(&Session::earlier_session);
    visit(&Session::earlier);
    visit(&Session::earlier_ladders);
    visit(&Session::earlier_tallies);
    visit(&Session::action_marks);
    visit(&Session::asked_again);
}

/// Calls `visit` with each table of a session.
void for_each_table(auto&& visit) {
    for_each_content_table(visit);
    visit(&Session::rounds);
    visit(&Session::candidates);
    visit(&Session::ballots);
    visit(&Session::choices);
    visit(&Session::progress);
    visit(&Session::looks);
    visit(&Session::added_steps);
    visit(&Session::step_clocks);
    visit(&Session::session_clock);
    visit(&Session::flow);
}

}
