#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/store/test_disk.h"
#include "tests/sessions/workshop/content.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

/// A file that the program wrote when its schema was the first: cards under cards, sorting, two votes of
/// which one is open, an agreement, an action, and three steps undone ("colour card", "delete card with
/// 2 more" and "place").
class FileOfSchemaOne : public testing::Test {
protected:
    FileOfSchemaOne() {
        fs::copy_file(fs::path(PLENARY_TEST_FILES) / "store/fixtures/schema-1.plenary", file);
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    }

    static char version_of(const fs::path& file) { return bytes_of(file).at(63); }

    std::unique_ptr<Workshop> open() {
        auto opened = Workshop::open(file, clock);
        EXPECT_TRUE(opened) << opened.error().sentence;
        return std::move(*opened);
    }

    static Result<std::string> answer(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
        return workshop.take_outcomes().front().label;
    }

    static std::vector<std::string> texts(Cards cards) {
        std::vector<std::string> texts;
        for (const Card* card : cards)
            texts.push_back(card->text);
        return texts;
    }

    TestFolder folder;
    TestClock clock;
    fs::path file = folder / "session.plenary";
};

TEST_F(FileOfSchemaOne, IsReadWithoutBeingWritten) {
    const auto bytes = bytes_of(file);
    ASSERT_EQ(version_of(file), 1);
    fs::permissions(file, fs::perms::owner_read);
    const auto session = read_session(file);
    ASSERT_TRUE(session) << session.error().sentence;
    EXPECT_EQ(session->about().place, "Leeds, Carriageworks");
    EXPECT_TRUE(session->ballots.empty());
    EXPECT_TRUE(bytes_of(file) == bytes);
    EXPECT_THAT(folder.names(), ElementsAre("session.plenary"));
}

TEST_F(FileOfSchemaOne, BecomesOneOfThisSchemaWithAllThatItHeldWhenItIsOpened) {
    const auto before = *read_session(file);
    auto workshop = open();
    const auto snapshot = workshop->snapshot();
    EXPECT_TRUE(same(snapshot->session(), visible(before)));

    const auto board = snapshot->lanes(TestPlan::board);
    EXPECT_THAT(texts(snapshot->cards(board[0]->id)), ElementsAre("People stay when they are trusted"));
    const Card* trust = snapshot->cards(board[0]->id).front();
    EXPECT_EQ(trust->colour, Colour::mint);
    EXPECT_THAT(texts(snapshot->under(trust->id)),
                ElementsAre("Honest about money", "Nobody told us in time"));
    EXPECT_THAT(texts(snapshot->cards(board[1]->id)),
                ElementsAre("A bus that runs after six", "Crèche on site \U0001F642"));
    const auto themes = snapshot->lanes(StepId{6});
    EXPECT_THAT(texts(snapshot->sorted(themes[0]->id)), ElementsAre("People stay when they are trusted"));
    EXPECT_THAT(texts(snapshot->sorted(themes[1]->id)), ElementsAre("A bus that runs after six"));
    const auto pieces = snapshot->cards(snapshot->lane(TestPlan::ladder, LaneRole::pieces)->id);
    EXPECT_THAT(texts(pieces), ElementsAre("Youth board", "Newsletter"));
    EXPECT_EQ(snapshot->agreement(pieces[0]->id)->rung, 3);
    const auto rounds = snapshot->rounds(pieces[0]->id);
    ASSERT_EQ(rounds.size(), 1u);
    EXPECT_EQ(snapshot->votes(rounds[0]->id).size(), 4u);
    EXPECT_EQ(snapshot->rounds(pieces[1]->id).front()->state, RoundState::open);
    const auto actions = snapshot->cards(snapshot->lane(StepId{9}, LaneRole::actions)->id);
    ASSERT_EQ(actions.size(), 1u);
    EXPECT_EQ(actions[0]->who, "Amina");

    workshop.reset();
    EXPECT_EQ(version_of(file), 2);
    EXPECT_THAT(folder.names(), ElementsAre("session.plenary"));
    const auto after = read_session(file);
    ASSERT_TRUE(after) << after.error().sentence;
    EXPECT_TRUE(same_content(*after, before));
    EXPECT_EQ(after->votes, before.votes);
    EXPECT_EQ(after->rounds, before.rounds);
}

TEST_F(FileOfSchemaOne, CanStillRedoAndUndoWhatWasDoneUnderIt) {
    auto workshop = open();
    EXPECT_EQ(workshop->snapshot()->history().undo, "edit card");
    EXPECT_EQ(workshop->snapshot()->history().redo, "colour card");
    std::vector<Session> states{workshop->snapshot()->session()};
    for (const char* label : {"redo colour card", "redo delete card with 2 more", "redo place"}) {
        ASSERT_EQ(answer(*workshop, Redo{}).value(), label);
        states.push_back(workshop->snapshot()->session());
    }
    EXPECT_FALSE(answer(*workshop, Redo{}));
    EXPECT_EQ(workshop->snapshot()->session().about().place, "York");
    for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
        ASSERT_TRUE(answer(*workshop, Undo{}));
        EXPECT_TRUE(same_content(workshop->snapshot()->session(), *state));
    }

    const CardId trust =
        workshop->snapshot()->cards(workshop->snapshot()->lanes(TestPlan::board)[0]->id).front()->id;
    ASSERT_TRUE(answer(*workshop, Undo{}));
    EXPECT_THAT(texts(workshop->snapshot()->under(trust)),
                ElementsAre("Honest about money", "Nobody told us\nearly enough"));
    ASSERT_EQ(answer(*workshop, Undo{}).value(), "undo who and when");
    ASSERT_EQ(answer(*workshop, Undo{}).value(), "undo bring in step");
    const auto declined = answer(*workshop, Undo{});
    ASSERT_FALSE(declined);
    EXPECT_EQ(declined.error().sentence,
              "A vote is open on the piece of work that this would take away: reveal the vote first.");
    const auto open_vote = workshop->snapshot()->session().rounds.rows().back()->id;
    ASSERT_TRUE(answer(*workshop, RevealRound{open_vote}));
    int undone = 0;
    while (answer(*workshop, Undo{}))
        ++undone;
    EXPECT_EQ(undone, 21);
    EXPECT_EQ(workshop->snapshot()->history().undo, "");
    EXPECT_EQ(workshop->snapshot()->session().about().place, "");
    EXPECT_EQ(workshop->snapshot()->session().people.size(), 0u);
}

TEST_F(FileOfSchemaOne, TakesWhatOnlyThisSchemaKnows) {
    auto workshop = open();
    const auto cards = workshop->snapshot()->cards(workshop->snapshot()->lanes(TestPlan::board)[1]->id);
    ASSERT_TRUE(answer(*workshop, MergeCards{cards[1]->id, cards[0]->id}));
    const auto whole = workshop->snapshot()->session().cards.rows().back()->id;
    EXPECT_EQ(workshop->snapshot()->parts(whole).size(), 2u);
    workshop.reset();
    workshop = open();
    EXPECT_EQ(workshop->snapshot()->parts(whole).size(), 2u);
    ASSERT_TRUE(answer(*workshop, Undo{}));
    EXPECT_TRUE(workshop->snapshot()->session().merged.empty());
}

TEST_F(FileOfSchemaOne, StaysOneWhereverTheDiskFailsWhileItIsBroughtUpToDate) {
    const auto before = *read_session(file);
    const auto bytes = bytes_of(file);
    TestDisk disk;
    int operations = 0;
    int left_at_one = 0;
    for (bool failed = true; failed; ++operations) {
        write_bytes(file, bytes);
        disk.fail_after(operations, SQLITE_FULL);
        auto opened = Store::open(file);
        failed = disk.failed();
        copy_as_if_killed(file, folder / "killed.plenary");
        const bool refused = !opened;
        opened = problem("closed");
        disk.heal();

        for (const auto& found : {folder / "killed.plenary", file}) {
            const auto session = read_session(found);
            ASSERT_TRUE(session) << session.error().sentence << " after operation " << operations;
            EXPECT_TRUE(same(*session, before)) << "after operation " << operations;
            auto again = Store::open(found);
            ASSERT_TRUE(again) << again.error().sentence << " after operation " << operations;
            EXPECT_TRUE(same(again->session, before)) << "after operation " << operations;
            EXPECT_EQ(again->next.undo, "edit card");
        }
        left_at_one += refused;
        for (const auto& name : folder.names())
            fs::remove(folder / name);
    }
    EXPECT_GT(operations, 5);
    EXPECT_GT(left_at_one, 3);
}

}
}
