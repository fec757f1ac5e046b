#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/glide.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

/// What a list of rows keeps between frames.
struct RowListUi {
    ui::Hand hand;
    ui::Scroll scroll;
    std::map<CardId, ui::Glide> places; ///< that of what follows the rows is under no card
    bool scrolling = false;             ///< the last press on a row was one that scrolls the list

    /// A card that was put down, and before which one, until the writer has answered.
    struct Drop {
        CardId card;
        CardId before;
        std::uint64_t ticket = 0;
    };
    Drop drop;
};

/// A card of the list.
struct ListRow {
    const Card* card = nullptr;
    std::string id;     ///< "rule:12"
    float height = 0;   ///< to be set before the list begins
    float y = 0;        ///< in the list, where it belongs
    ui::Box box;        ///< on the screen, now
    bool held = false;  ///< in the hand
    bool above = false; ///< in the hand or on its way from there: to be drawn over the others
    ui::Hit hit;
};

/// How a list stands on the page.
struct RowListLook {
    std::string_view id; ///< of its ground: "rules:list"
    float gap = 0;       ///< between rows
    float after = 0;     ///< the height of what follows the rows; below zero where nothing does
    float radius = 0;    ///< of a row
    /// So much at the left of a row picks it up where the list is longer than its place, for a finger
    /// anywhere else on it scrolls. In a list that fits, all of a row does.
    float handle = 0;
    bool movable = true;
};

/// One frame of a list of cards, one below the other, that a hand puts in order. What a row looks like is
/// each step's own:
///
///     RowList list(view, area, state.list, lane, "rule:");
///     for (ListRow& row : list.rows())
///         row.height = …;
///     list.begin({.id = "rules:list", …});
///     for (ListRow& row : list.rows()) {
///         …                       // draw it unless it is above; the buttons on it come before its own hit
///         if (list.touch(row)) …  // it was tapped
///     }
///     list.end();
///     …                           // draw those that are above
///     list.put_down();
class RowList {
public:
    /// `prefix` begins the rows' ids. Contract: view, state and lane outlive it.
    RowList(const View& view, ui::Box area, RowListUi& state, const Lane& lane, std::string_view prefix);

    /// In the order in which they are drawn: until the answer comes as the hand left them.
    std::vector<ListRow>& rows() { return rows_; }
    ui::Box area() const { return area_; }

    void begin(const RowListLook& look);
    /// Takes presses on the row, and drags; returns whether it was tapped.
    bool touch(ListRow& row);
    /// Where what follows the rows stands now.
    ui::Box after() const { return after_; }
    /// What shows that a row can be moved, and that the keyboard is on it.
    void draw_over(const ListRow& row) const;
    void end();
    void put_down();

    /// Past its neighbour above or below, by keyboard.
    void move_past(const ListRow& row, bool down) const;

private:
    void let_go_of_what_is_gone();
    void put_drop_in_place();
    void make_room();
    void stack();
    void place();
    void scroll_at_edges();
    bool longer_than_area() const { return content_height_ > area_.height(); }

    const View& view_;
    ui::Canvas& canvas_;
    RowListUi& state_;
    const Lane& lane_;
    ui::Box area_;
    RowListLook look_;
    std::vector<ListRow> rows_;
    ui::Box content_;
    ui::Box after_;
    float after_y_ = 0;
    float content_height_ = 0;
    const Card* put_down_ = nullptr;
};

}
