#include "sessions/workshop/recall.h"
#include "tests/app/ladder_support.h"
#include "tests/support/earlier.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::LadderScreen;

/// A ladder of eight rungs in a session that recalls "Youth board", which was on rung 3 and wanted on 6.
struct ThenAndNowTest : testing::Test {
    LadderScreen ladder;
    CardId piece = again(ladder);

    static CardId again(LadderScreen& ladder) {
        Session session = ladder.scene.session();
        const CardId piece = ladder.add_piece("Youth board");
        session = ladder.scene.session();
        const Earlier what = earlier_session();
        session.earlier_session.put(what.session);
        for (const EarlierDecision& each : what.decisions)
            session.earlier.put(each);
        for (const EarlierTally& each : what.tallies)
            session.earlier_tallies.put(each);
        session.asked_again.put({piece, EarlierId{2}});
        ladder.scene.replace(session);
        ladder.state.piece = piece;
        ladder.scene.settle();
        return piece;
    }
    std::string words(const std::string& id) { return ladder.scene.screen().find(id).text; }
};

TEST_F(ThenAndNowTest, ShowsWhatCameOfItThenOnTheRungs) {
    EXPECT_EQ(words("then:3"), "Then agreed · 4");
    EXPECT_EQ(words("then:2"), "Then 1");
    EXPECT_FALSE(ladder.shows("then:6"));
    EXPECT_EQ(words("then:words"), "Then (4 Oct): agreed on rung 3.");
    ladder.scene.screen().click("question:want");
    ladder.scene.settle();
    EXPECT_EQ(words("then:6"), "Then wanted");
    EXPECT_FALSE(ladder.shows("then:3"));
    EXPECT_TRUE(ladder.scene.idle());
}

TEST_F(ThenAndNowTest, SaysHowFarItHasComeSince) {
    ladder.round(piece, {5, 5, 6, 7});
    ladder.scene.settle();
    EXPECT_EQ(words("then:words"),
              "Then (4 Oct): agreed on rung 3. Now: median 5–6 of 4 votes, 2.5 rungs higher.");
    ladder.agree(piece, 4);
    ladder.scene.settle();
    EXPECT_EQ(words("then:words"), "Then (4 Oct): agreed on rung 3. Now: agreed on rung 4, 1 rung higher.");
    ladder.agree(piece, 3);
    ladder.scene.settle();
    EXPECT_EQ(words("then:words"), "Then (4 Oct): agreed on rung 3. Now: agreed on rung 3, as then.");
}

TEST_F(ThenAndNowTest, AVoteThatIsOpenIsNotToldOf) {
    const RoundId round = ladder.open(piece);
    ladder.vote(round, {8, 8, 8, 8});
    ladder.scene.settle();
    EXPECT_EQ(words("then:words"), "Then (4 Oct): agreed on rung 3.");
}

TEST_F(ThenAndNowTest, AnotherPieceHasNoThen) {
    const CardId other = ladder.add_piece("Newsletter");
    ladder.state.piece = other;
    ladder.scene.settle();
    EXPECT_FALSE(ladder.shows("then:3"));
    EXPECT_FALSE(ladder.shows("then:words"));
}

TEST_F(ThenAndNowTest, StandsInEveryWindow) {
    for (const ImVec2 size : {ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768}, ImVec2{3840, 2160}})
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            LadderScreen screen(8, 12, size);
            const CardId on = again(screen);
            screen.scene.canvas().set_text_size(text);
            screen.round(on, {3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 4, 5});
            screen.agree(on, 3);
            screen.scene.settle();
            EXPECT_EQ(layout_problems(screen.scene), "") << size.x << "x" << size.y << " text " << text;
        }
}

}
