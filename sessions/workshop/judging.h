#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

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
    Result<Judged> operator()(const SetGroupCount& command) const;
    // judge_cards.cpp
    Result<Judged> operator()(const AddCard& command) const;
    Result<Judged> operator()(const EditCard& command) const;
    Result<Judged> operator()(const MoveCard& command) const;
    Result<Judged> operator()(const DeleteCard& command) const;
    Result<Judged> operator()(const SortCard& command) const;
    Result<Judged> operator()(const CarryCard& command) const;
    // judge_marks.cpp
    Result<Judged> operator()(const ColourCard& command) const;
    Result<Judged> operator()(const SetCardGroup& command) const;
    Result<Judged> operator()(const MarkCard& command) const;
    Result<Judged> operator()(const MarkLane& command) const;
    Result<Judged> operator()(const SetAction& command) const;
    // judge_votes.cpp
    Result<Judged> operator()(const AgreeRung& command) const;
    Result<Judged> operator()(const OpenRound& command) const;
    Result<Judged> operator()(const CastVote& command) const;
    Result<Judged> operator()(const WithdrawVote& command) const;
    Result<Judged> operator()(const RevealRound& command) const;
    // judge.cpp
    Result<Judged> operator()(const GoToStep& command) const;
    Result<Judged> operator()(const ShowLines& command) const;
    Result<Judged> operator()(const FinishSession& command) const;
    Result<Judged> operator()(const ReopenSession& command) const;
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

/// What people call a card of such a lane: "rule", "piece of work".
std::string_view noun(LaneRole role);
/// The beginning of a card in quotation marks, to name it in a sentence.
std::string quoted(const Card& card);
/// Contract: the card is of this session.
const Lane& lane_of(const Session& session, const Card& card);
/// Text from outside as a card of such a lane keeps it: rules and pieces of work on one line.
Result<std::string> card_text(LaneRole role, std::string_view raw);

bool is_colour(Colour colour);
/// The vote that is still open on a piece of work, or nothing.
const Round* open_round(const Session& session, CardId piece);

tl::unexpected<Problem> no_such_card();
tl::unexpected<Problem> no_such_lane();
tl::unexpected<Problem> no_such_group();

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

}
