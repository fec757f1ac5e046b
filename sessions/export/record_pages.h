#pragma once

#include "sessions/export/pages/page.h"
#include "sessions/export/reading.h"
#include "sessions/workshop/snapshot.h"

namespace plenary::record {

/// The record on its A4 pages, as a PDF and its preview have them.
Pages record_pages(const Snapshot& snapshot, const ClockReading& now, const ReportOptions& options);

}
