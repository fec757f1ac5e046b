#pragma once

#include <vector>

#include "sessions/model/area.h"

namespace plenary {

// Where things stand on a drawn ladder, in whatever unit the picture has. Screen, page and file share it.

/// As many rows as there are rungs, one on the other from the foot of the area up, each as high; the lowest
/// first. A row is no higher than told, and the rows stand in the middle of the area then.
std::vector<Area> ladder_rows(Area area, int rungs, float highest_row);

/// All pieces of work on one ladder: columns at the right of the rungs, a flag for a piece in each.
class OverviewPlaces {
public:
    struct Sizes {
        float kept_by_name = 0.3F; ///< of the width of a rung, at its left
        float widest_column = 300;
        float column_gap = 14;
        float highest_flag = 84;
    };
    /// From the flag where a piece is to the one where it is wanted.
    struct Way {
        float x;
        float from;
        float to;
        bool up() const { return to < from; }
    };

    /// `insides`: between the rails of each rung and above its wood, the lowest first.
    OverviewPlaces(std::vector<Area> insides, int columns, const Sizes& sizes);

    /// Where the columns begin: the name of a rung ends before.
    float left() const { return left_; }
    Area flag(int column, int rung) const;
    Way way(int column, int now, int want) const;

private:
    std::vector<Area> insides_;
    Sizes sizes_;
    float column_;
    float left_;
};

}
