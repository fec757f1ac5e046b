#include "app/steps/notes.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

constexpr float cross_size = 60;

/// Notes stand in as many columns as there is room for, each where the shortest column ends.
class Notes {
public:
    Notes(const View& view, ui::Box panel, NotesUi& state, const Lane& lane, const NotesWords& words)
        : view_(view), canvas_(view.canvas), state_(state), lane_(lane), words_(words), panel_(panel) {}

    void draw();

private:
    struct Place {
        const Card* card = nullptr; ///< of the place to add one: none
        ui::Box box;                ///< in the list
    };

    void draw_title(ui::Box& panel);
    void lay_out(ui::Box list);
    ui::Box next_place(ui::Box list, float height);
    ui::CardLook look(const Card& card) const;
    void draw_note(const Card& card, ui::Box box);
    void draw_adder(ui::Box box);
    ui::Box typed_box(ui::Box card) const;

    const View& view_;
    ui::Canvas& canvas_;
    NotesUi& state_;
    const Lane& lane_;
    const NotesWords& words_;
    ui::Box panel_;
    std::vector<Place> places_;
    std::array<float, 3> ends_{};
    std::size_t columns_ = 1;
    float wide_ = 0;
};

ui::Box Notes::next_place(ui::Box list, float height) {
    const auto column = static_cast<std::size_t>(
        std::min_element(ends_.begin(), ends_.begin() + static_cast<std::ptrdiff_t>(columns_))
        - ends_.begin());
    const float gap = canvas_.px(16);
    const ui::Box box =
        ui::Box::at({list.x0 + static_cast<float>(column) * (wide_ + gap), ends_[column]}, {wide_, height});
    ends_[column] += height + gap;
    return box;
}

ui::CardLook Notes::look(const Card& card) const {
    return {.text = state_.edit.text(view_, card),
            .colour = Colour::sun,
            .typing = state_.edit.edits(card.id),
            .text_height = std::max(state_.typed_height, canvas_.px(cross_size) - canvas_.px(18))};
}

void Notes::lay_out(ui::Box list) {
    const float gap = canvas_.px(16);
    columns_ = static_cast<std::size_t>(std::clamp((list.width() + gap) / canvas_.px(376), 1.0F, 3.0F));
    const auto columns = static_cast<float>(columns_);
    wide_ = (list.width() - (columns - 1) * gap) / columns;
    for (const Card* card : view_.snapshot.cards(lane_.id))
        places_.push_back({card, next_place(list, ui::card_height(canvas_, wide_, look(*card)))});
    if (!view_.finished())
        places_.push_back({nullptr, next_place(list, std::max(canvas_.px(74),
                                                              state_.adder.open ? state_.adder_height : 0))});
}

ui::Box Notes::typed_box(ui::Box card) const {
    ui::Box box = ui::card_text_box(canvas_, card);
    box.cut_right(canvas_.px(cross_size - 8));
    return box;
}

void Notes::draw_note(const Card& card, ui::Box box) {
    const std::string id = "note:" + std::to_string(card.id.value);
    if (view_.finished() || !state_.edit.edits(card.id)) {
        const ui::Hit hit = view_.finished() ? ui::Hit{} : canvas_.hit(id, box);
        ui::draw_card(canvas_, box, look(card));
        ui::mark(id + ":text", ui::card_text_box(canvas_, box), card.text);
        if (hit.focused) {
            ui::focus_ring(canvas_, box, canvas_.px(14));
            if (canvas_.key(ImGuiKey_Tab, true))
                state_.scroll.show(box);
            if (canvas_.key(ImGuiKey_Delete))
                view_.post(DeleteCard{card.id});
        }
        if (!ui::drag_scroll(canvas_, state_.scroll, hit) && hit.clicked) {
            state_.edit.start(card);
            state_.typed_height =
                ui::text_size(canvas_, card.text, ui::card_text(canvas_), typed_box(box).width()).y;
        }
        return;
    }
    const float cross = canvas_.px(cross_size);
    const ui::Box corner = ui::Box::at({box.x1 - cross, box.y0}, {cross, cross});
    ui::draw_card(canvas_, box, look(card));
    ui::outline(canvas_, box, canvas_.theme().spruce, canvas_.px(4), canvas_.px(14));
    if (ui::symbol_button(canvas_, id + ":delete", corner, ui::Symbol::cross)) {
        view_.post(DeleteCard{card.id});
        state_.edit.drop();
        return;
    }
    state_.edit.type(view_, typed_box(box), corner, ui::card_text(canvas_), &state_.typed_height);
}

void Notes::draw_adder(ui::Box box) {
    ui::TextStyle style = ui::card_text(canvas_);
    style.colour = canvas_.theme().ink;
    if (state_.adder.open)
        state_.scroll.show(box);
    if (const auto text = ui::adder(canvas_, words_.add_id, box, state_.adder,
                                    {.invitation = words_.invitation,
                                     .hint = words_.hint,
                                     .style = style,
                                     .radius = canvas_.px(14),
                                     .lines = true},
                                    &state_.adder_height))
        view_.post(AddCard{.lane = lane_.id, .text = *text});
}

/// On at most two lines.
void Notes::draw_title(ui::Box& panel) {
    const ui::TextStyle style{
        .size = canvas_.px(words_.title), .weight = ui::Weight::bold, .colour = canvas_.theme().ink};
    const float line = canvas_.px(words_.title * 1.48F);
    const float lines = ui::text_size(canvas_, lane_.title, style, panel.width()).y;
    ui::fitted_text(canvas_, panel.cut_top(std::clamp(lines, line, 2 * line)), lane_.title, style,
                    canvas_.px(22));
    panel.cut_top(canvas_.px(14));
}

void Notes::draw() {
    const ui::Theme& theme = canvas_.theme();
    ui::panel(canvas_, panel_, theme.lane, theme.line, canvas_.px(2), canvas_.px(20));
    ui::Box list = panel_.inset(canvas_.px(24), canvas_.px(20));
    draw_title(list);
    const Cards cards = view_.snapshot.cards(lane_.id);
    if (view_.finished()
        || std::ranges::none_of(cards, [&](const Card* card) { return state_.edit.edits(card->id); }))
        state_.edit.drop();
    lay_out(ui::Box::at({0, 0}, list.size()));
    const float height = *std::ranges::max_element(ends_) - canvas_.px(16);
    const ui::Box content = ui::begin_scroll(canvas_, words_.list_id, list, state_.scroll, height);
    for (const Place& place : places_) {
        const ui::Box box = place.box.moved(content.x0, content.y0);
        if (place.card != nullptr)
            draw_note(*place.card, box);
        else
            draw_adder(box);
    }
    ui::end_scroll(canvas_, state_.scroll);
    if (cards.empty() && view_.finished())
        ui::text(canvas_, list.min(), list.width(), words_.none,
                 {.size = canvas_.px(26), .weight = ui::Weight::medium, .colour = theme.ink_2});
}

}

void draw_notes(const View& view, ui::Box panel, NotesUi& state, const Lane& lane, const NotesWords& words) {
    Notes(view, panel, state, lane, words).draw();
}

}
