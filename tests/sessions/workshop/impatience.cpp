#include "tests/sessions/workshop/impatience.h"

#include <algorithm>

#include "sessions/model/rounds.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {

Command Impatience::command(const Session& session) {
    const auto lane = any(session.lanes);
    const auto under = below(2) == 0 ? near(session, lane) : CardId{};
    const auto before = below(4) == 0 ? near(session, lane) : CardId{};
    const int drawn = below(130);
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
    case 9: return MarkCard{below(3) ? with_mark(session) : any(session.cards), mark()};
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
    case 19: return AgreeRung{piece(session), below(11) - 1, question()};
    case 29: return GoToStep{StepId{below(21) - 1}};
    case 30: return ShowLines{StepId{below(21) - 1}, below(9) - 3};
    case 31:
        if (session.where().finished == 0 && below(3))
            return GoToStep{StepId{below(18) + 1}};
        return below(4) == 0 ? Command(FinishSession{}) : Command(ReopenSession{});
    case 32:
    case 33:
    case 34:
    case 35:
    case 36:
    case 37:
    case 38: return MoveCard{below(3) ? near(session, lane) : any(session.cards), lane, under, before};
    default: break;
    }
    if (drawn >= 128)
        return recalling(session);
    if (drawn >= 122)
        return planning(session);
    if (drawn >= 104)
        return deciding(session);
    if (drawn >= 90)
        return grouping(session);
    if (drawn < 29 || (drawn >= 65 && drawn < 74))
        return voting(drawn, session);
    return drawn < 65 ? arranging(drawn, session, lane)
                      : AddCard{lane, text(), colour(), group(), under, before};
}

Command Impatience::recalling(const Session& session) {
    switch (below(4)) {
    case 0: return Recall{below(5) ? earlier_session() : Earlier{}};
    case 1: return AskAgain{any(session.earlier)};
    default: return MarkAction{any(session.earlier), static_cast<ActionState>(below(6) - 1)};
    }
}

Command Impatience::planning(const Session& session) {
    const auto steps = static_cast<int>(session.plan->steps.size());
    const auto any_step = [&] { return StepId{below(steps + 2)}; };
    switch (below(9)) {
    case 0: return SkipStep{any_step(), below(2) == 0};
    case 1: return RetimeStep{any_step(), below(700) - 50};
    case 2:
    case 3: return MoveStep{any_step(), below(3) ? any_step() : StepId{}};
    case 4:
        return AddStep{.kind = below(4) && steps < 20 ? "board" : "opera",
                       .title = text(),
                       .minutes = below(30),
                       .before = below(2) ? any_step() : StepId{}};
    case 5: {
        const StepId step{steps};
        return TrimAgenda{{{.step = step, .from = 10, .to = below(10), .left_out = below(2) == 0}}};
    }
    case 6: return PauseClock{below(2) == 0};
    case 7: return GiveMinutes{below(12) - 4};
    default: return RestartClock{};
    }
}

Command Impatience::voting(int drawn, const Session& session) {
    switch (drawn) {
    case 20:
    case 21:
    case 22: return vote(session);
    case 23:
    case 24:
    case 25:
    case 26: return ballot(session);
    case 27:
    case 69:
        if (!session.ballots.empty() && below(6)) {
            const Ballot& ballot = *session.ballots.rows().back();
            return WithdrawBallot{ballot.round, ballot.voter()};
        }
        return WithdrawBallot{round(session), voter(session, round(session))};
    case 70: return OrderByDots{below(2) ? board_step : storm_step};
    case 71: return dot_vote(below(2) ? board_step : storm_step, {.dots = 1 + below(4), .most_on_one = 1});
    case 72:
    case 73: return dots(session);
    default: return ending(session);
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
        return dot_vote(below(2) ? board_step : storm_step,
                        {.dots = below(6),
                         .most_on_one = below(4),
                         .voters = below(2) ? Voters::groups : Voters::people,
                         .run_off_of = below(3) == 0 ? round(session) : RoundId{}});
    case 55:
    case 56:
    case 57: return dots(session);
    case 58: return ShowIdeaFirst{board(), below(2) == 0};
    case 59:
    case 60: return Together{{DeleteCard{near(session, lane)}, DeleteCard{near(session, lane)}}};
    case 61: return Together{{MoveCard{near(session, lane), lane, {}, {}}, AddCard{lane, text()}}};
    default: return DissolveCluster{heading(session)};
    }
}

Command Impatience::grouping(const Session& session) {
    const auto person = any(session.people);
    switch (below(14)) {
    case 0: return AddGroup{};
    case 1: return RenameGroup{group(), text()};
    case 2: return MergeGroups{group(), group()};
    case 3: return DissolveGroup{group()};
    case 4: return PutInGroup{person, group()};
    case 5: return LeaveRoom{person};
    case 6: return ComeBack{session.absences.empty() ? person : any(session.absences)};
    case 7: return RenamePerson{person, text()};
    case 8:
        return SetPairing{person, any(session.people),
                          static_cast<PairingKind>(below(10) ? below(2) : below(4) - 1)};
    case 9: return RemovePairing{any(session.pairings)};
    case 10: return Together{{AddPerson{"Ada"}, AddPerson{"Mo"}}};
    case 11: return AddPerson{"Bea"};
    default:
        return DrawGroups{below(2) ? GroupShape(GroupCount{below(6)}) : GroupShape(GroupSize{below(6)}),
                          below(1000)};
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
    return card_where(session, [](const Lane& lane) {
        return lane.role == LaneRole::actions || lane.step == checklist_step;
    });
}

CardId Impatience::with_mark(const Session& session) {
    return card_where(session, [](const Lane& lane) {
        return lane.role == LaneRole::rules || lane.role == LaneRole::aims || lane.step == checklist_step
               || lane.step == decision_step;
    });
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

Question Impatience::question() {
    return below(3) ? Question::now : Question::want;
}

OpenRound Impatience::vote(const Session& session) {
    const auto on = piece(session);
    const Card* card = session.cards.find(on);
    const Lane* lane = card ? session.lanes.find(card->lane) : nullptr;
    OpenRound command = rung_vote(on, lane && below(12) ? lane->step : StepId{below(21) - 1}, question());
    command.terms.way = static_cast<WayIn>(below(3));
    command.terms.voters = static_cast<Voters>(below(4) ? 0 : below(3));
    if (below(12) == 0)
        command.terms.method = static_cast<Method>(below(7));
    return command;
}

CastBallot Impatience::ballot(const Session& session) {
    const auto cast_in = round(session);
    const auto by = voter(session, cast_in);
    const Round* found = session.rounds.find(cast_in);
    const auto on = found && found->piece && below(6) ? found->piece : piece(session);
    if (below(12) == 0)
        return {cast_in, by, {}};
    if (found && found->terms.way == WayIn::hands && below(6))
        return {
            cast_in, by, {{on, below(11) - 1, below(6)}, {on, below(8) + 1, below(6)}}, below(12) ? 0 : 1};
    return {cast_in, by, {{on, below(11) - 1}}};
}

CastBallot Impatience::dots(const Session& session) {
    const auto cast_in = dot_round(session);
    CastBallot command{cast_in, voter(session, cast_in), {{candidate(session), below(3)}}};
    if (below(2))
        command.choices.push_back({candidate(session), 1});
    return command;
}

Command Impatience::ending(const Session& session) {
    const auto ended = round(session);
    switch (below(8)) {
    case 0:
    case 1: return CloseRound{ended};
    case 2: return VoidRound{ended, text()};
    default: return RevealRound{ended};
    }
}

RoundId Impatience::dot_round(const Session& session) {
    for (const auto& round : session.rounds.rows())
        if (round->terms.method == Method::dots && is_unfinished(*round) && below(6))
            return round->id;
    return round(session);
}

CardId Impatience::merged(const Session& session) {
    return session.merged.empty() ? any(session.cards) : session.merged.rows().back()->into;
}

CardId Impatience::heading(const Session& session) {
    return session.headings.empty() ? any(session.cards) : any(session.headings);
}

CardId Impatience::candidate(const Session& session) {
    const Round* open = unfinished_round(session, below(2) ? board_step : storm_step);
    for (const auto& row : session.candidates.rows())
        if (open && row->round == open->id && below(3))
            return row->card;
    if (session.candidates.empty() || below(6) == 0)
        return any(session.cards);
    const auto size = static_cast<int>(session.candidates.size());
    const auto at = std::max(0, size - 1 - below(6));
    return session.candidates.rows()[static_cast<std::size_t>(at)]->card;
}

Voter Impatience::voter(const Session& session, RoundId round) {
    const Round* found = session.rounds.find(round);
    const auto voters = found ? voters_of(session, *found) : std::vector<Voter>();
    if (!voters.empty() && below(4))
        return voters[static_cast<std::size_t>(below(static_cast<int>(voters.size())))];
    return {static_cast<VoterKind>(below(5)), below(2) ? below(6) : 1};
}

RoundId Impatience::round(const Session& session) {
    for (const auto& round : session.rounds.rows())
        if (is_unfinished(*round) && below(6))
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
    return static_cast<Mark>(below(10) ? below(5) : below(7) - 1);
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
