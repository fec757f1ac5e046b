#include <algorithm>

#include "app/steps/rating_scene.h"

namespace plenary {
namespace {

using Booth = StepVoteUi::Booth;

constexpr float lowest_for_all =
    560; ///< design pixels of an area in which there is room to say how it is done
constexpr float most_of_area = 0.5F; ///< that the bar may take for good

/// A voter begins at the first statement, wherever the one before has got to.
void welcome(RatingScene& scene, const Booth& booth) {
    if (scene.state.rater == booth.voter)
        return;
    scene.state.rater = booth.voter;
    scene.state.at = {};
    scene.state.follow_at = false;
    scene.state.points = {};
}

/// The number that was pressed, 0 for the tenth.
std::optional<int> number_pressed(const RatingScene& scene) {
    for (int point = 1; point <= scene.step.points; ++point) {
        const int digit = point % 10;
        if (scene.canvas().key(static_cast<ImGuiKey>(ImGuiKey_0 + digit))
            || scene.canvas().key(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit)))
            return point;
    }
    return std::nullopt;
}

void rate_by_keys(RatingScene& scene, Booth& booth, const std::vector<const Card*>& statements) {
    const ui::Canvas& canvas = scene.canvas();
    if (canvas.key(ImGuiKey_UpArrow, true))
        go_on(scene, statements, -1);
    if (canvas.key(ImGuiKey_DownArrow, true))
        go_on(scene, statements, 1);
    const CardId at = statement_at(scene, statements).id;
    const auto rated = booth.chosen.find(at);
    if (canvas.key(ImGuiKey_RightArrow, true))
        booth.chosen[at] = rated == booth.chosen.end() ? 1 : std::min(rated->second + 1, scene.step.points);
    if (canvas.key(ImGuiKey_LeftArrow, true))
        booth.chosen[at] = rated == booth.chosen.end() ? scene.step.points : std::max(rated->second - 1, 1);
    if (canvas.key(ImGuiKey_Delete) || canvas.key(ImGuiKey_Backspace))
        booth.chosen.erase(at);
    if (const auto number = number_pressed(scene)) {
        booth.chosen[at] = *number;
        go_on(scene, statements, 1);
    }
}

/// How it is done, where there is room to say so, and how far it has come.
std::string words_of(std::size_t rated, std::size_t all, bool tight) {
    if (rated == all && all > 0)
        return all == 1 ? "It is rated." : "All " + std::to_string(all) + " are rated.";
    const std::string how =
        tight ? "" : "Tap a number for each statement, or press it; ↑ ↓ go from one to the next. ";
    if (rated == 0)
        return how + "Nothing is rated yet.";
    return how + std::to_string(rated) + " of " + std::to_string(all) + " rated, "
           + std::to_string(all - rated) + " left.";
}

/// A second tap on what was chosen takes it back.
void draw_ratings(RatingScene& scene, ui::Box area, const std::vector<const Card*>& statements,
                  PointsScroll scrolls) {
    Booth& booth = *scene.state.vote.booth;
    const auto look_of = [&](RatedPoint point) {
        const auto rated = booth.chosen.find(point.card);
        return PointLook{.chosen = rated != booth.chosen.end() && rated->second == point.value};
    };
    const auto tapped = draw_points(scene, area, statements, look_of, scrolls);
    if (!tapped)
        return;
    if (look_of(*tapped).chosen)
        booth.chosen.erase(tapped->card);
    else
        booth.chosen[tapped->card] = tapped->value;
    scene.canvas().want_next_frame();
}

}

void draw_rating_booth(RatingScene& scene, ui::Box area) {
    RatingUi& state = scene.state;
    Booth& booth = *state.vote.booth;
    const auto statements = candidates_in(scene, booth.round);
    welcome(scene, booth);
    std::erase_if(booth.chosen, [&](const auto& chosen) {
        return std::ranges::find(statements, chosen.first, &Card::id) == statements.end();
    });
    if (!statements.empty())
        rate_by_keys(scene, booth, statements);

    const bool tight = area.height() < scene.px(lowest_for_all);
    // Where the bar leaves too little room, it scrolls away with the statements.
    const bool all_scrolls = state.booth_bar > area.height() * most_of_area;
    if (all_scrolls)
        area = ui::begin_scroll(scene.canvas(), "booth:all", area, state.points,
                                state.booth_bar + points_height(scene, area.width(), statements));
    const float top = area.y0;
    area = draw_booth_bar(scene.view, area, state.vote,
                          words_of(booth.chosen.size(), statements.size(), tight), !booth.chosen.empty());
    if (std::exchange(state.booth_bar, area.y0 - top) != area.y0 - top)
        scene.canvas().want_next_frame();
    if (state.vote.booth)
        draw_ratings(scene, area, statements,
                     all_scrolls ? PointsScroll::with_all_around : PointsScroll::alone);
    if (all_scrolls)
        ui::end_scroll(scene.canvas(), state.points);
}

}
