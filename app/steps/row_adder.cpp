#include "app/steps/row_adder.h"

#include <algorithm>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {

float RowAdder::row_height(const RowSizes& sizes) const {
    return adder_.open ? std::max(sizes.height, typed_height_) : sizes.height;
}

float RowAdder::height(const RowSizes& sizes) const {
    return row_height(sizes) + (list_.rows().empty() ? canvas_.px(words_.empty_high) : 0);
}

void RowAdder::draw_empty(float y, const RowSizes& sizes) {
    const ui::Box box{list_.area().x0, y + canvas_.px(24), list_.area().x1,
                      y + canvas_.px(words_.empty_high)};
    ui::text(canvas_, box.min(), box.width(), words_.empty,
             {.size = sizes.text, .weight = ui::Weight::medium, .colour = canvas_.theme().ink_2});
    ui::mark(words_.empty_id, box, words_.empty);
}

std::optional<std::string> RowAdder::draw(const RowSizes& sizes) {
    const ui::Box box = ui::Box{list_.after()}.cut_top(row_height(sizes));
    if (list_.rows().empty())
        draw_empty(box.y1, sizes);
    ui::TextStyle style = sizes.text_style(canvas_);
    style.weight = ui::Weight::medium;
    if (adder_.open)
        scroll_.show(box);
    return ui::adder(
        canvas_, words_.id, box, adder_,
        {.invitation = words_.invitation, .hint = words_.hint, .style = style, .radius = sizes.radius},
        &typed_height_);
}

}
