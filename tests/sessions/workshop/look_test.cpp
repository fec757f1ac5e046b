// A session that is only looked at.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/local_time.h"
#include "sessions/store/open_note.h"
#include "sessions/store/schema.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class LookedAt : public testing::Test {
protected:
    LookedAt() {
        auto begun = Workshop::begin(file, test_plan_text(), clock);
        EXPECT_TRUE(begun) << begun.error().sentence;
        begun.value()->post(AddCard{lane_of((*begun)->snapshot()->session(), TestPlan::board), "one"});
        begun.value()->work();
        writer = std::move(*begun);
    }
    std::unique_ptr<Workshop> look() {
        auto looked = Workshop::look_at(file, clock);
        EXPECT_TRUE(looked) << looked.error().sentence;
        return std::move(*looked);
    }
    static Result<std::string> answer(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
        return workshop.take_outcomes().front().label;
    }

    TestFolder folder;
    TestClock clock;
    fs::path file = folder / "x.plenary";
    std::unique_ptr<Workshop> writer;
};

TEST_F(LookedAt, SaysWhy) {
    const std::string saved = clock_text(clock.wall());
    {
        const OpenNote note(file, "ann on LAPTOP-3", clock.wall());
        EXPECT_EQ(look()->snapshot()->why_read_only(),
                  (ReadOnly{ReadOnly::Why::open_elsewhere,
                            "Read-only: open elsewhere (ann on LAPTOP-3, since " + saved
                                + "). This is how it was saved today at " + saved + "."}));
    }
    clock.pass(std::chrono::hours(24));
    EXPECT_EQ(look()->snapshot()->why_read_only().sentence,
              "Read-only: open elsewhere. This is how it was saved yesterday at " + saved + ".");
    writer.reset();
    fs::permissions(file, fs::perms::owner_read);
    EXPECT_EQ(
        look()->snapshot()->why_read_only(),
        (ReadOnly{ReadOnly::Why::not_writable, "Read-only: the file or its folder may not be written."}));
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA user_version = " + std::to_string(session_schema_version + 1));
    EXPECT_EQ(look()->snapshot()->why_read_only(),
              (ReadOnly{ReadOnly::Why::newer,
                        "Read-only: made by a newer Plenary. Update Plenary to work on it."}));
}

TEST_F(LookedAt, RefusesWhatWouldChangeItAndSaysWhy) {
    const auto looked = look();
    const std::string why = looked->snapshot()->why_read_only().sentence;
    const Session before = looked->snapshot()->session();
    const LaneId lane = lane_of(before, TestPlan::board);
    for (const Command& command :
         {Command(AddCard{lane, "two"}), Command(SetPlace{"Leeds"}), Command(Undo{}), Command(Redo{}),
          Command(FinishSession{}), Command(ReopenSession{}), Command(PauseClock{true}),
          Command(GiveMinutes{5}), Command(RestartClock{}), Command(SkipStep{TestPlan::board, true}),
          Command(Together{{AddCard{lane, "two"}}})}) {
        const auto refused = answer(*looked, command);
        ASSERT_FALSE(refused) << *refused;
        EXPECT_EQ(refused.error().sentence, why);
    }
    EXPECT_TRUE(same(looked->snapshot()->session(), before));
    EXPECT_EQ(looked->move_to(folder / "y.plenary"), 12U);
    looked->work();
    EXPECT_EQ(looked->take_outcomes().front().label.error().sentence, why);
    EXPECT_FALSE(fs::exists(folder / "y.plenary"));
}

TEST_F(LookedAt, AnyCommandLeavesItAsItIs) {
    const auto looked = look();
    const std::string bytes = bytes_of(file);
    const auto names = folder.names();
    const Session before = looked->snapshot()->session();
    RandomCommands random(11);
    for (int i = 0; i < 500; ++i)
        answer(*looked, random.next(looked->snapshot()->session()));
    Session after = looked->snapshot()->session();
    after.flow = before.flow;
    after.progress = before.progress; // lines that were shown
    after.looks = before.looks;
    EXPECT_TRUE(same(after, before));
    EXPECT_TRUE(same(looked->snapshot_for_record()->session(), before));
    EXPECT_TRUE(bytes_of(file) == bytes);
    EXPECT_EQ(folder.names(), names);
}

TEST_F(LookedAt, GoesFromStepToStepAndFromLineToLine) {
    const auto looked = look();
    EXPECT_TRUE(answer(*looked, GoToStep{TestPlan::list}));
    EXPECT_EQ(looked->snapshot()->step(), TestPlan::list);
    EXPECT_TRUE(answer(*looked, ShowLines{TestPlan::list, 2}));
    EXPECT_EQ(looked->snapshot()->session().progress.find(TestPlan::list)->shown, 2);
    EXPECT_FALSE(answer(*looked, GoToStep{StepId{99}}));
    EXPECT_TRUE(looked->snapshot()->read_only());
    EXPECT_EQ(looked->snapshot_for_record()->step(), StepId{1});
}

TEST_F(LookedAt, TimeStandsStill) {
    const auto looked = look();
    const auto spent = looked->snapshot()->spent(StepId{1}, read(clock));
    clock.pass(std::chrono::minutes(9));
    EXPECT_EQ(looked->snapshot()->spent(StepId{1}, read(clock)), spent);
    EXPECT_TRUE(answer(*looked, GoToStep{TestPlan::board}));
    clock.pass(std::chrono::minutes(9));
    EXPECT_EQ(looked->snapshot()->spent(TestPlan::board, read(clock)), std::chrono::milliseconds(0));
}

TEST_F(LookedAt, DoesNotFollowWhatIsDoneElsewhere) {
    const auto looked = look();
    writer->post(SetPlace{"Leeds"});
    writer->work();
    EXPECT_EQ(looked->snapshot()->session().about().place, "");
    EXPECT_EQ(look()->snapshot()->session().about().place, "Leeds");
}

}
}
