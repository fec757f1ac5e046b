// What the computer finds out about itself, without anybody waiting for it.

#include "app/shell/room_watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <fstream>
#include <mutex>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using shell::RoomWatch;
using testing::HasSubstr;
namespace fs = std::filesystem;

struct RoomWatchTest : testing::Test {
    fs::path folder =
        fs::path(testing::TempDir())
        / (std::string("plenary room ") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::mutex mutex;
    std::condition_variable told;
    std::optional<RoomWatch> watch;

    RoomWatchTest() {
        fs::remove_all(folder);
        fs::create_directories(folder);
        watch.emplace(folder / "data", folder / "data" / "records", [this] {
            const std::lock_guard lock(mutex);
            told.notify_all();
        });
    }
    ~RoomWatchTest() override {
        watch.reset();
        fs::remove_all(folder);
    }
    // The readings once they are as wished, or as they are after much longer than that takes.
    RoomReadings once(const std::function<bool(const RoomReadings&)>& wished) {
        std::unique_lock lock(mutex);
        RoomReadings readings;
        for (const auto end = std::chrono::steady_clock::now() + 20s;
             std::chrono::steady_clock::now() < end;) {
            lock.unlock();
            readings = watch->readings();
            lock.lock();
            if (wished(readings))
                break;
            told.wait_for(lock, 20ms);
        }
        return readings;
    }
};

TEST_F(RoomWatchTest, KnowsNothingBeforeItLooks) {
    const RoomReadings readings = watch->readings();
    EXPECT_EQ(readings.loudspeaker, Known::not_yet);
    EXPECT_EQ(readings.kept_awake, Known::not_yet);
    EXPECT_EQ(readings.record, Known::not_yet);
    EXPECT_FALSE(readings.free_bytes);
    EXPECT_TRUE(fs::is_empty(folder));
}

TEST_F(RoomWatchTest, ReadsTheDiskOfAFolderThatIsNotMadeYet) {
    watch->look();
    const RoomReadings readings =
        once([](const RoomReadings& seen) { return seen.record != Known::not_yet; });
    EXPECT_EQ(readings.record, Known::yes);
    const auto space = fs::space(folder);
    ASSERT_TRUE(readings.free_bytes);
    EXPECT_GT(*readings.free_bytes, 0U);
    EXPECT_LE(*readings.free_bytes, space.capacity);
    EXPECT_TRUE(fs::is_empty(folder / "data" / "records"));
}

TEST_F(RoomWatchTest, SaysWhyNoRecordCanBeSavedAndNoticesThatItCanNow) {
    fs::create_directories(folder / "data");
    std::ofstream(folder / "data" / "records") << "a file";
    watch->look();
    EXPECT_THAT(once([](const RoomReadings& seen) { return seen.record == Known::no; }).record_problem,
                HasSubstr("records"));
    fs::remove(folder / "data" / "records");
    watch->look();
    const RoomReadings then = once([](const RoomReadings& seen) { return seen.record == Known::yes; });
    EXPECT_EQ(then.record, Known::yes);
    EXPECT_EQ(then.record_problem, "");
}

TEST_F(RoomWatchTest, AsksForTheScreenWhileASessionRunsOnly) {
    watch->keep_awake(true);
    watch->keep_awake(true);
    EXPECT_NE(once([](const RoomReadings& seen) { return seen.kept_awake != Known::not_yet; }).kept_awake,
              Known::not_yet);
    watch->keep_awake(false);
    EXPECT_EQ(watch->readings().kept_awake, Known::not_yet);
}

TEST_F(RoomWatchTest, CanBeGoneBeforeItHasLooked) {
    watch->look();
    watch->keep_awake(true);
    watch.reset();
}

}
