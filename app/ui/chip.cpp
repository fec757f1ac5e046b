#include "app/ui/chip.h"

namespace plenary::ui {
namespace {

// Design pixels.
constexpr float lowest = 60;
constexpr float side = 24;
constexpr float above_and_below = 26;
constexpr float gap_between = 12;

}

TextStyle chip_text(const Canvas& canvas) {
    return {.size = canvas.px(24), .weight = Weight::medium, .colour = canvas.theme().ink};
}

ImVec2 chip_size(Canvas& canvas, std::string_view words, float most, float right) {
    const float around = canvas.px(2 * side) + right;
    const ImVec2 text = text_size(canvas, words, chip_text(canvas), std::max(1.0F, most - around));
    // A little wider than the words, so that rounding does not break a line that fits.
    return {std::min(most, text.x + around + 1), chip_height(canvas, text.y)};
}

float chip_height(const Canvas& canvas, float text_height) {
    return std::max(canvas.px(lowest), text_height + canvas.px(above_and_below));
}

Box chip_text_box(const Canvas& canvas, Box chip, float text_height, float right) {
    Box inner = chip.inset(canvas.px(side), 0);
    inner.cut_right(right);
    return inner.centred(inner.width(), text_height);
}

float chip_radius(const Canvas& canvas) {
    return canvas.px(lowest / 2);
}

void draw_chip(Canvas& canvas, Box box, const ChipLook& look) {
    const Theme& theme = canvas.theme();
    const float radius = chip_radius(canvas);
    if (look.lifted)
        shadow(canvas, box, faded(theme.shadow, 1.6F), canvas.px(18), canvas.px(30), canvas.px(-10));
    const bool marked = look.selected || look.lifted || look.typing;
    panel(canvas, box, theme.surface, marked ? theme.spruce : theme.line, canvas.px(marked ? 4 : 2), radius);
    if (look.typing)
        return;
    const float wide = box.width() - canvas.px(2 * side) - look.right;
    const float high = text_size(canvas, look.words, chip_text(canvas), wide).y;
    const Box place = chip_text_box(canvas, box, high, look.right);
    text(canvas, place.min(), place.width(), look.words, chip_text(canvas));
}

ChipRows::ChipRows(const Canvas& canvas, float width)
    : width_(width), gap_(canvas.px(gap_between)), row_(canvas.px(lowest)) {}

Box ChipRows::next(ImVec2 size) {
    size.x = std::min(size.x, width_);
    if (x_ > 0 && x_ + size.x > width_) {
        y_ += tallest_ + gap_;
        x_ = tallest_ = 0;
    }
    const Box box = Box::at({x_, y_}, size);
    x_ += size.x + gap_;
    tallest_ = std::max(tallest_, size.y);
    return box;
}

}
