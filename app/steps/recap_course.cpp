#include <string>

#include "app/course.h"
#include "app/steps/recap_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/local_time.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float row_high = 96;
constexpr float row_gap = 12;
constexpr float sheet_wide = 1000;

std::string numbered(int number) {
    return number > 0 ? "Session " + std::to_string(number) : std::string();
}

bool is_recalled(const View& view, const CourseSession& session) {
    const auto& recalled = view.snapshot.session().earlier_session;
    return !recalled.empty() && recalled.rows().front()->begun == session.begun
           && recalled.rows().front()->title == session.title;
}

/// Returns whether it was chosen.
bool draw_session(const View& view, ui::Box box, const CourseSession& session, std::size_t number,
                  ui::Scroll& scroll) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const bool recalled = is_recalled(view, session);
    const std::string id = "course:" + std::to_string(number);
    const ui::Hit hit = canvas.hit(id, box);
    ui::panel(canvas, box,
              recalled      ? theme.spruce_wash
              : hit.hovered ? theme.wash
                            : theme.surface,
              recalled ? theme.spruce : theme.line, canvas.px(recalled ? 4 : 2), canvas.px(14));
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(14));
    ui::Box inner = box.inset(canvas.px(24), canvas.px(14));
    ui::line(canvas, inner.cut_top(canvas.px(36)), with_dots({numbered(session.number), session.title}),
             {.size = canvas.px(28), .weight = ui::Weight::semibold, .colour = theme.ink});
    const std::string told = with_dots({session.place, long_date_text(session.begun),
                                        recalled ? std::string("recalled here") : std::string()});
    ui::line(canvas, inner, told,
             {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::mark(id + ":words", box, session.title + ". " + told);
    scroll.follow_focus(hit, box);
    return !ui::drag_scroll(canvas, scroll, hit) && hit.clicked;
}

}

std::string with_dots(std::initializer_list<std::string> parts) {
    std::string words;
    for (const std::string& part : parts)
        if (!part.empty())
            words += (words.empty() ? "" : " · ") + part;
    return words;
}

void draw_recalled_session(const View& view, ui::Box line, RecapUi& state) {
    ui::Canvas& canvas = view.canvas;
    const EarlierSession& recalled = *view.snapshot.session().earlier_session.rows().front();
    if (!view.finished() && view.course != nullptr && view.course->earlier.size() > 1) {
        const ui::Box place = line.cut_right(ui::button_size(canvas, "Another session").x);
        line.cut_right(canvas.px(20));
        if (ui::button(canvas, "recap:another", place, "Another session"))
            state.choosing = true;
    }
    const std::string words = with_dots(
        {numbered(recalled.number), recalled.title, recalled.place, long_date_text(recalled.begun)});
    ui::line(canvas, line, words,
             {.size = canvas.px(27), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2});
    ui::mark("recap:recalled", line, words);
}

void draw_course_sheet(const View& view, RecapUi& state) {
    if (!state.choosing)
        return;
    if (view.course == nullptr || view.course->earlier.empty() || view.finished()) {
        state.choosing = false;
        return;
    }
    ui::Canvas& canvas = view.canvas;
    const auto& sessions = view.course->earlier;
    const float rows = static_cast<float>(sessions.size()) * (row_high + row_gap);
    canvas.begin_overlay("course");
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    const float high = 36 + 64 + 16 + rows + 60 + 16 + 36;
    ui::Box sheet = ui::draw_sheet(canvas, sheet_wide, high, "Which session do we recall?");
    ui::Box buttons = sheet.cut_bottom(canvas.px(60));
    sheet.cut_bottom(canvas.px(16));
    const float one = canvas.px(row_high + row_gap);
    ui::Box list = ui::begin_scroll(canvas, "course:list", sheet, state.sessions,
                                    one * static_cast<float>(sessions.size()) - canvas.px(row_gap));
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        ui::Box row = list.cut_top(one);
        row.cut_bottom(canvas.px(row_gap));
        if (draw_session(view, row, sessions[i], i, state.sessions)) {
            state.choosing = false;
            if (!is_recalled(view, sessions[i]))
                view.course->recall(sessions[i].file);
        }
    }
    ui::end_scroll(canvas, state.sessions);
    if (ui::button(canvas, "course:close", buttons.cut_right(ui::button_size(canvas, "Close").x), "Close"))
        state.choosing = false;
    canvas.hit_by_hand("course:sheet", ui::sheet_box(canvas, sheet_wide, high));
    if (canvas.hit_by_hand("course:ground", canvas.screen()).clicked || canvas.key(ImGuiKey_Escape))
        state.choosing = false;
    canvas.end_overlay();
}

}
