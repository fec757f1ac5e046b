// A display's word about its size is believed only where it could be true.

#include "app/shell/display_density.h"

#include <gtest/gtest.h>

namespace {

using plenary::shell::pixels_per_mm;

TEST(PixelsPerMm, AreThoseOfADisplayThatSaysItsSize) {
    ASSERT_TRUE(pixels_per_mm({1920, 1080, 480, 270}));
    EXPECT_FLOAT_EQ(*pixels_per_mm({1920, 1080, 480, 270}), 4);
    EXPECT_FLOAT_EQ(*pixels_per_mm({3840, 2160, 1920, 1080}), 2);
}

TEST(PixelsPerMm, AreTheFewerOfTheTwoDirections) {
    EXPECT_FLOAT_EQ(*pixels_per_mm({1920, 1080, 480, 216}), 4);
    EXPECT_FLOAT_EQ(*pixels_per_mm({1920, 1080, 384, 270}), 4);
}

TEST(PixelsPerMm, AreNotKnownWhereTheDisplayDoesNotSay) {
    EXPECT_FALSE(pixels_per_mm({1920, 1080, 0, 0}));
    EXPECT_FALSE(pixels_per_mm({1920, 1080, 480, 0}));
    EXPECT_FALSE(pixels_per_mm({0, 0, 480, 270}));
}

TEST(PixelsPerMm, AreNotKnownWhereTheDisplaySaysNonsense) {
    EXPECT_FALSE(pixels_per_mm({1920, 1080, 16, 9})) << "the picture's shape";
    EXPECT_FALSE(pixels_per_mm({1920, 1080, 130, 73})) << "finer than any";
    EXPECT_FALSE(pixels_per_mm({1920, 1080, 1440, 810})) << "coarser than any";
    EXPECT_FALSE(pixels_per_mm({1920, 1080, 480, 80})) << "one direction only";
}

TEST(PixelsPerMm, AreKnownAtBothEndsOfWhatIsBelieved) {
    EXPECT_FLOAT_EQ(*pixels_per_mm({1500, 1500, 1000, 1000}), 1.5F);
    EXPECT_FLOAT_EQ(*pixels_per_mm({1200, 1200, 100, 100}), 12);
}

}
