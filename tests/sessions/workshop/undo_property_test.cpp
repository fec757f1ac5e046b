#include <set>

#include <gtest/gtest.h>

#include "sessions/store/store.h"
#include "sessions/workshop/judge.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/store/test_disk.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/impatience.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

/// A session file with what must be in it, worked out without disk or journal.
class UndoneSession : public testing::TestWithParam<unsigned> {
protected:
    UndoneSession() {
        auto begun = Workshop::begin(file, room_plan_text(), clock);
        EXPECT_TRUE(begun) << begun.error().sentence;
        workshop = std::move(*begun);
        truth = begin_session(room_plan(), clock.wall());
        // Groups that voted cannot go again, so all are there before anything else.
        do_if_allowed(SetGroupCount{4});
        states = {truth};
    }

    Result<std::string> answer(const Command& command) {
        workshop->post(command);
        workshop->work();
        return workshop->take_outcomes().front().label;
    }

    /// Whether the rules allowed it.
    bool do_if_allowed(const Command& command) {
        auto judged = judge(truth, command, clock.wall());
        EXPECT_EQ(answer(command).has_value(), judged.has_value());
        if (judged)
            truth = std::move(judged->session);
        return judged.has_value();
    }

    void do_at_random(std::size_t steps) {
        Impatience people(GetParam());
        while (states.size() <= steps) {
            const auto command = people.command(truth);
            if (std::holds_alternative<FinishSession>(command)
                || std::holds_alternative<SetGroupCount>(command))
                continue;
            if (do_if_allowed(command) && !same_content(truth, states.back())) {
                states.push_back(truth);
                changed_by.insert(command.index());
            }
        }
    }

    /// Goes to the state before or after, as the command says; a vote that stands in its way must be
    /// what the rules say it is, and is closed.
    void go_to(std::size_t state, const Command& undo_or_redo) {
        for (int attempt = 0; attempt < 4; ++attempt) {
            const auto restored = with_content_of(truth, states[state]);
            const auto allowed = judge_restored(truth, restored);
            const auto said = answer(undo_or_redo);
            ASSERT_EQ(said.has_value(), allowed.has_value()) << (said ? *said : said.error().sentence);
            if (said)
                truth = restored;
            ASSERT_TRUE(same(workshop->snapshot()->session(), visible(truth))) << "state " << state;
            if (said)
                return;
            ASSERT_EQ(said.error().sentence, allowed.error().sentence);
            ++declined;
            close_votes();
            (void)do_if_allowed(GoToStep{welcome_step});
        }
        FAIL() << "closing every vote and going to the first step did not clear the way to state " << state;
    }

    void close_votes() {
        for (const auto& round : std::vector(truth.rounds.rows())) {
            if (!is_unfinished(*round))
                continue;
            if (votes_cast(truth, *round) > 0) {
                EXPECT_TRUE(do_if_allowed(RevealRound{round->id}));
            } else {
                EXPECT_TRUE(do_if_allowed(VoidRound{round->id, "opened by mistake"}));
            }
        }
    }

    void expect_on_disk() {
        copy_as_if_killed(file, folder / "copy.plenary");
        const auto found = read_session(folder / "copy.plenary");
        ASSERT_TRUE(found) << found.error().sentence;
        ASSERT_TRUE(same(*found, truth));
    }

    void reopen() {
        workshop.reset();
        auto opened = Workshop::open(file, clock);
        ASSERT_TRUE(opened) << opened.error().sentence;
        workshop = std::move(*opened);
        ASSERT_TRUE(same(workshop->snapshot()->session(), visible(truth)));
    }

    TestDisk disk;
    TestFolder folder;
    TestClock clock;
    std::filesystem::path file = folder / "session.plenary";
    std::unique_ptr<Workshop> workshop;
    Session truth;
    std::vector<Session> states;
    std::set<std::size_t> changed_by; ///< kinds of commands
    int declined = 0;
};

TEST_P(UndoneSession, GoesToItsStartAndBackToItsEndThroughEveryStateAcrossRestarts) {
    constexpr std::size_t steps = 800;
    do_at_random(steps);
    EXPECT_GE(changed_by.size(), 36u) << "of the 41 kinds of commands that change content";
    ASSERT_NO_FATAL_FAILURE(expect_on_disk());
    for (std::size_t state = steps; state > 0; --state) {
        if (state % 150 == 75)
            reopen();
        ASSERT_NO_FATAL_FAILURE(go_to(state - 1, Undo{}));
    }
    EXPECT_GT(declined, 0) << "no vote ever stood in the way";
    ASSERT_NO_FATAL_FAILURE(expect_on_disk());
    for (std::size_t state = 1; state <= steps; ++state) {
        if (state % 150 == 75)
            reopen();
        ASSERT_NO_FATAL_FAILURE(go_to(state, Redo{}));
    }
    ASSERT_NO_FATAL_FAILURE(expect_on_disk());
    const auto more = answer(Redo{});
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().sentence, "There is nothing to redo.");
}

INSTANTIATE_TEST_SUITE_P(Seeds, UndoneSession, testing::Values(5u, 8u));

}
}
