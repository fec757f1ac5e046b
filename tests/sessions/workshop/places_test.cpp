#include "sessions/workshop/places.h"

#include <algorithm>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "sessions/model/session.h"

namespace plenary {
namespace {

TEST(Places, LeaveTheNeighboursWhereTheyAreWhileThereIsRoom) {
    struct Row {
        std::vector<std::int64_t> places;
        std::size_t at;
        std::int64_t place;
    };
    const Row rows[] = {
        {{}, 0, place_gap},          {{100}, 0, 100 - place_gap}, {{100}, 1, 100 + place_gap},
        {{100, 200}, 1, 150},        {{100, 102}, 1, 101},        {{-3, 4}, 1, 0},
        {{-300, -100, 50}, 1, -200},
    };
    for (const auto& row : rows) {
        const auto placing = make_room(row.places, row.at);
        EXPECT_EQ(placing.place, row.place);
        EXPECT_TRUE(placing.neighbours.empty());
    }
}

TEST(Places, AreNumberedAnewWhereThereIsNoRoom) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    struct Row {
        std::vector<std::int64_t> places;
        std::size_t at;
    };
    const Row rows[] = {
        {{7, 8}, 1}, {{7, 7, 7}, 2}, {{least, 5, most}, 0}, {{least, 5, most}, 2}, {{5, most}, 2}};
    for (const auto& row : rows) {
        const auto placing = make_room(row.places, row.at);
        auto places = placing.neighbours;
        ASSERT_EQ(places.size(), row.places.size());
        places.insert(places.begin() + static_cast<std::ptrdiff_t>(row.at), placing.place);
        EXPECT_GT(places.front(), 0);
        for (std::size_t i = 1; i < places.size(); ++i)
            EXPECT_EQ(places[i] - places[i - 1], place_gap);
    }
}

TEST(Places, KeepTheirOrderThroughAnySequenceOfInsertions) {
    std::mt19937 random(7);
    std::vector<std::int64_t> places;
    int renumberings = 0;
    for (int i = 0; i < 3000; ++i) {
        // Mostly between the same two, which uses the gap up soonest.
        const auto at = random() % 4 == 0 ? random() % (places.size() + 1) : places.size() / 2;
        const auto placing = make_room(places, at);
        if (!placing.neighbours.empty()) {
            places = placing.neighbours;
            ++renumberings;
        }
        places.insert(places.begin() + static_cast<std::ptrdiff_t>(at), placing.place);
        ASSERT_TRUE(std::ranges::is_sorted(places, std::ranges::less_equal())) << "no two in one place";
    }
    EXPECT_GT(renumberings, 0);
    EXPECT_LT(renumberings, 300) << "a move touches one row, but for a few";
}

}
}
