#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/rounds.h"
#include "sessions/model/text.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

PersonId add_person(Room& room, const std::string& name) {
    room.go(AddPerson{name});
    return room.session().people.rows().back()->id;
}

TEST(SetPlace, IsOneCleanLineOrNothing) {
    Room room;
    EXPECT_EQ(room.go(SetPlace{" Town hall,\nroom 2 "}), "place");
    EXPECT_EQ(room.session().about().place, "Town hall, room 2");
    room.go(SetPlace{""});
    EXPECT_EQ(room.session().about().place, "");
    EXPECT_THAT(room.refusal(SetPlace{std::string(most_text_bytes + 1, 'a')}), HasSubstr("256 kB"));
}

TEST(SetHeadCount, IsFrom0To999) {
    Room room;
    EXPECT_EQ(room.go(SetHeadCount{999}), "head count");
    EXPECT_EQ(room.session().about().head_count, 999);
    room.go(SetHeadCount{0});
    EXPECT_EQ(room.refusal(SetHeadCount{-1}), "A head count is a number from 0 to 999.");
    EXPECT_EQ(room.refusal(SetHeadCount{1000}), "A head count is a number from 0 to 999.");
}

TEST(AddPerson, AllowsTwoOfOneName) {
    Room room;
    EXPECT_EQ(room.go(AddPerson{" Zoe\u0308 "}), "add name");
    room.go(AddPerson{"Zoë"});
    ASSERT_EQ(room.session().people.size(), 2u);
    for (const auto& person : room.session().people.rows())
        EXPECT_EQ(person->name, "Zoë");
    EXPECT_EQ(room.refusal(AddPerson{" \n"}), "There is no name yet: write one first.");
    EXPECT_THAT(room.refusal(AddPerson{std::string(most_text_bytes + 1, 'a')}), HasSubstr("256 kB"));
}

TEST(RemovePerson, TakesOneNameOffTheList) {
    Room room;
    room.go(AddPerson{"Ade"});
    room.go(AddPerson{"Mo"});
    const auto ade = room.session().people.rows().front()->id;
    EXPECT_EQ(room.go(RemovePerson{ade}), "remove name");
    ASSERT_EQ(room.session().people.size(), 1u);
    EXPECT_EQ(room.session().people.rows().front()->name, "Mo");
    EXPECT_EQ(room.refusal(RemovePerson{ade}), "That name is no longer on the list.");
}

TEST(AddPerson, SeveralAtOnceAreOneStep) {
    Room room;
    EXPECT_EQ(room.go(Together{{AddPerson{"Ade"}, AddPerson{"Mo"}, AddPerson{"Zoë"}}}), "add 3 names");
    EXPECT_EQ(room.session().people.size(), 3u);
    EXPECT_EQ(room.refusal(Together{{AddPerson{"Bea"}, AddPerson{" "}}}),
              "There is no name yet: write one first.");
    EXPECT_EQ(room.session().people.size(), 3u);
}

TEST(RemovePerson, TakesGroupAbsenceAndPairsAlong) {
    Room room;
    const auto ade = add_person(room, "Ade");
    const auto mo = add_person(room, "Mo");
    const auto zoe = add_person(room, "Zoë");
    room.go(PutInGroup{ade, GroupId{2}});
    room.go(LeaveRoom{ade});
    room.go(SetPairing{mo, ade, PairingKind::apart});
    room.go(SetPairing{mo, zoe, PairingKind::apart});
    room.go(RemovePerson{ade});
    EXPECT_TRUE(room.session().members.empty());
    EXPECT_TRUE(room.session().absences.empty());
    EXPECT_EQ(room.session().pairings.size(), 1u);
}

TEST(RenamePerson, KeepsOneCleanLine) {
    Room room;
    const auto ade = add_person(room, "Ade");
    EXPECT_EQ(room.go(RenamePerson{ade, " Ade\nBlack "}), "rename person");
    EXPECT_EQ(room.session().people.find(ade)->name, "Ade Black");
    EXPECT_EQ(room.refusal(RenamePerson{ade, " "}), "There is no name yet: write one first.");
    EXPECT_EQ(room.refusal(RenamePerson{PersonId{999}, "Mo"}), "That name is no longer on the list.");
    EXPECT_TRUE(room.changes_nothing(RenamePerson{ade, "Ade Black"}));
}

TEST(LeaveRoom, TakesTheVoteButNotTheName) {
    Room room;
    const auto ade = add_person(room, "Ade");
    add_person(room, "Mo");
    EXPECT_EQ(room.go(LeaveRoom{ade}), "has left");
    EXPECT_TRUE(room.changes_nothing(LeaveRoom{ade}));
    EXPECT_EQ(room.session().people.size(), 2u);
    EXPECT_EQ(room.session().people_present(), 1);
    EXPECT_EQ(room.session().voters(board_step, Voters::people).size(), 1u);
    EXPECT_EQ(room.go(ComeBack{ade}), "came back");
    EXPECT_TRUE(room.changes_nothing(ComeBack{ade}));
    EXPECT_EQ(room.session().voters(board_step, Voters::people).size(), 2u);
    EXPECT_EQ(room.refusal(LeaveRoom{PersonId{999}}), "That name is no longer on the list.");
    EXPECT_EQ(room.refusal(ComeBack{PersonId{999}}), "That name is no longer on the list.");
}

TEST(LeaveRoom, KeepsABallotThatWasCast) {
    Room room;
    const auto trust = room.add(room.lane(board_step), "Trust");
    room.add(room.lane(board_step), "Time");
    const auto ade = add_person(room, "Ade");
    const auto mo = add_person(room, "Mo");
    const auto round = room.open(dot_vote(board_step, {.voters = Voters::people}));
    room.go(CastBallot{round, {VoterKind::person, ade.value}, {{trust, 1}}});
    room.go(LeaveRoom{ade});
    room.go(LeaveRoom{mo});
    EXPECT_EQ(votes_cast(room.session(), *room.session().rounds.find(round)), 1);
    EXPECT_EQ(votes_expected(room.session(), *room.session().rounds.find(round)), 1);
    EXPECT_EQ(room.refusal(RemovePerson{ade}),
              "Somebody who has voted would have no vote any more: reveal the vote first.");
    room.go(RevealRound{round});
}

}
}
