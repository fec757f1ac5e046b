#include "app/steps/card_rows.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/button.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float cross_across = 60;
constexpr float cross_gap = 12; ///< from what stands beside it

struct Row {
    const Card* card = nullptr;
    std::string id;
    float height = 0;
    float y = 0; ///< in the list, where it belongs
    ui::Box box; ///< on the screen, now
    bool held = false;
    bool above = false; ///< in the hand or on its way from there: drawn over the others
    ui::Hit hit;
    ui::Box cross;
};

/// One frame of the list.
class CardRows {
public:
    CardRows(const View& view, ui::Box list, CardRowsUi& state, const Lane& lane, const CardRowsLook& look)
        : view_(view), canvas_(view.canvas), state_(state), lane_(lane), look_(look), list_(list),
          fixed_(view.finished() || look.fixed) {}

    void draw();

private:
    void read_rows();
    void put_drop_in_place();
    void measure();
    void make_room();
    void place_rows(ui::Box content);
    void hits(Row& row);
    void start_edit(const Row& row);
    void follow_hand(const Row& row);
    void put_down();
    void keys(const Row& row, std::size_t at);
    void draw_card(const Row& row, int number);
    void draw_sign(const Row& row) const;
    void draw_over(const Row& row);
    void draw_right(const Row& row, bool live) const;
    void draw_edit(Row& row);
    void draw_adder(ui::Box content);
    void draw_in_list(Row& row, std::size_t at);
    float text_height(const Card& card) const;
    /// The height at which signs stand beside the text, near its beginning where it is longer than the
    /// screen.
    float beside(const Row& row) const {
        return row.box.y0 + std::min(row.box.height(), list_.height() * 0.6F) / 2;
    }
    float adder_height() const {
        return state_.adder.open ? std::max(sizes_.height, state_.adder_height) : sizes_.height;
    }
    ui::TextStyle empty_text() const {
        return {.size = sizes_.text, .weight = ui::Weight::medium, .colour = canvas_.theme().ink_2};
    }
    bool edited(const Row& row) const { return state_.edit.edits(row.card->id); }
    bool longer_than_place() const { return content_height_ > list_.height(); }

    const View& view_;
    ui::Canvas& canvas_;
    CardRowsUi& state_;
    const Lane& lane_;
    const CardRowsLook& look_;
    ui::Box list_;
    bool fixed_;
    RowSizes sizes_;
    std::vector<Row> rows_;
    float adder_y_ = 0;
    float content_height_ = 0;
    const Card* put_down_ = nullptr;
};

void CardRows::read_rows() {
    for (const Card* card : view_.snapshot.cards(lane_.id))
        rows_.push_back({.card = card, .id = std::string(look_.row) + ":" + std::to_string(card->id.value)});
    if (fixed_
        || (state_.edit.open() && std::ranges::none_of(rows_, [&](const Row& row) { return edited(row); })))
        state_.edit.drop();
    const std::string_view pressed = state_.hand.pressed();
    if (!pressed.empty()
        && (fixed_ || std::ranges::none_of(rows_, [&](const Row& row) { return row.id == pressed; })))
        state_.hand.forget();
    put_drop_in_place();
}

/// Until the answer comes the list stays as the hand left it.
void CardRows::put_drop_in_place() {
    if (view_.answered >= state_.drop.ticket)
        return;
    const auto dropped =
        std::ranges::find(rows_, state_.drop.card, [](const Row& row) { return row.card->id; });
    if (dropped == rows_.end())
        return;
    Row row = std::move(*dropped);
    rows_.erase(dropped);
    const auto before =
        std::ranges::find(rows_, state_.drop.before, [](const Row& other) { return other.card->id; });
    rows_.insert(before, std::move(row));
}

float CardRows::text_height(const Card& card) const {
    if (state_.edit.edits(card.id))
        return state_.typed_height;
    return ui::text_size(canvas_, state_.edit.text(view_, card), sizes_.text_style(canvas_),
                         sizes_.text_width(list_.width()))
        .y;
}

void CardRows::measure() {
    std::vector<std::string_view> texts;
    for (const Row& row : rows_)
        texts.push_back(state_.edit.text(view_, *row.card));
    sizes_ = fit_rows(canvas_, list_, texts, fixed_ ? 0 : 1, look_.tallest, look_.right);
    for (Row& row : rows_) {
        row.height = sizes_.row_height(text_height(*row.card));
        row.held = state_.hand.holds(row.id);
    }
}

/// The held row's place in the list is where the middle of what is held lies among the others.
void CardRows::make_room() {
    const auto held = std::ranges::find_if(rows_, &Row::held);
    if (held != rows_.end()) {
        Row row = std::move(*held);
        rows_.erase(held);
        const float middle = state_.hand.box().centre().y - list_.y0 + state_.scroll.offset;
        float y = 0;
        auto at = rows_.begin();
        for (; at != rows_.end() && middle > y + (at->height + row.height + sizes_.gap) / 2; ++at)
            y += at->height + sizes_.gap;
        rows_.insert(at, std::move(row));
    }
    float y = 0;
    for (Row& row : rows_) {
        row.y = y;
        y += row.height + sizes_.gap;
    }
    adder_y_ = y;
    content_height_ = y + (fixed_ ? -sizes_.gap : adder_height());
    if (rows_.empty() && !fixed_)
        content_height_ += sizes_.gap + ui::text_size(canvas_, look_.empty, empty_text(), list_.width()).y;
}

void CardRows::place_rows(ui::Box content) {
    const float unit = canvas_.px(1);
    for (Row& row : rows_) {
        const ui::Box home = ui::Box::at({content.x0, content.y0 + row.y}, {content.width(), row.height});
        ui::Glide& place = state_.places[row.card->id];
        row.above = state_.hand.in_motion(row.id);
        if (row.above) {
            place.jump(row.y / unit);
            row.box = state_.hand.place(canvas_, row.id, home, view_.answered);
            // A list is reordered up and down; sideways a row would only leave it.
            row.box = row.box.moved((home.x0 - row.box.x0) * 0.85F, 0);
        } else {
            row.box = home.moved(0, place.to(canvas_, row.y / unit) * unit - row.y);
        }
    }
}

void CardRows::hits(Row& row) {
    if (!row.above)
        draw_right(row, true);
    if (edited(row)) {
        const float across = canvas_.px(cross_across);
        const float x1 = row.box.x1 - sizes_.side - std::max(0.0F, sizes_.right - canvas_.px(cross_gap));
        row.cross = ui::Box::at({x1 - across, beside(row) - across / 2}, {across, across});
        if (ui::symbol_button(canvas_, row.id + ":delete", row.cross, ui::Symbol::cross)) {
            view_.post(DeleteCard{row.card->id});
            state_.edit.drop();
        }
        return;
    }
    row.hit = canvas_.hit(row.id, row.box);
    if (row.hit.focused && canvas_.key(ImGuiKey_Tab, true))
        state_.scroll.show(row.box);
    follow_hand(row);
}

void CardRows::start_edit(const Row& row) {
    state_.typed_height = text_height(*row.card);
    state_.edit.start(*row.card);
}

void CardRows::follow_hand(const Row& row) {
    if (row.hit.pressed)
        state_.scrolling =
            longer_than_place() && ImGui::GetMousePos().x > row.box.x0 + sizes_.side + sizes_.number_gap;
    if (state_.scrolling) {
        if (!ui::drag_scroll(canvas_, state_.scroll, row.hit) && row.hit.clicked)
            start_edit(row);
        return;
    }
    switch (state_.hand.follow(canvas_, row.hit, row.id, row.box)) {
    case ui::Hand::Event::none:
    case ui::Hand::Event::lifted: break;
    case ui::Hand::Event::tapped: start_edit(row); break;
    case ui::Hand::Event::dropped: put_down_ = row.card; break;
    }
}

/// Where it lies at the release, which may be further than where it was drawn last.
void CardRows::put_down() {
    if (put_down_ == nullptr)
        return;
    std::ranges::find(rows_, put_down_, &Row::card)->held = true;
    make_room();
    const auto next = std::next(std::ranges::find(rows_, put_down_, &Row::card));
    const CardId before = next == rows_.end() ? CardId{} : next->card->id;
    const Cards cards = view_.snapshot.cards(lane_.id);
    const auto was_next = std::next(std::ranges::find(cards, put_down_));
    if (before == (was_next == cards.end() ? CardId{} : (*was_next)->id)) {
        state_.hand.let_go(canvas_);
        return;
    }
    state_.drop = {
        put_down_->id, before,
        view_.post(MoveCard{.card = put_down_->id, .lane = lane_.id, .under = {}, .before = before})};
    state_.hand.settle(canvas_, state_.drop.ticket);
}

/// What a hand does by dragging, for the row that has the keyboard's focus.
void CardRows::keys(const Row& row, std::size_t at) {
    if (!row.hit.focused)
        return;
    if (canvas_.key(ImGuiKey_Delete))
        view_.post(DeleteCard{row.card->id});
    const auto move = [&](CardId before) {
        view_.post(MoveCard{.card = row.card->id, .lane = lane_.id, .under = {}, .before = before});
    };
    if (canvas_.key(ImGuiKey_UpArrow, true) && at > 0)
        move(rows_[at - 1].card->id);
    if (canvas_.key(ImGuiKey_DownArrow, true) && at + 1 < rows_.size())
        move(at + 2 < rows_.size() ? rows_[at + 2].card->id : CardId{});
}

void CardRows::draw_right(const Row& row, bool live) const {
    if (!look_.draw_right)
        return;
    ui::Box right = row.box.inset(sizes_.side, 0);
    right = right.cut_right(sizes_.right);
    right.y1 = right.y0 + 2 * (beside(row) - right.y0);
    look_.draw_right(*row.card, right, live);
}

void CardRows::draw_card(const Row& row, int number) {
    const ui::Theme& theme = canvas_.theme();
    const bool lifted = state_.hand.holds(row.id);
    const bool typing = edited(row);
    const std::string_view text = state_.edit.text(view_, *row.card);
    draw_row(canvas_, row.box, sizes_,
             {.number = look_.numbered ? number : 0,
              .text = text,
              .ground = theme.surface,
              .border = typing || lifted ? theme.spruce : theme.line,
              .border_width = canvas_.px(typing ? 4 : 2),
              .lifted = lifted,
              .typing = typing});
    if (!look_.numbered)
        draw_sign(row);
    ui::mark(row.id + ":text", row_text_box(canvas_, row.box, sizes_, text), text);
}

/// Where the number would stand: that the row can be taken here, or a bullet where it cannot.
void CardRows::draw_sign(const Row& row) const {
    const ImVec2 at{row.box.x0 + sizes_.side + canvas_.px(17), beside(row)};
    if (fixed_)
        canvas_.list().AddCircleFilled(at, canvas_.px(6), canvas_.theme().ink_2);
    else
        ui::grip(canvas_, at, canvas_.px(34), canvas_.theme().ink_2);
}

/// What shows that it can be moved, and that the keyboard is on it.
void CardRows::draw_over(const Row& row) {
    if (look_.numbered && (row.hit.hovered || state_.hand.holds(row.id) || longer_than_place()))
        ui::grip(canvas_, {row.box.x0 + canvas_.px(15), row.box.centre().y}, canvas_.px(24),
                 canvas_.theme().ink_2);
    if (row.hit.focused)
        ui::focus_ring(canvas_, row.box, sizes_.radius);
}

void CardRows::draw_edit(Row& row) {
    ui::Box inner = row.box.inset(sizes_.side, 0);
    inner.cut_left(sizes_.number_gap);
    inner.cut_right(sizes_.right + canvas_.px(cross_across + cross_gap));
    const ui::Box field = inner.centred(inner.width(), std::max(state_.typed_height, sizes_.text));
    if (row.box.height() < list_.height())
        state_.scroll.show(row.box);
    state_.edit.type(view_, field, row.cross, sizes_.text_style(canvas_), &state_.typed_height);
}

void CardRows::draw_adder(ui::Box content) {
    if (fixed_)
        return;
    const float unit = canvas_.px(1);
    ui::Box box =
        ui::Box::at({content.x0, content.y0 + state_.places[{}].to(canvas_, adder_y_ / unit) * unit},
                    {content.width(), adder_height()});
    if (rows_.empty()) {
        const ui::Box below{box.x0, box.y1 + sizes_.gap, box.x1, box.y1 + sizes_.gap + sizes_.height};
        ui::text(canvas_, below.min(), below.width(), look_.empty, empty_text());
        ui::mark(std::string(look_.list) + ":empty", below, look_.empty);
    }
    ui::TextStyle style = sizes_.text_style(canvas_);
    style.weight = ui::Weight::medium;
    if (state_.adder.open)
        state_.scroll.show(box);
    if (const auto text = ui::adder(
            canvas_, std::string(look_.list) + ":add", box, state_.adder,
            {.invitation = look_.invitation, .hint = look_.hint, .style = style, .radius = sizes_.radius},
            &state_.adder_height))
        view_.post(AddCard{.lane = lane_.id, .text = *text});
}

void CardRows::draw_in_list(Row& row, std::size_t at) {
    if (!row.above)
        draw_card(row, static_cast<int>(at) + 1);
    if (fixed_) {
        draw_right(row, false);
        return;
    }
    const bool typing = edited(row);
    hits(row);
    keys(row, at);
    if (row.above)
        return;
    if (typing && edited(row))
        draw_edit(row);
    draw_over(row);
}

void CardRows::draw() {
    if (canvas_.key(ImGuiKey_Escape) || ImGui::GetIO().AppFocusLost)
        state_.hand.give_up(canvas_);
    read_rows();
    measure();
    make_room();
    if (!state_.hand.held().empty())
        ui::pull_scroll(canvas_, state_.scroll, state_.hand.point());
    if (fixed_)
        ui::key_scroll(canvas_, state_.scroll);
    const ui::Box content =
        ui::begin_scroll(canvas_, std::string(look_.list) + ":list", list_, state_.scroll, content_height_);
    place_rows(content);
    for (const Row& row : rows_)
        if (state_.hand.holds(row.id))
            ui::dashed_outline(canvas_,
                               ui::Box::at({content.x0, content.y0 + row.y}, {content.width(), row.height}),
                               canvas_.theme().spruce_pale, canvas_.px(3), sizes_.radius);
    for (std::size_t at = 0; at < rows_.size(); ++at)
        draw_in_list(rows_[at], at);
    draw_adder(content);
    ui::end_scroll(canvas_, state_.scroll);
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        if (!rows_[at].above)
            continue;
        draw_card(rows_[at], static_cast<int>(at) + 1);
        draw_right(rows_[at], false);
        draw_over(rows_[at]);
    }
    put_down();
}

}

void draw_card_rows(const View& view, ui::Box list, CardRowsUi& state, const Lane& lane,
                    const CardRowsLook& look) {
    CardRows(view, list, state, lane, look).draw();
}

}
