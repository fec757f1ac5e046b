#include "app/steps/action_scene.h"

#include <algorithm>
#include <array>

#include "app/ui/button.h"
#include "app/ui/card.h"
#include "app/ui/chip.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float heading_height = 30;
constexpr float under_heading = 14;
constexpr float between_sections = 30;
constexpr float cross_size = 60;
constexpr float adder_width = 64;
constexpr float open_width = 340;
constexpr float shortest_typed = 200;

constexpr std::array roles{LaneRole::purpose, LaneRole::partners, LaneRole::values, LaneRole::delivery};

struct Invitation {
    std::string_view first; ///< where there is nothing yet
    std::string_view hint;  ///< in the empty field
};

Invitation invitation_of(LaneRole role) {
    switch (role) {
    case LaneRole::purpose: return {"+ Say it in one sentence", "In one sentence"};
    case LaneRole::partners: return {"+ Who has to be in it?", "Who?"};
    case LaneRole::values: return {"+ What does it stand on?", "A value"};
    default: return {"+ How will it be run?", "How?"};
    }
}

ui::TextStyle heading_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2};
}

bool is_open(const ActionScene& scene, LaneId lane) {
    const auto found = scene.state.adders.find(lane);
    return found != scene.state.adders.end() && found->second.adder.open;
}

float open_height(const ActionScene& scene, LaneId lane) {
    const auto found = scene.state.adders.find(lane);
    return found == scene.state.adders.end() ? 0 : found->second.height;
}

/// Room for the cross and the last letter typed.
float right_of(const ActionScene& scene, const Card& card) {
    return scene.state.edit.selects(card.id) ? scene.px(cross_size - 16) : 0;
}

std::string_view words_of(const ActionScene& scene, const Card& card) {
    return scene.state.edit.text(scene.view, card, ActionCell::text);
}

ImVec2 chip_size(const ActionScene& scene, const Card& card) {
    ui::Canvas& canvas = scene.canvas();
    const float most = scene.column.width();
    const float right = right_of(scene, card);
    if (!scene.state.edit.selects(card.id))
        return ui::chip_size(canvas, words_of(scene, card), most);
    // As wide as its words were: while it is selected the chip grows only down, so that neither it nor
    // its cross moves away from under a finger.
    const float wide = std::clamp(ui::chip_size(canvas, card.text, most, right).x + scene.px(48),
                                  std::min(most, scene.px(shortest_typed) + right), most);
    return {wide, scene.state.edit.types(card.id)
                      ? ui::chip_height(canvas, scene.state.edit.height())
                      : ui::chip_size(canvas, words_of(scene, card), wide, right).y};
}

ui::CardLook purpose_look(const ActionScene& scene, const Card& card) {
    return {.text = words_of(scene, card),
            .colour = card.colour,
            .selected = scene.state.edit.selects(card.id),
            .typing = scene.state.edit.types(card.id),
            .text_height = scene.state.edit.height()};
}

float lay_out_purpose(const ActionScene& scene, ActionSection& section, float y) {
    const float wide = scene.column.width();
    for (const Card* card : scene.view.snapshot.cards(section.lane->id)) {
        const float high = ui::card_height(scene.canvas(), wide, purpose_look(scene, *card));
        section.chips.push_back({card, ui::Box::at({0, y}, {wide, high})});
        y += high + scene.px(12);
    }
    if (section.chips.empty() && scene.can_change()) {
        section.add =
            ui::Box::at({0, y}, {wide, std::max(scene.px(86), open_height(scene, section.lane->id))});
        y = section.add.y1 + scene.px(12);
    }
    return y - (section.chips.empty() && !scene.can_change() ? 0 : scene.px(12));
}

float lay_out_chips(const ActionScene& scene, ActionSection& section, float y) {
    ui::Canvas& canvas = scene.canvas();
    const Cards cards = scene.view.snapshot.cards(section.lane->id);
    ui::ChipRows rows(canvas, scene.column.width());
    for (const Card* card : cards)
        section.chips.push_back({card, rows.next(chip_size(scene, *card)).moved(0, y)});
    if (!scene.can_change())
        return y + (cards.empty() ? 0 : rows.height());
    const LaneId lane = section.lane->id;
    ImVec2 size{scene.px(adder_width), scene.px(60)};
    if (is_open(scene, lane))
        size = {scene.px(open_width), std::max(scene.px(60), open_height(scene, lane))};
    else if (cards.empty())
        size.x = ui::chip_size(canvas, invitation_of(section.lane->role).first, scene.column.width()).x;
    section.add = rows.next(size).moved(0, y);
    return y + rows.height();
}

bool types_here(const ActionScene& scene, const Card& card) {
    return scene.state.edit.types(card.id) && scene.can_change();
}

/// The cross and the field of a selected card, above the hit on the card itself.
void draw_selected(ActionScene& scene, const Card& card, ui::Box box, const std::string& id, ui::Box cross,
                   ui::Box text, const ui::TextStyle& style) {
    ActionPlanUi& state = scene.state;
    if (!scene.can_change() || !state.edit.selects(card.id))
        return;
    state.selected_at = box;
    if (state.edit.typing())
        state.column.show(box);
    draw_delete(scene, id, cross, card);
    if (types_here(scene, card))
        state.edit.type(scene.view, card, text, style, {}, false);
}

void draw_purpose(ActionScene& scene, const Card& card, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    const std::string id = "purpose:" + std::to_string(card.id.value);
    ui::draw_card(canvas, box, purpose_look(scene, card));
    ui::mark(id + ":text", box, words_of(scene, card));
    const ui::Box text = ui::card_text_box(canvas, box);
    // The cross stands beside the heading: the text keeps its whole width while it is typed.
    const float finger = scene.px(cross_size);
    const ui::Box cross =
        ui::Box::at({box.x1 - finger, box.y0 - scene.px(heading_height + under_heading)}, {finger, finger});
    draw_selected(scene, card, {box.x0, cross.y0, box.x1, box.y1}, id, cross, text, ui::card_text(canvas));
    if (!scene.can_change())
        return;
    const ui::Hit hit = canvas.hit(id, box);
    scene.state.column.follow_focus(hit, box);
    if (hit.focused)
        ui::focus_ring(canvas, box, scene.px(14));
    if (!ui::drag_scroll(canvas, scene.state.column, hit) && hit.clicked && !types_here(scene, card))
        scene.state.edit.start(scene.view, card);
}

/// Where it lies at the release, which may be further than where it was drawn last.
void drop_chip(ActionScene& scene, const Card& card) {
    ui::Hand& hand = scene.state.hand;
    const auto target = target_in_column(scene);
    if (target && target->lane != card.lane)
        hand.settle(scene.canvas(), scene.view.post(MoveCard{
                                        .card = card.id, .lane = target->lane, .under = {}, .before = {}}));
    else
        hand.let_go(scene.canvas());
}

void touch_chip(ActionScene& scene, const Card& card, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    ActionPlanUi& state = scene.state;
    const std::string id = chip_id(card.id);
    const ui::Hit hit = canvas.hit(id, box);
    state.column.follow_focus(hit, box);
    if (hit.focused)
        ui::focus_ring(canvas, box, ui::chip_radius(canvas));
    switch (state.hand.follow(canvas, hit, id, box)) {
    case ui::Hand::Event::none: break;
    case ui::Hand::Event::lifted: state.edit.drop(); break;
    case ui::Hand::Event::tapped:
        if (!state.edit.types(card.id))
            state.edit.start(scene.view, card);
        break;
    case ui::Hand::Event::dropped: drop_chip(scene, card); break;
    }
}

void draw_one_chip(ActionScene& scene, const Card& card, ui::Box home) {
    ui::Canvas& canvas = scene.canvas();
    ActionPlanUi& state = scene.state;
    const std::string id = chip_id(card.id);
    // A card that was just brought in comes from where the hand left its idea.
    const bool arrives = card.origin && state.hand.in_motion(idea_id(card.origin));
    const ui::Box box =
        state.hand.place(canvas, arrives ? idea_id(card.origin) : id, home, scene.view.answered);
    if (state.brought && card.origin == state.brought) {
        state.column.show(home);
        state.brought = {};
    }
    if (state.hand.in_motion(id) || arrives) {
        if (state.hand.holds(id))
            ui::dashed_outline(canvas, home, canvas.theme().line, scene.px(3), ui::chip_radius(canvas));
        touch_chip(scene, card, box);
        scene.moving_chips.push_back({&card, card.text, box});
        return;
    }
    const float right = right_of(scene, card);
    const std::string_view words = words_of(scene, card);
    ui::draw_chip(canvas, box,
                  {.words = words,
                   .right = right,
                   .selected = state.edit.selects(card.id),
                   .typing = types_here(scene, card)});
    ui::mark(id + ":text", box, words);
    const float high = types_here(scene, card) ? std::max(state.edit.height(), scene.px(24) * 1.28F) : 0;
    draw_selected(scene, card, box, id, ui::Box{box}.cut_right(scene.px(cross_size)),
                  ui::chip_text_box(canvas, box, high, right), ui::chip_text(canvas));
    if (scene.can_change())
        touch_chip(scene, card, box);
}

void draw_adder(ActionScene& scene, const ActionSection& section, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    ActionPlanUi::LaneAdder& adder = scene.state.adders[section.lane->id];
    const Invitation words = invitation_of(section.lane->role);
    const bool purpose = section.lane->role == LaneRole::purpose;
    const std::string id = "lane:" + std::to_string(section.lane->id.value) + ":add";
    if (adder.adder.open)
        scene.state.column.show(box);
    ui::TextStyle style = purpose ? ui::card_text(canvas) : ui::chip_text(canvas);
    style.colour = canvas.theme().ink;
    const auto typed = ui::adder(canvas, id, box, adder.adder,
                                 {.invitation = section.chips.empty() ? words.first : "+",
                                  .hint = words.hint,
                                  .style = style,
                                  .radius = purpose ? scene.px(14) : ui::chip_radius(canvas),
                                  .lines = true,
                                  .single = purpose},
                                 &adder.height);
    if (!adder.adder.open)
        adder.height = 0;
    if (typed)
        scene.view.post(AddCard{.lane = section.lane->id, .text = *typed});
}

void draw_section(ActionScene& scene, const ActionSection& section, ui::Box content) {
    ui::Canvas& canvas = scene.canvas();
    const auto here = [&](const ui::Box& box) { return box.moved(content.x0, content.y0); };
    if (scene.target && scene.target->lane == section.lane->id) {
        const ui::Box around = here(section.box).inset(scene.px(-10));
        ui::fill(canvas, around, canvas.theme().spruce_wash, scene.px(16));
        ui::outline(canvas, around, canvas.theme().spruce, scene.px(4), scene.px(16));
    }
    const ui::Box heading = here(section.heading);
    ui::text(canvas, heading.min(), heading.width(), section.lane->title, heading_style(canvas));
    const bool purpose = section.lane->role == LaneRole::purpose;
    for (const ActionSection::Chip& chip : section.chips)
        if (purpose)
            draw_purpose(scene, *chip.card, here(chip.box));
        else
            draw_one_chip(scene, *chip.card, here(chip.box));
    if (section.add.height() > 0)
        draw_adder(scene, section, here(section.add));
    if (section.chips.empty() && !scene.can_change())
        ui::line(canvas, heading.moved(0, heading.height() + scene.px(8)), "Nothing was written down.",
                 ui::chip_text(canvas));
}

}

void lay_out_column(ActionScene& scene) {
    const float wide = scene.column.width();
    float y = 0;
    for (const LaneRole role : roles) {
        ActionSection section{.lane = &scene.lane(role)};
        const float heading =
            ui::text_size(scene.canvas(), section.lane->title, heading_style(scene.canvas()), wide).y;
        section.heading = ui::Box::at({0, y}, {wide, heading});
        const float begin = section.heading.y1 + scene.px(under_heading);
        const float end = role == LaneRole::purpose ? lay_out_purpose(scene, section, begin)
                                                    : lay_out_chips(scene, section, begin);
        const bool nothing = section.chips.empty() && !scene.can_change();
        section.box = {0, y, wide, nothing ? begin + scene.px(heading_height) : end};
        y = section.box.y1 + scene.px(between_sections);
        scene.sections.push_back(std::move(section));
    }
    scene.column_height = y - scene.px(between_sections);
}

std::optional<ActionTarget> target_in_column(const ActionScene& scene) {
    const ImVec2 at = scene.state.hand.point();
    if (!scene.column.inset(-scene.px(16)).holds(at))
        return std::nullopt;
    for (const ActionSection& section : scene.sections) {
        const ui::Box box = section.box.moved(scene.column.x0, scene.column.y0 - scene.state.column.offset);
        if (!box.inset(-scene.px(15)).holds(at))
            continue;
        // What it is for is one sentence.
        const bool full = section.lane->role == LaneRole::purpose && !section.chips.empty();
        return full ? std::nullopt : std::optional(ActionTarget{section.lane->id, {}});
    }
    return std::nullopt;
}

void draw_column(ActionScene& scene) {
    scroll_at_edges(scene, scene.column, scene.column_height, scene.state.column);
    const ui::Box content = ui::begin_scroll(scene.canvas(), "plan:column", scene.column, scene.state.column,
                                             scene.column_height);
    for (const ActionSection& section : scene.sections)
        draw_section(scene, section, content);
    ui::end_scroll(scene.canvas(), scene.state.column);
}

void draw_moving_chips(const ActionScene& scene) {
    for (const ActionScene::Moving& moving : scene.moving_chips)
        ui::draw_chip(scene.canvas(), moving.box,
                      {.words = words_of(scene, *moving.card),
                       .lifted = scene.state.hand.holds(chip_id(moving.card->id))});
}

}
