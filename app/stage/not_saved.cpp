#include "app/stage/not_saved.h"

#include <algorithm>
#include <string>

#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/path_text.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float bar_high = 84;
constexpr float pad = 24;
constexpr float row_high = 72;
constexpr float row_gap = 14;
constexpr float foot_high = 64;
constexpr float most_rows = 5;

std::string waiting_words(const View& view) {
    return counted(view.snapshot.unsaved().changes, "change waits", "changes wait");
}

}

bool draw_not_saved_bar(const View& view, ui::Box& area) {
    if (view.snapshot.saved())
        return false;
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::Box bar = area.cut_top(canvas.px(bar_high));
    ui::fill(canvas, bar, theme.brick);
    ui::Box inner = bar.inset(canvas.px(pad), canvas.px(12));
    const std::string words = "Save it in another place …";
    const bool pressed =
        ui::button(canvas, "not-saved:elsewhere", inner.cut_right(ui::button_size(canvas, words).x), words);
    inner.cut_right(canvas.px(pad));
    const std::string said =
        view.snapshot.unsaved().reason + " You can go on: " + waiting_words(view) + " to be saved.";
    ui::fitted_text(canvas, inner, said,
                    {.size = canvas.px(25), .weight = ui::Weight::semibold, .colour = theme.on_brick},
                    canvas.px(18), ui::Align::left);
    ui::mark("not-saved", bar, said);
    return pressed;
}

NotSavedAnswer draw_not_saved_sheet(const View& view, NotSavedUi& state) {
    ui::Canvas& canvas = view.canvas;
    std::string said;
    if (view.snapshot.saved())
        said = "All of it is on disk again.";
    else if (state.leaving)
        said = view.snapshot.unsaved().reason + " If you close now, "
               + counted(view.snapshot.unsaved().changes, "change is", "changes are")
               + " lost. Choose a place that can take the session.";
    else
        said = view.snapshot.unsaved().reason
               + " It is then saved by itself. Or choose another place, where the session goes on.";
    const ui::TextStyle style{
        .size = canvas.px(26), .weight = ui::Weight::medium, .colour = canvas.theme().ink};
    const auto rows = static_cast<float>(state.places.size());
    const float list_high = std::min(rows, most_rows) * (row_high + row_gap);
    ui::Box inner = ui::draw_sheet(canvas, 1000, 330 + list_high, "Not saved");
    ui::ButtonsFromRight foot(canvas, inner.cut_bottom(canvas.px(foot_high)), canvas.px(row_gap));
    const float high = ui::text_size(canvas, said, style, inner.width()).y;
    const ui::Box text = inner.cut_top(high);
    ui::text(canvas, text.min(), text.width(), said, style);
    ui::mark("not-saved:words", text, said);
    inner.cut_top(canvas.px(row_gap));

    ui::Box list = ui::begin_scroll(canvas, "not-saved:places", inner, state.scroll,
                                    canvas.px(rows * (row_high + row_gap)));
    for (std::size_t i = 0; i < state.places.size(); ++i) {
        const ui::Box row = list.cut_top(canvas.px(row_high));
        list.cut_top(canvas.px(row_gap));
        if (ui::button(canvas, "not-saved:place:" + std::to_string(i), row, utf8(state.places[i]),
                       ui::Rank::quiet))
            state.chosen = state.places[i];
    }
    ui::end_scroll(canvas, state.scroll);

    if (foot.button("not-saved:back", "Go on working", ui::Rank::primary))
        return NotSavedAnswer::back;
    if (state.leaving && foot.button("not-saved:lose", "Close and lose it", ui::Rank::danger))
        return NotSavedAnswer::lose;
    return NotSavedAnswer::none;
}

}
