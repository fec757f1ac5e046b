#include "sessions/store/forget_names.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/store/session_library.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/store/test_disk.h"

namespace plenary {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* first_name = "Wilhelmina Quartermaine";
constexpr const char* second_name = "Jürgen";
constexpr const char* third_name = "Zebedee"; ///< renamed before: only the history knows it

struct ForgetNames : testing::Test {
    TestFolder folder;
    TestClock clock;
    std::filesystem::path file = folder / "session.plenary";
    LaneId board;

    void run(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
        for (const Outcome& outcome : workshop.take_outcomes())
            ASSERT_TRUE(outcome.label) << outcome.label.error().sentence;
    }
    static LaneId action_lane(const Session& session) {
        const auto lane = std::ranges::find(session.lanes.rows(), LaneRole::actions,
                                            [](const auto& row) { return row->role; });
        return (*lane)->id;
    }
    /// A session with names among the people, as owners, on a card, and in what was undone and done since.
    void begin() {
        auto begun = Workshop::begin(file, test_plan_text(), clock);
        ASSERT_TRUE(begun) << begun.error().sentence;
        Workshop& workshop = **begun;
        run(workshop, AddPerson{first_name});
        run(workshop, AddPerson{third_name});
        run(workshop, RenamePerson{workshop.snapshot()->session().people.rows().back()->id, second_name});
        board = workshop.snapshot()->lanes(TestPlan::board).front()->id;
        run(workshop, AddCard{board, "What we all want"});
        run(workshop, AddCard{board, "jurgen should lead, with a jurgenson"});
        const LaneId actions = action_lane(workshop.snapshot()->session());
        run(workshop, AddCard{actions, "Write to the council"});
        run(workshop, SetAction{workshop.snapshot()->session().cards.rows().back()->id, first_name, ""});
        run(workshop, AddCard{actions, "Ask the office"});
        run(workshop, SetAction{workshop.snapshot()->session().cards.rows().back()->id, "Mrs Fenwick", ""});
        run(workshop, AddPerson{"Somebody undone"});
        run(workshop, Undo{});
    }
    /// Everything in the folder, as it lies on the disk.
    std::string all_bytes() {
        std::string all;
        for (const std::string& name : folder.names())
            all += bytes_of(folder / name);
        return all;
    }
};

TEST_F(ForgetNames, LeavesNoByteOfThemAndAllThatWasSaid) {
    begin();
    ASSERT_THAT(all_bytes(), HasSubstr(first_name));
    ASSERT_THAT(all_bytes(), HasSubstr(third_name)) << "in the history";
    const auto forgotten = forget_names(file);
    ASSERT_TRUE(forgotten) << forgotten.error().sentence;
    EXPECT_EQ(forgotten->people, 2);
    EXPECT_EQ(forgotten->owners, 2);
    EXPECT_THAT(forgotten->cards_with_names, testing::ElementsAre("jurgen should lead, with a jurgenson"));
    for (const char* name : {first_name, "Wilhelmina", second_name, third_name, "Fenwick", "Somebody undone"})
        EXPECT_THAT(all_bytes(), Not(HasSubstr(name)));

    auto opened = Workshop::open(file, clock);
    ASSERT_TRUE(opened) << opened.error().sentence;
    const auto snapshot = (*opened)->snapshot();
    const Session& session = snapshot->session();
    ASSERT_EQ(session.people.rows().size(), 2u);
    EXPECT_EQ(session.people.rows()[0]->name, "Person 1");
    EXPECT_EQ(session.people.rows()[1]->name, "Person 2");
    EXPECT_EQ((*opened)->snapshot()->cards(board).size(), 2u);
    std::vector<std::string> owners;
    for (const auto& card : session.cards.rows())
        if (session.lanes.find(card->lane)->role == LaneRole::actions)
            owners.push_back(card->who);
    EXPECT_THAT(owners, testing::ElementsAre("Person 1", ""));
    EXPECT_EQ((*opened)->snapshot()->history().undo, "");
    EXPECT_EQ((*opened)->snapshot()->history().redo, "");
    run(**opened, AddCard{board, "Life goes on"});
    run(**opened, Undo{});
}

TEST_F(ForgetNames, TheListKnowsWhichSessionsHoldThem) {
    begin();
    SessionEntry entry = read_entry(file).entry;
    EXPECT_EQ(entry.names, 3) << "one of the two people is an owner as well";
    EXPECT_TRUE(entry.names_in_history);
    ASSERT_TRUE(forget_names(file));
    entry = read_entry(file).entry;
    EXPECT_EQ(entry.names, 0) << "nobody is called Person 1";
    EXPECT_FALSE(entry.names_in_history);
    {
        auto opened = Workshop::open(file, clock);
        ASSERT_TRUE(opened) << opened.error().sentence;
        run(**opened, AddPerson{"Somebody undone"});
        run(**opened, Undo{});
    }
    entry = read_entry(file).entry;
    EXPECT_EQ(entry.names, 0);
    EXPECT_TRUE(entry.names_in_history) << "redo would bring them back";
}

TEST_F(ForgetNames, TheIndexOfTheListHoldsNoneEither) {
    begin();
    const std::filesystem::path index = folder / "index.db";
    {
        SessionLibrary library(folder.path(), index);
        library.look();
        ASSERT_EQ(library.listing()->sessions.size(), 1u);
        EXPECT_EQ(library.listing()->sessions.front().names, 3);
        library.run([this]() -> Result<std::string> { return describe(*forget_names(file)); });
        EXPECT_EQ(library.listing()->sessions.front().names, 0);
        EXPECT_FALSE(library.listing()->sessions.front().names_in_history);
    }
    for (const char* name : {first_name, "Wilhelmina", second_name, third_name, "Fenwick", "Somebody undone"})
        EXPECT_THAT(all_bytes(), Not(HasSubstr(name)));
}

TEST_F(ForgetNames, NamesAreOldFromTheFinishOrFromTheLastChange) {
    constexpr WallTime day = 24 * 60 * 60 * 1000;
    constexpr WallTime now = 1'795'341'600'000;
    SessionEntry entry;
    entry.changed = now - 91 * day;
    EXPECT_FALSE(has_old_names(entry, 90, now)) << "it has none";
    entry.names = 1;
    EXPECT_TRUE(has_old_names(entry, 90, now));
    EXPECT_FALSE(has_old_names(entry, 91, now)) << "not older yet";
    entry.changed = now;
    EXPECT_FALSE(has_old_names(entry, 90, now));
    entry.finished = now - 91 * day;
    EXPECT_TRUE(has_old_names(entry, 90, now)) << "what is put right after the end does not make it young";
    entry.names = 0;
    EXPECT_FALSE(has_old_names(entry, 90, now));
    entry.names_in_history = true;
    EXPECT_TRUE(has_old_names(entry, 90, now));
    entry.problem = "It is open elsewhere.";
    EXPECT_FALSE(has_old_names(entry, 90, now)) << "nothing can be done about it now";
}

TEST_F(ForgetNames, SaysWhatItDid) {
    EXPECT_EQ(describe({12, 1, {}}), "12 names and 1 owner were removed for good.");
    EXPECT_EQ(
        describe({1, 0, {"Ann leads"}}),
        "1 name and 0 owners were removed for good. One of the names still stands on 1 card: “Ann leads”. "
        "Change those by hand where a person is meant.");
}

TEST_F(ForgetNames, ADiskThatFailsAnywhereLeavesTheSessionAsItWasOrDone) {
    begin();
    const std::string before = bytes_of(file);
    const Session untouched = *read_session(file);
    int done = 0;
    int refused = 0;
    TestDisk disk;
    for (int operations = 0; operations < 400 && done == 0; operations += operations < 40 ? 1 : 7) {
        write_bytes(file, before);
        disk.fail_after(operations, SQLITE_FULL);
        const auto forgotten = forget_names(file);
        const bool failed = disk.failed();
        disk.heal();
        const auto session = read_session(file);
        ASSERT_TRUE(session) << operations << ": " << session.error().sentence;
        const bool names_gone = session->people.rows().front()->name == "Person 1";
        if (!names_gone) {
            ASSERT_TRUE(same(*session, untouched)) << operations;
        }
        refused += forgotten ? 0 : 1;
        done += !failed && names_gone ? 1 : 0;
    }
    EXPECT_GT(refused, 5);
    EXPECT_EQ(done, 1);
}

TEST_F(ForgetNames, IsRefusedForASessionThatIsOpen) {
    begin();
    auto open = Workshop::open(file, clock);
    EXPECT_FALSE(forget_names(file));
}

}
}
