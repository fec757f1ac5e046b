#include "app/console/console.h"

#include "app/console/console_parts.h"
#include "app/stage/read_only.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Parts of the window's width.
constexpr float agenda_part = 0.235F;
constexpr float side_part = 0.245F;

void draw_line_between(ui::Canvas& canvas, ui::Box at) {
    ui::fill(canvas, at, canvas.theme().line);
}

/// Keys and presses are the stage's unless the console has something open, or is asked something.
void hand_on_keys(const View& view, const StageSeen& seen, StageUi& stage, ConsoleUi& state) {
    const bool own = has_facilitators_overlay(stage) || view.canvas.typing();
    const bool handed =
        own ? state.remote.let_go(seen.context) : state.remote.hand_on_keys(view.canvas, seen.context);
    state.touched_stage = state.touched_stage || handed;
}

}

ui::Box console_heading(ui::Canvas& canvas, ui::Box column, std::string_view words) {
    ui::line(canvas, column.cut_top(canvas.px(40)), words,
             {.size = canvas.px(21), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2});
    return column;
}

ui::Box console_words(ui::Canvas& canvas, ui::Box column, std::string_view id, const std::string& words,
                      const ui::TextStyle& style) {
    const float high = ui::text(canvas, column.min(), column.width(), words, style);
    ui::mark(id, column.cut_top(high), words);
    return column;
}

void draw_console(const View& view, const StageSeen& seen, const SavedState& saved, StageUi& stage,
                  ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    state.touched_stage = false;
    const bool covered = has_facilitators_overlay(stage);
    canvas.set_covered(covered);
    ui::Box area = canvas.screen();
    if (draw_not_saved_bar(view, area))
        ask_where_to_save(view.room, stage, false);
    stage.wants_copy |= draw_read_only_bar(view, area);
    const float wide = area.width();
    ui::Box agenda = area.cut_left(wide * agenda_part);
    draw_line_between(canvas, agenda.cut_right(canvas.px(2)));
    ui::Box side = area.cut_right(wide * side_part);
    draw_line_between(canvas, side.cut_left(canvas.px(2)));
    const Schedule schedule = view.snapshot.schedule(view.now());
    draw_console_agenda(view, agenda.inset(canvas.px(26), canvas.px(20)), schedule, stage, state);
    draw_console_stage(view, area.inset(canvas.px(26), canvas.px(26)), seen, stage, state);
    draw_console_side(view, side.inset(canvas.px(26), canvas.px(20)), schedule, saved, stage, state);
    canvas.set_covered(false);
    hand_on_keys(view, seen, stage, state);
}

}
