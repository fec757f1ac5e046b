#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/steps/row_list.h"
#include "app/steps/rows.h"
#include "app/ui/adder.h"

namespace plenary {

/// What stands where a row can be added to a list, and under it while there is none.
struct RowAdderWords {
    std::string_view id; ///< "checklist:add"
    std::string_view invitation;
    std::string_view hint;
    std::string_view empty_id; ///< "checklist:empty"
    std::string_view empty;
    float empty_high = 0; ///< of that sentence, in design pixels
};

/// The place after the rows of a list where one more is written.
class RowAdder {
public:
    /// Contract: all of it outlives this.
    RowAdder(ui::Canvas& canvas, RowList& list, ui::Scroll& scroll, ui::Adder& adder, float& typed_height,
             const RowAdderWords& words)
        : canvas_(canvas), list_(list), scroll_(scroll), adder_(adder), typed_height_(typed_height),
          words_(words) {}

    /// What is to be kept free after the rows.
    float height(const RowSizes& sizes) const;
    /// Returns what was written.
    std::optional<std::string> draw(const RowSizes& sizes);

private:
    float row_height(const RowSizes& sizes) const;
    void draw_empty(float y, const RowSizes& sizes);

    ui::Canvas& canvas_;
    RowList& list_;
    ui::Scroll& scroll_;
    ui::Adder& adder_;
    float& typed_height_;
    const RowAdderWords& words_;
};

}
