#pragma once

#include "app/stage/record_sheet.h"

namespace plenary {

/// For whom the record is, from whom, as what and where: a list in this area.
void draw_record_choices(const View& view, RecordUi& state, ui::Box area);

}
