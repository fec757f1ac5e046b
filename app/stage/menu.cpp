#include "app/stage/menu.h"

#include <cmath>
#include <string>

#include "app/stage/menu_parts.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float panel_width = 640;
constexpr float around = 36;
constexpr float title_height = 52;
constexpr float above_settings = 8;
constexpr int rows = 9;    ///< that do something and close the menu
constexpr int toggles = 3; ///< and the text size, a line of the same height
constexpr float content_height = (rows + toggles + 1) * MenuColumn::row_height + above_settings
                                 + MenuColumn::caption_height + 2 * MenuColumn::choice_height;

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
    if (row({"menu:save", view.finished() ? "Save the record" : "Save the record so far"}))
        wish = StageWish::save_all;
    if (column.choice("menu:console", "Console (C)", 0, 2, false)) {
        next = Overlay::none;
        wish = StageWish::toggle_console;
    }
    if (column.choice("menu:fullscreen", "Full screen (F11)", 1, 2, false)) {
        next = Overlay::none;
        wish = StageWish::toggle_fullscreen;
    }
    column.end_choices();
    if (view.finished() && row({"menu:reopen", "Take the session up again"}))
        view.post(ReopenSession{});
    if (!view.finished() && row({"menu:finish", "Finish session"}))
        view.post(FinishSession{});
    if (row({"menu:leave", "Back to the start page"}))
        wish = StageWish::leave;
    if (next)
        state.overlay = *next;
    return wish;
}

/// How the program looks and moves. The menu stays, to show what that does.
void draw_settings(const View& view, StageUi& state, MenuColumn& column) {
    Settings wanted = view.settings;
    column.caption("Look (Ctrl T)");
    const auto look = [&](std::string_view id, std::string_view words, int at, ui::ThemeName name) {
        if (column.choice(id, words, at, static_cast<int>(ui::theme_names.size()),
                          view.settings.theme == name))
            wanted.theme = name;
    };
    look("menu:look:paper", "Paper", 0, ui::ThemeName::paper);
    look("menu:look:dim", "Dim", 1, ui::ThemeName::dim);
    look("menu:look:contrast", "Contrast", 2, ui::ThemeName::contrast);
    column.end_choices();
    const float size = view.settings.text_size;
    const int tenths = column.less_or_more("menu:smaller", "menu:larger",
                                           "Text size " + std::to_string(std::lround(size * 100)) + " %",
                                           size > ui::smallest_text_size, size < ui::largest_text_size);
    wanted.text_size = text_size_after(size, tenths);
    if (column.toggle("menu:motion", "Motion", view.settings.motion))
        wanted.motion = !wanted.motion;
    if (column.toggle("menu:chime", "Chime when time is up", view.settings.chime))
        wanted.chime = !wanted.chime;
    if (column.toggle("menu:wording", "Ask about short cards", view.settings.check_wording))
        wanted.check_wording = !wanted.check_wording;
    if (wanted != view.settings)
        state.settings = wanted;
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
    draw_settings(view, state, column);
    ui::end_scroll(canvas, scroll);
    canvas.hit_by_hand("menu:panel", panel); // a press beside the rows is not one on the ground
    return wish;
}

}
