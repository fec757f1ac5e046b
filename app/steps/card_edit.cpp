#include "app/steps/card_edit.h"

#include <utility>

namespace plenary {

void CardEdit::start(const Card& card) {
    card_ = card.id;
    pressing_aside_ = false;
    field_.open(card.text);
}

std::string_view CardEdit::text(const View& view, const Card& card) const {
    return card.id == posted_card_ && view.answered < ticket_ ? std::string_view(posted_) : card.text;
}

void CardEdit::hand_over(const View& view) {
    const Card* card = view.snapshot.card(std::exchange(card_, {}));
    if (card == nullptr || card->text == field_.text)
        return;
    posted_card_ = card->id;
    posted_ = field_.text;
    ticket_ = view.post(EditCard{card->id, field_.text});
}

void CardEdit::type(const View& view, ui::Box box, ui::Box aside, const ui::TextStyle& style, float* height) {
    if (pressing_aside_ && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        hand_over(view);
        return;
    }
    const std::string id = "card:" + std::to_string(card_.value) + ":field";
    switch (ui::field(view.canvas, id, box, field_, style, {}, false, height)) {
    case ui::FieldEvent::none: break;
    case ui::FieldEvent::given_up: card_ = {}; break;
    case ui::FieldEvent::entered: hand_over(view); break;
    case ui::FieldEvent::left:
        if (ImGui::IsMouseDown(ImGuiMouseButton_Left) && aside.holds(ImGui::GetMousePos()))
            pressing_aside_ = true;
        else
            hand_over(view);
        break;
    }
}

}
