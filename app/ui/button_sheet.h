#pragma once

#include <string>
#include <string_view>

#include "app/ui/button.h"
#include "app/ui/canvas.h"
#include "app/ui/scroll.h"

namespace plenary::ui {

/// A sheet with words over buttons, one under the other; what has no room scrolls. Contract: in an overlay,
/// and end() after the last button.
class ButtonSheet {
public:
    /// `id`: of the sheet's own parts. `rows`: how many buttons there are.
    ButtonSheet(Canvas& canvas, std::string id, Scroll& scroll, std::string_view title,
                std::string_view words, std::size_t rows);

    bool button(std::string_view id, std::string_view words, Rank rank = Rank::quiet);
    void end();

private:
    Canvas& canvas_;
    std::string id_;
    Scroll& scroll_;
    Box column_;
    float design_high_ = 0;
};

}
