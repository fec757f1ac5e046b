#include <algorithm>
#include <array>

#include "app/steps/checklist_scene.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float column_wide = 470;
constexpr float between = 36;

/// The answers to the point whose hands are counted.
std::vector<HandsRow> hands_rows(const ChecklistScene& scene, const Card& point) {
    std::vector<HandsRow> rows;
    for (const Answer& answer : scene.answers)
        rows.push_back(
            {point.id, answer.value, std::string(answer.words) + ": " + shortened(point.text, 120)});
    return rows;
}

/// The chosen point, else the first of those that are voted on.
const Card* counted_point(ChecklistScene& scene) {
    const auto in_vote = [&](const Card* point) { return scene.in_vote(*point); };
    const auto chosen = std::ranges::find_if(
        scene.points, [&](const Card* point) { return scene.state.edit.selects(point->id); });
    if (chosen != scene.points.end() && in_vote(*chosen))
        return *chosen;
    const auto first = std::ranges::find_if(scene.points, in_vote);
    if (first == scene.points.end())
        return nullptr;
    scene.state.edit.select((*first)->id);
    return *first;
}

ui::Box draw_counting(ChecklistScene& scene, ui::Box area) {
    ui::Box column = area.cut_right(std::min(scene.px(column_wide), area.width() * 0.36F));
    area.cut_right(std::min(scene.px(between), area.width() * 0.04F));
    if (const Card* point = counted_point(scene))
        draw_hands_counter(
            scene.view, column, scene.state.vote.hands, *scene.unfinished, hands_rows(scene, *point),
            {.arrows = HandsArrows::none, .how = "↑ ↓ choose the point, 1 2 3 the answer, + and − count."});
    return area;
}

/// "4 of 6 answered. Tap an answer again to take it back."
std::string booth_words(const ChecklistScene& scene) {
    const auto all =
        std::ranges::count_if(scene.points, [&](const Card* point) { return scene.in_vote(*point); });
    return std::to_string(scene.state.vote.booth->chosen.size()) + " of " + std::to_string(all)
           + " answered. Leave out what you cannot answer.";
}

}

ui::Box draw_point_vote(ChecklistScene& scene, ui::Box area) {
    StepVoteUi& vote = scene.state.vote;
    if (scene.in_booth())
        return draw_booth_bar(scene.view, area, vote, booth_words(scene), !vote.booth->chosen.empty());
    if (scene.counts_hands())
        return draw_counting(scene, area);
    if (scene.unfinished != nullptr)
        return draw_step_voters(scene.view, area, vote, *scene.unfinished, "answer each point");
    return area;
}

void draw_point_vote_panels(const ChecklistScene& scene, ui::Box area) {
    static constexpr std::array ways = {
        VoteWay{"vote:groups",
                {.method = Method::answer, .way = WayIn::screen, .voters = Voters::groups},
                "Pass the screen, group by group",
                "Each group answers unseen, then hands on"},
        VoteWay{"vote:people",
                {.method = Method::answer, .way = WayIn::screen, .voters = Voters::people},
                "Pass the screen, person by person",
                "Each person answers unseen, then hands on"},
        VoteWay{"vote:hands",
                {.method = Method::answer, .way = WayIn::hands, .voters = Voters::people},
                "Show of hands",
                "Somebody counts, point by point and answer by answer"},
    };
    draw_step_vote_panels(scene.view, area, scene.state.vote, "How do you vote on the points?", ways);
}

}
