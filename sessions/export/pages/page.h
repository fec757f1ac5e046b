#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sessions/model/id.h"

namespace plenary::record {

// Pages as they are laid out, before anybody paints them: boxes at places. Lengths are points, from the top
// left.

struct Rgb {
    double red = 0;
    double green = 0;
    double blue = 0;
    bool operator==(const Rgb&) const = default;
};

constexpr Rgb rgb(unsigned hex) {
    return {(hex >> 16U & 0xFFU) / 255.0, (hex >> 8U & 0xFFU) / 255.0, (hex & 0xFFU) / 255.0};
}

inline constexpr Rgb ink = rgb(0x1B2130);
inline constexpr Rgb quiet_ink = rgb(0x566072);
inline constexpr Rgb hairline = rgb(0xDED8CA);
inline constexpr Rgb spruce = rgb(0x0B5D5E);
inline constexpr Rgb spruce_pale = rgb(0xBFD6D5);
inline constexpr Rgb spruce_wash = rgb(0xDCEBEA);
inline constexpr Rgb white = rgb(0xFFFFFF);

struct Rect {
    double x = 0;
    double y = 0;
    double wide = 0;
    double high = 0;

    double right() const { return x + wide; }
    double bottom() const { return y + high; }
    Rect moved(double right_by, double down_by) const { return {x + right_by, y + down_by, wide, high}; }
    bool operator==(const Rect&) const = default;
};

class SetText;

/// One line of a text.
struct TextLine {
    std::shared_ptr<const SetText> text;
    std::size_t line = 0;
};

/// A rectangle, filled or outlined; as thin as a line, it is one.
struct Panel {
    std::optional<Rgb> fill;
    std::optional<Rgb> outline{};
    double radius = 0;
    double stroke = 1;
    bool dashed = false;
};

/// A picture that was brought along, as a PNG or a JPEG.
struct Image {
    std::shared_ptr<const std::string> bytes;
};

/// The shape by which a group is known, without its letter.
struct GroupShape {
    GroupId group;
};

/// A line that comes down at the left and goes round a corner to the right, where the box ends.
struct Bend {
    Rgb colour;
    double radius = 0;
    double stroke = 1;
};

/// What a reader's software is told that something is.
enum class Tag { document, h1, h2, h3, paragraph, list, item, table, row, head, cell, figure };

/// One part of a page's structure; boxes belong to it, and other parts.
struct Element {
    Tag tag = Tag::paragraph;
    std::size_t within = 0; ///< its place in Pages::elements; the first is the document itself
    std::string told{};     ///< of a figure: what it shows, in words
    std::string link{};     ///< where it leads: the name of a place
};

struct PlacedBox {
    Rect at;
    std::variant<TextLine, Panel, Image, GroupShape, Bend> what;
    std::size_t element = 0; ///< in Pages::elements; 0 for what is there for the eye alone

    const TextLine* text() const { return std::get_if<TextLine>(&what); }
};

/// What can be led to: a section, by the outline and by links.
struct Landing {
    std::string name;  ///< for links; may be empty
    std::string title; ///< in the outline
    int level = 1;
    std::size_t page = 0;
    double y = 0;
};

struct Page {
    std::vector<PlacedBox> boxes;
};

struct Pages {
    std::string title;
    std::vector<Element> elements{{.tag = Tag::document}};
    std::vector<Page> pages;
    std::vector<Landing> landings;
};

/// A4.
inline constexpr double page_wide = 210 / 25.4 * 72;
inline constexpr double page_high = 297 / 25.4 * 72;

/// Where the text stands; the foot of the page is below it.
inline constexpr Rect text_area{52.8, 50, page_wide - 2 * 52.8, page_high - 50 - 58};

}
