#include "sessions/store/store.h"

#include <gtest/gtest.h>

#include "sessions/model/rounds.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/store/test_disk.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/votes.h"

namespace plenary {
namespace {

/// A store and the session that it was told of last.
class Desk {
public:
    explicit Desk(Result<Store::Opened> opened) {
        EXPECT_TRUE(opened) << opened.error().sentence;
        store = std::move(opened->store);
        session = std::move(opened->session);
    }

    std::string go(const Command& command) {
        auto judged = judge(session, command, ++now);
        EXPECT_TRUE(judged) << judged.error().sentence;
        auto saved = store->in_one_transaction([&] {
            store->write(session, judged->session, {kind_of(command), judged->label, now});
        });
        if (!saved)
            return saved.error().sentence;
        session = std::move(judged->session);
        return judged->label;
    }

    std::string restore(bool undo) {
        std::string said;
        auto saved = store->in_one_transaction([&] {
            auto restored = undo ? store->undo(session, ++now, judge_restored)
                                 : store->redo(session, ++now, judge_restored);
            said = restored ? restored->label : restored.error().sentence;
            if (restored)
                session = std::move(restored->session);
        });
        return saved ? said : saved.error().sentence;
    }
    std::string undo() { return restore(true); }
    std::string redo() { return restore(false); }

    std::unique_ptr<Store> store;
    Session session;
    WallTime now = 0;
};

class StoreFile : public testing::Test {
protected:
    Result<Store::Opened> create() {
        return Store::create(file, test_plan_text(), begin_session(test_plan(), 1));
    }

    TestFolder folder;
    std::filesystem::path file = folder / "session.plenary";
};

AddCard card_for(const Session& session, const std::string& text) {
    return AddCard{lane_of(session, TestPlan::board), text};
}

TEST_F(StoreFile, AnOpenedSessionIsTheOneThatWasCreated) {
    const Session begun = begin_session(test_plan(), 77);
    {
        auto created = Store::create(file, test_plan_text(), begun);
        ASSERT_TRUE(created) << created.error().sentence;
        EXPECT_TRUE(same(created->session, begun));
    }
    auto opened = Store::open(file);
    ASSERT_TRUE(opened) << opened.error().sentence;
    EXPECT_TRUE(same(opened->session, begun));
    EXPECT_EQ(opened->next.undo, "");
    EXPECT_EQ(opened->next.redo, "");
}

TEST_F(StoreFile, AClosedSessionIsOneFileThatTellsWhatItIs) {
    Desk(create()).go(SetPlace{"Leeds"});
    EXPECT_EQ(folder.names(), std::vector<std::string>{"session.plenary"});
    const std::string header = bytes_of(file).substr(0, 100);
    EXPECT_EQ(header.substr(0, 16), std::string("SQLite format 3\0", 16));
    EXPECT_EQ(header.substr(68, 4), "Plny");
    EXPECT_EQ(header.substr(60, 4), std::string("\0\0\0\6", 4));
}

TEST_F(StoreFile, AFileThatExistsIsNotCreatedAnew) {
    write_bytes(file, "notes of mine");
    auto created = create();
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().sentence, "“session.plenary” exists already. Choose another name.");
    EXPECT_EQ(bytes_of(file), "notes of mine");
}

TEST_F(StoreFile, ACreationInAFolderThatIsMissingIsRefused) {
    auto created = Store::create(folder / "none/x.plenary", test_plan_text(), begin_session(test_plan(), 1));
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().sentence,
              "“x.plenary” cannot be made there. Check that the folder exists and lets you write.");
}

TEST_F(StoreFile, ACreationThatFailsAnywhereLeavesNoFile) {
    TestDisk disk;
    int operations = 0;
    for (bool failed = true; failed; ++operations) {
        disk.fail_after(operations, SQLITE_FULL);
        auto created = create();
        failed = disk.failed();
        disk.heal();
        if (!failed) {
            EXPECT_TRUE(created);
        } else if (!created) {
            EXPECT_TRUE(created.error().sentence.ends_with(": the disk is full. Free some space."))
                << created.error().sentence;
            EXPECT_TRUE(folder.names().empty()) << "after operation " << operations;
        } else {
            // Tidying up after the commit may fail without harm.
            created->store.reset();
            EXPECT_TRUE(Store::open(file)) << "after operation " << operations;
            std::filesystem::remove(file);
        }
    }
    EXPECT_GT(operations, 10);
}

TEST_F(StoreFile, UndoAndRedoGoByName) {
    Desk desk(create());
    EXPECT_EQ(desk.undo(), "There is nothing to undo.");
    EXPECT_EQ(desk.redo(), "There is nothing to redo.");
    const std::string label = desk.go(card_for(desk.session, "trust"));
    const Session with_card = desk.session;
    EXPECT_EQ(desk.undo(), "undo " + label);
    EXPECT_EQ(desk.undo(), "There is nothing to undo.");
    EXPECT_EQ(desk.redo(), "redo " + label);
    EXPECT_EQ(desk.session, with_card);
    EXPECT_EQ(desk.redo(), "There is nothing to redo.");
}

TEST_F(StoreFile, SomethingNewEndsWhatCouldBeRedone) {
    Desk desk(create());
    desk.go(SetPlace{"Leeds"});
    desk.go(SetPlace{"York"});
    desk.undo();
    desk.undo();
    desk.go(SetPlace{"Hull"});
    EXPECT_EQ(desk.redo(), "There is nothing to redo.");
    desk.undo();
    EXPECT_EQ(desk.session.about().place, "");
    EXPECT_EQ(desk.undo(), "There is nothing to undo.");
}

TEST_F(StoreFile, ACommandThatChangesNothingIsNeitherUndoneNorEndsARedo) {
    Desk desk(create());
    desk.go(SetPlace{"Leeds"});
    desk.go(SetPlace{"York"});
    desk.undo();
    desk.go(SetPlace{"Leeds"});
    EXPECT_EQ(desk.store->next_in_history().redo, desk.store->next_in_history().undo);
    desk.redo();
    EXPECT_EQ(desk.session.about().place, "York");
}

TEST_F(StoreFile, TheJournalHasALineForEverythingThatChangedAndNothingElse) {
    Desk desk(create());
    desk.go(SetPlace{"Leeds"});
    desk.go(SetPlace{"Leeds"});
    desk.go(GoToStep{StepId{2}});
    desk.go(GoToStep{StepId{2}});
    desk.undo();
    desk.undo();
    desk.redo();
    desk.undo();
    desk.go(SetHeadCount{12});
    desk.store.reset();

    std::vector<std::string> lines;
    const SQLite::Database database(file.string());
    SQLite::Statement select(database, "SELECT kind, state, at FROM journal ORDER BY id");
    while (select.executeStep())
        lines.push_back(select.getColumn(0).getString() + " " + select.getColumn(1).getString() + " at "
                        + select.getColumn(2).getString());
    EXPECT_EQ(lines, (std::vector<std::string>{"content dropped at 1", "flow done at 3", "undo done at 5",
                                               "redo done at 7", "undo done at 8", "content done at 9"}));
}

TEST_F(StoreFile, VotesAndStepsStayWhereTheyAreWhenContentIsUndone) {
    Desk desk(create());
    desk.go(AddCard{lane_of(desk.session, TestPlan::ladder), "The youth board"});
    const CardId piece = desk.session.cards.rows().back()->id;
    desk.go(card_for(desk.session, "trust"));
    desk.go(rung_vote(piece, TestPlan::ladder));
    desk.go(rung_ballot(desk.session.rounds.rows().front()->id, 2, piece, 3));
    desk.go(GoToStep{StepId{6}});
    const Session before = desk.session;
    desk.undo();
    EXPECT_EQ(desk.session.cards.size() + 1, before.cards.size());
    EXPECT_EQ(desk.session.ballots, before.ballots);
    EXPECT_EQ(desk.session.choices, before.choices);
    EXPECT_EQ(desk.session.choices.size(), 1u);
    EXPECT_EQ(desk.session.rounds, before.rounds);
    EXPECT_EQ(desk.session.flow, before.flow);
}

TEST_F(StoreFile, AnUndoThatTheRulesForbidChangesNothing) {
    Desk desk(create());
    desk.go(AddCard{lane_of(desk.session, TestPlan::ladder), "The youth board"});
    desk.go(SetGroupCount{6});
    const CardId piece = desk.session.cards.rows().back()->id;
    desk.go(rung_vote(piece, TestPlan::ladder));
    desk.go(rung_ballot(desk.session.rounds.rows().front()->id, 6, piece, 3));
    const Session before = desk.session;
    const auto next = desk.store->next_in_history();
    EXPECT_EQ(desk.undo(), "Group F has voted, so it cannot be taken away again.");
    EXPECT_EQ(desk.session, before);
    EXPECT_EQ(desk.store->next_in_history().undo, next.undo);
    desk.store.reset();
    EXPECT_TRUE(same(*read_session(file), before));
}

TEST_F(StoreFile, AnUndoOfRowsThatChangedInAnotherWaySinceIsDeclined) {
    Desk desk(create());
    const std::string label = desk.go(card_for(desk.session, "trust"));
    Session changed = desk.session;
    Card card = *changed.cards.rows().back();
    card.text = "trust and time";
    changed.cards.put(card);
    ASSERT_TRUE(desk.store->in_one_transaction([&] { desk.store->write(desk.session, changed); }));
    desk.session = changed;
    EXPECT_EQ(desk.undo(), "Cannot undo “" + label + "”: it was changed since.");
    EXPECT_EQ(desk.session, changed);
    desk.store.reset();
    EXPECT_TRUE(same(*read_session(file), changed));
}

TEST_F(StoreFile, UndoToTheStartAndRedoToTheEndPassThroughEveryStateAcrossRestarts) {
    TestDisk disk;
    Desk desk(create());
    desk.go(SetGroupCount{6});
    std::vector<Session> states{desk.session};
    RandomCommands commands(15);
    while (states.size() < 300) {
        const Command command = commands.next(desk.session);
        if (std::holds_alternative<FinishSession>(command) || std::holds_alternative<SetGroupCount>(command))
            continue;
        if (!judge(desk.session, command, 0))
            continue;
        desk.go(command);
        if (!same_content(desk.session, states.back()))
            states.push_back(desk.session);
    }
    // Undoing the arrival of a piece is refused while a vote on it is open.
    for (const auto& round : std::vector(desk.session.rounds.rows()))
        if (is_unfinished(*round))
            desk.go(VoidRound{round->id, "time is up"});
    auto restart = [&] {
        const Session before = desk.session;
        desk.store.reset();
        auto opened = Store::open(file);
        ASSERT_TRUE(opened) << opened.error().sentence;
        ASSERT_TRUE(same(opened->session, before));
        desk.store = std::move(opened->store);
        desk.session = std::move(opened->session);
    };
    for (std::size_t state = states.size() - 1; state > 0; --state) {
        if (state % 97 == 0)
            restart();
        const std::string said = desk.undo();
        ASSERT_EQ(said.substr(0, 5), "undo ");
        ASSERT_TRUE(same_content(desk.session, states[state - 1])) << said << " to state " << state - 1;
        desk.go(GoToStep{StepId{1 + static_cast<std::int64_t>(state) % 9}});
    }
    for (std::size_t state = 1; state < states.size(); ++state) {
        if (state % 89 == 0)
            restart();
        const std::string said = desk.redo();
        ASSERT_EQ(said.substr(0, 5), "redo ");
        ASSERT_TRUE(same_content(desk.session, states[state])) << said << " to state " << state;
        desk.go(ShowLines{TestPlan::list, static_cast<int>(state) % 3});
    }
    EXPECT_EQ(desk.redo(), "There is nothing to redo.");
}

TEST_F(StoreFile, ASaveThatFailsAnywhereChangesNothingAndTheNextOneSucceeds) {
    for (const int code : {SQLITE_FULL, SQLITE_IOERR}) {
        TestDisk disk;
        Desk desk(create());
        desk.go(SetPlace{"Leeds"});
        const std::string large(60'000, 'x');
        int operations = 0;
        for (bool failed = true; failed; ++operations) {
            const Session before = desk.session;
            disk.fail_after(operations, code);
            const std::string said = desk.go(card_for(desk.session, large + std::to_string(operations)));
            failed = disk.failed();
            disk.heal();
            if (failed) {
                ASSERT_EQ(said, code == SQLITE_FULL
                                    ? "Not saved: the disk is full. Free some space."
                                    : "Not saved: the disk cannot be read or written. Check that it is still "
                                      "connected.");
                ASSERT_EQ(desk.session, before);
            }
            desk.go(card_for(desk.session, "kept " + std::to_string(operations)));
            copy_as_if_killed(file, folder / "copy.plenary");
            auto copy = read_session(folder / "copy.plenary");
            ASSERT_TRUE(copy) << copy.error().sentence;
            ASSERT_TRUE(same(*copy, desk.session)) << "after operation " << operations;
        }
        EXPECT_GT(operations, 10);
        desk.store.reset();
        std::filesystem::remove(file);
    }
}

}
}
