#include "sessions/store/session_picture.h"

#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using Lanes = std::vector<std::vector<Colour>>;

CardId add(Room& room, LaneId lane, Colour colour) {
    room.go(AddCard{.lane = lane, .text = "said", .colour = colour});
    return room.session().cards.rows().back()->id;
}

TEST(PictureOf, ASessionWithNothingOnABoardIsEmpty) {
    Room room;
    EXPECT_EQ(picture_of(room.seen()), SessionPicture{});
    add(room, room.lane(board_step), Colour::sun);
    EXPECT_EQ(picture_of(room.seen()), SessionPicture{}) << "the room has not come to the board yet";
}

TEST(PictureOf, TheLastBoardHasItsCardsInTheirLanesAndColours) {
    Room room;
    room.go(GoToStep{board_step});
    add(room, room.lane(board_step), Colour::rose);
    add(room, room.lane(board_step, 1), Colour::mint);
    add(room, room.lane(board_step), Colour::sky);
    const Lanes expected{{Colour::rose, Colour::sky}, {Colour::mint}};
    EXPECT_EQ(picture_of(room.seen()).lanes, expected);
    room.go(GoToStep{break_step});
    EXPECT_EQ(picture_of(room.seen()).lanes, expected) << "it is what the room did last";
}

TEST(PictureOf, UnderAHeadingItsCardsAreShownAndNotTheHeading) {
    Room room;
    room.go(GoToStep{board_step});
    const CardId card = add(room, room.lane(board_step), Colour::rose);
    room.go(NameCluster{card, "What it takes"});
    EXPECT_EQ(picture_of(room.seen()).lanes, (Lanes{{Colour::rose}, {}}));
}

TEST(PictureOf, ALadderHasTheRungsThatWereAgreed) {
    Room room;
    room.go(GoToStep{ladder_step});
    const CardId piece = room.add(room.lane(ladder_step), "Youth board");
    EXPECT_EQ(picture_of(room.seen()), (SessionPicture{.lanes = {}, .rungs = 8, .agreed = {}}));
    room.vote(piece, {3, 3, 4}, true);
    EXPECT_EQ(picture_of(room.seen()).agreed, std::vector<int>{}) << "a vote is no agreement";
    room.go(AgreeRung{piece, 3});
    EXPECT_EQ(picture_of(room.seen()), (SessionPicture{.lanes = {}, .rungs = 8, .agreed = {3}}));
}

TEST(PictureText, IsReadBackAsItWas) {
    const SessionPicture pictures[] = {
        {},
        {.lanes = {{}}, .rungs = 0, .agreed = {}},
        {.lanes = {{Colour::sun, Colour::sand}, {}, {Colour::rose}}, .rungs = 0, .agreed = {}},
        {.lanes = {}, .rungs = 8, .agreed = {}},
        {.lanes = {}, .rungs = 12, .agreed = {12, 1, 1}},
    };
    for (const SessionPicture& picture : pictures)
        EXPECT_EQ(read_picture(picture_text(picture)), picture) << picture_text(picture);
}

TEST(PictureText, ThatNobodyWroteIsReadWithoutHarm) {
    for (const char* text : {"", "lanes", "ladder", "ladder ", "ladder x", "ladder -1 2", "picture 3"})
        EXPECT_EQ(read_picture(text), SessionPicture{}) << text;
    EXPECT_EQ(read_picture("ladder 99999999999999 5"), (SessionPicture{}));
    EXPECT_EQ(read_picture("ladder 200 13,12").rungs, 12);
    EXPECT_EQ(read_picture("ladder 4 5,0,-2,x,4").agreed, std::vector<int>{4});
    EXPECT_EQ(read_picture("lanes 9x0").lanes, (Lanes{{Colour::sun}}));
}

}
}
