#pragma once

#include <memory>
#include <vector>

#include "sessions/export/pages/page.h"
#include "sessions/export/pages/set_text.h"
#include "sessions/model/card_places.h"
#include "sessions/workshop/wall_lanes.h"

namespace plenary::record {

// A card of a wall as boxes, with all of its words.

/// The words of a card broken for a width, and how high it is with them.
struct SetCard {
    CardPlaces places;
    std::shared_ptr<const SetText> text;
    std::shared_ptr<const SetText> tag; ///< nothing where there is none
    float high = 0;
};

SetCard set_card(const Typesetter& typesetter, const WallLane::Entry& entry, float wide,
                 const WallScale& scale);

/// What the card throws on its lane; of all cards before the first of them.
void add_shadow(std::vector<PlacedBox>& boxes, const Rect& at, const WallScale& scale);
void add_card(std::vector<PlacedBox>& boxes, const Typesetter& typesetter, const WallLane::Entry& entry,
              const SetCard& card, const Rect& at, const WallScale& scale);

/// The lines of a text, from the top left of its width.
void add_lines(std::vector<PlacedBox>& boxes, const std::shared_ptr<const SetText>& text, double x, double y);

}
