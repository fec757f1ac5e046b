#include <algorithm>
#include <charconv>

#include "app/planner/planner_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "sessions/pictures/picture_folder.h"
#include "sessions/plans/step_edits.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float target = 60;
constexpr float between_fields = 22;
constexpr float gap = 10;
constexpr float round_corner = 14;

ui::TextStyle label_style(ui::Canvas& canvas) {
    return {.size = canvas.px(20), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2};
}

ui::TextStyle value_style(ui::Canvas& canvas) {
    return {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = canvas.theme().ink};
}

/// What goes without saying, how something is typed.
ui::TextStyle hint_style(ui::Canvas& canvas) {
    return {.size = canvas.px(19), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

std::string lower_first(std::string words) {
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

/// Where in a form a field stands: "field:layers:0:items", and what an undo calls it.
struct FieldPlace {
    std::string id;
    std::string called;
};

/// Draws the fields of a form one under the other. All of a frame is drawn from one plan, whatever is changed
/// in it.
class FormColumn {
public:
    FormColumn(ui::Canvas& canvas, Planner& planner, ui::Box column)
        : canvas_(canvas), planner_(planner), plan_(planner.form.of), column_(column), top_(column.y0) {}

    void form(const Form& fields, const std::string& within, const std::string& called) {
        for (const FormField& field : fields)
            draw(field,
                 {.id = within + ":" + field.id, .called = field.label.empty() ? called : field.label});
    }
    /// What can be done beside setting something. True when it is asked for.
    bool deed(std::string_view id, std::string_view words) {
        const float wide = std::min(column_.width(), ui::button_size(canvas_, words).x);
        const ui::Box box = column_.cut_top(canvas_.px(target)).cut_left(wide);
        column_.cut_top(canvas_.px(between_fields));
        const bool pressed = ui::button(canvas_, id, box, words);
        ui::follow_button(canvas_, planner_.form_scroll, id, box);
        return pressed;
    }
    float height() const { return column_.y0 - top_; }

private:
    void draw(const FormField& field, const FieldPlace& place) {
        if (field.kind == FieldKind::flag) {
            tick_row(field.label, place.id, std::get<bool>(field.get(*plan_)),
                     [&](bool on) { set(field, place, !on); });
        } else {
            label(field.label);
            switch (field.kind) {
            case FieldKind::line:
            case FieldKind::text: words(field, place); break;
            case FieldKind::file: file(field, place); break;
            case FieldKind::number: number(field, place); break;
            case FieldKind::choice: choice(field, place); break;
            case FieldKind::several: several(field, place); break;
            case FieldKind::rows: rows(field, place); break;
            case FieldKind::flag: break;
            }
        }
        wrong(place.id);
        column_.cut_top(canvas_.px(field.label.empty() ? 0 : between_fields));
    }

    void quiet_words(const std::string& said, const ui::TextStyle& style) {
        if (said.empty())
            return;
        const float high = ui::text(canvas_, column_.min(), column_.width(), said, style);
        column_.cut_top(high + canvas_.px(6));
    }

    void label(const std::string& said) { quiet_words(said, label_style(canvas_)); }

    void wrong(const std::string& id) {
        if (planner_.wrong_at != id)
            return;
        ui::TextStyle style = label_style(canvas_);
        style.colour = canvas_.theme().brick;
        column_.cut_top(canvas_.px(6));
        ui::mark(id + ":wrong", ui::Box{column_}.cut_top(style.size), planner_.wrong);
        quiet_words(planner_.wrong, style);
    }

    void take(const std::string& id, const std::string& change, Result<Plan> changed) {
        planner_.wrong_at.clear();
        if (!changed) {
            planner_.wrong_at = id;
            planner_.wrong = changed.error().sentence;
        } else if (!(*changed == *plan_)) {
            take_change(planner_, change, std::move(changed));
        }
        canvas_.want_next_frame();
    }

    void set(const FormField& field, const FieldPlace& place, FieldValue value) {
        take(place.id, "change of “" + place.called + "”", with_value(*plan_, field, std::move(value)));
    }

    ui::Hit pressable(const std::string& id, ui::Box box) {
        ui::Hit hit = canvas_.hit(id, box);
        if (ui::drag_scroll(canvas_, planner_.form_scroll, hit))
            hit.clicked = false;
        planner_.form_scroll.follow_focus(hit, box);
        if (hit.focused)
            ui::focus_ring(canvas_, box, canvas_.px(round_corner));
        return hit;
    }

    bool symbol(const std::string& id, ui::Box box, ui::Symbol which, bool enabled = true,
                ui::Rank rank = ui::Rank::quiet) {
        const bool pressed = ui::symbol_button(canvas_, id, box, which, rank, enabled);
        ui::follow_button(canvas_, planner_.form_scroll, id, box);
        return pressed;
    }

    /// Something to type in, which opens when it is pressed. Returns what was typed, once it was.
    std::optional<std::string> typed(const std::string& id, ui::Box box, const std::string& value,
                                     const std::string& hint, bool lines, float text_high) {
        const ui::Theme& theme = canvas_.theme();
        const ui::Box inner = box.inset(canvas_.px(16), std::max(0.0F, (box.height() - text_high) / 2));
        if (planner_.editing != id) {
            const ui::Hit hit = pressable(id, box);
            ui::panel(canvas_, box, hit.hovered ? theme.wash : theme.surface, theme.edge, canvas_.px(2),
                      canvas_.px(round_corner));
            if (hit.focused)
                ui::focus_ring(canvas_, box, canvas_.px(round_corner));
            ui::TextStyle style = value_style(canvas_);
            if (value.empty())
                style.colour = theme.ink_2;
            ui::text(canvas_, inner.min(), inner.width(), value.empty() ? hint : value, style);
            if (hit.clicked) {
                planner_.editing = id;
                planner_.typed.open(value);
                canvas_.want_next_frame();
            }
            return std::nullopt;
        }
        ui::panel(canvas_, box, theme.surface, theme.spruce, canvas_.px(3), canvas_.px(round_corner));
        const ui::FieldEvent event =
            ui::field(canvas_, id + ":field", inner, planner_.typed, value_style(canvas_), hint, lines);
        if (event == ui::FieldEvent::none)
            return std::nullopt;
        planner_.editing.clear();
        canvas_.want_next_frame();
        return event == ui::FieldEvent::given_up ? std::nullopt : std::optional(planner_.typed.text);
    }

    void words(const FormField& field, const FieldPlace& place) {
        const auto value = std::get<std::string>(field.get(*plan_));
        const bool open = planner_.editing == place.id;
        const std::string& shown = open ? planner_.typed.text : value;
        const float text_high = ui::text_size(canvas_, shown.empty() ? field.hint : shown,
                                              value_style(canvas_), column_.width() - canvas_.px(32))
                                    .y;
        const ui::Box box = column_.cut_top(std::max(canvas_.px(target), text_high + canvas_.px(30)));
        const bool lines = field.kind == FieldKind::text;
        const auto entered = typed(place.id, box, value, field.hint, lines, text_high);
        if (open && lines) {
            column_.cut_top(canvas_.px(6));
            quiet_words("Ctrl + Enter begins a new line.", hint_style(canvas_));
        }
        if (entered)
            set(field, place, *entered);
    }

    /// Its name to be typed, or chosen among those that lie beside the plan, or another that is copied there.
    void file(const FormField& field, const FieldPlace& place) {
        words(field, place);
        column_.cut_top(canvas_.px(gap));
        const std::string_view other = "Choose a file …";
        ui::Box row = column_.cut_top(canvas_.px(target));
        const ui::Box button = row.cut_left(std::min(row.width(), ui::button_size(canvas_, other).x));
        if (ui::button(canvas_, place.id + ":choose", button, other))
            planner_.wants_picture = true;
        ui::follow_button(canvas_, planner_.form_scroll, place.id + ":choose", button);
        const auto value = std::get<std::string>(field.get(*plan_));
        for (const std::string& name : planner_.pictures_beside)
            tick_row(name, place.id + ":beside:" + name, value == name,
                     [&](bool) { set(field, place, name); });
    }

    void number(const FormField& field, const FieldPlace& place) {
        const int value = std::get<int>(field.get(*plan_));
        ui::Box row = column_.cut_top(canvas_.px(target));
        const ui::Box less = row.cut_left(canvas_.px(target));
        row.cut_left(canvas_.px(gap));
        const ui::Box figures = row.cut_left(canvas_.px(110));
        row.cut_left(canvas_.px(gap));
        const ui::Box more = row.cut_left(canvas_.px(target));
        row.cut_left(canvas_.px(gap * 1.6F));
        if (symbol(place.id + ":less", less, ui::Symbol::minus, value > field.least))
            set(field, place, value - 1);
        const float text_high = ui::text_size(canvas_, "0", value_style(canvas_)).y;
        const auto entered = typed(place.id, figures, std::to_string(value), "", false, text_high);
        if (symbol(place.id + ":more", more, ui::Symbol::plus, value < field.most))
            set(field, place, value + 1);
        if (!field.hint.empty())
            ui::line(canvas_, row, field.hint, hint_style(canvas_));
        if (entered)
            set_figures(field, place, *entered);
    }

    void set_figures(const FormField& field, const FieldPlace& place, const std::string& figures) {
        int number = 0;
        const auto [end, error] = std::from_chars(figures.data(), figures.data() + figures.size(), number);
        if (error == std::errc() && end == figures.data() + figures.size())
            set(field, place, number);
        else
            take(place.id, {},
                 problem("Write a number from " + std::to_string(field.least) + " to "
                         + std::to_string(field.most) + " in figures."));
    }

    template <class Press>
    void tick_row(const std::string& said, const std::string& id, bool on, Press press) {
        const float wide = column_.width() - canvas_.px(56);
        const float high = ui::text_size(canvas_, said, value_style(canvas_), wide).y;
        ui::Box row = column_.cut_top(std::max(canvas_.px(target), high + canvas_.px(12)));
        const ui::Hit hit = pressable(id, row);
        ui::draw_round_tick(canvas_, row.cut_left(canvas_.px(44)).centre(), canvas_.px(32), on, hit.hovered);
        row.cut_left(canvas_.px(12));
        ui::text(canvas_, {row.x0, row.y0 + (row.height() - high) / 2}, wide, said, value_style(canvas_));
        ui::mark(id + ":state", row, on ? "on" : "off");
        if (hit.clicked)
            press(on);
    }

    void choice(const FormField& field, const FieldPlace& place) {
        const auto value = std::get<std::string>(field.get(*plan_));
        for (const FieldChoice& one : field.choices)
            tick_row(one.label, place.id + ":" + (one.word.empty() ? "none" : one.word), value == one.word,
                     [&](bool) { set(field, place, one.word); });
    }

    void several(const FormField& field, const FieldPlace& place) {
        auto value = std::get<std::vector<std::string>>(field.get(*plan_));
        for (const FieldChoice& one : field.choices)
            tick_row(one.label, place.id + ":" + one.word, std::ranges::count(value, one.word) > 0,
                     [&](bool on) {
                         if (on)
                             std::erase(value, one.word);
                         else
                             value.push_back(one.word);
                         set(field, place, value);
                     });
        if (value.empty())
            quiet_words(field.hint, hint_style(canvas_));
    }

    void rows(const FormField& field, const FieldPlace& place) {
        const FormRows& about = field.rows;
        if (about.rows.empty() && !field.hint.empty())
            quiet_words(field.hint, hint_style(canvas_));
        std::vector<ui::Box> boxes;
        for (std::size_t at = 0; at < about.rows.size(); ++at)
            boxes.push_back(row(field, place, at));
        follow_hand(field, place, boxes);
        if (about.rows.size() < about.most)
            adder(field, place);
    }

    /// Its grip at the left, what takes it away at the right, its fields between them.
    ui::Box row(const FormField& field, const FieldPlace& place, std::size_t at) {
        const std::string id = place.id + ":" + std::to_string(at);
        const ui::Box whole = column_;
        ui::Box inner = column_;
        const ui::Box left = inner.cut_left(canvas_.px(36));
        const ui::Box right = inner.cut_right(canvas_.px(target));
        const ui::Box grip = ui::Box{left}.cut_top(canvas_.px(target));
        if (field.rows.movable)
            take_by_grip(field, place, at, grip);
        if (symbol(id + ":remove", ui::Box{right}.cut_top(canvas_.px(target)), ui::Symbol::cross, true,
                   ui::Rank::plain))
            take(place.id, "removal of " + field.rows.one, without_row(*plan_, field, at));
        FormColumn fields(canvas_, planner_, inner);
        fields.form(field.rows.rows[at], id, place.called);
        const float high = std::max(fields.height(), canvas_.px(target)) + canvas_.px(gap);
        ui::Box box = column_.cut_top(high);
        if (planner_.hand.holds(id))
            ui::outline(canvas_, box.inset(0, -canvas_.px(2)), canvas_.theme().spruce, canvas_.px(3),
                        canvas_.px(round_corner));
        return {whole.x0, box.y0, whole.x1, box.y1};
    }

    void take_by_grip(const FormField& field, const FieldPlace& place, std::size_t at, ui::Box box) {
        const std::string id = place.id + ":" + std::to_string(at);
        const ui::Hit hit = canvas_.hit(id + ":grip", box);
        planner_.form_scroll.follow_focus(hit, box);
        if (hit.focused)
            ui::focus_ring(canvas_, box, canvas_.px(round_corner));
        ui::grip(canvas_, box.centre(), canvas_.px(20), canvas_.theme().ink_2);
        if (planner_.hand.follow(canvas_, hit, id, box) == ui::Hand::Event::dropped)
            dropped_ = at;
        const std::size_t last = field.rows.rows.size() - 1;
        if (hit.focused && at > 0 && canvas_.key(ImGuiKey_UpArrow, true))
            move_row(field, place, at, at - 1);
        if (hit.focused && at < last && canvas_.key(ImGuiKey_DownArrow, true))
            move_row(field, place, at, at + 1);
    }

    void move_row(const FormField& field, const FieldPlace& place, std::size_t from, std::size_t to) {
        if (from != to)
            take(place.id, "move of " + field.rows.one, with_row_moved(*plan_, field, from, to));
    }

    void follow_hand(const FormField& field, const FieldPlace& place, const std::vector<ui::Box>& boxes) {
        const float y = planner_.hand.point().y;
        const auto above = [&](std::size_t row) { return boxes[row].centre().y < y; };
        for (std::size_t at = 0; at < boxes.size(); ++at) {
            const bool held = planner_.hand.holds(place.id + ":" + std::to_string(at));
            if (!held && dropped_ != at)
                continue;
            std::size_t to = 0;
            for (std::size_t other = 0; other < boxes.size(); ++other)
                to += other != at && above(other) ? 1U : 0U;
            if (held) {
                ui::pull_scroll(canvas_, planner_.form_scroll, planner_.hand.point());
                const float line = to > at ? boxes[to].y1 : boxes[to].y0;
                ui::fill(canvas_, {boxes[at].x0, line - canvas_.px(6), boxes[at].x1, line - canvas_.px(2)},
                         canvas_.theme().spruce, canvas_.px(2));
                continue;
            }
            dropped_.reset();
            planner_.hand.forget();
            move_row(field, place, at, to);
        }
    }

    void adder(const FormField& field, const FieldPlace& place) {
        ui::Adder closed;
        const bool open = planner_.adding_to == place.id;
        ui::Adder& state = open ? planner_.row : closed;
        const float high = std::max(canvas_.px(target), state.typed_height + canvas_.px(30));
        const std::string invitation = "+ Add " + field.rows.one;
        const std::string id = place.id + ":add";
        const ui::Box box = column_.cut_top(high);
        const auto words = ui::adder(canvas_, id, box, state,
                                     {.invitation = invitation,
                                      .hint = "Type it; Enter adds it",
                                      .style = value_style(canvas_),
                                      .radius = canvas_.px(round_corner)});
        ui::follow_button(canvas_, planner_.form_scroll, id, box);
        if (!open && closed.open) {
            planner_.adding_to = place.id;
            planner_.row = std::move(closed);
        }
        if (open && !planner_.row.open)
            planner_.adding_to.clear();
        if (words)
            take(place.id, "addition of " + field.rows.one, with_row(*plan_, field, *words));
    }

    ui::Canvas& canvas_;
    Planner& planner_;
    std::shared_ptr<const Plan> plan_;
    ui::Box column_;
    float top_;
    std::optional<std::size_t> dropped_;
};

void make_form(Planner& planner) {
    const auto& plan = planner.history.now();
    if (planner.form.of == plan && planner.form.step == planner.chosen)
        return;
    planner.form = {.of = plan,
                    .step = planner.chosen,
                    .fields = planner.chosen ? step_form(*plan, *planner.chosen) : plan_form(*plan)};
    if (std::ranges::find(planner.form.fields, FieldKind::file, &FormField::kind)
        != planner.form.fields.end())
        planner.pictures_beside = pictures_beside(planner.file.parent_path());
}

/// Duplicate, delete, earlier, later.
void draw_deeds(ui::Canvas& canvas, ui::Box row, Planner& planner) {
    const std::size_t at = *planner.chosen;
    const std::size_t last = planner.history.now()->steps.size() - 1;
    const auto place = [&](float wide) {
        const ui::Box box = row.cut_left(wide);
        row.cut_left(canvas.px(gap));
        return box;
    };
    const bool up = ui::symbol_button(canvas, "planner:up", place(canvas.px(target)), ui::Symbol::up,
                                      ui::Rank::quiet, at > 0);
    const bool down = ui::symbol_button(canvas, "planner:down", place(canvas.px(target)), ui::Symbol::down,
                                        ui::Rank::quiet, at < last);
    const float half = (row.width() - canvas.px(gap)) / 2;
    const auto wide = [&](std::string_view words) {
        return std::min(half, ui::button_size(canvas, words).x);
    };
    const bool doubled = ui::button(canvas, "planner:duplicate", place(wide("Duplicate")), "Duplicate");
    const bool deleted = ui::button(canvas, "planner:delete", place(wide("Delete")), "Delete");
    if (up)
        move_chosen(planner, at - 1);
    else if (down)
        move_chosen(planner, at + 1);
    else if (doubled)
        duplicate_chosen(planner);
    else if (deleted)
        delete_chosen(planner);
}

/// Of the plan as a whole.
void draw_plan_deeds(ui::Canvas& canvas, ui::Box row, Planner& planner) {
    const std::string_view words = "Make a copy to send";
    const ui::Box place = row.cut_left(std::min(row.width(), ui::button_size(canvas, words).x));
    if (ui::button(canvas, "planner:copy", place, words))
        planner.wants_copy = true;
}

std::string heading(const Planner& planner) {
    if (!planner.chosen)
        return "The plan";
    const Step& step = planner.history.now()->steps[*planner.chosen];
    return "Step " + std::to_string(*planner.chosen + 1) + ": "
           + lower_first(std::string(step_kind(step.content).name));
}

}

void draw_plan_form(ui::Canvas& canvas, ui::Box area, Planner& planner) {
    make_form(planner);
    ui::line(canvas, area.cut_top(canvas.px(40)), heading(planner),
             {.size = canvas.px(26), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    area.cut_top(canvas.px(8));
    const ui::Box deeds = area.cut_top(canvas.px(target));
    area.cut_top(canvas.px(16));
    if (planner.chosen)
        draw_deeds(canvas, deeds, planner);
    else
        draw_plan_deeds(canvas, deeds, planner);
    area.cut_right(canvas.px(14)); // for the bar that says how far it is scrolled
    const ui::Box column =
        ui::begin_scroll(canvas, "planner:form", area, planner.form_scroll, planner.form_height);
    FormColumn fields(canvas, planner, {column.x0, column.y0, column.x1, column.y0 + 1e6F});
    fields.form(planner.form.fields, "field", "");
    if (planner.chosen && fields.deed("planner:send", "To another plan …")) {
        planner.sending.open = true;
        canvas.want_next_frame();
    }
    ui::end_scroll(canvas, planner.form_scroll);
    if (std::exchange(planner.form_height, fields.height()) != planner.form_height)
        canvas.want_next_frame();
}

}
