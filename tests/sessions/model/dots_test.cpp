#include "sessions/model/dots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Four cards on a board.
struct DotVote : testing::Test {
    /// "card dots rank", with a star where it is tied.
    std::vector<std::string> standings() const {
        std::vector<std::string> lines;
        for (const auto& standing : dot_standings(room.session(), board_step))
            lines.push_back(room.card(standing.card).text + " " + std::to_string(standing.dots) + " "
                            + std::to_string(standing.rank) + (standing.tied ? "*" : ""));
        return lines;
    }

    CardId merge(CardId card, CardId into) {
        room.go(MergeCards{card, into});
        return room.session().cards.rows().back()->id;
    }

    Room room;
    LaneId lane = room.lane(board_step);
    CardId a = room.add(lane, "a");
    CardId b = room.add(lane, "b");
    CardId c = room.add(lane, "c");
    CardId d = room.add(lane, "d");
};

TEST_F(DotVote, HasNoStandingsBeforeItIsRevealed) {
    EXPECT_THAT(standings(), IsEmpty());
    EXPECT_EQ(last_dot_vote(room.session(), board_step), nullptr);
    const auto round = room.dots(board_step, {{{a, 1}}}, false);
    EXPECT_THAT(standings(), IsEmpty());
    EXPECT_EQ(unfinished_round(room.session(), board_step)->id, round);
    EXPECT_EQ(unfinished_round(room.session(), storm_step), nullptr);
    room.go(RevealRound{round});
    EXPECT_EQ(unfinished_round(room.session(), board_step), nullptr);
    EXPECT_EQ(last_dot_vote(room.session(), board_step)->id, round);
    EXPECT_EQ(last_dot_vote(room.session(), storm_step), nullptr);
}

TEST_F(DotVote, RanksByDotsAndTiesShareTheirs) {
    const auto round = room.dots(board_step, {{{b, 2}, {c, 1}}, {{d, 2}, {c, 1}}, {{a, 1}}});
    EXPECT_THAT(standings(), ElementsAre("b 2 1*", "c 2 1*", "d 2 1*", "a 1 4"));
    EXPECT_EQ(dots_used(room.session(), round), 7);
}

TEST_F(DotVote, CallsNobodyTiedWhoGotNothing) {
    room.dots(board_step, {{{c, 1}}});
    EXPECT_THAT(standings(), ElementsAre("c 1 1", "a 0 2", "b 0 2", "d 0 2"));
    EXPECT_THAT(first_tie(dot_standings(room.session(), board_step)), IsEmpty());
}

TEST_F(DotVote, FindsTheTieThatIsHighestUp) {
    room.dots(board_step, {{{a, 1}, {b, 1}}, {{c, 2}, {d, 2}}});
    EXPECT_THAT(standings(), ElementsAre("c 2 1*", "d 2 1*", "a 1 3*", "b 1 3*"));
    EXPECT_THAT(first_tie(dot_standings(room.session(), board_step)), ElementsAre(c, d));
}

TEST_F(DotVote, FindsATieBelowAClearWinner) {
    room.dots(board_step, {{{d, 3}, {a, 1}}, {{c, 1}}});
    EXPECT_THAT(first_tie(dot_standings(room.session(), board_step)), ElementsAre(a, c));
    EXPECT_THAT(first_tie({}), IsEmpty());
}

TEST_F(DotVote, CountsForTheWholeWhatItsPartsWereGivenBeforeTheMerge) {
    room.dots(board_step, {{{a, 2}, {b, 3}}, {{c, 4}, {a, 1}}});
    const auto ab = merge(b, a);
    EXPECT_THAT(standings(), ElementsAre("a\nb 6 1", "c 4 2", "d 0 3"));
    merge(ab, d);
    EXPECT_THAT(standings(), ElementsAre("d\na\nb 6 1", "c 4 2"));
}

TEST_F(DotVote, GivesThePartsTheirOwnDotsBackWhenTheWholeIsSplit) {
    room.dots(board_step, {{{a, 2}, {b, 3}}});
    const auto ab = merge(b, a);
    room.go(SplitCard{ab});
    EXPECT_THAT(standings(), ElementsAre("b 3 1", "a 2 2", "c 0 3", "d 0 3"));
}

TEST_F(DotVote, LeavesOutCardsThatAreGone) {
    room.dots(board_step, {{{a, 2}, {b, 3}}});
    room.go(DeleteCard{b});
    EXPECT_THAT(standings(), ElementsAre("a 2 1", "c 0 2", "d 0 2"));
    room.go(DeleteCard{merge(c, a)});
    EXPECT_THAT(standings(), ElementsAre("d 0 1"));
}

TEST_F(DotVote, LetsTheLastVoteStandAloneAndItsRunOffsOnlyBreakTies) {
    room.dots(board_step, {{{a, 5}}});
    const auto vote = room.dots(board_step, {{{b, 1}, {c, 1}}, {{d, 1}, {b, 1}, {c, 1}}});
    EXPECT_THAT(standings(), ElementsAre("b 2 1*", "c 2 1*", "d 1 3", "a 0 4"));
    for (int run_off = 0; run_off < 2; ++run_off) {
        room.go(dot_vote(board_step, {.dots = 3, .most_on_one = 3, .run_off_of = vote}));
        const auto round = room.session().rounds.rows().back()->id;
        room.go(CastBallot{round, group_voter(1), {{b, 1}}});
        room.go(CastBallot{round, group_voter(2), {{c, 1 + run_off}}});
        EXPECT_EQ(run_offs_of(room.session(), *last_dot_vote(room.session(), board_step)).size(),
                  static_cast<std::size_t>(run_off))
            << "an open run-off does not count yet";
        room.go(RevealRound{round});
    }
    EXPECT_THAT(standings(), ElementsAre("c 2 1", "b 2 2", "d 1 3", "a 0 4"));
    const auto all = dot_standings(room.session(), board_step);
    EXPECT_THAT(all[0].run_offs, ElementsAre(1, 2));
    EXPECT_THAT(all[1].run_offs, ElementsAre(1, 1));
    EXPECT_THAT(all[2].run_offs, ElementsAre(0, 0));
    EXPECT_EQ(last_dot_vote(room.session(), board_step)->id, vote);
}

TEST_F(DotVote, FollowsACardToWhatItIsPartOf) {
    const auto ab = merge(b, a);
    const auto all = merge(ab, c);
    for (const auto part : {a, b, c, ab, all})
        EXPECT_EQ(whole_of(room.session(), part), all);
    EXPECT_EQ(whole_of(room.session(), d), d);
    room.go(DeleteCard{all});
    EXPECT_EQ(whole_of(room.session(), a), CardId{});
    EXPECT_EQ(whole_of(room.session(), CardId{9999}), CardId{});
}

TEST_F(DotVote, EndsWhereAFileSaysThatAPartIsOfAnOlderOne) {
    auto session = room.session();
    session.merged.put({.id = CardId{901}, .into = CardId{900}, .text = "x"});
    session.merged.put({.id = CardId{900}, .into = CardId{901}, .text = "x"});
    EXPECT_EQ(whole_of(session, CardId{900}), CardId{});
}

TEST(RankText, EndsAsItIsSpoken) {
    for (const auto& [rank, text] : {std::pair{1, "1st"},
                                     {2, "2nd"},
                                     {3, "3rd"},
                                     {4, "4th"},
                                     {11, "11th"},
                                     {12, "12th"},
                                     {13, "13th"},
                                     {21, "21st"},
                                     {22, "22nd"},
                                     {111, "111th"}})
        EXPECT_EQ(rank_text(rank), text);
}

}
}
