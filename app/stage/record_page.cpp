#include "app/stage/record_page.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float pager_height = 64;
constexpr float between = 14;
/// Of a page that is to be read, in heights of its place.
constexpr float most_wide = 1.5F;

/// The page that the preview has now, as a texture of this window.
void take_picture(const RecordDesk& desk, RecordUi& state) {
    if (!desk.page || state.pictured == desk.page || desk.page->pixels.bytes.empty())
        return;
    const record::PagePixels& pixels = desk.page->pixels;
    state.picture = ui::new_picture(pixels.wide, pixels.high);
    std::memcpy(state.picture->GetPixels(), pixels.bytes.data(), pixels.bytes.size());
    state.pictured = desk.page;
}

void turn_to(const View& view, RecordUi& state, std::size_t page) {
    state.page = page;
    view.canvas.want_next_frame();
}

void draw_pager(const View& view, RecordUi& state, ui::Box row) {
    ui::Canvas& canvas = view.canvas;
    const std::size_t pages = view.record->page ? view.record->page->pages : 0;
    if (pages < 2)
        return;
    const std::string words = "Page " + std::to_string(state.page + 1) + " of " + std::to_string(pages);
    const ui::TextStyle style{
        .size = canvas.px(24), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
    const float wide = canvas.px(220);
    ui::Box middle = row.centred(wide + 2 * row.height(), row.height());
    const ui::Box back = middle.cut_left(row.height());
    const ui::Box forward = middle.cut_right(row.height());
    ui::line(canvas, middle, words, style, ui::Align::centre);
    ui::mark("record:page-number", middle, words);
    const bool first = state.page == 0;
    const bool last = state.page + 1 >= pages;
    if (ui::symbol_button(canvas, "record:page-back", back, ui::Symbol::back, ui::Rank::quiet, !first))
        turn_to(view, state, state.page - 1);
    if (ui::symbol_button(canvas, "record:page-on", forward, ui::Symbol::forward, ui::Rank::quiet, !last))
        turn_to(view, state, state.page + 1);
    const bool arrows = !canvas.has_focus();
    if (!first && (canvas.key(ImGuiKey_PageUp, true) || (arrows && canvas.key(ImGuiKey_LeftArrow, true))))
        turn_to(view, state, state.page - 1);
    if (!last && (canvas.key(ImGuiKey_PageDown, true) || (arrows && canvas.key(ImGuiKey_RightArrow, true))))
        turn_to(view, state, state.page + 1);
}

constexpr float tall = static_cast<float>(record::page_high / record::page_wide);

/// What the preview has of it, in this box; true when it was pressed.
bool draw_page(const View& view, RecordUi& state, ui::Box page) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    state.page_wide = static_cast<int>(page.width());
    const ui::Hit hit = canvas.hit("record:page-itself", page);
    ui::shadow(canvas, page, theme.shadow, canvas.px(6), canvas.px(24), 0);
    ui::fill(canvas, page, IM_COL32_WHITE);
    if (state.picture)
        canvas.list().AddImage(state.picture->GetTexRef(), page.min(), page.max());
    ui::outline(canvas, page, hit.hovered ? theme.spruce : theme.line, canvas.px(2));
    if (hit.focused)
        ui::focus_ring(canvas, page, 0);
    if (state.picture)
        ui::mark("record:page", page,
                 std::to_string(state.pictured->page + 1) + " of " + std::to_string(state.pictured->pages));
    return hit.clicked;
}

/// The pager at the foot, and what is left of the area above it.
ui::Box above_pager(const View& view, RecordUi& state, ui::Box area) {
    take_picture(*view.record, state);
    if (view.record->page)
        state.page = std::min(state.page, view.record->page->pages - 1);
    draw_pager(view, state, area.cut_bottom(view.canvas.px(pager_height)));
    area.cut_bottom(view.canvas.px(between));
    return area;
}

/// On whole pixels, as it was painted.
ui::Box on_pixels(ui::Box page) {
    return page.moved(std::floor(page.x0) - page.x0, std::floor(page.y0) - page.y0);
}

void enlarge(const View& view, RecordUi& state, bool larger) {
    state.enlarged = larger;
    state.page_scroll = {};
    view.canvas.want_next_frame();
}

}

void draw_record_page(const View& view, RecordUi& state, ui::Box area) {
    const ui::Box place = above_pager(view, state, area);
    const float wide = std::floor(std::min(place.width(), place.height() / tall));
    if (draw_page(view, state, on_pixels(place.centred(wide, std::floor(wide * tall)))))
        enlarge(view, state, true);
}

void draw_large_page(const View& view, RecordUi& state, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const ui::Box place = above_pager(view, state, area);
    const float wide = std::floor(std::min(place.width() - canvas.px(60), place.height() * most_wide));
    const float high = std::floor(wide * tall);
    const ui::Box content = ui::begin_scroll(canvas, "record:large-page", place, state.page_scroll, high);
    const ui::Box page = ui::Box::at({content.centre().x - wide / 2, content.y0}, {wide, high});
    const bool pressed = draw_page(view, state, on_pixels(page));
    ui::key_scroll(canvas, state.page_scroll);
    ui::end_scroll(canvas, state.page_scroll);
    if (pressed || canvas.key(ImGuiKey_Escape))
        enlarge(view, state, false);
}

}
