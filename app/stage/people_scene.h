#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/stage/people_chip.h"
#include "app/stage/people_sheet.h"

namespace plenary {

// The parts of the sheet of people and groups; for them alone.

/// A group as it stands at the right. Boxes are relative to the content of the list.
struct GroupPlace {
    GroupId group;
    ui::Box box;
    ui::Box head;
    struct Member {
        const Person* person = nullptr;
        ui::Box box;
    };
    std::vector<Member> members;
};

struct PeopleScene {
    const View& view;
    PeopleUi& state;
    ui::Box people;     ///< the left column
    ui::Box groups;     ///< the right one
    ui::Box group_list; ///< the part of it that scrolls
    std::vector<GroupPlace> places;
    float groups_height = 0;
    /// Where what is in the hand would go: a group, or zero for none.
    std::optional<GroupId> target;
    struct Moving {
        const Person* person = nullptr;
        ui::Box box;
        bool held = false;
    };
    std::vector<Moving> moving; ///< to be drawn last, above the rest

    ui::Canvas& canvas() const { return view.canvas; }
    float px(float design) const { return view.canvas.px(design); }
    const Session& session() const { return view.snapshot.session(); }
    bool can_change() const { return !view.finished(); }
    const Person* person() const { return session().people.find(state.person); }
    /// A second name is waited for.
    bool asks_for_name() const {
        return state.asking == PeopleUi::Asking::apart || state.asking == PeopleUi::Asking::together;
    }
    /// The next tap on a group puts somebody there, or merges into it.
    bool asks_for_group() const {
        return (state.person && !asks_for_name()) || state.asking == PeopleUi::Asking::merge;
    }
};

ui::TextStyle people_heading(const ui::Canvas& canvas);
ui::TextStyle people_note(const ui::Canvas& canvas);

/// A chip of a person that can be tapped and dragged. `id` begins with the column it stands in.
void draw_person(PeopleScene& scene, const Person& person, ui::Box home, const std::string& id,
                 const PersonChipLook& look, ui::Scroll& scroll);

void draw_people_column(PeopleScene& scene);

/// Where the groups stand, and where what is in the hand would go.
void lay_out_groups(PeopleScene& scene);
/// Of a place in the window: the group that is there, zero for the list of names, nothing for neither.
std::optional<GroupId> group_at(const PeopleScene& scene, ImVec2 at);
void draw_groups_column(PeopleScene& scene);

/// What can be done with what is picked, or else the drawing of lots.
void draw_people_bar(PeopleScene& scene, ui::Box area);

}
