#include "tests/sessions/export/reading.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <utility>

#include "tests/support/package.h"

namespace plenary {

namespace {

const std::set<std::string, std::less<>> lone_elements{"meta", "br"};

struct Tag {
    std::string name;
    bool ends = false;
};

/// Splits a page into its tags and the text between them. Strict: a bare < in text is a tag.
template <class OnTag, class OnText>
void each_piece(std::string_view html, const OnTag& on_tag, const OnText& on_text) {
    while (!html.empty()) {
        const std::size_t start = std::min(html.find('<'), html.size());
        on_text(html.substr(0, start));
        html.remove_prefix(start);
        if (html.empty())
            return;
        bool quoted = false;
        std::size_t end = 1;
        while (end < html.size() && (quoted || html[end] != '>'))
            quoted = quoted != (html[end++] == '"');
        std::string_view inside = html.substr(1, end - 1);
        html.remove_prefix(std::min(end + 1, html.size()));
        const bool ends = inside.starts_with('/');
        inside.remove_prefix(ends);
        on_tag(Tag{std::string(inside.substr(0, inside.find_first_of(" \n/"))), ends});
    }
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> references{{{"&lt;", "<"},
                                                                                    {"&gt;", ">"},
                                                                                    {"&quot;", "\""},
                                                                                    {"&#39;", "'"},
                                                                                    {"&amp;", "&"},
                                                                                    {"&#x202A;", "\u202A"},
                                                                                    {"&#x202B;", "\u202B"},
                                                                                    {"&#x202C;", "\u202C"},
                                                                                    {"&#x202D;", "\u202D"},
                                                                                    {"&#x202E;", "\u202E"},
                                                                                    {"&#x2066;", "\u2066"},
                                                                                    {"&#x2067;", "\u2067"},
                                                                                    {"&#x2068;", "\u2068"},
                                                                                    {"&#x2069;", "\u2069"}}};

/// Takes one reference off the front of the text and gives what it means, or nothing.
std::string_view take_reference(std::string_view& text) {
    for (const auto& [written, meant] : references)
        if (text.starts_with(written)) {
            text.remove_prefix(written.size());
            return meant;
        }
    return {};
}

std::string without_references(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::string_view meant = take_reference(text);
        plain += meant;
        if (meant.empty()) {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

}

std::string unbalanced_tags(std::string_view html) {
    std::vector<std::string> open;
    std::string wrong;
    each_piece(
        html,
        [&](const Tag& tag) {
            if (!wrong.empty() || tag.name == "!doctype" || lone_elements.contains(tag.name))
                return;
            if (!tag.ends)
                open.push_back(tag.name);
            else if (open.empty() || open.back() != tag.name)
                wrong = "</" + tag.name + "> ends " + (open.empty() ? "nothing" : "<" + open.back() + ">");
            else
                open.pop_back();
        },
        [](std::string_view) {});
    return wrong.empty() && !open.empty() ? "<" + open.back() + "> never ends" : wrong;
}

std::string text_of_html(std::string_view html) {
    std::string text;
    bool head = false;
    each_piece(
        html,
        [&](const Tag& tag) {
            if (tag.name == "head")
                head = !tag.ends;
        },
        [&](std::string_view between) {
            if (!head)
                text += without_references(between);
        });
    return text;
}

std::vector<std::string> elements_of_html(std::string_view html) {
    std::vector<std::string> names;
    each_piece(
        html,
        [&](const Tag& tag) {
            if (!tag.ends)
                names.push_back(tag.name);
        },
        [](std::string_view) {});
    return names;
}

std::string text_of_markdown(std::string_view markdown) {
    std::string text;
    while (!markdown.empty()) {
        if (const std::string_view meant = take_reference(markdown); !meant.empty()) {
            text += meant;
            continue;
        }
        if (markdown.starts_with("<br>")) {
            markdown.remove_prefix(4);
            text += '\n';
            continue;
        }
        const bool escape = markdown.front() == '\\' && markdown.size() > 1;
        const bool markup = std::string_view("*_`[]|~").find(markdown.front()) != std::string_view::npos;
        markdown.remove_prefix(escape);
        if (escape || !markup)
            text += markdown.front();
        markdown.remove_prefix(1);
    }
    return text;
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

std::string without_spaces(std::string_view text) {
    std::string letters;
    for (const char c : text)
        if (std::string_view(" \n\r\t\f").find(c) == std::string_view::npos)
            letters += c;
    return letters;
}

std::string text_of_pdf(std::string_view pdf) {
    const auto file = std::filesystem::temp_directory_path()
                      / ("plenary-page-" + std::to_string(std::random_device{}()) + ".pdf");
    std::ofstream(file, std::ios::binary) << pdf;
    const std::string command = "pdftotext -enc UTF-8 -raw '" + file.string() + "' -";
    std::string text;
    if (FILE* reader = popen(command.c_str(), "r")) {
        std::array<char, 4096> part{};
        while (const std::size_t read = std::fread(part.data(), 1, part.size(), reader))
            text.append(part.data(), read);
        pclose(reader);
    }
    std::filesystem::remove(file);
    return text;
}

std::string text_of_docx(const std::string& docx) {
    const auto parts = parts_of_package(docx);
    const auto body = parts.find("word/document.xml");
    std::string text;
    if (body != parts.end())
        each_piece(
            body->second,
            [&](const Tag& tag) {
                text += (tag.name == "w:p" && tag.ends) || tag.name == "w:br" ? "\n" : "";
            },
            [&](std::string_view words) { text += without_references(words); });
    return text;
}

std::string text_of_report(const std::string& report, ReportFormat format) {
    switch (format) {
    case ReportFormat::html: return on_one_line(text_of_html(report));
    case ReportFormat::markdown: return on_one_line(text_of_markdown(report));
    case ReportFormat::pdf: return on_one_line(text_of_pdf(report));
    case ReportFormat::docx: return on_one_line(text_of_docx(report));
    case ReportFormat::json: break;
    }
    std::string texts;
    const auto flat = nlohmann::json::parse(report).flatten();
    for (const auto& [path, value] : flat.items())
        texts += value.is_string() ? value.get<std::string>() + " " : "";
    return on_one_line(texts);
}

}
