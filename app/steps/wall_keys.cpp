#include <algorithm>
#include <cmath>

#include "app/steps/wall_frame.h"
#include "app/ui/card.h"

namespace plenary {
namespace {

/// A press on free ground that moves further than this many design pixels spans a frame.
constexpr float frame_threshold = 16;

struct Standing {
    CardId card;
    ui::Box box; ///< on the screen, also where it is scrolled away
    const LaneLayout* layout = nullptr;
    std::size_t index = 0;
};

std::vector<Standing> all_standing(const WallFrame& frame) {
    std::vector<Standing> all;
    for (const LaneLayout& layout : frame.layouts) {
        if (layout.resting == nullptr)
            continue;
        for (std::size_t i = 0; i < layout.resting->cards.size(); ++i) {
            const auto& placed = layout.resting->cards[i];
            all.push_back({placed.card().id, frame.on_screen(layout, placed.box), &layout, i});
        }
    }
    return all;
}

/// The nearest card that lies this way, straight ahead rather than aside.
CardId neighbour(const std::vector<Standing>& all, const Standing& from, ImVec2 way) {
    CardId best;
    float least = 0;
    for (const Standing& other : all) {
        const float dx = other.box.centre().x - from.box.centre().x;
        const float dy = other.box.centre().y - from.box.centre().y;
        const float ahead = dx * way.x + dy * way.y;
        const float aside = std::abs(dx * way.y) + std::abs(dy * way.x);
        // Up and down stay in the lane; left and right go on into the next.
        if (other.card == from.card || ahead < 1 || (way.y != 0 && other.layout != from.layout))
            continue;
        const float distance = ahead + aside * 3;
        if (!best || distance < least) {
            best = other.card;
            least = distance;
        }
    }
    return best;
}

const Standing* standing_of(const std::vector<Standing>& all, CardId card) {
    const auto at = std::ranges::find(all, card, &Standing::card);
    return at == all.end() ? nullptr : &*at;
}

void select_next(WallFrame& frame, ImVec2 way) {
    WallUi& state = frame.state;
    const auto all = all_standing(frame);
    if (all.empty())
        return;
    CardId next = all.front().card;
    if (!state.selected.empty())
        if (const Standing* from = standing_of(all, state.selected.back()))
            next = neighbour(all, *from, way);
    if (!next)
        return;
    if (ImGui::GetIO().KeyShift && !state.selected.empty() && !state.is_selected(next))
        state.toggle(next);
    else
        state.select(next);
    bring_into_view(frame, next);
    frame.canvas().want_next_frame();
}

/// Past its neighbour above or below, among those it stands with.
void move_past(WallFrame& frame, const Standing& at, bool down) {
    const auto& cards = at.layout->resting->cards;
    const CardId parent = cards[at.index].parent;
    std::vector<CardId> siblings;
    for (const auto& placed : cards)
        if (placed.parent == parent)
            siblings.push_back(placed.card().id);
    const auto self = static_cast<std::size_t>(std::ranges::find(siblings, at.card) - siblings.begin());
    if (!down && self > 0)
        post_moves(frame, {at.card}, {at.layout->lane->id, parent, siblings[self - 1]});
    if (down && self + 1 < siblings.size())
        post_moves(frame, {at.card},
                   {at.layout->lane->id, parent, self + 2 < siblings.size() ? siblings[self + 2] : CardId{}});
}

void move_aside(WallFrame& frame, const Standing& at, bool right) {
    const auto lane = std::ranges::find(frame.layouts, at.layout->lane, &LaneLayout::lane);
    const auto index = lane - frame.layouts.begin() + (right ? 1 : -1);
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(frame.layouts.size()))
        return;
    post_moves(frame, frame.state.selected,
               {frame.layouts[static_cast<std::size_t>(index)].lane->id, {}, {}});
}

void move_by_key(WallFrame& frame, ImVec2 way) {
    if (!frame.wall.picking_up || frame.state.selected.empty())
        return;
    const auto all = all_standing(frame);
    const Standing* at = standing_of(all, frame.state.selected.back());
    if (at == nullptr)
        return;
    if (way.y != 0 && frame.state.selected.size() == 1)
        move_past(frame, *at, way.y > 0);
    if (way.x != 0)
        move_aside(frame, *at, way.x > 0);
}

void duplicate(WallFrame& frame) {
    std::vector<Together::Part> parts;
    for (const CardId id : frame.state.selected) {
        const Card* card = frame.view.snapshot.card(id);
        if (card == nullptr || card->text.empty() || frame.view.snapshot.heading(id))
            continue;
        const Cards neighbours =
            card->under ? frame.view.snapshot.under(card->under) : frame.view.snapshot.cards(card->lane);
        const auto at = std::ranges::find(neighbours, card);
        const CardId next = at == neighbours.end() || at + 1 == neighbours.end() ? CardId{} : (*(at + 1))->id;
        parts.emplace_back(AddCard{card->lane, card->text, card->colour, card->group, card->under, next});
    }
    if (!parts.empty())
        frame.view.post(together(std::move(parts)));
}

void delete_selected(WallFrame& frame) {
    std::vector<Together::Part> parts;
    for (const CardId card : frame.state.selected)
        parts.emplace_back(DeleteCard{card});
    frame.view.post(together(std::move(parts)));
}

void set_group(WallFrame& frame, GroupId group) {
    WallUi& state = frame.state;
    if (frame.view.snapshot.session().groups.find(group) == nullptr)
        return;
    if (state.selected.empty()) {
        state.group = state.group == group ? GroupId{} : group;
        return;
    }
    std::vector<Together::Part> parts;
    for (const CardId card : state.selected)
        parts.emplace_back(SetCardGroup{card, group});
    frame.view.post(together(std::move(parts)));
}

void paste(WallFrame& frame) {
    const char* text = ImGui::GetClipboardText();
    if (text == nullptr || *text == 0 || frame.wall.lanes.empty())
        return;
    WallUi& state = frame.state;
    const std::string pasted = text;
    open_adding(state, frame.view.post);
    if (ask_about(frame, pasted))
        state.adder = {};
    else
        state.adder.start(pasted);
}

void take_selection_keys(WallFrame& frame) {
    const ui::Canvas& canvas = frame.canvas();
    WallUi& state = frame.state;
    if (canvas.ctrl_key(ImGuiKey_D))
        duplicate(frame);
    if (canvas.has_focus())
        return;
    const Card* card = frame.view.snapshot.card(state.selected.back());
    if (canvas.key(ImGuiKey_Enter) && card != nullptr && state.selected.size() == 1)
        start_editing(frame, *card);
    if (canvas.key(ImGuiKey_Delete) || canvas.key(ImGuiKey_Backspace))
        delete_selected(frame);
}

void take_arrows(WallFrame& frame) {
    ui::Canvas& canvas = frame.canvas();
    struct Arrow {
        ImGuiKey key;
        ImVec2 way;
    };
    // While taps are for something else, a key that was meant for a card must not leave the step.
    const bool selected = !frame.state.selected.empty();
    const bool ours = selected || frame.tap;
    if (ours)
        canvas.take_arrows();
    for (const Arrow arrow : {Arrow{ImGuiKey_UpArrow, {0, -1}}, Arrow{ImGuiKey_DownArrow, {0, 1}},
                              Arrow{ImGuiKey_LeftArrow, {-1, 0}}, Arrow{ImGuiKey_RightArrow, {1, 0}}}) {
        if (canvas.key(arrow.key, true) && (ours || arrow.way.y != 0))
            select_next(frame, arrow.way);
        if (selected && frame.can_change() && !frame.tap && canvas.ctrl_key(arrow.key, true))
            move_by_key(frame, arrow.way);
    }
}

void tap_by_key(WallFrame& frame) {
    const ui::Canvas& canvas = frame.canvas();
    if (frame.state.selected.empty() || canvas.has_focus())
        return;
    const Card* card = frame.view.snapshot.card(frame.state.selected.back());
    const bool pressed =
        canvas.key(ImGuiKey_Enter) || canvas.key(ImGuiKey_KeypadEnter) || canvas.key(ImGuiKey_Space);
    if (pressed && card != nullptr)
        tap_card(frame, *card);
}

void give_up(WallFrame& frame) {
    WallUi& state = frame.state;
    bool held = false;
    for (auto& [number, hand] : state.hands) {
        held = held || !hand.pressed().empty();
        hand.give_up(frame.canvas());
    }
    if (held || std::exchange(state.opened, CardId{}) || std::exchange(state.moving_onto, CardId{})
        || std::exchange(state.moving, false) || std::exchange(state.finding, false))
        return;
    state.select_none();
}

}

void bring_into_view(WallFrame& frame, CardId card) {
    if (const auto at = frame.standing(card))
        frame.state.scrolls[at.layout->lane->id].show(frame.on_screen(at));
    frame.canvas().want_next_frame();
}

void take_keys(WallFrame& frame) {
    const ui::Canvas& canvas = frame.canvas();
    WallUi& state = frame.state;
    if (canvas.key(ImGuiKey_Escape))
        give_up(frame);
    if (frame.can_add())
        for (int letter = 0; letter < most_groups; ++letter)
            if (canvas.alt_key(static_cast<ImGuiKey>(ImGuiKey_A + letter)))
                set_group(frame, GroupId{letter + 1});
    if (canvas.ctrl_key(ImGuiKey_F) || canvas.opening_key(ImGuiKey_Slash)) {
        state.finding = true;
        state.find.open();
    }
    if (state.editing)
        return;
    take_arrows(frame);
    if (frame.tap) {
        tap_by_key(frame);
        return;
    }
    if (!state.selected.empty() && !canvas.has_focus()
        && (canvas.key(ImGuiKey_Space) || canvas.key(ImGuiKey_O)))
        state.opened = state.opened ? CardId{} : state.selected.back();
    if (!frame.can_add())
        return;
    if (canvas.opening_key(ImGuiKey_N) && !frame.wall.lanes.empty())
        open_adding(state, frame.view.post);
    if (canvas.ctrl_key(ImGuiKey_V))
        paste(frame);
    if (canvas.ctrl_key(ImGuiKey_A))
        for (const WallLane& lane : frame.wall.lanes)
            for (const WallLane::Entry& entry : lane.cards)
                if (!state.is_selected(entry.card->id))
                    state.toggle(entry.card->id);
    if (!state.selected.empty())
        take_selection_keys(frame);
}

void press_ground(WallFrame& frame, const LaneLayout& layout) {
    WallUi& state = frame.state;
    ui::Canvas& canvas = frame.canvas();
    ui::Scroll& scroll = state.scrolls[layout.lane->id];
    const ui::Hit hit = canvas.hit_by_hand(lane_id(layout.lane->id) + ":ground", layout.frame);
    const bool shift = ImGui::GetIO().KeyShift;
    const bool scrolling = !state.framing && !shift && ui::drag_scroll(canvas, scroll, hit);
    const ImVec2 at = ImGui::GetMousePos();
    if (hit.pressed) {
        state.frame_from = at;
        if (!shift && !state.moving)
            state.select_none();
    }
    if (scrolling)
        state.frame_from.reset();
    if (!state.frame_from || !(hit.held || hit.released) || frame.tap)
        return;
    if (std::hypot(at.x - state.frame_from->x, at.y - state.frame_from->y) > canvas.px(frame_threshold))
        state.framing = true;
}

void draw_selection_frame(WallFrame& frame) {
    WallUi& state = frame.state;
    ui::Canvas& canvas = frame.canvas();
    const ImVec2 at = ImGui::GetMousePos();
    if (state.framing && state.frame_from) {
        const ImVec2 from = *state.frame_from;
        const ui::Box box{std::min(from.x, at.x), std::min(from.y, at.y), std::max(from.x, at.x),
                          std::max(from.y, at.y)};
        ui::fill(canvas, box, ui::faded(canvas.theme().spruce, 0.12F));
        ui::outline(canvas, box, canvas.theme().spruce, canvas.px(3), 0);
        if (!ImGui::GetIO().KeyShift)
            state.selected.clear();
        for (const Standing& standing : all_standing(frame)) {
            const bool seen = standing.box.meets(standing.layout->body);
            if (seen && standing.box.meets(box) && !state.is_selected(standing.card))
                state.selected.push_back(standing.card);
        }
    }
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        state.framing = false;
        state.frame_from.reset();
    }
}

}
