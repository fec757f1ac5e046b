#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/steps/answers.h"
#include "app/steps/decision.h"

namespace plenary {

/// One frame of the decision, for the parts that draw it.
struct DecisionScene {
    const View& view;
    DecisionUi& state;
    const Lane& lane;
    const Lane& why;
    Cards options;
    Answers consent;
    /// Takes votes now, or is closed and waits to be revealed; in a finished session it does neither.
    const Round* unfinished = nullptr;
    const Round* revealed = nullptr;             ///< the last that was revealed, while none is unfinished
    std::map<CardId, std::vector<int>> counts{}; ///< of that, by option, gone or not
    std::vector<CardId> leading{};               ///< in that round
    const Card* decided = nullptr;

    ui::Canvas& canvas() const { return view.canvas; }
    float px(float design) const { return view.canvas.px(design); }
    bool can_change() const { return !view.finished() && unfinished == nullptr; }
    bool in_booth() const { return state.vote.booth.has_value(); }
    bool counts_hands() const {
        return unfinished != nullptr && unfinished->state == RoundState::open
               && unfinished->terms.way == WayIn::hands;
    }
    /// In the round that goes on each option is judged. Contract: there is one.
    bool seeks_consent() const { return unfinished->terms.method == Method::consent; }
    /// The option can be voted for in the round that goes on; all can while none does.
    bool in_vote(const Card& option) const {
        return unfinished == nullptr || view.snapshot.is_candidate(unfinished->id, option.id);
    }
    /// Empty where the option was not voted on.
    std::span<const int> counts_of(CardId option) const {
        const auto found = counts.find(option);
        return found == counts.end() ? std::span<const int>() : found->second;
    }
    const Card* chosen() const;
    std::size_t reasons_of(const Card& option) const { return view.snapshot.under(option.id, why.id).size(); }
};

std::string option_id(CardId option); ///< "option:12"
/// "“Go on as we are”", shortened.
std::string quoted(const Card& option);
void choose_option(const DecisionScene& scene, const Card& option);

// decision_rows.cpp

/// The options with what is said about them: how the votes lie, the decision, what is chosen in the booth, or
/// whose hands are counted.
void draw_options(DecisionScene& scene, ui::Box area);

// decision_outcome.cpp

/// What an option got in the revealed round: "5 votes, the most", "3 for, 1 can live with it, nobody
/// against".
std::string outcome_of(const DecisionScene& scene, const Card& option);
float tallest_outcome(const DecisionScene& scene, float width);
void draw_outcome(const DecisionScene& scene, const Card& option, ui::Box box);
/// How many were against it, where the revealed round asked that.
int against(const DecisionScene& scene, const Card& option);
/// Over the options: which round is seen, and what it says of all of them; returns what is left of the area.
ui::Box draw_outcome_strip(const DecisionScene& scene, ui::Box area);

// decision_reasons.cpp

/// Why the chosen option, or why not.
void draw_option_reasons(DecisionScene& scene, ui::Box column);

// decision_voting.cpp

/// Who votes, or whose booth it is, or the counter; returns what is left for the options.
ui::Box draw_option_vote(DecisionScene& scene, ui::Box area);
/// Keys for one voter in the booth.
void take_keys_in_booth(const DecisionScene& scene);
/// In the booth or while hands are counted: chooses it, with an answer where the round seeks consent.
void vote_for(const DecisionScene& scene, const Card& option, int value);
void draw_option_vote_panels(const DecisionScene& scene, ui::Box area);

}
