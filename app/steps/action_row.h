#pragma once

#include "app/steps/action_scene.h"

namespace plenary {

/// Where the parts of a row of the table stand. The heads of the columns have the same.
struct ActionRowParts {
    ui::Box number;
    ui::Box text;
    ui::Box who;
    ui::Box when;
    ui::Box cross; ///< at the right end, where the row is selected
};

/// Parts from the top of the box to its bottom.
ActionRowParts parts_of_row(const ActionScene& scene, ui::Box row, bool selected);
/// What is under this point, for a tap on the row.
ActionCell cell_at(const ActionScene& scene, ui::Box row, float x);

/// What a row needs, with its card's origin and with the cell that is being typed.
float row_height(const ActionScene& scene, const Card& card);
/// The ground with everything written on it, except what is being typed.
void draw_row(const ActionScene& scene, const Card& card, ui::Box row, int number);
/// The field of the cell that is being typed.
void draw_row_field(ActionScene& scene, const Card& card, ui::Box row);

float row_radius(const ActionScene& scene);
ui::TextStyle row_text(const ActionScene& scene);

}
