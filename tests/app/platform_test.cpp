#include "app/shell/platform.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace {

// Sets a variable for one test; nothing means that it is not set at all.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name))
            old_ = old;
        value == nullptr ? unsetenv(name) : setenv(name, value, 1);
    }
    ~Variable() { old_.empty() ? unsetenv(name_) : setenv(name_, old_.c_str(), 1); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name_;
    std::string old_;
};

TEST(PlatformTest, FindsTheAssetsBesideTheProgram) {
    const auto folder = plenary::shell::assets_folder();
    ASSERT_TRUE(folder) << folder.error();
    EXPECT_TRUE(std::filesystem::exists(*folder / "fonts" / "Inter-Regular.otf"));
}

TEST(PlatformTest, KeepsSessionsWhereTheDesktopSays) {
    const Variable data("XDG_DATA_HOME", "/somewhere/data");
    EXPECT_EQ(plenary::shell::data_folder().value(), "/somewhere/data/plenary");
}

TEST(PlatformTest, KeepsSessionsInTheHomeFolderOtherwise) {
    const Variable data("XDG_DATA_HOME", "not/absolute");
    const Variable home("HOME", "/home/zoe");
    EXPECT_EQ(plenary::shell::data_folder().value(), "/home/zoe/.local/share/plenary");
}

TEST(PlatformTest, KnowsWhetherThereIsADisplay) {
    const Variable wayland("WAYLAND_DISPLAY", nullptr);
    {
        const Variable x11("DISPLAY", nullptr);
        EXPECT_FALSE(plenary::shell::has_display());
    }
    const Variable x11("DISPLAY", ":7");
    EXPECT_TRUE(plenary::shell::has_display());
}

TEST(PlatformTest, ReadsItsOwnUse) {
    EXPECT_GT(plenary::shell::usage().resident_bytes, 1'000'000u);
    EXPECT_GE(plenary::shell::usage().cpu_seconds, 0);
}

}
