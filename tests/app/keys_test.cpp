#include "app/stage/keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace {

using namespace plenary;

TEST(Keys, StandInTheGuideAsTheyStandInTheProgram) {
    std::ifstream file(std::filesystem::path(PLENARY_ASSETS) / "guide.md");
    const std::string guide{std::istreambuf_iterator<char>(file), {}};
    ASSERT_FALSE(guide.empty());
    EXPECT_THAT(guide, testing::HasSubstr(keys_as_markdown())) << "put this in place of the table there:\n"
                                                               << keys_as_markdown();
}

TEST(Keys, HaveWordsForEach) {
    std::set<std::string> said;
    for (const KeyHelp& help : key_help()) {
        EXPECT_FALSE(help.keys.empty());
        EXPECT_FALSE(help.what.empty());
        EXPECT_TRUE(said.insert(std::string(help.what)).second) << help.what;
    }
}

}
