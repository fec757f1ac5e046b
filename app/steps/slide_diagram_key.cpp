#include <algorithm>
#include <numbers>
#include <string>

#include "app/steps/slide_diagram_parts.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// Design pixels.
constexpr float picture_to_words = 64;
constexpr float row_gap = 28;
constexpr float chip = 56;
constexpr float chip_to_words = 24;
constexpr float ring_gap = 8;

/// Between items; a line may end with it but never begin.
constexpr const char* no_break_dot = "\u00A0· ";

struct Row {
    std::string number; ///< empty for the centre
    std::string name;
    std::string items;
    ImU32 colour = 0;
    ImU32 on_colour = 0;
};

/// From the middle outwards.
std::vector<Row> rows_of(const ui::Theme& theme, const DiagramSlide& slide) {
    std::vector<Row> rows{{"", slide.centre, "", theme.spruce, theme.on_spruce}};
    for (std::size_t i = 0; i < slide.layers.size(); ++i) {
        std::string items;
        for (const std::string& item : slide.layers[i].items)
            items += (items.empty() ? "" : no_break_dot) + item;
        rows.push_back({std::to_string(i + 1), slide.layers[i].name, std::move(items), rim_colour(theme, i),
                        theme.card_ink});
    }
    return rows;
}

struct KeyText {
    ui::TextStyle name;
    ui::TextStyle items;
};

KeyText key_text(ui::Canvas& canvas, float scale) {
    const ui::Theme& theme = canvas.theme();
    return {{.size = canvas.px(32 * scale), .weight = ui::Weight::bold, .colour = theme.ink, .leading = 1.2F},
            {.size = canvas.px(std::max(27 * scale, 20.0F)),
             .weight = ui::Weight::medium,
             .colour = theme.ink_2}};
}

float row_height(ui::Canvas& canvas, const Row& row, const KeyText& look, float width) {
    const float words = width - canvas.px(chip + chip_to_words);
    float high = ui::text_size(canvas, row.name, look.name, words).y;
    if (!row.items.empty())
        high += canvas.px(4) + ui::text_size(canvas, row.items, look.items, words).y;
    return std::max(high, canvas.px(chip));
}

float height_of(ui::Canvas& canvas, const std::vector<Row>& rows, const KeyText& look, float width) {
    float high = -canvas.px(row_gap);
    for (const Row& row : rows)
        high += row_height(canvas, row, look, width) + canvas.px(row_gap);
    return high;
}

void draw_row(ui::Canvas& canvas, ui::Box box, const Row& row, const KeyText& look) {
    ui::mark(row.number.empty() ? "centre" : "layer:" + row.number, box, row.name);
    const ui::Box mark = box.cut_left(canvas.px(chip));
    const ImVec2 centre{mark.centre().x, mark.y0 + canvas.px(chip / 2)};
    canvas.list().AddCircleFilled(centre, canvas.px(chip / 2), row.colour);
    ui::line(canvas,
             ui::Box{centre.x, centre.y, centre.x, centre.y}.centred(canvas.px(chip), canvas.px(chip)),
             row.number, {.size = canvas.px(28), .weight = ui::Weight::bold, .colour = row.on_colour},
             ui::Align::centre);
    box.cut_left(canvas.px(chip_to_words));
    const float name = ui::text_size(canvas, row.name, look.name, box.width()).y;
    if (row.items.empty())
        box.y0 += std::max(0.0F, (canvas.px(chip) - name) / 2);
    ui::text(canvas, box.min(), box.width(), row.name, look.name);
    if (!row.items.empty())
        ui::text(canvas, {box.x0, box.y0 + name + canvas.px(4)}, box.width(), row.items, look.items);
}

void draw_rings(ui::Canvas& canvas, ui::Box box, const DiagramSlide& slide) {
    const ui::Theme& theme = canvas.theme();
    const float radius = std::min(box.width() / 2, box.height());
    const ImVec2 centre{box.centre().x, box.centre().y + radius / 2};
    const float core = radius * 0.34F;
    const float ring = (radius - core) / static_cast<float>(slide.layers.size());
    for (std::size_t i = 0; i < slide.layers.size(); ++i) {
        const float inner = core + ring * static_cast<float>(i) + canvas.px(ring_gap);
        const float outer = core + ring * static_cast<float>(i + 1);
        fill_sector(canvas, {centre, inner, outer, -pi, 0, 0}, layer_colour(theme, i),
                    std::min(canvas.px(14), (outer - inner) / 3), theme.edge);
        const ImVec2 top{centre.x, centre.y - (inner + outer) / 2};
        const float across = std::min(canvas.px(chip), (outer - inner) * 0.8F);
        canvas.list().AddCircleFilled(top, across / 2, rim_colour(theme, i));
        ui::line(canvas, ui::Box{top.x, top.y, top.x, top.y}.centred(across, across), std::to_string(i + 1),
                 {.size = across / 2, .weight = ui::Weight::bold, .colour = theme.card_ink},
                 ui::Align::centre);
    }
    draw_centre(canvas, centre, core, {});
}

}

void draw_diagram_key(ui::Canvas& canvas, ui::Box area, const DiagramSlide& slide, ui::Scroll& scroll) {
    const std::vector<Row> rows = rows_of(canvas.theme(), slide);
    draw_rings(canvas, area.cut_left(area.width() * 0.38F), slide);
    area.cut_left(canvas.px(picture_to_words));
    float scale = 1.3F;
    KeyText look = key_text(canvas, scale);
    while (height_of(canvas, rows, look, area.width()) > area.height() && scale > 0.75F)
        look = key_text(canvas, scale -= 0.05F);
    const float whole = height_of(canvas, rows, look, area.width());
    const ui::Box page = ui::begin_scroll(canvas, "slide:scroll", area, scroll, whole);
    ui::Box rest = page.centred(page.width(), whole);
    // The outermost ring is the uppermost, so its words are too.
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        draw_row(canvas, rest.cut_top(row_height(canvas, *row, look, rest.width())), *row, look);
        rest.cut_top(canvas.px(row_gap));
    }
    ui::end_scroll(canvas, scroll);
}

}
