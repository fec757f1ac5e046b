#include "sessions/model/wall_places.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace plenary {

namespace {

// Pixels of the design.
constexpr float side_margin = 56;
constexpr float margin_above = 8;
constexpr float margin_below = 24;
constexpr float lane_gap = 28;
constexpr float narrowest_lane = 240;
constexpr float narrowest_card = 380;
constexpr float narrowest_small_card = 250;
constexpr float collapsed_width = 84;
constexpr float indent = 44;

/// Cards shrink by these steps where they would not fit, and no further.
constexpr std::array scales{1.0F, 0.9F, 0.8F, 0.77F};

/// Inside the frame of a lane. Where there are few they have more air.
struct LaneAir {
    float side;
    float top;
    float head;
    float under_head;
};

LaneAir air_of(std::size_t lanes, float unit) {
    const bool few = lanes <= 2;
    return {(few ? 24 : 20) * unit, (few ? 20 : 16) * unit, (few ? 52 : 46) * unit, (few ? 14 : 10) * unit};
}

LanePlaces open_lane(const Area& frame, const LaneAir& air) {
    LanePlaces lane{.frame = frame};
    const Area inner{frame.x0 + air.side, frame.y0 + air.top,
                     std::max(frame.x1 - air.side, frame.x0 + air.side),
                     std::max(frame.y1 - air.top, frame.y0 + air.top)};
    lane.head = {inner.x0, inner.y0, inner.x1, std::min(inner.y0 + air.head, inner.y1)};
    const float body = std::min(lane.head.y1 + air.under_head, inner.y1);
    lane.body = {inner.x0, body, inner.x1, inner.y1};
    return lane;
}

/// How lanes are put into rows.
struct LaneRows {
    float gap;
    std::size_t rows;
    std::size_t in_a_row;
};

LaneRows rows_of(const std::vector<bool>& collapsed, float width, float unit) {
    const auto lanes = static_cast<float>(collapsed.size());
    const auto open = static_cast<std::size_t>(std::ranges::count(collapsed, false));
    const float folded = collapsed_width * unit * static_cast<float>(collapsed.size() - open);
    const float gap = std::min(lane_gap * unit, width / lanes / 8);
    const auto fit =
        static_cast<std::size_t>(std::max(1.0F, (width - folded + gap) / (narrowest_lane * unit + gap)));
    const std::size_t rows = open == 0 ? 1 : (open + fit - 1) / fit;
    return {gap, rows, (collapsed.size() + rows - 1) / rows};
}

float column_gap(const WallScale& scale) {
    return scale.on_card(16);
}

float card_gap(const WallScale& scale) {
    return scale.on_card(14);
}

int columns_of(float width, const WallScale& scale) {
    const bool smallest = scale.cards <= scales.back();
    const float narrowest = smallest ? scale.length(narrowest_small_card) : scale.on_card(narrowest_card);
    const float gap = column_gap(scale);
    return std::max(1, static_cast<int>((width + gap) / (narrowest + gap)));
}

}

std::vector<LanePlaces> lane_places(Area area, const std::vector<bool>& collapsed, float unit) {
    std::vector<LanePlaces> lanes;
    if (collapsed.empty())
        return lanes;
    area = {area.x0 + side_margin * unit, area.y0 + margin_above * unit, area.x1 - side_margin * unit,
            area.y1 - margin_below * unit};
    const LaneRows rows = rows_of(collapsed, area.width(), unit);
    const LaneAir air = air_of(collapsed.size(), unit);
    const float strip = collapsed_width * unit;
    const float high =
        (area.height() - rows.gap * static_cast<float>(rows.rows - 1)) / static_cast<float>(rows.rows);
    float top = area.y0;
    for (std::size_t first = 0; first < collapsed.size(); first += rows.in_a_row) {
        const std::size_t last = std::min(first + rows.in_a_row, collapsed.size());
        const auto strips =
            static_cast<float>(std::count(collapsed.begin() + static_cast<std::ptrdiff_t>(first),
                                          collapsed.begin() + static_cast<std::ptrdiff_t>(last), true));
        const auto count = static_cast<float>(last - first);
        const float width =
            (area.width() - rows.gap * (count - 1) - strips * strip) / std::max(1.0F, count - strips);
        const float bottom = std::min(top + high, area.y1);
        float left = area.x0;
        for (std::size_t i = first; i < last; ++i) {
            const float right = std::min(left + (collapsed[i] ? strip : width), area.x1);
            const Area frame{left, top, right, bottom};
            lanes.push_back(collapsed[i] ? LanePlaces{.frame = frame} : open_lane(frame, air));
            left = std::min(right + rows.gap, area.x1);
        }
        top = std::min(bottom + rows.gap, area.y1);
    }
    return lanes;
}

void grow_lanes(std::vector<LanePlaces>& lanes, std::span<const LaneContent> contents, float unit) {
    assert(lanes.size() == contents.size());
    const LaneAir air = air_of(lanes.size(), unit);
    float top = lanes.empty() ? 0 : lanes.front().frame.y0;
    for (std::size_t first = 0; first < lanes.size();) {
        const float was = lanes[first].frame.y0;
        std::size_t last = first;
        LaneContent most{.head = air.head};
        for (; last < lanes.size() && lanes[last].frame.y0 == was; ++last) {
            most.head = std::max(most.head, contents[last].head);
            most.body = std::max(most.body, contents[last].body);
        }
        const float gap = last < lanes.size() ? lanes[last].frame.y0 - lanes[first].frame.y1 : 0;
        for (LanePlaces& lane : std::span(lanes).subspan(first, last - first)) {
            lane.head.y0 = top + air.top;
            lane.head.y1 = lane.head.y0 + most.head;
            lane.body.y0 = lane.head.y1 + air.under_head;
            lane.body.y1 = lane.body.y0 + most.body;
            lane.frame.y0 = top;
            lane.frame.y1 = lane.body.y1 + air.top;
        }
        top = lanes[first].frame.y1 + gap;
        first = last;
    }
}

LaneBlocks lane_blocks(const std::vector<bool>& hangs, float width, const WallScale& scale,
                       const BlockHeight& height) {
    const int columns = columns_of(width, scale);
    const float beside = columns > 1 ? column_gap(scale) : card_gap(scale);
    const float column = (width - beside * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float in = scale.on_card(indent);
    LaneBlocks lane;
    lane.blocks.reserve(hangs.size());
    int at = 0;
    float row_height = 0;
    float row_top = 0;
    for (std::size_t i = 0; i < hangs.size();) {
        if (at == columns) {
            row_top += row_height + beside;
            row_height = 0;
            at = 0;
        }
        if (at == 0)
            lane.rows.push_back({i, row_top, row_top});
        const float left = static_cast<float>(at++) * (column + beside);
        float y = row_top;
        // The first of a cluster, and what hangs under it.
        for (bool first = true; i < hangs.size() && (first || hangs[i]); ++i, first = false) {
            const float x = hangs[i] ? left + in : left;
            const float wide = hangs[i] ? column - in : column;
            const float high = height(i, wide);
            lane.blocks.push_back({x, y, x + wide, y + high});
            y += high + card_gap(scale);
        }
        row_height = std::max(row_height, y - card_gap(scale) - row_top);
        lane.rows.back().bottom = row_top + row_height;
    }
    lane.height = row_top + row_height;
    return lane;
}

Elbow elbow_to(const Area& hanging, const WallScale& scale) {
    return {.area = {hanging.x0 - scale.on_card(24), hanging.y0 - card_gap(scale),
                     hanging.x0 - scale.on_card(6), hanging.y0 + scale.on_card(26)},
            .radius = scale.on_card(12),
            .thick = scale.on_card(4)};
}

float fitting_card_scale(std::size_t cards, Area body, float unit,
                         const std::function<float(float scale)>& height_at) {
    for (const float scale : scales) {
        // Where not even single lines would fit there is no need to measure.
        const float least = card_text_size(true, scale) * unit * 2 * static_cast<float>(cards)
                            / static_cast<float>(columns_of(body.width(), {unit, scale}));
        if (least <= body.height() && height_at(scale) <= body.height())
            return scale;
    }
    return scales.back();
}

}
