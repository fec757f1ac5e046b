#pragma once

#include <string_view>

#include "app/steps/view.h"
#include "app/ui/field.h"

namespace plenary {

/// The text of one card while it is typed where it stands, until the writer has answered.
class CardEdit {
public:
    void start(const Card& card);
    bool edits(CardId card) const { return card && card_ == card; }
    bool open() const { return bool(card_); }

    /// What to show of a card: what was typed last, as long as that is not yet known to be done or
    /// refused.
    std::string_view text(const View& view, const Card& card) const;

    /// The field of the card that is edited. Enter or leaving it posts what was typed, Escape gives
    /// it up. `aside` belongs to the edited card: a press there does not end the editing before it
    /// has done what it is for.
    void type(const View& view, ui::Box box, ui::Box aside, const ui::TextStyle& style,
              float* height = nullptr);

    /// Ends the editing without a trace: the card is gone, or its step.
    void drop() { card_ = {}; }

private:
    void hand_over(const View& view);

    CardId card_;
    ui::FieldState field_;
    bool pressing_aside_ = false;

    CardId posted_card_;
    std::string posted_;
    std::uint64_t ticket_ = 0;
};

}
