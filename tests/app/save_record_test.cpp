// The record is chosen, looked at and saved from the sheet for it, while the room goes on.

#include "app/letterhead.h"
#include "app/stage/record_sheet.h"
#include "app/stage/stage.h"
#include "tests/app/places_room.h"
#include "tests/app/program_support.h"
#include "tests/support/logo_files.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace plenary;
using test_support::Scene;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

struct SaveRecordTest : test_support::ProgramTest {
    std::string words_at(const char* id) const {
        const ui::Item* item = screen->map().find(id);
        return item ? item->text : "";
    }
    std::string notice() const { return words_at("notice"); }
    std::vector<std::filesystem::path> records() const {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : std::filesystem::directory_iterator(data / "records"))
            found.push_back(entry.path());
        return found;
    }
    void open_sheet() {
        start_session();
        screen->click("footer:menu");
        screen->click("menu:save");
        screen->frame(2);
    }
    // Draws whenever there is news from a thread of the program's, until this is so.
    template <class Condition>
    void draw_until(const Condition& so) {
        for (;;) {
            const int woken = wakes;
            screen->frame(2);
            if (so())
                return;
            wakes.wait(woken);
        }
    }
    void wait_for_notice(const std::string& begins) {
        draw_until([&] { return notice().starts_with(begins); });
    }
    void wait_for_page(const std::string& words) {
        draw_until([&] { return words_at("record:page") == words; });
    }
    // Switches off all forms but those.
    void leave_only(const std::vector<std::string>& kept) {
        for (const char* form : {"pdf", "docx", "html", "markdown", "tables", "pictures", "json"})
            if (std::ranges::find(kept, form) == kept.end())
                screen->click("record:" + std::string(form));
    }
    static std::string content(const std::filesystem::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }
};

TEST_F(SaveRecordTest, SavesEverythingInAFolderBesideWhateverGoesOn) {
    open_sheet();
    screen->click("record:save");
    wait_for_notice("Saved in ");
    ASSERT_EQ(records().size(), 1u);
    const std::filesystem::path saved = records()[0];
    EXPECT_THAT(notice(), HasSubstr(saved.string()));
    EXPECT_EQ(words_at("record:where"), "Saved as " + saved.string());
    EXPECT_TRUE(std::filesystem::exists(saved / (saved.filename().string() + ".pdf")));
    EXPECT_TRUE(std::filesystem::exists(saved / "tables" / "cards.csv"));
}

TEST_F(SaveRecordTest, SavesOneFormatAloneAsAFile) {
    open_sheet();
    leave_only({"markdown"});
    screen->click("record:markdown"); // the last one stays
    screen->click("record:save");
    wait_for_notice("Saved in ");
    ASSERT_EQ(records().size(), 1u);
    EXPECT_THAT(records()[0].string(), EndsWith(".md"));
}

TEST_F(SaveRecordTest, SavesTheReadingThatWasChosen) {
    open_sheet();
    leave_only({"html"});
    screen->click("record:full");
    screen->click("record:save");
    wait_for_notice("Saved in ");
    EXPECT_THAT(content(records()[0]), HasSubstr("step by step"));
    screen->click("record:room");
    screen->click("record:save");
    wait_for_page("1 of 1");
    draw_until([&] { return !screen->map().find("record:saving"); });
    EXPECT_THAT(content(records()[0]), Not(HasSubstr("step by step")));
}

TEST_F(SaveRecordTest, LeavesNamesOutWhereTheyAreNotWanted) {
    open_sheet();
    leave_only({"html"});
    screen->click("record:names");
    screen->click("record:save");
    wait_for_notice("Saved in ");
    EXPECT_THAT(content(records()[0]), HasSubstr("names left out"));
}

TEST_F(SaveRecordTest, ShowsThePagesAsTheyWillBe) {
    open_sheet();
    screen->click("record:full");
    wait_for_page("1 of 2");
    EXPECT_EQ(words_at("record:page-number"), "Page 1 of 2");
    screen->click("record:page-on");
    wait_for_page("2 of 2");
    screen->click("record:commissioner");
    wait_for_page("1 of 1");
    EXPECT_EQ(words_at("record:page-number"), "");
    EXPECT_FALSE(std::filesystem::exists(data / "records")) << "nothing is written before it is saved";
}

TEST_F(SaveRecordTest, EnlargesThePageThatIsPressed) {
    open_sheet();
    wait_for_page("1 of 1");
    const float small =
        screen->find("record:page-itself").full_x1 - screen->find("record:page-itself").full_x0;
    screen->click("record:page-itself");
    screen->frame(2);
    EXPECT_GT(screen->find("record:page-itself").full_x1 - screen->find("record:page-itself").full_x0,
              small * 1.8F);
    EXPECT_FALSE(screen->has("record:save"));
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_TRUE(screen->has("record:save")) << "the sheet is still there";
    screen->click("record:page-itself");
    screen->click("record:close");
    screen->frame(2);
    EXPECT_TRUE(screen->has("record:save")) << "it is the way back";
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_FALSE(screen->has("record:close"));
}

TEST_F(SaveRecordTest, KeepsTheNameOfTheOrganisationAndPutsItAtTheHead) {
    open_sheet();
    leave_only({"html"});
    screen->click("record:organisation");
    screen->type("Sharrow Forum & \"Friends\"");
    screen->press(ImGuiKey_Enter);
    screen->frame(2);
    EXPECT_EQ(program->settings().organisation, "Sharrow Forum & \"Friends\"");
    EXPECT_EQ(read_settings(data / "settings.toml").settings.organisation, "Sharrow Forum & \"Friends\"");
    screen->click("record:save");
    wait_for_notice("Saved in ");
    EXPECT_THAT(content(records()[0]), HasSubstr("Sharrow Forum &amp; "));
}

TEST_F(SaveRecordTest, TakesALogoThatIsDroppedAndLetsGoOfIt) {
    open_sheet();
    leave_only({"html"});
    const auto picture = folder / "our logo.PNG";
    std::ofstream(picture, std::ios::binary) << test_support::png_of(300, 100);
    program->take_dropped({picture});
    draw_until([&] { return words_at("record:logo:words") == "With your logo"; });
    std::filesystem::remove(picture);
    screen->click("record:save");
    wait_for_notice("Saved in ");
    EXPECT_THAT(content(records()[0]), HasSubstr("data:image/png;base64,"));
    screen->click("record:no-logo");
    screen->frame(2);
    EXPECT_FALSE(kept_logo(data));
    EXPECT_NE(words_at("record:logo:words"), "With your logo");
}

TEST_F(SaveRecordTest, SaysWhatIsWrongWithALogo) {
    open_sheet();
    const auto picture = folder / "logo.png";
    std::ofstream(picture, std::ios::binary) << "no picture at all";
    program->take_dropped({picture});
    wait_for_notice("This file is no picture");
}

TEST_F(SaveRecordTest, SaysWhyItCannotBeSaved) {
    std::ofstream(data / "records") << "a file where the folder should be";
    open_sheet();
    screen->click("record:save");
    wait_for_notice("There is no folder");
    EXPECT_THAT(notice(), HasSubstr("records"));
    EXPECT_TRUE(std::filesystem::is_regular_file(data / "records"));
}

struct RecordSheetSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(RecordSheetSizes, NothingOverlapsOrIsCut) {
    const auto [size, text] = GetParam();
    StageUi ui;
    Scene scene(
        test_support::plan_of(RulesStep{.starters = {"Listen to one another"}}, "How we work together"),
        [&](const View& view, ui::Box) {
            draw_stage(view, ui, StageForm::alone);
            return Footer{};
        },
        size, Scene::Foot::left_to_draw);
    scene.canvas().set_text_size(text);
    scene.act(FinishSession{});
    ui.overlay = Overlay::finished;
    scene.settle();
    const auto apart = [&](const std::vector<std::string>& buttons) {
        for (const std::string& one : buttons) {
            const ui::Item item = scene.screen().find(one);
            EXPECT_GE(item.full_x0, 0) << one;
            EXPECT_LE(item.full_x1, size.x) << one;
            EXPECT_LE(item.y1, size.y) << one;
            for (const std::string& other : buttons) {
                const ui::Item beside = scene.screen().find(other);
                EXPECT_TRUE(one == other || item.full_x1 <= beside.full_x0 || beside.full_x1 <= item.full_x0
                            || item.full_y1 <= beside.full_y0 || beside.full_y1 <= item.full_y0)
                    << one << " is over " << other << ": " << item.full_y0 << " to " << item.full_y1 << ", "
                    << beside.full_y0 << " to " << beside.full_y1;
            }
        }
    };
    apart({"finished:save", "finished:look", "finished:home"});
    scene.screen().click("finished:save");
    scene.settle();
    apart({"record:close", "record:save", "record:room"});
    scene.screen().click("record:commissioner");
    EXPECT_EQ(ui.record.reading, Reading::commissioner);
    scene.screen().click("record:save");
    EXPECT_EQ(ui.record.wanted, RecordDeed::save);
    EXPECT_GT(ui.record.page_wide, 200) << "a page that is looked at has to be large enough for it";
    scene.screen().click("record:close");
    scene.settle();
    EXPECT_EQ(ui.overlay, Overlay::none);
}

INSTANTIATE_TEST_SUITE_P(AllSizes, RecordSheetSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
