#include "app/steps/recap.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/course.h"
#include "app/steps/recap_parts.h"
#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/tabs.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

/// Design pixels of width from which all parts stand beside one another.
constexpr float narrowest_beside = 1300;

constexpr NotesWords note_words{.list_id = "recap:notes",
                                .add_id = "recap:add",
                                .invitation = "+ Add a note",
                                .hint = "What do we remember?",
                                .none = "No notes were taken."};

bool can_recall(const View& view) {
    return !view.finished() && view.course != nullptr && !view.course->earlier.empty();
}

std::string nothing_earlier(const View& view) {
    const Plan& plan = view.snapshot.plan();
    if (plan.course.empty())
        return "This session stands on its own, so there is no earlier one to recall.";
    if (can_recall(view))
        return "No earlier session of " + plan.course + " is recalled here yet.";
    if (plan.number <= 1)
        return "This is the first session of " + plan.course + ", so there is nothing to recall yet.";
    return "This is where session " + std::to_string(plan.number - 1) + " of " + plan.course
           + " would be recalled. There is no earlier session on this computer yet.";
}

void draw_question(const View& view, ui::Box area, RecapUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    area.cut_top(canvas.px(12));
    const std::string& question = view.content<RecapStep>().question;
    const std::string_view asked =
        question.empty() ? std::string_view("What do you remember from last time?") : question;
    const ui::TextStyle large{
        .size = canvas.px(72), .weight = ui::Weight::bold, .colour = theme.ink, .leading = 1.14F};
    const ui::Box upper{area.x0, area.y0, area.x1, area.y0 + area.height() * 0.64F};
    const ui::Box box =
        ui::fitted_text(canvas, upper, asked, large, canvas.px(30), ui::Align::left, ui::Stand::top);
    ui::mark("recap:question", box, asked);

    area.y0 = std::min(box.y1 + canvas.px(32), area.y1);
    const std::string sentence = nothing_earlier(view);
    const ui::TextStyle quiet{
        .size = canvas.px(30), .weight = ui::Weight::regular, .colour = theme.ink_2, .leading = 1.4F};
    const ui::Box told =
        ui::fitted_text(canvas, area, sentence, quiet, canvas.px(20), ui::Align::left, ui::Stand::top);
    ui::mark("recap:told", told, sentence);
    if (!can_recall(view))
        return;
    area.y0 = std::min(told.y1 + canvas.px(24), area.y1 - canvas.px(60));
    const ui::Box place = area.cut_top(canvas.px(60)).cut_left(ui::button_size(canvas, "Recall a session").x);
    if (ui::button(canvas, "recap:another", place, "Recall a session"))
        state.choosing = true;
}

/// What stands beside one another, or one at a time where there is no room for that.
void draw_earlier(const View& view, ui::Box area, RecapUi& state, const Lane& notes) {
    ui::Canvas& canvas = view.canvas;
    draw_recalled_session(view, area.cut_top(canvas.px(60)), state);
    area.cut_top(canvas.px(18));
    if (area.width() < canvas.px(narrowest_beside)) {
        const std::array<ui::Tab, 3> shown{ui::Tab{"recap:tab:actions", "Actions"},
                                           ui::Tab{"recap:tab:agreed", "What was agreed"},
                                           ui::Tab{"recap:tab:notes", "Notes"}};
        if (const auto chosen = ui::tabs(canvas, area.cut_top(canvas.px(60)), shown, state.tab))
            state.tab = *chosen;
        area.cut_top(canvas.px(18));
        if (state.tab == 0)
            draw_earlier_actions(view, area, state);
        else if (state.tab == 1)
            draw_earlier_agreements(view, area, state);
        else
            draw_notes(view, area, state.notes, notes, note_words);
        return;
    }
    const float gap = canvas.px(28);
    const float wide = area.width();
    draw_earlier_agreements(view, area.cut_left(wide * 0.31F), state);
    area.cut_left(gap);
    const ui::Box right = area.cut_right(wide * 0.24F);
    area.cut_right(gap);
    draw_earlier_actions(view, area, state);
    draw_notes(view, right, state.notes, notes, note_words);
}

std::string note_of(const Snapshot& snapshot) {
    std::size_t actions = 0;
    std::size_t answered = 0;
    for (const auto& decision : snapshot.session().earlier.rows())
        if (decision->kind == EarlierKind::action) {
            ++actions;
            answered += snapshot.session().action_marks.find(decision->id) != nullptr ? 1 : 0;
        }
    if (actions == 0)
        return {};
    return std::to_string(answered) + " of " + counted(actions, "action", "actions") + " answered";
}

}

Footer draw_recap(const View& view, ui::Box area, RecapUi& state) {
    ui::Canvas& canvas = view.canvas;
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::notes);
    if (lane == nullptr)
        return {};
    area = area.inset(std::min(canvas.px(56), area.width() * 0.04F), 0);
    area.cut_top(canvas.px(8));
    area.cut_bottom(canvas.px(24));
    const bool recalled = !view.snapshot.session().earlier_session.empty();
    const bool covered = canvas.covered();
    canvas.set_covered(covered || state.choosing);
    if (recalled) {
        draw_earlier(view, area, state, *lane);
    } else {
        draw_question(view, area.cut_left(area.width() * 0.4F), state);
        area.cut_left(std::min(canvas.px(64), area.width() * 0.05F));
        draw_notes(view, area, state.notes, *lane, note_words);
    }
    canvas.set_covered(covered);
    draw_course_sheet(view, state);
    return {.note = recalled ? note_of(view.snapshot) : std::string()};
}

}
