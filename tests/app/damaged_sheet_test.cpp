// A session whose file is damaged: what can be read of it is offered, saved and opened.

#include "sessions/store/store.h"
#include "tests/app/program_support.h"

#include <fstream>
#include <iterator>

namespace {

using namespace plenary;
namespace fs = std::filesystem;

struct DamagedSheetTest : test_support::ProgramTest {
    fs::path file;

    /// Blanks the first page of a session, without which SQLite knows of nothing.
    void damage_a_session() {
        start_session();
        file = program->workshop()->file();
        program.reset();
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes << std::string(4096, '\0');
    }
    std::string bytes() const {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

TEST_F(DamagedSheetTest, SavesWhatCanBeReadAndOpensIt) {
    damage_a_session();
    const std::string before = bytes();
    start();
    ASSERT_FALSE(program->open_session(file));
    EXPECT_TRUE(program->offers_salvage());
    screen->frame(2);
    screen->click("damaged:save");
    EXPECT_FALSE(screen->has("damaged:save"));
    screen->click("damaged:open");
    ASSERT_TRUE(program->workshop());
    EXPECT_FALSE(program->offers_salvage());
    EXPECT_NE(program->workshop()->file(), file);
    EXPECT_EQ(bytes(), before);
}

TEST_F(DamagedSheetTest, LeavesItAloneWhereThatIsWanted) {
    damage_a_session();
    start();
    ASSERT_FALSE(program->open_session(file));
    screen->frame(2);
    screen->click("damaged:leave");
    EXPECT_FALSE(program->offers_salvage());
    screen->frame(2);
    EXPECT_TRUE(screen->has("plan:0:start"));
    EXPECT_EQ(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()), 1);
}

TEST_F(DamagedSheetTest, OffersNothingWhereNothingIsLeft) {
    damage_a_session();
    std::ofstream(file, std::ios::binary) << std::string(20'000, 'x');
    start();
    ASSERT_FALSE(program->open_session(file));
    EXPECT_FALSE(program->offers_salvage());
}

}
