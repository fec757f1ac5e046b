#include "sessions/plans/plan_warnings.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace plenary {
namespace {

/// What is said of a plan that reads without mistakes.
std::string warnings_of(const std::string& text) {
    const PlanReading reading = read_plan(text);
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan");
    return describe(plan_warnings(text, reading.plan), "plan");
}

/// A plan whose first step starts in line 3.
std::string of_steps(const std::string& steps) {
    return warnings_of("format = 1\ntitle = \"T\"\n" + steps);
}

TEST(PlanWarnings, AreNotMadeOfThePlansThatComeWithTheProgram) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(PLENARY_ASSETS) + "/plans"))
        EXPECT_EQ(warnings_of(load_plan_text(entry.path()).value_or("")), "") << entry.path();
}

TEST(PlanWarnings, AreMadeOfMoreThanEightHours) {
    const std::string eight = "[[step]]\nkind = \"break\"\nminutes = 480\n";
    EXPECT_EQ(of_steps(eight), "");
    EXPECT_EQ(of_steps(eight + "[[step]]\nkind = \"break\"\nminutes = 1\n"),
              "plan:2:9: The steps take 8 h 01 together, more than 8 hours.\n");
}

TEST(PlanWarnings, AreMadeOfAFinishThatTheDayIsTooShortFor) {
    const std::string step = "[[step]]\nkind = \"break\"\nminutes = 150\n";
    EXPECT_EQ(of_steps("finish = \"02:30\"\n" + step), "");
    EXPECT_EQ(
        of_steps("finish = \"02:29\"\n" + step),
        "plan:3:10: The steps take 2 h 30: to finish at 02:29, the session would have to begin on the day "
        "before.\n");
}

TEST(PlanWarnings, AreMadeOfANumberInNoCourse) {
    const std::string step = "[[step]]\nkind = \"break\"\n";
    EXPECT_EQ(of_steps("number = 2\ncourse = \"C\"\n" + step), "");
    EXPECT_EQ(
        of_steps("number = 2\n" + step),
        "plan:3:10: 'number' is the place in a course, and this plan names none: say which, such as course "
        "= \"Working together\".\n");
}

TEST(PlanWarnings, AreMadeOfTwoStepsOfOneTitleButNotOfTwoBreaks) {
    EXPECT_EQ(of_steps("[[step]]\nkind = \"break\"\n[[step]]\nkind = \"break\"\n"), "");
    EXPECT_EQ(of_steps("# One.\n[[step]]\nkind = \"rules\"\ntitle = \"Début\"\n[[step]]\nkind = \"recap\"\n"
                       "title = \"debut\"\n"),
              "plan:9:9: The step in line 4 is also called 'debut': tell them apart by their titles.\n");
    EXPECT_EQ(
        of_steps("[[step]]\nkind = \"rules\"\n[[step]]\nkind = \"rules\"\n"),
        "plan:5:1: The step in line 3 is also called 'How we want to work today': tell them apart by their "
        "titles.\n");
}

TEST(PlanWarnings, AreMadeOfAStepWithoutTimeInWhichTheRoomWorks) {
    EXPECT_EQ(of_steps("[[step]]\nkind = \"welcome\"\nminutes = 0\n"), "");
    EXPECT_EQ(of_steps("[[step]]\nkind = \"board\"\nminutes = 0\n"),
              "plan:5:11: No time is planned for this step: write how many minutes it takes.\n");
}

TEST(PlanWarnings, AreMadeOfABoardThatNoLaterStepTakesFrom) {
    const std::string boards = "[[step]]\nkind = \"board\"\nid = \"one\"\n[[step]]\nkind = "
                               "\"brainstorm\"\nid = \"two\"\nfrom = [\"one\"]\n";
    EXPECT_EQ(of_steps(boards), "") << "nobody takes anything";
    EXPECT_EQ(of_steps(boards + "[[step]]\nkind = \"action-plan\"\n"), "") << "it takes from all";
    EXPECT_EQ(of_steps(boards + "[[step]]\nkind = \"action-plan\"\nfrom = [\"one\"]\n"),
              "plan:8:6: No later step shows these cards or names this step in 'from'.\n");
    const std::string unnamed = "[[step]]\nkind = \"rules\"\nid = \"rules\"\n[[step]]\nkind = \"board\"\n";
    const std::string from_rules = "[[step]]\nkind = \"action-plan\"\nfrom = [\"rules\"]\n";
    EXPECT_EQ(of_steps(unnamed + from_rules),
              "plan:6:1: No later step shows these cards or names this step in 'from'.\n");
    EXPECT_EQ(of_steps(unnamed
                       + "id = \"shown\"\n[[step]]\nkind = \"board\"\nshows = \"shown\"\nlanes = [\"A\"]\n"
                       + from_rules),
              "")
        << "it is shown";
}

TEST(PlanWarnings, AreMadeOfWhatStandsTwiceInAList) {
    EXPECT_EQ(
        of_steps(
            "[[step]]\nkind = \"ranking\"\nitems = [\n  \"Trust\",\n  \"Time\",\n  'trust', # again\n]\n"),
        "plan:8:3: 'trust' stands twice in this list.\n");
    EXPECT_EQ(of_steps("[[step]]\nkind = \"slide\"\npicture = \"diagram\"\ncentre = \"C\"\n[[step.layer]]\n"
                       "name = \"L\"\nitems = [\"A\", \"B\", \"A\"]\n"),
              "plan:9:20: 'A' stands twice in this list.\n");
}

TEST(PlanWarnings, StandInTheOrderOfTheFileWhateverItsLineEnds) {
    EXPECT_EQ(
        of_steps("number = 2\r\n[[step]]\r\nkind = \"board\"\r\nminutes = 0\r\nlanes = [\"Ä\", \"Ä\"]\r\n"),
        "plan:3:10: 'number' is the place in a course, and this plan names none: say which, such as course "
        "= \"Working together\".\n"
        "plan:6:11: No time is planned for this step: write how many minutes it takes.\n"
        "plan:7:15: 'Ä' stands twice in this list.\n");
}

}
}
