#include <gtest/gtest.h>

#include <algorithm>

#include "sessions/plans/read_plan.h"

namespace plenary {
namespace {

/// The plan of the session that has to run first, as it is handed out.
class FirstPlan : public testing::Test {
protected:
    void SetUp() override {
        auto text = load_plan_text(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml");
        ASSERT_TRUE(text) << text.error().sentence;
        PlanReading reading = read_plan(*text);
        ASSERT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan");
        plan = std::move(reading.plan);
        ASSERT_EQ(plan.steps.size(), 15u);
    }

    template <class Content>
    const Content& step(int number) {
        return std::get<Content>(plan.at(StepId{number}).content);
    }
    template <class Picture>
    const Picture& picture(int number) {
        return std::get<Picture>(step<SlideStep>(number).picture);
    }

    Plan plan;
};

TEST_F(FirstPlan, IsTheSecondSessionOfItsCourse) {
    EXPECT_EQ(plan.title, "What does partnership working mean?");
    EXPECT_EQ(plan.course, "Working Together");
    EXPECT_EQ(plan.number, 2);
}

TEST_F(FirstPlan, HasItsFifteenStepsInOrder) {
    std::vector<std::string> kinds;
    for (const Step& each : plan.steps)
        kinds.emplace_back(kind_word(each.content));
    EXPECT_EQ(kinds, (std::vector<std::string>{"welcome", "rules", "recap", "objectives", "slide", "slide",
                                               "slide", "board", "board", "break", "slide", "brainstorm",
                                               "slide", "ladder", "action-plan"}));
}

TEST_F(FirstPlan, TakesTwoHoursAndThirtyTwoMinutes) {
    std::vector<int> minutes;
    for (const Step& each : plan.steps)
        minutes.push_back(each.minutes);
    EXPECT_EQ(minutes, (std::vector<int>{3, 5, 8, 4, 8, 6, 3, 15, 5, 15, 6, 20, 4, 25, 25}));
    EXPECT_EQ(plan.minutes(), 152);
}

TEST_F(FirstPlan, TellsTheFacilitatorWhatToDoInEveryStep) {
    for (const Step& each : plan.steps) {
        EXPECT_GE(std::count(each.notes.begin(), each.notes.end(), '.'), 2) << each.title;
        EXPECT_EQ(each.notes.find('\n'), std::string::npos) << "one paragraph: " << each.title;
        EXPECT_FALSE(each.title.empty());
    }
}

TEST_F(FirstPlan, StartsWithFiveRulesAndFourAims) {
    EXPECT_EQ(step<RulesStep>(2).starters.size(), 5u);
    EXPECT_EQ(step<RulesStep>(2).starters.back(), "Phones on silent and out of sight");
    EXPECT_EQ(step<ObjectivesStep>(4).aims.size(), 4u);
    EXPECT_FALSE(step<RecapStep>(3).question.empty());
}

TEST_F(FirstPlan, DrawsTheConditionsAroundThePerson) {
    const auto& slide = picture<DiagramSlide>(5);
    EXPECT_EQ(slide.centre, "Age, sex and constitutional factors");
    ASSERT_EQ(slide.layers.size(), 1u);
    EXPECT_EQ(slide.layers[0].name, "Living and working conditions");
    EXPECT_EQ(
        slide.layers[0].items,
        (std::vector<std::string>{"Unemployment", "Work environment", "Water and sanitation", "Education",
                                  "Health care services", "Agriculture and food production", "Housing"}));
    EXPECT_NE(slide.caption.find("New Labour"), std::string::npos) << "whose argument it is";
}

TEST_F(FirstPlan, LinesUpEightPoliciesWithTheirYears) {
    std::vector<std::pair<int, std::string>> policies;
    for (const auto& entry : picture<TimelineSlide>(6).entries)
        policies.emplace_back(entry.year, entry.name);
    EXPECT_EQ(policies, (std::vector<std::pair<int, std::string>>{
                            {1992, "Health of the Nation"},
                            {1997, "The NHS Modern and Dependable"},
                            {1997, "The demolition of the “Berlin Wall”"},
                            {1997, "Jakarta Declaration (WHO)"},
                            {2001, "Wanless"},
                            {2003, "Tackling Health Inequalities: A Programme for Action"},
                            {2004, "Choosing Health"},
                            {2006, "Our Health, Our Care, Our Say"}}));
}

TEST_F(FirstPlan, SaysWhoseTheIdeaIsAndThatTheWordsAreNot) {
    const auto& slide = picture<QuoteSlide>(7);
    EXPECT_NE(slide.who.find("Trevor Hopkins, Gateshead PCT"), std::string::npos);
    EXPECT_NE(slide.who.find("in our words"), std::string::npos);
    EXPECT_EQ(slide.quote.find("“"), std::string::npos);
}

TEST_F(FirstPlan, ShowsTheGroupWorkAgainUnderTwoThemes) {
    EXPECT_EQ(step<BoardStep>(8).lanes,
              (std::vector<std::string>{"Why do we work in partnership?", "What makes partnership work?"}));
    EXPECT_EQ(plan.step_named(step<BoardStep>(9).shows), StepId{8});
    EXPECT_EQ(step<BoardStep>(9).lanes, (std::vector<std::string>{"Values", "Delivery mechanisms"}));
}

TEST_F(FirstPlan, ExplainsFiveTypesOfPartnership) {
    std::vector<std::string> types;
    for (const auto& item : picture<ListSlide>(11).items) {
        types.push_back(item.name);
        EXPECT_FALSE(item.text.empty()) << item.name;
    }
    EXPECT_EQ(types, (std::vector<std::string>{"Partnerships", "Multi-agency", "Inter-sectoral",
                                               "Inter- or multidisciplinary working", "Teams"}));
}

TEST_F(FirstPlan, ExplainsTheLadderThatItThenUses) {
    EXPECT_EQ(picture<LadderSlide>(13).ladder, children_ladder());
    EXPECT_EQ(step<LadderStep>(14).ladder, children_ladder());
    EXPECT_EQ(step<LadderStep>(14).ladder.height(), 8);
    EXPECT_EQ(step<LadderStep>(14).ladder.bands.size(), 2u);
}

TEST_F(FirstPlan, CarriesWhatWasSaidIntoTheActionPlan) {
    std::vector<StepId> sources;
    for (const std::string& name : step<ActionPlanStep>(15).from)
        sources.push_back(plan.step_named(name));
    EXPECT_EQ(sources, (std::vector<StepId>{StepId{8}, StepId{12}, StepId{14}}));
    EXPECT_EQ(step<BrainstormStep>(12).lanes,
              (std::vector<std::string>{"Trust and power", "Time and money", "Communication"}));
}

TEST_F(FirstPlan, LetsGroupsVoteOnTheBarriersWithThreeDotsAtMostTwoOnOne) {
    EXPECT_EQ(step<BrainstormStep>(12).manners,
              (BoardManners{.dots = 3, .most_on_one = 2, .voters = Voters::groups}));
    EXPECT_EQ(step<BoardStep>(8).manners, BoardManners());
}

}
}
