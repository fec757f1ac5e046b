#include "app/steps/brainstorm.h"

namespace plenary {

Footer draw_brainstorm(const View&, ui::Box, BrainstormUi&) {
    return {};
}

}
