#include "app/steps/welcome.h"

#include "app/steps/names.h"

#include "sessions/model/local_time.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;

struct WelcomeTest : testing::Test {
    WelcomeUi state;
    Scene scene{plan_of(WelcomeStep{"Making sense together."}, "Welcome"),
                [this](const View& view, ui::Box area) { return draw_welcome(view, area, state); }};
    test_support::Headless& screen = scene.screen();

    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& person : scene.session().people.rows())
            names.push_back(person->name);
        return names;
    }
    std::string says(const char* id) { return screen.find(id).text; }
};

TEST_F(WelcomeTest, SaysWhatThisIsAndWhen) {
    EXPECT_EQ(says("welcome:title"), "Young people on our board");
    EXPECT_EQ(says("welcome:course"), "Session 2 of Working Together");
    EXPECT_EQ(says("welcome:date"), long_date_text(scene.session().where().started));
    EXPECT_EQ(says("welcome:line"), "Making sense together.");
    scene.settle();
    EXPECT_TRUE(scene.idle());
}

TEST_F(WelcomeTest, TheTitleDominates) {
    const ui::Item title = screen.find("welcome:title");
    const ui::Item course = screen.find("welcome:course");
    EXPECT_GT(title.full_y1 - title.full_y0, 2 * (course.full_y1 - course.full_y0));
    EXPECT_LT(title.full_y1, screen.find("welcome:place").full_y0);
}

TEST_F(WelcomeTest, ThePlaceIsTypedAndChanged) {
    screen.click("welcome:place");
    screen.frame(3);
    screen.type("Town hall\n");
    EXPECT_EQ(scene.session().about().place, "Town hall");
    screen.click("welcome:place");
    screen.frame(3);
    screen.type(", Leeds");
    screen.press(ImGuiKey_Escape);
    EXPECT_EQ(scene.session().about().place, "Town hall");
}

TEST_F(WelcomeTest, PeopleAreCountedByTapsAndByTyping) {
    screen.click("welcome:more");
    screen.click("welcome:more");
    screen.click("welcome:fewer");
    EXPECT_EQ(says("welcome:people"), "1");
    screen.click("welcome:count");
    screen.frame(3);
    screen.type("14\n");
    EXPECT_EQ(scene.session().about().head_count, 14);
    screen.click("welcome:count");
    screen.frame(3);
    screen.type("many\n");
    EXPECT_EQ(scene.session().about().head_count, 14);
    EXPECT_EQ(says("welcome:people"), "14");
}

TEST_F(WelcomeTest, FewerThanNobodyCannotBe) {
    EXPECT_TRUE(screen.find("welcome:fewer").disabled);
    screen.click("welcome:fewer");
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(WelcomeTest, NamesAreAddedAndTakenOff) {
    screen.click("welcome:names");
    screen.frame(3);
    screen.type("Zoë\n");
    screen.frame(3);
    screen.type("Amir\n");
    screen.frame(3);
    screen.press(ImGuiKey_Escape);
    EXPECT_THAT(names(), ElementsAre("Zoë", "Amir"));
    EXPECT_EQ(says("welcome:people"), "2, by name");
    EXPECT_FALSE(screen.has("welcome:more"));
    screen.click("person:" + std::to_string(scene.session().people.rows().front()->id.value) + ":remove");
    EXPECT_THAT(names(), ElementsAre("Amir"));
}

TEST_F(WelcomeTest, APastedListAddsEverybody) {
    screen.click("welcome:names");
    screen.frame(3);
    screen.paste("Zoë\nAmir, Beth\r\n\n ; Chidi O’Neill ,");
    screen.press(ImGuiKey_Enter);
    screen.frame(2);
    EXPECT_THAT(names(), ElementsAre("Zoë", "Amir", "Beth", "Chidi O’Neill"));
}

TEST(NamesIn, ReadsLinesCommasAndSemicolons) {
    EXPECT_THAT(names_in(""), IsEmpty());
    EXPECT_THAT(names_in(" ,;\n\t"), IsEmpty());
    EXPECT_THAT(names_in("Zoë"), ElementsAre("Zoë"));
    EXPECT_THAT(names_in(" Mary Ann ;Bob\r\nCy,"), ElementsAre("Mary Ann", "Bob", "Cy"));
}

TEST_F(WelcomeTest, GroupsComeAndGo) {
    EXPECT_TRUE(screen.has("group:D"));
    EXPECT_FALSE(screen.has("group:E"));
    screen.click("welcome:groups:more");
    EXPECT_TRUE(screen.has("group:E"));
    screen.click("welcome:groups:fewer");
    screen.click("welcome:groups:fewer");
    EXPECT_EQ(scene.session().groups.size(), 3u);
    scene.act(SetGroupCount{12});
    EXPECT_TRUE(screen.find("welcome:groups:more").disabled);
    EXPECT_LE(screen.find("group:L").full_x1, screen.find("welcome:groups:more").full_x0);
    scene.act(SetGroupCount{0});
    EXPECT_TRUE(screen.find("welcome:groups:fewer").disabled);
}

TEST_F(WelcomeTest, AFinishedSessionOffersNothing) {
    scene.act(SetHeadCount{14});
    scene.act(AddPerson{"Zoë"});
    scene.act(FinishSession{});
    for (const ui::Item& item : screen.map().items())
        EXPECT_TRUE(item.mark || item.window || item.id.starts_with("footer") || item.id.starts_with("strip"))
            << item.id;
    EXPECT_TRUE(screen.has("group:A"));
}

TEST_F(WelcomeTest, HoldsAtEverySizeWithLittleAndMuch) {
    for (const ImVec2 size : {ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768}, ImVec2{3840, 2160}})
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            WelcomeUi own;
            Plan plan =
                plan_of(WelcomeStep{std::string(20, 'l') + std::string(400, ' ') + "end of the line"});
            plan.title = "What does partnership working mean, and how do we know that we are doing it?";
            Scene much(
                plan, [&](const View& view, ui::Box area) { return draw_welcome(view, area, own); }, size);
            much.canvas().set_text_size(text);
            for (int i = 0; i < 40; ++i)
                much.act(AddPerson{"Person number " + std::to_string(i)});
            much.act(AddPerson{std::string(10'000, 'x')});
            much.act(SetGroupCount{12});
            much.settle();
            EXPECT_EQ(layout_problems(much), "");
            const auto at = [&](const char* id) { return much.screen().find(id); };
            EXPECT_LE(at("welcome:course").full_y1, at("welcome:title").full_y0 + 1);
            EXPECT_LE(at("welcome:title").full_y1, at("welcome:date").full_y0);
            EXPECT_LE(at("welcome:date").full_y1, at("welcome:line").full_y0 + 1);
            EXPECT_LE(at("welcome:line").full_y1, at("welcome:place").full_y0);
            EXPECT_LE(at("group:L").full_x1, at("welcome:groups:more").full_x0 + 1);
            EXPECT_TRUE(much.idle());
        }
}

}
