#pragma once

#include <string_view>

#include "app/ui/scroll.h"

namespace plenary {

/// One line of the menu that does something and, where there is one, the key that does the same.
struct MenuRow {
    std::string_view id;
    std::string_view words;
    std::string_view keys{};
    bool enabled = true;
};

/// The lines of the menu from the top down, in a list that may be scrolled.
class MenuColumn {
public:
    MenuColumn(ui::Canvas& canvas, ui::Scroll& scroll, ui::Box box)
        : canvas_(canvas), scroll_(scroll), column_(box) {}

    /// Space between lines, in design pixels like all heights here.
    void gap(float height) { column_.cut_top(canvas_.px(height)); }
    /// The words over a group of choices.
    void caption(std::string_view words);
    /// Each is true when it was pressed.
    bool row(const MenuRow& row);
    /// Something that is on or off, and says so.
    bool toggle(std::string_view id, std::string_view words, bool on);
    /// One of `count` choices side by side, this one `at` that place, the present one with a tick.
    bool choice(std::string_view id, std::string_view words, int at, int count, bool present);
    /// After the last choice of the line.
    void end_choices() { column_.cut_top(canvas_.px(choice_height)); }
    /// One of several under one another, with a line on what it means.
    bool option(std::string_view id, std::string_view words, std::string_view meaning, bool present);
    /// Room for something else, of this height.
    ui::Box room(float height) { return column_.cut_top(canvas_.px(height)); }
    /// A line with two buttons at its right: −1 where the left one was pressed, 1 for the right one.
    int less_or_more(std::string_view less, std::string_view more, std::string_view words, bool can_be_less,
                     bool can_be_more);

    static constexpr float side = 20; ///< free on either side of what a line says
    static constexpr float row_height = 60;
    static constexpr float caption_height = 36;
    static constexpr float choice_height = 68;
    static constexpr float option_height = 78;

private:
    bool pressed(const ui::Hit& hit, ui::Box box);
    /// Pressed or not, the ground of a choice, with the accent around the present one.
    bool ground(std::string_view id, ui::Box box, bool present);

    ui::Canvas& canvas_;
    ui::Scroll& scroll_;
    ui::Box column_;
};

}
