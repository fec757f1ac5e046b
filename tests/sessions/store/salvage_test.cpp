// What can be read of a damaged session is read, whatever happened to it, and nothing else.

#include "sessions/store/salvage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "sessions/store/file.h"
#include "sessions/store/found_rows.h"
#include "sessions/store/mend.h"
#include "sessions/store/store.h"
#include "sessions/workshop/judge.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/damage.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t page_size = 4096;

/// A session of some 300 cards, with names, votes and a journal, some of whose cards fill several pages.
class SalvagedFile : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const TestFolder folder;
        auto created = Store::create(folder / "x", test_plan_text(), begin_session(test_plan(), 1));
        ASSERT_TRUE(created) << created.error().sentence;
        content = created->session;
        RandomCommands commands(11);
        for (int batch = 0; batch < 20; ++batch)
            ASSERT_TRUE(created->store->in_one_transaction([&] {
                for (int count = 0; count < 60; ++count)
                    carry_out(*created->store, next(commands, count));
            }));
        created->store.reset();
        bytes = bytes_of(folder / "x");
        ASSERT_GT(content.cards.size(), 250U);
        ASSERT_GT(content.people.size(), 5U);
        ASSERT_GT(content.choices.size(), 5U);
    }
    static void TearDownTestSuite() {
        content = {};
        bytes.clear();
    }

    static Command next(RandomCommands& commands, int count) {
        if (count % 3 != 0)
            return commands.next(content);
        if (count == 57)
            return AddPerson{"Person " + std::to_string(content.where().next_id)};
        const std::string words = "said " + std::to_string(content.where().next_id) + " ";
        return AddCard{lane_of(content, TestPlan::board),
                       words + std::string(count == 30 ? std::size_t{9000} : std::size_t{40}, 'w')};
    }

    static void carry_out(Store& store, const Command& command) {
        auto judged = judge(content, command, 5);
        if (!judged || std::holds_alternative<FinishSession>(command))
            return;
        store.write(content, judged->session, {kind_of(command), judged->label, 5});
        content = std::move(judged->session);
    }

    /// Saves what can be read of these bytes; the file itself stays as it is.
    Result<Salvaged> salvage(const std::string& harmed) {
        fs::remove(to);
        write_bytes(file, harmed);
        auto salvaged = salvage_session(file, to);
        EXPECT_TRUE(bytes_of(file) == harmed);
        EXPECT_EQ(salvaged.has_value(), fs::exists(to));
        return salvaged;
    }

    Session saved() {
        auto read = read_session(to);
        EXPECT_TRUE(read) << read.error().sentence;
        return read ? *read : Session{};
    }

    static FoundRows rows_in(const std::string& harmed) { return sort_out(scan_pages(harmed)); }

    static inline Session content;
    static inline std::string bytes;

    TestFolder folder;
    fs::path file = folder / "damaged.plenary";
    fs::path to = folder / "saved.plenary";
    TestClock clock;
};

TEST_F(SalvagedFile, OfAFileThatIsWholeIsTheSame) {
    const auto salvaged = salvage(bytes);
    ASSERT_TRUE(salvaged) << salvaged.error().sentence;
    EXPECT_THAT(salvaged->missing, IsEmpty());
    EXPECT_THAT(salvaged->recovered, HasSubstr(std::to_string(content.cards.size()) + " cards"));
    EXPECT_TRUE(same(saved(), content));
    const auto before = Store::open(file);
    const auto after = Store::open(to);
    ASSERT_TRUE(before && after);
    EXPECT_EQ(after->next.undo, before->next.undo);
}

/// Where the rows of the undamaged file lie.
class WhereRowsLie {
public:
    WhereRowsLie(const std::string& bytes, const Session& content) {
        const PageScan scan = scan_pages(bytes);
        for_each_table([&]<class Row>(Table<Row> Session::*table) {
            for (const auto& row : (content.*table).rows()) {
                const auto [key, sum] = key_and_sum(*row);
                for (const auto& each : scan.rows) {
                    const auto* written = std::get_if<std::int64_t>(&each.values.back());
                    if (each.rowid == key && written && *written == sum)
                        places_[row.get()] = {each.page, each.record->size() > page_size - 35};
                }
            }
        });
    }

    struct Place {
        std::size_t page = 0;
        bool fills_several_pages = false;
    };
    const Place& of(const void* row) const { return places_.at(row); }

private:
    template <class Row>
    static std::pair<std::int64_t, std::int64_t> key_and_sum(const Row& row) {
        Checksum checksum(Mapping<Row>::table);
        std::optional<std::int64_t> key;
        Mapping<Row>::fields(row, [&](const char*, const auto& value) {
            const Stored stored = to_stored(value);
            if (!key)
                key = std::get<std::int64_t>(stored);
            checksum.add(stored);
        });
        return {*key, checksum.value()};
    }

    std::map<const void*, Place> places_;
};

std::string_view page_in(const std::string& bytes, std::size_t number) {
    const std::string_view all = bytes;
    return number * page_size <= all.size() ? all.substr((number - 1) * page_size, page_size)
                                            : std::string_view();
}

struct Count {
    std::size_t undamaged = 0;
    std::size_t found = 0;
    std::size_t altered = 0;
};

/// Compares what was found with what there was, in every table but the journal.
void compare(const std::string& bytes, const std::string& harmed, const Session& content,
             const WhereRowsLie& where, const Session& found, Count& count) {
    bool chains_touched = false;
    for (std::size_t number = 1; number <= bytes.size() / page_size; ++number) {
        const char kind = page_in(bytes, number)[0];
        const bool tree = number == 1 || kind == 2 || kind == 5 || kind == 10 || kind == 13;
        chains_touched = chains_touched || (!tree && page_in(bytes, number) != page_in(harmed, number));
    }
    for_each_table([&]<class Row>(Table<Row> Session::*table) {
        for (const auto& row : (content.*table).rows()) {
            const auto& place = where.of(row.get());
            const Row* same_row = (found.*table).find(row->id);
            count.altered += same_row && !(*same_row == *row);
            if (page_in(bytes, place.page) != page_in(harmed, place.page)
                || (place.fills_several_pages && chains_touched))
                continue;
            ++count.undamaged;
            count.found += same_row && *same_row == *row;
        }
    });
}

TEST_F(SalvagedFile, HoldsWhatWasNotDamaged) {
    const WhereRowsLie where(bytes, content);
    std::mt19937 random(2026);
    Count count;
    int saved_files = 0;
    for (int number = 0; number < 200; ++number) {
        SCOPED_TRACE("damage " + std::to_string(number));
        const auto kind = every_damage.at(static_cast<std::size_t>(number) % every_damage.size());
        const std::string harmed = damaged(bytes, kind, random);
        compare(bytes, harmed, content, where, rows_in(harmed).session, count);
        const auto salvaged = salvage(harmed);
        if (!salvaged) {
            EXPECT_EQ(rows_in(harmed).sound, 0U) << salvaged.error().sentence;
            continue;
        }
        ++saved_files;
        const auto opened = Workshop::open(to, clock);
        ASSERT_TRUE(opened) << opened.error().sentence;
        const Session& left = (*opened)->snapshot()->session();
        const bool complete =
            left.cards.size() + left.merged.size() >= content.cards.size() + content.merged.size();
        EXPECT_TRUE(complete || !salvaged->missing.empty());
    }
    EXPECT_GT(saved_files, 190);
    EXPECT_GT(count.undamaged, 50'000U);
    EXPECT_GE(static_cast<double>(count.found), 0.99 * static_cast<double>(count.undamaged));
    EXPECT_EQ(count.altered, 0U);
    RecordProperty("undamaged", static_cast<int>(count.undamaged));
    RecordProperty("found", static_cast<int>(count.found));
}

TEST_F(SalvagedFile, KeepsEveryWordThatWasFound) {
    std::mt19937 random(7);
    for (int number = 0; number < 60; ++number) {
        SCOPED_TRACE("damage " + std::to_string(number));
        const auto kind = every_damage.at(static_cast<std::size_t>(number) % every_damage.size());
        const std::string harmed = damaged(bytes, kind, random);
        const FoundRows found = rows_in(harmed);
        if (!salvage(harmed))
            continue;
        const Session left = saved();
        for (const auto& card : found.session.cards.rows()) {
            const Card* kept = left.cards.find(card->id);
            ASSERT_TRUE(kept);
            EXPECT_EQ(kept->text, card->text);
        }
        for (const auto& part : found.session.merged.rows())
            EXPECT_TRUE(left.merged.find(part->id) || left.cards.find(part->id));
        EXPECT_TRUE(left.people == found.session.people);
    }
}

TEST_F(SalvagedFile, NoticesEveryBitThatWasFlippedInACard) {
    const PageScan scan = scan_pages(bytes);
    std::mt19937 random(3);
    int flipped = 0;
    for (const auto& row : scan.rows) {
        const bool card = row.values.size() == 12 && content.cards.find(CardId{row.rowid});
        const std::size_t at = bytes.find(*row.record, (row.page - 1) * page_size);
        if (!card || row.record->size() > 1000 || bytes.find(*row.record, at + 1) < row.page * page_size)
            continue;
        std::string harmed = bytes;
        const std::size_t byte = at + random() % row.record->size();
        harmed[byte] = static_cast<char>(harmed[byte] ^ 1 << random() % 8);
        const FoundRows found = rows_in(harmed);
        const Card* kept = found.session.cards.find(CardId{row.rowid});
        // A kind of value that the key is never read by may change without any effect.
        EXPECT_TRUE(!kept || *kept == *content.cards.find(CardId{row.rowid}));
        EXPECT_EQ(found.session.cards.size() + !kept, content.cards.size());
        EXPECT_TRUE(kept || !found.altered.empty() || scan_pages(harmed).unread_cells > 0);
        ++flipped;
    }
    EXPECT_GT(flipped, 200);
}

TEST_F(SalvagedFile, RefusesWhatHoldsNothingAndWhatWouldBeOverwritten) {
    EXPECT_FALSE(salvage(std::string(20'000, 'x')));
    EXPECT_FALSE(salvage(""));
    write_bytes(file, bytes);
    write_bytes(to, "mine");
    const auto refused = salvage_session(file, to);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().sentence, "“saved.plenary” exists already. Choose another name.");
    EXPECT_EQ(bytes_of(to), "mine");
}

TEST_F(SalvagedFile, ThatIsOpenElsewhereIsLeftAlone) {
    write_bytes(file, bytes);
    const auto open = Workshop::open(file, clock);
    ASSERT_TRUE(open);
    const auto refused = salvage_session(file, to);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().sentence, HasSubstr("open in another window"));
    EXPECT_FALSE(can_be_salvaged(file));
}

TEST_F(SalvagedFile, IsToldFromOtherRefusals) {
    write_bytes(file, bytes);
    EXPECT_FALSE(can_be_salvaged(file)) << "it is whole";
    write_bytes(file, std::string(page_size, '\0') + bytes.substr(page_size));
    EXPECT_TRUE(can_be_salvaged(file));
    write_bytes(file, "no session");
    EXPECT_FALSE(can_be_salvaged(file));
    EXPECT_FALSE(can_be_salvaged(folder / "not there"));
    std::string newer = bytes;
    newer[63] = 99;
    write_bytes(file, newer);
    EXPECT_FALSE(can_be_salvaged(file)) << "it is a newer program's";
    EXPECT_EQ(name_for_salvaged(file).filename(), "damaged (recovered).plenary");
    write_bytes(folder / "damaged (recovered).plenary", "taken");
    EXPECT_EQ(name_for_salvaged(file).filename(), "damaged (recovered) (2).plenary");
}

/// What was committed last and lies beside the file after a crash is read with it, and neither is written.
TEST_F(SalvagedFile, HoldsTheCommitsThatLieBesideIt) {
    write_bytes(folder / "open.plenary", bytes);
    auto open = Workshop::open(folder / "open.plenary", clock);
    ASSERT_TRUE(open);
    for (const char* text : {"the last word", "and one more"}) {
        (*open)->post(AddCard{lane_of(content, TestPlan::board), text});
        (*open)->work();
    }
    const Session last = (*open)->snapshot()->session();
    copy_as_if_killed(folder / "open.plenary", file);
    open->reset();
    const std::string log = bytes_of(folder / "damaged.plenary-wal");
    ASSERT_FALSE(log.empty());
    const std::string before = bytes_of(file);

    auto salvaged = salvage_session(file, to);
    ASSERT_TRUE(salvaged) << salvaged.error().sentence;
    EXPECT_THAT(salvaged->missing, IsEmpty());
    EXPECT_TRUE(saved().cards == last.cards);
    EXPECT_TRUE(bytes_of(file) == before && bytes_of(folder / "damaged.plenary-wal") == log);

    for (std::size_t length = 0; length < log.size(); length += 997) {
        fs::remove(to);
        write_bytes(folder / "damaged.plenary-wal", log.substr(0, length));
        ASSERT_TRUE(salvage_session(file, to)) << length;
        EXPECT_GE(saved().cards.size(), content.cards.size()) << length;
    }
}

/// Damages the rows of a table by the text of their records.
std::string without(std::string bytes, auto&& which) {
    const PageScan scan = scan_pages(bytes);
    for (const auto& row : scan.rows) {
        if (!which(row))
            continue;
        const std::string_view sum = std::string_view(*row.record).substr(row.record->size() - 8);
        const std::size_t at = bytes.find(sum, (row.page - 1) * page_size);
        if (at < row.page * page_size)
            bytes[at] = static_cast<char>(bytes[at] ^ 1);
    }
    return bytes;
}

bool is_row_of(const ScannedRow& row, std::size_t columns, std::string_view table) {
    if (row.values.size() != columns)
        return false;
    Checksum checksum(table);
    checksum.add(Stored(row.rowid));
    for (std::size_t i = 1; i + 1 < columns; ++i)
        checksum.add(row.values[i]);
    return row.values.back() == Stored(checksum.value());
}

TEST_F(SalvagedFile, PutsLanesThatThePlanHasBackUnderTheirCards) {
    const std::string harmed =
        without(bytes, [](const ScannedRow& row) { return is_row_of(row, 6, "lane"); });
    ASSERT_TRUE(rows_in(harmed).session.lanes.empty());
    const auto salvaged = salvage(harmed);
    ASSERT_TRUE(salvaged) << salvaged.error().sentence;
    const Session left = saved();
    EXPECT_TRUE(left.cards == content.cards);
    EXPECT_EQ(left.lanes.size(), content.lanes.size());
    EXPECT_THAT(salvaged->missing, Contains(HasSubstr("put back as the plan has it")));
}

TEST_F(SalvagedFile, MakesAPlanAnewThatIsLost) {
    const std::string harmed =
        without(bytes, [](const ScannedRow& row) { return is_row_of(row, 3, "plan"); });
    auto salvaged = salvage(harmed);
    ASSERT_TRUE(salvaged) << salvaged.error().sentence;
    EXPECT_THAT(salvaged->missing, Contains(HasSubstr("It can still be read as a plan")));
    EXPECT_TRUE(saved().plan == content.plan);

    std::string blank = harmed;
    const std::size_t at = blank.find("[[step]]");
    ASSERT_NE(at, std::string::npos);
    for (std::size_t found = at; found != std::string::npos; found = blank.find("[[step]]", found))
        blank[found] = '#';
    salvaged = salvage(blank);
    ASSERT_TRUE(salvaged) << salvaged.error().sentence;
    EXPECT_THAT(salvaged->missing, Contains(HasSubstr("The plan is lost")));
    const Session left = saved();
    ASSERT_EQ(left.plan->steps.size(), content.plan->steps.size());
    EXPECT_TRUE(left.cards == content.cards);
    for (std::size_t step : {1U, 2U, 4U, 5U, 7U, 8U})
        EXPECT_EQ(left.plan->steps[step].content.index(), content.plan->steps[step].content.index()) << step;
}

TEST_F(SalvagedFile, GivesLostCardsOfALostLaneAPlace) {
    // With a lane of another number in its place, the plan's own lanes cannot be told any more.
    const std::string harmed = without(bytes, [](const ScannedRow& row) {
        return is_row_of(row, 3, "plan")
               || (is_row_of(row, 6, "lane") && row.values[2] == Stored(std::string_view("board")));
    });
    std::string blank = harmed;
    for (std::size_t found = blank.find("[[step]]"); found != std::string::npos;
         found = blank.find("[[step]]", found))
        blank[found] = '#';
    const auto salvaged = salvage(blank);
    ASSERT_TRUE(salvaged) << salvaged.error().sentence;
    EXPECT_THAT(salvaged->missing, Contains(HasSubstr("in the lane “Recovered cards”")));
    const Session left = saved();
    EXPECT_EQ(left.cards.size(), content.cards.size());
    for (const auto& card : content.cards.rows())
        EXPECT_EQ(left.cards.find(card->id)->text, card->text);
}

TEST(MendedSession, HasAStepAddedForItsCardsWhereThePlanHasNoBoard) {
    FoundRows found;
    found.plan_text = "format = 1\ntitle = \"Nothing to write on\"\n\n[[step]]\nkind = \"welcome\"\n";
    found.session.cards.put({.id = CardId{5}, .lane = LaneId{3}, .text = "said"});
    found.session.cards.put({.id = CardId{9}, .lane = LaneId{3}, .under = CardId{5}, .text = "under it"});
    found.session.cards.put(
        {.id = CardId{11}, .lane = LaneId{3}, .under = CardId{11}, .text = "in a circle"});
    found.session.merged.put({.id = CardId{12}, .into = CardId{40}, .text = "part of a lost one"});
    const auto mended = mend(found);
    ASSERT_TRUE(mended) << mended.error().sentence;
    const Session& session = mended->session;
    ASSERT_EQ(session.plan->steps.size(), 2U);
    EXPECT_EQ(session.added_steps.size(), 1U);
    ASSERT_EQ(session.cards.size(), 4U);
    for (const auto& card : session.cards.rows())
        EXPECT_EQ(session.lanes.find(card->lane)->title, "Recovered cards");
    EXPECT_EQ(session.cards.find(CardId{9})->under, CardId{5});
    EXPECT_FALSE(session.cards.find(CardId{11})->under);
    EXPECT_EQ(session.cards.find(CardId{12})->text, "part of a lost one");
    EXPECT_GT(session.where().next_id, 12);
    EXPECT_THAT(mended->said, Contains(HasSubstr("4 cards whose place is lost lie in the lane")));
}

/// A file that the program wrote under an older schema.
class SalvagedOlderFile : public SalvagedFile, public testing::WithParamInterface<const char*> {};

INSTANTIATE_TEST_SUITE_P(Schemas, SalvagedOlderFile,
                         testing::Values("schema-1.plenary", "schema-2.plenary", "schema-3.plenary",
                                         "schema-4.plenary", "schema-5.plenary"),
                         [](const auto& file) { return std::string("schema") + file.param[7]; });

TEST_P(SalvagedOlderFile, IsCarriedOverTheUsualWay) {
    const fs::path fixture = fs::path(PLENARY_TEST_FILES) / "store/fixtures" / GetParam();
    const auto read = read_session(fixture);
    ASSERT_TRUE(read) << read.error().sentence;
    const auto salvaged = salvage(bytes_of(fixture));
    ASSERT_TRUE(salvaged) << salvaged.error().sentence;
    EXPECT_THAT(salvaged->missing, IsEmpty());
    EXPECT_TRUE(same(saved(), *read));

    std::mt19937 random(5);
    for (int number = 0; number < 40; ++number) {
        const auto kind = every_damage.at(static_cast<std::size_t>(number) % every_damage.size());
        const std::string harmed = damaged(bytes_of(fixture), kind, random);
        const auto left = salvage(harmed);
        if (left)
            EXPECT_TRUE(Workshop::open(to, clock)) << number;
        else
            EXPECT_EQ(rows_in(harmed).sound, 0U) << left.error().sentence;
    }
}

}
}
