#include "app/ui/sheet.h"

#include <string>

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

void begin_panel(Canvas& canvas, std::string_view name, Box box, bool asks) {
    const Theme& theme = canvas.theme();
    shadow(canvas, box, theme.shadow, canvas.px(12), canvas.px(40), 0);
    canvas.begin_popup(name, box);
    panel(canvas, box, theme.surface, asks ? theme.spruce : theme.line, canvas.px(asks ? 3 : 2),
          canvas.px(18));
}

void end_panel(Canvas& canvas, std::string_view name, Box box) {
    canvas.hit_by_hand(std::string(name) + ":ground", box);
    canvas.end_popup();
}

}
