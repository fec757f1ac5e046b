#include <algorithm>
#include <array>
#include <numeric>

#include "app/steps/bar_and_words.h"
#include "app/steps/decision_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/share_bar.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float strip_size = 24;
constexpr float under_strip = 14;

int sum_of(std::span<const int> counts) {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

bool sought_consent(const DecisionScene& scene) {
    return scene.revealed != nullptr && scene.revealed->terms.method == Method::consent;
}

bool leads(const DecisionScene& scene, const Card& option) {
    return std::ranges::count(scene.leading, option.id) > 0;
}

/// All that was chosen in a round in which each chose one option, gone or not.
int all_picks(const DecisionScene& scene) {
    int picks = 0;
    for (const auto& [option, counts] : scene.counts)
        picks += sum_of(counts);
    return picks;
}

std::string pick_words(const DecisionScene& scene, const Card& option, int votes) {
    std::string words = counted(votes, "vote", "votes");
    if (leads(scene, option))
        words += scene.leading.size() > 1 ? ", a tie" : ", the most";
    return words;
}

std::string consent_words(std::span<const int> counts) {
    if (sum_of(counts) == 0)
        return "nobody judged it";
    return std::to_string(counts[2]) + " for, " + std::to_string(counts[1]) + " can live with it, "
           + (counts[0] == 0 ? "nobody" : std::to_string(counts[0])) + " against";
}

/// Nobody is against it, though some judged it.
bool is_unopposed(const DecisionScene& scene, const Card& option) {
    const auto counts = scene.counts_of(option.id);
    return sought_consent(scene) && sum_of(counts) > 0 && counts.front() == 0;
}

BarAndWords figures_of(const DecisionScene& scene, const Card& option, std::string_view words) {
    return {
        .words = words, .size = 26, .bar_wide = 300, .bar_high = 28, .ticked = is_unopposed(scene, option)};
}

/// "“Go on” and “Stop”", with many "“Go on” and 3 more".
std::string names_of(const DecisionScene& scene, const std::vector<CardId>& options) {
    constexpr std::size_t most_named = 3;
    const std::size_t named = options.size() > most_named ? 1 : options.size();
    std::string words;
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0)
            words += i + 1 == options.size() ? " and " : ", ";
        words += quoted(*scene.view.snapshot.card(options[i]));
    }
    if (named < options.size())
        words += " and " + std::to_string(options.size() - named) + " more";
    return words;
}

std::string pick_sentence(const DecisionScene& scene) {
    if (scene.leading.empty())
        return "Nobody chose an option.";
    if (scene.leading.size() == 1)
        return names_of(scene, scene.leading) + " has the most votes.";
    const int votes = sum_of(scene.counts_of(scene.leading.front()));
    return "A tie: " + names_of(scene, scene.leading) + " have " + counted(votes, "vote", "votes") + " each.";
}

std::string consent_sentence(const DecisionScene& scene) {
    std::size_t objected = 0;
    std::size_t judged = 0;
    for (const Card* option : scene.options) {
        const auto counts = scene.counts_of(option->id);
        judged += sum_of(counts) > 0 ? 1 : 0;
        objected += !counts.empty() && counts.front() > 0 ? 1 : 0;
    }
    if (judged == 0)
        return "Nobody judged an option.";
    const bool still_open = scene.can_change() && scene.decided == nullptr;
    const std::string hear = objected > 0 && still_open ? " Hear the objections first." : "";
    if (scene.leading.empty())
        return "Every option has somebody against it." + hear;
    if (judged - objected == 1)
        return "Nobody is against " + names_of(scene, scene.leading) + "." + hear;
    const std::string unopposed =
        objected == 0 ? "Nobody is against any option"
                      : "Nobody is against " + std::to_string(judged - objected) + " of the options";
    if (scene.leading.size() == 1)
        return unopposed + "; most are for " + names_of(scene, scene.leading) + "." + hear;
    return unopposed + "; a tie between " + names_of(scene, scene.leading) + "." + hear;
}

}

int against(const DecisionScene& scene, const Card& option) {
    if (!sought_consent(scene))
        return 0;
    const auto counts = scene.counts_of(option.id);
    return counts.empty() ? 0 : counts.front();
}

std::string outcome_of(const DecisionScene& scene, const Card& option) {
    const auto counts = scene.counts_of(option.id);
    if (counts.empty())
        return "added since the vote";
    return sought_consent(scene) ? consent_words(counts) : pick_words(scene, option, sum_of(counts));
}

float tallest_outcome(const DecisionScene& scene, float width) {
    float tallest = 0;
    for (const Card* option : scene.options) {
        const std::string words = outcome_of(scene, *option);
        tallest = std::max(tallest, figures_of(scene, *option, words).height(scene.canvas(), width));
    }
    return tallest;
}

void draw_outcome(const DecisionScene& scene, const Card& option, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    const std::string words = outcome_of(scene, option);
    ui::mark(option_id(option.id) + ":outcome", box, words);
    const BarAndWords figures = figures_of(scene, option, words);
    const auto counts = scene.counts_of(option.id);
    const int whole = sought_consent(scene) ? sum_of(counts) : all_picks(scene);
    if (counts.empty() || whole == 0) {
        figures.draw_words(canvas, box);
        return;
    }
    figures.draw(canvas, box, [&](ui::Box bar) {
        const std::array shares = {ui::Share{.count = sum_of(counts), .colour = canvas.theme().spruce}};
        if (sought_consent(scene))
            draw_counts(canvas, bar, scene.consent, counts, whole);
        else
            ui::share_bar(canvas, bar, shares, whole);
    });
}

ui::Box draw_outcome_strip(const DecisionScene& scene, ui::Box area) {
    if (scene.revealed == nullptr)
        return area;
    ui::Canvas& canvas = scene.canvas();
    const std::string words = "Round " + std::to_string(scene.revealed->number) + ": "
                              + turnout_text(scene.view.snapshot, *scene.revealed) + ". "
                              + (sought_consent(scene) ? consent_sentence(scene) : pick_sentence(scene));
    const ui::TextStyle style{
        .size = scene.px(strip_size), .weight = ui::Weight::medium, .colour = canvas.theme().ink};
    const float high = ui::text(canvas, area.min(), area.width(), words, style);
    ui::mark("decision:strip", area.cut_top(high), words);
    area.cut_top(scene.px(under_strip));
    return area;
}

}
