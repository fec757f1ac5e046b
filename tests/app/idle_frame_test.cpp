// What a frame costs in which nothing has changed. At rest none is drawn at all; these are the frames that a
// hand asks for which moves and touches nothing.

#include "tests/app/board_scene.h"
#include "tests/support/allocations.h"

namespace {

using namespace plenary;

struct IdleFrameTest : test_support::BoardScene {
    void fill(int cards) {
        Together all;
        for (int i = 0; i < cards; ++i)
            all.parts.emplace_back(
                AddCard{.lane = lane(static_cast<std::size_t>(i % 3)),
                        .text = "What was said, and why, in a few words more than a line takes"});
        scene.act(all);
        scene.settle();
        screen().frame(3);
    }
    std::uint64_t allocations_of_a_frame() {
        const std::uint64_t before = test_support::allocations();
        screen().frame();
        return test_support::allocations() - before;
    }
};

// Cost follows what is seen, not what there is.
TEST_F(IdleFrameTest, AllocatesNoMoreForTwoThousandCardsThanForSixty) {
    fill(60);
    const std::uint64_t few = allocations_of_a_frame();
    fill(1'940);
    EXPECT_LE(allocations_of_a_frame(), few);
    EXPECT_EQ(allocations_of_a_frame(), allocations_of_a_frame());
}

}
