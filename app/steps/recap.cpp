#include "app/steps/recap.h"

namespace plenary {

Footer draw_recap(const View&, ui::Box, RecapUi&) {
    return {};
}

}
