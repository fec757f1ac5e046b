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
    EXPECT_TRUE(session.people.empty() && session.rounds.empty() && session.votes.empty());
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

TEST(Visible, CoversOnlyTheRungsOfOpenRounds) {
    Room room;
    const auto first = room.add(room.lane(ladder_step), "Youth board");
    const auto second = room.add(room.lane(short_step), "Newsletter");
    const auto revealed = room.vote(first, {6, 4, 7}, true);
    const auto open = room.vote(second, {2, 0, 3}, false);

    const auto seen = visible(room.session());
    ASSERT_EQ(seen.votes.size(), room.session().votes.size());
    for (const auto& vote : seen.votes.rows()) {
        const Vote& stored = *room.session().votes.find(vote->id);
        if (vote->round == revealed) {
            EXPECT_EQ(*vote, stored);
        } else {
            EXPECT_EQ(vote->round, open);
            EXPECT_FALSE(vote->rung.has_value());
            EXPECT_EQ(vote->group, stored.group);
            EXPECT_TRUE(stored.rung.has_value()) << "what is stored stays as it is";
        }
    }
    auto without_votes = room.session();
    without_votes.votes = seen.votes;
    EXPECT_TRUE(without_votes == seen) << "everything else is as it is";
}

TEST(Visible, CoversAVoteWhoseRoundIsNotKnown) {
    Room room;
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    const auto round = room.vote(piece, {6}, true);
    auto session = room.session();
    session.rounds.erase(round);
    EXPECT_FALSE(visible(session).votes.rows().front()->rung.has_value());
}

}
}
