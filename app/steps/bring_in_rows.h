#pragma once

#include <string>

#include "app/steps/earlier_cards.h"
#include "app/ui/scroll.h"

namespace plenary {

/// One line that takes several cards at once.
struct BringInChoice {
    std::string id;
    std::string words;
    std::string detail; ///< a quiet second line; may be empty
    bool on = false;
    bool enabled = true;
};

/// The lines over the single cards, from the top down, in a list that may be scrolled.
class BringInRows {
public:
    BringInRows(ui::Canvas& canvas, ui::Scroll& scroll, ui::Box box)
        : canvas_(canvas), scroll_(scroll), column_(box) {}

    static constexpr float row_height = 72;

    /// A line that leads on, with a quiet word at its right. True when it was pressed.
    bool link(const std::string& id, const std::string& words, const std::string& detail);
    /// A line with a tick. True when it was pressed.
    bool choice(const BringInChoice& choice);

    struct Pressed {
        bool row = false;
        int number = 0; ///< −1 for less, 1 for more
    };
    /// The same with a − and a + at its right: "…:less", "…:more".
    Pressed choice_of_number(const BringInChoice& choice, bool can_be_less, bool can_be_more);

private:
    bool pressed(const std::string& id, ui::Box box, bool enabled);
    bool draw_choice(const BringInChoice& choice, ui::Box box);

    ui::Canvas& canvas_;
    ui::Scroll& scroll_;
    ui::Box column_;
};

}
