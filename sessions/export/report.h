#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sessions/export/reading.h"
#include "sessions/model/result.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

enum class ReportFormat { html, markdown, json, pdf, docx };

/// "html", "md", "json", "pdf" or "docx"; nothing for any other word.
std::optional<ReportFormat> report_format(std::string_view word);

/// The record of a session in one format, from what may be seen of it. `now` is for "so far" in a
/// record taken before the end. JSON tells everything in every reading.
std::string write_report(const Snapshot& snapshot, ReportFormat format, const ClockReading& now,
                         const ReportOptions& options = {});

/// Writes the record beside its final name first, so that a failure leaves nothing half-written.
/// An existing file is replaced; a pipe or device is written to.
Result<void> save_report(const std::string& report, const std::filesystem::path& out);

/// ".html", ".md" and so on.
std::string_view file_ending(ReportFormat format);

/// A name that every file system takes: "2026-11-22 What does partnership working mean.html".
std::string report_file_name(const Snapshot& snapshot, ReportFormat format);

}
