// The whole program while the disk takes nothing: what it asks before anything would be lost.

#include "sessions/store/store.h"
#include "tests/app/places_room.h"
#include "tests/app/program_support.h"
#include "tests/support/disk_layer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <string_view>

namespace {

using namespace plenary;
using testing::HasSubstr;

/// Takes nothing while it is full, but for files in a folder called "elsewhere".
class FullDisk final : public DiskLayer {
public:
    FullDisk() : DiskLayer("full disk") {}

    std::atomic<bool> full = false;

    int open(const char* name, File& file, int flags, int* out_flags) override {
        const std::string_view path = name != nullptr ? name : "";
        file.number = path.find("elsewhere") == std::string_view::npos ? 1 : 0;
        return DiskLayer::open(name, file, flags, out_flags);
    }
    int write(File& file, const void* bytes, int size, sqlite3_int64 at) override {
        return full && file.number == 1 ? SQLITE_FULL : DiskLayer::write(file, bytes, size, at);
    }
};

struct FullDiskTest : test_support::ProgramTest {
    FullDisk disk;
    test_support::PlacesRoom places;

    ~FullDiskTest() override { program.reset(); }

    /// Goes to the second step while the disk takes nothing.
    void go_on_without_a_disk() {
        room = &places;
        places.found = {folder / "elsewhere"};
        std::filesystem::create_directories(folder / "elsewhere");
        start_session();
        disk.full = true;
        const int woken = wakes;
        screen->press(ImGuiKey_PageDown);
        wakes.wait(woken);
        screen->frame(2);
        ASSERT_TRUE(screen->has("not-saved"));
    }
    void ask_to_close() {
        close_requested = true;
        screen->frame();
    }
};

TEST_F(FullDiskTest, ClosesOnlyOnceItWasSaidThatSomethingWouldBeLost) {
    go_on_without_a_disk();
    ask_to_close();
    EXPECT_FALSE(wish.close);
    screen->frame(2);
    EXPECT_THAT(screen->find("not-saved:words").text, HasSubstr("If you close now, 1 change is lost"));
    screen->click("not-saved:back");
    screen->frame(2);
    EXPECT_FALSE(screen->has("not-saved:words"));
    EXPECT_FALSE(wish.close);
    ask_to_close();
    screen->frame(2);
    screen->hover("not-saved:lose");
    screen->button(true);
    screen->button(false);
    EXPECT_TRUE(wish.close);
}

TEST_F(FullDiskTest, GoesOnInAnotherPlaceAndMayThenBeClosed) {
    go_on_without_a_disk();
    screen->click("not-saved:elsewhere");
    screen->frame(2);
    const int woken = wakes;
    screen->click("not-saved:place:0");
    wakes.wait(woken);
    screen->frame(2);
    EXPECT_FALSE(screen->has("not-saved"));
    EXPECT_THAT(screen->find("notice").text, HasSubstr("elsewhere"));
    const std::filesystem::path file = program->workshop()->file();
    EXPECT_EQ(file.parent_path(), folder / "elsewhere");
    ask_to_close();
    EXPECT_TRUE(wish.close);
    program.reset();
    const auto session = read_session(file);
    ASSERT_TRUE(session) << session.error().sentence;
    EXPECT_EQ(session->where().step, StepId{2});
}

TEST_F(FullDiskTest, IsOnDiskOnceThereIsSpaceAgain) {
    go_on_without_a_disk();
    const std::filesystem::path file = program->workshop()->file();
    const int woken = wakes;
    disk.full = false;
    wakes.wait(woken);
    screen->frame(2);
    EXPECT_FALSE(screen->has("not-saved"));
    ask_to_close();
    EXPECT_TRUE(wish.close);
    program.reset();
    EXPECT_EQ(read_session(file)->where().step, StepId{2});
}

}
