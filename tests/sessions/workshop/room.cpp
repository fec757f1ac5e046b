#include "tests/sessions/workshop/room.h"

#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "sessions/workshop/snapshot.h"
#include "tests/support/invariants.h"

namespace plenary {

namespace {

std::vector<std::string> texts_of(Cards cards) {
    std::vector<std::string> texts;
    for (const Card* card : cards)
        texts.push_back(card->text);
    return texts;
}

Snapshot seen(const Session& session) {
    return {session, 1, {}, {}};
}

}

std::shared_ptr<const Plan> room_plan() {
    static const auto plan = [] {
        Plan made;
        made.title = "A room";
        made.groups = 3;
        const auto step = [&](const char* name, StepContent content) {
            made.steps.push_back(
                {.name = name, .title = "A step", .notes = "", .content = std::move(content)});
        };
        step("", WelcomeStep{"Welcome"});
        step("", RulesStep{{"Listen", "Be kind", "Keep time"}});
        step("", RecapStep{"What do you remember?"});
        step("", ObjectivesStep{{"Name partners", "Make a plan"}});
        step("", SlideStep{ListSlide{{{"One", ""}, {"Two", ""}, {"Three", ""}}}});
        step("work", BoardStep{{"Why", "What helps"}, ""});
        step("", BoardStep{{"Values", "Delivery"}, "work"});
        step("", BreakStep{"Coffee"});
        step("storm", BrainstormStep{{"Trust", "Time"}});
        step("rung", LadderStep{children_ladder(), "Why here?", "What stops it?"});
        step("", LadderStep{{"Short", {{"Told"}, {"Asked"}, {"Heard"}, {"Deciding"}}, {}}, "", ""});
        step("", ActionPlanStep{"What for?", {"work", "storm", "rung"}});
        return std::make_shared<const Plan>(std::move(made));
    }();
    return plan;
}

Room::Room() : session_(begin_session(room_plan(), begun)) {
    EXPECT_EQ(check_invariants(session_), std::vector<std::string>());
}

std::string Room::go(const Command& command) {
    auto judged = judge(session_, command, now);
    if (!judged) {
        ADD_FAILURE() << "refused: " << judged.error().sentence;
        return {};
    }
    session_ = std::move(judged->session);
    EXPECT_EQ(check_invariants(session_), std::vector<std::string>());
    return judged->label;
}

std::string Room::refusal(const Command& command) const {
    const auto before = session_;
    const auto judged = judge(session_, command, now);
    EXPECT_TRUE(session_ == before) << "a refusal changes nothing";
    if (judged) {
        ADD_FAILURE() << "not refused: " << judged->label;
        return {};
    }
    return judged.error().sentence;
}

bool Room::changes_nothing(const Command& command) const {
    const auto judged = judge(session_, command, now);
    return judged && judged->session == session_;
}

LaneId Room::lane(StepId step, int place) const {
    return seen(session_).lanes(step)[static_cast<std::size_t>(place)]->id;
}

CardId Room::add(LaneId lane, const std::string& text, CardId under) {
    go(AddCard{.lane = lane, .text = text, .under = under});
    return session_.cards.rows().back()->id;
}

RoundId Room::vote(CardId piece, const std::vector<int>& rungs, bool reveal) {
    go(OpenRound{piece});
    const auto round = session_.rounds.rows().back()->id;
    std::int64_t letter = 0;
    for (const int rung : rungs) {
        const GroupId group{++letter};
        if (rung != 0)
            go(CastVote{round, group, rung});
    }
    if (reveal)
        go(RevealRound{round});
    return round;
}

const Card& Room::card(CardId id) const {
    return *session_.cards.find(id);
}

std::vector<std::string> Room::texts(LaneId lane, CardId under) const {
    const auto snapshot = seen(session_);
    if (!under)
        return texts_of(snapshot.cards(lane));
    return texts_of(snapshot.under(under, lane));
}

std::vector<std::string> Room::sorted(LaneId theme) const {
    return texts_of(seen(session_).sorted(theme));
}

}
