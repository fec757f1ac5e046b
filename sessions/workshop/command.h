#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sessions/model/lot.h"
#include "sessions/model/schedule.h"
#include "sessions/model/session.h"

namespace plenary {

// Everything that can be done to a session. Texts are taken as they come from keyboards and
// clipboards; judge() cleans them. A `before` of zero means "at the end"; any other names the
// neighbour that will come next.

struct SetPlace {
    std::string place;
};
struct SetHeadCount {
    int people = 0;
};
/// Where names are taken down, they have the votes of people in a dot vote, else the heads. So this, and
/// what else changes who is here, waits where it would take the vote of somebody who has given dots away.
struct AddPerson {
    std::string name;
};
/// Takes the name off the list with all that was set down about the person: their group, their pairs.
struct RemovePerson {
    PersonId person;
};
struct RenamePerson {
    PersonId person;
    std::string name;
};
/// Somebody who goes early is no voter any more, but an open round keeps the ballot they have cast.
struct LeaveRoom {
    PersonId person;
};
struct ComeBack {
    PersonId person;
};

/// So many groups: new ones get the lowest letters that are free, and the last letters go. Groups that
/// have votes or cards are not taken away.
struct SetGroupCount {
    int groups = 0;
};
struct AddGroup {};
/// An empty name takes the name off; the letter stays.
struct RenameGroup {
    GroupId group;
    std::string name;
};
/// Its people and the cards it brought go over to the other group, and it is gone. What it voted in
/// rounds that are finished stays under its letter; while one is not, it cannot go.
struct MergeGroups {
    GroupId group;
    GroupId into;
};
/// Its people are in no group, its mark comes off the cards. Its votes as in MergeGroups.
struct DissolveGroup {
    GroupId group;
};
/// A group of zero: in none.
struct PutInGroup {
    PersonId person;
    GroupId group;
};

/// What a drawing of lots must respect about two people; takes the place of what was said about them.
struct SetPairing {
    PersonId first;
    PersonId second;
    PairingKind kind = PairingKind::apart;
};
struct RemovePairing {
    PairingId pairing;
};
/// Divides those who are here into groups A, B, … by lot, by their pairs and with as few repeats of
/// earlier lots as can be found. Whoever was in a group before is in none of the old ones any more, and
/// groups that are left over go, unless they have votes or cards.
struct DrawGroups {
    GroupShape shape = GroupCount{};
    std::int64_t seed = 0;
};

struct AddCard {
    LaneId lane;
    std::string text;
    Colour colour = Colour::sun;
    GroupId group{};
    CardId under{};
    CardId before{};
};
struct EditCard {
    CardId card;
    std::string text;
};
/// To another lane of the same step, to another place in it, or under another card of the step.
/// Cards that hang under the moved one go with it.
struct MoveCard {
    CardId card;
    LaneId lane;
    CardId under{};
    CardId before{};
};
struct ColourCard {
    CardId card;
    Colour colour;
};
struct SetCardGroup {
    CardId card;
    GroupId group; ///< zero takes the marker off
};
/// Of a rule, an aim, a point of a checklist, or an option: to decide on one takes back the decision on any
/// other.
struct MarkCard {
    CardId card;
    Mark mark;
};
/// Marks every card of the lane: "We all agree".
struct MarkLane {
    LaneId lane;
    Mark mark;
};
/// Takes the cards that hang under it along; undo brings all of them back.
struct DeleteCard {
    CardId card;
};
/// Shows a card of an earlier board under a theme; a theme of zero puts it back among the unsorted.
struct SortCard {
    CardId card;
    LaneId theme;
    CardId before{};
};
/// Brings a card of an earlier step into a lane: a card of its own, with a link to where it came from.
struct CarryCard {
    CardId card;
    LaneId lane;
    CardId before{};
};
/// Makes one card of two that say the same: it holds both texts and counts the dots of both, and what
/// hung under either hangs under it. It stands where `into` stood.
struct MergeCards {
    CardId card;
    CardId into;
};
/// A merged card falls into the two it was made of; any other card of several lines becomes one card a
/// line.
struct SplitCard {
    CardId card;
};
/// Gives the card and those that hang under it a heading, under which they then stand together.
struct NameCluster {
    CardId card;
    std::string heading;
};
/// Takes the heading away; its cards stay where it was.
struct DissolveCluster {
    CardId heading;
};
/// Makes a lane of its own, at the end, of a cluster, with the heading as its title.
struct ClusterToLane {
    CardId heading;
};

/// A new lane of a board, a brainstorm, or a step of themes, which takes these cards in.
struct AddLane {
    StepId step;
    std::string title;
    std::vector<CardId> cards;
};
struct RenameLane {
    LaneId lane;
    std::string title;
};
/// A `before` of zero: to the end.
struct MoveLane {
    LaneId lane;
    LaneId before{};
};
struct CollapseLane {
    LaneId lane;
    bool collapsed = true;
};
/// Its cards go to the lane before it, or after it if it is the first; those sorted under a theme are
/// unsorted again.
struct RemoveLane {
    LaneId lane;
};
/// Covers a lane with all that stands in it and all that will be written there, or reveals it whole.
struct CoverLane {
    LaneId lane;
    bool covered = true;
};
struct RevealCard {
    CardId card;
};
/// Puts the cards of every lane in the order of the dots they got, most first: ties as they stood, a
/// cluster where its best card would stand, and at the end what was not voted on.
struct OrderByDots {
    StepId step;
};

/// Who does a step of the action plan and by when, or who owns a point of a checklist.
struct SetAction {
    CardId card;
    std::string who;
    std::string when;
};
/// Says on which rung a piece of work is, or is wanted to be. Rung 0 takes what was said back.
struct AgreeRung {
    CardId piece;
    int rung = 1;
    Question question = Question::now;
};

/// Opens a round on a piece of work, or on what can be voted for on a step. With `terms.run_off_of`, on
/// the cards that tied for the top there.
struct OpenRound {
    StepId step;
    CardId piece{};
    RoundTerms terms;
};
/// A voter's whole ballot; without choices it abstains. While the round is open, a second one takes the
/// place of the first, and the same one sent twice counts once. Of a show of hands it is the room's, with
/// all that was counted.
struct CastBallot {
    struct OnCard {
        CardId card;
        int value = 1;
        int hands = 1; ///< of a show of hands
        bool operator==(const OnCard&) const = default;
    };
    RoundId round;
    Voter voter;
    std::vector<OnCard> choices;
    int side = 0; ///< the side that a group or a person is on, where the step has sides
};
struct WithdrawBallot {
    RoundId round;
    Voter voter;
};
/// From now on the round takes no ballot and gives none back. Nothing is shown yet.
struct CloseRound {
    RoundId round;
};
/// Closes the round if it is still open, and shows how the votes lie.
struct RevealRound {
    RoundId round;
};
/// The round does not count, and its votes are never shown. A run-off of it does not count either.
struct VoidRound {
    RoundId round;
    std::string reason;
};

struct GoToStep {
    StepId step;
};
struct ShowLines {
    StepId step;
    int lines = 0;
};
struct ShowIdeaFirst {
    StepId step;
    bool idea_first = true;
};
/// The agenda from here on; what the room has been to, and the step that it is on, stay as they are.
struct SkipStep {
    StepId step;
    bool skipped = true;
};
/// The minutes of a step ahead, 0 to 600.
struct RetimeStep {
    StepId step;
    int minutes = 0;
};
/// A `before` of zero: to the end.
struct MoveStep {
    StepId step;
    StepId before{};
};
/// One that needs nothing but a title: addable_kinds().
struct AddStep {
    std::string kind;
    std::string title; ///< empty: what the kind is usually called
    int minutes = 10;
    StepId before{};
};
/// Does what a proposal says, as one step.
struct TrimAgenda {
    std::vector<Trim> steps;
};

/// The countdown stands still, whatever step the room goes to, until this is taken back.
struct PauseClock {
    bool paused = true;
};
/// To the step that the room is on, or for less than zero from it. Of a break the minute moves at which the
/// room was asked back.
struct GiveMinutes {
    int minutes = 1;
};
/// The session is held on another day than it was begun: the promised finish is meant from now.
struct RestartClock {};

/// Sets down what the session before this one in its course came to; takes the place of another that was
/// recalled, as long as nothing was said about that. Its ids are its own: earlier ones, counted from 1.
struct Recall {
    Earlier what;
};
/// What has become of an action of the earlier session.
struct MarkAction {
    EarlierId action;
    ActionState state = ActionState::done;
};
/// Puts a piece of work of the earlier session on the first ladder that has the same rungs, from the step
/// that the room is on; where there is none, on one that is added as the next step.
struct AskAgain {
    EarlierId piece;
};

struct FinishSession {};
/// Takes up a finished session again where it ended.
struct ReopenSession {};

/// Several of a kind as one step: pasted lines or names, selected cards. All are done, or none.
struct Together {
    using Part = std::variant<AddPerson, AddCard, MoveCard, ColourCard, SetCardGroup, DeleteCard, SortCard,
                              CarryCard, CoverLane, ClusterToLane>;
    std::vector<Part> parts;
};

struct Undo {};
struct Redo {};

using Command =
    std::variant<SetPlace, SetHeadCount, AddPerson, RemovePerson, RenamePerson, LeaveRoom, ComeBack,
                 SetGroupCount, AddGroup, RenameGroup, MergeGroups, DissolveGroup, PutInGroup, SetPairing,
                 RemovePairing, DrawGroups, AddCard, EditCard, MoveCard, ColourCard, SetCardGroup, MarkCard,
                 MarkLane, DeleteCard, SortCard, CarryCard, MergeCards, SplitCard, NameCluster,
                 DissolveCluster, ClusterToLane, AddLane, RenameLane, MoveLane, CollapseLane, RemoveLane,
                 CoverLane, RevealCard, OrderByDots, SetAction, AgreeRung, OpenRound, CastBallot,
                 WithdrawBallot, CloseRound, RevealRound, VoidRound, SkipStep, RetimeStep, MoveStep, AddStep,
                 TrimAgenda, Recall, MarkAction, AskAgain, PauseClock, GiveMinutes, RestartClock, GoToStep,
                 ShowLines, ShowIdeaFirst, FinishSession, ReopenSession, Together, Undo, Redo>;

/// What the journal files a command under. Only changes of content can be undone: a vote, the clock or a step
/// forward is not swept away by undoing a card. Undo and redo themselves change content.
enum class JournalKind { content, vote, flow };

JournalKind kind_of(const Command& command);

}
