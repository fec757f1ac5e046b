#include "app/stage/finished_sheet.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/export/report_model.h"

namespace plenary {
namespace {

void draw_facts(const View& view, ui::Box row) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const std::vector<record::Fact> facts = record::make_report(view.snapshot, view.now()).facts;
    const float wide = row.width() / static_cast<float>(std::max<std::size_t>(facts.size(), 1));
    for (const record::Fact& fact : facts) {
        ui::Box box = row.cut_left(wide);
        box.cut_right(canvas.px(24));
        ui::fitted_text(canvas, box.cut_top(canvas.px(70)), fact.value,
                        {.size = canvas.px(56), .weight = ui::Weight::bold, .colour = theme.ink},
                        canvas.px(26));
        ui::line(canvas, box.cut_top(canvas.px(32)), fact.label,
                 {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2});
    }
}

}

StageWish draw_finished_sheet(const View& view, StageUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    ui::Box sheet = ui::draw_sheet(canvas, 1240, 560, "The session is finished, and the record is ready");
    ui::Box foot = sheet.cut_bottom(canvas.px(60));
    sheet.cut_bottom(canvas.px(20));
    sheet.cut_top(canvas.px(16));
    draw_facts(view, sheet.cut_top(canvas.px(120)));
    sheet.cut_top(canvas.px(20));
    ui::fitted_text(
        canvas, sheet,
        "For those who were there, for a commissioner on one page, or in full: as PDF, Word, a web page, "
        "tables and pictures. The session itself stays on this computer.",
        {.size = canvas.px(26), .weight = ui::Weight::medium, .colour = theme.ink_2, .leading = 1.4F},
        canvas.px(20));
    StageWish wish = StageWish::none;
    const auto press = [&](const char* id, const char* words, ui::Rank rank) {
        const ui::Box box = foot.cut_left(ui::button_size(canvas, words).x);
        foot.cut_left(canvas.px(16));
        return ui::button(canvas, id, box, words, rank);
    };
    if (press("finished:save", "Save the record …", ui::Rank::primary)) {
        open_record_sheet(view, state.record);
        state.overlay = Overlay::record;
        canvas.want_next_frame();
    }
    if (press("finished:look", "Look at the steps again", ui::Rank::quiet))
        state.overlay = Overlay::none;
    if (press("finished:home", "Back to the start page", ui::Rank::quiet))
        wish = StageWish::leave;
    return wish;
}

}
