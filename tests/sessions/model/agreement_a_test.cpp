#include "sessions/model/agreement.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "tests/sessions/model/distributions.h"

namespace plenary {
namespace {

using Counts = std::vector<int>;

// Published values: the worked example and the two Dutch parties of van der Eijk (2001), pages 331 to 333,
// and the examples in the manual of the R package agrmt 1.42, which computes the same number.

TEST(AgreementA, IsThePublishedValueOfTheWorkedExample) {
    EXPECT_NEAR(agreement_a(Counts{30, 40, 210, 130, 530, 50, 10}), 0.6113333, 5e-8);
}

TEST(AgreementA, IsThePublishedValueOfEachLayerOfTheWorkedExample) {
    EXPECT_NEAR(agreement_a(Counts{1, 1, 1, 1, 1, 1, 1}), 0, 5e-4);
    EXPECT_NEAR(agreement_a(Counts{1, 1, 1, 1, 1, 1, 0}), 0.167, 5e-4);
    EXPECT_NEAR(agreement_a(Counts{0, 1, 1, 1, 1, 1, 0}), 0.333, 5e-4);
    EXPECT_NEAR(agreement_a(Counts{0, 0, 1, 1, 1, 1, 0}), 0.5, 5e-4);
    EXPECT_NEAR(agreement_a(Counts{0, 0, 1, 1, 1, 0, 0}), 0.667, 5e-4);
    EXPECT_NEAR(agreement_a(Counts{0, 0, 1, 0, 1, 0, 0}), 0.467, 5e-4);
    EXPECT_NEAR(agreement_a(Counts{0, 0, 0, 0, 1, 0, 0}), 1, 5e-4);
}

TEST(AgreementA, IsThePublishedValueOfTwoPartiesOnSevenPoints) {
    EXPECT_NEAR(agreement_a(Counts{24, 28, 32, 62, 135, 304, 416}), 0.61, 5e-3);
    EXPECT_NEAR(agreement_a(Counts{16, 26, 82, 210, 293, 270, 103}), 0.48, 5e-3);
}

TEST(AgreementA, IsThePublishedValueOfFourVotesOnFourPoints) {
    EXPECT_NEAR(agreement_a(Counts{2, 0, 1, 1}), 0.08, 5e-3);
}

TEST(AgreementA, MeetsItsEndsAndItsMiddleOnLaddersOfEveryHeight) {
    for (std::size_t height = 2; height <= 12; ++height) {
        EXPECT_EQ(agreement_a(Counts(height)), 0) << height;
        EXPECT_EQ(agreement_a(Counts(height, 3)), 0) << height;
        for (std::size_t rung = 0; rung < height; ++rung) {
            Counts one(height);
            one[rung] = 4;
            EXPECT_EQ(agreement_a(one), 1) << height;
        }
        Counts ends(height);
        ends.front() = ends.back() = 2;
        EXPECT_DOUBLE_EQ(agreement_a(ends), height == 2 ? 0 : -1) << height;
    }
}

TEST(AgreementA, SaysOfTwoRungsHowMuchOneOutweighsTheOther) {
    EXPECT_DOUBLE_EQ(agreement_a(Counts{3, 1}), 0.5);
    EXPECT_DOUBLE_EQ(agreement_a(Counts{2, 3}), 0.2);
}

std::string pattern(const Counts& counts, int level) {
    std::string filled;
    for (int votes : counts)
        filled += votes >= level ? '1' : '0';
    return filled;
}

/// The definition again, a layer of one vote each at a time and every triple of rungs spelt out.
double plain_agreement(const Counts& counts, int votes) {
    const auto rungs = static_cast<double>(counts.size());
    double sum = 0;
    for (int level = 1; level <= votes; ++level) {
        const std::string layer = pattern(counts, level);
        const auto filled = static_cast<double>(std::count(layer.begin(), layer.end(), '1'));
        double unimodal = 0;
        double bimodal = 0;
        for (std::size_t i = 0; i < layer.size(); ++i)
            for (std::size_t j = i + 1; j < layer.size(); ++j)
                for (std::size_t k = j + 1; k < layer.size(); ++k) {
                    const std::string triple{layer[i], layer[j], layer[k]};
                    unimodal += triple == "110" || triple == "011";
                    bimodal += triple == "101";
                }
        double of_layer = filled == 1 ? 1 : 0;
        if (unimodal + bimodal > 0)
            of_layer = ((rungs - 2) * unimodal - (rungs - 1) * bimodal) / ((rungs - 2) * (unimodal + bimodal))
                       * (1 - (filled - 1) / (rungs - 1));
        sum += filled * of_layer;
    }
    return votes == 0 ? 0 : sum / votes;
}

Counts times(const Counts& counts, int factor) {
    Counts scaled;
    for (int votes : counts)
        scaled.push_back(votes * factor);
    return scaled;
}

void expect_as_defined(const Tally& tally) {
    const Counts& counts = tally.on_rung;
    const double agreement = tally.agreement;
    ASSERT_NEAR(agreement, plain_agreement(counts, tally.votes), 1e-12);
    ASSERT_EQ(agreement, agreement_a(Counts(counts.rbegin(), counts.rend()))) << "upside down";
    ASSERT_EQ(agreement, agreement_a(times(counts, 3))) << "three times the votes";
    const bool on_one_rung = tally.votes > 0 && tally.lowest == tally.highest;
    const bool half_at_either_end =
        tally.votes > 0 && 2 * counts.front() == tally.votes && 2 * counts.back() == tally.votes;
    ASSERT_EQ(agreement > 1 - 1e-12, on_one_rung);
    ASSERT_EQ(agreement < -1 + 1e-12, half_at_either_end && counts.size() > 2);
    ASSERT_LT(std::abs(agreement), 1 + 1e-12);
}

TEST(AgreementA, IsAsDefinedForEveryWayVotesCanLie) {
    struct Ladder {
        int height;
        std::size_t most;
    };
    for (const auto [height, most] :
         {Ladder{8, 6}, Ladder{2, 9}, Ladder{3, 9}, Ladder{5, 7}, Ladder{12, 4}}) {
        std::vector<int> votes;
        every_distribution(votes, most, height, [height = height](const std::vector<int>& lie) {
            ASSERT_NO_FATAL_FAILURE(expect_as_defined(tally(lie, height)))
                << testing::PrintToString(lie) << " on " << height;
        });
    }
}

TEST(AgreementA, IsLowerTheFurtherApartTwoCampsStand) {
    for (int apart = 1; apart < 7; ++apart)
        EXPECT_GT(tally(std::vector{1, 1 + apart}, 8).agreement,
                  tally(std::vector{1, 2 + apart}, 8).agreement);
}

TEST(AgreementA, IsWrittenWithTwoDecimals) {
    const auto text = [](const std::vector<int>& votes) { return agreement_text(tally(votes, 8)); };
    EXPECT_EQ(text({}), "–");
    EXPECT_EQ(text({6}), "–");
    EXPECT_EQ(text({6, 6}), "1.00");
    EXPECT_EQ(text({5, 6, 6, 6, 7}), "0.83");
    EXPECT_EQ(text({2, 7}), "−0.38");
    EXPECT_EQ(text({1, 8}), "−1.00");
    EXPECT_EQ(text({1, 2, 3, 4, 5, 6, 7, 8}), "0.00");
    Tally tally;
    tally.votes = 2;
    tally.agreement = -0.004;
    EXPECT_EQ(agreement_text(tally), "0.00");
    tally.agreement = 0.06;
    EXPECT_EQ(agreement_text(tally), "0.06");
}

}
}
