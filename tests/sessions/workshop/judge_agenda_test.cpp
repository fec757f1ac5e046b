#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/agenda.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

/// The room's running order with the step moved to stand before another one, or last for zero.
std::vector<StepId> moved(std::vector<StepId> order, StepId step, StepId before) {
    std::erase(order, step);
    order.insert(before ? std::ranges::find(order, before) : order.end(), step);
    return order;
}

class Agenda : public testing::Test {
protected:
    Agenda() { room.go(GoToStep{rules_step}); }

    Room room;
};

TEST_F(Agenda, RunsThroughThePlanAsItStands) {
    const auto order = running_order(room.session());
    ASSERT_EQ(order.size(), room.session().plan->steps.size());
    EXPECT_EQ(order.front(), welcome_step);
    EXPECT_TRUE(std::ranges::is_sorted(order));
    EXPECT_EQ(steps_to_run(room.session()), order);
    EXPECT_EQ(step_after(room.session(), rules_step), recap_step);
    EXPECT_EQ(step_before(room.session(), rules_step), welcome_step);
    EXPECT_EQ(step_before(room.session(), welcome_step), StepId{});
    EXPECT_EQ(step_after(room.session(), order.back()), StepId{});
    EXPECT_EQ(step_number(room.session(), storm_step), 9);
    EXPECT_TRUE(is_ahead(room.session(), recap_step));
    EXPECT_FALSE(is_ahead(room.session(), rules_step));
}

TEST_F(Agenda, LeavesAStepOutAndBringsItBack) {
    const int all = minutes_of_all(room.session());
    EXPECT_EQ(room.go(SkipStep{recap_step}), "leave out step");
    EXPECT_TRUE(is_skipped(room.session(), recap_step));
    EXPECT_EQ(step_after(room.session(), rules_step), aims_step);
    EXPECT_EQ(step_before(room.session(), aims_step), rules_step);
    EXPECT_EQ(step_number(room.session(), aims_step), 3);
    EXPECT_EQ(minutes_of_all(room.session()), all - minutes_of(room.session(), recap_step));
    EXPECT_TRUE(room.changes_nothing(SkipStep{recap_step}));
    EXPECT_EQ(room.go(SkipStep{recap_step, false}), "bring back step");
    EXPECT_EQ(step_after(room.session(), rules_step), recap_step);
    EXPECT_EQ(minutes_of_all(room.session()), all);
}

TEST_F(Agenda, GivesAStepAheadOtherMinutes) {
    EXPECT_EQ(room.go(RetimeStep{storm_step, 7}), "minutes of step");
    EXPECT_EQ(minutes_of(room.session(), storm_step), 7);
    EXPECT_TRUE(room.changes_nothing(RetimeStep{storm_step, 7}));
    EXPECT_THAT(room.refusal(RetimeStep{storm_step, -1}), HasSubstr("0 to 600 minutes"));
    EXPECT_THAT(room.refusal(RetimeStep{storm_step, 601}), HasSubstr("0 to 600 minutes"));
}

TEST_F(Agenda, GivesWhatWasSetAlsoToAStepThatHadMinutesGivenBefore) {
    room.go(GoToStep{recap_step});
    room.go(GiveMinutes{5});
    room.go(GoToStep{rules_step});
    room.go(RetimeStep{recap_step, 3});
    EXPECT_EQ(minutes_of(room.session(), recap_step), 3);
}

TEST_F(Agenda, MovesAStepAhead) {
    const auto before = running_order(room.session());
    EXPECT_EQ(room.go(MoveStep{storm_step, recap_step}), "move step");
    EXPECT_EQ(running_order(room.session()), moved(before, storm_step, recap_step));
    EXPECT_TRUE(comes_before(room.session(), storm_step, recap_step));
    room.go(MoveStep{recap_step, {}});
    EXPECT_EQ(running_order(room.session()).back(), recap_step);
    EXPECT_TRUE(room.changes_nothing(MoveStep{recap_step, {}}));
    EXPECT_TRUE(room.changes_nothing(MoveStep{recap_step, recap_step}));
}

TEST_F(Agenda, LetsCardsBeBroughtWhereverAStepHasGone) {
    const auto barrier = room.add(room.lane(storm_step), "No money");
    EXPECT_THAT(room.refusal(CarryCard{barrier, room.lane(board_step)}), HasSubstr("a later step"));
    room.go(MoveStep{storm_step, board_step});
    room.go(CarryCard{barrier, room.lane(board_step)});
}

TEST_F(Agenda, LeavesAloneWhatTheRoomHasBeenToAndWhereItIs) {
    for (const StepId step : {welcome_step, rules_step}) {
        const std::string why = step == rules_step ? "The room is on this step" : "has been to this step";
        EXPECT_THAT(room.refusal(SkipStep{step}), HasSubstr(why));
        EXPECT_THAT(room.refusal(RetimeStep{step, 3}), HasSubstr(why));
        EXPECT_THAT(room.refusal(MoveStep{step, {}}), HasSubstr(why));
        EXPECT_THAT(room.refusal(MoveStep{storm_step, step}), HasSubstr(why));
        EXPECT_THAT(room.refusal(TrimAgenda{{{.step = step, .from = 5, .to = 3}}}), HasSubstr(why));
        EXPECT_THAT(room.refusal(AddStep{.kind = "break", .title = "", .minutes = 5, .before = step}),
                    HasSubstr(why));
    }
    for (const StepId none : {StepId{}, StepId{999}})
        EXPECT_EQ(room.refusal(SkipStep{none}), "This session has no such step.");
}

TEST_F(Agenda, TakesAStepThatThePlanDidNotHave) {
    const auto steps = room.session().plan->steps.size();
    EXPECT_EQ(
        room.go(AddStep{.kind = "board", .title = "What \"else\"? \\", .minutes = 12, .before = board_step}),
        "add step");
    const StepId added{static_cast<std::int64_t>(steps) + 1};
    const Step& step = room.session().plan->at(added);
    EXPECT_EQ(step.title, "What \"else\"? \\");
    EXPECT_EQ(step.minutes, 12);
    EXPECT_TRUE(std::holds_alternative<BoardStep>(step.content));
    EXPECT_EQ(step_after(room.session(), list_step), added);
    EXPECT_EQ(step_after(room.session(), added), board_step);
    EXPECT_EQ(room.texts(room.lane(added)), std::vector<std::string>());
    room.add(room.lane(added), "Something");
    EXPECT_THAT(room.texts(room.lane(added)), testing::ElementsAre("Something"));
    EXPECT_EQ(room_plan()->steps.size(), steps) << "the plan that other sessions share is not touched";
}

TEST_F(Agenda, AddsEveryKindThatIsOffered) {
    for (const std::string kind : {"break", "board", "brainstorm", "ladder", "rating", "ranking", "checklist",
                                   "decision", "action-plan", "close"}) {
        room.go(AddStep{.kind = kind, .title = "", .minutes = 5});
        EXPECT_EQ(kind_word(room.session().plan->steps.back().content), kind);
        EXPECT_FALSE(room.session().plan->steps.back().title.empty());
    }
    EXPECT_EQ(room.refusal(AddStep{.kind = "objectives"}), "Such a step cannot be added here.");
    EXPECT_EQ(room.refusal(AddStep{.kind = ""}), "Such a step cannot be added here.");
    EXPECT_THAT(room.refusal(AddStep{.kind = "break", .title = "", .minutes = 999}), HasSubstr("0 to 600"));
}

TEST_F(Agenda, HasNoAddedStepAnyMoreWhenAddingItWasUndone) {
    Session session = room.session();
    room.go(AddStep{.kind = "board", .title = "More", .minutes = 5});
    const StepId added{static_cast<std::int64_t>(room.session().plan->steps.size())};
    EXPECT_TRUE(is_on_agenda(room.session(), added));
    // What undo restores: the content of before, with the flow of now.
    const Session undone = with_content_of(room.session(), session);
    EXPECT_FALSE(is_on_agenda(undone, added));
    EXPECT_EQ(running_order(undone), running_order(session));
    EXPECT_TRUE(judge_restored(room.session(), undone));
    const auto refused = judge(undone, GoToStep{added}, Room::now);
    EXPECT_EQ(refused.error().sentence, "This session has no such step.");
    room.go(GoToStep{added});
    const auto answer = judge_restored(room.session(), with_content_of(room.session(), session));
    EXPECT_THAT(answer.error().sentence, HasSubstr("The room is on the step"));
}

TEST_F(Agenda, ShortensSeveralStepsAsOne) {
    const int minutes = minutes_of(room.session(), storm_step);
    EXPECT_EQ(room.go(TrimAgenda{{{.step = recap_step, .from = 5, .to = 0, .left_out = true},
                                  {.step = storm_step, .from = minutes, .to = minutes - 4}}}),
              "shorten the agenda");
    EXPECT_TRUE(is_skipped(room.session(), recap_step));
    EXPECT_EQ(minutes_of(room.session(), storm_step), minutes - 4);
    EXPECT_EQ(room.refusal(TrimAgenda{}), "There is nothing to shorten.");
}

TEST_F(Agenda, OfAFinishedSessionStaysAsItIs) {
    room.go(FinishSession{});
    const std::vector<Command> commands = {SkipStep{storm_step}, RetimeStep{storm_step, 3},
                                           MoveStep{storm_step}, AddStep{.kind = "break"},
                                           PauseClock{},         GiveMinutes{1},
                                           RestartClock{},       TrimAgenda{{{.step = storm_step}}}};
    for (const Command& command : commands)
        EXPECT_THAT(room.refusal(command), HasSubstr("is finished"));
}

}
}
