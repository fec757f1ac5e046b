#pragma once

namespace plenary {

// How large the parts of a card on a wall are. Screen and page share it.

/// The pixels of the design in the unit of a picture, and how much of their full size its cards have.
struct WallScale {
    float unit = 1;
    float cards = 1;

    float length(float design) const { return design * unit; }
    /// Of what shrinks with the cards.
    float on_card(float design) const { return design * cards * unit; }
};

/// The smallest that the text of a card gets, in pixels of the design: what the room must read.
inline constexpr float least_card_text = 20;
/// From line to line of a card's text, in ems.
inline constexpr float card_leading = 1.28F;
/// How round its corners are.
inline constexpr float card_radius = 14;

// The dots that it was given stand at the right of its foot; more than these are one dot and a figure.
inline constexpr int most_dots_drawn = 10;
inline constexpr float dot_across = 18;
inline constexpr float dot_gap = 8;

/// The em of its text, in pixels of the design. `small`: an idea under its barrier.
float card_text_size(bool small, float scale);

/// Lengths of one card, in the unit of the picture.
struct CardPlaces {
    CardPlaces(bool small, const WallScale& scale);

    float side;         ///< from its left and right edges to what stands on it
    float top;          ///< the same from above and below
    float marker;       ///< across, of the group's mark at its foot
    float above_marker; ///< between that and the words
    float tag;          ///< the em of the quiet line under the words
    float above_tag;

    /// What the card needs for words so high, a tag so high or none, and its foot if something stands there.
    float height(float words, float tag_high, bool has_foot) const;
};

}
