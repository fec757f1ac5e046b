#include "app/stage/keys_sheet.h"

#include "app/stage/keys.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"

namespace plenary {

void draw_keys_sheet(const View& view, ui::Scroll& scroll) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::Box sheet = ui::draw_sheet(canvas, 1120, 860, "Keys");
    const float row_height = canvas.px(52);
    ui::Box list = ui::begin_scroll(canvas, "keys:list", sheet, scroll,
                                    row_height * static_cast<float>(key_help().size()));
    for (const KeyHelp& help : key_help()) {
        ui::Box row = list.cut_top(row_height);
        ui::line(canvas, row.cut_left(row.width() * 0.42F), help.keys,
                 {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = theme.ink});
        ui::line(canvas, row, help.what,
                 {.size = canvas.px(24), .weight = ui::Weight::medium, .colour = theme.ink_2});
    }
    ui::end_scroll(canvas, scroll);
}

}
