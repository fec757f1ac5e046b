#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/text.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

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

}
}
