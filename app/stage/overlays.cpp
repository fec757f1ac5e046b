#include "app/stage/overlays.h"

#include "app/stage/finished_sheet.h"
#include "app/stage/keys_sheet.h"
#include "app/stage/menu.h"
#include "app/stage/people_sheet.h"
#include "app/stage/rules_sheet.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"

namespace plenary {

namespace {

void answer_wording_check(const View& view, StageUi& state) {
    const WordingAnswer answer = draw_wording_check(view, state.wording);
    if (answer == WordingAnswer::none)
        return;
    state.overlay = Overlay::none;
    if (answer == WordingAnswer::never) {
        state.settings = view.settings;
        state.settings->check_wording = false;
        state.notice =
            Notice{"Short cards will not be asked about any more. The menu switches that on again.", false,
                   view.canvas.now()};
    }
    if (answer != WordingAnswer::back)
        view.post(GoToStep{state.wording.towards});
    view.canvas.want_next_frame();
}

void answer_leaving_check(const View& view, StageUi& state) {
    const QuestionAnswer answer = draw_leaving_check(view, state.leaving);
    if (answer == QuestionAnswer::none)
        return;
    state.overlay = Overlay::none;
    // Short cards may have to be asked about next.
    if (answer == QuestionAnswer::second)
        go_to(view, state, state.leaving.towards);
    view.canvas.want_next_frame();
}

/// A session that is taken up on another day: the promised finish would be that of the day it was begun.
void answer_another_day(const View& view, StageUi& state) {
    const QuestionAnswer answer = draw_question_sheet(
        view.canvas, {.id = "another-day",
                      .title = "Start the clock again?",
                      .words = "The clock of this session was started on "
                               + long_date_text(view.snapshot.session().clock().begun)
                               + ". Started again, what is promised to the room is meant for today. What "
                                 "was said and how long it took stays as it is.",
                      .first = "Start it again",
                      .second = "Leave it"});
    if (answer == QuestionAnswer::none)
        return;
    if (answer == QuestionAnswer::first)
        view.post(RestartClock{});
    state.overlay = Overlay::none;
    view.canvas.want_next_frame();
}

StageWish answer_not_saved(const View& view, StageUi& state) {
    const NotSavedAnswer answer = draw_not_saved_sheet(view, state.not_saved);
    if (answer == NotSavedAnswer::none)
        return StageWish::none;
    state.overlay = Overlay::none;
    view.canvas.want_next_frame();
    return answer == NotSavedAnswer::lose ? StageWish::lose_unsaved : StageWish::none;
}

void answer_room_check(const View& view, StageUi& state) {
    const RoomCheckAnswer answer = draw_room_check_sheet(view, state.room_check);
    if (answer.close)
        state.overlay = Overlay::none;
    if (answer.text_size) {
        state.settings = view.settings;
        state.settings->text_size = *answer.text_size;
    }
}

}

StageWish draw_overlay(const View& view, StageUi& state) {
    if (state.overlay == Overlay::none)
        return StageWish::none;
    ui::Canvas& canvas = view.canvas;
    canvas.begin_overlay("overlay");
    if (ImGui::IsWindowAppearing()) {
        state.scrolls.clear();
        state.people = {};
    }
    StageWish wish = StageWish::none;
    const Overlay shown = state.overlay;
    // What is asked for first is on top, so the ground that closes comes last; it is drawn first.
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    switch (shown) {
    case Overlay::none: break;
    case Overlay::menu: wish = draw_menu(view, state); break;
    case Overlay::rules: draw_rules_sheet(view, state.scrolls[shown]); break;
    case Overlay::keys: draw_keys_sheet(view, state.scrolls[shown]); break;
    case Overlay::wording: answer_wording_check(view, state); break;
    case Overlay::leaving: answer_leaving_check(view, state); break;
    case Overlay::displays:
        draw_displays_sheet(canvas, state.displays);
        if (state.displays.answer || state.displays.later)
            state.overlay = Overlay::none;
        break;
    case Overlay::another_day: answer_another_day(view, state); break;
    case Overlay::people:
        if (draw_people_sheet(view, state.people))
            state.overlay = Overlay::none;
        break;
    case Overlay::room_check: answer_room_check(view, state); break;
    case Overlay::record:
        if (draw_record_sheet(view, state.record))
            state.overlay = Overlay::none;
        break;
    case Overlay::not_saved: wish = answer_not_saved(view, state); break;
    case Overlay::finished: wish = draw_finished_sheet(view, state); break;
    }
    if (canvas.hit_by_hand("overlay:close", canvas.screen()).clicked && state.overlay == shown)
        state.overlay = Overlay::none;
    canvas.end_overlay();
    return wish;
}

}
