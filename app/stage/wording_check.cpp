#include "app/stage/wording_check.h"

#include <algorithm>

#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/wording.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_width = 1120;
constexpr float most_height = 860;
constexpr float around_list = 300; ///< title, sentence, buttons and margins
constexpr float least_row = 76;
constexpr float side = 20;
constexpr float top = 18;
constexpr float between = 14;
constexpr float marker = 40;
constexpr float state_width = 190;

constexpr std::string_view why = "Their authors are still in the room.";

bool as_it_was_brought(const Snapshot& snapshot, const Card& card) {
    const Card* origin = snapshot.card(card.origin);
    return origin != nullptr && origin->text == card.text;
}

void add_short(const Snapshot& snapshot, Cards cards, const WordingCheckUi& state,
               std::vector<CardId>& found) {
    for (const Card* card : cards) {
        if (!snapshot.heading(card->id) && !snapshot.covered(card->id) && !as_it_was_brought(snapshot, *card)
            && !state.asked.contains(card->id) && says_little(card->text))
            found.push_back(card->id);
        add_short(snapshot, snapshot.under(card->id), state, found);
    }
}

void edit(const View& view, WordingCheckUi& state, CardId card) {
    state.editing = card;
    state.typed_height = 0;
    if (const Card* there = view.snapshot.card(card))
        state.field.open(there->text);
    view.canvas.want_next_frame();
}

/// Posts what was typed, if it is something else than what was there.
void hand_over(const View& view, WordingCheckUi& state) {
    const Card* card = view.snapshot.card(std::exchange(state.editing, {}));
    const bool something = state.field.text.find_first_not_of(" \t\n") != std::string::npos;
    if (card != nullptr && something && state.field.text != card->text)
        view.post(EditCard{card->id, state.field.text});
}

void edit_next(const View& view, WordingCheckUi& state, CardId after) {
    const auto at = std::ranges::find(state.shown, after);
    if (at != state.shown.end() && at + 1 != state.shown.end())
        edit(view, state, *(at + 1));
}

ui::TextStyle words_style(ui::Canvas& canvas) {
    ui::TextStyle style = ui::card_text(canvas);
    style.size = canvas.px(28);
    return style;
}

/// Where the words of a card of this width stand, from its left edge.
ui::Box words_box(const ui::Canvas& canvas, const Card& card, ui::Box box) {
    box = box.inset(canvas.px(side), canvas.px(top));
    if (card.group)
        box.cut_left(canvas.px(marker + 16));
    box.cut_right(canvas.px(state_width));
    return box;
}

float height_of(const View& view, const WordingCheckUi& state, const Card& card, float width) {
    ui::Canvas& canvas = view.canvas;
    const ui::Box words = words_box(canvas, card, {0, 0, width, canvas.px(least_row)});
    const float text = state.editing == card.id
                           ? state.typed_height
                           : ui::text_size(canvas, card.text, words_style(canvas), words.width()).y;
    return std::max(canvas.px(least_row), text + 2 * canvas.px(top));
}

/// Returns whether Escape was pressed where nothing had been typed that it could put back.
bool type(const View& view, WordingCheckUi& state, const Card& card, ui::Box words) {
    const bool changed = state.field.text != card.text;
    const ui::FieldEvent event = ui::field(
        view.canvas, "wording:card:" + std::to_string(card.id.value) + ":field", words, state.field,
        words_style(view.canvas), "Say it so that it can be understood tomorrow", false, &state.typed_height);
    switch (event) {
    case ui::FieldEvent::none: break;
    case ui::FieldEvent::given_up: state.editing = {}; return !changed;
    case ui::FieldEvent::left: hand_over(view, state); break;
    case ui::FieldEvent::entered:
        hand_over(view, state);
        edit_next(view, state, card.id);
        break;
    }
    return false;
}

/// Returns whether Escape was pressed with nothing to put back.
bool draw_row(const View& view, WordingCheckUi& state, const Card& card, ui::Box box) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const std::string id = "wording:card:" + std::to_string(card.id.value);
    const bool typing = state.editing == card.id;
    const bool covered = view.snapshot.covered(card.id);
    ui::panel(canvas, box, theme.card(card.colour), typing ? theme.spruce : theme.edge,
              canvas.px(typing ? 4 : 2), canvas.px(14));
    if (card.group)
        ui::group_marker(canvas, {box.x0 + canvas.px(side + marker / 2), box.centre().y}, canvas.px(marker),
                         card.group);
    ui::Box words = words_box(canvas, card, box);
    ui::Box note{words.x1, box.y0, box.x1 - canvas.px(side), box.y1};
    const bool done = !covered && !says_little(card.text);
    ui::line(canvas, note,
             typing ? "Enter: next"
             : done ? "completed"
                    : "tap to complete",
             {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.card_ink_2},
             ui::Align::right);
    if (done)
        ui::mark(id + ":done", note);
    const float high =
        typing ? state.typed_height : ui::text_size(canvas, card.text, words_style(canvas), words.width()).y;
    words = words.centred(words.width(), std::max(high, canvas.px(36)));
    if (typing)
        return type(view, state, card, words);
    ui::text(canvas, words.min(), words.width(), card.text, words_style(canvas));
    const ui::Hit hit = canvas.hit(id, box);
    state.list.follow_focus(hit, box);
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(14));
    if (!ui::drag_scroll(canvas, state.list, hit) && hit.clicked && !covered)
        edit(view, state, card.id);
    return false;
}

bool draw_cards(const View& view, WordingCheckUi& state, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    float high = 0;
    for (const CardId id : state.shown)
        if (const Card* card = view.snapshot.card(id))
            high += height_of(view, state, *card, area.width()) + canvas.px(between);
    const ui::Box content = ui::begin_scroll(canvas, "wording:list", area, state.list, high);
    bool leave = false;
    float y = content.y0;
    const std::vector<CardId> shown = state.shown;
    for (const CardId id : shown) {
        const Card* card = view.snapshot.card(id);
        if (card == nullptr)
            continue;
        const ui::Box box =
            ui::Box::at({content.x0, y}, {content.width(), height_of(view, state, *card, content.width())});
        if (state.editing == id)
            state.list.show(box);
        leave = draw_row(view, state, *card, box) || leave;
        y = box.y1 + canvas.px(between);
    }
    ui::end_scroll(canvas, state.list);
    return leave;
}

WordingAnswer draw_buttons(ui::Canvas& canvas, ui::Box row) {
    WordingAnswer answer = WordingAnswer::none;
    const float gap = canvas.px(16);
    const ui::Box go_on = row.cut_right(ui::button_size(canvas, "Go on").x);
    row.cut_right(gap);
    const float wide_back = ui::button_size(canvas, "Back to the board").x;
    const float wide_never = ui::button_size(canvas, "Do not ask again").x;
    const float part = std::min(1.0F, (row.width() - gap) / (wide_back + wide_never));
    const ui::Box back = row.cut_right(wide_back * part);
    const ui::Box never = row.cut_left(wide_never * part);
    if (ui::button(canvas, "wording:go", go_on, "Go on", ui::Rank::primary))
        answer = WordingAnswer::go_on;
    if (ui::button(canvas, "wording:back", back, "Back to the board"))
        answer = WordingAnswer::back;
    if (ui::button(canvas, "wording:never", never, "Do not ask again", ui::Rank::plain))
        answer = WordingAnswer::never;
    return answer;
}

/// A clicker goes on by the key that brought the sheet, also while the caret is in a field.
WordingAnswer take_keys(const ui::Canvas& canvas) {
    if (ImGui::IsWindowAppearing()) // that key is still the one that brought it
        return WordingAnswer::none;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown, false))
        return WordingAnswer::go_on;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp, false))
        return WordingAnswer::back;
    if (canvas.key(ImGuiKey_Enter) && !canvas.has_focus())
        return WordingAnswer::go_on;
    return WordingAnswer::none;
}

}

std::vector<CardId> cards_to_complete(const View& view, const WordingCheckUi& state) {
    const BoardManners* manners = board_manners(view.plan().content);
    std::vector<CardId> found;
    if (manners == nullptr || !manners->check_wording || !view.settings.check_wording || view.finished())
        return found;
    for (const Lane* lane : view.snapshot.lanes(view.step))
        add_short(view.snapshot, view.snapshot.cards(lane->id), state, found);
    return found;
}

void note_visit(WordingCheckUi& state, StepId step) {
    if (state.visited == step)
        return;
    state.visited = step;
    state.asked.clear();
}

void start_wording_check(const View& view, WordingCheckUi& state, std::vector<CardId> cards, StepId towards) {
    state.asked.insert(cards.begin(), cards.end());
    state.shown = std::move(cards);
    state.towards = towards;
    state.list = {};
    edit(view, state, state.shown.front());
}

WordingAnswer draw_wording_check(const View& view, WordingCheckUi& state) {
    ui::Canvas& canvas = view.canvas;
    WordingAnswer answer = take_keys(canvas);
    const float list = (least_row + between) * static_cast<float>(state.shown.size());
    const float high = std::min(around_list + list, most_height);
    ui::Box sheet = ui::draw_sheet(canvas, sheet_width, high, "Will this make sense tomorrow?");
    ui::line(canvas, sheet.cut_top(canvas.px(36)), why,
             {.size = canvas.px(26), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2});
    sheet.cut_top(canvas.px(20));
    const ui::Box buttons = sheet.cut_bottom(canvas.px(60));
    sheet.cut_bottom(canvas.px(16));
    if (draw_cards(view, state, sheet))
        answer = WordingAnswer::back;
    if (const WordingAnswer pressed = draw_buttons(canvas, buttons); pressed != WordingAnswer::none)
        answer = pressed;
    canvas.hit_by_hand("wording:sheet", ui::sheet_box(canvas, sheet_width, high));
    if (answer != WordingAnswer::none)
        hand_over(view, state);
    return answer;
}

}
