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

}

void draw_record_page(const View& view, RecordUi& state, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    take_picture(*view.record, state);
    if (view.record->page)
        state.page = std::min(state.page, view.record->page->pages - 1);
    draw_pager(view, state, area.cut_bottom(canvas.px(pager_height)));
    area.cut_bottom(canvas.px(between));
    constexpr float tall = static_cast<float>(record::page_high / record::page_wide);
    const float wide = std::floor(std::min(area.width(), area.height() / tall));
    state.page_wide = static_cast<int>(wide);
    ui::Box page = area.centred(wide, std::floor(wide * tall));
    // On whole pixels, as it was painted.
    page = page.moved(std::floor(page.x0) - page.x0, std::floor(page.y0) - page.y0);
    ui::shadow(canvas, page, theme.shadow, canvas.px(6), canvas.px(24), 0);
    ui::fill(canvas, page, IM_COL32_WHITE);
    if (state.picture)
        canvas.list().AddImage(state.picture->GetTexRef(), page.min(), page.max());
    ui::outline(canvas, page, theme.line, canvas.px(2));
    if (state.picture)
        ui::mark("record:page", page,
                 std::to_string(state.pictured->page + 1) + " of " + std::to_string(state.pictured->pages));
}

}
