#include "app/stage/room_check_sheet.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_width = 1360;
constexpr float sheet_height = 1000;
constexpr float sign_width = 60;
constexpr float name_height = 36;
constexpr float summary_height = 48;
constexpr float widest_control = 460;
constexpr float target = 60;
constexpr float pad_height = 84;
constexpr float between = 20;
constexpr float row_padding = 12;
/// A narrower sheet has the controls below the words.
constexpr float least_beside = 960;
constexpr float body_text = 26;

constexpr float cap_height = 0.727F; ///< of Inter, in ems
constexpr float nearest_row = 1;     ///< metres
constexpr float furthest_row = 40;
constexpr float lowest_picture = 200; ///< millimetres
constexpr float highest_picture = 6'000;
constexpr float picture_step = 100;

/// Everything on the sheet is drawn with these.
struct Sheet {
    const View& view;
    RoomCheckUi& state;
    RoomReadings readings{};
    RoomCheckAnswer answer{};

    ui::Canvas& canvas() const { return view.canvas; }
    const ui::Theme& theme() const { return view.canvas.theme(); }
    float px(float design) const { return view.canvas.px(design); }
};

/// A line of the check. The control, where there is one, is drawn from the top of its box down.
struct Row {
    std::string_view id;
    std::string_view name;
    RoomFact fact;
    float control_height = 0;
    std::function<void(ui::Box)> draw_control{};
};

ui::TextStyle name_style(const Sheet& sheet) {
    return {.size = sheet.px(body_text), .weight = ui::Weight::semibold, .colour = sheet.theme().ink};
}

ui::TextStyle sentence_style(const Sheet& sheet) {
    return {.size = sheet.px(24), .weight = ui::Weight::medium, .colour = sheet.theme().ink_2};
}

std::string_view word(Standing standing) {
    switch (standing) {
    case Standing::good: return "good";
    case Standing::poor: return "look at this";
    case Standing::unknown: break;
    }
    return "not checked yet";
}

/// A tick, an exclamation mark or an empty ring.
void draw_sign(const Sheet& sheet, ImVec2 centre, Standing standing) {
    ui::Canvas& canvas = sheet.canvas();
    const float across = sheet.px(38);
    if (standing != Standing::poor) {
        ui::draw_round_tick(canvas, centre, across, standing == Standing::good, false);
        return;
    }
    const ImU32 ink = sheet.theme().on_brick;
    canvas.list().AddCircleFilled(centre, across / 2, sheet.theme().brick);
    const float wide = across * 0.07F;
    canvas.list().AddRectFilled({centre.x - wide, centre.y - across * 0.28F},
                                {centre.x + wide, centre.y + across * 0.08F}, ink, wide);
    canvas.list().AddCircleFilled({centre.x, centre.y + across * 0.24F}, wide * 1.2F, ink);
}

/// Brings the control that was just drawn into view when the keyboard comes to it.
void follow_focus(const Sheet& sheet, ui::Box box) {
    const ImGuiID id = ImGui::GetItemID();
    sheet.state.scroll.follow_focus({.focused = id != 0 && sheet.canvas().focus() == id, .id = id}, box);
}

bool button(const Sheet& sheet, std::string_view id, ui::Box box, std::string_view words) {
    box = ui::Box::at(box.min(),
                      {std::min(ui::button_size(sheet.canvas(), words).x, box.width()), sheet.px(target)});
    const bool pressed = ui::button(sheet.canvas(), id, box, words);
    follow_focus(sheet, box);
    return pressed;
}

/// −1 where less was pressed, 1 for more.
int stepper(const Sheet& sheet, const std::string& id, ui::Box box, const std::string& words,
            bool can_be_less, bool can_be_more) {
    ui::Canvas& canvas = sheet.canvas();
    const ui::Box left = box.cut_left(sheet.px(target));
    const ui::Box right = box.cut_right(sheet.px(target));
    const bool less =
        ui::symbol_button(canvas, id + ":less", left, ui::Symbol::minus, ui::Rank::quiet, can_be_less);
    follow_focus(sheet, left);
    const bool more =
        ui::symbol_button(canvas, id + ":more", right, ui::Symbol::plus, ui::Rank::quiet, can_be_more);
    follow_focus(sheet, right);
    ui::line(canvas, box.inset(sheet.px(8), 0), words, name_style(sheet), ui::Align::centre);
    ui::mark(id, box, words);
    return (more ? 1 : 0) - (less ? 1 : 0);
}

LastRow last_row(const Sheet& sheet) {
    LastRow row{.metres = sheet.state.metres};
    const std::optional<float> density = sheet.canvas().pixels_per_mm();
    if (sheet.state.picture_mm)
        row.picture_mm = *sheet.state.picture_mm;
    else if (density)
        row.picture_mm = sheet.canvas().screen().height() / *density;
    return row;
}

void draw_last_row_control(Sheet& sheet, ui::Box box, const LastRow& row, const LastRowFact& found) {
    RoomCheckUi& state = sheet.state;
    const int away =
        stepper(sheet, "room:distance", box.cut_top(sheet.px(target)), "Last row: " + metres_text(row.metres),
                row.metres > nearest_row, row.metres < furthest_row);
    box.cut_top(sheet.px(between / 2));
    const int higher = stepper(sheet, "room:picture", box.cut_top(sheet.px(target)),
                               "Picture: " + metres_text(row.picture_mm / 1000) + " high",
                               row.picture_mm > lowest_picture, row.picture_mm < highest_picture);
    if (away != 0)
        state.metres = std::clamp(row.metres + static_cast<float>(away), nearest_row, furthest_row);
    if (higher != 0) {
        const float tenths = std::round(row.picture_mm / picture_step) + static_cast<float>(higher);
        state.picture_mm = std::clamp(tenths * picture_step, lowest_picture, highest_picture);
    }
    if (away != 0 || higher != 0)
        sheet.canvas().want_next_frame();
    if (!found.better_size)
        return;
    box.cut_top(sheet.px(between / 2));
    const std::string words =
        "Set the text to " + std::to_string(std::lround(*found.better_size * 100)) + " %";
    if (button(sheet, "room:text-size", box, words))
        sheet.answer.text_size = found.better_size;
}

Row last_row_line(Sheet& sheet) {
    ui::Canvas& canvas = sheet.canvas();
    const LastRow row = last_row(sheet);
    const float capital = cap_height * sheet.px(body_text) / canvas.text_size();
    const LastRowFact found = last_row_fact(row, capital / canvas.screen().height(), canvas.text_size());
    const float lines = found.better_size ? 3 : 2;
    return {
        .id = "room:last-row",
        .name = "Last row",
        .fact = found.fact,
        .control_height = sheet.px(lines * target + (lines - 1) * between / 2),
        .draw_control = [&sheet, row, found](ui::Box box) { draw_last_row_control(sheet, box, row, found); }};
}

/// What a key of the clicker is for, and whether it has arrived.
void draw_arrival(const Sheet& sheet, std::string_view id, ui::Box box, std::string_view words,
                  bool arrived) {
    ui::Canvas& canvas = sheet.canvas();
    const ui::Theme& theme = sheet.theme();
    ui::panel(canvas, box, arrived ? theme.spruce_wash : theme.surface, arrived ? theme.spruce : theme.line,
              sheet.px(arrived ? 4 : 2), sheet.px(14));
    ui::TextStyle style = sentence_style(sheet);
    style.colour = arrived ? theme.ink : theme.ink_2;
    const float tick = arrived ? sheet.px(18) : 0;
    const float wide =
        std::min(ui::text_size(canvas, words, style).x + tick * 1.5F, box.width() - sheet.px(20));
    ui::Box inner = box.centred(wide, box.height());
    if (arrived)
        ui::tick(canvas, inner.cut_left(tick).centre(), tick, theme.ink);
    inner.cut_left(tick / 2);
    ui::line(canvas, inner, words, style, ui::Align::centre);
    ui::mark(id, box, arrived ? "arrived" : "");
}

Row clicker_line(Sheet& sheet) {
    return {.id = "room:clicker",
            .name = "Clicker",
            .fact = clicker_fact(sheet.state.clicker),
            .control_height = sheet.px(target),
            .draw_control = [&sheet](ui::Box box) {
                const float gap = sheet.px(between / 2);
                const float wide = (box.width() - 2 * gap) / 3;
                const ClickerSeen& seen = sheet.state.clicker;
                draw_arrival(sheet, "room:clicker:back", box.cut_left(wide), "Back", seen.back);
                box.cut_left(gap);
                draw_arrival(sheet, "room:clicker:forward", box.cut_left(wide), "Forward", seen.forward);
                box.cut_left(gap);
                draw_arrival(sheet, "room:clicker:blank", box, "Blank", seen.blank);
            }};
}

void draw_touch_field(const Sheet& sheet, ui::Box box) {
    ui::Canvas& canvas = sheet.canvas();
    const ui::Theme& theme = sheet.theme();
    TouchSeen& touch = sheet.state.touch;
    const ui::Hit hit = canvas.hit_by_hand("room:touch:field", box);
    if (hit.pressed && touch != TouchSeen::finger) {
        touch = sheet.state.fingers.finger(canvas.tap_reach()) ? TouchSeen::finger : TouchSeen::mouse;
        canvas.want_next_frame();
    }
    const bool felt = touch == TouchSeen::finger;
    if (felt)
        ui::panel(canvas, box, theme.spruce_wash, theme.spruce, sheet.px(4), sheet.px(14));
    else
        ui::dashed_outline(canvas, box, hit.held ? theme.spruce : theme.ink_2, sheet.px(3), sheet.px(14));
    ui::line(canvas, box.inset(sheet.px(16), 0), felt ? "Felt" : "Touch here", sentence_style(sheet),
             ui::Align::centre);
}

Row touch_line(Sheet& sheet) {
    return {.id = "room:touch",
            .name = "Touch",
            .fact = touch_fact(sheet.state.touch),
            .control_height = sheet.px(pad_height),
            .draw_control = [&sheet](ui::Box box) { draw_touch_field(sheet, box); }};
}

Row chime_line(Sheet& sheet) {
    Row row{.id = "room:loudspeaker", .name = "Chime", .fact = loudspeaker_fact(sheet.readings.loudspeaker)};
    if (sheet.view.room == nullptr)
        return row;
    row.control_height = sheet.px(target);
    row.draw_control = [&sheet](ui::Box box) {
        if (button(sheet, "room:ring", box, "Ring the chime"))
            sheet.view.room->chime().ring();
    };
    return row;
}

std::vector<Row> rows_of(Sheet& sheet) {
    const RoomReadings& readings = sheet.readings;
    std::vector<Row> rows;
    rows.push_back(last_row_line(sheet));
    rows.push_back(clicker_line(sheet));
    rows.push_back(touch_line(sheet));
    rows.push_back(chime_line(sheet));
    rows.push_back({.id = "room:awake",
                    .name = "Screen",
                    .fact = awake_fact(readings.kept_awake, sheet.view.snapshot.finished())});
    rows.push_back({.id = "room:disk", .name = "Disk", .fact = disk_fact(readings.free_bytes)});
    rows.push_back({.id = "room:record",
                    .name = "Record",
                    .fact = record_fact(readings.record, readings.record_problem)});
    return rows;
}

/// Where the parts of a line stand in a list as wide as this.
struct RowPlaces {
    bool beside; ///< the control beside the words, else below them
    float control_width;
    float words_width;

    RowPlaces(const Sheet& sheet, const Row& row, float width)
        : beside(row.draw_control && width >= sheet.px(least_beside)) {
        const float inner = width - sheet.px(sign_width);
        control_width = std::min(sheet.px(widest_control), inner);
        words_width = beside ? inner - control_width - sheet.px(2 * between) : inner;
    }
};

float words_height(const Sheet& sheet, const Row& row, const RowPlaces& places) {
    return sheet.px(name_height)
           + ui::text_size(sheet.canvas(), row.fact.sentence, sentence_style(sheet), places.words_width).y;
}

float row_height(const Sheet& sheet, const Row& row, float width) {
    const RowPlaces places(sheet, row, width);
    const float words = words_height(sheet, row, places);
    if (places.beside)
        return std::max(words, row.control_height) + sheet.px(2 * row_padding);
    const float control = row.draw_control ? row.control_height + sheet.px(between / 2) : 0;
    return words + control + sheet.px(2 * row_padding);
}

void draw_words(const Sheet& sheet, const Row& row, ui::Box box) {
    ui::Canvas& canvas = sheet.canvas();
    ui::mark(row.id, box, row.fact.sentence);
    ui::Box head = box.cut_top(sheet.px(name_height));
    head.cut_left(ui::line(canvas, head, row.name, name_style(sheet)) + sheet.px(between * 0.7F));
    ui::TextStyle style = sentence_style(sheet);
    style.size = sheet.px(21);
    if (row.fact.standing == Standing::poor)
        style.colour = sheet.theme().brick;
    ui::line(canvas, head, word(row.fact.standing), style);
    ui::mark(std::string(row.id) + ":standing", head, word(row.fact.standing));
    ui::text(canvas, box.min(), box.width(), row.fact.sentence, sentence_style(sheet));
}

void draw_row(const Sheet& sheet, const Row& row, ui::Box box) {
    const RowPlaces places(sheet, row, box.width());
    box = box.inset(0, sheet.px(row_padding));
    const ui::Box sign = ui::Box{box}.cut_left(sheet.px(sign_width));
    const float words = words_height(sheet, row, places);
    ui::Box right = box;
    if (places.beside) {
        right = box.cut_right(places.control_width).centred(places.control_width, row.control_height);
        box = box.centred(box.width(), words);
    } else {
        right.x0 += sheet.px(sign_width);
        right.cut_top(words + sheet.px(between / 2));
        right = right.cut_left(places.control_width);
    }
    draw_sign(sheet, {sign.x0 + sheet.px(20), box.y0 + sheet.px(name_height / 2)}, row.fact.standing);
    box.x0 += sheet.px(sign_width);
    draw_words(sheet, row, ui::Box::at(box.min(), {places.words_width, words}));
    if (row.draw_control)
        row.draw_control(right);
}

std::string summary(const std::vector<Row>& rows) {
    const auto count = [&](Standing standing) {
        return std::count_if(rows.begin(), rows.end(),
                             [&](const Row& row) { return row.fact.standing == standing; });
    };
    const auto poor = count(Standing::poor);
    const auto unknown = count(Standing::unknown);
    if (poor > 0)
        return counted(poor, "thing", "things") + " to look at.";
    if (unknown > 0)
        return "Nothing is amiss so far. " + counted(unknown, "thing is", "things are") + " not checked yet.";
    return "The room is ready.";
}

void draw_list(Sheet& sheet, ui::Box area) {
    ui::Canvas& canvas = sheet.canvas();
    const std::vector<Row> rows = rows_of(sheet);
    const ui::Box top = area.cut_top(sheet.px(summary_height));
    const std::string said = summary(rows);
    ui::line(canvas, top, said, sentence_style(sheet));
    ui::mark("room:summary", top, said);

    float high = 0;
    for (const Row& row : rows)
        high += row_height(sheet, row, area.width());
    ui::Box list = ui::begin_scroll(canvas, "room:list", area, sheet.state.scroll, high);
    for (const Row& row : rows) {
        const ui::Box box = list.cut_top(row_height(sheet, row, list.width()));
        ui::fill(canvas, ui::Box{box}.cut_top(sheet.px(2)), sheet.theme().line);
        draw_row(sheet, row, box);
    }
    ui::end_scroll(canvas, sheet.state.scroll);
}

/// The keys that clickers send for forward, back, and a black screen.
void take_clicker(const ui::Canvas& canvas, ClickerSeen& seen) {
    seen.forward = seen.forward || canvas.key(ImGuiKey_PageDown) || canvas.key(ImGuiKey_RightArrow);
    seen.back = seen.back || canvas.key(ImGuiKey_PageUp) || canvas.key(ImGuiKey_LeftArrow);
    seen.blank = seen.blank || canvas.key(ImGuiKey_Period) || canvas.key(ImGuiKey_B);
}

}

void open_room_check(const View& view, RoomCheckUi& state) {
    state = {.metres = state.metres, .picture_mm = state.picture_mm};
    if (view.room != nullptr)
        view.room->look();
}

RoomCheckAnswer draw_room_check_sheet(const View& view, RoomCheckUi& state) {
    ui::Canvas& canvas = view.canvas;
    Sheet sheet{.view = view, .state = state};
    if (view.room != nullptr)
        sheet.readings = view.room->readings();
    take_clicker(canvas, state.clicker);
    state.fingers.see(ImGui::GetMousePos(), canvas.now());

    const ui::Box area = ui::draw_sheet(canvas, sheet_width, sheet_height, "Room check");
    const ui::Box whole = ui::sheet_box(canvas, sheet_width, sheet_height);
    ui::ButtonsFromRight head(canvas,
                              {area.x0, whole.y0 + canvas.px(36), area.x1, whole.y0 + canvas.px(36 + target)},
                              canvas.px(between / 2));
    sheet.answer.close = head.button("room:close", "Close");
    if (head.button("room:again", "Check again") && view.room != nullptr)
        view.room->look();
    draw_list(sheet, area);
    // A press beside what can be pressed is not one on the ground, which would close the sheet.
    canvas.hit_by_hand("room:sheet", whole);
    return sheet.answer;
}

}
