#include <algorithm>

#include "app/steps/rating_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/tabs.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tabs_high = 60;
constexpr float after_tabs = 12;
constexpr float beside_words = 32;

constexpr std::size_t most_rounds = 3;
constexpr float most_of_width = 0.4F; ///< that tabs beside the words may take; wider ones stand above them

/// The statements, and the last rounds that have been revealed.
struct Choices {
    std::vector<ui::Tab> tabs{{"tab:statements", "Statements"}};
    std::vector<RoundId> rounds; ///< of the tabs behind the first
    std::size_t shown = 0;
};

Choices choices_of(const RatingScene& scene) {
    Choices choices;
    const std::size_t rounds = std::min(most_rounds, scene.revealed.size());
    for (const Round* round : std::span(scene.revealed).last(rounds)) {
        if (!scene.state.statements && round->id == shown_round(scene).id)
            choices.shown = choices.tabs.size();
        const std::string number = std::to_string(round->number);
        choices.tabs.push_back({"tab:round:" + number, "Round " + number});
        choices.rounds.push_back(round->id);
    }
    return choices;
}

/// Where the words and the tabs stand, from the top left of an area of this width.
struct Places {
    ui::Box words;
    ui::Box tabs;
    float height = 0;
};

ui::TextStyle words_style(const RatingScene& scene) {
    return {.size = scene.px(30),
            .weight = ui::Weight::semibold,
            .colour = scene.canvas().theme().ink,
            .leading = 1.2F};
}

Places places_of(const RatingScene& scene, const Choices& choices, float width, std::string_view words) {
    const float high = scene.px(tabs_high);
    const float wide = std::min(width, ui::tabs_width(scene.canvas(), choices.tabs));
    const bool beside = wide <= width * most_of_width;
    const float words_wide = beside ? width - wide - scene.px(beside_words) : width;
    const float words_high = ui::text_size(scene.canvas(), words, words_style(scene), words_wide).y;
    Places places;
    if (beside) {
        const float row = std::max(high, words_high);
        places.tabs = ui::Box::at({width - wide, (row - high) / 2}, {wide, high});
        places.words = ui::Box::at({0, (row - words_high) / 2}, {words_wide, words_high});
        places.height = row + scene.px(after_tabs);
    } else {
        places.tabs = ui::Box::at({width - wide, 0}, {wide, high});
        places.words = ui::Box::at({0, high + scene.px(after_tabs)}, {words_wide, words_high});
        places.height = places.words.y1 + scene.px(after_tabs);
    }
    return places;
}

}

const Round& shown_round(const RatingScene& scene) {
    const auto found = std::ranges::find(scene.revealed, scene.state.shown, &Round::id);
    return found == scene.revealed.end() ? *scene.revealed.back() : **found;
}

float rating_tabs_height(const RatingScene& scene, float width, std::string_view words) {
    return places_of(scene, choices_of(scene), width, words).height;
}

ui::Box draw_rating_tabs(RatingScene& scene, ui::Box area, std::string_view words) {
    ui::Canvas& canvas = scene.canvas();
    const Choices choices = choices_of(scene);
    const Places places = places_of(scene, choices, area.width(), words);
    const ui::Box line = places.words.moved(area.x0, area.y0);
    ui::text(canvas, line.min(), line.width(), words, words_style(scene));
    ui::mark("results:words", line, words);
    if (const auto chosen =
            ui::tabs(canvas, places.tabs.moved(area.x0, area.y0), choices.tabs, choices.shown)) {
        scene.state.statements = *chosen == 0;
        if (*chosen > 0)
            scene.state.shown = choices.rounds[*chosen - 1];
        canvas.want_next_frame();
    }
    area.cut_top(places.height);
    return area;
}

}
