#include <set>

#include <gtest/gtest.h>

#include "sessions/model/dots.h"
#include "sessions/model/words.h"
#include "sessions/workshop/judge.h"
#include "sessions/workshop/snapshot.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/impatience.h"
#include "tests/sessions/workshop/room.h"
#include "tests/support/invariants.h"

namespace plenary {
namespace {

void expect_covered(const Session& session) {
    const Snapshot snapshot(session, 1, {}, {});
    std::size_t revealed = 0;
    for (const auto& choice : session.choices.rows()) {
        const RoundId round = session.ballots.find(choice->ballot)->round;
        const bool shown = session.rounds.find(round)->state == RoundState::revealed;
        ASSERT_EQ(snapshot.session().choices.find(choice->id) != nullptr, shown);
        revealed += shown;
    }
    ASSERT_EQ(snapshot.session().choices.size(), revealed);
    ASSERT_EQ(snapshot.session().ballots, session.ballots);
    for (const auto& card : snapshot.session().cards.rows())
        ASSERT_EQ(card->text.empty(), session.covered(card->id));
    for (const auto& part : snapshot.session().merged.rows())
        ASSERT_EQ(part->text.empty(), session.covered(whole_of(session, part->id)));
    for (const auto& ballot : session.ballots.rows())
        ASSERT_EQ(snapshot.choices(ballot->id).size(), choices_on(snapshot.session(), ballot->id).size());
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
    std::set<Method> revealed;
    std::set<Mark> marked;
    std::set<int> sides;
    for (int i = 0; i < 11000; ++i) {
        if (people.below(30) == 0 && !undo_stack.empty()) {
            const auto restored = with_content_of(session, undo_stack.back());
            if (judge_restored(session, restored)) {
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
        if (const auto* reveal = std::get_if<RevealRound>(&command))
            revealed.insert(session.rounds.find(reveal->round)->terms.method);
        if (const auto* mark = std::get_if<MarkCard>(&command))
            marked.insert(mark->mark);
        if (std::holds_alternative<CastBallot>(command))
            sides.insert(session.ballots.rows().back()->side);
        if (i % 10 == 0) {
            expect_covered(session);
            expect_shown_once(session);
        }
    }
    for (std::size_t i = 0; i < std::variant_size_v<Command> - 2; ++i)
        EXPECT_TRUE(done.contains(i)) << "command " << i << " never got through";
    for (const auto method : {Method::rung, Method::dots, Method::rating, Method::ranking, Method::answer,
                              Method::pick, Method::consent})
        EXPECT_TRUE(revealed.contains(method)) << "no vote of kind " << word_of(method) << " was revealed";
    EXPECT_EQ(marked.size(), 5u) << "a mark was never made";
    EXPECT_EQ(sides.size(), 3u) << "a side never voted";
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyCommands, testing::Values(1u, 2u, 3u, 7u));

}
}
