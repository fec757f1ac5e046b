#include "app/steps/slide.h"

namespace plenary {

Footer draw_slide(const View&, ui::Box, SlideUi&) {
    return {};
}

}
