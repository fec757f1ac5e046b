// How a session comes to be open that may not be written, is open elsewhere, was made by a newer program, or
// lies on a stick.

#include "sessions/export/report.h"
#include "sessions/store/brought.h"
#include "sessions/store/schema.h"
#include "sessions/store/store.h"
#include "tests/app/program_support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <tuple>

namespace {

using namespace plenary;
using testing::HasSubstr;
using testing::StartsWith;
namespace fs = std::filesystem;

/// Everything below a folder called STICK lies on a stick, below SHARE in a network folder.
struct PlacesDesktop final : Desktop {
    fs::path chosen;
    std::string trouble;

    FilePlace place_of(const fs::path& file) override {
        const std::string path = file.string();
        return path.find("STICK") != std::string::npos   ? FilePlace::stick
               : path.find("SHARE") != std::string::npos ? FilePlace::network
                                                         : FilePlace::this_computer;
    }
    Result<fs::path> choose_file(Chosen, const std::stop_token&) override {
        if (!trouble.empty())
            return problem(trouble);
        return chosen;
    }
    Result<void> move_to_bin(const fs::path&) override { return {}; }
    Result<void> show_in_folder(const fs::path&) override { return {}; }
    fs::path documents() override { return {}; }
};

struct OpeningTest : test_support::ProgramTest {
    PlacesDesktop desktop;
    fs::path file;

    ~OpeningTest() override { program.reset(); }

    /// A session with its first step behind it, closed again, in this folder of the test's.
    void make_session(const std::string& where) {
        desktop_for_next = &desktop;
        start_session();
        const fs::path made = program->workshop()->file();
        program.reset();
        fs::create_directories(folder / where);
        file = folder / where / "x.plenary";
        fs::rename(made, file);
        fs::remove_all(data);
        start();
    }
    void open() {
        (void)program->open_session(file);
        screen->frame(2);
    }
    std::string text(const std::string& id) const {
        const ui::Item* item = screen->map().find(id);
        return item != nullptr ? item->text : "nothing called " + id;
    }
    void press_and_wait(ImGuiKeyChord key) {
        const int woken = wakes;
        screen->press(key);
        wakes.wait(woken);
        screen->frame(2);
    }
    /// Something is done in the session that is open.
    void do_something() { press_and_wait(ImGuiKey_PageDown); }
    void leave() {
        screen->click("footer:menu");
        screen->frame(2);
        screen->click("menu:leave");
        screen->frame(2);
    }
    std::size_t sessions_here() const {
        std::size_t count = 0;
        if (fs::exists(data / "sessions"))
            for (const auto& entry : fs::directory_iterator(data / "sessions"))
                count += entry.path().extension() == ".plenary" ? 1 : 0;
        return count;
    }
};

TEST_F(OpeningTest, WhatMayNotBeWrittenIsLookedAt) {
    make_session("share");
    fs::permissions(file, fs::perms::owner_read);
    EXPECT_TRUE(program->open_session(file));
    screen->frame(2);
    EXPECT_EQ(text("read-only"), "Read-only: the file or its folder may not be written.");
    EXPECT_THAT(text("step"), StartsWith("1 of"));
    press_and_wait(ImGuiKey_PageDown);
    EXPECT_THAT(text("step"), StartsWith("2 of"));
    press_and_wait(ImGuiMod_Ctrl | ImGuiKey_Z);
    EXPECT_EQ(text("notice"), "Read-only: the file or its folder may not be written.");
    EXPECT_FALSE(fs::exists(folder / "share" / "x.plenary-open"));
    EXPECT_FALSE(fs::exists(folder / "share" / "backups"));
    close_requested = true;
    screen->frame();
    EXPECT_TRUE(wish.close);
}

TEST_F(OpeningTest, ARecordAsJsonBecomesASession) {
    make_session("share");
    const auto session = read_session(file);
    ASSERT_TRUE(session);
    const fs::path json = folder / "x.json";
    std::ofstream(json) << write_report(Snapshot(*session, 1, {}, {}), ReportFormat::json, {});
    program->take_dropped({json});
    screen->frame(2);
    ASSERT_TRUE(program->workshop());
    EXPECT_EQ(program->workshop()->file().parent_path(), data / "sessions");
    EXPECT_EQ(program->workshop()->snapshot()->plan().title, session->plan->title);
    EXPECT_TRUE(fs::exists(json));
}

TEST_F(OpeningTest, WhatIsNoRecordSaysWhereItIsWrong) {
    make_session("share");
    const fs::path json = folder / "x.json";
    std::ofstream(json) << R"({"format": "plenary-session", "version": 1})";
    program->take_dropped({json});
    screen->frame(2);
    EXPECT_FALSE(program->workshop());
    EXPECT_THAT(text("notice"), StartsWith("“x.json” cannot be imported. At /title: This is missing."));
    EXPECT_EQ(sessions_here(), 0u);
}

TEST_F(OpeningTest, ItsMenuOffersNothingThatWouldChangeIt) {
    make_session("share");
    fs::permissions(file, fs::perms::owner_read);
    open();
    screen->click("footer:menu");
    screen->frame(2);
    EXPECT_TRUE(screen->has("menu:save"));
    EXPECT_TRUE(screen->has("menu:copy"));
    EXPECT_FALSE(screen->has("menu:finish"));
    EXPECT_FALSE(screen->has("menu:reopen"));
    screen->click("menu:save");
    screen->frame(2);
    screen->click("record:save");
    for (;;) {
        const int woken = wakes;
        screen->frame(2);
        if (screen->has("notice"))
            break;
        wakes.wait(woken);
    }
    EXPECT_THAT(text("notice"), HasSubstr("Saved in "));
}

TEST_F(OpeningTest, ACopyOfItIsWorkedOn) {
    make_session("share");
    fs::permissions(file, fs::perms::owner_read);
    open();
    screen->click("read-only:copy");
    screen->frame(2);
    EXPECT_FALSE(screen->has("read-only"));
    EXPECT_EQ(program->workshop()->file(), data / "sessions" / "x.plenary");
    EXPECT_EQ(text("notice"),
              "This is a copy, “x.plenary”, among your sessions. “x.plenary” stays as it is.");
    do_something();
    EXPECT_THAT(text("step"), StartsWith("2 of"));
    EXPECT_EQ(read_session(file)->where().step, StepId{1});
}

TEST_F(OpeningTest, WhatANewerProgramMadeIsLookedAtAndNotCopied) {
    make_session("here");
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA user_version = " + std::to_string(session_schema_version + 1));
    open();
    EXPECT_EQ(text("read-only"), "Read-only: made by a newer Plenary. Update Plenary to work on it.");
    EXPECT_FALSE(screen->has("read-only:copy"));
    screen->click("footer:menu");
    screen->frame(2);
    EXPECT_FALSE(screen->has("menu:copy"));
}

TEST_F(OpeningTest, WhatIsOpenElsewhereIsOfferedToBeLookedAt) {
    make_session("here");
    auto elsewhere = std::move(*Workshop::open(file, clock));
    EXPECT_FALSE(program->open_session(file));
    EXPECT_TRUE(program->asks_something());
    screen->frame(2);
    EXPECT_THAT(text("elsewhere"), HasSubstr("“x.plenary” is open in another window or program."));
    EXPECT_THAT(text("elsewhere"), HasSubstr("You can look at it as it was saved today at "));
    elsewhere->post(SetPlace{"Leeds"});
    elsewhere->work();
    screen->click("elsewhere:yes");
    screen->frame(2);
    EXPECT_THAT(text("read-only"), StartsWith("Read-only: open elsewhere. This is how it was saved"));
    EXPECT_EQ(program->workshop()->snapshot()->session().about().place, "Leeds");
}

TEST_F(OpeningTest, OrIsLeftAlone) {
    make_session("here");
    const auto elsewhere = std::move(*Workshop::open(file, clock));
    open();
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_FALSE(program->asks_something());
    EXPECT_TRUE(screen->has("plan:0:start"));
}

TEST_F(OpeningTest, OrIsOpenedOnceItWasClosedThere) {
    make_session("here");
    auto elsewhere = std::move(*Workshop::open(file, clock));
    open();
    elsewhere.reset();
    screen->click("elsewhere:yes");
    screen->frame(2);
    ASSERT_TRUE(program->workshop());
    EXPECT_FALSE(screen->has("read-only"));
    EXPECT_EQ(program->workshop()->file(), file);
}

TEST_F(OpeningTest, AnotherFileThatIsDroppedTakesThePlaceOfTheQuestion) {
    make_session("here");
    const auto elsewhere = std::move(*Workshop::open(file, clock));
    open();
    program->take_dropped({folder / "nothing.plenary"});
    screen->frame(2);
    EXPECT_FALSE(program->asks_something());
    EXPECT_EQ(text("notice"), "There is no file “nothing.plenary”.");
}

TEST_F(OpeningTest, OnAStickACopyIsWorkedOnAndOfferedBackWhenItIsClosed) {
    make_session("STICK");
    open();
    EXPECT_EQ(program->workshop()->file(), data / "sessions" / "x.plenary");
    EXPECT_THAT(text("notice"),
                StartsWith("“x.plenary” lies on a stick. You work on a copy on this computer"));
    do_something();
    leave();
    EXPECT_THAT(text("copy-back"), HasSubstr("What was done in it since is only on this computer."));
    EXPECT_EQ(read_session(file)->where().step, StepId{1});
    screen->click("copy-back:yes");
    screen->frame(2);
    EXPECT_THAT(text("notice"), StartsWith("Copied back to "));
    EXPECT_EQ(read_session(file)->where().step, StepId{2});
    EXPECT_TRUE(screen->has("plan:0:start"));
}

TEST_F(OpeningTest, WhereNothingWasDoneNothingIsOfferedBack) {
    make_session("STICK");
    open();
    leave();
    EXPECT_FALSE(screen->has("copy-back"));
    EXPECT_THAT(text("session:0:state"), StartsWith("Stopped at step"));
}

TEST_F(OpeningTest, LaterTheThreeDotsOfferIt) {
    make_session("SHARE");
    open();
    EXPECT_THAT(text("notice"), StartsWith("“x.plenary” lies in a network folder."));
    do_something();
    leave();
    screen->click("copy-back:no");
    screen->frame(2);
    EXPECT_THAT(text("session:0:state"), StartsWith("Not copied back yet · Stopped at step 2"));
    screen->click("session:0:more");
    screen->frame(2);
    EXPECT_THAT(text("deeds:words"), HasSubstr("Came from " + file.string()));
    screen->click("deed:copy-back");
    screen->frame(3);
    EXPECT_THAT(text("notice"), StartsWith("Copied back to "));
    EXPECT_THAT(text("session:0:state"), StartsWith("Stopped at step 2"));
    EXPECT_EQ(read_session(file)->where().step, StepId{2});
}

TEST_F(OpeningTest, ClosingTheProgramAsksFirst) {
    make_session("STICK");
    open();
    do_something();
    close_requested = true;
    screen->frame();
    EXPECT_FALSE(wish.close);
    screen->frame(2);
    fs::rename(folder / "STICK", folder / "gone");
    screen->click("copy-back:yes");
    EXPECT_FALSE(wish.close) << "what could not be copied is said first";
    screen->frame(2);
    EXPECT_THAT(text("notice"), HasSubstr("is not there. Connect it, then choose “Copy it back”"));
    fs::rename(folder / "gone", folder / "STICK");
    screen->click("session:0:open");
    screen->frame(2);
    close_requested = true;
    screen->frame(3);
    screen->hover("copy-back:yes");
    screen->button(true);
    screen->button(false);
    EXPECT_TRUE(wish.close);
    EXPECT_EQ(read_session(file)->where().step, StepId{2});
}

TEST_F(OpeningTest, ClosingTheProgramTwiceEndsItWithoutCopying) {
    make_session("STICK");
    open();
    do_something();
    for (const bool closes : {false, true}) {
        close_requested = true;
        screen->frame();
        EXPECT_EQ(wish.close, closes);
    }
    EXPECT_EQ(read_session(file)->where().step, StepId{1});
    EXPECT_TRUE(has_news(data / "sessions" / "x.plenary"));
}

TEST_F(OpeningTest, FromAStickTheSameCopyIsTakenUpAgain) {
    make_session("STICK");
    open();
    do_something();
    leave();
    screen->click("copy-back:no");
    screen->frame(2);
    open();
    EXPECT_THAT(text("notice"), HasSubstr("which holds what is not there yet"));
    EXPECT_THAT(text("step"), StartsWith("2 of"));
    EXPECT_EQ(sessions_here(), 1U);
}

TEST_F(OpeningTest, WhatMayNotBeWrittenOnAStickIsLookedAtThere) {
    make_session("STICK");
    fs::permissions(file, fs::perms::owner_read);
    open();
    EXPECT_TRUE(screen->has("read-only"));
    EXPECT_EQ(sessions_here(), 0U);
}

TEST_F(OpeningTest, WhatIsOpenOnAnotherComputerOfTheNetworkIsOfferedToBeLookedAt) {
    make_session("SHARE");
    const auto elsewhere = std::move(*Workshop::open(file, clock));
    open();
    EXPECT_TRUE(screen->has("elsewhere:yes"));
    EXPECT_EQ(sessions_here(), 0U);
}

TEST_F(OpeningTest, AFileIsChosenInTheDesktopsDialog) {
    make_session("here");
    desktop.chosen = file;
    screen->frame(2);
    const int woken = wakes;
    screen->click("file:open");
    wakes.wait(woken);
    screen->frame(2);
    ASSERT_TRUE(program->workshop());
    EXPECT_EQ(program->workshop()->file(), file);
}

TEST_F(OpeningTest, ChoosingNothingOpensNothing) {
    make_session("here");
    screen->frame(2);
    const int woken = wakes;
    screen->click("file:open");
    wakes.wait(woken);
    screen->frame(2);
    EXPECT_FALSE(program->workshop());
    EXPECT_FALSE(screen->has("notice"));
}

TEST_F(OpeningTest, WithoutADialogItIsSaidWhatElseCanBeDone) {
    make_session("here");
    desktop.trouble = "Drop the file on this window instead.";
    screen->frame(2);
    const int woken = wakes;
    screen->click("file:open");
    wakes.wait(woken);
    screen->frame(2);
    EXPECT_EQ(text("notice"), "Drop the file on this window instead.");
}

TEST_F(OpeningTest, WithoutADesktopThereIsNoButtonForIt) {
    start();
    screen->frame(2);
    EXPECT_TRUE(screen->has("plan:0:start"));
    EXPECT_FALSE(screen->has("file:open"));
}

/// However large the text.
struct OpeningSizes : testing::TestWithParam<std::tuple<ImVec2, int>> {
    float text = static_cast<float>(std::get<1>(GetParam())) / 100;
    ImVec2 size = std::get<0>(GetParam());
};

TEST_P(OpeningSizes, TheQuestionFits) {
    HomeQuestion question{
        .id = "elsewhere",
        .title = "This session is open elsewhere",
        .sentences = {"“2026-11-22 What does partnership working mean.plenary” is open in another "
                      "window or program: ann on LAPTOP-3, since 10:32.",
                      "You can look at it as it was saved today at 10:47. What is done there after "
                      "that is not shown, and nothing can be changed here."},
        .yes = "Look at it",
        .no = "To the start page"};
    HomeAnswer answer = HomeAnswer::none;
    test_support::Scene scene(
        test_support::plan_of(RulesStep{}),
        [&](const View& view, ui::Box) {
            if (const auto chosen = draw_home_question(view.canvas, question); chosen != HomeAnswer::none)
                answer = chosen;
            return Footer{};
        },
        size, test_support::Scene::Foot::left_to_draw);
    scene.canvas().set_text_size(text);
    scene.screen().frame(2);
    EXPECT_EQ(layout_problems(scene), "");
    EXPECT_LE(scene.screen().find("elsewhere").full_y1, scene.screen().find("elsewhere:yes").full_y0);
    scene.screen().click("elsewhere:yes");
    EXPECT_EQ(answer, HomeAnswer::yes);
    scene.screen().touch_tap("elsewhere:no");
    EXPECT_EQ(answer, HomeAnswer::no);
}

TEST_P(OpeningSizes, TheLineAboveTheStageFits) {
    StageUi ui;
    test_support::Scene scene(
        test_support::plan_of(RulesStep{.starters = {"Listen to one another"}}),
        [&](const View& view, ui::Box) {
            const Snapshot looked(view.snapshot.session(), 1, {}, {}, {},
                                  {ReadOnly::Why::open_elsewhere,
                                   "Read-only: open elsewhere (ann on LAPTOP-3, since 10:32). This is how it "
                                   "was saved today at "
                                   "10:47."});
            const View look{view.canvas, looked, view.step, view.clock, view.seeds, view.post};
            draw_stage(look, ui);
            return Footer{};
        },
        size, test_support::Scene::Foot::left_to_draw);
    scene.canvas().set_text_size(text);
    scene.settle();
    EXPECT_EQ(layout_problems(scene), "");
    EXPECT_FALSE(scene.screen().has("rules:new"));
    scene.screen().touch_tap("read-only:copy");
    EXPECT_TRUE(ui.wants_copy);
    EXPECT_TRUE(scene.posted().empty());
}

INSTANTIATE_TEST_SUITE_P(Sizes, OpeningSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{3840, 2160}, ImVec2{1024, 768}),
                                          testing::Values(80, 100, 200)));

}
