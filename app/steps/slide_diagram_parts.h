#pragma once

#include "app/steps/diagram_arcs.h"
#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "sessions/model/plan.h"

namespace plenary {

/// The colour of a layer, counted from 0, the innermost; and the darker one of its rim.
ImU32 layer_colour(const ui::Theme& theme, std::size_t layer);
ImU32 rim_colour(const ui::Theme& theme, std::size_t layer);

/// The person in the middle. With `words` what every person is stands under the figure.
void draw_centre(ui::Canvas& canvas, ImVec2 centre, float radius, std::string_view words);

/// Rings without words, and what belongs to each of them beside.
void draw_diagram_key(ui::Canvas& canvas, ui::Box area, const DiagramSlide& slide, ui::Scroll& scroll);

}
