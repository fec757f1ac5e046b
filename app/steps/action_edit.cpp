#include "app/steps/action_edit.h"

#include <utility>

namespace plenary {
namespace {

std::string_view written(const Card& card, ActionCell cell) {
    switch (cell) {
    case ActionCell::text: return card.text;
    case ActionCell::who: return card.who;
    case ActionCell::when: return card.when;
    }
    return {};
}

std::string field_id(const Card& card, ActionCell cell) {
    const char* name = cell == ActionCell::text ? ":text" : cell == ActionCell::who ? ":who" : ":when";
    return "card:" + std::to_string(card.id.value) + name + ":field";
}

}

void ActionEdit::start(const View& view, const Card& card, ActionCell cell) {
    selected_ = card.id;
    cell_ = cell;
    typing_ = true;
    height_ = 0;
    field_.open(std::string(text(view, card, cell)));
    view.canvas.want_next_frame();
}

void ActionEdit::select(CardId card) {
    selected_ = card;
    typing_ = false;
}

void ActionEdit::drop() {
    select({});
}

std::string_view ActionEdit::text(const View& view, const Card& card, ActionCell cell) const {
    for (auto posted = posted_.rbegin(); posted != posted_.rend(); ++posted)
        if (posted->card == card.id && posted->cell == cell && view.answered < posted->ticket)
            return posted->text;
    return written(card, cell);
}

void ActionEdit::hand_over(const View& view, const Card& card) {
    std::erase_if(posted_, [&](const Posted& posted) { return view.answered >= posted.ticket; });
    if (field_.text == text(view, card, cell_))
        return;
    std::uint64_t ticket = 0;
    if (cell_ == ActionCell::text) {
        ticket = view.post(EditCard{card.id, field_.text});
    } else {
        SetAction action{card.id, std::string(text(view, card, ActionCell::who)),
                         std::string(text(view, card, ActionCell::when))};
        (cell_ == ActionCell::who ? action.who : action.when) = field_.text;
        ticket = view.post(std::move(action));
    }
    posted_.push_back({card.id, cell_, field_.text, ticket});
}

void ActionEdit::type(const View& view, const Card& card, ui::Box box, const ui::TextStyle& style,
                      std::string_view hint, bool onward) {
    const bool tab = ImGui::IsKeyPressed(ImGuiKey_Tab, false) && !field_.take_focus;
    const ui::FieldEvent event = ui::field(view.canvas, field_id(card, cell_), box, field_, style, hint,
                                           cell_ == ActionCell::text, &height_);
    if (event == ui::FieldEvent::none && !tab)
        return;
    if (event == ui::FieldEvent::given_up) {
        typing_ = false;
        return;
    }
    hand_over(view, card);
    const bool goes_on = onward && (tab || event == ui::FieldEvent::entered);
    const bool back = tab && ImGui::GetIO().KeyShift;
    const ActionCell end = back ? ActionCell::text : ActionCell::when;
    if (!goes_on || cell_ == end) {
        typing_ = false;
        return;
    }
    const int next = static_cast<int>(cell_) + (back ? -1 : 1);
    start(view, card, static_cast<ActionCell>(next));
}

}
