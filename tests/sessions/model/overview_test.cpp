#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sessions/model/overview.h"

namespace plenary {
namespace {

TEST(Overview, StandsPiecesOnOneRungBesideEachOther) {
    const auto overview = lay_out_overview({{CardId{1}, 3, {}}, {CardId{2}, 3, {}}, {CardId{3}, 5, {}}});
    ASSERT_EQ(overview.marks.size(), 3u);
    EXPECT_EQ(overview.columns, 2);
    EXPECT_EQ(overview.marks[0].column, 0);
    EXPECT_EQ(overview.marks[1].column, 1);
    EXPECT_EQ(overview.marks[2].column, 0);
}

TEST(Overview, KeepsTheWayToWhereAPieceIsWantedFree) {
    const auto overview = lay_out_overview({{CardId{1}, 2, 6}, {CardId{2}, 4, {}}, {CardId{3}, 7, 7}});
    EXPECT_EQ(overview.columns, 2);
    EXPECT_NE(overview.marks[0].column, overview.marks[1].column);
    EXPECT_EQ(overview.marks[2].column, overview.marks[0].column);
}

TEST(Overview, NamesWhatIsNotPlaced) {
    const auto overview = lay_out_overview({{CardId{1}, {}, {}}, {CardId{2}, {}, 4}});
    EXPECT_EQ(overview.unplaced, std::vector<CardId>{CardId{1}});
    ASSERT_EQ(overview.marks.size(), 1u);
    EXPECT_FALSE(overview.marks[0].now);
    EXPECT_EQ(overview.marks[0].want, 4);
    EXPECT_EQ(lay_out_overview({}).columns, 0);
}

/// Every way of placing three pieces on five rungs.
TEST(Overview, UsesNoMoreColumnsThanTheFullestRungHasPieces) {
    for (int code = 0; code < 15625; ++code) {
        std::vector<OverviewPiece> pieces;
        for (int i = 0, rest = code; i < 3; ++i, rest /= 25)
            pieces.push_back({CardId{i + 1}, rest % 5 + 1, rest / 5 % 5 + 1});
        const auto overview = lay_out_overview(pieces);
        int fullest = 0;
        for (int rung = 1; rung <= 5; ++rung) {
            std::set<int> columns;
            int here = 0;
            for (const auto& mark : overview.marks)
                if (std::min(*mark.now, *mark.want) <= rung && rung <= std::max(*mark.now, *mark.want)) {
                    ++here;
                    EXPECT_TRUE(columns.insert(mark.column).second) << "two pieces stand in one place";
                }
            fullest = std::max(fullest, here);
        }
        ASSERT_EQ(overview.columns, fullest) << code;
    }
}

}
}
