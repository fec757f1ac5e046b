#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "sessions/model/session.h"

namespace plenary::document {

// What the JSON of a session says, as values: told of a session (tell.h), written (write_value.h), and read
// and made a session of again (sessions/import). What the members mean stands in
// assets/schema/plenary-session-1.schema.json, what they are called in members.h.

/// Of a member that is there only where it says something; std::optional is one that may be null.
template <class Value>
struct Sometimes : std::optional<Value> {
    using std::optional<Value>::optional;
    template <class Other>
    requires(!std::is_same_v<std::remove_cvref_t<Other>, Sometimes>) Sometimes& operator=(Other&& other) {
        std::optional<Value>::operator=(std::forward<Other>(other));
        return *this;
    }
    static constexpr bool is_sometimes = true;
};

/// Words on one line, where a text may have several.
struct Line {
    std::string words;
};

/// Told by the second, in UTC.
struct Time {
    WallTime at = 0;
};

/// Told as base64.
struct Bytes {
    std::string bytes;
};

/// What follows from the rest: told, and passed over when it is read.
struct Derived {
    nlohmann::ordered_json told;
};

struct Person {
    PersonId id;
    Line name;
    std::optional<GroupId> group;
    bool left = false;
};

struct People {
    int count = 0;
    int head_count = 0;
    std::vector<Line> names;
    std::vector<Person> list;
};

struct Group {
    GroupId id;
    Line letter;
    Line name;
};

struct Pairing {
    PairingId id;
    std::vector<PersonId> people;
    PairingKind kept = PairingKind::apart;
};

struct LotMember {
    PersonId person;
    GroupId group;
};

struct Lot {
    LotId id;
    std::int64_t seed = 0;
    int groups = 0;
    std::vector<LotMember> members;
};

struct Clock {
    Time begun;
    bool paused = false;
};

struct Minutes {
    int planned = 0;
    std::int64_t spent = 0;
};

struct Lane {
    LaneId id;
    LaneRole role = LaneRole::board;
    Line title;
    bool collapsed = false;
    bool covered = false;
    std::vector<CardId> cards;
};

struct Step {
    StepId id;
    Line name;
    Line title;
    int planned_minutes = 0;
    bool essential = false;
    bool added = false;
    std::int64_t place = 0;
    int set_minutes = 0;
    int extra_minutes = 0;
    int minutes = 0;
    bool left_out = false;
    std::optional<Time> begun;
    std::optional<Time> back_at;
    std::int64_t spent_seconds = 0;
    std::int64_t spent_ms = 0;
    std::int64_t paused_ms = 0;
    int lines_shown = 0;
    bool idea_first = false;
    StepContent content;
    std::vector<Lane> lanes;
};

struct Part {
    CardId id;
    std::string text;
    Colour colour = Colour::sun;
    std::optional<GroupId> group;
    std::optional<CardId> origin;
    std::optional<CardId> carried_from;
    std::vector<Part> merged_from;
};

struct Card {
    CardId id;
    LaneId lane;
    std::optional<CardId> under;
    std::vector<CardId> hanging;
    std::string text;
    Colour colour = Colour::sun;
    std::optional<GroupId> group;
    Mark mark = Mark::none;
    Line who;
    Line when;
    std::optional<CardId> origin;
    std::optional<CardId> carried_from;
    std::optional<LaneId> theme;
    bool heading = false;
    bool covered = false;
    std::vector<Part> merged_from;
    std::optional<int> dots;
    std::optional<int> rank;
    bool tied = false;
};

struct Vote {
    Sometimes<GroupId> group;
    int value = 0;
    Sometimes<int> people;
    Sometimes<int> side;
};

struct VotedCard {
    CardId card;
    Sometimes<int> dots;
    Sometimes<std::vector<Vote>> votes;
};

struct Placed {
    CardId card;
    int value = 0;
};

struct Order {
    std::vector<Placed> cards;
    int people = 0;
};

struct Round {
    RoundId id;
    StepId step;
    std::optional<CardId> piece;
    int number = 1;
    RoundState state = RoundState::open;
    Method method = Method::rung;
    WayIn way = WayIn::tokens;
    Voters voters = Voters::groups;
    int voted = 0;
    int of = 0;
    Sometimes<Question> question;
    Sometimes<int> dots;
    Sometimes<int> most_on_one;
    Sometimes<std::optional<RoundId>> run_off_of;
    Sometimes<Line> reason;
    Sometimes<std::vector<CardId>> candidates;
    Sometimes<int> abstained;
    Sometimes<std::vector<VotedCard>> cards;
    Sometimes<std::vector<Order>> orders;
    Sometimes<Derived> tally;
};

/// Where a piece of work stands or is wanted.
struct Standing {
    CardId piece;
    int rung = 1;
    bool was_median = false;
};

struct EarlierDecision {
    EarlierId id;
    EarlierKind kind = EarlierKind::rule;
    std::string text;
    Sometimes<bool> agreed;
    Sometimes<Line> who;
    Sometimes<Line> when;
    Sometimes<Time> since;
    Sometimes<ActionState> state;
    Sometimes<EarlierLadderId> ladder;
    Sometimes<int> rungs;
    Sometimes<std::optional<int>> agreed_rung;
    Sometimes<std::optional<int>> wanted_rung;
    Sometimes<Line> agreed_rung_name;
    Sometimes<Line> wanted_rung_name;
    Sometimes<std::vector<int>> votes_now;
    Sometimes<std::vector<int>> votes_want;
};

/// The ladder step of an earlier session.
struct LadderBefore {
    Line title;
    int minutes = 0;
    Ladder ladder;
    Line why;
    Line stops;
};

struct EarlierLadder {
    EarlierLadderId id;
    std::optional<LadderBefore> step;
};

struct Earlier {
    Line title;
    int number = 0;
    Line place;
    Time started;
    std::vector<EarlierLadder> ladders;
    std::vector<EarlierDecision> decisions;
};

struct AskedAgain {
    CardId piece;
    EarlierId earlier;
};

/// What a slide shows: either of what type its bytes are, and these, or why there are none.
struct KeptPicture {
    Line file;
    Sometimes<Line> type;
    Sometimes<Bytes> data;
    Sometimes<Line> fault;
};

struct Document {
    Line format{"plenary-session"};
    int version = 1;
    Line title;
    Line course;
    int number = 0;
    Line finish;
    int planned_groups = 0;
    Line place;
    People people;
    std::vector<Group> groups;
    std::vector<Pairing> pairings;
    std::vector<Lot> lots;
    Time started;
    std::optional<Time> finished;
    Clock clock;
    StepId at_step;
    Minutes minutes;
    std::vector<Step> steps;
    std::vector<Step> steps_taken_back;
    std::vector<Card> cards;
    std::vector<Round> rounds;
    std::vector<Standing> agreements;
    std::vector<Standing> wants;
    std::optional<Earlier> earlier;
    std::vector<AskedAgain> asked_again;
    Sometimes<std::vector<KeptPicture>> pictures;
};

}
