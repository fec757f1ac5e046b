#include "app/ui/fit.h"

#include "tests/support/scene.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;

/// How these words go into a box of this size.
ui::Fit fitted(ImVec2 size, const std::string& words, float floor_size) {
    ui::Fit fit;
    const Scene scene(plan_of(WelcomeStep{}), [&](const View& view, ui::Box) {
        fit = ui::fit(view.canvas, size, words, {.size = 26}, floor_size);
        return Footer{};
    });
    return fit;
}

TEST(Fit, ShrinksBeforeItLeavesAnythingOut) {
    const std::string words = "Each group rates unseen, then hands on";
    EXPECT_FLOAT_EQ(fitted({1000, 100}, words, 16).style.size, 26);
    const ui::Fit smaller = fitted({400, 26}, words, 16);
    EXPECT_LT(smaller.style.size, 26);
    EXPECT_EQ(smaller.end, words.size());
    EXPECT_FALSE(smaller.ended);
}

TEST(Fit, SaysThatItEndedOnlyWhereSomethingIsLeftOut) {
    const std::string words = "Each group rates unseen, then hands on";
    const ui::Fit low = fitted({1000, 8}, words, 16);
    EXPECT_FALSE(low.ended) << "its one line is drawn, though the box is lower than that";
    EXPECT_EQ(low.end, words.size());
    const ui::Fit narrow = fitted({120, 24}, words, 16);
    EXPECT_TRUE(narrow.ended);
    EXPECT_LT(narrow.end, words.size());
}

TEST(Fit, FillsABoxOfTheHeightThatItFoundWhereverThatStands) {
    const std::string words = "A compact between sectors (as run)";
    const Scene scene(plan_of(WelcomeStep{}), [&](const View& view, ui::Box) {
        for (float size = 20; size < 60; size += 0.37F) {
            const ui::Fit found =
                ui::fit(view.canvas, {size * 12, 1000}, words, {.size = size, .leading = 1.04F}, size);
            EXPECT_GT(found.height, size * 1.5F) << "it has several lines";
            const ui::Box box = ui::Box{0, size * 7.13F, size * 12, 5000}.cut_top(found.height);
            const ui::Box drawn = ui::fitted_text(view.canvas, box, words, found.style, found.style.size,
                                                  ui::Align::left, ui::Stand::top);
            EXPECT_NEAR(drawn.height(), found.height, 0.1F) << size << ": a line is lost";
        }
        return Footer{};
    });
}

}
