#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <random>

#include "sessions/plans/read_plan.h"

namespace plenary {
namespace {

std::string shipped_plan() {
    auto text = load_plan_text(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml");
    EXPECT_TRUE(text);
    return text.value_or("");
}

/// To stand behind it: the kinds of step that it does not have.
constexpr const char* steps_that_vote = R"(
[[step]]
kind = "rating"
id = "true"
statements = ["We are heard", "We meet as equals"]
scale = 5
low = "Not at all"
high = "Fully"
sides = ["Commissioners", "Voluntary sector"]
voters = "sides"

[[step]]
kind = "ranking"
id = "order"
items = ["Trust", "Time", "Money"]
voters = "people"
from = ["true"]

[[step]]
kind = "checklist"
id = "in-place"
points = ["We know whom to ask", "We have a budget"]
from = ["order"]

[[step]]
kind = "decision"
options = ["Go on", "Change course", "Stop"]
why = "Why so?"
from = ["true", "order", "in-place"]
)";

/// Whatever the bytes: a plan that can be run, or mistakes that point into the text.
PlanReading expect_plan_or_mistakes(const std::string& text, const std::string& what) {
    PlanReading reading = read_plan(text);
    const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
    int last_line = 0;
    EXPECT_LE(reading.mistakes.size(), 201u) << what;
    for (const PlanMistake& mistake : reading.mistakes) {
        EXPECT_GE(mistake.line, std::max(1, last_line)) << what;
        EXPECT_LE(mistake.line, lines) << what << ": " << mistake.sentence;
        EXPECT_GE(mistake.column, 1) << what;
        EXPECT_FALSE(mistake.sentence.empty()) << what;
        EXPECT_EQ(mistake.sentence.find('\n'), std::string::npos) << what;
        EXPECT_LT(mistake.sentence.size(), 400u) << what;
        last_line = mistake.line;
    }
    if (!reading.mistakes.empty())
        return reading;
    EXPECT_FALSE(reading.plan.title.empty()) << what;
    EXPECT_FALSE(reading.plan.steps.empty()) << what;
    for (const Step& step : reading.plan.steps) {
        EXPECT_FALSE(step.title.empty()) << what;
        if (const auto* ladder = std::get_if<LadderStep>(&step.content)) {
            EXPECT_GE(ladder->ladder.height(), 2) << what;
        }
        if (const auto* rating = std::get_if<RatingStep>(&step.content)) {
            EXPECT_TRUE(rating->points >= 2 && rating->points <= 10) << what;
            EXPECT_TRUE(rating->sides.empty() || rating->sides.size() == 2) << what;
            EXPECT_TRUE(rating->voters != Voters::sides || !rating->sides.empty()) << what;
        }
        if (const auto* board = std::get_if<BoardStep>(&step.content); board && !board->shows.empty()) {
            EXPECT_TRUE(reading.plan.step_named(board->shows)) << what;
        }
        if (const auto* from = sources(step.content)) {
            for (const std::string& source : *from)
                EXPECT_TRUE(reading.plan.step_named(source)) << what;
        }
    }
    return reading;
}

/// Byte flips, deletions, duplications and swaps of lines, one to four at a time.
std::string mutated(std::string text, std::mt19937& random) {
    auto below = [&](std::size_t limit) {
        return static_cast<std::size_t>(random()) % std::max<std::size_t>(limit, 1);
    };
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        const std::size_t at = below(text.size());
        const std::size_t length = std::min(1 + below(40), text.size() - at);
        switch (below(4)) {
        case 0: text[at] = static_cast<char>(below(256)); break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(below(text.size()), text.substr(at, length)); break;
        default: text.insert(at, 1, "\"'[]{}=#\\\n.,"[below(12)]); break;
        }
    }
    return text;
}

TEST(HostileText, OfTwoThousandMutationsOfAPlanIsReadOrReported) {
    const std::string plan = shipped_plan() + steps_that_vote;
    std::mt19937 random(20061022);
    int with_mistakes = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = mutated(plan, random);
        with_mistakes +=
            expect_plan_or_mistakes(text, "mutation " + std::to_string(i)).mistakes.empty() ? 0 : 1;
        if (HasFailure())
            FAIL() << text;
    }
    EXPECT_GT(with_mistakes, 500) << "the mutations no longer break anything";
    EXPECT_LT(with_mistakes, 2000) << "the mutations break everything";
}

TEST(HostileText, CutOffAnywhereIsReadOrReported) {
    const std::string plan = shipped_plan() + steps_that_vote;
    for (std::size_t length = 0; length < plan.size(); length += 23)
        expect_plan_or_mistakes(plan.substr(0, length), "cut at " + std::to_string(length));
}

TEST(HostileText, OfAnyBytesIsReported) {
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        std::string text(random() % 300, '\0');
        for (char& c : text)
            c = static_cast<char>(random());
        EXPECT_FALSE(expect_plan_or_mistakes(text, "text " + std::to_string(i)).mistakes.empty());
    }
}

TEST(HostileText, NestedAHundredThousandDeepIsReported) {
    std::string dotted;
    for (int i = 0; i < 100'000; ++i)
        dotted += "a.";
    std::string tables;
    for (int i = 0; i < 100'000; ++i)
        tables += "{a=";
    for (const std::string& text :
         {"x = " + std::string(100'000, '['), "x = " + tables, dotted + "a = 1", "[" + dotted + "a]",
          "[[" + dotted + "a]]", "x = {" + dotted + "a = 1}", "x = [{" + dotted + "a = 1}]",
          std::string(100'000, '['), "x = \"\\\"\"\n" + dotted + "a = 1",
          "x = ''''a''''\n" + dotted + "a = 1"}) {
        EXPECT_FALSE(expect_plan_or_mistakes(text, text.substr(0, 20)).mistakes.empty());
    }
}

TEST(HostileText, OfAMegabyteIsReported) {
    constexpr std::size_t size = 1024 * 1024;
    for (const std::string& unit : {std::string(1, '\0'), std::string("\n"), std::string("x"),
                                    std::string("\xFF"), std::string("[[step]]\n"), std::string("[step]\n"),
                                    std::string("x=\n"), std::string("\"\"\""), std::string("[")}) {
        std::string text;
        while (text.size() < size)
            text += unit;
        EXPECT_FALSE(expect_plan_or_mistakes(text, unit).mistakes.empty());
    }
}

TEST(HostileText, OfDotsInWordsIsNoNesting) {
    const std::string dots(300, '.');
    auto reading = read_plan("format = 1\ntitle = \"a." + dots
                             + "\"\n# a.b.c.d.e.f.g.h.i.j.k\n[[step]]\nkind = \"break\"\n"
                               "notes = '''\na.b.c.d.e.f.g.h.i.j.k.l.m "
                             + dots + "'''\n");
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan");
}

TEST(HostileText, TooLongForOneSettingIsReported) {
    auto mistakes = read_plan("format = 1\ntitle = \"" + std::string(300 * 1024, 'x')
                              + "\"\n[[step]]\nkind = \"break\"\n")
                        .mistakes;
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_EQ(mistakes[0].line, 2);
}

/// Refused with a sentence, however much of it there is; the time is printed to be looked at.
void expect_refused_soon(const std::string& what, const std::string& text, std::string_view says) {
    const auto begin = std::chrono::steady_clock::now();
    const PlanReading reading = read_plan(text);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    std::cout << what << ": " << took.count() << " ms\n";
    ASSERT_FALSE(reading.mistakes.empty()) << what;
    EXPECT_TRUE(std::any_of(
        reading.mistakes.begin(), reading.mistakes.end(),
        [&](const PlanMistake& mistake) { return mistake.sentence.find(says) != std::string::npos; }))
        << what << describe(reading.mistakes, "plan").substr(0, 1000);
}

TEST(HostileText, FarTooLargeIsRefusedSoon) {
    std::string steps = "format = 1\ntitle = \"T\"\n";
    for (int i = 0; i < 10'000; ++i)
        steps += "[[step]]\nkind = \"break\"\n";
    expect_refused_soon("10,000 steps", steps, "1 to 200");
    const std::string head = "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"break\"\nline = ";
    expect_refused_soon("100,000 lists in each other",
                        head + std::string(100'000, '[') + std::string(100'000, ']') + "\n", "nested");
    std::string large = head + "\"\"\n";
    while (large.size() < std::size_t{50} * 1024 * 1024)
        large += "# A comment that goes on and on and says nothing of any use to anybody at all.\n";
    expect_refused_soon("50 MB", large, "larger than 16 MB");
}

class PlanFiles : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder = std::filesystem::temp_directory_path() / (std::string("plenary-plan-files-") + test->name());
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::filesystem::path file_of(std::u8string_view name, const std::string& text) {
        std::filesystem::path file = folder / name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

    std::filesystem::path folder;
};

TEST_F(PlanFiles, AreLoadedByteForByte) {
    const std::string text("format = 1\r\n\0x", 13);
    auto loaded = load_plan_text(file_of(u8"Plan für Größe.toml", text));
    ASSERT_TRUE(loaded) << loaded.error().sentence;
    EXPECT_EQ(*loaded, text);
    EXPECT_EQ(load_plan_text(file_of(u8"empty.toml", "")).value_or("?"), "");
}

TEST_F(PlanFiles, MayBeAMegabyteAndNoMore) {
    EXPECT_TRUE(load_plan_text(file_of(u8"large.toml", std::string(1024 * 1024, '#'))));
    auto larger = load_plan_text(file_of(u8"larger.toml", std::string(1024 * 1024 + 1, '#')));
    ASSERT_FALSE(larger);
    EXPECT_NE(larger.error().sentence.find("larger than 1 MB"), std::string::npos) << larger.error().sentence;
}

TEST_F(PlanFiles, OfFiftyMegabytesAreRefusedWithoutBeingReadToTheEnd) {
    const auto begin = std::chrono::steady_clock::now();
    const auto file = file_of(u8"huge.toml", "");
    std::filesystem::resize_file(file, std::uintmax_t{50} * 1024 * 1024);
    const auto huge = load_plan_text(file);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    std::cout << "50 MB in a file: " << took.count() << " ms\n";
    ASSERT_FALSE(huge);
    EXPECT_NE(huge.error().sentence.find("larger than 1 MB"), std::string::npos) << huge.error().sentence;
}

TEST_F(PlanFiles, ThatAreNotThereOrAreFoldersAreRefusedByName) {
    auto missing = load_plan_text(folder / u8"größer.toml");
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().sentence.find("größer.toml"), std::string::npos) << missing.error().sentence;
    auto is_folder = load_plan_text(folder);
    ASSERT_FALSE(is_folder);
    EXPECT_NE(is_folder.error().sentence.find("is a folder"), std::string::npos)
        << is_folder.error().sentence;
}

}
}
