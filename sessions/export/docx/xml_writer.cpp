#include "sessions/export/docx/xml_writer.h"

#include "sessions/model/text.h"

namespace plenary::record {

namespace {

bool is_allowed(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE)
           || (c >= 0x10000 && c < 0x110000);
}

void append(std::string& to, char32_t c) {
    const auto add = [&to](char32_t byte) { to += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0U | c >> 6U);
        add(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        add(0xE0U | c >> 12U);
        add(0x80U | (c >> 6U & 0x3FU));
        add(0x80U | (c & 0x3FU));
    } else {
        add(0xF0U | c >> 18U);
        add(0x80U | (c >> 12U & 0x3FU));
        add(0x80U | (c >> 6U & 0x3FU));
        add(0x80U | (c & 0x3FU));
    }
}

}

XmlWriter::Element XmlWriter::element(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    out_ += '>';
    return {*this, tag};
}

void XmlWriter::open(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    out_ += '>';
    opened_.emplace_back(tag);
}

void XmlWriter::close() {
    end(opened_.back());
    opened_.pop_back();
}

void XmlWriter::empty(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    out_ += "/>";
}

void XmlWriter::element(std::string_view tag, Attributes attributes, std::string_view words) {
    const auto one = element(tag, attributes);
    text(words);
}

void XmlWriter::text(std::string_view text) {
    for (const char32_t c : characters_of(text)) {
        switch (c) {
        case '&': out_ += "&amp;"; break;
        case '<': out_ += "&lt;"; break;
        case '>': out_ += "&gt;"; break;
        case '"': out_ += "&quot;"; break;
        default: append(out_, is_allowed(c) ? c : U'\uFFFD');
        }
    }
}

void XmlWriter::begin(std::string_view tag, Attributes attributes) {
    out_ += '<';
    out_ += tag;
    for (const auto& [name, value] : attributes) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        text(value);
        out_ += '"';
    }
}

void XmlWriter::end(std::string_view tag) {
    out_ += "</";
    out_ += tag;
    out_ += '>';
}

}
