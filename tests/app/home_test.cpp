// The start page: what can be started, taken up again or looked back on.

#include "app/library/home.h"
#include "tests/support/headless.h"

#include <gtest/gtest.h>

#include <memory>

namespace {

using namespace plenary;
using test_support::Headless;

struct HomeTest : testing::Test {
    Shelf shelf;
    HomeUi ui;
    HomeWish chosen;
    std::unique_ptr<ui::Canvas> canvas;
    std::unique_ptr<Headless> screen;

    void show(float width = 1920, float height = 1080) {
        shelf.now = 1'795'341'600'000;
        screen = std::make_unique<Headless>(
            width, height,
            [this] {
                canvas->begin({});
                const HomeWish wish = draw_home(*canvas, shelf, ui);
                if (!std::holds_alternative<std::monostate>(wish))
                    chosen = wish;
                canvas->end();
            },
            [this] {
                canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                                      *ui::load_fonts(PLENARY_ASSETS "/fonts"));
            });
    }

    void add_session(const std::string& name, WallTime finished = 0, const std::string& problem = {}) {
        shelf.sessions.push_back({.file = name + ".plenary",
                                  .problem = problem,
                                  .title = name,
                                  .place = {},
                                  .started = 1'795'341'600'000,
                                  .changed = 1'795'341'600'000,
                                  .finished = finished,
                                  .step = StepId{3},
                                  .step_number = 3,
                                  .steps = 15,
                                  .people = 14,
                                  .cards = 2,
                                  .colours = {Colour::sun, Colour::sky}});
    }
};

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
    add_session("Second", 1'795'341'600'000);
    show();
    screen->click("session:1:open");
    ASSERT_TRUE(std::holds_alternative<OpenSession>(chosen));
    EXPECT_EQ(std::get<OpenSession>(chosen).session, "Second.plenary");
}

TEST_F(HomeTest, OffersNothingForAFileThatCannotBeOpened) {
    add_session("Broken", 0, "“Broken.plenary” is damaged.");
    shelf.plans.push_back({.file = "mine.toml", .plan = {}, .problem = "This plan has 2 mistakes."});
    show();
    EXPECT_FALSE(screen->has("session:0:open"));
    EXPECT_FALSE(screen->has("plan:0:start"));
}

TEST_F(HomeTest, ScrollsToTheLastOfManySessions) {
    for (int i = 0; i < 40; ++i)
        add_session("Session " + std::to_string(i));
    show(1280, 720);
    EXPECT_FALSE(screen->has("session:39:open"));
    screen->hover("session:2:open");
    for (int i = 0; i < 80 && !screen->has("session:39:open"); ++i)
        screen->wheel(-1);
    EXPECT_TRUE(screen->has("session:39:open"));
}

TEST_F(HomeTest, LeavesPlansHalfOfTheWidthWhereTheTextIsLarge) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    add_session("First");
    show(1280, 720);
    canvas->set_text_size(2);
    screen->frame(2);
    EXPECT_GT(screen->find("plan:0:start").x1, 1280 * 0.4F);
    screen->click("session:0:open");
    EXPECT_TRUE(std::holds_alternative<OpenSession>(chosen));
}

TEST_F(HomeTest, ShowsItselfWithNothingInIt) {
    show(1024, 768);
    EXPECT_FALSE(screen->has("plan:0:start"));
}

}
