// Copies of a session as it was, beside it.

#include "sessions/store/backups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "sessions/store/forget_names.h"
#include "sessions/store/library.h"
#include "sessions/store/schema.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using std::chrono::minutes;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class BackedUp : public testing::Test {
protected:
    std::unique_ptr<Workshop> begin(Workshop::Keep keep = Workshop::Keep::backups_too) {
        auto begun = Workshop::begin(file, test_plan_text(), clock, keep);
        EXPECT_TRUE(begun) << begun.error().sentence;
        return std::move(*begun);
    }
    std::unique_ptr<Workshop> open() {
        auto opened = Workshop::open(file, clock, Workshop::Keep::backups_too);
        EXPECT_TRUE(opened) << opened.error().sentence;
        return std::move(*opened);
    }
    /// The problems among what is said of it.
    static std::vector<std::string> problems(Workshop& workshop) {
        std::vector<std::string> sentences;
        for (const Outcome& outcome : workshop.take_outcomes())
            if (!outcome.label)
                sentences.push_back(outcome.label.error().sentence);
        return sentences;
    }
    static void carry_out(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
    }
    static void add_card(Workshop& workshop, const std::string& text, CardId under = {}) {
        const LaneId lane = lane_of(workshop.snapshot()->session(), TestPlan::board);
        carry_out(workshop, AddCard{lane, text});
        if (under)
            carry_out(workshop, MoveCard{newest(workshop), lane, under, {}});
    }
    static CardId newest(const Workshop& workshop) {
        return workshop.snapshot()->session().cards.rows().back()->id;
    }
    std::vector<fs::path> backups() const {
        std::vector<fs::path> files;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(backups_folder(file), none))
            files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }

    TestFolder folder;
    TestClock clock;
    fs::path file = folder / "session.plenary";
};

TEST_F(BackedUp, EveryHalfHourWhileItChanges) {
    auto workshop = begin();
    add_card(*workshop, "first");
    EXPECT_THAT(backups(), IsEmpty());
    clock.pass(minutes(29));
    add_card(*workshop, "second");
    EXPECT_THAT(backups(), IsEmpty());
    clock.pass(minutes(1));
    add_card(*workshop, "third");
    ASSERT_THAT(backups(), SizeIs(1));
    const auto copy = read_session(backups().front());
    ASSERT_TRUE(copy) << copy.error().sentence;
    EXPECT_TRUE(same(*copy, workshop->snapshot()->session()));
    clock.pass(minutes(90));
    workshop->work();
    EXPECT_THAT(backups(), SizeIs(1)) << "nothing was done";
}

TEST_F(BackedUp, WhenItIsOpenedAndWasChangedSince) {
    add_card(*begin(), "one");
    EXPECT_THAT(backups(), IsEmpty());
    open();
    ASSERT_THAT(backups(), SizeIs(1));
    open();
    EXPECT_THAT(backups(), SizeIs(1));
    add_card(*open(), "two");
    open();
    ASSERT_THAT(backups(), SizeIs(2));
    EXPECT_EQ(read_session(backups().back())->cards.size(), read_session(file)->cards.size());
    EXPECT_THAT(backups().back().filename().string(), testing::StartsWith("0002 20"));
}

TEST_F(BackedUp, BeforeItsSchemaIsBroughtUpToDate) {
    fs::copy_file(fs::path(PLENARY_TEST_FILES) / "store/fixtures/schema-1.plenary", file);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    open();
    ASSERT_THAT(backups(), SizeIs(1));
    EXPECT_EQ(bytes_of(backups().front()).at(63), 1);
    EXPECT_EQ(bytes_of(file).at(63), static_cast<char>(session_schema_version));
    EXPECT_TRUE(same(*read_session(backups().front()), *read_session(file)));
}

TEST_F(BackedUp, BeforeManyCardsAreDeletedAtOnce) {
    auto workshop = begin();
    add_card(*workshop, "above");
    const CardId above = newest(*workshop);
    for (const char* text : {"a", "b", "c", "d"})
        add_card(*workshop, text, above);
    const auto cards = workshop->snapshot()->session().cards.size();
    carry_out(*workshop, DeleteCard{newest(*workshop)});
    EXPECT_THAT(backups(), IsEmpty()) << "one is not many";
    add_card(*workshop, "d", above);
    carry_out(*workshop, DeleteCard{above});
    ASSERT_EQ(workshop->snapshot()->session().cards.size(), cards - 5);
    ASSERT_THAT(backups(), SizeIs(1));
    EXPECT_EQ(read_session(backups().front())->cards.size(), cards);
}

TEST_F(BackedUp, KeepsTheNewestTen) {
    auto workshop = begin();
    for (int count = 0; count < 13; ++count) {
        add_card(*workshop, "card " + std::to_string(count));
        clock.pass(minutes(30));
        clock.set_wall(clock.wall() - 60'000 * 45);
    }
    add_card(*workshop, "last");
    ASSERT_THAT(backups(), SizeIs(most_backups));
    EXPECT_THAT(backups().front().filename().string(), testing::StartsWith("0004 "));
    EXPECT_EQ(read_session(backups().back())->cards.size(), workshop->snapshot()->session().cards.size());
}

TEST_F(BackedUp, IsListedOnceAndOpensLikeAnySession) {
    add_card(*begin(), "one");
    open();
    EXPECT_THAT(list_sessions(folder.path()), SizeIs(1));
    const auto opened = Workshop::open(backups().front(), clock);
    ASSERT_TRUE(opened) << opened.error().sentence;
}

TEST_F(BackedUp, NotWhereItIsOnlyTriedOut) {
    auto workshop = begin(Workshop::Keep::session);
    for (int count = 0; count < 3; ++count) {
        add_card(*workshop, "card");
        clock.pass(minutes(60));
    }
    EXPECT_FALSE(fs::exists(folder / "backups"));
}

TEST_F(BackedUp, OneThatFailsIsToldOfOnceAndStopsNothing) {
    auto workshop = begin();
    std::ofstream(folder / "backups") << "in the way";
    add_card(*workshop, "one");
    clock.pass(minutes(31));
    add_card(*workshop, "two");
    const auto said = problems(*workshop);
    ASSERT_THAT(said, SizeIs(1));
    EXPECT_THAT(said.front(), HasSubstr("No backup was made"));
    clock.pass(minutes(31));
    add_card(*workshop, "three");
    EXPECT_THAT(problems(*workshop), IsEmpty());
    EXPECT_EQ(workshop->snapshot()->session().cards.rows().back()->text, "three");
    workshop.reset();
    EXPECT_THAT(problems(*open()), SizeIs(1));
}

TEST_F(BackedUp, ForgetsNamesWithTheSession) {
    carry_out(*begin(), AddPerson{"Ada Lovelace"});
    open();
    ASSERT_THAT(backups(), SizeIs(1));
    ASSERT_TRUE(forget_names(file));
    EXPECT_FALSE(fs::exists(folder / "backups"));
}

}
}
