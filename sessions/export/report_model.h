#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sessions/export/reading.h"
#include "sessions/model/overview.h"
#include "sessions/workshop/snapshot.h"

namespace plenary::record {

/// A stretch of a sentence. `theirs` is what people or the plan's author wrote: it may be in any
/// script and writing direction.
struct Words {
    std::string text;
    bool theirs = false;
};
using Sentence = std::vector<Words>;

/// One card as the record tells it.
struct Item {
    std::string label;            ///< "Met"; empty where there is nothing to say
    std::string text;             ///< whole, and possibly of several lines
    bool heading = false;         ///< no idea itself, but what stands over those under it
    std::optional<Colour> colour; ///< of an idea on a board
    GroupId group;
    std::string group_name{};      ///< what that group calls itself, or nothing
    std::vector<Sentence> remarks; ///< its dots; where it came from; that no idea answers it yet
    std::vector<Item> under;
};

struct ItemList {
    std::string title; ///< empty where the section's heading says it all
    bool numbered = false;
    std::vector<Item> items;
    std::string covered;   ///< "2 covered cards", of which nothing more is told; empty if there are none
    bool in_a_row = false; ///< short words, such as names, which may follow one another on a line
};

struct Action {
    Item item;
    std::string who;
    std::string when;
};
using ActionTable = std::vector<Action>;

/// What was found out about one piece of work on a ladder.
struct Placing {
    struct RevealedRound {
        std::string name;    ///< "first vote"
        std::string figures; ///< "median 4, range 3–4, spread"
    };
    struct RungLine {
        int number = 1;
        std::string name;
        bool agreed = false;
        bool wanted = false;
        std::vector<int> votes; ///< one count for each revealed round
    };

    Item piece;
    std::string verdict; ///< "rung 3, wanted on rung 6" or "no rung agreed yet"
    std::vector<RevealedRound> rounds;
    std::vector<RungLine> rungs;      ///< the highest first; empty before the first reveal
    std::vector<Sentence> statements; ///< the agreed rung in full; how an open vote stands
    std::vector<ItemList> reasons;    ///< why, and what stops it moving up
};

/// All pieces of work of a step on one ladder.
struct LadderOverview {
    std::vector<std::string> rungs; ///< the lowest first
    std::map<CardId, Item> pieces;
    Overview layout;
    std::string ghost = "wanted"; ///< what a piece is where `layout` has it wanted: that, or "earlier"
};

/// What came of a vote on the cards of a step, in figures.
struct VoteTable {
    enum class Look {
        words,  ///< what somebody wrote
        word,   ///< one of the record's own, which the eye looks for
        said,   ///< the same, read in passing
        figure, ///< a number to be read
        share,  ///< how many chose one of several things
        bar,    ///< a number that is long or short among those above and below it
    };
    struct Column {
        std::string title;
        Look look = Look::figure;
    };
    struct Cell {
        Words text{};        ///< empty where there is nothing to say
        int percent = 0;     ///< of the most that there could be: of a share, and of a bar
        bool middle = false; ///< of shares in their order: the median lies here
        bool quiet = false;  ///< says that there is nothing
    };
    struct Line {
        std::string side; ///< whose votes they are, as the plan calls it; empty where it is the only line
        std::vector<Cell> cells;
    };
    struct Row {
        Item item;
        bool chosen = false;
        std::vector<Line> lines;  ///< one beside the card, or one for each side under it
        std::vector<Cell> last{}; ///< the last cells, which are about all sides together
    };

    bool has_sides() const { return !rows.empty() && rows.front().lines.size() > 1; }

    std::string title;          ///< "Second vote"; empty where there was one only
    std::string cards;          ///< what the cards are, over the first column: "Statement"
    std::string sides = "Side"; ///< what the lines of a card are, where there are several
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool has_middles = false; ///< some cell is the middle of its line
};

/// What a step came to, in a sentence: "Decided: …".
struct Verdict {
    Sentence words;
    bool reached = false;
};

/// Each a paragraph of its own: how the votes went.
using Statements = std::vector<Sentence>;

/// A picture that a slide showed.
struct Illustration {
    std::shared_ptr<const std::string> bytes; ///< a PNG or a JPEG
    std::string told;                         ///< what is to be seen on it, or else the name of its file
    std::string caption;                      ///< may be empty
};

using Part = std::variant<Statements, ItemList, ActionTable, LadderOverview, Placing, VoteTable, Verdict,
                          Illustration>;

struct Section {
    std::string heading;
    Sentence source; ///< the step that it came from
    std::vector<Part> parts;
    StepId step{}; ///< the same; zero where it came from several
};

struct Fact {
    std::string value;
    std::string label;
};

struct StepLine {
    StepId step;
    int number = 1;    ///< among the steps that were run; 0 for one that was left out
    std::string began; ///< "10:05"; empty where the room never was, or nobody knows
    std::string title;
    std::string planned; ///< "20 min"
    std::string took;    ///< empty where the room never was
    std::string outcome; ///< "3 agreed, 2 still open"; "Nothing was written"
    std::string changed; ///< what became of the plan in the room: "added in the room, 5 min less"; or nothing
};

/// The record of a session, in the order in which it is read: first what people look for, then
/// where it came from. The formats differ only in how they write it.
struct Report {
    Letterhead letterhead{};
    std::string title;
    Sentence subtitle;
    Sentence so_far; ///< for a session that still runs, where it is
    std::vector<Fact> facts;
    std::vector<Section> sections; ///< none is without content
    std::vector<StepLine> steps;   ///< of the full record only
    std::string closing{}; ///< what this reading leaves out; that there is nothing to tell; or nothing
};

/// `now` is for the time spent on the step that still runs. Where names are to be left out, `snapshot` has to
/// be without_names() already.
Report make_report(const Snapshot& snapshot, const ClockReading& now, const ReportOptions& options = {});

/// What came of a step and what was changed about it, in one line.
std::string outcome_text(const StepLine& line);

/// "A group" in a word for a reader: "Group A". Contract: the id names a group.
std::string group_text(GroupId group);

}
