#include "sessions/export/pages/item_rows.h"

#include <algorithm>

#include "sessions/export/pages/colours.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

// Points.
constexpr double indent = 15;
constexpr double stripe_wide = 4;
constexpr double stripe_from_words = 8;
constexpr double between_items = 2.5;
constexpr double between_ideas = 5.5;
constexpr double pill_high = 11.5;
constexpr double pill_inset = 5;
constexpr double widest_pill = 130;
constexpr Type pill_type{.size = 7.6, .weight = 700, .colour = white, .leading = 1.2};

std::string pill_words(const Item& item) {
    return group_text(item.group) + (item.group_name.empty() ? "" : " · " + item.group_name);
}

double pill_wide(const FlowWriter& writer, const Item& item) {
    if (!item.group)
        return 0;
    return std::min(widest_pill,
                    writer.typesetter().measure({pill_words(item), pill_type}) + 2 * pill_inset + 0.5);
}

/// Whose card it is, from `x` on in the middle of a line that is there.
void add_pill(const FlowWriter& writer, FlowLine& line, const Item& item, double x, std::size_t element) {
    const double wide = pill_wide(writer, item);
    const double y = (line.high - pill_high) / 2;
    const auto colour = mark_colour(item.group);
    line.boxes.push_back({{x, y, wide, pill_high}, Panel{.fill = colour, .radius = pill_high / 2}, 0});
    const auto words = writer.typesetter().set_line({pill_words(item), pill_type}, wide - 2 * pill_inset);
    const double down = y + (pill_high - words->high(0)) / 2;
    line.boxes.push_back(writer.line_box(words, x + pill_inset, down, wide - 2 * pill_inset, element));
}

/// Short ones follow one another on a line.
void add_remarks(const FlowWriter& writer, FlowCell& cell, const Item& item, double width,
                 std::size_t element) {
    std::vector<Run> runs;
    for (const Sentence& remark : item.remarks) {
        if (!runs.empty())
            runs.push_back({"  ·  ", small_type});
        for (Run& run : runs_of(remark, small_type))
            runs.push_back(std::move(run));
    }
    if (!runs.empty())
        writer.add_text(cell, runs, width, element);
}

void move_right(FlowCell& cell, std::size_t from, double by) {
    for (std::size_t line = from; line < cell.lines.size(); ++line)
        for (PlacedBox& box : cell.lines[line].boxes)
            box.at.x += by;
}

/// The same row for words that run from the right: what stood at the left of them stands at their right.
void mirror(FlowRow& row) {
    for (FlowCell& cell : row.cells)
        for (FlowLine& line : cell.lines)
            for (PlacedBox& box : line.boxes) {
                const TextLine* text = box.text();
                const double from_left = cell.x + box.at.x - (text ? text->text->left(text->line) : 0);
                box.at.x = text_area.wide - from_left - box.at.wide - cell.x;
            }
}

/// The items of one list, of whatever depth.
class ListRows {
public:
    explicit ListRows(FlowWriter& writer) : writer_(writer) {}

    void write(const std::vector<Item>& items, bool numbered, double x, std::size_t list) {
        const bool ideas =
            std::ranges::any_of(items, [](const Item& item) { return item.colour.has_value(); });
        int number = 0;
        for (const Item& item : items) {
            ++number;
            const std::string marker = numbered ? std::to_string(number) + "." : ideas ? "" : "–";
            write_item(item, marker, number == 1 ? 0 : ideas ? between_ideas : between_items, x, list);
        }
    }

private:
    void write_item(const Item& item, const std::string& marker, double before, double x, std::size_t list) {
        const std::size_t element = writer_.element(Tag::item, list);
        const double words_at = item.colour ? x + stripe_wide + stripe_from_words : x + indent;
        const double pill = pill_wide(writer_, item);
        const double width = text_area.wide - words_at;
        FlowCell cell{.x = words_at};
        writer_.add_text(cell, item_runs(item, body_type), width - (pill > 0 ? pill + 10 : 0), element);
        add_remarks(writer_, cell, item, width, element);
        if (!marker.empty()) {
            const Type type = in_colour(body_type, marker == "–" ? quiet_ink : ink);
            const auto set = writer_.typesetter().set_line({marker, type}, indent + 6);
            const double left = marker == "–" ? indent - 3 : set->wide(0) + 4;
            auto box = writer_.line_box(set, -left, 0, set->wide(0), element);
            cell.lines.front().boxes.insert(cell.lines.front().boxes.begin(), std::move(box));
        }
        if (item.colour)
            add_stripe(cell, card_colour(*item.colour));
        FlowRow row{.before = before, .cells = {std::move(cell)}};
        if (item.group) {
            // After the words, so that whoever has it read aloud hears them in one go.
            FlowLine line{.high = row.cells.front().lines.front().high};
            add_pill(writer_, line, item, 0, element);
            row.cells.push_back({.x = words_at + width - pill, .lines = {std::move(line)}});
        }
        if (begins_from_right(item.text))
            mirror(row);
        row.keep_with_next = !item.under.empty();
        writer_.add(std::move(row));
        if (item.under.empty())
            return;
        const std::size_t under = writer_.element(Tag::list, element);
        write_under(item.under, words_at + 2, under);
    }

    void write_under(const std::vector<Item>& items, double x, std::size_t list) {
        // Deeper than a page is wide nobody can read.
        write(items, false, std::min(x, text_area.wide / 2), list);
    }

    /// As long as the card's words are.
    static void add_stripe(FlowCell& cell, Rgb colour) {
        for (FlowLine& line : cell.lines)
            line.boxes.push_back(
                {{-stripe_wide - stripe_from_words, -line.before, stripe_wide, line.high + line.before},
                 Panel{.fill = colour},
                 0});
    }

    FlowWriter& writer_;
};

/// Names, one after the other on a line, none of them broken where a line can hold it.
class NamesInARow {
public:
    explicit NamesInARow(FlowWriter& writer) : writer_(writer), element_(writer.element(Tag::paragraph)) {}

    void write(const ItemList& list, const Type& heading) {
        if (!list.title.empty())
            add({{isolated({list.title, true}), heading}});
        for (const Item& item : list.items)
            add(runs_of_name(item));
        writer_.add({.before = 3, .cells = {std::move(cell_)}});
    }

private:
    static constexpr double gap = 16;

    static std::vector<Run> runs_of_name(const Item& item) {
        const Type quiet = in_colour(body_type, quiet_ink);
        std::vector<Run> runs{{isolated({item.text, true}), body_type}};
        if (item.group)
            runs.push_back({" (" + group_text(item.group) + ")", quiet});
        for (const Sentence& remark : item.remarks)
            for (const Words& words : remark)
                runs.push_back({" (" + words.text + ")", quiet});
        return runs;
    }

    void add(const std::vector<Run>& runs) {
        const auto text = writer_.typesetter().set(runs, text_area.wide);
        const bool alone = text->lines() > 1;
        if (cell_.lines.empty() || alone || x_ + text->wide(0) > text_area.wide) {
            cell_.lines.push_back({.high = text->high(0)});
            x_ = 0;
        }
        for (std::size_t line = 0; line < text->lines(); ++line) {
            if (line > 0)
                cell_.lines.push_back({.high = text->high(line)});
            const double x = alone ? text->left(line) : x_;
            cell_.lines.back().boxes.push_back(
                {{x, 0, text->wide(line), text->high(line)}, TextLine{text, line}, element_});
        }
        x_ = alone ? text_area.wide : x_ + text->wide(0) + gap;
    }

    FlowWriter& writer_;
    std::size_t element_;
    FlowCell cell_;
    double x_ = 0;
};

}

std::vector<Run> item_runs(const Item& item, const Type& type) {
    std::vector<Run> runs;
    if (!item.label.empty()) {
        Type label = label_type;
        label.leading = type.leading;
        runs.push_back({item.label + "   ", label});
    }
    Type words = type;
    if (item.heading)
        words.weight = 700;
    runs.push_back({item.label.empty() ? item.text : isolated({item.text, true}), words});
    // The first look gives the lines their height.
    if (!item.label.empty())
        runs.front().type.leading = type.leading * type.size / label_type.size;
    return runs;
}

void add_item(const FlowWriter& writer, FlowCell& cell, const Item& item, double width, std::size_t element,
              const Type& type) {
    const double pill = pill_wide(writer, item);
    const std::size_t first = cell.lines.size();
    const bool beside = pill > 0 && pill < width / 3;
    writer.add_text(cell, item_runs(item, type), beside ? width - pill - 8 : width, element, Align::start,
                    first == 0 ? 0 : 2);
    if (beside) {
        add_pill(writer, cell.lines.back(), item, width - pill, element);
    } else if (pill > 0) {
        FlowLine line{.high = pill_high + 2};
        add_pill(writer, line, item, 0, element);
        cell.lines.push_back(std::move(line));
    }
    add_remarks(writer, cell, item, width, element);
    for (const Item& hanging : item.under) {
        const double in = std::min(10.0, width / 4);
        const std::size_t from = cell.lines.size();
        add_item(writer, cell, hanging, width - in, element, type);
        move_right(cell, from, in);
        const auto dash = writer.typesetter().set_line({"–", in_colour(type, quiet_ink)}, in);
        cell.lines[from].boxes.push_back(writer.line_box(dash, 0, 0, in, element));
    }
}

void write_list(FlowWriter& writer, const ItemList& list, const Type& heading) {
    if (list.in_a_row) {
        NamesInARow(writer).write(list, heading);
        return;
    }
    if (!list.title.empty())
        writer.heading(Tag::h3, {{list.title, heading}}, 8, 3, {.level = 0});
    if (!list.items.empty())
        ListRows(writer).write(list.items, list.numbered, 0, writer.element(Tag::list));
    if (!list.covered.empty())
        writer.paragraph({{list.covered, in_colour(body_type, quiet_ink)}}, 3);
}

}
