#include "app/stage/stage.h"

#include <algorithm>
#include <utility>

#include "app/stage/foot.h"
#include "app/stage/head.h"
#include "app/stage/overlays.h"
#include "app/stage/read_only.h"
#include "app/stage/room_cover.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

constexpr auto notice_time = 5s;

/// Lines of a revealed list that can still be brought on.
bool more_lines(const View& view) {
    const Progress* progress = view.snapshot.session().progress.find(view.step);
    return progress != nullptr && progress->shown < static_cast<int>(lines_of(view.plan().content).size());
}

int lines_shown(const View& view) {
    const Progress* progress = view.snapshot.session().progress.find(view.step);
    return progress == nullptr ? 0 : progress->shown;
}

/// Where the moves set out from: the step that is looked at, or the one that the room is on.
StepId from_where(const View& view, const StageUi& state) {
    return state.look.frozen && state.look.looking ? state.look.looking : view.snapshot.step();
}

/// Looking at a step is not going to it.
void look_at(const View& view, StageUi& state, StepId step) {
    state.look.looking = step == view.snapshot.step() ? StepId{} : step;
    view.canvas.want_next_frame();
}

/// Before a step is left the room may be asked about what is unfinished there, and before a board is left for
/// a later step, about what it wrote.
void go(const View& view, StageUi& state, StepId to) {
    if (!to)
        return;
    if (state.look.frozen)
        return look_at(view, state, to);
    if (to == view.step)
        return;
    if (std::string reason = reason_to_stay(view, state.leaving); !reason.empty()) {
        start_leaving_check(state.leaving, std::move(reason), to);
        state.overlay = Overlay::leaving;
        view.canvas.want_next_frame();
        return;
    }
    if (std::vector<CardId> cards = cards_to_complete(view, state.wording);
        comes_before(view.snapshot.session(), view.step, to) && !cards.empty()) {
        start_wording_check(view, state.wording, std::move(cards), to);
        state.overlay = Overlay::wording;
        return;
    }
    view.post(GoToStep{to});
}

bool undo_key(const ui::Canvas& canvas) {
    return canvas.ctrl_key(ImGuiKey_Z, true) && !ImGui::GetIO().KeyShift;
}

bool redo_key(const ui::Canvas& canvas) {
    return canvas.ctrl_key(ImGuiKey_Y, true)
           || (canvas.ctrl_key(ImGuiKey_Z, true) && ImGui::GetIO().KeyShift);
}

/// As a character, because keyboards differ in where it is.
bool question_mark(const ui::Canvas& canvas) {
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return !canvas.typing() && typed.contains(ImWchar{'?'});
}

/// What is opened and closed by a letter, the same from everywhere.
StageWish take_overlay_keys(const View& view, StageUi& state) {
    const ui::Canvas& canvas = view.canvas;
    const auto toggle = [&](Overlay overlay) {
        state.overlay = state.overlay == overlay ? Overlay::none : overlay;
    };
    if (undo_key(canvas))
        view.post(Undo{});
    if (redo_key(canvas))
        view.post(Redo{});
    if (question_mark(canvas))
        toggle(Overlay::keys);
    if (canvas.key(ImGuiKey_R))
        toggle(Overlay::rules);
    if (canvas.key(ImGuiKey_P))
        toggle(Overlay::people);
    const bool has_own_use = (state.overlay == Overlay::people && takes_escape(state.people))
                             || (state.overlay == Overlay::record && state.record.enlarged);
    if (state.overlay != Overlay::none && canvas.key(ImGuiKey_Escape) && !has_own_use)
        state.overlay = Overlay::none;
    if (canvas.key(ImGuiKey_F5))
        return StageWish::toggle_fullscreen;
    if (canvas.key(ImGuiKey_C))
        return StageWish::toggle_console;
    if (canvas.key(ImGuiKey_S))
        return StageWish::swap_displays;
    return StageWish::none;
}

/// Black, white, the question alone, freeze. Returns whether Escape brought everything back.
bool take_look_keys(const View& view, StageUi& state, StageForm form) {
    const ui::Canvas& canvas = view.canvas;
    RoomLook& look = state.look;
    const auto toggle = [&](RoomCover cover) { look.cover = look.cover == cover ? RoomCover::none : cover; };
    if (canvas.key(ImGuiKey_B) || canvas.key(ImGuiKey_Period))
        toggle(RoomCover::black);
    if (canvas.key(ImGuiKey_W))
        toggle(RoomCover::white);
    if (canvas.key(ImGuiKey_T))
        toggle(RoomCover::task);
    if (canvas.key(ImGuiKey_F) && form == StageForm::beside_console)
        look = look.frozen ? RoomLook{} : RoomLook{.cover = look.cover, .frozen = true, .looking = {}};
    if (look.as_usual() || !canvas.key(ImGuiKey_Escape))
        return false;
    look = {};
    return true;
}

StageWish take_keys(const View& view, StageUi& state, StageForm form) {
    const ui::Canvas& canvas = view.canvas;
    // A black screen is lifted before anything else is closed by the same key.
    if (state.overlay == Overlay::none && take_look_keys(view, state, form))
        return StageWish::none;
    const bool had_overlay = state.overlay != Overlay::none;
    if (const StageWish wish = take_overlay_keys(view, state);
        wish != StageWish::none || had_overlay || state.overlay != Overlay::none)
        return wish;
    const bool arrows = !canvas.has_focus() && !canvas.arrows_taken();
    if (canvas.key(ImGuiKey_PageDown)
        || (arrows && (canvas.key(ImGuiKey_RightArrow) || canvas.key(ImGuiKey_Space))))
        go_forward(view, state);
    if (canvas.key(ImGuiKey_PageUp) || (arrows && canvas.key(ImGuiKey_LeftArrow)))
        go_back(view, state);
    if (canvas.key(ImGuiKey_Home))
        go(view, state, steps_to_run(view.snapshot.session()).front());
    if (canvas.key(ImGuiKey_End))
        go(view, state, steps_to_run(view.snapshot.session()).back());
    return StageWish::none;
}

/// What the step offers, and what was pressed of it on the console since it was last drawn.
void keep_for_console(const Footer& footer, StageUi& state) {
    state.shown_footer = {.note = footer.note, .actions = {}};
    const std::string pressed = std::exchange(state.pressed_action, {});
    for (const FooterAction& action : footer.actions) {
        state.shown_footer.actions.push_back({action.id, action.words, action.enabled});
        if (action.id == pressed && action.enabled)
            action.press();
    }
}

}

void draw_notice(ui::Canvas& canvas, std::optional<Notice>& notice) {
    if (!notice)
        return;
    if (canvas.now() >= notice->since + notice_time) {
        notice.reset();
        return;
    }
    canvas.want_frame_at(notice->since + notice_time);
    const ui::Theme& theme = canvas.theme();
    canvas.begin_overlay("notice", true);
    const ui::TextStyle style{.size = canvas.px(24),
                              .weight = ui::Weight::semibold,
                              .colour = notice->refusal ? theme.on_brick : theme.surface};
    const ImVec2 size = ui::text_size(canvas, notice->sentence, style, canvas.px(1100));
    const ImVec2 whole{size.x + canvas.px(56), size.y + canvas.px(32)};
    const ui::Box box = ui::Box::at(
        {canvas.screen().centre().x - whole.x / 2, canvas.screen().y1 - canvas.px(108) - whole.y}, whole);
    ui::shadow(canvas, box, theme.shadow, canvas.px(8), canvas.px(24), 0);
    ui::fill(canvas, box, notice->refusal ? theme.brick : theme.ink, canvas.px(14));
    ui::mark("notice", box.min(), box.max(), notice->sentence);
    ui::text(canvas, {box.x0 + canvas.px(28), box.y0 + canvas.px(16)}, size.x + 1, notice->sentence, style);
    canvas.end_overlay();
}

bool has_facilitators_overlay(const StageUi& state) {
    return state.overlay != Overlay::none && state.overlay != Overlay::rules;
}

StageWish draw_facilitators_overlay(const View& view, StageUi& state) {
    const StageWish wish = take_overlay_keys(view, state);
    return has_facilitators_overlay(state) ? std::max(wish, draw_overlay(view, state)) : wish;
}

void go_forward(const View& view, StageUi& state) {
    if (!state.look.frozen && more_lines(view))
        view.post(ShowLines{view.step, lines_shown(view) + 1});
    else
        go(view, state, step_after(view.snapshot.session(), from_where(view, state)));
}

void go_back(const View& view, StageUi& state) {
    const bool has_lines = !lines_of(view.plan().content).empty();
    if (!state.look.frozen && has_lines && lines_shown(view) > 0)
        view.post(ShowLines{view.step, lines_shown(view) - 1});
    else
        go(view, state, step_before(view.snapshot.session(), from_where(view, state)));
}

void go_to(const View& view, StageUi& state, StepId step) {
    go(view, state, step);
}

void ask_where_to_save(const Room* room, StageUi& state, bool leaving) {
    state.not_saved = {.leaving = leaving};
    if (room != nullptr)
        state.not_saved.places = room->places();
    state.overlay = Overlay::not_saved;
}

StageWish draw_stage(const View& view, StageUi& state, StageForm form) {
    ui::Canvas& canvas = view.canvas;
    const bool alone = form == StageForm::alone;
    note_visit(state.wording, view.step);
    StageWish wish = StageWish::none;
    if (alone || !has_facilitators_overlay(state))
        wish = take_keys(view, state, form);

    ui::Box area = canvas.screen();
    canvas.set_covered(alone && state.overlay != Overlay::none);
    if (alone && draw_not_saved_bar(view, area))
        ask_where_to_save(view.room, state, false);
    if (alone)
        state.wants_copy |= draw_read_only_bar(view, area);
    const ui::Box foot = alone ? area.cut_bottom(canvas.px(88)) : ui::Box{};
    const ui::Box head = area.cut_top(canvas.px(104));
    const bool overlaid = alone ? state.overlay != Overlay::none : state.overlay == Overlay::rules;
    canvas.set_covered(overlaid || state.look.cover != RoomCover::none);
    draw_head(view, head);
    const Footer footer = draw_step(view, area, state.steps[view.step]);
    for (auto& [step, ui] : state.steps)
        if (step != view.step)
            forget_pictures(ui);
    state.bell.watch(view);
    if (footer.wants_people) {
        state.overlay = Overlay::people;
        canvas.want_next_frame();
    }
    keep_for_console(footer, state);
    if (alone)
        draw_foot(view, foot, footer,
                  {.back = [&] { go_back(view, state); },
                   .forward = [&] { go_forward(view, state); },
                   .menu = [&] { state.overlay = Overlay::menu; },
                   .go = [&](StepId step) { go(view, state, step); }},
                  state.foot);
    canvas.set_covered(false);
    draw_room_cover(view, state.look);
    if (overlaid)
        wish = std::max(wish, draw_overlay(view, state));
    if (alone)
        draw_notice(canvas, state.notice);
    return wish;
}

}
