#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/steps/action_ideas.h"
#include "app/steps/action_plan.h"

namespace plenary {

/// Where what is in the hand would go.
struct ActionTarget {
    LaneId lane;
    CardId before; ///< zero: at the end
};

/// One lane of the left column, laid out. Boxes are relative to the content of the column.
struct ActionSection {
    const Lane* lane = nullptr;
    ui::Box heading;
    ui::Box box; ///< with its heading
    struct Chip {
        const Card* card = nullptr;
        ui::Box box;
    };
    std::vector<Chip> chips;
    ui::Box add; ///< the place to add one; empty where none can be added
};

/// One frame of the action plan, for the parts that draw it.
struct ActionScene {
    const View& view;
    ActionPlanUi& state;
    std::vector<IdeaSource> ideas;
    ui::Box column;
    ui::Box table;
    ui::Box tray; ///< empty where it is shut
    std::vector<ActionSection> sections;
    float column_height = 0;
    const Card* held_idea = nullptr; ///< also in the frame in which it is put down
    const Card* held_chip = nullptr;
    bool put_down_idea = false;
    std::optional<ActionTarget> target; ///< of a held idea or chip
    struct Moving {
        const Card* card;
        std::string text;
        ui::Box box;
    };
    std::vector<Moving> moving_ideas; ///< in the hand or on their way back
    std::vector<Moving> moving_chips;

    ui::Canvas& canvas() const { return view.canvas; }
    float px(float design) const { return view.canvas.px(design); }
    const Lane& lane(LaneRole role) const { return *view.snapshot.lane(view.step, role); }
    bool can_change() const { return !view.finished(); }
};

std::string action_id(CardId card); ///< "action:12"
std::string chip_id(CardId card);   ///< "chip:12"
std::string idea_id(CardId card);   ///< "idea:12"

/// Near the upper or lower edge of a list, what is held there scrolls it.
void scroll_at_edges(const ActionScene& scene, ui::Box list, float content_height, ui::Scroll& scroll);

/// The small cross that takes the selected card away.
void draw_delete(ActionScene& scene, const std::string& id, ui::Box box, const Card& card);

// action_chips.cpp

void lay_out_column(ActionScene& scene);
/// The section that a held idea or chip would go to.
std::optional<ActionTarget> target_in_column(const ActionScene& scene);
void draw_column(ActionScene& scene);
/// Chips in the hand or on their way: above everything else.
void draw_moving_chips(const ActionScene& scene);

// action_rows.cpp

/// The steps; what is held over them opens a gap where it would go.
void draw_table(ActionScene& scene);

// action_tray.cpp

/// The ideas that can be brought in. Asked before the rest is drawn, so that what is put down goes
/// where it is let go.
void draw_tray(ActionScene& scene);
/// Once the target is known: brings in what was put down.
void put_down_idea(ActionScene& scene);
void draw_moving_ideas(const ActionScene& scene);

}
