#include "app/library/old_names.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/library/home_parts.h"
#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/local_time.h"
#include "sessions/model/text.h"
#include "sessions/store/forget_names.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float line_text = 21;
constexpr float around_line = 20;
constexpr float most_line_high = 90;
constexpr float sheet_wide = 900;
constexpr float row_high = 88;
constexpr float words_text = 24;
constexpr float most_rows_seen = 6;

constexpr WallTime week = std::chrono::milliseconds(std::chrono::days(7)).count();

/// A date that is further off than a week was never meant: the clock has been set since.
bool put_off(const Settings& settings, WallTime now) {
    const std::string& not_before = settings.remove_names_not_before.text;
    return date_text(now) < not_before && not_before <= date_text(now + week);
}

std::string age_text(int days) {
    return days == 365 ? "a year" : counted(days, "day", "days");
}

/// Found out once for what it depends on, not for every frame.
const std::vector<std::size_t>& find_out_which(const Shelf& shelf, OldNamesUi& state) {
    const std::optional<int> days = shelf.settings.remove_names_after;
    if (state.of == shelf.sessions && state.days == days && state.now == shelf.now)
        return state.rows;
    state.of = shelf.sessions;
    state.days = days;
    state.now = shelf.now;
    state.rows.clear();
    for (std::size_t i = 0; days && i < state.of->sessions.size(); ++i)
        if (has_old_names(state.of->sessions[i], *days, shelf.now))
            state.rows.push_back(i);
    return state.rows;
}

std::string names_text(const SessionEntry& entry, WallTime now) {
    const WallTime day = entry.finished != 0 ? entry.finished : entry.changed;
    return (entry.archived ? "Archived · " : "") + day_text(day, now) + " · "
           + (entry.names > 0 ? counted(entry.names, "name", "names") : "names in what can be undone");
}

std::string words_about(const Shelf& shelf, const OldNamesUi& state) {
    if (state.removing == shelf.sessions)
        return "Removing the names …";
    return "These are older than " + age_text(*state.days)
           + ". Without their names people are Person 1, Person 2 and so on; what was said and voted stays.";
}

void draw_row(ui::Canvas& canvas, ui::Box box, const Shelf& shelf, OldNamesUi& state, std::size_t number) {
    const ui::Theme& theme = canvas.theme();
    const SessionEntry& entry = shelf.sessions->sessions[state.rows[number]];
    const std::string id = "old-names:" + std::to_string(number);
    const ui::Box whole = box;
    ui::fill(canvas, ui::Box{box}.cut_bottom(canvas.px(2)), theme.line);
    // With one alone, the button under the list says the same.
    if (state.rows.size() > 1) {
        const std::string_view words = "Remove names";
        const float wide = ui::button_size(canvas, words).x;
        const ui::Box button = box.cut_right(wide).centred(wide, canvas.px(60));
        if (ui::button(canvas, id + ":remove", button, words, ui::Rank::quiet,
                       state.removing != shelf.sessions))
            state.asked = {entry.file};
        ui::follow_button(canvas, state.scroll, id + ":remove", whole);
        box.cut_right(canvas.px(20));
    }
    box.cut_top(std::max(0.0F, (box.height() - canvas.px(66)) / 2));
    const ui::TextStyle bold{.size = canvas.px(25), .weight = ui::Weight::bold, .colour = theme.ink};
    ui::fitted_text(canvas, box.cut_top(canvas.px(36)), session_name(entry), bold, canvas.px(22));
    const std::string words = names_text(entry, shelf.now);
    const ui::Box under = box.cut_top(canvas.px(28));
    ui::line(canvas, under, words,
             {.size = canvas.px(20), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::mark(id, whole, session_name(entry) + " · " + words);
}

void draw_list(ui::Canvas& canvas, const Shelf& shelf, HomeUi& home) {
    OldNamesUi& state = home.old_names;
    const ui::TextStyle style{
        .size = canvas.px(words_text), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
    const auto rows = static_cast<float>(state.rows.size());
    const std::string words = words_about(shelf, state);
    // As wide as the sheet's inside.
    const float wide = ui::sheet_box(canvas, sheet_wide, 0).width() - 2 * canvas.px(48);
    const float words_high = ui::text_size(canvas, words, style, wide).y + canvas.px(16);
    const float design =
        words_high / canvas.px(1) + std::min(rows, most_rows_seen) * row_high + 72 + 80 + 64 + 24 + 4;
    ui::Box inner = ui::draw_sheet(canvas, sheet_wide, design, "Old sessions with names");
    ui::ButtonsFromRight buttons(canvas, inner.cut_bottom(canvas.px(64)), canvas.px(14));
    inner.cut_bottom(canvas.px(24));
    ui::Box column = ui::begin_scroll(canvas, "old-names:list", inner, state.scroll,
                                      words_high + canvas.px(row_high) * rows);
    const ui::Box said = column.cut_top(words_high);
    ui::text(canvas, said.min(), said.width(), words, style);
    ui::mark("old-names:words", said, words);
    for (std::size_t i = 0; i < state.rows.size(); ++i)
        draw_row(canvas, column.cut_top(canvas.px(row_high)), shelf, state, i);
    ui::end_scroll(canvas, state.scroll);

    const std::string all = state.rows.size() == 1
                                ? std::string("Remove the names")
                                : "Remove names from all " + std::to_string(state.rows.size());
    if (state.removing != shelf.sessions && buttons.button("old-names:all", all, ui::Rank::primary))
        for (const std::size_t row : state.rows)
            state.asked.push_back(shelf.sessions->sessions[row].file);
    if (buttons.button("old-names:later", "Ask again in a week")) {
        home.settings = shelf.settings;
        home.settings->remove_names_not_before = {date_text(shelf.now + week)};
        state.open = false;
    }
    canvas.hit_by_hand("old-names:sheet", ui::sheet_box(canvas, sheet_wide, design));
}

HomeWish ask_first(ui::Canvas& canvas, const Shelf& shelf, OldNamesUi& state) {
    const auto& sessions = shelf.sessions->sessions;
    const auto first = std::ranges::find(sessions, state.asked.front(), &SessionEntry::file);
    const std::string which = state.asked.size() == 1 && first != sessions.end()
                                  ? "“" + session_name(*first) + "”"
                                  : "these " + counted(state.asked.size(), "session", "sessions");
    const QuestionAnswer answer = draw_question_sheet(canvas, question_about_names(which));
    canvas.hit_by_hand("names:sheet", ui::sheet_box(canvas, 900, 380));
    if (answer == QuestionAnswer::none)
        return {};
    auto asked = std::exchange(state.asked, {});
    if (answer == QuestionAnswer::second)
        return {};
    state.removing = shelf.sessions;
    return RemoveNames{std::move(asked)};
}

}

void draw_old_names_line(ui::Canvas& canvas, ui::Box& area, const Shelf& shelf, HomeUi& state) {
    const std::size_t count = find_out_which(shelf, state.old_names).size();
    if (count == 0 || put_off(shelf.settings, shelf.now))
        return;
    std::string words = counted(count, "session", "sessions") + " older than "
                        + age_text(*state.old_names.days) + " still " + (count == 1 ? "has" : "have")
                        + " names.";
    const ui::Theme& theme = canvas.theme();
    const ui::TextStyle style{
        .size = canvas.px(line_text), .weight = ui::Weight::medium, .colour = theme.ink};
    const float button_wide = ui::button_size(canvas, "Look at them").x;
    const float wide = area.width() - button_wide - canvas.px(2 * around_line + 8);
    float text_high = ui::text_size(canvas, words, style, wide).y;
    // Where there is little room, the list is worth more than the whole sentence.
    if (text_high > canvas.px(most_line_high)) {
        words = counted(count, "old session has", "old sessions have") + " names";
        text_high = ui::text_size(canvas, words, style, wide).y;
    }
    ui::Box box = area.cut_top(std::max(canvas.px(76), text_high + canvas.px(16)));
    area.cut_top(canvas.px(14));
    ui::fill(canvas, box, theme.wash, canvas.px(14));
    ui::mark("old-names:line", box, words);
    box.cut_right(canvas.px(8));
    const ui::Box button = box.cut_right(button_wide).centred(button_wide, canvas.px(60));
    box.cut_left(canvas.px(around_line));
    ui::text(canvas, {box.x0, box.centre().y - text_high / 2}, wide, words, style);
    if (ui::button(canvas, "old-names:look", button, "Look at them", ui::Rank::plain)) {
        state.old_names.open = true;
        canvas.want_next_frame();
    }
}

HomeWish draw_old_names_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& home) {
    OldNamesUi& state = home.old_names;
    if (!state.open)
        return {};
    if (find_out_which(shelf, state).empty()) {
        state.open = false;
        state.asked.clear();
        canvas.want_next_frame();
        return {};
    }
    const bool asks = !state.asked.empty();
    canvas.begin_overlay(asks ? "names question" : "old names");
    if (!asks && ImGui::IsWindowAppearing())
        state.scroll = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    HomeWish wish;
    if (asks)
        wish = ask_first(canvas, shelf, state);
    else
        draw_list(canvas, shelf, home);
    if (canvas.hit_by_hand("old-names:beside", canvas.screen()).clicked || canvas.key(ImGuiKey_Escape)) {
        // Back from the question to the list, and from there to the page.
        state.open = asks;
        state.asked.clear();
    }
    canvas.end_overlay();
    if (!state.open || asks == state.asked.empty())
        canvas.want_next_frame();
    return wish;
}

}
