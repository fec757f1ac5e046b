#pragma once

#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

struct PeopleUi {
    /// What is asked for about what is picked, besides where it is to go.
    enum class Asking {
        nothing,
        name,
        apart,    ///< the name of whom to keep the person apart from
        together, ///< or together with
        merge,    ///< the group to merge into
    };

    PersonId person{}; ///< picked; never together with a group
    GroupId group{};
    Asking asking = Asking::nothing;
    ui::FieldState name; ///< the new one
    ui::Adder adder;
    float adder_height = 0;
    bool by_size = false;
    int number = 0; ///< of groups, or of people in each, as it was set; zero: as many as there are groups
    ui::Scroll people;
    ui::Scroll groups;
    ui::Scroll bar;
    ui::Hand hand;

    bool picks() const { return person || group; }
    void pick(PersonId picked) {
        let_go();
        person = picked;
    }
    void pick(GroupId picked) {
        let_go();
        group = picked;
    }
    void let_go() {
        person = {};
        group = {};
        asking = Asking::nothing;
    }
};

/// Who is here and in which group, over whatever step is on: at the left the names, at the right the
/// groups, below what can be done with the name or group that was tapped, or else the drawing of lots.
/// True when it is to be closed.
bool draw_people_sheet(const View& view, PeopleUi& state);

/// Escape puts something back first, and does not close the sheet.
bool takes_escape(const PeopleUi& state);

}
