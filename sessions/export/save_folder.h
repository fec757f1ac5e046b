#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/export/comparison.h"
#include "sessions/export/progress.h"
#include "sessions/export/report.h"

namespace plenary {

/// What can be written into a folder: each format of the record, tables and pictures.
struct FolderContents {
    std::vector<ReportFormat> formats{ReportFormat::pdf, ReportFormat::docx, ReportFormat::html,
                                      ReportFormat::markdown, ReportFormat::json};
    bool tables = true;   ///< CSV, in "tables"
    bool pictures = true; ///< of ladders, votes and boards, in "pictures"
    bool png = true;      ///< the pictures as PNG
    bool svg = true;      ///< and as SVG
};

/// Only what this word names: "pdf", "csv", "png" and so on; everything for "all". Nothing for any other
/// word.
std::optional<FolderContents> folder_contents(std::string_view word);

/// Writes a folder named after the session and its date into this one, and says where it is. It comes into
/// being whole: everything is on the disk under another name first. A folder that is there already stays, and
/// the new one gets a number. Where `progress` says so, it stops and nothing is left.
Result<std::filesystem::path> save_folder(const Snapshot& snapshot, const FolderContents& contents,
                                          const std::filesystem::path& into, const ClockReading& now,
                                          const ReportOptions& options = {},
                                          const SavingProgress& progress = {});

/// The same where a folder is needed; where one format alone is wanted, a file of that name in place of the
/// one before it.
Result<std::filesystem::path> save_record(const Snapshot& snapshot, const FolderContents& contents,
                                          const std::filesystem::path& into, const ClockReading& now,
                                          const ReportOptions& options = {},
                                          const SavingProgress& progress = {});

/// A folder of a comparison, in these formats, which are some of comparison_formats.
Result<std::filesystem::path> save_comparison(const Snapshot& one, const Snapshot& other,
                                              std::span<const ReportFormat> formats,
                                              const std::filesystem::path& into, const ClockReading& now,
                                              const ComparisonOptions& options = {},
                                              const SavingProgress& progress = {});

/// A name that every file system takes, whatever a person called the thing: without separators, control
/// characters and what Windows reserves, no longer than 100 bytes, never empty.
std::string safe_file_name(std::string_view text, std::string_view if_empty);

}
