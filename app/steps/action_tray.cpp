#include "app/steps/action_scene.h"

#include <algorithm>

#include "app/steps/brought_card.h"
#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 56;
constexpr float head_height = 60;
constexpr float column_width = 300;
constexpr float between_columns = 20;
constexpr float between_stacks = 18;
constexpr float between_ideas = 8;
constexpr float indent = 28;
constexpr float between_sources = 30;
constexpr float heading_height = 34;
constexpr float page_width = 76;

constexpr std::string_view in_the_plan = "in the plan";

/// An idea, or the heading of a stack, where it stands in the list.
struct PlacedIdea {
    const Idea* idea = nullptr; ///< null: a heading
    std::string_view words;
    ui::Box box;
};

struct TrayLayout {
    ui::Box head;
    ui::Box list;
    ui::Box pages; ///< buttons for a finger that cannot scroll where cards lie
    std::vector<PlacedIdea> ideas;
    std::vector<PlacedIdea> titles; ///< of the steps
    float height = 0;
};

ui::TextStyle title_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2};
}

ui::TextStyle small_style(const ui::Canvas& canvas, ui::Weight weight = ui::Weight::medium) {
    return {.size = canvas.px(21), .weight = weight, .colour = canvas.theme().ink_2};
}

float idea_height(ui::Canvas& canvas, const Idea& idea, float width) {
    return idea.in_plan ? brought_height(canvas, *idea.card, width)
                        : ui::card_height(canvas, width, {.text = idea.text, .group = {}, .small = true});
}

float stack_height(ui::Canvas& canvas, const IdeaStack& stack, float width) {
    float high =
        stack.heading.empty() ? 0 : ui::text_size(canvas, stack.heading, small_style(canvas), width).y;
    for (const Idea& idea : stack.ideas)
        high += idea_height(canvas, idea, width - (idea.hangs ? canvas.px(indent) : 0))
                + canvas.px(between_ideas);
    return high;
}

void place_stack(ui::Canvas& canvas, TrayLayout& layout, const IdeaStack& stack, ImVec2 corner, float width) {
    if (!stack.heading.empty()) {
        const float high = ui::text_size(canvas, stack.heading, small_style(canvas), width).y;
        layout.ideas.push_back({nullptr, stack.heading, ui::Box::at(corner, {width, high})});
        corner.y += high + canvas.px(between_ideas);
    }
    for (const Idea& idea : stack.ideas) {
        const float in = idea.hangs ? canvas.px(indent) : 0;
        const ui::Box box =
            ui::Box::at({corner.x + in, corner.y}, {width - in, idea_height(canvas, idea, width - in)});
        layout.ideas.push_back({&idea, idea.text, box});
        corner.y = box.y1 + canvas.px(between_ideas);
    }
}

/// Stacks go, in their order, into the column that is shortest so far.
float place_source(ui::Canvas& canvas, TrayLayout& layout, const IdeaSource& source, float y, float width) {
    layout.titles.push_back({nullptr, source.title, ui::Box::at({0, y}, {width, canvas.px(heading_height)})});
    y += canvas.px(heading_height + 10);
    const float gap = canvas.px(between_columns);
    const auto count =
        static_cast<std::size_t>(std::max(1.0F, (width + gap) / (canvas.px(column_width) + gap)));
    const float wide = (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    std::vector<float> ends(count, y);
    for (const IdeaStack& stack : source.stacks) {
        const auto shortest = std::ranges::min_element(ends);
        const auto column = static_cast<float>(shortest - ends.begin());
        place_stack(canvas, layout, stack, {column * (wide + gap), *shortest}, wide);
        *shortest += stack_height(canvas, stack, wide) + canvas.px(between_stacks);
    }
    return *std::ranges::max_element(ends) - canvas.px(between_stacks);
}

TrayLayout lay_out_tray(const ActionScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    TrayLayout layout;
    layout.list = scene.tray.inset(scene.px(side), 0);
    layout.list.cut_top(scene.px(8));
    layout.head = layout.list.cut_top(scene.px(head_height));
    layout.list.cut_bottom(scene.px(14));
    layout.pages = layout.list.cut_right(scene.px(page_width));
    layout.pages.cut_left(scene.px(page_width - 60));
    float y = scene.px(4);
    for (const IdeaSource& source : scene.ideas)
        if (!source.stacks.empty())
            y = place_source(canvas, layout, source, y, layout.list.width()) + scene.px(between_sources);
    layout.height = y;
    return layout;
}

/// A tap takes it to the end of the table.
void bring_to_end(ActionScene& scene, const Card& card, bool by_hand) {
    const Lane& actions = scene.lane(LaneRole::actions);
    const std::uint64_t ticket = scene.view.post(CarryCard{card.id, actions.id, {}});
    scene.state.brought = card.id;
    if (by_hand)
        scene.state.hand.settle(scene.canvas(), ticket);
}

void touch_idea(ActionScene& scene, const Card& card, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    ui::Hand& hand = scene.state.hand;
    const std::string id = idea_id(card.id);
    const ui::Hit hit = canvas.hit(id, box);
    scene.state.ideas.follow_focus(hit, box);
    if (hit.focused)
        ui::focus_ring(canvas, box, scene.px(14));
    if (hand.holds(id))
        scene.held_idea = &card;
    switch (hand.follow(canvas, hit, id, box)) {
    case ui::Hand::Event::none: break;
    case ui::Hand::Event::lifted: scene.held_idea = &card; break;
    case ui::Hand::Event::tapped: bring_to_end(scene, card, hit.released); break;
    case ui::Hand::Event::dropped:
        scene.held_idea = &card;
        scene.put_down_idea = true;
        break;
    }
}

void draw_idea(ActionScene& scene, const Idea& idea, ui::Box home, const ui::Box& list) {
    ui::Canvas& canvas = scene.canvas();
    const Card& card = *idea.card;
    if (idea.in_plan) {
        if (home.meets(list))
            draw_brought(canvas, idea_id(card.id), card, home, in_the_plan);
        return;
    }
    const std::string id = idea_id(card.id);
    const ui::Box box = scene.state.hand.place(canvas, id, home, scene.view.answered);
    if (scene.state.hand.in_motion(id)) {
        ui::draw_card_gap(canvas, home);
        scene.moving_ideas.push_back({&card, idea.text, box});
        touch_idea(scene, card, box);
        return;
    }
    if (home.meets(list.inset(-scene.px(20))))
        ui::draw_card(canvas, home, {.text = idea.text, .colour = card.colour, .small = true});
    touch_idea(scene, card, home);
}

void draw_pages(ActionScene& scene, ui::Box pages, const TrayLayout& layout) {
    ui::Scroll& scroll = scene.state.ideas;
    const float furthest = layout.height - layout.list.height();
    if (furthest <= 0)
        return;
    const float page = layout.list.height() * 0.8F;
    const float high = std::min(scene.px(60), pages.height() / 2);
    if (ui::symbol_button(scene.canvas(), "ideas:up", pages.cut_top(high), ui::Symbol::up, ui::Rank::quiet,
                          scroll.offset > 0))
        scroll.offset -= page;
    if (ui::symbol_button(scene.canvas(), "ideas:down", pages.cut_bottom(high), ui::Symbol::down,
                          ui::Rank::quiet, scroll.offset < furthest))
        scroll.offset += page;
}

void draw_head(const ActionScene& scene, ui::Box head, bool any) {
    ui::Canvas& canvas = scene.canvas();
    constexpr std::string_view several = "Several at once";
    if (any) {
        const ui::Box button =
            head.cut_right(std::min(ui::button_size(canvas, several).x, head.width() * 0.4F));
        if (ui::button(canvas, "ideas:several", button, several))
            scene.state.bring_in.start();
        head.cut_right(scene.px(16));
    }
    const ui::TextStyle bold{.size = scene.px(28), .weight = ui::Weight::bold, .colour = canvas.theme().ink};
    constexpr std::string_view title = "Ideas from the earlier steps";
    const float wide = ui::text_size(canvas, title, bold).x + scene.px(28);
    ui::line(canvas, head.cut_left(std::min(wide, head.width() * 0.5F)), title, bold);
    if (any)
        ui::line(canvas, head, "Drag one to where it belongs, or tap it to make it the last step.",
                 small_style(canvas));
}

}

void draw_tray(ActionScene& scene) {
    if (scene.tray.height() <= 0)
        return;
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const ui::Box tray = scene.tray;
    ui::shadow(canvas, tray, theme.shadow, -scene.px(6), scene.px(24), 0);
    ui::fill(canvas, tray, theme.surface);
    ui::fill(canvas, ui::Box{tray}.cut_top(scene.px(2)), theme.line);
    ui::mark("ideas:tray", tray);
    const TrayLayout layout = lay_out_tray(scene);
    const bool any = !layout.titles.empty();
    draw_head(scene, layout.head, any);
    if (!any) {
        ui::text(canvas, layout.list.min(), layout.list.width(), no_ideas_text(scene.ideas),
                 title_style(canvas));
        return;
    }
    draw_pages(scene, layout.pages, layout);
    const ui::Box content =
        ui::begin_scroll(canvas, "ideas:list", layout.list, scene.state.ideas, layout.height);
    for (const PlacedIdea& title : layout.titles)
        ui::line(canvas, title.box.moved(content.x0, content.y0), title.words, title_style(canvas));
    for (const PlacedIdea& placed : layout.ideas) {
        const ui::Box box = placed.box.moved(content.x0, content.y0);
        if (placed.idea != nullptr)
            draw_idea(scene, *placed.idea, box, layout.list);
        else
            ui::text(canvas, box.min(), box.width(), placed.words, small_style(canvas, ui::Weight::semibold));
    }
    ui::end_scroll(canvas, scene.state.ideas);
}

void put_down_idea(ActionScene& scene) {
    if (!scene.put_down_idea)
        return;
    ActionPlanUi& state = scene.state;
    if (!scene.target) {
        state.hand.let_go(scene.canvas());
        return;
    }
    const ActionTarget target = *scene.target;
    const std::uint64_t ticket = scene.view.post(CarryCard{scene.held_idea->id, target.lane, target.before});
    state.brought = scene.held_idea->id;
    state.drop = {ticket, target.lane, {}, target.before, scene.px(86)};
    state.hand.settle(scene.canvas(), ticket);
}

void draw_moving_ideas(const ActionScene& scene) {
    for (const ActionScene::Moving& moving : scene.moving_ideas)
        ui::draw_card(scene.canvas(), moving.box,
                      {.text = moving.text,
                       .colour = moving.card->colour,
                       .small = true,
                       .lifted = scene.state.hand.holds(idea_id(moving.card->id))});
}

}
