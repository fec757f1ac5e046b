#include "app/ui/sheet.h"

#include "app/ui/shapes.h"

namespace plenary::ui {

Box sheet_box(const Canvas& canvas, float wide, float high) {
    const Box screen = canvas.screen();
    return screen.centred(std::min(canvas.px(wide), screen.width() - canvas.px(80)),
                          std::min(canvas.px(high), screen.height() - canvas.px(80)));
}

Box draw_sheet(Canvas& canvas, float wide, float high, std::string_view title) {
    const Theme& theme = canvas.theme();
    Box sheet = sheet_box(canvas, wide, high);
    shadow(canvas, sheet, theme.shadow, canvas.px(20), canvas.px(60), 0);
    panel(canvas, sheet, theme.surface, theme.edge, canvas.px(2), canvas.px(20));
    sheet = sheet.inset(canvas.px(48), canvas.px(36));
    line(canvas, sheet.cut_top(canvas.px(64)), title,
         {.size = canvas.px(38), .weight = Weight::bold, .colour = theme.ink});
    sheet.cut_top(canvas.px(16));
    return sheet;
}

}
