#include "app/ui/card.h"

namespace plenary::ui {
namespace {

struct Measures {
    float side;
    float top;
    float marker;
    float above_marker;
    float tag;
    float above_tag;
};

Measures measures(Canvas& canvas, bool small) {
    if (small)
        return {canvas.px(16), canvas.px(13), canvas.px(30), canvas.px(6), canvas.px(20), canvas.px(6)};
    return {canvas.px(20), canvas.px(18), canvas.px(34), canvas.px(8), canvas.px(20), canvas.px(10)};
}

}

TextStyle card_text(Canvas& canvas, bool small) {
    return {.size = canvas.px(small ? 23 : 26), .weight = Weight::medium, .colour = canvas.theme().card_ink};
}

Box card_text_box(Canvas& canvas, Box card, bool small) {
    const Measures m = measures(canvas, small);
    return card.inset(m.side, m.top);
}

float card_height(Canvas& canvas, float width, const CardLook& look) {
    const Measures m = measures(canvas, look.small);
    const TextStyle style = card_text(canvas, look.small);
    float height = look.typing ? std::max(look.text_height, style.size * style.leading)
                               : text_size(canvas, look.text, style, width - 2 * m.side).y;
    if (!look.tag.empty())
        height += m.above_tag + m.tag * style.leading;
    if (look.group)
        height += m.above_marker + m.marker;
    return height + 2 * m.top;
}

void draw_card(Canvas& canvas, Box box, const CardLook& look) {
    const Theme& theme = canvas.theme();
    const Measures m = measures(canvas, look.small);
    const float radius = canvas.px(14);
    const auto draw = [&] {
        if (look.lifted)
            shadow(canvas, box, faded(theme.shadow, 1.6F), canvas.px(26), canvas.px(40), canvas.px(-14));
        else
            shadow(canvas, box, theme.shadow, canvas.px(8), canvas.px(18), canvas.px(-8));
        fill(canvas, box.moved(0, canvas.px(1)), faded(theme.shadow, 0.36F), radius);
        panel(canvas, box, theme.card(look.colour), theme.edge, canvas.px(2), radius);
        const Box inner = box.inset(m.side, m.top);
        float y = inner.y0;
        const TextStyle style = card_text(canvas, look.small);
        if (look.typing)
            y += std::max(look.text_height, style.size * style.leading);
        else
            y += text(canvas, {inner.x0, y}, inner.width(), look.text, style);
        if (!look.tag.empty()) {
            y += m.above_tag;
            const Box row = Box::at({inner.x0, y}, {inner.width(), m.tag * style.leading});
            line(canvas, row, look.tag,
                 {.size = m.tag, .weight = Weight::medium, .colour = theme.card_ink_2});
        }
        if (look.group)
            group_marker(canvas, {inner.x1 - m.marker / 2, box.y1 - m.top - m.marker / 2}, m.marker,
                         look.group);
        if (look.selected)
            outline(canvas, box.inset(canvas.px(-5)), theme.spruce, canvas.px(5), radius + canvas.px(5));
    };
    if (look.lifted)
        turned(canvas, box.centre(), -2.2F, draw);
    else
        draw();
}

void draw_card_gap(Canvas& canvas, Box box) {
    fill(canvas, box, faded(canvas.theme().wash, 0.7F), canvas.px(14));
    dashed_outline(canvas, box, canvas.theme().line, canvas.px(3), canvas.px(14));
}

}
