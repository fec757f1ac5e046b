#include "sessions/model/agreement.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/sessions/model/distributions.h"

namespace plenary {
namespace {

using Word = Tally::Word;
using Votes = std::vector<int>;

struct Example {
    const char* name;
    Votes votes;
    Word word;
};

void PrintTo(const Example& example, std::ostream* out) {
    *out << example.name;
}

class AgreementWord : public testing::TestWithParam<Example> {};

TEST_P(AgreementWord, FitsWhatATrainerWouldSay) {
    EXPECT_EQ(tally(GetParam().votes, 8).word, GetParam().word);
}

INSTANTIATE_TEST_SUITE_P(
    NamedExamples, AgreementWord,
    testing::Values(Example{"NoVotes", {}, Word::none}, Example{"OneVoteAgreesWithNobody", {6}, Word::none},
                    Example{"AllOnOneRung", {6, 6, 6, 6}, Word::agreed},
                    Example{"TwoNeighbours", {5, 6}, Word::agreed},
                    Example{"HalfAndHalfOnNeighbours", {5, 5, 6, 6}, Word::agreed},
                    Example{"SecondRoundOfTheDesign", {5, 6, 6, 6, 7}, Word::agreed},
                    Example{"OneFarVoteAmongSevenIsPutAside", {1, 6, 6, 6, 6, 6, 6}, Word::agreed},
                    Example{"ThreeOfFourWithinARung", {1, 6, 6, 7}, Word::agreed},
                    Example{"FourRungsWithTwoNeighboursInTheMiddle", {1, 5, 6, 8}, Word::spread},
                    Example{"OnlyHalfOnTheMiddleRung", {1, 6, 6, 8}, Word::spread},
                    Example{"ThreeInARow", {5, 6, 7}, Word::spread},
                    Example{"TwoVotesTwoApart", {4, 6}, Word::spread},
                    Example{"EverybodyElsewhere", {2, 4, 6}, Word::spread},
                    Example{"OneOnEveryRung", {1, 2, 3, 4, 5, 6, 7, 8}, Word::spread},
                    Example{"OneFarVoteIsNoCamp", {1, 5, 6, 6, 7, 7}, Word::spread},
                    Example{"OneOfFourIsNoCamp", {2, 5, 6, 7}, Word::spread},
                    Example{"TwoGroupsFarApart", {2, 7}, Word::two_camps},
                    Example{"OneAgainstTwo", {2, 6, 6}, Word::two_camps},
                    Example{"TwoAgainstTwo", {2, 2, 7, 7}, Word::two_camps},
                    Example{"TwoAgainstThree", {2, 2, 7, 7, 8}, Word::two_camps},
                    Example{"CampsThreeApart", {3, 3, 6, 6}, Word::two_camps},
                    Example{"BroadCamps", {1, 1, 2, 2, 2, 3, 3, 6, 6, 7, 7, 7, 8, 8}, Word::two_camps},
                    Example{"PeaksTwoApartAreATie", {4, 4, 6, 6}, Word::tied},
                    Example{"ThreeWayTie", {2, 2, 5, 5, 8, 8}, Word::tied},
                    Example{"TieWithOneElsewhere", {2, 2, 5, 5, 8}, Word::tied}),
    [](const auto& test) { return std::string(test.param.name); });

// The definition of the header once more, written for reading alone: every vote is looked at by itself.

bool all_within(const Votes& votes, int low, int high) {
    return std::all_of(votes.begin(), votes.end(), [&](int vote) { return low <= vote && vote <= high; });
}

bool plainly_agreed(const Votes& sorted, int height) {
    Votes middle = sorted;
    for (std::size_t aside = sorted.size() / 4; aside > 0; --aside) {
        middle.erase(middle.begin());
        middle.pop_back();
    }
    for (int rung = 1; rung <= height; ++rung) {
        const auto there =
            std::count_if(sorted.begin(), sorted.end(), [&](int v) { return v == rung || v == rung + 1; });
        if (static_cast<std::size_t>(there) * 2 > sorted.size() && all_within(middle, rung, rung + 1))
            return true;
    }
    return false;
}

/// A rung stands on a peak if, going either way over rungs with its count, the next one is lower.
bool on_peak(const Votes& counts, std::size_t rung) {
    if (counts[rung] == 0)
        return false;
    std::size_t left = rung;
    while (counts[left] == counts[rung])
        --left;
    std::size_t right = rung;
    while (counts[right] == counts[rung])
        ++right;
    return counts[left] < counts[rung] && counts[right] < counts[rung];
}

int nearest(const std::set<int>& rungs, int vote) {
    int best = 100;
    for (int rung : rungs)
        best = std::min(best, std::abs(rung - vote));
    return best;
}

bool plainly_two_camps(const Votes& sorted, int height) {
    Votes counts(static_cast<std::size_t>(height) + 2);
    for (int vote : sorted)
        ++counts[static_cast<std::size_t>(vote)];
    counts.front() = counts.back() = -1;

    std::vector<std::set<int>> peaks;
    for (int rung = 1; rung <= height; ++rung) {
        if (!on_peak(counts, static_cast<std::size_t>(rung)))
            continue;
        if (peaks.empty() || !peaks.back().contains(rung - 1))
            peaks.emplace_back();
        peaks.back().insert(rung);
    }
    if (peaks.size() != 2 || *peaks[1].begin() < *peaks[0].rbegin() + 3)
        return false;
    double lower = 0;
    double upper = 0;
    for (int vote : sorted) {
        lower += nearest(peaks[0], vote) < nearest(peaks[1], vote);
        upper += nearest(peaks[1], vote) < nearest(peaks[0], vote);
    }
    const double quarter = static_cast<double>(sorted.size()) / 4;
    return lower > quarter && upper > quarter;
}

bool plainly_tied(const Votes& sorted, int height) {
    int most = 0;
    for (int rung = 1; rung <= height; ++rung)
        most = std::max(most, static_cast<int>(std::count(sorted.begin(), sorted.end(), rung)));
    std::set<int> highest;
    for (int rung = 1; rung <= height; ++rung)
        if (std::count(sorted.begin(), sorted.end(), rung) == most)
            highest.insert(rung);
    return most >= 2 && static_cast<std::size_t>(*highest.rbegin() - *highest.begin() + 1) > highest.size();
}

Word plain_word(const Votes& sorted, int height) {
    if (sorted.size() < 2)
        return Word::none;
    if (plainly_agreed(sorted, height))
        return Word::agreed;
    if (plainly_two_camps(sorted, height))
        return Word::two_camps;
    return plainly_tied(sorted, height) ? Word::tied : Word::spread;
}

TEST(Agreement, IsAsDefinedForEveryWaySixVotesCanLieOnEightRungs) {
    int looked_at = 0;
    std::set<Word> met;
    Votes votes;
    every_distribution(votes, 6, 8, [&](const Votes& sorted) {
        ++looked_at;
        Votes shuffled(sorted.rbegin(), sorted.rend());
        const Tally result = tally(shuffled, 8);
        met.insert(result.word);
        ASSERT_EQ(result.word, plain_word(sorted, 8)) << testing::PrintToString(sorted);
        ASSERT_EQ(result.votes, static_cast<int>(sorted.size()));
        for (int rung = 1; rung <= 8; ++rung)
            ASSERT_EQ(result.on_rung.at(static_cast<std::size_t>(rung - 1)),
                      std::count(sorted.begin(), sorted.end(), rung));
        if (!sorted.empty()) {
            ASSERT_EQ(result.lowest, sorted.front());
            ASSERT_EQ(result.highest, sorted.back());
            // The two that are left when the lowest and the highest are put aside again and again.
            Votes middle = sorted;
            while (middle.size() > 2) {
                middle.erase(middle.begin());
                middle.pop_back();
            }
            ASSERT_EQ(result.median_low, middle.front());
            ASSERT_EQ(result.median_high, middle.back());
            ASSERT_EQ(twice_median(result), middle.front() + middle.back());
        }
    });
    EXPECT_EQ(looked_at, 3003);
    EXPECT_EQ(met.size(), 5u);
}

TEST(Agreement, IsAsDefinedForEveryWayNineVotesCanLieOnShortLadders) {
    for (int height : {2, 3, 5}) {
        Votes votes;
        every_distribution(votes, 9, height, [&](const Votes& sorted) {
            ASSERT_EQ(tally(sorted, height).word, plain_word(sorted, height))
                << testing::PrintToString(sorted);
        });
    }
}

TEST(Agreement, DoesNotDependOnWhichEndOfTheLadderIsUp) {
    Votes votes;
    every_distribution(votes, 6, 8, [&](const Votes& sorted) {
        Votes mirrored;
        for (int vote : sorted)
            mirrored.push_back(9 - vote);
        ASSERT_EQ(tally(sorted, 8).word, tally(mirrored, 8).word) << testing::PrintToString(sorted);
    });
}

TEST(Agreement, FindsTheMiddleVoteOrTheTwoMiddleVotes) {
    EXPECT_EQ(median_text(tally(Votes{7, 5, 6}, 8)), "6");
    EXPECT_EQ(median_text(tally(Votes{6, 5, 7, 3}, 8)), "5–6");
    EXPECT_EQ(median_text(tally(Votes{6, 6, 2, 8}, 8)), "6");
    EXPECT_EQ(median_text(tally(Votes{}, 8)), "–");
}

TEST(Agreement, SaysTheRangeInShort) {
    EXPECT_EQ(range_text(tally(Votes{7, 5, 6}, 8)), "5–7");
    EXPECT_EQ(range_text(tally(Votes{6, 6}, 8)), "6");
    EXPECT_EQ(range_text(tally(Votes{}, 8)), "–");
}

TEST(Agreement, HasAWordForEveryCaseButNone) {
    EXPECT_EQ(word_text(tally(Votes{}, 8)), "");
    EXPECT_EQ(word_text(tally(Votes{6, 6}, 8)), "agreed");
    EXPECT_EQ(word_text(tally(Votes{4, 6}, 8)), "spread");
    EXPECT_EQ(word_text(tally(Votes{2, 7}, 8)), "two camps");
    EXPECT_EQ(word_text(tally(Votes{4, 4, 6, 6}, 8)), "tied");
}

}
}
