#include "sessions/store/library.h"

#include <gtest/gtest.h>

#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

class Library : public testing::Test {
protected:
    std::unique_ptr<Workshop> begin(const std::string& name) {
        auto workshop = Workshop::begin(folder / name, test_plan_text(), clock);
        EXPECT_TRUE(workshop) << workshop.error().sentence;
        return std::move(*workshop);
    }

    TestFolder folder;
    TestClock clock;
};

TEST_F(Library, AFolderThatIsMissingHasNoSessions) {
    EXPECT_TRUE(list_sessions(folder / "none").empty());
    EXPECT_TRUE(list_sessions(folder.path()).empty());
}

TEST_F(Library, AnEntrySaysWhatTheSessionIsAndHowFarItCame) {
    const WallTime began = clock.wall();
    auto workshop = begin("a.plenary");
    workshop->post(SetPlace{"Leeds"});
    workshop->post(SetHeadCount{17});
    workshop->post(GoToStep{TestPlan::board});
    const LaneId lane = lane_of(workshop->snapshot()->session(), TestPlan::board);
    workshop->post(AddCard{lane, "trust", Colour::mint});
    workshop->post(AddCard{lane, "time", Colour::rose});
    clock.pass(std::chrono::minutes(9));
    workshop->work();
    workshop.reset();

    const auto entries = list_sessions(folder.path());
    ASSERT_EQ(entries.size(), 1u);
    const SessionEntry& entry = entries.front();
    EXPECT_EQ(entry.file, folder / "a.plenary");
    EXPECT_EQ(entry.problem, "");
    EXPECT_EQ(entry.title, "What does partnership working mean?");
    EXPECT_EQ(entry.place, "Leeds");
    EXPECT_EQ(entry.started, began);
    EXPECT_EQ(entry.changed, began + 9 * 60'000);
    EXPECT_EQ(entry.finished, 0);
    EXPECT_EQ(entry.step, TestPlan::board);
    EXPECT_EQ(entry.steps, 9);
    EXPECT_EQ(entry.people, 17);
    EXPECT_EQ(entry.cards, 2);
    ASSERT_FALSE(entry.picture.lanes.empty());
    EXPECT_EQ(entry.picture.lanes.front(), (std::vector{Colour::mint, Colour::rose}));
}

TEST_F(Library, AHeadingIsNotCountedAsACard) {
    auto workshop = begin("a.plenary");
    const LaneId lane = lane_of(workshop->snapshot()->session(), TestPlan::board);
    workshop->post(GoToStep{TestPlan::board});
    workshop->post(AddCard{lane, "trust", Colour::mint});
    workshop->work();
    workshop->post(NameCluster{workshop->snapshot()->cards(lane)[0]->id, "What it takes"});
    workshop->work();
    ASSERT_EQ(workshop->snapshot()->session().headings.size(), 1u);
    workshop.reset();
    const auto entries = list_sessions(folder.path());
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries.front().cards, 1);
    ASSERT_FALSE(entries.front().picture.lanes.empty());
    EXPECT_EQ(entries.front().picture.lanes.front(), (std::vector{Colour::mint}));
}

TEST_F(Library, TheSessionThatChangedLastComesFirst) {
    for (const char* name : {"b.plenary", "a.plenary", "c.plenary"}) {
        begin(name);
        clock.pass(std::chrono::hours(1));
    }
    auto oldest = std::move(*Workshop::open(folder / "b.plenary", clock));
    oldest->post(FinishSession{});
    oldest->work();
    oldest.reset();
    std::vector<std::string> names;
    for (const auto& entry : list_sessions(folder.path()))
        names.push_back(entry.file.filename().string());
    EXPECT_EQ(names, (std::vector<std::string>{"b.plenary", "c.plenary", "a.plenary"}));
    EXPECT_EQ(list_sessions(folder.path()).front().finished, clock.wall());
}

TEST_F(Library, FilesThatCannotBeOpenedAreListedWithTheReason) {
    write_bytes(folder / "broken.plenary", "not a session");
    write_bytes(folder / "notes.txt", "of no interest");
    auto open = begin("open.plenary");
    std::map<std::string, std::string> problems;
    for (const auto& entry : list_sessions(folder.path()))
        problems[entry.file.filename().string()] = entry.problem;
    EXPECT_EQ(problems, (std::map<std::string, std::string>{
                            {"broken.plenary", "“broken.plenary” is not a Plenary session."},
                            {"open.plenary", "“open.plenary” is open in another window or program."}}));
}

TEST_F(Library, ListingLeavesEveryFileAsItIsAlsoAfterACrash) {
    auto workshop = begin("a.plenary");
    workshop->post(SetPlace{"Leeds"});
    workshop->work();
    copy_as_if_killed(folder / "a.plenary", folder / "killed.plenary");
    workshop.reset();
    const auto names = folder.names();
    std::map<std::string, std::string> bytes;
    for (const auto& name : names)
        bytes[name] = bytes_of(folder / name);

    const auto entries = list_sessions(folder.path());
    ASSERT_EQ(entries.size(), 2u);
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.problem, "");
        EXPECT_EQ(entry.place, "Leeds");
    }
    EXPECT_EQ(folder.names(), names);
    for (const auto& name : names)
        EXPECT_TRUE(bytes_of(folder / name) == bytes[name]) << name;
}

TEST_F(Library, ANewSessionGetsAReadableNameThatIsFree) {
    const WallTime noon =
        1'795'348'800'000; // 22 November 2026, the same day in every time zone but the farthest
    const fs::path first = new_session_file(folder.path(), "What does partnership working mean?", noon);
    EXPECT_EQ(first, folder / "2026-11-22 What does partnership working mean.plenary");
    write_bytes(first, "");
    EXPECT_EQ(new_session_file(folder.path(), "What does partnership working mean?", noon),
              folder / "2026-11-22 What does partnership working mean (2).plenary");
}

TEST_F(Library, ANameIsSafeOnEveryFileSystem) {
    const std::pair<std::string, std::string> names[] = {
        {"", "2026-11-22.plenary"},
        {"../a/b\\c", "2026-11-22 .. a b c.plenary"},
        {"a:b*c?\"d\"<e>|", "2026-11-22 abcde.plenary"},
        {"tab\tand\nline", "2026-11-22 tab and line.plenary"},
        {"ends... ", "2026-11-22 ends.plenary"},
        {std::string(119, 'a') + "é", "2026-11-22 " + std::string(119, 'a') + ".plenary"},
    };
    for (const auto& [title, name] : names)
        EXPECT_EQ(new_session_file(folder.path(), title, 1'795'348'800'000).filename().string(), name);
}

TEST_F(Library, ACopyHoldsTheSameSessionWithItsHistory) {
    auto workshop = begin("a.plenary");
    workshop->post(SetPlace{"Leeds"});
    workshop->post(SetPlace{"York"});
    workshop->post(Undo{});
    workshop->work();
    copy_as_if_killed(folder / "a.plenary", folder / "killed.plenary");
    workshop.reset();
    for (const char* name : {"a.plenary", "killed.plenary"}) {
        const std::string copy = std::string("copy of ") + name;
        const auto copied = copy_session(folder / name, folder / copy);
        ASSERT_TRUE(copied) << copied.error().sentence;
        EXPECT_TRUE(same(*read_session(folder / copy), *read_session(folder / name)));
        auto opened = Workshop::open(folder / copy, clock);
        ASSERT_TRUE(opened) << opened.error().sentence;
        (*opened)->post(Redo{});
        (*opened)->work();
        EXPECT_EQ((*opened)->snapshot()->session().about().place, "York");
    }
}

TEST_F(Library, ACopyIsRefusedWithoutATraceWhereItCannotBeMade) {
    begin("a.plenary");
    write_bytes(folder / "taken.plenary", "mine");
    write_bytes(folder / "broken.plenary", "not a session");
    const auto names = folder.names();
    EXPECT_EQ(copy_session(folder / "a.plenary", folder / "taken.plenary").error().sentence,
              "“taken.plenary” exists already. Choose another name.");
    EXPECT_EQ(copy_session(folder / "broken.plenary", folder / "new.plenary").error().sentence,
              "“broken.plenary” is not a Plenary session.");
    EXPECT_EQ(copy_session(folder / "a.plenary", folder / "none/new.plenary").error().sentence,
              "“new.plenary” cannot be made: a file cannot be made there. Check that the folder exists and "
              "lets you "
              "write.");
    EXPECT_EQ(folder.names(), names);
    EXPECT_EQ(bytes_of(folder / "taken.plenary"), "mine");
}

}
}
