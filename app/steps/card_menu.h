#pragma once

#include <string>

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

/// What was chosen for a card beyond a command that was posted already.
enum class CardChoice { none, edit, add_under };

/// The panel beside a selected card: its colour, its group, edit, delete, and, if `add_under` says
/// something, a button that hangs a new card under it.
CardChoice draw_card_menu(const View& view, ui::Box area, ui::Box card_box, const Card& card,
                          const std::string& add_under);

}
