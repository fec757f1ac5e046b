#include "app/steps/brought_card.h"

#include "app/ui/card.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tag_height = 30;

}

float brought_height(ui::Canvas& canvas, const Card& card, float width) {
    return ui::card_height(canvas, width, {.text = card.text, .group = {}, .small = true})
           + canvas.px(tag_height);
}

void draw_brought(ui::Canvas& canvas, const std::string& id, const Card& card, ui::Box box,
                  std::string_view words) {
    const ui::Theme& theme = canvas.theme();
    ui::panel(canvas, box, theme.paper, theme.line, canvas.px(2), canvas.px(14));
    const ui::Box inner = ui::card_text_box(canvas, box, true);
    ui::TextStyle style = ui::card_text(canvas, true);
    style.colour = theme.ink_2;
    const float high = ui::text(canvas, inner.min(), inner.width(), card.text, style);
    ui::Box tag =
        ui::Box::at({inner.x0, inner.y0 + high + canvas.px(2)}, {inner.width(), canvas.px(tag_height)});
    ui::tick(canvas, {tag.x0 + canvas.px(9), tag.centre().y}, canvas.px(16), theme.spruce);
    tag.cut_left(canvas.px(28));
    ui::line(canvas, tag, words,
             {.size = canvas.px(21), .weight = ui::Weight::semibold, .colour = theme.spruce});
    ui::mark(id, box, words);
}

}
