#include "tests/sessions/workshop/impatience.h"

#include <algorithm>

#include "sessions/model/dots.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {

Command Impatience::command(const Session& session) {
    const auto lane = any(session.lanes);
    const auto under = below(2) == 0 ? near(session, lane) : CardId{};
    const auto before = below(4) == 0 ? near(session, lane) : CardId{};
    const int drawn = below(90);
    switch (drawn) {
    case 0: return SetPlace{text()};
    case 1: return SetHeadCount{below(1200) - 100};
    case 2: return AddPerson{text()};
    case 3: return RemovePerson{any(session.people)};
    case 4: return SetGroupCount{below(15) - 1};
    case 5:
    case 6: return EditCard{any(session.cards), text()};
    case 7: return ColourCard{any(session.cards), colour()};
    case 8: return SetCardGroup{any(session.cards), group()};
    case 9: return MarkCard{below(3) ? near(session, lane_of_rules(session)) : any(session.cards), mark()};
    case 10: return MarkLane{below(3) ? lane_of_rules(session) : lane, mark()};
    case 11:
    case 12: return DeleteCard{any(session.cards)};
    case 13:
    case 14:
        return SortCard{below(3) ? on_board(session) : any(session.cards), below(5) ? lane : LaneId{},
                        before};
    case 15:
    case 16: return CarryCard{any(session.cards), lane, before};
    case 17: return SetAction{action(session), text(), text()};
    case 18:
    case 19: return AgreeRung{piece(session), below(11) - 1};
    case 20:
    case 21:
    case 22: return OpenRound{piece(session)};
    case 23:
    case 24:
    case 25:
    case 26: return CastVote{round(session), group(), below(11) - 1};
    case 27: return WithdrawVote{round(session), group()};
    case 28: return RevealRound{round(session)};
    case 29: return GoToStep{StepId{below(15) - 1}};
    case 30: return ShowLines{StepId{below(15) - 1}, below(9) - 3};
    case 31:
        if (session.where().finished == 0 && below(3))
            return GoToStep{StepId{below(12) + 1}};
        return below(2) ? Command(FinishSession{}) : Command(ReopenSession{});
    case 32:
    case 33:
    case 34:
    case 35:
    case 36:
    case 37:
    case 38: return MoveCard{below(3) ? near(session, lane) : any(session.cards), lane, under, before};
    default:
        return drawn < 65 ? arranging(drawn, session, lane)
                          : AddCard{lane, text(), colour(), group(), under, before};
    }
}

Command Impatience::arranging(int drawn, const Session& session, LaneId lane) {
    switch (drawn) {
    case 39: return MergeCards{near(session, lane), near(session, lane)};
    case 40: return SplitCard{below(2) ? merged(session) : any(session.cards)};
    case 41:
    case 62:
    case 63: return NameCluster{on_board(session), below(3) ? "Trust" : text()};
    case 43:
        return below(3) ? Command(AddCard{lane, text(), colour(), group(), heading(session), {}})
                        : Command(ClusterToLane{heading(session)});
    case 44:
        return below(2) ? Command(SplitCard{merged(session)})
                        : AddLane{board(), text(), {near(session, lane), near(session, lane)}};
    case 45: return below(3) ? Command(ClusterToLane{heading(session)}) : AddLane{board(), text(), {}};
    case 46: return RenameLane{lane, text()};
    case 47: return MoveLane{lane, below(2) ? LaneId{} : any(session.lanes)};
    case 48: return CollapseLane{lane, below(2) == 0};
    case 49: return RemoveLane{lane};
    case 50: return CoverLane{lane, below(4) == 0};
    case 51: return RevealCard{session.covers.empty() ? any(session.cards) : any(session.covers)};
    case 52: return OrderByDots{board()};
    case 53:
    case 54:
        return OpenDots{below(2) ? board_step : storm_step, below(6), below(4),
                        below(2) ? Voters::groups : Voters::people,
                        below(3) == 0 ? round(session) : RoundId{}};
    case 55:
    case 56:
    case 57:
        return below(2) ? CastDots{dot_round(session), voter(), {{candidate(session), below(3)}}}
                        : CastDots{dot_round(session),
                                   voter(),
                                   {{candidate(session), 1}, {candidate(session), below(3)}}};
    case 58: return ShowIdeaFirst{board(), below(2) == 0};
    case 59:
    case 60: return Together{{DeleteCard{near(session, lane)}, DeleteCard{near(session, lane)}}};
    case 61: return Together{{MoveCard{near(session, lane), lane, {}, {}}, AddCard{lane, text()}}};
    default: return DissolveCluster{heading(session)};
    }
}

CardId Impatience::piece(const Session& session) {
    return card_where(session, [](const Lane& lane) { return lane.role == LaneRole::pieces; });
}

StepId Impatience::board() {
    constexpr StepId boards[] = {board_step, themes_step, storm_step, ladder_step};
    return boards[below(4)];
}

CardId Impatience::action(const Session& session) {
    return card_where(session, [](const Lane& lane) { return lane.role == LaneRole::actions; });
}

CardId Impatience::on_board(const Session& session) {
    return card_where(session, [](const Lane& lane) { return lane.step == board_step; });
}

LaneId Impatience::lane_of_rules(const Session& session) {
    const auto role = below(2) ? LaneRole::rules : LaneRole::aims;
    for (const auto& lane : session.lanes.rows())
        if (lane->role == role)
            return lane->id;
    return any(session.lanes);
}

RoundId Impatience::dot_round(const Session& session) {
    for (const auto& terms : session.dot_terms.rows())
        if (session.rounds.find(terms->id)->state == RoundState::open && below(6))
            return terms->id;
    return round(session);
}

CardId Impatience::merged(const Session& session) {
    return session.merged.empty() ? any(session.cards) : session.merged.rows().back()->into;
}

CardId Impatience::heading(const Session& session) {
    return session.headings.empty() ? any(session.cards) : any(session.headings);
}

CardId Impatience::candidate(const Session& session) {
    const Round* open = open_dots(session, below(2) ? board_step : storm_step);
    for (const auto& row : session.candidates.rows())
        if (open && row->round == open->id && below(3))
            return row->card;
    if (session.candidates.empty() || below(6) == 0)
        return any(session.cards);
    const auto size = static_cast<int>(session.candidates.size());
    const auto at = std::max(0, size - 1 - below(6));
    return session.candidates.rows()[static_cast<std::size_t>(at)]->card;
}

Voter Impatience::voter() {
    return {static_cast<VoterKind>(below(3)), below(2) ? below(6) : 1};
}

RoundId Impatience::round(const Session& session) {
    for (const auto& round : session.rounds.rows())
        if (round->state == RoundState::open && below(6))
            return round->id;
    return any(session.rounds);
}

CardId Impatience::near(const Session& session, LaneId other) {
    const Lane* neighbour = session.lanes.find(other);
    return card_where(session, [&](const Lane& lane) { return neighbour && lane.step == neighbour->step; });
}

GroupId Impatience::group() {
    return GroupId{below(10) ? below(4) : below(16) - 1};
}

Colour Impatience::colour() {
    return static_cast<Colour>(below(10) ? below(6) : below(8) - 1);
}

Mark Impatience::mark() {
    return static_cast<Mark>(below(10) ? below(3) : below(5) - 1);
}

std::string Impatience::text() {
    static const std::string words[] = {"trust",   "bus\r\n", "\t",     " ", "\xFF",
                                        "e\u0301", "\x01",    "\u05D0", "!"};
    std::string made;
    for (int i = below(6); i > 0; --i)
        made += words[below(static_cast<int>(std::size(words)))];
    return made;
}

}
