#pragma once

#include <optional>
#include <vector>

#include "app/ui/canvas.h"
#include "sessions/model/plan.h"

namespace plenary::ui {

/// Where a drawn ladder stands, for drawing it and for putting things on its rungs. Rung `n` of the
/// plan, counted from 1, the lowest, is at index n − 1.
struct LadderPicture {
    /// From one end of the rung's wood to the other, from the rung above to its own lower edge: what
    /// a finger that means this rung is on. Neighbours touch and never overlap.
    std::vector<Box> rungs;
    /// Between the rails and above the wood: number and name on the left, tokens on the right.
    std::vector<Box> insides;
    Box rails; ///< around both rails, with their ends above and below the rungs

    const Box& rung(int number) const { return rungs.at(static_cast<std::size_t>(number - 1)); }
    const Box& inside(int number) const { return insides.at(static_cast<std::size_t>(number - 1)); }
};

/// What stands out on the ladder.
struct LadderEmphasis {
    std::optional<int> winner; ///< the rung with the most votes or the agreed one: marigold
    std::optional<int> target; ///< the rung that what is in the hand would land on: accent border
    /// For each rung the pixels at the right of its inside() that its name leaves to what stands there;
    /// empty where nothing does.
    std::vector<float> taken = {};
    float name_size = 26; ///< design pixels; long names take two lines and shrink
};

/// Contract: the ladder has rungs.
LadderPicture layout_ladder(Canvas& canvas, Box area, const Ladder& ladder);

/// Rails and rungs with their numbers and names.
void draw_ladder_picture(Canvas& canvas, const LadderPicture& picture, const Ladder& ladder,
                         const LadderEmphasis& emphasis = {});

}
