#include <gtest/gtest.h>

#include "sessions/model/plan.h"

namespace plenary {
namespace {

struct Expected {
    const Ladder& (*ladder)();
    std::vector<std::string> rungs;
    std::vector<Band> bands;
};

class BuiltInLadders : public testing::TestWithParam<Expected> {};

TEST_P(BuiltInLadders, HaveTheirRungsFromTheBottomUp) {
    std::vector<std::string> names;
    for (const Rung& rung : GetParam().ladder().rungs)
        names.push_back(rung.name);
    EXPECT_EQ(names, GetParam().rungs);
}

TEST_P(BuiltInLadders, HaveBandsThatCoverEveryRungOnce) {
    const Ladder& ladder = GetParam().ladder();
    EXPECT_EQ(ladder.bands, GetParam().bands);
    int next = 1;
    for (const Band& band : ladder.bands) {
        EXPECT_EQ(band.lowest, next);
        next = band.highest + 1;
    }
    EXPECT_EQ(next, ladder.height() + 1);
}

TEST_P(BuiltInLadders, SayWhoseTheyAre) {
    EXPECT_FALSE(GetParam().ladder().title.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Each, BuiltInLadders,
    testing::Values(Expected{children_ladder,
                             {"Manipulation", "Decoration", "Tokenism", "Assigned but informed",
                              "Consulted and informed", "Adult-initiated, shared decisions with children",
                              "Child-initiated and directed",
                              "Child-initiated, shared decisions with adults"},
                             {{"Non-participation", 1, 3}, {"Degrees of participation", 4, 8}}},
                    Expected{citizens_ladder,
                             {"Manipulation", "Therapy", "Informing", "Consultation", "Placation",
                              "Partnership", "Delegated power", "Citizen control"},
                             {{"Non-participation", 1, 2}, {"Tokenism", 3, 5}, {"Citizen power", 6, 8}}}));

TEST(Plan, AddsUpItsMinutes) {
    Plan plan;
    EXPECT_EQ(plan.minutes(), 0);
    for (int minutes : {20, 0, 15})
        plan.steps.emplace_back().minutes = minutes;
    EXPECT_EQ(plan.minutes(), 35);
}

TEST(Plan, FindsAStepByItsName) {
    Plan plan;
    for (const char* name : {"", "rules", "barriers"})
        plan.steps.emplace_back().name = name;
    EXPECT_EQ(plan.step_named("barriers"), StepId{3});
    EXPECT_EQ(plan.step_named("ladder"), StepId{});
    EXPECT_EQ(plan.step_named(""), StepId{}) << "a step without a name cannot be found by it";
}

TEST(Plan, CallsEveryKindByTheWordOfPlanFiles) {
    const std::vector<std::pair<StepContent, std::string>> words = {
        {WelcomeStep{}, "welcome"},        {RulesStep{}, "rules"},         {RecapStep{}, "recap"},
        {ObjectivesStep{}, "objectives"},  {SlideStep{}, "slide"},         {BoardStep{}, "board"},
        {BrainstormStep{}, "brainstorm"},  {LadderStep{}, "ladder"},       {BreakStep{}, "break"},
        {ActionPlanStep{}, "action-plan"}, {CloseStep{}, "close"},         {RatingStep{}, "rating"},
        {RankingStep{}, "ranking"},        {ChecklistStep{}, "checklist"}, {DecisionStep{}, "decision"}};
    EXPECT_EQ(words.size(), std::variant_size_v<StepContent>);
    for (const auto& [content, word] : words)
        EXPECT_EQ(kind_word(content), word);
}

}
}
