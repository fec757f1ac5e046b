#include "app/course.h"
#include "app/steps/recap.h"

#include "sessions/workshop/recall.h"
#include "tests/support/earlier.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;

struct RecallTest : testing::Test {
    RecapUi state;
    Course course;
    std::vector<std::filesystem::path> recalled;
    std::unique_ptr<Scene> scene;

    RecallTest() {
        course.earlier = {{.file = "second.plenary",
                           .title = "Another room",
                           .number = 1,
                           .place = "York",
                           .begun = earlier_begun + 1},
                          {.file = "first.plenary",
                           .title = "The first room",
                           .number = 1,
                           .place = "Leeds",
                           .begun = earlier_begun}};
        course.recall = [this](const std::filesystem::path& file) { recalled.push_back(file); };
    }

    void start(ImVec2 size = {1920, 1080}) {
        state = {};
        scene = std::make_unique<Scene>(
            plan_of(RecapStep{"What has stayed with you?"}, "Last time"),
            [this](const View& view, ui::Box area) {
                View with_course = view;
                with_course.course = &course;
                return draw_recap(with_course, area, state);
            },
            size);
    }
    void recall(const Earlier& what = earlier_session()) {
        scene->act(Recall{what});
        scene->settle();
    }
    test_support::Headless& screen() { return scene->screen(); }
    EarlierId id(std::string_view text) const {
        for (const auto& each : scene->session().earlier.rows())
            if (each->text == text)
                return each->id;
        return {};
    }
    std::string action(std::string_view text, std::string_view part = {}) const {
        return "action:" + std::to_string(id(text).value) + std::string(part);
    }
    std::string piece(std::string_view text, std::string_view part = {}) const {
        return "earlier:" + std::to_string(id(text).value) + std::string(part);
    }
    ActionState state_of(std::string_view text) const { return state_of_action(scene->session(), id(text)); }
};

TEST_F(RecallTest, ShowsWhichSessionIsRecalledAndWhatItCameTo) {
    start();
    recall();
    EXPECT_EQ(screen().find("recap:recalled").text,
              "Session 1 · The first room · Leeds · Sunday 4 October 2026");
    EXPECT_FALSE(screen().has("recap:question"));
    EXPECT_TRUE(screen().has(action("Book the hall")));
    EXPECT_TRUE(screen().has(action("Ask the council")));
    EXPECT_TRUE(screen().has(piece("Youth board")));
    EXPECT_TRUE(screen().has(piece("Listen")));
    EXPECT_EQ(scene->footer().note, "0 of 2 actions answered");
    EXPECT_TRUE(scene->idle());
}

TEST_F(RecallTest, SaysOfAnActionWhatBecameOfItAndTakesThatBack) {
    start();
    recall();
    screen().click(action("Book the hall", ":done"));
    EXPECT_EQ(state_of("Book the hall"), ActionState::done);
    screen().click(action("Ask the council", ":open"));
    screen().click(action("Ask the council", ":dropped"));
    EXPECT_EQ(state_of("Ask the council"), ActionState::dropped);
    screen().frame(2);
    EXPECT_EQ(scene->footer().note, "2 of 2 actions answered");
    screen().click(action("Book the hall", ":done"));
    EXPECT_EQ(state_of("Book the hall"), ActionState::not_asked);
    EXPECT_THAT(scene->refusals(), IsEmpty());
}

TEST_F(RecallTest, IsDoneWithTheKeyboardAlone) {
    start();
    recall();
    // Another session, two pieces to vote on again, Done, Still open.
    for (int i = 0; i < 5; ++i)
        screen().press(ImGuiKey_Tab);
    screen().press(ImGuiKey_Enter);
    EXPECT_EQ(state_of("Book the hall"), ActionState::open);
}

TEST_F(RecallTest, AsksAgainAndGoesThere) {
    start();
    recall();
    screen().click(piece("The house", ":ask"));
    screen().frame(2);
    EXPECT_EQ(screen().find(piece("The house", ":again")).text, "On step 2");
    EXPECT_FALSE(screen().has(piece("The house", ":ask")));
    scene->forget_posted();
    screen().click(piece("The house", ":go"));
    ASSERT_EQ(scene->posted_of<GoToStep>().size(), 1u);
    EXPECT_EQ(scene->posted_of<GoToStep>().front().step, StepId{2});
}

TEST_F(RecallTest, AnotherSessionOfTheCourseIsChosen) {
    start();
    recall();
    screen().click("recap:another");
    screen().frame(2);
    EXPECT_EQ(screen().find("course:1:words").text,
              "The first room. Leeds · Sunday 4 October 2026 · recalled here");
    screen().click("course:0");
    EXPECT_THAT(recalled, ElementsAre("second.plenary"));
    EXPECT_FALSE(state.choosing);
    screen().click("recap:another");
    screen().frame(2);
    screen().press(ImGuiKey_Escape);
    EXPECT_FALSE(state.choosing);
    EXPECT_EQ(recalled.size(), 1u);
}

TEST_F(RecallTest, OffersToRecallOneWhereNoneIs) {
    start();
    EXPECT_EQ(screen().find("recap:told").text,
              "No earlier session of Working Together is recalled here yet.");
    screen().click("recap:another");
    screen().frame(2);
    screen().click("course:1");
    EXPECT_THAT(recalled, ElementsAre("first.plenary"));
}

TEST_F(RecallTest, AFinishedSessionOnlyShowsIt) {
    start();
    recall();
    screen().click(action("Book the hall", ":done"));
    scene->act(FinishSession{});
    scene->settle();
    EXPECT_FALSE(screen().has("recap:another"));
    EXPECT_FALSE(screen().has(piece("Youth board", ":ask")));
    EXPECT_FALSE(screen().has(action("Ask the council", ":done")));
    EXPECT_TRUE(screen().has(action("Book the hall")));
}

Earlier long_session() {
    Earlier what = earlier_session();
    const std::string much =
        "Nobody who is asked for their opinion is left without an answer for more than two weeks";
    for (int i = 0; i < 30; ++i) {
        what.decisions.push_back(
            {.id = EarlierId{100 + i}, .kind = EarlierKind::rule, .text = much, .agreed = i % 2 == 0});
        what.decisions.push_back({.id = EarlierId{200 + i},
                                  .kind = EarlierKind::action,
                                  .text = i % 3 == 0 ? "Write" : much + ". " + much,
                                  .who = "Everybody from the Sharrow Forum and the council",
                                  .when = "before the schools go back in September",
                                  .since = earlier_begun - 90'000'000});
        what.decisions.push_back({.id = EarlierId{300 + i},
                                  .kind = EarlierKind::rung,
                                  .text = much,
                                  .ladder = EarlierLadderId{1},
                                  .rungs = 8,
                                  .rung = 1 + i % 8,
                                  .want = 6,
                                  .rung_name = children_ladder().at(1 + i % 8).name,
                                  .want_name = children_ladder().at(6).name});
    }
    return what;
}

TEST_F(RecallTest, StandsInEveryWindowWithLittleAndWithMuch) {
    for (const ImVec2 size : {ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768}, ImVec2{3840, 2160}})
        for (const float text : {0.8F, 1.0F, 2.0F})
            for (const bool much : {false, true}) {
                start(size);
                recall(much ? long_session() : earlier_session());
                scene->canvas().set_text_size(text);
                for (std::size_t tab = 0; tab < 3; ++tab) {
                    state.tab = tab;
                    scene->settle();
                    EXPECT_EQ(layout_problems(*scene), "")
                        << size.x << "x" << size.y << " text " << text << (much ? " much" : " little") << tab;
                }
                state.choosing = true;
                scene->settle();
                EXPECT_EQ(layout_problems(*scene), "") << size.x << " text " << text << " sheet";
            }
}

TEST(SessionsOfACourse, AreThoseBegunBeforeTheLastFirst) {
    SessionListing listing;
    const auto add = [&](const char* file, const char* course, int number, WallTime begun) {
        SessionEntry entry;
        entry.file = file;
        entry.course = course;
        entry.number = number;
        entry.started = begun;
        listing.sessions.push_back(entry);
    };
    add("a", "Rooms", 1, 100);
    add("b", "Rooms", 2, 300);
    add("c", "Rooms", 3, 900);
    add("d", "Gardens", 1, 200);
    add("e", "Rooms", 2, 400);
    add("broken", "Rooms", 1, 500);
    listing.sessions.back().problem = "damaged";
    Plan plan;
    plan.course = "Rooms";
    plan.number = 2;
    const auto earlier = earlier_in_course(listing, plan, 900);
    std::vector<std::string> files;
    for (const CourseSession& session : earlier)
        files.push_back(session.file.string());
    EXPECT_THAT(files, ElementsAre("e", "b", "a"));
    EXPECT_EQ(session_before(earlier, plan)->file, "a") << "what comes before session 2 is a session 1";
    plan.number = 0;
    EXPECT_EQ(session_before(earlier, plan)->file, "e");
    plan.number = 1;
    EXPECT_EQ(session_before(earlier, plan), nullptr);
    plan.course.clear();
    EXPECT_THAT(earlier_in_course(listing, plan, 900), IsEmpty());
}

}
