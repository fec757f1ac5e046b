#include "app/ui/card.h"

#include <string>

namespace plenary::ui {
namespace {

CardPlaces places_of(Canvas& canvas, bool small, float scale) {
    return {small, {canvas.px(1), scale}};
}

bool has_row(const CardLook& look) {
    return !look.heading && (look.group || !look.groups.empty() || look.dots > 0 || look.placing);
}

void draw_dots(Canvas& canvas, Box row, int count, float left) {
    const Theme& theme = canvas.theme();
    const float across = canvas.px(dot_across);
    const float step = across + canvas.px(dot_gap);
    const ImU32 ink = faded(theme.spruce, left);
    if (count > most_dots_drawn || static_cast<float>(count) * step > row.width()) {
        const Box figure = row.cut_right(
            text_size(canvas, std::to_string(count), {.size = canvas.px(24), .weight = Weight::bold}).x);
        line(canvas, figure, std::to_string(count),
             {.size = canvas.px(24), .weight = Weight::bold, .colour = faded(theme.card_ink, left)});
        row.cut_right(canvas.px(dot_gap));
        count = 1;
    }
    for (int i = 0; i < count; ++i) {
        const Box dot = row.cut_right(across);
        canvas.list().AddCircleFilled(dot.centre(), across / 2, ink);
        row.cut_right(step - across);
    }
}

/// Where the first dot would go.
void draw_place_for_dot(Canvas& canvas, Box row, float left) {
    const float across = canvas.px(dot_across);
    canvas.list().AddCircle(row.cut_right(across).centre(), across / 2 - canvas.px(1),
                            faded(canvas.theme().card_ink_2, 0.6F * left), 0, canvas.px(2));
}

/// Lines that stand for words without being any.
void draw_cover(Canvas& canvas, Box box, const CardLook& look) {
    const ImU32 ink = faded(canvas.theme().card_ink_2, 0.35F * look.left);
    const float high = canvas.px(9) * look.scale;
    Box lines = box;
    lines.cut_top((lines.height() - high * 3.4F) / 2);
    fill(canvas, Box{lines.x0, lines.y0, lines.x0 + lines.width() * 0.82F, lines.y0 + high}, ink, high / 2);
    lines.cut_top(high * 2.4F);
    fill(canvas, Box{lines.x0, lines.y0, lines.x0 + lines.width() * 0.5F, lines.y0 + high}, ink, high / 2);
}

TextStyle style_of(Canvas& canvas, const CardLook& look) {
    TextStyle style = card_text(canvas, look.small, look.scale);
    if (look.heading) {
        style.weight = Weight::bold;
        style.colour = canvas.theme().ink;
    }
    style.colour = faded(style.colour, look.left);
    return style;
}

void draw_ground(Canvas& canvas, Box box, const CardLook& look) {
    const Theme& theme = canvas.theme();
    const float round = canvas.px(card_radius);
    if (look.heading) {
        panel(canvas, box, faded(theme.wash, look.left), faded(theme.edge, look.left), canvas.px(2), round);
        return;
    }
    const Box hidden = inside_corners(box, round);
    if (look.lifted)
        shadow(canvas, box, faded(theme.shadow, 1.6F), canvas.px(26), canvas.px(40), canvas.px(-14), hidden);
    else
        shadow(canvas, box, faded(theme.shadow, look.left), canvas.px(8), canvas.px(18), canvas.px(-8),
               hidden);
    const Box edge{box.x0, box.y0, box.x1, box.y1 + canvas.px(1)};
    lower_edge(canvas, edge, faded(theme.shadow, 0.36F * look.left), round);
    panel(canvas, box, over(faded(theme.card(look.colour), look.left), theme.lane),
          faded(theme.edge, look.left), canvas.px(2), round);
}

void draw_words(Canvas& canvas, Box box, const CardLook& look) {
    const CardPlaces m = places_of(canvas, look.small, look.scale);
    const Box inner = box.inset(m.side, m.top);
    const TextStyle style = style_of(canvas, look);
    float y = inner.y0;
    if (look.typing) {
        y += std::max(look.text_height, style.size * style.leading);
    } else if (look.covered) {
        draw_cover(canvas, Box::at(inner.min(), {inner.width(), style.size * style.leading}), look);
        y += style.size * style.leading;
    } else {
        y += text(canvas, {inner.x0, y}, inner.width(), look.text, style);
    }
    if (!look.tag.empty()) {
        y += m.above_tag;
        const Box row = Box::at({inner.x0, y}, {inner.width(), m.tag * style.leading});
        const ImU32 ink = look.heading ? canvas.theme().ink_2 : canvas.theme().card_ink_2;
        line(canvas, row, look.tag,
             {.size = m.tag, .weight = Weight::medium, .colour = faded(ink, look.left)});
    }
    if (!has_row(look))
        return;
    Box row{inner.x0, box.y1 - m.top - m.marker, inner.x1, box.y1 - m.top};
    const std::span<const GroupId> groups = look.group ? std::span(&look.group, 1) : look.groups;
    for (const GroupId group : groups) {
        const Box marker = look.dots >= 0 ? row.cut_left(m.marker) : row.cut_right(m.marker);
        group_marker(canvas, marker.centre(), m.marker, group, look.left);
    }
    if (look.placing && look.dots <= 0)
        draw_place_for_dot(canvas, row, look.left);
    if (look.dots > 0)
        draw_dots(canvas, row, look.dots, look.left);
}

}

TextStyle card_text(Canvas& canvas, bool small, float scale) {
    return {.size = canvas.px(card_text_size(small, scale)),
            .weight = Weight::medium,
            .colour = canvas.theme().card_ink,
            .leading = card_leading};
}

Box card_text_box(Canvas& canvas, Box card, bool small, float scale) {
    const CardPlaces m = places_of(canvas, small, scale);
    return card.inset(m.side, m.top);
}

float card_height(Canvas& canvas, float width, const CardLook& look) {
    const CardPlaces m = places_of(canvas, look.small, look.scale);
    const TextStyle style = style_of(canvas, look);
    float words = style.size * style.leading;
    if (look.typing)
        words = std::max(look.text_height, words);
    else if (!look.covered)
        words = text_size(canvas, look.text, style, width - 2 * m.side).y;
    return m.height(words, look.tag.empty() ? 0 : m.tag * style.leading, has_row(look));
}

void draw_card(Canvas& canvas, Box box, const CardLook& look) {
    const float round = canvas.px(card_radius);
    const auto draw = [&] {
        draw_ground(canvas, box, look);
        draw_words(canvas, box, look);
        if (look.selected)
            outline(canvas, box.inset(canvas.px(-5)), canvas.theme().spruce, canvas.px(5),
                    round + canvas.px(5));
    };
    if (look.lifted)
        turned(canvas, box.centre(), -2.2F, draw);
    else
        draw();
}

void draw_card_gap(Canvas& canvas, Box box) {
    fill(canvas, box, faded(canvas.theme().wash, 0.7F), canvas.px(card_radius));
    dashed_outline(canvas, box, canvas.theme().line, canvas.px(3), canvas.px(card_radius));
}

}
