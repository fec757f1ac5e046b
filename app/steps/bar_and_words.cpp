#include "app/steps/bar_and_words.h"

#include "app/ui/button.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float between = 16;
constexpr float under_bar = 6;

}

ui::TextStyle BarAndWords::style(const ui::Canvas& canvas) const {
    return {.size = canvas.px(size), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
}

/// Room for the tick.
float BarAndWords::before_words(const ui::Canvas& canvas) const {
    return ticked ? canvas.px(size * 1.5F) : 0;
}

bool BarAndWords::fits_beside(ui::Canvas& canvas, float width) const {
    const float words_wide = ui::text_size(canvas, words, style(canvas)).x;
    return canvas.px(bar_wide + between) + before_words(canvas) + words_wide <= width;
}

float BarAndWords::height(ui::Canvas& canvas, float width) const {
    if (fits_beside(canvas, width))
        return canvas.px(std::max(bar_high, size * 1.28F));
    return canvas.px(bar_high + under_bar)
           + ui::text_size(canvas, words, style(canvas), width - before_words(canvas)).y;
}

void BarAndWords::draw(ui::Canvas& canvas, ui::Box box, const std::function<void(ui::Box)>& draw_bar) const {
    if (fits_beside(canvas, box.width())) {
        box.y1 = box.y0 + height(canvas, box.width());
        const ui::Box bar = box.cut_left(canvas.px(bar_wide));
        draw_bar(bar.centred(bar.width(), canvas.px(bar_high)));
        box.cut_left(canvas.px(between));
    } else {
        draw_bar(ui::Box{box}.cut_top(canvas.px(bar_high)));
        box.cut_top(canvas.px(bar_high + under_bar));
    }
    draw_words(canvas, box);
}

void BarAndWords::draw_words(ui::Canvas& canvas, ui::Box box) const {
    const ui::TextStyle words_style = style(canvas);
    const float line_high = words_style.size * words_style.leading;
    ui::Box sign = box.cut_left(before_words(canvas));
    if (ticked)
        ui::draw_round_tick(canvas, {sign.x0 + words_style.size * 0.6F, sign.y0 + line_high / 2},
                            words_style.size * 1.2F, true, false);
    ui::text(canvas, box.min(), box.width(), words, words_style);
}

}
