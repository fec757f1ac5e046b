// A session that is taken up again, on the same day or on another.

#include "sessions/model/local_time.h"
#include "sessions/store/library.h"
#include "sessions/store/store.h"
#include "tests/app/program_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using namespace std::chrono_literals;

struct ProgramClockTest : test_support::ProgramTest {
    WallTime begun = 0;

    /// Begins a session, closes the program, and takes the session up after this time.
    void take_up_after(std::chrono::hours time) {
        start_session();
        begun = clock.wall();
        program.reset();
        clock.advance(time);
        start();
        const auto sessions = list_sessions(data / "sessions");
        ASSERT_EQ(sessions.size(), 1u);
        ASSERT_TRUE(program->open_session(sessions.front().file));
        screen->frame(2);
    }
    /// As it is on disk once the program is closed, which writes what is still waiting.
    SessionClock clock_on_disk() {
        program.reset();
        const auto session = read_session(list_sessions(data / "sessions").front().file);
        EXPECT_TRUE(session) << session.error().sentence;
        return session->clock();
    }
};

TEST_F(ProgramClockTest, IsNotAskedAboutOnTheSameDay) {
    take_up_after(1h);
    EXPECT_FALSE(screen->has("another-day"));
}

TEST_F(ProgramClockTest, IsAskedAboutAWeekLaterAndStartedAgain) {
    take_up_after(7 * 24h);
    EXPECT_THAT(screen->find("another-day").text, testing::HasSubstr(long_date_text(begun)));
    screen->click("another-day:first");
    screen->frame(2);
    EXPECT_FALSE(screen->has("another-day"));
    EXPECT_EQ(date_text(clock_on_disk().begun), date_text(clock.wall()));
}

TEST_F(ProgramClockTest, IsAskedAboutWhereTheLidWasShutOverNight) {
    start_session();
    screen->frame(2);
    clock.sleep(3h);
    screen->frame(2);
    EXPECT_FALSE(screen->has("another-day")) << "a long lunch";
    clock.sleep(20h);
    screen->frame(2);
    EXPECT_TRUE(screen->has("another-day"));
}

TEST_F(ProgramClockTest, IsLeftAsItIsWhereThatIsWanted) {
    take_up_after(7 * 24h);
    screen->click("another-day:second");
    screen->frame(2);
    EXPECT_FALSE(screen->has("another-day"));
    EXPECT_EQ(date_text(clock_on_disk().begun), date_text(begun));
}

}
