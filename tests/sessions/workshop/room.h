#pragma once

#include <string>
#include <vector>

#include "sessions/workshop/command.h"
#include "sessions/workshop/snapshot.h"
#include "tests/sessions/workshop/votes.h"
#include "tests/support/earlier.h"

namespace plenary {

/// A plan with a step of every kind that the rules know; the ids below are its steps.
std::string room_plan_text();
std::shared_ptr<const Plan> room_plan();

inline constexpr StepId welcome_step{1};
inline constexpr StepId rules_step{2}; ///< starters "Listen", "Be kind", "Keep time"
inline constexpr StepId recap_step{3};
inline constexpr StepId aims_step{4};   ///< two aims
inline constexpr StepId list_step{5};   ///< three lines
inline constexpr StepId board_step{6};  ///< named "work", lanes "Why" and "What helps"
inline constexpr StepId themes_step{7}; ///< shows "work" under "Values" and "Delivery"
inline constexpr StepId break_step{8};
inline constexpr StepId storm_step{9};   ///< lanes "Trust" and "Time"
inline constexpr StepId ladder_step{10}; ///< the children's ladder, eight rungs
inline constexpr StepId short_step{11};  ///< a ladder of four rungs
inline constexpr StepId plan_step{12};
inline constexpr StepId rating_step{13};    ///< three statements, 1 to 5, for two sides
inline constexpr StepId ranking_step{14};   ///< "Trust", "Time", "Money", "Honesty"
inline constexpr StepId checklist_step{15}; ///< two points
inline constexpr StepId decision_step{16};  ///< "Go on", "Change course", "Stop"
inline constexpr StepId scale_step{17};     ///< a rating of two statements, 1 to 10, without sides
inline constexpr StepId next_plan_step{18}; ///< an action plan after all that

inline OpenRound rung_vote(CardId piece) {
    return rung_vote(piece, ladder_step);
}

/// A session under test: what is done must be allowed and keep every invariant, what is refused must
/// be refused; anything else fails the test.
class Room {
public:
    Room();

    const Session& session() const { return session_; }
    /// Carries a command out and says what it is called.
    std::string go(const Command& command);
    /// The sentence with which a command is refused.
    std::string refusal(const Command& command) const;
    /// Whether the command is allowed and leaves everything as it is.
    bool changes_nothing(const Command& command) const;

    LaneId lane(StepId step, int place = 0) const;
    /// The cards of a step's first lane, in their order.
    std::vector<CardId> cards(StepId step) const;
    CardId add(LaneId lane, const std::string& text, CardId under = {});
    /// Opens a round and says which.
    RoundId open(const OpenRound& command);
    /// Opens a round on the piece, has A, B, … vote in this order (0: not), and reveals it if told.
    RoundId vote(CardId piece, const std::vector<int>& rungs, bool reveal);

    /// Opens a round, has A, B, … cast these ballots, and reveals it if told.
    using Placed = std::vector<CastBallot::OnCard>;
    RoundId votes(const OpenRound& command, const std::vector<Placed>& ballots, bool reveal = true);
    /// The same of a dot vote in which each group has five dots and may give all to one card.
    RoundId dots(StepId step, const std::vector<Placed>& ballots, bool reveal = true);

    /// The session as everybody may see it.
    Snapshot seen() const;
    /// Of the lanes of a step, in their order.
    std::vector<std::string> titles(StepId step) const;
    const Card& card(CardId id) const;
    /// The texts of a lane's cards that hang under this one, or under none, in their order.
    std::vector<std::string> texts(LaneId lane, CardId under = {}) const;
    std::vector<std::string> sorted(LaneId theme) const;

    static constexpr WallTime begun = 1'795'341'600'000;
    static constexpr WallTime now = begun + 60'000;

private:
    Session session_;
};

}
