// A ranking on every display and text size: inside the window, readable, nothing over another.

#include "tests/app/ranking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::layout_problems;
using test_support::RankingScreen;

std::vector<std::string> principles() {
    return {"Fit the answer to the place: no one model suits every problem",
            "Purpose before structure",
            "Keep our eyes on outcomes",
            "Share a budget where that helps",
            "Say who answers for what",
            "Give it time before it has to show results",
            "See the worth in one another"};
}

std::vector<std::string> twenty() {
    std::vector<std::string> items;
    for (int i = 1; i <= 20; ++i)
        items.push_back("Thing number " + std::to_string(i) + " that a partnership would be the better for");
    return items;
}

using Size = std::tuple<ImVec2, float>;

struct RankingLayout : testing::TestWithParam<Size> {
    RankingScreen seven{principles(), std::get<ImVec2>(GetParam())};

    RankingLayout() { scale(seven); }

    static void scale(RankingScreen& it) {
        it.scene.canvas().set_text_size(std::get<float>(GetParam()));
        it.scene.settle();
    }
    static float px(const RankingScreen& it, float design) { return it.scene.canvas().px(design); }
    static void expect_target(RankingScreen& it, const std::string& id) {
        const ui::Item item = it.scene.screen().find(id);
        EXPECT_GE(item.y1 - item.y0, px(it, 59)) << id;
        EXPECT_GE(item.x1 - item.x0, px(it, 59)) << id;
        EXPECT_LE(item.y1, it.scene.canvas().screen().y1) << id;
    }
    /// What is marked with these ids lies one below the other.
    static void expect_stacked(RankingScreen& it, const std::string& begin, const std::string& end) {
        std::vector<ui::Box> boxes;
        for (const ui::Item& item : it.scene.screen().map().items())
            if (item.id.starts_with(begin) && item.id.ends_with(end))
                boxes.push_back({item.full_x0, item.full_y0, item.full_x1, item.full_y1});
        ASSERT_FALSE(boxes.empty());
        std::ranges::sort(boxes, {}, &ui::Box::y0);
        for (std::size_t i = 1; i < boxes.size(); ++i)
            EXPECT_GE(boxes[i].y0, boxes[i - 1].y1 - 0.5F);
    }
    static void vote(RankingScreen& it) {
        it.open();
        const auto items = it.items();
        for (std::int64_t group = 1; group <= 4; ++group) {
            // Each begins elsewhere, ties two at a time, and leaves out one more than the one before.
            std::vector<std::pair<std::string, int>> places;
            for (std::size_t i = 0; i + static_cast<std::size_t>(group) < items.size(); ++i)
                places.emplace_back(items[(i + 2 * static_cast<std::size_t>(group)) % items.size()],
                                    static_cast<int>(i / 2) + 1);
            it.vote(group, places);
        }
        it.reveal();
    }
};

TEST_P(RankingLayout, HoldsBeforeAndDuringAVote) {
    EXPECT_EQ(layout_problems(seven.scene), "");
    expect_stacked(seven, "item:", ":text");
    seven.press("vote:open");
    EXPECT_EQ(layout_problems(seven.scene), "");
    seven.press("way:groups");
    EXPECT_EQ(layout_problems(seven.scene), "");
    expect_stacked(seven, "item:", ":text");
    EXPECT_LE(seven.box("voters:words").y1, seven.box(seven.id(principles()[0], ":text")).y0);
}

TEST_P(RankingLayout, HoldsInTheBooth) {
    seven.enter_booth();
    EXPECT_EQ(layout_problems(seven.scene), "");
    const std::string first = seven.id(principles()[0]);
    const std::string second = seven.id(principles()[1]);
    expect_target(seven, "booth:done");
    seven.press(first);
    for (const char* id : {"order:up", "order:down", "order:share", "order:out"})
        expect_target(seven, id);
    seven.press(second);
    seven.press("order:share");
    EXPECT_EQ(seven.text(second + ":place"), "1");
    EXPECT_EQ(layout_problems(seven.scene), "");
    // Of the two the second was chosen last, so it is in view.
    EXPECT_GT(seven.box(second).x0, seven.box("ranking:unplaced:panel").x1);
    EXPECT_LE(seven.box(second).x1, seven.scene.canvas().screen().x1);
    EXPECT_GE(seven.scene.screen().find(second).y1 - seven.scene.screen().find(second).y0, px(seven, 55));
}

TEST_P(RankingLayout, HoldsAtTheReveal) {
    vote(seven);
    EXPECT_EQ(layout_problems(seven.scene), "");
    for (const std::string& item : seven.items()) {
        if (!seven.shows(seven.result(item, ":text")) || !seven.shows(seven.result(item, ":spread")))
            continue; // scrolled away
        const ui::Box row = seven.box(seven.result(item));
        for (const char* part : {":text", ":points", ":spread", ":rank"}) {
            const ui::Box box = seven.box(seven.result(item, part));
            EXPECT_GE(box.y0, row.y0 - 0.5F) << item << part;
            EXPECT_LE(box.y1, row.y1 + 0.5F) << item << part;
            EXPECT_LE(box.x1, row.x1) << item << part;
        }
        const ui::Box text = seven.box(seven.result(item, ":text"));
        EXPECT_FALSE(text.meets(seven.box(seven.result(item, ":points")))) << item;
        EXPECT_FALSE(text.meets(seven.box(seven.result(item, ":spread")))) << item;
    }
    seven.press("result:method");
    EXPECT_EQ(layout_problems(seven.scene), "");
    seven.open();
    seven.vote(1, {{principles()[3], 1}});
    seven.reveal();
    expect_target(seven, "result:earlier");
    EXPECT_EQ(layout_problems(seven.scene), "");
}

TEST_P(RankingLayout, HoldsWithTwentyItemsAndTheRestIsScrolledTo) {
    RankingScreen it(twenty(), std::get<ImVec2>(GetParam()));
    scale(it);
    EXPECT_EQ(layout_problems(it.scene), "");
    it.enter_booth();
    EXPECT_EQ(layout_problems(it.scene), "");
    it.press("booth:back");
    it.scene.act(VoidRound{it.last_round()->id, "Again"});
    vote(it);
    EXPECT_EQ(layout_problems(it.scene), "");
    for (int i = 0; i < 80; ++i)
        it.scene.screen().press(ImGuiKey_DownArrow);
    float lowest = 0;
    for (const ui::Item& item : it.scene.screen().map().items())
        if (item.id.starts_with("result:") && item.id.ends_with(":rank"))
            lowest = std::max(lowest, item.full_y1);
    EXPECT_LE(lowest, it.scene.area().y1) << "the last has come into view";
}

INSTANTIATE_TEST_SUITE_P(AllSizes, RankingLayout,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

TEST(RankingOnASmallDisplay, ShowsSevenItemsAtTheRevealAndInTheBoothWithoutScrolling) {
    RankingScreen it(principles(), {1280, 720});
    it.enter_booth();
    for (const std::string& item : it.items()) {
        EXPECT_TRUE(it.shows(it.id(item))) << item;
        EXPECT_LE(it.box(it.id(item)).y1, it.scene.area().y1) << item;
    }
    it.press("booth:back");
    it.vote(1, {{"Purpose before structure", 1}});
    it.reveal();
    for (const std::string& item : it.items())
        EXPECT_LE(it.box(it.result(item)).y1, it.scene.area().y1) << item;
    const ui::Box text = it.box(it.result("Purpose before structure", ":text"));
    EXPECT_GE(text.height(), 720 / 30.0F) << "readable from the back row";
}

TEST(RankingOfLongWords, KeepsThemInTheirRows) {
    RankingScreen it({std::string(400, 'x'), "مرحبا بالجميع", "🙂", "a " + std::string(300, 'w') + " b"});
    EXPECT_EQ(layout_problems(it.scene), "");
    it.enter_booth();
    EXPECT_EQ(layout_problems(it.scene), "");
    for (const std::string& item : it.items())
        EXPECT_LE(it.box(it.id(item, ":text")).x1, it.box(it.id(item)).x1 + 0.5F) << item.substr(0, 5);
    it.press("booth:back");
    it.vote(1, {{"🙂", 1}});
    it.reveal();
    EXPECT_EQ(layout_problems(it.scene), "");
    for (const std::string& item : it.items())
        EXPECT_FALSE(it.box(it.result(item, ":text")).meets(it.box(it.result(item, ":points"))));
}

}
