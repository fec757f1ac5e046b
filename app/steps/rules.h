#pragma once

#include "app/steps/card_rows.h"

namespace plenary {

struct RulesUi {
    CardRowsUi rows;
};

/// Ground rules: read, edit, add, reorder by dragging, agree each.
Footer draw_rules(const View& view, ui::Box area, RulesUi& state);

}
