#include "app/shell/frame_pacing.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using plenary::shell::Clock;
using plenary::shell::FramePacer;

struct FramePacingTest : testing::Test {
    FramePacer pacer;
    Clock::time_point now = Clock::time_point(1h);

    void draw(std::optional<Clock::duration> next = std::nullopt) {
        pacer.on_frame_drawn(now, next ? std::optional(now + *next) : std::nullopt);
        now += FramePacer::shortest_frame;
    }

    void draw_what_is_owed() {
        for (auto wait = pacer.next_wait(now); wait && *wait <= FramePacer::frame_between_events;
             wait = pacer.next_wait(now)) {
            now += *wait;
            draw();
        }
    }
};

TEST_F(FramePacingTest, DrawsThreeFramesAtFirstAndThenSleepsWithoutEnd) {
    draw_what_is_owed();
    EXPECT_EQ(pacer.frames_drawn(), 3u);
    EXPECT_EQ(pacer.next_wait(now), std::nullopt);
    EXPECT_EQ(pacer.next_wait(now + 24h), std::nullopt);
}

TEST_F(FramePacingTest, DrawsThreeFramesAfterAnEvent) {
    draw_what_is_owed();
    pacer.on_event();
    EXPECT_TRUE(pacer.due(now));
    draw_what_is_owed();
    EXPECT_EQ(pacer.frames_drawn(), 6u);
}

TEST_F(FramePacingTest, DrawsOneFrameForEachEventOfAHandThatMoves) {
    draw_what_is_owed();
    const auto event_every = std::chrono::microseconds(16'667);
    for (int i = 1; i <= 60; ++i) {
        pacer.on_event();
        ASSERT_TRUE(pacer.due(now)) << "the hand is followed at once";
        pacer.on_frame_drawn(now, std::nullopt);
        ASSERT_GT(pacer.next_wait(now), event_every);
        now += event_every;
    }
    EXPECT_EQ(pacer.frames_drawn(), 63u);
    draw_what_is_owed();
    EXPECT_EQ(pacer.frames_drawn(), 65u);
}

TEST_F(FramePacingTest, EventsWhileFramesAreOwedDoNotAddUp) {
    draw_what_is_owed();
    for (int i = 0; i < 100; ++i)
        pacer.on_event();
    draw_what_is_owed();
    EXPECT_EQ(pacer.frames_drawn(), 6u);
}

TEST_F(FramePacingTest, SleepsUntilTheNextTickOfAClock) {
    draw_what_is_owed();
    pacer.on_event();
    draw(1s);
    draw(1s);
    draw(1s);
    EXPECT_EQ(pacer.next_wait(now), 1s - FramePacer::shortest_frame);
    EXPECT_FALSE(pacer.due(now));
    EXPECT_TRUE(pacer.due(now + 1s));
}

TEST_F(FramePacingTest, ATickIsOneFrame) {
    draw_what_is_owed();
    pacer.on_frame_drawn(now, now + 1s);
    now += 1s;
    EXPECT_TRUE(pacer.due(now));
    draw();
    EXPECT_EQ(pacer.next_wait(now), std::nullopt);
}

TEST_F(FramePacingTest, AnAnimationDrawsOneFrameAfterAnother) {
    draw_what_is_owed();
    for (int i = 0; i < 50; ++i) {
        draw(0s);
        EXPECT_TRUE(pacer.due(now));
    }
}

TEST_F(FramePacingTest, NeverDrawsFasterThanAnyDisplay) {
    pacer.on_frame_drawn(now, now);
    EXPECT_EQ(pacer.next_wait(now), FramePacer::shortest_frame);
    EXPECT_EQ(pacer.next_wait(now + 5ms), FramePacer::shortest_frame - 5ms);
    EXPECT_EQ(pacer.next_wait(now + 1s), Clock::duration::zero());
}

TEST_F(FramePacingTest, NewsOfAnotherWindowIsOneFrame) {
    draw_what_is_owed();
    now += 1s;
    pacer.on_news();
    pacer.on_news();
    EXPECT_TRUE(pacer.due(now));
    draw();
    EXPECT_EQ(pacer.next_wait(now), std::nullopt);
}

TEST_F(FramePacingTest, NewsComesNoFasterThanAGlanceNeeds) {
    draw_what_is_owed();
    now += 1s;
    pacer.on_news();
    pacer.on_frame_drawn(now, std::nullopt);
    pacer.on_news();
    EXPECT_EQ(pacer.next_wait(now), FramePacer::shortest_frame_for_news);
    pacer.on_event();
    EXPECT_EQ(pacer.next_wait(now), FramePacer::shortest_frame) << "input waits for no news";
}

TEST_F(FramePacingTest, NewsPutsOffNoTickOfAClock) {
    draw_what_is_owed();
    now += 1s;
    pacer.on_frame_drawn(now, now + 10ms);
    pacer.on_news();
    EXPECT_EQ(pacer.next_wait(now), 10ms);
}

}
