#include "app/steps/reason_list.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "app/ui/card.h"
#include "app/ui/corner_cross.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float card_gap = 14;
constexpr float list_gap = 26;
constexpr float heading_gap = 14;
constexpr float radius = 14;
constexpr float adder_height = 74;

std::string reason_id(CardId reason) {
    return "card:" + std::to_string(reason.value);
}

/// One frame of the column.
class ReasonColumn {
public:
    ReasonColumn(const View& view, float width, ReasonsUi& state)
        : view_(view), canvas_(view.canvas), state_(state), width_(width) {}

    std::vector<const Card*> cards_of(const ReasonList& list) const {
        return view_.snapshot.under(list.under, list.lane.id);
    }
    float height_of(const ReasonList& list) const;
    /// Returns where it ends.
    float draw(const ReasonList& list, ImVec2 corner);
    void stop_writing() {
        state_.writing = false;
        state_.text_height = 0;
    }

private:
    ui::CardLook look_of(const Card& reason) const;
    float open_height(const ReasonList& list) const {
        return std::max(canvas_.px(adder_height), list.adder.height);
    }
    float draw_reason(const Card& reason, ImVec2 corner);
    void follow(const Card& reason, ui::Box box);
    void write(const Card& reason, ui::Box box);
    void draw_adder(const ReasonList& list, ui::Box box);

    const View& view_;
    ui::Canvas& canvas_;
    ReasonsUi& state_;
    float width_;
};

ui::CardLook ReasonColumn::look_of(const Card& reason) const {
    ui::CardLook look{.text = reason.text, .colour = reason.colour, .group = reason.group};
    look.selected = state_.chosen == reason.id && !view_.finished();
    look.typing = look.selected && state_.writing;
    look.text_height = state_.text_height;
    return look;
}

float ReasonColumn::height_of(const ReasonList& list) const {
    float high =
        ui::text_size(canvas_, list.lane.title, column_heading(canvas_), width_).y + canvas_.px(heading_gap);
    for (const Card* card : cards_of(list))
        high += ui::card_height(canvas_, width_, look_of(*card)) + canvas_.px(card_gap);
    return view_.finished() ? high : high + open_height(list);
}

void ReasonColumn::write(const Card& reason, ui::Box box) {
    const ui::FieldEvent event =
        ui::field(canvas_, reason_id(reason.id) + ":text", ui::card_text_box(canvas_, box), state_.text,
                  ui::card_text(canvas_), "", true, &state_.text_height);
    if (event == ui::FieldEvent::none)
        return;
    const bool something = state_.text.text.find_first_not_of(" \t\n") != std::string::npos;
    if (event != ui::FieldEvent::given_up && something && state_.text.text != reason.text)
        view_.post(EditCard{reason.id, state_.text.text});
    stop_writing();
}

void ReasonColumn::follow(const Card& reason, ui::Box box) {
    const ui::Hit hit = canvas_.hit(reason_id(reason.id), box);
    state_.scroll.follow_focus(hit, box);
    if (hit.focused)
        ui::focus_ring(canvas_, box, canvas_.px(radius));
    const bool scrolled = ui::drag_scroll(canvas_, state_.scroll, hit);
    if (!hit.clicked || scrolled || view_.finished())
        return;
    if (state_.chosen == reason.id) {
        state_.writing = true;
        state_.text.open(reason.text);
    } else {
        state_.chosen = reason.id;
        stop_writing();
    }
}

float ReasonColumn::draw_reason(const Card& reason, ImVec2 corner) {
    const ui::CardLook look = look_of(reason);
    const ui::Box box = ui::Box::at(corner, {width_, ui::card_height(canvas_, width_, look)});
    std::optional<ui::CornerCross> cross;
    if (look.selected)
        cross = ui::corner_cross(canvas_, reason_id(reason.id) + ":delete", box);
    if (!look.typing)
        follow(reason, box);
    ui::draw_card(canvas_, box, look);
    if (look.typing) {
        state_.scroll.show(box);
        write(reason, box);
    }
    if (!cross)
        return box.y1;
    ui::draw_corner_cross(canvas_, *cross);
    if (cross->hit.clicked || (state_.chosen == reason.id && canvas_.key(ImGuiKey_Delete))) {
        view_.post(DeleteCard{reason.id});
        state_.chosen = {};
        stop_writing();
    }
    return box.y1;
}

void ReasonColumn::draw_adder(const ReasonList& list, ui::Box box) {
    ui::TextStyle style = ui::card_text(canvas_);
    style.colour = canvas_.theme().ink;
    ui::Adder& field = list.adder.field;
    if (field.open)
        state_.scroll.show(box);
    if (auto text = ui::adder(canvas_, list.adder_id, box, field,
                              {.invitation = list.invitation,
                               .hint = list.hint,
                               .style = style,
                               .radius = canvas_.px(radius),
                               .lines = true},
                              &list.adder.height))
        view_.post(AddCard{
            .lane = list.lane.id, .text = std::move(*text), .colour = list.colour, .under = list.under});
    if (!field.open)
        list.adder.height = 0;
}

float ReasonColumn::draw(const ReasonList& list, ImVec2 corner) {
    float y = corner.y + ui::text(canvas_, corner, width_, list.lane.title, column_heading(canvas_))
              + canvas_.px(heading_gap);
    for (const Card* card : cards_of(list))
        y = draw_reason(*card, {corner.x, y}) + canvas_.px(card_gap);
    if (view_.finished())
        return y;
    const ui::Box box = ui::Box::at({corner.x, y}, {width_, open_height(list)});
    draw_adder(list, box);
    return box.y1;
}

}

ui::TextStyle column_heading(const ui::Canvas& canvas) {
    return {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2};
}

void draw_reasons(const View& view, ui::Box column, ReasonsUi& state, std::span<const ReasonList> lists) {
    ReasonColumn reasons(view, column.width(), state);
    float high = 0;
    bool chosen_is_here = false;
    for (const ReasonList& list : lists) {
        high += (high > 0 ? view.canvas.px(list_gap) : 0) + reasons.height_of(list);
        for (const Card* card : reasons.cards_of(list))
            chosen_is_here = chosen_is_here || card->id == state.chosen;
    }
    if (!chosen_is_here) {
        state.chosen = {};
        reasons.stop_writing();
    }
    if (view.canvas.key(ImGuiKey_Escape))
        state.chosen = {};

    const ui::Box area = ui::begin_scroll(view.canvas, "reasons:ground", column, state.scroll, high);
    float y = area.y0;
    for (const ReasonList& list : lists)
        y = reasons.draw(list, {area.x0, y}) + view.canvas.px(list_gap);
    ui::end_scroll(view.canvas, state.scroll);
}

}
