#include "sessions/export/html_writer.h"

#include <cassert>

namespace plenary::record {

namespace {

void append_escaped(std::string& out, std::string_view text) {
    for (char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
}

}

HtmlWriter::Element HtmlWriter::block(std::string_view tag, Attributes attributes) {
    new_line();
    begin(tag, attributes);
    ++depth_;
    return {*this, tag, true};
}

HtmlWriter::Element HtmlWriter::line(std::string_view tag, Attributes attributes) {
    new_line();
    begin(tag, attributes);
    return {*this, tag, false};
}

HtmlWriter::Element HtmlWriter::inside(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    return {*this, tag, false};
}

void HtmlWriter::line(std::string_view tag, Attributes attributes, std::string_view content) {
    const auto element = line(tag, attributes);
    text(content);
}

void HtmlWriter::inside(std::string_view tag, Attributes attributes, std::string_view content) {
    const auto element = inside(tag, attributes);
    text(content);
}

void HtmlWriter::lone(std::string_view tag, Attributes attributes) {
    new_line();
    begin(tag, attributes);
}

void HtmlWriter::text(std::string_view text) {
    append_escaped(out_, text);
}

void HtmlWriter::style(std::string_view rules) {
    assert(rules.find('<') == std::string_view::npos);
    const auto element = line("style");
    out_ += rules;
}

std::string HtmlWriter::take() {
    assert(depth_ == 0);
    out_ += '\n';
    return std::move(out_);
}

void HtmlWriter::begin(std::string_view tag, Attributes attributes) {
    out_.append("<").append(tag);
    for (const auto& [name, value] : attributes) {
        out_.append(" ").append(name).append("=\"");
        append_escaped(out_, value);
        out_ += '"';
    }
    out_ += '>';
}

void HtmlWriter::end(std::string_view tag, bool spread) {
    if (spread) {
        --depth_;
        new_line();
    }
    out_.append("</").append(tag).append(">");
}

void HtmlWriter::new_line() {
    out_ += '\n';
    out_.append(2 * depth_, ' ');
}

}
