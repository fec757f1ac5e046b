#include "tests/app/action_support.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::ActionPlanScreen;

struct Size {
    ImVec2 window;
    float text;
};

class ActionPlanSizeTest : public ActionPlanScreen, public testing::WithParamInterface<Size> {
protected:
    ActionPlanSizeTest() : ActionPlanScreen(test_support::whole_plan(), GetParam().window) {
        scene.canvas().set_text_size(GetParam().text);
        scene.settle();
    }
    // Rows stand one below the other and what is written in them stands inside.
    void check_rows() {
        float end = 0;
        int seen = 0;
        for (const Card* step : scene.snapshot().cards(lane(LaneRole::actions).id)) {
            if (!screen().has(item("action:", step->id)))
                continue; // scrolled away
            ++seen;
            const ui::Box row = box(item("action:", step->id));
            EXPECT_GE(row.y0, end) << step->text.substr(0, 40);
            EXPECT_GE(row.height(), scene.canvas().px(60));
            end = row.y1;
            for (const char* part : {":text", ":who", ":when"}) {
                if (!screen().has(item("action:", step->id, part)))
                    continue;
                const ui::Box cell = box(item("action:", step->id, part));
                EXPECT_GE(cell.x0, row.x0) << part;
                EXPECT_LE(cell.x1, row.x1 + 0.5F) << part;
                EXPECT_GT(cell.width(), scene.canvas().px(60)) << part;
                EXPECT_GE(cell.y0, row.y0) << part;
                EXPECT_LE(cell.y1, row.y1) << part;
            }
        }
        EXPECT_GT(seen, 0);
    }
    void check_columns() {
        const float table = box(item("action:", scene.card(LaneRole::actions, 0))).x0;
        for (const Card* partner : scene.snapshot().cards(lane(LaneRole::partners).id))
            if (screen().has(item("chip:", partner->id))) {
                EXPECT_LE(box(item("chip:", partner->id)).x1, table);
            }
    }
};

INSTANTIATE_TEST_SUITE_P(Sizes, ActionPlanSizeTest,
                         testing::Values(Size{{1920, 1080}, 1}, Size{{1280, 720}, 1}, Size{{1024, 768}, 1},
                                         Size{{3840, 2160}, 1}, Size{{1920, 1080}, 0.8F},
                                         Size{{1920, 1080}, 2}, Size{{1280, 720}, 2}),
                         [](const auto& size) {
                             return std::to_string(static_cast<int>(size.param.window.x)) + "x"
                                    + std::to_string(static_cast<int>(size.param.window.y)) + "At"
                                    + std::to_string(static_cast<int>(size.param.text * 100));
                         });

TEST_P(ActionPlanSizeTest, HoldsWithNothing) {
    EXPECT_EQ(layout_problems(scene), "");
    EXPECT_TRUE(scene.idle());
    open_ideas();
    EXPECT_EQ(layout_problems(scene), "");
}

TEST_P(ActionPlanSizeTest, HoldsWithMuch) {
    add_ideas();
    for (int i = 0; i < 40; ++i) {
        const CardId step = add(LaneRole::actions,
                                i % 3 == 0 ? "A step with a text that is long enough to take more than one "
                                             "line in any window that there is, and then some"
                                           : "A step");
        if (i % 2 == 0)
            scene.act(
                SetAction{step, i % 4 == 0 ? std::string(60, 'w') : "Schools", "As soon as there is money"});
    }
    scene.act(CarryCard{answer, lane(LaneRole::actions).id});
    add(LaneRole::actions, std::string(10'000, 'x'));
    for (int i = 0; i < 12; ++i) {
        add(LaneRole::partners, i % 4 == 0 ? std::string(80, 'y') : "A partner");
        add_earlier("board", 0, "A card of a board, number " + std::to_string(i));
    }
    scene.settle();
    EXPECT_EQ(layout_problems(scene), "");
    check_rows();
    check_columns();
    EXPECT_TRUE(scene.idle());

    open_ideas();
    EXPECT_EQ(layout_problems(scene), "");
    check_rows();
    screen().click(item("idea:", board));
    scene.settle();
    EXPECT_EQ(steps().back(), "Pool the budgets");
    EXPECT_TRUE(scene.idle());
}

TEST_P(ActionPlanSizeTest, HoldsWhileARowIsEdited) {
    add(LaneRole::actions, "One");
    const CardId step = add(LaneRole::actions, "Two");
    scene.settle();
    for (const char* part : {":text", ":who", ":when"}) {
        screen().click(item("action:", step, part));
        scene.settle();
        screen().type("abc");
        EXPECT_EQ(layout_problems(scene), "");
        check_rows();
    }
}

}
