#pragma once

#include "app/stage/record_sheet.h"

namespace plenary {

/// The page that is looked at, as it will be, as large as the area lets it, and what turns the pages.
void draw_record_page(const View& view, RecordUi& state, ui::Box area);

/// The same page as wide as it can be read, scrolled; a press on it takes it back into its place.
void draw_large_page(const View& view, RecordUi& state, ui::Box area);

}
