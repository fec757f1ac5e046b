#pragma once

#include <string>

#include "sessions/export/report.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

/// The report in this format, made at this time. Contract: not JSON, which is made of a session.
std::string written_as(ReportFormat format, const Report& report, WallTime made);

/// One self-contained page that runs no script and loads nothing.
std::string html_report(const Report& report);

/// CommonMark, with tables as GitHub reads them. Whatever people wrote stays text.
std::string markdown_report(const Report& report);

/// A Word document, made at this time: real styles, lists and tables, and pictures with their words.
std::string docx_report(const Report& report, WallTime made);

/// Everything that may be seen, for other programs, and for an import (sessions/import). Each member is told
/// of in assets/schema/plenary-session-1.schema.json. Version 1 may gain members; a reader passes over those
/// that it does not know. A member that changes its meaning makes a new version.
std::string json_report(const Snapshot& snapshot, const ClockReading& now);

}
