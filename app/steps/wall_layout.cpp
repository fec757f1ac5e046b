#include "app/steps/wall_layout.h"

#include <algorithm>

namespace plenary {
namespace {

/// Above and below this part of a card, something dropped on it goes between it and its neighbour.
constexpr float edge_of_card = 0.28F;

WallScale scale_of(ui::Canvas& canvas, float scale) {
    return {canvas.px(1), scale};
}

ui::Box box_of(const Area& area) {
    return {area.x0, area.y0, area.x1, area.y1};
}

/// What takes a place in a lane: a card, room for what is in a hand, or the place to add one.
struct Block {
    const WallLane::Entry* entry = nullptr;
    CardId under;
    bool hangs = false;
    float height = 0; ///< of what is no card
    bool end = false;
};

/// All blocks of a lane, in the order in which they stand.
class Blocks {
public:
    Blocks(const WallLane& lane, const Placing& placing) : lane_(lane), placing_(placing) {}

    std::vector<Block> made() && {
        const auto& cards = lane_.cards;
        for (std::size_t i = 0; i < cards.size();) {
            const CardId head = cards[i].card->id;
            open({.before = head});
            blocks_.push_back(
                {.entry = &cards[i], .under = cards[i].hangs ? head : CardId{}, .hangs = cards[i].hangs});
            for (++i; i < cards.size() && cards[i].hangs; ++i) {
                open({.under = head, .before = cards[i].card->id});
                blocks_.push_back({.entry = &cards[i], .under = head, .hangs = true});
            }
            open({.under = head});
            if (placing_.adding.under == head)
                add_end(head);
        }
        open({});
        if (!ended_)
            add_end({});
        return std::move(blocks_);
    }

private:
    /// Room for what would go there.
    void open(const WallSpot& spot) {
        for (const Opening& opening : placing_.openings)
            if (opening.spot.under == spot.under && opening.spot.before == spot.before)
                blocks_.push_back(
                    {.under = spot.under, .hangs = static_cast<bool>(spot.under), .height = opening.height});
    }

    void add_end(CardId under) {
        if (placing_.adding.height <= 0)
            return;
        ended_ = true;
        blocks_.push_back({.under = under,
                           .hangs = static_cast<bool>(under),
                           .height = placing_.adding.height,
                           .end = true});
    }

    const WallLane& lane_;
    const Placing& placing_;
    std::vector<Block> blocks_;
    bool ended_ = false;
};

float height_of(ui::Canvas& canvas, const WallLane::Entry& entry, float width, const Placing& placing,
                CardHeights& heights) {
    if (entry.card->id != placing.typed.card)
        return heights.of(canvas, entry, width, placing.scale);
    ui::CardLook look = look_of(entry, placing.scale);
    look.typing = true;
    look.text_height = placing.typed.text_height;
    return ui::card_height(canvas, width, look);
}

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
    std::vector<bool> collapsed;
    for (const WallLane& lane : lanes)
        collapsed.push_back(lane.collapsed);
    const auto places = lane_places({area.x0, area.y0, area.x1, area.y1}, collapsed, canvas.px(1));
    std::vector<LaneLayout> layouts;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        layouts.push_back({.lane = &lanes[i],
                           .frame = box_of(places[i].frame),
                           .head = box_of(places[i].head),
                           .body = box_of(places[i].body)});
    return layouts;
}

PlacedCards place_cards(ui::Canvas& canvas, const WallLane& lane, const Placing& placing,
                        CardHeights& heights) {
    const std::vector<Block> blocks = Blocks(lane, placing).made();
    std::vector<bool> hangs;
    for (const Block& block : blocks)
        hangs.push_back(block.hangs);
    const LaneBlocks places =
        lane_blocks(hangs, placing.width, scale_of(canvas, placing.scale), [&](std::size_t i, float width) {
            return blocks[i].entry ? height_of(canvas, *blocks[i].entry, width, placing, heights)
                                   : blocks[i].height;
        });
    PlacedCards placed{.height = places.height, .width = placing.width};
    auto row = places.rows.begin();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (row != places.rows.end() && row->first == i) {
            placed.rows.push_back({placed.cards.size(), row->top, row->bottom});
            ++row;
        }
        const ui::Box box = box_of(places.blocks[i]);
        if (blocks[i].entry)
            placed.cards.push_back({blocks[i].entry, blocks[i].under, box});
        else if (blocks[i].end)
            placed.end = box;
        else
            placed.openings.push_back(box);
    }
    return placed;
}

float fitting_scale(ui::Canvas& canvas, const LaneLayout& layout, Placing placing, CardHeights& heights) {
    const Area body{0, 0, placing.width, layout.body.height()};
    return fitting_card_scale(layout.lane->cards.size(), body, canvas.px(1), [&](float scale) {
        placing.scale = scale;
        return place_cards(canvas, *layout.lane, placing, heights).height;
    });
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
