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
    .edge = rgb(0x000000, 0),
    .wash = rgb(0xECE7DB),
    .ink = rgb(0x1B2130),
    .ink_2 = rgb(0x566072),
    .spruce = rgb(0x0B5D5E),
    .spruce_wash = rgb(0xDCEBEA),
    .spruce_pale = rgb(0x8DB5B3),
    .on_spruce = rgb(0xFFFFFF),
    .marigold = rgb(0xE8991C),
    .marigold_wash = rgb(0xFBEBCD),
    .on_marigold = rgb(0x1B2130),
    .brick = rgb(0xB23A2E),
    .on_brick = rgb(0xFFFFFF),
    .rail = rgb(0xBE8F5A),
    .rail_edge = rgb(0xA87A46),
    .rung = rgb(0xB98B57),
    .shadow = rgb(0x1B2130, 71),
    .scrim = rgb(0x1B2130, 115),
    .card_ink = rgb(0x1B2130),
    .card_ink_2 = rgb(0x4A5263),
    .on_group = rgb(0xFFFFFF),
    .cards = {rgb(0xFFE39A), rgb(0xC6E3F7), rgb(0xCDECD4), rgb(0xFAD3D6), rgb(0xDFD7F6), rgb(0xEBE3D4)},
    .groups = {rgb(0x0B5C8A), rgb(0xB4570E), rgb(0x1B6B3A), rgb(0x6A3FA0), rgb(0xA32440), rgb(0x3D4A5C),
               rgb(0x7A5200), rgb(0x00695C), rgb(0x8A2D7C), rgb(0x3F4DB0), rgb(0x5C6B00), rgb(0x7B3F2B)},
    .sides = {rgb(0x1B3A93), rgb(0xC04A00)},
};

constexpr Theme dim{
    .paper = rgb(0x171C24),
    .surface = rgb(0x212833),
    .lane = rgb(0x1C222C),
    .line = rgb(0x465164),
    .edge = rgb(0xFFFFFF, 46),
    .wash = rgb(0x2D3644),
    .ink = rgb(0xF1EEE7),
    .ink_2 = rgb(0xAEB7C5),
    .spruce = rgb(0x5BC0B8),
    .spruce_wash = rgb(0x17403F),
    .spruce_pale = rgb(0x3B8580),
    .on_spruce = rgb(0x07201F),
    .marigold = rgb(0xF2AA3C),
    .marigold_wash = rgb(0x4A3610),
    .on_marigold = rgb(0x221602),
    .brick = rgb(0xF58C7E),
    .on_brick = rgb(0x2B0A06),
    .rail = rgb(0x9A7247),
    .rail_edge = rgb(0x7D5A34),
    .rung = rgb(0x97714A),
    .shadow = rgb(0x000000, 130),
    .scrim = rgb(0x000000, 150),
    .card_ink = rgb(0xF6F2E8),
    .card_ink_2 = rgb(0xD8D3C8),
    .on_group = rgb(0x10141B),
    .cards = {rgb(0x5C4A10), rgb(0x1D4B70), rgb(0x1F5638), rgb(0x6E3340), rgb(0x4C3F7A), rgb(0x524C42)},
    .groups = {rgb(0x6DB9F2), rgb(0xF29A4E), rgb(0x63C98A), rgb(0xBE9BF5), rgb(0xF58AA3), rgb(0xB3C0D2),
               rgb(0xDDB24A), rgb(0x45C9BB), rgb(0xE58BD8), rgb(0x9BA9FF), rgb(0xB8CB4C), rgb(0xD99B82)},
    .sides = {rgb(0xA9C7FF), rgb(0xF58A2B)},
};

constexpr Theme strong{
    .paper = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .lane = rgb(0xFFFFFF),
    .line = rgb(0x000000),
    .edge = rgb(0x000000),
    .wash = rgb(0xEDEDED),
    .ink = rgb(0x000000),
    .ink_2 = rgb(0x2B2B2B),
    .spruce = rgb(0x005B5C),
    .spruce_wash = rgb(0xBFECE8),
    .spruce_pale = rgb(0x3A8A88),
    .on_spruce = rgb(0xFFFFFF),
    .marigold = rgb(0xA85400),
    .marigold_wash = rgb(0xFFDE8A),
    .on_marigold = rgb(0xFFFFFF),
    .brick = rgb(0x9C1A0C),
    .on_brick = rgb(0xFFFFFF),
    .rail = rgb(0x5E3C14),
    .rail_edge = rgb(0x3A2408),
    .rung = rgb(0x5E3C14),
    .shadow = rgb(0x000000, 0),
    .scrim = rgb(0x000000, 150),
    .card_ink = rgb(0x000000),
    .card_ink_2 = rgb(0x262626),
    .on_group = rgb(0xFFFFFF),
    .cards = {rgb(0xFFE45C), rgb(0xA9DCFF), rgb(0xAEF0BC), rgb(0xFFC2CC), rgb(0xDACBFF), rgb(0xE6DCC8)},
    .groups = {rgb(0x064B75), rgb(0x8A3F04), rgb(0x0E5228), rgb(0x552C8A), rgb(0x8C1733), rgb(0x2E3848),
               rgb(0x5E3F00), rgb(0x004F46), rgb(0x6F1D63), rgb(0x2E3A94), rgb(0x454F00), rgb(0x642F1E)},
    .sides = {rgb(0x00207F), rgb(0x9E3A00)},
};

}

const Theme& theme_of(ThemeName name) {
    switch (name) {
    case ThemeName::paper: break;
    case ThemeName::dim: return dim;
    case ThemeName::contrast: return strong;
    }
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
