#include "sessions/model/text.h"

#include <random>

#include <gtest/gtest.h>

namespace plenary {
namespace {

using namespace std::string_literals;

TEST(Text, IsCleanedByTheTable) {
    struct Row {
        const char* what;
        std::string raw;
        std::string text;
        std::string line;
    };
    const Row rows[] = {
        {"nothing", "", "", ""},
        {"only white space", " \t\r\n \u00A0\u3000\u2003 ", "", ""},
        {"only characters of no width", "\u200B\uFEFF\u2060", "", ""},
        {"plain", "Listen to one another", "Listen to one another", "Listen to one another"},
        {"white space at both ends", "\n\t  Trust \u00A0\r\n", "Trust", "Trust"},
        {"line ends of Windows", "one\r\ntwo\r\n\r\nthree", "one\ntwo\n\nthree", "one two  three"},
        {"line ends of old", "one\rtwo", "one\ntwo", "one two"},
        {"line ends of slides and web pages", "a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf",
         "a b c d e f"},
        {"a tab", "who\twhen", "who when", "who when"},
        {"control characters", "a\0b\x01\x1b[31mc\x7F\u0090d"s, "ab[31mcd", "ab[31mcd"},
        {"accents composed", "Cafe\u0301 A\u030A", "Caf\u00E9 \u00C5", "Caf\u00E9 \u00C5"},
        {"accents put in order", "a\u0301\u0323", "\u1EA1\u0301", "\u1EA1\u0301"},
        {"Hangul composed", "\u1112\u1161\u11AB", "\uD55C", "\uD55C"},
        {"ligatures left alone", "\uFB01t \u00B2", "\uFB01t \u00B2", "\uFB01t \u00B2"},
        {"a stray byte", "a\xFFz", "a\uFFFDz", "a\uFFFDz"},
        {"a character cut off", "a\xE2\x82", "a\uFFFD\uFFFD", "a\uFFFD\uFFFD"},
        {"an overlong slash", "\xC0\xAF", "\uFFFD\uFFFD", "\uFFFD\uFFFD"},
        {"a surrogate", "\xED\xA0\x80.", "\uFFFD\uFFFD\uFFFD.", "\uFFFD\uFFFD\uFFFD."},
        {"beyond Unicode", "\xF4\x90\x80\x80.", "\uFFFD\uFFFD\uFFFD\uFFFD.", "\uFFFD\uFFFD\uFFFD\uFFFD."},
        {"right to left", "\u200F\u05E9\u05DC\u05D5\u05DD \u0633\u0644\u0627\u0645",
         "\u200F\u05E9\u05DC\u05D5\u05DD \u0633\u0644\u0627\u0645",
         "\u200F\u05E9\u05DC\u05D5\u05DD \u0633\u0644\u0627\u0645"},
        {"a family of joined emoji", "\U0001F469\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F",
         "\U0001F469\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F",
         "\U0001F469\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F"},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(clean_text(row.raw).value(), row.text) << row.what;
        EXPECT_EQ(clean_line(row.raw).value(), row.line) << row.what;
    }
}

TEST(Text, OfAHundredKilobytesIsKeptWhole) {
    std::string long_text;
    while (long_text.size() < 100'000)
        long_text += "Nobody told us when the bus route was cut.\n";
    long_text.pop_back();
    EXPECT_EQ(clean_text(long_text).value(), long_text);
}

TEST(Text, IsRefusedOnlyBeyondTheLimit) {
    const std::string fits(most_text_bytes, 'a');
    EXPECT_EQ(clean_text(fits).value(), fits);
    EXPECT_EQ(clean_text("  " + fits + "\r\n").value(), fits);
    EXPECT_FALSE(clean_text(fits + "a").has_value());
    EXPECT_FALSE(clean_line(fits + "a").has_value());
    EXPECT_FALSE(clean_text(std::string(most_text_bytes * 20, 'a')).has_value());
    EXPECT_FALSE(clean_text(std::string(most_text_bytes, '\xFF')).has_value()) << "each becomes three bytes";
}

TEST(Text, ThatFitsOnceItsAccentsAreComposedIsKept) {
    std::string raw;
    std::string composed;
    while (composed.size() + 3 <= most_text_bytes) {
        raw += "\u1112\u1161\u11AB";
        composed += "\uD55C";
    }
    ASSERT_GT(raw.size(), 2 * most_text_bytes);
    EXPECT_EQ(clean_text(raw).value(), composed);
}

/// Composing sorts the marks on a letter in quadratic time: with 60,000 of each this would take minutes.
TEST(Text, WithMountainsOfMarksIsCleanedInReasonableTime) {
    std::string raw = "e";
    for (int i = 0; i < 60'000; ++i)
        raw += "\u0301";
    for (int i = 0; i < 60'000; ++i)
        raw += "\u0323";
    const auto cleaned = clean_text(raw);
    ASSERT_TRUE(cleaned.has_value());
    EXPECT_NE(cleaned->find("\u034F"), std::string::npos);
}

TEST(Text, OnceCleanedStaysAsItIs) {
    std::mt19937 random(20261122);
    const std::string alphabet[] = {"a",      " ",      "\n",     "\r\n",   "\t",     "\u0301", "\u0323",
                                    "e",      "\xC3",   "\xA9",   "\xF0",   "\x9F",   "\x01",   "\U0001F469",
                                    "\u200D", "\u00E9", "\u05D0", "\u2028", "\uFEFF", "\u1112", "\u1161"};
    std::uniform_int_distribution<std::size_t> pick(0, std::size(alphabet) - 1);
    for (int round = 0; round < 5000; ++round) {
        std::string raw;
        for (int i = round % 24; i > 0; --i)
            raw += alphabet[pick(random)];
        const auto text = clean_text(raw).value();
        EXPECT_EQ(clean_text(text).value(), text);
        const auto line = clean_line(raw).value();
        EXPECT_EQ(clean_line(line).value(), line);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        EXPECT_EQ(shortened(text, 100).find('\n'), std::string::npos);
    }
}

TEST(Text, IsFoldedByTheTable) {
    const std::pair<std::string, std::string> rows[] = {
        {"", ""},
        {" \r\n ", ""},
        {"Trust", "trust"},
        {"  MORE Money ", "more money"},
        {"one\r\nTWO", "one\ntwo"},
        {"Crèche", "creche"},
        {"Cre\u0300che", "creche"},
        {"Łódź", "łodz"},
        {"Straße", "strasse"},
        {"ΤΕΛΟΣ", "τελοσ"},
        {"τέλος", "τελοσ"},
        {"Ёлка", "елка"},
        {"\uFB01t", "fit"},
        {"Ｐｌａｎ", "plan"},
        {"co\u00ADop\u200D", "coop"},
        {"\u05E9\u05B8\u05DC\u05D5\u05B9\u05DD", "\u05E9\u05DC\u05D5\u05DD"},
        {"\u0645\u064E\u0631\u062D\u0628\u0627", "\u0645\u0631\u062D\u0628\u0627"},
        {"की", "की"},
        {"が", "が"},
        {"ม้า", "ม้า"},
        {"\uD55C", "\uD55C"},
        {"a\xFFz", "a\uFFFDz"},
        {"\u2764\uFE0F", "\u2764"},
    };
    for (const auto& [text, expected] : rows) {
        EXPECT_EQ(folded(text), expected) << text;
        EXPECT_EQ(folded(expected), expected) << text;
    }
}

TEST(Text, WithMountainsOfMarksIsFoldedInReasonableTime) {
    std::string raw = "e";
    for (int i = 0; i < 60'000; ++i)
        raw += i % 2 ? "\u0301" : "\u0323";
    EXPECT_EQ(folded(raw), "e");
}

TEST(Text, FallsIntoItsCharacters) {
    EXPECT_EQ(characters_of(""), U"");
    EXPECT_EQ(characters_of("a\u00E9\U0001F642\xFFz"), U"a\u00E9\U0001F642\uFFFDz");
}

TEST(Text, IsShortenedByTheTable) {
    struct Row {
        std::string text;
        std::size_t most;
        std::string expected;
    };
    const Row rows[] = {
        {"", 5, ""},
        {"Trust", 5, "Trust"},
        {"Trusts", 5, "Trus…"},
        {"Trusts", 1, "…"},
        {"Trusts", 0, ""},
        {"one\ntwo", 7, "one two"},
        {"one\r\ntwo", 5, "one…"},
        {"été à Évian", 4, "été…"},
        {"a\U0001F469\u200D\U0001F467b!", 4, "a…"},
        {"a\U0001F469\u200D\U0001F467b!", 5, "a\U0001F469\u200D\U0001F467…"},
        {"ae\u0323\u0301z", 3, "a…"},
        {"a\xFFz", 3, "a\uFFFDz"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(shortened(row.text, row.most), row.expected) << row.text << " to " << row.most;
}

TEST(LinesOf, KeepsThoseThatSaySomething) {
    EXPECT_EQ(lines_of("One\n\n  \t\r\nTwo\r\n three"), (std::vector<std::string>{"One", "Two", " three"}));
    EXPECT_TRUE(lines_of(" \n\n").empty());
    EXPECT_TRUE(lines_of("").empty());
}

TEST(HalvesText, SaysAHalfOnlyWhereThereIsOne) {
    EXPECT_EQ(halves_text(0), "0");
    EXPECT_EQ(halves_text(1), "0.5");
    EXPECT_EQ(halves_text(4), "2");
    EXPECT_EQ(halves_text(213), "106.5");
    EXPECT_EQ(halves_text(-1), "−0.5");
    EXPECT_EQ(halves_text(-4), "−2");
}

}
}
