#include "sessions/store/archive.h"

#include <gtest/gtest.h>

#include "sessions/store/backups.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

struct ArchiveTest : testing::Test {
    TestFolder folder;
    TestClock clock;

    std::unique_ptr<Workshop> begin(const std::string& name) {
        auto workshop = Workshop::begin(folder / name, test_plan_text(), clock);
        EXPECT_TRUE(workshop) << workshop.error().sentence;
        (*workshop)->post(SetPlace{"Leeds"});
        (*workshop)->work();
        return std::move(*workshop);
    }
    static std::string place(const fs::path& file) {
        const auto session = read_session(file);
        return session ? session->about().place : session.error().sentence;
    }
};

TEST_F(ArchiveTest, AMoveTakesWhatBelongsToTheSessionAlong) {
    auto workshop = begin("a.plenary");
    copy_as_if_killed(folder / "a.plenary", folder / "killed.plenary");
    workshop.reset();
    ASSERT_TRUE(fs::exists(folder / "killed.plenary-wal"));
    const auto moved = move_session(folder / "killed.plenary", archive_folder(folder.path()));
    ASSERT_TRUE(moved) << moved.error().sentence;
    EXPECT_EQ(*moved, folder / "archive/killed.plenary");
    EXPECT_EQ(place(*moved), "Leeds");
    EXPECT_FALSE(fs::exists(folder / "killed.plenary"));
    EXPECT_FALSE(fs::exists(folder / "killed.plenary-wal"));
}

TEST_F(ArchiveTest, BackupsGoAlongAndMeetNoOthers) {
    begin("a.plenary");
    fs::create_directories(backups_folder(folder / "a.plenary"));
    write_bytes(backups_folder(folder / "a.plenary") / "0001.plenary", "as it was");
    fs::create_directories(backups_folder(folder / "archive/a.plenary"));
    const auto moved = move_session(folder / "a.plenary", archive_folder(folder.path()));
    ASSERT_TRUE(moved) << moved.error().sentence;
    EXPECT_EQ(*moved, folder / "archive/a (2).plenary") << "the backups of another a are there";
    EXPECT_EQ(bytes_of(backups_folder(*moved) / "0001.plenary"), "as it was");
    EXPECT_FALSE(fs::exists(backups_folder(folder / "a.plenary")));
}

TEST_F(ArchiveTest, AMoveNeverReplacesAnotherSession) {
    begin("a.plenary");
    fs::create_directories(folder / "archive");
    write_bytes(folder / "archive/a.plenary", "another");
    const auto moved = move_session(folder / "a.plenary", archive_folder(folder.path()));
    ASSERT_TRUE(moved) << moved.error().sentence;
    EXPECT_EQ(*moved, folder / "archive/a (2).plenary");
    EXPECT_EQ(bytes_of(folder / "archive/a.plenary"), "another");
    EXPECT_EQ(place(*moved), "Leeds");
}

TEST_F(ArchiveTest, WhatIsOpenStaysWhereItIs) {
    auto open = begin("a.plenary");
    EXPECT_EQ(move_session(folder / "a.plenary", folder / "archive").error().sentence,
              "“a.plenary” is open in another window or program.");
    EXPECT_TRUE(fs::exists(folder / "a.plenary"));
    open.reset();
    EXPECT_TRUE(check_not_open(folder / "a.plenary"));
    write_bytes(folder / "broken.plenary", "not a session");
    EXPECT_TRUE(check_not_open(folder / "broken.plenary"));
}

TEST_F(ArchiveTest, AFolderThatCannotBeMadeIsASentence) {
    begin("a.plenary");
    write_bytes(folder / "archive", "in the way");
    const auto moved = move_session(folder / "a.plenary", folder / "archive");
    ASSERT_FALSE(moved);
    EXPECT_NE(moved.error().sentence.find("cannot be made"), std::string::npos) << moved.error().sentence;
    EXPECT_EQ(place(folder / "a.plenary"), "Leeds");
}

TEST_F(ArchiveTest, ACopyGetsANameThatIsFree) {
    begin("a.plenary");
    EXPECT_EQ(*duplicate_session(folder / "a.plenary"), folder / "a copy.plenary");
    EXPECT_EQ(*duplicate_session(folder / "a.plenary"), folder / "a copy (2).plenary");
    EXPECT_EQ(*copy_session_into(folder / "a.plenary", folder / "sent"), folder / "sent/a.plenary");
    EXPECT_EQ(*copy_session_into(folder / "a.plenary", folder / "sent"), folder / "sent/a (2).plenary");
    for (const char* name : {"a.plenary", "a copy.plenary", "a copy (2).plenary", "sent/a (2).plenary"})
        EXPECT_EQ(place(folder / name), "Leeds") << name;
}

}
}
