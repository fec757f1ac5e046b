#include "app/steps/slide_image.h"

#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {

void draw_image(ui::Canvas& canvas, ui::Box area, const ImageSlide& slide) {
    const ui::Theme& theme = canvas.theme();
    if (!slide.caption.empty()) {
        const ui::Box caption = area.cut_bottom(canvas.px(72));
        ui::fitted_text(canvas, caption, slide.caption,
                        {.size = canvas.px(34), .weight = ui::Weight::medium, .colour = theme.ink_2},
                        canvas.px(22), ui::Align::centre);
        ui::mark("image:caption", caption, slide.caption);
        area.cut_bottom(canvas.px(16));
    }
    ui::panel(canvas, area, theme.lane, theme.line, canvas.px(2), canvas.px(20));
    const std::string words = slide.shows.empty() ? slide.file : slide.file + ": " + slide.shows;
    ui::fitted_text(canvas, area.inset(canvas.px(48), canvas.px(32)), words,
                    {.size = canvas.px(38), .weight = ui::Weight::medium, .colour = theme.ink_2},
                    canvas.px(24), ui::Align::centre);
    ui::mark("image:missing", area, words);
}

}
