#include <algorithm>

#include "app/steps/wall_frame.h"
#include "app/ui/card.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

/// So long the hand stays over the middle of a card before that offers to take what it holds: a card
/// that is only carried across others goes between them.
constexpr auto dwell = 250ms;
constexpr int mouse = 0;

CardId card_in(std::string_view id) {
    constexpr std::string_view prefix = "card:";
    if (!id.starts_with(prefix))
        return {};
    return {std::strtoll(std::string(id.substr(prefix.size())).c_str(), nullptr, 10)};
}

bool has_own(const WallFrame& frame, CardId card) {
    return !frame.view.snapshot.under(card).empty();
}

/// Cards that bring others along, and headings, stand by themselves.
bool stays_out(const WallFrame& frame, std::span<const CardId> cards) {
    return !frame.wall.hanging_moves || std::ranges::any_of(cards, [&](CardId card) {
        return has_own(frame, card) || frame.view.snapshot.heading(card);
    });
}

/// Behind the cluster that the spot is in.
WallSpot out_of_cluster(const PlacedCards& cards, const WallSpot& spot, std::span<const CardId> held) {
    if (!spot.under)
        return spot;
    const auto head = std::ranges::find(cards.cards, spot.under,
                                        [](const PlacedCards::Placed& placed) { return placed.card().id; });
    const auto next = std::find_if(head, cards.cards.end(), [&](const PlacedCards::Placed& placed) {
        return !placed.hangs() && placed.card().id != spot.under
               && std::ranges::find(held, placed.card().id) == held.end();
    });
    return {spot.lane, {}, next == cards.cards.end() ? CardId{} : next->card().id};
}

/// What a card can do with what is held over it, if the hand stays long enough.
CardId offered(WallFrame& frame, const Aim& aim, std::span<const CardId> held) {
    WallUi& state = frame.state;
    const CardId onto = aim.onto
                                && (may_go_onto(frame, held, aim.onto, Onto::under)
                                    || may_go_onto(frame, held, aim.onto, Onto::merge))
                            ? aim.onto
                            : CardId{};
    if (state.aimed_at != onto) {
        state.aimed_at = onto;
        state.aimed_since = frame.canvas().now();
    }
    if (!onto)
        return {};
    const auto due = state.aimed_since + dwell;
    if (frame.canvas().now() >= due)
        return onto;
    frame.canvas().want_frame_at(due);
    return {};
}

std::optional<Landing> landing_of(WallFrame& frame, int number, const ui::Hand& hand,
                                  std::span<const CardId> held) {
    const ImVec2 point = hand.point();
    for (const LaneLayout& layout : frame.layouts) {
        if (!layout.frame.holds(point))
            continue;
        Landing landing{{layout.lane->id, {}, {}}, hand.box().height(), {}};
        if (layout.lane->collapsed)
            return landing;
        const Aim aim = aim_at(*layout.resting, layout.lane->id, frame.in_content(layout, point), held);
        landing.spot = stays_out(frame, held) ? out_of_cluster(*layout.resting, aim.spot, held) : aim.spot;
        if (number == mouse)
            landing.onto = offered(frame, aim, held);
        return landing;
    }
    if (number == mouse)
        frame.state.aimed_at = {};
    return std::nullopt;
}

/// Of the two ways onto a card, the one whose half the hand is over.
std::optional<Onto> way_onto(const WallFrame& frame, std::span<const CardId> held, CardId target, ui::Box box,
                             ImVec2 point) {
    const bool under = may_go_onto(frame, held, target, Onto::under);
    const bool merge = may_go_onto(frame, held, target, Onto::merge);
    if (!under && !merge)
        return std::nullopt;
    if (under && merge)
        return point.x < box.centre().x ? Onto::under : Onto::merge;
    return under ? Onto::under : Onto::merge;
}

void drop(WallFrame& frame, int number, ui::Hand& hand, CardId card) {
    // The hand may have moved since the frame was laid out, so where it is now counts.
    const auto held = held_with(frame, card);
    const auto landing = landing_of(frame, number, hand, held);
    if (!landing || !frame.can_change()) {
        hand.let_go(frame.canvas());
        return;
    }
    if (landing->onto) {
        const auto onto = frame.standing(landing->onto);
        const auto how =
            onto ? way_onto(frame, held, landing->onto, frame.on_screen(onto), hand.point()) : std::nullopt;
        if (how) {
            hand.settle(frame.canvas(), post_onto(frame, held, landing->onto, *how));
            return;
        }
    }
    const LaneLayout* layout = frame.layout_of(landing->spot.lane);
    const bool stays = held.size() == 1 && layout != nullptr && layout->resting != nullptr
                       && is_where_it_stands(*layout->resting, landing->spot, card);
    if (stays)
        hand.let_go(frame.canvas());
    else
        hand.settle(frame.canvas(), post_moves(frame, held, landing->spot));
    frame.state.select_none();
}

void follow(WallFrame& frame, int number, const ui::Grip& grip, const Card& card, ui::Box box) {
    ui::Hand& hand = frame.state.hands[number];
    switch (hand.follow(frame.canvas(), grip, card_id(card.id), box)) {
    case ui::Hand::Event::none: break;
    case ui::Hand::Event::lifted:
        if (!frame.state.is_selected(card.id))
            frame.state.select_none();
        frame.state.moving = false;
        break;
    case ui::Hand::Event::dropped: drop(frame, number, hand, card.id); break;
    case ui::Hand::Event::tapped: tap_card(frame, card); break;
    }
}

bool can_be_lifted(const WallFrame& frame, const PlacedCards::Placed& placed) {
    return frame.can_change() && frame.wall.picking_up && !frame.tap && !frame.state.moving
           && (frame.wall.hanging_moves || !placed.hangs());
}

/// Of a press that cannot become a drag only the tap is left.
void only_tap(WallFrame& frame, const ui::Hit& hit, const Card& card) {
    if (hit.clicked)
        tap_card(frame, card);
}

void draw_target(ui::Canvas& canvas, ui::Box box, const std::string& words, bool chosen) {
    const ui::Theme& theme = canvas.theme();
    ui::fill(canvas, box, chosen ? theme.spruce : theme.surface, canvas.px(14));
    ui::outline(canvas, box, theme.spruce, canvas.px(4), canvas.px(14));
    ui::line(canvas, box.inset(canvas.px(8), 0), words,
             {.size = canvas.px(24),
              .weight = ui::Weight::semibold,
              .colour = chosen ? theme.on_spruce : theme.ink},
             ui::Align::centre);
}

void draw_along(WallFrame& frame, const Card& above, ui::Box box, float scale) {
    ui::Canvas& canvas = frame.canvas();
    float y = box.y1 + canvas.px(14);
    const float in = canvas.px(44 * scale);
    for (const Card* card : frame.view.snapshot.under(above.id)) {
        const WallLane::Entry entry{
            .card = card, .hangs = true, .covered = frame.view.snapshot.covered(card->id)};
        ui::CardLook look = look_of(entry, scale);
        look.lifted = true;
        const float height = ui::card_height(canvas, box.width() - in, look);
        ui::draw_card(canvas, ui::Box::at({box.x0 + in, y}, {box.width() - in, height}), look);
        y += height + canvas.px(14);
    }
}

/// How many are in the hand, on the one that is seen.
void draw_number(ui::Canvas& canvas, ui::Box box, std::size_t number) {
    const ui::Theme& theme = canvas.theme();
    const ImVec2 centre{box.x1 - canvas.px(8), box.y0 + canvas.px(4)};
    canvas.list().AddCircleFilled(centre, canvas.px(24), theme.spruce);
    ui::line(canvas, ui::Box{centre.x, centre.y, centre.x, centre.y}.centred(canvas.px(40), canvas.px(40)),
             std::to_string(number),
             {.size = canvas.px(24), .weight = ui::Weight::bold, .colour = theme.on_spruce},
             ui::Align::centre);
}

void draw_in_motion(WallFrame& frame, ui::Hand& hand, CardId card) {
    ui::Canvas& canvas = frame.canvas();
    const auto [layout, placed] = frame.standing(card);
    if (placed == nullptr)
        return;
    const ui::Box home = frame.on_screen(*layout, placed->box);
    touch_card(frame, *placed, hand.place(canvas, card_id(card), home, frame.view.answered));
    const ui::Box box = hand.place(canvas, card_id(card), home, frame.view.answered);
    draw_card_at(frame, *placed, box, layout->scale);
    if (!hand.holds(card_id(card)))
        return;
    draw_along(frame, placed->card(), box, layout->scale);
    const auto held = held_by(frame, hand);
    if (held.size() > 1)
        draw_number(canvas, box, held.size());
}

}

std::vector<CardId> held_with(const WallFrame& frame, CardId lifted) {
    if (!lifted)
        return {};
    if (!frame.state.is_selected(lifted) || frame.state.selected.size() < 2)
        return {lifted};
    // In the order in which they stand; what hangs under a selected card goes with that.
    std::vector<CardId> held;
    for (const LaneLayout& layout : frame.layouts)
        for (const WallLane::Entry& entry : layout.lane->cards)
            if (frame.state.is_selected(entry.card->id) && !frame.state.is_selected(entry.card->under))
                held.push_back(entry.card->id);
    return held;
}

std::vector<CardId> held_by(const WallFrame& frame, const ui::Hand& hand) {
    return held_with(frame, card_in(hand.held()));
}

bool is_held(const WallFrame& frame, CardId card) {
    return std::ranges::any_of(frame.state.hands, [&](const auto& hand) {
        const CardId lifted = card_in(hand.second.held());
        return lifted
               && (lifted == card
                   || (frame.state.is_selected(lifted) && frame.state.is_selected(card)
                       && frame.state.selected.size() > 1));
    });
}

bool anything_held(const WallFrame& frame) {
    return std::ranges::any_of(frame.state.hands,
                               [](const auto& hand) { return !hand.second.held().empty(); });
}

namespace {

/// A field whose lane has gone or was folded stands in another one, with what was typed.
void keep_field_in_sight(WallFrame& frame) {
    WallUi& state = frame.state;
    const auto& lanes = frame.wall.lanes;
    const auto at = std::ranges::find(lanes, state.adding, &WallLane::id);
    if (at != lanes.end() && (!at->collapsed || !state.adder.open))
        return;
    const auto open = std::ranges::find(lanes, false, &WallLane::collapsed);
    if (open != lanes.end())
        state.adding = open->id;
    state.adding_under = {};
}

}

void forget_what_is_gone(WallFrame& frame) {
    if (frame.state.adding)
        keep_field_in_sight(frame);
    WallUi& state = frame.state;
    const Snapshot& snapshot = frame.view.snapshot;
    for (auto& [number, hand] : state.hands)
        if (!hand.pressed().empty() && snapshot.card(card_in(hand.pressed())) == nullptr)
            hand.forget();
    std::erase_if(state.selected, [&](CardId card) { return snapshot.card(card) == nullptr; });
    if (state.selected.empty())
        state.choosing = state.moving = false;
    for (CardId* card :
         {&state.editing, &state.moving_onto, &state.opened, &state.aimed_at, &state.adding_under})
        if (*card && snapshot.card(*card) == nullptr)
            *card = {};
}

void find_landings(WallFrame& frame) {
    frame.landings.clear();
    for (const auto& [number, hand] : frame.state.hands)
        if (!hand.held().empty())
            if (const auto landing = landing_of(frame, number, hand, held_by(frame, hand)))
                frame.landings.emplace(number, *landing);
    if (!anything_held(frame))
        frame.state.aimed_at = {};
}

bool is_where_it_stands(const PlacedCards& cards, const WallSpot& spot, CardId held) {
    for (std::size_t i = 0; i < cards.cards.size(); ++i) {
        const auto& placed = cards.cards[i];
        if (placed.card().id != held)
            continue;
        if (placed.parent != spot.under)
            return false;
        CardId next;
        for (std::size_t j = i + 1; j < cards.cards.size() && !next; ++j) {
            if (cards.cards[j].parent == placed.parent)
                next = cards.cards[j].card().id;
            else if (placed.hangs() && !cards.cards[j].hangs())
                break;
        }
        return spot.before == next || spot.before == held;
    }
    return false;
}

void touch_card(WallFrame& frame, const PlacedCards::Placed& placed, ui::Box box) {
    WallUi& state = frame.state;
    ui::Canvas& canvas = frame.canvas();
    const Card& card = placed.card();
    if (state.editing == card.id || placed.entry->echo)
        return;
    const ui::Hit hit = canvas.hit(card_id(card.id), box);
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(14));
    if (can_be_lifted(frame, placed))
        follow(frame, mouse, ui::grip_of(hit), card, box);
    else
        only_tap(frame, hit, card);
    if (!can_be_lifted(frame, placed))
        return;
    for (const ui::Finger& finger : canvas.fingers()) {
        const ui::Hand& hand = state.hands[finger.id];
        const bool here = finger.pressed && box.holds(finger.at) && hand.pressed().empty();
        const bool mine = hand.pressed() == card_id(card.id);
        if (here || mine)
            follow(frame, finger.id,
                   {.at = finger.at,
                    .pressed = here,
                    .held = !finger.released,
                    .released = finger.released && mine},
                   card, box);
    }
}

std::uint64_t post_moves(WallFrame& frame, const std::vector<CardId>& cards, const WallSpot& spot) {
    std::vector<Together::Part> parts;
    for (const CardId card : cards)
        parts.push_back(frame.wall.drop(card, spot));
    return frame.view.post(together(std::move(parts)));
}

bool may_go_onto(const WallFrame& frame, std::span<const CardId> cards, CardId target, Onto how) {
    const Snapshot& snapshot = frame.view.snapshot;
    const Card* onto = snapshot.card(target);
    if (onto == nullptr || cards.empty() || std::ranges::find(cards, target) != cards.end())
        return false;
    if (how == Onto::merge) {
        const Card* card = snapshot.card(cards.front());
        const bool related = card != nullptr && (card->under == target || onto->under == card->id);
        return frame.wall.merging && cards.size() == 1 && card != nullptr && !related
               && !snapshot.heading(target) && !snapshot.heading(card->id) && !snapshot.covered(target)
               && !snapshot.covered(card->id) && !(onto->under && has_own(frame, card->id))
               && snapshot.unfinished_round(frame.wall.step) == nullptr;
    }
    if (frame.wall.onto.empty() || onto->under || stays_out(frame, cards))
        return false;
    return std::ranges::none_of(cards, [&](CardId card) { return snapshot.card(card)->under == target; });
}

std::uint64_t post_onto(WallFrame& frame, const std::vector<CardId>& cards, CardId target, Onto how) {
    WallUi& state = frame.state;
    state.select_none();
    if (how == Onto::merge)
        return frame.view.post(MergeCards{cards.front(), target});
    const bool unnamed = !frame.view.snapshot.heading(target) && !has_own(frame, target);
    const auto ticket = post_moves(frame, cards, {frame.view.snapshot.card(target)->lane, target, {}});
    if (frame.wall.naming && unnamed) {
        state.naming = target;
        state.naming_after = ticket;
        state.name.open();
    }
    return ticket;
}

void draw_targets(WallFrame& frame) {
    const auto landing = frame.landings.find(mouse);
    if (landing == frame.landings.end() || !landing->second.onto)
        return;
    ui::Canvas& canvas = frame.canvas();
    const auto onto = frame.standing(landing->second.onto);
    if (!onto)
        return;
    const ui::Hand& hand = frame.state.hands[mouse];
    const auto held = held_by(frame, hand);
    ui::Box box = frame.on_screen(onto);
    const auto chosen = way_onto(frame, held, landing->second.onto, box, hand.point());
    const float high = std::max(canvas.px(64), std::min(box.height(), canvas.px(110)));
    box = box.centred(box.width(), high);
    const bool under = may_go_onto(frame, held, landing->second.onto, Onto::under);
    const bool merge = may_go_onto(frame, held, landing->second.onto, Onto::merge);
    ui::Box left = box;
    if (under && merge)
        left = box.cut_left(box.width() / 2);
    const bool heading = frame.view.snapshot.heading(landing->second.onto);
    if (under) {
        draw_target(canvas, left.inset(canvas.px(3), 0), heading ? "Into this group" : frame.wall.onto,
                    chosen == Onto::under);
        ui::mark("target:under", left, frame.wall.onto);
    }
    if (merge) {
        draw_target(canvas, (under ? box : left).inset(canvas.px(3), 0), "Merge", chosen == Onto::merge);
        ui::mark("target:merge", under ? box : left, "Merge");
    }
}

void draw_held(WallFrame& frame) {
    for (auto& [number, hand] : frame.state.hands) {
        const CardId settling = card_in(hand.settling());
        const CardId lifted = card_in(hand.held());
        if (settling && settling != lifted)
            draw_in_motion(frame, hand, settling);
        if (lifted)
            draw_in_motion(frame, hand, lifted);
    }
}

void scroll_at_edge(WallFrame& frame, const LaneLayout& layout) {
    ui::Canvas& canvas = frame.canvas();
    ui::Scroll& scroll = frame.state.scrolls[layout.lane->id];
    for (const auto& [number, hand] : frame.state.hands) {
        if (hand.held().empty() || !layout.frame.holds(hand.point()))
            continue;
        const float edge = canvas.px(70);
        const float speed = canvas.px(14);
        const float before = scroll.offset;
        if (hand.point().y < layout.body.y0 + edge)
            scroll.offset -= speed;
        if (hand.point().y > layout.body.y1 - edge)
            scroll.offset += speed;
        scroll.offset =
            std::clamp(scroll.offset, 0.0F, std::max(0.0F, layout.shown->height - layout.body.height()));
        if (scroll.offset != before)
            canvas.want_next_frame();
    }
}

}
