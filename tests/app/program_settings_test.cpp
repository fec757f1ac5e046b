// Settings take effect at once, on the start page and in a session, and are there the next time.

#include "app/program.h"
#include "tests/support/headless.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace {

using namespace plenary;
using test_support::CountedSeeds;
using test_support::Headless;
using test_support::SetClock;
using testing::HasSubstr;

struct ProgramSettingsTest : testing::Test {
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir())
        / (std::string("program ") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::path data = folder / "data";
    SetClock clock;
    CountedSeeds seeds;
    std::unique_ptr<Program> program;
    std::unique_ptr<Headless> screen;

    ProgramSettingsTest() {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(data);
    }
    ~ProgramSettingsTest() override {
        program.reset();
        std::filesystem::remove_all(folder);
    }

    void start() {
        program.reset();
        screen = std::make_unique<Headless>(
            1280, 720,
            [this] {
                clock.advance(std::chrono::milliseconds(17));
                program->frame(false);
            },
            [this] {
                program = std::make_unique<Program>(*ui::load_fonts(PLENARY_ASSETS "/fonts"),
                                                    Folders{.assets = PLENARY_ASSETS, .data = data}, clock,
                                                    seeds, [] {});
            });
    }
    void start_session() {
        start();
        const auto plans = list_plans({PLENARY_ASSETS "/plans"});
        ASSERT_FALSE(plans.empty());
        ASSERT_TRUE(program->begin_session(plans.front().file));
        screen->frame(2);
    }
    const ui::Theme* shown() const { return &program->canvas().theme(); }
};

TEST_F(ProgramSettingsTest, ChangeTheLookByTheKeyOnTheStartPage) {
    start();
    EXPECT_EQ(shown(), &ui::theme_of(ui::ThemeName::paper));
    screen->press(ImGuiMod_Ctrl | ImGuiKey_T);
    EXPECT_EQ(shown(), &ui::theme_of(ui::ThemeName::dim));
    screen->press(ImGuiMod_Ctrl | ImGuiKey_T);
    EXPECT_EQ(shown(), &ui::theme_of(ui::ThemeName::contrast));
    screen->press(ImGuiMod_Ctrl | ImGuiKey_T);
    EXPECT_EQ(shown(), &ui::theme_of(ui::ThemeName::paper));
}

TEST_F(ProgramSettingsTest, AreThereTheNextTime) {
    start();
    screen->press(ImGuiMod_Ctrl | ImGuiKey_T);
    screen->press(ImGuiMod_Ctrl | ImGuiKey_Equal);
    start();
    EXPECT_EQ(shown(), &ui::theme_of(ui::ThemeName::dim));
    EXPECT_FLOAT_EQ(program->canvas().text_size(), 1.1F);
}

TEST_F(ProgramSettingsTest, AreAllInTheMenuWhichStaysToShowThem) {
    start_session();
    screen->click("footer:menu");
    EXPECT_TRUE(screen->has("menu:look:paper:present"));
    screen->click("menu:look:contrast");
    EXPECT_EQ(shown(), &ui::theme_of(ui::ThemeName::contrast));
    EXPECT_TRUE(screen->has("menu:look:contrast:present"));
    EXPECT_FALSE(screen->has("menu:look:paper:present"));
    screen->click("menu:larger");
    EXPECT_FLOAT_EQ(program->canvas().text_size(), 1.1F);
    screen->click("menu:smaller");
    screen->click("menu:motion");
    EXPECT_EQ(screen->find("menu:motion:state").text, "Off");
    screen->click("menu:wording");
    EXPECT_EQ(screen->find("menu:wording:state").text, "Off");
    screen->click("menu:chime");
    EXPECT_EQ(screen->find("menu:chime:state").text, "Off");
    EXPECT_EQ(program->settings(), (Settings{ui::ThemeName::contrast, 1, false, false, false}));
    EXPECT_EQ(read_settings(data / "settings.toml").settings, program->settings());
    screen->click("menu:wording");
    EXPECT_EQ(screen->find("menu:wording:state").text, "On");
}

TEST_F(ProgramSettingsTest, StopAllMotion) {
    start_session();
    EXPECT_LT(program->canvas().travel(clock.steady(), std::chrono::seconds(9)), 1);
    screen->click("footer:menu");
    screen->click("menu:motion");
    EXPECT_EQ(program->canvas().travel(clock.steady(), std::chrono::seconds(9)), 1);
}

TEST_F(ProgramSettingsTest, LeaveTheKeyToAFieldThatIsBeingTypedIn) {
    start_session();
    ASSERT_TRUE(screen->has("welcome:place")) << "the welcome page's field";
    screen->click("welcome:place");
    screen->press(ImGuiMod_Ctrl | ImGuiKey_T);
    EXPECT_EQ(program->settings(), Settings{});
}

TEST_F(ProgramSettingsTest, AreTheUsualOnesWithANoticeWhereTheFileIsBroken) {
    std::ofstream(data / "settings.toml") << "look = dim";
    start();
    EXPECT_EQ(program->settings(), Settings{});
    EXPECT_THAT(screen->find("notice").text, HasSubstr("line 1 is not TOML"));
}

TEST_F(ProgramSettingsTest, TakeEffectWithANoticeWhereTheyCannotBeKept) {
    std::ofstream(folder / "in the way") << "a file";
    data = folder / "in the way";
    start();
    screen->press(ImGuiMod_Ctrl | ImGuiKey_T);
    EXPECT_EQ(shown(), &ui::theme_of(ui::ThemeName::dim));
    EXPECT_THAT(screen->find("notice").text, HasSubstr("hold until Plenary is closed"));
}

}
