// What one voter puts in order, without a screen: places, shared places, moves.

#include "app/steps/ranking_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr CardId a{1};
constexpr CardId b{2};
constexpr CardId c{3};
constexpr CardId d{4};

/// "a bc d": what shares a place stands together.
RankingOrder order_of(const std::string& levels) {
    RankingOrder order;
    bool beside = false;
    for (const char letter : levels) {
        const CardId item{letter - 'a' + 1};
        if (letter == ' ')
            beside = false;
        else if (std::exchange(beside, true))
            order.place_beside_last(item);
        else
            order.place(item);
    }
    return order;
}

std::string levels_of(const RankingOrder& order) {
    const auto places = order.places();
    std::string levels;
    int last = 0;
    for (const CardId item : order.items()) {
        const int place = places.at(item);
        if (place != last && !levels.empty())
            levels += ' ';
        levels += static_cast<char>('a' + item.value - 1);
        last = place;
    }
    return levels;
}

TEST(RankingOrder, GivesOnePlaceAfterAnother) {
    const RankingOrder order = order_of("b c a");
    EXPECT_THAT(order.items(), ElementsAre(b, c, a));
    EXPECT_THAT(order.places(), ElementsAre(Pair(a, 3), Pair(b, 1), Pair(c, 2)));
    EXPECT_THAT(RankingOrder().places(), IsEmpty());
}

TEST(RankingOrder, LeavesOutThePlacesAfterASharedOne) {
    EXPECT_THAT(order_of("a bc d").places(), ElementsAre(Pair(a, 1), Pair(b, 2), Pair(c, 2), Pair(d, 4)));
    EXPECT_TRUE(order_of("a bc d").shares_place(c));
    EXPECT_FALSE(order_of("a bc d").shares_place(d));
    EXPECT_FALSE(order_of("a bc").shares_place(d)) << "it has none";
}

TEST(RankingOrder, PutsTheFirstBesideNothingOnAPlaceOfItsOwn) {
    RankingOrder order;
    order.place_beside_last(c);
    EXPECT_EQ(levels_of(order), "c");
}

struct Put {
    std::string before;
    CardId item;
    std::size_t at;
    std::string after;
};

class RankingOrderPut : public testing::TestWithParam<Put> {};

TEST_P(RankingOrderPut, ComesAfterSoManyOthers) {
    RankingOrder order = order_of(GetParam().before);
    order.put(GetParam().item, GetParam().at);
    EXPECT_EQ(levels_of(order), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(All, RankingOrderPut,
                         testing::Values(Put{"", a, 0, "a"}, Put{"a b", c, 0, "c a b"},
                                         Put{"a b", c, 1, "a c b"}, Put{"a b", c, 2, "a b c"},
                                         Put{"a b", c, 9, "a b c"}, Put{"a b c", a, 2, "b c a"},
                                         Put{"a b c", a, 0, "a b c"}, Put{"ab c", d, 1, "adb c"},
                                         Put{"ab c", d, 2, "ab d c"}, Put{"a bc", d, 1, "a d bc"},
                                         Put{"ab c", a, 1, "b a c"}, Put{"abc", b, 1, "abc"},
                                         Put{"abc d", d, 2, "abdc"}));

struct Move {
    std::string before;
    CardId item;
    std::string up;
    std::string down;
    std::string shared; ///< or parted
    std::string out;
};

class RankingOrderMove : public testing::TestWithParam<Move> {};

TEST_P(RankingOrderMove, IsWhatTheButtonsSay) {
    const Move& move = GetParam();
    const auto after = [&](void (RankingOrder::*change)(CardId)) {
        RankingOrder order = order_of(move.before);
        (order.*change)(move.item);
        return levels_of(order);
    };
    EXPECT_EQ(after(&RankingOrder::move_up), move.up);
    EXPECT_EQ(after(&RankingOrder::move_down), move.down);
    EXPECT_EQ(after(&RankingOrder::share_or_part), move.shared);
    EXPECT_EQ(after(&RankingOrder::take_out), move.out);
}

INSTANTIATE_TEST_SUITE_P(All, RankingOrderMove,
                         testing::Values(Move{"a", a, "a", "a", "a", ""},
                                         Move{"a b c", a, "a b c", "b a c", "a b c", "b c"},
                                         Move{"a b c", b, "b a c", "a c b", "ab c", "a c"},
                                         Move{"a b c", c, "a c b", "a b c", "a bc", "a b"},
                                         Move{"ab c", c, "c ab", "ab c", "abc", "ab"},
                                         Move{"a bc", a, "a bc", "bc a", "a bc", "bc"},
                                         Move{"ab c", a, "a b c", "b a c", "b a c", "b c"},
                                         Move{"ab c", b, "b a c", "a b c", "a b c", "a c"},
                                         Move{"abc", b, "b ac", "ac b", "ac b", "ac"}));

TEST(RankingOrder, KnowsItsEnds) {
    const RankingOrder order = order_of("ab c d");
    EXPECT_TRUE(order.is_first(b));
    EXPECT_FALSE(order.is_first(c));
    EXPECT_TRUE(order.is_last(d));
    EXPECT_FALSE(order.is_last(c));
}

TEST(RankingOrder, TakesNothingOutTwice) {
    RankingOrder order = order_of("a b");
    order.take_out(b);
    order.take_out(b);
    EXPECT_EQ(levels_of(order), "a");
    EXPECT_FALSE(order.holds(b));
}

}
