// A session whose file is damaged: what can be read of it is offered, saved and opened.

#include "sessions/store/store.h"
#include "tests/app/program_support.h"

#include <fstream>
#include <iterator>
#include <tuple>
#include <vector>

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

/// However large the text, and however much is missing.
struct DamagedSheetSizes : testing::TestWithParam<std::tuple<ImVec2, int>> {
    DamagedSheet state{.file = "2026-11-22 What does partnership working mean for us in the valley.plenary"};
    DamagedAnswer answer = DamagedAnswer::none;
    test_support::Scene scene{test_support::plan_of(RulesStep{}),
                              [this](const View& view, ui::Box) {
                                  if (const auto chosen = draw_damaged_sheet(view.canvas, state);
                                      chosen != DamagedAnswer::none)
                                      answer = chosen;
                                  return Footer{};
                              },
                              std::get<0>(GetParam()), test_support::Scene::Foot::left_to_draw};

    DamagedSheetSizes() { scene.canvas().set_text_size(static_cast<float>(std::get<1>(GetParam())) / 100); }
};

TEST_P(DamagedSheetSizes, FitsBothWays) {
    scene.screen().frame(2);
    EXPECT_EQ(layout_problems(scene), "");
    scene.screen().click("damaged:save");
    EXPECT_EQ(answer, DamagedAnswer::save);
    state.saved_as = state.file;
    state.salvaged = Salvaged{.recovered = "24 cards, 6 names and 12 ballots",
                              .missing = std::vector<std::string>(9, "3 cards are lost, and nothing tells "
                                                                     "what stood on them.")};
    scene.screen().frame(2);
    EXPECT_EQ(layout_problems(scene), "");
    scene.screen().click("damaged:open");
    EXPECT_EQ(answer, DamagedAnswer::open);
    scene.screen().click("damaged:leave");
    EXPECT_EQ(answer, DamagedAnswer::leave);
}

INSTANTIATE_TEST_SUITE_P(Sizes, DamagedSheetSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{3840, 2160}, ImVec2{1024, 768}),
                                          testing::Values(80, 100, 200)));

}
