#include "app/steps/rules.h"

namespace plenary {

Footer draw_rules(const View&, ui::Box, RulesUi&) {
    return {};
}

}
