#include "app/steps/wall.h"

#include <algorithm>
#include <utility>

#include "app/steps/card_menu.h"
#include "app/steps/card_sheet.h"
#include "app/steps/wall_frame.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

constexpr auto travel_time = 400ms;

TypedCard typed_card(const WallUi& state) {
    return {state.editing, state.editing ? state.typed_height : 0};
}

/// Arranges again only the lanes for which something has changed.
void arrange(WallFrame& frame) {
    WallUi& state = frame.state;
    ui::Canvas& canvas = frame.canvas();
    float scale = 1;
    for (LaneLayout& layout : frame.layouts) {
        if (layout.lane->collapsed)
            continue;
        auto& kept = state.arranged[layout.lane->id];
        if (kept.version != state.version || !(kept.body == layout.body) || kept.unit != canvas.px(1)) {
            kept.version = state.version;
            kept.body = layout.body;
            kept.unit = canvas.px(1);
            kept.resting_by = kept.shown_by = {};
            const AddingPlace closed{frame.can_add() ? canvas.px(74) : 0, {}};
            kept.scale =
                fitting_scale(canvas, layout, {layout.body.width(), 1, {}, closed, {}}, state.heights);
        }
        scale = std::min(scale, kept.scale);
    }
    for (LaneLayout& layout : frame.layouts) {
        if (layout.lane->collapsed)
            continue;
        auto& kept = state.arranged[layout.lane->id];
        const Placing by{
            layout.body.width(), scale, typed_card(state), adding_place(frame, *layout.lane), {}};
        if (!(kept.resting_by == by)) {
            kept.resting = place_cards(canvas, *layout.lane, by, state.heights);
            kept.resting_by = by;
            kept.shown_by = {};
            ++state.arrangements;
        }
        layout.scale = scale;
        layout.resting = layout.shown = &kept.resting;
    }
}

/// A spot where what is held stands already opens nothing.
bool opens(const WallFrame& frame, int number, const Landing& landing, const PlacedCards& cards) {
    const auto held = held_by(frame, frame.state.hands.at(number));
    return !landing.onto && !(held.size() == 1 && is_where_it_stands(cards, landing.spot, held.front()));
}

void open_gaps(WallFrame& frame) {
    WallUi& state = frame.state;
    for (LaneLayout& layout : frame.layouts) {
        if (layout.lane->collapsed)
            continue;
        auto& kept = state.arranged[layout.lane->id];
        Placing by = kept.resting_by;
        for (const auto& [number, landing] : frame.landings)
            if (landing.spot.lane == layout.lane->id && opens(frame, number, landing, kept.resting))
                by.openings.push_back({landing.spot, landing.height});
        if (by.openings.empty())
            continue;
        if (!(kept.shown_by == by)) {
            kept.shown = place_cards(frame.canvas(), *layout.lane, by, state.heights);
            kept.shown_by = by;
            ++state.arrangements;
        }
        layout.shown = &kept.shown;
    }
}

bool in_motion(const WallFrame& frame, const std::string& id) {
    return std::ranges::any_of(frame.state.hands,
                               [&](const auto& hand) { return hand.second.in_motion(id); });
}

void draw_empty(WallFrame& frame, const LaneLayout& layout) {
    if (!layout.lane->cards.empty() || frame.wall.empty.empty() || !layout.shown->openings.empty())
        return;
    ui::Canvas& canvas = frame.canvas();
    ui::Box body = layout.body;
    const float end = layout.shown->end.height();
    body.cut_top(end + canvas.px(end > 0 ? 28 : 8));
    const std::string words =
        layout.lane->covered ? "What is written here stays covered until you reveal it." : frame.wall.empty;
    ui::text(canvas, body.min(), body.width(), words,
             {.size = canvas.px(24),
              .weight = ui::Weight::medium,
              .colour = canvas.theme().ink_2,
              .leading = 1.4F});
}

void draw_cards(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    const ui::Scroll& scroll = frame.state.scrolls[layout.lane->id];
    const float beyond = canvas.px(20);
    for (const auto& placed :
         layout.shown->between(scroll.offset - beyond, scroll.offset + layout.body.height() + beyond)) {
        const ui::Box home = frame.on_screen(layout, placed.box);
        const std::string id = card_id(placed.card().id);
        if (in_motion(frame, id)) {
            if (is_held(frame, placed.card().id))
                ui::draw_card_gap(canvas, home);
            continue;
        }
        const ui::Box box = frame.state.travel.place(canvas, placed.card().id, home);
        touch_card(frame, placed, box);
        if (is_held(frame, placed.card().id))
            ui::draw_card_gap(canvas, home);
        else
            draw_card_at(frame, placed, box, layout.scale);
    }
}

void draw_lane(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    draw_lane_ground(frame, layout);
    if (layout.lane->collapsed) {
        draw_folded_lane(frame, layout);
        return;
    }
    draw_lane_head(frame, layout);
    scroll_at_edge(frame, layout);
    const auto below = touch_below(frame, layout);
    ui::Scroll& scroll = frame.state.scrolls[layout.lane->id];
    ui::begin_scroll(canvas, lane_id(layout.lane->id), layout.body, scroll, layout.shown->height);
    draw_cards(frame, layout);
    for (const ui::Box& opening : layout.shown->openings)
        ui::fill(canvas, frame.on_screen(layout, opening), ui::faded(canvas.theme().spruce, 0.16F),
                 canvas.px(14));
    if (layout.shown->end.height() > 0)
        draw_adding(frame, layout, frame.on_screen(layout, layout.shown->end));
    draw_empty(frame, layout);
    press_ground(frame, layout);
    ui::end_scroll(canvas, scroll);
    if (below)
        draw_below(frame, *below);
}

}

std::string card_id(CardId card) {
    return "card:" + std::to_string(card.value);
}

std::string lane_id(LaneId lane) {
    return "lane:" + std::to_string(lane.value);
}

const LaneLayout* WallFrame::layout_of(LaneId lane) const {
    const auto at =
        std::ranges::find(layouts, lane, [](const LaneLayout& layout) { return layout.lane->id; });
    return at == layouts.end() ? nullptr : &*at;
}

WallFrame::Standing WallFrame::standing(CardId card) const {
    for (const LaneLayout& layout : layouts) {
        if (layout.shown == nullptr)
            continue;
        const auto& cards = layout.shown->cards;
        const auto at = std::ranges::find(cards, card,
                                          [](const PlacedCards::Placed& placed) { return placed.card().id; });
        if (at != cards.end())
            return {&layout, &*at};
    }
    return {};
}

ui::Box WallFrame::on_screen(const LaneLayout& layout, const ui::Box& box) const {
    return box.moved(layout.body.x0, layout.body.y0 - state.scrolls[layout.lane->id].offset);
}

ImVec2 WallFrame::in_content(const LaneLayout& layout, ImVec2 point) const {
    return {point.x - layout.body.x0, point.y - layout.body.y0 + state.scrolls[layout.lane->id].offset};
}

void CardTravel::changed(ui::Canvas& canvas) {
    if (!expected_)
        return;
    expected_ = false;
    since_ = canvas.now();
    from_ = last_;
}

ui::Box CardTravel::place(ui::Canvas& canvas, CardId card, ui::Box home) {
    last_[card] = home;
    if (!since_)
        return home;
    const float part = canvas.travel(*since_, travel_time);
    const auto from = from_.find(card);
    if (part >= 1 || from == from_.end()) {
        if (part >= 1)
            since_.reset();
        return home;
    }
    const float left = 1 - ui::eased(part);
    return home.moved((from->second.x0 - home.x0) * left, (from->second.y0 - home.y0) * left);
}

void WallUi::add_to(LaneId lane, CardId under) {
    adding = lane;
    adding_under = under;
    editing = {};
    select_none();
    typed_height = 0;
    show_typing = false;
    adder.start();
}

void WallUi::add_lane() {
    lane_adding = true;
    lane_name.open();
}

bool WallUi::is_selected(CardId card) const {
    return card && std::ranges::find(selected, card) != selected.end();
}

void WallUi::select(CardId card) {
    selected = {card};
}

void WallUi::toggle(CardId card) {
    if (std::erase(selected, card) == 0)
        selected.push_back(card);
}

void WallUi::select_none() {
    selected.clear();
    choosing = moving = false;
    moving_onto = {};
}

void WallUi::put_away() {
    select_none();
    editing = opened = {};
    adder = {};
    adding_under = naming = {};
    lane_menu = lane_naming = {};
    lane_adding = finding = false;
}

bool wall_is_old(const View& view, WallUi& state, std::uint64_t look) {
    const std::uint64_t revision = view.snapshot.revision();
    if (state.version != 0 && state.revision == revision && state.look == look)
        return false;
    state.revision = revision;
    state.look = look;
    ++state.version;
    state.travel.changed(view.canvas);
    return true;
}

void draw_wall(const View& view, ui::Box area, WallUi& state, const TapTaker& tap) {
    WallFrame frame{view, area, state.wall, state, tap, {}, {}};
    forget_what_is_gone(frame);
    area = draw_find(frame, area);
    frame.area = area;
    frame.layouts = place_lanes(view.canvas, area, state.wall.lanes);
    arrange(frame);
    if (const CardId card = std::exchange(state.to_show, CardId{}))
        bring_into_view(frame, card);
    take_keys(frame);
    find_landings(frame);
    open_gaps(frame);
    for (const LaneLayout& layout : frame.layouts)
        draw_lane(frame, layout);
    draw_held(frame);
    draw_targets(frame);
    draw_selection_frame(frame);
    draw_card_menu(frame);
    draw_move_choice(frame);
    draw_lane_menu(frame);
    draw_new_lane(frame);
    draw_naming(frame);
    draw_paste_question(frame);
    draw_card_sheet(frame);
}

Command together(std::vector<Together::Part> parts) {
    if (parts.size() == 1)
        return std::visit([](auto& part) -> Command { return std::move(part); }, parts.front());
    return Together{std::move(parts)};
}

}
