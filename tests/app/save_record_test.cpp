// The record is saved from the menu and from the sheet of a finished session, while the room goes on.

#include "app/stage/stage.h"
#include "tests/app/program_support.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace plenary;
using test_support::Scene;
using testing::HasSubstr;

struct SaveRecordTest : test_support::ProgramTest {
    std::string notice() const {
        const ui::Item* item = screen->map().find("notice");
        return item ? item->text : "";
    }
    std::vector<std::string> records() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(data / "records"))
            names.push_back(entry.path().filename().string());
        return names;
    }
};

TEST_F(SaveRecordTest, SavesEverythingInAFolderBesideWhateverGoesOn) {
    start_session();
    screen->click("footer:menu");
    screen->click("menu:save");
    for (;;) {
        const int woken = wakes;
        screen->frame(2);
        if (notice().starts_with("Saved in "))
            break;
        wakes.wait(woken);
    }
    EXPECT_THAT(notice(), HasSubstr((data / "records").string()));
    ASSERT_EQ(records().size(), 1u);
    EXPECT_TRUE(std::filesystem::exists(data / "records" / records()[0] / (records()[0] + ".pdf")));
    EXPECT_TRUE(std::filesystem::exists(data / "records" / records()[0] / "tables" / "cards.csv"));
}

TEST_F(SaveRecordTest, SaysWhyItCannotBeSaved) {
    std::ofstream(data / "records") << "a file where the folder should be";
    start_session();
    screen->click("footer:menu");
    screen->click("menu:save");
    screen->frame(2);
    EXPECT_THAT(notice(), HasSubstr("records"));
    EXPECT_TRUE(std::filesystem::is_regular_file(data / "records"));
}

struct FinishedSheetSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(FinishedSheetSizes, NothingOverlapsOrIsCut) {
    const auto [size, text] = GetParam();
    StageUi ui;
    StageWish wish = StageWish::none;
    Scene scene(
        test_support::plan_of(RulesStep{.starters = {"Listen to one another"}}, "How we work together"),
        [&](const View& view, ui::Box) {
            wish = std::max(wish, draw_stage(view, ui, StageForm::alone));
            return Footer{};
        },
        size, Scene::Foot::left_to_draw);
    scene.canvas().set_text_size(text);
    scene.act(FinishSession{});
    ui.overlay = Overlay::finished;
    scene.settle();
    const char* buttons[] = {"finished:all",      "finished:pdf",  "finished:docx", "finished:html",
                             "finished:markdown", "finished:json", "finished:look", "finished:home"};
    for (const char* one : buttons) {
        const ui::Item item = scene.screen().find(one);
        EXPECT_GE(item.full_x0, 0) << one;
        EXPECT_LE(item.full_x1, size.x) << one;
        EXPECT_LE(item.full_y1, size.y) << one;
        for (const char* other : buttons) {
            const ui::Item beside = scene.screen().find(other);
            EXPECT_TRUE(one == other || item.full_x1 <= beside.full_x0 || beside.full_x1 <= item.full_x0
                        || item.full_y1 <= beside.full_y0 || beside.full_y1 <= item.full_y0)
                << one << " is over " << other << ": " << item.full_y0 << " to " << item.full_y1 << ", "
                << beside.full_y0 << " to " << beside.full_y1;
        }
    }
    scene.screen().click("finished:docx");
    EXPECT_EQ(wish, StageWish::save_docx);
}

INSTANTIATE_TEST_SUITE_P(AllSizes, FinishedSheetSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
