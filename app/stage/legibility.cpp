#include "app/stage/legibility.h"

#include <cmath>
#include <numbers>

namespace plenary {
namespace {

constexpr float acuity_factor = 200;
constexpr float snellen_6_12 = 10; ///< minutes of arc

float minutes_of_arc(float metres, float height_mm) {
    return 2 * std::atan(height_mm / 1000 / (2 * metres)) * 180 * 60 / std::numbers::pi_v<float>;
}

}

float readable_up_to(float letter_height_mm) {
    return acuity_factor * letter_height_mm / 1000;
}

Legibility readable_from(float metres, float letter_height_mm) {
    if (metres <= readable_up_to(letter_height_mm))
        return Legibility::easily;
    return minutes_of_arc(metres, letter_height_mm) >= snellen_6_12 ? Legibility::barely : Legibility::hardly;
}

}
