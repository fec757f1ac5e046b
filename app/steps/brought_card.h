#pragma once

#include <string>

#include "app/ui/canvas.h"
#include "sessions/model/session.h"

namespace plenary {

/// What a card needs that is drawn by draw_brought().
float brought_height(ui::Canvas& canvas, const Card& card, float width);

/// A card that has been brought along already: paler, with a tick and the words for it. It is there to be
/// seen, not to be taken.
void draw_brought(ui::Canvas& canvas, const std::string& id, const Card& card, ui::Box box,
                  std::string_view words);

}
