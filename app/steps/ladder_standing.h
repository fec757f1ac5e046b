#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sessions/model/agreement.h"
#include "sessions/model/movement.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

/// Where one voter stands, or, of a show of hands, somebody whose hand was counted.
struct RungVote {
    Voter voter;
    int rung = 1;
};

/// How far one piece of work has come on one question about it, in what may be seen of it.
struct LadderStanding {
    Question question = Question::now;
    const Round* unfinished = nullptr;    ///< takes votes now, or is closed and waits to be revealed
    const Round* revealed = nullptr;      ///< the last that was revealed
    const Round* before = nullptr;        ///< the one revealed before that, or the last while another goes on
    const Round* called_off = nullptr;    ///< the very last round, if it was called off
    std::optional<int> agreed;            ///< the rung that was settled on for this question
    bool was_median = false;              ///< and whether the last vote then had it in its middle
    std::vector<RungVote> votes;          ///< of the revealed round while none is unfinished
    std::vector<RungVote> earlier;        ///< of `before`
    Tally tally;                          ///< of `votes`
    std::optional<int> twice_since_first; ///< how far the middle has moved since the first round, doubled
    std::optional<Movement> since_before; ///< who moved since `before`

    bool takes_votes() const { return unfinished != nullptr && unfinished->state == RoundState::open; }
    bool shows_votes() const { return unfinished == nullptr && revealed != nullptr; }
    /// The rung that the last vote speaks for: the middle one, of two the lower. Nothing without votes.
    std::optional<int> suggestion() const;
    /// The rung to stand out: the agreed one, else the suggestion.
    std::optional<int> winner() const;
};

LadderStanding standing_of(const Snapshot& snapshot, const Ladder& ladder, CardId piece, Question question);

/// "Group A · voting, round 2", "Group C · agreed on rung 5", "Not yet placed".
std::string standing_text(const Card& piece, const LadderStanding& standing);

/// "+2", "−1.5", "0", or "–" where there is only one round.
std::string since_first_text(const LadderStanding& standing);
/// The word for agreement with what to do about it; names nobody.
std::string agreement_sentence(const Tally& tally);

/// The piece to show first: the one with an unfinished vote, else the first that is not agreed, else the
/// first; zero where there is none.
CardId first_piece(const Snapshot& snapshot, StepId step);
/// The piece of this step on which a vote is unfinished, or zero.
CardId piece_voted_on(const Snapshot& snapshot, StepId step);

}
