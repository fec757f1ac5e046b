#include "app/stage/overlays.h"

#include <cmath>
#include <string>

#include "app/stage/keys.h"
#include "app/ui/button.h"
#include "app/ui/shapes.h"
#include "sessions/export/report_model.h"

namespace plenary {
namespace {

ui::Box draw_sheet(ui::Canvas& canvas, float wide, float high, std::string_view title) {
    const ui::Theme& theme = canvas.theme();
    const ui::Box screen = canvas.screen();
    ui::Box sheet = screen.centred(std::min(canvas.px(wide), screen.width() - canvas.px(80)),
                                   std::min(canvas.px(high), screen.height() - canvas.px(80)));
    ui::shadow(canvas, sheet, theme.shadow, canvas.px(20), canvas.px(60), 0);
    ui::fill(canvas, sheet, theme.surface, canvas.px(20));
    sheet = sheet.inset(canvas.px(48), canvas.px(36));
    ui::line(canvas, sheet.cut_top(canvas.px(64)), title,
             {.size = canvas.px(38), .weight = ui::Weight::bold, .colour = theme.ink});
    sheet.cut_top(canvas.px(16));
    return sheet;
}

struct MenuRow {
    std::string id;
    std::string words;
    std::string keys;
    bool enabled = true;
};

bool draw_menu_row(ui::Canvas& canvas, ui::Box& column, const MenuRow& row) {
    const ui::Theme& theme = canvas.theme();
    ui::Box box = column.cut_top(canvas.px(68));
    ImGui::BeginDisabled(!row.enabled);
    const ui::Hit hit = canvas.hit(row.id, box);
    ImGui::EndDisabled();
    if (hit.hovered && row.enabled)
        ui::fill(canvas, box, theme.wash, canvas.px(14));
    if (hit.focused)
        ui::focus_ring(canvas, box.inset(canvas.px(4)), canvas.px(14));
    box = box.inset(canvas.px(20), 0);
    const ImU32 ink = row.enabled ? theme.ink : ui::faded(theme.ink_2, 0.6F);
    const ui::TextStyle quiet{.size = canvas.px(20), .weight = ui::Weight::medium, .colour = theme.ink_2};
    const float keys_wide = ui::text_size(canvas, row.keys, quiet).x;
    ui::line(canvas, box.cut_right(keys_wide), row.keys, quiet);
    box.cut_right(canvas.px(16));
    ui::line(canvas, box, row.words, {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = ink});
    return row.enabled && hit.clicked;
}

StageWish draw_menu(const View& view, StageUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const Snapshot::History& history = view.snapshot.history();
    ui::Box panel = ui::Box{canvas.screen()}.cut_left(std::min(canvas.px(640), canvas.screen().width()));
    ui::shadow(canvas, panel, theme.shadow, 0, canvas.px(60), 0);
    ui::fill(canvas, panel, theme.surface);
    ui::Box column = panel.inset(canvas.px(36), canvas.px(36));
    ui::line(canvas, column.cut_top(canvas.px(44)), view.snapshot.plan().title,
             {.size = canvas.px(30), .weight = ui::Weight::bold, .colour = theme.ink});
    column.cut_top(canvas.px(20));

    StageWish wish = StageWish::none;
    bool chosen = true;
    if (draw_menu_row(canvas, column,
                      {"menu:undo", history.undo.empty() ? "Nothing to undo" : "Undo: " + history.undo,
                       "Ctrl Z", !history.undo.empty()}))
        view.post(Undo{});
    else if (draw_menu_row(canvas, column,
                           {"menu:redo", history.redo.empty() ? "Nothing to redo" : "Redo: " + history.redo,
                            "Ctrl Shift Z", !history.redo.empty()}))
        view.post(Redo{});
    else
        chosen = false;
    const auto row = [&](const char* id, const char* words, const char* keys, bool enabled = true) {
        const bool pressed = draw_menu_row(canvas, column, {id, words, keys, enabled});
        chosen = chosen || pressed;
        return pressed;
    };
    if (row("menu:rules", "Our ground rules", "R")) {
        state.overlay = Overlay::rules;
        return wish;
    }
    if (row("menu:keys", "Keys", "?")) {
        state.overlay = Overlay::keys;
        return wish;
    }
    if (row("menu:save", view.finished() ? "Save the record" : "Save the record so far", ""))
        wish = StageWish::save_html;
    if (row("menu:fullscreen", "Full screen", "F11"))
        wish = StageWish::toggle_fullscreen;
    if (view.finished() && row("menu:reopen", "Take the session up again", ""))
        view.post(ReopenSession{});
    if (!view.finished() && row("menu:finish", "Finish session", ""))
        view.post(FinishSession{});
    if (row("menu:leave", "Back to the start page", ""))
        wish = StageWish::leave;
    if (chosen)
        state.overlay = Overlay::none;

    column.cut_top(canvas.px(12));
    ui::Box size = column.cut_top(canvas.px(68)).inset(canvas.px(20), 0);
    const ui::Box larger = size.cut_right(canvas.px(68));
    const ui::Box smaller = size.cut_right(canvas.px(68));
    const int percent = static_cast<int>(std::lround(canvas.text_size() * 100));
    ui::line(canvas, size, "Text size " + std::to_string(percent) + " %",
             {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = theme.ink});
    if (ui::symbol_button(canvas, "menu:smaller", smaller.inset(canvas.px(4)), ui::Symbol::minus,
                          ui::Rank::quiet, percent > 80))
        wish = StageWish::smaller_text;
    if (ui::symbol_button(canvas, "menu:larger", larger.inset(canvas.px(4)), ui::Symbol::plus,
                          ui::Rank::quiet, percent < 200))
        wish = StageWish::larger_text;
    canvas.hit_by_hand("menu:panel", panel); // a press beside the rows is not one on the ground
    return wish;
}

/// The first rules step of the plan, if it has one.
StepId rules_step(const Plan& plan) {
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (std::holds_alternative<RulesStep>(plan.steps[i].content))
            return {static_cast<std::int64_t>(i) + 1};
    return {};
}

void draw_rules_sheet(const View& view) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    ui::Box sheet = draw_sheet(canvas, 1240, 860, "What we agreed");
    const Lane* lane = view.snapshot.lane(rules_step(view.snapshot.plan()), LaneRole::rules);
    int number = 0;
    if (lane != nullptr)
        for (const Card* rule : view.snapshot.cards(lane->id)) {
            if (rule->mark != Mark::agreed)
                continue;
            const ui::TextStyle style{
                .size = canvas.px(32), .weight = ui::Weight::semibold, .colour = theme.ink};
            ui::TextStyle quiet = style;
            quiet.colour = theme.ink_2;
            ui::text(canvas, sheet.min(), canvas.px(60), std::to_string(++number), quiet);
            sheet.cut_top(ui::text(canvas, {sheet.x0 + canvas.px(60), sheet.y0},
                                   sheet.width() - canvas.px(60), rule->text, style));
            sheet.cut_top(canvas.px(20));
        }
    if (number == 0)
        ui::text(canvas, sheet.min(), sheet.width(),
                 "No rule has been agreed yet. Rules are agreed on the ground rules step, by the tick beside "
                 "each.",
                 {.size = canvas.px(28), .weight = ui::Weight::medium, .colour = theme.ink_2});
}

void draw_keys_sheet(const View& view) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    ui::Box sheet = draw_sheet(canvas, 1120, 860, "Keys");
    for (const KeyHelp& help : key_help()) {
        ui::Box row = sheet.cut_top(canvas.px(52));
        ui::line(canvas, row.cut_left(row.width() * 0.42F), help.keys,
                 {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = theme.ink});
        ui::line(canvas, row, help.what,
                 {.size = canvas.px(24), .weight = ui::Weight::medium, .colour = theme.ink_2});
    }
}

void draw_facts(const View& view, ui::Box row) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const std::vector<record::Fact> facts = record::make_report(view.snapshot, canvas.now()).facts;
    const float wide = row.width() / static_cast<float>(std::max<std::size_t>(facts.size(), 1));
    for (const record::Fact& fact : facts) {
        ui::Box box = row.cut_left(wide);
        ui::line(canvas, box.cut_top(canvas.px(70)), fact.value,
                 {.size = canvas.px(56), .weight = ui::Weight::bold, .colour = theme.ink});
        ui::line(canvas, box.cut_top(canvas.px(32)), fact.label,
                 {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2});
    }
}

StageWish draw_finished(const View& view, StageUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    ui::Box sheet = draw_sheet(canvas, 1240, 620, "The session is finished, and the record is ready");
    sheet.cut_top(canvas.px(16));
    draw_facts(view, sheet.cut_top(canvas.px(120)));
    sheet.cut_top(canvas.px(28));
    sheet.cut_top(ui::text(
        canvas, sheet.min(), sheet.width(),
        "Save it as a page to read and print, as Markdown to edit, or as JSON for other programs. "
        "The session itself stays on this computer, and every step can be looked at again.",
        {.size = canvas.px(26), .weight = ui::Weight::medium, .colour = theme.ink_2, .leading = 1.4F}));
    sheet.cut_top(canvas.px(32));
    StageWish wish = StageWish::none;
    ui::Box row = sheet.cut_top(canvas.px(60));
    const auto press = [&](const char* id, const char* words, ui::Rank rank) {
        const ui::Box box = row.cut_left(ui::button_size(canvas, words).x);
        row.cut_left(canvas.px(16));
        return ui::button(canvas, id, box, words, rank);
    };
    if (press("finished:html", "Save the record", ui::Rank::primary))
        wish = StageWish::save_html;
    if (press("finished:markdown", "As Markdown", ui::Rank::quiet))
        wish = StageWish::save_markdown;
    if (press("finished:json", "As JSON", ui::Rank::quiet))
        wish = StageWish::save_json;
    row = sheet.cut_bottom(canvas.px(60));
    if (press("finished:look", "Look at the steps again", ui::Rank::quiet))
        state.overlay = Overlay::none;
    if (press("finished:home", "Back to the start page", ui::Rank::quiet))
        wish = StageWish::leave;
    return wish;
}

}

StageWish draw_overlay(const View& view, StageUi& state) {
    if (state.overlay == Overlay::none)
        return StageWish::none;
    ui::Canvas& canvas = view.canvas;
    canvas.begin_overlay("overlay");
    StageWish wish = StageWish::none;
    const Overlay shown = state.overlay;
    // What is asked for first is on top, so the ground that closes comes last; it is drawn first.
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    switch (shown) {
    case Overlay::none: break;
    case Overlay::menu: wish = draw_menu(view, state); break;
    case Overlay::rules: draw_rules_sheet(view); break;
    case Overlay::keys: draw_keys_sheet(view); break;
    case Overlay::finished: wish = draw_finished(view, state); break;
    }
    if (canvas.hit_by_hand("overlay:close", canvas.screen()).clicked && state.overlay == shown)
        state.overlay = Overlay::none;
    canvas.end_overlay();
    return wish;
}

}
