#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/plans/read_plan.h"

namespace plenary {
namespace {

using testing::ElementsAre;

Plan read_well(std::string_view text) {
    PlanReading reading = read_plan(text);
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan");
    return std::move(reading.plan);
}

/// The only step of a plan with these settings.
Step step_of(const std::string& settings) {
    Plan plan = read_well("format = 1\ntitle = \"T\"\n[[step]]\n" + settings);
    return plan.steps.size() == 1 ? plan.steps.front() : Step{};
}

template <class Content>
Content content_of(const std::string& settings) {
    Step step = step_of(settings);
    const auto* content = std::get_if<Content>(&step.content);
    EXPECT_TRUE(content) << settings;
    return content ? *content : Content{};
}

template <class Picture>
Picture picture_of(const std::string& settings) {
    auto slide = content_of<SlideStep>("kind = \"slide\"\n" + settings);
    const auto* picture = std::get_if<Picture>(&slide.picture);
    EXPECT_TRUE(picture) << settings;
    return picture ? *picture : Picture{};
}

TEST(ReadPlan, TakesWhatThePlanSaysOfItself) {
    Plan plan = read_well("format = 1\ntitle = \"Young people on our board\"\ncourse = \"Working together\"\n"
                          "number = 2\nfinish = \"12:30\"\ngroups = 6\n[[step]]\nkind = \"break\"\n");
    EXPECT_EQ(plan.title, "Young people on our board");
    EXPECT_EQ(plan.course, "Working together");
    EXPECT_EQ(plan.number, 2);
    EXPECT_EQ(plan.finish, "12:30");
    EXPECT_EQ(plan.groups, 6);
    EXPECT_EQ(plan.steps.size(), 1u);
}

TEST(ReadPlan, NeedsNoMoreThanATitleAndAStep) {
    Plan plan = read_well("format = 1\ntitle = \"T\"\n[[step]]\nkind = \"break\"\n");
    Plan bare;
    bare.title = "T";
    EXPECT_EQ(plan.course, bare.course);
    EXPECT_EQ(plan.number, 0);
    EXPECT_EQ(plan.finish, "");
    EXPECT_EQ(plan.groups, bare.groups);
}

TEST(ReadPlan, TakesWhatEveryKindOfStepHas) {
    Step step = step_of("kind = \"break\"\nid = \"tea-2\"\ntitle = \"Tea\"\nminutes = 0\nessential = true\n"
                        "notes = \"\"\"\nOpen a window.\nCount the cups.\"\"\"\n");
    EXPECT_EQ(step.name, "tea-2");
    EXPECT_EQ(step.title, "Tea");
    EXPECT_EQ(step.minutes, 0);
    EXPECT_TRUE(step.essential);
    EXPECT_EQ(step.notes, "Open a window.\nCount the cups.");
}

TEST(ReadPlan, GivesEveryKindATitleAndMinutesOfItsOwn) {
    struct Case {
        std::string settings;
        std::string title;
        int minutes;
    };
    const std::vector<Case> cases = {
        {"kind = \"welcome\"", "Welcome", 5},
        {"kind = \"rules\"", "How we want to work today", 5},
        {"kind = \"recap\"", "Last time", 5},
        {"kind = \"objectives\"\naims = [\"A\"]", "What we want from today", 5},
        {"kind = \"slide\"\npicture = \"diagram\"\ncentre = \"C\"\n[[step.layer]]\nname = \"L\"",
         "The wider picture", 5},
        {"kind = \"slide\"\npicture = \"timeline\"\n[[step.entry]]\nyear = 1\nname = \"E\"",
         "How we got here", 5},
        {"kind = \"slide\"\npicture = \"quote\"\nquote = \"Q\"\nwho = \"W\"", "A thought to talk about", 5},
        {"kind = \"slide\"\npicture = \"list\"\n[[step.item]]\nname = \"I\"", "One by one", 5},
        {"kind = \"slide\"\npicture = \"ladder\"\nladder = \"children\"", "The ladder explained", 5},
        {"kind = \"board\"", "What do we think?", 15},
        {"kind = \"brainstorm\"", "What gets in the way, and what would help?", 20},
        {"kind = \"ladder\"\nladder = \"citizens\"", "Which rung is it on?", 25},
        {"kind = \"rating\"", "How far is this true?", 15},
        {"kind = \"ranking\"", "What comes first?", 15},
        {"kind = \"checklist\"", "Is this in place?", 15},
        {"kind = \"decision\"", "What do we decide?", 15},
        {"kind = \"break\"", "Break", 15},
        {"kind = \"action-plan\"", "What we will do", 25},
    };
    for (const Case& given : cases) {
        Step step = step_of(given.settings);
        EXPECT_EQ(step.title, given.title) << given.settings;
        EXPECT_EQ(step.minutes, given.minutes) << given.settings;
        EXPECT_EQ(step.name, "");
        EXPECT_EQ(step.notes, "");
        EXPECT_FALSE(step.essential);
    }
}

TEST(ReadPlan, LetsAStepHaveItsOwnTitleWhereTheKindHasOneToo) {
    EXPECT_EQ(
        step_of("title = \"Mine\"\nkind = \"slide\"\npicture = \"ladder\"\nladder = \"children\"").title,
        "Mine");
    EXPECT_EQ(step_of("minutes = 3\ntitle = \"Mine\"\nkind = \"board\"").minutes, 3);
}

TEST(ReadPlan, ReadsTheStepsAtTheBeginning) {
    EXPECT_EQ(content_of<WelcomeStep>("kind = \"welcome\"\nline = \"Good to see you.\"").line,
              "Good to see you.");
    EXPECT_EQ(content_of<WelcomeStep>("kind = \"welcome\"").line, "");
    EXPECT_EQ(content_of<RulesStep>("kind = \"rules\"\nstarters = [\"Listen\", 'Be on time']").starters,
              (std::vector<std::string>{"Listen", "Be on time"}));
    EXPECT_TRUE(content_of<RulesStep>("kind = \"rules\"\nstarters = []").starters.empty());
    EXPECT_EQ(content_of<RecapStep>("kind = \"recap\"\nquestion = \"What stayed?\"").question,
              "What stayed?");
    EXPECT_EQ(content_of<ObjectivesStep>("kind = \"objectives\"\naims = [\"A\", \"B\"]").aims,
              (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(content_of<BreakStep>("kind = \"break\"\nline = \"In the hall\"").line, "In the hall");
}

TEST(ReadPlan, ReadsADiagramInnermostLayerFirst) {
    auto slide = picture_of<DiagramSlide>(
        "picture = \"diagram\"\ncentre = \"Person\"\ncaption = \"All at once.\"\n"
        "[[step.layer]]\nname = \"Near\"\nitems = [\"Home\", \"Work\"]\n[[step.layer]]\nname = \"Far\"\n");
    EXPECT_EQ(slide.centre, "Person");
    EXPECT_EQ(slide.caption, "All at once.");
    EXPECT_EQ(slide.layers, (std::vector<DiagramSlide::Layer>{{"Near", {"Home", "Work"}}, {"Far", {}}}));
}

TEST(ReadPlan, ReadsATimelineWithTwoEntriesInOneYear) {
    auto slide = picture_of<TimelineSlide>("picture = \"timeline\"\n"
                                           "[[step.entry]]\nyear = 1992\nname = \"One\"\ntext = \"First.\"\n"
                                           "[[step.entry]]\nyear = 1992\nname = \"Two\"\n");
    EXPECT_EQ(slide.entries, (std::vector<TimelineSlide::Entry>{{1992, "One", "First."}, {1992, "Two", ""}}));
}

TEST(ReadPlan, ReadsAQuoteAndAList) {
    auto quote = picture_of<QuoteSlide>("picture = \"quote\"\nquote = \"\"\"\nOne\nTwo\"\"\"\nwho = \"W\"");
    EXPECT_EQ(quote, (QuoteSlide{"One\nTwo", "W"}));
    auto list = picture_of<ListSlide>("picture = \"list\"\n[[step.item]]\nname = \"A\"\ntext = \"B\"\n"
                                      "[[step.item]]\nname = \"C\"\n");
    EXPECT_EQ(list.items, (std::vector<ListSlide::Item>{{"A", "B"}, {"C", ""}}));
}

TEST(ReadPlan, ReadsPairsWithTheirHeadings) {
    const auto pairs =
        picture_of<PairsSlide>("picture = \"pairs\"\nleft = \"Seen\"\n"
                               "[[step.pair]]\none = \"No trust\"\nother = \"Nobody wants to let go.\"\n"
                               "[[step.pair]]\none = \"No time\"\nother = \"It takes longer.\"\n");
    EXPECT_EQ(
        pairs,
        (PairsSlide{"Seen", "", {{"No trust", "Nobody wants to let go."}, {"No time", "It takes longer."}}}));
}

TEST(ReadPlan, ReadsCardsThatAreOnABoardFromTheStart) {
    const std::string settings = "lanes = [\"To sort\", \"Ours\"]\ncards = [\"One\", \"Two\"]\n";
    EXPECT_THAT(content_of<BoardStep>("kind = \"board\"\n" + settings).cards, ElementsAre("One", "Two"));
    EXPECT_THAT(content_of<BrainstormStep>("kind = \"brainstorm\"\n" + settings).cards,
                ElementsAre("One", "Two"));
}

TEST(ReadPlan, ReadsLaddersByNameAndByRungsOnSlideAndStep) {
    const std::string own =
        "rungs = [\"Told\", \"Asked\", \"Deciding\"]\n[[step.band]]\nname = \"Low\"\nlowest = 1\n"
        "highest = 2\n[[step.band]]\nname = \"High\"\nlowest = 3\nhighest = 3\n";
    const Ladder expected{"", {{"Told"}, {"Asked"}, {"Deciding"}}, {{"Low", 1, 2}, {"High", 3, 3}}};
    EXPECT_EQ(picture_of<LadderSlide>("picture = \"ladder\"\n" + own).ladder, expected);
    EXPECT_EQ(picture_of<LadderSlide>("picture = \"ladder\"\nladder = \"citizens\"").ladder,
              citizens_ladder());
    EXPECT_EQ(content_of<LadderStep>("kind = \"ladder\"\n" + own).ladder, expected);
    EXPECT_EQ(content_of<LadderStep>("kind = \"ladder\"\nladder = \"children\"").ladder, children_ladder());
}

TEST(ReadPlan, GivesALadderStepItsHeadings) {
    auto usual = content_of<LadderStep>("kind = \"ladder\"\nladder = \"children\"");
    EXPECT_EQ(usual.why, "Why this rung?");
    EXPECT_EQ(usual.stops, "What stops it moving up?");
    auto own =
        content_of<LadderStep>("kind = \"ladder\"\nladder = \"children\"\nwhy = \"Why?\"\nstops = \"And?\"");
    EXPECT_EQ(own.why, "Why?");
    EXPECT_EQ(own.stops, "And?");
}

TEST(ReadPlan, GivesABoardWithoutLanesOneWithoutAName) {
    EXPECT_EQ(content_of<BoardStep>("kind = \"board\"").lanes, std::vector<std::string>{""});
    EXPECT_EQ(content_of<BrainstormStep>("kind = \"brainstorm\"").lanes, std::vector<std::string>{""});
    EXPECT_EQ(content_of<BrainstormStep>("kind = \"brainstorm\"\nlanes = [\"A\", \"B\"]").lanes,
              (std::vector<std::string>{"A", "B"}));
}

TEST(ReadPlan, ReadsHowBoardsAndBrainstormsAreVotedOnCoveredAndChecked) {
    const std::string settings =
        "dots = 20\nmost_on_one = 20\nvoters = \"people\"\ncovered = true\ncheck_wording = false\n";
    const BoardManners expected{
        .dots = 20, .most_on_one = 20, .voters = Voters::people, .covered = true, .check_wording = false};
    EXPECT_EQ(content_of<BoardStep>("kind = \"board\"\n" + settings).manners, expected);
    EXPECT_EQ(content_of<BrainstormStep>("kind = \"brainstorm\"\n" + settings).manners, expected);
    EXPECT_EQ(content_of<BoardStep>("kind = \"board\"").manners, BoardManners());
    EXPECT_EQ(content_of<BoardStep>("kind = \"board\"\nvoters = \"groups\"").manners.voters, Voters::groups);
}

TEST(ReadPlan, ReadsWhatIsRatedAndOnWhichScale) {
    EXPECT_EQ(content_of<RatingStep>("kind = \"rating\"\nstatements = [\"We are heard\", \"It pays\"]\n"
                                     "scale = 10\nlow = \"Never\"\nhigh = \"Always\"\n"
                                     "sides = [\"Council\", \"Charities\"]\nvoters = \"people\""),
              (RatingStep{.statements = {"We are heard", "It pays"},
                          .points = 10,
                          .low = "Never",
                          .high = "Always",
                          .sides = {"Council", "Charities"},
                          .voters = Voters::people}));
    const auto bare = content_of<RatingStep>("kind = \"rating\"");
    EXPECT_EQ(bare, RatingStep());
    EXPECT_EQ(bare.points, 5);
    EXPECT_EQ(bare.voters, Voters::groups);
    EXPECT_EQ(content_of<RatingStep>("kind = \"rating\"\nscale = 2").points, 2);
}

TEST(ReadPlan, LetsTheSidesOfARatingVoteUnlessItSaysWhoDoes) {
    const std::string sides = "kind = \"rating\"\nsides = [\"Council\", \"Charities\"]\n";
    EXPECT_EQ(content_of<RatingStep>(sides).voters, Voters::sides);
    EXPECT_EQ(content_of<RatingStep>(sides + "voters = \"sides\"").voters, Voters::sides);
    EXPECT_EQ(content_of<RatingStep>(sides + "voters = \"groups\"").voters, Voters::groups);
    EXPECT_EQ(content_of<RatingStep>("voters = \"sides\"\n" + sides).voters, Voters::sides);
}

TEST(ReadPlan, ReadsWhatIsPutInOrderAnsweredAndDecidedBetween) {
    EXPECT_EQ(content_of<RankingStep>("kind = \"ranking\"\nitems = [\"Trust\", \"Time\"]\n"
                                      "voters = \"people\""),
              (RankingStep{.items = {"Trust", "Time"}, .voters = Voters::people}));
    EXPECT_EQ(content_of<RankingStep>("kind = \"ranking\""), RankingStep());
    EXPECT_EQ(content_of<RankingStep>("kind = \"ranking\"\nvoters = \"groups\""), RankingStep());
    EXPECT_EQ(content_of<ChecklistStep>("kind = \"checklist\"\npoints = [\"We have a budget\"]"),
              (ChecklistStep{.points = {"We have a budget"}}));
    EXPECT_EQ(content_of<ChecklistStep>("kind = \"checklist\""), ChecklistStep());
    EXPECT_EQ(
        content_of<DecisionStep>("kind = \"decision\"\noptions = [\"Go on\", \"Stop\"]\nwhy = \"And why?\""),
        (DecisionStep{.options = {"Go on", "Stop"}, .why = "And why?"}));
    EXPECT_EQ(content_of<DecisionStep>("kind = \"decision\""),
              (DecisionStep{.options = {}, .why = "Why so?"}));
}

TEST(ReadPlan, TakesAsManyToVoteOnAsThereIsRoomFor) {
    const auto list = [](int length) {
        std::string text = "[";
        for (int i = 0; i < length; ++i)
            text += "\"" + std::to_string(i) + "\",";
        return text + "]";
    };
    EXPECT_EQ(content_of<RatingStep>("kind = \"rating\"\nstatements = " + list(24)).statements.size(), 24u);
    EXPECT_EQ(content_of<RankingStep>("kind = \"ranking\"\nitems = " + list(20)).items.size(), 20u);
    EXPECT_EQ(content_of<ChecklistStep>("kind = \"checklist\"\npoints = " + list(40)).points.size(), 40u);
    EXPECT_EQ(content_of<DecisionStep>("kind = \"decision\"\noptions = " + list(12)).options.size(), 12u);
}

TEST(ReadPlan, BringsCardsIntoStepsThatVoteAndOutOfThem) {
    Plan plan = read_well("format = 1\ntitle = \"T\"\n"
                          "[[step]]\nkind = \"board\"\nid = \"a\"\n"
                          "[[step]]\nkind = \"rating\"\nid = \"b\"\nfrom = [\"a\"]\n"
                          "[[step]]\nkind = \"ranking\"\nid = \"c\"\nfrom = [\"b\", \"a\"]\n"
                          "[[step]]\nkind = \"checklist\"\nid = \"d\"\nfrom = [\"c\"]\n"
                          "[[step]]\nkind = \"decision\"\nid = \"e\"\nfrom = [\"d\"]\n"
                          "[[step]]\nkind = \"action-plan\"\nfrom = [\"b\", \"c\", \"d\", \"e\"]\n");
    ASSERT_EQ(plan.steps.size(), 6u);
    using Names = std::vector<std::string>;
    const std::vector<Names> expected = {{}, {"a"}, {"b", "a"}, {"c"}, {"d"}, {"b", "c", "d", "e"}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto* from = sources(plan.steps[i].content);
        ASSERT_NE(from, nullptr) << i;
        EXPECT_EQ(*from, expected[i]) << i;
    }
}

TEST(ReadPlan, ReadsFromWhichEarlierStepsCardsAreOffered) {
    Plan plan = read_well("format = 1\ntitle = \"T\"\n"
                          "[[step]]\nkind = \"board\"\nid = \"a\"\n"
                          "[[step]]\nkind = \"brainstorm\"\nid = \"b\"\nfrom = [\"a\"]\n"
                          "[[step]]\nkind = \"ladder\"\nladder = \"children\"\nfrom = [\"b\", \"a\"]\n"
                          "[[step]]\nkind = \"board\"\nfrom = [\"b\"]\n");
    ASSERT_EQ(plan.steps.size(), 4u);
    EXPECT_TRUE(std::get<BoardStep>(plan.steps[0].content).from.empty());
    EXPECT_EQ(std::get<BrainstormStep>(plan.steps[1].content).from, (std::vector<std::string>{"a"}));
    EXPECT_EQ(std::get<LadderStep>(plan.steps[2].content).from, (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(std::get<BoardStep>(plan.steps[3].content).from, (std::vector<std::string>{"b"}));
}

TEST(ReadPlan, ReadsABoardThatShowsAnEarlierOne) {
    Plan plan =
        read_well("format = 1\ntitle = \"T\"\n"
                  "[[step]]\nkind = \"board\"\nid = \"first\"\nlanes = [\"Q\"]\n"
                  "[[step]]\nkind = \"board\"\nshows = \"first\"\nlanes = [\"Values\", \"Delivery\"]\n");
    ASSERT_EQ(plan.steps.size(), 2u);
    EXPECT_EQ(std::get<BoardStep>(plan.steps[0].content), (BoardStep{{"Q"}, ""}));
    EXPECT_EQ(std::get<BoardStep>(plan.steps[1].content), (BoardStep{{"Values", "Delivery"}, "first"}));
    EXPECT_EQ(plan.steps[1].title, "In summary");
}

TEST(ReadPlan, ReadsAnActionPlanThatTakesFromAnyStepWithCards) {
    Plan plan = read_well("format = 1\ntitle = \"T\"\n"
                          "[[step]]\nkind = \"rules\"\nid = \"a\"\n"
                          "[[step]]\nkind = \"recap\"\nid = \"b\"\n"
                          "[[step]]\nkind = \"objectives\"\nid = \"c\"\naims = [\"x\"]\n"
                          "[[step]]\nkind = \"board\"\nid = \"d\"\n"
                          "[[step]]\nkind = \"brainstorm\"\nid = \"e\"\n"
                          "[[step]]\nkind = \"ladder\"\nid = \"f\"\nladder = \"children\"\n"
                          "[[step]]\nkind = \"action-plan\"\nid = \"g\"\n"
                          "[[step]]\nkind = \"action-plan\"\npurpose = \"Why?\"\n"
                          "from = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\"]\n");
    ASSERT_EQ(plan.steps.size(), 8u);
    EXPECT_EQ(std::get<ActionPlanStep>(plan.steps[6].content), (ActionPlanStep{"What is it for?", {}}));
    EXPECT_EQ(std::get<ActionPlanStep>(plan.steps[7].content),
              (ActionPlanStep{"Why?", {"a", "b", "c", "d", "e", "f", "g"}}));
}

TEST(ReadPlan, CleansTextOnItsWayIn) {
    Step step = step_of("kind = \"board\"\ntitle = \"  Cafe\\u0301\\n\\tnow \"\nlanes = [\" A \\u0007\"]\n"
                        "notes = \" one\\r\\ntwo \"\n");
    EXPECT_EQ(step.title, "Café  now");
    EXPECT_EQ(std::get<BoardStep>(step.content).lanes, std::vector<std::string>{"A"});
    EXPECT_EQ(step.notes, "one\ntwo");
}

TEST(ReadPlan, ReadsWindowsFilesAndThoseThatStartWithAByteOrderMark) {
    read_well("\xEF\xBB\xBF"
              "format = 1\r\ntitle = \"T\"\r\n\r\n[[step]] # one\r\nkind = \"break\"\r\n");
}

TEST(ReadPlan, TakesTheLargestOfEverything) {
    std::string text = "format = 1\ntitle = \"T\"\ngroups = 12\nnumber = 999\nfinish = \"23:59\"\n";
    for (int step = 0; step < 200; ++step)
        text += "[[step]]\nkind = \"board\"\nminutes = 600\nlanes = "
                "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\"]\n";
    EXPECT_EQ(read_well(text).minutes(), 200 * 600);
}

}
}
