#include "app/steps/welcome.h"

namespace plenary {

Footer draw_welcome(const View&, ui::Box, WelcomeUi&) {
    return {};
}

}
