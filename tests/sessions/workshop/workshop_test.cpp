#include "sessions/workshop/workshop.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "sessions/store/store.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/store/test_disk.h"
#include "tests/sessions/workshop/votes.h"
#include "tests/support/stuck_disk.h"

namespace plenary {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

class WorkshopFile : public testing::Test {
protected:
    std::unique_ptr<Workshop> begin() {
        auto workshop = Workshop::begin(file, test_plan_text(), clock);
        EXPECT_TRUE(workshop) << workshop.error().sentence;
        return std::move(*workshop);
    }
    std::unique_ptr<Workshop> open() {
        auto workshop = Workshop::open(file, clock);
        EXPECT_TRUE(workshop) << workshop.error().sentence;
        return std::move(*workshop);
    }
    std::string said(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
        const auto outcomes = workshop.take_outcomes();
        EXPECT_EQ(outcomes.size(), 1u);
        return outcomes.front().label ? *outcomes.front().label : outcomes.front().label.error().sentence;
    }
    LaneId board(const Workshop& workshop) {
        return lane_of(workshop.snapshot()->session(), TestPlan::board);
    }
    milliseconds spent(const Workshop& workshop, StepId step) {
        return workshop.snapshot()->spent(step, read(clock));
    }

    /// What would be there if the program were killed now.
    Session on_disk() {
        copy_as_if_killed(file, folder / "copy.plenary");
        auto session = read_session(folder / "copy.plenary");
        EXPECT_TRUE(session) << session.error().sentence;
        return *session;
    }

    TestFolder folder;
    TestClock clock;
    std::filesystem::path file = folder / "session.plenary";
};

TEST_F(WorkshopFile, BeginsOnTheFirstStepOfItsPlan) {
    auto workshop = begin();
    EXPECT_EQ(workshop->snapshot()->step(), StepId{1});
    EXPECT_EQ(workshop->snapshot()->session().where().started, clock.wall());
    EXPECT_EQ(workshop->snapshot()->plan(), *test_plan());
    EXPECT_EQ(workshop->file(), file);
}

TEST_F(WorkshopFile, APlanWithMistakesBeginsNothing) {
    const auto begun =
        Workshop::begin(file, "format = 1\ntitle = \"x\"\n[[step]]\nkind = \"dance\"\n", clock);
    ASSERT_FALSE(begun);
    EXPECT_NE(begun.error().sentence.find("'dance' is not a kind of step"), std::string::npos)
        << begun.error().sentence;
    EXPECT_TRUE(folder.names().empty());
}

TEST_F(WorkshopFile, CommandsThatWaitTogetherShareOneCommit) {
    auto workshop = begin();
    EXPECT_EQ(workshop->work(), 0u);
    for (int count = 0; count < 50; ++count)
        workshop->post(AddCard{board(*workshop), "card " + std::to_string(count)});
    EXPECT_EQ(workshop->snapshot()->cards(board(*workshop)).size(), 0u);
    EXPECT_EQ(workshop->work(), 50u);
    EXPECT_EQ(workshop->commits(), 1u);
    EXPECT_EQ(workshop->snapshot()->cards(board(*workshop)).size(), 50u);
    EXPECT_EQ(workshop->snapshot()->revision(), 2u);
    const auto outcomes = workshop->take_outcomes();
    ASSERT_EQ(outcomes.size(), 50u);
    for (std::size_t at = 0; at < outcomes.size(); ++at)
        EXPECT_EQ(outcomes[at].ticket, at + 1);
    EXPECT_TRUE(workshop->take_outcomes().empty());
}

TEST_F(WorkshopFile, ARefusedCommandDoesNotSpoilTheOthers) {
    auto workshop = begin();
    workshop->post(AddCard{board(*workshop), "one"});
    workshop->post(DeleteCard{CardId{999}});
    workshop->post(Redo{});
    workshop->post(AddCard{board(*workshop), "two"});
    workshop->work();
    const auto outcomes = workshop->take_outcomes();
    ASSERT_EQ(outcomes.size(), 4u);
    EXPECT_TRUE(outcomes[0].label);
    EXPECT_EQ(outcomes[1].label.error().sentence, "That card is no longer there.");
    EXPECT_EQ(outcomes[2].label.error().sentence, "There is nothing to redo.");
    EXPECT_TRUE(outcomes[3].label);
    EXPECT_EQ(workshop->snapshot()->cards(board(*workshop)).size(), 2u);
}

TEST_F(WorkshopFile, TheNamesOfWhatCanBeUndoneAndRedoneAreInTheSnapshotAcrossARestart) {
    auto workshop = begin();
    const std::string place = said(*workshop, SetPlace{"Leeds"});
    const std::string card = said(*workshop, AddCard{board(*workshop), "one"});
    EXPECT_EQ(said(*workshop, Undo{}), "undo " + card);
    for (int restart = 0; restart < 2; ++restart) {
        EXPECT_EQ(workshop->snapshot()->history().undo, place);
        EXPECT_EQ(workshop->snapshot()->history().redo, card);
        workshop.reset();
        workshop = open();
    }
    EXPECT_EQ(said(*workshop, Redo{}), "redo " + card);
    EXPECT_EQ(workshop->snapshot()->cards(board(*workshop)).size(), 1u);
    EXPECT_EQ(workshop->snapshot()->history().redo, "");
}

TEST_F(WorkshopFile, TheIdOfAnUndoneCardIsNotGivenToAnother) {
    auto workshop = begin();
    said(*workshop, AddCard{board(*workshop), "one"});
    const CardId first = workshop->snapshot()->cards(board(*workshop)).front()->id;
    said(*workshop, Undo{});
    workshop.reset();
    workshop = open();
    said(*workshop, AddCard{board(*workshop), "two"});
    EXPECT_GT(workshop->snapshot()->cards(board(*workshop)).front()->id, first);
}

TEST_F(WorkshopFile, AFinishedSessionRefusesUndo) {
    auto workshop = begin();
    said(*workshop, SetPlace{"Leeds"});
    said(*workshop, FinishSession{});
    EXPECT_EQ(said(*workshop, Undo{}), "This session is finished: reopen it to change it.");
    said(*workshop, ReopenSession{});
    said(*workshop, Undo{});
    EXPECT_EQ(workshop->snapshot()->session().about().place, "");
}

TEST_F(WorkshopFile, TimeCountsForTheStepThatTheSessionWasOn) {
    auto workshop = begin();
    clock.pass(minutes(3));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(3));
    said(*workshop, GoToStep{StepId{2}});
    clock.pass(minutes(4));
    said(*workshop, SetPlace{"Leeds"});
    clock.pass(minutes(1));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(3));
    EXPECT_EQ(spent(*workshop, StepId{2}), minutes(5));
    said(*workshop, GoToStep{StepId{1}});
    clock.pass(minutes(1));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(4));
    EXPECT_EQ(spent(*workshop, StepId{2}), minutes(5));
}

TEST_F(WorkshopFile, TimeBetweenClosingAndOpeningDoesNotCount) {
    auto workshop = begin();
    clock.pass(minutes(3));
    workshop.reset();
    clock.pass(std::chrono::hours(20));
    workshop = open();
    clock.pass(minutes(1));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(4));
}

TEST_F(WorkshopFile, TimeOfAFinishedSessionDoesNotCount) {
    auto workshop = begin();
    clock.pass(minutes(3));
    said(*workshop, FinishSession{});
    clock.pass(minutes(50));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(3));
    said(*workshop, ReopenSession{});
    clock.pass(minutes(1));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(4));
}

TEST_F(WorkshopFile, AWallClockThatIsSetDoesNotChangeTheTimeSpent) {
    auto workshop = begin();
    clock.set_wall(0);
    clock.pass(minutes(3));
    said(*workshop, SetPlace{"Leeds"});
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(3));
}

TEST_F(WorkshopFile, ALidThatIsShutOverATalkDoesNotStopTheClock) {
    auto workshop = begin();
    clock.pass(minutes(3));
    clock.sleep(minutes(40));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(43)) << "before anything is written";
    said(*workshop, SetPlace{"Leeds"});
    clock.pass(minutes(1));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(44));
    workshop.reset();
    workshop = open();
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(44));
}

TEST_F(WorkshopFile, APausedClockStandsStillInItsSleepToo) {
    auto workshop = begin();
    said(*workshop, PauseClock{true});
    const auto left = workshop->snapshot()->countdown(StepId{1}, read(clock));
    clock.sleep(minutes(40));
    EXPECT_EQ(workshop->snapshot()->countdown(StepId{1}, read(clock)), left);
    said(*workshop, PauseClock{false});
    EXPECT_EQ(workshop->snapshot()->countdown(StepId{1}, read(clock)), left);
}

TEST_F(WorkshopFile, ANightWithTheProgramLeftOpenDoesNotCount) {
    auto workshop = begin();
    clock.pass(minutes(3));
    clock.sleep(std::chrono::hours(16));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(3));
    said(*workshop, SetPlace{"Leeds"});
    clock.pass(minutes(1));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(4));
}

TEST_F(WorkshopFile, ASnapshotDoesNotTellVotesThatAreNotRevealed) {
    auto workshop = begin();
    said(*workshop, AddCard{lane_of(workshop->snapshot()->session(), TestPlan::ladder), "The youth board"});
    const CardId piece = workshop->snapshot()->session().cards.rows().back()->id;
    said(*workshop, rung_vote(piece, TestPlan::ladder));
    const RoundId round = workshop->snapshot()->rounds(piece).front()->id;
    said(*workshop, rung_ballot(round, 1, piece, 3));
    const BallotId ballot = workshop->snapshot()->ballots(round).front()->id;
    EXPECT_TRUE(workshop->snapshot()->choices(ballot).empty());
    workshop.reset();
    workshop = open();
    EXPECT_TRUE(workshop->snapshot()->has_cast(round, group_voter(1)));
    EXPECT_TRUE(workshop->snapshot()->choices(ballot).empty());
    said(*workshop, RevealRound{round});
    EXPECT_EQ(workshop->snapshot()->choices(ballot).front()->value, 3);
}

TEST_F(WorkshopFile, EverythingThatASnapshotShowedIsThereAfterAKillAtAnyMoment) {
    TestDisk disk;
    auto workshop = begin();
    said(*workshop, SetGroupCount{5});
    RandomCommands commands(2026);
    Session truth = on_disk();
    for (int batch = 0; batch < 250; ++batch) {
        for (int count = commands.below(6); count >= 0; --count) {
            const int which = commands.below(14);
            if (which < 3) {
                workshop->post(which < 2 ? Command(Undo{}) : Command(Redo{}));
                workshop->work();
                truth = on_disk();
                ASSERT_TRUE(same(visible(truth), workshop->snapshot()->session()));
                continue;
            }
            const Command command = commands.next(truth);
            workshop->post(command);
            if (auto judged = judge(truth, command, clock.wall()))
                truth = std::move(judged->session);
        }
        workshop->work();
        copy_as_if_killed(file, folder / "killed.plenary");
        ASSERT_TRUE(same(workshop->snapshot()->session(), visible(truth))) << "batch " << batch;
        auto found = Workshop::open(folder / "killed.plenary", clock);
        ASSERT_TRUE(found) << found.error().sentence;
        ASSERT_TRUE(same((*found)->snapshot()->session(), visible(truth))) << "batch " << batch;
        EXPECT_EQ((*found)->snapshot()->history().undo, workshop->snapshot()->history().undo);
        EXPECT_EQ((*found)->snapshot()->history().redo, workshop->snapshot()->history().redo);
    }
    workshop.reset();
    EXPECT_TRUE(same(*read_session(file), truth));
}

constexpr const char* disk_is_full = "Not saved: the disk is full. Free some space.";

TEST_F(WorkshopFile, WorkGoesOnWhileTheDiskIsFullAndIsWrittenOnceItIsNot) {
    TestDisk disk;
    auto workshop = begin();
    const LaneId lane = board(*workshop);
    said(*workshop, AddCard{lane, "on disk"});
    clock.pass(minutes(2));

    disk.fail_after(0, SQLITE_FULL);
    workshop->post(AddCard{lane, "in memory"});
    workshop->post(DeleteCard{CardId{999}});
    workshop->post(Undo{});
    EXPECT_EQ(workshop->work(), 3u);
    const auto outcomes = workshop->take_outcomes();
    ASSERT_EQ(outcomes.size(), 3u);
    EXPECT_EQ(*outcomes[0].label, "add card");
    EXPECT_FALSE(outcomes[1].label);
    EXPECT_EQ(outcomes[2].label.error().sentence,
              "What was done last is not on disk yet: that can be undone once it is.");
    EXPECT_EQ(workshop->snapshot()->cards(lane).size(), 2u) << "the room sees it";
    EXPECT_EQ(workshop->snapshot()->unsaved(), (Unsaved{disk_is_full, 1}));
    EXPECT_EQ(workshop->snapshot()->history().undo, "");
    said(*workshop, AddCard{lane, "more"});
    EXPECT_EQ(workshop->snapshot()->unsaved(), (Unsaved{disk_is_full, 2}));
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(2));

    const auto shown = workshop->snapshot();
    EXPECT_EQ(workshop->work(), 0u);
    EXPECT_EQ(workshop->snapshot(), shown) << "a vain try is nothing new to draw";
    EXPECT_EQ(on_disk().cards.rows().size(), workshop->snapshot()->session().cards.rows().size() - 2);

    disk.heal();
    EXPECT_EQ(workshop->work(), 0u);
    EXPECT_TRUE(workshop->snapshot()->saved());
    EXPECT_EQ(workshop->snapshot()->history().undo, "add card");
    EXPECT_TRUE(same(visible(on_disk()), workshop->snapshot()->session()));
    said(*workshop, Undo{});
    said(*workshop, Undo{});
    EXPECT_EQ(workshop->snapshot()->cards(lane).size(), 1u) << "each is a step of its own to undo";
    EXPECT_EQ(spent(*workshop, StepId{1}), minutes(2));
}

TEST_F(WorkshopFile, WhatTheDiskDidNotTakeIsTriedOnceMoreBeforeTheFileIsClosed) {
    TestDisk disk;
    auto workshop = begin();
    const LaneId lane = board(*workshop);
    disk.fail_after(0, SQLITE_IOERR);
    said(*workshop, AddCard{lane, "last words"});
    disk.heal();
    workshop.reset();
    EXPECT_EQ(open()->snapshot()->cards(lane).size(), 1u);
}

TEST_F(WorkshopFile, NothingIsLostHoweverOftenTheDiskFailsAndComesBack) {
    TestDisk disk;
    auto workshop = begin();
    said(*workshop, SetGroupCount{5});
    RandomCommands commands(64);
    Session truth = on_disk();
    int failures = 0;
    for (int i = 0; i < 600; ++i) {
        if (commands.below(4) == 0)
            disk.fail_after(commands.below(12), commands.below(2) == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE);
        const Command command = commands.next(truth);
        workshop->post(command);
        if (auto judged = judge(truth, command, clock.wall()))
            truth = std::move(judged->session);
        workshop->work();
        failures += workshop->snapshot()->saved() ? 0 : 1;
        ASSERT_TRUE(same(workshop->snapshot()->session(), visible(truth))) << i;
        if (commands.below(3) == 0) {
            disk.heal();
            workshop->work();
            ASSERT_TRUE(workshop->snapshot()->saved()) << workshop->snapshot()->unsaved().reason;
            ASSERT_TRUE(same(on_disk(), truth)) << i;
        }
    }
    EXPECT_GT(failures, 50);
}

TEST_F(WorkshopFile, GoesOnInAnotherPlaceWithAllThatWasDone) {
    TestDisk disk;
    disk.fail_only_at("session.plenary");
    auto workshop = begin();
    const LaneId lane = board(*workshop);
    said(*workshop, AddCard{lane, "on disk"});
    disk.fail_after(0, SQLITE_FULL);
    said(*workshop, AddCard{lane, "in memory"});

    const auto elsewhere = folder / "elsewhere.plenary";
    workshop->move_to(elsewhere);
    workshop->work();
    ASSERT_EQ(*workshop->take_outcomes().back().label, "Saved, and goes on in " + elsewhere.string());
    EXPECT_EQ(workshop->file(), elsewhere);
    EXPECT_TRUE(workshop->snapshot()->saved());
    said(*workshop, AddCard{lane, "there"});
    said(*workshop, Undo{});
    said(*workshop, Undo{});
    said(*workshop, Undo{});
    EXPECT_EQ(workshop->snapshot()->cards(lane).size(), 0u) << "the history came along";
    said(*workshop, Redo{});
    workshop.reset();
    disk.heal();
    EXPECT_EQ(read_session(elsewhere)->cards.rows().size(), read_session(file)->cards.rows().size());
}

TEST_F(WorkshopFile, APlaceThatTakesNothingEitherChangesNothing) {
    TestDisk disk;
    auto workshop = begin();
    const LaneId lane = board(*workshop);
    disk.fail_after(0, SQLITE_FULL);
    said(*workshop, AddCard{lane, "in memory"});
    workshop->move_to(folder / "elsewhere.plenary");
    workshop->work();
    EXPECT_FALSE(workshop->take_outcomes().back().label);
    EXPECT_EQ(workshop->snapshot()->unsaved(), (Unsaved{disk_is_full, 1}));
    EXPECT_FALSE(std::filesystem::exists(folder / "elsewhere.plenary"));
    disk.heal();
    workshop->work();
    EXPECT_TRUE(workshop->snapshot()->saved());
    EXPECT_EQ(workshop->file(), file);
}

TEST_F(WorkshopFile, WhatWaitsIsWrittenBeforeTheFileIsClosed) {
    auto workshop = begin();
    const LaneId lane = board(*workshop);
    workshop->post(AddCard{lane, "last words"});
    workshop.reset();
    EXPECT_EQ(open()->snapshot()->cards(lane).size(), 1u);
}

TEST_F(WorkshopFile, ABallotThatIsSentTwiceFromSeveralThreadsCountsOnce) {
    auto workshop = begin();
    said(*workshop,
         AddCard{.lane = lane_of(workshop->snapshot()->session(), TestPlan::ladder), .text = "Youth board"});
    const CardId piece = workshop->snapshot()->session().cards.rows().back()->id;
    said(*workshop, OpenRound{TestPlan::ladder, piece, {}});
    const RoundId round = workshop->snapshot()->session().rounds.rows().back()->id;
    constexpr int voters = 4;
    {
        std::vector<std::jthread> phones;
        for (int phone = 0; phone < 3; ++phone)
            phones.emplace_back([&] {
                for (int group = 1; group <= voters; ++group)
                    workshop->post(CastBallot{round, {VoterKind::group, group}, {{piece, group}}});
            });
    }
    workshop->work();
    for (const Outcome& outcome : workshop->take_outcomes())
        EXPECT_TRUE(outcome.label) << outcome.label.error().sentence;
    EXPECT_EQ(workshop->snapshot()->ballots(round).size(), static_cast<std::size_t>(voters));
    EXPECT_EQ(said(*workshop, RevealRound{round}), "reveal vote");
    workshop.reset();
    const auto session = read_session(file);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->choices.size(), static_cast<std::size_t>(voters));
    std::vector<int> rungs = values_on(*session, round, piece);
    std::ranges::sort(rungs);
    EXPECT_EQ(rungs, (std::vector<int>{1, 2, 3, 4}));
}

TEST_F(WorkshopFile, InTheBackgroundNothingIsLostHoweverManyPost) {
    constexpr int threads = 4;
    constexpr int each = 100;
    auto workshop = begin();
    const LaneId lane = board(*workshop);
    std::mutex mutex;
    std::condition_variable changed;
    workshop->run_in_background([&] {
        { std::lock_guard lock(mutex); }
        changed.notify_all();
    });
    {
        std::vector<std::jthread> posters;
        for (int thread = 0; thread < threads; ++thread)
            posters.emplace_back([&, thread] {
                for (int count = 0; count < each; ++count) {
                    workshop->post(AddCard{lane, std::to_string(thread) + ":" + std::to_string(count)});
                    // Readers see whole snapshots at any time.
                    for (const Card* card : workshop->snapshot()->cards(lane))
                        EXPECT_NE(card->text, "");
                }
            });
    }
    std::unique_lock lock(mutex);
    std::vector<Outcome> outcomes;
    changed.wait(lock, [&] {
        for (auto& outcome : workshop->take_outcomes())
            outcomes.push_back(std::move(outcome));
        return outcomes.size() == threads * each;
    });
    for (std::size_t at = 0; at < outcomes.size(); ++at) {
        EXPECT_EQ(outcomes[at].ticket, at + 1);
        EXPECT_TRUE(outcomes[at].label);
    }
    EXPECT_EQ(workshop->snapshot()->cards(lane).size(), static_cast<std::size_t>(threads * each));
    EXPECT_LE(workshop->commits(), static_cast<std::uint64_t>(threads * each));

    // Each thread's cards are in the order in which it posted them.
    std::vector<int> next(threads, 0);
    for (const Card* card : workshop->snapshot()->cards(lane)) {
        const int thread = card->text[0] - '0';
        EXPECT_EQ(card->text,
                  std::to_string(thread) + ":" + std::to_string(next[static_cast<std::size_t>(thread)]++));
    }
    lock.unlock();
    for (int count = 0; count < 50; ++count)
        workshop->post(AddCard{lane, "late"});
    workshop.reset();
    EXPECT_EQ(open()->snapshot()->cards(lane).size(), static_cast<std::size_t>(threads * each + 50));
}

TEST_F(WorkshopFile, NobodyWaitsForADiskThatIsSlow) {
    StuckDisk disk;
    auto workshop = begin();
    const LaneId lane = board(*workshop);
    std::atomic<int> published = 0;
    workshop->run_in_background([&] {
        ++published;
        published.notify_all();
    });
    disk.stick();
    workshop->post(AddCard{lane, "one"});
    disk.wait_until_stuck();
    const auto before = workshop->snapshot();
    for (int count = 0; count < 100; ++count)
        workshop->post(AddCard{lane, "more"});
    EXPECT_EQ(workshop->snapshot(), before);
    EXPECT_EQ(before->cards(lane).size(), 0u) << "it is not on disk yet";
    EXPECT_TRUE(workshop->take_outcomes().empty());
    EXPECT_EQ(workshop->commits(), 0u);
    EXPECT_FALSE(disk.gave_up());
    disk.release();
    published.wait(0);
    published.wait(1);
    EXPECT_EQ(workshop->take_outcomes().size(), 101u);
    EXPECT_EQ(workshop->snapshot()->cards(lane).size(), 101u);
    EXPECT_EQ(workshop->commits(), 2u) << "those that waited share one";
    workshop.reset();
}

}
}
