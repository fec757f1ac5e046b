#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/groups.h"
#include "sessions/model/rounds.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr GroupId A{1};
constexpr GroupId B{2};
constexpr GroupId C{3};

PersonId add_person(Room& room, const std::string& name) {
    room.go(AddPerson{name});
    return room.session().people.rows().back()->id;
}

/// Groups A to D.
Room room_of_four() {
    Room room;
    room.go(SetGroupCount{4});
    return room;
}

std::string letters(const Session& session) {
    std::string letters;
    for (const auto& group : session.groups.rows())
        letters += group->letter();
    return letters;
}

TEST(SetGroupCount, AddsAndTakesAwayTheLastLetters) {
    Room room;
    for (const int groups : {12, 0, 1, 5, 5}) {
        EXPECT_EQ(room.go(SetGroupCount{groups}), "number of groups");
        EXPECT_EQ(room.session().groups.size(), static_cast<std::size_t>(groups));
    }
    EXPECT_TRUE(room.changes_nothing(SetGroupCount{5}));
    EXPECT_EQ(room.refusal(SetGroupCount{13}), "There can be up to 12 groups.");
    EXPECT_EQ(room.refusal(SetGroupCount{-1}), "There can be up to 12 groups.");
}

TEST(SetGroupCount, KeepsGroupsThatHaveCardsOrVotes) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    room.go(SetCardGroup{card, GroupId{3}});
    EXPECT_EQ(room.refusal(SetGroupCount{2}),
              "“Trust” was brought by group C: take its mark off there first.");
    room.go(SetCardGroup{card, {}});
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    room.vote(piece, {0, 4}, true);
    EXPECT_EQ(room.refusal(SetGroupCount{1}), "Group B has voted, so it cannot be taken away.");
    room.go(SetGroupCount{2});
}

TEST(SetGroupCount, FillsGapsFirstAndTakesTheLastLetters) {
    Room room = room_of_four();
    room.go(DissolveGroup{B});
    EXPECT_EQ(letters(room.session()), "ACD");
    room.go(SetGroupCount{5});
    EXPECT_EQ(letters(room.session()), "ABCDE");
    room.go(DissolveGroup{A});
    room.go(SetGroupCount{2});
    EXPECT_EQ(letters(room.session()), "BC");
    EXPECT_TRUE(room.changes_nothing(SetGroupCount{2}));
}

TEST(SetGroupCount, TakesNamesAndMembersAlong) {
    Room room;
    room.go(RenameGroup{C, "Parents"});
    room.go(PutInGroup{add_person(room, "Ade"), C});
    room.go(SetGroupCount{2});
    EXPECT_TRUE(room.session().group_names.empty());
    EXPECT_TRUE(room.session().members.empty());
    EXPECT_EQ(room.session().people.size(), 1u);
}

TEST(AddGroup, GetsTheLowestFreeLetterUpToTwelve) {
    Room room = room_of_four();
    room.go(DissolveGroup{B});
    EXPECT_EQ(room.go(AddGroup{}), "add group");
    EXPECT_EQ(letters(room.session()), "ABCD");
    room.go(SetGroupCount{12});
    EXPECT_EQ(room.refusal(AddGroup{}), "There can be up to 12 groups.");
}

TEST(RenameGroup, NamesItBesideItsLetter) {
    Room room;
    EXPECT_EQ(group_title(room.session(), C), "Group C");
    EXPECT_EQ(room.go(RenameGroup{C, " Parents\n"}), "rename group");
    EXPECT_EQ(group_title(room.session(), C), "Group C · Parents");
    EXPECT_EQ(voter_name(room.session(), ladder_step, group_voter(3)), "Group C · Parents");
    EXPECT_TRUE(room.changes_nothing(RenameGroup{C, "Parents"}));
    room.go(RenameGroup{C, "  "});
    EXPECT_EQ(group_title(room.session(), C), "Group C");
    EXPECT_EQ(room.refusal(RenameGroup{GroupId{9}, "Nobody"}), "This session has no such group.");
}

TEST(MergeGroups, HandsPeopleAndCardsOver) {
    Room room = room_of_four();
    const auto ade = add_person(room, "Ade");
    const auto mo = add_person(room, "Mo");
    room.go(PutInGroup{ade, A});
    room.go(PutInGroup{mo, B});
    room.go(RenameGroup{A, "Parents"});
    const auto card = room.add(room.lane(board_step), "Trust");
    const auto other = room.add(room.lane(board_step), "Time");
    room.go(SetCardGroup{card, A});
    room.go(SetCardGroup{other, C});
    EXPECT_EQ(room.go(MergeGroups{A, B}), "merge groups");
    EXPECT_EQ(letters(room.session()), "BCD");
    EXPECT_EQ(room.card(card).group, B);
    EXPECT_EQ(room.card(other).group, C);
    EXPECT_EQ(group_of(room.session(), ade), B);
    EXPECT_EQ(group_of(room.session(), mo), B);
    EXPECT_TRUE(room.session().group_names.empty());
}

TEST(MergeGroups, HandsOverWhatACardWasMergedFrom) {
    Room room;
    const auto trust = room.add(room.lane(board_step), "Trust");
    const auto honesty = room.add(room.lane(board_step), "Honesty");
    room.go(SetCardGroup{honesty, A});
    room.go(MergeCards{honesty, trust});
    room.go(MergeGroups{A, B});
    for (const auto& part : room.session().merged.rows())
        EXPECT_NE(part->group, A);
}

TEST(DissolveGroup, LeavesItsPeopleInNoneAndTakesItsMarkOffCards) {
    Room room = room_of_four();
    const auto ade = add_person(room, "Ade");
    room.go(PutInGroup{ade, C});
    const auto card = room.add(room.lane(board_step), "Trust");
    room.go(SetCardGroup{card, C});
    EXPECT_EQ(room.go(DissolveGroup{C}), "dissolve group");
    EXPECT_EQ(letters(room.session()), "ABD");
    EXPECT_EQ(room.card(card).group, GroupId{});
    EXPECT_EQ(group_of(room.session(), ade), GroupId{});
    EXPECT_TRUE(room.session().people.find(ade));
}

TEST(DissolveGroup, IsRefusedWhileItHasABallotInAnUnfinishedRoundAndNamesIt) {
    Room room;
    room.go(RenameGroup{B, "Parents"});
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    const auto round = room.vote(piece, {3, 4}, false);
    const std::string said =
        "Group B · Parents has voted in a vote that is not revealed yet: reveal it or call it off first.";
    EXPECT_EQ(room.refusal(DissolveGroup{B}), said);
    EXPECT_EQ(room.refusal(MergeGroups{B, A}), said);
    room.go(DissolveGroup{C});
    room.go(CloseRound{round});
    EXPECT_EQ(room.refusal(DissolveGroup{B}), said);
    room.go(RevealRound{round});
    room.go(DissolveGroup{B});
    EXPECT_EQ(ballots_in(room.session(), round).size(), 2u) << "under its letter";
    EXPECT_EQ(values_on(room.session(), round, piece), (std::vector{3, 4}));
}

TEST(MergeGroups, IsRefusedForGroupsThatAreNotThere) {
    Room room;
    EXPECT_EQ(room.refusal(MergeGroups{A, A}), "A group cannot be merged with itself: choose another one.");
    EXPECT_EQ(room.refusal(MergeGroups{A, GroupId{9}}), "This session has no such group.");
    EXPECT_EQ(room.refusal(MergeGroups{GroupId{9}, A}), "This session has no such group.");
    EXPECT_EQ(room.refusal(DissolveGroup{GroupId{9}}), "This session has no such group.");
    EXPECT_EQ(room.refusal(DissolveGroup{GroupId{}}), "This session has no such group.");
}

TEST(PutInGroup, PutsInOneGroupOrInNone) {
    Room room;
    const auto ade = add_person(room, "Ade");
    EXPECT_EQ(room.go(PutInGroup{ade, A}), "put in group");
    room.go(PutInGroup{ade, B});
    EXPECT_EQ(group_of(room.session(), ade), B);
    EXPECT_TRUE(room.changes_nothing(PutInGroup{ade, B}));
    room.go(PutInGroup{ade, {}});
    EXPECT_TRUE(room.session().members.empty());
    EXPECT_EQ(room.refusal(PutInGroup{ade, GroupId{9}}), "This session has no such group.");
    EXPECT_EQ(room.refusal(PutInGroup{PersonId{999}, A}), "That name is no longer on the list.");
}

}
}
