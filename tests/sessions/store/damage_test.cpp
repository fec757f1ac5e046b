// What was damaged anywhere is either noticed, and then left alone, or without any effect.

#include "tests/sessions/store/damage.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "sessions/store/store.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

/// Where in a file its rows lie, and the entries of its indices: every byte that means something.
class Rows {
public:
    explicit Rows(const fs::path& file) : file_(bytes_of(file)) {
        const SQLite::Database database(file.string());
        SQLite::Statement pages(database, "SELECT pageno FROM dbstat WHERE name <> 'sqlite_schema'");
        while (pages.executeStep())
            add_rows_of((pages.getColumn(0).getUInt() - 1) * page_size);
    }
    const std::vector<std::size_t>& places() const { return places_; }

private:
    static constexpr std::size_t page_size = 4096;

    std::size_t byte(std::size_t at) const { return static_cast<unsigned char>(file_[at]); }
    std::size_t two_bytes(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
    /// A number as SQLite packs it: seven bits to a byte, while the eighth is set.
    std::size_t packed(std::size_t& at) const {
        std::size_t number = 0;
        do
            number = number << 7 | (byte(at) & 0x7f);
        while ((byte(at++) & 0x80) != 0);
        return number;
    }
    void add_rows_of(std::size_t page) {
        constexpr std::size_t table_leaf = 0x0d;
        constexpr std::size_t index_leaf = 0x0a;
        constexpr std::size_t page_header = 8;
        if (byte(page) == table_leaf || byte(page) == index_leaf)
            for (std::size_t cell = 0; cell < two_bytes(page + 3); ++cell)
                add_row(page + two_bytes(page + page_header + 2 * cell), byte(page) == table_leaf);
    }
    void add_row(std::size_t at, bool numbered) {
        constexpr std::size_t most_on_a_page = page_size - 35;
        const std::size_t size = packed(at);
        if (size > most_on_a_page)
            return;
        const std::size_t number = at;
        if (numbered)
            packed(at);
        // Of a numbered row SQLite does not read the kind that its key has as a value, the second byte.
        const std::size_t not_read = numbered ? at + 1 : 0;
        for (std::size_t place = number; place < at + size; ++place)
            if (place != not_read)
                places_.push_back(place);
    }

    std::string file_;
    std::vector<std::size_t> places_;
};

class DamagedFile : public testing::Test {
protected:
    DamagedFile() {
        auto created = Store::create(sound, test_plan_text(), begin_session(test_plan(), 1));
        EXPECT_TRUE(created) << created.error().sentence;
        content = created->session;
        RandomCommands commands(7);
        EXPECT_TRUE(created->store->in_one_transaction([&] {
            for (int count = 0; count < 400; ++count) {
                const Command command = commands.next(content);
                auto judged = judge(content, command, count);
                if (!judged || std::holds_alternative<FinishSession>(command))
                    continue;
                created->store->write(content, judged->session, {kind_of(command), judged->label, count});
                content = std::move(judged->session);
            }
        }));
        next = created->store->next_in_history();
        created->store.reset();
        bytes = bytes_of(sound);
    }

    /// Opens what was written last, for reading and for writing: whether it was refused.
    bool refused(const std::string& damaged_bytes) {
        const auto names = folder.names();
        const auto read = read_session(file);
        const auto bytes_after_reading = bytes_of(file);
        EXPECT_TRUE(bytes_after_reading == damaged_bytes);
        auto opened = Store::open(file);
        EXPECT_EQ(read.has_value(), opened.has_value());
        if (opened) {
            EXPECT_TRUE(read && same(*read, content));
            EXPECT_TRUE(same(opened->session, content));
            EXPECT_EQ(opened->next.undo, next.undo);
            EXPECT_EQ(opened->next.redo, next.redo);
            return false;
        }
        EXPECT_TRUE(bytes_of(file) == damaged_bytes) << opened.error().sentence;
        EXPECT_EQ(folder.names(), names);
        EXPECT_FALSE(opened.error().sentence.empty());
        EXPECT_EQ(opened.error().sentence.back(), '.');
        return true;
    }

    TestFolder folder;
    fs::path sound = folder / "sound.plenary";
    fs::path file = folder / "x.plenary";
    Session content;
    Store::Next next;
    std::string bytes;
};

TEST_F(DamagedFile, IsRefusedAndLeftAloneOrHoldsAllThatItHeld) {
    std::mt19937 random(2026);
    int refusals = 0;
    for (int count = 0; count < 200; ++count) {
        const auto kind = every_damage.at(static_cast<std::size_t>(count) % every_damage.size());
        SCOPED_TRACE("damage " + std::to_string(count));
        const std::string harmed = damaged(bytes, kind, random);
        write_bytes(file, harmed);
        refusals += refused(harmed);
    }
    EXPECT_GT(refusals, 120);
}

TEST_F(DamagedFile, WithABitFlippedWhereItMeansSomethingIsRefused) {
    const auto places = Rows(sound).places();
    ASSERT_GT(places.size(), 15'000u);
    std::mt19937 random(7);
    for (int count = 0; count < 2000; ++count) {
        const std::size_t at = places[random() % places.size()];
        SCOPED_TRACE("byte " + std::to_string(at));
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << random() % 8);
        write_bytes(file, flipped);
        EXPECT_TRUE(refused(flipped));
    }
}

TEST_F(DamagedFile, WithAWrongSizeInItsHeaderIsNotPutRightBeforeItProvedSound) {
    std::string harmed = bytes;
    constexpr std::size_t changes_at = 24;
    constexpr std::size_t size_at = 28;
    harmed[changes_at] = 1;
    harmed.replace(size_at, 4, 4, '\0');
    harmed[Rows(sound).places().back()] ^= 1;
    write_bytes(file, harmed);
    EXPECT_TRUE(refused(harmed));
}

}
}
