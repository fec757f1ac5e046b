// A row of pixels: filled with a colour, mixed with one, and what a texture has along it.
#pragma once

#include "app/shell/drawing/texels.h"

#include <cstdint>
#include <span>

namespace plenary::shell {

// Blue in the lowest byte, then green and red; alpha is 255 in what is seen.
using Pixel = std::uint32_t;

// value / 255, rounded to the nearest whole, for the product of two bytes.
constexpr unsigned by_255(unsigned value) {
    return (value + 128 + ((value + 128) >> 8)) >> 8;
}

void fill_row(std::span<Pixel> row, Pixel colour);
// With this share of the colour, out of 255.
void mix_row(std::span<Pixel> row, Pixel colour, unsigned alpha);
// With that share of the alpha that each pixel's coverage is, out of 255.
void mix_row(std::span<Pixel> row, Pixel colour, unsigned alpha, const std::uint8_t* coverage);
// With colours that say their own alpha.
void mix_row(std::span<Pixel> row, const Pixel* colours);
// Colours times another one, alpha too.
void multiply_row(std::span<Pixel> row, Pixel by);
// Their alpha times a coverage.
void multiply_row(std::span<Pixel> row, const std::uint8_t* coverage);

// Whole numbers and fractions of 32 bits: sums of them are exact, so that a pixel is the same wherever a row
// begins that it is in.
using Fixed = std::int64_t;
constexpr int fraction_bits = 32;

// Where a row reads a texture: the place at its first pixel's middle, in texels, and the way from each pixel
// to the next. A texel's middle is at a half.
struct TexelRow {
    Fixed x = 0, y = 0, step_x = 0, step_y = 0;
};

// Between four texels each. Contract: of coverage.
void read_coverage(const Texels& texels, const TexelRow& from, std::span<std::uint8_t> row);
// The texels themselves, where the row lies upon them one by one; else nothing.
const std::uint8_t* coverage_at(const Texels& texels, const TexelRow& from, std::size_t count);
// Contract: of colours.
void read_colours(const Texels& texels, const TexelRow& from, std::span<Pixel> row);
const Pixel* colours_at(const Texels& texels, const TexelRow& from, std::size_t count);
// The mean of all texels that a pixel covers, `step_down` of them high, where the picture is made smaller; a
// fine line in it does not fall between two pixels then. Contract: of opaque colours, along the texture's
// rows.
void read_means(const Texels& texels, const TexelRow& from, Fixed step_down, std::span<Pixel> row);

}
