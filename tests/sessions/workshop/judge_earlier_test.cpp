#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/agenda.h"
#include "sessions/workshop/recall.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class RecallingASession : public testing::Test {
protected:
    Room room;

    const EarlierDecision& decision(std::string_view text) const {
        for (const auto& each : room.session().earlier.rows())
            if (each->text == text)
                return *each;
        ADD_FAILURE() << text << " is not recalled";
        return *room.session().earlier.rows().front();
    }
    EarlierId id(std::string_view text) const { return decision(text).id; }
};

TEST_F(RecallingASession, SetsDownWhatItCameTo) {
    EXPECT_EQ(room.go(Recall{earlier_session()}), "recall session");
    const Session& session = room.session();
    EXPECT_EQ(session.earlier_session.rows().front()->title, "The first room");
    EXPECT_EQ(session.earlier.size(), 5u);
    EXPECT_TRUE(decision("Listen").agreed);
    EXPECT_EQ(decision("Book the hall").who, "Amina");
    EXPECT_EQ(state_of_action(room.session(), id("Book the hall")), ActionState::not_asked);
    EXPECT_EQ(decision("Youth board").rung, 3);
    EXPECT_EQ(ladder_in(*session.earlier_ladders.find(decision("Youth board").ladder)), children_ladder());
    EXPECT_THAT(earlier_votes(session, decision("Youth board"), Question::now),
                ElementsAre(0, 1, 4, 0, 0, 0, 0, 0));
    EXPECT_THAT(earlier_votes(session, decision("Youth board"), Question::want), IsEmpty());
    EXPECT_THAT(earlier_votes(session, decision("The house"), Question::want), ElementsAre(0, 0, 2));
}

TEST_F(RecallingASession, CanBeAnotherOneUntilSomethingWasSaidAboutIt) {
    room.go(Recall{earlier_session()});
    Earlier other = earlier_session();
    other.session.title = "Another room";
    other.decisions.resize(1);
    other.tallies.clear();
    room.go(Recall{other});
    EXPECT_EQ(room.session().earlier.size(), 1u);
    EXPECT_EQ(room.session().earlier_session.rows().front()->title, "Another room");
    EXPECT_TRUE(room.session().earlier_tallies.empty());

    room.go(Recall{earlier_session()});
    const std::string said =
        "Something was already said about the session that is recalled here: take that back first.";
    room.go(MarkAction{id("Book the hall"), ActionState::open});
    EXPECT_EQ(room.refusal(Recall{other}), said);
    room.go(MarkAction{id("Book the hall"), ActionState::not_asked});
    room.go(AskAgain{id("Youth board")});
    EXPECT_EQ(room.refusal(Recall{other}), said);
    room.go(DeleteCard{asked_again_as(room.session(), id("Youth board"))->id});
    room.go(Recall{other});
}

TEST_F(RecallingASession, IsRefusedWhereItContradictsItself) {
    const auto refused = [&](auto&& change) {
        Earlier what = earlier_session();
        change(what);
        return room.refusal(Recall{what}) == "What the earlier session came to cannot be read.";
    };
    EXPECT_TRUE(refused([](Earlier& what) { what.decisions[0].text = " \n "; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.decisions[1].rung = 9; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.decisions[1].want = -1; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.decisions[1].rungs = 13; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.decisions[1].ladder = EarlierLadderId{7}; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.ladders[0].text = "[[step]]\nkind = \"board\"\n"; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.ladders[0].text = "anything"; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.tallies[0].piece = EarlierId{1}; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.tallies[0].piece = EarlierId{99}; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.tallies[0].rung = 0; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.tallies[0].votes = -3; }));
    EXPECT_TRUE(refused([](Earlier& what) { what.decisions.assign(2001, what.decisions[0]); }));
}

TEST_F(RecallingASession, WaitsForASessionThatIsReopened) {
    room.go(FinishSession{});
    EXPECT_EQ(room.refusal(Recall{earlier_session()}), "This session is finished: reopen it to change it.");
}

TEST_F(RecallingASession, SaysOfEachActionWhatBecameOfIt) {
    room.go(Recall{earlier_session()});
    EXPECT_EQ(room.go(MarkAction{id("Book the hall"), ActionState::done}), "action done");
    EXPECT_EQ(room.go(MarkAction{id("Ask the council"), ActionState::open}), "action still open");
    EXPECT_EQ(room.go(MarkAction{id("Ask the council"), ActionState::dropped}), "drop action");
    EXPECT_TRUE(room.changes_nothing(MarkAction{id("Ask the council"), ActionState::dropped}));
    EXPECT_EQ(state_of_action(room.session(), id("Book the hall")), ActionState::done);
    EXPECT_EQ(state_of_action(room.session(), id("Ask the council")), ActionState::dropped);
    EXPECT_EQ(room.go(MarkAction{id("Book the hall"), ActionState::not_asked}), "clear state of action");
    EXPECT_EQ(room.refusal(MarkAction{id("Listen")}), "That is not recalled here.");
    EXPECT_EQ(room.refusal(MarkAction{EarlierId{9999}}), "That is not recalled here.");
    EXPECT_EQ(room.refusal(MarkAction{id("Book the hall"), static_cast<ActionState>(7)}),
              "An action is done, still open or dropped.");
}

TEST_F(RecallingASession, AsksAgainOnTheLadderThatHasTheSameRungs) {
    room.go(Recall{earlier_session()});
    EXPECT_EQ(step_to_ask_again(room.session(), decision("Youth board")), ladder_step);
    EXPECT_EQ(room.go(AskAgain{id("Youth board")}), "ask again");
    const Card* piece = asked_again_as(room.session(), id("Youth board"));
    ASSERT_NE(piece, nullptr);
    EXPECT_EQ(piece->text, "Youth board");
    EXPECT_EQ(piece->lane, room.lane(ladder_step));
    EXPECT_EQ(earlier_of(room.session(), piece->id), &decision("Youth board"));
    EXPECT_TRUE(room.changes_nothing(AskAgain{id("Youth board")}));
    EXPECT_EQ(room.refusal(AskAgain{id("Listen")}), "That is not recalled here.");

    room.go(DeleteCard{piece->id});
    EXPECT_EQ(asked_again_as(room.session(), id("Youth board")), nullptr);
    EXPECT_TRUE(room.session().asked_again.empty());
}

TEST_F(RecallingASession, AsksAgainOnALadderBehindTheRoomOnlyWhereNoneIsAhead) {
    room.go(Recall{earlier_session()});
    room.go(GoToStep{plan_step});
    EXPECT_EQ(step_to_ask_again(room.session(), decision("Youth board")), ladder_step);
    room.go(GoToStep{recap_step});
    room.go(SkipStep{ladder_step});
    EXPECT_EQ(step_to_ask_again(room.session(), decision("Youth board")), StepId{});
}

TEST_F(RecallingASession, AddsALadderAsTheNextStepWhereThereIsNone) {
    room.go(GoToStep{recap_step});
    room.go(Recall{earlier_session()});
    EXPECT_EQ(room.go(AskAgain{id("The house")}), "ask again");
    const StepId added = step_after(room.session(), recap_step);
    EXPECT_EQ(added, StepId{19});
    const Step& step = room.session().plan->at(added);
    EXPECT_EQ(step.title, "The \"house\"");
    EXPECT_EQ(step.minutes, 15);
    const Ladder& ladder = std::get<LadderStep>(step.content).ladder;
    EXPECT_THAT(ladder.rungs, ElementsAre(Rung{"Ground"}, Rung{"First"}, Rung{"Roof"}));
    EXPECT_THAT(ladder.bands, ElementsAre(Band{"Inside", 1, 2}));
    EXPECT_THAT(room.texts(room.lane(added)), ElementsAre("The house"));
    EXPECT_EQ(step_to_ask_again(room.session(), decision("The house")), added);
}

class WhatASessionLeavesToTheNext : public testing::Test {
protected:
    Room room;

    /// "rule Listen", with what else is worth telling.
    static std::vector<std::string> told(const Earlier& earlier) {
        std::vector<std::string> lines;
        for (const EarlierDecision& each : earlier.decisions) {
            if (each.kind == EarlierKind::rule)
                lines.push_back(each.text + (each.agreed ? ", agreed" : ""));
            else if (each.kind == EarlierKind::rung)
                lines.push_back(each.text + ", " + std::to_string(each.rung) + " to "
                                + std::to_string(each.want) + " of " + std::to_string(each.rungs));
            else
                lines.push_back(each.text + ", " + each.who + " " + each.when);
        }
        return lines;
    }
};

TEST_F(WhatASessionLeavesToTheNext, IsItsRulesItsRungsAndItsActions) {
    room.go(MarkCard{room.cards(rules_step)[0], Mark::agreed});
    const CardId board = room.add(room.lane(ladder_step), "Youth board");
    const CardId letter = room.add(room.lane(ladder_step), "Newsletter");
    room.add(room.lane(ladder_step), "Never asked about");
    const CardId minutes = room.add(room.lane(short_step), "Minutes");
    room.vote(board, {3, 3, 5}, true);
    room.go(AgreeRung{board, 4});
    room.go(AgreeRung{board, 6, Question::want});
    room.vote(letter, {1, 2}, false);
    room.go(AgreeRung{minutes, 2});
    const LaneId actions = room.seen().lane(plan_step, LaneRole::actions)->id;
    room.go(SetAction{room.add(actions, "Book the hall"), "Amina", "by Easter"});

    const Earlier earlier = recall_of(room.seen());
    EXPECT_THAT(told(earlier),
                ElementsAre("Listen, agreed", "Be kind", "Keep time", "Youth board, 4 to 6 of 8",
                            "Minutes, 2 to 0 of 4", "Book the hall, Amina by Easter"))
        << "nothing of an open vote";
    EXPECT_EQ(earlier.session.title, "A room");
    EXPECT_EQ(earlier.session.begun, Room::begun);
    EXPECT_EQ(earlier.decisions[3].rung_name, "Assigned but informed");

    Room next;
    next.go(Recall{earlier});
    const auto recalled = next.session().earlier.rows();
    EXPECT_THAT(earlier_votes(next.session(), *recalled[3], Question::now),
                ElementsAre(0, 0, 2, 0, 1, 0, 0, 0));
    EXPECT_EQ(step_to_ask_again(next.session(), *recalled[3]), ladder_step);
    EXPECT_EQ(step_to_ask_again(next.session(), *recalled[4]), short_step);
}

TEST_F(WhatASessionLeavesToTheNext, IsAlsoWhatItRecalledAndIsNeitherDoneNorDropped) {
    room.go(Recall{earlier_session()});
    for (const auto& each : room.session().earlier.rows())
        if (each->text == "Book the hall")
            room.go(MarkAction{each->id, ActionState::open});
    EXPECT_THAT(told(recall_of(room.seen())),
                ElementsAre("Listen", "Be kind", "Keep time", "Book the hall, Amina by Easter",
                            "Ask the council,  "));
    EXPECT_EQ(recall_of(room.seen()).decisions[3].since, earlier_begun);
    const auto rows = room.session().earlier.rows();
    for (const auto& each : rows)
        if (each->kind == EarlierKind::action)
            room.go(MarkAction{each->id,
                               each->text == "Book the hall" ? ActionState::done : ActionState::dropped});
    EXPECT_THAT(told(recall_of(room.seen())), ElementsAre("Listen", "Be kind", "Keep time"));
}

}
}
