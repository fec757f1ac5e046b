// A session that is tried out, and of which nothing is kept.

#include "app/rehearsal.h"
#include "tests/app/program_support.h"

#include <gtest/gtest.h>

#include <fstream>

namespace {

using namespace plenary;

TEST(Rehearsal, TakesItsFolderAlongWhenItGoes) {
    std::filesystem::path folder;
    {
        auto rehearsal = Rehearsal::begin();
        ASSERT_TRUE(rehearsal) << rehearsal.error().sentence;
        folder = rehearsal->folder();
        EXPECT_TRUE(std::filesystem::is_directory(folder));
        std::ofstream(folder / "something") << "said";
        const Rehearsal handed_on = std::move(*rehearsal);
        EXPECT_EQ(handed_on.folder(), folder);
        EXPECT_TRUE(std::filesystem::exists(folder / "something"));
    }
    EXPECT_FALSE(std::filesystem::exists(folder));
}

struct RehearsedProgram : test_support::ProgramTest {};

TEST_F(RehearsedProgram, LeavesNothingBehind) {
    start();
    screen->frame(2);
    screen->click("plan:0:rehearse");
    screen->frame(2);
    ASSERT_NE(program->workshop(), nullptr);
    const std::filesystem::path file = program->workshop()->file();
    EXPECT_TRUE(std::filesystem::exists(file));
    EXPECT_TRUE(list_sessions(data / "sessions").empty()) << "it is in no list of sessions";
    program.reset();
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_FALSE(std::filesystem::exists(file.parent_path()));
}

TEST_F(RehearsedProgram, KeepsTheSessionOfAnyOtherStart) {
    start();
    screen->frame(2);
    screen->click("plan:0:start");
    screen->frame(2);
    program.reset();
    EXPECT_EQ(list_sessions(data / "sessions").size(), 1u);
}

}
