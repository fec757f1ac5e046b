#pragma once

#include "sessions/export/pages/page.h"

using cairo_t = struct _cairo;

namespace plenary::record {

/// Paints one box where it stands.
void paint_box(cairo_t& cairo, const PlacedBox& box);

}
