#pragma once

#include <optional>
#include <vector>

#include "app/steps/diagram_arcs.h"
#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "sessions/model/plan.h"

namespace plenary {

/// The picture with all its words in the rings.
struct DiagramRings {
    struct Label {
        Sector sector;
        SectorText text;
    };
    struct Ring {
        Sector rim; ///< the outer strip, with the name of the layer
        std::vector<Label> labels;
    };

    ImVec2 centre;
    float core = 0; ///< radius of the middle
    float name_size = 0;
    std::vector<Ring> layers;
};

/// To find the places of the words takes a few milliseconds, so they are found once for an area.
struct DiagramUi {
    ui::Box area;
    float unit = 0;
    std::optional<DiagramRings> rings; ///< nothing where the words do not fit into rings
    ui::Scroll scroll;
};

/// A person in the middle and, around them in half rings, the layers of what surrounds them. Where the
/// rings would be too narrow for their words, the words stand beside them.
void draw_diagram(ui::Canvas& canvas, ui::Box area, const DiagramSlide& slide, DiagramUi& state);

}
