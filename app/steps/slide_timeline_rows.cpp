#include <algorithm>
#include <string>

#include "app/steps/slide_timeline_parts.h"
#include "app/ui/figures.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float column_gap = 72;
constexpr float narrowest_column = 560;
constexpr float row_gap = 22;
constexpr float line_from_year = 26;
constexpr float words_from_line = 34;
constexpr float line_thick = 6;

struct Columns {
    EntryText look;
    std::size_t rows = 0; ///< in every column but the last, which may have fewer
    std::size_t count = 1;
    float width = 0;
    float year = 0;   ///< width of a year
    float words = 0;  ///< width of name and text
    float height = 0; ///< of the longest column
    float needed(ui::Canvas& canvas, const TimelineSlide::Entry& entry) const {
        return std::max(look.year.size * look.year.leading, entry_height(canvas, words, entry, look))
               + canvas.px(row_gap);
    }
};

Columns columns_at(ui::Canvas& canvas, float width, const TimelineSlide& slide, float scale) {
    Columns made{.look = entry_text(canvas, scale)};
    const bool two = slide.entries.size() > 5 && width >= canvas.px(2 * narrowest_column + column_gap);
    made.count = two ? 2 : 1;
    made.rows = (slide.entries.size() + made.count - 1) / made.count;
    made.width = two ? (width - canvas.px(column_gap)) / 2 : width;
    made.year = ui::figures_width(canvas, "0000", made.look.year);
    made.words = made.width - made.year - canvas.px(line_from_year + words_from_line);
    for (std::size_t column = 0; column < made.count; ++column) {
        float high = 0;
        for (std::size_t i = column * made.rows; i < std::min((column + 1) * made.rows, slide.entries.size());
             ++i)
            high += made.needed(canvas, slide.entries[i]);
        made.height = std::max(made.height, high);
    }
    return made;
}

void draw_column(ui::Canvas& canvas, ui::Box box, std::span<const TimelineSlide::Entry> entries,
                 const Columns& columns, std::size_t number, float stretch) {
    const ui::Theme& theme = canvas.theme();
    const float line_x = box.x0 + columns.year + canvas.px(line_from_year);
    float end = box.y0;
    for (const auto& entry : entries)
        end += columns.needed(canvas, entry) * stretch;
    ui::fill(canvas, {line_x - canvas.px(line_thick / 2), box.y0, line_x + canvas.px(line_thick / 2), end},
             theme.spruce_pale, canvas.px(line_thick / 2));
    for (const auto& entry : entries) {
        ui::Box row = box.cut_top(columns.needed(canvas, entry) * stretch);
        ui::mark("entry:" + std::to_string(++number), row, entry.name);
        const float year_high = columns.look.year.size * columns.look.year.leading;
        draw_year(canvas, ui::Box::at(row.min(), {columns.year, year_high}), entry.year, columns.look.year);
        draw_dot(canvas, {line_x, row.y0 + year_high / 2});
        row.x0 = line_x + canvas.px(words_from_line);
        row.y0 += std::max(0.0F, (year_high - columns.look.name.size * columns.look.name.leading) / 2);
        draw_entry(canvas, row, entry, columns.look);
    }
}

}

void draw_timeline_rows(ui::Canvas& canvas, ui::Box area, const TimelineSlide& slide, ui::Scroll& scroll) {
    float scale = 1;
    Columns columns = columns_at(canvas, area.width(), slide, scale);
    while (columns.height > area.height() && scale > smallest_entry_scale) {
        scale -= 0.05F;
        columns = columns_at(canvas, area.width(), slide, scale);
    }
    if (columns.height > area.height()) // it scrolls anyway, so it need not be small
        columns = columns_at(canvas, area.width(), slide, 0.9F);
    const float stretch = std::clamp(area.height() / columns.height, 1.0F, 1.3F);
    ui::Box page = ui::begin_scroll(canvas, "slide:scroll", area, scroll, columns.height);
    const std::span entries(slide.entries);
    for (std::size_t column = 0; column < columns.count; ++column) {
        const std::size_t first = std::min(column * columns.rows, entries.size());
        const std::size_t count = std::min(columns.rows, entries.size() - first);
        draw_column(canvas, page.cut_left(columns.width), entries.subspan(first, count), columns, first,
                    stretch);
        page.cut_left(canvas.px(column_gap));
    }
    ui::end_scroll(canvas, scroll);
}

}
