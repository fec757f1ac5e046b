#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/steps/view.h"
#include "app/ui/field.h"

namespace plenary {

/// What is written on a card of an action plan. Only steps have an owner and a date.
enum class ActionCell { text, who, when };

/// The card that is selected, and the one of its cells that is being typed where it stands. What was
/// typed is shown until the writer has answered.
class ActionEdit {
public:
    void start(const View& view, const Card& card, ActionCell cell = ActionCell::text);
    void select(CardId card);
    /// Ends without a trace: the card is gone, or the step is over.
    void drop();

    bool selects(CardId card) const { return card && selected_ == card; }
    bool types(CardId card) const { return typing_ && selects(card); }
    bool types(CardId card, ActionCell cell) const { return types(card) && cell_ == cell; }
    bool typing() const { return typing_; }
    CardId selected() const { return selected_; }
    /// What the text being typed needs.
    float height() const { return height_; }

    std::string_view text(const View& view, const Card& card, ActionCell cell) const;

    /// The field of the cell that is typed in; Enter and Tab go on to the next one where `onward`.
    void type(const View& view, const Card& card, ui::Box box, const ui::TextStyle& style,
              std::string_view hint, bool onward);

private:
    void hand_over(const View& view, const Card& card);

    struct Posted {
        CardId card;
        ActionCell cell;
        std::string text;
        std::uint64_t ticket;
    };

    CardId selected_;
    ActionCell cell_ = ActionCell::text;
    bool typing_ = false;
    ui::FieldState field_;
    float height_ = 0;
    std::vector<Posted> posted_;
};

}
