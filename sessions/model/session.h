#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sessions/model/earlier.h"
#include "sessions/model/id.h"
#include "sessions/model/pictures.h"
#include "sessions/model/plan.h"
#include "sessions/model/table.h"

namespace plenary {

/// Milliseconds since 1970, UTC.
using WallTime = std::int64_t;

enum class Colour { sun, sky, mint, rose, lilac, sand };
inline constexpr int colour_count = 6;

/// What a group said about a card: a rule is agreed; an aim is met or doubted; a point of a checklist is
/// agreed (yes), not yet or not for us; an option is the one that was agreed.
enum class Mark { none, agreed, doubted, not_yet, not_us };

/// What a lane of a step is for. Whatever a group says is a card in a lane, so that one set of
/// commands, one undo and one report serve every kind of step.
enum class LaneRole {
    board,      ///< a lane of a board or a brainstorm
    theme,      ///< a heading under which a later step shows an earlier board's cards
    rules,      ///< ground rules
    notes,      ///< recap notes
    aims,       ///< objectives
    pieces,     ///< pieces of work to be placed on a ladder
    why,        ///< why a piece stands where it does; cards hang under their piece
    stops,      ///< what stops it moving up; cards hang under their piece
    purpose,    ///< what the planned partnership is for
    partners,   ///< who it needs
    values,     ///< what it stands on
    delivery,   ///< how it will run
    actions,    ///< the steps of the action plan, with who and by when
    statements, ///< what is rated, or answered as a checklist
    items,      ///< what is put in order
    options,    ///< what is decided between
    takeaways,  ///< what people take with them from the session
};

inline constexpr int lane_role_count = static_cast<int>(LaneRole::takeaways) + 1;

struct Lane {
    LaneId id;
    StepId step;
    LaneRole role = LaneRole::board;
    int place = 0; ///< order within the step, from 0
    std::string title;
    bool operator==(const Lane&) const = default;
};

/// What lies between the places of neighbours that were put one after another.
inline constexpr std::int64_t place_gap = std::int64_t{1} << 20;

struct Card {
    CardId id;
    LaneId lane;
    CardId under{};         ///< the card this one hangs under; zero for a card of its own
    std::int64_t place = 0; ///< order among its neighbours; gaps are left so that a move touches one row
    std::string text;
    Colour colour = Colour::sun;
    GroupId group{};
    Mark mark = Mark::none;
    std::string who{};  ///< of an action: its owner
    std::string when{}; ///< of an action: by when, in the group's own words
    CardId origin{};    ///< the card of an earlier step that this one was carried over from
    bool operator==(const Card&) const = default;
};

/// How a lane stands. A lane without a row is open and uncovered.
struct LaneState {
    LaneId id;
    bool collapsed = false;
    bool covered = false; ///< what is written here is covered until it is revealed
    bool operator==(const LaneState&) const = default;
};

/// A card whose text nobody may see yet.
struct Cover {
    CardId id; ///< the card
    bool operator==(const Cover&) const = default;
};

/// A card that is no idea itself but the heading of those that hang under it.
struct Heading {
    CardId id; ///< the card
    bool operator==(const Heading&) const = default;
};

/// A card that has become part of another. It keeps what it said, and the dots it was given count for
/// the whole, until that is split again.
struct MergedCard {
    CardId id;   ///< as long as it was a card of its own
    CardId into; ///< the card that it is part of now, which may itself be a merged one
    std::string text;
    Colour colour = Colour::sun;
    GroupId group{};
    CardId origin{};
    bool operator==(const MergedCard&) const = default;
};

/// Where a card of an earlier board stands when a later step shows it under themes.
/// Cards without one have not been sorted yet.
struct Sorting {
    CardId id; ///< the card
    LaneId theme;
    std::int64_t place = 0;
    bool operator==(const Sorting&) const = default;
};

/// The rung that the group agreed for a piece of work.
struct Agreement {
    CardId id; ///< the piece
    int rung = 1;
    bool was_median = false;
    bool operator==(const Agreement&) const = default;
};

/// The rung that the group wants it to come to.
struct Want {
    CardId id; ///< the piece
    int rung = 1;
    bool was_median = false;
    bool operator==(const Want&) const = default;
};

/// A group is a letter, a colour and a shape everywhere; its id is its letter, A = 1 to L = 12.
struct Group {
    GroupId id;
    bool operator==(const Group&) const = default;
    char letter() const { return static_cast<char>('A' + id.value - 1); }
};
inline constexpr int most_groups = 12;

/// What a group calls itself beside its letter. A group without a row has only the letter.
struct GroupName {
    GroupId id;
    std::string name;
    bool operator==(const GroupName&) const = default;
};

struct Person {
    PersonId id;
    std::string name;
    bool operator==(const Person&) const = default;
};

/// Which group a person is in. A person without a row is in none.
struct Member {
    PersonId id;
    GroupId group;
    bool operator==(const Member&) const = default;
};

/// A person who was here and has left: no longer a voter, but what they said stays.
struct Absence {
    PersonId id;
    bool operator==(const Absence&) const = default;
};

enum class PairingKind { apart, together };

/// What a drawing of lots must respect about two people.
struct Pairing {
    PairingId id;
    PersonId first;
    PersonId second;
    PairingKind kind = PairingKind::apart;
    bool operator==(const Pairing&) const = default;
};

/// Groups were drawn by lot: with the seed, and what was then known, it can be drawn again and checked.
struct DrawnLot {
    LotId id;
    std::int64_t seed = 0;
    int groups = 0;
    bool operator==(const DrawnLot&) const = default;
};

/// Who was drawn into which group, whatever has changed since.
struct LotMember {
    LotMemberId id;
    LotId lot;
    PersonId person;
    GroupId group;
    bool operator==(const LotMember&) const = default;
};

/// What the people of this session set down about it on the welcome step.
struct Details {
    int id = 1; ///< there is one row
    std::string place;
    int head_count = 0;
    bool operator==(const Details&) const = default;
};

enum class RoundState {
    open,     ///< takes ballots
    closed,   ///< takes none any more, and shows none yet
    revealed, ///< everybody sees how the votes lie
    voided,   ///< does not count; its votes are never shown
};

/// What the value of a choice says.
enum class Method {
    rung,    ///< where a piece of work stands on its ladder: 1 for the lowest rung
    dots,    ///< how many dots a card gets
    rating,  ///< how far a statement is true: 1 up to the top of the scale
    ranking, ///< a card's place: 1 for the best; those left out share what is left
    answer,  ///< to a statement of a checklist: 1 not us, 2 not yet, 3 yes
    pick,    ///< the option chosen: 1
    consent, ///< to an option: 1 against, 2 can live with it, 3 for
};

/// How the votes come in.
enum class WayIn {
    tokens, ///< each group moves its marker on the stage
    hands,  ///< hands are counted, and nobody knows whose they were
    screen, ///< the screen is handed from voter to voter
};

/// What a ladder is asked about a piece of work.
enum class Question { now, want };

struct RoundTerms {
    Method method = Method::rung;
    WayIn way = WayIn::tokens;
    Voters voters = Voters::groups;
    Question question = Question::now;
    int dots = 0;         ///< of a dot vote: what each voter has
    int most_on_one = 0;  ///< of a dot vote: of them on one card
    RoundId run_off_of{}; ///< the dot vote whose tie this one is to break; zero for a vote of its own
    bool operator==(const RoundTerms&) const = default;
};

/// One round of voting, on a piece of work or on the cards of a step, which are its candidates. Rounds
/// are never overwritten: a change of mind after the reveal is a new round.
struct Round {
    RoundId id;
    StepId step;    ///< zero where an old file does not tell, because its piece of work is gone
    CardId piece{}; ///< what is voted on; zero where there are candidates
    int number = 1; ///< counted per piece and question, or per step, from 1
    RoundState state = RoundState::open;
    RoundTerms terms;
    std::string reason{}; ///< of a void round: why it does not count
    bool operator==(const Round&) const = default;
};

/// A card that can be voted for in a round.
struct Candidate {
    CandidateId id;
    RoundId round;
    CardId card;
    bool operator==(const Candidate&) const = default;
};

enum class VoterKind {
    group,  ///< by its letter's number
    person, ///< by the PersonId
    seat,   ///< where only heads were counted: 1 up to their number
    side,   ///< of a step that sets sides against each other: 1 for the first
    room,   ///< everybody whose hands are counted, as one: 1
};

struct Voter {
    VoterKind kind = VoterKind::group;
    std::int64_t number = 1;
    auto operator<=>(const Voter&) const = default;
};

/// Says that this voter has voted. What was chosen stands beside it and stays hidden until the reveal;
/// a ballot without a choice abstains.
struct Ballot {
    BallotId id;
    RoundId round;
    VoterKind kind = VoterKind::group;
    std::int64_t number = 1;
    int side = 0;  ///< the side that the voter is on, 1 for the first; 0: none
    int hands = 1; ///< how many people it speaks for; of a show of hands, how many were counted

    Voter voter() const { return {kind, number}; }
    bool operator==(const Ballot&) const = default;
};

/// Its id follows from its ballot (choice_id()) and from no counter: else the ids of other rows would tell
/// how many choices a hidden ballot holds.
struct Choice {
    ChoiceId id;
    BallotId ballot;
    CardId card;
    int value = 1;
    int hands = 1; ///< of a show of hands: how many chose it
    bool operator==(const Choice&) const = default;
};

/// How a step is looked at.
struct StepLook {
    StepId id;
    bool idea_first = false; ///< of a brainstorm: each idea, and under it the barrier that it answers
    bool operator==(const StepLook&) const = default;
};

/// How far one step has come.
struct Progress {
    StepId id;
    std::int64_t spent_ms = 0; ///< time the room has spent on it
    int shown = 0;             ///< of a revealed list: how many lines are on the stage
    bool operator==(const Progress&) const = default;
};

/// How a step stands on the agenda where that is not as the plan has it. An added step without one is not on
/// the agenda any more, because adding it was undone.
struct AgendaEntry {
    StepId id;
    std::int64_t place = 0; ///< its order among the steps; the plan's n-th stands at n times place_gap
    int minutes = 0;        ///< in place of the plan's
    bool skipped = false;   ///< left out of this session
    bool operator==(const AgendaEntry&) const = default;
};

/// A step that the plan did not have, added while the session runs. The plan file is not touched.
struct AddedStep {
    StepId id;        ///< the next number after the last step there was
    std::string text; ///< as a plan file would say it
    bool operator==(const AddedStep&) const = default;
};

/// The clock of one step. A step without a row has not been come to yet.
struct StepClock {
    StepId id;
    int extra_minutes = 0;      ///< given to it, or taken from it, while it ran
    std::int64_t paused_ms = 0; ///< of the time spent on it, while its clock stood still
    WallTime entered = 0;       ///< when the room first came to it
    WallTime back_at = 0;       ///< of a break: the full minute at which the room was asked back
    bool operator==(const StepClock&) const = default;
};

/// What all clocks of the session have in common. Without a row, as in an older file, they run since the
/// session was begun.
struct SessionClock {
    int id = 1;
    bool paused = false;
    WallTime begun = 0; ///< the day and hour by which the promised finish is meant
    bool operator==(const SessionClock&) const = default;
};

/// Where the session is.
struct Flow {
    int id = 1; ///< there is one row
    StepId step{1};
    WallTime started = 0;
    WallTime finished = 0; ///< zero while it runs
    /// The id that the next new row gets, whatever its table. It only ever grows: undoing must leave
    /// it alone, or the id of an undone card would name another one by the time of the redo.
    std::int64_t next_id = 1;
    bool operator==(const Flow&) const = default;
};

/// The plan of a session, which copies of the session share. Equal where it says the same.
class SharedPlan {
public:
    SharedPlan() = default;
    SharedPlan(std::shared_ptr<const Plan> plan) : plan_(std::move(plan)) {}

    const Plan& operator*() const { return *plan_; }
    const Plan* operator->() const { return plan_.get(); }
    bool operator==(const SharedPlan& other) const {
        return plan_ == other.plan_ || (plan_ && other.plan_ && *plan_ == *other.plan_);
    }

private:
    std::shared_ptr<const Plan> plan_;
};

/// Everything that is true of one session, votes included, whether or not they may be seen yet.
/// Only the writer holds one; everybody else reads what visible() let through.
struct Session {
    SharedPlan plan;
    SharedPictures pictures; ///< that the slides of its plan show

    Table<Details> details;
    Table<Person> people;
    Table<Group> groups;
    Table<Lane> lanes;
    Table<Card> cards;
    Table<LaneState> lane_states;
    Table<Cover> covers;
    Table<Heading> headings;
    Table<MergedCard> merged;
    Table<Sorting> sortings;
    Table<Agreement> agreements;
    Table<Want> wants;
    Table<GroupName> group_names;
    Table<Member> members;
    Table<Absence> absences;
    Table<Pairing> pairings;
    Table<DrawnLot> lots;
    Table<LotMember> lot_members;
    Table<AgendaEntry> agenda;
    Table<ActionMark> action_marks;
    Table<AskedAgain> asked_again;

    Table<Round> rounds;
    Table<Candidate> candidates;
    Table<Ballot> ballots;
    Table<Choice> choices;

    Table<Progress> progress;
    Table<StepLook> looks;
    Table<AddedStep> added_steps; ///< those that `plan` has behind the ones of its file
    Table<StepClock> step_clocks;
    Table<SessionClock> session_clock;
    Table<EarlierSession> earlier_session;
    Table<EarlierDecision> earlier; ///< what is recalled of that
    Table<EarlierLadder> earlier_ladders;
    Table<EarlierTally> earlier_tallies;
    Table<Flow> flow;

    const Details& about() const { return *details.rows().front(); }
    const Flow& where() const { return *flow.rows().front(); }
    SessionClock clock() const;
    /// Those who are here by name, if names were taken down, else the head count.
    int people_present() const;
    bool covered(CardId card) const { return covers.find(card) != nullptr; }
    bool heading(CardId card) const { return headings.find(card) != nullptr; }
    /// Here, as far as names were taken down.
    bool is_here(PersonId person) const { return people.find(person) && !absences.find(person); }
    /// Everybody who has a vote of this kind on a step, in order: groups, or who is here by name, or seats
    /// by the head count, or the sides that the step sets against each other.
    std::vector<Voter> voters(StepId step, Voters who) const;
    bool operator==(const Session&) const = default;
};

/// Puts a step behind the others of the plan, with the lanes that it begins with, and last on the agenda.
void append_step(Session& session, Step step, std::string text);

/// A session just begun from a plan, on its first step: lanes for every step, the rules and aims
/// that the plan starts with, its groups. Every table has its rows; ids are given from 1 up.
Session begin_session(std::shared_ptr<const Plan> plan, WallTime now);

/// Of ballots that may not be seen yet there is only that they were cast, and covered cards are without
/// their words, as is what they were merged from; everything else is as it is.
/// The one gate between what is stored and what any screen, picture or report can get at.
Session visible(const Session& session);

}
