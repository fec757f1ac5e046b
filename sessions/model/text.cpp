#include "sessions/model/text.h"

#include <algorithm>

#include <cstdlib>
#include <memory>
#include <new>

#include <utf8proc.h>

namespace plenary {

namespace {

using CodePoint = utf8proc_int32_t;

constexpr CodePoint replacement = 0xFFFD;
constexpr CodePoint combining_grapheme_joiner = 0x034F;
constexpr std::string_view ellipsis = "…";

/// Takes the next character off the front of `rest`; a byte that begins none counts as U+FFFD.
CodePoint take(std::string_view& rest) {
    CodePoint code_point = replacement;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(rest.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
    if (length <= 0) {
        rest.remove_prefix(1);
        return replacement;
    }
    rest.remove_prefix(static_cast<std::size_t>(length));
    return code_point;
}

void append(std::string& text, CodePoint code_point) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(code_point, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

/// Word processors and slides write soft line ends as vertical tabs, others as U+2028.
bool ends_line(CodePoint code_point) {
    switch (code_point) {
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x0085:
    case 0x2028:
    case 0x2029: return true;
    default: return false;
    }
}

/// White space, also of no width: a card of nothing else would look empty.
bool is_blank(CodePoint code_point) {
    return utf8proc_category(code_point) == UTF8PROC_CATEGORY_ZS || code_point == '\n' || code_point == 0x200B
           || code_point == 0x2060 || code_point == 0xFEFF;
}

/// Ordering the marks on one letter takes time by the square of their number. The stream-safe form
/// of Unicode's annex 15 therefore lets no more than thirty stand together.
class Marks {
public:
    bool too_many_with(CodePoint next) {
        const bool is_mark = utf8proc_get_property(next)->combining_class != 0;
        in_a_row_ = is_mark ? in_a_row_ + 1 : 0;
        if (in_a_row_ <= 30)
            return false;
        in_a_row_ = 1;
        return true;
    }

private:
    int in_a_row_ = 0;
};

/// Everything but the composing of accents.
std::string without_debris(std::string_view raw, CodePoint line_end) {
    std::string text;
    text.reserve(raw.size());
    std::size_t end_of_words = 0;
    Marks marks;
    for (auto rest = raw; !rest.empty();) {
        auto code_point = take(rest);
        if (code_point == '\r' && rest.starts_with('\n'))
            continue;
        if (ends_line(code_point))
            code_point = line_end;
        else if (code_point == '\t')
            code_point = ' ';
        else if (utf8proc_category(code_point) == UTF8PROC_CATEGORY_CC)
            continue;
        if (marks.too_many_with(code_point))
            append(text, combining_grapheme_joiner);
        const bool blank = is_blank(code_point);
        if (blank && text.empty())
            continue;
        append(text, code_point);
        if (!blank)
            end_of_words = text.size();
    }
    text.resize(end_of_words);
    return text;
}

/// Contract: the text is valid UTF-8.
std::string mapped(const std::string& text, int options) {
    utf8proc_uint8_t* bytes = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &bytes,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(bytes, &std::free);
    if (length < 0)
        throw std::bad_alloc(); // valid UTF-8 leaves no other cause
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string composed(const std::string& text) {
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

/// Accents and points that people leave out when they are in a hurry, and characters of no width. The
/// signs of Thai, Devanagari or kana that make another letter are none of these: their combining classes
/// lie between those of the points (10 to 36) and those of accents (from 200).
bool is_left_out(CodePoint code_point) {
    const auto& property = *utf8proc_get_property(code_point);
    const int combining = property.combining_class;
    return property.ignorable != 0 || property.category == UTF8PROC_CATEGORY_CF
           || (combining >= 10 && combining <= 36) || combining >= 200;
}

Result<std::string> clean(std::string_view raw, CodePoint line_end) {
    const auto too_long = [] {
        return problem("This text is too long to keep in one place: 256 kB is the most. "
                       "Divide it into several.");
    };
    auto text = without_debris(raw, line_end);
    // Composing makes a text at most three times shorter, so this cannot come to fit.
    if (text.size() > 3 * most_text_bytes)
        return too_long();
    text = composed(text);
    if (text.size() > most_text_bytes)
        return too_long();
    return text;
}

}

Result<std::string> clean_text(std::string_view raw) {
    return clean(raw, '\n');
}

Result<std::string> clean_line(std::string_view raw) {
    return clean(raw, ' ');
}

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    while (!text.empty())
        characters.push_back(static_cast<char32_t>(take(text)));
    return characters;
}

std::string folded(std::string_view text) {
    const auto apart = mapped(without_debris(text, '\n'),
                              UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    std::string plain;
    plain.reserve(apart.size());
    for (std::string_view rest = apart; !rest.empty();)
        if (const auto code_point = take(rest); !is_left_out(code_point))
            append(plain, code_point);
    return composed(plain);
}

std::string shortened(std::string_view text, std::size_t most_characters) {
    // `kept` grows by whole graphemes, so that no accent or joined emoji is cut in two.
    std::string kept;
    std::string all;
    std::size_t characters = 0;
    utf8proc_int32_t state = 0;
    CodePoint before = 0;
    for (auto rest = text; !rest.empty();) {
        auto code_point = take(rest);
        if (code_point == '\r' && rest.starts_with('\n'))
            continue;
        if (ends_line(code_point))
            code_point = ' ';
        const bool may_cut = characters == 0 || utf8proc_grapheme_break_stateful(before, code_point, &state);
        if (may_cut && characters < most_characters)
            kept = all;
        if (characters == most_characters) {
            kept.resize(kept.find_last_not_of(' ') + 1);
            return most_characters == 0 ? std::string() : kept + std::string(ellipsis);
        }
        append(all, code_point);
        before = code_point;
        ++characters;
    }
    return all;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        if (line.find_first_not_of(" \t") != std::string_view::npos)
            lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string halves_text(std::int64_t twice) {
    const std::int64_t size = std::abs(twice);
    return (twice < 0 ? "−" : "") + std::to_string(size / 2) + (size % 2 == 1 ? ".5" : "");
}

}
