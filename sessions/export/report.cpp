#include "sessions/export/report.h"

#include "sessions/export/formats.h"
#include "sessions/export/pages/page_layout.h"
#include "sessions/export/pages/pdf.h"
#include "sessions/export/without_names.h"

namespace plenary {

namespace {

std::string write(const Snapshot& snapshot, ReportFormat format, const ClockReading& now,
                  const ReportOptions& options) {
    if (format == ReportFormat::json)
        return record::json_report(snapshot, now);
    record::Report report = record::make_report(snapshot, now, options);
    if (options.reading == Reading::commissioner)
        report = record::fitted_to_one_page(report);
    switch (format) {
    case ReportFormat::html: return record::html_report(report);
    case ReportFormat::markdown: return record::markdown_report(report);
    case ReportFormat::pdf: return record::paint_pdf(record::lay_out_pages(report), now.wall);
    case ReportFormat::docx: return record::docx_report(report, now.wall);
    case ReportFormat::json: break;
    }
    return {};
}

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
    return options.names ? write(snapshot, format, now, options)
                         : write(record::without_names(snapshot, now), format, now, options);
}

}
