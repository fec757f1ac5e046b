#include <algorithm>

#include "app/stage/people_scene.h"
#include "app/steps/names.h"
#include "app/ui/chip.h"
#include "app/ui/item_map.h"
#include "sessions/model/groups.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float heading_height = 60;
constexpr float adder_lowest = 60;
constexpr float gap = 16;

constexpr std::string_view nobody =
    "Nobody is on the list yet. Type a name below and press Enter, then the next, or paste a list with one "
    "name on each line.";

std::string who_is_here(const Session& session) {
    const int here = session.people_present();
    if (session.people.empty())
        return here == 0 ? "Who is here" : std::to_string(here) + " here, not by name";
    const std::string gone = session.absences.empty() ? "" : std::to_string(session.absences.size());
    return std::to_string(here) + " here" + (gone.empty() ? "" : ", " + gone + " left");
}

void tap(PeopleScene& scene, const Person& person) {
    PeopleUi& state = scene.state;
    if (scene.asks_for_name() && person.id != state.person) {
        scene.view.post(SetPairing{.first = state.person,
                                   .second = person.id,
                                   .kind = state.asking == PeopleUi::Asking::apart ? PairingKind::apart
                                                                                   : PairingKind::together});
        state.let_go();
    } else if (state.person == person.id) {
        state.let_go();
    } else {
        state.pick(person.id);
    }
    scene.canvas().want_next_frame();
}

void drop(const PeopleScene& scene, const Person& person) {
    ui::Hand& hand = scene.state.hand;
    const auto target = group_at(scene, hand.point());
    if (target && *target != group_of(scene.session(), person.id))
        hand.settle(scene.canvas(), scene.view.post(PutInGroup{person.id, *target}));
    else
        hand.let_go(scene.canvas());
}

void draw_adder(PeopleScene& scene, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    PeopleUi& state = scene.state;
    const auto typed = ui::adder(canvas, "people:add", box, state.adder,
                                 {.invitation = "+ Add names",
                                  .hint = "A name, or a pasted list",
                                  .style = ui::chip_text(canvas),
                                  .radius = ui::chip_radius(canvas),
                                  .lines = true},
                                 &state.adder_height);
    if (!state.adder.open)
        state.adder_height = 0;
    if (auto names = add_names(typed.value_or("")))
        scene.view.post(std::move(*names));
}

void draw_chips(PeopleScene& scene, ui::Box area) {
    ui::Canvas& canvas = scene.canvas();
    ui::ChipRows rows(canvas, area.width());
    struct Chip {
        const Person* person;
        PersonChipLook look;
        ui::Box box;
    };
    std::vector<Chip> chips;
    for (const auto& person : scene.session().people.rows()) {
        const PersonChipLook look{.name = person->name,
                                  .group = group_of(scene.session(), person->id),
                                  .left = !scene.session().is_here(person->id)};
        chips.push_back({person.get(), look, rows.next(person_chip_size(canvas, look, area.width()))});
    }
    PeopleUi& state = scene.state;
    const ui::Box content = ui::begin_scroll(canvas, "people:list", area, state.people, rows.height());
    for (const Chip& chip : chips)
        draw_person(scene, *chip.person, chip.box.moved(content.x0, content.y0),
                    "people:person:" + std::to_string(chip.person->id.value), chip.look, state.people);
    ui::end_scroll(canvas, state.people);
}

}

ui::TextStyle people_heading(const ui::Canvas& canvas) {
    return {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
}

ui::TextStyle people_note(const ui::Canvas& canvas) {
    return {.size = canvas.px(22),
            .weight = ui::Weight::medium,
            .colour = canvas.theme().ink_2,
            .leading = 1.36F};
}

void draw_person(PeopleScene& scene, const Person& person, ui::Box home, const std::string& id,
                 const PersonChipLook& look, ui::Scroll& scroll) {
    ui::Canvas& canvas = scene.canvas();
    ui::Hand& hand = scene.state.hand;
    PersonChipLook now = look;
    now.selected = scene.state.person == person.id;
    if (!scene.can_change()) {
        draw_person_chip(canvas, home, now);
        ui::mark(id + ":name", home, person.name);
        return;
    }
    const ui::Box box = hand.place(canvas, id, home, scene.view.answered);
    const ui::Hit hit = canvas.hit(id, box);
    scroll.follow_focus(hit, box);
    if (hand.in_motion(id)) {
        if (hand.holds(id))
            ui::dashed_outline(canvas, home, canvas.theme().line, scene.px(3), ui::chip_radius(canvas));
        scene.moving.push_back({&person, box, hand.holds(id)});
    } else {
        now.hovered = hit.hovered;
        draw_person_chip(canvas, box, now);
        ui::mark(id + ":name", box, person.name);
    }
    if (hit.focused)
        ui::focus_ring(canvas, box, ui::chip_radius(canvas));
    if (!hand.holds(id) && ui::drag_scroll(canvas, scroll, hit)) {
        hand.give_up(canvas);
        return;
    }
    switch (hand.follow(canvas, hit, id, box)) {
    case ui::Hand::Event::none: break;
    case ui::Hand::Event::lifted: scene.state.let_go(); break;
    case ui::Hand::Event::tapped: tap(scene, person); break;
    case ui::Hand::Event::dropped: drop(scene, person); break;
    }
}

void draw_people_column(PeopleScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    ui::Box column = scene.people;
    const ui::Box heading = column.cut_top(scene.px(heading_height));
    const std::string words = who_is_here(scene.session());
    ui::line(canvas, heading, words, people_heading(canvas));
    ui::mark("people:here", heading, words);
    column.cut_top(scene.px(gap / 2));
    if (scene.can_change()) {
        const float most = std::max(scene.px(adder_lowest), column.height() * 0.5F);
        draw_adder(scene,
                   column.cut_bottom(std::clamp(scene.state.adder_height, scene.px(adder_lowest), most)));
        column.cut_bottom(scene.px(gap));
    }
    if (scene.session().people.empty() && scene.can_change())
        ui::text(canvas, column.min(), column.width(), nobody, people_note(canvas));
    draw_chips(scene, column);
}

}
