#include "sessions/plans/plan_layout.h"

#include <algorithm>

#include "sessions/plans/toml_scanner.h"

namespace plenary {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

void skip_blanks(TomlScanner& scanner) {
    while (!scanner.at_end() && is_blank(scanner.byte()))
        scanner.advance();
}

void skip_line(TomlScanner& scanner) {
    const int line = scanner.place().line;
    while (!scanner.at_end() && scanner.place().line == line)
        scanner.advance();
}

/// "step.item" of "[[step . "item"]] # first".
std::string name_of_header(std::string_view header) {
    std::string name;
    for (const char c : header.substr(0, header.find_first_of("]#")))
        if (is_name_character(c) || c == '.')
            name += c;
    return name;
}

std::string name_of_setting(std::string_view written) {
    while (!written.empty() && is_blank(written.back()))
        written.remove_suffix(1);
    if (written.size() >= 2 && (written.front() == '"' || written.front() == '\'')
        && written.back() == written.front())
        written = written.substr(1, written.size() - 2);
    return std::string(written);
}

/// Goes behind the value that begins here.
Stretch over_value(TomlScanner& scanner, std::string_view text) {
    Stretch value{scanner.offset(), scanner.offset()};
    auto ends = [&] {
        return scanner.plain() && !scanner.in_list() && (scanner.byte() == '\n' || scanner.byte() == '#');
    };
    while (!scanner.at_end() && !ends())
        scanner.advance();
    value.end = scanner.offset();
    while (value.end > value.begin && is_blank(text[value.end - 1]))
        --value.end;
    return value;
}

PlacedSetting over_setting(TomlScanner& scanner, std::string_view text, std::size_t line_begin) {
    PlacedSetting setting;
    const std::size_t name_begin = scanner.offset();
    while (!scanner.at_end() && !(scanner.plain() && scanner.byte() == '='))
        scanner.advance();
    setting.equals = scanner.offset();
    setting.name = name_of_setting(text.substr(name_begin, setting.equals - name_begin));
    scanner.advance();
    skip_blanks(scanner);
    setting.value = over_value(scanner, text);
    if (!scanner.at_end())
        skip_line(scanner);
    setting.lines = {line_begin, scanner.offset()};
    return setting;
}

}

const PlacedSetting* PlanBlock::find(std::string_view setting) const {
    const auto at = std::ranges::find(settings, setting, &PlacedSetting::name);
    return at == settings.end() ? nullptr : &*at;
}

std::vector<PlanBlock> plan_layout(std::string_view text) {
    TomlScanner scanner(text);
    std::vector<PlanBlock> blocks(1);
    std::size_t said = scanner.offset();     // up to where lines are not blank, but for the comments below
    std::size_t comments = scanner.offset(); // from where up to here all lines are comments
    while (!scanner.at_end()) {
        const std::size_t begin = scanner.offset();
        if (scanner.at_header()) {
            blocks.back().lines.end = blocks.back().gap.begin = said;
            blocks.back().gap.end = comments;
            scanner.skip_header();
            said = scanner.offset();
            blocks.push_back({.name = name_of_header(text.substr(begin, said - begin)),
                              .header = begin,
                              .lines = {comments, said}});
            comments = said;
            continue;
        }
        skip_blanks(scanner);
        if (!scanner.at_end() && scanner.byte() == '#') {
            skip_line(scanner);
            continue;
        }
        const bool is_setting = !scanner.at_end() && scanner.byte() != '\n';
        if (is_setting)
            blocks.back().settings.push_back(over_setting(scanner, text, begin));
        else if (!scanner.at_end())
            skip_line(scanner);
        if (is_setting)
            said = scanner.offset();
        else if (comments < begin)
            said = begin;
        comments = scanner.offset();
    }
    blocks.back().lines.end = blocks.back().gap.begin = comments < text.size() ? text.size() : said;
    blocks.back().gap.end = text.size();
    return blocks;
}

std::vector<std::span<const PlanBlock>> head_and_steps(std::span<const PlanBlock> blocks) {
    std::vector<std::span<const PlanBlock>> all;
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin + 1;
        while (end < blocks.size() && blocks[end].name != "step")
            ++end;
        all.push_back(blocks.subspan(begin, end - begin));
        begin = end;
    }
    return all;
}

std::string_view line_end_of(std::string_view text) {
    const std::size_t first = text.find('\n');
    return first != std::string_view::npos && text.substr(0, first).ends_with('\r') ? "\r\n" : "\n";
}

std::vector<Stretch> list_entries(std::string_view value) {
    std::vector<Stretch> entries;
    for (TomlScanner scanner(value); !scanner.at_end();) {
        const bool was_in_text = scanner.in_text();
        const std::size_t at = scanner.offset();
        scanner.advance();
        if (!was_in_text && scanner.in_text())
            entries.push_back({at, at});
        else if (was_in_text && !scanner.in_text())
            entries.back().end = scanner.offset();
    }
    return entries;
}

}
