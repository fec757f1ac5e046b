#include <random>
#include <set>

#include <gtest/gtest.h>

#include "sessions/model/dots.h"
#include "sessions/workshop/judge.h"
#include "sessions/workshop/snapshot.h"
#include "tests/sessions/workshop/room.h"
#include "tests/support/invariants.h"

namespace plenary {
namespace {

/// Commands as a room full of impatient people would give them: mostly about what is there, now and then
/// about what is gone, never was, or makes no sense.
class Impatience {
public:
    explicit Impatience(unsigned seed) : random_(seed) {}

    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    Command command(const Session& session) {
        const auto lane = any(session.lanes);
        const auto under = below(2) == 0 ? near(session, lane) : CardId{};
        const auto before = below(4) == 0 ? near(session, lane) : CardId{};
        switch (below(90)) {
        case 0: return SetPlace{text()};
        case 1: return SetHeadCount{below(1200) - 100};
        case 2: return AddPerson{text()};
        case 3: return RemovePerson{any(session.people)};
        case 4: return SetGroupCount{below(15) - 1};
        case 5:
        case 6: return EditCard{any(session.cards), text()};
        case 7: return ColourCard{any(session.cards), colour()};
        case 8: return SetCardGroup{any(session.cards), group()};
        case 9:
            return MarkCard{below(3) ? near(session, lane_of_rules(session)) : any(session.cards), mark()};
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
        case 39: return MergeCards{near(session, lane), near(session, lane)};
        case 40: return SplitCard{below(2) ? merged(session) : any(session.cards)};
        case 41:
        case 62:
        case 63: return NameCluster{on_board(session), below(3) ? "Trust" : text()};
        case 64: return DissolveCluster{heading(session)};
        case 42: return DissolveCluster{heading(session)};
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
        default: return AddCard{lane, text(), colour(), group(), under, before};
        }
    }

private:
    /// The newest more often than the others, so that open rounds are found.
    template <class Row>
    typename Table<Row>::Key any(const Table<Row>& table) {
        using Key = typename Table<Row>::Key;
        if (table.empty() || below(12) == 0)
            return Key{below(400) - 2};
        const auto size = static_cast<int>(table.size());
        const int from = below(3) == 0 ? std::max(0, size - 3) : 0;
        return table.rows()[static_cast<std::size_t>(from + below(size - from))]->id;
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

    CardId piece(const Session& session) {
        return card_where(session, [](const Lane& lane) { return lane.role == LaneRole::pieces; });
    }

    StepId board() {
        constexpr StepId boards[] = {board_step, themes_step, storm_step, ladder_step};
        return boards[below(4)];
    }

    CardId action(const Session& session) {
        return card_where(session, [](const Lane& lane) { return lane.role == LaneRole::actions; });
    }

    CardId on_board(const Session& session) {
        return card_where(session, [](const Lane& lane) { return lane.step == board_step; });
    }

    LaneId lane_of_rules(const Session& session) {
        const auto role = below(2) ? LaneRole::rules : LaneRole::aims;
        for (const auto& lane : session.lanes.rows())
            if (lane->role == role)
                return lane->id;
        return any(session.lanes);
    }

    RoundId dot_round(const Session& session) {
        for (const auto& terms : session.dot_terms.rows())
            if (session.rounds.find(terms->id)->state == RoundState::open && below(6))
                return terms->id;
        return round(session);
    }

    CardId merged(const Session& session) {
        return session.merged.empty() ? any(session.cards) : session.merged.rows().back()->into;
    }

    CardId heading(const Session& session) {
        return session.headings.empty() ? any(session.cards) : any(session.headings);
    }

    CardId candidate(const Session& session) {
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

    Voter voter() { return {static_cast<VoterKind>(below(3)), below(2) ? below(6) : 1}; }

    RoundId round(const Session& session) {
        for (const auto& round : session.rounds.rows())
            if (round->state == RoundState::open && below(6))
                return round->id;
        return any(session.rounds);
    }

    CardId near(const Session& session, LaneId other) {
        const Lane* neighbour = session.lanes.find(other);
        return card_where(session,
                          [&](const Lane& lane) { return neighbour && lane.step == neighbour->step; });
    }

    GroupId group() { return GroupId{below(10) ? below(4) : below(16) - 1}; }

    Colour colour() { return static_cast<Colour>(below(10) ? below(6) : below(8) - 1); }

    Mark mark() { return static_cast<Mark>(below(10) ? below(3) : below(5) - 1); }

    std::string text() {
        static const std::string words[] = {"trust",   "bus\r\n", "\t",     " ", "\xFF",
                                            "e\u0301", "\x01",    "\u05D0", "!"};
        std::string made;
        for (int i = below(6); i > 0; --i)
            made += words[below(static_cast<int>(std::size(words)))];
        return made;
    }

    std::mt19937 random_;
};

/// The content of one session with the votes, the flow and the times of another: what undo does.
Session with_content_of(Session session, const Session& content) {
    session.details = content.details;
    session.people = content.people;
    session.groups = content.groups;
    session.lanes = content.lanes;
    session.cards = content.cards;
    session.lane_states = content.lane_states;
    session.covers = content.covers;
    session.headings = content.headings;
    session.merged = content.merged;
    session.sortings = content.sortings;
    session.agreements = content.agreements;
    return session;
}

void expect_covered(const Session& session) {
    const Snapshot snapshot(session, 1, {}, {});
    for (const auto& vote : snapshot.session().votes.rows()) {
        const bool revealed = session.rounds.find(vote->round)->state == RoundState::revealed;
        ASSERT_EQ(vote->rung.has_value(), revealed);
    }
    for (const auto& dots : snapshot.session().dots.rows()) {
        const RoundId round = session.ballots.find(dots->ballot)->round;
        ASSERT_EQ(session.rounds.find(round)->state, RoundState::revealed);
    }
    ASSERT_EQ(snapshot.session().ballots.size(), session.ballots.size());
    for (const auto& card : snapshot.session().cards.rows())
        ASSERT_EQ(card->text.empty(), session.covered(card->id));
    for (const auto& round : session.rounds.rows())
        for (const Vote* vote : snapshot.votes(round->id))
            ASSERT_EQ(vote->rung.has_value(), round->state == RoundState::revealed);
}

/// Every card is somewhere on the screen, and only once.
void expect_shown_once(const Session& session) {
    const Snapshot snapshot(session, 1, {}, {});
    std::multiset<CardId> shown;
    for (const auto& lane : session.lanes.rows())
        for (const Card* card : snapshot.cards(lane->id)) {
            shown.insert(card->id);
            for (const Card* hanging : snapshot.under(card->id))
                shown.insert(hanging->id);
        }
    ASSERT_EQ(shown.size(), session.cards.size());
    for (const auto& card : session.cards.rows())
        ASSERT_EQ(shown.count(card->id), 1u);
}

class AnyCommands : public testing::TestWithParam<unsigned> {};

TEST_P(AnyCommands, KeepEveryPromiseOfASession) {
    Impatience people(GetParam());
    auto session = begin_session(room_plan(), Room::begun);
    std::vector<Session> undo_stack;
    std::int64_t highest_card = session.cards.rows().back()->id.value;
    std::set<std::size_t> done;
    for (int i = 0; i < 6000; ++i) {
        if (people.below(30) == 0 && !undo_stack.empty()) {
            const auto restored = with_content_of(session, undo_stack.back());
            if (judge_restored(restored)) {
                session = restored;
                undo_stack.pop_back();
            }
            ASSERT_EQ(check_invariants(session), std::vector<std::string>()) << "undo at " << i;
            continue;
        }
        const auto command = people.command(session);
        const auto before = session;
        const auto judged = judge(session, command, Room::now);
        ASSERT_TRUE(session == before);
        if (!judged) {
            ASSERT_FALSE(judged.error().sentence.empty());
            continue;
        }
        ASSERT_FALSE(judged->label.empty());
        done.insert(command.index());
        session = judged->session;
        ASSERT_EQ(check_invariants(session), std::vector<std::string>())
            << "command " << command.index() << " at " << i;
        if (std::holds_alternative<AddCard>(command) || std::holds_alternative<CarryCard>(command)) {
            ASSERT_GT(session.cards.rows().back()->id.value, highest_card) << "an id is never given twice";
            highest_card = session.cards.rows().back()->id.value;
        }
        if (kind_of(command) == JournalKind::content && !(session == before))
            undo_stack.push_back(before);
        if (i % 10 == 0) {
            expect_covered(session);
            expect_shown_once(session);
        }
    }
    for (std::size_t i = 0; i < std::variant_size_v<Command> - 2; ++i)
        EXPECT_TRUE(done.contains(i)) << "command " << i << " never got through";
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyCommands, testing::Values(1u, 2u, 3u, 20261122u));

}
}
