// The real way to a loudspeaker, with a sound system of which the test knows what there is.
#if defined(__linux__)

#include "app/shell/loudspeaker.h"

#include "app/shell/chime_sound.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace plenary::shell;

namespace fs = std::filesystem;

// Neither a sound server nor a card, but what ALSA is told here. It reads that once in a process, so each
// test runs in one of its own.
void be_told(const std::string& configuration) {
    const fs::path file = fs::path(testing::TempDir()) / ("asound." + std::to_string(getpid()));
    std::ofstream(file) << configuration;
    setenv("ALSA_CONFIG_PATH", file.c_str(), 1);
    setenv("PULSE_SERVER", "unix:/nowhere/pulse", 1);
    setenv("JACK_NO_START_SERVER", "1", 1);
    setenv("JACK_DEFAULT_SERVER", "nowhere", 1);
}

[[noreturn]] void end(bool passed) {
    fs::remove(std::getenv("ALSA_CONFIG_PATH"));
    std::_Exit(passed ? 0 : 1);
}

// What a loudspeaker would have been given, kept in a file instead. The process that plays finds the file's
// name in the environment.
struct Recording {
    fs::path file;
    Recording() {
        constexpr const char* variable = "PLENARY_TEST_RECORDING";
        const fs::path mine =
            fs::path(testing::TempDir()) / ("plenary_sound." + std::to_string(getpid()) + ".raw");
        setenv(variable, mine.c_str(), 0);
        file = std::getenv(variable);
        fs::remove(file);
    }
    ~Recording() { fs::remove(file); }
    std::string configuration() const {
        return "pcm.!default { type file slave.pcm nothing format raw file \"" + file.string()
               + "\" }\npcm.nothing { type null }\n";
    }
    std::vector<float> samples() const {
        std::vector<float> samples(fs::file_size(file) / sizeof(float));
        std::ifstream(file, std::ios::binary)
            .read(reinterpret_cast<char*>(samples.data()),
                  static_cast<std::streamsize>(samples.size() * sizeof(float)));
        return samples;
    }
};

constexpr int rate = 48'000;

struct LoudspeakerDeathTest : testing::Test {
    const std::atomic<bool> no_hush = false;
    LoudspeakerDeathTest() { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
};

TEST_F(LoudspeakerDeathTest, IsNotFoundWhereThereIsNoneAndNothingIsSaidOfIt) {
    const auto look_for_none = [&] {
        be_told("");
        const auto speaker = system_loudspeaker();
        end(!speaker->found() && !speaker->play(chime_samples(8'000), 8'000, no_hush));
    };
    EXPECT_EXIT(look_for_none(), testing::ExitedWithCode(0), "^$");
}

TEST_F(LoudspeakerDeathTest, PlaysTheWholeSound) {
    const Recording recording;
    const auto play = [&] {
        be_told(recording.configuration());
        const auto speaker = system_loudspeaker();
        end(speaker->found() && speaker->play(chime_samples(rate), rate, no_hush));
    };
    EXPECT_EXIT(play(), testing::ExitedWithCode(0), "^$");
    const std::vector<float> sound = chime_samples(rate);
    const std::vector<float> heard = recording.samples();
    ASSERT_GE(heard.size(), sound.size());
    EXPECT_TRUE(std::equal(sound.begin(), sound.end(), heard.begin()));
    EXPECT_TRUE(std::all_of(heard.begin() + static_cast<std::ptrdiff_t>(sound.size()), heard.end(),
                            [](float sample) { return sample == 0; }));
}

TEST_F(LoudspeakerDeathTest, FadesOutAtAHush) {
    const Recording recording;
    const auto play = [&] {
        be_told(recording.configuration());
        const std::atomic<bool> hush = true;
        end(system_loudspeaker()->play(std::vector<float>(10 * rate, 0.5F), rate, hush));
    };
    EXPECT_EXIT(play(), testing::ExitedWithCode(0), "^$");
    const std::vector<float> heard = recording.samples();
    ASSERT_GT(heard.size(), rate / 1000);
    EXPECT_LT(heard.size(), rate) << "soon, and not after ten seconds";
    EXPECT_GT(heard.front(), 0.49F);
    EXPECT_EQ(heard.back(), 0);
    for (std::size_t i = 1; i < heard.size(); ++i)
        ASSERT_LT(std::abs(heard[i] - heard[i - 1]), 0.001F) << i;
}

}

#endif
