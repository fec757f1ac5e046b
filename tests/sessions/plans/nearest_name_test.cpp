#include <gtest/gtest.h>

#include <array>

#include "sessions/plans/nearest_name.h"

namespace plenary {
namespace {

constexpr std::array<std::string_view, 7> known = {"kind",      "id",    "title", "minutes",
                                                   "essential", "notes", "lanes"};

TEST(NearestName, IsTheOneASlipAway) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"titel", "title"}, {"Title", "title"}, {"minuets", "minutes"},     {"minute", "minutes"},
        {"lane", "lanes"},  {"nots", "notes"},  {"essentail", "essential"}, {"esential", "essential"},
        {"min", "minutes"}, {"knid", "kind"},   {"kinds", "kind"},          {"x-lanes", "lanes"},
    };
    for (const auto& [written, meant] : cases)
        EXPECT_EQ(nearest_name(written, known), meant) << written;
}

TEST(NearestName, IsNoneWhereNothingIsNear) {
    for (std::string_view written : {"", "x", "di", "colour", "sides", "dots", "mi"})
        EXPECT_EQ(nearest_name(written, known), "") << written;
    EXPECT_EQ(nearest_name(std::string(100'000, 'n'), known), "");
    EXPECT_EQ(nearest_name("kind", {}), "");
}

}
}
