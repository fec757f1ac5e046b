#include "sessions/store/look.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "sessions/store/file.h"
#include "sessions/store/schema.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/older_files.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class LookTest : public testing::Test {
protected:
    std::unique_ptr<Workshop> begin() {
        auto begun = Workshop::begin(file, test_plan_text(), clock);
        EXPECT_TRUE(begun) << begun.error().sentence;
        return std::move(*begun);
    }
    static void add(Workshop& workshop, const std::string& text) {
        workshop.post(AddCard{lane_of(workshop.snapshot()->session(), TestPlan::board), text});
        workshop.work();
    }
    static std::vector<std::string> cards(const Session& session) {
        std::vector<std::string> texts;
        for (const auto& card : session.cards.rows())
            if (card->lane == lane_of(session, TestPlan::board))
                texts.push_back(card->text);
        return texts;
    }
    /// Made by somebody who knows SQLite.
    void change(const std::string& sql) const {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(sql);
    }
    void make_newer(const std::string& sql) const {
        change("PRAGMA user_version = " + std::to_string(session_schema_version + 1) + ";" + sql);
    }
    /// Nothing of the folder may change by looking.
    Result<Looked> look() {
        const auto names = folder.names();
        const std::string bytes = bytes_of(file);
        auto looked = look_at_session(file);
        EXPECT_EQ(folder.names(), names);
        EXPECT_TRUE(bytes_of(file) == bytes);
        return looked;
    }

    TestFolder folder;
    TestClock clock;
    fs::path file = folder / "x.plenary";
};

TEST_F(LookTest, TellsWhatKeepsASessionFromBeingWorkedOn) {
    EXPECT_EQ(hindrance_of(file), Hindrance::none);
    {
        const auto workshop = begin();
        EXPECT_EQ(hindrance_of(file), Hindrance::open_elsewhere);
    }
    EXPECT_EQ(hindrance_of(file), Hindrance::none);
    fs::permissions(file, fs::perms::owner_read);
    EXPECT_EQ(hindrance_of(file), Hindrance::read_only);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    make_newer("");
    EXPECT_EQ(hindrance_of(file), Hindrance::newer);
    write_bytes(file, "no session at all");
    EXPECT_EQ(hindrance_of(file), Hindrance::none);
}

TEST_F(LookTest, SeesTheNewestCommitWhileTheSessionIsOpen) {
    const auto workshop = begin();
    for (const char* text : {"one", "two"}) {
        clock.pass(std::chrono::minutes(1));
        add(*workshop, text);
        const auto looked = look();
        ASSERT_TRUE(looked) << looked.error().sentence;
        EXPECT_EQ(cards(looked->session).back(), text);
        EXPECT_EQ(looked->saved, clock.wall());
    }
    // Who has it open keeps it: a look lets go of none of its locks.
    EXPECT_EQ(hindrance_of(file), Hindrance::open_elsewhere);
    add(*workshop, "three");
    EXPECT_THAT(cards(workshop->snapshot()->session()), ElementsAre("one", "two", "three"));
}

TEST_F(LookTest, IsOneStateOfTheSessionHoweverFastItIsWritten) {
    const auto workshop = begin();
    std::atomic<int> written = 0;
    std::atomic<bool> done = false;
    // Large enough that the log is begun anew several times.
    std::jthread writer([&] {
        for (int i = 0; i < 300; ++i) {
            add(*workshop, std::to_string(i) + std::string(16'000, 'x'));
            ++written;
        }
        done = true;
    });
    int looks = 0;
    while (!done) {
        const int before = written;
        const auto looked = look_at_session(file);
        if (!looked) {
            EXPECT_THAT(looked.error().sentence, HasSubstr("is being written by another program just now"));
            continue;
        }
        ++looks;
        const auto texts = cards(looked->session);
        ASSERT_GE(static_cast<int>(texts.size()), before);
        for (std::size_t i = 0; i < texts.size(); ++i)
            ASSERT_TRUE(texts[i].starts_with(std::to_string(i) + "x"));
    }
    EXPECT_GT(looks, 0);
}

TEST_F(LookTest, ReadsWhatACrashLeftBesideAFileThatMayNotBeWritten) {
    {
        const auto workshop = begin();
        add(*workshop, "the last card");
        copy_as_if_killed(file, folder / "killed.plenary");
    }
    file = folder / "killed.plenary";
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const auto hindrance = hindrance_of(file);
    const auto looked = look();
    fs::permissions(folder.path(), fs::perms::owner_all);
    EXPECT_EQ(hindrance, Hindrance::read_only);
    ASSERT_TRUE(looked) << looked.error().sentence;
    EXPECT_THAT(cards(looked->session), ElementsAre("the last card"));
}

TEST_F(LookTest, OfATornCommitNothingIsSeen) {
    {
        const auto workshop = begin();
        add(*workshop, "one");
        add(*workshop, "two");
        copy_as_if_killed(file, folder / "killed.plenary");
    }
    file = folder / "killed.plenary";
    const fs::path log = folder / "killed.plenary-wal";
    const std::string whole = bytes_of(log);
    for (std::size_t cut = 1; cut < whole.size(); cut += 1 + whole.size() / 40) {
        // Also where the end is there and a frame before it is not.
        std::string torn = whole;
        torn[cut] = static_cast<char>(torn[cut] ^ 0x55);
        for (const std::string& bytes : {whole.substr(0, cut), torn}) {
            write_bytes(log, bytes);
            const auto looked = look();
            ASSERT_TRUE(looked) << looked.error().sentence;
            const auto texts = cards(looked->session);
            ASSERT_TRUE(texts.empty() || texts.front() == "one");
        }
    }
}

TEST_F(LookTest, OfANewerFileReadsWhatIsKnown) {
    {
        const auto workshop = begin();
        add(*workshop, "one");
    }
    make_newer("CREATE TABLE mood (id INTEGER PRIMARY KEY, checksum INTEGER); INSERT INTO mood VALUES (1, 2);"
               "ALTER TABLE card ADD COLUMN shape TEXT; UPDATE card SET shape = 'star', checksum = 1;"
               "INSERT INTO journal VALUES (900, 5, 'mood', 'set mood', 'done', NULL, 1)");
    ASSERT_FALSE(read_session(file));
    const auto looked = look();
    ASSERT_TRUE(looked) << looked.error().sentence;
    EXPECT_THAT(cards(looked->session), ElementsAre("one"));
}

TEST_F(LookTest, OfANewerFileWhatCannotBeUnderstoodIsNotGuessed) {
    {
        const auto workshop = begin();
        add(*workshop, "one");
    }
    const fs::path sound = folder / "sound.plenary";
    fs::rename(file, sound);
    struct Newer {
        const char* what;
        const char* sql;
    };
    for (const auto& [what, sql] :
         {Newer{"a table is gone", "DROP TABLE card"},
          Newer{"a column has another name", "ALTER TABLE card RENAME COLUMN text TO words"},
          Newer{"a row is not what was written", "UPDATE lane SET title = 'other'"},
          Newer{"a word is new", "ALTER TABLE card ADD COLUMN shape TEXT; UPDATE card SET colour = 'plaid'"},
          Newer{"a lane is gone", "DELETE FROM lane"}}) {
        SCOPED_TRACE(what);
        fs::copy_file(sound, file, fs::copy_options::overwrite_existing);
        make_newer(sql);
        const auto looked = look();
        ASSERT_FALSE(looked);
        EXPECT_EQ(
            looked.error().sentence,
            "“x.plenary” was made by a newer Plenary, and holds what this one cannot read. Update Plenary "
            "to open it.");
    }
}

TEST_F(LookTest, RefusesWhatIsNoSessionOrDamaged) {
    EXPECT_EQ(look_at_session(file).error().sentence, "There is no file “x.plenary”.");
    write_bytes(file, std::string(5000, 'x'));
    EXPECT_EQ(look().error().sentence, "“x.plenary” is not a Plenary session.");
    fs::remove(file);
    begin().reset();
    change("UPDATE lane SET title = 'other'");
    EXPECT_EQ(
        look().error().sentence,
        "“x.plenary” is damaged: a row of its table “lane” was altered. The file has not been changed.");
}

TEST_F(LookTest, CopiesWhatIsLookedAt) {
    const auto workshop = begin();
    add(*workshop, "one");
    const fs::path sessions = folder / "sessions";
    const auto copy = copy_what_is_looked_at(file, sessions);
    ASSERT_TRUE(copy) << copy.error().sentence;
    EXPECT_EQ(*copy, sessions / "x.plenary");
    EXPECT_EQ(*copy_what_is_looked_at(file, sessions), sessions / "x (2).plenary");
    const auto session = read_session(*copy);
    ASSERT_TRUE(session) << session.error().sentence;
    EXPECT_TRUE(same(*session, workshop->snapshot()->session()));
    EXPECT_TRUE(Workshop::open(*copy, clock));
}

TEST_F(LookTest, CopiesNothingOfANewerFile) {
    begin().reset();
    make_newer("");
    EXPECT_EQ(copy_what_is_looked_at(file, folder / "sessions").error().sentence,
              "“x.plenary” was made by a newer Plenary. Update Plenary to work on it.");
    EXPECT_THAT(folder.names(), ElementsAre("x.plenary"));
}

class LookAtOlderFile : public FileOfAnOlderSchema, public testing::WithParamInterface<const char*> {
protected:
    LookAtOlderFile() : FileOfAnOlderSchema(GetParam()) {}
};

TEST_P(LookAtOlderFile, ReadsItAsItIsAndCopiesItToBeWorkedOn) {
    const std::string bytes = bytes_of(file);
    const auto read = read_session(file);
    fs::permissions(file, fs::perms::owner_read);
    const auto looked = look_at_session(file);
    ASSERT_TRUE(looked) << looked.error().sentence;
    EXPECT_TRUE(same(looked->session, *read));
    const auto copy = copy_what_is_looked_at(file, folder / "sessions");
    ASSERT_TRUE(copy) << copy.error().sentence;
    EXPECT_TRUE(Workshop::open(*copy, clock));
    EXPECT_TRUE(bytes_of(file) == bytes);
}

INSTANTIATE_TEST_SUITE_P(Schemas, LookAtOlderFile,
                         testing::Values("schema-1.plenary", "schema-2.plenary", "schema-3.plenary"),
                         [](const auto& file) { return std::string("schema") + file.param[7]; });

}
}
