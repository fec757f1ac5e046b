#include "sessions/plans/plan_syntax.h"

#include <algorithm>
#include <string>

#include "sessions/plans/parse_toml.h"
#include "sessions/plans/syntax_sentence.h"
#include "sessions/plans/toml_scanner.h"

namespace plenary {

namespace {

/// Every fault costs one more reading. A plan that a person wrote gets all of them reported; a large
/// file that is no plan at all must not take long to be refused.
std::size_t most_faults(std::size_t text_size) {
    constexpr std::size_t most_bytes_read = 4 * 1024 * 1024;
    return std::clamp<std::size_t>(most_bytes_read / std::max<std::size_t>(text_size, 1), 2, 100);
}

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
std::string with_double_brackets(std::string_view text, std::vector<PlanMistake>& mistakes) {
    std::string result;
    std::size_t copied = 0;
    for (const Part& part : parts_of(text)) {
        const std::string_view header = header_of(text, part);
        const std::size_t bracket = header.find_first_not_of(" \t");
        if (!part.has_header() || !is_whole_header(header) || header.substr(bracket).starts_with("[["))
            continue;
        const std::string name = name_in(header);
        if (header.find(name) == std::string_view::npos)
            continue;
        mistakes.push_back({part.first_line, static_cast<int>(bracket) + 1,
                            "Every part of a plan stands in two pairs of brackets: write [[" + name + "]]."});
        const std::size_t closing = part.begin + header.find(']');
        result.append(text, copied, part.begin + bracket - copied).append("[");
        result.append(text, part.begin + bracket, closing - part.begin - bracket).append("]");
        copied = closing;
    }
    return result.append(text, copied);
}

/// Leaves the line ends, so that what follows keeps its line.
bool blank_out(std::string& text, std::size_t begin, std::size_t end) {
    bool changed = false;
    for (std::size_t i = begin; i < end; ++i)
        if (text[i] != '\n' && text[i] != ' ') {
            text[i] = ' ';
            changed = true;
        }
    return changed;
}

/// Takes what is at fault out of the text, or writes a header as it was probably meant. False if
/// that leaves the text as it was.
bool set_fault_aside(std::string& text, Place fault, std::vector<int>& left_out) {
    const std::vector<Part> parts = parts_of(text);
    auto part = std::find_if(parts.begin() + 1, parts.end(),
                             [&](const Part& later) { return later.first_line > fault.line; })
                - 1;
    const bool in_header = part->has_header() && part->first_line == fault.line;
    if (in_header && part->after_open_list)
        --part;
    else if (in_header && !is_whole_header(header_of(text, *part))) {
        const std::string line_end = header_of(text, *part).ends_with('\n') ? "\n" : "";
        const std::string header = "[[" + name_in(header_of(text, *part)) + "]]" + line_end;
        text.replace(part->begin, part->body - part->begin, header);
        return true;
    } else if (in_header) {
        left_out.push_back(part->first_line);
        return blank_out(text, part->begin, part->end);
    }
    const std::size_t at = offset_of(text, fault);
    const std::string_view line = line_of(text, at);
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    const TomlScanner before = scanned_to(text, {fault.line, 1});
    if (!in_header && looks_like_setting(line) && !before.in_list() && !before.in_text()) {
        left_out.push_back(fault.line);
        return blank_out(text, begin, begin + line.size());
    }
    left_out.push_back(part->first_line);
    return blank_out(text, part->body, part->end);
}

}

bool PlanSyntax::has_left_out(int first_line, int last_line) const {
    return std::any_of(left_out.begin(), left_out.end(),
                       [&](int line) { return line >= first_line && line <= last_line; });
}

PlanSyntax read_plan_syntax(std::string_view text) {
    PlanSyntax result;
    std::string readable = with_double_brackets(text, result.mistakes);
    const std::size_t most = most_faults(readable.size());
    for (std::size_t faults = 0; faults < most; ++faults) {
        auto parsed = parse_toml(readable);
        if (parsed) {
            result.table = std::move(*parsed);
            return result;
        }
        result.mistakes.push_back(explain(readable, parsed.error()));
        if (!set_fault_aside(readable, parsed.error().place, result.left_out)) {
            result.gave_up = true;
            return result;
        }
    }
    result.gave_up = true;
    const PlanMistake last = result.mistakes.back();
    result.mistakes.push_back({last.line, last.column,
                               "There may be more mistakes after this one: put right the "
                               "ones above first."});
    return result;
}

}
