#include "sessions/export/markdown_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plenary::record {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Where a line would begin a heading, a list, a rule or a fence, the place of the character to escape;
/// else npos. What must be escaped anywhere in a line is left out.
std::size_t block_sign(std::string_view line) {
    if (line.empty())
        return std::string_view::npos;
    if (std::string_view("#-+=").find(line.front()) != std::string_view::npos)
        return 0;
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits]))
        ++digits;
    if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'))
        return digits;
    return std::string_view::npos;
}

/// The reference for a character that turns the direction of writing, and its length in UTF-8.
std::pair<std::string_view, std::size_t> turning_reference(std::string_view text) {
    struct Turning {
        std::string_view bytes;
        std::string_view reference;
    };
    static constexpr std::array<Turning, 9> turnings{{{"\u202A", "&#x202A;"},
                                                      {"\u202B", "&#x202B;"},
                                                      {"\u202C", "&#x202C;"},
                                                      {"\u202D", "&#x202D;"},
                                                      {"\u202E", "&#x202E;"},
                                                      {"\u2066", "&#x2066;"},
                                                      {"\u2067", "&#x2067;"},
                                                      {"\u2068", "&#x2068;"},
                                                      {"\u2069", "&#x2069;"}}};
    for (const Turning& turning : turnings)
        if (text.starts_with(turning.bytes))
            return {turning.reference, turning.bytes.size()};
    return {{}, 0};
}

void append_line(std::string& out, std::string_view line) {
    const std::size_t sign = block_sign(line);
    for (std::size_t at = 0; at < line.size();) {
        if (const auto [reference, size] = turning_reference(line.substr(at)); size > 0) {
            out += reference;
            at += size;
            continue;
        }
        const char c = line[at];
        // A # after a space could close a heading.
        const bool closing = c == '#' && at > 0 && (line[at - 1] == ' ' || line[at - 1] == '#');
        if (at == sign || closing || std::string_view("\\`*_[]<>|&~$").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
        ++at;
    }
}

/// The lines of a text, each without the white space that CommonMark would take for structure.
template <class Take>
void each_line(std::string_view text, const Take& take) {
    while (true) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        take(line);
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
    }
}

std::string joined(std::string_view text, std::string_view between) {
    std::string out;
    bool first = true;
    each_line(text, [&](std::string_view line) {
        if (!std::exchange(first, false))
            out += between;
        append_line(out, line);
    });
    return out;
}

}

std::string markdown_line(std::string_view text) {
    return joined(text, " ");
}

std::string markdown_block(std::string_view text, std::size_t indent) {
    return joined(text, "\\\n" + std::string(indent, ' '));
}

std::string markdown_cell(std::string_view text) {
    return joined(text, " <br>");
}

}
