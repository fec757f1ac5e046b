#include <algorithm>

#include "app/steps/action_row.h"
#include "app/ui/button.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float heads_height = 50;
constexpr float gap = 12;
constexpr float adder_height = 86;
constexpr float cross_size = 60;

/// A row of the table, or, without a card, the gap for what is not in the table yet.
struct Entry {
    const Card* card = nullptr;
    int number = 0; ///< of a step; headings have none
    float height = 0;
    float y = 0; ///< in the list, where it belongs
    ui::Box home;
    ui::Box box; ///< on the screen, now
    bool above = false;
    bool hovered = false;
    bool focused = false;
};

/// One frame of the table.
class ActionTable {
public:
    explicit ActionTable(ActionScene& scene)
        : scene_(scene), view_(scene.view), canvas_(scene.view.canvas), state_(scene.state),
          lane_(scene.lane(LaneRole::actions)), list_(scene.table) {
        heads_ = list_.cut_top(scene.px(heads_height));
    }

    void draw();

private:
    void read();
    void put_drop_in_place();
    void make_room();
    void open_for_idea();
    void stack();
    void place(ui::Box content);
    void draw_heads();
    void draw_entry(Entry& entry);
    void touch(Entry& entry);
    void put_down();
    void keys(const Entry& entry);
    void draw_over(const Entry& entry);
    void draw_adder(ui::Box content);
    void draw_empty(ui::Box content);
    void type_owner_of_new_step();
    CardId next_after(std::vector<Entry>::const_iterator from) const;

    ActionScene& scene_;
    const View& view_;
    ui::Canvas& canvas_;
    ActionPlanUi& state_;
    const Lane& lane_;
    ui::Box heads_;
    ui::Box list_;
    std::vector<Entry> entries_;
    float adder_y_ = 0;
    float content_height_ = 0;
    const Card* put_down_ = nullptr;
};

void ActionTable::read() {
    for (const Card* card : view_.snapshot.cards(lane_.id))
        entries_.push_back({.card = card, .height = row_height(scene_, *card)});
    put_drop_in_place();
}

/// Until the answer comes the table stays as the hand left it.
void ActionTable::put_drop_in_place() {
    const ActionPlanUi::Drop& drop = state_.drop;
    if (view_.answered >= drop.ticket || drop.lane != lane_.id)
        return;
    Entry entry{.height = drop.height};
    if (drop.card) {
        const auto dropped = std::ranges::find_if(entries_, [&](const Entry& other) {
            return other.card != nullptr && other.card->id == drop.card;
        });
        if (dropped == entries_.end())
            return;
        entry = *dropped;
        entries_.erase(dropped);
    }
    const auto before = std::ranges::find_if(
        entries_, [&](const Entry& other) { return other.card != nullptr && other.card->id == drop.before; });
    entries_.insert(before, entry);
}

/// The held row's place is where the middle of what is held lies among the others.
void ActionTable::make_room() {
    const auto held = std::ranges::find_if(entries_, [&](const Entry& entry) {
        return entry.card != nullptr
               && (state_.hand.holds(action_id(entry.card->id)) || entry.card == put_down_);
    });
    if (held == entries_.end())
        return;
    const Entry row = *held;
    entries_.erase(held);
    const float middle = state_.hand.box().centre().y - list_.y0 + state_.table.offset;
    float y = 0;
    auto at = entries_.begin();
    for (; at != entries_.end() && middle > y + (at->height + row.height + scene_.px(gap)) / 2; ++at)
        y += at->height + scene_.px(gap);
    entries_.insert(at, row);
}

void ActionTable::open_for_idea() {
    const ImVec2 point = state_.hand.point();
    const ui::Box reach{scene_.table.x0 - scene_.px(16), scene_.table.y0, scene_.table.x1 + scene_.px(56),
                        scene_.table.y1 + scene_.px(8)};
    if (scene_.held_idea == nullptr || scene_.target || !reach.holds(point))
        return;
    const float over = point.y - list_.y0 + state_.table.offset;
    float y = 0;
    auto at = entries_.begin();
    for (; at != entries_.end() && over > y + at->height / 2; ++at)
        y += at->height + scene_.px(gap);
    scene_.target = ActionTarget{lane_.id, next_after(at)};
    entries_.insert(at, {.height = scene_.px(adder_height)});
}

CardId ActionTable::next_after(std::vector<Entry>::const_iterator from) const {
    for (; from != entries_.end(); ++from)
        if (from->card != nullptr)
            return from->card->id;
    return {};
}

void ActionTable::stack() {
    float y = 0;
    int number = 0;
    for (Entry& entry : entries_) {
        const bool heading = entry.card != nullptr && view_.snapshot.heading(entry.card->id);
        entry.number = heading ? 0 : ++number;
        entry.y = y;
        y += entry.height + scene_.px(gap);
    }
    adder_y_ = y;
    content_height_ = y - scene_.px(gap);
    if (!scene_.can_change()) {
        content_height_ = std::max(content_height_, 0.0F);
        return;
    }
    content_height_ = y + std::max(scene_.px(adder_height), state_.add_step_height);
}

void ActionTable::place(ui::Box content) {
    const float unit = canvas_.px(1);
    for (Entry& entry : entries_) {
        entry.home = ui::Box::at({content.x0, content.y0 + entry.y}, {content.width(), entry.height});
        entry.box = entry.home;
        if (entry.card == nullptr)
            continue;
        const Card& card = *entry.card;
        // A step that was just brought in comes from where the hand left its idea.
        const bool arrives = card.origin && state_.hand.in_motion(idea_id(card.origin));
        const std::string what = arrives ? idea_id(card.origin) : action_id(card.id);
        ui::Glide& glide = state_.places[card.id];
        entry.above = state_.hand.in_motion(what);
        if (entry.above) {
            glide.jump(entry.y / unit);
            entry.box = state_.hand.place(canvas_, what, entry.home, view_.answered);
            // Steps are reordered up and down; sideways a row would only leave the table.
            if (!arrives)
                entry.box = entry.box.moved((entry.home.x0 - entry.box.x0) * 0.85F, 0);
        } else {
            entry.box = entry.home.moved(0, glide.to(canvas_, entry.y / unit) * unit - entry.y);
        }
        if (state_.brought && card.origin == state_.brought) {
            state_.table.show(entry.home);
            state_.brought = {};
        }
    }
}

void ActionTable::draw_heads() {
    ui::Box row = heads_;
    row.cut_bottom(scene_.px(16));
    const ActionRowParts parts = parts_of_row(scene_, row.cut_bottom(scene_.px(30)), false);
    const ui::TextStyle style{
        .size = scene_.px(21), .weight = ui::Weight::semibold, .colour = canvas_.theme().ink_2};
    ui::line(canvas_, parts.text, "Step", style);
    ui::line(canvas_, parts.who, "Who", style);
    ui::line(canvas_, parts.when, "By when", style);
}

void ActionTable::touch(Entry& entry) {
    const Card& card = *entry.card;
    const std::string id = action_id(card.id);
    const ui::Hit hit = canvas_.hit(id, entry.box);
    entry.hovered = hit.hovered;
    entry.focused = hit.focused;
    state_.table.follow_focus(hit, entry.box);
    switch (state_.hand.follow(canvas_, hit, id, entry.box)) {
    case ui::Hand::Event::none: break;
    case ui::Hand::Event::lifted: state_.edit.drop(); break;
    case ui::Hand::Event::tapped: {
        const ActionCell cell = hit.released && !view_.snapshot.heading(entry.card->id)
                                    ? cell_at(scene_, entry.box, ImGui::GetMousePos().x)
                                    : ActionCell::text;
        if (!state_.edit.types(card.id, cell))
            state_.edit.start(view_, card, cell);
        break;
    }
    case ui::Hand::Event::dropped: put_down_ = &card; break;
    }
}

/// What a hand does by dragging, for the row that has the keyboard's focus.
void ActionTable::keys(const Entry& entry) {
    if (!entry.focused)
        return;
    const Cards steps = view_.snapshot.cards(lane_.id);
    const auto at = std::ranges::find(steps, entry.card);
    if (at == steps.end())
        return;
    const auto move = [&](CardId before) {
        view_.post(MoveCard{.card = entry.card->id, .lane = lane_.id, .under = {}, .before = before});
    };
    if (canvas_.key(ImGuiKey_Delete))
        view_.post(DeleteCard{entry.card->id});
    if (canvas_.key(ImGuiKey_UpArrow, true) && at != steps.begin())
        move((*std::prev(at))->id);
    if (canvas_.key(ImGuiKey_DownArrow, true) && std::next(at) != steps.end())
        move(std::next(at, 2) == steps.end() ? CardId{} : (*std::next(at, 2))->id);
}

/// What shows that it can be moved, and that the keyboard is on it.
void ActionTable::draw_over(const Entry& entry) {
    if (entry.hovered || state_.hand.holds(action_id(entry.card->id)))
        ui::grip(canvas_, {entry.box.x0 + scene_.px(13), entry.box.centre().y}, scene_.px(20),
                 canvas_.theme().ink_2);
    if (entry.focused)
        ui::focus_ring(canvas_, entry.box, row_radius(scene_));
}

void ActionTable::draw_entry(Entry& entry) {
    const Card& card = *entry.card;
    if (entry.above) {
        if (state_.hand.holds(action_id(card.id)))
            ui::dashed_outline(canvas_, entry.home, canvas_.theme().spruce_pale, scene_.px(3),
                               row_radius(scene_));
        if (scene_.can_change())
            touch(entry);
        return;
    }
    const bool seen = entry.box.meets(list_.inset(-scene_.px(20)));
    if (seen)
        draw_row(scene_, card, entry.box, entry.number);
    if (!scene_.can_change())
        return;
    if (state_.edit.selects(card.id)) {
        state_.selected_at = entry.box;
        if (state_.edit.typing() && entry.box.height() < list_.height())
            state_.table.show(entry.home);
        const ui::Box cross = parts_of_row(scene_, entry.box, true).cross;
        draw_delete(scene_, action_id(card.id), cross.centred(scene_.px(cross_size), scene_.px(cross_size)),
                    card);
    }
    if (state_.edit.types(card.id))
        draw_row_field(scene_, card, entry.box);
    touch(entry);
    keys(entry);
    if (seen)
        draw_over(entry);
}

void ActionTable::draw_adder(ui::Box content) {
    const float unit = canvas_.px(1);
    const float high = std::max(scene_.px(adder_height), state_.add_step_height);
    const float y = state_.places[{}].to(canvas_, adder_y_ / unit) * unit;
    const ui::Box box = ui::Box::at({content.x0, content.y0 + y}, {content.width(), high});
    ui::Adder& adder = state_.add_step;
    if (adder.open)
        state_.table.show(box);
    // Tab takes what was typed and goes on to who will do it.
    std::string words;
    if (adder.open && !adder.field.take_focus && ImGui::IsKeyPressed(ImGuiKey_Tab, false))
        words = adder.field.text;
    if (words.find_first_not_of(" \t\n") != std::string::npos) {
        state_.added = view_.post(AddCard{.lane = lane_.id, .text = words});
        adder = {};
        state_.add_step_height = 0;
        canvas_.want_next_frame();
        return;
    }
    const auto typed = ui::adder(canvas_, "plan:add", box, adder,
                                 {.invitation = "+ Add a step, or drag an idea here",
                                  .hint = "What will be done?",
                                  .style = row_text(scene_),
                                  .radius = row_radius(scene_),
                                  .inset = parts_of_row(scene_, box, false).text.x0 - box.x0,
                                  .lines = true},
                                 &state_.add_step_height);
    if (!adder.open)
        state_.add_step_height = 0;
    if (typed)
        view_.post(AddCard{.lane = lane_.id, .text = *typed});
}

void ActionTable::type_owner_of_new_step() {
    if (state_.added == 0 || view_.answered < state_.added)
        return;
    state_.added = 0;
    const Cards steps = view_.snapshot.cards(lane_.id);
    if (!steps.empty())
        state_.edit.start(view_, *steps.back(), ActionCell::who);
}

void ActionTable::draw_empty(ui::Box content) {
    if (!entries_.empty())
        return;
    const float y = scene_.can_change() ? content_height_ + scene_.px(24) : scene_.px(4);
    const std::string_view words =
        !scene_.can_change() ? "No steps were agreed."
        : scene_.ideas.empty()
            ? "No steps yet. What is the first thing that somebody will do?"
            : "No steps yet. What is the first thing that somebody will do? The ideas of the earlier steps "
              "can be brought in.";
    ui::text(canvas_, {content.x0, content.y0 + y}, content.width(), words,
             {.size = scene_.px(24),
              .weight = ui::Weight::medium,
              .colour = canvas_.theme().ink_2,
              .leading = 1.4F});
}

/// Where it lies at the release, which may be further than where it was drawn last.
void ActionTable::put_down() {
    if (put_down_ == nullptr)
        return;
    make_room();
    const auto at = std::ranges::find(entries_, put_down_, &Entry::card);
    const CardId before = next_after(std::next(at));
    const Cards steps = view_.snapshot.cards(lane_.id);
    const auto was_next = std::next(std::ranges::find(steps, put_down_));
    if (before == (was_next == steps.end() ? CardId{} : (*was_next)->id)) {
        state_.hand.let_go(canvas_);
        return;
    }
    const std::uint64_t ticket =
        view_.post(MoveCard{.card = put_down_->id, .lane = lane_.id, .under = {}, .before = before});
    state_.drop = {ticket, lane_.id, put_down_->id, before, at->height};
    state_.hand.settle(canvas_, ticket);
}

void ActionTable::draw() {
    type_owner_of_new_step();
    read();
    make_room();
    open_for_idea();
    stack();
    draw_heads();
    scroll_at_edges(scene_, list_, content_height_, state_.table);
    const ui::Box content = ui::begin_scroll(canvas_, "plan:table", list_, state_.table, content_height_);
    place(content);
    for (Entry& entry : entries_) {
        if (entry.card != nullptr) {
            draw_entry(entry);
            continue;
        }
        ui::fill(canvas_, entry.box, canvas_.theme().spruce_wash, row_radius(scene_));
        ui::dashed_outline(canvas_, entry.box, canvas_.theme().spruce, scene_.px(3), row_radius(scene_));
    }
    if (scene_.can_change())
        draw_adder(content);
    draw_empty(content);
    ui::end_scroll(canvas_, state_.table);
    for (const Entry& entry : entries_) {
        if (entry.card == nullptr || !entry.above)
            continue;
        draw_row(scene_, *entry.card, entry.box, entry.number);
        draw_over(entry);
    }
    put_down();
}

}

void draw_table(ActionScene& scene) {
    ActionTable(scene).draw();
}

}
