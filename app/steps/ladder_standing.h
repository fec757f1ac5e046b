#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sessions/model/agreement.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

/// How far one piece of work has come on its ladder, in what may be seen of it.
struct LadderStanding {
    const Round* open = nullptr;     ///< the round that takes votes now
    const Round* revealed = nullptr; ///< the last that was revealed
    const Round* before = nullptr;   ///< the one before that, or the last while another is open
    const Agreement* agreed = nullptr;
    std::vector<const Vote*> votes;   ///< of the open round (without rungs), else of the revealed one
    std::vector<const Vote*> earlier; ///< of `before`
    std::vector<GroupId> missing;     ///< groups without a vote in the open round
    Tally tally;                      ///< of the revealed round while none is open
    std::optional<float> since_first; ///< how far the middle has moved since the first revealed round

    bool shows_votes() const { return open == nullptr && revealed != nullptr; }
    bool has_voted(GroupId group) const;
    /// The rung that the last vote speaks for: the middle one, of two the lower. Nothing without votes.
    std::optional<int> suggestion() const;
    /// The rung to stand out: the agreed one, else the suggestion.
    std::optional<int> winner() const;
};

LadderStanding standing_of(const Snapshot& snapshot, const Ladder& ladder, CardId piece);

/// "Group A · voting, round 2", "Group C · agreed on rung 5", "Not yet placed".
std::string standing_text(const Card& piece, const LadderStanding& standing);

/// "3 of 4 groups have voted", "All 4 groups have voted".
std::string turnout_text(const LadderStanding& standing, std::size_t groups);
/// "Missing: D"; empty when nobody is.
std::string missing_text(const LadderStanding& standing);
/// "Reveal", "Reveal without D", or with more than two missing "Reveal with 5 of 12 votes".
std::string reveal_words(const LadderStanding& standing);

/// "+2", "−1.5", "0", or "–" where there is only one round.
std::string since_first_text(const LadderStanding& standing);
/// The word for agreement with what to do about it; names nobody.
std::string agreement_sentence(const Tally& tally);

/// The piece to show first: the one with an open vote, else the first that is not agreed, else the
/// first; zero where there is none.
CardId first_piece(const Snapshot& snapshot, StepId step);
/// The piece of this step on which a vote is open, or zero.
CardId piece_voted_on(const Snapshot& snapshot, StepId step);

}
