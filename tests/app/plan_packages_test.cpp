// Plans that are sent with their pictures, and that come: dropped on the window, run, and packed in the
// planner.

#include "sessions/plans/plan_package.h"
#include "tests/app/program_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace {

using namespace plenary;
using testing::HasSubstr;
using testing::StartsWith;
namespace fs = std::filesystem;

/// First of all plans by its title.
constexpr const char* text = R"(format = 1
title = "0 walk"

[[step]]
kind = "slide"
title = "The river"
minutes = 5
picture = "image"
file = "river.jpg"

[[step]]
kind = "break"
minutes = 10
)";

struct DocumentsDesktop final : Desktop {
    fs::path folder;

    FilePlace place_of(const fs::path&) override { return FilePlace::this_computer; }
    Result<fs::path> choose_file(Chosen, const std::stop_token&) override { return fs::path(); }
    Result<void> move_to_bin(const fs::path&) override { return {}; }
    Result<void> show_in_folder(const fs::path&) override { return {}; }
    fs::path documents() override { return folder; }
};

struct PlanPackagesTest : test_support::ProgramTest {
    fs::path package = folder / "walk.plenaryplan";
    fs::path kept = data / "plans" / "0 walk" / "plan.toml";
    DocumentsDesktop desktop;

    PlanPackagesTest() {
        write(package, write_package({.text = text, .plan = {}, .pictures = {{"river.jpg", "a river"}}}));
    }
    ~PlanPackagesTest() override { program.reset(); }

    static void write(const fs::path& to, const std::string& content) {
        fs::create_directories(to.parent_path());
        std::ofstream(to, std::ios::binary) << content;
    }
    static std::string content_of(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string words(const std::string& id) const {
        const ui::Item* item = screen->map().find(id);
        return item != nullptr ? item->text : "nothing called " + id;
    }
    void drop(const fs::path& file) {
        program->take_dropped({file});
        screen->frame(3);
    }
    void edit_own() {
        write(kept, text);
        start();
        screen->frame(2);
        screen->click("plan:0:edit");
        screen->frame(3);
    }
};

TEST_F(PlanPackagesTest, DroppedOnTheWindowIsKeptAndOfferedToBegin) {
    start();
    drop(package);
    EXPECT_THAT(words("unpacked"), HasSubstr("“0 walk” is among your plans now."));
    EXPECT_THAT(words("unpacked"), HasSubstr("It has 2 steps and takes 15 min."));
    EXPECT_EQ(content_of(kept), text);
    EXPECT_EQ(content_of(kept.parent_path() / "river.jpg"), "a river");
    EXPECT_EQ(program->workshop(), nullptr);
    screen->click("unpacked:yes");
    screen->frame(2);
    ASSERT_NE(program->workshop(), nullptr);
    EXPECT_EQ(program->workshop()->snapshot()->plan().title, "0 walk");
}

TEST_F(PlanPackagesTest, IsBegunLaterFromTheStartPage) {
    start();
    drop(package);
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_EQ(program->workshop(), nullptr);
    screen->click("plan:0:start");
    screen->frame(2);
    ASSERT_NE(program->workshop(), nullptr);
    EXPECT_EQ(program->workshop()->snapshot()->plan().title, "0 walk");
}

TEST_F(PlanPackagesTest, RunIsKeptAndBegunAtOnce) {
    start();
    ASSERT_TRUE(program->begin_session(package));
    screen->frame(2);
    ASSERT_NE(program->workshop(), nullptr);
    EXPECT_EQ(words("notice"), "“0 walk” is among your plans now.");
    EXPECT_EQ(content_of(kept), text);
}

TEST_F(PlanPackagesTest, RehearsedIsNotKept) {
    start();
    ASSERT_TRUE(program->rehearse(package));
    screen->frame(2);
    ASSERT_NE(program->workshop(), nullptr);
    EXPECT_EQ(program->workshop()->snapshot()->plan().title, "0 walk");
    EXPECT_FALSE(fs::exists(data / "plans"));
}

TEST_F(PlanPackagesTest, WithAMistakeSaysWhereItIs) {
    write(package, write_package({.text = "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"bord\"\n",
                                  .plan = {},
                                  .pictures = {}}));
    start();
    drop(package);
    EXPECT_THAT(words("notice"), HasSubstr("walk.plenaryplan:4:8: "));
    EXPECT_FALSE(program->asks_something());
    EXPECT_FALSE(fs::exists(data / "plans"));
    EXPECT_FALSE(program->begin_session(package));
    EXPECT_FALSE(program->rehearse(package));
}

TEST_F(PlanPackagesTest, ComesInTheMiddleOfNothing) {
    start_session();
    drop(package);
    EXPECT_THAT(words("notice"), StartsWith("A session is open."));
    EXPECT_FALSE(fs::exists(kept));
}

TEST_F(PlanPackagesTest, ComesWhileAnotherPlanIsChanged) {
    start();
    screen->click("plan:new");
    screen->frame(3);
    screen->click("new:blank");
    screen->frame(3);
    ASSERT_TRUE(screen->has("planner:back"));
    drop(package);
    EXPECT_EQ(words("notice"), "“0 walk” is among your plans now.");
    EXPECT_FALSE(program->asks_something());
    screen->click("planner:back");
    screen->frame(3);
    EXPECT_TRUE(screen->has("plan:0:start"));
}

TEST_F(PlanPackagesTest, APlanFolderAmongOnesOwnIsChangedWhereItLies) {
    edit_own();
    ASSERT_TRUE(screen->has("planner:back"));
    EXPECT_FALSE(screen->has("notice"));
    screen->click("field:title");
    screen->frame(2);
    screen->press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen->type("Another walk\n");
    screen->frame(2);
    EXPECT_THAT(content_of(kept), HasSubstr("title = \"Another walk\""));
    EXPECT_EQ(std::distance(fs::directory_iterator(data / "plans"), {}), 1);
}

TEST_F(PlanPackagesTest, ThePlannerMakesACopyToSend) {
    desktop.folder = folder / "Documents";
    desktop_for_next = &desktop;
    write(kept.parent_path() / "river.jpg", "another river");
    edit_own();
    screen->click("planner:copy");
    screen->frame(3);
    const fs::path sent = folder / "Documents" / "0 walk.plenaryplan";
    EXPECT_EQ(words("notice"), "A copy to send lies at " + sent.string());
    const auto read = load_package(sent);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->text, text);
    EXPECT_THAT(read->pictures, testing::ElementsAre(PackagePart{"river.jpg", "another river"}));
    fs::remove(kept.parent_path() / "river.jpg");
    screen->click("planner:copy");
    screen->frame(3);
    EXPECT_EQ(words("notice"), "A copy to send lies at "
                                   + (folder / "Documents" / "0 walk (2).plenaryplan").string()
                                   + ", without the picture river.jpg, which is not there");
}

TEST_F(PlanPackagesTest, WithoutADesktopTheCopyLiesAmongTheRecords) {
    edit_own();
    screen->click("planner:copy");
    screen->frame(3);
    EXPECT_TRUE(load_package(data / "records" / "0 walk.plenaryplan"));
}

}
