#include <algorithm>

#include "app/console/console_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float target = 60;
constexpr float gap = 12;

/// A row of buttons, each as wide as its words, that goes on in a second line where it must.
class ButtonRow {
public:
    ButtonRow(ui::Canvas& canvas, ui::Box& area) : canvas_(canvas), area_(area) { begin_line(); }

    bool button(std::string_view id, std::string_view words, ui::Rank rank = ui::Rank::quiet,
                bool enabled = true) {
        const float wide = std::min(ui::button_size(canvas_, words).x, whole_);
        if (line_.width() < wide)
            begin_line();
        const ui::Box place = line_.cut_left(wide);
        line_.cut_left(canvas_.px(gap));
        return ui::button(canvas_, id, place, words, rank, enabled);
    }

private:
    void begin_line() {
        whole_ = area_.width();
        line_ = area_.cut_top(canvas_.px(target));
        area_.cut_top(canvas_.px(gap));
    }

    ui::Canvas& canvas_;
    ui::Box& area_;
    ui::Box line_;
    float whole_ = 0;
};

std::string next_words(const View& view, StepId next) {
    return next ? "Next: " + view.snapshot.plan().at(next).title : std::string("Finish session");
}

/// Something in words where the room does not see the step that it is on.
std::string look_words(const View& view, const RoomLook& look) {
    if (look.frozen)
        return look.looking ? "Frozen. You look at: " + view.snapshot.plan().at(look.looking).title
                            : "Frozen: the room does not see what you do here.";
    switch (look.cover) {
    case RoomCover::black: return "The room sees a black screen.";
    case RoomCover::white: return "The room sees a white screen.";
    case RoomCover::task: return "The room sees the question of this step.";
    case RoomCover::none: break;
    }
    return {};
}

ui::Box draw_look(const View& view, ui::Box area, StageUi& stage) {
    const std::string words = look_words(view, stage.look);
    if (words.empty())
        return area;
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    ui::Box bar = area.cut_top(canvas.px(target + 20));
    area.cut_top(canvas.px(gap));
    ui::panel(canvas, bar, theme.marigold_wash, theme.marigold, canvas.px(2), canvas.px(14));
    ui::mark("console:look", bar, words);
    ui::Box inner = bar.inset(canvas.px(18), canvas.px(10));
    const std::string back = "Bring it back";
    const ui::Box button = inner.cut_right(ui::button_size(canvas, back).x);
    if (stage.look.frozen && stage.look.looking) {
        inner.cut_right(canvas.px(gap));
        const std::string go = "Go there";
        if (ui::button(canvas, "look:go", inner.cut_right(ui::button_size(canvas, go).x), go)) {
            const StepId to = stage.look.looking;
            stage.look = {};
            go_to(view, stage, to);
        }
    }
    ui::line(canvas, inner, words,
             {.size = canvas.px(23), .weight = ui::Weight::semibold, .colour = theme.ink});
    if (ui::button(canvas, "look:back", button, back, ui::Rank::primary))
        stage.look = {};
    return area;
}

void draw_moves(const View& view, ui::Box& area, StageUi& stage) {
    ui::Canvas& canvas = view.canvas;
    const Session& session = view.snapshot.session();
    const StepId from = stage.look.looking ? stage.look.looking : view.snapshot.step();
    const StepId next = step_after(session, from);
    // The one next thing stands at the right, as wide as it must.
    ui::Box row = area.cut_top(canvas.px(target));
    area.cut_top(canvas.px(gap));
    if (ui::symbol_button(canvas, "console:menu", row.cut_left(canvas.px(target)), ui::Symbol::more,
                          ui::Rank::quiet))
        stage.overlay = Overlay::menu;
    row.cut_left(canvas.px(gap));
    if (ui::button(canvas, "console:back", row.cut_left(ui::button_size(canvas, "Back").x), "Back",
                   ui::Rank::quiet, static_cast<bool>(step_before(session, from))))
        go_back(view, stage);
    row.cut_left(canvas.px(gap));
    const bool can_go = next || !view.finished();
    const std::string words = next_words(view, next);
    const float wide = std::min(ui::button_size(canvas, words).x, row.width() * 0.62F);
    const ui::Box forward = row.cut_right(wide);
    row.cut_right(canvas.px(gap));
    const ui::Rank rank = stage.look.as_usual() ? ui::Rank::primary : ui::Rank::quiet;
    if (can_go && ui::button(canvas, "console:next", forward, words, rank)) {
        if (next)
            go_forward(view, stage);
        else
            view.post(FinishSession{});
    }
    const std::string& undo = view.snapshot.history().undo;
    if (ui::button(canvas, "console:undo",
                   row.cut_left(std::min(row.width(), ui::button_size(canvas, "Undo").x)), "Undo",
                   ui::Rank::quiet, !undo.empty()))
        view.post(Undo{});
    row.cut_left(canvas.px(gap));
    if (row.width() > canvas.px(120))
        ui::line(canvas, row, undo,
                 {.size = canvas.px(20), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2});
}

void draw_looks(const View& view, ui::Box& area, StageUi& stage) {
    ButtonRow row(view.canvas, area);
    const auto cover = [&](std::string_view id, std::string_view words, RoomCover what) {
        if (row.button(id, words, ui::Rank::quiet))
            stage.look.cover = stage.look.cover == what ? RoomCover::none : what;
    };
    cover("console:black", "Black screen", RoomCover::black);
    cover("console:white", "White", RoomCover::white);
    cover("console:task", "Only the question", RoomCover::task);
    if (row.button("console:freeze", stage.look.frozen ? "Unfreeze" : "Freeze", ui::Rank::quiet))
        stage.look = stage.look.frozen ? RoomLook{}
                                       : RoomLook{.cover = stage.look.cover, .frozen = true, .looking = {}};
}

/// What the step itself offers, which on one display stands in the footer.
void draw_offers(const View& view, ui::Box& area, StageUi& stage) {
    const ShownFooter& footer = stage.shown_footer;
    if (footer.actions.empty() && footer.note.empty())
        return;
    ui::Canvas& canvas = view.canvas;
    if (!footer.note.empty()) {
        const ui::Box note = area.cut_top(canvas.px(34));
        ui::line(canvas, note, footer.note,
                 {.size = canvas.px(22), .weight = ui::Weight::semibold, .colour = canvas.theme().ink});
        ui::mark("console:note", note, footer.note);
    }
    if (footer.actions.empty())
        return;
    ButtonRow row(canvas, area);
    for (const ShownFooter::Action& action : footer.actions)
        if (row.button("offer:" + action.id, action.words, ui::Rank::quiet, action.enabled))
            stage.pressed_action = action.id;
}

void draw_notes(const View& view, ui::Box area, ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const std::string& notes = view.plan().notes;
    area = console_heading(canvas, area, "Your notes (the room does not see these)");
    const ui::TextStyle style{.size = canvas.px(25),
                              .weight = ui::Weight::medium,
                              .colour = notes.empty() ? theme.ink_2 : theme.ink,
                              .leading = 1.45F};
    const std::string words = notes.empty() ? "The plan has no notes for this step." : notes;
    const float high = ui::text_size(canvas, words, style, area.width()).y;
    const ui::Box content = ui::begin_scroll(canvas, "console:notes", area, state.notes, high);
    ui::text(canvas, content.min(), content.width(), words, style);
    ui::mark("console:notes:words", content, words);
    ui::end_scroll(canvas, state.notes);
}

void draw_picture(const View& view, ui::Box box, const StageSeen& seen, StageUi& stage, ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Box picture = ui::fitted(seen.picture, box);
    if (picture.width() <= 0)
        return;
    ui::draw(canvas.list(), seen.picture, picture, canvas.px(10));
    ui::outline(canvas, picture, stage.look.as_usual() ? canvas.theme().line : canvas.theme().marigold,
                canvas.px(stage.look.as_usual() ? 2 : 4), canvas.px(10));
    ui::mark("console:picture:box", picture);
    if (state.remote.hand_on_pointer(canvas, picture, seen.context))
        state.touched_stage = true;
}

}

void draw_console_stage(const View& view, ui::Box area, const StageSeen& seen, StageUi& stage,
                        ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    // As high as the picture is at this width, but so that the buttons and some notes keep their room.
    const float shape = seen.picture.empty() ? 9.0F / 16.0F
                                             : static_cast<float>(seen.picture.height)
                                                   / static_cast<float>(seen.picture.width);
    const float high = std::min(area.width() * shape, area.height() - canvas.px(430));
    draw_picture(view, area.cut_top(std::max(high, canvas.px(160))), seen, stage, state);
    area.cut_top(canvas.px(16));
    area = draw_look(view, area, stage);
    draw_moves(view, area, stage);
    draw_looks(view, area, stage);
    draw_offers(view, area, stage);
    draw_notes(view, area, state);
}

}
