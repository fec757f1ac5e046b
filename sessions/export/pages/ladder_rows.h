#pragma once

#include "sessions/export/pages/flow_writer.h"

namespace plenary::record {

/// One piece of work: where it stands, how its votes lay, why, and what stops it moving up.
void write_placing(FlowWriter& writer, const Placing& placing);
/// All pieces of work of a step on one ladder, as a picture.
void write_overview(FlowWriter& writer, const LadderOverview& overview);

}
