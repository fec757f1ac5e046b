#include "app/ui/text.h"

#include <algorithm>
#include <utf8proc.h>

#include "app/ui/shaped_text.h"

namespace plenary::ui {
namespace {

/// Unused blocks are kept for this many frames before they go.
constexpr std::uint64_t frames_kept = 240;
/// The pictures of those that are kept take far more room, so they go earlier.
constexpr std::uint64_t frames_between_freeing = 30;

/// Marks stand on other letters, and formatting characters are seen in what they do to others: neither
/// can be drawn one glyph after another.
bool stands_alone(utf8proc_int32_t code_point) {
    switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CN: return false;
    default: return true;
    }
}

/// The face has a glyph for each character, and drawing them one after another is right.
bool is_plain(std::string_view text, ImFont& face) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        if (bytes[at] < 0x80) {
            ++at;
            continue;
        }
        utf8proc_int32_t code_point = 0;
        const auto length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        if (length > 0
            && (!stands_alone(code_point) || !face.IsGlyphInFont(static_cast<ImWchar>(code_point))))
            return false;
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return true;
}

void break_plain(TextBlock& block, std::string_view text, const TextStyle& style, ImFont* face, float width) {
    const float line = style.size * line_of_em;
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* at = begin;
    const auto add = [&](const char* from, const char* to) {
        while (to > from && to[-1] == ' ')
            --to;
        const float w = face->CalcTextSizeA(line, FLT_MAX, 0, from, to).x;
        block.lines.push_back(
            {static_cast<std::uint32_t>(from - begin), static_cast<std::uint32_t>(to - begin), w});
        block.width = std::max(block.width, w);
    };
    while (at < end) {
        const char* paragraph = std::find(at, end, '\n');
        if (at == paragraph)
            add(at, at);
        while (at < paragraph) {
            const char* stop = face->CalcWordWrapPosition(line, at, paragraph, width);
            if (stop == at) // a single glyph that is wider than the width
                stop = at + 1;
            while (stop < paragraph && (*stop & 0xC0) == 0x80)
                ++stop;
            add(at, stop);
            at = stop;
            while (at < paragraph && *at == ' ')
                ++at;
        }
        if (paragraph < end)
            at = paragraph + 1;
        if (paragraph < end && at == end)
            add(at, at);
    }
    if (block.lines.empty())
        block.lines.push_back({});
}

}

TextBlock TextBlocks::broken_into_lines(std::string_view text, const TextStyle& style, float width) {
    TextBlock block;
    ImFont* const face = fonts_.face(style.weight);
    if (is_plain(text, *face)) {
        break_plain(block, text, style, face, width);
    } else {
        if (!shaper_)
            shaper_ = std::make_shared<Shaper>();
        block.shaped = shaper_->shape(text, style, width);
        block.lines = block.shaped->lines();
        for (const TextLine& line : block.lines)
            block.width = std::max(block.width, line.width);
    }
    block.height = static_cast<float>(block.lines.size()) * style.size * style.leading;
    return block;
}

std::size_t row_of(const std::vector<TextLine>& lines, std::size_t at) {
    const auto after =
        std::upper_bound(lines.begin(), lines.end(), at,
                         [](std::size_t byte, const TextLine& line) { return byte < line.begin; });
    return after == lines.begin() ? 0 : static_cast<std::size_t>(after - lines.begin()) - 1;
}

std::size_t TextBlocks::Hash::operator()(const View& key) const {
    std::size_t hash = std::hash<std::string_view>{}(key.text);
    for (const float part : {key.size, key.width, key.leading, static_cast<float>(key.weight)})
        hash = hash * 1099511628211U ^ std::hash<float>{}(part);
    return hash;
}

std::size_t TextBlocks::Hash::operator()(const Key& key) const {
    return (*this)(Equal::view(key));
}

const TextBlock& TextBlocks::block(std::string_view text, const TextStyle& style, float width) {
    width = std::max(width, 1.0F);
    const View view{text, style.size, width, style.weight, style.leading};
    auto found = blocks_.find(view);
    if (found == blocks_.end()) {
        ++broken_;
        Key key{std::string(text), style.size, width, style.weight, style.leading};
        found = blocks_.emplace(std::move(key), Kept{broken_into_lines(text, style, width), frame_}).first;
    }
    found->second.last_used = frame_;
    return found->second.block;
}

void TextBlocks::new_frame() {
    ++frame_;
    if (frame_ % frames_kept == 0)
        std::erase_if(blocks_,
                      [&](const auto& kept) { return kept.second.last_used + frames_kept < frame_; });
    if (shapes() && frame_ % frames_between_freeing == 0)
        for (auto& [key, kept] : blocks_)
            if (kept.block.shaped)
                kept.block.shaped->free_unused_pictures();
}

}
