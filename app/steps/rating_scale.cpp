#include <algorithm>

#include "app/steps/rating_scene.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float strip_high = 56;
constexpr float after_strip = 16;
constexpr float largest_point = 48;
constexpr float point_gap = 10;
constexpr float words_gap = 16;
constexpr float legend_gap = 36;
constexpr float side_across = 28;
constexpr float side_room = 42; ///< of a side's mark, before its name
constexpr float lowest_for_sides = 480;

constexpr float most_of_strip = 0.3F; ///< that the words for one end may take

ui::TextStyle words_style(const RatingScene& scene) {
    return {.size = scene.px(24), .weight = ui::Weight::medium, .colour = scene.canvas().theme().ink};
}

ui::TextStyle end_style(const RatingScene& scene) {
    return {.size = scene.px(22),
            .weight = ui::Weight::medium,
            .colour = scene.canvas().theme().ink_2,
            .leading = 1.15F};
}

ui::TextStyle side_style(const RatingScene& scene) {
    return {.size = scene.px(24),
            .weight = ui::Weight::semibold,
            .colour = scene.canvas().theme().ink,
            .leading = 1.2F};
}

/// What is kept for the words for one end, with the gap to the points.
float end_width(const RatingScene& scene, const std::string& words, float strip) {
    if (words.empty())
        return 0;
    const float wide = ui::text_size(scene.canvas(), words, words_style(scene)).x;
    return std::min(wide + 1, strip * most_of_strip) + scene.px(words_gap);
}

/// Returns what is left of the strip.
ui::Box draw_points_of_scale(const RatingScene& scene, ui::Box strip) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const bool said = !scene.step.low.empty() || !scene.step.high.empty();
    const std::string before = said ? scene.step.low : "Each is rated";
    const float low = end_width(scene, before, strip.width());
    const float high = end_width(scene, scene.step.high, strip.width());
    const auto points = static_cast<float>(scene.step.points);
    const float pitch = std::min(scene.px(largest_point + point_gap), (strip.width() - low - high) / points);
    const float across = pitch - std::min(scene.px(point_gap), pitch * 0.16F);
    ui::Box begin = strip.cut_left(low);
    begin.cut_right(scene.px(words_gap));
    ui::fitted_text(canvas, begin, before, words_style(scene), scene.px(18));
    for (int point = 1; point <= scene.step.points; ++point) {
        const ui::Box place = strip.cut_left(pitch);
        const ImVec2 centre{place.x0 + across / 2, place.centre().y};
        canvas.list().AddCircleFilled(centre, across / 2, theme.surface);
        canvas.list().AddCircle(centre, across / 2 - scene.px(1), theme.ink_2, 0, scene.px(2));
        ui::line(canvas, ui::Box{centre.x, centre.y, centre.x, centre.y}.centred(across, across),
                 std::to_string(point),
                 {.size = across * 0.46F, .weight = ui::Weight::semibold, .colour = theme.ink},
                 ui::Align::centre);
    }
    ui::Box end = strip.cut_left(high);
    end.cut_left(scene.px(words_gap) - (pitch - across));
    ui::fitted_text(canvas, end, scene.step.high, words_style(scene), scene.px(18));
    return strip;
}

/// The names of the sides side by side: at the right end of the strip, or where there is no room for them
/// below it, unless the area is low.
ui::Box draw_sides_of_scale(const RatingScene& scene, ui::Box strip, ui::Box area) {
    float wide = 0;
    for (int side = 1; side <= 2; ++side)
        wide += scene.px(side_room) + 1
                + ui::text_size(scene.canvas(), scene.side_name(side), side_style(scene)).x
                + (side == 1 ? scene.px(legend_gap) : 0);
    ui::Box row = strip.cut_right(std::min(wide, strip.width()));
    const bool beside = row.width() >= wide - 0.5F;
    const float half = (area.width() - scene.px(legend_gap)) / 2;
    if (!beside && area.height() < scene.px(lowest_for_sides))
        return area;
    if (!beside) {
        float high = 0;
        for (int side = 1; side <= 2; ++side)
            high = std::max(high, side_name_height(scene, half, scene.side_name(side)));
        row = area.cut_top(high);
        area.cut_top(scene.px(after_strip));
    }
    for (int side = 1; side <= 2; ++side) {
        const float own = scene.px(side_room) + 1
                          + ui::text_size(scene.canvas(), scene.side_name(side), side_style(scene)).x;
        ui::Box place = row.cut_left(beside ? own : half);
        row.cut_left(scene.px(legend_gap));
        place = place.centred(place.width(), side_name_height(scene, place.width(), scene.side_name(side)));
        draw_side_name(scene, place, side, scene.side_name(side));
        ui::mark("side:" + std::to_string(side), place, scene.side_name(side));
    }
    return area;
}

}

float side_name_height(const RatingScene& scene, float width, std::string_view words) {
    return ui::text_size(scene.canvas(), words, side_style(scene), width - scene.px(side_room)).y;
}

float draw_side_name(const RatingScene& scene, ui::Box box, int side, std::string_view words) {
    ui::Canvas& canvas = scene.canvas();
    const float row = side_style(scene).size * side_style(scene).leading;
    ui::side_mark(canvas, {box.x0 + scene.px(side_across / 2), box.y0 + row / 2}, scene.px(side_across),
                  side);
    return ui::text(canvas, {box.x0 + scene.px(side_room), box.y0}, box.width() - scene.px(side_room), words,
                    side_style(scene));
}

ui::Box draw_scale(const RatingScene& scene, ui::Box area) {
    ui::Box strip = area.cut_top(scene.px(strip_high));
    area.cut_top(scene.px(after_strip));
    ui::mark("scale", strip,
             "1 " + scene.step.low + " to " + std::to_string(scene.step.points) + " " + scene.step.high);
    strip = draw_points_of_scale(scene, strip);
    strip.cut_left(scene.px(legend_gap));
    return scene.has_sides() ? draw_sides_of_scale(scene, strip, area) : area;
}

float end_words_height(const RatingScene& scene, float width) {
    const float half = (width - scene.px(words_gap)) / 2;
    float high = 0;
    for (const std::string& words : {scene.step.low, scene.step.high})
        if (!words.empty())
            high = std::max(high, ui::text_size(scene.canvas(), words, end_style(scene), half).y);
    return high;
}

void draw_end_words(const RatingScene& scene, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    const ui::TextStyle style = end_style(scene);
    const float half = (box.width() - scene.px(words_gap)) / 2;
    const auto stand = [&](const std::string& words, float x, ui::Align align, std::string_view id) {
        if (words.empty())
            return;
        const float high = ui::text_size(canvas, words, style, half).y;
        ui::text(canvas, {x, box.y1 - high}, half, words, style, align);
        ui::mark(id, ui::Box{x, box.y1 - high, x + half, box.y1}, words);
    };
    stand(scene.step.low, box.x0, ui::Align::left, "scale:low");
    stand(scene.step.high, box.x1 - half, ui::Align::right, "scale:high");
}

}
