#pragma once

#include <array>
#include <imgui.h>

#include "sessions/model/session.h"

namespace plenary::ui {

/// The colours of the program by what they are for. No drawing names a colour of its own.
struct Theme {
    ImU32 paper;       ///< the stage's ground
    ImU32 surface;     ///< panels, rows, the footer
    ImU32 lane;        ///< a lane on the paper
    ImU32 line;        ///< borders
    ImU32 edge;        ///< around what its filling alone tells from its ground: cards, quiet buttons
    ImU32 wash;        ///< quiet buttons, segments to come
    ImU32 ink;         ///< text
    ImU32 ink_2;       ///< secondary text
    ImU32 spruce;      ///< the one accent
    ImU32 spruce_wash; ///< a drop target
    ImU32 spruce_pale; ///< steps that are done
    ImU32 on_spruce;   ///< text on the accent
    ImU32 marigold;    ///< time running out, the winning rung
    ImU32 marigold_wash;
    ImU32 on_marigold;
    ImU32 brick; ///< errors, what destroys
    ImU32 on_brick;
    ImU32 rail; ///< the ladder's wood
    ImU32 rail_edge;
    ImU32 rung;
    ImU32 shadow;   ///< the darkest a shadow gets; nothing where lines do its work
    ImU32 scrim;    ///< over the stage while a sheet lies on it
    ImU32 card_ink; ///< text on every card colour
    ImU32 card_ink_2;
    ImU32 on_group; ///< a group's letter, the figure in a side's mark
    std::array<ImU32, colour_count> cards;
    std::array<ImU32, most_groups> groups;
    std::array<ImU32, 2> sides; ///< of a step that sets two against each other

    ImU32 card(Colour colour) const { return cards.at(static_cast<std::size_t>(colour)); }
    /// Contract: the group is one of A to L.
    ImU32 group(GroupId group) const { return groups.at(static_cast<std::size_t>(group.value - 1)); }
    /// Contract: 1 or 2.
    ImU32 side(int side) const { return sides.at(static_cast<std::size_t>(side - 1)); }
};

/// The looks that the room can choose from.
///
/// paper: for a room with daylight or lamps on.
/// dim: light on dark, for a room that has been darkened, and for eyes that a bright ground dazzles.
/// contrast: for people with low vision and for tired projectors. Black on white rather than white on
/// black: a projector cannot make black in a lit room, its dark is the grey of the screen, on which thin
/// light strokes drown first; a white ground uses all the light it has, and narrows the pupil, which
/// sharpens what is seen. Who reads light on dark better has the dim look. Since pale fillings are the
/// first to go, it tells cards, lanes and buttons from their grounds by black lines, and has no shadows.
enum class ThemeName { paper, dim, contrast };
inline constexpr std::array theme_names{ThemeName::paper, ThemeName::dim, ThemeName::contrast};

const Theme& theme_of(ThemeName name);

/// The same colour, this much of it (0 to 1) left.
ImU32 faded(ImU32 colour, float left);

/// What one opaque colour looks like with another, possibly translucent, on top.
ImU32 over(ImU32 top, ImU32 ground);

/// Contrast of two opaque colours, 1 to 21, by WCAG 2.1 "contrast ratio" and "relative luminance".
double contrast(ImU32 a, ImU32 b);

}
