#include "sessions/model/card_places.h"

#include <algorithm>

namespace plenary {

float card_text_size(bool small, float scale) {
    return std::max(least_card_text, (small ? 23 : 26) * scale);
}

CardPlaces::CardPlaces(bool small, const WallScale& scale)
    : side(scale.on_card(small ? 16 : 20)), top(scale.on_card(small ? 13 : 18)),
      marker(scale.on_card(small ? 30 : 34)), above_marker(scale.on_card(small ? 6 : 8)),
      tag(scale.length(least_card_text)), above_tag(scale.on_card(small ? 6 : 10)) {}

float CardPlaces::height(float words, float tag_high, bool has_foot) const {
    float height = words;
    if (tag_high > 0)
        height += above_tag + tag_high;
    if (has_foot)
        height += above_marker + marker;
    return height + 2 * top;
}

}
