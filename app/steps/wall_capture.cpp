#include <algorithm>
#include <array>
#include <utility>

#include "app/steps/wall_frame.h"
#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

constexpr float group_row = 64;

constexpr std::array<Colour, 6> colour_of_group{Colour::sky,   Colour::sun,  Colour::mint,
                                                Colour::lilac, Colour::rose, Colour::sand};

Colour colour_of_next(const WallFrame& frame) {
    if (frame.state.adding_under)
        return frame.wall.colour_under;
    if (frame.wall.colour)
        return *frame.wall.colour;
    if (!frame.state.group)
        return Colour::sun;
    return colour_of_group.at(static_cast<std::size_t>(frame.state.group.value - 1) % colour_of_group.size());
}

AddCard next_card(const WallFrame& frame, std::string text) {
    return {frame.state.adding, std::move(text),          colour_of_next(frame),
            frame.state.group,  frame.state.adding_under, {}};
}

void draw_group_choice(WallFrame& frame, ui::Box row) {
    ui::Canvas& canvas = frame.canvas();
    const auto& groups = frame.view.snapshot.session().groups.rows();
    const float each =
        std::min(canvas.px(56), row.width() / static_cast<float>(std::max<std::size_t>(groups.size(), 1)));
    for (const auto& group : groups) {
        const ui::Box box = row.cut_left(each);
        const ui::Hit hit = canvas.hit_by_hand(std::string("next-group:") + group->letter(), box);
        const bool chosen = frame.state.group == group->id;
        if (chosen || hit.hovered)
            ui::fill(canvas, box.centred(each - canvas.px(2), canvas.px(54)),
                     chosen ? canvas.theme().spruce_wash : canvas.theme().wash, canvas.px(12));
        ui::group_marker(canvas, box.centre(), std::min(canvas.px(34), each * 0.7F), group->id,
                         chosen || !frame.state.group ? 1 : 0.55F);
        if (hit.clicked)
            frame.state.group = chosen ? GroupId{} : group->id;
    }
}

/// Several lines from the clipboard are asked about before any of them is a card.
void take_pasted(WallFrame& frame) {
    WallUi& state = frame.state;
    if (!std::exchange(state.adder.field.pasted, false))
        return;
    if (!ask_about(frame, state.adder.field.text))
        return;
    state.adder = {};
}

/// The height of what stands below the open field: the groups to choose from, and in a covered lane the
/// way to see what is typed.
float below_field(const WallFrame& frame, const WallLane& lane) {
    const float row = frame.canvas().px(group_row);
    return (frame.view.snapshot.session().groups.empty() ? 0 : row) + (lane.covered ? row : 0);
}

void draw_show_typing(WallFrame& frame, ui::Box row) {
    ui::Canvas& canvas = frame.canvas();
    row.cut_top(canvas.px(4));
    const char* words = frame.state.show_typing ? "Hide what I type" : "Show what I type";
    const ui::Box box = row.cut_left(ui::button_size(canvas, words).x);
    const ui::Hit hit = canvas.hit_by_hand("adder:show-typing", box);
    ui::panel(canvas, box, hit.hovered ? canvas.theme().wash : canvas.theme().surface, canvas.theme().line,
              canvas.px(2), canvas.px(14));
    ui::line(canvas, box, words,
             {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = canvas.theme().ink},
             ui::Align::centre);
    if (hit.clicked)
        frame.state.show_typing = !frame.state.show_typing;
}

}

bool ask_about(WallFrame& frame, const std::string& pasted) {
    auto lines = lines_of(pasted);
    if (lines.size() < 2)
        return false;
    frame.state.pasted = std::move(lines);
    frame.state.pasted_text = pasted;
    frame.canvas().want_next_frame();
    return true;
}

void open_adding(WallUi& state, const std::function<std::uint64_t(Command)>& post) {
    const auto& lanes = state.wall.lanes;
    const auto open = std::ranges::find(lanes, false, &WallLane::collapsed);
    const LaneId first = open == lanes.end() ? lanes.front().id : open->id;
    if (open == lanes.end())
        post(CollapseLane{first, false});
    state.add_to(state.adding && open != lanes.end() ? state.adding : first);
}

AddingPlace adding_place(const WallFrame& frame, const WallLane& lane) {
    if (!frame.can_add())
        return {};
    ui::Canvas& canvas = frame.canvas();
    if (!frame.state.adder.open || frame.state.adding != lane.id)
        return {canvas.px(74), {}};
    const ui::TextStyle style = ui::card_text(canvas);
    const float field =
        std::max(frame.state.typed_height, style.size * style.leading + 2 * style.size * 0.7F);
    return {field + below_field(frame, lane), frame.state.adding_under};
}

void draw_adding(WallFrame& frame, const LaneLayout& layout, ui::Box box) {
    ui::Canvas& canvas = frame.canvas();
    WallUi& state = frame.state;
    const LaneId lane = layout.lane->id;
    const bool open = state.adder.open && state.adding == lane;
    ui::Adder closed;
    ui::Adder& adder = open ? state.adder : closed;
    ui::Box field = box;
    const ui::Box below = open ? field.cut_bottom(below_field(frame, *layout.lane)) : ui::Box{};
    const bool choosing = below.holds(ImGui::GetMousePos()) && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    adder.field.masked = layout.lane->covered && !state.show_typing;
    ui::TextStyle style = ui::card_text(canvas);
    style.colour = canvas.theme().ink;
    const ui::AdderLook look{.invitation = frame.wall.add,
                             .hint = state.adding_under ? frame.wall.hint_under : frame.wall.hint,
                             .style = style,
                             .radius = canvas.px(14),
                             .lines = true};
    float needed = 0;
    const auto typed = ui::adder(canvas, lane_id(lane) + ":add", field, adder, look, &needed);
    if (open) {
        take_pasted(frame);
        if (needed > 0 && needed != state.typed_height) {
            state.typed_height = needed;
            canvas.want_next_frame();
        }
        ui::Box rows = below;
        if (layout.lane->covered)
            draw_show_typing(frame, rows.cut_bottom(canvas.px(group_row)));
        rows.cut_top(canvas.px(8));
        draw_group_choice(frame, rows);
        state.scrolls[lane].show(box);
    } else if (closed.open) {
        state.add_to(lane);
    }
    if (open && choosing && !state.adder.open)
        state.adder.start(typed.value_or(std::string{})); // a tap on a group is not the end of the typing
    else if (typed && open)
        frame.view.post(next_card(frame, *typed));
    if (open && !state.adder.open && state.pasted.empty())
        state.adding_under = {};
}

void draw_paste_question(WallFrame& frame) {
    WallUi& state = frame.state;
    if (state.pasted.empty())
        return;
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const std::string many = "Add " + counted(state.pasted.size(), "card", "cards");
    const std::string one = "Keep as one card";
    const float wide = ui::button_size(canvas, many).x + ui::button_size(canvas, one).x + canvas.px(90);
    ui::Box box = frame.area.centred(std::max(wide, canvas.px(560)), canvas.px(210));
    ui::begin_panel(canvas, "paste", box);
    ui::Box inner = box.inset(canvas.px(32), canvas.px(26));
    ui::line(canvas, inner.cut_top(canvas.px(60)),
             "You pasted " + counted(state.pasted.size(), "line.", "lines."),
             {.size = canvas.px(30), .weight = ui::Weight::bold, .colour = theme.ink});
    inner.cut_top(canvas.px(22));
    ui::Box row = inner.cut_top(canvas.px(62));
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    const bool yes = ui::button(canvas, "paste:cards", row.cut_left(ui::button_size(canvas, many).x), many,
                                ui::Rank::primary)
                     || enter;
    row.cut_left(canvas.px(14));
    const bool no = ui::button(canvas, "paste:one", row.cut_left(ui::button_size(canvas, one).x), one);
    ui::end_panel(canvas, "paste", box);
    if (yes) {
        std::vector<Together::Part> parts;
        for (std::string& line : state.pasted)
            parts.emplace_back(next_card(frame, std::move(line)));
        frame.view.post(together(std::move(parts)));
        state.adder.start();
    }
    const bool back = no || (!yes && ImGui::IsKeyPressed(ImGuiKey_Escape, false));
    if (back) // into the field, so that nothing that was typed before is lost
        state.adder.start(state.pasted_text);
    if (yes || back)
        state.pasted.clear();
}

namespace {

/// Above the card whose cluster is named, or beside it: what is named stays in sight.
ui::Box beside_named(const WallFrame& frame, ImVec2 size) {
    const float gap = frame.canvas().px(14);
    const ui::Box area = frame.area;
    const auto named = frame.standing(frame.state.naming);
    if (!named)
        return area.centred(size.x, size.y);
    const ui::Box card = frame.on_screen(named);
    const float left = std::clamp(card.x0, area.x0, std::max(area.x0, area.x1 - size.x));
    if (card.y0 - size.y - gap >= area.y0)
        return ui::Box::at({left, card.y0 - size.y - gap}, size);
    const bool right = card.x1 + gap + size.x <= area.x1;
    return ui::Box::at(
        {right ? card.x1 + gap : std::max(area.x0, card.x0 - gap - size.x), std::max(area.y0, card.y0)},
        size);
}

}

void draw_naming(WallFrame& frame) {
    WallUi& state = frame.state;
    if (!state.naming || frame.view.answered < state.naming_after)
        return;
    // Refused, or taken apart meanwhile: there is nothing to name.
    if (frame.view.snapshot.card(state.naming) == nullptr
        || frame.view.snapshot.under(state.naming).empty()) {
        state.naming = {};
        return;
    }
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const ui::Box box = beside_named(frame, {canvas.px(640), canvas.px(190)});
    ui::begin_panel(canvas, "naming", box, true);
    ui::Box inner = box.inset(canvas.px(28), canvas.px(20));
    ui::line(canvas, inner.cut_top(canvas.px(36)), "What do these have in common?",
             {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = theme.ink_2});
    const ui::FieldEvent event =
        ui::field(canvas, "naming:field", inner.cut_top(canvas.px(56)), state.name,
                  {.size = canvas.px(30), .weight = ui::Weight::bold, .colour = theme.ink}, "A heading");
    ui::line(canvas, inner, "Enter puts it above them · Esc leaves them without",
             {.size = canvas.px(20), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::end_panel(canvas, "naming", box);
    if (event == ui::FieldEvent::none)
        return;
    if (event != ui::FieldEvent::given_up && state.name.text.find_first_not_of(" \t\n") != std::string::npos)
        frame.view.post(NameCluster{state.naming, state.name.text});
    state.naming = {};
}

}
