#pragma once

#include <string>
#include <string_view>
#include <variant>

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
struct AddPerson {
    std::string name;
};
struct RemovePerson {
    PersonId person;
};
/// Groups A, B, … up to this many. Groups that have votes or cards are not taken away.
struct SetGroupCount {
    int groups = 0;
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
struct SetAction {
    CardId card;
    std::string who;
    std::string when;
};
struct AgreeRung {
    CardId piece;
    int rung = 1;
};

struct OpenRound {
    CardId piece;
};
/// While the round is open, a second vote of the same group takes the place of its first.
struct CastVote {
    RoundId round;
    GroupId group;
    int rung = 1;
};
struct WithdrawVote {
    RoundId round;
    GroupId group;
};
struct RevealRound {
    RoundId round;
};

struct GoToStep {
    StepId step;
};
struct ShowLines {
    StepId step;
    int lines = 0;
};
struct FinishSession {};
/// Takes up a finished session again where it ended.
struct ReopenSession {};

struct Undo {};
struct Redo {};

using Command = std::variant<SetPlace, SetHeadCount, AddPerson, RemovePerson, SetGroupCount, AddCard,
                             EditCard, MoveCard, ColourCard, SetCardGroup, MarkCard, MarkLane, DeleteCard,
                             SortCard, CarryCard, SetAction, AgreeRung, OpenRound, CastVote, WithdrawVote,
                             RevealRound, GoToStep, ShowLines, FinishSession, ReopenSession, Undo, Redo>;

/// What the journal files a command under. Only changes of content can be undone: a vote or a step
/// forward is not swept away by undoing a card. Undo and redo themselves change content.
enum class JournalKind { content, vote, flow };

JournalKind kind_of(const Command& command);

}
