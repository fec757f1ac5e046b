#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "sessions/store/forget_names.h"
#include "sessions/store/library.h"
#include "sessions/store/salvage.h"
#include "sessions/store/store.h"
#include "sessions/workshop/recall.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/workshop/room.h"
#include "tests/support/invariants.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A file that recalls the session before it, with an action done and a piece of work that is asked again.
struct FileOfACourse : testing::Test {
    TestFolder folder;
    TestClock clock;
    fs::path file = folder / "session.plenary";

    FileOfACourse() {
        auto workshop = *Workshop::begin(file, room_plan_text(), clock);
        run(*workshop, Recall{earlier_session()});
        run(*workshop, MarkAction{id(*workshop, "Book the hall"), ActionState::done});
        run(*workshop, AskAgain{id(*workshop, "Youth board")});
    }

    static void run(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
        for (const Outcome& outcome : workshop.take_outcomes())
            EXPECT_TRUE(outcome.label) << outcome.label.error().sentence;
    }
    static EarlierId id(const Workshop& workshop, std::string_view text) {
        const auto snapshot = workshop.snapshot();
        for (const auto& each : snapshot->session().earlier.rows())
            if (each->text == text)
                return each->id;
        return {};
    }
    /// As if the rows were lost: without them, or with others in their place.
    Session salvaged_after(const char* statement) const {
        SQLite::Database(file, SQLite::OPEN_READWRITE).exec(statement);
        EXPECT_FALSE(read_session(file)) << statement;
        const auto saved = salvage_session(file, folder / "saved.plenary");
        EXPECT_TRUE(saved) << saved.error().sentence;
        auto session = read_session(folder / "saved.plenary");
        EXPECT_TRUE(session) << session.error().sentence;
        return *session;
    }
};

TEST_F(FileOfACourse, KeepsWhatWasRecalled) {
    const auto session = read_session(file);
    ASSERT_TRUE(session) << session.error().sentence;
    EXPECT_THAT(check_invariants(*session), IsEmpty());
    EXPECT_EQ(session->earlier.size(), 5u);
    EXPECT_EQ(session->asked_again.size(), 1u);
    EXPECT_EQ(session->earlier_session.rows().front()->title, "The first room");
}

TEST_F(FileOfACourse, TakesBackWhatWasSaidAndAsked) {
    auto workshop = *Workshop::open(file, clock);
    run(*workshop, Undo{});
    EXPECT_TRUE(workshop->snapshot()->session().asked_again.empty());
    run(*workshop, Undo{});
    const EarlierId action = id(*workshop, "Book the hall");
    EXPECT_EQ(state_of_action(workshop->snapshot()->session(), action), ActionState::not_asked);
    EXPECT_EQ(workshop->snapshot()->history().undo, "recall session");
    run(*workshop, Redo{});
    EXPECT_EQ(state_of_action(workshop->snapshot()->session(), action), ActionState::done);
}

TEST_F(FileOfACourse, DoesNotAskAgainAboutASessionThatIsNoLongerRecalled) {
    auto workshop = *Workshop::open(file, clock);
    run(*workshop, Undo{});
    run(*workshop, Undo{});
    run(*workshop, Recall{earlier_session()});
    for (int i = 0; i < 2; ++i) {
        workshop->post(Redo{});
        workshop->work();
        EXPECT_FALSE(workshop->take_outcomes().front().label);
    }
    EXPECT_THAT(check_invariants(workshop->snapshot()->session()), IsEmpty());
}

TEST_F(FileOfACourse, IsReadByTheNextOne) {
    const auto earlier = read_earlier(file);
    ASSERT_TRUE(earlier) << earlier.error().sentence;
    EXPECT_EQ(earlier->session.title, "A room");
    EXPECT_EQ(earlier->decisions.back().text, "Ask the council") << "it is still open";
    const EntryReading entry = read_entry(file);
    EXPECT_EQ(entry.entry.course, "Rooms");
    EXPECT_EQ(entry.entry.number, 2);
    EXPECT_FALSE(read_earlier(folder / "none.plenary"));
}

TEST_F(FileOfACourse, ForgetsTheNamesOfTheEarlierSessionToo) {
    ASSERT_THAT(bytes_of(file), HasSubstr("Amina"));
    const auto forgotten = forget_names(file);
    ASSERT_TRUE(forgotten) << forgotten.error().sentence;
    EXPECT_EQ(forgotten->owners, 1);
    for (const std::string& name : folder.names())
        EXPECT_THAT(bytes_of(folder / name), Not(HasSubstr("Amina"))) << name;
}

TEST_F(FileOfACourse, IsMendedWhereWhatItRecalledIsLost) {
    const Session session = salvaged_after("DELETE FROM earlier_decision WHERE kind = 'rung'");
    EXPECT_THAT(check_invariants(session), IsEmpty());
    EXPECT_EQ(session.earlier.size(), 3u);
    EXPECT_TRUE(session.earlier_tallies.empty());
    EXPECT_TRUE(session.asked_again.empty());
}

TEST_F(FileOfACourse, IsMendedWhereALadderIsLost) {
    const Session session = salvaged_after("DELETE FROM earlier_ladder");
    EXPECT_THAT(check_invariants(session), IsEmpty());
    EXPECT_EQ(session.earlier.size(), 3u);
}

TEST_F(FileOfACourse, IsDamagedWhereItContradictsItself) {
    for (const char* statement :
         {"UPDATE earlier_session SET begun = 9", "UPDATE earlier_decision SET rung = 4 WHERE kind = 'rung'",
          "UPDATE earlier_tally SET votes = 0", "UPDATE asked_again SET earlier = 1"}) {
        const std::string bytes = bytes_of(file);
        SQLite::Database(file, SQLite::OPEN_READWRITE).exec(statement);
        EXPECT_FALSE(read_session(file)) << statement;
        write_bytes(file, bytes);
    }
}

}
}
