#include <algorithm>
#include <string>
#include <vector>

#include "app/steps/answers.h"
#include "app/steps/recap_parts.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"
#include "sessions/workshop/recall.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 20;
constexpr float row_gap = 14;
constexpr float answers_high = 64;
constexpr float least_text = 420; ///< beside the answers; else they stand under it
constexpr float answer_size = 23;

/// What can have become of an action, as the answers of a row.
Answers action_answers(const ui::Theme& theme) {
    Answers answers = checklist_answers(theme);
    answers[0].id = "done";
    answers[0].words = "Done";
    answers[1].id = "open";
    answers[1].words = "Still open";
    answers[2].id = "dropped";
    answers[2].words = "Dropped";
    answers[2].sign = Answer::Sign::cross;
    return answers;
}

int value_of(ActionState state) {
    switch (state) {
    case ActionState::not_asked: break;
    case ActionState::done: return 3;
    case ActionState::open: return 2;
    case ActionState::dropped: return 1;
    }
    return 0;
}

ActionState state_of(int value) {
    return value == 3 ? ActionState::done : value == 2 ? ActionState::open : ActionState::dropped;
}

/// "Amina · by Easter · agreed on 3 Oct".
std::string told_of(const View& view, const EarlierDecision& action) {
    const WallTime recalled = view.snapshot.session().earlier_session.rows().front()->begun;
    const bool older = action.since != 0 && action.since != recalled;
    std::string words =
        with_dots({action.who, action.when,
                   older ? "agreed on " + day_text(action.since, view.clock.wall()) : std::string()});
    return words.empty() ? "Nobody was named" : words;
}

class Actions {
public:
    Actions(const View& view, RecapUi& state)
        : view_(view), canvas_(view.canvas), state_(state), answers_(action_answers(canvas_.theme())),
          wide_(answers_width(canvas_, answers_, answer_size)) {}

    void draw(ui::Box list) {
        stacked_ = list.width() - wide_ - canvas_.px(3 * side) < canvas_.px(least_text);
        for (const auto& decision : view_.snapshot.session().earlier.rows())
            if (decision->kind == EarlierKind::action)
                rows_.push_back({decision.get(), height_of(*decision, list.width())});
        if (rows_.empty()) {
            ui::text(canvas_, list.min(), list.width(), "No action was agreed.", quiet(26));
            return;
        }
        float high = -canvas_.px(row_gap);
        for (const Row& row : rows_)
            high += row.height + canvas_.px(row_gap);
        ui::Box content = ui::begin_scroll(canvas_, "recap:actions", list, state_.actions, high);
        for (const Row& row : rows_) {
            draw_row(content.cut_top(row.height), *row.action);
            content.cut_top(canvas_.px(row_gap));
        }
        ui::end_scroll(canvas_, state_.actions);
    }

private:
    struct Row {
        const EarlierDecision* action;
        float height;
    };

    ui::TextStyle quiet(float size) const {
        return {.size = canvas_.px(size), .weight = ui::Weight::medium, .colour = canvas_.theme().ink_2};
    }
    ui::TextStyle words(const EarlierDecision& action) const {
        const ActionState state = state_of_action(view_.snapshot.session(), action.id);
        const bool settled = state == ActionState::done || state == ActionState::dropped;
        return {.size = canvas_.px(27),
                .weight = ui::Weight::semibold,
                .colour = settled ? canvas_.theme().ink_2 : canvas_.theme().ink};
    }
    float text_width(float row) const {
        return row - canvas_.px(2 * side) - (stacked_ ? 0 : wide_ + canvas_.px(side));
    }

    float height_of(const EarlierDecision& action, float row) {
        const float wide = text_width(row);
        const float text = ui::text_size(canvas_, action.text, words(action), wide).y + canvas_.px(4)
                           + ui::text_size(canvas_, told_of(view_, action), quiet(22), wide).y;
        const float inner = stacked_ ? text + canvas_.px(answers_high) : std::max(text, canvas_.px(60));
        return inner + canvas_.px(2 * 14);
    }

    void draw_row(ui::Box box, const EarlierDecision& action) {
        const ui::Theme& theme = canvas_.theme();
        const int given = value_of(state_of_action(view_.snapshot.session(), action.id));
        const Answer* answer = given == 0 ? nullptr : &answer_of(answers_, given);
        ui::panel(canvas_, box, answer ? answer->row : theme.surface, answer ? answer->border : theme.line,
                  canvas_.px(2), canvas_.px(14));
        const std::string id = "action:" + std::to_string(action.id.value);
        ui::mark(id, box, action.text);
        ui::Box inner = box.inset(canvas_.px(side), canvas_.px(14));
        ui::Box answers = stacked_ ? inner.cut_bottom(canvas_.px(answers_high))
                                   : inner.cut_right(wide_).centred(wide_, canvas_.px(72));
        const float wide = text_width(box.width());
        const float text = ui::text(canvas_, inner.min(), wide, action.text, words(action));
        ui::text(canvas_, {inner.x0, inner.y0 + text + canvas_.px(4)}, wide, told_of(view_, action),
                 quiet(22));
        if (stacked_)
            answers = answers.cut_left(std::min(wide_, answers.width()));
        const auto pressed =
            draw_answers(canvas_, id, answers, answers_,
                         {.given = given, .pressable = !view_.finished(), .size = answer_size});
        for (const Answer& each : answers_)
            ui::follow_button(canvas_, state_.actions, id + ":" + std::string(each.id), box);
        if (pressed)
            view_.post(
                MarkAction{action.id, *pressed == given ? ActionState::not_asked : state_of(*pressed)});
    }

    const View& view_;
    ui::Canvas& canvas_;
    RecapUi& state_;
    Answers answers_;
    float wide_;
    bool stacked_ = false;
    std::vector<Row> rows_;
};

}

void draw_earlier_actions(const View& view, ui::Box panel, RecapUi& state) {
    ui::Canvas& canvas = view.canvas;
    ui::line(canvas, panel.cut_top(canvas.px(50)), "What we set out to do",
             {.size = canvas.px(34), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    panel.cut_top(canvas.px(14));
    Actions(view, state).draw(panel);
}

}
