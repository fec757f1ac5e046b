#include "app/steps/wall.h"

#include <algorithm>
#include <array>

#include "app/steps/card_menu.h"
#include "app/ui/card.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

constexpr std::array<Colour, 6> colour_of_group{Colour::sky,   Colour::sun,  Colour::mint,
                                                Colour::lilac, Colour::rose, Colour::sand};

std::string card_id(CardId card) {
    return "card:" + std::to_string(card.value);
}

std::string lane_id(LaneId lane) {
    return "lane:" + std::to_string(lane.value);
}

/// What one frame of a wall is drawn from, so that its parts need not hand it around piece by piece.
struct WallFrame {
    const View& view;
    ui::Box area;
    const Wall& wall;
    WallUi& state;
    std::vector<LaneLayout> layouts;
    std::optional<WallSpot> spot; ///< where what is in the hand would go
    const Card* held = nullptr;

    ui::Canvas& canvas() const { return view.canvas; }
    bool can_change() const { return !view.finished(); }
    bool can_add() const { return can_change() && wall.adding; }
};

ui::Box on_screen(const ui::Box& content, const ui::Box& origin) {
    return content.moved(origin.x0, origin.y0);
}

const Card* held_card(const WallFrame& frame) {
    for (const WallLane& lane : frame.wall.lanes)
        for (const WallLane::Entry& entry : lane.cards)
            if (frame.state.hand.holds(card_id(entry.card->id)))
                return entry.card;
    return nullptr;
}

bool has_own(const WallFrame& frame, CardId card) {
    return !frame.view.snapshot.under(card).empty();
}

/// The place for new cards: the invitation, or the open field with the groups below it.
AddingPlace adding_place(const WallFrame& frame, const WallLane& lane) {
    if (!frame.can_add())
        return {};
    ui::Canvas& canvas = frame.canvas();
    if (!frame.state.adder.open || frame.state.adding != lane.id)
        return {canvas.px(74), {}};
    const ui::TextStyle style = ui::card_text(canvas);
    const float field =
        std::max(frame.state.typed_height, style.size * style.leading + 2 * style.size * 0.7F);
    const float groups = frame.view.snapshot.session().groups.empty() ? 0 : canvas.px(64);
    return {field + groups, frame.state.adding_under};
}

/// A spot that is where the card is already opens nothing.
bool is_elsewhere(const LaneLayout& layout, const WallSpot& spot, const Card& held) {
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        const LaneLayout::Placed& placed = layout.cards[i];
        if (placed.card->id != held.id)
            continue;
        if (placed.parent != spot.under)
            return true;
        CardId next;
        for (std::size_t j = i + 1; j < layout.cards.size() && !next; ++j) {
            if (layout.cards[j].parent == placed.parent && layout.cards[j].hangs == placed.hangs)
                next = layout.cards[j].card->id;
            else if (placed.hangs && !layout.cards[j].hangs)
                break;
        }
        return spot.before != next && spot.before != held.id;
    }
    return true;
}

std::optional<WallSpot> spot_under_hand(const WallFrame& frame, CardId held) {
    const ImVec2 point = frame.state.hand.point();
    for (const LaneLayout& layout : frame.layouts) {
        if (!layout.frame.holds(point))
            continue;
        const float scrolled = frame.state.scrolls[layout.lane->id].offset;
        return spot_at(layout, {point.x - layout.body.x0, point.y - layout.body.y0 + scrolled}, held,
                       frame.wall.hanging, has_own(frame, held));
    }
    return std::nullopt;
}

void lay_out(WallFrame& frame) {
    ui::Canvas& canvas = frame.canvas();
    frame.layouts = place_lanes(canvas, frame.area, frame.wall.lanes);
    frame.held = held_card(frame);
    const TypedCard typed{frame.state.editing, frame.state.typed_height};
    for (LaneLayout& layout : frame.layouts)
        place_cards(canvas, layout, std::nullopt, typed, adding_place(frame, *layout.lane));
    if (frame.held == nullptr)
        return;
    frame.spot = spot_under_hand(frame, frame.held->id);
    if (!frame.spot)
        return;
    for (LaneLayout& layout : frame.layouts)
        if (layout.lane->id == frame.spot->lane && is_elsewhere(layout, *frame.spot, *frame.held))
            place_cards(canvas, layout, Opening{*frame.spot, frame.state.hand.box().height()}, typed,
                        adding_place(frame, *layout.lane));
}

void draw_lane_ground(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const bool target = frame.spot && frame.spot->lane == layout.lane->id;
    const float radius = canvas.px(20);
    ui::fill(canvas, layout.frame, target ? theme.spruce_wash : theme.lane, radius);
    ui::outline(canvas, layout.frame, target ? theme.spruce : theme.line, canvas.px(target ? 4 : 2), radius);
    if (layout.lane->title.empty())
        return;
    const bool few = frame.layouts.size() <= 2;
    ui::Box head = layout.head;
    const ui::TextStyle small{.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2};
    const float wide = ui::text_size(canvas, layout.lane->count, small).x;
    const ui::Box count = head.cut_right(wide);
    ui::line(canvas, count, layout.lane->count, small);
    ui::mark(lane_id(layout.lane->id) + ":count", count, layout.lane->count);
    head.cut_right(canvas.px(12));
    ui::line(canvas, head, layout.lane->title,
             {.size = canvas.px(few ? 34 : 28), .weight = ui::Weight::bold, .colour = theme.ink});
}

/// The elbow from a card to one that hangs under it.
void draw_elbow(ui::Canvas& canvas, const ui::Box& hanging) {
    ImDrawList& list = canvas.list();
    const float x = hanging.x0 - canvas.px(24);
    const float y = hanging.y0 + canvas.px(26);
    const float r = canvas.px(12);
    list.PathLineTo({x, hanging.y0 - canvas.px(14)});
    list.PathLineTo({x, y - r});
    list.PathArcTo({x + r, y - r}, r, 3.14159265F, 3.14159265F / 2);
    list.PathLineTo({hanging.x0 - canvas.px(6), y});
    list.PathStroke(canvas.theme().line, 0, canvas.px(4));
}

void finish_editing(WallFrame& frame, ui::FieldEvent event) {
    const Card* card = frame.view.snapshot.card(frame.state.editing);
    if (event != ui::FieldEvent::given_up && card != nullptr && card->text != frame.state.field.text)
        frame.view.post(EditCard{card->id, frame.state.field.text});
    frame.state.editing = {};
    frame.state.field = {};
}

void start_editing(WallFrame& frame, const Card& card) {
    frame.state.editing = card.id;
    frame.state.field.open(card.text);
    frame.state.typed_height = 0;
    frame.state.adder.open = false;
    frame.canvas().want_next_frame();
}

/// The hand may have moved since the frame was laid out, so where it is now counts.
void drop(WallFrame& frame, CardId card) {
    ui::Hand& hand = frame.state.hand;
    const auto spot = spot_under_hand(frame, card);
    if (!spot || !frame.can_change()) {
        hand.let_go(frame.canvas());
        return;
    }
    hand.settle(frame.canvas(), frame.view.post(frame.wall.drop(card, *spot)));
    frame.state.selected = {};
}

void draw_one_card(WallFrame& frame, const LaneLayout::Placed& placed, ui::Box box) {
    ui::Canvas& canvas = frame.canvas();
    const Card& card = *placed.card;
    WallUi& state = frame.state;
    const bool held = state.hand.holds(card_id(card.id));
    ui::CardLook look{.text = card.text,
                      .colour = card.colour,
                      .group = card.group,
                      .small = placed.hangs,
                      .selected = state.selected == card.id && !held,
                      .lifted = held};
    if (state.editing == card.id) {
        look.typing = true;
        look.text_height = state.typed_height;
    }
    const bool target = frame.spot && frame.spot->under == card.id;
    look.selected = look.selected || target;
    ui::draw_card(canvas, box, look);
    if (!look.typing)
        return;
    const ui::Box text = ui::card_text_box(canvas, box, placed.hangs);
    const ui::FieldEvent event =
        ui::field(canvas, card_id(card.id) + ":text",
                  ui::Box{text.x0, text.y0, text.x1, text.y0 + std::max(state.typed_height, canvas.px(34))},
                  state.field, ui::card_text(canvas, placed.hangs), "", true, &state.typed_height);
    if (event != ui::FieldEvent::none)
        finish_editing(frame, event);
}

/// The hit on a card and what came of it. Topmost first: cards never lie on each other at rest.
void touch_card(WallFrame& frame, const LaneLayout::Placed& placed, ui::Box box) {
    WallUi& state = frame.state;
    const Card& card = *placed.card;
    if (state.editing == card.id)
        return;
    const ui::Hit hit = frame.canvas().hit(card_id(card.id), box);
    if (!frame.can_change())
        return;
    switch (state.hand.follow(frame.canvas(), hit, card_id(card.id), box)) {
    case ui::Hand::Event::none: break;
    case ui::Hand::Event::lifted: state.selected = {}; break;
    case ui::Hand::Event::dropped: drop(frame, card.id); break;
    case ui::Hand::Event::tapped:
        if (state.selected == card.id)
            start_editing(frame, card);
        else
            state.selected = card.id;
        break;
    }
    if (hit.focused)
        ui::focus_ring(frame.canvas(), box, frame.canvas().px(14));
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

Colour colour_of_next(const WallFrame& frame) {
    if (frame.state.adding_under)
        return frame.wall.colour_under;
    if (frame.wall.colour)
        return *frame.wall.colour;
    if (!frame.state.group)
        return Colour::sun;
    return colour_of_group.at(static_cast<std::size_t>(frame.state.group.value - 1) % colour_of_group.size());
}

void draw_end(WallFrame& frame, const LaneLayout& layout, ui::Box box) {
    ui::Canvas& canvas = frame.canvas();
    WallUi& state = frame.state;
    const LaneId lane = layout.lane->id;
    const bool open = state.adder.open && state.adding == lane;
    ui::Adder closed;
    ui::Adder& adder = open ? state.adder : closed;
    ui::Box field = box;
    ui::Box groups =
        open && !frame.view.snapshot.session().groups.empty() ? field.cut_bottom(canvas.px(64)) : ui::Box{};
    groups.cut_top(canvas.px(8));
    const bool choosing = groups.holds(ImGui::GetMousePos()) && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    const ui::AdderLook look{.invitation = frame.wall.add,
                             .hint = state.adding_under ? frame.wall.hint_under : frame.wall.hint,
                             .style =
                                 [&] {
                                     ui::TextStyle style = ui::card_text(canvas);
                                     style.colour = canvas.theme().ink;
                                     return style;
                                 }(),
                             .radius = canvas.px(14),
                             .lines = true};
    float needed = 0;
    const auto typed = ui::adder(canvas, lane_id(lane) + ":add", field, adder, look, &needed);
    if (open) {
        if (needed > 0 && needed != state.typed_height) {
            state.typed_height = needed;
            canvas.want_next_frame();
        }
        draw_group_choice(frame, groups);
        state.scrolls[lane].show(box);
    } else if (closed.open) {
        state.add_to(lane);
    }
    if (open && choosing && !state.adder.open) {
        // A tap on a group is not the end of the typing.
        state.adder.start(typed.value_or(std::string{}));
    } else if (typed) {
        frame.view.post(AddCard{lane, *typed, colour_of_next(frame), state.group, state.adding_under, {}});
    }
    if (open && !state.adder.open)
        state.adding_under = {};
}

void draw_empty(WallFrame& frame, const LaneLayout& layout) {
    if (!layout.lane->cards.empty() || frame.wall.empty.empty() || layout.opening)
        return;
    ui::Canvas& canvas = frame.canvas();
    ui::Box body = layout.body;
    body.cut_top(layout.end.height() + canvas.px(layout.end.height() > 0 ? 28 : 8));
    ui::text(canvas, body.min(), body.width(), frame.wall.empty,
             {.size = canvas.px(24),
              .weight = ui::Weight::medium,
              .colour = canvas.theme().ink_2,
              .leading = 1.4F});
}

/// Near the upper or lower edge of a lane, what is in the hand scrolls it.
void scroll_at_edge(WallFrame& frame, const LaneLayout& layout, ui::Scroll& scroll) {
    if (frame.held == nullptr || !layout.frame.holds(frame.state.hand.point()))
        return;
    ui::Canvas& canvas = frame.canvas();
    const float y = frame.state.hand.point().y;
    const float edge = canvas.px(70);
    const float speed = canvas.px(14);
    const float before = scroll.offset;
    if (y < layout.body.y0 + edge)
        scroll.offset -= speed;
    if (y > layout.body.y1 - edge)
        scroll.offset += speed;
    scroll.offset = std::clamp(scroll.offset, 0.0F, std::max(0.0F, layout.height - layout.body.height()));
    if (scroll.offset != before)
        canvas.want_next_frame();
}

void draw_lane(WallFrame& frame, const LaneLayout& layout,
               std::vector<std::pair<LaneLayout::Placed, ui::Box>>& moving) {
    ui::Canvas& canvas = frame.canvas();
    ui::Scroll& scroll = frame.state.scrolls[layout.lane->id];
    draw_lane_ground(frame, layout);
    scroll_at_edge(frame, layout, scroll);
    const ui::Box content =
        ui::begin_scroll(canvas, lane_id(layout.lane->id), layout.body, scroll, layout.height);
    const ui::Box seen = layout.body.inset(-canvas.px(40));
    for (const LaneLayout::Placed& placed : layout.cards) {
        const ui::Box home = on_screen(placed.box, content);
        const std::string id = card_id(placed.card->id);
        const ui::Box box = frame.state.hand.place(canvas, id, home, frame.view.answered);
        const bool in_motion = frame.state.hand.in_motion(id);
        const bool with_held = frame.held != nullptr && placed.parent == frame.held->id;
        if (in_motion) {
            if (frame.held == placed.card)
                ui::draw_card_gap(canvas, home);
            moving.emplace_back(placed, box);
        } else if (with_held) {
            ui::draw_card_gap(canvas, home);
        } else if (home.meets(seen)) {
            if (placed.hangs)
                draw_elbow(canvas, home);
            touch_card(frame, placed, home);
            draw_one_card(frame, placed, home);
        }
    }
    if (layout.opening)
        ui::fill(canvas, on_screen(*layout.opening, content), ui::faded(canvas.theme().spruce, 0.16F),
                 canvas.px(14));
    if (layout.end.height() > 0)
        draw_end(frame, layout, on_screen(layout.end, content));
    draw_empty(frame, layout);
    ui::end_scroll(canvas, scroll);
    const bool pressed_ground = ImGui::IsMouseClicked(ImGuiMouseButton_Left)
                                && layout.frame.holds(ImGui::GetMousePos()) && !ImGui::IsAnyItemHovered();
    if (pressed_ground)
        frame.state.selected = {};
}

void draw_menu(WallFrame& frame) {
    WallUi& state = frame.state;
    if (!state.selected || state.editing || frame.held != nullptr || !frame.can_add())
        return;
    for (const LaneLayout& layout : frame.layouts)
        for (const LaneLayout::Placed& placed : layout.cards) {
            if (placed.card->id != state.selected)
                continue;
            const ui::Box box =
                placed.box.moved(layout.body.x0, layout.body.y0 - state.scrolls[layout.lane->id].offset);
            const bool can_hang = frame.wall.hanging && !placed.hangs;
            switch (draw_card_menu(frame.view, frame.area, box, *placed.card,
                                   can_hang ? frame.wall.add_under : "")) {
            case CardChoice::none: break;
            case CardChoice::edit: start_editing(frame, *placed.card); break;
            case CardChoice::add_under:
                state.add_to(layout.lane->id, placed.card->id);
                state.selected = {};
                break;
            }
            return;
        }
    state.selected = {}; // it has gone
}

void take_keys(WallFrame& frame) {
    const ui::Canvas& canvas = frame.canvas();
    WallUi& state = frame.state;
    if (canvas.key(ImGuiKey_Escape)) {
        if (!state.hand.held().empty())
            state.hand.give_up(frame.canvas());
        state.selected = {};
    }
    if (!frame.can_add())
        return;
    if (canvas.key(ImGuiKey_N) && !frame.wall.lanes.empty())
        state.add_to(state.adding ? state.adding : frame.wall.lanes.front().id);
    const Card* card = frame.view.snapshot.card(state.selected);
    if (card == nullptr || state.editing)
        return;
    if (canvas.key(ImGuiKey_Delete) || canvas.key(ImGuiKey_Backspace))
        frame.view.post(DeleteCard{card->id});
    if (canvas.key(ImGuiKey_Enter) && !canvas.has_focus())
        start_editing(frame, *card);
}

}

void WallUi::add_to(LaneId lane, CardId under) {
    adding = lane;
    adding_under = under;
    editing = {};
    selected = {};
    typed_height = 0;
    adder.start();
}

void draw_wall(const View& view, ui::Box area, const Wall& wall, WallUi& state) {
    WallFrame frame{view, area, wall, state, {}, {}, nullptr};
    take_keys(frame);
    lay_out(frame);
    std::vector<std::pair<LaneLayout::Placed, ui::Box>> moving;
    for (const LaneLayout& layout : frame.layouts)
        draw_lane(frame, layout, moving);
    for (const auto& [placed, box] : moving) {
        float y = box.y1 + view.canvas.px(14);
        touch_card(frame, placed, box);
        draw_one_card(frame, placed, box);
        for (const Card* under : frame.held == placed.card ? view.snapshot.under(placed.card->id) : Cards{}) {
            const float width = box.width() - view.canvas.px(44);
            const ui::CardLook look{.text = under->text,
                                    .colour = under->colour,
                                    .group = under->group,
                                    .small = true,
                                    .lifted = true};
            const float height = ui::card_height(view.canvas, width, look);
            ui::draw_card(view.canvas, ui::Box::at({box.x0 + view.canvas.px(44), y}, {width, height}), look);
            y += height + view.canvas.px(14);
        }
    }
    draw_menu(frame);
}

}
