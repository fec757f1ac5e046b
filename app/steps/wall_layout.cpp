#include "app/steps/wall_layout.h"

#include <algorithm>

#include "app/ui/card.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side_margin = 56;
constexpr float lane_gap = 28;
constexpr float narrowest_card = 380;
constexpr float indent = 44;

bool wide_lanes(const LaneLayout& layout, ui::Canvas& canvas) {
    return layout.body.width() >= canvas.px(2 * narrowest_card + 16);
}

/// One card with all that hangs under it.
struct Cluster {
    std::size_t first = 0;
    std::size_t count = 0;
    float height = 0;
};

/// Cards of a cluster below one another, from its corner; returns the height.
float place_cluster(ui::Canvas& canvas, LaneLayout& layout, const Cluster& cluster, ImVec2 corner,
                    float width, const std::optional<Opening>& opening, const TypedCard& typed,
                    const AddingPlace& adding) {
    const float gap = canvas.px(14);
    float y = corner.y;
    const Card& head = *layout.lane->cards[cluster.first].card;
    const auto open_under = [&](CardId before) {
        if (!opening || opening->spot.under != head.id || opening->spot.before != before)
            return;
        layout.opening =
            ui::Box::at({corner.x + canvas.px(indent), y}, {width - canvas.px(indent), opening->height});
        y += opening->height + gap;
    };
    for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
        const WallLane::Entry& entry = layout.lane->cards[i];
        if (entry.hangs)
            open_under(entry.card->id);
        const float left = entry.hangs ? canvas.px(indent) : 0;
        ui::CardLook look{.text = entry.card->text, .group = entry.card->group, .small = entry.hangs};
        if (entry.card->id == typed.card) {
            look.typing = true;
            look.text_height = typed.text_height;
        }
        const float height = ui::card_height(canvas, width - left, look);
        layout.cards.push_back({entry.card, entry.hangs, entry.hangs ? head.id : CardId{},
                                ui::Box::at({corner.x + left, y}, {width - left, height})});
        y += height + gap;
    }
    open_under(CardId{});
    if (adding.under == head.id && adding.height > 0) {
        const float left = canvas.px(indent);
        layout.end = ui::Box::at({corner.x + left, y}, {width - left, adding.height});
        y += adding.height + gap;
    }
    return y - gap - corner.y;
}

std::vector<Cluster> clusters_of(const WallLane& lane) {
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < lane.cards.size(); ++i) {
        if (!lane.cards[i].hangs || clusters.empty())
            clusters.push_back({i, 0, 0});
        ++clusters.back().count;
    }
    return clusters;
}

}

std::vector<LaneLayout> place_lanes(ui::Canvas& canvas, ui::Box area, const std::vector<WallLane>& lanes) {
    std::vector<LaneLayout> layouts;
    area = ui::Box{area.x0 + canvas.px(side_margin), area.y0 + canvas.px(8), area.x1 - canvas.px(side_margin),
                   area.y1 - canvas.px(24)};
    const auto count = static_cast<float>(lanes.size());
    const float gap = std::min(canvas.px(lane_gap), area.width() / count / 8);
    const float width = (area.width() - gap * (count - 1)) / count;
    const bool few = lanes.size() <= 2;
    for (const WallLane& lane : lanes) {
        LaneLayout layout;
        layout.lane = &lane;
        layout.frame = area.cut_left(width);
        area.cut_left(gap);
        ui::Box inner = layout.frame.inset(canvas.px(few ? 24 : 20), canvas.px(few ? 24 : 20));
        if (!lane.title.empty()) {
            layout.head = inner.cut_top(canvas.px(few ? 44 : 38));
            inner.cut_top(canvas.px(few ? 20 : 14));
        }
        layout.body = inner;
        layouts.push_back(layout);
    }
    return layouts;
}

void place_cards(ui::Canvas& canvas, LaneLayout& layout, const std::optional<Opening>& opening,
                 const TypedCard& typed, const AddingPlace& adding) {
    layout.cards.clear();
    layout.end = {};
    layout.opening.reset();
    const bool two = wide_lanes(layout, canvas);
    const float gap = canvas.px(two ? 16 : 14);
    const int columns =
        two ? static_cast<int>((layout.body.width() + gap) / (canvas.px(narrowest_card) + gap)) : 1;
    const float width =
        (layout.body.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const bool opens = opening && opening->spot.lane == layout.lane->id && !opening->spot.under;

    float row_top = 0;
    float row_height = 0;
    int column = 0;
    const auto next_cell = [&]() -> ImVec2 {
        if (column == columns) {
            row_top += row_height + gap;
            row_height = 0;
            column = 0;
        }
        return {static_cast<float>(column++) * (width + gap), row_top};
    };
    const auto open_before = [&](CardId before) {
        if (!opens || opening->spot.before != before)
            return;
        layout.opening = ui::Box::at(next_cell(), {width, opening->height});
        row_height = std::max(row_height, opening->height);
    };
    for (const Cluster& cluster : clusters_of(*layout.lane)) {
        open_before(layout.lane->cards[cluster.first].card->id);
        const ImVec2 cell = next_cell();
        row_height =
            std::max(row_height, place_cluster(canvas, layout, cluster, cell, width, opening, typed, adding));
    }
    open_before(CardId{});
    if (adding.height > 0 && layout.end.height() == 0) {
        layout.end = ui::Box::at(next_cell(), {width, adding.height});
        row_height = std::max(row_height, adding.height);
    }
    layout.height = row_top + row_height;
}

WallSpot spot_at(const LaneLayout& layout, ImVec2 point, CardId dropped, bool hanging, bool has_own) {
    WallSpot spot{layout.lane->id, {}, {}};
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        const LaneLayout::Placed& placed = layout.cards[i];
        if (placed.card->id == dropped || placed.parent == dropped)
            continue;
        const ui::Box& box = placed.box;
        if (hanging && !has_own && box.holds(point)) {
            const float part = (point.y - box.y0) / box.height();
            if (placed.hangs)
                return {spot.lane, placed.parent, part < 0.5F ? placed.card->id : [&] {
                            const bool more =
                                i + 1 < layout.cards.size() && layout.cards[i + 1].parent == placed.parent;
                            return more ? layout.cards[i + 1].card->id : CardId{};
                        }()};
            if (part > 0.25F)
                return {spot.lane, placed.card->id, {}};
        }
        if (placed.hangs)
            continue;
        const bool above = point.y < box.y0;
        const bool beside = point.y < box.y1 && point.x < box.centre().x && point.x >= box.x0 - box.width();
        const bool in_upper_half = point.x >= box.x0 && point.x < box.x1 && point.y < box.centre().y;
        const bool alone = box.width() > layout.body.width() * 0.75F;
        if (above || in_upper_half || (!alone && beside)) {
            spot.before = placed.card->id;
            return spot;
        }
    }
    return spot;
}

}
