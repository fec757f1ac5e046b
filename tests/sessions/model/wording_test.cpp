#include "sessions/model/wording.h"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(SaysLittle, IsTrueOfOneOrTwoWords) {
    for (const char* text :
         {"", " \n ", "Trust", "More money", "More\nmoney", "  Trust  ", "Trust – money", "Trust!!!",
          "Don’t know", "co-production", "?", "2", "Zoë’s idea", "신뢰가 필요", "\u05D0\u05DE\u05D5\u05DF"})
        EXPECT_TRUE(says_little(text)) << text;
}

TEST(SaysLittle, IsFalseOfThreeWordsOrMore) {
    for (const char* text : {"No bus runs", "No\nbus\nruns", "Trust, money, time", "3 new rooms",
                             "A bus that runs after six", "우리는 더 많은 신뢰가 필요하다"})
        EXPECT_FALSE(says_little(text)) << text;
}

TEST(SaysLittle, CountsLettersWhereWordsStandTogetherWithoutSpaces) {
    for (const char* text : {"信任", "更多的钱", "しんらい", "เงิน", "信任，钱", "ព្រះ"})
        EXPECT_TRUE(says_little(text)) << text;
    for (const char* text :
         {"我们需要更多信任", "もっとお金がほしい", "เราต้องการความไว้วางใจ", "信任，钱，时间够"})
        EXPECT_FALSE(says_little(text)) << text;
}

TEST(SaysLittle, CountsNoSignsAboveOrBelowALetter) {
    // Five letters with a sign on most of them.
    EXPECT_TRUE(says_little("ที่นี่สิ่"));
}

TEST(SaysLittle, IsTrueOfEmojiHoweverMany) {
    EXPECT_TRUE(says_little("\U0001F642"));
    EXPECT_TRUE(says_little("\U0001F642 \U0001F642 \U0001F642 \U0001F642"));
    EXPECT_TRUE(says_little("\U0001F469\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F \U0001F642"));
    EXPECT_TRUE(says_little("\U0001F642 Trust \U0001F642 time \U0001F642"));
    EXPECT_FALSE(says_little("\U0001F642 we trust you"));
}

TEST(LookAlike, IsTrueButForCapitalsAccentsPunctuationAndWhiteSpace) {
    const std::pair<const char*, const char*> pairs[] = {
        {"Trust", "trust!"},
        {"More money", "  more  MONEY. "},
        {"No bus\nafter six", "No bus after six"},
        {"Crèche on site", "Creche on-site"},
        {"“Time”", "time…"},
        {"Straße", "STRASSE"},
        {"don’t", "don't"},
        {"Zoe\u0308", "Zoë"},
        {"ﬁt", "fit"},
        {"信任。", "信任"},
        {"\u2764\uFE0F", "\u2764"},
        {"", " "},
    };
    for (const auto& [one, other] : pairs) {
        EXPECT_TRUE(look_alike(one, other)) << one << " | " << other;
        EXPECT_TRUE(look_alike(other, one)) << one << " | " << other;
    }
}

TEST(LookAlike, IsFalseOfWhatSaysSomethingElse) {
    const std::pair<const char*, const char*> pairs[] = {
        {"Trust", "Trusts"},
        {"Time", "Money"},
        {"", "Trust"},
        {"?", "!"},
        {"C", "C++"},
        {"£5", "€5"},
        {"\U0001F642", "\U0001F641"},
        {"Time \U0001F642", "Time"},
        {"के", "का"},
        {"が", "か"},
        {"มา", "ม้า"},
    };
    for (const auto& [one, other] : pairs)
        EXPECT_FALSE(look_alike(one, other)) << one << " | " << other;
}

}
}
