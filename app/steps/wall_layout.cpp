#include "app/steps/wall_layout.h"

#include <algorithm>
#include <array>

namespace plenary {
namespace {

// Design pixels.
constexpr float side_margin = 56;
constexpr float lane_gap = 28;
constexpr float narrowest_lane = 240;
constexpr float narrowest_card = 380;
constexpr float narrowest_small_card = 250;
constexpr float collapsed_width = 84;
constexpr float indent = 44;

/// Cards shrink by these steps where they would not fit, and no further.
constexpr std::array scales{1.0F, 0.9F, 0.8F, 0.77F};

/// Above and below this part of a card, something dropped on it goes between it and its neighbour.
constexpr float edge_of_card = 0.28F;

float gap_of(ui::Canvas& canvas, float scale, bool columns) {
    return canvas.px((columns ? 16 : 14) * scale);
}

int columns_of(ui::Canvas& canvas, float width, float scale) {
    const bool smallest = scale <= scales.back();
    const float narrowest = canvas.px(smallest ? narrowest_small_card : narrowest_card * scale);
    const float gap = gap_of(canvas, scale, true);
    return std::max(1, static_cast<int>((width + gap) / (narrowest + gap)));
}

/// One card with all that hangs under it.
struct Cluster {
    std::size_t first = 0;
    std::size_t count = 0;
};

std::vector<Cluster> clusters_of(const WallLane& lane) {
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < lane.cards.size(); ++i) {
        if (!lane.cards[i].hangs || clusters.empty())
            clusters.push_back({i, 0});
        ++clusters.back().count;
    }
    return clusters;
}

/// Puts the clusters of a lane into rows of columns, each cluster's cards below one another.
class Arrangement {
public:
    Arrangement(ui::Canvas& canvas, const WallLane& lane, const Placing& placing, CardHeights& heights)
        : canvas_(canvas), lane_(lane), placing_(placing), heights_(heights),
          columns_(columns_of(canvas, placing.width, placing.scale)),
          gap_(gap_of(canvas, placing.scale, columns_ > 1)),
          width_((placing.width - gap_ * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_)) {
        placed_.width = placing.width;
    }

    PlacedCards made() && {
        for (const Cluster& cluster : clusters_of(lane_)) {
            open_before(lane_.cards[cluster.first].card->id);
            const ImVec2 cell = next_cell();
            fill_to(place(cluster, cell));
        }
        open_before({});
        if (placing_.adding.height > 0 && placed_.end.height() == 0) {
            placed_.end = ui::Box::at(next_cell(), {width_, placing_.adding.height});
            fill_to(placing_.adding.height);
        }
        placed_.height = row_top_ + row_height_;
        return std::move(placed_);
    }

private:
    ImVec2 next_cell() {
        if (column_ == columns_) {
            row_top_ += row_height_ + gap_;
            row_height_ = 0;
            column_ = 0;
        }
        if (column_ == 0)
            placed_.rows.push_back({placed_.cards.size(), row_top_, row_top_});
        return {static_cast<float>(column_++) * (width_ + gap_), row_top_};
    }

    void fill_to(float height) {
        row_height_ = std::max(row_height_, height);
        placed_.rows.back().bottom = row_top_ + row_height_;
    }

    void open_before(CardId before) {
        for (const Opening& opening : placing_.openings) {
            if (opening.spot.under || opening.spot.before != before)
                continue;
            placed_.openings.push_back(ui::Box::at(next_cell(), {width_, opening.height}));
            fill_to(opening.height);
        }
    }

    /// Returns the cluster's height.
    float place(const Cluster& cluster, ImVec2 corner) {
        const float gap = gap_of(canvas_, placing_.scale, false);
        const float left = canvas_.px(indent * placing_.scale);
        const CardId head = lane_.cards[cluster.first].card->id;
        float y = corner.y;
        const auto keep_free = [&](float height) {
            const ui::Box box = ui::Box::at({corner.x + left, y}, {width_ - left, height});
            y += height + gap;
            return box;
        };
        const auto open_under = [&](CardId before) {
            for (const Opening& opening : placing_.openings)
                if (opening.spot.under == head && opening.spot.before == before)
                    placed_.openings.push_back(keep_free(opening.height));
        };
        for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
            const WallLane::Entry& entry = lane_.cards[i];
            if (entry.hangs)
                open_under(entry.card->id);
            const float in = entry.hangs ? left : 0;
            const float height = height_of(entry, width_ - in);
            placed_.cards.push_back({&entry, entry.hangs ? head : CardId{},
                                     ui::Box::at({corner.x + in, y}, {width_ - in, height})});
            y += height + gap;
        }
        open_under({});
        if (placing_.adding.under == head && placing_.adding.height > 0)
            placed_.end = keep_free(placing_.adding.height);
        return y - gap - corner.y;
    }

    float height_of(const WallLane::Entry& entry, float width) {
        if (entry.card->id != placing_.typed.card)
            return heights_.of(canvas_, entry, width, placing_.scale);
        ui::CardLook look = look_of(entry, placing_.scale);
        look.typing = true;
        look.text_height = placing_.typed.text_height;
        return ui::card_height(canvas_, width, look);
    }

    ui::Canvas& canvas_;
    const WallLane& lane_;
    const Placing& placing_;
    CardHeights& heights_;
    int columns_;
    float gap_;
    float width_;
    float row_top_ = 0;
    float row_height_ = 0;
    int column_ = 0;
    PlacedCards placed_;
};

/// The next card that stands among the same neighbours as the one at `index`, but is not in the hand.
CardId next_to(const PlacedCards& cards, std::size_t index, std::span<const CardId> taken) {
    const auto& at = cards.cards[index];
    for (std::size_t i = index + 1; i < cards.cards.size(); ++i) {
        const auto& other = cards.cards[i];
        if (other.parent == at.parent && std::ranges::find(taken, other.card().id) == taken.end())
            return other.card().id;
        if (at.hangs() && !other.hangs())
            break;
    }
    return {};
}

/// Goes before this card, or for something dropped on its lower edge behind it.
WallSpot beside(const PlacedCards& cards, LaneId lane, std::size_t index, bool behind,
                std::span<const CardId> taken) {
    const auto& at = cards.cards[index];
    return {lane, at.parent, behind ? next_to(cards, index, taken) : at.card().id};
}

}

ui::CardLook look_of(const WallLane::Entry& entry, float scale) {
    return {.text = entry.card->text,
            .colour = entry.card->colour,
            .group = entry.card->group,
            .groups = entry.groups,
            .tag = entry.tag,
            .small = entry.hangs,
            .heading = entry.heading,
            .covered = entry.covered,
            .dots = entry.dots,
            .placing = entry.placing,
            .scale = scale};
}

float CardHeights::of(ui::Canvas& canvas, const WallLane::Entry& entry, float width, float scale) {
    Kept& kept = kept_[entry.card->id];
    const bool row = entry.card->group || !entry.groups.empty() || entry.dots > 0 || entry.placing;
    const bool same = kept.height > 0 && kept.width == width && kept.scale == scale
                      && kept.unit == canvas.px(1) && kept.small == entry.hangs
                      && kept.heading == entry.heading && kept.covered == entry.covered && kept.row == row
                      && kept.tag == entry.tag && kept.text == entry.card->text;
    if (!same)
        kept = {entry.card->text,
                entry.tag,
                width,
                canvas.px(1),
                scale,
                entry.hangs,
                entry.heading,
                entry.covered,
                row,
                ui::card_height(canvas, width, look_of(entry, scale))};
    return kept.height;
}

std::span<const PlacedCards::Placed> PlacedCards::between(float top, float bottom) const {
    const auto first = std::ranges::lower_bound(rows, top, {}, &Row::bottom);
    const auto last = std::ranges::lower_bound(rows, bottom, {}, &Row::top);
    if (first >= last)
        return {};
    const std::size_t stop = last == rows.end() ? cards.size() : last->first;
    return std::span(cards).subspan(first->first, stop - first->first);
}

std::size_t PlacedCards::below(float line) const {
    // Only the row that the line goes through has to be looked at card by card.
    const auto row = std::ranges::upper_bound(rows, line, {}, &Row::bottom);
    if (row == rows.end())
        return 0;
    const std::size_t stop = row + 1 == rows.end() ? cards.size() : (row + 1)->first;
    std::size_t count = cards.size() - stop;
    for (std::size_t i = row->first; i < stop; ++i)
        count += cards[i].box.y0 >= line;
    return count;
}

std::vector<LaneLayout> place_lanes(ui::Canvas& canvas, ui::Box area, const std::vector<WallLane>& lanes) {
    std::vector<LaneLayout> layouts;
    if (lanes.empty())
        return layouts;
    area = ui::Box{area.x0 + canvas.px(side_margin), area.y0 + canvas.px(8), area.x1 - canvas.px(side_margin),
                   area.y1 - canvas.px(24)};
    const auto open = static_cast<std::size_t>(std::ranges::count(lanes, false, &WallLane::collapsed));
    const float folded = canvas.px(collapsed_width) * static_cast<float>(lanes.size() - open);
    const float gap = std::min(canvas.px(lane_gap), area.width() / static_cast<float>(lanes.size()) / 8);
    const auto fit = static_cast<std::size_t>(
        std::max(1.0F, (area.width() - folded + gap) / (canvas.px(narrowest_lane) + gap)));
    const std::size_t rows = open == 0 ? 1 : (open + fit - 1) / fit;
    const std::size_t in_a_row = (lanes.size() + rows - 1) / rows;
    const float high = (area.height() - gap * static_cast<float>(rows - 1))
                       / static_cast<float>(std::max<std::size_t>(rows, 1));
    const bool few = lanes.size() <= 2;
    for (std::size_t first = 0; first < lanes.size(); first += in_a_row) {
        const std::size_t last = std::min(first + in_a_row, lanes.size());
        ui::Box row = area.cut_top(high);
        area.cut_top(gap);
        const auto narrow =
            static_cast<float>(std::count_if(lanes.begin() + static_cast<std::ptrdiff_t>(first),
                                             lanes.begin() + static_cast<std::ptrdiff_t>(last),
                                             [](const WallLane& lane) { return lane.collapsed; }));
        const auto count = static_cast<float>(last - first);
        const float width = (row.width() - gap * (count - 1) - narrow * canvas.px(collapsed_width))
                            / std::max(1.0F, count - narrow);
        for (std::size_t i = first; i < last; ++i) {
            LaneLayout layout{.lane = &lanes[i]};
            layout.frame = row.cut_left(lanes[i].collapsed ? canvas.px(collapsed_width) : width);
            row.cut_left(gap);
            if (!lanes[i].collapsed) {
                ui::Box inner = layout.frame.inset(canvas.px(few ? 24 : 20), canvas.px(few ? 20 : 16));
                layout.head = inner.cut_top(canvas.px(few ? 52 : 46));
                inner.cut_top(canvas.px(few ? 14 : 10));
                layout.body = inner;
            }
            layouts.push_back(layout);
        }
    }
    return layouts;
}

PlacedCards place_cards(ui::Canvas& canvas, const WallLane& lane, const Placing& placing,
                        CardHeights& heights) {
    return Arrangement(canvas, lane, placing, heights).made();
}

float fitting_scale(ui::Canvas& canvas, const LaneLayout& layout, Placing placing, CardHeights& heights) {
    for (const float scale : scales) {
        // Where not even single lines would fit there is no need to measure.
        const float least = ui::card_text(canvas, true, scale).size * 2
                            * static_cast<float>(layout.lane->cards.size())
                            / static_cast<float>(columns_of(canvas, placing.width, scale));
        if (least > layout.body.height())
            continue;
        placing.scale = scale;
        if (place_cards(canvas, *layout.lane, placing, heights).height <= layout.body.height())
            return scale;
    }
    return scales.back();
}

Aim aim_at(const PlacedCards& cards, LaneId lane, ImVec2 point, std::span<const CardId> taken) {
    Aim aim{{lane, {}, {}}, {}};
    const auto is_taken = [&](const PlacedCards::Placed& placed) {
        return std::ranges::find(taken, placed.card().id) != taken.end()
               || std::ranges::find(taken, placed.parent) != taken.end();
    };
    const auto row = std::ranges::lower_bound(cards.rows, point.y, {}, &PlacedCards::Row::bottom);
    if (row == cards.rows.end())
        return aim;
    const std::size_t end = row + 1 == cards.rows.end() ? cards.cards.size() : (row + 1)->first;
    // In the row that the point is in, or the first below it.
    for (std::size_t i = row->first; i < end; ++i) {
        const auto& placed = cards.cards[i];
        if (is_taken(placed))
            continue;
        const ui::Box& box = placed.box;
        if (box.holds(point)) {
            const float part = (point.y - box.y0) / box.height();
            if (part >= edge_of_card && part <= 1 - edge_of_card)
                aim.onto = placed.card().id;
            // Below a card that others hang under comes the first of them, not its neighbour.
            const bool has_own = i + 1 < end && cards.cards[i + 1].parent == placed.card().id;
            if (part > 0.5F && has_own)
                aim.spot = {lane, placed.card().id, cards.cards[i + 1].card().id};
            else
                aim.spot = beside(cards, lane, i, part > 0.5F, taken);
            return aim;
        }
        const bool alone = box.width() > cards.width * 0.75F;
        const bool in_column = point.x >= box.x0 && point.x < box.x1;
        const bool in_gap_above = in_column && point.y < box.y0;
        if (placed.hangs()) {
            if (in_gap_above) {
                aim.spot = beside(cards, lane, i, false, taken);
                return aim;
            }
            continue;
        }
        const bool to_the_left = !alone && point.y < box.y1 && point.x < box.x0;
        if (point.y < row->top || in_gap_above || to_the_left) {
            aim.spot.before = placed.card().id;
            return aim;
        }
    }
    // Beside or below the last in its row: before the first of the next.
    for (std::size_t i = end; i < cards.cards.size(); ++i)
        if (!cards.cards[i].hangs() && !is_taken(cards.cards[i])) {
            aim.spot.before = cards.cards[i].card().id;
            break;
        }
    return aim;
}

}
