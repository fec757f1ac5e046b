#include "sessions/store/open_note.h"

#include <gtest/gtest.h>

#include <optional>

#include "sessions/model/local_time.h"
#include "sessions/store/archive.h"
#include "sessions/store/library.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

struct OpenNoteTest : testing::Test {
    TestFolder folder;
    TestClock clock;
    std::filesystem::path file = folder / "a.plenary";

    std::unique_ptr<Workshop> begin() {
        auto begun = Workshop::begin(file, test_plan_text(), clock);
        EXPECT_TRUE(begun) << begun.error().sentence;
        return std::move(*begun);
    }
};

TEST_F(OpenNoteTest, SaysWhoHasASessionOpenToWhoeverIsRefused) {
    const auto workshop = begin();
    const std::string since = clock_text(clock.wall());
    {
        const OpenNote note(file, "ann on LAPTOP-3", clock.wall());
        const std::string sentence =
            "“a.plenary” is open in another window or program: ann on LAPTOP-3, since " + since + ".";
        EXPECT_EQ(Workshop::open(file, clock).error().sentence, sentence);
        EXPECT_EQ(list_sessions(folder.path()).front().problem, sentence);
    }
    EXPECT_EQ(Workshop::open(file, clock).error().sentence,
              "“a.plenary” is open in another window or program.");
    EXPECT_EQ(folder.names().front(), "a.plenary");
}

TEST_F(OpenNoteTest, OneThatIsLeftOverSaysNothingAndGoes) {
    begin().reset();
    write_bytes(folder / "a.plenary-open", "ann on LAPTOP-3, since 10:32\n");
    EXPECT_TRUE(Workshop::open(file, clock));
    EXPECT_EQ(list_sessions(folder.path()).front().problem, "");
    ASSERT_TRUE(move_session(file, folder / "archive"));
    EXPECT_FALSE(std::filesystem::exists(folder / "a.plenary-open"));
}

TEST_F(OpenNoteTest, IsNotTrusted) {
    write_bytes(folder / "a.plenary-open", "ann\x01\n\xff on\r\n a laptop " + std::string(100'000, 'x'));
    const std::string who = who_has_open(file);
    EXPECT_LE(who.size(), 400u);
    EXPECT_EQ(who.find('\n'), std::string::npos);
    EXPECT_EQ(who.substr(0, 3), "ann");
    EXPECT_EQ(who_has_open(folder / "none.plenary"), "");
}

TEST_F(OpenNoteTest, SomebodyUnknownLeavesNone) {
    const OpenNote note(file, "", clock.wall());
    EXPECT_TRUE(folder.names().empty());
}

TEST_F(OpenNoteTest, GoesWithTheOneThatHoldsIt) {
    std::optional<OpenNote> note(OpenNote(file, "ann", 0));
    EXPECT_NE(who_has_open(file), "");
    note = OpenNote(folder / "b.plenary", "ann", 0);
    EXPECT_EQ(who_has_open(file), "");
    EXPECT_NE(who_has_open(folder / "b.plenary"), "");
    note.reset();
    EXPECT_EQ(who_has_open(folder / "b.plenary"), "");
}

}
}
