#include "sessions/export/report.h"

#include "sessions/export/formats.h"

namespace plenary {

std::optional<ReportFormat> report_format(std::string_view word) {
    if (word == "html")
        return ReportFormat::html;
    if (word == "md")
        return ReportFormat::markdown;
    if (word == "json")
        return ReportFormat::json;
    return std::nullopt;
}

std::string write_report(const Snapshot& snapshot, ReportFormat format, const ClockReading& now) {
    switch (format) {
    case ReportFormat::html: return record::html_report(record::make_report(snapshot, now));
    case ReportFormat::markdown: return record::markdown_report(record::make_report(snapshot, now));
    case ReportFormat::json: break;
    }
    return record::json_report(snapshot, now);
}

}
