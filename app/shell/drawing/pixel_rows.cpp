#include "app/shell/drawing/pixel_rows.h"

#include <algorithm>
#include <optional>

namespace plenary::shell {
namespace {

constexpr Pixel opaque = 0xFF000000U;
constexpr Pixel odd_bytes = 0x00FF00FFU; // two channels, with room above each

// Two channels at once; exact, as by_255() is.
constexpr Pixel mixed(Pixel under, Pixel over, unsigned alpha) {
    const unsigned rest = 255 - alpha;
    Pixel two = (over & odd_bytes) * alpha + (under & odd_bytes) * rest + 0x00800080U;
    Pixel one = (over >> 8 & 0xFFU) * alpha + (under >> 8 & 0xFFU) * rest + 0x80U;
    two = (two + (two >> 8 & odd_bytes)) >> 8 & odd_bytes;
    one = (one + (one >> 8)) & 0xFF00U;
    return opaque | two | one;
}

// `share` of 256 of the second.
constexpr Pixel between(Pixel one, Pixel other, unsigned share) {
    const unsigned rest = 256 - share;
    const Pixel low = (one & odd_bytes) * rest + (other & odd_bytes) * share + 0x00800080U;
    const Pixel high = (one >> 8 & odd_bytes) * rest + (other >> 8 & odd_bytes) * share + 0x00800080U;
    return (low >> 8 & odd_bytes) | (high & ~odd_bytes);
}

// A place counted from the middle of a texel, rounded to a 256th: which texel, and how far on to the next.
constexpr Fixed to_middle = (Fixed{1} << (fraction_bits - 1)) - (Fixed{1} << (fraction_bits - 9));
constexpr int whole(Fixed place) {
    return static_cast<int>(place >> fraction_bits);
}
constexpr unsigned part(Fixed place) {
    return static_cast<unsigned>(place >> (fraction_bits - 8)) & 0xFFU;
}

// No texel beyond the edge is read for any pixel of the row, which begins and ends furthest out.
bool lies_inside(const Texels& texels, const TexelRow& from, std::size_t count) {
    const auto on = [&](Fixed begin, Fixed step, int size) {
        const int first = whole(begin), last = whole(begin + step * static_cast<Fixed>(count - 1));
        return std::min(first, last) >= 0 && std::max(first, last) + 1 < size;
    };
    return on(from.x - to_middle, from.step_x, texels.width)
           && on(from.y - to_middle, from.step_y, texels.height);
}

struct Four {
    std::size_t upper_left, upper_right, lower_left, lower_right;
};

template <bool inside>
Four around(const Texels& texels, int x, int y) {
    int right = x + 1, lower = y + 1;
    if constexpr (!inside) {
        right = std::clamp(right, 0, texels.width - 1);
        lower = std::clamp(lower, 0, texels.height - 1);
        x = std::clamp(x, 0, texels.width - 1);
        y = std::clamp(y, 0, texels.height - 1);
    }
    const auto row = static_cast<std::size_t>(texels.width);
    const auto upper_row = static_cast<std::size_t>(y) * row,
               lower_row = static_cast<std::size_t>(lower) * row;
    return {upper_row + static_cast<std::size_t>(x), upper_row + static_cast<std::size_t>(right),
            lower_row + static_cast<std::size_t>(x), lower_row + static_cast<std::size_t>(right)};
}

template <bool inside>
void read_between(const Texels& texels, const TexelRow& from, std::span<std::uint8_t> row) {
    Fixed x = from.x - to_middle, y = from.y - to_middle;
    const std::uint8_t* const texel = texels.coverage;
    for (std::uint8_t& coverage : row) {
        const Four at = around<inside>(texels, whole(x), whole(y));
        const int right = static_cast<int>(part(x)), lower = static_cast<int>(part(y));
        const int upper_left = texel[at.upper_left], lower_left = texel[at.lower_left];
        const int upper_mean = upper_left * 256 + (texel[at.upper_right] - upper_left) * right;
        const int lower_mean = lower_left * 256 + (texel[at.lower_right] - lower_left) * right;
        coverage =
            static_cast<std::uint8_t>((upper_mean * 256 + (lower_mean - upper_mean) * lower + 0x8000) >> 16);
        x += from.step_x;
        y += from.step_y;
    }
}

template <bool inside>
void read_between(const Texels& texels, const TexelRow& from, std::span<Pixel> row) {
    Fixed x = from.x - to_middle, y = from.y - to_middle;
    for (Pixel& colour : row) {
        const Four at = around<inside>(texels, whole(x), whole(y));
        const unsigned right = part(x);
        colour =
            between(between(texels.colours[at.upper_left], texels.colours[at.upper_right], right),
                    between(texels.colours[at.lower_left], texels.colours[at.lower_right], right), part(y));
        x += from.step_x;
        y += from.step_y;
    }
}

// The place of the first of so many texels that the row lies upon, if it does.
std::optional<std::size_t> upon(const Texels& texels, const TexelRow& from, std::size_t count) {
    const Fixed x = from.x - to_middle, y = from.y - to_middle;
    const Fixed last_x = x + from.step_x * static_cast<Fixed>(count - 1);
    const Fixed last_y = y + from.step_y * static_cast<Fixed>(count - 1);
    const bool one_by_one = part(x) == 0 && part(last_x) == 0 && part(y) == 0 && part(last_y) == 0
                            && whole(y) == whole(last_y)
                            && whole(last_x) - whole(x) == static_cast<int>(count) - 1;
    if (!one_by_one || whole(x) < 0 || whole(y) < 0 || whole(last_x) >= texels.width
        || whole(y) >= texels.height)
        return {};
    return static_cast<std::size_t>(whole(y)) * static_cast<std::size_t>(texels.width)
           + static_cast<std::size_t>(whole(x));
}

// From the texel whose edge is the nearest to where the pixel begins, to the one before that where it ends:
// each texel of a row is in one pixel. Never none, and no more than can be added up.
struct Texel {
    int first, end;
};
Texel covered(Fixed middle, Fixed step, int size) {
    constexpr int most = 16;
    constexpr Fixed half = Fixed{1} << (fraction_bits - 1);
    const int first = std::clamp(whole(middle - step / 2 + half), 0, size - 1);
    const int end = std::clamp(whole(middle + step / 2 + half), first + 1, first + most);
    return {first, std::min(end, size)};
}

// Four channels with room for 257 of each.
constexpr std::uint64_t spread(Pixel colour) {
    return (colour & odd_bytes) | static_cast<std::uint64_t>(colour >> 8 & odd_bytes) << 32;
}

Pixel mean(std::uint64_t sum, unsigned count) {
    const auto channel = [&](int shift) {
        return (static_cast<unsigned>(sum >> shift & 0xFFFFU) + count / 2) / count;
    };
    return opaque | channel(16) << 16 | channel(32) << 8 | channel(0);
}

}

void fill_row(std::span<Pixel> row, Pixel colour) {
    std::ranges::fill(row, colour | opaque);
}

void mix_row(std::span<Pixel> row, Pixel colour, unsigned alpha) {
    for (Pixel& pixel : row)
        pixel = mixed(pixel, colour, alpha);
}

void mix_row(std::span<Pixel> row, Pixel colour, unsigned alpha, const std::uint8_t* coverage) {
    for (Pixel& pixel : row)
        pixel = mixed(pixel, colour, by_255(alpha * *coverage++));
}

void mix_row(std::span<Pixel> row, const Pixel* colours) {
    for (Pixel& pixel : row) {
        pixel = mixed(pixel, *colours, *colours >> 24);
        ++colours;
    }
}

void multiply_row(std::span<Pixel> row, Pixel by) {
    for (Pixel& pixel : row)
        pixel = by_255((pixel & 0xFFU) * (by & 0xFFU)) | by_255((pixel >> 8 & 0xFFU) * (by >> 8 & 0xFFU)) << 8
                | by_255((pixel >> 16 & 0xFFU) * (by >> 16 & 0xFFU)) << 16
                | by_255((pixel >> 24) * (by >> 24)) << 24;
}

void multiply_row(std::span<Pixel> row, const std::uint8_t* coverage) {
    for (Pixel& pixel : row)
        pixel = (pixel & ~opaque) | by_255((pixel >> 24) * *coverage++) << 24;
}

void read_coverage(const Texels& texels, const TexelRow& from, std::span<std::uint8_t> row) {
    if (lies_inside(texels, from, row.size()))
        read_between<true>(texels, from, row);
    else
        read_between<false>(texels, from, row);
}

const std::uint8_t* coverage_at(const Texels& texels, const TexelRow& from, std::size_t count) {
    const auto place = upon(texels, from, count);
    return place ? texels.coverage + *place : nullptr;
}

void read_colours(const Texels& texels, const TexelRow& from, std::span<Pixel> row) {
    if (lies_inside(texels, from, row.size()))
        read_between<true>(texels, from, row);
    else
        read_between<false>(texels, from, row);
}

const Pixel* colours_at(const Texels& texels, const TexelRow& from, std::size_t count) {
    const auto place = upon(texels, from, count);
    return place ? texels.colours.data() + *place : nullptr;
}

void read_means(const Texels& texels, const TexelRow& from, Fixed step_down, std::span<Pixel> row) {
    const Texel down = covered(from.y, step_down, texels.height);
    Fixed x = from.x;
    for (Pixel& pixel : row) {
        const Texel across = covered(x, from.step_x, texels.width);
        std::uint64_t sum = 0;
        for (int y = down.first; y < down.end; ++y) {
            const Pixel* texel =
                texels.colours.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(texels.width);
            for (int at = across.first; at < across.end; ++at)
                sum += spread(texel[at]);
        }
        pixel = mean(sum, static_cast<unsigned>((down.end - down.first) * (across.end - across.first)));
        x += from.step_x;
    }
}

}
