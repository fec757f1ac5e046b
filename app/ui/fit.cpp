#include "app/ui/fit.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace plenary::ui {
namespace {

constexpr float step_down = 0.94F;
/// In pixels: a box that was cut for a text may come out a little lower than that, by rounding.
constexpr float play = 0.1F;

/// The byte is part of a letter of a script that puts spaces between its words.
bool in_word(std::string_view words, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U)
        --at;
    const auto lead = static_cast<unsigned char>(words[at]);
    return (lead >= '0' && lead <= '9') || (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z')
           || (lead >= 0xC3U && lead <= 0xDFU);
}

bool breaks_a_word(const TextBlock& block, std::string_view words) {
    return std::any_of(block.lines.begin(), block.lines.end(), [&](const TextBlock::Line& line) {
        return line.begin > 0 && line.begin < words.size() && words[line.begin - 1] != ' '
               && in_word(words, line.begin - 1) && in_word(words, line.begin);
    });
}

/// The narrowest width at which the text takes no more lines: centred lines of like length.
float balanced_width(Canvas& canvas, std::string_view words, const TextStyle& style, float width) {
    const std::size_t lines = canvas.texts().block(words, style, width).lines.size();
    if (lines < 2)
        return width;
    float narrow = width / static_cast<float>(lines);
    for (int i = 0; i < 7; ++i) {
        const float middle = std::round((narrow + width) / 2);
        const TextBlock& block = canvas.texts().block(words, style, middle);
        if (block.lines.size() > lines || breaks_a_word(block, words))
            narrow = middle;
        else
            width = middle;
    }
    return width;
}

/// As many lines as fit, and of the last one as much as leaves room for the ellipsis.
Fit cut_to_fit(Canvas& canvas, ImVec2 size, std::string_view words, const TextStyle& style) {
    const float advance = style.size * style.leading;
    const auto most = static_cast<std::size_t>(std::max(1.0F, std::floor((size.y + play) / advance)));
    const TextBlock whole = canvas.texts().block(words, style, size.x);
    const std::size_t rows = std::min(most, whole.lines.size());
    if (rows == whole.lines.size())
        return {style, whole.height, words.size(), false};
    const TextBlock::Line& last = whole.lines[rows - 1];
    const float room = size.x - text_size(canvas, "…", style).x;
    std::size_t end = last.end;
    if (last.width > room) {
        const std::string_view row = words.substr(last.begin, last.end - last.begin);
        end = last.begin + canvas.texts().block(row, style, room).lines.front().end;
    }
    return {style, static_cast<float>(rows) * advance, end, true};
}

}

Fit fit(Canvas& canvas, ImVec2 size, std::string_view words, const TextStyle& style, float floor_size) {
    std::optional<Fit> with_broken_words;
    TextStyle at = style;
    for (;;) {
        const TextBlock& block = canvas.texts().block(words, at, size.x);
        if (block.height <= size.y + play) {
            const Fit found{at, block.height, words.size(), false};
            if (!breaks_a_word(block, words))
                return found;
            if (!with_broken_words)
                with_broken_words = found;
        }
        if (at.size <= floor_size)
            break;
        at.size = std::max(floor_size, at.size * step_down);
    }
    return with_broken_words ? *with_broken_words : cut_to_fit(canvas, size, words, at);
}

bool keeps_words_whole(Canvas& canvas, std::string_view words, const TextStyle& style, float width) {
    return !breaks_a_word(canvas.texts().block(words, style, width), words);
}

Box fitted_text(Canvas& canvas, Box box, std::string_view words, const TextStyle& style, float floor_size,
                Align align, Stand stand) {
    const Fit found = fit(canvas, box.size(), words, style, floor_size);
    if (align == Align::centre && !found.ended) {
        const float wide = balanced_width(canvas, words, found.style, box.width());
        box = box.centred(wide, box.height());
    }
    float y = box.y0;
    if (stand == Stand::middle)
        y = box.centre().y - found.height / 2;
    if (stand == Stand::bottom)
        y = box.y1 - found.height;
    if (found.ended)
        text(canvas, {box.x0, y}, box.width(), std::string(words.substr(0, found.end)) + "…", found.style,
             align);
    else
        text(canvas, {box.x0, y}, box.width(), words, found.style, align);
    return {box.x0, y, box.x1, y + found.height};
}

}
