#include "sessions/store/schema.h"

namespace plenary {

// There are no foreign keys: a round of voting outlives its piece of work on purpose, so that undoing
// the deletion brings back a piece with its votes. What must hold is checked when a file is opened.
//
// A zero in place of an id means "none". `checksum` is over the row's other columns.
//
// What was added later stands in tables of its own: rows that were there keep their columns and their
// checksums, so what was done under an older schema can still be undone.
namespace {

constexpr const char* first = R"sql(
CREATE TABLE plan (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    text TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE details (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    place TEXT NOT NULL,
    head_count INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- 1 is group A, 2 is group B, and so on.
CREATE TABLE "group" (
    id INTEGER PRIMARY KEY,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE lane (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,  -- 1 is the first step of the plan
    role TEXT NOT NULL,
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    lane INTEGER NOT NULL,
    under INTEGER NOT NULL,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    colour TEXT NOT NULL,
    "group" INTEGER NOT NULL,
    mark TEXT NOT NULL,
    who TEXT NOT NULL,
    "when" TEXT NOT NULL,
    origin INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE sorting (
    card INTEGER PRIMARY KEY,
    theme INTEGER NOT NULL,
    place INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE agreement (
    piece INTEGER PRIMARY KEY,
    rung INTEGER NOT NULL,  -- 1 is the lowest
    was_median INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE round (
    id INTEGER PRIMARY KEY,
    piece INTEGER NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE vote (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL,
    "group" INTEGER NOT NULL,
    rung INTEGER,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE progress (
    step INTEGER PRIMARY KEY,
    spent_ms INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Times are milliseconds since 1970, UTC.
CREATE TABLE flow (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step INTEGER NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    next_id INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Everything that was done, in order. `changes` is an SQLite changeset over the tables that undo works on.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL,
    changes BLOB,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX undo_stack ON journal (id) WHERE kind = 'content' AND state = 'done';
CREATE INDEX redo_stack ON journal (id) WHERE state = 'undone';
)sql";

constexpr const char* boards = R"sql(
-- A lane without a row is open and uncovered.
CREATE TABLE lane_state (
    lane INTEGER PRIMARY KEY,
    collapsed INTEGER NOT NULL,
    covered INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Cards whose text nobody may see yet.
CREATE TABLE cover (
    card INTEGER PRIMARY KEY,
    checksum INTEGER NOT NULL
) STRICT;

-- Cards that are the heading of those that hang under them.
CREATE TABLE heading (
    card INTEGER PRIMARY KEY,
    checksum INTEGER NOT NULL
) STRICT;

-- Cards that became part of another: a row moves here from `card`, and back when that one is split.
CREATE TABLE merged_card (
    id INTEGER PRIMARY KEY,
    "into" INTEGER NOT NULL,
    text TEXT NOT NULL,
    colour TEXT NOT NULL,
    "group" INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- A round with such a row is a dot vote.
CREATE TABLE dot_terms (
    round INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    dots INTEGER NOT NULL,
    most_on_one INTEGER NOT NULL,
    voters TEXT NOT NULL,
    run_off_of INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE candidate (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL,
    card INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- `number` is a group's, a person's or a seat's, as `kind` says.
CREATE TABLE ballot (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE dots (
    id INTEGER PRIMARY KEY,
    ballot INTEGER NOT NULL,
    card INTEGER NOT NULL,
    count INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE step_look (
    step INTEGER PRIMARY KEY,
    idea_first INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
)sql";

// Takes the place of round, vote, dot_terms, ballot and dots, which carry_votes_over() empties and drops.
constexpr const char* ballots = R"sql(
-- Either on a piece of work, or on the cards that are its candidates.
CREATE TABLE voting_round (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    method TEXT NOT NULL,
    way TEXT NOT NULL,
    voters TEXT NOT NULL,
    question TEXT NOT NULL,
    dots INTEGER NOT NULL,
    most_on_one INTEGER NOT NULL,
    run_off_of INTEGER NOT NULL,
    reason TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- `number` is a group's, a person's, a seat's or a side's, as `kind` says.
CREATE TABLE cast_ballot (
    id INTEGER PRIMARY KEY,
    round INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    side INTEGER NOT NULL,
    hands INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE choice (
    id INTEGER PRIMARY KEY,
    ballot INTEGER NOT NULL,
    card INTEGER NOT NULL,
    value INTEGER NOT NULL,
    hands INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE want (
    piece INTEGER PRIMARY KEY,
    rung INTEGER NOT NULL,
    was_median INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE group_name (
    "group" INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
    person INTEGER PRIMARY KEY,
    "group" INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- People who have left.
CREATE TABLE absence (
    person INTEGER PRIMARY KEY,
    checksum INTEGER NOT NULL
) STRICT;

-- What a drawing of lots must respect.
CREATE TABLE pairing (
    id INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    kind TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE lot (
    id INTEGER PRIMARY KEY,
    seed INTEGER NOT NULL,
    groups INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE lot_member (
    id INTEGER PRIMARY KEY,
    lot INTEGER NOT NULL,
    person INTEGER NOT NULL,
    "group" INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
)sql";

// Also new since are the words "not-yet" and "not-us" in card.mark.
constexpr const char* agenda = R"sql(
-- Steps that do not stand as the plan has them.
CREATE TABLE agenda (
    step INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Steps behind those of the plan, each as a plan file would say it.
CREATE TABLE added_step (
    step INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE step_clock (
    step INTEGER PRIMARY KEY,
    extra_minutes INTEGER NOT NULL,
    paused_ms INTEGER NOT NULL,
    entered INTEGER NOT NULL,
    back_at INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE session_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    paused INTEGER NOT NULL,
    begun INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
)sql";

constexpr const char* courses = R"sql(
-- The session before this one in its course, and what it came to.
CREATE TABLE earlier_session (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL,
    number INTEGER NOT NULL,
    place TEXT NOT NULL,
    begun INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE earlier_decision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    agreed INTEGER NOT NULL,
    who TEXT NOT NULL,
    "when" TEXT NOT NULL,
    since INTEGER NOT NULL,
    ladder INTEGER NOT NULL,
    rungs INTEGER NOT NULL,
    rung INTEGER NOT NULL,
    want INTEGER NOT NULL,
    rung_name TEXT NOT NULL,
    want_name TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Each as a step of a plan file would say it.
CREATE TABLE earlier_ladder (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Of the last vote on a piece of work that was revealed: how many a rung had.
CREATE TABLE earlier_tally (
    id INTEGER PRIMARY KEY,
    piece INTEGER NOT NULL,
    want INTEGER NOT NULL,
    rung INTEGER NOT NULL,
    votes INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- What has become of actions of the earlier session.
CREATE TABLE action_mark (
    action INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Pieces of work of this session that were placed in the earlier one.
CREATE TABLE asked_again (
    piece INTEGER PRIMARY KEY,
    earlier INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
)sql";

constexpr const char* pictures = R"sql(
-- What the slides of the plan show, by the names that they give it. Either there are bytes, of a PNG or a
-- JPEG, or a fault: why there are none.
CREATE TABLE picture (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    bytes BLOB NOT NULL,
    fault TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
)sql";

}

const std::array<const char*, session_schema_version> session_schema_steps{first,  boards,  ballots,
                                                                           agenda, courses, pictures};

}
