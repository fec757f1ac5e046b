#include "app/stage/sheet.h"

#include "app/ui/shapes.h"

namespace plenary {

ui::Box draw_sheet(ui::Canvas& canvas, float wide, float high, std::string_view title) {
    const ui::Theme& theme = canvas.theme();
    const ui::Box screen = canvas.screen();
    ui::Box sheet = screen.centred(std::min(canvas.px(wide), screen.width() - canvas.px(80)),
                                   std::min(canvas.px(high), screen.height() - canvas.px(80)));
    ui::shadow(canvas, sheet, theme.shadow, canvas.px(20), canvas.px(60), 0);
    ui::panel(canvas, sheet, theme.surface, theme.edge, canvas.px(2), canvas.px(20));
    sheet = sheet.inset(canvas.px(48), canvas.px(36));
    ui::line(canvas, sheet.cut_top(canvas.px(64)), title,
             {.size = canvas.px(38), .weight = ui::Weight::bold, .colour = theme.ink});
    sheet.cut_top(canvas.px(16));
    return sheet;
}

}
