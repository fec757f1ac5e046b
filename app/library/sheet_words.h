#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"

namespace plenary {

/// The sentences of a sheet, one under the other; where they need more room than there is, they scroll.
void draw_sheet_words(ui::Canvas& canvas, std::string_view id, ui::Box area,
                      const std::vector<std::string>& sentences, ui::Scroll& scroll);

}
