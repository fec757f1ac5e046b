#include <algorithm>

#include "app/steps/wall_frame.h"
#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float lane_radius = 20;
constexpr float menu_width = 420;
constexpr float menu_row = 62;

bool is_target(const WallFrame& frame, LaneId lane) {
    return std::ranges::any_of(frame.landings, [&](const auto& landing) {
        return landing.second.spot.lane == lane && !landing.second.onto;
    });
}

ui::TextStyle title_style(const WallFrame& frame) {
    const bool few = frame.layouts.size() <= 2;
    return {.size = frame.canvas().px(few ? 34 : 28),
            .weight = ui::Weight::bold,
            .colour = frame.canvas().theme().ink};
}

/// On one line, or where that is too short for it, on two smaller ones.
void draw_title(const WallFrame& frame, ui::Box box, const std::string& title) {
    ui::Canvas& canvas = frame.canvas();
    const ui::TextStyle style = title_style(frame);
    ui::TextStyle small = style;
    small.size = canvas.px(least_card_text);
    small.leading = 1.12F;
    const float two_lines = 2 * small.size * small.leading;
    const float high = ui::text_size(canvas, title, small, box.width()).y;
    if (ui::text_size(canvas, title, style).x * 0.75F <= box.width() || high > two_lines + 1)
        ui::line(canvas, box, title, style);
    else
        ui::text(canvas, {box.x0, box.centre().y - high / 2}, box.width(), title, small);
}

void finish_naming(WallFrame& frame, ui::FieldEvent event, const Lane& lane) {
    WallUi& state = frame.state;
    if (event == ui::FieldEvent::none)
        return;
    const bool something = state.lane_name.text.find_first_not_of(" \t") != std::string::npos;
    if (event != ui::FieldEvent::given_up && something && state.lane_name.text != lane.title)
        frame.view.post(RenameLane{lane.id, state.lane_name.text});
    state.lane_naming = {};
}

/// What is selected can be sent to this lane: offered where it is not already, and everywhere while a
/// place is being chosen.
bool takes_selected(const WallFrame& frame, const LaneLayout& layout) {
    const WallUi& state = frame.state;
    if (state.selected.empty() || state.editing || !frame.can_change() || !frame.wall.picking_up || frame.tap
        || anything_held(frame) || state.adder.open || state.framing || state.choosing)
        return false;
    const bool here = std::ranges::any_of(
        layout.lane->cards, [&](const WallLane::Entry& entry) { return state.is_selected(entry.card->id); });
    return !here || state.moving;
}

void send_selected(WallFrame& frame, const LaneLayout& layout) {
    post_moves(frame, frame.state.selected, {layout.lane->id, {}, {}});
    frame.state.select_none();
}

/// The rows of a lane's menu; each says what it does and does it.
struct LaneChoice {
    std::string id;
    std::string words;
    std::function<void()> choose;
};

std::vector<LaneChoice> choices_for(WallFrame& frame, const Lane& lane) {
    const View& view = frame.view;
    WallUi& state = frame.state;
    const auto lanes = view.snapshot.lanes(lane.step);
    const auto at = static_cast<std::size_t>(std::ranges::find(lanes, &lane) - lanes.begin());
    std::vector<LaneChoice> choices;
    if (frame.wall.arranging) {
        choices.push_back({"lane-menu:rename", "Rename", [&state, &lane] {
                               state.lane_naming = lane.id;
                               state.lane_name.open(lane.title);
                           }});
        if (at > 0)
            choices.push_back({"lane-menu:left", "Move left", [&view, &lane, before = lanes[at - 1]->id] {
                                   view.post(MoveLane{lane.id, before});
                               }});
        if (at + 1 < lanes.size())
            choices.push_back({"lane-menu:right", "Move right",
                               [&view, &lane, before = at + 2 < lanes.size() ? lanes[at + 2]->id : LaneId{}] {
                                   view.post(MoveLane{lane.id, before});
                               }});
        if (lanes.size() > 1)
            choices.push_back({"lane-menu:fold", "Fold", [&view, &lane] {
                                   view.post(CollapseLane{lane.id, true});
                               }});
    }
    if (frame.wall.covering) {
        const bool covered = view.snapshot.lane_state(lane.id).covered;
        choices.push_back(
            {"lane-menu:cover", covered ? "Reveal" : "Cover what is written here", [&view, &lane, covered] {
                 view.post(CoverLane{lane.id, !covered});
             }});
    }
    if (frame.wall.arranging && lanes.size() > 1)
        choices.push_back({"lane-menu:remove",
                           view.snapshot.cards(lane.id).empty() ? "Remove" : "Remove, cards to the next lane",
                           [&view, &lane] { view.post(RemoveLane{lane.id}); }});
    return choices;
}

}

void draw_lane_ground(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const bool target = is_target(frame, layout.lane->id);
    const float radius = canvas.px(lane_radius);
    ui::fill(canvas, layout.frame, target ? theme.spruce_wash : theme.lane, radius);
    ui::outline(canvas, layout.frame, target ? theme.spruce : theme.line, canvas.px(target ? 4 : 2), radius);
}

void draw_lane_head(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    WallUi& state = frame.state;
    const std::string id = lane_id(layout.lane->id);
    const Lane* lane = frame.view.snapshot.session().lanes.find(layout.lane->id);
    ui::Box head = layout.head;
    if (takes_selected(frame, layout)) {
        const ui::Box box = head.cut_right(ui::button_size(canvas, "Move here").x);
        if (ui::button(canvas, id + ":move-here", box.centred(box.width(), canvas.px(60)), "Move here",
                       ui::Rank::primary))
            send_selected(frame, layout);
        head.cut_right(canvas.px(12));
        draw_title(frame, head, layout.lane->title);
        return;
    }
    if (lane != nullptr && frame.can_change() && !frame.tap
        && (frame.wall.arranging || frame.wall.covering)) {
        const ui::Box more = head.cut_right(canvas.px(44));
        const ui::Hit hit = canvas.hit(id + ":menu", more.centred(canvas.px(60), canvas.px(60)));
        if (hit.hovered || state.lane_menu == lane->id)
            ui::fill(canvas, more.centred(canvas.px(48), canvas.px(48)), theme.wash, canvas.px(12));
        if (hit.focused)
            ui::focus_ring(canvas, more.centred(canvas.px(48), canvas.px(48)), canvas.px(12));
        ui::more(canvas, more.centre(), canvas.px(22), theme.ink_2);
        if (hit.clicked)
            state.lane_menu = state.lane_menu == lane->id ? LaneId{} : lane->id;
        head.cut_right(canvas.px(8));
    }
    if (layout.lane->covered && frame.can_change()) {
        const ui::Box reveal = head.cut_right(ui::button_size(canvas, "Reveal").x);
        if (ui::button(canvas, id + ":reveal", reveal.centred(reveal.width(), canvas.px(56)), "Reveal",
                       ui::Rank::primary))
            frame.view.post(CoverLane{layout.lane->id, false});
        head.cut_right(canvas.px(12));
    }
    const ui::TextStyle small{.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2};
    const std::string count = layout.lane->covered ? "covered · " + layout.lane->count : layout.lane->count;
    const float wide = ui::text_size(canvas, count, small).x;
    // Where little room is left the title comes first.
    if (wide < head.width() * 0.6F) {
        const ui::Box number = head.cut_right(wide);
        ui::line(canvas, number, count, small);
        ui::mark(id + ":count", number, count);
        head.cut_right(canvas.px(12));
    }
    if (lane != nullptr && state.lane_naming == lane->id) {
        finish_naming(frame,
                      ui::field(canvas, id + ":title", head, state.lane_name, title_style(frame), "Its name"),
                      *lane);
        return;
    }
    draw_title(frame, head, layout.lane->title);
    ui::mark(id + ":title", head, layout.lane->title);
}

void draw_folded_lane(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const std::string id = lane_id(layout.lane->id);
    const ui::Hit hit = canvas.hit(id + ":unfold", layout.frame);
    const bool takes = takes_selected(frame, layout);
    if (hit.hovered || takes)
        ui::fill(canvas, layout.frame, takes ? theme.spruce_wash : theme.wash, canvas.px(lane_radius));
    if (takes)
        ui::outline(canvas, layout.frame, theme.spruce, canvas.px(4), canvas.px(lane_radius));
    ui::Box box = layout.frame.inset(0, canvas.px(22));
    ui::plus(canvas, box.cut_top(canvas.px(40)).centre(), canvas.px(24), takes ? theme.spruce : theme.ink_2);
    ui::line(canvas, box.cut_bottom(canvas.px(34)), std::to_string(layout.lane->cards.size()),
             {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = theme.ink_2},
             ui::Align::centre);
    // Upwards, as on the spine of a book.
    const ImVec2 centre = box.centre();
    ui::turned(canvas, centre, -90, [&] {
        const ui::Box along{centre.x - box.height() / 2, centre.y - canvas.px(30),
                            centre.x + box.height() / 2, centre.y + canvas.px(30)};
        ui::TextStyle style = title_style(frame);
        style.size = canvas.px(28);
        // Glyphs are left out by where they lie before they are turned.
        ImGui::PushClipRect(canvas.screen().min(), canvas.screen().max(), false);
        ui::line(canvas, along, layout.lane->title, style, ui::Align::centre);
        ImGui::PopClipRect();
    });
    if (hit.focused)
        ui::focus_ring(canvas, layout.frame, canvas.px(lane_radius));
    if (hit.clicked && takes)
        send_selected(frame, layout);
    else if (hit.clicked && frame.can_change())
        frame.view.post(CollapseLane{layout.lane->id, false});
}

std::optional<BelowPill> touch_below(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    ui::Scroll& scroll = frame.state.scrolls[layout.lane->id];
    const float bottom = scroll.offset + layout.body.height();
    const std::size_t below = layout.shown->below(bottom - canvas.px(20));
    // In a lane that shows hardly one card it would lie on that.
    if (below == 0 || layout.body.height() < canvas.px(120))
        return std::nullopt;
    BelowPill pill{.words = std::to_string(below) + " more below"};
    const ui::TextStyle style{.size = canvas.px(22), .weight = ui::Weight::semibold};
    const ImVec2 size{ui::text_size(canvas, pill.words, style).x + canvas.px(84), canvas.px(60)};
    pill.box =
        ui::Box::at({layout.frame.centre().x - size.x / 2, layout.frame.y1 - size.y - canvas.px(8)}, size);
    const ui::Hit hit = canvas.hit(lane_id(layout.lane->id) + ":below", pill.box);
    pill.hovered = hit.hovered;
    if (hit.clicked) {
        scroll.offset += layout.body.height() * 0.85F;
        canvas.want_next_frame();
    }
    return pill;
}

void draw_below(WallFrame& frame, const BelowPill& pill) {
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const float round = pill.box.height() / 2;
    ui::shadow(canvas, pill.box, theme.shadow, canvas.px(4), canvas.px(16), 0);
    ui::panel(canvas, pill.box, pill.hovered ? theme.wash : theme.surface, theme.line, canvas.px(2), round);
    ui::Box inner = pill.box.inset(canvas.px(20), 0);
    ui::arrow(canvas, inner.cut_right(canvas.px(28)).centre(), canvas.px(18), theme.ink_2, ui::Way::down);
    ui::line(canvas, inner, pill.words,
             {.size = canvas.px(22), .weight = ui::Weight::semibold, .colour = theme.ink});
}

void draw_lane_menu(WallFrame& frame) {
    WallUi& state = frame.state;
    const LaneLayout* layout = state.lane_menu ? frame.layout_of(state.lane_menu) : nullptr;
    const Lane* lane = frame.view.snapshot.session().lanes.find(state.lane_menu);
    if (layout == nullptr || lane == nullptr) {
        state.lane_menu = {};
        return;
    }
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const auto choices = choices_for(frame, *lane);
    const ImVec2 size{canvas.px(menu_width),
                      canvas.px(menu_row) * static_cast<float>(choices.size()) + canvas.px(20)};
    const float x = std::max(frame.area.x0 + canvas.px(14), layout->head.x1 - size.x);
    const ui::Box box = ui::Box::at({x, layout->head.y1 + canvas.px(6)}, size);
    ui::begin_panel(canvas, "lane-menu", box);
    ui::Box column = box.inset(canvas.px(10));
    bool chosen = false;
    for (const LaneChoice& choice : choices) {
        const ui::Box row = column.cut_top(canvas.px(menu_row));
        const ui::Hit hit = canvas.hit(choice.id, row);
        if (hit.hovered)
            ui::fill(canvas, row, theme.wash, canvas.px(12));
        if (hit.focused)
            ui::focus_ring(canvas, row.inset(canvas.px(4)), canvas.px(12));
        ui::line(canvas, row.inset(canvas.px(18), 0), choice.words,
                 {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = theme.ink});
        if (hit.clicked) {
            choice.choose();
            chosen = true;
        }
    }
    ui::end_panel(canvas, "lane-menu", box);
    const bool aside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.holds(ImGui::GetMousePos())
                       && !layout->head.holds(ImGui::GetMousePos());
    if (chosen || aside || canvas.key(ImGuiKey_Escape))
        state.lane_menu = {};
}

void draw_new_lane(WallFrame& frame) {
    WallUi& state = frame.state;
    if (!state.lane_adding)
        return;
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const ui::Box box = frame.area.centred(canvas.px(760), canvas.px(220));
    ui::begin_panel(canvas, "new-lane", box, true);
    ui::Box inner = box.inset(canvas.px(32), canvas.px(22));
    const std::string words =
        state.selected.empty()
            ? "A theme to group cards under"
            : "A theme for the " + counted(state.selected.size(), "card", "cards") + " you chose";
    ui::line(canvas, inner.cut_top(canvas.px(40)), words,
             {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = theme.ink_2});
    inner.cut_top(canvas.px(8));
    const ui::FieldEvent event =
        ui::field(canvas, "new-lane:field", inner.cut_top(canvas.px(60)), state.lane_name,
                  {.size = canvas.px(34), .weight = ui::Weight::bold, .colour = theme.ink}, "Its name");
    inner.cut_top(canvas.px(10));
    ui::line(canvas, inner.cut_top(canvas.px(34)), "Enter adds it as a lane, and the next · Esc when done",
             {.size = canvas.px(20), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::end_panel(canvas, "new-lane", box);
    if (event == ui::FieldEvent::none)
        return;
    const bool something = state.lane_name.text.find_first_not_of(" \t") != std::string::npos;
    if (event != ui::FieldEvent::given_up && something) {
        frame.view.post(AddLane{frame.wall.step, state.lane_name.text, state.selected});
        state.select_none();
    }
    state.lane_adding = event == ui::FieldEvent::entered && something;
    if (state.lane_adding) {
        state.lane_name.open();
        frame.canvas().type_on();
    }
}

}
