#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "sessions/model/area.h"
#include "sessions/model/card_places.h"

namespace plenary {

// Where lanes and cards stand on a wall, in whatever unit the picture has. Screen and page share it. How high
// a card is, whoever asks measures.

struct LanePlaces {
    Area frame;
    Area head; ///< empty where the lane is collapsed
    Area body; ///< for its cards; empty where it is collapsed
};

/// Side by side, in several rows when they would get too narrow, collapsed ones as narrow strips; in their
/// order, one for each that is told whether it is collapsed.
std::vector<LanePlaces> lane_places(Area area, const std::vector<bool>& collapsed, float unit);

/// How high the title and the cards of a lane are.
struct LaneContent {
    float head = 0;
    float body = 0;
};

/// The same lanes where nothing limits their height: each row is as high as the highest of its lanes takes.
/// One content for each lane. Contract: none is collapsed.
void grow_lanes(std::vector<LanePlaces>& lanes, std::span<const LaneContent> contents, float unit);

/// What stands in a lane, in its order: cards, and room kept for what will be one.
struct LaneBlocks {
    /// Side by side, with what hangs under them: from `first` up to the next row's.
    struct Row {
        std::size_t first = 0;
        float top = 0;
        float bottom = 0;
    };
    std::vector<Area> blocks; ///< from the corner of the lane's body
    std::vector<Row> rows;
    float height = 0; ///< of all
};

/// How high a block is at this width.
using BlockHeight = std::function<float(std::size_t block, float width)>;

/// Columns from left to right, row by row. A block that hangs stands under the last before it that does not,
/// set in; one for each that is told whether it hangs.
LaneBlocks lane_blocks(const std::vector<bool>& hangs, float width, const WallScale& scale,
                       const BlockHeight& height);

/// The line from a card to one that hangs under it: down, round a corner of this radius and to the right.
struct Elbow {
    Area area; ///< from where it begins to where it ends
    float radius = 0;
    float thick = 0;
};
Elbow elbow_to(const Area& hanging, const WallScale& scale);

/// The largest of the sizes cards may shrink to at which all of a lane fit its body; the smallest if they do
/// not even then. `height_at`: of all of them at such a size.
float fitting_card_scale(std::size_t cards, Area body, float unit,
                         const std::function<float(float scale)>& height_at);

}
