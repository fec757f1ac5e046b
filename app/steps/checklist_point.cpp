#include <algorithm>

#include "app/steps/bar_and_words.h"
#include "app/steps/checklist_scene.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "sessions/model/vote_results.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float owner_wide = 250;
constexpr float between = 20;
constexpr float answers_high = 72;
constexpr float above_counts = 4;
constexpr float person_wide = 34;

ui::TextStyle owner_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(23), .weight = ui::Weight::medium, .colour = canvas.theme().ink};
}

/// Head and shoulders.
void draw_person(ui::Canvas& canvas, ImVec2 centre, float across, ImU32 ink, bool there) {
    constexpr float pi = 3.14159265F;
    ImDrawList& list = canvas.list();
    const float pen = across * 0.1F;
    const ImVec2 head{centre.x, centre.y - across * 0.22F};
    const ImVec2 neck{centre.x, centre.y + across * 0.46F};
    if (there) {
        list.AddCircleFilled(head, across * 0.22F, ink);
        list.PathArcTo(neck, across * 0.4F, pi, 2 * pi);
        list.PathFillConvex(ink);
    } else {
        list.AddCircle(head, across * 0.2F, ink, 0, pen);
        list.PathArcTo(neck, across * 0.36F, pi, 2 * pi);
        list.PathStroke(ink, 0, pen);
    }
}

/// "most said yes"; nothing where a sole voter is no majority worth a word.
std::string outcome_words(const Answers& answers, std::span<const int> counts, int said) {
    const auto leading = leading_values(counts);
    if (said < 2)
        return {};
    const auto name = [&](std::size_t at) { return std::string(answer_of(answers, leading[at]).said); };
    if (leading.size() == 3)
        return "a tie of all three";
    if (leading.size() == 2)
        return "a tie: " + name(1) + " and " + name(0);
    const int most = counts[static_cast<std::size_t>(leading.front() - 1)];
    if (most == said)
        return "all said " + name(0);
    return most * 2 > said ? "most said " + name(0) : name(0) + " has the most";
}

int sum_of(std::span<const int> counts) {
    int sum = 0;
    for (const int count : counts)
        sum += count;
    return sum;
}

std::string counts_sentence(const ChecklistScene& scene, const Card& point) {
    const auto counts = scene.counts_of(point);
    if (counts.empty())
        return "added since the vote";
    const int said = sum_of(counts);
    if (said == 0)
        return "nobody answered this";
    const std::string outcome = outcome_words(scene.answers, counts, said);
    return counts_words(scene.answers, counts) + (outcome.empty() ? "" : ": " + outcome);
}

float tallest_counts(const ChecklistScene& scene, float width) {
    float tallest = 0;
    for (const Card* point : scene.points) {
        const std::string words = counts_sentence(scene, *point);
        tallest = std::max(tallest, BarAndWords{.words = words}.height(scene.canvas(), width));
    }
    return tallest;
}

/// Whether rows of this width have room for answers and owner beside their text.
bool must_stack(const ChecklistScene& scene, float row_width, float beside) {
    constexpr float least_text = 560;
    return row_width - beside < scene.px(least_text);
}

}

PointSizes point_sizes(const ChecklistScene& scene, float row_width, float around_text) {
    PointSizes sizes;
    sizes.answer_size = scene.in_booth() ? 30 : 24;
    sizes.answers = answers_width(scene.canvas(), scene.answers, sizes.answer_size);
    sizes.owner = scene.unfinished == nullptr ? scene.px(owner_wide) : 0;
    const float gap = scene.px(between);
    const float beside = sizes.answers + gap + (sizes.owner > 0 ? sizes.owner + gap : 0);
    sizes.stacked = must_stack(scene, row_width, beside);
    sizes.right = sizes.stacked ? 0 : beside;
    if (scene.revealed != nullptr)
        sizes.counts = scene.px(above_counts) + tallest_counts(scene, row_width - around_text - sizes.right);
    sizes.below = sizes.counts + (sizes.stacked ? scene.px(answers_high) : 0);
    return sizes;
}

PointPlaces places_in(const ChecklistScene& scene, const PointSizes& sizes, ui::Box in_sight, ui::Box text,
                      float side) {
    PointPlaces places;
    ui::Box below{text.x0, text.y1, in_sight.x1 - side, text.y1 + sizes.below};
    places.counts = below.cut_top(sizes.counts);
    places.counts.cut_top(scene.px(above_counts));
    places.counts.x1 -= sizes.right;
    if (sizes.stacked) {
        below.x0 = in_sight.x0 + side;
        places.answers = below.cut_right(std::min(sizes.answers, below.width()));
        below.cut_right(scene.px(between));
        places.owner = sizes.owner > 0 ? below : ui::Box{};
        return places;
    }
    const float high = std::min(in_sight.height(), scene.px(answers_high + 16));
    ui::Box beside = in_sight.inset(side, 0);
    beside = beside.centred(beside.width(), high);
    places.answers = beside.cut_right(sizes.answers);
    beside.cut_right(scene.px(between));
    if (sizes.owner > 0)
        places.owner = beside.cut_right(sizes.owner);
    return places;
}

float owner_height(const ChecklistScene& scene, const Card& point) {
    return scene.state.edit.types(point.id, ActionCell::who) ? scene.state.edit.height() : 0;
}

void draw_owner(ChecklistScene& scene, const Card& point, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const std::string id = point_id(point.id) + ":owner";
    const std::string_view who = scene.state.edit.text(scene.view, point, ActionCell::who);
    const bool wanted = who.empty() && point.mark == Mark::not_yet;
    if (!scene.can_change() && who.empty() && !wanted)
        return;
    const ui::Box place = box;
    const ImVec2 person = box.cut_left(scene.px(person_wide)).centre();
    ui::TextStyle style = owner_style(canvas);
    if (scene.state.edit.types(point.id, ActionCell::who)) {
        ui::fill(canvas, place, theme.surface, scene.px(12));
        ui::outline(canvas, place, theme.spruce, scene.px(4), scene.px(12));
        ui::mark(id, place, who);
        const float high = std::max(scene.state.edit.height(), style.size * style.leading);
        scene.state.edit.type(scene.view, point,
                              place.inset(scene.px(14), 0).centred(place.width() - scene.px(28), high), style,
                              "Who looks after it?", false);
        return;
    }
    const ui::Hit hit = scene.can_change() ? canvas.hit(id, place) : ui::Hit{};
    if (hit.hovered)
        ui::fill(canvas, place, ui::faded(theme.ink, hit.held ? 0.14F : 0.06F), scene.px(12));
    if (hit.focused)
        ui::focus_ring(canvas, place, scene.px(12));
    if (who.empty())
        style.colour = theme.ink_2;
    const std::string_view words = !who.empty() ? who : wanted ? "no owner yet" : "+ Owner";
    if (!who.empty() || wanted)
        draw_person(canvas, person, scene.px(30), style.colour, !who.empty());
    else
        box.x0 = place.x0 + scene.px(12);
    ui::mark(id + ":text", place, words);
    ui::fitted_text(canvas, box, words, style, scene.px(20));
    if (hit.clicked)
        scene.state.edit.start(scene.view, point, ActionCell::who);
}

void draw_point_counts(const ChecklistScene& scene, const Card& point, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    const std::string words = counts_sentence(scene, point);
    ui::mark(point_id(point.id) + ":counts", box, words);
    const auto counts = scene.counts_of(point);
    const int said = sum_of(counts);
    const BarAndWords figures{.words = words};
    if (said == 0)
        figures.draw_words(canvas, box);
    else
        figures.draw(canvas, box,
                     [&](ui::Box bar) { draw_counts(canvas, bar, scene.answers, counts, said); });
}

}
