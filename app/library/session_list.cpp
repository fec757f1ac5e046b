#include <algorithm>
#include <array>
#include <imgui_internal.h>
#include <map>
#include <tuple>

#include "app/library/home_parts.h"
#include "app/library/old_names.h"
#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/tabs.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float row_high = 124;
constexpr float picture_wide = 128;
constexpr float picture_high = 76;
constexpr float narrowest_with_picture = 660;
constexpr float search_high = 64;
constexpr float tabs_high = 60;
constexpr float line_high = 60;

/// Fewer files than these are read before anybody could read a line about it.
constexpr std::size_t worth_a_bar = 20;

bool searched_for_something(const SessionListing& listing) {
    return listing.searched.find_first_not_of(' ') != std::string::npos;
}

bool is_shown(const SessionListing& listing, const SessionEntry& entry, bool archived_too) {
    // Whoever seeks something seeks it in the archive as well.
    if (searched_for_something(listing))
        return std::ranges::binary_search(listing.found, entry.file);
    return archived_too || !entry.archived;
}

void put_in_order(const std::vector<SessionEntry>& sessions, SessionOrder order,
                  std::vector<std::size_t>& rows) {
    std::vector<std::string> titles;
    std::vector<std::string> courses;
    if (order == SessionOrder::course)
        for (const SessionEntry& entry : sessions)
            courses.push_back(folded(entry.course));
    if (order == SessionOrder::title)
        for (const SessionEntry& entry : sessions)
            titles.push_back(folded(entry.title.empty() ? utf8(entry.file.stem()) : entry.title));
    std::ranges::sort(rows, [&](std::size_t a, std::size_t b) {
        const SessionEntry& one = sessions[a];
        const SessionEntry& other = sessions[b];
        if (order == SessionOrder::title)
            return std::tie(titles[a], one.place, one.file) < std::tie(titles[b], other.place, other.file);
        if (order == SessionOrder::course) {
            // Courses by name, each in its order; then what is of none.
            const auto place_in_course = [](const SessionEntry& entry, const std::string& course) {
                return std::tuple(course.empty(), course, entry.number, entry.started);
            };
            const auto first = place_in_course(one, courses[a]);
            const auto second = place_in_course(other, courses[b]);
            if (first != second)
                return first < second;
        }
        if (order == SessionOrder::begun && one.started != other.started)
            return one.started > other.started;
        if (one.changed != other.changed)
            return one.changed > other.changed;
        return one.file < other.file;
    });
}

void find_out_what_is_shown(const Shelf& shelf, HomeUi& state) {
    ShownSessions& shown = state.shown;
    const SessionOrder order = shelf.settings.session_order;
    const bool archived_too = shelf.settings.show_archived;
    if (shown.of == shelf.sessions && shown.order == order && shown.archived_too == archived_too)
        return;
    shown = {.of = shelf.sessions,
             .order = order,
             .archived_too = archived_too,
             .rows = {},
             .named_by_file = {},
             .archived = 0};
    const std::vector<SessionEntry>& sessions = shown.of->sessions;
    const auto names = [](const SessionEntry& entry) {
        return std::tie(entry.title, entry.place, entry.started);
    };
    std::map<std::tuple<std::string, std::string, WallTime>, int> called;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        shown.archived += sessions[i].archived ? 1 : 0;
        if (!is_shown(*shown.of, sessions[i], archived_too))
            continue;
        shown.rows.push_back(i);
        ++called[names(sessions[i])];
    }
    put_in_order(sessions, order, shown.rows);
    for (const std::size_t row : shown.rows)
        shown.named_by_file.push_back(called[names(sessions[row])] > 1);
}

std::string state_line(const SessionEntry& entry, WallTime now, SessionOrder order) {
    std::string line = entry.archived ? "Archived · " : "";
    if (order == SessionOrder::course && !entry.course.empty())
        line += (entry.number > 0 ? "Session " + std::to_string(entry.number) + " of " : "") + entry.course
                + " · ";
    if (order == SessionOrder::begun)
        line += "Begun " + day_text(entry.started, now) + " · ";
    if (entry.finished != 0) {
        line += "Finished · " + day_text(entry.finished, now);
        if (entry.people > 0)
            line += " · " + counted(entry.people, "person", "people");
        return line;
    }
    return line + "Stopped at step " + std::to_string(entry.step_number) + " of "
           + std::to_string(entry.steps) + " · " + day_text(entry.changed, now) + " "
           + clock_text(entry.changed);
}

/// Typing goes into the search from wherever on the page; Escape and the cross clear it.
void draw_search(ui::Canvas& canvas, ui::Box box, HomeUi& state) {
    const ui::Theme& theme = canvas.theme();
    ui::FieldState& search = state.search;
    const ImGuiIO& io = ImGui::GetIO();
    const bool letters = std::ranges::any_of(io.InputQueueCharacters, [](ImWchar c) { return c > ' '; });
    if ((letters && !canvas.typing() && !canvas.covered() && !io.KeyCtrl && !io.KeyAlt)
        || canvas.ctrl_key(ImGuiKey_F))
        search.take_focus = true;
    const bool clear = canvas.key(ImGuiKey_Escape);
    ui::panel(canvas, box, theme.surface, search.has_caret ? theme.spruce : theme.line,
              canvas.px(search.has_caret ? 3 : 2), canvas.px(14));
    ui::mark("search:box", box, search.text);
    const ui::Box cross = ui::Box{box}.cut_right(box.height());
    const bool crossed =
        !search.text.empty() && ui::symbol_button(canvas, "search:clear", cross, ui::Symbol::cross);
    const float size = canvas.px(25);
    ui::Box inner = box.inset(canvas.px(20), std::max(0.0F, (box.height() - size * 1.28F) / 2));
    inner.cut_right(box.height() - canvas.px(20));
    // The words on the empty field stay on its one line.
    const std::string_view hint = "Search titles, places, groups, cards";
    const ui::TextStyle style{.size = size, .weight = ui::Weight::medium, .colour = theme.ink};
    const bool roomy = ui::text_size(canvas, hint, style).x <= inner.width();
    const ui::FieldEvent event =
        ui::field(canvas, "search:field", inner, search, style, roomy ? hint : "Search");
    if (clear || crossed || event == ui::FieldEvent::given_up) {
        search.text.clear();
        canvas.want_next_frame();
    }
    // Else Dear ImGui takes Tab as a wish to go to another field, and there is none.
    if (search.has_caret)
        ImGui::SetKeyOwner(ImGuiKey_Tab, ImGui::GetID("search:field"));
    // The keyboard goes on from the field to what was found.
    if (search.has_caret && ImGui::IsKeyPressed(ImGuiKey_DownArrow)) {
        ImGui::ClearActiveID();
        canvas.want_next_frame();
    }
}

void draw_order(ui::Canvas& canvas, ui::Box box, const Settings& settings, HomeUi& state) {
    const std::array words{ui::Tab{"order:changed", "Last changed"}, ui::Tab{"order:title", "Title"},
                           ui::Tab{"order:begun", "Date begun"}, ui::Tab{"order:course", "Course"}};
    const std::array short_words{ui::Tab{"order:changed", "Changed"}, words[1],
                                 ui::Tab{"order:begun", "Begun"}, words[3]};
    const auto& fitting = ui::tabs_width(canvas, words) <= box.width() ? words : short_words;
    if (const auto chosen =
            ui::tabs(canvas, box, fitting, static_cast<std::size_t>(settings.session_order))) {
        state.settings = settings;
        state.settings->session_order = session_orders.at(*chosen);
        state.sessions.offset = 0;
        canvas.want_next_frame();
    }
}

void draw_progress(ui::Canvas& canvas, ui::Box box, const SessionListing& listing) {
    const ui::Theme& theme = canvas.theme();
    const std::string words =
        "Reading " + std::to_string(listing.read) + " of " + counted(listing.to_read, "session", "sessions");
    ui::line(canvas, box.cut_top(canvas.px(30)), words,
             {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::mark("sessions:progress", box, words);
    box.cut_top(canvas.px(6));
    ui::Box bar = box.cut_top(canvas.px(8));
    ui::fill(canvas, bar, theme.wash, canvas.px(4));
    const float part = static_cast<float>(listing.read) / static_cast<float>(listing.to_read);
    ui::fill(canvas, bar.cut_left(bar.width() * part), theme.spruce, canvas.px(4));
}

/// One line of the list.
struct Row {
    const SessionEntry& entry;
    std::size_t number = 0; ///< from the top, from 0
    bool named_by_file = false;
    bool primary = false;
};

/// What tells copies apart stands at the end of their names.
std::string end_of(const std::string& name) {
    constexpr std::size_t most_characters = 24;
    const std::size_t length = characters_of(name).size();
    if (length <= most_characters)
        return name;
    std::size_t left_out = length - most_characters;
    std::size_t at = 0;
    for (; left_out > 0; --left_out)
        do
            ++at;
        while (at < name.size() && (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U);
    return "…" + name.substr(at);
}

void draw_words(ui::Canvas& canvas, ui::Box box, const Row& row, const std::string& state) {
    const ui::Theme& theme = canvas.theme();
    const SessionEntry& entry = row.entry;
    const bool broken = !entry.problem.empty();
    const ui::TextStyle bold{.size = canvas.px(25), .weight = ui::Weight::bold, .colour = theme.ink};
    const ui::TextStyle quiet{
        .size = canvas.px(20), .weight = ui::Weight::medium, .colour = broken ? theme.brick : theme.ink_2};
    const std::string name = session_name(entry);
    std::string second = entry.place.empty() ? std::string() : entry.title;
    if (row.named_by_file)
        second = end_of(utf8(entry.file.stem()));
    // A name that nothing stands under may take the place of two lines.
    const bool alone = second.empty() && !broken;
    const bool short_name = ui::text_size(canvas, name, bold).x <= box.width();
    const float name_high = canvas.px(alone && !short_name ? 66 : 36);
    const float under = canvas.px(alone ? 28 : 56);
    box.cut_top(std::max(0.0F, (box.height() - name_high - under) / 2));
    const ui::Box head = box.cut_top(name_high);
    ui::fitted_text(canvas, head, name, bold, canvas.px(22));
    ui::mark("session:" + std::to_string(row.number) + ":name", head, name);
    const std::string lines = broken ? entry.problem : state;
    if (!second.empty() && !broken)
        ui::fitted_text(canvas, box.cut_top(canvas.px(28)), second, quiet, quiet.size);
    const ui::Box rest = box.cut_top(canvas.px(broken ? 56 : 28));
    ui::fitted_text(canvas, rest, lines, quiet, quiet.size, ui::Align::left, ui::Stand::top);
    ui::mark("session:" + std::to_string(row.number) + ":state", rest, lines);
}

HomeWish draw_row(ui::Canvas& canvas, ui::Box box, const Row& row, const Shelf& shelf, HomeUi& state) {
    const SessionEntry& entry = row.entry;
    const std::string id = "session:" + std::to_string(row.number);
    const ui::Box whole = box;
    HomeWish wish;
    ui::fill(canvas, ui::Box{box}.cut_bottom(canvas.px(2)), canvas.theme().line);
    box = box.inset(0, canvas.px(12));
    // Words come first where there is no room for both.
    if (box.width() > canvas.px(narrowest_with_picture)) {
        const ui::Box picture = box.cut_left(canvas.px(picture_wide));
        draw_session_picture(canvas, picture.centred(picture.width(), canvas.px(picture_high)),
                             entry.picture);
        box.cut_left(canvas.px(20));
    }
    const auto place_for = [&](float wide) { return box.cut_right(wide).centred(wide, canvas.px(60)); };
    const ui::Box more = place_for(canvas.px(60));
    if (entry.problem.empty()) {
        const char* words = entry.finished != 0 ? "Look back" : "Resume";
        box.cut_right(canvas.px(4));
        if (ui::button(canvas, id + ":open", place_for(ui::button_size(canvas, words).x), words,
                       row.primary ? ui::Rank::primary : ui::Rank::quiet))
            wish = OpenSession{entry.file};
        ui::follow_button(canvas, state.sessions, id + ":open", whole);
    }
    if (ui::symbol_button(canvas, id + ":more", more, ui::Symbol::more)) {
        state.chosen = entry.file;
        state.asked.reset();
        state.comparing = false;
        canvas.want_next_frame();
    }
    ui::follow_button(canvas, state.sessions, id + ":more", whole);
    box.cut_right(canvas.px(14));
    const BroughtCopy* brought = shelf.brought_copy(entry.file);
    draw_words(canvas, box, row,
               (brought != nullptr && brought->has_news ? "Not copied back yet · " : "")
                   + state_line(entry, shelf.now, state.shown.order));
    return wish;
}

HomeWish draw_rows(ui::Canvas& canvas, ui::Box area, const Shelf& shelf, HomeUi& state) {
    HomeWish wish;
    const ShownSessions& shown = state.shown;
    const float row = canvas.px(row_high);
    ui::key_scroll(canvas, state.sessions);
    const ui::Box column = ui::begin_scroll(canvas, "sessions", area, state.sessions,
                                            row * static_cast<float>(shown.rows.size()));
    // Those that can be seen, and one on either side, for the keyboard's focus to go to.
    const float above = std::floor((area.y0 - column.y0) / row) - 1;
    const auto first = static_cast<std::size_t>(std::max(0.0F, above));
    const auto in_view = static_cast<std::size_t>(area.height() / row) + 4;
    for (std::size_t i = first; i < std::min(first + in_view, shown.rows.size()); ++i) {
        const SessionEntry& entry = shown.of->sessions[shown.rows[i]];
        const bool primary = i == 0 && entry.problem.empty() && entry.finished == 0;
        const ui::Box box =
            ui::Box::at({column.x0, column.y0 + row * static_cast<float>(i)}, {column.width(), row});
        HomeWish one = draw_row(canvas, box, {entry, i, shown.named_by_file[i], primary}, shelf, state);
        if (!std::holds_alternative<std::monostate>(one))
            wish = std::move(one);
    }
    ui::end_scroll(canvas, state.sessions);
    return wish;
}

void draw_nothing(ui::Canvas& canvas, ui::Box area, const SessionListing& listing) {
    if (!listing.complete())
        return;
    std::string words = "Sessions appear here as soon as you start one. Everything is saved while you work: "
                        "there is nothing to save by hand, and nothing is lost if the power goes.";
    if (searched_for_something(listing))
        words = "Nothing found for “" + listing.searched + "”. Esc shows all sessions again.";
    else if (!listing.sessions.empty())
        words = "All sessions are in the archive.";
    ui::text(canvas, area.min(), area.width(), words,
             {.size = canvas.px(22),
              .weight = ui::Weight::medium,
              .colour = canvas.theme().ink_2,
              .leading = 1.45F});
    ui::mark("sessions:nothing", area, words);
}

void draw_archive_switch(ui::Canvas& canvas, ui::Box box, const Settings& settings, HomeUi& state) {
    const std::string words = settings.show_archived
                                  ? std::string("Hide archived")
                                  : "Show archived (" + std::to_string(state.shown.archived) + ")";
    const float wide = std::min(ui::button_size(canvas, words).x, box.width());
    if (ui::button(canvas, "sessions:archived", box.cut_left(wide), words, ui::Rank::plain)) {
        state.settings = settings;
        state.settings->show_archived = !settings.show_archived;
        canvas.want_next_frame();
    }
}

}

std::string session_name(const SessionEntry& entry) {
    if (!entry.problem.empty())
        return utf8(entry.file.filename());
    return entry.place.empty() ? entry.title : entry.place;
}

HomeWish draw_session_list(ui::Canvas& canvas, ui::Box area, const Shelf& shelf, HomeUi& state) {
    const SessionListing& listing = *shelf.sessions;
    find_out_what_is_shown(shelf, state);
    draw_old_names_line(canvas, area, shelf, state);
    if (!listing.sessions.empty()) {
        draw_search(canvas, area.cut_top(canvas.px(search_high)), state);
        area.cut_top(canvas.px(14));
    }
    if (listing.sessions.size() > 1) {
        draw_order(canvas, area.cut_top(canvas.px(tabs_high)), shelf.settings, state);
        area.cut_top(canvas.px(10));
    }
    if (!listing.complete() && listing.to_read >= worth_a_bar)
        draw_progress(canvas, area.cut_top(canvas.px(line_high)), listing);
    if (state.shown.archived > 0 && !searched_for_something(listing))
        draw_archive_switch(canvas, area.cut_bottom(canvas.px(line_high)), shelf.settings, state);
    if (!state.shown.rows.empty())
        return draw_rows(canvas, area, shelf, state);
    if (listing.revision > 0) {
        area.cut_top(canvas.px(14));
        draw_nothing(canvas, area, listing);
    }
    return {};
}

}
