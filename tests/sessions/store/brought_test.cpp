#include "sessions/store/brought.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/path_text.h"
#include "sessions/store/archive.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/older_files.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A session on a stick, and the folder of sessions of this computer.
class BroughtTest : public testing::Test {
protected:
    BroughtTest() {
        fs::create_directories(stick);
        fs::create_directories(sessions);
        auto begun = Workshop::begin(original, test_plan_text(), clock);
        EXPECT_TRUE(begun) << begun.error().sentence;
    }

    /// Where work goes on.
    fs::path brought() {
        auto done = bring(original, sessions, "on a stick");
        EXPECT_TRUE(done) << done.error().sentence;
        said = done->sentence;
        return done->session;
    }
    void add(const fs::path& session, const std::string& text) {
        auto workshop = Workshop::open(session, clock);
        ASSERT_TRUE(workshop) << workshop.error().sentence;
        (*workshop)->post(AddCard{lane_of((*workshop)->snapshot()->session(), TestPlan::board), text});
        (*workshop)->work();
    }
    static std::vector<std::string> cards(const fs::path& file) {
        const auto session = read_session(file);
        EXPECT_TRUE(session) << session.error().sentence;
        std::vector<std::string> texts;
        for (const auto& card : session->cards.rows())
            if (card->lane == lane_of(*session, TestPlan::board))
                texts.push_back(card->text);
        return texts;
    }
    static std::vector<std::string> names(const fs::path& folder) {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder))
            found.push_back(utf8(entry.path().filename()));
        std::ranges::sort(found);
        return found;
    }

    TestFolder folder;
    TestClock clock;
    fs::path stick = folder / "STICK of Ann";
    fs::path sessions = folder / "sessions";
    fs::path original = stick / "x.plenary";
    std::string said;
};

TEST_F(BroughtTest, WorkGoesOnInACopyAndNothingIsWrittenOnTheStick) {
    const std::string bytes = bytes_of(original);
    const fs::path copy = brought();
    EXPECT_EQ(copy, sessions / "x.plenary");
    EXPECT_EQ(said, "“x.plenary” lies on a stick. You work on a copy on this computer, and are asked about "
                    "copying it back.");
    add(copy, "one");
    EXPECT_TRUE(bytes_of(original) == bytes);
    EXPECT_THAT(names(stick), ElementsAre("x.plenary"));
    EXPECT_EQ(origin_of(copy)->file, original);
    EXPECT_FALSE(origin_of(original));
}

TEST_F(BroughtTest, HasNewsOnceSomethingWasDone) {
    const fs::path copy = brought();
    EXPECT_FALSE(has_news(copy));
    EXPECT_FALSE(has_news(original));
    {
        auto workshop = Workshop::open(copy, clock);
        ASSERT_TRUE(workshop);
        clock.pass(std::chrono::minutes(5));
    }
    EXPECT_FALSE(has_news(copy)) << "time alone is nothing to be copied back";
    add(copy, "one");
    EXPECT_TRUE(has_news(copy));
}

TEST_F(BroughtTest, IsCopiedBackInPlaceOfTheOriginal) {
    const fs::path copy = brought();
    add(copy, "one");
    EXPECT_EQ(*copy_back(copy), "Copied back to " + utf8(original));
    EXPECT_THAT(cards(original), ElementsAre("one"));
    EXPECT_THAT(names(stick), ElementsAre("x.plenary"));
    EXPECT_FALSE(has_news(copy));
    // And again.
    EXPECT_EQ(brought(), copy);
    add(copy, "two");
    ASSERT_TRUE(copy_back(copy));
    EXPECT_THAT(cards(original), ElementsAre("one", "two"));
}

TEST_F(BroughtTest, NothingOfAnEarlierLogIsTakenForTheNewFiles) {
    {
        auto workshop = Workshop::open(original, clock);
        ASSERT_TRUE(workshop);
        (*workshop)->post(
            AddCard{lane_of((*workshop)->snapshot()->session(), TestPlan::board), "in the log"});
        (*workshop)->work();
        copy_as_if_killed(original, stick / "killed.plenary");
    }
    original = stick / "killed.plenary";
    ASSERT_TRUE(fs::exists(stick / "killed.plenary-wal"));
    const fs::path copy = brought();
    EXPECT_THAT(cards(copy), ElementsAre("in the log"));
    add(copy, "one");
    ASSERT_TRUE(copy_back(copy));
    EXPECT_FALSE(fs::exists(stick / "killed.plenary-wal"));
    EXPECT_THAT(cards(original), ElementsAre("in the log", "one"));
}

TEST_F(BroughtTest, AnOriginalThatWasChangedMeanwhileStays) {
    const fs::path copy = brought();
    add(copy, "mine");
    add(original, "theirs");
    EXPECT_EQ(*copy_back(copy),
              "“x.plenary” was changed there meanwhile and stays as it is. Yours lies beside it "
              "as “x (2).plenary”.");
    EXPECT_THAT(cards(original), ElementsAre("theirs"));
    EXPECT_THAT(cards(stick / "x (2).plenary"), ElementsAre("mine"));
    EXPECT_FALSE(has_news(copy));
    EXPECT_EQ(origin_of(copy)->file, stick / "x (2).plenary");
    add(copy, "more");
    ASSERT_TRUE(copy_back(copy));
    EXPECT_THAT(cards(stick / "x (2).plenary"), ElementsAre("mine", "more"));
}

TEST_F(BroughtTest, OneThatIsGoneIsThereAgain) {
    const fs::path copy = brought();
    add(copy, "one");
    fs::remove(original);
    ASSERT_TRUE(copy_back(copy));
    EXPECT_THAT(cards(original), ElementsAre("one"));
}

TEST_F(BroughtTest, WithoutTheStickItStaysToBeCopiedBack) {
    const fs::path copy = brought();
    add(copy, "one");
    fs::rename(stick, folder / "pulled out");
    EXPECT_EQ(copy_back(copy).error().sentence,
              utf8(stick)
                  + " is not there. Connect it, then choose “Copy it back” among the three dots of the "
                    "session.");
    EXPECT_TRUE(has_news(copy));
    fs::rename(folder / "pulled out", stick);
    EXPECT_TRUE(copy_back(copy));
}

TEST_F(BroughtTest, WhereNothingMayBeWrittenAllStaysAsItWas) {
    const fs::path copy = brought();
    add(copy, "one");
    const std::string bytes = bytes_of(original);
    fs::create_directory(stick / "x.plenary.part");
    write_bytes(stick / "x.plenary.part" / "in the way", "");
    EXPECT_THAT(copy_back(copy).error().sentence, HasSubstr("“x.plenary” cannot be made: "));
    EXPECT_TRUE(bytes_of(original) == bytes);
    EXPECT_TRUE(has_news(copy));
}

TEST_F(BroughtTest, OneThatIsOpenIsNotCopiedOver) {
    const fs::path copy = brought();
    add(copy, "one");
    {
        const auto elsewhere = Workshop::open(original, clock);
        EXPECT_EQ(copy_back(copy).error().sentence, "“x.plenary” is open in another window or program.");
    }
    {
        const auto here = Workshop::open(copy, clock);
        EXPECT_EQ(copy_back(copy).error().sentence, "“x.plenary” is open in another window or program.");
    }
    EXPECT_TRUE(copy_back(copy));
}

TEST_F(BroughtTest, OpenedAgainItGoesOnWhereItWasWhileTheOriginalIsAsItWas) {
    const fs::path copy = brought();
    add(copy, "one");
    EXPECT_EQ(brought(), copy);
    EXPECT_EQ(said,
              "“x.plenary” lies on a stick. You go on with the copy on this computer, which holds what is "
              "not there yet.");
    EXPECT_THAT(cards(copy), ElementsAre("one"));
}

TEST_F(BroughtTest, OfAChangedOriginalThereIsASecondCopyWhereTheFirstHasNews) {
    const fs::path copy = brought();
    add(copy, "mine");
    add(original, "theirs");
    const fs::path second = brought();
    EXPECT_EQ(second, sessions / "x (2).plenary");
    EXPECT_EQ(said,
              "“x.plenary” was changed there since it was copied here, and the copy has changes of its own. "
              "This is a second copy, “x (2).plenary”.");
    EXPECT_THAT(cards(copy), ElementsAre("mine"));
    EXPECT_THAT(cards(second), ElementsAre("theirs"));
    // Each knows what the original was for it.
    EXPECT_EQ(brought(), second);
    ASSERT_TRUE(copy_back(copy));
    EXPECT_THAT(cards(original), ElementsAre("theirs"));
}

TEST_F(BroughtTest, OfAChangedOriginalACopyWithoutNewsMakesRoom) {
    const fs::path copy = brought();
    add(original, "theirs");
    EXPECT_EQ(brought(), copy);
    EXPECT_THAT(cards(copy), ElementsAre("theirs"));
    EXPECT_THAT(names(archive_folder(sessions)), ElementsAre("x.plenary"));
    EXPECT_THAT(cards(archive_folder(sessions) / "x.plenary"), IsEmpty());
}

TEST_F(BroughtTest, TheNoteGoesWhereTheCopyGoes) {
    const fs::path copy = brought();
    add(copy, "one");
    const auto archived = move_session(copy, archive_folder(sessions));
    ASSERT_TRUE(archived);
    EXPECT_FALSE(origin_of(copy));
    EXPECT_TRUE(has_news(*archived));
    ASSERT_TRUE(copy_back(*archived));
    EXPECT_THAT(cards(original), ElementsAre("one"));
    forget_origin(*archived);
    EXPECT_THAT(copy_back(*archived).error().sentence, HasSubstr("came from nowhere else"));
}

TEST_F(BroughtTest, ListsWhatCameFromElsewhere) {
    const fs::path copy = brought();
    ASSERT_TRUE(Workshop::begin(sessions / "made here.plenary", test_plan_text(), clock));
    auto copies = brought_copies(sessions);
    ASSERT_EQ(copies.size(), 1U);
    EXPECT_EQ(copies.front().session, copy);
    EXPECT_FALSE(copies.front().has_news);
    add(copy, "one");
    EXPECT_TRUE(brought_copies(sessions).front().has_news);
    EXPECT_TRUE(brought_copies(folder / "nowhere").empty());
}

TEST_F(BroughtTest, ANoteThatSaysNothingIsNone) {
    const fs::path copy = brought();
    for (const char* note : {"", "x", "1\n/a", "1 2\n", "1 2\nnot/absolute", "-1 2 3"}) {
        write_bytes(sessions / "x.plenary-from", note);
        EXPECT_FALSE(origin_of(copy)) << note;
    }
}

TEST_F(BroughtTest, WhatIsNoSessionIsNotBrought) {
    write_bytes(original, std::string(5000, 'x'));
    EXPECT_EQ(bring(original, sessions, "on a stick").error().sentence,
              "“x.plenary” is not a Plenary session.");
    EXPECT_THAT(names(sessions), IsEmpty());
}

class BroughtOlderFile : public FileOfAnOlderSchema, public testing::WithParamInterface<const char*> {
protected:
    BroughtOlderFile() : FileOfAnOlderSchema(GetParam()) {}
};

TEST_P(BroughtOlderFile, BringingItUpToDateIsNoNews) {
    const std::string bytes = bytes_of(file);
    const auto brought = bring(file, folder / "sessions", "on a stick");
    ASSERT_TRUE(brought) << brought.error().sentence;
    EXPECT_TRUE(Workshop::open(brought->session, clock));
    EXPECT_FALSE(has_news(brought->session));
    EXPECT_TRUE(bytes_of(file) == bytes);
    EXPECT_EQ(bring(file, folder / "sessions", "on a stick")->session, brought->session);
}

INSTANTIATE_TEST_SUITE_P(Schemas, BroughtOlderFile,
                         testing::Values("schema-1.plenary", "schema-2.plenary", "schema-3.plenary"),
                         [](const auto& file) { return std::string("schema") + file.param[7]; });

}
}
