#pragma once

#include <imgui.h>
#include <memory>
#include <string_view>
#include <vector>

#include "app/ui/box.h"
#include "app/ui/text.h"

namespace plenary::ui {

/// A text in any script, broken into lines and drawn by Pango with the fonts of the system. Positions
/// are pixels from the corner of its block, at the width it was shaped for. Offsets count bytes.
class ShapedText {
public:
    ~ShapedText();
    ShapedText(const ShapedText&) = delete;
    ShapedText& operator=(const ShapedText&) = delete;

    const std::vector<TextLine>& lines() const;

    /// Draws what the list's clip rectangle shows. Emoji keep their colours; all of it takes the
    /// colour's alpha. A line of a paragraph that runs from right to left ends at the right of the block
    /// where others are aligned to its left.
    void draw(ImDrawList& list, ImVec2 corner, ImU32 colour, Align align);
    /// Frees the pictures that were not drawn lately. They are made again when they are.
    void free_unused_pictures();

    /// Where the caret stands before this byte, when drawn with Align::left: the top of its line.
    ImVec2 caret(std::size_t at) const;
    /// The byte before which a caret is nearest to a point, when drawn with Align::left.
    std::size_t byte_at(ImVec2 point) const;
    /// What is marked when these bytes are selected: a text of both directions may need several boxes
    /// on a line.
    std::vector<Box> marked(std::size_t from, std::size_t to) const;

private:
    friend class Shaper;
    struct Layout;
    explicit ShapedText(std::unique_ptr<Layout> layout);

    std::unique_ptr<Layout> layout_;
};

/// Pango and the list of the system's fonts. Starting it takes some tens of milliseconds.
class Shaper {
public:
    Shaper();
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// From `unbroken` on, the block is as wide as its widest line; only thousands of characters on end
    /// are broken even then. Bytes that are not UTF-8 show as question marks.
    std::shared_ptr<ShapedText> shape(std::string_view text, const TextStyle& style, float width) const;

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}
