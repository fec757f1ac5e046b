#include "sessions/export/report.h"

#include "sessions/export/formats.h"
#include "sessions/export/pages/page_layout.h"
#include "sessions/export/pages/pdf.h"
#include "sessions/export/record_pages.h"
#include "sessions/export/without_names.h"

namespace plenary {

namespace {

record::Report report_of(const Snapshot& snapshot, const ClockReading& now, const ReportOptions& options) {
    record::Report report = options.names
                                ? record::make_report(snapshot, now, options)
                                : record::make_report(record::without_names(snapshot, now), now, options);
    return options.reading == Reading::commissioner ? record::fitted_to_one_page(report) : report;
}

std::string write_json(const Snapshot& snapshot, const ClockReading& now, bool names) {
    return names ? record::json_report(snapshot, now)
                 : record::json_report(record::without_names(snapshot, now), now);
}

}

record::Pages record::record_pages(const Snapshot& snapshot, const ClockReading& now,
                                   const ReportOptions& options) {
    return lay_out_pages(report_of(snapshot, now, options));
}

std::string record::written_as(ReportFormat format, const Report& report, WallTime made) {
    switch (format) {
    case ReportFormat::html: return html_report(report);
    case ReportFormat::markdown: return markdown_report(report);
    case ReportFormat::pdf: return paint_pdf(lay_out_pages(report), made);
    case ReportFormat::docx: return docx_report(report, made);
    case ReportFormat::json: break;
    }
    return {};
}

std::optional<ReportFormat> report_format(std::string_view word) {
    if (word == "html")
        return ReportFormat::html;
    if (word == "md")
        return ReportFormat::markdown;
    if (word == "json")
        return ReportFormat::json;
    if (word == "pdf")
        return ReportFormat::pdf;
    if (word == "docx")
        return ReportFormat::docx;
    return std::nullopt;
}

std::optional<Reading> reading_of(std::string_view word) {
    if (word == "full")
        return Reading::full;
    if (word == "room")
        return Reading::room;
    if (word == "commissioner")
        return Reading::commissioner;
    return std::nullopt;
}

std::string write_report(const Snapshot& snapshot, ReportFormat format, const ClockReading& now,
                         const ReportOptions& options) {
    return format == ReportFormat::json
               ? write_json(snapshot, now, options.names)
               : record::written_as(format, report_of(snapshot, now, options), now.wall);
}

}
