#include "app/steps/break_step.h"

namespace plenary {

Footer draw_break(const View&, ui::Box, BreakUi&) {
    return {};
}

}
