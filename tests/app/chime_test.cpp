// The chime: what it sounds like, and that nobody has to wait for it.

#include "app/shell/chime.h"
#include "app/shell/chime_sound.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <condition_variable>
#include <mutex>
#include <numbers>

namespace {

using namespace plenary;
using namespace plenary::shell;
using namespace std::chrono_literals;

// Longer than anything that works takes.
constexpr auto at_most = 20s;

float loudest(std::span<const float> samples) {
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

// How much of a tone there is in a sound.
double strength(std::span<const float> samples, int rate, double hertz) {
    std::complex<double> sum = 0;
    for (std::size_t i = 0; i < samples.size(); ++i)
        sum += std::polar<double>(samples[i], 2 * std::numbers::pi * hertz * static_cast<double>(i) / rate);
    return std::abs(sum) / static_cast<double>(samples.size());
}

TEST(ChimeSound, IsAShortSoundOfModerateLoudness) {
    for (const int rate : {8'000, 44'100, 48'000, 96'000}) {
        const std::vector<float> samples = chime_samples(rate);
        EXPECT_NEAR(static_cast<double>(samples.size()) / rate, 1.5, 0.2) << rate;
        EXPECT_NEAR(loudest(samples), 0.5, 0.001) << rate;
    }
}

TEST(ChimeSound, FadesInAndOutWithoutAClick) {
    const int rate = 48'000;
    const std::vector<float> samples = chime_samples(rate);
    EXPECT_EQ(samples.front(), 0);
    EXPECT_EQ(samples.back(), 0);
    const std::span<const float> all(samples);
    EXPECT_LT(loudest(all.first(rate / 1000)), 0.02) << "the first millisecond";
    EXPECT_LT(loudest(all.last(rate / 50)), 0.002) << "the last twenty";
    float jump = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        jump = std::max(jump, std::abs(samples[i] - samples[i - 1]));
    EXPECT_LT(jump, 0.12) << "as far as a tone of this height and loudness moves in one sample";
}

TEST(ChimeSound, IsAChordOfThreeBellsOneAfterTheOther) {
    const int rate = 48'000;
    const std::vector<float> samples = chime_samples(rate);
    const std::span<const float> all(samples);
    const double between = strength(all, rate, 600);
    for (const double hertz : {523.25, 659.26, 783.99})
        EXPECT_GT(strength(all, rate, hertz), 4 * between) << hertz;
    const auto first = all.first(rate * 2 / 10);
    EXPECT_GT(strength(first, rate, 523.25), 4 * strength(first, rate, 783.99));
}

// A loudspeaker whose sounds last until the test, or a hush, ends them.
struct HeldLoudspeaker final : Loudspeaker {
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        bool there = true;
        bool answers = true; // a hush ends what is playing
        int looks = 0, begun = 0, ended = 0, allowed = 0;

        template <class Condition>
        bool until(Condition condition) {
            std::unique_lock lock(mutex);
            return changed.wait_for(lock, at_most, condition);
        }
        void change(const std::function<void()>& how) {
            const std::lock_guard lock(mutex);
            how();
            changed.notify_all();
        }
    };
    std::shared_ptr<State> state = std::make_shared<State>();

    bool found() override {
        state->change([&] { ++state->looks; });
        return state->there;
    }
    bool play(std::span<const float> samples, int rate, const std::atomic<bool>& hush) override {
        EXPECT_EQ(samples.size(), chime_samples(rate).size());
        if (!state->there)
            return false;
        state->change([&] { ++state->begun; });
        std::unique_lock lock(state->mutex);
        while (state->allowed < state->begun && !(hush && state->answers))
            state->changed.wait_for(lock, 1ms);
        ++state->ended;
        state->changed.notify_all();
        return true;
    }
};

struct ChimeTest : testing::Test {
    std::unique_ptr<HeldLoudspeaker> speaker = std::make_unique<HeldLoudspeaker>();
    std::shared_ptr<HeldLoudspeaker::State> heard = speaker->state;
    int news = 0; // under heard's mutex
    std::unique_ptr<LoudChime> chime;

    void start(std::chrono::milliseconds patience = at_most) {
        chime = std::make_unique<LoudChime>([this] { heard->change([this] { ++news; }); }, std::move(speaker),
                                            patience);
    }
    bool told(int times) {
        return heard->until([&] { return news == times; });
    }
};

TEST_F(ChimeTest, DoesNothingUntilItIsRung) {
    start();
    EXPECT_EQ(chime->loudspeaker(), Known::not_yet);
    chime.reset();
    EXPECT_EQ(heard->looks, 0);
    EXPECT_EQ(heard->begun, 0);
}

TEST_F(ChimeTest, RingsAndReturnsAtOnce) {
    start();
    chime->ring(); // would never come back if it waited for the end
    ASSERT_TRUE(heard->until([&] { return heard->begun == 1; }));
    heard->change([&] { heard->allowed = 1; });
    ASSERT_TRUE(told(1));
    EXPECT_EQ(chime->loudspeaker(), Known::yes);
    chime->ring();
    ASSERT_TRUE(heard->until([&] { return heard->begun == 2; }));
}

TEST_F(ChimeTest, AddsNothingToARingThatIsOn) {
    start();
    chime->ring();
    ASSERT_TRUE(heard->until([&] { return heard->begun == 1; }));
    chime->ring();
    chime->ring();
    heard->change([&] { heard->allowed = 9; });
    ASSERT_TRUE(told(1));
    chime->look();
    ASSERT_TRUE(told(2));
    EXPECT_EQ(heard->begun, 1);
}

TEST_F(ChimeTest, LooksForALoudspeakerWithoutASound) {
    start();
    chime->look();
    ASSERT_TRUE(told(1));
    EXPECT_EQ(chime->loudspeaker(), Known::yes);
    EXPECT_EQ(heard->begun, 0);
    heard->change([&] { heard->there = false; });
    chime->look();
    ASSERT_TRUE(told(2));
    EXPECT_EQ(chime->loudspeaker(), Known::no);
}

TEST_F(ChimeTest, SaysThatThereWasNothingToRingOn) {
    heard->there = false;
    start();
    chime->ring();
    ASSERT_TRUE(told(1));
    EXPECT_EQ(chime->loudspeaker(), Known::no);
}

TEST_F(ChimeTest, IsHushedWhenTheProgramCloses) {
    start();
    chime->ring();
    ASSERT_TRUE(heard->until([&] { return heard->begun == 1; }));
    chime.reset();
    EXPECT_EQ(heard->ended, 1);
    EXPECT_EQ(news, 0) << "there is nobody left to tell";
}

TEST_F(ChimeTest, LeavesASoundSystemBehindThatDoesNotAnswer) {
    heard->answers = false;
    start(1ms);
    chime->ring();
    ASSERT_TRUE(heard->until([&] { return heard->begun == 1; }));
    chime.reset();
    EXPECT_EQ(heard->ended, 0);
    heard->change([&] { heard->allowed = 1; });
    EXPECT_TRUE(heard->until([&] { return heard->ended == 1; }));
}

}
