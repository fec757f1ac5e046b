#include "app/stage/stage.h"

#include <algorithm>
#include <utility>

#include "app/stage/foot.h"
#include "app/stage/head.h"
#include "app/stage/overlays.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

constexpr auto notice_time = 5s;

/// Lines of a revealed list that can still be brought on.
bool more_lines(const View& view) {
    const auto* slide = std::get_if<SlideStep>(&view.plan().content);
    const auto* list = slide == nullptr ? nullptr : std::get_if<ListSlide>(&slide->picture);
    const Progress* progress = view.snapshot.session().progress.find(view.step);
    return list != nullptr && progress != nullptr && progress->shown < static_cast<int>(list->items.size());
}

int lines_shown(const View& view) {
    const Progress* progress = view.snapshot.session().progress.find(view.step);
    return progress == nullptr ? 0 : progress->shown;
}

/// Before a board is left for a later step, the room may be asked about what it wrote there.
void go(const View& view, StageUi& state, StepId to) {
    if (!to || to == view.step)
        return;
    if (std::vector<CardId> cards = cards_to_complete(view, state.wording);
        comes_before(view.snapshot.session(), view.step, to) && !cards.empty()) {
        start_wording_check(view, state.wording, std::move(cards), to);
        state.overlay = Overlay::wording;
        return;
    }
    view.post(GoToStep{to});
}

void forward(const View& view, StageUi& state) {
    if (more_lines(view))
        view.post(ShowLines{view.step, lines_shown(view) + 1});
    else
        go(view, state, step_after(view.snapshot.session(), view.step));
}

void back(const View& view, StageUi& state) {
    const auto* slide = std::get_if<SlideStep>(&view.plan().content);
    if (slide != nullptr && std::holds_alternative<ListSlide>(slide->picture) && lines_shown(view) > 0)
        view.post(ShowLines{view.step, lines_shown(view) - 1});
    else
        go(view, state, step_before(view.snapshot.session(), view.step));
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

StageWish take_keys(const View& view, StageUi& state) {
    const ui::Canvas& canvas = view.canvas;
    if (undo_key(canvas))
        view.post(Undo{});
    if (redo_key(canvas))
        view.post(Redo{});
    if (canvas.key(ImGuiKey_F5))
        return StageWish::toggle_fullscreen;
    if (question_mark(canvas))
        state.overlay = state.overlay == Overlay::keys ? Overlay::none : Overlay::keys;
    if (canvas.key(ImGuiKey_R))
        state.overlay = state.overlay == Overlay::rules ? Overlay::none : Overlay::rules;
    if (canvas.key(ImGuiKey_P))
        state.overlay = state.overlay == Overlay::people ? Overlay::none : Overlay::people;
    if (state.overlay != Overlay::none) {
        const bool has_own_use = state.overlay == Overlay::people && takes_escape(state.people);
        if (canvas.key(ImGuiKey_Escape) && !has_own_use)
            state.overlay = Overlay::none;
        return StageWish::none;
    }
    const bool arrows = !canvas.has_focus() && !canvas.arrows_taken();
    if (canvas.key(ImGuiKey_PageDown)
        || (arrows && (canvas.key(ImGuiKey_RightArrow) || canvas.key(ImGuiKey_Space))))
        forward(view, state);
    if (canvas.key(ImGuiKey_PageUp) || (arrows && canvas.key(ImGuiKey_LeftArrow)))
        back(view, state);
    if (canvas.key(ImGuiKey_Home))
        go(view, state, steps_to_run(view.snapshot.session()).front());
    if (canvas.key(ImGuiKey_End))
        go(view, state, steps_to_run(view.snapshot.session()).back());
    return StageWish::none;
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

StageWish draw_stage(const View& view, StageUi& state) {
    ui::Canvas& canvas = view.canvas;
    note_visit(state.wording, view.step);
    StageWish wish = take_keys(view, state);

    ui::Box area = canvas.screen();
    const ui::Box foot = area.cut_bottom(canvas.px(88));
    const ui::Box head = area.cut_top(canvas.px(104));
    canvas.set_covered(state.overlay != Overlay::none);
    draw_head(view, head);
    const Footer footer = draw_step(view, area, state.steps[view.step]);
    state.bell.watch(view);
    if (footer.wants_people) {
        state.overlay = Overlay::people;
        canvas.want_next_frame();
    }
    draw_foot(view, foot, footer,
              {.back = [&] { back(view, state); },
               .forward = [&] { forward(view, state); },
               .menu = [&] { state.overlay = Overlay::menu; },
               .go = [&](StepId step) { go(view, state, step); }},
              state.foot);
    canvas.set_covered(false);
    wish = std::max(wish, draw_overlay(view, state));
    draw_notice(canvas, state.notice);
    return wish;
}

}
