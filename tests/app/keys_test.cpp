#include "app/stage/keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace {

using namespace plenary;

TEST(Keys, StandInTheReadmeAsTheyStandInTheProgram) {
    std::ifstream file(std::filesystem::path(PLENARY_TEST_FILES) / "../../README.md");
    const std::string readme{std::istreambuf_iterator<char>(file), {}};
    ASSERT_FALSE(readme.empty());
    EXPECT_THAT(readme, testing::HasSubstr(keys_as_markdown())) << "put this in place of the table there:\n"
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
