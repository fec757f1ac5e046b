#include "app/stage/menu.h"

#include <string>

#include "app/stage/menu_parts.h"
#include "app/stage/setting_rows.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float panel_width = 640;
constexpr float around = 36;
constexpr float title_height = 52;
constexpr float above_settings = 8;
constexpr int rows = 9; ///< that do something and close the menu
constexpr float content_height =
    rows * MenuColumn::row_height + MenuColumn::choice_height + above_settings + setting_rows_height;

/// What the facilitator does. Each of these closes the menu.
StageWish draw_deeds(const View& view, StageUi& state, MenuColumn& column) {
    const Snapshot::History& history = view.snapshot.history();
    const std::string undo = history.undo.empty() ? "Nothing to undo" : "Undo: " + history.undo;
    const std::string redo = history.redo.empty() ? "Nothing to redo" : "Redo: " + history.redo;
    StageWish wish = StageWish::none;
    std::optional<Overlay> next;
    const auto row = [&](const MenuRow& what) {
        const bool pressed = column.row(what);
        if (pressed)
            next = Overlay::none;
        return pressed;
    };
    if (row({"menu:undo", undo, "Ctrl Z", !history.undo.empty()}))
        view.post(Undo{});
    if (row({"menu:redo", redo, "Ctrl Shift Z", !history.redo.empty()}))
        view.post(Redo{});
    if (row({"menu:rules", "Our ground rules", "R"}))
        next = Overlay::rules;
    if (row({"menu:people", "People and groups", "P"}))
        next = Overlay::people;
    if (row({"menu:room", "Room check"})) {
        next = Overlay::room_check;
        open_room_check(view, state.room_check);
    }
    if (row({"menu:keys", "Keys", "?"}))
        next = Overlay::keys;
    if (row({"menu:save", view.snapshot.finished() ? "Save the record …" : "Save the record so far …"})) {
        next = Overlay::record;
        open_record_sheet(view, state.record);
    }
    if (column.choice("menu:console", "Console (C)", 0, 2, false)) {
        next = Overlay::none;
        wish = StageWish::toggle_console;
    }
    if (column.choice("menu:fullscreen", "Full screen (F11)", 1, 2, false)) {
        next = Overlay::none;
        wish = StageWish::toggle_fullscreen;
    }
    column.end_choices();
    if (view.snapshot.read_only()) {
        if (view.snapshot.why_read_only().why != ReadOnly::Why::newer && row({"menu:copy", "Work on a copy"}))
            state.wants_copy = true;
    } else if (view.finished() && row({"menu:reopen", "Take the session up again"}))
        view.post(ReopenSession{});
    if (!view.finished() && row({"menu:finish", "Finish session"}))
        view.post(FinishSession{});
    if (row({"menu:leave", "Back to the start page"}))
        wish = StageWish::leave;
    if (next)
        state.overlay = *next;
    return wish;
}

}

StageWish draw_menu(const View& view, StageUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const float wide = std::min(canvas.px(panel_width), canvas.screen().width());
    const ui::Box panel = ui::Box{canvas.screen()}.cut_left(wide);
    ui::shadow(canvas, panel, theme.shadow, 0, canvas.px(60), 0);
    ui::fill(canvas, panel, theme.surface);
    ui::fill(canvas, ui::Box{panel}.cut_right(canvas.px(2)), theme.edge);
    ui::Box area = panel.inset(canvas.px(around), canvas.px(around * 0.75F));
    ui::line(canvas, area.cut_top(canvas.px(title_height)), view.snapshot.plan().title,
             {.size = canvas.px(30), .weight = ui::Weight::bold, .colour = theme.ink});

    ui::Scroll& scroll = state.scrolls[Overlay::menu];
    MenuColumn column(canvas, scroll,
                      ui::begin_scroll(canvas, "menu:list", area, scroll, canvas.px(content_height)));
    const StageWish wish = draw_deeds(view, state, column);
    column.gap(above_settings);
    // The menu stays, to show what that does.
    if (const Settings wanted = draw_setting_rows(column, view.settings); wanted != view.settings)
        state.settings = wanted;
    ui::end_scroll(canvas, scroll);
    canvas.hit_by_hand("menu:panel", panel); // a press beside the rows is not one on the ground
    return wish;
}

}
