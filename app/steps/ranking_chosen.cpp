#include <algorithm>

#include "app/steps/ranking_parts.h"
#include "app/ui/button.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float button_high = 60;
constexpr float button_gap = 12;

constexpr std::string_view same_place = "Same place as above";
constexpr std::string_view own_place = "A place of its own";
constexpr std::string_view take_out_words = "Take out";

using Booth = RankingUi::Booth;
using Items = std::vector<CardId>;

/// Contract: the item is one of them.
std::size_t place_in(const Items& items, CardId item) {
    return static_cast<std::size_t>(std::ranges::find(items, item) - items.begin());
}

/// The item there, or the last one; none where there are none.
CardId nearest(const Items& items, std::size_t at) {
    return items.empty() ? CardId{} : items[std::min(at, items.size() - 1)];
}

/// As a character, because keyboards differ in where it is.
bool equals_sign(const ui::Canvas& canvas) {
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return !canvas.typing() && !canvas.covered() && typed.contains(ImWchar{'='});
}

/// The arrows go from item to item, and across from list to list.
void choose(const ui::Canvas& canvas, Booth& booth, const Items& unplaced) {
    const Items placed = booth.order.items();
    const bool up = canvas.key(ImGuiKey_UpArrow, true);
    const bool down = canvas.key(ImGuiKey_DownArrow, true);
    const bool left = canvas.key(ImGuiKey_LeftArrow, true);
    const bool right = canvas.key(ImGuiKey_RightArrow, true);
    if (!up && !down && !left && !right)
        return;
    const bool in_order = booth.order.holds(booth.chosen);
    const Items& here = in_order ? placed : unplaced;
    if (!booth.chosen) {
        const bool to_order = right || unplaced.empty();
        booth.chosen = nearest(to_order && !placed.empty() ? placed : unplaced, 0);
    } else if (left || right) {
        const Items& there = right ? placed : unplaced;
        if (in_order == left && !there.empty())
            booth.chosen = nearest(there, place_in(here, booth.chosen));
    } else {
        const std::size_t at = place_in(here, booth.chosen);
        booth.chosen = nearest(here, up ? at - std::min<std::size_t>(at, 1) : at + 1);
    }
    booth.sought = booth.chosen;
}

/// The next one that has no place is chosen, so that the same key gives it the next place.
void place(Booth& booth, const Items& unplaced, bool beside_last) {
    const CardId item = booth.chosen;
    const std::size_t at = place_in(unplaced, item);
    if (beside_last)
        booth.order.place_beside_last(item);
    else
        booth.order.place(item);
    Items left = unplaced;
    std::erase(left, item);
    booth.chosen = left.empty() ? item : nearest(left, at);
    booth.sought = item;
}

void take_out(Booth& booth) {
    const Items placed = booth.order.items();
    const CardId item = booth.chosen;
    booth.order.take_out(item);
    const Items left = booth.order.items();
    booth.chosen = left.empty() ? item : nearest(left, place_in(placed, item));
    booth.sought = booth.chosen;
}

void move(const ui::Canvas& canvas, Booth& booth) {
    if (canvas.ctrl_key(ImGuiKey_UpArrow, true))
        booth.order.move_up(booth.chosen);
    else if (canvas.ctrl_key(ImGuiKey_DownArrow, true))
        booth.order.move_down(booth.chosen);
    else if (equals_sign(canvas))
        booth.order.share_or_part(booth.chosen);
    else
        return;
    booth.sought = booth.chosen;
}

/// The buttons for the chosen item. Where there is little room, signs stand for words.
struct ButtonWidths {
    float symbol;
    float share;
    float out;
    bool signs = false;

    float all(float gap) const { return 2 * symbol + share + out + 3 * gap; }
};

ButtonWidths widths_for(ui::Canvas& canvas, float room) {
    const float symbol = canvas.px(button_high);
    const ButtonWidths words{
        .symbol = symbol,
        .share = std::max(ui::button_size(canvas, same_place).x, ui::button_size(canvas, own_place).x),
        .out = ui::button_size(canvas, take_out_words).x};
    if (words.all(canvas.px(button_gap)) <= room)
        return words;
    return {.symbol = symbol, .share = symbol, .out = symbol, .signs = true};
}

}

ui::Box draw_ranking_buttons(const View& view, ui::Box row, RankingUi::Booth& booth) {
    ui::Canvas& canvas = view.canvas;
    const CardId item = booth.chosen;
    if (!booth.order.holds(item))
        return row;
    const float gap = canvas.px(button_gap);
    const ButtonWidths widths = widths_for(canvas, row.width());
    ui::Box buttons = row.cut_right(widths.all(gap));
    const auto next = [&](float wide) {
        const ui::Box place = buttons.cut_left(wide);
        buttons.cut_left(gap);
        return place.centred(wide, canvas.px(button_high));
    };
    const bool shares = booth.order.shares_place(item);
    const auto symbol = [&](std::string_view id, ui::Symbol sign, bool enabled) {
        return ui::symbol_button(canvas, id, next(widths.symbol), sign, ui::Rank::quiet, enabled);
    };
    const bool up = symbol("order:up", ui::Symbol::up, shares || !booth.order.is_first(item));
    const bool down = symbol("order:down", ui::Symbol::down, shares || !booth.order.is_last(item));
    const std::string_view words = widths.signs ? (shares ? "≠" : "=") : (shares ? own_place : same_place);
    const bool share = ui::button(canvas, "order:share", next(widths.share), words, ui::Rank::quiet,
                                  shares || !booth.order.is_first(item));
    const bool out = widths.signs ? symbol("order:out", ui::Symbol::cross, true)
                                  : ui::button(canvas, "order:out", next(widths.out), take_out_words);
    if (up)
        booth.order.move_up(item);
    if (down)
        booth.order.move_down(item);
    if (share)
        booth.order.share_or_part(item);
    if (out)
        take_out(booth);
    if (up || down || share || out) {
        booth.sought = booth.chosen;
        canvas.want_next_frame();
    }
    return row;
}

void follow_ranking_keys(const View& view, RankingUi::Booth& booth, const std::vector<CardId>& unplaced) {
    ui::Canvas& canvas = view.canvas;
    canvas.take_arrows();
    choose(canvas, booth, unplaced);
    if (booth.order.holds(booth.chosen)) {
        move(canvas, booth);
        if (canvas.key(ImGuiKey_Delete) || canvas.key(ImGuiKey_Backspace)
            || canvas.ctrl_key(ImGuiKey_LeftArrow))
            take_out(booth);
    } else if (booth.chosen) {
        const bool pressed =
            !canvas.has_focus()
            && (canvas.key(ImGuiKey_Enter) || canvas.key(ImGuiKey_KeypadEnter) || canvas.key(ImGuiKey_Space));
        const bool beside_last = equals_sign(canvas);
        if (pressed || beside_last || canvas.ctrl_key(ImGuiKey_RightArrow))
            place(booth, unplaced, beside_last);
    }
}

}
