#include "app/steps/hands_counter.h"

#include <algorithm>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/rounds.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 20;
constexpr float figure_high = 96;
constexpr float button_across = 76;
constexpr float radius = 14;

/// Options are chosen between, so their hands add up; on one card every answer's do.
bool adds_up(const Round& round) {
    return round.terms.method == Method::pick || round.terms.method == Method::rung;
}

CastBallot ballot_of(const HandsUi& state) {
    CastBallot ballot{.round = state.round, .voter = {VoterKind::room, 1}, .choices = {}};
    for (const auto& [what, hands] : state.counted)
        if (hands > 0)
            ballot.choices.push_back({what.first, what.second, hands});
    return ballot;
}

/// How many of the people here have a hand counted on this row's card, or among all options.
int hands_beside(const HandsUi& state, const Round& round, const HandsRow& row) {
    int hands = 0;
    for (const auto& [what, count] : state.counted)
        if (adds_up(round) || what.first == row.card)
            hands += count;
    return hands;
}

void choose_row(const View& view, HandsUi& state, std::size_t rows, HandsArrows arrows) {
    for (std::size_t number = 1; number <= std::min<std::size_t>(9, rows); ++number) {
        const auto offset = static_cast<int>(number);
        if (view.canvas.key(static_cast<ImGuiKey>(ImGuiKey_0 + offset))
            || view.canvas.key(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + offset)))
            state.at = number - 1;
    }
    if (arrows == HandsArrows::none)
        return;
    const bool up = arrows == HandsArrows::up;
    if (view.canvas.key(up ? ImGuiKey_UpArrow : ImGuiKey_DownArrow, true) && state.at + 1 < rows)
        ++state.at;
    if (view.canvas.key(up ? ImGuiKey_DownArrow : ImGuiKey_UpArrow, true) && state.at > 0)
        --state.at;
}

void count(const View& view, HandsUi& state, const Round& round, const HandsRow& row, int change) {
    int& hands = state.counted[{row.card, row.value}];
    const int before = hands;
    hands = std::max(0, hands + change);
    if (hands > before && hands_beside(state, round, row) > view.snapshot.session().people_present()) {
        hands = before;
        return;
    }
    view.post(ballot_of(state));
    view.canvas.want_next_frame();
}

void draw_figure(const View& view, ui::Box box, HandsUi& state, const Round& round, const HandsRow& row) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const auto counted_now = state.counted.find({row.card, row.value});
    const int hands = counted_now == state.counted.end() ? 0 : counted_now->second;
    const int people = view.snapshot.session().people_present();
    const bool full = hands_beside(state, round, row) >= people;
    const float across = canvas.px(button_across);
    const ui::Box less = box.cut_left(across).centred(across, across);
    const ui::Box more = box.cut_right(across).centred(across, across);
    const std::string figure = std::to_string(hands);
    ui::line(canvas, box, figure, {.size = canvas.px(76), .weight = ui::Weight::bold, .colour = theme.ink},
             ui::Align::centre);
    ui::mark("hands:figure", box, figure);
    const bool minus =
        ui::symbol_button(canvas, "hands:less", less, ui::Symbol::minus, ui::Rank::quiet, hands > 0);
    const bool plus = ui::symbol_button(canvas, "hands:more", more, ui::Symbol::plus, ui::Rank::quiet, !full);
    if (minus
        || (hands > 0 && (canvas.key(ImGuiKey_Minus, true) || canvas.key(ImGuiKey_KeypadSubtract, true))))
        count(view, state, round, row, -1);
    else if (plus || canvas.key(ImGuiKey_Equal, true) || canvas.key(ImGuiKey_KeypadAdd, true))
        count(view, state, round, row, 1);
}

}

int HandsUi::sum() const {
    int hands = 0;
    for (const auto& [what, count] : counted)
        hands += count;
    return hands;
}

std::string hands_sentence(int hands, int people) {
    if (hands > people)
        return counted(hands, "hand", "hands") + ", but " + counted(people, "person is", "people are")
               + " here: count again.";
    if (hands == people)
        return people == 1 ? "The one person is counted." : "All " + std::to_string(people) + " are counted.";
    return std::to_string(hands) + " of " + std::to_string(people) + " counted, "
           + std::to_string(people - hands) + " to come.";
}

ui::Box draw_hands_counter(const View& view, ui::Box column, HandsUi& state, const Round& round,
                           std::span<const HandsRow> rows, const HandsLook& look) {
    if (state.round != round.id)
        state = {.round = round.id, .counted = {}, .at = 0};
    state.at = std::min(state.at, rows.size() - 1);
    choose_row(view, state, rows.size(), look.arrows);
    const HandsRow& row = rows[state.at];

    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const float pad = std::min(canvas.px(side), column.width() * 0.05F);
    const float width = column.width() - 2 * pad;
    const ui::TextStyle name{.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = theme.ink};
    const ui::TextStyle quiet{.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2};
    const int sent = votes_cast(view.snapshot.session(), round);
    const bool fresh = state.counted.empty() && sent > 0;
    const int hands = fresh ? sent : hands_beside(state, round, row);
    const std::string total = hands_sentence(hands, view.snapshot.session().people_present());
    const std::string_view what = fresh ? "These were counted before. Count again to change them." : look.how;
    const float name_high = ui::text_size(canvas, row.words, name, width).y;
    const float total_high = ui::text_size(canvas, total, name, width).y;
    const float what_high = ui::text_size(canvas, what, quiet, width).y;
    ui::Box box = column;
    box.y1 = box.y0 + 2 * pad + name_high + canvas.px(figure_high) + total_high + what_high + canvas.px(24);
    ui::panel(canvas, box, theme.surface, theme.line, canvas.px(2), canvas.px(radius));
    ui::Box inner = box.inset(pad, pad);
    ui::text(canvas, inner.cut_top(name_high).min(), width, row.words, name);
    ui::mark("hands:row", box, row.words);
    inner.cut_top(canvas.px(8));
    draw_figure(view, inner.cut_top(canvas.px(figure_high)), state, round, row);
    inner.cut_top(canvas.px(12));
    ui::text(canvas, inner.cut_top(total_high).min(), width, total, name);
    ui::mark("hands:total", inner, total);
    inner.cut_top(canvas.px(4));
    ui::text(canvas, inner.min(), width, what, quiet);
    column.y0 = box.y1;
    return column;
}

}
