#include "sessions/workshop/snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;
using testing::ElementsAre;

constexpr ClockReading as_of{.steady = steady_clock::time_point(1h), .wall = 1'795'341'600'000};

ClockReading later(std::chrono::milliseconds time) {
    return {.steady = as_of.steady + time, .wall = as_of.wall + time.count()};
}

Snapshot snapshot_of(const Session& session) {
    return {session, 7, {.undo = "move card", .redo = ""}, as_of};
}

std::vector<std::string> texts(std::span<const Card* const> cards) {
    std::vector<std::string> texts;
    for (const Card* card : cards)
        texts.push_back(card->text);
    return texts;
}

TEST(Snapshot, CarriesItsRevisionAndHistory) {
    Room room;
    room.go(GoToStep{board_step});
    const auto snapshot = snapshot_of(room.session());
    EXPECT_EQ(snapshot.revision(), 7u);
    EXPECT_EQ(snapshot.history().undo, "move card");
    EXPECT_EQ(snapshot.step(), board_step);
    EXPECT_FALSE(snapshot.finished());
    EXPECT_EQ(&snapshot.plan(), &*room.session().plan);
    room.go(FinishSession{});
    EXPECT_TRUE(snapshot_of(room.session()).finished());
    EXPECT_FALSE(snapshot.finished()) << "a snapshot does not change";
}

TEST(Snapshot, FindsLanesByStepAndRole) {
    const Room room;
    const auto snapshot = snapshot_of(room.session());
    EXPECT_EQ(snapshot.lanes(ladder_step).size(), 3u);
    EXPECT_EQ(snapshot.lane(ladder_step, LaneRole::stops)->title, "What stops it?");
    EXPECT_EQ(snapshot.lane(board_step, LaneRole::board)->title, "Why");
    EXPECT_EQ(snapshot.lane(board_step, LaneRole::rules), nullptr);
    EXPECT_TRUE(snapshot.lanes(welcome_step).empty());
}

TEST(Snapshot, OrdersLanesByPlaceNotByAge) {
    Room room;
    auto session = room.session();
    auto first = *session.lanes.find(room.lane(board_step, 0));
    first.place = 5;
    session.lanes.put(first);
    EXPECT_EQ(snapshot_of(session).lanes(board_step).back()->title, "Why");
}

TEST(Snapshot, OrdersCardsByPlaceAndKeepsWhatHangsApart) {
    Room room;
    const auto pieces = room.lane(ladder_step, 0);
    const auto why = room.lane(ladder_step, 1);
    const auto stops = room.lane(ladder_step, 2);
    const auto board = room.add(pieces, "Youth board");
    room.add(stops, "No budget", board);
    const auto chair = room.add(why, "They chair it", board);
    room.go(AddCard{.lane = why, .text = "They wrote the rules", .under = board, .before = chair});
    room.go(AddCard{.lane = pieces, .text = "Newsletter", .before = board});

    const auto snapshot = snapshot_of(room.session());
    EXPECT_THAT(texts(snapshot.cards(pieces)), ElementsAre("Newsletter", "Youth board"));
    EXPECT_TRUE(snapshot.cards(why).empty());
    EXPECT_THAT(texts(snapshot.under(board)),
                ElementsAre("They wrote the rules", "They chair it", "No budget"))
        << "lane by lane";
    EXPECT_THAT(texts(snapshot.under(board, stops)), ElementsAre("No budget"));
    EXPECT_EQ(snapshot.card(chair)->text, "They chair it");
}

TEST(Snapshot, GivesNothingForWhatThereIsNot) {
    const Room room;
    const auto snapshot = snapshot_of(room.session());
    EXPECT_TRUE(snapshot.lanes(StepId{9999}).empty());
    EXPECT_TRUE(snapshot.cards(LaneId{9999}).empty());
    EXPECT_TRUE(snapshot.under(CardId{9999}).empty());
    EXPECT_TRUE(snapshot.under(CardId{9999}, LaneId{1}).empty());
    EXPECT_TRUE(snapshot.sorted(LaneId{9999}).empty());
    EXPECT_TRUE(snapshot.rounds(CardId{9999}).empty());
    EXPECT_TRUE(snapshot.ballots(RoundId{9999}).empty());
    EXPECT_TRUE(snapshot.choices(BallotId{9999}).empty());
    EXPECT_FALSE(snapshot.is_candidate(RoundId{9999}, CardId{9999}));
    EXPECT_FALSE(snapshot.has_cast(RoundId{9999}, group_voter(1)));
    EXPECT_EQ(snapshot.unfinished_round(StepId{9999}), nullptr);
    EXPECT_EQ(snapshot.want(CardId{9999}), nullptr);
    EXPECT_EQ(snapshot.card(CardId{9999}), nullptr);
    EXPECT_EQ(snapshot.agreement(CardId{9999}), nullptr);
    EXPECT_EQ(snapshot.spent(StepId{9999}, later(1s)), 0ms);
}

TEST(Snapshot, ShowsThatAGroupHasVotedButNotWhatUntilTheReveal) {
    Room room;
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    room.vote(piece, {6, 4}, true);
    const auto open = room.vote(piece, {7, 5}, false);

    const auto covered = snapshot_of(room.session());
    ASSERT_EQ(covered.rounds(piece).size(), 2u);
    EXPECT_EQ(covered.rounds(piece)[1]->number, 2);
    ASSERT_EQ(covered.ballots(open).size(), 2u);
    EXPECT_TRUE(covered.has_cast(open, group_voter(2)));
    EXPECT_FALSE(covered.has_cast(open, group_voter(3)));
    EXPECT_EQ(covered.unfinished_round(ladder_step)->id, open);
    for (const auto& ballot : covered.session().ballots.rows())
        EXPECT_EQ(covered.choices(ballot->id).size(), ballot->round == open ? 0u : 1u);

    room.go(CloseRound{open});
    const auto closed = snapshot_of(room.session());
    EXPECT_TRUE(closed.choices(closed.ballots(open)[0]->id).empty());
    EXPECT_EQ(closed.unfinished_round(ladder_step)->id, open) << "it waits to be revealed";

    room.go(RevealRound{open});
    const auto revealed = snapshot_of(room.session());
    EXPECT_EQ(revealed.choices(revealed.ballots(open)[0]->id)[0]->value, 7);
    EXPECT_EQ(revealed.unfinished_round(ladder_step), nullptr);
}

TEST(Snapshot, CanBeCopiedAndOutlivesItsSession) {
    std::optional<Snapshot> copy;
    LaneId lane;
    {
        Room room;
        lane = room.lane(rules_step);
        const auto snapshot = snapshot_of(room.session());
        copy = snapshot;
    }
    EXPECT_THAT(texts(copy->cards(lane)), ElementsAre("Listen", "Be kind", "Keep time"));
}

TEST(Snapshot, LetsTheTimeOfTheCurrentStepRunOn) {
    Room room;
    room.go(GoToStep{board_step});
    auto session = room.session();
    session.progress.put({.id = board_step, .spent_ms = 1500, .shown = 0});
    session.progress.put({.id = welcome_step, .spent_ms = 400, .shown = 0});
    const auto snapshot = snapshot_of(session);
    EXPECT_EQ(snapshot.spent(board_step, as_of), 1500ms);
    EXPECT_EQ(snapshot.spent(board_step, later(2s)), 3500ms);
    EXPECT_EQ(snapshot.spent(board_step, later(-2s)), 1500ms) << "a frame may be older than its snapshot";
    EXPECT_EQ(snapshot.spent(welcome_step, later(2s)), 400ms);

    auto flow = session.where();
    flow.finished = 1;
    session.flow.put(flow);
    EXPECT_EQ(snapshot_of(session).spent(board_step, later(2s)), 1500ms);
}

}
}
