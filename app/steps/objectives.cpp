#include "app/steps/objectives.h"

namespace plenary {

Footer draw_objectives(const View&, ui::Box, ObjectivesUi&) {
    return {};
}

}
