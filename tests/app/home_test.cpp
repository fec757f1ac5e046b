// The start page: what can be started, taken up again or looked back on.

#include "tests/app/home_support.h"

#include <imgui_internal.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace plenary;

using test_support::day;
using test_support::noon;

struct HomeTest : test_support::HomeScreen {};

using Names = std::vector<std::string>;

TEST_F(HomeTest, ListsThePlansOfAFolderAndStartsOne) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    ASSERT_FALSE(shelf.plans.empty());
    EXPECT_EQ(shelf.plans.front().problem, "");
    show();
    screen->click("plan:0:start");
    ASSERT_TRUE(std::holds_alternative<StartPlan>(chosen));
    EXPECT_EQ(std::get<StartPlan>(chosen).plan, shelf.plans.front().file);
    EXPECT_FALSE(std::get<StartPlan>(chosen).rehearsal);
}

TEST_F(HomeTest, OpensASession) {
    add_session("First");
    add_session("Second", noon);
    show();
    screen->click("session:1:open");
    ASSERT_TRUE(std::holds_alternative<OpenSession>(chosen));
    EXPECT_EQ(std::get<OpenSession>(chosen).session, "Second.plenary");
}

TEST_F(HomeTest, AFileThatCannotBeOpenedIsThereWithItsReason) {
    add_session("Broken", 0, "“Broken.plenary” is damaged.");
    shelf.plans.push_back({.file = "mine.toml", .plan = {}, .problem = "This plan has 2 mistakes."});
    show();
    EXPECT_FALSE(screen->has("session:0:open"));
    EXPECT_FALSE(screen->has("plan:0:start"));
    EXPECT_EQ(names(), Names{"Broken.plenary"});
    EXPECT_EQ(says("session:0:state"), "“Broken.plenary” is damaged.");
    screen->click("session:0:more");
    screen->frame(2);
    EXPECT_FALSE(screen->has("deed:duplicate")) << "what cannot be read cannot be copied";
    EXPECT_FALSE(screen->has("deed:send"));
    screen->click("deed:archive");
    ASSERT_NE(deed(), nullptr);
    EXPECT_EQ(deed()->deed, SessionDeed::archive);
}

TEST_F(HomeTest, PutsSessionsInTheOrderThatIsChosen) {
    SessionEntry& first = add_session("Alpha");
    first.changed = noon - 2 * day;
    first.started = noon - 3 * day;
    SessionEntry& second = add_session("beta");
    second.changed = noon - day;
    second.started = noon - 9 * day;
    SessionEntry& third = add_session("Élan");
    third.changed = noon;
    third.started = noon - 5 * day;
    show();
    EXPECT_EQ(names(), (Names{"Élan", "beta", "Alpha"}));
    screen->click("order:title");
    screen->frame();
    EXPECT_EQ(names(), (Names{"Alpha", "beta", "Élan"}));
    screen->click("order:begun");
    screen->frame();
    EXPECT_EQ(names(), (Names{"Alpha", "Élan", "beta"}));
    EXPECT_EQ(says("session:0:state").substr(0, 6), "Begun ");
    screen->click("order:changed");
    screen->frame();
    EXPECT_EQ(names(), (Names{"Élan", "beta", "Alpha"}));
}

TEST_F(HomeTest, PutsTheSessionsOfACourseInTheirOrder) {
    const auto add = [&](const std::string& name, const std::string& course, int number, WallTime begun) {
        SessionEntry& entry = add_session(name);
        entry.course = course;
        entry.number = number;
        entry.started = begun;
    };
    add("Last", "Working together", 3, noon);
    add("Alone", "", 0, noon);
    add("Other", "health", 1, noon);
    add("First again", "Working together", 1, noon);
    add("First", "Working together", 1, noon - day);
    show();
    screen->click("order:course");
    screen->frame();
    EXPECT_EQ(names(), (Names{"Other", "First", "First again", "Last", "Alone"}));
    EXPECT_EQ(says("session:1:state").substr(0, 32), "Session 1 of Working together ·");
    EXPECT_EQ(says("session:4:state").substr(0, 7), "Stopped");
}

TEST_F(HomeTest, WhatIsTypedAnywhereIsSearchedForUntilEscape) {
    add_session("Alpha");
    add_session("Beta");
    show();
    screen->type("be ta");
    EXPECT_EQ(ui.search.text, "be ta") << "the first letter is not lost";
    EXPECT_EQ(names().size(), 2U) << "what was there stays until there is an answer";
    answer("be ta", {"Beta.plenary"});
    EXPECT_EQ(names(), Names{"Beta"});
    screen->press(ImGuiKey_Escape);
    screen->frame();
    EXPECT_EQ(ui.search.text, "");
    answer("", {});
    EXPECT_EQ(names().size(), 2U);
    screen->type("x");
    EXPECT_EQ(ui.search.text, "x") << "it goes on after Escape";
    screen->frame();
    screen->click("search:clear");
    screen->frame();
    EXPECT_EQ(ui.search.text, "");
}

TEST_F(HomeTest, TheKeyboardGoesOnFromTheSearchToWhatWasFound) {
    add_session("Alpha");
    show();
    screen->type("al");
    answer("al", {"Alpha.plenary"});
    screen->press(ImGuiKey_Tab);
    screen->frame(2);
    EXPECT_TRUE(canvas->typing()) << "as in any other field";
    screen->press(ImGuiKey_DownArrow);
    screen->frame(2);
    EXPECT_FALSE(canvas->typing());
    for (int i = 0; i < 12 && !std::holds_alternative<OpenSession>(chosen); ++i) {
        screen->press(ImGuiKey_Tab);
        if (canvas->focus() != 0 && says("session:0:name") == "Alpha") {
            const ImGuiID before = canvas->focus();
            ImGui::SetCurrentContext(&screen->context());
            if (before == ImGui::FindWindowByName("canvas")->GetID("session:0:open"))
                screen->press(ImGuiKey_Enter);
        }
    }
    ASSERT_TRUE(std::holds_alternative<OpenSession>(chosen));
    EXPECT_EQ(ui.search.text, "al");
}

TEST_F(HomeTest, SaysWhenNothingWasFound) {
    add_session("Alpha");
    show();
    screen->type("zzz");
    answer("zzz", {});
    EXPECT_TRUE(names().empty());
    EXPECT_EQ(says("sessions:nothing"), "Nothing found for “zzz”. Esc shows all sessions again.");
}

TEST_F(HomeTest, WhatIsArchivedShowsOnlyWhenAskedForOrFound) {
    add_session("Alpha");
    add_session("Old").archived = true;
    show();
    EXPECT_EQ(names(), Names{"Alpha"});
    screen->click("sessions:archived");
    screen->frame();
    EXPECT_EQ(names(), (Names{"Alpha", "Old"}));
    EXPECT_TRUE(says("session:1:state").starts_with("Archived · Stopped"));
    screen->click("session:1:more");
    screen->frame(2);
    screen->click("deed:unarchive");
    ASSERT_NE(deed(), nullptr);
    EXPECT_EQ(deed()->deed, SessionDeed::take_out_of_archive);
    EXPECT_EQ(deed()->session, "Old.plenary");
    screen->frame(2);
    screen->click("sessions:archived");
    screen->frame();
    EXPECT_EQ(names(), Names{"Alpha"});
    screen->type("old");
    answer("old", {"Old.plenary"});
    EXPECT_EQ(names(), Names{"Old"});
}

TEST_F(HomeTest, AsksBeforeASessionGoesToTheBin) {
    add_session("Alpha");
    show();
    screen->click("session:0:more");
    screen->frame(2);
    screen->click("deed:bin");
    screen->frame(2);
    EXPECT_EQ(deed(), nullptr);
    screen->click("bin:second");
    screen->frame(2);
    EXPECT_FALSE(screen->has("bin:first"));
    EXPECT_EQ(deed(), nullptr) << "it is kept";
    screen->click("session:0:more");
    screen->frame(2);
    screen->click("deed:bin");
    screen->frame(2);
    screen->click("bin:first");
    ASSERT_NE(deed(), nullptr);
    EXPECT_EQ(deed()->deed, SessionDeed::move_to_bin);
}

TEST_F(HomeTest, NamesAreRemovedOnlyAfterAQuestion) {
    add_session("Alpha");
    show();
    for (const char* answer : {"names:second", "names:first"}) {
        screen->click("session:0:more");
        screen->frame(2);
        screen->click("deed:names");
        screen->frame(2);
        EXPECT_EQ(deed(), nullptr);
        EXPECT_NE(screen->find("names").text.find("Nobody can take this back"), std::string::npos);
        screen->click(answer);
        screen->frame(1);
    }
    ASSERT_NE(deed(), nullptr);
    EXPECT_EQ(deed()->deed, SessionDeed::forget_names);
}

struct HomeOfACourse : HomeTest {
    /// In the list below those that were added before.
    void add(const std::string& name, const std::string& course, int number, WallTime begun) {
        SessionEntry& entry = add_session(name);
        entry.course = course;
        entry.number = number;
        entry.started = begun;
        entry.changed = noon - static_cast<WallTime>(listing.sessions.size());
    }
    void ask_about(int row) {
        screen->click("session:" + std::to_string(row) + ":more");
        screen->frame(2);
    }
    const CompareSessions* compared() const { return std::get_if<CompareSessions>(&chosen); }
};

TEST_F(HomeOfACourse, OnlyASessionThatHasAnEarlierOneIsCompared) {
    add("Second", "Working together", 2, noon);
    add("First", "Working together", 1, noon - day);
    add("Alone", "", 0, noon);
    add("Elsewhere", "Health", 3, noon);
    SessionEntry& broken = add_session("Broken", 0, "“Broken.plenary” is damaged.");
    broken.course = "Health";
    broken.changed = noon - day;
    show();
    for (const int row : {1, 2, 3, 4}) {
        ask_about(row);
        ASSERT_TRUE(screen->has("deeds:close")) << row;
        EXPECT_FALSE(screen->has("deed:compare")) << row;
        screen->press(ImGuiKey_Escape);
        screen->frame(2);
    }
    ask_about(0);
    screen->click("deed:compare");
    ASSERT_NE(compared(), nullptr);
    EXPECT_EQ(compared()->session, "Second.plenary");
    EXPECT_EQ(compared()->earlier, "First.plenary");
    screen->frame(2);
    EXPECT_FALSE(screen->has("deeds:close"));
}

TEST_F(HomeOfACourse, WhichOfSeveralEarlierOnesItIsComparedWithIsAsked) {
    add("Third", "Working together", 3, noon);
    add("First", "Working together", 1, noon - 2 * day);
    add("Second", "Working together", 2, noon - day);
    add("Fourth", "Working together", 4, noon - 3 * day);
    show();
    ask_about(0);
    screen->click("deed:compare");
    screen->frame(2);
    EXPECT_EQ(compared(), nullptr);
    EXPECT_TRUE(screen->has("compare:1"));
    EXPECT_FALSE(screen->has("compare:2")) << "the fourth comes later in the course";
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_FALSE(screen->has("compare:0"));
    ask_about(0);
    ASSERT_TRUE(screen->has("deed:compare")) << "it begins again with what can be done";
    screen->click("deed:compare");
    screen->frame(2);
    screen->click("compare:1");
    ASSERT_NE(compared(), nullptr);
    EXPECT_EQ(compared()->session, "Third.plenary");
    EXPECT_EQ(compared()->earlier, "First.plenary");
    screen->frame(2);
    EXPECT_FALSE(screen->has("compare:0"));
}

TEST_F(HomeOfACourse, TheEarlierOnesFitEveryScreenAndTextSize) {
    for (int number = 12; number > 0; --number)
        add("Session with a rather long name, of which not all is to be read " + std::to_string(number),
            "Working together", number, noon + number * day);
    for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1024, 768}, ImVec2{3840, 2160}}) {
        ui = {};
        show(size.x, size.y);
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            canvas->set_text_size(text);
            screen->frame(2);
            ask_about(0);
            screen->click("deed:compare");
            screen->frame(2);
            EXPECT_TRUE(screen->has("compare:0")) << size.x << " at " << text;
            EXPECT_EQ(problems(), "") << size.x << " at " << text;
            EXPECT_FALSE(canvas->wanted_frame());
            screen->press(ImGuiKey_Escape);
            screen->frame(2);
        }
        screen.reset();
    }
}

TEST_F(HomeTest, TheSheetClosesByEscapeAndTakesNoSearch) {
    add_session("Alpha");
    show();
    screen->click("session:0:more");
    screen->frame(2);
    ASSERT_TRUE(screen->has("deed:duplicate"));
    screen->type("x");
    EXPECT_EQ(ui.search.text, "");
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_FALSE(screen->has("deed:duplicate"));
    EXPECT_EQ(deed(), nullptr);
}

TEST_F(HomeTest, TellsCopiesApartByTheirFiles) {
    add_session("Alpha").file = "Alpha copy.plenary";
    add_session("Alpha");
    show();
    SessionEntry& beta = listing.sessions.back();
    EXPECT_TRUE(ui.shown.named_by_file.at(0));
    beta.title = "Beta";
    publish();
    EXPECT_FALSE(ui.shown.named_by_file.at(0));
}

TEST_F(HomeTest, SaysHowFarReadingHasComeAndShowsWhatIsThere) {
    add_session("Alpha");
    listing.read = 20;
    listing.to_read = 500;
    show();
    EXPECT_EQ(says("sessions:progress"), "Reading 20 of 500 sessions");
    EXPECT_EQ(names(), Names{"Alpha"});
    listing.read = 500;
    publish();
    EXPECT_FALSE(screen->has("sessions:progress"));
}

TEST_F(HomeTest, ScrollsToTheLastOfManySessionsAndDrawsOnlyWhatIsSeen) {
    for (int i = 0; i < 500; ++i)
        add_session("Session " + std::to_string(i)).changed = noon - i;
    show(1280, 720);
    EXPECT_FALSE(screen->has("session:499:open"));
    EXPECT_LT(screen->map().items().size(), 60U);
    screen->hover("session:2:open");
    for (int i = 0; i < 900 && !screen->has("session:499:open"); ++i)
        screen->wheel(-1);
    EXPECT_TRUE(screen->has("session:499:open"));
    EXPECT_EQ(says("session:499:name"), "Session 499");
}

TEST_F(HomeTest, TheListFollowsTheKeyboard) {
    for (int i = 0; i < 30; ++i)
        add_session("Session " + std::to_string(i)).changed = noon - i;
    show(1280, 720);
    ASSERT_FALSE(screen->has("session:12:open"));
    for (int i = 0; i < 40; ++i)
        screen->press(ImGuiKey_Tab);
    screen->frame(2);
    EXPECT_TRUE(screen->has("session:14:open"));
    EXPECT_FALSE(screen->has("session:0:open"));
}

TEST_F(HomeTest, ThePlansFollowTheKeyboardToo) {
    const auto plans = list_plans({PLENARY_ASSETS "/plans"});
    for (int i = 0; i < 9; ++i)
        shelf.plans.push_back(plans.front());
    show(1280, 720);
    ASSERT_FALSE(screen->has("plan:8:start"));
    for (int i = 0; i < 35; ++i) // the settings, a new plan, and four of each plan
        screen->press(ImGuiKey_Tab);
    screen->frame(2);
    EXPECT_TRUE(screen->has("plan:8:start"));
}

TEST_F(HomeTest, DrawsNothingWhileNothingHappens) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    add_session("Alpha");
    add_session("Old").archived = true;
    show();
    screen->frame(3);
    EXPECT_FALSE(canvas->wanted_frame());
    screen->click("session:0:more");
    screen->frame(3);
    EXPECT_FALSE(canvas->wanted_frame());
    screen->click("deed:bin");
    screen->frame(3);
    EXPECT_FALSE(canvas->wanted_frame());
}

TEST_F(HomeTest, FitsEveryScreenAndTextSize) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    add_session("A session with a name that is a good deal longer than there is room for on one line", noon);
    add_session("Broken", 0, "“Broken.plenary” is damaged: " + std::string(200, 'x'));
    add_session("Old").archived = true;
    listing.sessions.front().place = "A town hall with a long name";
    const ImVec2 sizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {1024, 768}};
    for (const ImVec2 size : sizes) {
        ui = {};
        show(size.x, size.y);
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            canvas->set_text_size(text);
            screen->frame(2);
            EXPECT_EQ(problems(), "") << size.x << " at " << text;
            screen->click("session:0:more");
            screen->frame(2);
            EXPECT_EQ(problems(), "") << size.x << " at " << text;
            EXPECT_TRUE(screen->has("deeds:words")) << size.x << " at " << text;
            screen->press(ImGuiKey_Escape);
            screen->frame(2);
        }
        screen.reset();
    }
}

TEST_F(HomeTest, LeavesPlansHalfOfTheWidthWhereTheTextIsLarge) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    add_session("First");
    show(1280, 720);
    canvas->set_text_size(2);
    screen->frame(2);
    EXPECT_GT(screen->find("search:box").x0, 1280 * 0.45F);
    EXPECT_LT(screen->find("plan:0:edit").x1, screen->find("search:box").x0);
    screen->click("session:0:open");
    EXPECT_TRUE(std::holds_alternative<OpenSession>(chosen));
}

TEST_F(HomeTest, ShowsItselfWithNothingInIt) {
    show(1024, 768);
    EXPECT_FALSE(screen->has("plan:0:start"));
    EXPECT_EQ(says("sessions:nothing").substr(0, 20), "Sessions appear here");
    screen->type("x");
    EXPECT_EQ(ui.search.text, "") << "there is nothing to search";
}

}
