#include "app/stage/people_sheet.h"

#include <algorithm>

#include "app/stage/people_scene.h"
#include "app/ui/button.h"
#include "app/ui/sheet.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_width = 1840;
constexpr float sheet_height = 1000;
constexpr float bar_height = 134;
constexpr float between = 40;
constexpr float above_bar = 20;

/// Of the sheet, so that a large text size leaves room for what stands above the bar and right of the names.
constexpr float most_for_bar = 0.42F;
constexpr float part_for_names = 0.32F;

/// What was picked may be gone by now: removed, undone.
void let_go_of_what_is_gone(const PeopleScene& scene) {
    PeopleUi& state = scene.state;
    const bool gone =
        (state.person && !scene.person()) || (state.group && !scene.session().groups.find(state.group));
    if (gone || !scene.can_change())
        state.let_go();
    const std::string_view held = state.hand.held();
    if (held.empty())
        return;
    const std::string number(held.substr(held.rfind(':') + 1));
    if (!scene.session().people.find(PersonId{std::stoll(number)}))
        state.hand.forget();
}

void take_escape(PeopleScene& scene) {
    PeopleUi& state = scene.state;
    if (!scene.canvas().key(ImGuiKey_Escape))
        return;
    if (!state.hand.held().empty())
        state.hand.give_up(scene.canvas());
    else if (state.asking != PeopleUi::Asking::nothing)
        state.asking = PeopleUi::Asking::nothing;
    else
        state.let_go();
}

void draw_moving(const PeopleScene& scene) {
    for (const PeopleScene::Moving& moving : scene.moving)
        draw_person_chip(scene.canvas(), moving.box,
                         {.name = moving.person->name,
                          .left = !scene.session().is_here(moving.person->id),
                          .lifted = moving.held});
}

}

bool takes_escape(const PeopleUi& state) {
    return state.picks() || !state.hand.held().empty();
}

bool draw_people_sheet(const View& view, PeopleUi& state) {
    ui::Canvas& canvas = view.canvas;
    ui::Box sheet = ui::draw_sheet(canvas, sheet_width, sheet_height, "People and groups");
    const ui::Box whole = ui::sheet_box(canvas, sheet_width, sheet_height);
    const ImVec2 size = ui::button_size(canvas, "Close");
    const bool closed = ui::button(canvas, "people:close",
                                   ui::Box::at({sheet.x1 - size.x, whole.y0 + canvas.px(36)}, size), "Close");
    const ui::Box bar = sheet.cut_bottom(std::min(canvas.px(bar_height), sheet.height() * most_for_bar));
    sheet.cut_bottom(canvas.px(above_bar));
    ui::fill(canvas, sheet.cut_bottom(canvas.px(2)), canvas.theme().line);
    sheet.cut_bottom(canvas.px(above_bar));
    const ui::Box people = sheet.cut_left(sheet.width() * part_for_names);
    sheet.cut_left(canvas.px(between));
    PeopleScene scene{.view = view, .state = state, .people = people, .groups = sheet};
    let_go_of_what_is_gone(scene);
    take_escape(scene);
    lay_out_groups(scene);
    draw_people_column(scene);
    draw_groups_column(scene);
    draw_people_bar(scene, bar);
    draw_moving(scene);
    // A press beside what can be pressed is not one on the ground, which would close the sheet.
    canvas.hit_by_hand("people:sheet", whole);
    return closed;
}

}
