#include "app/shell/chime_sound.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace plenary::shell {
namespace {

constexpr double length = 1.6;    // seconds, as are all times here
constexpr double attack = 0.012;  // long enough not to click, short enough for a bell
constexpr double fade_out = 0.35; // so that the last bell is not cut off
constexpr float loudest = 0.5F;

struct Bell {
    double start;
    double hertz;
};
// C, E and G above middle C: heard through talk, not shrill, and no call that a telephone has.
constexpr std::array bells{Bell{0, 523.25}, Bell{0.24, 659.26}, Bell{0.48, 783.99}};

// What rings in a bell beside its tone; the higher the sooner it dies away.
struct Partial {
    double ratio;
    double strength;
    double half_life;
};
constexpr std::array partials{Partial{1, 1, 0.30}, Partial{2, 0.28, 0.16}, Partial{2.76, 0.14, 0.09},
                              Partial{5.4, 0.04, 0.04}};

// From 0 to 1, level at both ends.
double smooth(double part) {
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(part, 0.0, 1.0));
}

double strike(const Bell& bell, double time) {
    const double since = time - bell.start;
    if (since <= 0)
        return 0;
    double sum = 0;
    for (const Partial& partial : partials)
        sum += partial.strength * std::exp2(-since / partial.half_life)
               * std::sin(2 * std::numbers::pi * bell.hertz * partial.ratio * since);
    return sum * smooth(since / attack);
}

}

std::vector<float> chime_samples(int rate) {
    std::vector<float> samples(static_cast<std::size_t>(length * rate) + 1);
    const double end = static_cast<double>(samples.size() - 1) / rate;
    float peak = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double time = static_cast<double>(i) / rate;
        double sum = 0;
        for (const Bell& bell : bells)
            sum += strike(bell, time);
        samples[i] = static_cast<float>(sum * smooth((end - time) / fade_out));
        peak = std::max(peak, std::abs(samples[i]));
    }
    for (float& sample : samples)
        sample *= loudest / peak;
    return samples;
}

}
