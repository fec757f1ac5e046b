#include <algorithm>
#include <array>

#include "app/steps/decision_scene.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float column_wide = 470;
constexpr float between = 36;

std::vector<const Card*> options_in_vote(const DecisionScene& scene) {
    std::vector<const Card*> options;
    for (const Card* option : scene.options)
        if (scene.in_vote(*option))
            options.push_back(option);
    return options;
}

/// Of a vote for one option, a row for each; where the room seeks consent, for each answer to one option.
std::vector<HandsRow> hands_rows(const DecisionScene& scene, const std::vector<const Card*>& options,
                                 const Card& chosen) {
    constexpr std::size_t most_letters = 120;
    std::vector<HandsRow> rows;
    if (scene.seeks_consent())
        for (const Answer& answer : scene.consent)
            rows.push_back({chosen.id, answer.value,
                            std::string(answer.words) + ": " + shortened(chosen.text, most_letters)});
    else
        for (const Card* option : options)
            rows.push_back({option->id, 1, shortened(option->text, most_letters)});
    return rows;
}

ui::Box draw_counting(DecisionScene& scene, ui::Box area) {
    ui::Box column = area.cut_right(std::min(scene.px(column_wide), area.width() * 0.36F));
    area.cut_right(std::min(scene.px(between), area.width() * 0.04F));
    const auto options = options_in_vote(scene);
    if (options.empty())
        return area;
    const Card* chosen = scene.chosen();
    if (chosen == nullptr || !scene.in_vote(*chosen)) {
        chosen = options.front();
        scene.state.edit.select(chosen->id);
    }
    HandsUi& hands = scene.state.vote.hands;
    const bool consent = scene.seeks_consent();
    draw_hands_counter(scene.view, column, hands, *scene.unfinished, hands_rows(scene, options, *chosen),
                       {.arrows = consent ? HandsArrows::none : HandsArrows::down,
                        .how = consent ? "↑ ↓ choose the option, 1 2 3 the answer, + and − count."
                                       : "Press a number for the option, then + and −."});
    if (!consent)
        scene.state.edit.select(options.at(hands.at)->id);
    return area;
}

std::string booth_words(const DecisionScene& scene, std::size_t options) {
    const auto& chosen = scene.state.vote.booth->chosen;
    if (!scene.seeks_consent())
        return chosen.empty() ? "Tap the option that you choose, or press its number."
                              : "Tap another one to change your mind.";
    return "Say for each option: are you for it, can you live with it, or are you against it? "
           + std::to_string(chosen.size()) + " of " + std::to_string(options) + " said.";
}

}

ui::Box draw_option_vote(DecisionScene& scene, ui::Box area) {
    StepVoteUi& vote = scene.state.vote;
    if (scene.in_booth()) {
        const std::size_t options = options_in_vote(scene).size();
        const bool complete =
            !vote.booth->chosen.empty() && (!scene.seeks_consent() || vote.booth->chosen.size() >= options);
        return draw_booth_bar(scene.view, area, vote, booth_words(scene, options), complete);
    }
    if (scene.counts_hands())
        return draw_counting(scene, area);
    if (scene.unfinished != nullptr)
        return draw_step_voters(scene.view, area, vote, *scene.unfinished,
                                scene.seeks_consent() ? "say what you can live with" : "choose one option");
    return area;
}

void vote_for(const DecisionScene& scene, const Card& option, int value) {
    StepVoteUi& vote = scene.state.vote;
    scene.state.edit.select(option.id);
    if (vote.booth) {
        auto& chosen = vote.booth->chosen;
        if (!scene.seeks_consent())
            chosen.clear();
        chosen[option.id] = value;
    } else if (scene.seeks_consent()) {
        vote.hands.at = static_cast<std::size_t>(std::ranges::find(scene.consent, value, &Answer::value)
                                                 - scene.consent.begin());
    } else {
        const auto options = options_in_vote(scene);
        vote.hands.at = static_cast<std::size_t>(std::ranges::find(options, &option) - options.begin());
    }
    scene.canvas().want_next_frame();
}

void take_keys_in_booth(const DecisionScene& scene) {
    const Card* chosen = scene.chosen();
    if (chosen == nullptr || !scene.in_vote(*chosen) || !scene.seeks_consent())
        return;
    if (const auto value = answer_by_number(scene.canvas(), scene.consent))
        vote_for(scene, *chosen, *value);
}

void draw_option_vote_panels(const DecisionScene& scene, ui::Box area) {
    constexpr std::string_view one = "One option each";
    constexpr std::string_view each = "Consent: what can we live with?";
    static constexpr std::array ways = {
        VoteWay{"vote:pick:hands",
                {.method = Method::pick, .way = WayIn::hands, .voters = Voters::people},
                "Show of hands",
                "Somebody counts, option by option",
                one},
        VoteWay{"vote:pick:groups",
                {.method = Method::pick, .way = WayIn::screen, .voters = Voters::groups},
                "Pass the screen, group by group",
                "Each group chooses unseen, then hands on",
                one},
        VoteWay{"vote:pick:people",
                {.method = Method::pick, .way = WayIn::screen, .voters = Voters::people},
                "Pass the screen, person by person",
                "Each person chooses unseen, then hands on",
                one},
        VoteWay{"vote:consent:hands",
                {.method = Method::consent, .way = WayIn::hands, .voters = Voters::people},
                "Show of hands",
                "For each option: for, can live with it, against",
                each},
        VoteWay{"vote:consent:groups",
                {.method = Method::consent, .way = WayIn::screen, .voters = Voters::groups},
                "Pass the screen, group by group",
                "Each group judges every option unseen",
                each},
        VoteWay{"vote:consent:people",
                {.method = Method::consent, .way = WayIn::screen, .voters = Voters::people},
                "Pass the screen, person by person",
                "Each person judges every option unseen",
                each},
    };
    draw_step_vote_panels(scene.view, area, scene.state.vote, "How do you vote on the options?", ways);
}

}
