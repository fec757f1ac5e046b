#pragma once

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "sessions/workshop/command.h"

namespace plenary {

/// Commands as a room full of impatient people would give them: mostly about what is there, now and then
/// about what is gone, never was, or makes no sense. For sessions of room_plan().
class Impatience {
public:
    explicit Impatience(unsigned seed) : random_(seed) {}

    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    Command command(const Session& session);

private:
    /// What is said about the session before this one.
    Command recalling(const Session& session);
    /// What is done to the agenda and the clock.
    Command planning(const Session& session);
    /// What is done to people and groups.
    Command grouping(const Session& session);
    /// What is done to ratings, rankings, checklists and decisions.
    Command deciding(const Session& session);
    /// What is done to votes, and to lanes, clusters and dots, by the number drawn.
    Command voting(int drawn, const Session& session);
    Command arranging(int drawn, const Session& session, LaneId lane);

    /// The newest more often than the others, so that open rounds are found.
    template <class Row>
    typename Table<Row>::Key any(const Table<Row>& table) {
        using Key = typename Table<Row>::Key;
        if (table.empty() || below(12) == 0)
            return Key{below(400) - 2};
        const auto size = static_cast<int>(table.size());
        const int from = below(3) == 0 ? std::max(0, size - 3) : 0;
        const int at = from + below(size - from);
        return table.rows()[static_cast<std::size_t>(at)]->id;
    }

    /// A card for which this is true of its lane, or any if there is none.
    template <class Fits>
    CardId card_where(const Session& session, Fits fits) {
        std::vector<CardId> cards;
        for (const auto& card : session.cards.rows())
            if (fits(*session.lanes.find(card->lane)))
                cards.push_back(card->id);
        if (cards.empty() || below(12) == 0)
            return any(session.cards);
        return cards[static_cast<std::size_t>(below(static_cast<int>(cards.size())))];
    }

    CardId piece(const Session& session);
    StepId board();
    CardId action(const Session& session);
    CardId on_board(const Session& session);
    CardId with_mark(const Session& session);
    LaneId lane_of_rules(const Session& session);
    LaneId lane_to_vote_on(const Session& session);
    Question question();
    /// A round on a piece of work, one of its ballots, and its end.
    OpenRound vote(const Session& session);
    CastBallot ballot(const Session& session);
    CastBallot dots(const Session& session);
    /// The same of the cards of a step.
    OpenRound vote_on_cards();
    CastBallot ballot_on_cards(const Session& session);
    std::vector<CastBallot::OnCard> choices(const Session& session, const Round& round);
    Command ending(const Session& session);
    RoundId dot_round(const Session& session);
    RoundId round_on_cards(const Session& session, std::optional<RoundState> state = {});
    CardId merged(const Session& session);
    CardId heading(const Session& session);
    CardId candidate(const Session& session);
    Voter voter(const Session& session, RoundId round);
    RoundId round(const Session& session);
    CardId near(const Session& session, LaneId other);
    GroupId group();
    Colour colour();
    Mark mark();
    std::string text();

    std::mt19937 random_;
};

}
