#include "app/steps/board.h"

namespace plenary {

Footer draw_board(const View&, ui::Box, BoardUi&) {
    return {};
}

}
