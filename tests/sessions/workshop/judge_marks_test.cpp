#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/text.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

CardId first_card(const Room& room, StepId step) {
    for (const auto& card : room.session().cards.rows())
        if (card->lane == room.lane(step))
            return card->id;
    return {};
}

TEST(ColourCard, TakesAnyOfTheColours) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    for (int colour = 0; colour < colour_count; ++colour) {
        EXPECT_EQ(room.go(ColourCard{card, static_cast<Colour>(colour)}), "colour card");
        EXPECT_EQ(room.card(card).colour, static_cast<Colour>(colour));
    }
    EXPECT_TRUE(room.changes_nothing(ColourCard{card, Colour::sand}));
    EXPECT_EQ(room.refusal(ColourCard{card, static_cast<Colour>(colour_count)}), "There is no such colour.");
    EXPECT_EQ(room.refusal(ColourCard{card, static_cast<Colour>(-1)}), "There is no such colour.");
    EXPECT_EQ(room.refusal(ColourCard{CardId{9999}, Colour::sun}), "That card is no longer there.");
}

TEST(SetCardGroup, PutsTheMarkerOnAndTakesItOff) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    EXPECT_EQ(room.go(SetCardGroup{card, GroupId{3}}), "mark group on card");
    EXPECT_EQ(room.card(card).group, GroupId{3});
    room.go(SetCardGroup{card, {}});
    EXPECT_FALSE(room.card(card).group);
    EXPECT_EQ(room.refusal(SetCardGroup{card, GroupId{4}}), "This session has no such group.");
    EXPECT_EQ(room.refusal(SetCardGroup{CardId{9999}, GroupId{1}}), "That card is no longer there.");
}

TEST(MarkCard, SaysOfEachKindOnlyWhatFitsIt) {
    Room room;
    const auto rule = first_card(room, rules_step);
    const auto aim = first_card(room, aims_step);
    const auto card = room.add(room.lane(board_step), "Trust");
    EXPECT_EQ(room.go(MarkCard{rule, Mark::agreed}), "agree rule");
    EXPECT_EQ(room.card(rule).mark, Mark::agreed);
    EXPECT_EQ(room.go(MarkCard{rule, Mark::none}), "clear mark on rule");
    EXPECT_EQ(room.card(rule).mark, Mark::none);
    EXPECT_EQ(room.refusal(MarkCard{rule, Mark::doubted}), "A rule is agreed or not yet agreed.");
    EXPECT_EQ(room.go(MarkCard{aim, Mark::agreed}), "tick aim");
    EXPECT_EQ(room.go(MarkCard{aim, Mark::doubted}), "doubt aim");
    EXPECT_EQ(room.card(aim).mark, Mark::doubted);
    EXPECT_THAT(room.refusal(MarkCard{card, Mark::agreed}), HasSubstr("Only rules can be agreed"));
    EXPECT_FALSE(room.refusal(MarkCard{aim, static_cast<Mark>(7)}).empty());
    EXPECT_EQ(room.refusal(MarkCard{CardId{9999}, Mark::agreed}), "That card is no longer there.");
}

TEST(MarkLane, MarksAllRulesAtOnce) {
    Room room;
    const auto rules = room.lane(rules_step);
    EXPECT_EQ(room.go(MarkLane{rules, Mark::agreed}), "agree all rules");
    for (const auto& card : room.session().cards.rows())
        EXPECT_EQ(card->mark, card->lane == rules ? Mark::agreed : Mark::none) << card->text;
    EXPECT_TRUE(room.changes_nothing(MarkLane{rules, Mark::agreed}));
    EXPECT_FALSE(room.refusal(MarkLane{rules, Mark::doubted}).empty());
    EXPECT_FALSE(room.refusal(MarkLane{room.lane(board_step), Mark::agreed}).empty());
    EXPECT_THAT(room.refusal(MarkLane{LaneId{9999}, Mark::agreed}), HasSubstr("no such place"));
    while (const auto rule = first_card(room, rules_step))
        room.go(DeleteCard{rule});
    EXPECT_EQ(room.refusal(MarkLane{rules, Mark::agreed}), "There is no rule here yet: write one first.");
}

TEST(SetAction, SaysWhoAndByWhenForStepsOfTheActionPlanOnly) {
    Room room;
    const auto action = room.add(room.lane(plan_step, 4), "Book a room");
    EXPECT_EQ(room.go(SetAction{action, " Ade\nand Mo ", "before\tEaster"}), "who and when");
    EXPECT_EQ(room.card(action).who, "Ade and Mo");
    EXPECT_EQ(room.card(action).when, "before Easter");
    room.go(SetAction{action, "", ""});
    EXPECT_EQ(room.card(action).who + room.card(action).when, "");
    const std::string too_long(most_text_bytes + 1, 'a');
    EXPECT_THAT(room.refusal(SetAction{action, too_long, ""}), HasSubstr("256 kB"));
    EXPECT_THAT(room.refusal(SetAction{action, "", too_long}), HasSubstr("256 kB"));
    const auto value = room.add(room.lane(plan_step, 2), "Honesty");
    EXPECT_THAT(room.refusal(SetAction{value, "Ade", "Friday"}),
                HasSubstr("“Honesty” is no step of an action plan and no point of a checklist"));
    EXPECT_EQ(room.refusal(SetAction{CardId{9999}, "Ade", "Friday"}), "That card is no longer there.");
}

}
}
