#include "sessions/model/session.h"

#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"
#include "tests/support/invariants.h"

namespace plenary {
namespace {

struct LaneRow {
    StepId step;
    LaneRole role;
    std::string title;
    std::vector<std::string> cards;
    bool operator==(const LaneRow&) const = default;
};

std::ostream& operator<<(std::ostream& out, const LaneRow& row) {
    return out << row.step.value << " " << static_cast<int>(row.role) << " " << row.title << " "
               << row.cards.size();
}

TEST(BeginSession, LaysOutTheLanesOfEveryStep) {
    const Room room;
    std::vector<LaneRow> lanes;
    for (const auto& lane : room.session().lanes.rows())
        lanes.push_back({lane->step, lane->role, lane->title, room.texts(lane->id)});
    const std::vector<LaneRow> expected = {
        {rules_step, LaneRole::rules, "Ground rules", {"Listen", "Be kind", "Keep time"}},
        {recap_step, LaneRole::notes, "Notes", {}},
        {aims_step, LaneRole::aims, "Aims", {"Name partners", "Make a plan"}},
        {board_step, LaneRole::board, "Why", {}},
        {board_step, LaneRole::board, "What helps", {}},
        {themes_step, LaneRole::theme, "Values", {}},
        {themes_step, LaneRole::theme, "Delivery", {}},
        {storm_step, LaneRole::board, "Trust", {}},
        {storm_step, LaneRole::board, "Time", {}},
        {ladder_step, LaneRole::pieces, "Pieces of work", {}},
        {ladder_step, LaneRole::why, "Why here?", {}},
        {ladder_step, LaneRole::stops, "What stops it?", {}},
        {short_step, LaneRole::pieces, "Pieces of work", {}},
        {short_step, LaneRole::why, "Why this rung?", {}},
        {short_step, LaneRole::stops, "What stops it moving up?", {}},
        {plan_step, LaneRole::purpose, "What for?", {}},
        {plan_step, LaneRole::partners, "Partners we need", {}},
        {plan_step, LaneRole::values, "Values", {}},
        {plan_step, LaneRole::delivery, "How it will run", {}},
        {plan_step, LaneRole::actions, "Who does what, and by when", {}},
        {rating_step,
         LaneRole::statements,
         "Statements",
         {"We are heard", "We share the money", "We meet as equals"}},
        {ranking_step, LaneRole::items, "To put in order", {"Trust", "Time", "Money", "Honesty"}},
        {checklist_step, LaneRole::statements, "Checklist", {"We know whom to ask", "We have a budget"}},
        {decision_step, LaneRole::options, "Options", {"Go on", "Change course", "Stop"}},
        {decision_step, LaneRole::why, "What speaks for it?", {}},
        {scale_step, LaneRole::statements, "Statements", {"We know one another", "We trust one another"}},
        {next_plan_step, LaneRole::purpose, "What is it for?", {}},
        {next_plan_step, LaneRole::partners, "Partners we need", {}},
        {next_plan_step, LaneRole::values, "Values", {}},
        {next_plan_step, LaneRole::delivery, "How it will run", {}},
        {next_plan_step, LaneRole::actions, "Who does what, and by when", {}},
    };
    EXPECT_EQ(lanes, expected);
}

TEST(BeginSession, CallsTheLanesOfALadderByPlainNamesWhereThePlanHasNoHeadings) {
    Plan plan;
    plan.steps.push_back(
        {.name = "", .title = "", .notes = "", .content = LadderStep{children_ladder(), "", ""}});
    const auto session = begin_session(std::make_shared<const Plan>(std::move(plan)), Room::begun);
    std::vector<std::string> titles;
    for (const auto& lane : session.lanes.rows())
        titles.push_back(lane->title);
    EXPECT_EQ(titles,
              (std::vector<std::string>{"Pieces of work", "Why it stands there", "What stops it moving up"}));
}

TEST(BeginSession, CallsWhatPeopleTakeWithThemByWhatTheyWereAsked) {
    Plan plan;
    for (const char* question : {"What stays with you?", ""})
        plan.steps.push_back(
            {.title = "The end", .content = CloseStep{.question = question, .line = "Bye."}});
    const auto session = begin_session(std::make_shared<const Plan>(std::move(plan)), Room::begun);
    std::vector<LaneRow> lanes;
    for (const auto& lane : session.lanes.rows())
        lanes.push_back({lane->step, lane->role, lane->title, {}});
    EXPECT_EQ(lanes,
              (std::vector<LaneRow>{{StepId{1}, LaneRole::takeaways, "What stays with you?", {}},
                                    {StepId{2}, LaneRole::takeaways, "What people take with them", {}}}));
}

TEST(BeginSession, IsOnItsFirstStepWithItsGroupsAndNobodyYet) {
    const Room room;
    const auto& session = room.session();
    EXPECT_EQ(session.where().step, welcome_step);
    EXPECT_EQ(session.where().started, Room::begun);
    EXPECT_EQ(session.where().finished, 0);
    EXPECT_EQ(session.groups.size(), 3u);
    EXPECT_EQ(session.groups.rows().back()->letter(), 'C');
    EXPECT_EQ(session.progress.size(), session.plan->steps.size());
    EXPECT_EQ(session.about(), Details{});
    EXPECT_TRUE(session.people.empty() && session.rounds.empty() && session.ballots.empty());
    EXPECT_TRUE(session.choices.empty());
}

TEST(BeginSession, CleansTheCardsThatThePlanStartsWith) {
    auto plan = std::make_shared<Plan>();
    plan->groups = 0;
    plan->steps.push_back(
        {.name = "", .title = "Rules", .notes = "", .content = RulesStep{{"  Be\nkind\x07 ", "Cafe\u0301"}}});
    const auto session = begin_session(plan, 1);
    EXPECT_EQ(check_invariants(session), std::vector<std::string>());
    EXPECT_EQ(session.cards.rows().front()->text, "Be kind");
    EXPECT_EQ(session.cards.rows().back()->text, "Caf\u00E9");
    EXPECT_TRUE(session.groups.empty());
}

TEST(BeginSession, TakesLanesWithoutAName) {
    auto plan = std::make_shared<Plan>();
    for (const StepContent& content : {StepContent{BoardStep{{""}, ""}}, StepContent{BrainstormStep{{""}}}})
        plan->steps.push_back({.name = "", .title = "Ideas", .notes = "", .content = content});
    const auto session = begin_session(plan, 1);
    EXPECT_EQ(check_invariants(session), std::vector<std::string>());
    ASSERT_EQ(session.lanes.size(), 2u);
    for (const auto& lane : session.lanes.rows()) {
        EXPECT_EQ(lane->role, LaneRole::board);
        EXPECT_EQ(lane->title, "");
    }
}

TEST(Session, CountsNamesAheadOfHeads) {
    Room room;
    EXPECT_EQ(room.session().people_present(), 0);
    room.go(SetHeadCount{24});
    EXPECT_EQ(room.session().people_present(), 24);
    room.go(AddPerson{"Ade"});
    room.go(AddPerson{"Ade"});
    EXPECT_EQ(room.session().people_present(), 2);
}

TEST(Visible, HidesTheChoicesOfEveryRoundThatIsNotRevealedAndNothingElse) {
    Room room;
    const auto first = room.add(room.lane(ladder_step), "Youth board");
    const auto second = room.add(room.lane(short_step), "Newsletter");
    const auto called_off = room.vote(first, {1, 8}, true);
    room.go(VoidRound{called_off, "The tokens were bumped"});
    room.add(room.lane(board_step), "Trust");
    const auto time = room.add(room.lane(board_step), "Time");
    const auto closed = room.dots(board_step, {{{time, 2}}}, false);
    room.go(CloseRound{closed});
    const auto revealed = room.vote(first, {6, 4, 7}, true);
    room.vote(second, {2, 0, 3}, false);

    const auto seen = visible(room.session());
    EXPECT_EQ(seen.ballots, room.session().ballots) << "that somebody has voted is seen";
    EXPECT_EQ(room.session().choices.size(), 8u) << "what is stored stays as it is";
    EXPECT_EQ(seen.choices.size(), 3u);
    for (const auto& choice : seen.choices.rows()) {
        EXPECT_EQ(seen.ballots.find(choice->ballot)->round, revealed);
        EXPECT_EQ(*choice, *room.session().choices.find(choice->id));
    }
    auto without_votes = room.session();
    without_votes.choices = seen.choices;
    EXPECT_TRUE(without_votes == seen) << "everything else is as it is";
}

TEST(Visible, HidesAChoiceWhoseBallotOrRoundIsNotKnown) {
    Room room;
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    const auto round = room.vote(piece, {6}, true);
    ASSERT_EQ(visible(room.session()).choices.size(), 1u);
    auto without_round = room.session();
    without_round.rounds.erase(round);
    EXPECT_TRUE(visible(without_round).choices.empty());
    auto without_ballot = room.session();
    without_ballot.ballots.erase(without_ballot.ballots.rows().front()->id);
    EXPECT_TRUE(visible(without_ballot).choices.empty());
}

}
}
