#include "sessions/export/pages/flow_writer.h"

#include <algorithm>

#include "sessions/export/words.h"

namespace plenary::record {

namespace {

bool has_letters_from_the_right(std::string_view text) {
    return std::ranges::any_of(characters_of(text), runs_from_right);
}

}

std::string isolated(const Words& words) {
    if (!words.theirs || !has_letters_from_the_right(words.text))
        return words.text;
    return "\u2068" + words.text + "\u2069";
}

std::vector<Run> runs_of(const Sentence& sentence, const Type& type) {
    std::vector<Run> runs;
    for (const Words& words : sentence)
        runs.push_back({isolated(words), type});
    return runs;
}

std::size_t FlowWriter::element(Tag tag, std::size_t within, std::string told, std::string link) {
    elements_.push_back({tag, within, std::move(told), std::move(link)});
    return elements_.size() - 1;
}

void FlowWriter::add_text(FlowCell& cell, const std::vector<Run>& runs, double width, std::size_t element,
                          Align align, double before) const {
    const auto text = typesetter_.set(runs, width, align);
    for (std::size_t line = 0; line < text->lines(); ++line) {
        const Rect at{text->left(line), 0, text->wide(line), text->high(line)};
        cell.lines.push_back({.before = line == 0 ? before : 0,
                              .high = text->high(line),
                              .boxes = {{at, TextLine{text, line}, element}}});
    }
}

PlacedBox FlowWriter::line_box(std::shared_ptr<const SetText> text, double x, double y, double width,
                               std::size_t element) const {
    const Rect at{x + text->left(0), y, std::min(width, text->wide(0)), text->high(0)};
    return {at, TextLine{std::move(text), 0}, element};
}

std::size_t FlowWriter::add_header(FlowRow row) {
    row.before = 0;
    for (FlowCell& cell : row.cells)
        for (FlowLine& line : cell.lines)
            for (PlacedBox& box : line.boxes)
                box.element = 0;
    flow_.headers.push_back(std::move(row));
    return flow_.headers.size();
}

void FlowWriter::paragraph(const std::vector<Run>& runs, double before, double x) {
    FlowCell cell{.x = x};
    add_text(cell, runs, text_area.wide - x, element(Tag::paragraph));
    add({.before = before, .cells = {std::move(cell)}});
}

void FlowWriter::heading(Tag tag, const std::vector<Run>& runs, double before, double after,
                         Landing landing) {
    FlowCell cell;
    add_text(cell, runs, text_area.wide, element(tag));
    FlowRow row{.before = before, .pad_below = after, .cells = {std::move(cell)}, .heading = true};
    row.landings.push_back(std::move(landing));
    add(std::move(row));
}

Pages FlowWriter::pages(std::string title, double high) {
    Pages pages{.title = std::move(title), .elements = std::move(elements_)};
    pages.pages = paginate(flow_, pages.landings, high);
    return pages;
}

}
