// What a person has set is kept in a file that people can read, and that may be broken.

#include "app/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

using namespace plenary;
using testing::HasSubstr;

struct SettingsTest : testing::Test {
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir())
        / (std::string("settings ") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::path file = folder / "settings.toml";

    SettingsTest() {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    ~SettingsTest() override { std::filesystem::remove_all(folder); }

    SettingsReading reading_of(const std::string& text) const {
        std::ofstream(file, std::ios::binary) << text;
        return read_settings(file);
    }
    std::string text() const {
        std::ostringstream all;
        all << std::ifstream(file, std::ios::binary).rdbuf();
        return all.str();
    }
};

TEST_F(SettingsTest, AreTheUsualOnesWhereThereIsNoFile) {
    const SettingsReading reading = read_settings(folder / "none" / "settings.toml");
    EXPECT_EQ(reading.settings, Settings{});
    EXPECT_FALSE(reading.problem);
}

TEST_F(SettingsTest, ComeBackAsTheyWereWritten) {
    for (const ui::ThemeName theme : ui::theme_names) {
        const Settings settings{.theme = theme,
                                .text_size = 1.7F,
                                .motion = false,
                                .check_wording = false,
                                .stage_clock = false,
                                .chime = false,
                                .session_order = SessionOrder::begun,
                                .show_archived = true,
                                .remove_names_after = 45,
                                .remove_names_not_before = {"2026-12-02"}};
        ASSERT_TRUE(write_settings(settings, file));
        const SettingsReading reading = read_settings(file);
        EXPECT_EQ(reading.settings, settings) << text();
        EXPECT_FALSE(reading.problem);
    }
}

TEST_F(SettingsTest, MakeTheirFolderAndLeaveNothingBesideTheFile) {
    const auto deeper = folder / "new" / "settings.toml";
    ASSERT_TRUE(write_settings({}, deeper));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(deeper.parent_path()), {}), 1);
}

TEST_F(SettingsTest, ReplaceTheWholeFile) {
    reading_of(std::string(5000, '#'));
    ASSERT_TRUE(write_settings({}, file));
    EXPECT_LT(text().size(), 400U);
}

TEST_F(SettingsTest, SayNothingOfASettingTheyDoNotKnow) {
    const SettingsReading reading = reading_of("voice = \"low\"\nlook = \"dim\"\n[more]\nlook = 3\n");
    EXPECT_EQ(reading.settings.theme, ui::ThemeName::dim);
    EXPECT_FALSE(reading.problem);
}

TEST_F(SettingsTest, AreTheUsualOnesWithOneSentenceWhereTheFileCannotBeRead) {
    for (const char* broken : {"look = dim", "look = \"dim\"\nlook = \"dim\"", "\xFF\xFE", "[[,look]]"}) {
        const SettingsReading reading = reading_of(broken);
        EXPECT_EQ(reading.settings, Settings{}) << broken;
        ASSERT_TRUE(reading.problem) << broken;
        EXPECT_THAT(reading.problem->sentence, HasSubstr("settings.toml"));
    }
    std::filesystem::remove(file);
    std::filesystem::create_directories(file);
    EXPECT_TRUE(read_settings(file).problem) << "a folder";
}

TEST_F(SettingsTest, KeepTheUsualValueForOneThatCannotBe) {
    for (const char* wrong :
         {"look = \"purple\"", "look = 2", "text_size_percent = \"large\"", "text_size_percent = 1.2",
          "motion = 0", "check_wording = \"no\"", "chime = 3", "stage_clock = 1", "session_order = \"age\"",
          "session_order = 1", "show_archived = 1", "remove_names_after_days = 0",
          "remove_names_after_days = -30", "remove_names_after_days = 36501",
          "remove_names_after_days = \"soon\"", "remove_names_not_before = 3",
          "remove_names_not_before = \"2 Dec\"", "remove_names_not_before = \"2026-12-02\\\"\""}) {
        const SettingsReading reading = reading_of(std::string(wrong) + "\n");
        EXPECT_EQ(reading.settings, Settings{}) << wrong;
        EXPECT_TRUE(reading.problem) << wrong;
    }
    const SettingsReading reading = reading_of("look = \"purple\"\nmotion = false\n");
    EXPECT_FALSE(reading.settings.motion) << "the others hold";
}

TEST_F(SettingsTest, OfferToRemoveNamesAfterAnyNumberOfDaysOrNever) {
    EXPECT_EQ(reading_of("remove_names_after_days = 1").settings.remove_names_after, 1);
    EXPECT_EQ(reading_of("remove_names_after_days = 36500").settings.remove_names_after, 36'500);
    const SettingsReading reading = reading_of("remove_names_after_days = \"never\"");
    EXPECT_FALSE(reading.settings.remove_names_after);
    EXPECT_FALSE(reading.problem);
}

TEST_F(SettingsTest, HoldTheTextSizeWithinItsBounds) {
    EXPECT_FLOAT_EQ(reading_of("text_size_percent = 900").settings.text_size, 2);
    EXPECT_FLOAT_EQ(reading_of("text_size_percent = -9223372036854775808").settings.text_size, 0.8F);
    EXPECT_FLOAT_EQ(text_size_after(2, 1), 2);
    EXPECT_FLOAT_EQ(text_size_after(0.8F, -1), 0.8F);
}

TEST_F(SettingsTest, ComeBackToTheSameSizeAfterGoingUpAndDown) {
    float size = 1;
    for (int i = 0; i < 10; ++i)
        size = text_size_after(size, 1);
    EXPECT_EQ(size, 2);
    for (int i = 0; i < 10; ++i)
        size = text_size_after(size, -1);
    EXPECT_EQ(size, 1);
}

TEST_F(SettingsTest, SayWhereTheyCouldNotBeWritten) {
    std::ofstream(folder / "in the way") << "a file";
    const auto written = write_settings({}, folder / "in the way" / "settings.toml");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().sentence, HasSubstr("in the way"));
}

TEST(NextTheme, GoesRoundAllOfThem) {
    EXPECT_EQ(next_theme(ui::ThemeName::paper), ui::ThemeName::dim);
    EXPECT_EQ(next_theme(ui::ThemeName::dim), ui::ThemeName::contrast);
    EXPECT_EQ(next_theme(ui::ThemeName::contrast), ui::ThemeName::paper);
}

}
