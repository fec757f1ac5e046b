#include "app/stage/read_only.h"

#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float bar_high = 76;
constexpr float pad = 56;

}

bool draw_read_only_bar(const View& view, ui::Box& area) {
    if (!view.snapshot.read_only())
        return false;
    const ReadOnly& read_only = view.snapshot.why_read_only();
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::Box bar = area.cut_top(canvas.px(bar_high));
    ui::fill(canvas, bar, theme.surface);
    ui::fill(canvas, ui::Box{bar}.cut_bottom(canvas.px(2)), theme.line);
    ui::Box inner = bar.inset(canvas.px(pad), 0);
    bool pressed = false;
    // What a newer program made could lose something here.
    if (read_only.why != ReadOnly::Why::newer) {
        const std::string words = "Work on a copy";
        const float wide = ui::button_size(canvas, words).x;
        pressed =
            ui::button(canvas, "read-only:copy", inner.cut_right(wide).centred(wide, canvas.px(60)), words);
        inner.cut_right(canvas.px(24));
    }
    ui::fitted_text(canvas, inner, read_only.sentence,
                    {.size = canvas.px(23), .weight = ui::Weight::semibold, .colour = theme.ink},
                    canvas.px(18), ui::Align::left);
    ui::mark("read-only", bar, read_only.sentence);
    return pressed;
}

}
