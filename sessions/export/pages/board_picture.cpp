#include "sessions/export/pages/board_picture.h"

#include <algorithm>

#include "sessions/export/pages/card_boxes.h"
#include "sessions/export/pages/colours.h"
#include "sessions/model/text.h"
#include "sessions/model/wall_places.h"

namespace plenary::record {

namespace {

/// Points for a pixel of the design: a board is as wide as a slide then.
constexpr float unit = 0.5F;
constexpr float picture_wide = 1920 * unit;
/// What a board has of the height of a stage: cards get as small as they are there, and no smaller.
constexpr float board_high = 888 * unit;
constexpr double lane_radius = 20 * unit;
constexpr Type count_type{.size = 21 * unit, .weight = 500, .colour = quiet_ink, .leading = card_leading};

Rect rect(const Area& area, const Rect& within = {}) {
    return {within.x + area.x0, within.y + area.y0, area.width(), area.height()};
}

/// A lane with what may be read in it, and how many of its cards may not.
struct SeenLane {
    WallLane lane;
    std::size_t covered = 0;
};

/// What hangs under a covered card stands in its place.
SeenLane seen(WallLane lane) {
    SeenLane seen;
    bool under_covered = false;
    for (WallLane::Entry& entry : std::exchange(lane.cards, {})) {
        if (!entry.hangs)
            under_covered = entry.covered;
        if (entry.covered) {
            seen.covered += entry.echo ? 0 : 1;
            continue;
        }
        entry.hangs = entry.hangs && !under_covered;
        lane.cards.push_back(std::move(entry));
    }
    seen.lane = std::move(lane);
    return seen;
}

std::string count_words(const SeenLane& seen) {
    return seen.lane.covered && seen.covered > 0 ? "covered · " + seen.lane.count : seen.lane.count;
}

/// What is said where there is no card to be read, or not every one.
std::string words_below(const SeenLane& seen) {
    if (seen.covered > 0)
        return seen.lane.covered ? "What is written here is covered."
                                 : counted(seen.covered, "covered card", "covered cards");
    return seen.lane.cards.empty() ? "No cards" : "";
}

/// The cards of a lane, each set once for a width and size.
class LaneCards {
public:
    LaneCards(const Typesetter& typesetter, const WallLane& lane)
        : typesetter_(typesetter), lane_(lane), cards_(lane.cards.size()) {
        for (const WallLane::Entry& entry : lane.cards)
            hangs_.push_back(entry.hangs);
    }

    /// Contract: whatever is drawn was placed last at this width and size.
    const LaneBlocks& place(float width, float scale) {
        scale_.cards = scale;
        blocks_ = lane_blocks(hangs_, width, scale_, [this](std::size_t card, float wide) {
            cards_[card] = set_card(typesetter_, lane_.cards[card], wide, scale_);
            return cards_[card]->high;
        });
        return blocks_;
    }

    float fitting_scale(const Area& body) {
        return fitting_card_scale(hangs_.size(), body, unit,
                                  [&](float scale) { return place(body.width(), scale).height; });
    }

    void draw(std::vector<PlacedBox>& boxes, const Rect& body) const {
        for (std::size_t card = 0; card < hangs_.size(); ++card)
            if (!lane_.cards[card].heading)
                add_shadow(boxes, rect(blocks_.blocks[card], body), scale_);
        for (std::size_t card = 0; card < hangs_.size(); ++card) {
            if (hangs_[card]) {
                const Elbow elbow = elbow_to(blocks_.blocks[card], scale_);
                boxes.push_back({rect(elbow.area, body),
                                 Bend{.colour = hairline, .radius = elbow.radius, .stroke = elbow.thick}});
            }
            add_card(boxes, typesetter_, lane_.cards[card], *cards_[card], rect(blocks_.blocks[card], body),
                     scale_);
        }
    }

private:
    const Typesetter& typesetter_;
    const WallLane& lane_;
    std::vector<bool> hangs_;
    std::vector<std::optional<SetCard>> cards_;
    WallScale scale_{.unit = unit};
    LaneBlocks blocks_;
};

/// One lane with its title, which takes as many lines as it needs.
class LaneDrawing {
public:
    LaneDrawing(const Typesetter& typesetter, const SeenLane& seen, const LanePlaces& places, bool few)
        : cards_(typesetter, seen.lane) {
        const Type title{.size = (few ? 34 : 28) * unit, .weight = 700, .leading = card_leading};
        double left = places.head.width();
        if (const std::string count = count_words(seen); !count.empty()) {
            count_ = typesetter.set({{count, count_type}}, left / 2);
            for (std::size_t line = 0; line < count_->lines(); ++line)
                count_wide_ = std::max(count_wide_, count_->wide(line));
            left -= count_wide_ + 12 * unit;
        }
        title_ = typesetter.set({{seen.lane.title, title}}, left);
        above_title_ = (places.head.height() - title_->high(0)) / 2;
        if (const std::string below = words_below(seen); !below.empty())
            below_ = typesetter.set({{below, count_type}}, places.body.width());
    }

    float fitting_scale(const Area& body) { return cards_.fitting_scale(body); }

    LaneContent place(float width, float scale) {
        below_at_ = cards_.place(width, scale).height;
        if (below_ && below_at_ > 0)
            below_at_ += 12 * unit;
        const double title = 2 * above_title_ + title_->high();
        const double body = below_at_ + (below_ ? below_->high() : 0);
        return {static_cast<float>(title), static_cast<float>(body)};
    }

    void draw(std::vector<PlacedBox>& boxes, const LanePlaces& places) const {
        boxes.push_back(
            {rect(places.frame), Panel{.fill = lane_ground, .outline = hairline, .radius = lane_radius}});
        const double top = places.head.y0 + above_title_;
        add_lines(boxes, title_, places.head.x0, top);
        if (count_)
            add_lines(boxes, count_, places.head.x1 - count_wide_,
                      top + (title_->high(0) - count_->high(0)) / 2);
        cards_.draw(boxes, rect(places.body));
        if (below_)
            add_lines(boxes, below_, places.body.x0, places.body.y0 + below_at_);
    }

private:
    LaneCards cards_;
    std::shared_ptr<const SetText> title_;
    std::shared_ptr<const SetText> count_;
    std::shared_ptr<const SetText> below_;
    double count_wide_ = 0;
    double above_title_ = 0;
    double below_at_ = 0;
};

std::string told(const std::vector<SeenLane>& lanes) {
    std::string text;
    for (const SeenLane& seen : lanes)
        text += (text.empty() ? "" : " ") + seen.lane.title + ": "
                + (seen.lane.count.empty() ? "no cards" : count_words(seen)) + ".";
    return text;
}

Picture draw(const std::vector<SeenLane>& lanes) {
    const Typesetter typesetter;
    auto places = lane_places({0, 0, picture_wide, board_high}, std::vector<bool>(lanes.size()), unit);
    std::vector<LaneDrawing> drawings;
    float scale = 1;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        drawings.emplace_back(typesetter, lanes[i], places[i], lanes.size() <= 2);
        scale = std::min(scale, drawings.back().fitting_scale(places[i].body));
    }
    std::vector<LaneContent> contents;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        contents.push_back(drawings[i].place(places[i].body.width(), scale));
    grow_lanes(places, contents, unit);
    Picture picture{.told = told(lanes), .wide = picture_wide, .ground = wall_ground};
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        drawings[i].draw(picture.boxes, places[i]);
        picture.margin = places.front().frame.x0;
        picture.high = places[i].frame.y1 + picture.margin;
    }
    return picture;
}

}

std::optional<Picture> board_picture(const Snapshot& snapshot, StepId step) {
    std::vector<SeenLane> lanes;
    bool empty = true;
    for (WallLane& lane : wall_lanes(snapshot, step)) {
        empty = empty && lane.cards.empty();
        lanes.push_back(seen(std::move(lane)));
    }
    if (empty)
        return std::nullopt;
    return draw(lanes);
}

}
