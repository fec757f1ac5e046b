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
        created->store.reset();
        bytes = bytes_of(sound);
    }

    /// Opens what was written last, for reading and for writing: whether it was refused.
    bool refused(const std::string& damaged_bytes) {
        const auto read = read_session(file);
        const auto bytes_after_reading = bytes_of(file);
        EXPECT_TRUE(bytes_after_reading == damaged_bytes);
        auto opened = Store::open(file);
        EXPECT_EQ(read.has_value(), opened.has_value());
        if (opened) {
            EXPECT_TRUE(read && same(*read, content));
            EXPECT_TRUE(same(opened->session, content));
            return false;
        }
        EXPECT_TRUE(bytes_of(file) == damaged_bytes) << opened.error().sentence;
        EXPECT_EQ(folder.names(), (std::vector<std::string>{"sound.plenary", "x.plenary"}));
        EXPECT_FALSE(opened.error().sentence.empty());
        EXPECT_EQ(opened.error().sentence.back(), '.');
        return true;
    }

    TestFolder folder;
    fs::path sound = folder / "sound.plenary";
    fs::path file = folder / "x.plenary";
    Session content;
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

}
}
