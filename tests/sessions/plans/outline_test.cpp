// Plans made of pasted outlines.

#include "sessions/plans/outline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "sessions/model/text.h"
#include "sessions/plans/outline_line.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/step_edits.h"

namespace plenary {
namespace {

using Kind = OutlineLine::Kind;

void expect_read_back(const Plan& plan, const std::string& where) {
    const PlanReading reading = read_plan(plan_text(plan));
    EXPECT_EQ(describe(reading.mistakes, where), "");
    EXPECT_EQ(reading.plan, plan) << where;
}

/// Contract: it is an outline.
Plan plan_of(const std::string& text) {
    const auto plan = plan_of_outline(text);
    EXPECT_TRUE(plan) << text << ": " << (plan ? "" : plan.error().sentence);
    if (!plan)
        return blank_plan();
    expect_read_back(*plan, text);
    return *plan;
}

TEST(OutlineLines, AreStepsByTheirNumberAndItemsByTheirBullet) {
    struct Line {
        std::string line;
        Kind kind;
        std::string words;
    };
    for (const auto& [line, kind, words] : std::vector<Line>{
             {"1. Welcome", Kind::step, "Welcome"},
             {"2) Ground rules", Kind::step, "Ground rules"},
             {"3 - Barriers", Kind::step, "Barriers"},
             {"4 – Barriers", Kind::step, "Barriers"},
             {"5- Barriers", Kind::step, "Barriers"},
             {"6: Barriers", Kind::step, "Barriers"},
             {"(7) Barriers", Kind::step, "Barriers"},
             {"8.) Barriers", Kind::step, "Barriers"},
             {"9.Barriers", Kind::step, "Barriers"},
             {"12.", Kind::step, ""},
             {"Step 4: Ladder", Kind::step, "Ladder"},
             {"STEP 5 – Ladder", Kind::step, "Ladder"},
             {"step 6", Kind::step, ""},
             {"## 2. Rules", Kind::step, "Rules"},
             {"**3. Rules**", Kind::step, "Rules"},
             {"- Listen", Kind::item, "Listen"},
             {"* Listen", Kind::item, "Listen"},
             {"• Listen", Kind::item, "Listen"},
             {"•Listen", Kind::item, "Listen"},
             {"- 1. Listen", Kind::item, "1. Listen"},
             {"Young people on our board", Kind::other, "Young people on our board"},
             {"10:30 Coffee", Kind::other, "10:30 Coffee"},
             {"3.5 million people", Kind::other, "3.5 million people"},
             {"10-15 of us", Kind::other, "10-15 of us"},
             {"5 people came", Kind::other, "5 people came"},
             {"3-day event", Kind::other, "3-day event"},
             {"1.1 A part", Kind::other, "1.1 A part"},
             {"2024. A year", Kind::other, "2024. A year"},
             {"Step back and look", Kind::other, "Step back and look"},
             {"Step 4 is the ladder", Kind::other, "Step 4 is the ladder"},
             {"-5 degrees", Kind::other, "-5 degrees"},
             {"# A heading", Kind::other, "A heading"},
             {"#hash", Kind::other, "#hash"},
             {"", Kind::other, ""},
         }) {
        const OutlineLine read = read_outline_line(line);
        EXPECT_EQ(read.kind, kind) << line;
        EXPECT_EQ(read.words, words) << line;
    }
    EXPECT_EQ(read_outline_line("    - Listen").indent, 4u);
}

TEST(OutlineLines, SayMinutesInManyWays) {
    struct Title {
        std::string line;
        int minutes; ///< -1: it says none
        std::string words;
    };
    for (const auto& [line, minutes, words] : std::vector<Title>{
             {"Welcome (10 min)", 10, "Welcome"},
             {"Welcome [10 mins]", 10, "Welcome"},
             {"Welcome (10 min.)", 10, "Welcome"},
             {"Welcome ( 10 minutes )", 10, "Welcome"},
             {"Welcome 10 minutes", 10, "Welcome"},
             {"Welcome - 10 Minutes", 10, "Welcome"},
             {"Welcome – 1 minute", 1, "Welcome"},
             {"Welcome, 10'", 10, "Welcome"},
             {"Welcome 10’", 10, "Welcome"},
             {"Welcome (10m)", 10, "Welcome"},
             {"Welcome: 10 min.", 10, "Welcome"},
             {"10 min: Welcome", 10, "Welcome"},
             {"10 min - Welcome", 10, "Welcome"},
             {"Welcome (10-15 min)", 15, "Welcome"},
             {"Welcome (10 to 15 min)", 15, "Welcome"},
             {"Work (1 h)", 60, "Work"},
             {"Work (1 h 15)", 75, "Work"},
             {"Work (1h15)", 75, "Work"},
             {"Work, 1 h 15", 75, "Work"},
             {"Work (1 hour 15 minutes)", 75, "Work"},
             {"Work (1 hour and 15 min)", 75, "Work"},
             {"Work (1.5 hours)", 90, "Work"},
             {"Work (1½ hrs)", 90, "Work"},
             {"Work (2 hours), in groups", 120, "Work , in groups"},
             {"Work (0 min)", 0, "Work"},
             {"Talk for 10 minutes", 10, "Talk for 10 minutes"},
             {"Three 5 minute talks", 5, "Three 5 minute talks"},
             {"Work (20 min, in pairs)", 20, "Work (20 min, in pairs)"},
             {"Work (900 min)", -1, "Work (900 min)"},
             {"Work (1234 min)", -1, "Work (1234 min)"},
             {"10 metres", -1, "10 metres"},
             {"The 3 horses", -1, "The 3 horses"},
             {"Rooms 10 and 12", -1, "Rooms 10 and 12"},
             {"At 9:30 hours", -1, "At 9:30 hours"},
             {"Ground rules:", -1, "Ground rules"},
             {"", -1, ""},
         }) {
        const OutlineTitle title = read_outline_title(line);
        EXPECT_EQ(title.minutes.value_or(-1), minutes) << line;
        EXPECT_EQ(title.words, words) << line;
    }
}

TEST(OutlineLines, SayWhenItIsToFinish) {
    struct Line {
        std::string line;
        std::string finish;
        bool nothing_else;
    };
    for (const auto& [line, finish, nothing_else] : std::vector<Line>{
             {"finish 12:30", "12:30", true},
             {"Finish: 9.05", "09:05", true},
             {"Finish at 12:30 pm.", "12:30", true},
             {"Finishes by 4 pm", "16:00", true},
             {"Ends at 12:15 am", "00:15", true},
             {"We start at ten and finish at 12:30", "12:30", false},
             {"1. Close, finish 16:30", "16:30", false},
             {"- Finish 16:30", "16:30", false},
             {"finish 25:00", "", false},
             {"finish 12:75", "", false},
             {"finish 13 pm", "", false},
             {"finish the 12", "", false},
             {"Unfinish 12:30", "", false},
             {"the weekend 12:30", "", false},
         }) {
        const OutlineLine read = read_outline_line(line);
        EXPECT_EQ(read.finish, finish) << line;
        EXPECT_EQ(read.is_time, nothing_else) << line;
    }
}

constexpr auto day = R"(Young people on our board
A day in Leeds. Finish 12:30

1. Welcome (10 min)
   Tea is ready at nine.
2) Ground rules
   - Listen
   - Be on time
3 - Aims of today - 5 min
   * Know the ladder
4. Coffee break
   Time: 20 minutes
5. What gets in the way, and barriers (1 h 15)
   • Trust
   • Time and money
6. The ladder (25 min)
7. Vote on our priorities
   a) not an item
   - Homes
   - Jobs
8. What partnership is
   1. Trust
   2. Time
   10 min
9. In groups
10. Decision
   - Go on
   - Stop
11. Actions
   - Who writes to the council?
Step 12: What did we hear?
)";

TEST(Outline, BecomesAPlan) {
    const Plan plan = plan_of(day);
    EXPECT_EQ(plan.title, "Young people on our board");
    EXPECT_EQ(plan.finish, "12:30");
    struct Expected {
        std::string kind;
        std::string title;
        int minutes;
        std::string notes;
    };
    const std::vector<Expected> expected{
        {"welcome", "Welcome", 10, "A day in Leeds. Finish 12:30\nTea is ready at nine."},
        {"rules", "Ground rules", 5, ""},
        {"objectives", "Aims of today", 5, ""},
        {"break", "Coffee break", 20, ""},
        {"brainstorm", "What gets in the way, and barriers", 75, ""},
        {"ladder", "The ladder", 25, ""},
        {"ranking", "Vote on our priorities", 15, "a) not an item"},
        {"slide-list", "What partnership is", 10, ""},
        {"board", "In groups", 15, ""},
        {"decision", "Decision", 15, ""},
        {"action-plan", "Actions", 25, "- Who writes to the council?"},
        {"board", "What did we hear?", 15, ""},
    };
    ASSERT_EQ(plan.steps.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Step& step = plan.steps[i];
        EXPECT_EQ(step_kind(step.content).id, expected[i].kind) << step.title;
        EXPECT_EQ(step.title, expected[i].title);
        EXPECT_EQ(step.minutes, expected[i].minutes) << step.title;
        EXPECT_EQ(step.notes, expected[i].notes) << step.title;
    }
    using Texts = std::vector<std::string>;
    EXPECT_EQ(std::get<RulesStep>(plan.steps[1].content).starters, (Texts{"Listen", "Be on time"}));
    EXPECT_EQ(std::get<ObjectivesStep>(plan.steps[2].content).aims, (Texts{"Know the ladder"}));
    EXPECT_EQ(std::get<BrainstormStep>(plan.steps[4].content).lanes, (Texts{"Trust", "Time and money"}));
    EXPECT_EQ(std::get<RankingStep>(plan.steps[6].content).items, (Texts{"Homes", "Jobs"}));
    EXPECT_EQ(lines_of(plan.steps[7].content)[1].name, "Time");
    EXPECT_EQ(std::get<DecisionStep>(plan.steps[9].content).options, (Texts{"Go on", "Stop"}));
}

TEST(Outline, IsTheSameWithTheLineEndsAndBlanksOfAnyProgram) {
    const Plan plan = plan_of(day);
    std::string windows;
    std::string old;
    std::string tabs;
    std::string hard;
    for (const char letter : std::string(day)) {
        windows += letter == '\n' ? "\r\n" : std::string(1, letter);
        old += letter == '\n' ? '\r' : letter;
    }
    for (std::size_t at = 0; at < std::string_view(day).size(); ++at) {
        const std::string_view rest = std::string_view(day).substr(at);
        tabs += rest.starts_with("\n   ") ? "\n\t" : std::string(rest.substr(0, 1));
        at += rest.starts_with("\n   ") ? 3 : 0;
        hard += rest.starts_with(" ") ? "\u00A0" : std::string(rest.substr(0, 1));
        hard += rest.starts_with("\n   ") ? "\u00A0\u00A0\u00A0" : "";
    }
    EXPECT_EQ(plan_of(windows), plan);
    EXPECT_EQ(plan_of(old), plan);
    EXPECT_EQ(plan_of(tabs), plan);
    EXPECT_EQ(plan_of(hard), plan);
}

TEST(Outline, GuessesTheKindByWholeWordsAndByWhatHasPlaceForItems) {
    const auto kind = [](const std::string& title, bool with_items) {
        const Plan plan = plan_of("1. " + title + (with_items ? "\n- One\n- Two\n" : "\n"));
        return std::string(step_kind(plan.steps.front().content).id);
    };
    EXPECT_EQ(kind("Breakfast for all", false), "board");
    EXPECT_EQ(kind("Break into groups", false), "board");
    EXPECT_EQ(kind("The break-out rooms", false), "board");
    EXPECT_EQ(kind("A short BREAK", false), "break");
    EXPECT_EQ(kind("Lunch", true), "break");
    EXPECT_EQ(kind("Teamwork", false), "board");
    EXPECT_EQ(kind("Welcome and ground rules", false), "welcome");
    EXPECT_EQ(kind("Welcome and ground rules", true), "rules");
    EXPECT_EQ(kind("Discussion: what do we know?", true), "board");
    EXPECT_EQ(kind("Close", true), "close");
    EXPECT_EQ(kind("A close look at the ladder", false), "ladder");
    EXPECT_EQ(kind("Next steps", false), "action-plan");
    EXPECT_EQ(kind("Last time", false), "recap");
    EXPECT_EQ(kind("Is this in place? A checklist", true), "checklist");
    EXPECT_EQ(kind("Rate each principle", true), "rating");
    EXPECT_EQ(kind("Vote on the barriers", true), "ranking");
    EXPECT_EQ(kind("Something else", true), "slide-list");
}

TEST(Outline, KeepsInTheNotesWhatAStepHasNoRoomFor) {
    std::string text = "1. Barriers\n";
    for (int number = 1; number <= 11; ++number)
        text += "- Lane " + std::to_string(number) + "\n";
    const Plan lanes = plan_of(text);
    EXPECT_EQ(std::get<BrainstormStep>(lanes.steps[0].content).lanes.size(), 8u);
    EXPECT_EQ(lanes.steps[0].notes, "- Lane 9\n- Lane 10\n- Lane 11");
    const Plan one = plan_of("1. Vote\n- Homes\n");
    EXPECT_EQ(one.steps[0].notes, "- Homes") << "one item is no ranking";
}

TEST(Outline, KeepsAVeryLongLineInTheNotesAndItsBeginningAsTheTitle) {
    EXPECT_EQ(plan_of("1. " + std::string(120, 'x')).steps[0].notes, "");
    for (const std::size_t length : {121U, 122U, 123U, 200U}) {
        const std::string longer(length, 'x');
        const Plan step = plan_of("1. " + longer + "\nA note\n");
        EXPECT_EQ(step.steps[0].notes, longer + "\nA note");
        EXPECT_TRUE(step.steps[0].title.ends_with("x…"));
        const Plan plan = plan_of(longer + "\nMore\n1. Welcome\nA note\n");
        EXPECT_EQ(plan.title, step.steps[0].title);
        EXPECT_EQ(plan.steps[0].notes, longer + "\nMore\nA note");
    }
}

TEST(Outline, CallsAStepBySomethingInAnyCase) {
    const Plan plan = plan_of("1.\n2. (10 min)\nWhat it is called\nA note\n");
    EXPECT_EQ(plan.title, blank_plan().title);
    EXPECT_EQ(plan.steps[0].title, "Step 1");
    EXPECT_EQ(plan.steps[1].title, "What it is called");
    EXPECT_EQ(plan.steps[1].notes, "A note");
    EXPECT_EQ(plan.steps[1].minutes, 10);
}

TEST(Outline, IsRefusedWithASentenceWhereItIsNone) {
    const auto sentence = [](const std::string& text) {
        const auto plan = plan_of_outline(text);
        return plan ? std::string("nothing") : plan.error().sentence;
    };
    EXPECT_EQ(sentence(""), sentence("Only words\n- and an item\n"));
    EXPECT_EQ(sentence("Only words"), "No step was found in this. Begin each step with its number, such as "
                                      "“1. Welcome (10 min)”.");
    const std::string too_long =
        "This is too long for an outline: 128 kB and 5,000 lines are the most. Paste the outline alone.";
    std::string lines;
    for (int number = 0; number < 10'000; ++number)
        lines += "1. a\n";
    EXPECT_EQ(sentence(lines), too_long);
    EXPECT_EQ(sentence(std::string(std::size_t{1024} * 1024, 'a')), too_long);
    EXPECT_EQ(sentence("1. " + std::string(std::size_t{100} * 1024, '\xFF')), too_long) << "it grows";
    std::string steps;
    for (int number = 0; number < 201; ++number)
        steps += "1. a\n";
    EXPECT_EQ(sentence(steps), "This has 201 steps, and a plan has room for 200. Make two plans of it.");
}

TEST(Outline, TakesTextFromAnywhere) {
    plan_of("1. \xFF\xFE broken \xC3\n- \xE2\x82 item\n\xF0\x9F note\n");
    plan_of(std::string("1. nul\0 inside\n- a\x01\x1B[31m\n", 27));
    plan_of("1. " + std::string(std::size_t{120} * 1024, 'x'));
    plan_of("1. a\n" + std::string(std::size_t{60} * 1024, '*') + " b\n" + std::string(50'000, '('));
    std::string digits;
    while (digits.size() < std::size_t{100} * 1024)
        digits += "1 m 2h 3' ";
    plan_of("1. " + digits);
    plan_of("1. \"quotes\" \\ and \"\"\"\n'''\n# hash\n[[step]]\nkind = \"board\"\n");
}

TEST(Outline, TakesAnyMixtureOfItsSigns) {
    const std::vector<std::string> pieces{
        "1",    "2",  "30",     ".",       ")",      "(",      "-",      "–",  ":", " ",
        " ",    "\n", "\n",     "\r",      "\t",     "•",      "*",      "**", "#", "min",
        "h",    "'",  "½",      "finish ", "step ",  "break",  "vote",   "pm", "a", "\u00A0",
        "\xC2", "\"", "\uFEFF", "\u3000",  "\u0301", "\u1100", "\u1161",
    };
    std::mt19937 random(1);
    std::size_t plans = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text = random() % 2 == 0 ? "1. " : "";
        for (auto left = random() % 60; left > 0; --left)
            text += pieces[random() % pieces.size()];
        const auto plan = plan_of_outline(text);
        plans += plan ? 1 : 0;
        if (plan)
            expect_read_back(*plan, text);
        else
            ASSERT_NE(plan.error().sentence, "");
    }
    EXPECT_GT(plans, 1500u);
}

/// An outline of all that an outline may have, each word of it another.
struct RandomOutline {
    explicit RandomOutline(unsigned seed) : random(seed) {}

    std::mt19937 random;
    std::vector<std::string> words{};

    std::size_t below(std::size_t limit) { return random() % limit; }
    std::string any(const std::vector<std::string>& several) { return several[below(several.size())]; }

    std::string some_words() {
        std::string text = any({"", "", "", "Welcome ", "Vote ", "break ", "barriers ", "rules ", "aims ",
                                "decide ", "checklist ", "actions ", "rating "});
        for (std::size_t left = 1 + below(4); left > 0; --left) {
            words.push_back("word" + std::to_string(words.size()) + "x");
            text +=
                words.back() + any({" ", " ", ", ", " – ", ": ", " (", ") ", " 10 min ", " finish 9:15 "});
        }
        return text;
    }
    std::string line() {
        const std::string number = std::to_string(1 + below(30));
        return any({"", "", "  ", "\t", "      "})
               + any({number + ". ", number + ") ", "Step " + number + ": ", "- ", "* ", "• ", "", "", "# "})
               + some_words() + any({"", "", "(10 min)", "1 h 15", " - 5'", "**"})
               + any({"\n", "\r\n", "\n\n"});
    }
};

TEST(Outline, LosesNoWord) {
    std::size_t plans = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        RandomOutline outline(seed);
        std::string text;
        for (std::size_t left = 1 + outline.below(seed % 10 == 0 ? 400 : 40); left > 0; --left)
            text += outline.line();
        const auto plan = plan_of_outline(text);
        if (!plan)
            continue;
        ++plans;
        expect_read_back(*plan, text);
        const std::string written = plan_text(*plan);
        for (const std::string& word : outline.words)
            ASSERT_NE(written.find(word), std::string::npos) << word << " of\n"
                                                             << text << "\nin\n"
                                                             << written;
    }
    EXPECT_GT(plans, 150u);
}

}
}
