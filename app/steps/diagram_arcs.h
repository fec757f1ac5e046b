#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/text.h"

namespace plenary {

/// A piece of a ring. Angles are those of Dear ImGui's paths: radians, clockwise, 0 to the right; the
/// sides keep half a gap from the angles, the same all along.
struct Sector {
    ImVec2 centre;
    float inner = 0;
    float outer = 0;
    float from = 0;
    float to = 0;
    float gap = 0;

    /// The whole box lies in the sector and at least `margin` from its edges. For sectors of up to
    /// half a turn.
    bool holds(ui::Box box, float margin) const;
    /// The point this far (0 to 1) from the inner to the outer edge, midway between the sides.
    ImVec2 middle(float outwards) const;
};

/// With a line of the colour `edge` around it.
void fill_sector(ui::Canvas& canvas, const Sector& sector, ImU32 colour, float round, ImU32 edge = 0);
/// The upper half of a disc.
void fill_dome(ui::Canvas& canvas, ImVec2 centre, float radius, ImU32 colour, float round);

/// Words that follow a circle, upright in their middle at its top, their lines' middle on the circle.
/// Shrinks and ends in an ellipsis like line() where they would be longer than `longest`.
void text_on_arc(ui::Canvas& canvas, ImVec2 centre, float radius, std::string_view words, ui::TextStyle style,
                 float longest);

/// Level lines of text inside a sector.
struct SectorText {
    ui::Box box; ///< as wide as its widest line
    ui::TextStyle style;
};
/// Where the text fits at the size of its style, with whole words and its middle at one of these places
/// (0 to 1) between the inner and the outer edge, the first that will do. Nothing if it does not fit.
std::optional<SectorText> place_in_sector(ui::Canvas& canvas, const Sector& sector, std::string_view words,
                                          const ui::TextStyle& style, float margin,
                                          std::span<const float> outwards);

}
