#include "sessions/model/ladder_places.h"

#include <algorithm>
#include <cassert>

namespace plenary {

std::vector<Area> ladder_rows(Area area, int rungs, float highest_row) {
    assert(rungs > 0);
    const auto count = static_cast<float>(rungs);
    const float row = std::min((area.y1 - area.y0) / count, highest_row);
    const float foot = (area.y0 + area.y1 + row * count) / 2;
    std::vector<Area> rows;
    for (int rung = 0; rung < rungs; ++rung) {
        const float bottom = foot - row * static_cast<float>(rung);
        rows.push_back({area.x0, bottom - row, area.x1, bottom});
    }
    return rows;
}

OverviewPlaces::OverviewPlaces(std::vector<Area> insides, int columns, const Sizes& sizes)
    : insides_(std::move(insides)), sizes_(sizes) {
    assert(!insides_.empty());
    const Area& inside = insides_.front();
    const float room = (inside.x1 - inside.x0) * (1 - sizes.kept_by_name);
    const auto count = static_cast<float>(std::max(1, columns));
    column_ = std::min(sizes.widest_column, room / count);
    left_ = inside.x1 - column_ * count;
}

Area OverviewPlaces::flag(int column, int rung) const {
    const Area& inside = insides_.at(static_cast<std::size_t>(rung - 1));
    const float gap = std::min(sizes_.column_gap, column_ * 0.12F);
    const float right = left_ + column_ * static_cast<float>(column + 1);
    const float high = std::min(sizes_.highest_flag, (inside.y1 - inside.y0) * 0.88F);
    const float middle = (inside.y0 + inside.y1) / 2;
    return {right - column_ + gap, middle - high / 2, right, middle + high / 2};
}

OverviewPlaces::Way OverviewPlaces::way(int column, int now, int want) const {
    const Area from = flag(column, now);
    const Area to = flag(column, want);
    const bool up = want > now;
    return {(from.x0 + from.x1) / 2, up ? from.y0 : from.y1, up ? to.y1 : to.y0};
}

}
