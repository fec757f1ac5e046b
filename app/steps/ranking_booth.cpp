#include <algorithm>
#include <string>

#include "app/steps/ranking_parts.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float column_pad = 20;
constexpr float between_columns = 28;
constexpr float heading_high = 60;
constexpr float gutter = 68;     ///< before the cards of the order, for their places
constexpr float place_wide = 46; ///< of that, to the right end of the figure
constexpr float before_text = 46;
constexpr float handle = 64; ///< of a card, where its list is longer than its place

/// In an area lower than this there is room for the items only if less is said.
constexpr float lowest_for_all = 480;

constexpr float part_of_gap = 0.35F; ///< between cards that share a place

struct Row {
    const Card* card = nullptr;
    std::string id;
    int place = 0;       ///< zero: it has none yet
    bool shares = false; ///< the place of the card above
    float height = 0;
    float y = 0; ///< in its list, where it belongs
    ui::Box home;
    ui::Box box;        ///< now
    bool above = false; ///< in the hand or on its way from there: drawn over the others
};

struct Column {
    std::string_view id;
    RankingUi::Booth::List& kept;
    ui::Box panel{};
    ui::Box heading{};
    ui::Box list{}; ///< with the gutter, where there is one
    float gutter = 0;
    std::vector<Row> rows{};
    float height = 0; ///< of all that is in the list

    bool longer_than_place() const { return height > list.height(); }
};

/// One frame of the booth.
class RankingBooth {
public:
    RankingBooth(const View& view, RankingUi& state, const Lane& lane)
        : view_(view), canvas_(view.canvas), state_(state),
          booth_(*state.booth), unplaced_{.id = "ranking:unplaced", .kept = booth_.unplaced},
          placed_{.id = "ranking:placed", .kept = booth_.placed} {
        for (const Card* card : view.snapshot.cards(lane.id))
            if (view.snapshot.is_candidate(state.vote.booth->round, card->id))
                items_.push_back(card);
    }

    void draw(ui::Box area);

private:
    void forget_what_is_gone();
    std::vector<CardId> left_out() const;
    ui::Box draw_bar(ui::Box area);
    std::string_view what_to_do(bool briefly) const;

    void lay_out(ui::Box area);
    void measure();
    const Card* held() const;
    bool held_over_order() const;
    RankingOrder with_held(CardId held) const;
    std::size_t aimed_at(CardId held, const RankingOrder& rest) const;
    void fill_columns();
    void stack(Column& column) const;
    bool has_next_place() const;

    void follow_hand(const Row& row, const Column& column);
    void tap(const Row& row);

    void draw_column(Column& column, const std::string& heading, bool wanted);
    void draw_list(Column& column);
    void place_row(Row& row, Column& column, ui::Box content);
    void draw_slot(ui::Box box) const;
    void draw_next_place(ui::Box content) const;
    void draw_place(ui::Box row, int place) const;
    void draw_bracket(const Row& from, const Row& to) const;
    void draw_card(const Row& row) const;
    ui::Box card_box(ui::Box row, const Column& column) const {
        row.cut_left(column.gutter);
        return row;
    }
    /// As if the places stood within the cards, where rows have their numbers.
    float text_width() const { return sizes_.text_width(placed_.list.width()); }
    ImVec2 text_size(const Card& card) const {
        return ui::text_size(canvas_, card.text, sizes_.text_style(canvas_), text_width());
    }
    float gap_before(bool shares) const { return shares ? sizes_.gap * part_of_gap : sizes_.gap; }

    const View& view_;
    ui::Canvas& canvas_;
    RankingUi& state_;
    RankingUi::Booth& booth_;
    std::vector<const Card*> items_;
    Column unplaced_;
    Column placed_;
    RowSizes sizes_;
    std::map<CardId, float> heights_;
};

void RankingBooth::forget_what_is_gone() {
    const auto is_there = [&](CardId id) { return std::ranges::find(items_, id, &Card::id) != items_.end(); };
    for (const CardId item : booth_.order.items())
        if (!is_there(item))
            booth_.order.take_out(item);
    if (!is_there(booth_.chosen))
        booth_.chosen = {};
    const std::string_view pressed = booth_.hand.pressed();
    if (!pressed.empty() && std::ranges::none_of(items_, [&](const Card* card) {
            return ranking_item_id(card->id) == pressed;
        }))
        booth_.hand.forget();
}

std::vector<CardId> RankingBooth::left_out() const {
    std::vector<CardId> left;
    for (const Card* card : items_)
        if (!booth_.order.holds(card->id))
            left.push_back(card->id);
    return left;
}

std::string_view RankingBooth::what_to_do(bool briefly) const {
    if (items_.empty())
        return "All that could be put in order here has been deleted.";
    if (booth_.order.empty())
        return briefly ? "Tap an item, or drag it."
                       : "Tap an item to give it the next place, or drag it into the order.";
    if (!left_out().empty())
        return briefly ? "The rest shares what is left."
                       : "What you leave out shares the places that are left.";
    return briefly ? "Everything has a place." : "Everything has a place. Tap an item to move it.";
}

/// The voter, and the ways out; Escape and Enter lead there where nothing is held or left to place.
ui::Box RankingBooth::draw_bar(ui::Box area) {
    const bool holding = !booth_.hand.pressed().empty();
    if ((holding && canvas_.key(ImGuiKey_Escape)) || ImGui::GetIO().AppFocusLost)
        booth_.hand.give_up(canvas_);
    state_.vote.booth->chosen = booth_.order.places();
    const bool briefly = area.height() < canvas_.px(lowest_for_all);
    return draw_booth_bar(view_, area, state_.vote, what_to_do(briefly), !booth_.order.empty(),
                          {.enter = left_out().empty(), .escape = !holding});
}

void RankingBooth::lay_out(ui::Box area) {
    const float pad = std::min(canvas_.px(column_pad), area.width() * 0.016F);
    const float between = std::min(canvas_.px(between_columns), area.width() * 0.016F);
    placed_.gutter = canvas_.px(gutter);
    const float card = (area.width() - between - 4 * pad - placed_.gutter) / 2;
    unplaced_.panel = area.cut_left(card + 2 * pad);
    area.cut_left(between);
    placed_.panel = area;
    for (Column* column : {&unplaced_, &placed_}) {
        ui::Box inner = column->panel.inset(pad, pad * 0.7F);
        column->heading = inner.cut_top(canvas_.px(heading_high));
        inner.cut_top(pad * 0.5F);
        column->list = inner;
    }
}

/// As large as lets all items stand in either list.
void RankingBooth::measure() {
    std::vector<std::string_view> texts;
    for (const Card* card : items_)
        texts.push_back(card->text);
    sizes_ = fit_rows(canvas_, placed_.list, texts, 0, 104, 0);
    for (const Card* card : items_)
        heights_[card->id] = sizes_.row_height(text_size(*card).y);
}

const Card* RankingBooth::held() const {
    const auto card = std::ranges::find_if(
        items_, [&](const Card* each) { return booth_.hand.holds(ranking_item_id(each->id)); });
    return card == items_.end() ? nullptr : *card;
}

bool RankingBooth::held_over_order() const {
    return booth_.hand.point().x > (unplaced_.panel.x1 + placed_.panel.x0) / 2;
}

/// So many items of the rest come before what is held: those whose middle lies above its own.
std::size_t RankingBooth::aimed_at(CardId held, const RankingOrder& rest) const {
    const float middle = booth_.hand.box().centre().y - placed_.list.y0 + placed_.kept.scroll.offset;
    const auto places = rest.places();
    float y = 0;
    std::size_t at = 0;
    int above = 0;
    for (const CardId item : rest.items()) {
        const int place = places.at(item);
        if (at > 0)
            y += gap_before(place == above);
        if (middle <= y + (heights_.at(item) + heights_.at(held) + sizes_.gap) / 2)
            break;
        y += heights_.at(item);
        above = place;
        ++at;
    }
    return at;
}

/// The order as it would be if what is held were put down now.
RankingOrder RankingBooth::with_held(CardId held) const {
    RankingOrder order = booth_.order;
    order.take_out(held);
    if (held_over_order())
        order.put(held, aimed_at(held, order));
    return order;
}

void RankingBooth::fill_columns() {
    const Card* in_hand = held();
    const RankingOrder order = in_hand == nullptr ? booth_.order : with_held(in_hand->id);
    const auto places = order.places();
    for (const CardId item : order.items()) {
        const int place = places.at(item);
        const bool shares = !placed_.rows.empty() && placed_.rows.back().place == place;
        placed_.rows.push_back({.card = view_.snapshot.card(item), .place = place, .shares = shares});
    }
    for (const Card* card : items_)
        if (!order.holds(card->id))
            unplaced_.rows.push_back({.card = card});
    stack(unplaced_);
    stack(placed_);
    if (has_next_place())
        placed_.height += sizes_.height + (placed_.rows.empty() ? 0 : sizes_.gap);
}

void RankingBooth::stack(Column& column) const {
    for (Row& row : column.rows) {
        row.id = ranking_item_id(row.card->id);
        row.height = heights_.at(row.card->id);
        if (column.height > 0)
            column.height += gap_before(row.shares);
        row.y = column.height;
        column.height += row.height;
        row.above = booth_.hand.in_motion(row.id);
    }
}

/// Where the next item would come is shown while there is one and none is held.
bool RankingBooth::has_next_place() const {
    return held() == nullptr && !unplaced_.rows.empty();
}

void RankingBooth::tap(const Row& row) {
    if (row.place == 0) {
        booth_.order.place(row.card->id);
        booth_.chosen = booth_.sought = row.card->id;
        booth_.hand.let_go(canvas_); // from where it was to its place
    } else {
        booth_.chosen = booth_.chosen == row.card->id ? CardId{} : row.card->id;
    }
    canvas_.want_next_frame();
}

void RankingBooth::follow_hand(const Row& row, const Column& column) {
    ui::Box target = row.box;
    target.x0 -= column.gutter;
    const ui::Hit hit = canvas_.hit_by_hand(row.id, target);
    if (hit.pressed)
        booth_.lifts =
            !column.longer_than_place() || ImGui::GetMousePos().x < row.box.x0 + canvas_.px(handle);
    if (!booth_.lifts && !booth_.hand.holds(row.id) && ui::drag_scroll(canvas_, column.kept.scroll, hit)) {
        booth_.hand.forget();
        return;
    }
    switch (booth_.hand.follow(canvas_, hit, row.id, row.box)) {
    case ui::Hand::Event::none: break;
    case ui::Hand::Event::lifted: booth_.chosen = {}; break;
    case ui::Hand::Event::tapped: tap(row); break;
    case ui::Hand::Event::dropped:
        booth_.order = with_held(row.card->id);
        booth_.chosen = booth_.order.holds(row.card->id) ? row.card->id : CardId{};
        booth_.hand.let_go(canvas_);
        break;
    }
}

void RankingBooth::draw_place(ui::Box row, int place) const {
    const std::string words = std::to_string(place);
    const ui::Box box = row.cut_left(canvas_.px(place_wide));
    ui::line(canvas_, box, words,
             {.size = sizes_.number, .weight = ui::Weight::bold, .colour = canvas_.theme().ink},
             ui::Align::right);
}

/// Holds together what shares a place.
void RankingBooth::draw_bracket(const Row& from, const Row& to) const {
    const float x = from.home.x0 - canvas_.px(9);
    const float end = canvas_.px(10);
    ui::fill(canvas_, {x - canvas_.px(3), from.home.y0 + end, x + canvas_.px(3), to.home.y1 - end},
             canvas_.theme().spruce, canvas_.px(3));
}

void RankingBooth::draw_slot(ui::Box box) const {
    ui::dashed_outline(canvas_, box, canvas_.theme().spruce_pale, canvas_.px(3), sizes_.radius);
}

void RankingBooth::draw_next_place(ui::Box content) const {
    ui::Box row = ui::Box::at({content.x0, content.y0 + placed_.height - sizes_.height},
                              {content.width(), sizes_.height});
    draw_place(row, static_cast<int>(placed_.rows.size()) + 1);
    const ui::Box box = card_box(row, placed_);
    ui::dashed_outline(canvas_, box, canvas_.theme().line, canvas_.px(3), sizes_.radius);
    if (placed_.rows.empty())
        ui::line(canvas_, box.inset(canvas_.px(before_text), 0), "The first place",
                 {.size = sizes_.text, .weight = ui::Weight::medium, .colour = canvas_.theme().ink_2});
    ui::mark("ranking:next-place", box);
}

void RankingBooth::draw_card(const Row& row) const {
    const ui::Theme& theme = canvas_.theme();
    const bool lifted = booth_.hand.holds(row.id);
    const bool chosen = booth_.chosen == row.card->id;
    if (lifted)
        ui::shadow(canvas_, row.box, ui::faded(theme.shadow, 1.6F), canvas_.px(26), canvas_.px(40),
                   canvas_.px(-14));
    else
        ui::shadow(canvas_, row.box, theme.shadow, canvas_.px(3), canvas_.px(8), canvas_.px(-3));
    ui::panel(canvas_, row.box, chosen ? theme.spruce_wash : theme.surface,
              chosen || lifted ? theme.spruce : theme.line, canvas_.px(chosen ? 4 : 2), sizes_.radius);
    ui::Box inner = row.box;
    ui::grip(canvas_, inner.cut_left(canvas_.px(before_text)).centre(), canvas_.px(26), theme.ink_2);
    const ui::Box text = inner.centred(inner.width(), text_size(*row.card).y).cut_left(text_width());
    ui::text(canvas_, text.min(), text.width(), row.card->text, sizes_.text_style(canvas_));
    ui::mark(row.id + ":text", text, row.card->text);
}

void RankingBooth::place_row(Row& row, Column& column, ui::Box content) {
    const float unit = canvas_.px(1);
    row.home = card_box(ui::Box::at({content.x0, content.y0 + row.y}, {content.width(), row.height}), column);
    ui::Glide& place = column.kept.places[row.card->id];
    if (row.above) {
        place.jump(row.y / unit);
        row.box = booth_.hand.place(canvas_, row.id, row.home, view_.answered);
    } else {
        row.box = row.home.moved(0, place.to(canvas_, row.y / unit) * unit - row.y);
    }
    if (booth_.sought == row.card->id) {
        column.kept.scroll.show(row.home);
        booth_.sought = {};
        canvas_.want_next_frame();
    }
}

void RankingBooth::draw_list(Column& column) {
    ui::Scroll& scroll = column.kept.scroll;
    const bool order = &column == &placed_;
    if (order && held() != nullptr && held_over_order())
        ui::pull_scroll(canvas_, scroll, booth_.hand.point());
    const ui::Box content = ui::begin_scroll(canvas_, column.id, column.list, scroll, column.height);
    for (Row& row : column.rows)
        place_row(row, column, content);
    if (order && has_next_place())
        draw_next_place(content);
    const Row* first_of_place = nullptr;
    for (std::size_t i = 0; i < column.rows.size(); ++i) {
        const Row& row = column.rows[i];
        if (!row.shares)
            first_of_place = &row;
        if (order) {
            ui::Box whole = row.home;
            whole.x0 -= column.gutter;
            draw_place(whole, row.place);
            ui::mark(row.id + ":place", whole, std::to_string(row.place));
            const bool last_of_place = i + 1 == column.rows.size() || !column.rows[i + 1].shares;
            if (row.shares && last_of_place)
                draw_bracket(*first_of_place, row);
        }
        if (row.above)
            draw_slot(row.home);
        else
            draw_card(row);
        follow_hand(row, column);
    }
    ui::end_scroll(canvas_, scroll);
    std::erase_if(column.kept.places, [&](const auto& place) {
        return std::ranges::none_of(column.rows, [&](const Row& row) { return row.card->id == place.first; });
    });
}

void RankingBooth::draw_column(Column& column, const std::string& heading, bool wanted) {
    const ui::Theme& theme = canvas_.theme();
    ui::panel(canvas_, column.panel, theme.lane, wanted ? theme.spruce : theme.line,
              canvas_.px(wanted ? 4 : 2), canvas_.px(18));
    ui::mark(std::string(column.id) + ":panel", column.panel);
    ui::Box row = column.heading;
    if (&column == &placed_)
        row = draw_ranking_buttons(view_, row, booth_);
    const ui::TextStyle style{.size = canvas_.px(26), .weight = ui::Weight::semibold, .colour = theme.ink_2};
    // Beside the buttons there is room for it, or there is none at all.
    if (ui::text_size(canvas_, heading, style).x * 0.75F < row.width()) {
        ui::line(canvas_, row, heading, style);
        ui::mark(std::string(column.id) + ":heading", row, heading);
    }
    draw_list(column);
}

void RankingBooth::draw(ui::Box area) {
    const VoterKind kind = state_.vote.booth->voter.kind;
    const bool alone = kind == VoterKind::person || kind == VoterKind::seat;
    forget_what_is_gone();
    area = draw_bar(area);
    follow_ranking_keys(view_, booth_, left_out());
    lay_out(area);
    measure();
    fill_columns();

    const Card* in_hand = held();
    const bool over_order = in_hand != nullptr && held_over_order();
    const bool takes_out = in_hand != nullptr && !over_order && booth_.order.holds(in_hand->id);
    const bool all_placed = unplaced_.rows.empty() && !items_.empty();
    draw_column(unplaced_,
                all_placed ? "Everything has a place"
                           : "Still to place · " + std::to_string(unplaced_.rows.size()),
                takes_out);
    draw_column(placed_, alone ? "My order" : "Our order", over_order);
    for (const Column* column : {&unplaced_, &placed_})
        for (const Row& row : column->rows)
            if (row.above)
                draw_card(row);
}

}

void draw_ranking_booth(const View& view, ui::Box area, RankingUi& state, const Lane& lane) {
    RankingBooth(view, state, lane).draw(area);
}

}
