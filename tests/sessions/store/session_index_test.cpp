#include "sessions/store/file.h"
#include "sessions/store/session_index.h"

#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "sessions/store/archive.h"
#include "sessions/store/session_library.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

TEST(SearchQuery, QuotesEachWordAndLetsItBeABeginning) {
    const std::pair<const char*, const char*> queries[] = {
        {"", ""},
        {"   ", ""},
        {"trust", "\"trust\"*"},
        {"  Trust   and ", "\"trust\"* \"and\"*"},
        {"\"", ""},
        {"\" OR *", "\"or\"*"},
        {"NEAR(a b, 2)", "\"near(a\"* \"b,\"* \"2)\"*"},
        {"title:x", "\"title:x\"*"},
        {"say \"no", "\"say\"* \"\"\"no\"*"},
        {"-x ^y {z}", "\"-x\"* \"^y\"* \"{z}\"*"},
        {"Müller", "\"muller\"*"},
        {"🙂", ""},
    };
    for (const auto& [typed, query] : queries)
        EXPECT_EQ(search_query(typed), query) << typed;
}

struct IndexTest : testing::Test {
    TestFolder folder;
    fs::path file = folder / "index.db";

    static EntryReading about(const std::string& title, const std::string& cards = {}) {
        EntryReading reading;
        reading.entry.title = title;
        reading.entry.course = "Working together";
        reading.entry.number = 2;
        reading.entry.place = "Leeds";
        reading.entry.started = 1'795'341'600'000;
        reading.entry.changed = 1'795'341'700'000;
        reading.entry.finished = 1'795'341'800'000;
        reading.entry.step = StepId{3};
        reading.entry.step_number = 2;
        reading.entry.steps = 9;
        reading.entry.people = 17;
        reading.entry.cards = 2;
        reading.entry.names = 14;
        reading.entry.names_in_history = true;
        reading.entry.picture.lanes = {{Colour::sun}, {Colour::mint, Colour::sky}};
        reading.groups = "Night shift\n";
        reading.cards = cards;
        return reading;
    }
    static Names find(SessionIndex& index, const std::string& typed) {
        return index.find(search_query(typed));
    }
};

TEST_F(IndexTest, KeepsWhatAListShows) {
    const EntryReading reading = about("Trust");
    {
        SessionIndex index(file);
        EXPECT_TRUE(index.known().empty());
        index.put("a.plenary", "stamp", reading);
        index.commit();
    }
    SessionIndex index(file);
    const auto known = index.known();
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known.at("a.plenary").stamp, "stamp");
    EXPECT_EQ(known.at("a.plenary").entry, reading.entry);
    index.erase("a.plenary");
    EXPECT_TRUE(index.known().empty());
    EXPECT_EQ(find(index, "trust"), Names{});
}

TEST_F(IndexTest, FindsWordsWhereverTheyStandAndHoweverTheyAreWritten) {
    SessionIndex index(file);
    index.put("a.plenary", "1", about("Working together", "We need more trust\nGrößere Räume für Müller\n"));
    index.put("b.plenary", "1",
              about("Alone", "الثقة بين الناس\n信頼が大切\n“Quoted” OR not\nNEAR(here)\nﬁre"));
    const std::pair<const char*, Names> searches[] = {
        {"working", {"a.plenary"}},
        {"wor tog", {"a.plenary"}},
        {"TRUST", {"a.plenary"}},
        {"trus", {"a.plenary"}},
        {"rust", {}},
        {"trust alone", {}},
        {"leeds", {"a.plenary", "b.plenary"}},
        {"night", {"a.plenary", "b.plenary"}},
        {"muller", {"a.plenary"}},
        {"MÜLLER", {"a.plenary"}},
        {"grösser", {"a.plenary"}},
        {"grossere raume", {"a.plenary"}},
        {"الثقة", {"b.plenary"}},
        {"الث", {"b.plenary"}},
        {"頼が", {"b.plenary"}},
        {"頼大", {}},
        {"fire", {"b.plenary"}},
        {"\" OR *", {"b.plenary"}},
        {"\"", {}},
        {"*", {}},
        {"NEAR(", {"b.plenary"}},
        {"NEAR(here", {"b.plenary"}},
        {"title:working", {}},
        {"working OR alone", {}},
        {"NOT", {"b.plenary"}},
        {"trust AND", {}},
        {"' ; DROP TABLE session", {}},
    };
    for (const auto& [typed, names] : searches)
        EXPECT_EQ(find(index, typed), names) << typed;
    EXPECT_EQ(find(index, std::string("tr\0ust", 6)), Names{"a.plenary"});
    EXPECT_EQ(find(index, "\xff\xfe trust"), Names{"a.plenary"});
    EXPECT_EQ(find(index, std::string(20'000, 'x')), Names{});
}

TEST_F(IndexTest, AFileThatIsNoIndexOfOursIsReplaced) {
    const std::pair<const char*, std::function<void()>> files[] = {
        {"garbage", [&] { write_bytes(file, "not an index at all, only so many bytes"); }},
        {"empty", [&] { write_bytes(file, ""); }},
        {"foreign",
         [&] {
             SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
                 .exec("CREATE TABLE session (x)");
         }},
        {"newer",
         [&] {
             { SessionIndex index(file); }
             SQLite::Database(file, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
         }},
    };
    for (const auto& [what, make] : files) {
        remove_file(file);
        make();
        {
            SessionIndex index(file);
            EXPECT_TRUE(index.known().empty()) << what;
            index.put("a.plenary", "1", about("Trust"));
            index.commit();
        }
        SessionIndex index(file);
        EXPECT_EQ(find(index, "trust"), Names{"a.plenary"}) << what;
    }
}

TEST_F(IndexTest, WhereNoFileCanBeMadeItIsKeptInMemory) {
    write_bytes(folder / "in the way", "");
    SessionIndex index(folder / "in the way/index.db");
    index.put("a.plenary", "1", about("Trust"));
    index.commit();
    EXPECT_EQ(find(index, "trust"), Names{"a.plenary"});
}

TEST_F(IndexTest, WordsOfAnErasedSessionAreInTheFileNoLonger) {
    SessionIndex index(file);
    index.put("a.plenary", "1", about("Trust", "confidential"));
    index.put("b.plenary", "1", about("Alone"));
    index.commit();
    EXPECT_NE(bytes_of(file).find("confidential"), std::string::npos);
    index.erase("a.plenary");
    index.commit();
    EXPECT_EQ(bytes_of(file).find("confidential"), std::string::npos);
}

struct LibraryTest : testing::Test {
    TestFolder folder;
    TestClock clock;
    fs::path sessions = folder / "sessions";
    fs::path index = folder / "index.db";

    LibraryTest() { fs::create_directories(sessions); }

    std::unique_ptr<Workshop> begin(const std::string& name) {
        auto workshop = Workshop::begin(sessions / name, test_plan_text(), clock);
        EXPECT_TRUE(workshop) << workshop.error().sentence;
        return std::move(*workshop);
    }
    void write(const std::string& name, const std::string& card) {
        auto workshop =
            fs::exists(sessions / name) ? std::move(*Workshop::open(sessions / name, clock)) : begin(name);
        workshop->post(AddCard{lane_of(workshop->snapshot()->session(), TestPlan::board), card});
        workshop->work();
    }
    static Names found(SessionLibrary& library, const std::string& typed) {
        library.search(typed);
        Names names;
        for (const fs::path& path : library.listing()->found)
            names.push_back(path.filename().string());
        return names;
    }
    static Names listed(SessionLibrary& library) {
        Names names;
        for (const SessionEntry& entry : library.listing()->sessions)
            names.push_back(entry.file.filename().string() + (entry.problem.empty() ? "" : " !"));
        return names;
    }
};

TEST_F(LibraryTest, ListsWhatAListOfTheFilesWouldSay) {
    write("a.plenary", "trust");
    write("b.plenary", "time");
    SessionLibrary library(sessions, index);
    library.look();
    auto expected = list_sessions(sessions);
    std::ranges::sort(expected, {}, &SessionEntry::file);
    EXPECT_EQ(library.listing()->sessions, expected);
    EXPECT_EQ(library.listing()->to_read, 2U);
    EXPECT_TRUE(library.listing()->complete());
}

TEST_F(LibraryTest, ReadsOnlyFilesThatAreNewOrHaveChanged) {
    write("a.plenary", "trust");
    write("b.plenary", "hours");
    SessionLibrary(sessions, index).look();
    SessionLibrary library(sessions, index);
    library.look();
    EXPECT_EQ(library.listing()->to_read, 0U);
    EXPECT_EQ(listed(library), (Names{"a.plenary", "b.plenary"}));
    EXPECT_EQ(found(library, "trust"), Names{"a.plenary"});

    write("a.plenary", "honesty");
    write("c.plenary", "money");
    fs::remove(sessions / "b.plenary");
    library.look();
    EXPECT_EQ(library.listing()->to_read, 2U);
    EXPECT_EQ(listed(library), (Names{"a.plenary", "c.plenary"}));
    EXPECT_EQ(found(library, "honesty"), Names{"a.plenary"});
    EXPECT_EQ(found(library, "money"), Names{"c.plenary"});
    EXPECT_EQ(found(library, "hours"), Names{});
}

TEST_F(LibraryTest, WhatIsCoveredIsFoundOnceItIsRevealed) {
    auto workshop = begin("a.plenary");
    const LaneId lane = lane_of(workshop->snapshot()->session(), TestPlan::board);
    workshop->post(CoverLane{lane, true});
    workshop->post(AddCard{lane, "hushhush"});
    workshop->work();
    workshop.reset();
    SessionLibrary library(sessions, index);
    library.look();
    EXPECT_EQ(found(library, "hushhush"), Names{});
    EXPECT_EQ(bytes_of(index).find("hushhush"), std::string::npos);

    workshop = std::move(*Workshop::open(sessions / "a.plenary", clock));
    workshop->post(CoverLane{lane, false});
    workshop->work();
    workshop.reset();
    library.look();
    EXPECT_EQ(found(library, "hushhush"), Names{"a.plenary"});
}

TEST_F(LibraryTest, AFileThatCannotBeOpenedIsListedWithItsReasonAndTriedAgain) {
    write_bytes(sessions / "broken.plenary", "not a session");
    auto open = begin("open.plenary");
    SessionLibrary library(sessions, index);
    library.look();
    EXPECT_EQ(listed(library), (Names{"broken.plenary !", "open.plenary !"}));
    EXPECT_EQ(found(library, "broken"), Names{"broken.plenary"});
    open.reset();
    library.look();
    EXPECT_EQ(listed(library), (Names{"broken.plenary !", "open.plenary"}));
}

TEST_F(LibraryTest, ADamagedIndexIsMadeAnewAndNothingIsMissed) {
    for (int i = 0; i < 8; ++i)
        write("s" + std::to_string(i) + ".plenary", "word" + std::to_string(i));
    SessionLibrary(sessions, index).look();
    const std::string sound = bytes_of(index);
    for (std::size_t at = 0; at < sound.size(); at += 4096) {
        std::string damaged = sound;
        damaged.replace(at, std::min<std::size_t>(4096, sound.size() - at), 4096, '\x5a');
        write_bytes(index, damaged);
        SessionLibrary library(sessions, index);
        library.look();
        library.search("word7");
        library.look();
        EXPECT_EQ(library.listing()->sessions.size(), 8U) << "damaged from byte " << at;
    }
    write_bytes(index, sound.substr(0, sound.size() / 2));
    SessionLibrary library(sessions, index);
    library.look();
    EXPECT_EQ(library.listing()->sessions.size(), 8U);
    EXPECT_EQ(found(library, "word7"), Names{"s7.plenary"});
}

TEST_F(LibraryTest, ASessionIsArchivedByWhereItLies) {
    write("a.plenary", "trust");
    SessionLibrary library(sessions, index);
    library.run([&]() -> Result<std::string> {
        auto moved = move_session(sessions / "a.plenary", archive_folder(sessions));
        return moved ? Result<std::string>("moved") : tl::unexpected(moved.error());
    });
    const auto outcomes = library.take_outcomes();
    ASSERT_EQ(outcomes.size(), 1U);
    EXPECT_EQ(outcomes.front(), "moved");
    ASSERT_EQ(library.listing()->sessions.size(), 1U);
    EXPECT_TRUE(library.listing()->sessions.front().archived);
    EXPECT_EQ(library.listing()->sessions.front().file, sessions / "archive/a.plenary");
    EXPECT_EQ(found(library, "trust"), Names{"a.plenary"});
}

TEST_F(LibraryTest, AFewChangedFilesAreReadBeforeTheListIsShown) {
    write("a.plenary", "trust");
    SessionLibrary library(sessions, index);
    library.look();
    const auto before = library.listing()->revision;
    write_bytes(sessions / "broken.plenary", "not a session");
    library.look();
    EXPECT_EQ(library.listing()->revision, before + 1) << "no list was shown without it";
    EXPECT_EQ(listed(library), (Names{"a.plenary", "broken.plenary !"}));
}

TEST_F(LibraryTest, AThreadDoesTheSame) {
    write("s.plenary", "trust");
    for (int i = 0; i < 44; ++i)
        fs::copy_file(sessions / "s.plenary", sessions / ("s" + std::to_string(i) + ".plenary"));
    std::mutex mutex;
    std::condition_variable changed;
    int news = 0;
    SessionLibrary library(sessions, index);
    library.run_in_background([&] {
        const std::lock_guard lock(mutex);
        ++news;
        changed.notify_all();
    });
    library.look();
    library.search("trust");
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] {
        const auto listing = library.listing();
        return listing->revision > 0 && listing->complete() && listing->sessions.size() == 45
               && listing->found.size() == 45;
    });
    EXPECT_GE(news, 3) << "results appear as they come";
}

}
}
