#include "sessions/plans/plan_text.h"

#include <gtest/gtest.h>

#include "sessions/plans/added_step.h"
#include "sessions/plans/read_plan.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

/// Every kind of step and picture, with every setting.
constexpr auto every_setting = R"(format = 1
title = "All that can be \"said\" \\ in a plan"
course = "Courses"
number = 12
finish = "12:30"
groups = 7

[[step]]
kind = "welcome"
line = "Good that you are here."
notes = """
Two lines,
with a "quote" and a\ttab."""
essential = true
minutes = 0

[[step]]
kind = "slide"
picture = "diagram"
centre = "The person"
caption = "Health is made at home."
[[step.layer]]
name = "Home"
items = ["Housing", "Food"]
[[step.layer]]
name = "Street"

[[step]]
kind = "slide"
picture = "timeline"
[[step.entry]]
year = 1992
name = "First"
[[step.entry]]
year = 1999
name = "Second"
text = "With words."

[[step]]
kind = "slide"
picture = "quote"
quote = """
Nothing about us
without us."""
who = "A tenant"

[[step]]
kind = "slide"
picture = "ladder"
rungs = ["Told", "Asked", "Deciding"]
[[step.band]]
name = "Not yet"
lowest = 1
highest = 2

[[step]]
kind = "board"
id = "work"
lanes = ["Why", "How"]
dots = 5
most_on_one = 2
voters = "people"
covered = true
check_wording = false

[[step]]
kind = "board"

[[step]]
kind = "board"
shows = "work"
lanes = ["Values"]

[[step]]
kind = "brainstorm"
id = "storm"
from = ["work"]

[[step]]
kind = "ladder"
id = "rungs"
rungs = ["Told", "Asked", "Deciding"]
why = "Why there?"
stops = "What stops it?"
from = ["storm"]
[[step.band]]
name = "Good"
lowest = 3
highest = 3

[[step]]
kind = "ladder"
ladder = "citizens"

[[step]]
kind = "rating"
statements = ["We are heard"]
scale = 7
low = "No"
high = "Yes"
sides = ["These", "Those"]
voters = "groups"
from = ["storm", "rungs"]

[[step]]
kind = "rating"

[[step]]
kind = "ranking"
items = ["Trust", "Time"]
voters = "people"
from = ["storm"]

[[step]]
kind = "checklist"
points = ["We know whom to ask"]
from = ["work"]

[[step]]
kind = "decision"
options = ["Go", "Stop"]
why = "Why so?"
from = ["work"]

[[step]]
kind = "break"
line = "Coffee is in the hall."

[[step]]
kind = "action-plan"
purpose = "What for?"
from = ["work", "storm"]
)";

Plan read(const std::string& text) {
    const PlanReading reading = read_plan(text);
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan") << text;
    return reading.plan;
}

TEST(PlanText, ReadsBackAsThePlanItWasWrittenFrom) {
    for (const std::string& text : {std::string(every_setting), room_plan_text()}) {
        const Plan plan = read(text);
        EXPECT_TRUE(read(plan_text(plan)) == plan) << plan_text(plan);
    }
}

TEST(PlanText, OfTheShippedPlansReadsBack) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(PLENARY_ASSETS) + "/plans")) {
        const auto text = load_plan_text(entry.path());
        ASSERT_TRUE(text);
        const Plan plan = read(*text);
        EXPECT_TRUE(read(plan_text(plan)) == plan) << entry.path();
    }
}

TEST(PlanText, OfOneStepReadsBackAloneWhereItRefersToNoOther) {
    for (const Step& step : read(every_setting).steps) {
        const auto* from = sources(step.content);
        const auto* board = std::get_if<BoardStep>(&step.content);
        if ((from && !from->empty()) || (board && !board->shows.empty()))
            continue;
        const auto again = read_added_step(step_text(step));
        ASSERT_TRUE(again) << again.error().sentence << step_text(step);
        EXPECT_TRUE(*again == step) << step_text(step);
    }
}

TEST(PlanText, KeepsAnyCharacterBetweenQuotes) {
    EXPECT_EQ(in_toml_quotes("a \"b\" \\ c"), R"("a \"b\" \\ c")");
    EXPECT_EQ(in_toml_quotes("one\ntwo\t\x7F"), R"("one\u000Atwo\u0009\u007F")");
    EXPECT_EQ(in_toml_quotes("é 漢"), "\"é 漢\"");
}

}
}
