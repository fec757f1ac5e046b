#include "app/stage/record_choices.h"

#include <algorithm>
#include <string>

#include "app/stage/menu_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/path_text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float between = 10;
constexpr float field_height = 64;
constexpr float logo_height = 66;
constexpr int form_lines = 2;

float list_height(const RecordUi& state) {
    const float readings = MenuColumn::caption_height + 3 * MenuColumn::option_height;
    const float forms = MenuColumn::caption_height + form_lines * MenuColumn::choice_height;
    const float from = MenuColumn::caption_height + field_height + logo_height;
    const float places = state.places.size() < 2
                             ? 0
                             : between + MenuColumn::caption_height
                                   + static_cast<float>(state.places.size()) * MenuColumn::choice_height;
    return readings + MenuColumn::row_height + between + forms + between + from + places;
}

void draw_readings(MenuColumn& column, RecordUi& state) {
    column.caption("Who is it for?");
    const auto one = [&](std::string_view id, std::string_view words, std::string_view meaning,
                         Reading reading) {
        if (column.option(id, words, meaning, state.reading == reading)) {
            state.reading = reading;
            state.page = 0;
        }
    };
    one("record:room", "Those who were there", "Rules, boards, ladders, actions", Reading::room);
    one("record:commissioner", "The commissioner, on one page", "What was decided, and what will be done",
        Reading::commissioner);
    one("record:full", "Full record", "Every step, round and change, with times", Reading::full);
    if (column.toggle("record:names", "Names of people", state.names))
        state.names = !state.names;
}

/// Each is on or off; the last one that is on stays.
void draw_forms(MenuColumn& column, RecordUi& state) {
    column.caption("As what? One or several");
    const auto one = [&](std::string_view id, std::string_view words, int at, int count, RecordForm form) {
        if (!column.choice(id, words, at, count, state.has(form)))
            return;
        bool& on = state.forms[static_cast<std::size_t>(form)];
        on = !on || std::ranges::count(state.forms, true) == 1;
    };
    one("record:pdf", "PDF", 0, 4, RecordForm::pdf);
    one("record:docx", "Word", 1, 4, RecordForm::docx);
    one("record:html", "Web page", 2, 4, RecordForm::html);
    one("record:markdown", "Markdown", 3, 4, RecordForm::markdown);
    column.end_choices();
    one("record:tables", "Tables (CSV)", 0, 3, RecordForm::tables);
    one("record:pictures", "Pictures", 1, 3, RecordForm::pictures);
    one("record:json", "Data (JSON)", 2, 3, RecordForm::json);
    column.end_choices();
}

void draw_organisation(const View& view, RecordUi& state, ui::Box box) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    ui::FieldState& field = state.organisation;
    box = box.inset(canvas.px(MenuColumn::side), canvas.px(2));
    ui::panel(canvas, box, theme.surface, field.has_caret ? theme.spruce : theme.line,
              canvas.px(field.has_caret ? 3 : 2), canvas.px(14));
    const ui::TextStyle style{.size = canvas.px(25), .weight = ui::Weight::medium, .colour = theme.ink};
    ui::Box inner = box.inset(canvas.px(18), 0);
    inner = inner.centred(inner.width(), style.size * 1.28F);
    const ui::FieldEvent event =
        ui::field(canvas, "record:organisation", inner, field, style, "Your organisation");
    if (event == ui::FieldEvent::entered || event == ui::FieldEvent::left)
        state.wants_organisation = true;
}

void draw_logo(const View& view, RecordUi& state, ui::Box box) {
    ui::Canvas& canvas = view.canvas;
    const RecordDesk& desk = *view.record;
    box = box.inset(canvas.px(MenuColumn::side), canvas.px(3));
    const ui::TextStyle style{
        .size = canvas.px(22), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
    ui::ButtonsFromRight buttons(canvas, box, canvas.px(10));
    float right = 0;
    const auto button = [&](std::string_view id, std::string_view words, RecordDeed deed) {
        right += ui::button_size(canvas, words).x + canvas.px(10);
        if (buttons.button(id, words))
            state.wanted = deed;
    };
    if (desk.logo)
        button("record:no-logo", "No logo", RecordDeed::remove_logo);
    if (desk.can_ask_desktop)
        button("record:logo", desk.logo ? "Change …" : "Choose a logo …", RecordDeed::choose_logo);
    box.cut_right(right);
    const std::string_view words = desk.logo              ? "With your logo"
                                   : desk.can_ask_desktop ? "or drop a picture here"
                                                          : "For a logo, drop a picture here";
    ui::line(canvas, box, words, style);
    ui::mark("record:logo:words", box, words);
}

void draw_places(MenuColumn& column, RecordUi& state) {
    if (state.places.size() < 2)
        return;
    column.gap(between);
    column.caption("Where?");
    for (std::size_t i = 0; i < state.places.size(); ++i) {
        if (column.choice("record:place:" + std::to_string(i), utf8(state.places[i]), 0, 1, state.place == i))
            state.place = i;
        column.end_choices();
    }
}

}

void draw_record_choices(const View& view, RecordUi& state, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    MenuColumn column(
        canvas, state.scroll,
        ui::begin_scroll(canvas, "record:list", area, state.scroll, canvas.px(list_height(state))));
    draw_readings(column, state);
    column.gap(between);
    draw_forms(column, state);
    column.gap(between);
    column.caption("From whom?");
    draw_organisation(view, state, column.room(field_height));
    draw_logo(view, state, column.room(logo_height));
    draw_places(column, state);
    ui::end_scroll(canvas, state.scroll);
}

}
