#include "app/steps/row_list.h"

#include <algorithm>
#include <utility>

#include "app/ui/shapes.h"

namespace plenary {

RowList::RowList(const View& view, ui::Box area, RowListUi& state, const Lane& lane, std::string_view prefix)
    : view_(view), canvas_(view.canvas), state_(state), lane_(lane), area_(area) {
    if (canvas_.key(ImGuiKey_Escape) || ImGui::GetIO().AppFocusLost)
        state_.hand.give_up(canvas_);
    for (const Card* card : view_.snapshot.cards(lane_.id))
        rows_.push_back({.card = card, .id = std::string(prefix) + std::to_string(card->id.value)});
    put_drop_in_place();
    for (ListRow& row : rows_)
        row.held = state_.hand.holds(row.id);
}

void RowList::put_drop_in_place() {
    if (view_.answered >= state_.drop.ticket)
        return;
    const auto dropped =
        std::ranges::find(rows_, state_.drop.card, [](const ListRow& row) { return row.card->id; });
    if (dropped == rows_.end())
        return;
    ListRow row = std::move(*dropped);
    rows_.erase(dropped);
    const auto before =
        std::ranges::find(rows_, state_.drop.before, [](const ListRow& other) { return other.card->id; });
    rows_.insert(before, std::move(row));
}

/// The held row's place in the list is where the middle of what is held lies among the others.
void RowList::make_room() {
    const auto held = std::ranges::find_if(rows_, &ListRow::held);
    if (held == rows_.end())
        return;
    ListRow row = std::move(*held);
    rows_.erase(held);
    const float middle = state_.hand.box().centre().y - area_.y0 + state_.scroll.offset;
    float y = 0;
    auto at = rows_.begin();
    for (; at != rows_.end() && middle > y + (at->height + row.height + look_.gap) / 2; ++at)
        y += at->height + look_.gap;
    rows_.insert(at, std::move(row));
}

void RowList::stack() {
    float y = 0;
    for (ListRow& row : rows_) {
        row.y = y;
        y += row.height + look_.gap;
    }
    after_y_ = y;
    content_height_ = look_.after < 0 ? y - look_.gap : y + look_.after;
}

void RowList::place() {
    const float unit = canvas_.px(1);
    for (ListRow& row : rows_) {
        const ui::Box home = ui::Box::at({content_.x0, content_.y0 + row.y}, {content_.width(), row.height});
        ui::Glide& glide = state_.places[row.card->id];
        row.above = state_.hand.in_motion(row.id);
        if (row.above) {
            glide.jump(row.y / unit);
            row.box = state_.hand.place(canvas_, row.id, home, view_.answered);
            // A list is reordered up and down; sideways a row would only leave it.
            row.box = row.box.moved((home.x0 - row.box.x0) * 0.85F, 0);
        } else {
            row.box = home.moved(0, glide.to(canvas_, row.y / unit) * unit - row.y);
        }
        if (row.held)
            ui::dashed_outline(canvas_, home, canvas_.theme().spruce_pale, canvas_.px(3), look_.radius);
    }
    if (look_.after < 0)
        return;
    const float y = state_.places[{}].to(canvas_, after_y_ / unit) * unit;
    after_ = ui::Box::at({content_.x0, content_.y0 + y}, {content_.width(), look_.after});
}

/// What is held near the list's end pulls the list along.
void RowList::scroll_at_edges() {
    if (state_.hand.held().empty() || !longer_than_area())
        return;
    const float zone = canvas_.px(80);
    const float y = state_.hand.point().y;
    const float pull = std::clamp((y - (area_.y1 - zone)) / zone, 0.0F, 1.0F)
                       - std::clamp((area_.y0 + zone - y) / zone, 0.0F, 1.0F);
    if (pull == 0)
        return;
    state_.scroll.offset += pull * canvas_.px(16);
    canvas_.want_next_frame();
}

/// What is held can be gone, deleted elsewhere, or the list can have become fixed.
void RowList::let_go_of_what_is_gone() {
    const std::string_view pressed = state_.hand.pressed();
    if (pressed.empty() || (look_.movable && std::ranges::any_of(rows_, [&](const ListRow& row) {
                                return row.id == pressed;
                            })))
        return;
    state_.hand.forget();
    for (ListRow& row : rows_)
        row.held = false;
}

void RowList::begin(const RowListLook& look) {
    look_ = look;
    let_go_of_what_is_gone();
    make_room();
    stack();
    scroll_at_edges();
    content_ = ui::begin_scroll(canvas_, look_.id, area_, state_.scroll, content_height_);
    place();
}

bool RowList::touch(ListRow& row) {
    row.hit = canvas_.hit(row.id, row.box);
    state_.scroll.follow_focus(row.hit, row.box);
    if (row.hit.pressed)
        state_.scrolling =
            !look_.movable || (longer_than_area() && ImGui::GetMousePos().x > row.box.x0 + look_.handle);
    if (state_.scrolling)
        return !ui::drag_scroll(canvas_, state_.scroll, row.hit) && row.hit.clicked;
    switch (state_.hand.follow(canvas_, row.hit, row.id, row.box)) {
    case ui::Hand::Event::none:
    case ui::Hand::Event::lifted: break;
    case ui::Hand::Event::tapped: return true;
    case ui::Hand::Event::dropped: put_down_ = row.card; break;
    }
    return false;
}

void RowList::draw_over(const ListRow& row) const {
    if (look_.movable && (row.hit.hovered || row.held || longer_than_area()))
        ui::grip(canvas_, {row.box.x0 + canvas_.px(15), row.box.centre().y}, canvas_.px(24),
                 canvas_.theme().ink_2);
    if (row.hit.focused)
        ui::focus_ring(canvas_, row.box, look_.radius);
}

void RowList::end() {
    ui::end_scroll(canvas_, state_.scroll);
}

/// Where it lies at the release, which may be further than where it was drawn last.
void RowList::put_down() {
    if (put_down_ == nullptr)
        return;
    std::ranges::find(rows_, put_down_, &ListRow::card)->held = true;
    make_room();
    const auto next = std::next(std::ranges::find(rows_, put_down_, &ListRow::card));
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

void RowList::move_past(const ListRow& row, bool down) const {
    const auto at =
        static_cast<std::size_t>(std::ranges::find(rows_, row.card, &ListRow::card) - rows_.begin());
    const auto move = [&](CardId before) {
        view_.post(MoveCard{.card = row.card->id, .lane = lane_.id, .under = {}, .before = before});
    };
    if (!down && at > 0)
        move(rows_[at - 1].card->id);
    if (down && at + 1 < rows_.size())
        move(at + 2 < rows_.size() ? rows_[at + 2].card->id : CardId{});
}

}
