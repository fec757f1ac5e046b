#pragma once

namespace plenary {

/// A rectangle in whatever unit a picture has.
struct Area {
    float x0 = 0;
    float y0 = 0; ///< the upper edge
    float x1 = 0;
    float y1 = 0;

    float width() const { return x1 - x0; }
    float height() const { return y1 - y0; }
    bool operator==(const Area&) const = default;
};

}
