#include "sessions/plans/list_edit.h"

#include <optional>
#include <vector>

#include "sessions/plans/counterparts.h"
#include "sessions/plans/plan_layout.h"

namespace plenary {

namespace {

/// An entry with the lines that are its own.
struct EntryLines {
    Stretch lines;
    Stretch entry;
};

/// Nothing where entries share lines with each other or with the brackets.
std::optional<std::vector<EntryLines>> lines_of_entries(std::string_view written) {
    std::vector<EntryLines> all;
    std::size_t begin = written.find('\n');
    if (begin == std::string_view::npos)
        return std::nullopt;
    ++begin;
    for (const Stretch& entry : list_entries(written)) {
        const std::size_t end = written.find('\n', entry.end);
        if (entry.begin < begin || end == std::string_view::npos)
            return std::nullopt;
        all.push_back({{begin, end + 1}, entry});
        begin = end + 1;
    }
    return all;
}

bool has_comma(std::string_view written, const Stretch& entry) {
    const std::size_t next = written.find_first_not_of(" \t", entry.end);
    return next != std::string_view::npos && written[next] == ',';
}

std::string kept_lines(std::string_view written, const EntryLines& kept, std::string_view entry,
                       bool needs_comma) {
    std::string text(written.substr(kept.lines.begin, kept.entry.begin - kept.lines.begin));
    text += entry;
    if (needs_comma && !has_comma(written, kept.entry))
        text += ",";
    return text.append(written.substr(kept.entry.end, kept.lines.end - kept.entry.end));
}

std::string indentation_of(std::string_view written, const EntryLines& lines) {
    const std::size_t line_end = written.rfind('\n', lines.entry.begin);
    return std::string(written.substr(line_end + 1, lines.entry.begin - line_end - 1));
}

std::vector<std::string_view> entries_of(std::string_view list) {
    std::vector<std::string_view> entries;
    for (const Stretch& entry : list_entries(list))
        entries.push_back(entry.of(list));
    return entries;
}

}

std::string edited_list(std::string_view written, std::string_view before, std::string_view now) {
    const auto lines = lines_of_entries(written);
    const std::vector<std::string_view> old_entries = entries_of(before);
    const std::vector<std::string_view> entries = entries_of(now);
    if (!lines || lines->empty() || lines->size() != old_entries.size() || entries.empty())
        return std::string(now);
    const std::string_view line_end = line_end_of(written);
    const std::string indentation = indentation_of(written, lines->front());
    const auto was = counterparts(old_entries, entries);
    std::string text(written.substr(0, lines->front().lines.begin));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool needs_comma = i + 1 < entries.size() || has_comma(written, lines->back().entry);
        if (!was[i]) {
            text.append(indentation).append(entries[i]).append(needs_comma ? "," : "").append(line_end);
            continue;
        }
        const EntryLines& kept = (*lines)[*was[i]];
        const bool is_same = old_entries[*was[i]] == entries[i];
        text += kept_lines(written, kept, is_same ? kept.entry.of(written) : entries[i], needs_comma);
    }
    return text.append(written.substr(lines->back().lines.end));
}

}
