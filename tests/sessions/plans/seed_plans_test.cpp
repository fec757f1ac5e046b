// The plans that come with the program beside the first: they read without a mistake, hold what their seeds
// tell, and tell a trainer in every step what to do.

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/plans/read_plan.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

struct SeedPlan {
    const char* file;
    std::vector<std::string> kinds;
    int minutes;
};

Plan plan_in(const std::string& file) {
    const auto text = load_plan_text(PLENARY_ASSETS "/plans/" + file + ".toml");
    if (!text) {
        ADD_FAILURE() << text.error().sentence;
        return {};
    }
    PlanReading reading = read_plan(*text);
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, file);
    return std::move(reading.plan);
}

const SeedPlan seed_plans[] = {
    {"a-compact-between-sectors",
     {"welcome", "objectives", "slide", "rules", "board", "slide", "brainstorm", "break", "board",
      "checklist", "slide", "action-plan", "close"},
     134},
    {"what-partnership-brings-and-costs",
     {"welcome", "rules", "slide", "slide", "slide", "ranking", "board", "break", "brainstorm", "slide",
      "decision", "action-plan", "close"},
     118},
    {"is-this-partnership-necessary",
     {"welcome", "rules", "slide", "slide", "board", "board", "slide", "board", "break", "board", "board",
      "decision", "action-plan", "close"},
     125},
    {"seven-principles-from-two-sides",
     {"welcome", "rules", "slide", "rating", "board", "break", "ranking", "action-plan", "close"},
     83},
};

class EverySeedPlan : public testing::TestWithParam<SeedPlan> {};

TEST_P(EverySeedPlan, HasItsStepsInOrderAndItsMinutes) {
    const Plan plan = plan_in(GetParam().file);
    std::vector<std::string> kinds;
    for (const Step& step : plan.steps)
        kinds.emplace_back(kind_word(step.content));
    EXPECT_EQ(kinds, GetParam().kinds);
    EXPECT_EQ(plan.minutes(), GetParam().minutes);
}

TEST_P(EverySeedPlan, TellsTheTrainerWhatToDo) {
    for (const Step& step : plan_in(GetParam().file).steps) {
        EXPECT_GE(step.notes.size(), 60u) << step.title;
        EXPECT_EQ(step.notes.find('\n'), std::string::npos) << "one paragraph: " << step.title;
    }
}

TEST_P(EverySeedPlan, KeepsWhatMattersWhenTimeIsShort) {
    const Plan plan = plan_in(GetParam().file);
    const auto essential = std::ranges::count_if(plan.steps, &Step::essential);
    EXPECT_GE(essential, 3);
    EXPECT_LT(essential, static_cast<std::ptrdiff_t>(plan.steps.size()));
}

INSTANTIATE_TEST_SUITE_P(All, EverySeedPlan, testing::ValuesIn(seed_plans));

template <class Content>
const Content& content(const Plan& plan, std::string_view name) {
    return std::get<Content>(plan.at(plan.step_named(name)).content);
}

TEST(CompactPlan, HoldsTheNumbersOfItsSeed) {
    const Plan plan = plan_in("a-compact-between-sectors");
    EXPECT_THAT(content<RulesStep>(plan, "principles").starters, SizeIs(5));
    EXPECT_THAT(content<BoardStep>(plan, "benefits").cards, SizeIs(12));
    EXPECT_THAT(content<BoardStep>(plan, "building").cards, SizeIs(12));
    EXPECT_THAT(content<ChecklistStep>(plan, "checklist").points, SizeIs(6)) << "six points that differ";
    EXPECT_THAT(std::get<PairsSlide>(std::get<SlideStep>(plan.steps[5].content).picture).pairs, SizeIs(6));
    EXPECT_THAT(std::get<QuoteSlide>(std::get<SlideStep>(plan.steps[10].content).picture).quote,
                HasSubstr("not the only way"));
}

TEST(BringsAndCostsPlan, HoldsTheNumbersOfItsSeed) {
    const Plan plan = plan_in("what-partnership-brings-and-costs");
    EXPECT_THAT(content<RankingStep>(plan, "principles").items, SizeIs(7));
    EXPECT_THAT(content<BoardStep>(plan, "benefits").cards, SizeIs(6));
    EXPECT_THAT(content<BrainstormStep>(plan, "challenges").cards, SizeIs(7));
}

TEST(NecessaryPlan, AsksFiveQuestionsAndEndsInADecision) {
    const Plan plan = plan_in("is-this-partnership-necessary");
    EXPECT_EQ(
        std::ranges::count_if(
            plan.steps, [](const Step& step) { return std::holds_alternative<BoardStep>(step.content); }),
        5);
    const auto& options = content<DecisionStep>(plan, "decision").options;
    ASSERT_THAT(options, SizeIs(3));
    EXPECT_THAT(options[0], testing::StartsWith("Go"));
    EXPECT_THAT(options[1], testing::StartsWith("Change"));
    EXPECT_THAT(options[2], testing::StartsWith("Stop"));
}

TEST(TwoSidesPlan, RatesSevenPrinciplesFromOneToFive) {
    const Plan plan = plan_in("seven-principles-from-two-sides");
    const auto& rating = content<RatingStep>(plan, "rating");
    EXPECT_EQ(rating.points, 5);
    EXPECT_THAT(rating.sides, ElementsAre("Commissioners", "Voluntary sector"));
    EXPECT_EQ(rating.voters, Voters::sides);
    std::vector<std::string> names;
    for (const std::string& statement : rating.statements)
        names.push_back(statement.substr(0, statement.find(':')));
    EXPECT_THAT(names, ElementsAre("Sustainability", "Transparency", "Joint vision", "Joint capability",
                                   "Proportionality", "Innovation and improvement",
                                   "Accountability and governance"));
}

}
}
