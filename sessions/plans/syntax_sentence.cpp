#include "sessions/plans/syntax_sentence.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "sessions/model/text.h"
#include "sessions/plans/toml_scanner.h"

namespace plenary {

namespace {

constexpr std::size_t most_shown = 40;

std::string shown(std::string_view name) {
    auto clean = clean_line(name);
    return clean ? shortened(*clean, most_shown) : std::string("…");
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The line with the fault, cut where reading stopped.
struct Line {
    std::string_view whole;
    std::string_view before;
    std::string_view after;

    std::string_view name() const { return trimmed(whole.substr(0, whole.find('='))); }
    std::string_view value() const {
        std::size_t equals = whole.find('=');
        return equals == std::string_view::npos ? std::string_view() : trimmed(whole.substr(equals + 1));
    }
};

Line line_at(std::string_view text, Place place) {
    const std::size_t at = offset_of(text, place);
    const std::string_view whole = line_of(text, at);
    const auto before = at - static_cast<std::size_t>(whole.data() - text.data());
    return {whole, whole.substr(0, before), whole.substr(before)};
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool starts_curly(std::string_view text) {
    constexpr std::array<std::string_view, 9> curly = {"\u201C", "\u201D", "\u201E", "\u201F", "\u2018",
                                                       "\u2019", "\u201A", "\u00AB", "\u00BB"};
    return starts_with_any(text, curly);
}

/// A space that looks like one, or like nothing at all, and that TOML does not take for one.
bool starts_with_odd_space(std::string_view text) {
    constexpr std::array<std::string_view, 7> odd = {"\u00A0", "\u2002", "\u2003", "\u2009",
                                                     "\u200B", "\u202F", "\uFEFF"};
    return starts_with_any(text, odd);
}

bool is_foreign_comment(std::string_view line) {
    constexpr std::array<std::string_view, 4> beginnings = {"//", "/*", ";", "--"};
    return starts_with_any(line, beginnings);
}

/// "True", "yes": what is true or false elsewhere.
bool is_foreign_flag(std::string_view value) {
    constexpr std::array<std::string_view, 6> words = {"true", "false", "yes", "no", "on", "off"};
    const std::string word = folded(value.substr(0, value.find_first_of(" \t#")));
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Zero where the file does not stop at a character that cannot be seen.
unsigned unseen_character(std::string_view after) {
    auto c = after.empty() ? 0x20u : static_cast<unsigned>(static_cast<unsigned char>(after.front()));
    return (c < 0x20 && c != '\t' && c != '\r') || c == 0x7F ? c + 1 : 0;
}

std::string unseen_sentence(unsigned character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code = {digits[character / 16], digits[character % 16]};
    return "There is a character here that cannot be seen (U+00" + code + "). Delete it.";
}

std::string list_sentence(const Line& line) {
    std::string_view before = line.before;
    while (!before.empty() && is_letter(before.back()))
        before.remove_suffix(1);
    before = trimmed(before);
    if (!line.after.empty() && is_letter(line.after.front())
        && (before.empty() || before.ends_with('[') || before.ends_with(',') || before.ends_with('=')))
        return "Each entry of this list stands between straight quotes: [\"One\", \"Another\"].";
    return "This list needs a comma between its entries and a ] at its end.";
}

std::string value_sentence(const Line& line) {
    std::string name = shown(line.name());
    std::string_view value = line.value();
    if (value.empty() || value.front() == '#')
        return "'" + name + "' has no value: write what it is after the equals sign.";
    if (line.before.ends_with('\\')
        || (line.before.size() > 1 && line.before[line.before.size() - 2] == '\\'))
        return "A backslash means something of its own between these quotes: write two of them (\\\\).";
    bool one_quote = std::count(value.begin(), value.end(), '"') % 2 == 1;
    if (one_quote)
        return "This text has no quote at its end. Text over several lines stands between three quotes "
               "(\"\"\") instead.";
    if (is_foreign_flag(value))
        return "Write true or false here, in small letters and without quotes.";
    if (is_letter(value.front()))
        return "Text stands between straight quotes: " + name + " = \"" + shown(value) + "\".";
    if (value.front() >= '0' && value.front() <= '9')
        return "This is not a whole number as plans write it, such as 5 or 20. Dates, times and other text "
               "stand between straight quotes.";
    return "The value of '" + name
           + "' ends before the line does: each setting has a line of its own, and "
             "text stands between straight quotes.";
}

std::string other_sentence(const Line& line) {
    if (trimmed(line.whole).starts_with('['))
        return "A part of a plan starts with its name in two pairs of brackets on a line of its own, such as "
               "[[step]].";
    if (is_foreign_comment(trimmed(line.whole)))
        return "A comment begins with #.";
    if (starts_with_odd_space(line.after))
        return "There is an odd space here, as word processors and web pages put in: write a plain one.";
    if (starts_curly(line.after))
        return "Use straight quotes (\") here, not the curly ones that word processors put in.";
    if (unsigned character = unseen_character(line.after))
        return unseen_sentence(character - 1);
    const std::size_t equals = line.whole.find('=');
    if (equals == std::string_view::npos || line.before.size() < equals)
        return "A setting is a name, an equals sign and a value, such as minutes = 10.";
    return value_sentence(line);
}

std::string set_twice_sentence(const Line& line) {
    std::string_view name = line.name();
    if (trimmed(line.whole).starts_with('['))
        return "'" + shown(name) + "' cannot stand here: its name already means something else above.";
    return "'" + shown(name) + "' is set twice in this part. Keep one of the two.";
}

}

PlanMistake explain(std::string_view text, const TomlFault& fault) {
    auto mistake = [](Place place, std::string sentence) {
        return PlanMistake{place.line, place.column, std::move(sentence)};
    };
    const Line line = line_at(text, fault.place);
    switch (fault.kind) {
    case TomlFault::Kind::set_twice: return mistake(fault.place, set_twice_sentence(line));
    case TomlFault::Kind::too_deep:
        return mistake(fault.place, "Lists or names are nested far deeper here than a plan ever needs.");
    case TomlFault::Kind::not_utf8:
        if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
            return mistake({}, "This file is saved as UTF-16. Save it as UTF-8.");
        return mistake(fault.place, "Here the file is not UTF-8 text. Save it as UTF-8.");
    case TomlFault::Kind::other: break;
    }
    const TomlScanner scanner = scanned_to(text, fault.place);
    const bool opened_above = scanner.opened().line < fault.place.line;
    if (scanner.in_text() && opened_above && scanner.only_blanks_left())
        return mistake(scanner.opened(), "The text that begins here has no three quotes at its end.");
    if (scanner.in_list() && !scanner.in_text() && !starts_curly(line.after)
        && !starts_with_odd_space(line.after) && !unseen_character(line.after)) {
        if (scanner.only_blanks_left() || scanner.at_header()
            || (opened_above && looks_like_setting(line.whole)))
            return mistake(scanner.opened(), "The list that begins here has no ] at its end.");
        return mistake(fault.place, list_sentence(line));
    }
    return mistake(fault.place, other_sentence(line));
}

}
