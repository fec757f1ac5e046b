#include "app/steps/ladder.h"

namespace plenary {

Footer draw_ladder(const View&, ui::Box, LadderUi&) {
    return {};
}

}
