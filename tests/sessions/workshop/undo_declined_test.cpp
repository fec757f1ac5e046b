#include <gtest/gtest.h>

#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

/// A session file in which votes come to stand in the way of an undo.
class UndoDeclined : public testing::Test {
protected:
    UndoDeclined() {
        auto begun = Workshop::begin(folder / "session.plenary", room_plan_text(), clock);
        EXPECT_TRUE(begun) << begun.error().sentence;
        workshop = std::move(*begun);
    }

    const Session& session() {
        snapshot = workshop->snapshot();
        return snapshot->session();
    }

    std::string said(const Command& command) {
        workshop->post(command);
        workshop->work();
        const auto outcome = workshop->take_outcomes().front().label;
        return outcome ? *outcome : outcome.error().sentence;
    }

    CardId add(const std::string& text) {
        EXPECT_EQ(said(AddCard{.lane = board(), .text = text}), "add card");
        return session().cards.rows().back()->id;
    }

    LaneId board() { return workshop->snapshot()->lanes(board_step).front()->id; }

    /// Called off: nobody has voted in it.
    void call_off(RoundId round) {
        EXPECT_EQ(said(VoidRound{round, "opened too early"}), "call off dot vote");
    }

    RoundId open_dots() {
        EXPECT_EQ(said(dot_vote(board_step)), "open dot vote");
        return session().rounds.rows().back()->id;
    }

    /// Declined with this sentence and with nothing changed, also in what could be undone and redone.
    void expect_declined(const Command& command, const std::string& sentence) {
        const auto before = workshop->snapshot();
        EXPECT_EQ(said(command), sentence);
        const auto after = workshop->snapshot();
        EXPECT_TRUE(same(after->session(), before->session()));
        EXPECT_EQ(after->history().undo, before->history().undo);
        EXPECT_EQ(after->history().redo, before->history().redo);
        copy_as_if_killed(workshop->file(), folder / "copy.plenary");
        EXPECT_TRUE(same(visible(*read_session(folder / "copy.plenary")), before->session()));
    }

    TestFolder folder;
    TestClock clock;
    std::unique_ptr<Workshop> workshop;
    std::shared_ptr<const Snapshot> snapshot;
};

const std::string dots_are_open =
    "A vote is open on a card that this would take away or cover: reveal it first.";

TEST_F(UndoDeclined, WhereADotVoteIsOpenOnTheCardThatWouldGo) {
    add("Trust");
    add("Time");
    const auto round = open_dots();
    expect_declined(Undo{}, dots_are_open);
    call_off(round);
    EXPECT_EQ(said(Undo{}), "undo add card");
}

TEST_F(UndoDeclined, WhereADotVoteIsOpenOnTheCardThatWouldBeCovered) {
    said(CoverLane{board(), true});
    add("Trust");
    add("Time");
    said(CoverLane{board(), false});
    const auto round = open_dots();
    expect_declined(Undo{}, dots_are_open);
    call_off(round);
    EXPECT_EQ(said(Undo{}), "undo reveal lane");
}

TEST_F(UndoDeclined, WhereADotVoteIsOpenOnTheWholeThatWouldBeSplit) {
    const auto trust = add("Trust");
    add("Time");
    said(MergeCards{add("Honesty"), trust});
    open_dots();
    expect_declined(Undo{}, dots_are_open);
}

TEST_F(UndoDeclined, OfARedoWhereADotVoteIsOpenOnTheCardThatWouldBeMerged) {
    const auto trust = add("Trust");
    said(MergeCards{add("Honesty"), trust});
    said(Undo{});
    const auto round = open_dots();
    expect_declined(Redo{}, dots_are_open);
    call_off(round);
    EXPECT_EQ(said(Redo{}), "redo merge cards");
}

TEST_F(UndoDeclined, WhereAVoteIsOpenOnTheCardThatWouldSaySomethingElse) {
    const auto statement = workshop->snapshot()->cards(lane_of(session(), rating_step)).front()->id;
    EXPECT_EQ(said(EditCard{statement, "We are heard in time"}), "edit statement");
    EXPECT_EQ(said(card_vote(rating_step, Method::rating, Voters::sides)), "open vote");
    const auto round = session().rounds.rows().back()->id;
    expect_declined(Undo{},
                    "A vote is open on “We are heard in time”, which this would change: reveal it first.");
    said(CastBallot{round, side_voter(1), {{statement, 2}}});
    said(RevealRound{round});
    EXPECT_EQ(said(Undo{}), "undo edit statement");
    said(card_vote(rating_step, Method::rating, Voters::sides));
    expect_declined(Redo{}, "A vote is open on “We are heard”, which this would change: reveal it first.");
}

TEST_F(UndoDeclined, WhereAVoteIsOpenOnWhatWouldBeDecidedOtherwise) {
    const auto option = workshop->snapshot()->cards(lane_of(session(), decision_step)).front()->id;
    EXPECT_EQ(said(MarkCard{option, Mark::agreed}), "decide");
    said(card_vote(decision_step, Method::consent));
    expect_declined(Undo{}, "A vote is open on “Go on”, which this would change: reveal it first.");
}

TEST_F(UndoDeclined, WhereTheGroupThatWouldGoHasGivenDots) {
    add("Trust");
    const auto time = add("Time");
    said(SetGroupCount{5});
    const auto round = open_dots();
    EXPECT_EQ(said(CastBallot{round, group_voter(5), {{time, 1}}}), "vote");
    expect_declined(Undo{}, "Group E has voted, so it cannot be taken away again.");
    said(RevealRound{round});
    EXPECT_EQ(said(Undo{}), "undo number of groups") << "its ballot stays under the letter";
}

TEST_F(UndoDeclined, WhereTheNameThatWouldGoHasGivenDots) {
    const auto trust = add("Trust");
    add("Time");
    said(AddPerson{"Amina"});
    const auto amina = session().people.rows().back()->id;
    said(dot_vote(board_step, {.voters = Voters::people}));
    const auto round = session().rounds.rows().back()->id;
    EXPECT_EQ(said(CastBallot{round, {VoterKind::person, amina.value}, {{trust, 1}}}), "vote");
    expect_declined(Undo{}, "Somebody who has voted would have no vote any more: reveal the vote first.");
    said(RevealRound{round});
    EXPECT_EQ(said(Undo{}), "undo add name");
}

TEST_F(UndoDeclined, LeavesTheDotsOfAVoteThatWasClosed) {
    const auto trust = add("Trust");
    add("Time");
    const auto round = open_dots();
    said(CastBallot{round, group_voter(1), {{trust, 2}}});
    said(RevealRound{round});
    said(EditCard{trust, "Trust in one another"});
    EXPECT_EQ(said(Undo{}), "undo edit card");
    EXPECT_EQ(workshop->snapshot()->standing(trust)->dots, 2);
}

}
}
