#include "app/steps/bring_in.h"

#include <algorithm>

#include "app/steps/bring_in_rows.h"
#include "app/steps/brought_card.h"
#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_width = 1240;
constexpr float most_height = 900;
constexpr float around_list = 290; ///< title, sentence, buttons and margins
constexpr float card_width = 380;
constexpr float tick_width = 60;
constexpr float between_cards = 16;
constexpr float caption_height = 44;

ui::TextStyle quiet(const ui::Canvas& canvas) {
    return {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

// The steps

void draw_steps(const View& view, BringInUi& state, const std::vector<StepId>& steps, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const float high = canvas.px(BringInRows::row_height) * static_cast<float>(steps.size());
    BringInRows rows(canvas, state.list, ui::begin_scroll(canvas, "bring-in:list", area, state.list, high));
    for (const StepId step : steps) {
        const std::string number = std::to_string(step_number(view.snapshot.session(), step));
        if (rows.link("bring-in:step:" + number, number + " · " + view.snapshot.plan().at(step).title,
                      counted(earlier_cards(view.snapshot, step).cards.size(), "card", "cards"))) {
            state.from = step;
            state.chosen.clear();
        }
    }
    ui::end_scroll(canvas, state.list);
}

// The cards of one step

/// Those that are not here yet.
std::vector<CardId> fresh(const std::vector<const Card*>& cards, const std::set<CardId>& here) {
    std::vector<CardId> ids;
    for (const Card* card : cards)
        if (!here.contains(card->id))
            ids.push_back(card->id);
    return ids;
}

bool all_chosen(const BringInUi& state, const std::vector<CardId>& cards) {
    return !cards.empty()
           && std::ranges::all_of(cards, [&](CardId card) { return state.chosen.contains(card); });
}

void toggle(BringInUi& state, const std::vector<CardId>& cards) {
    const bool off = all_chosen(state, cards);
    for (const CardId card : cards)
        if (off)
            state.chosen.erase(card);
        else
            state.chosen.insert(card);
}

/// "already here", "2 are already here", or nothing.
std::string here_words(std::size_t here, std::size_t all) {
    if (here == 0)
        return {};
    if (here == all)
        return "already here";
    return std::to_string(here) + (here == 1 ? " is already here" : " are already here");
}

void draw_bunch(BringInUi& state, BringInRows& rows, const std::string& id, const std::string& words,
                const std::vector<const Card*>& cards, const std::set<CardId>& here) {
    const std::vector<CardId> left = fresh(cards, here);
    if (rows.choice({.id = id,
                     .words = words,
                     .detail = here_words(cards.size() - left.size(), cards.size()),
                     .on = all_chosen(state, left),
                     .enabled = !left.empty()}))
        toggle(state, left);
}

/// The best by dots and no others: that is what is said on the row.
void draw_top(BringInUi& state, BringInRows& rows, const EarlierCards& earlier,
              const std::set<CardId>& here) {
    const auto choose = [&] {
        const std::vector<CardId> top = top_cards(earlier, state.top);
        state.chosen = {top.begin(), top.end()};
        std::erase_if(state.chosen, [&](CardId card) { return here.contains(card); });
    };
    state.top = std::clamp<std::size_t>(state.top, 1, earlier.voted.size());
    const std::vector<CardId> top = top_cards(earlier, state.top);
    std::vector<CardId> left = top;
    std::erase_if(left, [&](CardId card) { return here.contains(card); });
    std::string detail = top.size() == state.top ? std::string() : top_words(earlier, state.top);
    const std::string there = here_words(top.size() - left.size(), top.size());
    detail += (detail.empty() || there.empty() ? "" : " · ") + there;
    const bool on = all_chosen(state, left) && left.size() == state.chosen.size();
    const BringInRows::Pressed pressed =
        rows.choice_of_number({.id = "bring-in:top",
                               .words = state.top == 1 ? "The top card by dots"
                                                       : "The top " + std::to_string(state.top) + " by dots",
                               .detail = detail,
                               .on = on,
                               .enabled = !left.empty()},
                              state.top > 1, state.top < earlier.voted.size());
    if (pressed.row && on)
        state.chosen.clear();
    else if (pressed.row)
        choose();
    if (pressed.number != 0) {
        state.top = pressed.number > 0 ? state.top + 1 : state.top - 1;
        choose();
    }
}

struct PlacedCard {
    const Card* card = nullptr;
    ui::Box box; ///< with the tick at its left
};

/// Row after row, from a top edge of zero.
std::vector<PlacedCard> place_cards(ui::Canvas& canvas, const EarlierCards& earlier,
                                    const std::set<CardId>& here, float width) {
    const float gap = canvas.px(between_cards);
    const auto columns =
        static_cast<std::size_t>(std::max(1.0F, (width + gap) / (canvas.px(card_width + tick_width) + gap)));
    const float wide = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    std::vector<PlacedCard> placed;
    float y = 0;
    float tallest = 0;
    for (std::size_t i = 0; i < earlier.cards.size(); ++i) {
        const Card& card = *earlier.cards[i];
        if (i % columns == 0)
            y += std::exchange(tallest, 0.0F);
        const float text = wide - canvas.px(tick_width);
        const float high =
            here.contains(card.id)
                ? brought_height(canvas, card, text)
                : ui::card_height(canvas, text, {.text = card.text, .group = card.group, .small = true});
        placed.push_back(
            {&card, ui::Box::at({static_cast<float>(i % columns) * (wide + gap), y}, {wide, high})});
        tallest = std::max(tallest, high + gap);
    }
    return placed;
}

void draw_single(const View& view, BringInUi& state, const Card& card, ui::Box box, bool here) {
    ui::Canvas& canvas = view.canvas;
    const std::string id = "bring-in:card:" + std::to_string(card.id.value);
    ui::Box text = box;
    const ui::Box tick = text.cut_left(canvas.px(tick_width));
    if (here) {
        draw_brought(canvas, id, card, text, "already here");
        return;
    }
    const ui::Hit hit = canvas.hit(id, box);
    state.list.follow_focus(hit, box);
    const bool scrolled = ui::drag_scroll(canvas, state.list, hit);
    const bool on = state.chosen.contains(card.id);
    ui::draw_card(canvas, text,
                  {.text = card.text, .colour = card.colour, .group = card.group, .small = true});
    ui::draw_round_tick(canvas, {tick.x0 + canvas.px(24), tick.centre().y}, canvas.px(40), on, hit.hovered);
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(14));
    if (on)
        ui::mark(id + ":chosen", tick);
    if (hit.clicked && !scrolled)
        toggle(state, {card.id});
}

void draw_cards(const View& view, BringInUi& state, const EarlierCards& earlier, const std::set<CardId>& here,
                ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const std::vector<PlacedCard> placed = place_cards(canvas, earlier, here, area.width());
    const float cards = placed.empty() ? 0 : placed.back().box.y1 + canvas.px(between_cards);
    float last = 0;
    for (const PlacedCard& card : placed)
        last = std::max(last, card.box.y1);
    const float rows_high =
        canvas.px(BringInRows::row_height)
        * static_cast<float>(1 + earlier.bunches.size() + (earlier.voted.empty() ? 0 : 1));
    const float high = rows_high + canvas.px(caption_height) + std::max(cards, last);
    ui::Box content = ui::begin_scroll(canvas, "bring-in:list", area, state.list, high);
    BringInRows rows(canvas, state.list, content);
    draw_bunch(state, rows, "bring-in:all",
               earlier.cards.size() == 1 ? "The one card"
                                         : "All " + counted(earlier.cards.size(), "card", "cards"),
               earlier.cards, here);
    if (!earlier.voted.empty())
        draw_top(state, rows, earlier, here);
    for (std::size_t i = 0; i < earlier.bunches.size(); ++i)
        draw_bunch(state, rows, "bring-in:bunch:" + std::to_string(i + 1),
                   earlier.bunches[i].name + " · " + std::to_string(earlier.bunches[i].cards.size()),
                   earlier.bunches[i].cards, here);
    content.cut_top(rows_high);
    ui::line(canvas, content.cut_top(canvas.px(caption_height)), "Or card by card", quiet(canvas));
    for (const PlacedCard& card : placed)
        draw_single(view, state, *card.card, card.box.moved(content.x0, content.y0),
                    here.contains(card.card->id));
    ui::end_scroll(canvas, state.list);
}

/// The best by dots go in that order, all others as they stand.
std::vector<Together::Part> carries(const BringInUi& state, const EarlierCards& earlier, LaneId lane) {
    std::vector<CardId> order = top_cards(earlier, state.top);
    const auto chosen = [&](CardId card) { return state.chosen.contains(card); };
    const bool best =
        !earlier.voted.empty()
        && std::ranges::count_if(order, chosen) == static_cast<std::ptrdiff_t>(state.chosen.size());
    if (!best)
        order = fresh(earlier.cards, {});
    std::vector<Together::Part> parts;
    for (const CardId card : order)
        if (chosen(card))
            parts.emplace_back(CarryCard{card, lane, {}});
    return parts;
}

void draw_buttons(const View& view, LaneId lane, BringInUi& state, const EarlierCards* earlier, bool others,
                  ui::Box row) {
    ui::Canvas& canvas = view.canvas;
    const float gap = canvas.px(16);
    if (earlier != nullptr) {
        const std::string words =
            state.chosen.empty() ? "Bring in" : "Bring in " + counted(state.chosen.size(), "card", "cards");
        const ui::Box go = row.cut_right(ui::button_size(canvas, words).x);
        row.cut_right(gap);
        const bool enter = canvas.key(ImGuiKey_Enter) && !canvas.has_focus();
        const bool some = !state.chosen.empty();
        if (ui::button(canvas, "bring-in:go", go, words, ui::Rank::primary, some) || (enter && some)) {
            view.post(together(carries(state, *earlier, lane)));
            state.open = false;
        }
    }
    const float half = (row.width() - gap) / 2;
    if (others && earlier != nullptr) {
        const ui::Box back = row.cut_left(std::min(ui::button_size(canvas, "Other steps").x, half));
        row.cut_left(gap);
        if (ui::button(canvas, "bring-in:back", back, "Other steps"))
            state.from = {};
    }
    if (ui::button(canvas, "bring-in:close", row.cut_left(std::min(ui::button_size(canvas, "Close").x, half)),
                   "Close"))
        state.open = false;
}

void draw_panel(const View& view, LaneId lane, BringInUi& state) {
    ui::Canvas& canvas = view.canvas;
    const Snapshot& snapshot = view.snapshot;
    const std::vector<StepId> steps = steps_to_bring_from(snapshot, view.step);
    if (view.finished() || steps.empty() || snapshot.session().lanes.find(lane) == nullptr) {
        state.open = false;
        return;
    }
    if (std::ranges::find(steps, state.from) == steps.end())
        state.from = steps.size() == 1 ? steps.front() : StepId{};
    canvas.take_arrows();
    canvas.begin_overlay("bring-in");
    if (ImGui::IsWindowAppearing())
        state.list = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    const float list = BringInRows::row_height * static_cast<float>(steps.size());
    const float high = state.from ? most_height : std::min(around_list + list, most_height);
    ui::Box sheet = ui::draw_sheet(canvas, sheet_width, high,
                                   state.from ? std::to_string(state.from.value) + " · "
                                                    + snapshot.plan().at(state.from).title
                                              : "Bring in cards");
    ui::line(canvas, sheet.cut_top(canvas.px(34)),
             "They go into “" + snapshot.session().lanes.find(lane)->title + "”", quiet(canvas));
    sheet.cut_top(canvas.px(10));
    const ui::Box buttons = sheet.cut_bottom(canvas.px(60));
    sheet.cut_bottom(canvas.px(16));
    if (state.from) {
        const EarlierCards earlier = earlier_cards(snapshot, state.from);
        const std::set<CardId> here = brought_into(snapshot, view.step);
        const std::vector<CardId> left = fresh(earlier.cards, here);
        std::erase_if(state.chosen, [&](CardId card) { return std::ranges::find(left, card) == left.end(); });
        draw_cards(view, state, earlier, here, sheet);
        draw_buttons(view, lane, state, &earlier, steps.size() > 1, buttons);
    } else {
        draw_steps(view, state, steps, sheet);
        draw_buttons(view, lane, state, nullptr, false, buttons);
    }
    // A press beside the rows is not one on the ground.
    canvas.hit_by_hand("bring-in:sheet", ui::sheet_box(canvas, sheet_width, high));
    if (canvas.hit_by_hand("bring-in:ground", canvas.screen()).clicked || canvas.key(ImGuiKey_Escape))
        state.open = false;
    canvas.end_overlay();
}

}

void BringInUi::start() {
    open = true;
    from = {};
    chosen.clear();
}

void add_bring_in_action(const View& view, BringInUi& state, Footer& footer, bool rare) {
    if (view.finished() || steps_to_bring_from(view.snapshot, view.step).empty())
        return;
    footer.actions.insert(
        footer.actions.begin(),
        {.id = "bring-in", .words = "Bring in", .press = [&state] { state.start(); }, .rare = rare});
}

void draw_with_bring_in(const View& view, LaneId lane, BringInUi& state, const std::function<void()>& draw) {
    ui::Canvas& canvas = view.canvas;
    const bool covered = canvas.covered();
    canvas.set_covered(covered || state.open);
    draw();
    canvas.set_covered(covered);
    if (state.open)
        draw_panel(view, lane, state);
}

LaneId lane_to_bring_into(const Snapshot& snapshot, StepId step, const WallUi& wall) {
    const auto lanes = snapshot.lanes(step);
    const auto last = std::ranges::find(lanes, wall.adding, &Lane::id);
    return last != lanes.end() ? (*last)->id : lanes.empty() ? LaneId{} : lanes.front()->id;
}

}
