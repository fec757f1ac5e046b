#include "sessions/plans/plan_syntax.h"

#include <algorithm>
#include <string>

#include "sessions/plans/parse_toml.h"
#include "sessions/plans/syntax_sentence.h"
#include "sessions/plans/toml_scanner.h"

namespace plenary {

namespace {

constexpr int most_faults = 20;

/// A header such as [[step]] and the settings below it, or the settings above the first header.
struct Part {
    std::size_t begin = 0; ///< of the header
    std::size_t body = 0;
    std::size_t end = 0;
    int first_line = 1;
    bool after_open_list = false;

    bool has_header() const { return body > begin; }
};

std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts(1);
    TomlScanner scanner(text);
    while (!scanner.at_end()) {
        if (!scanner.at_header()) {
            scanner.advance();
            continue;
        }
        parts.back().end = scanner.offset();
        Part part{.begin = scanner.offset(),
                  .first_line = scanner.place().line,
                  .after_open_list = scanner.in_list()};
        scanner.skip_header();
        part.body = scanner.offset();
        parts.push_back(part);
    }
    parts.back().end = text.size();
    return parts;
}

std::string_view header_of(std::string_view text, const Part& part) {
    return text.substr(part.begin, part.body - part.begin);
}

// "step.item" of "[[step.item]]"; "step" where nothing can be made of it.
std::string name_in(std::string_view header) {
    std::string name;
    for (char c : header.substr(0, header.find_first_of("#=")))
        if ((c >= 'a' && c <= 'z') || (c == '.' && !name.empty()))
            name += c;
    return name.starts_with("step.") && name.size() > 5 ? name : "step";
}

/// A plan's parts are lists of tables. "[step]" for one of them is the likeliest slip of all, and
/// TOML would report it, if at all, only where the second one stands.
void double_single_brackets(std::string& text, std::vector<PlanMistake>& mistakes) {
    std::vector<Part> parts = parts_of(text);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        std::string_view header = header_of(text, *part);
        std::size_t bracket = header.find_first_not_of(" \t");
        if (!part->has_header() || !is_whole_header(header) || header.substr(bracket).starts_with("[["))
            continue;
        std::string name = name_in(header);
        if (header.find(name) == std::string_view::npos)
            continue;
        mistakes.push_back({part->first_line, static_cast<int>(bracket) + 1,
                            "Every part of a plan stands in two pairs of brackets: write [[" + name + "]]."});
        text.insert(part->begin + header.find(']'), "]");
        text.insert(part->begin + bracket, "[");
    }
}

/// Takes the part with the fault out of the text, or writes its header as it was probably meant.
/// Lines stay where they are. False if that leaves the text as it was.
bool set_fault_aside(std::string& text, const TomlFault& fault, std::vector<PlanSyntax::Lines>& left_out) {
    std::vector<Part> parts = parts_of(text);
    auto after = std::find_if(parts.begin() + 1, parts.end(),
                              [&](const Part& part) { return part.first_line > fault.place.line; });
    auto part = after - 1;
    bool header_at_fault = part->has_header() && part->first_line == fault.place.line;
    bool header_is_whole = is_whole_header(header_of(text, *part));
    if (header_at_fault && part->after_open_list && part != parts.begin())
        header_at_fault = false, --part;
    else if (header_at_fault && !header_is_whole) {
        std::string line_end = header_of(text, *part).ends_with('\n') ? "\n" : "";
        text.replace(part->begin, part->body - part->begin,
                     "[[" + name_in(header_of(text, *part)) + "]]" + line_end);
        return true;
    }
    const std::string before = text;
    std::replace_if(
        text.begin() + static_cast<std::ptrdiff_t>(header_at_fault ? part->begin : part->body),
        text.begin() + static_cast<std::ptrdiff_t>(part->end), [](char c) { return c != '\n'; }, ' ');
    auto lines = std::count(text.begin() + static_cast<std::ptrdiff_t>(part->begin),
                            text.begin() + static_cast<std::ptrdiff_t>(part->end), '\n');
    left_out.push_back({part->first_line, part->first_line + static_cast<int>(lines)});
    return text != before;
}

}

bool PlanSyntax::left_out_between(int first_line, int last_line) const {
    return std::any_of(left_out.begin(), left_out.end(), [&](const Lines& lines) {
        return lines.first <= last_line && lines.first >= first_line;
    });
}

PlanSyntax read_plan_syntax(std::string_view text) {
    PlanSyntax result;
    std::string readable(text);
    double_single_brackets(readable, result.mistakes);
    for (int faults = 0; faults < most_faults; ++faults) {
        auto parsed = parse_toml(readable);
        if (parsed) {
            result.table = std::move(*parsed);
            return result;
        }
        result.mistakes.push_back(explain(readable, parsed.error()));
        if (!set_fault_aside(readable, parsed.error(), result.left_out))
            break;
    }
    result.gave_up = true;
    return result;
}

}
