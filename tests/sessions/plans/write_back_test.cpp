#include "sessions/plans/write_back.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <numeric>

#include "sessions/model/text.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "tests/sessions/plans/random_plans.h"

namespace plenary {
namespace {

using CameFrom = std::vector<std::optional<std::size_t>>;

/// Everything that an author may do with the layout of a plan.
constexpr auto by_hand = R"(# A plan that somebody wrote by hand.
   # With a second line.

title  = 'By hand'   # the author's title
  format=1
groups = 3

# Not about the welcome.

# About the welcome.
# On two lines.
[[step]]   # the first
kind    = "welcome"
  # between two settings
line    = "Good # to be here."  # said aloud
minutes = 3	

[[ step ]]
kind = "rules" # kept
starters = [ # first
    # above one
    "Listen",       # always
    "Be on time"  , # mostly

    "Ask"
    # at the end
]
notes = """
One "thing" here:
# not a comment
[[step]]
\"""and that."""


# A list of lines.
[[step]]
  kind = "slide"
  picture = 'list'
  title = "Three lines"

  # about one
  [[step.item]]
  name = "One"
  text = "First."
  # about two
  [[step.item]] # two
  "name" = "Two"

  # about three
  [[step."item"]]
  name = "Three"
# behind all lines

[[step]]
kind = "board"
id="work"
lanes = ["Why", "How"] # both
dots = 5


# The last one.
[[step]]
kind = "action-plan"
from = [
  "work",
]
# the end)";

Plan read(const std::string& text) {
    const PlanReading reading = read_plan(text);
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan") << text;
    return reading.plan;
}

CameFrom where_they_were(const Plan& plan) {
    CameFrom came_from(plan.steps.size());
    for (std::size_t i = 0; i < came_from.size(); ++i)
        came_from[i] = i;
    return came_from;
}

std::string with_crlf(const std::string& text) {
    std::string result;
    for (const char c : text)
        result += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return result;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all(1);
    for (const char c : text)
        if (c == '\n')
            all.emplace_back();
        else
            all.back() += c;
    return all;
}

/// Lines of one text that the other does not have, in order.
std::vector<std::string> only_in(const std::string& text, const std::string& other) {
    std::map<std::string, int> there;
    for (const std::string& line : lines(other))
        ++there[line];
    std::vector<std::string> only;
    for (const std::string& line : lines(text))
        if (there[line]-- <= 0)
            only.push_back(line);
    return only;
}

/// Writes the change back, and has the outcome read as it should.
std::string changed(const std::string& text, const std::function<void(Plan&, CameFrom&)>& change) {
    Plan plan = read(text);
    CameFrom came_from = where_they_were(plan);
    change(plan, came_from);
    std::string result = written_back(text, plan, came_from);
    EXPECT_TRUE(read(result) == plan) << result;
    return result;
}

std::vector<std::string> written_by_hand() {
    std::vector<std::string> texts = {by_hand, with_crlf(by_hand), std::string("\xEF\xBB\xBF") + by_hand};
    for (const auto& entry : std::filesystem::directory_iterator(std::string(PLENARY_ASSETS) + "/plans"))
        texts.push_back(load_plan_text(entry.path()).value_or(""));
    EXPECT_EQ(texts.size(), 8u);
    return texts;
}

TEST(PlanEdit, LeavesAPlanInWhichNothingChangedByteForByte) {
    for (const std::string& text : written_by_hand())
        EXPECT_EQ(changed(text, [](Plan&, CameFrom&) {}), text);
    const std::string mixed = "format = 1\r\ntitle = \"T\"\n\n[[step]]\nkind = \"break\"\r\n \t\n";
    EXPECT_EQ(changed(mixed, [](Plan&, CameFrom&) {}), mixed);
}

struct OneChange {
    std::string name;
    std::function<void(Plan&)> change;
    std::vector<std::string> before; ///< the lines that go
    std::vector<std::string> after;  ///< the lines that come
};

template <class Content>
Content& content(Plan& plan, std::size_t step) {
    return std::get<Content>(plan.steps.at(step).content);
}

ListSlide& list_slide(Plan& plan) {
    return std::get<ListSlide>(content<SlideStep>(plan, 2).picture);
}

std::vector<OneChange> single_changes() {
    return {
        {"Title",
         [](Plan& plan) { plan.title = "It's \"new\""; },
         {"title  = 'By hand'   # the author's title"},
         {"title  = \"It's \\\"new\\\"\"   # the author's title"}},
        {"Groups", [](Plan& plan) { plan.groups = 5; }, {"groups = 3"}, {"groups = 5"}},
        {"Course", [](Plan& plan) { plan.course = "C"; }, {}, {"course = \"C\""}},
        {"Finish", [](Plan& plan) { plan.finish = "12:30"; }, {}, {"finish = \"12:30\""}},
        {"Line",
         [](Plan& plan) { content<WelcomeStep>(plan, 0).line = "Hello."; },
         {"line    = \"Good # to be here.\"  # said aloud"},
         {"line    = \"Hello.\"  # said aloud"}},
        {"Minutes", [](Plan& plan) { plan.steps[0].minutes = 4; }, {"minutes = 3\t"}, {"minutes = 4\t"}},
        {"Essential", [](Plan& plan) { plan.steps[0].essential = true; }, {}, {"essential = true"}},
        {"Id", [](Plan& plan) { plan.steps[0].name = "hello"; }, {}, {"id      = \"hello\""}},
        {"NewNotes",
         [](Plan& plan) { plan.steps[0].notes = "A\nB"; },
         {},
         {"notes   = \"\"\"", "A", "B\"\"\""}},
        {"NotesGone",
         [](Plan& plan) { plan.steps[1].notes.clear(); },
         {"notes = \"\"\"", "One \"thing\" here:", "# not a comment", "\\\"\"\"and that.\"\"\"", "[[step]]"},
         {}},
        {"EntryChanged",
         [](Plan& plan) { content<RulesStep>(plan, 1).starters[1] = "Be early"; },
         {"    \"Be on time\"  , # mostly"},
         {"    \"Be early\"  , # mostly"}},
        {"EntryGone",
         [](Plan& plan) {
             auto& starters = content<RulesStep>(plan, 1).starters;
             starters.erase(starters.begin());
         },
         {"    # above one", "    \"Listen\",       # always"},
         {}},
        {"EntryAdded",
         [](Plan& plan) { content<RulesStep>(plan, 1).starters.push_back("Rest"); },
         {"    \"Ask\""},
         {"    \"Ask\",", "    \"Rest\""}},
        {"EntriesMoved",
         [](Plan& plan) {
             auto& starters = content<RulesStep>(plan, 1).starters;
             std::swap(starters[0], starters[2]);
         },
         {"    \"Ask\""},
         {"    \"Ask\","}},
        {"ShortList",
         [](Plan& plan) { content<BoardStep>(plan, 3).lanes.emplace_back("When"); },
         {"lanes = [\"Why\", \"How\"] # both"},
         {"lanes = [\"Why\", \"How\", \"When\"] # both"}},
        {"PartChanged",
         [](Plan& plan) { list_slide(plan).items[1].name = "Zwei"; },
         {"  \"name\" = \"Two\""},
         {"  \"name\" = \"Zwei\""}},
        {"PartSaysMore",
         [](Plan& plan) { list_slide(plan).items[1].text = "Second."; },
         {},
         {"  text = \"Second.\""}},
        {"PartGone",
         [](Plan& plan) {
             auto& items = list_slide(plan).items;
             items.erase(items.begin() + 1);
         },
         {"  # about two", "  [[step.item]] # two", "  \"name\" = \"Two\"", ""},
         {}},
        {"PartsMoved",
         [](Plan& plan) {
             auto& items = list_slide(plan).items;
             std::swap(items[0], items[1]);
         },
         {},
         {}},
        {"PartAdded",
         [](Plan& plan) {
             auto& items = list_slide(plan).items;
             items.insert(items.begin() + 1, {"New", "Words"});
         },
         {},
         {"[[step.item]]", "name = \"New\"", "text = \"Words\"", ""}},
        {"Dots",
         [](Plan& plan) { content<BoardStep>(plan, 3).manners.dots = 6; },
         {"dots = 5"},
         {"dots = 6"}},
        {"Covered",
         [](Plan& plan) { content<BoardStep>(plan, 3).manners.covered = true; },
         {},
         {"covered = true"}},
        {"FromGone",
         [](Plan& plan) { content<ActionPlanStep>(plan, 4).from.clear(); },
         {"from = [", "  \"work\",", "]"},
         {}},
    };
}

TEST(PlanEdit, TouchesOnlyTheLinesOfWhatChanged) {
    for (const OneChange& one : single_changes()) {
        const std::string text = changed(by_hand, [&](Plan& plan, CameFrom&) { one.change(plan); });
        EXPECT_EQ(only_in(by_hand, text), one.before) << one.name << "\n" << text;
        EXPECT_EQ(only_in(text, by_hand), one.after) << one.name << "\n" << text;
    }
}

TEST(PlanEdit, KeepsTheLineEndsAndTheMarkInFront) {
    for (const OneChange& one : single_changes()) {
        const std::string text = changed(by_hand, [&](Plan& plan, CameFrom&) { one.change(plan); });
        EXPECT_EQ(changed(with_crlf(by_hand), [&](Plan& plan, CameFrom&) { one.change(plan); }),
                  with_crlf(text))
            << one.name;
        const std::string mark = "\xEF\xBB\xBF";
        EXPECT_EQ(changed(mark + by_hand, [&](Plan& plan, CameFrom&) { one.change(plan); }), mark + text)
            << one.name;
    }
}

TEST(PlanEdit, MovesAndRemovesStepsWithTheirComments) {
    const std::string moved = changed(by_hand, [](Plan& plan, CameFrom& came_from) {
        std::rotate(plan.steps.begin(), plan.steps.begin() + 3, plan.steps.begin() + 4);
        std::rotate(came_from.begin(), came_from.begin() + 3, came_from.begin() + 4);
    });
    EXPECT_TRUE(only_in(by_hand, moved).empty()) << moved;
    EXPECT_LT(moved.find("lanes ="),
              moved.find("# About the welcome.\n# On two lines.\n[[step]]   # the first"));
    EXPECT_LT(moved.find("# Not about the welcome."), moved.find("lanes ="));

    const std::string shorter = changed(by_hand, [](Plan& plan, CameFrom& came_from) {
        plan.steps.erase(plan.steps.begin());
        came_from.erase(came_from.begin());
    });
    EXPECT_EQ(shorter.find("# About the welcome."), std::string::npos);
    EXPECT_NE(shorter.find("# Not about the welcome.\n\n[[ step ]]"), std::string::npos) << shorter;
    EXPECT_TRUE(only_in(shorter, by_hand).empty()) << shorter;

    const std::string last_first = changed(by_hand, [](Plan& plan, CameFrom& came_from) {
        content<ActionPlanStep>(plan, 4).from.clear();
        std::swap(plan.steps.front(), plan.steps.back());
        std::swap(came_from.front(), came_from.back());
    });
    EXPECT_NE(last_first.find("# the end\n\n\n[[ step ]]"), std::string::npos) << last_first;
    EXPECT_TRUE(last_first.ends_with("minutes = 3\t\n")) << last_first;
}

TEST(PlanEdit, PutsANewStepWhereItBelongsAndLeavesTheOthersAlone) {
    const std::string longer = changed(by_hand, [](Plan& plan, CameFrom& came_from) {
        plan.steps.insert(plan.steps.begin() + 2,
                          {.title = "Tea", .minutes = 9, .content = BreakStep{"Hot."}});
        came_from.insert(came_from.begin() + 2, std::nullopt);
    });
    EXPECT_TRUE(only_in(by_hand, longer).empty()) << longer;
    EXPECT_NE(longer.find("and that.\"\"\"\n\n\n[[step]]\nkind = \"break\"\ntitle = \"Tea\"\nminutes = 9\n"
                          "line = \"Hot.\"\n\n\n# A list of lines.\n[[step]]\n"),
              std::string::npos)
        << longer;
}

TEST(PlanEdit, WritesAnewWhatCannotBeChangedInItsPlace) {
    const std::string head = "# Top.\nformat = 1\ntitle = \"T\"\n";
    const std::string inline_parts = head
                                     + "# Kept.\n[[step]]\nkind = \"slide\"\npicture = \"list\"\n"
                                       "item = [{name = \"A\"}, {name = \"B\"}] # both\n";
    const std::string longer =
        changed(inline_parts, [](Plan& plan, CameFrom&) { plan.steps[0].minutes = 7; });
    EXPECT_EQ(longer, inline_parts + "minutes = 7\n");
    const std::string more = changed(inline_parts, [](Plan& plan, CameFrom&) {
        std::get<ListSlide>(content<SlideStep>(plan, 0).picture).items[0].name = "Z";
    });
    EXPECT_NE(more.find("# Kept.\n[[step]]\n"), std::string::npos) << more;

    const std::string escaped = head + "[[step]]\nkind = \"break\" # tea\n\"m\\u0069nutes\" = 5\n";
    const std::string anew = changed(escaped, [](Plan& plan, CameFrom&) { plan.steps[0].minutes = 6; });
    EXPECT_NE(anew.find("# tea"), std::string::npos) << anew;

    const std::string all_inline = "# Top.\nformat = 1\ntitle = \"T\"\nstep = [{kind = \"break\"}] # tea\n";
    EXPECT_EQ(changed(all_inline, [](Plan&, CameFrom&) {}), all_inline);
    const std::string apart = changed(all_inline, [](Plan& plan, CameFrom&) { plan.steps[0].title = "Tea"; });
    EXPECT_TRUE(apart.starts_with("# Top.\n# tea\nformat = 1\n")) << apart;
}

/// What goes without saying may depend on what changed.
TEST(PlanEdit, SaysWhatNoLongerGoesWithoutSaying) {
    const std::string text = "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"rating\" # how far?\n";
    const std::string sided = changed(text, [](Plan& plan, CameFrom&) {
        content<RatingStep>(plan, 0).sides = {"These", "Those"};
    });
    EXPECT_NE(sided.find("voters = \"groups\""), std::string::npos) << sided;
    EXPECT_NE(sided.find("kind = \"rating\" # how far?\n"), std::string::npos) << sided;
    const std::string other =
        changed(text, [](Plan& plan, CameFrom&) { plan.steps[0].content = BreakStep{}; });
    EXPECT_NE(other.find("title = \"How far is this true?\""), std::string::npos) << other;
    EXPECT_NE(other.find("kind = \"break\" # how far?\n"), std::string::npos) << other;
}

/// A plan as a person might lay it out: comments that name their step, blank lines, indentation.
std::string laid_out(const std::string& text, RandomPlans& random) {
    std::string result;
    int steps = 0;
    for (const std::string& line : lines(text)) {
        if (line == "[[step]]")
            result += "# about step " + std::to_string(steps++) + "\n";
        result += line;
        const bool ends_setting =
            line.ends_with("true") || line.ends_with("false") || line.starts_with("minutes =");
        if (ends_setting && random.likely())
            result += "   # beside step " + std::to_string(steps - 1);
        result += random.below(8) == 0 && ends_setting ? "\n  \n" : "\n";
    }
    return result;
}

TEST(PlanEdit, OfAThousandRandomPlansReadsBackAndKeepsTheCommentsOfOtherSteps) {
    RandomPlans random(20061022);
    for (int i = 0; i < 1000; ++i) {
        const Plan before = random.plan();
        std::string text = laid_out(plan_text(before), random);
        if (random.likely())
            text = with_crlf(text);
        Plan plan = read(text);
        ASSERT_TRUE(plan == before) << text;
        CameFrom came_from = where_they_were(plan);
        std::vector<bool> touched(plan.steps.size(), false);
        for (std::size_t changes = random.below(4); changes > 0; --changes) {
            const std::size_t step = random.below(plan.steps.size());
            random.change(plan.steps[step]);
            touched[step] = true;
        }
        if (random.likely())
            random.change_head(plan);
        for (std::size_t news = random.below(3); news > 0; --news) {
            const auto at = static_cast<std::ptrdiff_t>(random.below(plan.steps.size() + 1));
            plan.steps.insert(plan.steps.begin() + at, random.step());
            came_from.insert(came_from.begin() + at, std::nullopt);
        }
        const std::string result = written_back(text, plan, came_from);
        ASSERT_TRUE(read(result) == plan) << "before:\n" << text << "\nafter:\n" << result;
        for (std::size_t step = 0; step < touched.size(); ++step) {
            EXPECT_NE(result.find("# about step " + std::to_string(step)), std::string::npos) << result;
            const std::string beside = "   # beside step " + std::to_string(step);
            if (!touched[step]) {
                EXPECT_EQ(text.find(beside) == std::string::npos, result.find(beside) == std::string::npos);
            }
        }
        if (HasFailure())
            FAIL() << "plan " << i;
        EXPECT_EQ(written_back(result, plan, where_they_were(plan)), result);
    }
}

TEST(PlanEdit, OfStepsInAnyOrderKeepsAllOfThem) {
    RandomPlans random(7);
    for (int i = 0; i < 300; ++i) {
        Plan before = random.plan();
        for (Step& step : before.steps)
            if (auto* actions = std::get_if<ActionPlanStep>(&step.content))
                actions->from.clear();
        const std::string text = laid_out(plan_text(before), random);
        CameFrom came_from = where_they_were(before);
        for (std::size_t at = came_from.size(); at > 1; --at)
            std::swap(came_from[at - 1], came_from[random.below(at)]);
        Plan plan = before;
        for (std::size_t at = 0; at < came_from.size(); ++at)
            plan.steps[at] = before.steps[*came_from[at]];
        const std::string result = written_back(text, plan, came_from);
        ASSERT_TRUE(read(result) == plan) << result;
        for (std::size_t at = 0; at < came_from.size(); ++at)
            EXPECT_NE(result.find("# about step " + std::to_string(at)), std::string::npos);
    }
}

TEST(PlanText, OfAThousandRandomPlansIsTheSameWhenReadAndWrittenAgain) {
    RandomPlans random(1948);
    for (int i = 0; i < 1000; ++i) {
        const Plan plan = random.plan();
        const std::string text = plan_text(plan);
        const Plan again = read(text);
        ASSERT_TRUE(again == plan) << text;
        ASSERT_EQ(plan_text(again), text);
    }
}

}
}
