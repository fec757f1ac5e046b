// Pictures on their way into a session and beside a plan, through the program.

#include "app/planner/planner.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/store.h"
#include "tests/app/program_support.h"
#include "tests/support/logo_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace {

using namespace plenary;
using testing::HasSubstr;
namespace fs = std::filesystem;

/// Somebody who chooses this file in the desktop's dialog.
struct ChoosingDesktop final : Desktop {
    fs::path chosen;
    Chosen asked_for = Chosen::to_open;

    FilePlace place_of(const fs::path&) override { return FilePlace::this_computer; }
    Result<fs::path> choose_file(Chosen what, const std::stop_token&) override {
        asked_for = what;
        return chosen;
    }
    Result<void> move_to_bin(const fs::path&) override { return {}; }
    Result<void> show_in_folder(const fs::path&) override { return {}; }
    fs::path documents() override { return {}; }
};

struct ProgramPictures : test_support::ProgramTest {
    fs::path plan = data / "plans" / "street.toml";

    ProgramPictures() {
        fs::create_directories(plan.parent_path());
        write(plan, "format = 1\ntitle = \"1 street\"\n\n"
                    "[[step]]\nkind = \"slide\"\npicture = \"image\"\nfile = \"street.jpg\"\n\n"
                    "[[step]]\nkind = \"break\"\n");
    }
    static void write(const fs::path& file, const std::string& bytes) {
        std::ofstream(file, std::ios::binary) << bytes;
    }
    std::string text(const std::string& id) const {
        const ui::Item* item = screen->map().find(id);
        return item != nullptr ? item->text : "";
    }
    void draw_until_there_is(const std::string& id) {
        // Each frame gives the threads their time; none of them waits for this one.
        while (!screen->has(id)) {
            screen->frame();
            std::this_thread::yield();
        }
    }
    void open_planner() {
        start();
        screen->frame(2);
        // Plans are listed by their titles.
        screen->click("plan:0:edit");
        screen->frame(2);
    }
};

TEST_F(ProgramPictures, AreTakenAlongIntoTheSession) {
    write(plan.parent_path() / "street.jpg", test_support::two_coloured_jpeg_of(300, 200));
    start();
    ASSERT_TRUE(program->begin_session(plan));
    draw_until_there_is("image:picture");
    EXPECT_EQ(text("notice"), "");
    const fs::path session = program->workshop()->file();
    program.reset();
    EXPECT_FALSE(read_session(session)->pictures.find("street.jpg")->bytes.empty());
}

TEST_F(ProgramPictures, AreMissedAtTheStartAndOnTheSlide) {
    start();
    ASSERT_TRUE(program->begin_session(plan));
    screen->frame(2);
    EXPECT_THAT(text("notice"), HasSubstr("“street.jpg” goes without its picture"));
    EXPECT_THAT(text("image:missing"), HasSubstr("There is no such picture beside the plan."));
}

TEST_F(ProgramPictures, AreMissedInARehearsalToo) {
    start();
    ASSERT_TRUE(program->rehearse(plan));
    screen->frame(2);
    EXPECT_THAT(text("notice"), HasSubstr("nothing of it is kept. The slide with “street.jpg”"));
}

TEST_F(ProgramPictures, AreSeenInThePlannerAsTheyLieBesideThePlan) {
    write(plan.parent_path() / "street.jpg", test_support::two_coloured_jpeg_of(300, 200));
    open_planner();
    screen->click("planner:step:1");
    screen->frame(2);
    draw_until_there_is("image:picture");
}

TEST_F(ProgramPictures, AreChosenInThePlannerAmongThoseBesideThePlan) {
    write(plan.parent_path() / "map.png", test_support::png_of(30, 20));
    open_planner();
    screen->click("planner:step:1");
    screen->frame(2);
    screen->click("field:file:beside:map.png");
    screen->frame(2);
    EXPECT_THAT(load_plan_text(plan).value(), HasSubstr("file = \"map.png\""));
}

TEST_F(ProgramPictures, AreCopiedBesideThePlanFromElsewhere) {
    ChoosingDesktop desktop;
    desktop.chosen = folder / "On a stick.jpeg";
    write(desktop.chosen, test_support::two_coloured_jpeg_of(300, 200));
    desktop_for_next = &desktop;
    open_planner();
    screen->click("planner:step:1");
    screen->frame(2);
    screen->click("field:file:choose");
    while (text("notice").empty()) {
        screen->frame();
        std::this_thread::yield();
    }
    EXPECT_EQ(desktop.asked_for, Chosen::for_slide);
    EXPECT_EQ(text("notice"), "The picture was copied beside the plan, as “On a stick.jpg”.");
    EXPECT_TRUE(fs::exists(plan.parent_path() / "On a stick.jpg"));
    EXPECT_THAT(load_plan_text(plan).value(), HasSubstr("file = \"On a stick.jpg\""));
    program.reset();
}

TEST_F(ProgramPictures, AreTakenInThePlannerWhenTheyAreDropped) {
    open_planner();
    write(folder / "map.png", "no picture");
    program->take_dropped({folder / "map.png"});
    screen->frame(2);
    EXPECT_THAT(text("notice"), HasSubstr("no picture that Plenary can read"));
    write(folder / "map.png", test_support::png_of(30, 20));
    screen->click("planner:step:2");
    screen->frame(2);
    program->take_dropped({folder / "map.png"});
    screen->frame(2);
    EXPECT_THAT(text("notice"), HasSubstr("Choose a step that shows a picture to use it."));
    EXPECT_TRUE(fs::exists(plan.parent_path() / "map.png"));
    EXPECT_THAT(load_plan_text(plan).value(), HasSubstr("file = \"street.jpg\""));
}

TEST_F(ProgramPictures, ComeAlongIntoAPlanOfWhatTheSessionDid) {
    write(plan.parent_path() / "street.jpg", test_support::two_coloured_jpeg_of(300, 200));
    start();
    ASSERT_TRUE(program->begin_session(plan));
    const fs::path session = program->workshop()->file();
    program.reset();
    fs::remove(plan.parent_path() / "street.jpg");
    start();
    screen->frame(2);
    screen->click("session:0:more");
    screen->frame(2);
    screen->click("deed:plan");
    screen->frame(3);
    ASSERT_TRUE(screen->has("planner:back"));
    const fs::path made = data / "plans" / "1 street (as run)";
    EXPECT_TRUE(fs::exists(made / "plan.toml"));
    std::ifstream kept(made / "street.jpg", std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(kept), {}),
              read_session(session)->pictures.find("street.jpg")->bytes);
}

TEST_F(ProgramPictures, GoWithTheirStepToAnotherPlan) {
    const fs::path other = data / "plans" / "other" / "plan.toml";
    fs::create_directories(other.parent_path());
    write(other, "format = 1\ntitle = \"2 other\"\n[[step]]\nkind = \"break\"\n");
    const std::string picture = test_support::two_coloured_jpeg_of(300, 200);
    write(plan.parent_path() / "street.jpg", picture);
    write(other.parent_path() / "street.jpg", test_support::jpeg_of(20, 20)); // another one of this name
    open_planner();
    screen->click("planner:step:1");
    screen->frame(2);
    for (int i = 0; i < 40 && !screen->has("planner:send"); ++i) {
        const ui::Item form = screen->find("planner:form");
        screen->move(form.centre_x(), form.centre_y());
        screen->wheel(-1);
    }
    screen->click("planner:send");
    screen->frame(3);
    screen->click("send:0");
    screen->frame(3);
    EXPECT_THAT(load_plan_text(other).value(), HasSubstr("file = \"street 2.jpg\""));
    std::ifstream copied(other.parent_path() / "street 2.jpg", std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(copied), {}), picture);
}

}
