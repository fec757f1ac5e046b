#pragma once

#include <cstddef>
#include <string_view>

#include "sessions/plans/toml_value.h"

namespace plenary {

/// Walks through TOML without understanding it: just enough to know what is text in quotes, what
/// is a comment, and which list is still open. Where the text is not TOML, it goes on as if a quote
/// or bracket had been forgotten.
class TomlScanner {
public:
    explicit TomlScanner(std::string_view text);

    bool at_end() const { return offset_ >= text_.size(); }
    std::size_t offset() const { return offset_; }
    Place place() const { return place_; }
    char byte() const { return text_[offset_]; }

    /// Neither inside quotes nor in a comment.
    bool plain() const { return mode_ == Mode::plain; }
    bool in_text() const { return mode_ != Mode::plain && mode_ != Mode::comment; }
    bool in_list() const { return brackets_ > 0; }
    /// Where the text or the outermost list began that is open here.
    Place opened() const { return in_text() ? text_opened_ : list_opened_; }

    /// At the beginning of a line that heads a table: "[[step]]", also where a list above it was
    /// never closed.
    bool at_header() const;
    bool only_blanks_left() const;

    void advance();
    /// Over a whole line that is a header; what was open is forgotten.
    void skip_header();

private:
    enum class Mode { plain, comment, basic, literal, long_basic, long_literal };

    bool sees(std::string_view what) const { return text_.substr(offset_).starts_with(what); }
    void skip(std::size_t bytes);
    void advance_plain();
    void advance_long_text(std::string_view quotes);

    std::string_view text_;
    std::size_t offset_ = 0;
    Place place_;
    Mode mode_ = Mode::plain;
    int brackets_ = 0;
    Place text_opened_;
    Place list_opened_;
};

/// What names may be made of without quotes.
bool is_name_character(char c);

/// "[[name]]", "[name]", "[[name.name]]", with a comment after it or not.
bool is_whole_header(std::string_view line);

/// "name = …".
bool looks_like_setting(std::string_view line);

/// The line, without its end, in which this byte stands.
std::string_view line_of(std::string_view text, std::size_t offset);

/// A scanner that has gone up to a place, or to the header in its line: what is open there.
TomlScanner scanned_to(std::string_view text, Place place);

/// The byte at a place, or the end of the text.
std::size_t offset_of(std::string_view text, Place place);

/// The place of a byte.
Place place_of(std::string_view text, std::size_t offset);

}
