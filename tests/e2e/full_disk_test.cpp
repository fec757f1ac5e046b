// The real program on a disk that runs full while the room works, and on which space is freed again.

#include "sessions/store/library.h"
#include "sessions/store/store.h"
#include "tests/support/program.h"
#include "tests/support/program_folder.h"

#include <gtest/gtest.h>

#include <sys/mount.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace std::chrono_literals;
using test_support::Program;

constexpr const char* plan = R"(format = 1
title = "A full disk"

[[step]]
kind = "board"
title = "What helps us?"
lanes = ["Now"]
)";

// A disk of four megabytes in memory, where the system lets us have one.
class SmallDisk {
public:
    SmallDisk() : path_(test_support::fresh_folder("small-disk")) {
        mounted_ = mount("tmpfs", path_.c_str(), "tmpfs", 0, "size=4m") == 0;
    }
    ~SmallDisk() {
        if (mounted_)
            umount2(path_.c_str(), MNT_DETACH);
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool mounted() const { return mounted_; }
    const std::filesystem::path& path() const { return path_; }

    void fill() const {
        std::ofstream filler(path_ / "filler", std::ios::binary);
        const std::string block(4096, 'x');
        while (filler.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    void free() const { std::filesystem::remove(path_ / "filler"); }

private:
    std::filesystem::path path_;
    bool mounted_ = false;
};

bool has_card(const plenary::Session& session, const std::string& text) {
    return std::ranges::any_of(session.cards.rows(), [&](const auto& card) { return card->text == text; });
}

TEST(FullDisk, LosesNothingAndSavesWithinTwoSecondsOfSpaceBeingFreed) {
    const SmallDisk disk;
    if (!disk.mounted())
        GTEST_SKIP() << "A small disk cannot be mounted here; that needs an administrator.";
    std::ofstream(disk.path() / "plan.toml") << plan;
    Program program({.program = PLENARY_BUILD "/plenary",
                     .arguments = {"run", (disk.path() / "plan.toml").string()},
                     .environment = {{"XDG_DATA_HOME", (disk.path() / "data").string()}}});
    program.press("n");
    program.type("Before");
    program.press("Return");
    disk.fill();
    program.type("While it is full");
    program.press("Return");
    program.wait_for("not-saved");
    program.type("And more");
    program.press("Return");
    program.wait_until("all three cards are on the screen", [](const test_support::Screen& screen) {
        return std::ranges::count_if(screen.items,
                                     [](const auto& item) {
                                         return item.id.starts_with("card:")
                                                && item.id.find(':', 5) == std::string::npos;
                                     })
               >= 3;
    });

    const auto freed = std::chrono::steady_clock::now();
    disk.free();
    program.wait_gone("not-saved");
    EXPECT_LT(std::chrono::steady_clock::now() - freed, 2s);
    program.kill();
    program.wait_exit();
    const auto sessions = plenary::list_sessions(disk.path() / "data" / "plenary" / "sessions");
    ASSERT_EQ(sessions.size(), 1u);
    const auto session = plenary::read_session(sessions.front().file);
    ASSERT_TRUE(session) << session.error().sentence;
    for (const char* text : {"Before", "While it is full", "And more"})
        EXPECT_TRUE(has_card(*session, text)) << text;
}

}
