#include "tests/app/ladder_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::LadderScreen;
using test_support::rung_id;
using testing::IsEmpty;

struct Case {
    ImVec2 size;
    float text_size;
    int rungs;
};

std::ostream& operator<<(std::ostream& out, const Case& at) {
    return out << at.size.x << 'x' << at.size.y << ", text " << at.text_size << ", " << at.rungs << " rungs";
}

struct LadderLayoutTest : testing::TestWithParam<Case> {
    LadderScreen ladder{GetParam().rungs, 12, GetParam().size};

    void SetUp() override {
        ladder.scene.canvas().set_text_size(GetParam().text_size);
        ladder.scene.settle();
    }

    void fill_with_pieces() {
        for (int i = 1; i <= 9; ++i)
            ladder.add_piece("A piece of work with a long name that needs two lines, number "
                                 + std::to_string(i),
                             GroupId{i});
    }

    std::vector<ui::Box> boxes(const std::string& prefix, int count) const {
        std::vector<ui::Box> found;
        for (int i = 1; i <= count; ++i)
            if (ladder.shows(prefix + std::to_string(i)))
                found.push_back(ladder.box(prefix + std::to_string(i)));
        return found;
    }

    void expect_apart(const std::vector<ui::Box>& boxes) const {
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                EXPECT_FALSE(boxes[i].inset(0.5F).meets(boxes[j].inset(0.5F))) << i << " and " << j;
    }

    void expect_in_area() {
        EXPECT_EQ(layout_problems(ladder.scene), "");
        for (const ui::Item& item : ladder.scene.screen().map().items())
            if (!item.window && item.y0 < ladder.scene.area().y1) {
                EXPECT_GE(item.x0, ladder.scene.area().x0 - 0.5F) << item.id;
                EXPECT_LE(item.x1, ladder.scene.area().x1 + 0.5F) << item.id;
                EXPECT_GE(item.y0, ladder.scene.area().y0 - 0.5F) << item.id;
                EXPECT_LE(item.y1, ladder.scene.area().y1 + 0.5F) << item.id;
            }
    }
};

TEST_P(LadderLayoutTest, TheEmptyLadderHolds) {
    expect_in_area();
    expect_apart(boxes("rung:", GetParam().rungs));
}

TEST_P(LadderLayoutTest, TwelveTokensInTheTrayCanBeTakenByAFinger) {
    fill_with_pieces();
    ladder.open(ladder.state.piece);
    ladder.scene.settle();
    expect_in_area();
    const auto tokens = boxes("token:", 12);
    ASSERT_EQ(tokens.size(), 12U);
    expect_apart(tokens);
    for (const ui::Box& token : tokens) {
        EXPECT_GE(token.width(), ladder.scene.canvas().px(60));
        EXPECT_GT(token.x0, ladder.box(rung_id(1)).x1);
    }
}

TEST_P(LadderLayoutTest, TwelveVotesOnOneRungStandApartAndOnIt) {
    fill_with_pieces();
    const CardId piece = ladder.state.piece;
    const int other = GetParam().rungs == 2 ? 1 : 2;
    ladder.round(piece, {1, 1, 1, 1, 1, 1, other, other, other, other, other, other});
    ladder.round(piece, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    ladder.agree(piece, 1);
    ladder.scene.settle();
    expect_in_area();
    auto standing = boxes("vote:", 12);
    ASSERT_EQ(standing.size(), 12U);
    const std::string flag = "flag:" + std::to_string(piece.value);
    standing.push_back(ladder.box(flag));
    expect_apart(standing);
    const ui::Box rung = ladder.box(rung_id(1));
    for (const ui::Box& at : standing) {
        EXPECT_TRUE(rung.holds(at.min()) && rung.holds(at.max()));
        // Number and name keep their place at the left.
        EXPECT_GT(at.x0, rung.x0 + rung.width() * 0.3F);
    }
}

TEST_P(LadderLayoutTest, AllPiecesOnOneRungAreShownOrCounted) {
    fill_with_pieces();
    const Lane* lane = ladder.scene.snapshot().lane(ladder.scene.snapshot().step(), LaneRole::pieces);
    const LaneId pieces = lane->id;
    for (std::size_t i = 0; i < 9; ++i)
        ladder.agree(ladder.scene.snapshot().cards(pieces)[i]->id, 2);
    ladder.scene.settle();
    expect_in_area();
    std::vector<ui::Box> flags;
    for (const Card* card : ladder.scene.snapshot().cards(pieces))
        if (const std::string id = "flag:" + std::to_string(card->id.value); ladder.shows(id))
            flags.push_back(ladder.box(id));
    EXPECT_GE(flags.size(), 1U);
    EXPECT_TRUE(ladder.shows("flag:" + std::to_string(ladder.state.piece.value)));
    const std::string rest = "flags:2";
    ASSERT_TRUE(ladder.shows(rest));
    EXPECT_EQ(ladder.scene.screen().find(rest).text, "+" + std::to_string(9 - flags.size()));
    flags.push_back(ladder.box(rest));
    expect_apart(flags);
}

TEST_P(LadderLayoutTest, TheLastPieceIsReachedByScrolling) {
    fill_with_pieces();
    const ui::Box first = ladder.box("piece:" + std::to_string(ladder.state.piece.value));
    ladder.scene.screen().move(first.centre().x, first.centre().y);
    for (int i = 0; i < 80; ++i)
        ladder.scene.screen().wheel(-1);
    EXPECT_LE(ladder.box("piece:add").y1, ladder.scene.area().y1);
    expect_in_area();
}

TEST_P(LadderLayoutTest, FortyPeopleOnOneRungAreSeenAndCounted) {
    fill_with_pieces();
    const CardId piece = ladder.state.piece;
    ladder.scene.act(SetHeadCount{40});
    const StepId step = ladder.scene.snapshot().step();
    ladder.scene.act(OpenRound{step, piece, {.way = WayIn::screen, .voters = Voters::people}});
    ladder.scene.settle();
    expect_in_area();
    const RoundId round = ladder.scene.snapshot().unfinished_round(step)->id;
    const int top = GetParam().rungs;
    for (int seat = 1; seat <= 40; ++seat)
        ladder.scene.act(CastBallot{round, {VoterKind::seat, seat}, {{piece, seat <= 30 ? top : 1}}});
    ladder.scene.act(RevealRound{round});
    ladder.scene.settle();
    expect_in_area();
    std::vector<ui::Box> standing;
    for (const ui::Item& item : ladder.scene.screen().map().items())
        if (item.id.starts_with("vote:of-somebody:"))
            standing.push_back({item.full_x0, item.full_y0, item.full_x1, item.full_y1});
    ASSERT_EQ(standing.size(), 40U);
    expect_apart(standing);
    for (const ui::Box& at : standing)
        EXPECT_GE(at.width(), 6) << "it can be told from its neighbours";
    EXPECT_EQ(ladder.scene.screen().find("count:" + std::to_string(top)).text, "30");
    EXPECT_EQ(ladder.scene.screen().find("count:1").text, "10");
}

TEST_P(LadderLayoutTest, TheWaysToVoteAndABoothHold) {
    fill_with_pieces();
    ladder.scene.screen().click("ladder:vote");
    ladder.scene.settle();
    expect_in_area();
    ladder.scene.screen().click("way:groups");
    ladder.scene.settle();
    expect_in_area();
    ladder.scene.screen().click("voter:group:1");
    ladder.scene.settle();
    expect_in_area();
    expect_apart(boxes("rung:", GetParam().rungs));
    EXPECT_LE(ladder.box("booth:back").y1, ladder.scene.area().y1);
}

TEST_P(LadderLayoutTest, AllPiecesStandApartOnTheOverview) {
    fill_with_pieces();
    const LaneId lane = ladder.scene.snapshot().lane(ladder.scene.snapshot().step(), LaneRole::pieces)->id;
    std::vector<CardId> pieces;
    for (const Card* card : ladder.scene.snapshot().cards(lane))
        pieces.push_back(card->id);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const int rung = static_cast<int>(i) % GetParam().rungs + 1;
        ladder.agree(pieces[i], rung);
        ladder.scene.act(AgreeRung{pieces[i], GetParam().rungs, Question::want});
    }
    ladder.scene.settle();
    ladder.scene.screen().click("ladder:overview");
    ladder.scene.settle();
    expect_in_area();
    std::vector<ui::Box> standing;
    for (const CardId piece : pieces)
        for (const char* kind : {"placed:", "ghost:"})
            if (const std::string id = kind + std::to_string(piece.value); ladder.shows(id))
                standing.push_back(ladder.box(id));
    EXPECT_GE(standing.size(), 9U);
    expect_apart(standing);
}

INSTANTIATE_TEST_SUITE_P(Sizes, LadderLayoutTest,
                         testing::Values(Case{{1920, 1080}, 1, 8}, Case{{1920, 1080}, 1, 2},
                                         Case{{1920, 1080}, 1, 12}, Case{{1280, 720}, 1, 12},
                                         Case{{1024, 768}, 1, 12}, Case{{3840, 2160}, 1, 12},
                                         Case{{1920, 1080}, 0.8F, 12}, Case{{1920, 1080}, 1.3F, 8}));

// Texts of any kind

TEST(LadderTextTest, LongWordsAndLongTextsHold) {
    LadderScreen ladder(8, 4, {1024, 768});
    const CardId piece = ladder.add_piece(std::string(400, 'W'));
    ladder.add_piece("אבג مرحبا 🎉");
    const Snapshot& seen = ladder.scene.snapshot();
    ladder.scene.act(AddCard{.lane = seen.lane(seen.step(), LaneRole::why)->id,
                             .text = std::string(10'000, 'x') + "\n\nend",
                             .under = piece});
    ladder.agree(piece, 3);
    ladder.scene.settle();
    EXPECT_EQ(layout_problems(ladder.scene), "");
    EXPECT_TRUE(ladder.scene.idle());
}

TEST(LadderTextTest, NothingIsDrawnWhileNothingMoves) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    EXPECT_TRUE(ladder.scene.idle());
    const RoundId round = ladder.open(piece);
    ladder.vote(round, {3, 4});
    ladder.scene.settle();
    EXPECT_TRUE(ladder.scene.idle());
    ladder.scene.act(RevealRound{round});
    ladder.scene.settle();
    EXPECT_TRUE(ladder.scene.idle());
}

}
