#include "sessions/model/chance.h"

#include <array>
#include <map>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Chance, GivesWhatTheGeneratorIsKnownToGive) {
    Chance chance(1234567);
    EXPECT_EQ(chance.next(), 6457827717110365317U);
    EXPECT_EQ(chance.next(), 3203168211198807973U);
    EXPECT_EQ(chance.next(), 9817491932198370423U);
    EXPECT_EQ(chance.next(), 4593380528125082431U);
    EXPECT_EQ(chance.next(), 16408922859458223821U);
}

TEST(Chance, DrawsEachOfAFewAboutAsOften) {
    Chance chance(1);
    std::array<int, 7> drawn{};
    for (int i = 0; i < 7000; ++i)
        ++drawn.at(chance.below(drawn.size()));
    for (const int times : drawn)
        EXPECT_NEAR(times, 1000, 120);
}

TEST(Chance, StaysFairWhereTheBoundIsNearlyAllThereIs) {
    // With three quarters of all numbers as the bound, a remainder alone would fall into the first third
    // half the time.
    constexpr std::size_t bound = std::size_t{3} << 62U;
    Chance chance(5);
    int in_first_third = 0;
    for (int i = 0; i < 3000; ++i)
        in_first_third += chance.below(bound) < bound / 3 ? 1 : 0;
    EXPECT_NEAR(in_first_third, 1000, 120);
}

TEST(Chance, OfOneDrawsThatOne) {
    Chance chance(3);
    EXPECT_EQ(chance.below(1), 0U);
}

TEST(Chance, ShufflesIntoEveryOrderAboutAsOften) {
    Chance chance(2);
    std::map<std::vector<int>, int> orders;
    for (int i = 0; i < 6000; ++i) {
        std::vector<int> items{1, 2, 3};
        chance.shuffle(items);
        ++orders[items];
    }
    EXPECT_EQ(orders.size(), 6U);
    for (const auto& [order, times] : orders)
        EXPECT_NEAR(times, 1000, 120) << testing::PrintToString(order);
}

TEST(Chance, LeavesNothingAndOneThingAsTheyAre) {
    Chance chance(2);
    std::vector<int> nothing;
    chance.shuffle(nothing);
    EXPECT_TRUE(nothing.empty());
    std::vector<int> one{7};
    chance.shuffle(one);
    EXPECT_EQ(one, std::vector<int>{7});
}

}
}
