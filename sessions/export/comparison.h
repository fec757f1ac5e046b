#pragma once

#include <string>
#include <string_view>

#include "sessions/export/report.h"
#include "sessions/export/report_model.h"

namespace plenary {

struct ComparisonOptions {
    bool names = true; ///< of people, and the owners of actions
    Letterhead letterhead{};
};

/// What a comparison can be written as; JSON tells all of one session.
inline constexpr ReportFormat comparison_formats[] = {ReportFormat::pdf, ReportFormat::docx,
                                                      ReportFormat::html, ReportFormat::markdown};

/// Where a session stands among others.
struct PlaceInCourse {
    std::string_view course; ///< empty: it is of none
    int number = 0;          ///< in its course; 0: none
    WallTime begun = 0;
};

/// In the course that both are of, the first comes before the second: it has the lower number or, where
/// numbers do not tell, was begun earlier. Of different courses: it was begun earlier.
bool is_earlier(const PlaceInCourse& one, const PlaceInCourse& other);

/// What became of one session in another of the same group, as a report in one format. Then is the earlier of
/// the two, whichever comes first here. Contract: the format is one of comparison_formats.
std::string write_comparison(const Snapshot& one, const Snapshot& other, ReportFormat format,
                             const ClockReading& now, const ComparisonOptions& options = {});

/// What a file or folder with it is called, by the day of the later one and safe on any file system:
/// "2026-11-22 Then and now, Working together".
std::string comparison_name(const Snapshot& one, const Snapshot& other);

namespace record {

/// Where names are to be left out, both have to be without_names() already.
Report make_comparison(const Snapshot& one, const Snapshot& other, const ComparisonOptions& options = {});

}
}
