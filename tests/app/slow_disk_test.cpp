// No frame waits for a disk, however slow: it shows what was there until the new is on the disk.

#include "tests/app/program_support.h"
#include "tests/support/stuck_disk.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;

struct SlowDiskTest : test_support::ProgramTest {
    StuckDisk disk;

    ~SlowDiskTest() override { program.reset(); }

    std::string step() const { return screen->find("step").text; }
};

TEST_F(SlowDiskTest, LetsEveryFrameBeDrawnWhileTheDiskIsStuck) {
    start_session();
    const std::string before = step();
    const int woken = wakes;
    disk.stick();
    screen->press(ImGuiKey_PageDown);
    disk.wait_until_stuck();
    screen->frame(100);
    EXPECT_EQ(step(), before) << "it is not on disk yet";
    screen->click("footer:menu");
    EXPECT_TRUE(screen->has("menu:room")) << "the hand is answered all the same";
    screen->press(ImGuiKey_Escape);
    EXPECT_FALSE(disk.gave_up());
    EXPECT_EQ(wakes, woken);
    disk.release();
    wakes.wait(woken);
    screen->frame(2);
    EXPECT_NE(step(), before);
}

}
