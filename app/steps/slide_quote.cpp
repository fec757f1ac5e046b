#include "app/steps/slide_quote.h"

#include <algorithm>

#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float largest = 64;
constexpr float smallest = 30;
constexpr float widest = 1480; ///< of the text: longer lines lose the eye
constexpr float bar = 12;
constexpr float bar_to_text = 64;
constexpr float text_to_name = 52;
constexpr float dash = 56;
constexpr float dash_to_name = 24;

/// The text has about six lines of room at its largest before it shrinks.
constexpr float share_of_height = 0.72F;

}

void draw_quote(ui::Canvas& canvas, ui::Box area, const QuoteSlide& slide, ui::Scroll& scroll) {
    const ui::Theme& theme = canvas.theme();
    const float beside = canvas.px(bar + bar_to_text);
    const float wide = std::min(area.width(), canvas.px(widest) + beside);
    area = area.centred(wide, area.height());
    const float text_wide = wide - beside;

    const ui::TextStyle name_style{
        .size = canvas.px(32), .weight = ui::Weight::semibold, .colour = theme.ink_2};
    const float name_left = canvas.px(dash + dash_to_name);
    const float name_high = ui::text_size(canvas, slide.who, name_style, text_wide - name_left).y;
    const float under = canvas.px(text_to_name) + name_high;

    const ui::TextStyle style{
        .size = canvas.px(largest), .weight = ui::Weight::semibold, .colour = theme.ink, .leading = 1.24F};
    const float room = std::min(area.height() - under, area.height() * share_of_height);
    const ui::Fit found = ui::fit(canvas, {text_wide, room}, slide.quote, style, canvas.px(smallest));
    const float high = ui::text_size(canvas, slide.quote, found.style, text_wide).y;

    const float whole = high + under;
    ui::Box page = ui::begin_scroll(canvas, "slide:scroll", area, scroll, whole);
    page = page.centred(page.width(), whole);
    ui::mark("quote", page, slide.quote);
    ui::fill(canvas, ui::Box{page}.cut_left(canvas.px(bar)), theme.marigold, canvas.px(bar / 2));
    page.cut_left(beside);
    ui::text(canvas, page.cut_top(high).min(), text_wide, slide.quote, found.style);
    page.cut_top(canvas.px(text_to_name));
    ui::Box first_line = page;
    first_line = first_line.cut_top(name_style.size * name_style.leading);
    ui::fill(canvas, first_line.cut_left(canvas.px(dash)).centred(canvas.px(dash), canvas.px(4)),
             theme.spruce, canvas.px(2));
    page.cut_left(name_left);
    ui::text(canvas, page.min(), text_wide - name_left, slide.who, name_style);
    ui::end_scroll(canvas, scroll);
}

}
