#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Checklist : public testing::Test {
protected:
    Room room;
    LaneId lane = room.lane(checklist_step);
    std::vector<CardId> points = room.cards(checklist_step);
};

TEST_F(Checklist, IsAnsweredPointByPoint) {
    struct Answer {
        Mark mark;
        const char* label;
    };
    for (const auto& answer :
         {Answer{Mark::agreed, "answer yes to point"}, Answer{Mark::not_yet, "answer not yet to point"},
          Answer{Mark::not_us, "answer not us to point"}, Answer{Mark::none, "clear answer to point"}}) {
        EXPECT_EQ(room.go(MarkCard{points[0], answer.mark}), answer.label);
        EXPECT_EQ(room.card(points[0]).mark, answer.mark);
        EXPECT_EQ(room.card(points[1]).mark, Mark::none);
    }
    for (const auto mark : {Mark::doubted, static_cast<Mark>(5), static_cast<Mark>(-1)})
        EXPECT_EQ(room.refusal(MarkCard{points[0], mark}), "A point is answered yes, not yet or not us.");
}

TEST_F(Checklist, IsAnsweredAllAtOnce) {
    EXPECT_EQ(room.go(MarkLane{lane, Mark::not_yet}), "answer not yet to all points");
    for (const CardId point : points)
        EXPECT_EQ(room.card(point).mark, Mark::not_yet);
    EXPECT_EQ(room.go(MarkLane{lane, Mark::none}), "clear answer to all points");
    EXPECT_EQ(room.refusal(MarkLane{lane, Mark::doubted}), "A point is answered yes, not yet or not us.");
    for (const CardId point : points)
        room.go(DeleteCard{point});
    EXPECT_EQ(room.refusal(MarkLane{lane, Mark::agreed}), "There is no point here yet: write one first.");
}

TEST_F(Checklist, AloneHasAnswers) {
    for (const auto mark : {Mark::not_yet, Mark::not_us}) {
        EXPECT_EQ(room.refusal(MarkCard{room.cards(rules_step).front(), mark}),
                  "A rule is agreed or not yet agreed.");
        EXPECT_EQ(room.refusal(MarkCard{room.cards(aims_step).front(), mark}), "An aim is met or in doubt.");
        EXPECT_EQ(room.refusal(MarkCard{room.cards(decision_step).front(), mark}),
                  "An option is decided on or not.");
    }
    for (const auto step : {rating_step, ranking_step, scale_step})
        EXPECT_EQ(room.refusal(MarkCard{room.cards(step).front(), Mark::agreed}),
                  "Only rules can be agreed, aims ticked or doubted, points of a checklist answered and "
                  "options decided on.");
}

TEST_F(Checklist, CallsItsCardsPoints) {
    EXPECT_EQ(room.go(AddCard{.lane = lane, .text = "Somebody\nleads"}), "add point");
    const auto point = room.session().cards.rows().back()->id;
    EXPECT_EQ(room.card(point).text, "Somebody leads") << "on one line";
    EXPECT_EQ(room.go(EditCard{point, "Somebody leads it"}), "edit point");
    EXPECT_EQ(room.refusal(EditCard{point, " "}),
              "Nothing would be left of “Somebody leads it”: delete the point instead.");
    EXPECT_EQ(room.go(MoveCard{point, lane, {}, points[0]}), "move point");
    EXPECT_EQ(room.go(ColourCard{point, Colour::mint}), "colour point");
    EXPECT_EQ(room.go(SetCardGroup{point, GroupId{1}}), "mark group on point");
    EXPECT_EQ(room.go(DeleteCard{point}), "delete point");
    EXPECT_EQ(room.go(Together{{AddCard{.lane = lane, .text = "a"}, AddCard{.lane = lane, .text = "b"}}}),
              "add 2 points");
    EXPECT_EQ(room.go(Together{{AddCard{.lane = room.lane(rating_step), .text = "a"},
                                AddCard{.lane = room.lane(rating_step), .text = "b"}}}),
              "add 2 statements");
}

TEST_F(Checklist, GivesAPointAnOwner) {
    EXPECT_EQ(room.go(SetAction{points[0], " Ade\nand Mo ", ""}), "owner of point");
    EXPECT_EQ(room.card(points[0]).who, "Ade and Mo");
    EXPECT_EQ(room.card(points[0]).mark, Mark::none);
    room.go(SetAction{points[0], "", ""});
    EXPECT_EQ(room.card(points[0]).who, "");
    EXPECT_EQ(room.refusal(SetAction{room.cards(rating_step).front(), "Ade", ""}),
              "“We are heard” is no step of an action plan and no point of a checklist: only those have an "
              "owner.");
}

TEST_F(Checklist, SendsItsOwnersAlongToTheActionPlan) {
    const auto actions = room.seen().lane(next_plan_step, LaneRole::actions)->id;
    room.go(SetAction{points[1], "Ade", ""});
    room.go(MarkCard{points[1], Mark::not_yet});
    EXPECT_EQ(room.go(CarryCard{points[1], actions, {}}), "bring in step");
    const Card& action = *room.session().cards.rows().back();
    EXPECT_EQ(action.text, "We have a budget");
    EXPECT_EQ(action.who, "Ade");
    EXPECT_EQ(action.mark, Mark::none);
    EXPECT_EQ(action.origin, points[1]);
    EXPECT_EQ(room.refusal(CarryCard{points[1], actions, {}}),
              "“We have a budget” has been brought in here already.");
    const auto partners = room.seen().lane(next_plan_step, LaneRole::partners)->id;
    room.go(CarryCard{points[1], partners, {}});
    EXPECT_EQ(room.session().cards.rows().back()->who, "") << "only an action has an owner there";
    EXPECT_THAT(room.refusal(CarryCard{points[0], room.lane(plan_step, 4), {}}),
                HasSubstr("can only be brought into a later step"));
}

TEST_F(Checklist, TakesCardsOfEarlierStepsOnOneLine) {
    const auto idea = room.add(room.lane(board_step), "Trust\ntakes time");
    for (const auto step : {rating_step, ranking_step, checklist_step, decision_step}) {
        room.go(CarryCard{idea, room.lane(step), {}});
        const Card& carried = *room.session().cards.rows().back();
        EXPECT_EQ(carried.text, "Trust takes time");
        EXPECT_EQ(carried.origin, idea);
        EXPECT_EQ(carried.lane, room.lane(step));
    }
    const auto statement = room.cards(rating_step).front();
    EXPECT_EQ(room.go(CarryCard{statement, lane, points[0]}), "bring in point");
    EXPECT_THAT(room.texts(lane),
                ElementsAre("We are heard", "We know whom to ask", "We have a budget", "Trust takes time"));
    room.go(CoverLane{room.lane(board_step)});
    const auto covered = room.add(room.lane(board_step), "Not to be seen yet");
    EXPECT_THAT(room.refusal(CarryCard{covered, lane, {}}), HasSubstr("still covered"));
}

TEST_F(Checklist, TakesNoAnswerThatThereIsNot) {
    const auto round = room.open(card_vote(checklist_step, Method::answer));
    for (const int none : {0, 4, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{points[0], none}}}),
                  "There is no such answer.");
    room.go(CastBallot{round, group_voter(1), {{points[0], 1}, {points[1], 3}}});
    room.go(CastBallot{round, group_voter(2), {{points[0], 2}}});
    room.go(RevealRound{round});
    const Round& found = *room.session().rounds.find(round);
    EXPECT_THAT(value_counts(room.session(), found, points[0]), ElementsAre(1, 1, 0));
    EXPECT_THAT(value_counts(room.session(), found, points[1]), ElementsAre(0, 0, 1));
    EXPECT_EQ(room.card(points[1]).mark, Mark::none) << "what the room says is said by itself";
}

TEST_F(Checklist, CountsTheHandsForEachPointApart) {
    room.go(SetHeadCount{4});
    const auto round = room.open(hands_on_cards(checklist_step, Method::answer));
    room.go(CastBallot{round, room_voter, {{points[0], 3, 3}, {points[0], 1, 1}, {points[1], 2, 4}}});
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{points[0], 3, 3}, {points[0], 1, 2}}}),
              "5 hands were counted, but only 4 people are here: count again, or change the number of "
              "people.");
    EXPECT_EQ(room.session().ballots.rows().back()->hands, 4);
}

}
}
