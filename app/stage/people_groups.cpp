#include <algorithm>
#include <cmath>

#include "app/stage/people_scene.h"
#include "app/ui/button.h"
#include "app/ui/chip.h"
#include "app/ui/item_map.h"
#include "sessions/model/groups.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float heading_height = 60;
constexpr float gap = 16;
constexpr float pad = 14;
constexpr float head_height = 60;
constexpr float empty_height = 48;
constexpr float narrowest = 250;
constexpr float marker_across = 42;
constexpr float radius = 16;

constexpr std::string_view no_groups =
    "There are no groups yet. Add one, or draw them by lot: the program then makes as many as are asked for.";

/// Few groups stand wide, so that a name needs no second look; many stand narrow.
int columns_for(const PeopleScene& scene, std::size_t groups, float width) {
    const int wished = groups <= 2 ? 2 : groups <= 6 ? 3 : 4;
    const auto fit = static_cast<int>((width + scene.px(gap)) / scene.px(narrowest + gap));
    return std::clamp(fit, 1, wished);
}

GroupPlace lay_out_group(const PeopleScene& scene, GroupId group, ImVec2 corner, float width) {
    GroupPlace place{.group = group, .box = {}, .head = {}, .members = {}};
    const ui::Box inner = ui::Box::at(corner, {width, 0}).inset(scene.px(pad), 0);
    place.head = ui::Box::at(corner, {width, scene.px(head_height)});
    ui::ChipRows rows(scene.canvas(), inner.width());
    for (const Person* person : members_of(scene.session(), group)) {
        const PersonChipLook look{.name = person->name, .left = !scene.session().is_here(person->id)};
        place.members.push_back({person, rows.next(person_chip_size(scene.canvas(), look, inner.width()))
                                             .moved(inner.x0, place.head.y1)});
    }
    const float body = place.members.empty() ? scene.px(empty_height) : rows.height() + scene.px(pad);
    place.box = ui::Box::at(corner, {width, place.head.height() + body});
    return place;
}

/// A tap on it would do something with what is picked.
bool is_wanted(const PeopleScene& scene, GroupId group) {
    if (!scene.asks_for_group())
        return false;
    return scene.state.person ? group_of(scene.session(), scene.state.person) != group
                              : scene.state.group != group;
}

void tap(PeopleScene& scene, GroupId group) {
    PeopleUi& state = scene.state;
    if (is_wanted(scene, group)) {
        if (state.person)
            scene.view.post(PutInGroup{state.person, group});
        else
            scene.view.post(MergeGroups{.group = state.group, .into = group});
        state.let_go();
    } else if (state.group == group) {
        state.let_go();
    } else {
        state.pick(group);
    }
    scene.canvas().want_next_frame();
}

void draw_head(const PeopleScene& scene, const GroupPlace& place, ui::Box head, bool wanted) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    ui::Box row = head.inset(scene.px(pad), 0);
    const ui::Box marker = row.cut_left(scene.px(marker_across));
    ui::group_marker(canvas, marker.centre(), marker.width(), place.group);
    row.cut_left(scene.px(12));
    const std::string name = group_name(scene.session(), place.group);
    const std::string title = group_title(scene.session(), place.group);
    const std::string side = !wanted              ? std::to_string(place.members.size())
                             : scene.state.person ? "put here"
                                                  : "merge here";
    ui::TextStyle quiet = people_note(canvas);
    if (wanted)
        quiet.colour = theme.spruce;
    const float wide = std::min(row.width() / 2, ui::text_size(canvas, side, quiet).x + 1);
    ui::line(canvas, row.cut_right(wide), side, quiet, ui::Align::right);
    row.cut_right(scene.px(10));
    ui::line(canvas, row, name.empty() ? title : name, people_heading(canvas));
    ui::mark(std::string("group:") + Group{place.group}.letter() + ":title", row, title);
}

void draw_group(PeopleScene& scene, const GroupPlace& place, ui::Box content) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const auto here = [&](const ui::Box& box) { return box.moved(content.x0, content.y0); };
    const ui::Box box = here(place.box);
    const ui::Box head = here(place.head);
    const bool wanted = is_wanted(scene, place.group);
    const bool aimed = !scene.state.hand.held().empty() && scene.target == place.group;
    const bool marked = wanted || aimed || scene.state.group == place.group;
    ui::panel(canvas, box, aimed ? theme.spruce_wash : theme.lane, marked ? theme.spruce : theme.line,
              scene.px(marked ? 4 : 2), scene.px(radius));
    draw_head(scene, place, head, wanted);
    if (place.members.empty())
        ui::line(canvas, ui::Box{box.x0, head.y1, box.x1, box.y1 - scene.px(pad / 2)}.inset(scene.px(pad), 0),
                 "Nobody yet", people_note(canvas));
    for (const GroupPlace::Member& member : place.members)
        draw_person(scene, *member.person, here(member.box),
                    "member:" + std::to_string(member.person->id.value),
                    {.name = member.person->name, .left = !scene.session().is_here(member.person->id)},
                    scene.state.groups);
    if (!scene.can_change())
        return;
    // The head is what the keyboard goes to; while somebody looks for a group, all of it takes the tap.
    const std::string id = std::string("people:group:") + Group{place.group}.letter();
    const ui::Hit hit = canvas.hit(id, head);
    scene.state.groups.follow_focus(hit, head);
    if (hit.focused)
        ui::focus_ring(canvas, head, scene.px(radius));
    bool tapped = hit.clicked && !ui::drag_scroll(canvas, scene.state.groups, hit);
    if (wanted)
        tapped = canvas.hit_by_hand(id + ":body", box).clicked || tapped;
    if (tapped)
        tap(scene, place.group);
}

}

std::optional<GroupId> group_at(const PeopleScene& scene, ImVec2 at) {
    if (scene.people.holds(at))
        return GroupId{};
    if (!scene.group_list.inset(-scene.px(14)).holds(at))
        return std::nullopt;
    for (const GroupPlace& place : scene.places)
        if (place.box.moved(scene.group_list.x0, scene.group_list.y0 - scene.state.groups.offset).holds(at))
            return place.group;
    return std::nullopt;
}

void lay_out_groups(PeopleScene& scene) {
    const auto& groups = scene.session().groups.rows();
    ui::Box column = scene.groups;
    column.cut_top(scene.px(heading_height + gap / 2));
    scene.group_list = column;
    const int columns = columns_for(scene, groups.size(), column.width());
    const float between = scene.px(gap);
    const float width = std::floor((column.width() - between * static_cast<float>(columns - 1))
                                   / static_cast<float>(columns));
    float y = 0;
    float row_height = 0;
    int at = 0;
    for (const auto& group : groups) {
        if (at == columns) {
            at = 0;
            y += row_height + between;
            row_height = 0;
        }
        const float x = static_cast<float>(at++) * (width + between);
        scene.places.push_back(lay_out_group(scene, group->id, {x, y}, width));
        row_height = std::max(row_height, scene.places.back().box.height());
        // Those of one row are of one height, so that there is no hole to miss them by.
        for (auto place = scene.places.end() - at; place != scene.places.end(); ++place)
            place->box.y1 = y + row_height;
    }
    scene.groups_height = y + row_height;
    if (!scene.state.hand.held().empty())
        scene.target = group_at(scene, scene.state.hand.point());
}

void draw_groups_column(PeopleScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    ui::Box row = ui::Box{scene.groups}.cut_top(scene.px(heading_height));
    const std::size_t count = scene.session().groups.size();
    if (scene.can_change()) {
        const ui::Box add = row.cut_right(ui::button_size(canvas, "Add a group").x);
        if (ui::button(canvas, "people:group:add", add, "Add a group", ui::Rank::quiet, count < most_groups))
            scene.view.post(AddGroup{});
    }
    ui::line(canvas, row, "Groups", people_heading(canvas));
    if (count == 0)
        ui::text(canvas, scene.group_list.min(), scene.group_list.width(), no_groups, people_note(canvas));
    const ui::Box content =
        ui::begin_scroll(canvas, "people:groups", scene.group_list, scene.state.groups, scene.groups_height);
    for (const GroupPlace& place : scene.places)
        draw_group(scene, place, content);
    ui::end_scroll(canvas, scene.state.groups);
}

}
