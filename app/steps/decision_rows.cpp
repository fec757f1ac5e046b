#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/steps/decision_scene.h"
#include "app/steps/row_adder.h"
#include "app/steps/rows.h"
#include "app/ui/button.h"
#include "app/ui/corner_cross.h"
#include "app/ui/item_map.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tallest = 150;
constexpr float above_outcome = 6;
constexpr float between = 20;
constexpr float tick_across = 52;
constexpr float answers_high = 84;
constexpr float stamp_high = 52;
constexpr float stamp_side = 18;
constexpr float stamp_tick = 26;
constexpr float least_text = 420;
constexpr float booth_answer_size = 28;

ui::TextStyle stamp_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(25), .weight = ui::Weight::bold, .colour = canvas.theme().on_marigold};
}

ui::TextStyle quiet_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

float stamp_width(ui::Canvas& canvas) {
    return canvas.px(2 * stamp_side + stamp_tick + 10)
           + ui::text_size(canvas, "Decided", stamp_style(canvas)).x + 1;
}

/// What cannot be overlooked from the back row.
void draw_stamp(ui::Canvas& canvas, ui::Box box) {
    const ui::Theme& theme = canvas.theme();
    box = box.centred(box.width(), canvas.px(stamp_high));
    ui::fill(canvas, box, theme.marigold, box.height() / 2);
    ui::Box inner = box.inset(canvas.px(stamp_side), 0);
    ui::tick(canvas, inner.cut_left(canvas.px(stamp_tick)).centre(), canvas.px(stamp_tick),
             theme.on_marigold);
    inner.cut_left(canvas.px(10));
    ui::line(canvas, inner, "Decided", stamp_style(canvas));
}

constexpr RowAdderWords adder_words{.id = "decision:add",
                                    .invitation = "+ Add an option",
                                    .hint = "What could we decide?",
                                    .empty_id = "decision:empty",
                                    .empty = "There are no options yet. What could the room decide on?",
                                    .empty_high = 200};

/// One frame of the list.
class OptionRows {
public:
    OptionRows(DecisionScene& scene, ui::Box area)
        : scene_(scene), view_(scene.view), canvas_(scene.view.canvas), state_(scene.state),
          list_(scene.view, area, scene.state.list, scene.lane, "option:"),
          adder_(canvas_, list_, state_.list.scroll, state_.adder, state_.adder_height, adder_words) {}

    void draw();

private:
    void measure();
    float right_width();
    float text_height(const Card& option) const;
    ui::Box text_box(const ListRow& row) const;
    bool voting() const { return scene_.in_booth() || scene_.counts_hands(); }
    /// What was decided before stands aside while somebody makes up their mind.
    bool shows_decision(const Card& option) const { return scene_.decided == &option && !voting(); }
    bool answers() const { return voting() && scene_.seeks_consent(); }
    float answer_size() const { return scene_.in_booth() ? booth_answer_size : 24; }
    /// The value chosen in the booth or being counted; zero for none.
    int given(const Card& option) const;
    std::string reasons_words(const Card& option) const;
    void draw_ground(const ListRow& row, int number);
    void draw_beside(const ListRow& row);
    void draw_answers_of(const Card& option, ui::Box box);
    void draw_tick(const ListRow& row, ui::Box box);
    void draw_standing(const ListRow& row, ui::Box box);
    void draw_in_list(ListRow& row, int number);
    void follow_chosen(const ListRow& row);
    void touch(ListRow& row);

    DecisionScene& scene_;
    const View& view_;
    ui::Canvas& canvas_;
    DecisionUi& state_;
    RowList list_;
    RowAdder adder_;
    RowSizes sizes_;
    float outcome_ = 0;    ///< height of how the votes lie, under the text
    bool stacked_ = false; ///< answers stand under the text
};

std::string OptionRows::reasons_words(const Card& option) const {
    const std::size_t reasons = scene_.reasons_of(option);
    return reasons == 0 || scene_.unfinished != nullptr ? std::string()
                                                        : counted(reasons, "reason", "reasons");
}

/// What is kept free at the right of every row, so that rows keep one measure.
float OptionRows::right_width() {
    if (answers())
        return stacked_ ? 0 : answers_width(canvas_, scene_.consent, answer_size()) + canvas_.px(between);
    if (voting())
        return canvas_.px(tick_across + between);
    float wide = scene_.decided != nullptr ? stamp_width(canvas_) : 0;
    for (const ListRow& row : list_.rows())
        if (const std::string words = reasons_words(*row.card); !words.empty())
            wide = std::max(wide, ui::text_size(canvas_, words, quiet_style(canvas_)).x + 1);
    return wide > 0 ? wide + canvas_.px(between) : 0;
}

void OptionRows::measure() {
    const float width = list_.area().width();
    stacked_ = answers()
               && width - around_row_text(canvas_) - answers_width(canvas_, scene_.consent, answer_size())
                      < canvas_.px(least_text);
    const float right = right_width();
    if (scene_.revealed != nullptr)
        outcome_ =
            canvas_.px(above_outcome) + tallest_outcome(scene_, width - around_row_text(canvas_) - right);
    std::vector<std::string_view> texts;
    for (const ListRow& row : list_.rows())
        texts.push_back(state_.edit.text(view_, *row.card, ActionCell::text));
    const float unit = canvas_.px(1);
    sizes_ = fit_rows(canvas_, list_.area(), texts,
                      {.more = scene_.can_change() ? 1 : 0,
                       .tallest = tallest,
                       .right = right / unit,
                       .below = outcome_ / unit + (stacked_ ? answers_high : 0)});
    for (ListRow& row : list_.rows())
        row.height = sizes_.row_height(text_height(*row.card));
}

float OptionRows::text_height(const Card& option) const {
    const ui::TextStyle style = sizes_.text_style(canvas_);
    if (state_.edit.types(option.id))
        return std::max(state_.edit.height(), style.size * style.leading);
    return ui::text_size(canvas_, state_.edit.text(view_, option, ActionCell::text), style,
                         sizes_.text_width(list_.area().width()))
        .y;
}

/// Where its words stand, typed or not.
ui::Box OptionRows::text_box(const ListRow& row) const {
    const float high = text_height(*row.card);
    return ui::Box::at(
        {row.box.x0 + sizes_.side + sizes_.number_gap, row.box.centre().y - (high + sizes_.below) / 2},
        {sizes_.text_width(row.box.width()), high});
}

int OptionRows::given(const Card& option) const {
    if (state_.vote.booth) {
        const auto found = state_.vote.booth->chosen.find(option.id);
        return found == state_.vote.booth->chosen.end() ? 0 : found->second;
    }
    if (!scene_.counts_hands() || !state_.edit.selects(option.id))
        return 0;
    return scene_.seeks_consent() ? scene_.consent.at(state_.vote.hands.at).value : 1;
}

void OptionRows::draw_ground(const ListRow& row, int number) {
    const ui::Theme& theme = canvas_.theme();
    const Card& option = *row.card;
    const bool lifted = state_.list.hand.holds(row.id);
    const bool chosen = state_.edit.selects(option.id) && !view_.finished();
    const bool decided = shows_decision(option);
    const bool picked = scene_.in_booth() && given(option) > 0;
    const std::string_view text = state_.edit.text(view_, option, ActionCell::text);
    draw_row(canvas_, row.box, sizes_,
             {.number = number,
              .text = text,
              .ground = decided  ? theme.marigold_wash
                        : picked ? theme.spruce_wash
                                 : theme.surface,
              .border = decided                      ? theme.marigold
                        : chosen || lifted || picked ? theme.spruce
                                                     : theme.line,
              .border_width = canvas_.px(chosen || decided ? 5
                                         : picked          ? 4
                                                           : 2),
              .lifted = lifted,
              .typing = state_.edit.types(option.id)});
    ui::mark(row.id + ":text", row_text_box(canvas_, row.box, sizes_, text), text);
    if (chosen && decided)
        ui::outline(canvas_, row.box.inset(canvas_.px(-7)), theme.spruce, canvas_.px(5),
                    sizes_.radius + canvas_.px(7));
    if (chosen)
        ui::mark(row.id + ":chosen", row.box);
    if (decided)
        ui::mark(row.id + ":decided", row.box, "Decided");
}

void OptionRows::draw_answers_of(const Card& option, ui::Box box) {
    std::vector<int> counted;
    if (scene_.counts_hands())
        for (const Answer& answer : scene_.consent)
            if (state_.vote.hands.has_counted({option.id, answer.value, {}}))
                counted.push_back(answer.value);
    if (const auto value = draw_answers(canvas_, option_id(option.id), box, scene_.consent,
                                        {.given = given(option), .counted = counted, .size = answer_size()}))
        vote_for(scene_, option, *value);
}

/// That it is chosen in the booth, or that its hands have been counted.
void OptionRows::draw_tick(const ListRow& row, ui::Box box) {
    const float across = canvas_.px(tick_across);
    const ImVec2 centre{box.x1 - across / 2, box.centre().y};
    if (scene_.in_booth()) {
        ui::draw_round_tick(canvas_, centre, across, given(*row.card) > 0, false);
    } else if (state_.vote.hands.has_counted({row.card->id, 1, {}})) {
        ui::tick(canvas_, centre, canvas_.px(34), canvas_.theme().spruce);
        ui::mark(row.id + ":counted", box);
    }
}

/// What stands at the right of the text and under it.
void OptionRows::draw_beside(const ListRow& row) {
    const Card& option = *row.card;
    const ui::Box text = text_box(row);
    ui::Box below{text.x0, text.y1, text.x1, text.y1 + sizes_.below};
    if (scene_.revealed != nullptr) {
        ui::Box outcome = below.cut_top(outcome_);
        outcome.cut_top(canvas_.px(above_outcome));
        draw_outcome(scene_, option, outcome);
    }
    ui::Box right = row.box.inset(sizes_.side, 0);
    right = right.centred(right.width(), std::min(right.height(), canvas_.px(answers_high + 12)));
    if (!scene_.in_vote(option)) {
        ui::line(canvas_, right, "not in this vote", quiet_style(canvas_), ui::Align::right);
    } else if (answers()) {
        draw_answers_of(
            option, stacked_ ? ui::Box{row.box.x0 + sizes_.side, below.y0, row.box.x1 - sizes_.side, below.y1}
                             : right);
    } else if (voting()) {
        draw_tick(row, right);
    } else {
        draw_standing(row, right);
    }
}

/// That it is decided on, and how many reasons it has.
void OptionRows::draw_standing(const ListRow& row, ui::Box box) {
    const std::string words = reasons_words(*row.card);
    if (!words.empty())
        ui::mark(row.id + ":reasons", box, words);
    if (!shows_decision(*row.card)) {
        ui::line(canvas_, box, words, quiet_style(canvas_), ui::Align::right);
        return;
    }
    const float words_high = words.empty() ? 0 : canvas_.px(34);
    ui::Box stamp = box.cut_right(stamp_width(canvas_));
    stamp = stamp.centred(stamp.width(), canvas_.px(stamp_high) + words_high);
    ui::line(canvas_, stamp.cut_bottom(words_high), words, quiet_style(canvas_), ui::Align::centre);
    draw_stamp(canvas_, stamp);
}

void OptionRows::follow_chosen(const ListRow& row) {
    if (state_.edit.typing() && row.box.height() < list_.area().height())
        state_.list.scroll.show(row.box);
    if (std::exchange(state_.show_chosen, false))
        state_.list.scroll.show(row.box);
    for (const bool down : {false, true})
        if (scene_.can_change() && canvas_.ctrl_key(down ? ImGuiKey_DownArrow : ImGuiKey_UpArrow, true)) {
            list_.move_past(row, down);
            state_.show_chosen = true;
        }
}

void OptionRows::touch(ListRow& row) {
    const Card& option = *row.card;
    if (state_.edit.types(option.id)) {
        state_.edit.type(view_, option, text_box(row), sizes_.text_style(canvas_), "What could we decide?",
                         false);
        return;
    }
    const bool tapped = list_.touch(row);
    const bool arrived = row.hit.focused && canvas_.key(ImGuiKey_Tab, true);
    if (!scene_.in_vote(option) || (!tapped && !arrived))
        return;
    if (tapped && voting() && !scene_.seeks_consent())
        vote_for(scene_, option, 1);
    else if (tapped && scene_.can_change() && state_.edit.selects(option.id))
        state_.edit.start(view_, option);
    else
        choose_option(scene_, option);
}

void OptionRows::draw_in_list(ListRow& row, int number) {
    if (!row.above)
        draw_ground(row, number);
    if (view_.finished()) {
        draw_beside(row);
        touch(row);
        return;
    }
    const bool chosen = state_.edit.selects(row.card->id);
    if (chosen)
        follow_chosen(row);
    std::optional<ui::CornerCross> cross;
    if (chosen && scene_.can_change() && !row.above)
        cross = ui::corner_cross(canvas_, row.id + ":delete", row.box);
    if (!row.above)
        draw_beside(row);
    touch(row);
    if (row.above)
        return;
    list_.draw_over(row);
    if (!cross)
        return;
    ui::draw_corner_cross(canvas_, *cross);
    if (cross->hit.clicked) {
        view_.post(DeleteCard{row.card->id});
        state_.edit.drop();
    }
}

void OptionRows::draw() {
    measure();
    list_.begin({.id = "decision:list",
                 .gap = sizes_.gap,
                 .after = scene_.can_change() ? adder_.height(sizes_) : -1,
                 .radius = sizes_.radius,
                 .handle = sizes_.side + sizes_.number_gap,
                 .movable = scene_.can_change()});
    int number = 0;
    for (ListRow& row : list_.rows())
        draw_in_list(row, ++number);
    if (scene_.can_change())
        if (const auto text = adder_.draw(sizes_))
            view_.post(AddCard{.lane = scene_.lane.id, .text = *text});
    list_.end();
    number = 0;
    for (const ListRow& row : list_.rows()) {
        ++number;
        if (!row.above)
            continue;
        draw_ground(row, number);
        list_.draw_over(row);
    }
    list_.put_down();
}

}

void draw_options(DecisionScene& scene, ui::Box area) {
    OptionRows(scene, area).draw();
}

}
