#include "app/steps/welcome_names.h"

#include <algorithm>
#include <string>

#include "app/steps/names.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

constexpr float chip_high = 60;
constexpr float chip_gap = 12;

ui::TextStyle chip_style(const ui::Canvas& canvas, float unit) {
    return {.size = unit * 24, .weight = ui::Weight::medium, .colour = canvas.theme().ink};
}

/// Boxes one after another, in rows, from the top left of the list.
class ChipRows {
public:
    ChipRows(float unit, float width) : width_(width), gap_(unit * chip_gap), row_(unit * chip_high) {}

    ui::Box next(float wide, float high) {
        wide = std::min(wide, width_);
        if (x_ > 0 && x_ + wide > width_) {
            y_ += tallest_ + gap_;
            x_ = tallest_ = 0;
        }
        const ui::Box box = ui::Box::at({x_, y_}, {wide, high});
        x_ += wide + gap_;
        tallest_ = std::max(tallest_, high);
        return box;
    }
    float height() const { return y_ + std::max(tallest_, row_); }

private:
    float width_;
    float gap_;
    float row_;
    float x_ = 0;
    float y_ = 0;
    float tallest_ = 0;
};

void draw_chip(const View& view, ui::Box box, float unit, const Person& person, WelcomeUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const float radius = box.height() / 2;
    ui::panel(canvas, box, theme.surface, theme.line, canvas.px(2), radius);
    ui::Box text = box.inset(unit * 24, 0);
    const std::string id = "person:" + std::to_string(person.id.value);
    if (!view.finished()) {
        const ui::Box cross = ui::Box{box}.cut_right(box.height());
        text.x1 = cross.x0;
        if (ui::symbol_button(canvas, id + ":remove", cross, ui::Symbol::cross))
            view.post(RemovePerson{person.id});
        const ui::Hit hit = canvas.hit_by_hand(id, box);
        ui::drag_scroll(canvas, state.scroll, hit);
    }
    ui::mark(id + ":name", text, person.name);
    ui::line(canvas, text, person.name, chip_style(canvas, unit));
}

void draw_adder(const View& view, ui::Box box, float unit, WelcomeUi& state) {
    ui::Canvas& canvas = view.canvas;
    if (state.names.open)
        state.scroll.show(box);
    const auto typed = ui::adder(canvas, "welcome:names", box, state.names,
                                 {.invitation = "+ Add a name",
                                  .hint = "A name, or a pasted list",
                                  .style = chip_style(canvas, unit),
                                  .radius = unit * chip_high / 2,
                                  .lines = true},
                                 &state.names_height);
    if (auto names = add_names(typed.value_or("")))
        view.post(std::move(*names));
}

}

ui::Box draw_names(const View& view, ui::Box area, float unit, WelcomeUi& state) {
    ui::Canvas& canvas = view.canvas;
    const auto& people = view.snapshot.session().people.rows();
    if (people.empty() && view.finished())
        return area;
    const float high = unit * chip_high;
    ChipRows chips(unit, area.width());
    std::vector<ui::Box> boxes;
    for (const auto& person : people) {
        const float wide = ui::text_size(canvas, person->name, chip_style(canvas, unit)).x + unit * 48;
        boxes.push_back(chips.next(view.finished() ? wide : wide + high - unit * 20, high));
    }
    ui::Box add;
    if (!view.finished()) {
        const bool open = state.names.open;
        const float wide = ui::text_size(canvas, "+ Add a name", chip_style(canvas, unit)).x + unit * 44;
        add = chips.next(open ? unit * 420 : wide, open ? std::max(high, state.names_height) : high);
    }
    const float most = std::min(2 * high + canvas.px(chip_gap), area.height() * 0.4F);
    const ui::Box list =
        area.cut_bottom(std::clamp(chips.height(), std::min(high, most), std::max(high, most)));
    const ui::Box content = ui::begin_scroll(canvas, "welcome:people", list, state.scroll, chips.height());
    if (!view.finished())
        draw_adder(view, add.moved(content.x0, content.y0), unit, state);
    for (std::size_t i = 0; i < people.size(); ++i)
        draw_chip(view, boxes[i].moved(content.x0, content.y0), unit, *people[i], state);
    ui::end_scroll(canvas, state.scroll);
    return area;
}

}
