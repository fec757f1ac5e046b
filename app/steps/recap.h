#pragma once

#include "app/steps/card_edit.h"
#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct RecapUi {
    CardEdit edit;
    float typed_height = 0;
    ui::Adder adder;
    float adder_height = 0;
    ui::Scroll scroll;
};

/// What the last session of the course decided; notes where there is none.
Footer draw_recap(const View& view, ui::Box area, RecapUi& state);

}
