#include "app/steps/card_menu.h"

#include <algorithm>
#include <array>

#include "app/ui/button.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

constexpr std::array<const char*, colour_count> colour_names{"sun", "sky", "mint", "rose", "lilac", "sand"};

// Design pixels.
constexpr float target = 60;
constexpr float gap = 10;
constexpr float widest = 560;

/// One button of the menu.
struct MenuChoice {
    const char* id;
    std::string words;
    std::function<void()> choose;
    ui::Rank rank = ui::Rank::quiet;
};

template <class Part>
void post_each(WallFrame& frame, const Part& part) {
    std::vector<Together::Part> parts;
    for (const CardId card : frame.state.selected)
        parts.emplace_back(part(card));
    frame.view.post(together(std::move(parts)));
}

bool has_lines(const Card& card) {
    return card.text.find('\n') != std::string::npos;
}

/// What can be done with one card that is a heading.
void add_heading_choices(WallFrame& frame, const Card& card, std::vector<MenuChoice>& choices) {
    const View& view = frame.view;
    choices.push_back({"card-menu:edit", "Rename", [&frame, &card] { start_editing(frame, card); }});
    choices.push_back(
        {"card-menu:to-lane", "Make it a lane", [&view, id = card.id] { view.post(ClusterToLane{id}); }});
    choices.push_back(
        {"card-menu:dissolve", "Dissolve", [&view, id = card.id] { view.post(DissolveCluster{id}); }});
}

void add_idea_choices(WallFrame& frame, const Card& card, bool hangs, std::vector<MenuChoice>& choices) {
    const View& view = frame.view;
    WallUi& state = frame.state;
    if (view.snapshot.covered(card.id)) {
        choices.push_back({"card-menu:reveal", "Reveal", [&view, id = card.id] { view.post(RevealCard{id}); },
                           ui::Rank::primary});
        return;
    }
    if (!frame.wall.add_under.empty() && !hangs)
        choices.push_back({"card-menu:add-under", frame.wall.add_under,
                           [&state, lane = card.lane, id = card.id] { state.add_to(lane, id); },
                           ui::Rank::primary});
    choices.push_back({"card-menu:edit", "Edit", [&frame, &card] { start_editing(frame, card); }});
    choices.push_back({"card-menu:large", "Show large", [&state, id = card.id] { state.opened = id; }});
    if (frame.wall.merging && (!view.snapshot.parts(card.id).empty() || has_lines(card)))
        choices.push_back({"card-menu:split", "Split", [&view, id = card.id] { view.post(SplitCard{id}); }});
    if (frame.wall.naming && !hangs && !view.snapshot.under(card.id).empty())
        choices.push_back({"card-menu:name", "Name the group", [&state, id = card.id] {
                               state.naming = id;
                               state.naming_after = 0;
                               state.name.open();
                           }});
}

void add_several_choices(WallFrame& frame, std::vector<MenuChoice>& choices) {
    WallUi& state = frame.state;
    if (state.selected.size() == 2
        && may_go_onto(frame, std::span(state.selected).first(1), state.selected[1], Onto::merge))
        choices.push_back({"card-menu:merge", "Merge", [&frame, &state] {
                               const auto both = state.selected;
                               post_onto(frame, {both[1]}, both[0], Onto::merge);
                           }});
    if (frame.wall.arranging)
        choices.push_back({"card-menu:theme", "Into a new lane", [&state] { state.add_lane(); }});
}

std::vector<MenuChoice> choices_for(WallFrame& frame, const WallLane::Entry& entry) {
    WallUi& state = frame.state;
    std::vector<MenuChoice> choices;
    if (state.selected.size() > 1)
        add_several_choices(frame, choices);
    else if (entry.heading)
        add_heading_choices(frame, *entry.card, choices);
    else
        add_idea_choices(frame, *entry.card, entry.hangs, choices);
    if (frame.wall.picking_up)
        choices.push_back({"card-menu:move", "Move", [&state] { state.moving = true; }});
    if (!state.choosing)
        choices.push_back({"card-menu:more", "Choose more", [&state] { state.choosing = true; }});
    choices.push_back({"card-menu:delete", "Delete",
                       [&frame] { post_each(frame, [](CardId card) { return DeleteCard{card}; }); }});
    return choices;
}

/// The buttons in as many rows as they need; returns the height of these.
float place_choices(ui::Canvas& canvas, const std::vector<MenuChoice>& choices, float width,
                    std::vector<ui::Box>& boxes) {
    float x = 0;
    float y = 0;
    for (const MenuChoice& choice : choices) {
        const float wide = ui::button_size(canvas, choice.words).x;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += canvas.px(target + gap);
        }
        boxes.push_back(ui::Box::at({x, y}, {wide, canvas.px(target)}));
        x += wide + canvas.px(gap);
    }
    return y + canvas.px(target);
}

ui::Box beside(ui::Canvas& canvas, ui::Box area, ui::Box card, ImVec2 size) {
    const float between = canvas.px(14);
    float y = card.y1 + between;
    if (y + size.y > area.y1)
        y = std::max(area.y0, card.y0 - between - size.y);
    // A card as high as the area leaves no place above or below: beside it, or over it.
    const float right = card.x1 + between;
    float x = std::clamp(card.x0, area.x0 + between, std::max(area.x0 + between, area.x1 - between - size.x));
    const bool covers = y < card.y1 && card.y0 < y + size.y;
    if (covers)
        x = right + size.x < area.x1 ? right : std::max(area.x0 + between, card.x0 - between - size.x);
    return ui::Box::at({x, y}, size);
}

void draw_colours(WallFrame& frame, ui::Box row, const Card& card) {
    ui::Canvas& canvas = frame.canvas();
    for (int i = 0; i < colour_count; ++i) {
        const auto colour = static_cast<Colour>(i);
        const ui::Box box = row.cut_left(canvas.px(target));
        const ui::Hit hit =
            canvas.hit(std::string("card-menu:colour:") + colour_names.at(static_cast<std::size_t>(i)), box);
        const float across = canvas.px(hit.hovered ? 48 : 42);
        canvas.list().AddCircleFilled(box.centre(), across / 2, canvas.theme().card(colour));
        canvas.list().AddCircle(box.centre(), across / 2, canvas.theme().line, 0, canvas.px(2));
        const bool one = frame.state.selected.size() == 1;
        if (one && card.colour == colour)
            ui::tick(canvas, box.centre(), canvas.px(20), canvas.theme().card_ink);
        if (hit.focused)
            ui::focus_ring(canvas, box.inset(canvas.px(6)), canvas.px(24));
        if (hit.clicked && !(one && card.colour == colour))
            post_each(frame, [colour](CardId id) { return ColourCard{id, colour}; });
    }
}

void draw_groups(WallFrame& frame, ui::Box row, const Card& card) {
    ui::Canvas& canvas = frame.canvas();
    const auto& groups = frame.view.snapshot.session().groups.rows();
    const float each = std::min(canvas.px(target), row.width() / static_cast<float>(groups.size()));
    for (const auto& group : groups) {
        const ui::Box box = row.cut_left(each);
        const ui::Hit hit = canvas.hit(std::string("card-menu:group:") + group->letter(), box);
        const bool chosen = frame.state.selected.size() == 1 && card.group == group->id;
        if (chosen || hit.hovered)
            ui::fill(canvas, box.inset(canvas.px(3)),
                     chosen ? canvas.theme().spruce_wash : canvas.theme().wash, canvas.px(14));
        ui::group_marker(canvas, box.centre(), std::min(canvas.px(38), each * 0.7F), group->id);
        if (hit.focused)
            ui::focus_ring(canvas, box.inset(canvas.px(6)), canvas.px(14));
        if (hit.clicked)
            post_each(frame, [id = chosen ? GroupId{} : group->id](CardId each_card) {
                return SetCardGroup{each_card, id};
            });
    }
}

}

void draw_card_menu(WallFrame& frame) {
    WallUi& state = frame.state;
    if (state.selected.empty() || state.editing || anything_held(frame) || !frame.can_add() || state.moving
        || state.framing || state.opened || state.naming || state.lane_adding || !state.pasted.empty()
        || frame.tap || ImGui::GetIO().KeyShift)
        return;
    const auto [layout, placed] = frame.standing(state.selected.back());
    if (placed == nullptr)
        return;
    const ui::Box card_box = frame.on_screen(*layout, placed->box);
    if (!card_box.meets(frame.area))
        return;
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    const Card& card = placed->card();
    const auto choices = choices_for(frame, *placed->entry);
    const std::size_t groups = frame.view.snapshot.session().groups.size();
    // For several cards it lies along the foot of the wall, so that more of them can be reached.
    const bool several = state.selected.size() > 1 || state.choosing;
    const float most = several ? frame.area.width() - canvas.px(144)
                               : std::min(canvas.px(widest), frame.area.width() - canvas.px(60));
    std::vector<ui::Box> places;
    const float buttons = place_choices(canvas, choices, most, places);
    float across = canvas.px(target) * static_cast<float>(std::max<std::size_t>(groups, colour_count));
    for (const ui::Box& place : places)
        across = std::max(across, place.x1);
    across = several ? most : std::min(across, most);
    const bool plain = placed->entry->heading && !several;
    const float rows = plain ? 0 : several || groups == 0 ? 1 : 2;
    const float title = several ? canvas.px(46) : 0;
    const ImVec2 size{across + canvas.px(32),
                      title + buttons + canvas.px(target + gap) * rows + canvas.px(32)};
    const ui::Box box = several
                            ? ui::Box{frame.area}.cut_bottom(size.y + canvas.px(16)).centred(size.x, size.y)
                            : beside(canvas, frame.area, card_box, size);

    ui::begin_panel(canvas, "card-menu", box);
    ui::Box column = box.inset(canvas.px(16));
    if (several)
        ui::line(canvas, column.cut_top(title),
                 counted(state.selected.size(), "card chosen", "cards chosen")
                     + (state.choosing ? " · tap more, or one again to leave it out" : ""),
                 {.size = canvas.px(26), .weight = ui::Weight::bold, .colour = theme.ink});
    const std::function<void()>* chosen = nullptr;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (ui::button(canvas, choices[i].id, places[i].moved(column.x0, column.y0), choices[i].words,
                       choices[i].rank))
            chosen = &choices[i].choose;
    column.cut_top(buttons + canvas.px(gap));
    if (!plain) {
        ui::Box row = column.cut_top(canvas.px(target));
        draw_colours(frame, row, card);
        if (several)
            row.cut_left(canvas.px(target * colour_count + 40));
        else
            row = column.cut_bottom(canvas.px(target));
        if (groups > 0)
            draw_groups(frame, row, card);
    }
    ui::end_panel(canvas, "card-menu", box);
    if (chosen != nullptr)
        (*chosen)();
}

void draw_move_choice(WallFrame& frame) {
    WallUi& state = frame.state;
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    if (!state.moving)
        return;
    const ui::TextStyle style{
        .size = canvas.px(24), .weight = ui::Weight::semibold, .colour = theme.on_spruce};
    const std::string hint = "Tap where " + counted(state.selected.size(), "card goes", "cards go")
                             + " · Esc leaves " + (state.selected.size() == 1 ? "it" : "them");
    const ui::Box bar = ui::Box{frame.area}
                            .cut_bottom(canvas.px(96))
                            .centred(ui::text_size(canvas, hint, style).x + canvas.px(56), canvas.px(64));
    ui::fill(canvas, bar, theme.ink, canvas.px(14));
    ui::line(canvas, bar, hint, style, ui::Align::centre);
    const auto onto = frame.standing(state.moving_onto);
    if (!onto)
        return;
    const ui::Box card_box = frame.on_screen(onto);
    const auto* placed = onto.placed;
    std::vector<MenuChoice> choices;
    choices.push_back({"move:before", "Before it", [&frame, placed] {
                           post_moves(frame, frame.state.selected,
                                      {placed->card().lane, placed->parent, placed->card().id});
                       }});
    if (may_go_onto(frame, state.selected, state.moving_onto, Onto::under))
        choices.push_back(
            {"move:under", placed->entry->heading ? "Into this group" : frame.wall.onto, [&frame] {
                 post_onto(frame, std::vector(frame.state.selected), frame.state.moving_onto, Onto::under);
             }});
    if (may_go_onto(frame, state.selected, state.moving_onto, Onto::merge))
        choices.push_back({"move:merge", "Merge", [&frame] {
                               post_onto(frame, std::vector(frame.state.selected), frame.state.moving_onto,
                                         Onto::merge);
                           }});
    std::vector<ui::Box> places;
    const float high = place_choices(canvas, choices, canvas.px(widest), places);
    float wide = 0;
    for (const ui::Box& place : places)
        wide = std::max(wide, place.x1);
    const ui::Box box = beside(canvas, frame.area, card_box, {wide + canvas.px(32), high + canvas.px(32)});
    ui::begin_panel(canvas, "move-choice", box);
    const std::function<void()>* chosen = nullptr;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (ui::button(canvas, choices[i].id, places[i].moved(box.x0 + canvas.px(16), box.y0 + canvas.px(16)),
                       choices[i].words, i == 0 ? ui::Rank::primary : ui::Rank::quiet))
            chosen = &choices[i].choose;
    ui::end_panel(canvas, "move-choice", box);
    if (chosen == nullptr)
        return;
    (*chosen)();
    state.select_none();
}

}
