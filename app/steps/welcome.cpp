#include "app/steps/welcome.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "app/steps/welcome_names.h"
#include "app/ui/button.h"
#include "app/ui/figures.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "sessions/model/local_time.h"

namespace plenary {
namespace {

constexpr float control = 60;
constexpr float label_high = 38;
constexpr std::string_view open_groups = "Groups…";

ui::TextStyle style(float unit, float size, ui::Weight weight, ImU32 colour) {
    return {.size = unit * size, .weight = weight, .colour = colour};
}

std::string place_in_course(const Plan& plan) {
    if (plan.course.empty())
        return {};
    return plan.number > 0 ? "Session " + std::to_string(plan.number) + " of " + plan.course : plan.course;
}

/// The part for the room: what this is, when, and what for.
void draw_title(const View& view, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const Plan& plan = view.snapshot.plan();
    const std::string course = place_in_course(plan);
    const std::string date = long_date_text(view.snapshot.session().where().started);
    const std::string& line = view.content<WelcomeStep>().line;

    const float unit = std::min(canvas.px(1), area.height() / 560);
    const float course_high = course.empty() ? 0 : unit * 64;
    const float date_high = unit * 62;
    const ui::TextStyle line_style{
        .size = unit * 36, .weight = ui::Weight::regular, .colour = theme.ink, .leading = 1.34F};
    const float line_high =
        line.empty()
            ? 0
            : std::min(ui::text_size(canvas, line, line_style, area.width()).y, unit * 150) + unit * 20;
    const ui::TextStyle title_style{
        .size = unit * 148, .weight = ui::Weight::bold, .colour = theme.ink, .leading = 1.04F};
    const ImVec2 room{area.width(),
                      std::max(1.0F, area.height() - course_high - date_high - line_high - unit * 24)};
    const ui::Fit fit = ui::fit(canvas, room, plan.title, title_style, unit * 40);

    ui::Box block = area.centred(area.width(), course_high + fit.height + unit * 24 + date_high + line_high);
    const ui::Box course_box = block.cut_top(course_high);
    if (!course.empty()) {
        ui::line(canvas, course_box, course,
                 {.size = unit * 38, .weight = ui::Weight::semibold, .colour = theme.spruce});
        ui::mark("welcome:course", course_box, course);
    }
    const ui::Box title = block.cut_top(fit.height);
    ui::fitted_text(canvas, title, plan.title, fit.style, fit.style.size, ui::Align::left, ui::Stand::top);
    ui::mark("welcome:title", title, plan.title);
    block.cut_top(unit * 24);
    const ui::Box date_box = block.cut_top(date_high);
    ui::line(canvas, date_box, date,
             {.size = unit * 38, .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::mark("welcome:date", date_box, date);
    if (!line.empty()) {
        ui::fitted_text(canvas, block, line, line_style, canvas.px(20), ui::Align::left, ui::Stand::bottom);
        ui::mark("welcome:line", block, line);
    }
}

void draw_label(ui::Canvas& canvas, ui::Box& column, float unit, std::string_view words) {
    ui::line(canvas, column.cut_top(unit * label_high), words,
             style(unit, 22, ui::Weight::semibold, canvas.theme().ink_2));
}

void draw_place(const View& view, ui::Box column, float unit, WelcomeUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    draw_label(canvas, column, unit, "Where are we?");
    const ui::Box box = column.cut_top(unit * control);
    const std::string& place = view.snapshot.session().about().place;
    const ui::TextStyle text = style(unit, 30, ui::Weight::semibold, theme.ink);
    const auto underline = [&](ImU32 colour, float thick) {
        ui::fill(canvas, ui::Box{box}.cut_bottom(unit * thick), colour);
    };
    if (view.finished()) {
        ui::line(canvas, box, place.empty() ? "–" : place, text);
        return;
    }
    if (!state.place_open) {
        const ui::Hit hit = canvas.hit("welcome:place", box);
        ui::TextStyle shown = text;
        if (place.empty()) {
            shown.weight = ui::Weight::medium;
            shown.colour = theme.ink_2;
        }
        ui::line(canvas, box, place.empty() ? "Add the place" : place, shown);
        underline(hit.hovered ? theme.spruce : theme.line, 3);
        if (hit.focused)
            ui::focus_ring(canvas, box, unit * 8);
        if (hit.clicked) {
            state.place_open = true;
            state.place.open(place);
        }
        return;
    }
    underline(theme.spruce, 4);
    const float row = text.size * text.leading;
    const ui::FieldEvent event = ui::field(canvas, "welcome:place:field", box.centred(box.width(), row),
                                           state.place, text, "Hall, street or town");
    if (event == ui::FieldEvent::none)
        return;
    state.place_open = false;
    if (event != ui::FieldEvent::given_up && state.place.text != place)
        view.post(SetPlace{state.place.text});
}

/// The number itself, which can be typed.
void draw_count(const View& view, ui::Box box, float unit, WelcomeUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const int count = view.snapshot.session().about().head_count;
    const ui::TextStyle number = style(unit, 34, ui::Weight::semibold, theme.ink);
    if (!state.count_open) {
        const ui::Hit hit = canvas.hit("welcome:count", box);
        if (hit.hovered)
            ui::fill(canvas, box, ui::faded(theme.ink, 0.05F), unit * 14);
        if (hit.focused)
            ui::focus_ring(canvas, box, unit * 14);
        ui::figures(canvas, box, std::to_string(count), number, ui::Align::centre);
        ui::mark("welcome:people", box, std::to_string(count));
        if (hit.clicked) {
            state.count_open = true;
            state.count.open();
        }
        return;
    }
    ui::outline(canvas, box, theme.spruce, unit * 4, unit * 14);
    const ui::Box inner = box.inset(unit * 14, 0);
    const ui::FieldEvent event =
        ui::field(canvas, "welcome:count:field", inner.centred(inner.width(), number.size * number.leading),
                  state.count, number, std::to_string(count));
    if (event == ui::FieldEvent::none)
        return;
    state.count_open = false;
    int typed = 0;
    const std::string& text = state.count.text;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), typed);
    if (event != ui::FieldEvent::given_up && read.ec == std::errc{} && typed != count)
        view.post(SetHeadCount{typed});
}

void draw_people(const View& view, ui::Box column, float unit, WelcomeUi& state) {
    ui::Canvas& canvas = view.canvas;
    draw_label(canvas, column, unit, "How many are here?");
    ui::Box row = column.cut_top(unit * control);
    const Session& session = view.snapshot.session();
    if (!session.people.empty() || view.finished()) {
        const std::string words =
            std::to_string(session.people_present()) + (session.people.empty() ? "" : ", by name");
        ui::line(canvas, row, words, style(unit, 34, ui::Weight::semibold, canvas.theme().ink));
        ui::mark("welcome:people", row, words);
        return;
    }
    const int count = session.about().head_count;
    if (ui::symbol_button(canvas, "welcome:fewer", row.cut_left(unit * control), ui::Symbol::minus,
                          ui::Rank::quiet, count > 0))
        view.post(SetHeadCount{count - 1});
    draw_count(view, row.cut_left(unit * 112), unit, state);
    if (ui::symbol_button(canvas, "welcome:more", row.cut_left(unit * control), ui::Symbol::plus,
                          ui::Rank::quiet))
        view.post(SetHeadCount{count + 1});
}

/// True when more is to be done with them than to have more or fewer.
bool draw_groups(const View& view, ui::Box column, float unit) {
    ui::Canvas& canvas = view.canvas;
    const auto& groups = view.snapshot.session().groups.rows();
    const auto count = static_cast<int>(groups.size());
    draw_label(canvas, column, unit, groups.empty() ? "No groups" : "Groups");
    ui::Box row = column.cut_top(unit * control);
    const float gap = unit * 20;
    bool wanted = false;
    if (!view.finished()) {
        const float wide = std::min(ui::button_size(canvas, open_groups).x, unit * 150);
        wanted = ui::button(canvas, "welcome:groups:open", row.cut_right(wide), open_groups);
        row.cut_right(gap);
    }
    if (!view.finished()
        && ui::symbol_button(canvas, "welcome:groups:fewer", row.cut_left(unit * control), ui::Symbol::minus,
                             ui::Rank::quiet, count > 0))
        view.post(SetGroupCount{count - 1});
    const float room = row.width() - (view.finished() ? 0 : unit * control + 2 * gap);
    const float each = std::min(unit * 58, room / static_cast<float>(std::max(count, 1)));
    if (!view.finished())
        row.cut_left(gap);
    for (const auto& group : groups) {
        const ui::Box place = row.cut_left(each);
        ui::group_marker(canvas, place.centre(), each * 0.76F, group->id);
        ui::mark(std::string("group:") + group->letter(), place, {});
    }
    row.cut_left(gap);
    if (!view.finished()
        && ui::symbol_button(canvas, "welcome:groups:more", row.cut_left(unit * control), ui::Symbol::plus,
                             ui::Rank::quiet, count < most_groups))
        view.post(SetGroupCount{count + 1});
    return wanted;
}

}

Footer draw_welcome(const View& view, ui::Box area, WelcomeUi& state) {
    ui::Canvas& canvas = view.canvas;
    area = area.inset(std::min(canvas.px(120), area.width() * 0.0625F), 0);
    area.cut_bottom(canvas.px(28));
    // In a large text size what is set up gives way to the title.
    const float unit = std::min(canvas.px(1), area.height() * 0.5F / 300);
    area = draw_names(view, area, unit, state);
    area.cut_bottom(unit * 22);
    ui::Box strip = area.cut_bottom(unit * (label_high + control));
    area.cut_bottom(unit * 22);
    ui::fill(canvas, area.cut_bottom(canvas.px(2)), canvas.theme().line);

    const float gap = unit * 56;
    const ui::Box place = strip.cut_left((strip.width() - 2 * gap) * 0.3F);
    strip.cut_left(gap);
    const ui::Box people = strip.cut_left(unit * (2 * control + 112));
    strip.cut_left(gap);
    draw_place(view, place, unit, state);
    draw_people(view, people, unit, state);
    Footer footer;
    footer.wants_people = draw_groups(view, strip, unit);
    draw_title(view, area.inset(0, unit * 12));
    return footer;
}

}
