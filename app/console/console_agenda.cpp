#include <algorithm>
#include <cmath>
#include <utility>

#include "app/console/console_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"
#include "sessions/plans/added_step.h"

namespace plenary {
namespace {

using When = ScheduledStep::When;

// Design pixels.
constexpr float row_pad = 13;
constexpr float row_side = 14;
constexpr float target = 60;
constexpr float gap = 10;

constexpr int new_step_minutes = 10;

struct Row {
    const ScheduledStep* step;
    float high = 0;
};

/// Of a step behind the room what it took; of one ahead what it has.
std::string minutes_words(const ScheduledStep& step) {
    if (step.when == When::left_out)
        return "left out";
    if (step.when != When::past)
        return std::to_string(step.minutes);
    const auto real = std::chrono::round<std::chrono::minutes>(step.spent).count();
    return std::to_string(real) + " of " + std::to_string(step.minutes);
}

ui::TextStyle title_style(ui::Canvas& canvas, ImU32 colour) {
    return {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = colour};
}

ui::TextStyle minutes_style(ui::Canvas& canvas, ImU32 colour) {
    return {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = colour};
}

/// On both sides of the titles, as wide as the widest words in them.
struct Columns {
    float time, minutes;
};

Columns columns_of(ui::Canvas& canvas, const Schedule& schedule) {
    Columns columns{ui::text_size(canvas, "00:00", title_style(canvas, 0)).x, 0};
    for (const ScheduledStep& step : schedule.steps)
        columns.minutes =
            std::max(columns.minutes, ui::text_size(canvas, minutes_words(step), minutes_style(canvas, 0)).x);
    return {columns.time + canvas.px(gap), columns.minutes + canvas.px(gap)};
}

/// What can be done about a step ahead stands under it.
bool has_tools(const View& view, const ConsoleUi& state, const ScheduledStep& step) {
    return state.chosen == step.step && !view.finished();
}

float tools_height(const View& view, StepId step) {
    return view.canvas.px(target + gap) * (is_ahead(view.snapshot.session(), step) ? 2.0F : 1.0F);
}

std::vector<Row> rows_of(const View& view, const Schedule& schedule, const Columns& columns, float width,
                         const ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    const float title_wide = width - columns.time - columns.minutes - 2 * canvas.px(row_side);
    std::vector<Row> rows;
    for (const ScheduledStep& step : schedule.steps) {
        const std::string& title = view.snapshot.plan().at(step.step).title;
        Row row{&step};
        row.high =
            ui::text_size(canvas, title, title_style(canvas, 0), title_wide).y + 2 * canvas.px(row_pad);
        if (has_tools(view, state, step))
            row.high += tools_height(view, step.step);
        rows.push_back(row);
    }
    return rows;
}

/// Less and more minutes, earlier and later, leave out; then the way to it.
void draw_tools(const View& view, ui::Box box, const Schedule& schedule, const ScheduledStep& step,
                StageUi& stage) {
    ui::Canvas& canvas = view.canvas;
    const std::string id = "agenda:" + std::to_string(step.step.value);
    ui::Box go = box.cut_top(canvas.px(target));
    box.cut_top(canvas.px(gap));
    const bool looks = stage.look.frozen;
    if (step.when != When::now || looks) {
        const std::string words = looks ? "Look at it" : "Go to it";
        if (ui::button(canvas, id + ":go", go.cut_left(ui::button_size(canvas, words).x), words))
            go_to(view, stage, step.step);
        go.cut_left(canvas.px(gap));
    }
    if (!is_ahead(view.snapshot.session(), step.step))
        return;
    const bool out = step.when == When::left_out;
    const std::string words = out ? "Bring it back" : "Leave it out";
    if (ui::button(canvas, id + ":skip", go.cut_left(std::min(go.width(), ui::button_size(canvas, words).x)),
                   words))
        view.post(SkipStep{step.step, !out});
    const auto square = [&] {
        const ui::Box place = box.cut_left(canvas.px(target)).centred(canvas.px(target), canvas.px(target));
        box.cut_left(canvas.px(gap));
        return place;
    };
    if (ui::symbol_button(canvas, id + ":less", square(), ui::Symbol::minus, ui::Rank::quiet,
                          step.minutes > 0))
        view.post(RetimeStep{step.step, step.minutes - 1});
    if (ui::symbol_button(canvas, id + ":more", square(), ui::Symbol::plus, ui::Rank::quiet))
        view.post(RetimeStep{step.step, step.minutes + 1});
    const auto& steps = schedule.steps;
    const auto at = std::ranges::find(steps, step.step, &ScheduledStep::step) - steps.begin();
    const auto step_at = [&](std::ptrdiff_t place) {
        return place >= 0 && place < std::ssize(steps) ? steps[static_cast<std::size_t>(place)].step
                                                       : StepId{};
    };
    const auto is_ahead_at = [&](std::ptrdiff_t place) {
        return step_at(place) && is_ahead(view.snapshot.session(), step_at(place));
    };
    if (ui::symbol_button(canvas, id + ":up", square(), ui::Symbol::up, ui::Rank::quiet, is_ahead_at(at - 1)))
        view.post(MoveStep{step.step, step_at(at - 1)});
    if (ui::symbol_button(canvas, id + ":down", square(), ui::Symbol::down, ui::Rank::quiet,
                          is_ahead_at(at + 1)))
        view.post(MoveStep{step.step, step_at(at + 2)});
}

void draw_row(const View& view, ui::Box box, const Schedule& schedule, const Columns& columns,
              const ScheduledStep& step, StageUi& stage, ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const std::string id = "agenda:" + std::to_string(step.step.value);
    const bool tools = has_tools(view, state, step);
    ui::Box head = box;
    if (tools)
        head.y1 -= tools_height(view, step.step);
    const bool here = step.when == When::now;
    const bool looked_at = stage.look.looking == step.step;
    const ui::Hit hit = canvas.hit(id, head);
    (void)ui::drag_scroll(canvas, state.agenda, hit);
    state.agenda.follow_focus(hit, head);
    const float round = canvas.px(14);
    if (here)
        ui::fill(canvas, head, theme.spruce, round);
    else if (tools || hit.hovered)
        ui::fill(canvas, box, theme.wash, round);
    if (looked_at && !here)
        ui::outline(canvas, head, theme.marigold, canvas.px(3), round);
    if (hit.focused)
        ui::focus_ring(canvas, head, round);
    const bool quiet = step.when == When::past || step.when == When::left_out;
    const ImU32 ink = here ? theme.on_spruce : quiet ? theme.ink_2 : theme.ink;
    const bool over =
        step.when == When::past && step.spent > std::chrono::minutes(step.minutes) + std::chrono::seconds(30);
    ui::Box inner = head.inset(canvas.px(row_side), canvas.px(row_pad));
    ui::Box time = inner.cut_left(columns.time);
    const bool known = step.when != When::left_out && step.starts != 0;
    ui::line(canvas, time.cut_top(canvas.px(30)), known ? clock_text(step.starts) : "–",
             title_style(canvas, ink));
    ui::Box minutes = inner.cut_right(columns.minutes);
    const std::string words = minutes_words(step);
    ui::line(canvas, minutes.cut_top(canvas.px(30)), words,
             minutes_style(canvas, over ? theme.marigold : ink), ui::Align::right);
    const std::string& title = view.snapshot.plan().at(step.step).title;
    ui::text(canvas, inner.min(), inner.width(), title, title_style(canvas, ink));
    ui::mark(id + ":minutes", head, words);
    if (hit.clicked) {
        state.chosen = state.chosen == step.step ? StepId{} : step.step;
        state.show_chosen = true;
    }
    if (tools) {
        ui::Box place = box;
        place.y0 = head.y1;
        draw_tools(view, place.inset(canvas.px(row_side), 0), schedule, step, stage);
    }
}

float adding_height(ui::Canvas& canvas, const ConsoleUi& state) {
    const auto kinds = static_cast<float>(addable_kinds().size());
    const float lines = !state.adding ? 0 : state.adding_kind.empty() ? std::ceil(kinds / 2) : 2;
    return canvas.px(target + gap) * (1 + lines);
}

/// A step is added behind the one that is chosen, else right behind the one that the room is on.
StepId added_before(const View& view, const ConsoleUi& state) {
    const Session& session = view.snapshot.session();
    const StepId behind =
        state.chosen && is_ahead(session, state.chosen) ? state.chosen : view.snapshot.step();
    const auto order = running_order(session);
    const auto at = std::ranges::find(order, behind);
    return at == order.end() || at + 1 == order.end() ? StepId{} : *(at + 1);
}

/// The title of the step, which may be left to what its kind is usually called.
void draw_added_title(const View& view, ui::Box box, ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const auto kind = std::ranges::find(addable_kinds(), state.adding_kind, &AddableKind::word);
    ui::Box place = box.cut_top(canvas.px(target));
    box.cut_top(canvas.px(gap));
    ui::panel(canvas, place, theme.surface, theme.spruce, canvas.px(2), canvas.px(14));
    const auto event =
        ui::field(canvas, "agenda:add:title", place.inset(canvas.px(14), canvas.px(14)), state.added_title,
                  title_style(canvas, theme.ink), std::string(kind->name) + ": its title");
    const std::string words = "Add it here";
    const bool pressed = ui::button(canvas, "agenda:add:do",
                                    box.cut_top(canvas.px(target)).cut_left(ui::button_size(canvas, words).x),
                                    words, ui::Rank::primary);
    if (pressed || event == ui::FieldEvent::entered) {
        view.post(AddStep{.kind = state.adding_kind,
                          .title = state.added_title.text,
                          .minutes = new_step_minutes,
                          .before = added_before(view, state)});
        state.adding = false;
    }
    if (event == ui::FieldEvent::given_up)
        state.adding_kind.clear();
}

void draw_adding(const View& view, ui::Box box, ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Box button = box.cut_top(canvas.px(target));
    box.cut_top(canvas.px(gap));
    if (ui::invitation(canvas, "agenda:add", button, state.adding ? "Add nothing" : "+ Add a step",
                       title_style(canvas, canvas.theme().ink_2), canvas.px(14))) {
        state.adding = !state.adding;
        state.adding_kind.clear();
        state.show_adding = state.adding;
    }
    if (!state.adding)
        return;
    if (!state.adding_kind.empty()) {
        draw_added_title(view, box, state);
        return;
    }
    const float wide = (box.width() - canvas.px(gap)) / 2;
    bool left = true;
    ui::Box row;
    for (const AddableKind& kind : addable_kinds()) {
        if (left) {
            row = box.cut_top(canvas.px(target));
            box.cut_top(canvas.px(gap));
        }
        const ui::Box place = left ? row.cut_left(wide) : row.cut_right(wide);
        left = !left;
        if (ui::button(canvas, "agenda:add:" + std::string(kind.word), place, kind.name)) {
            state.adding_kind = kind.word;
            state.added_title.open();
        }
    }
}

}

void draw_console_agenda(const View& view, ui::Box area, const Schedule& schedule, StageUi& stage,
                         ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    ui::line(canvas, area.cut_top(canvas.px(44)), view.snapshot.plan().title,
             {.size = canvas.px(21), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    area.cut_top(canvas.px(6));
    const Columns columns = columns_of(canvas, schedule);
    const std::vector<Row> rows = rows_of(view, schedule, columns, area.width(), state);
    float height = view.finished() ? 0 : adding_height(canvas, state);
    for (const Row& row : rows)
        height += row.high;
    const ui::Box content = ui::begin_scroll(canvas, "agenda:list", area, state.agenda, height);
    float y = content.y0;
    for (const Row& row : rows) {
        const ui::Box box = ui::Box::at({content.x0, y}, {content.width(), row.high});
        if (row.step->when == When::now && state.shown_step != row.step->step) {
            state.shown_step = row.step->step;
            state.agenda.show(box);
        }
        if (row.step->step == state.chosen && std::exchange(state.show_chosen, false))
            state.agenda.show(box);
        draw_row(view, box, schedule, columns, *row.step, stage, state);
        y += row.high;
    }
    if (!view.finished()) {
        const ui::Box adding{content.x0, y + canvas.px(gap), content.x1, y + adding_height(canvas, state)};
        if (std::exchange(state.show_adding, false))
            state.agenda.show(adding);
        draw_adding(view, adding, state);
    }
    ui::end_scroll(canvas, state.agenda);
}

}
