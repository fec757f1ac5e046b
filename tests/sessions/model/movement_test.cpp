#include "sessions/model/movement.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace plenary {
namespace {

using Voters = std::vector<VoterRung>;

Tally tally_of(const Voters& voters) {
    std::vector<int> rungs;
    for (const VoterRung& vote : voters)
        rungs.push_back(vote.rung);
    return tally(rungs, 8);
}

Movement movement_of(const Voters& before, const Voters& after) {
    return movement(tally_of(before), before, tally_of(after), after);
}

TEST(Movement, CountsWhoMovedWhichWayWhoStayedWhoJoinedAndWhoLeft) {
    const Movement moved = movement_of({{11, 4}, {-2, 5}, {13, 6}, {14, 7}, {15, 2}},
                                       {{16, 6}, {15, 3}, {13, 6}, {-2, 4}, {11, 6}});
    EXPECT_EQ(moved, (Movement{.up = 2, .down = 1, .stayed = 1, .joined = 1, .left = 1, .median_shift = 1}));
}

TEST(Movement, TellsVotersApartThatDifferInTheUpperHalfOfTheirKeys) {
    const std::int64_t far = std::int64_t{1} << 40;
    EXPECT_EQ(movement_of({{1, 4}}, {{far + 1, 5}}), (Movement{.joined = 1, .left = 1, .median_shift = 1}));
}

TEST(Movement, KeepsTheHalvesOfTheMedian) {
    EXPECT_EQ(movement_of({{1, 4}, {2, 5}}, {{1, 6}, {2, 6}}).median_shift, 1.5f);
    EXPECT_EQ(movement_of({{1, 6}}, {{1, 4}, {2, 5}}).median_shift, -1.5f);
}

TEST(Movement, HasNoShiftWhereOneOfTheRoundsHasNoVotes) {
    EXPECT_EQ(movement_of({}, {{1, 6}}), (Movement{.joined = 1}));
    EXPECT_EQ(movement_of({{1, 6}}, {}), (Movement{.left = 1}));
    EXPECT_EQ(movement_of({}, {}), Movement{});
}

TEST(Movement, TakesTheShiftFromTheCountsWhereHandsWereCountedWithoutVoters) {
    const Tally before = tally(std::vector{3, 3, 4}, 8);
    const Tally after = tally(std::vector{4, 5, 5}, 8);
    EXPECT_EQ(movement(before, {}, after, {}), (Movement{.median_shift = 2}));
}

double middle(Voters voters) {
    std::ranges::sort(voters, {}, &VoterRung::rung);
    while (voters.size() > 2) {
        voters.erase(voters.begin());
        voters.pop_back();
    }
    return (voters.front().rung + voters.back().rung) / 2.0;
}

TEST(Movement, IsAsDefinedForEveryWayThreeVotersCanStandInTwoRounds) {
    constexpr int rungs = 4; // and 0: did not vote
    constexpr int ways = (rungs + 1) * (rungs + 1);
    for (int way = 0; way < ways * ways * ways; ++way) {
        Voters before;
        Voters after;
        Movement expected;
        int rest = way;
        for (std::int64_t voter : {7, -7, 0}) {
            const int first = rest % (rungs + 1);
            const int second = rest / (rungs + 1) % (rungs + 1);
            rest /= ways;
            if (first != 0)
                before.push_back({voter, first});
            if (second != 0)
                after.insert(after.begin(), {voter, second});
            if (first == 0 || second == 0) {
                expected.joined += first < second;
                expected.left += second < first;
            } else {
                ++(first < second ? expected.up : second < first ? expected.down : expected.stayed);
            }
        }
        if (!before.empty() && !after.empty())
            expected.median_shift = static_cast<float>(middle(after) - middle(before));
        ASSERT_EQ(movement_of(before, after), expected) << way;

        const Movement back = movement_of(after, before);
        ASSERT_EQ(back, (Movement{expected.down, expected.up, expected.stayed, expected.left, expected.joined,
                                  -expected.median_shift}))
            << way;
    }
}

TEST(Movement, IsSaidInOneSentence) {
    const auto text = [](Movement moved) { return movement_text(moved, "group", "groups"); };
    EXPECT_EQ(text({.up = 3, .down = 1}), "3 groups moved up, 1 down");
    EXPECT_EQ(text({.up = 1, .down = 2, .stayed = 4}), "1 group moved up, 2 down");
    EXPECT_EQ(text({.up = 1}), "1 group moved up");
    EXPECT_EQ(text({.up = 2, .stayed = 1, .joined = 1}), "2 groups moved up");
    EXPECT_EQ(text({.down = 1, .left = 3}), "1 group moved down");
    EXPECT_EQ(text({.down = 2}), "2 groups moved down");
    EXPECT_EQ(text({.stayed = 4}), "no group moved");
    EXPECT_EQ(text({.joined = 2, .left = 1}), "");
    EXPECT_EQ(movement_text({.down = 5}, "person", "people"), "5 people moved down");
}

TEST(Movement, OfAMiddleIsSaidWithItsHalves) {
    EXPECT_EQ(shift_text(0, "rung", "rungs"), "as then");
    EXPECT_EQ(shift_text(2, "rung", "rungs"), "1 rung higher");
    EXPECT_EQ(shift_text(-2, "rung", "rungs"), "1 rung lower");
    EXPECT_EQ(shift_text(1, "rung", "rungs"), "0.5 rungs higher");
    EXPECT_EQ(shift_text(-7, "point", "points"), "3.5 points lower");
    EXPECT_EQ(shift_text(3, "", ""), "1.5 higher");
}

}
}
