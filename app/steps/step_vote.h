#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/steps/hands_counter.h"
#include "app/steps/round_controls.h"
#include "app/steps/view.h"
#include "app/steps/vote_opening.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

// A vote on the cards of a step: ratings, rankings, checklists and decisions alike. How the cards look while
// they are voted on, and what came of it, is each step's own.

/// What a vote keeps between frames.
struct StepVoteUi {
    bool choosing = false; ///< how votes come in is asked before the round is opened
    ui::Scroll ways;
    RoundControls controls;
    ui::Scroll voters;
    HandsUi hands;
    /// Where one voter chooses, unseen, what is not sent yet. Leaving the step, Back, Done and Abstain end
    /// it.
    struct Booth {
        RoundId round;
        Voter voter;
        int side = 0; ///< that the voter is on; zero until it was said, or where there is none
        std::map<CardId, int> chosen;
    };
    std::optional<Booth> booth;
    int frame = -1; ///< the last in which this step was drawn
};

/// Gives up what the session, or being away, has overtaken. To be called before anything is drawn.
void follow_step_vote(const View& view, StepVoteUi& state);

/// Across the top of the area: who votes, with a tick for those who have, or that the round is closed. Who is
/// tapped there is in the booth from the next frame on. `what` ends the sentence "tap your group to …".
/// Returns what is left of the area. Contract: the round is of this step and unfinished, and takes no hands
/// while it is open and the session runs.
ui::Box draw_step_voters(const View& view, ui::Box area, StepVoteUi& state, const Round& round,
                         std::string_view what);

/// The keys that lead out of a booth, as far as they do not mean something else there at the moment.
struct BoothKeys {
    bool enter = true;  ///< sends what was chosen
    bool escape = true; ///< goes back without
};

/// Across the top of the area: whose booth it is, `more` to say what to do, the side where that has to be
/// said, and the ways out. `complete`: what was chosen can be sent. Returns what is left of the area.
/// Contract: there is a booth.
ui::Box draw_booth_bar(const View& view, ui::Box area, StepVoteUi& state, std::string_view more,
                       bool complete, BoothKeys keys = {});

/// What can be done about a vote: open, reveal, close, call off. `possible`: there is something to vote on.
void add_step_vote_actions(const View& view, StepVoteUi& state, Footer& footer, bool possible, bool primary);

/// Over everything else of the step: how the votes are to come in, and why a round is called off.
void draw_step_vote_panels(const View& view, ui::Box area, StepVoteUi& state, std::string_view title,
                           std::span<const VoteWay> ways);

}
