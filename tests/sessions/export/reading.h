#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sessions/export/report.h"

namespace plenary {

inline constexpr ReportFormat all_formats[] = {ReportFormat::html, ReportFormat::markdown,
                                               ReportFormat::json};

// Reads back what the record's formats say, so that tests compare what a reader sees.

/// What is wrong with the tags of a page, in a sentence; empty if each start has its end, in order.
std::string unbalanced_tags(std::string_view html);
/// What a browser would show as text, in the order of the page; style and head are left out.
std::string text_of_html(std::string_view html);
/// The names of all elements that the page starts, in its order.
std::vector<std::string> elements_of_html(std::string_view html);
/// Takes back escapes, references and line breaks; what stands unescaped as markup is dropped.
std::string text_of_markdown(std::string_view markdown);
/// What pdftotext reads in it, page by page.
std::string text_of_pdf(std::string_view pdf);
/// The paragraphs of a Word document, in their order.
std::string text_of_docx(const std::string& docx);
/// What somebody who opens a report of this format reads in it, on one line; of JSON all texts one after
/// another.
std::string text_of_report(const std::string& report, ReportFormat format);
/// All white space as single spaces, none at the ends.
std::string on_one_line(std::string_view text);
/// No white space at all, for what was broken into lines anywhere.
std::string without_spaces(std::string_view text);

}
