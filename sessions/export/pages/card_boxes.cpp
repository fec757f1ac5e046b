#include "sessions/export/pages/card_boxes.h"

#include <string>

#include "sessions/export/pages/colours.h"
#include "sessions/export/pages/group_shape.h"

namespace plenary::record {

namespace {

bool has_foot(const WallLane::Entry& entry) {
    return !entry.heading && (entry.card->group || !entry.groups.empty() || entry.dots > 0);
}

Type text_type(const WallLane::Entry& entry, const WallScale& scale) {
    return {.size = card_text_size(entry.hangs, scale.cards) * scale.unit,
            .weight = entry.heading ? 700 : 500,
            .colour = ink,
            .leading = card_leading};
}

/// What stands at the foot of a card: whose it is, and the dots that it was given.
class Foot {
public:
    Foot(std::vector<PlacedBox>& boxes, const Typesetter& typesetter, const Rect& at, const WallScale& scale)
        : boxes_(boxes), typesetter_(typesetter), left_(at.x), right_(at.right()),
          middle_(at.y + at.high / 2), marker_(at.high), scale_(scale) {}

    void mark(GroupId group, bool at_left) {
        const double x = at_left ? left_ : right_ - marker_;
        (at_left ? left_ : right_) += at_left ? marker_ : -marker_;
        boxes_.push_back({{x, middle_ - marker_ / 2, marker_, marker_}, GroupShape{group}});
        const LetterPlace place = letter_place(group, marker_);
        const Type type{.size = place.size, .weight = 700, .colour = white, .leading = 1.21};
        const auto letter = typesetter_.set_line({{Group{group}.letter()}, type}, marker_, Align::centre);
        add_lines(boxes_, letter, x, middle_ - marker_ / 2 + place.middle - letter->high() / 2);
    }

    void dots(int count) {
        const double across = scale_.length(dot_across);
        const double step = across + scale_.length(dot_gap);
        if (count > most_dots_drawn || count * step > right_ - left_) {
            figure(count);
            count = 1;
        }
        for (int dot = 0; dot < count; ++dot) {
            boxes_.push_back({{right_ - across, middle_ - across / 2, across, across},
                              Panel{.fill = spruce, .radius = across / 2}});
            right_ -= step;
        }
    }

private:
    void figure(int count) {
        const Type type{.size = scale_.length(24), .weight = 700, .leading = 1.21};
        const Run run{std::to_string(count), type};
        const double wide = typesetter_.measure(run) + 0.5;
        const auto set = typesetter_.set_line(run, wide, Align::right);
        add_lines(boxes_, set, right_ - wide, middle_ - set->high() / 2);
        right_ -= wide + scale_.length(dot_gap);
    }

    std::vector<PlacedBox>& boxes_;
    const Typesetter& typesetter_;
    double left_;
    double right_;
    double middle_;
    double marker_;
    const WallScale& scale_;
};

void add_ground(std::vector<PlacedBox>& boxes, const WallLane::Entry& entry, const Rect& at,
                const WallScale& scale) {
    const double radius = scale.length(card_radius);
    boxes.push_back({at, Panel{.fill = entry.heading ? heading_ground : card_colour(entry.card->colour),
                               .radius = radius}});
}

}

SetCard set_card(const Typesetter& typesetter, const WallLane::Entry& entry, float wide,
                 const WallScale& scale) {
    SetCard card{.places = CardPlaces(entry.hangs, scale)};
    const double inner = wide - 2 * card.places.side;
    card.text = typesetter.set({{entry.card->text, text_type(entry, scale)}}, inner);
    if (!entry.tag.empty())
        card.tag = typesetter.set({{entry.tag,
                                    {.size = card.places.tag,
                                     .weight = 500,
                                     .colour = entry.heading ? quiet_ink : quiet_card_ink,
                                     .leading = card_leading}}},
                                  inner);
    card.high = card.places.height(static_cast<float>(card.text->high()),
                                   card.tag ? static_cast<float>(card.tag->high()) : 0, has_foot(entry));
    return card;
}

void add_shadow(std::vector<PlacedBox>& boxes, const Rect& at, const WallScale& scale) {
    struct Layer {
        float down;
        float in;
        double dark;
    };
    // From far and pale to near and dark, in pixels of the design.
    static constexpr Layer layers[] = {{9, 7, 0.03}, {6, 5, 0.06}, {3.5F, 3, 0.1}, {1, 0, 0.16}};
    for (const Layer& layer : layers) {
        const double in = scale.length(layer.in);
        boxes.push_back(
            {{at.x + in, at.y + in, at.wide - 2 * in, at.high - in + scale.length(layer.down)},
             Panel{.fill = mixed(ink, layer.dark, lane_ground), .radius = scale.length(card_radius)}});
    }
}

void add_card(std::vector<PlacedBox>& boxes, const Typesetter& typesetter, const WallLane::Entry& entry,
              const SetCard& card, const Rect& at, const WallScale& scale) {
    add_ground(boxes, entry, at, scale);
    const CardPlaces& places = card.places;
    const double x = at.x + places.side;
    double y = at.y + places.top;
    add_lines(boxes, card.text, x, y);
    y += card.text->high();
    if (card.tag)
        add_lines(boxes, card.tag, x, y + places.above_tag);
    if (!has_foot(entry))
        return;
    Foot foot(boxes, typesetter,
              {x, at.bottom() - places.top - places.marker, at.wide - 2 * places.side, places.marker}, scale);
    if (entry.card->group)
        foot.mark(entry.card->group, entry.dots >= 0);
    else
        for (const GroupId group : entry.groups)
            foot.mark(group, entry.dots >= 0);
    if (entry.dots > 0)
        foot.dots(entry.dots);
}

void add_lines(std::vector<PlacedBox>& boxes, const std::shared_ptr<const SetText>& text, double x,
               double y) {
    for (std::size_t line = 0; line < text->lines(); ++line) {
        boxes.push_back(
            {{x + text->left(line), y, text->wide(line), text->high(line)}, TextLine{text, line}});
        y += text->high(line);
    }
}

}
