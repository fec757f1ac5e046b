#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/ui/box.h"
#include "app/ui/fonts.h"

namespace plenary::ui {

/// How a run of text looks. Sizes are ems in pixels.
struct TextStyle {
    float size = 26;
    Weight weight = Weight::medium;
    ImU32 colour = 0;
    float leading = 1.28F; ///< distance of base lines, in ems
};

/// One line of a text that was broken. The offsets count bytes of the text it was made from.
struct TextLine {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    float width = 0;
};

/// The line on which the caret stands before this byte.
std::size_t row_of(const std::vector<TextLine>& lines, std::size_t at);

enum class Align { left, centre, right };

/// Wider than any line.
inline constexpr float unbroken = 1e6F;

class ShapedText;
class Shaper;

/// A text broken into lines for one width.
struct TextBlock {
    using Line = TextLine;
    std::vector<Line> lines;
    float width = 0; ///< of the widest line
    float height = 0;
    /// Draws the lines and knows their carets, where our own fonts cannot; else null.
    std::shared_ptr<ShapedText> shaped;
};

/// Breaks and measures each text once for each width and size it is shown at, and keeps the result
/// while it is in use.
class TextBlocks {
public:
    explicit TextBlocks(const Fonts& fonts) : fonts_(fonts) {}

    /// The text as lines no wider than `width`; words that are wider still are broken. The block
    /// stays where it is until the next new_frame().
    const TextBlock& block(std::string_view text, const TextStyle& style, float width);

    /// Lets go of what has not been asked for lately. Once a frame, before drawing.
    void new_frame();

    const Fonts& fonts() const { return fonts_; }
    std::size_t kept() const { return blocks_.size(); }
    /// How many texts were broken since the start: stands still while nothing changes.
    std::uint64_t broken() const { return broken_; }
    /// A text has been met that our own fonts cannot draw.
    bool shapes() const { return shaper_ != nullptr; }

private:
    struct Key {
        std::string text;
        float size;
        float width;
        Weight weight;
        float leading;
        bool operator==(const Key&) const = default;
    };
    struct View {
        std::string_view text;
        float size;
        float width;
        Weight weight;
        float leading;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const View& key) const;
        std::size_t operator()(const Key& key) const;
    };
    struct Equal {
        using is_transparent = void;
        static View view(const Key& key) { return {key.text, key.size, key.width, key.weight, key.leading}; }
        static View view(const View& key) { return key; }
        bool operator()(const auto& a, const auto& b) const {
            const View x = view(a);
            const View y = view(b);
            return x.size == y.size && x.width == y.width && x.weight == y.weight && x.leading == y.leading
                   && x.text == y.text;
        }
    };
    struct Kept {
        TextBlock block;
        std::uint64_t last_used = 0;
    };

    TextBlock broken_into_lines(std::string_view text, const TextStyle& style, float width);

    Fonts fonts_;
    std::shared_ptr<Shaper> shaper_; ///< started with the first text that needs it
    std::unordered_map<Key, Kept, Hash, Equal> blocks_;
    std::uint64_t frame_ = 0;
    std::uint64_t broken_ = 0;
};

}
