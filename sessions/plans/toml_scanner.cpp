#include "sessions/plans/toml_scanner.h"

#include <algorithm>
#include <string>

namespace plenary {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// The length of the mark that some editors put in front of UTF-8.
std::size_t byte_order_mark_of(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

}

TomlScanner::TomlScanner(std::string_view text) : text_(text), offset_(byte_order_mark_of(text)) {}

void TomlScanner::skip(std::size_t bytes) {
    for (; bytes > 0 && !at_end(); --bytes) {
        if (byte() == '\n')
            place_ = {place_.line + 1, 1};
        else if (!continues_character(byte()))
            ++place_.column;
        ++offset_;
    }
}

bool TomlScanner::at_header() const {
    if (!plain() || place_.column != 1)
        return false;
    std::string_view line = text_.substr(offset_, text_.find('\n', offset_) - offset_);
    std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] != '[')
        return false;
    return !in_list() || is_whole_header(line);
}

bool TomlScanner::only_blanks_left() const {
    return text_.find_first_not_of(" \t\r\n", offset_) == std::string_view::npos;
}

void TomlScanner::skip_header() {
    brackets_ = 0;
    mode_ = Mode::plain;
    std::size_t end = text_.find('\n', offset_);
    skip(end == std::string_view::npos ? text_.size() - offset_ : end + 1 - offset_);
}

void TomlScanner::advance_plain() {
    char c = byte();
    if (c == '#') {
        mode_ = Mode::comment;
    } else if (c == '"' || c == '\'') {
        text_opened_ = place_;
        bool is_long = sees(c == '"' ? "\"\"\"" : "'''");
        if (c == '"')
            mode_ = is_long ? Mode::long_basic : Mode::basic;
        else
            mode_ = is_long ? Mode::long_literal : Mode::literal;
        return skip(is_long ? 3 : 1);
    } else if (c == '[' || c == '{') {
        if (brackets_++ == 0)
            list_opened_ = place_;
    } else if ((c == ']' || c == '}') && brackets_ > 0) {
        --brackets_;
    }
    skip(1);
}

// Text between three quotes may end in one or two quotes of its own.
void TomlScanner::advance_long_text(std::string_view quotes) {
    if (mode_ == Mode::long_basic && byte() == '\\')
        return skip(2);
    if (!sees(quotes))
        return skip(1);
    skip(3);
    for (int more = 0; more < 2 && !at_end() && byte() == quotes.front(); ++more)
        skip(1);
    mode_ = Mode::plain;
}

void TomlScanner::advance() {
    if (at_end())
        return;
    switch (mode_) {
    case Mode::plain: return advance_plain();
    case Mode::long_basic: return advance_long_text("\"\"\"");
    case Mode::long_literal: return advance_long_text("'''");
    case Mode::comment:
        if (byte() == '\n')
            mode_ = Mode::plain;
        return skip(1);
    case Mode::basic:
    case Mode::literal: break;
    }
    char c = byte();
    if (c == '\n' || c == (mode_ == Mode::basic ? '"' : '\'')) {
        mode_ = Mode::plain;
    } else if (mode_ == Mode::basic && c == '\\' && !sees("\\\n")) {
        return skip(2);
    }
    skip(1);
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool is_whole_header(std::string_view line) {
    line = line.substr(0, line.find('#'));
    std::string bare;
    std::copy_if(line.begin(), line.end(), std::back_inserter(bare),
                 [](char c) { return !is_blank(c) && c != '\n'; });
    std::string_view inside = bare;
    std::size_t pairs = inside.starts_with("[[") && inside.ends_with("]]") ? 2 : 1;
    if (inside.size() <= 2 * pairs || !inside.starts_with('[') || !inside.ends_with(']'))
        return false;
    inside = inside.substr(pairs, inside.size() - 2 * pairs);
    bool has_letter = std::any_of(inside.begin(), inside.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return has_letter && std::all_of(inside.begin(), inside.end(), [](char c) {
               return is_name_character(c) || c == '.';
           });
}

bool looks_like_setting(std::string_view line) {
    const std::size_t equals = line.find('=');
    std::string_view name = line.substr(0, equals);
    while (!name.empty() && is_blank(name.front()))
        name.remove_prefix(1);
    while (!name.empty() && is_blank(name.back()))
        name.remove_suffix(1);
    return equals != std::string_view::npos && !name.empty()
           && std::all_of(name.begin(), name.end(), is_name_character);
}

std::string_view line_of(std::string_view text, std::size_t offset) {
    std::size_t begin = offset;
    while (begin > 0 && text[begin - 1] != '\n')
        --begin;
    return text.substr(begin, text.find('\n', begin) - begin);
}

TomlScanner scanned_to(std::string_view text, Place place) {
    TomlScanner scanner(text);
    const std::size_t end = offset_of(text, place);
    while (scanner.offset() < end) {
        if (!scanner.at_header())
            scanner.advance();
        else if (scanner.place().line < place.line)
            scanner.skip_header();
        else
            break;
    }
    return scanner;
}

std::size_t offset_of(std::string_view text, Place place) {
    std::size_t offset = byte_order_mark_of(text);
    for (int line = 1; line < place.line; ++line) {
        std::size_t end = text.find('\n', offset);
        if (end == std::string_view::npos)
            return text.size();
        offset = end + 1;
    }
    for (int column = 1; column < place.column && offset < text.size() && text[offset] != '\n'; ++column)
        do
            ++offset;
        while (offset < text.size() && continues_character(text[offset]));
    return offset;
}

Place place_of(std::string_view text, std::size_t offset) {
    Place place;
    for (std::size_t i = byte_order_mark_of(text); i < offset && i < text.size(); ++i)
        if (text[i] == '\n')
            place = {place.line + 1, 1};
        else if (!continues_character(text[i]))
            ++place.column;
    return place;
}

}
