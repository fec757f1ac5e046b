// Settings take effect at once, on the start page and in a session, and are there the next time.

#include "tests/app/program_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace {

using namespace plenary;
using testing::HasSubstr;

struct ProgramSettingsTest : test_support::ProgramTest {};

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

TEST_F(ProgramSettingsTest, HideTheRoomsClockAndThenNothingIsDrawnWhileNothingMoves) {
    start_session();
    for (int i = 0; i < 60; ++i)
        screen->frame();
    ASSERT_TRUE(program->canvas().wanted_frame()) << "a clock counts";
    screen->press(ImGuiKey_H);
    EXPECT_FALSE(program->settings().stage_clock);
    for (int i = 0; i < 60; ++i)
        screen->frame();
    EXPECT_FALSE(program->canvas().wanted_frame());
    start();
    EXPECT_FALSE(program->settings().stage_clock) << "it is kept";
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
    EXPECT_EQ(
        program->settings(),
        (Settings{
            .theme = ui::ThemeName::contrast, .motion = false, .check_wording = false, .chime = false}));
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
