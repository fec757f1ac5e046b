#include "sessions/model/wall_places.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Less than anybody sees, in pixels of the design.
constexpr float hair = 0.01F;

constexpr Area stage{0, 96, 1920, 990};

bool overlap(const Area& a, const Area& b) {
    return a.x0 + hair < b.x1 && b.x0 + hair < a.x1 && a.y0 + hair < b.y1 && b.y0 + hair < a.y1;
}

bool within(const Area& inner, const Area& outer) {
    return inner.x0 >= outer.x0 - hair && inner.x1 <= outer.x1 + hair && inner.y0 >= outer.y0 - hair
           && inner.y1 <= outer.y1 + hair;
}

std::vector<Area> frames(const std::vector<LanePlaces>& lanes) {
    std::vector<Area> frames;
    for (const LanePlaces& lane : lanes)
        frames.push_back(lane.frame);
    return frames;
}

bool any_overlap(const std::vector<Area>& areas) {
    for (std::size_t i = 0; i < areas.size(); ++i)
        for (std::size_t j = i + 1; j < areas.size(); ++j)
            if (overlap(areas[i], areas[j]))
                return true;
    return false;
}

/// Line by line from the left.
bool in_reading_order(const std::vector<Area>& areas) {
    return std::ranges::adjacent_find(areas,
                                      [](const Area& a, const Area& b) {
                                          return b.y0 < a.y0 - hair
                                                 || (b.y0 < a.y0 + hair && b.x0 < a.x1 - hair);
                                      })
           == areas.end();
}

TEST(LanePlaces, AreAsManyAsThereAreLanesAndLieSideBySide) {
    EXPECT_THAT(lane_places(stage, {}, 1), IsEmpty());
    const auto two = lane_places(stage, {false, false}, 1);
    ASSERT_THAT(two, SizeIs(2));
    EXPECT_EQ(two[0].frame.y0, two[1].frame.y0);
    EXPECT_FLOAT_EQ(two[0].frame.width(), two[1].frame.width());
    EXPECT_LT(two[0].frame.x1, two[1].frame.x0);
}

TEST(LanePlaces, LieWithinTheAreaInTheirOrderAndNeverOnEachOther) {
    for (const float unit : {0.5F, 1.0F, 2.0F})
        for (std::size_t count = 1; count <= 24; ++count)
            for (const std::size_t every : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
                std::vector<bool> collapsed(count);
                for (std::size_t i = 0; i < count; ++i)
                    collapsed[i] = every != 0 && i % every == 0;
                const auto lanes = lane_places(stage, collapsed, unit);
                ASSERT_THAT(lanes, SizeIs(count));
                EXPECT_FALSE(any_overlap(frames(lanes))) << count << " lanes at " << unit;
                EXPECT_TRUE(in_reading_order(frames(lanes))) << count << " lanes at " << unit;
                for (std::size_t i = 0; i < count; ++i) {
                    EXPECT_TRUE(within(lanes[i].frame, stage));
                    EXPECT_EQ(lanes[i].body == Area{}, collapsed[i]);
                    if (collapsed[i])
                        continue;
                    EXPECT_TRUE(within(lanes[i].head, lanes[i].frame));
                    EXPECT_TRUE(within(lanes[i].body, lanes[i].frame));
                    EXPECT_LE(lanes[i].head.y1, lanes[i].body.y0 + hair);
                }
            }
}

TEST(LanePlaces, StandInSeveralRowsBeforeTheyGetTooNarrow) {
    for (const LanePlaces& lane : lane_places(stage, std::vector<bool>(14), 1))
        EXPECT_GE(lane.frame.width(), 240);
}

TEST(LanePlaces, GiveWhatFoldedOnesLeaveToTheOthers) {
    const auto lanes = lane_places(stage, {false, true, false}, 1);
    EXPECT_LT(lanes[1].frame.width(), 100);
    EXPECT_GT(lanes[0].frame.width(), lane_places(stage, {false, false, false}, 1)[0].frame.width());
}

TEST(GrownLanes, AreAsHighAsTheHighestOfTheirRowTakes) {
    const float unit = 0.5F;
    const Area area{0, 0, 960, 400};
    auto lanes = lane_places(area, std::vector<bool>(9), unit);
    ASSERT_NE(lanes.front().frame.y0, lanes.back().frame.y0);
    std::vector<LaneContent> contents;
    for (int i = 0; i < 9; ++i)
        contents.push_back(
            {.head = i == 1 ? 90.0F : 10.0F, .body = 30.0F + 700.0F * static_cast<float>(i % 4)});
    const auto before = frames(lanes);
    grow_lanes(lanes, contents, unit);
    EXPECT_FALSE(any_overlap(frames(lanes)));
    EXPECT_TRUE(in_reading_order(frames(lanes)));
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        EXPECT_GE(lanes[i].head.height(), contents[i].head - hair);
        EXPECT_GE(lanes[i].body.height(), contents[i].body - hair);
        EXPECT_TRUE(within(lanes[i].head, lanes[i].frame));
        EXPECT_TRUE(within(lanes[i].body, lanes[i].frame));
        EXPECT_EQ(lanes[i].frame.x0, before[i].x0);
        EXPECT_EQ(lanes[i].frame.x1, before[i].x1);
        for (std::size_t j = 0; j < lanes.size(); ++j)
            if (before[i].y0 == before[j].y0) {
                EXPECT_EQ(lanes[i].frame.y0, lanes[j].frame.y0);
                EXPECT_EQ(lanes[i].frame.y1, lanes[j].frame.y1);
            }
    }
}

/// Blocks by chance, and what came of them.
struct Lane {
    explicit Lane(unsigned seed) {
        std::mt19937 chance(seed);
        width = 150.0F + static_cast<float>(chance() % 1700);
        scale = {.unit = 0.5F + static_cast<float>(chance() % 4) / 2,
                 .cards = std::array{1.0F, 0.9F, 0.8F, 0.77F}.at(chance() % 4)};
        for (std::size_t i = 0; i < chance() % 60; ++i) {
            hangs.push_back(i > 0 && chance() % 3 == 0);
            heights.push_back(10.0F + static_cast<float>(chance() % 300));
        }
        placed =
            lane_blocks(hangs, width, scale, [this](std::size_t block, float) { return heights[block]; });
    }

    float width = 0;
    WallScale scale;
    std::vector<bool> hangs;
    std::vector<float> heights;
    LaneBlocks placed;
};

TEST(LaneBlocks, LieWithinTheLaneAndNeverOnEachOther) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Lane lane(seed);
        ASSERT_THAT(lane.placed.blocks, SizeIs(lane.hangs.size()));
        EXPECT_FALSE(any_overlap(lane.placed.blocks)) << seed;
        for (std::size_t i = 0; i < lane.hangs.size(); ++i) {
            EXPECT_TRUE(within(lane.placed.blocks[i], {0, 0, lane.width, lane.placed.height + 0.1F})) << seed;
            EXPECT_NEAR(lane.placed.blocks[i].height(), lane.heights[i], 0.01F);
        }
    }
}

TEST(LaneBlocks, StandInTheirOrderWithWhatHangsUnderThem) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Lane lane(seed);
        std::vector<Area> heads;
        for (std::size_t i = 0; i < lane.hangs.size(); ++i) {
            const Area& at = lane.placed.blocks[i];
            if (!lane.hangs[i]) {
                heads.push_back(at);
                continue;
            }
            const Area& above = lane.placed.blocks[i - 1];
            EXPECT_GT(at.y0, above.y1) << seed;
            EXPECT_GT(at.x0, heads.back().x0) << seed;
            EXPECT_NEAR(at.x1, heads.back().x1, hair) << seed;
        }
        EXPECT_TRUE(in_reading_order(heads)) << seed;
    }
}

TEST(LaneBlocks, AreFoundByTheirRows) {
    for (unsigned seed = 0; seed < 100; ++seed) {
        const Lane lane(seed);
        const auto& rows = lane.placed.rows;
        EXPECT_EQ(rows.empty(), lane.hangs.empty());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::size_t end = row + 1 < rows.size() ? rows[row + 1].first : lane.hangs.size();
            ASSERT_LT(rows[row].first, end);
            for (std::size_t i = rows[row].first; i < end; ++i) {
                EXPECT_GE(lane.placed.blocks[i].y0, rows[row].top);
                EXPECT_LE(lane.placed.blocks[i].y1, rows[row].bottom + hair);
            }
            if (row > 0) {
                EXPECT_GT(rows[row].top, rows[row - 1].bottom);
            }
        }
    }
}

TEST(LaneBlocks, FillTheWidthOfALane) {
    const auto one = [](std::size_t, float) { return 50.0F; };
    const auto wide = lane_blocks({false, false, false}, 800, {}, one);
    EXPECT_FLOAT_EQ(wide.blocks[1].x1, 800);
    EXPECT_FLOAT_EQ(wide.blocks[0].y0, wide.blocks[1].y0);
    EXPECT_LT(wide.blocks[1].y1, wide.blocks[2].y0);
    const auto narrow = lane_blocks({false, false}, 400, {}, one);
    EXPECT_FLOAT_EQ(narrow.blocks[0].width(), 400);
    EXPECT_LT(narrow.blocks[0].y1, narrow.blocks[1].y0);
}

TEST(CardScale, IsTheLargestAtWhichAllFit) {
    const Area body{0, 0, 400, 900};
    const auto scale_for = [&](std::size_t cards, float high) {
        return fitting_card_scale(cards, body, 1,
                                  [=](float scale) { return static_cast<float>(cards) * high * scale; });
    };
    EXPECT_EQ(scale_for(5, 100), 1.0F);
    EXPECT_EQ(scale_for(10, 95), 0.9F);
    EXPECT_EQ(scale_for(10, 110), 0.8F);
    EXPECT_EQ(scale_for(100, 100), 0.77F) << "they do not fit even then";
}

TEST(CardScale, AsksForNoHeightsWhereNotEvenSingleLinesFit) {
    std::vector<float> asked;
    fitting_card_scale(1000, {0, 0, 400, 900}, 1, [&](float scale) {
        asked.push_back(scale);
        return 0.0F;
    });
    EXPECT_THAT(asked, IsEmpty());
}

TEST(CardPlaces, MakeRoomForAllThatStandsOnACard) {
    const WallScale scale{.unit = 2, .cards = 0.8F};
    for (const bool small : {false, true}) {
        const CardPlaces card(small, scale);
        EXPECT_FLOAT_EQ(card.height(100, 0, false), 100 + 2 * card.top);
        EXPECT_FLOAT_EQ(card.height(100, 30, false), 130 + 2 * card.top + card.above_tag);
        EXPECT_FLOAT_EQ(card.height(100, 30, true) - card.height(100, 30, false),
                        card.above_marker + card.marker);
    }
    EXPECT_GT(CardPlaces(false, scale).side, CardPlaces(true, scale).side);
    EXPECT_EQ(card_text_size(true, 0.5F), least_card_text) << "the room must be able to read it";
}

TEST(ElbowToACard, LeadsFromAboveIntoTheSpaceBesideIt) {
    const auto lane = lane_blocks({false, true, true}, 300, {}, [](std::size_t, float) { return 60.0F; });
    for (const std::size_t hanging : {1, 2}) {
        const Area at = lane.blocks[hanging];
        const Elbow elbow = elbow_to(at, {});
        EXPECT_FLOAT_EQ(elbow.area.y0, lane.blocks[hanging - 1].y1);
        EXPECT_LT(elbow.area.x1, at.x0);
        EXPECT_GT(elbow.area.x0, lane.blocks[0].x0);
        EXPECT_LT(elbow.area.y1, at.y1);
    }
}

}
}
