#pragma once

#include "app/settings.h"
#include "app/stage/menu_parts.h"

namespace plenary {

/// How high draw_setting_rows() is, in design pixels.
inline constexpr float setting_rows_height =
    MenuColumn::caption_height + MenuColumn::choice_height + 4 * MenuColumn::row_height;

/// How the program looks and moves on this computer. Returns the settings as they are wanted.
Settings draw_setting_rows(MenuColumn& column, const Settings& settings);

}
