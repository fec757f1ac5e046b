#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "sessions/model/dots.h"
#include "sessions/model/elapsed.h"
#include "sessions/model/schedule.h"
#include "sessions/model/session.h"

namespace plenary {

/// Cards in the order in which they are drawn.
using Cards = std::span<const Card* const>;

/// What was done and is not on disk, because the disk did not take it.
struct Unsaved {
    std::string reason; ///< "Not saved: the disk is full. Free some space."; empty when all is on disk
    std::size_t changes = 0;
    bool operator==(const Unsaved&) const = default;
};

/// Why nothing can be changed in a session that is only looked at.
struct ReadOnly {
    enum class Why { it_is_not, not_writable, newer, open_elsewhere };
    Why why = Why::it_is_not;
    std::string sentence; ///< "Read-only: the file or its folder may not be written."
    bool operator==(const ReadOnly&) const = default;
};

/// One revision of a session as everybody may see it. Immutable: views draw from it and post
/// commands; exports are written from it.
class Snapshot {
public:
    struct History {
        std::string undo; ///< "move card", or empty when there is nothing to undo
        std::string redo;
    };

    /// Lets `session` through the gate (visible()) and sorts out who hangs where.
    Snapshot(const Session& session, std::uint64_t revision, History history, const ClockReading& as_of,
             Unsaved unsaved = {}, ReadOnly read_only = {});

    std::uint64_t revision() const { return revision_; }
    const Plan& plan() const { return *session_.plan; }
    const Session& session() const { return session_; }
    const History& history() const { return history_; }
    const Unsaved& unsaved() const { return unsaved_; }
    bool saved() const { return unsaved_.reason.empty(); }
    bool read_only() const { return read_only_.why != ReadOnly::Why::it_is_not; }
    const ReadOnly& why_read_only() const { return read_only_; }

    StepId step() const { return session_.where().step; }
    bool finished() const { return session_.where().finished != 0; }

    /// The lanes of a step, in their order.
    std::span<const Lane* const> lanes(StepId step) const;
    /// The first lane of the step with this role, or nothing.
    const Lane* lane(StepId step, LaneRole role) const;

    /// The cards of a lane that hang under no other.
    Cards cards(LaneId lane) const;
    /// The cards that hang under this one, in all lanes; `under(card, lane)` in one.
    Cards under(CardId card) const;
    std::vector<const Card*> under(CardId card, LaneId lane) const;
    /// The cards sorted under a theme, in their order.
    Cards sorted(LaneId theme) const;
    const Card* card(CardId id) const { return session_.cards.find(id); }

    bool covered(CardId card) const { return session_.covered(card); }
    bool heading(CardId card) const { return session_.heading(card); }
    LaneState lane_state(LaneId lane) const;
    /// What a card was merged from, directly; empty if it was not.
    std::span<const MergedCard* const> parts(CardId card) const;
    bool idea_first(StepId step) const;

    const Round* round(RoundId id) const { return session_.rounds.find(id); }
    /// The round of a step that takes ballots or waits to be revealed, or nothing.
    const Round* unfinished_round(StepId step) const { return plenary::unfinished_round(session_, step); }
    bool is_candidate(RoundId round, CardId card) const { return candidates_.contains({round, card}); }
    bool has_cast(RoundId round, Voter voter) const { return cast_.contains({round, voter}); }
    /// In the order in which they were first cast.
    std::span<const Ballot* const> ballots(RoundId round) const;
    /// What was chosen on a ballot: nothing unless its round is revealed.
    std::span<const Choice* const> choices(BallotId ballot) const;
    /// How the cards of a step came out of its last dot vote, most dots first.
    std::span<const DotStanding> standings(StepId step) const;
    /// How one card came out of it; nothing where no dots could be given to it.
    const DotStanding* standing(CardId card) const;

    /// Rounds on a piece of work, first to last, called off or not.
    std::vector<const Round*> rounds(CardId piece, Question question = Question::now) const {
        return rounds_on(session_, piece, question);
    }
    const Agreement* agreement(CardId piece) const { return session_.agreements.find(piece); }
    const Want* want(CardId piece) const { return session_.wants.find(piece); }

    /// Time the room has spent on a step up to `now`, and how much of it the clock stood still; both run on
    /// for the current step, also while the computer sleeps (time_in_the_room()).
    std::chrono::milliseconds spent(StepId step, const ClockReading& now) const;
    StepTime time_of(StepId step, const ClockReading& now) const;
    /// What is left of the minutes of a step; below zero when they are over.
    std::chrono::milliseconds countdown(StepId step, const ClockReading& now) const;
    bool clock_paused() const { return session_.clock().paused; }
    Schedule schedule(const ClockReading& now) const;

private:
    void sort_out_dots();

    Session session_;
    std::uint64_t revision_;
    History history_;
    ClockReading as_of_;
    Unsaved unsaved_;
    ReadOnly read_only_;
    std::map<StepId, std::vector<const Lane*>> lanes_;
    std::map<LaneId, std::vector<const Card*>> cards_;
    std::map<CardId, std::vector<const Card*>> under_;
    std::map<LaneId, std::vector<const Card*>> sorted_;
    std::map<RoundId, std::vector<const Ballot*>> ballots_;
    std::map<BallotId, std::vector<const Choice*>> choices_;
    std::map<CardId, std::vector<const MergedCard*>> parts_;
    std::set<std::pair<RoundId, CardId>> candidates_;
    std::set<std::pair<RoundId, Voter>> cast_;
    std::map<StepId, std::vector<DotStanding>> standings_;
    std::map<CardId, const DotStanding*> standing_;
};

}
