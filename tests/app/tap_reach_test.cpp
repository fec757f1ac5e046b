// How far a press may move and still be a tap: 5 mm on the display, within bounds.

#include "app/ui/hand.h"
#include "tests/support/headless.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>

namespace {

using namespace plenary;
using test_support::Headless;

// 1920 by 1080, so that a design pixel is a pixel.
struct TapReachTest : testing::Test {
    std::unique_ptr<ui::Canvas> canvas;
    ui::Hand hand;
    ui::Hand::Event last = ui::Hand::Event::none;
    Headless screen{1920, 1080, [this] { draw(); },
                    [this] {
                        canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                                              *ui::load_fonts(PLENARY_ASSETS "/fonts"));
                    }};

    void draw() {
        canvas->begin({});
        const ui::Box box{100, 100, 400, 300};
        const auto event = hand.follow(*canvas, canvas->hit("thing", box), "thing", box);
        if (event != ui::Hand::Event::none)
            last = event;
        if (event == ui::Hand::Event::dropped)
            hand.let_go(*canvas);
        canvas->end();
    }

    bool is_tap(std::optional<float> pixels_per_mm, float pixels) {
        canvas->set_pixels_per_mm(pixels_per_mm);
        const auto from = screen.find("thing");
        screen.drag("thing", ImVec2(from.centre_x() + pixels, from.centre_y()));
        return last == ui::Hand::Event::tapped;
    }
};

TEST_F(TapReachTest, IsFiveMillimetresWhereTheDisplaySaysItsSize) {
    EXPECT_TRUE(is_tap(5.0F, 24));
    EXPECT_FALSE(is_tap(5.0F, 27));
}

TEST_F(TapReachTest, IsSixteenDesignPixelsWhereItDoesNot) {
    EXPECT_TRUE(is_tap({}, 15));
    EXPECT_FALSE(is_tap({}, 18));
    screen.resize(1280, 720);
    EXPECT_FLOAT_EQ(canvas->tap_reach(), canvas->px(16));
    EXPECT_LT(canvas->tap_reach(), 11);
}

TEST_F(TapReachTest, IsNeverSoShortThatATapBecomesADrag) {
    EXPECT_TRUE(is_tap(1.5F, 11));
    EXPECT_FALSE(is_tap(1.5F, 14));
}

TEST_F(TapReachTest, IsNeverSoLongThatNothingCanBeDragged) {
    EXPECT_TRUE(is_tap(12.0F, 39));
    EXPECT_FALSE(is_tap(12.0F, 42));
}

}
