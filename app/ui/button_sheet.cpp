#include "app/ui/button_sheet.h"

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"

namespace plenary::ui {
namespace {

// Design pixels.
constexpr float sheet_wide = 820;
constexpr float row_high = 64;
constexpr float row_gap = 12;
constexpr float words_size = 22;

}

ButtonSheet::ButtonSheet(Canvas& canvas, std::string id, Scroll& scroll, std::string_view title,
                         std::string_view words, std::size_t rows)
    : canvas_(canvas), id_(std::move(id)), scroll_(scroll) {
    const TextStyle style{
        .size = canvas.px(words_size), .weight = Weight::medium, .colour = canvas.theme().ink_2};
    // As wide as the sheet's inside.
    const float wide = sheet_box(canvas, sheet_wide, 0).width() - 2 * canvas.px(48);
    const float words_high = text_size(canvas, words, style, wide).y + canvas.px(20);
    const float high = words_high + canvas.px((row_high + row_gap) * static_cast<float>(rows));
    design_high_ = high / canvas.px(1) + 72 + 80;
    const Box inner = draw_sheet(canvas, sheet_wide, design_high_, title);
    column_ = begin_scroll(canvas, id_, inner, scroll_, high);
    text(canvas, column_.min(), column_.width(), words, style);
    mark(id_ + ":words", column_.cut_top(words_high), words);
}

bool ButtonSheet::button(std::string_view id, std::string_view words, Rank rank) {
    const Box box = column_.cut_top(canvas_.px(row_high));
    column_.cut_top(canvas_.px(row_gap));
    const bool pressed = ui::button(canvas_, id, box, words, rank);
    follow_button(canvas_, scroll_, id, box);
    return pressed;
}

void ButtonSheet::end() {
    end_scroll(canvas_, scroll_);
    canvas_.hit_by_hand(id_ + ":sheet", sheet_box(canvas_, sheet_wide, design_high_));
}

}
