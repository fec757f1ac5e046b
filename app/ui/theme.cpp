#include "app/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace plenary::ui {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

unsigned channel(ImU32 colour, int shift) {
    return (colour >> shift) & 255U;
}

double luminance(ImU32 colour) {
    const auto linear = [&](int shift) {
        const double c = channel(colour, shift) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT)
           + 0.0722 * linear(IM_COL32_B_SHIFT);
}

constexpr Theme paper{
    .paper = rgb(0xF6F3EC),
    .surface = rgb(0xFFFFFF),
    .lane = rgb(0xFBFAF6),
    .line = rgb(0xDED8CA),
    .wash = rgb(0xECE7DB),
    .ink = rgb(0x1B2130),
    .ink_2 = rgb(0x566072),
    .spruce = rgb(0x0B5D5E),
    .spruce_wash = rgb(0xDCEBEA),
    .spruce_pale = rgb(0x8DB5B3),
    .on_spruce = rgb(0xFFFFFF),
    .marigold = rgb(0xE8991C),
    .marigold_wash = rgb(0xFBEBCD),
    .brick = rgb(0xB23A2E),
    .on_brick = rgb(0xFFFFFF),
    .rail = rgb(0xBE8F5A),
    .rail_edge = rgb(0xA87A46),
    .rung = rgb(0xB98B57),
    .shadow = rgb(0x1B2130, 71),
    .card_ink = rgb(0x1B2130),
    .card_ink_2 = rgb(0x4A5263),
    .on_group = rgb(0xFFFFFF),
    .cards = {rgb(0xFFE39A), rgb(0xC6E3F7), rgb(0xCDECD4), rgb(0xFAD3D6), rgb(0xDFD7F6), rgb(0xEBE3D4)},
    .groups = {rgb(0x0B5C8A), rgb(0xB4570E), rgb(0x1B6B3A), rgb(0x6A3FA0), rgb(0xA32440), rgb(0x3D4A5C),
               rgb(0x7A5200), rgb(0x00695C), rgb(0x8A2D7C), rgb(0x3F4DB0), rgb(0x5C6B00), rgb(0x7B3F2B)},
};

}

const Theme& paper_theme() {
    return paper;
}

ImU32 faded(ImU32 colour, float left) {
    const float alpha = static_cast<float>(channel(colour, IM_COL32_A_SHIFT)) * left;
    return (colour & ~IM_COL32_A_MASK)
           | (static_cast<ImU32>(std::clamp(std::lround(alpha), 0L, 255L)) << IM_COL32_A_SHIFT);
}

ImU32 over(ImU32 top, ImU32 ground) {
    const double alpha = channel(top, IM_COL32_A_SHIFT) / 255.0;
    const auto mixed = [&](int shift) {
        return static_cast<unsigned>(
            std::lround(channel(top, shift) * alpha + channel(ground, shift) * (1 - alpha)));
    };
    return IM_COL32(mixed(IM_COL32_R_SHIFT), mixed(IM_COL32_G_SHIFT), mixed(IM_COL32_B_SHIFT), 255);
}

double contrast(ImU32 a, ImU32 b) {
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

}
