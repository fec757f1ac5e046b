#include "app/ui/text.h"

namespace plenary::ui {
namespace {

/// Unused blocks are kept for this many frames before they go.
constexpr std::uint64_t frames_kept = 240;

TextBlock broken_into_lines(std::string_view text, const TextStyle& style, ImFont* face, float width) {
    const float line = style.size * line_of_em;
    TextBlock block;
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
    block.height = static_cast<float>(block.lines.size()) * style.size * style.leading;
    return block;
}

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
        found = blocks_
                    .emplace(std::move(key),
                             Kept{broken_into_lines(text, style, fonts_.face(style.weight), width), frame_})
                    .first;
    }
    found->second.last_used = frame_;
    return found->second.block;
}

void TextBlocks::new_frame() {
    ++frame_;
    if (frame_ % frames_kept == 0)
        std::erase_if(blocks_,
                      [&](const auto& kept) { return kept.second.last_used + frames_kept < frame_; });
}

}
