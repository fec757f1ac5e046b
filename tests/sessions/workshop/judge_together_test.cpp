#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Together, DoesAllInTheirOrderUnderOneName) {
    Room room;
    const auto lane = room.lane(board_step);
    Together ten;
    for (int card = 1; card <= 10; ++card)
        ten.parts.emplace_back(AddCard{.lane = lane, .text = std::to_string(card)});
    EXPECT_EQ(room.go(ten), "add 10 cards");
    EXPECT_THAT(room.texts(lane), ElementsAre("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
}

TEST(Together, DoesNothingIfOnePartIsRefusedAndSaysWhy) {
    Room room;
    const auto lane = room.lane(board_step);
    EXPECT_EQ(room.refusal(Together{{AddCard{.lane = lane, .text = "one"}, DeleteCard{CardId{9999}},
                                     AddCard{.lane = lane, .text = "two"}}}),
              "That card is no longer there.");
    EXPECT_THAT(room.texts(lane), IsEmpty());
    EXPECT_EQ(room.refusal(Together{}), "Nothing was chosen.");
}

TEST(Together, IsNamedAfterItsFirstPart) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, "one");
    const auto two = room.add(lane, "two");
    room.add(lane, "under two", two);
    const auto three = room.add(lane, "three");
    const auto other = room.lane(board_step, 1);
    EXPECT_EQ(room.go(Together{{MoveCard{one, other, {}, {}}, MoveCard{two, other, {}, {}}}}),
              "move 2 cards");
    EXPECT_EQ(room.go(Together{{ColourCard{one, Colour::mint}, ColourCard{two, Colour::mint}}}),
              "colour 2 cards");
    EXPECT_EQ(room.go(Together{{SetCardGroup{one, GroupId{2}}, SetCardGroup{two, GroupId{2}}}}),
              "mark group on 2 cards");
    EXPECT_EQ(room.go(Together{
                  {SortCard{one, room.lane(themes_step), {}}, SortCard{two, room.lane(themes_step), {}}}}),
              "sort 2 cards");
    EXPECT_EQ(room.go(Together{{CarryCard{one, room.lane(ladder_step), {}},
                                CarryCard{two, room.lane(ladder_step), {}},
                                CarryCard{three, room.lane(ladder_step), {}}}}),
              "bring in 3 pieces of work");
    EXPECT_EQ(room.go(Together{{CoverLane{lane, true}, CoverLane{other, true}}}), "cover 2 lanes");
    EXPECT_EQ(room.go(Together{{CoverLane{lane, false}, CoverLane{other, false}}}), "reveal 2 lanes");
    EXPECT_EQ(room.go(Together{{DeleteCard{two}, DeleteCard{one}, DeleteCard{three}}}), "delete 3 cards");
}

TEST(Together, OfOneIsNamedLikeThatOne) {
    Room room;
    const auto above = room.add(room.lane(board_step), "above");
    room.add(room.lane(board_step), "under", above);
    EXPECT_EQ(room.go(Together{{DeleteCard{above}}}), "delete card with 1 more");
}

TEST(Together, PassesOverWhatWentWithTheCardAbove) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto above = room.add(lane, "above");
    const auto under = room.add(lane, "under", above);
    EXPECT_EQ(room.go(Together{{DeleteCard{above}, DeleteCard{under}}}), "delete 2 cards");
    EXPECT_THAT(room.texts(lane), IsEmpty());
}

TEST(Together, LetsALaterPartBuildOnAnEarlierOne) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, "one");
    const auto two = room.add(lane, "two");
    room.go(Together{{MoveCard{two, lane, {}, one}, MoveCard{one, lane, two, {}}}});
    EXPECT_THAT(room.texts(lane), ElementsAre("two"));
    EXPECT_THAT(room.texts(lane, two), ElementsAre("one"));
}

TEST(Together, MakesLanesOfSeveralClusters) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(NameCluster{room.add(lane, "one"), "First"});
    const auto first = room.session().cards.rows().back()->id;
    room.go(NameCluster{room.add(lane, "two"), "Second"});
    const auto second = room.session().cards.rows().back()->id;
    EXPECT_EQ(room.go(Together{{ClusterToLane{first}, ClusterToLane{second}}}), "make 2 lanes");
    EXPECT_THAT(room.titles(board_step), ElementsAre("Why", "What helps", "First", "Second"));
}

}
}
