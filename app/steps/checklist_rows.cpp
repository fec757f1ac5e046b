#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/steps/checklist_scene.h"
#include "app/steps/row_adder.h"
#include "app/steps/rows.h"
#include "app/ui/corner_cross.h"
#include "app/ui/item_map.h"
#include "sessions/model/vote_results.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tallest = 118;
constexpr float tallest_in_booth = 150;

constexpr RowAdderWords adder_words{.id = "checklist:add",
                                    .invitation = "+ Add a point",
                                    .hint = "What should be in place?",
                                    .empty_id = "checklist:empty",
                                    .empty = "Nothing is on the checklist yet. What should be in place?",
                                    .empty_high = 160};

/// One frame of the list.
class PointRows {
public:
    PointRows(ChecklistScene& scene, ui::Box area)
        : scene_(scene), view_(scene.view), canvas_(scene.view.canvas), state_(scene.state),
          list_(scene.view, area, scene.state.list, scene.lane, "point:"),
          adder_(canvas_, list_, state_.list.scroll, state_.adder, state_.adder_height, adder_words) {}

    void draw();

private:
    void measure();
    float text_height(const Card& point) const;
    int given(const Card& point) const;
    ui::Box text_box(const ListRow& row) const;
    PointPlaces places(const ListRow& row) const;
    void draw_ground(const ListRow& row, int number);
    void draw_in_list(ListRow& row, int number);
    void draw_beside(const ListRow& row);
    void draw_answers_of(const Card& point, ui::Box box);
    void choose_or_take_back(const Card& point, int value);
    void touch(ListRow& row);
    void follow_chosen(const ListRow& row);

    ChecklistScene& scene_;
    const View& view_;
    ui::Canvas& canvas_;
    ChecklistUi& state_;
    RowList list_;
    RowAdder adder_;
    RowSizes sizes_;
    PointSizes parts_;
};

float PointRows::text_height(const Card& point) const {
    const ui::TextStyle style = sizes_.text_style(canvas_);
    if (state_.edit.types(point.id, ActionCell::text))
        return std::max(state_.edit.height(), style.size * style.leading);
    return ui::text_size(canvas_, state_.edit.text(view_, point, ActionCell::text), style,
                         sizes_.text_width(list_.area().width()))
        .y;
}

void PointRows::measure() {
    std::vector<std::string_view> texts;
    for (const ListRow& row : list_.rows())
        texts.push_back(state_.edit.text(view_, *row.card, ActionCell::text));
    parts_ = point_sizes(scene_, list_.area().width(), around_row_text(canvas_));
    const float unit = canvas_.px(1);
    sizes_ = fit_rows(canvas_, list_.area(), texts,
                      {.more = scene_.can_change() ? 1 : 0,
                       .tallest = scene_.in_booth() ? tallest_in_booth : tallest,
                       .right = parts_.right / unit,
                       .below = parts_.below / unit,
                       .dense = true});
    for (ListRow& row : list_.rows())
        row.height = std::max(sizes_.row_height(text_height(*row.card)),
                              owner_height(scene_, *row.card) + canvas_.px(24));
}

int PointRows::given(const Card& point) const {
    if (state_.vote.booth) {
        const auto& chosen = state_.vote.booth->chosen;
        const auto found = chosen.find(point.id);
        return found == chosen.end() ? 0 : found->second;
    }
    if (scene_.counts_hands())
        return state_.edit.selects(point.id) ? scene_.answers.at(state_.vote.hands.at).value : 0;
    return answer_given(point);
}

/// Where its words stand, typed or not.
ui::Box PointRows::text_box(const ListRow& row) const {
    const float high = text_height(*row.card);
    return ui::Box::at(
        {row.box.x0 + sizes_.side + sizes_.number_gap, row.box.centre().y - (high + sizes_.below) / 2},
        {sizes_.text_width(row.box.width()), high});
}

PointPlaces PointRows::places(const ListRow& row) const {
    // Near the beginning of a text that is longer than the screen.
    ui::Box in_sight = row.box;
    in_sight.y1 = in_sight.y0 + std::min(row.box.height(), list_.area().height() * 0.6F);
    return places_in(scene_, parts_, in_sight, text_box(row), sizes_.side);
}

void PointRows::draw_ground(const ListRow& row, int number) {
    const ui::Theme& theme = canvas_.theme();
    const bool lifted = state_.list.hand.holds(row.id);
    const bool chosen = state_.edit.selects(row.card->id) && !view_.finished();
    const int said = scene_.in_vote(*row.card) && !scene_.counts_hands() ? given(*row.card) : 0;
    const Answer* answer = said == 0 ? nullptr : &answer_of(scene_.answers, said);
    const std::string_view text = state_.edit.text(view_, *row.card, ActionCell::text);
    draw_row(canvas_, row.box, sizes_,
             {.number = number,
              .text = text,
              .ground = answer != nullptr ? answer->row : theme.surface,
              .border = chosen || lifted    ? theme.spruce
                        : answer != nullptr ? answer->border
                                            : theme.line,
              .border_width = canvas_.px(chosen              ? 4
                                         : answer != nullptr ? 3
                                                             : 2),
              .lifted = lifted,
              .typing = state_.edit.types(row.card->id, ActionCell::text)});
    ui::mark(row.id + ":text", row_text_box(canvas_, row.box, sizes_, text), text);
    if (chosen)
        ui::mark(row.id + ":chosen", row.box);
}

void PointRows::choose_or_take_back(const Card& point, int value) {
    if (state_.vote.booth) {
        auto& chosen = state_.vote.booth->chosen;
        if (const auto found = chosen.find(point.id); found != chosen.end() && found->second == value)
            chosen.erase(found);
        else
            chosen[point.id] = value;
        state_.edit.select(point.id);
    } else if (scene_.counts_hands()) {
        state_.edit.select(point.id);
        state_.vote.hands.at = static_cast<std::size_t>(
            std::ranges::find(scene_.answers, value, &Answer::value) - scene_.answers.begin());
    } else {
        give_answer(scene_, point, value);
    }
    canvas_.want_next_frame();
}

void PointRows::draw_answers_of(const Card& point, ui::Box box) {
    if (!scene_.in_vote(point)) {
        ui::line(canvas_, box, "not in this vote",
                 {.size = canvas_.px(22), .weight = ui::Weight::medium, .colour = canvas_.theme().ink_2},
                 ui::Align::right);
        return;
    }
    const auto told = leading_values(scene_.counts_of(point));
    std::vector<int> counted;
    if (scene_.counts_hands())
        for (const Answer& answer : scene_.answers)
            if (state_.vote.hands.has_counted({point.id, answer.value, {}}))
                counted.push_back(answer.value);
    const bool pressable = scene_.can_change() || scene_.in_booth() || scene_.counts_hands();
    if (const auto value = draw_answers(canvas_, point_id(point.id), box, scene_.answers,
                                        {.given = given(point),
                                         .told = told,
                                         .counted = counted,
                                         .pressable = pressable,
                                         .size = parts_.answer_size}))
        choose_or_take_back(point, *value);
}

void PointRows::follow_chosen(const ListRow& row) {
    state_.chosen_at = row.box.inset(canvas_.px(-30));
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

void PointRows::touch(ListRow& row) {
    const Card& point = *row.card;
    if (state_.edit.types(point.id, ActionCell::text)) {
        state_.edit.type(view_, point, text_box(row), sizes_.text_style(canvas_), "What should be in place?",
                         false);
        return;
    }
    const bool tapped = list_.touch(row);
    if (tapped && scene_.can_change())
        state_.edit.start(view_, point);
    else if ((tapped || (row.hit.focused && canvas_.key(ImGuiKey_Tab, true))) && scene_.in_vote(point))
        state_.edit.select(point.id);
}

void PointRows::draw_in_list(ListRow& row, int number) {
    const Card& point = *row.card;
    if (!row.above)
        draw_ground(row, number);
    if (view_.finished()) {
        draw_beside(row);
        return;
    }
    const bool chosen = state_.edit.selects(point.id);
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
        view_.post(DeleteCard{point.id});
        state_.edit.drop();
    }
}

/// Answers, owner, and how many said what.
void PointRows::draw_beside(const ListRow& row) {
    const PointPlaces at = places(row);
    draw_answers_of(*row.card, at.answers);
    if (at.owner.width() > 0)
        draw_owner(scene_, *row.card, at.owner);
    if (scene_.revealed != nullptr)
        draw_point_counts(scene_, *row.card, at.counts);
}

void PointRows::draw() {
    measure();
    list_.begin({.id = "checklist:list",
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

void draw_points(ChecklistScene& scene, ui::Box area) {
    PointRows(scene, area).draw();
}

}
