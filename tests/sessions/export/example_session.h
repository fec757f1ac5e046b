#pragma once

#include <string_view>
#include <vector>

#include "sessions/workshop/command.h"
#include "sessions/workshop/snapshot.h"
#include "tests/sessions/workshop/votes.h"

namespace plenary {

/// A plan with a step of every kind, short enough to be taken in.
Plan example_plan();

/// A session that a test takes through commands, as a room would.
class ExampleRoom {
public:
    explicit ExampleRoom(Plan plan = example_plan());

    /// Fails the test if the command is refused.
    void run(const Command& command);
    /// The id that the command's new row got.
    template <class AnyId>
    AnyId made(const Command& command) {
        const AnyId id{session.where().next_id};
        run(command);
        return id;
    }

    LaneId lane(std::int64_t step, std::size_t place) const;
    CardId card_at(std::int64_t step, std::size_t place, std::size_t card) const;
    CardId card(std::int64_t step, std::size_t place, std::string_view text, GroupId group = {},
                CardId under = {});
    /// A round with these votes, group A's first; zero: did not vote.
    RoundId vote(CardId piece, const std::vector<int>& rungs, bool reveal);
    /// A round with these ballots, group A's first; an empty one: did not vote.
    RoundId votes(const OpenRound& command, const std::vector<std::vector<CastBallot::OnCard>>& ballots,
                  bool reveal);
    /// A revealed rating of statements of one step: for group A and those that follow, the side that they are
    /// on, and how they rate each.
    struct Rated {
        int side;
        std::vector<int> values;
    };
    RoundId rate(const std::vector<CardId>& statements, const std::vector<Rated>& ballots);
    /// Time goes by on the step where the session is.
    void spend(std::int64_t minutes);

    Snapshot snapshot() const;
    ClockReading now() const { return {}; }

    Session session;

private:
    WallTime wall_;
};

/// A finished session of the example plan in which something was said in every step.
ExampleRoom example_room();

}
