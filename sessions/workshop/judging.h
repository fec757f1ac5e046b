#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "sessions/model/dots.h"
#include "sessions/workshop/judge.h"
#include "sessions/workshop/places.h"

namespace plenary {

// What the rules behind judge() share; for them alone.

/// One rule per command; which of them are where follows the order of the commands.
struct Judge {
    const Session& session;
    WallTime now;

    // judge_people.cpp
    Result<Judged> operator()(const SetPlace& command) const;
    Result<Judged> operator()(const SetHeadCount& command) const;
    Result<Judged> operator()(const AddPerson& command) const;
    Result<Judged> operator()(const RemovePerson& command) const;
    Result<Judged> operator()(const RenamePerson& command) const;
    Result<Judged> operator()(const LeaveRoom& command) const;
    Result<Judged> operator()(const ComeBack& command) const;
    // judge_groups.cpp
    Result<Judged> operator()(const SetGroupCount& command) const;
    Result<Judged> operator()(const AddGroup& command) const;
    Result<Judged> operator()(const RenameGroup& command) const;
    Result<Judged> operator()(const MergeGroups& command) const;
    Result<Judged> operator()(const DissolveGroup& command) const;
    Result<Judged> operator()(const PutInGroup& command) const;
    // judge_lots.cpp
    Result<Judged> operator()(const SetPairing& command) const;
    Result<Judged> operator()(const RemovePairing& command) const;
    Result<Judged> operator()(const DrawGroups& command) const;
    // judge_cards.cpp
    Result<Judged> operator()(const AddCard& command) const;
    Result<Judged> operator()(const EditCard& command) const;
    Result<Judged> operator()(const MoveCard& command) const;
    Result<Judged> operator()(const DeleteCard& command) const;
    Result<Judged> operator()(const SortCard& command) const;
    Result<Judged> operator()(const CarryCard& command) const;
    // judge_clusters.cpp
    Result<Judged> operator()(const MergeCards& command) const;
    Result<Judged> operator()(const SplitCard& command) const;
    Result<Judged> operator()(const NameCluster& command) const;
    Result<Judged> operator()(const DissolveCluster& command) const;
    Result<Judged> operator()(const ClusterToLane& command) const;
    // judge_lanes.cpp
    Result<Judged> operator()(const AddLane& command) const;
    Result<Judged> operator()(const RenameLane& command) const;
    Result<Judged> operator()(const MoveLane& command) const;
    Result<Judged> operator()(const CollapseLane& command) const;
    Result<Judged> operator()(const RemoveLane& command) const;
    // judge_covers.cpp
    Result<Judged> operator()(const CoverLane& command) const;
    Result<Judged> operator()(const RevealCard& command) const;
    // judge_marks.cpp
    Result<Judged> operator()(const ColourCard& command) const;
    Result<Judged> operator()(const SetCardGroup& command) const;
    Result<Judged> operator()(const MarkCard& command) const;
    Result<Judged> operator()(const MarkLane& command) const;
    Result<Judged> operator()(const SetAction& command) const;
    // judge_ladder.cpp
    Result<Judged> operator()(const AgreeRung& command) const;
    // judge_rounds.cpp
    Result<Judged> operator()(const OpenRound& command) const;
    Result<Judged> operator()(const CloseRound& command) const;
    Result<Judged> operator()(const RevealRound& command) const;
    Result<Judged> operator()(const VoidRound& command) const;
    // judge_ballots.cpp
    Result<Judged> operator()(const CastBallot& command) const;
    Result<Judged> operator()(const WithdrawBallot& command) const;
    // judge_dots.cpp
    Result<Judged> operator()(const OrderByDots& command) const;
    // judge_agenda.cpp
    Result<Judged> operator()(const SkipStep& command) const;
    Result<Judged> operator()(const RetimeStep& command) const;
    Result<Judged> operator()(const MoveStep& command) const;
    Result<Judged> operator()(const AddStep& command) const;
    Result<Judged> operator()(const TrimAgenda& command) const;
    // judge_earlier.cpp
    Result<Judged> operator()(const Recall& command) const;
    Result<Judged> operator()(const MarkAction& command) const;
    Result<Judged> operator()(const AskAgain& command) const;
    // judge_clock.cpp
    Result<Judged> operator()(const PauseClock& command) const;
    Result<Judged> operator()(const GiveMinutes& command) const;
    Result<Judged> operator()(const RestartClock& command) const;
    Result<Judged> operator()(const GoToStep& command) const;
    // judge.cpp
    Result<Judged> operator()(const ShowLines& command) const;
    Result<Judged> operator()(const ShowIdeaFirst& command) const;
    Result<Judged> operator()(const FinishSession& command) const;
    Result<Judged> operator()(const ReopenSession& command) const;
    Result<Judged> operator()(const Together& command) const;
    Result<Judged> operator()(const Undo& command) const;
    Result<Judged> operator()(const Redo& command) const;
};

/// A new id for a row of any kind, never given before.
template <class AnyId>
AnyId new_id(Session& session) {
    auto flow = session.where();
    const AnyId id{flow.next_id++};
    session.flow.put(flow);
    return id;
}

/// Its cards are points that the room answers.
bool is_checklist(const Session& session, const Lane& lane);
/// What people call a card of such a lane: "rule", "piece of work".
std::string_view noun(const Session& session, const Lane& lane);
/// "add card".
std::string label(const Session& session, std::string_view verb, const Lane& lane);
/// The beginning of a card in quotation marks, to name it in a sentence; of a covered card only that it
/// is one, with which the sentence must begin.
std::string quoted(const Session& session, const Card& card);
/// Contract: the card is of this session.
const Lane& lane_of(const Session& session, const Card& card);
/// Text from outside as a card of such a lane keeps it: what is agreed, placed or voted on, on one line.
Result<std::string> card_text(LaneRole role, std::string_view raw);

/// The cards that hang under this one, by their ids.
std::vector<const Card*> hanging_under(const Session& session, CardId card);
/// In the order in which they stand.
std::vector<const Card*> standing_in(const Session& session, LaneId lane, CardId under);
/// Takes a card away with everything that is kept about it, but not those that hang under it.
void erase_card(Session& session, CardId card);

/// The card is a candidate of a round that is not finished.
bool on_open_ballot(const Session& session, const Card& card);

/// Why the words of a card may not be changed now, or what it is merged with: it is covered, or a vote is
/// open on it. Nothing if they may.
std::optional<Problem> untouchable(const Session& session, const Card& card);

bool is_colour(Colour colour);
/// The round on a piece of work that is not finished, or nothing.
const Round* unfinished_round_on(const Session& session, CardId piece);

/// Of a round on a piece of work: refused where that is gone, as no rule but a damaged file would have it.
Result<void> piece_still_there(const Session& session, const Round& round);

/// Why the people of a session may not be these while a vote is open: somebody who has voted would have
/// no vote any more, though they have not left. Nothing if they may.
std::optional<Problem> vote_taken_away(const Session& session);

/// Why a group may not be taken away only to have fewer of them: it has votes or cards. Nothing if it may.
std::optional<Problem> needed(const Session& session, GroupId group);
/// Takes a group away: its people and what it brought belong to `heir` then, or to no group for zero.
void take_group_away(Session& session, GroupId group, GroupId heir = {});

/// A piece of work with the ladder that it is placed on.
struct PieceOnLadder {
    const Card& card;
    StepId step;
    const Ladder& ladder;
};
Result<PieceOnLadder> piece_named(const Session& session, CardId id);
tl::unexpected<Problem> no_such_rung(const Ladder& ladder);

/// What can be voted for where this round is opened; at least two cards where they are compared. Refused
/// with a sentence.
Result<std::vector<CardId>> candidates_for(const Session& session, const OpenRound& command);
/// Of a dot vote or its run-off; refused with a sentence where it cannot be opened so.
Result<std::vector<CardId>> dot_candidates(const Session& session, const OpenRound& command);

/// Puts a step that such a text describes before another that is still to come, or last for zero, and says
/// which it became.
Result<StepId> add_step(Session& session, std::string text, StepId before);

tl::unexpected<Problem> finished_already();
tl::unexpected<Problem> no_such_step();
tl::unexpected<Problem> no_such_card();
tl::unexpected<Problem> no_such_lane();
tl::unexpected<Problem> no_such_group();
tl::unexpected<Problem> no_such_person();

/// The neighbours of a row that has, or is to get, a place among them; rows are cards or sortings.
template <class Row>
class Neighbours {
public:
    /// All rows for which `belongs` is true, except the one that is to be placed.
    template <class Belongs>
    Neighbours(const Table<Row>& table, CardId placed, Belongs belongs) {
        for (const auto& row : table.rows())
            if (row->id != placed && belongs(*row))
                rows_.push_back(row.get());
        std::ranges::sort(rows_, {}, order);
    }

    /// How many come before `before`, or all for zero; nothing if that is not one of them.
    std::optional<std::size_t> position(CardId before) const {
        const auto at = std::ranges::find(rows_, before, &Row::id);
        if (before && at == rows_.end())
            return std::nullopt;
        return static_cast<std::size_t>(at - rows_.begin());
    }

    /// How many come before a row that already stands among them.
    std::size_t position(const Row& row) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(rows_, order(&row), {}, order)
                                        - rows_.begin());
    }

    /// Puts the row into the table at this position. The table is one made from that of the
    /// constructor, in which the neighbours still stand as they did.
    void put(Table<Row>& table, Row row, std::size_t position) const {
        std::vector<std::int64_t> places;
        for (const Row* neighbour : rows_)
            places.push_back(neighbour->place);
        const auto placing = make_room(places, position);
        for (std::size_t i = 0; i < placing.neighbours.size(); ++i) {
            auto moved = *rows_[i];
            moved.place = placing.neighbours[i];
            table.put(std::move(moved));
        }
        row.place = placing.place;
        table.put(std::move(row));
    }

private:
    static auto order(const Row* row) { return std::tuple(row->place, row->id); }

    std::vector<const Row*> rows_;
};

/// Those that a card stands among in a lane, under no card or under this one.
Neighbours<Card> neighbours_in(const Session& session, LaneId lane, CardId under, CardId placed);

}
