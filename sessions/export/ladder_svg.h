#pragma once

#include "sessions/export/html_writer.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

/// All pieces of work on one ladder as a picture within a page: each on its rung, where it is wanted as a
/// ghost, and the way between the two. Says in its title what is on it.
void write_ladder_picture(HtmlWriter& out, const LadderOverview& overview);

}
