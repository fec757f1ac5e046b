#include "tests/sessions/workshop/room.h"

#include <gtest/gtest.h>

#include "sessions/plans/read_plan.h"
#include "sessions/workshop/judge.h"
#include "tests/support/invariants.h"

namespace plenary {

namespace {

std::vector<std::string> texts_of(Cards cards) {
    std::vector<std::string> texts;
    for (const Card* card : cards)
        texts.push_back(card->text);
    return texts;
}

}

std::string room_plan_text() {
    return R"(format = 1
title = "A room"
course = "Rooms"
number = 2
groups = 3

[[step]]
kind = "welcome"

[[step]]
kind = "rules"
starters = ["Listen", "Be kind", "Keep time"]

[[step]]
kind = "recap"

[[step]]
kind = "objectives"
aims = ["Name partners", "Make a plan"]

[[step]]
kind = "slide"
picture = "list"
item = [{ name = "One" }, { name = "Two" }, { name = "Three" }]

[[step]]
kind = "board"
id = "work"
lanes = ["Why", "What helps"]

[[step]]
kind = "board"
shows = "work"
lanes = ["Values", "Delivery"]

[[step]]
kind = "break"

[[step]]
kind = "brainstorm"
id = "storm"
lanes = ["Trust", "Time"]

[[step]]
kind = "ladder"
id = "rung"
ladder = "children"
why = "Why here?"
stops = "What stops it?"

[[step]]
kind = "ladder"
rungs = ["Told", "Asked", "Heard", "Deciding"]

[[step]]
kind = "action-plan"
purpose = "What for?"
from = ["work", "storm", "rung"]

[[step]]
kind = "rating"
id = "true"
statements = ["We are heard", "We share the money", "We meet as equals"]
low = "Not at all"
high = "Fully"
sides = ["Commissioners", "Voluntary sector"]
from = ["work"]

[[step]]
kind = "ranking"
id = "order"
items = ["Trust", "Time", "Money", "Honesty"]

[[step]]
kind = "checklist"
id = "in-place"
points = ["We know whom to ask", "We have a budget"]

[[step]]
kind = "decision"
id = "way-on"
options = ["Go on", "Change course", "Stop"]
why = "What speaks for it?"

[[step]]
kind = "rating"
scale = 10
statements = ["We know one another", "We trust one another"]
voters = "people"

[[step]]
kind = "action-plan"
from = ["true", "order", "in-place", "way-on"]
)";
}

std::shared_ptr<const Plan> room_plan() {
    static const auto plan = [] {
        auto reading = read_plan(room_plan_text());
        EXPECT_TRUE(reading.mistakes.empty()) << reading.mistakes.front().sentence;
        return std::make_shared<const Plan>(std::move(reading.plan));
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
    return seen().lanes(step)[static_cast<std::size_t>(place)]->id;
}

std::vector<CardId> Room::cards(StepId step) const {
    std::vector<CardId> ids;
    const auto snapshot = seen();
    for (const Card* card : snapshot.cards(snapshot.lanes(step).front()->id))
        ids.push_back(card->id);
    return ids;
}

CardId Room::add(LaneId lane, const std::string& text, CardId under) {
    go(AddCard{.lane = lane, .text = text, .under = under});
    return session_.cards.rows().back()->id;
}

RoundId Room::open(const OpenRound& command) {
    go(command);
    return session_.rounds.rows().back()->id;
}

RoundId Room::vote(CardId piece, const std::vector<int>& rungs, bool reveal) {
    const auto round = open(rung_vote(piece, session_.lanes.find(card(piece).lane)->step));
    std::int64_t letter = 0;
    for (const int rung : rungs)
        if (++letter; rung != 0)
            go(rung_ballot(round, letter, piece, rung));
    if (reveal)
        go(RevealRound{round});
    return round;
}

RoundId Room::votes(const OpenRound& command, const std::vector<Placed>& ballots, bool reveal) {
    const auto round = open(command);
    std::int64_t letter = 0;
    for (const auto& placed : ballots)
        go(CastBallot{round, group_voter(++letter), placed});
    if (reveal)
        go(RevealRound{round});
    return round;
}

RoundId Room::dots(StepId step, const std::vector<Placed>& ballots, bool reveal) {
    return votes(dot_vote(step, {.dots = 5, .most_on_one = 5}), ballots, reveal);
}

Snapshot Room::seen() const {
    return {session_, 1, {}, {}};
}

std::vector<std::string> Room::titles(StepId step) const {
    std::vector<std::string> titles;
    const auto snapshot = seen();
    for (const Lane* lane : snapshot.lanes(step))
        titles.push_back(lane->title);
    return titles;
}

const Card& Room::card(CardId id) const {
    return *session_.cards.find(id);
}

std::vector<std::string> Room::texts(LaneId lane, CardId under) const {
    const auto snapshot = seen();
    if (!under)
        return texts_of(snapshot.cards(lane));
    return texts_of(snapshot.under(under, lane));
}

std::vector<std::string> Room::sorted(LaneId theme) const {
    return texts_of(seen().sorted(theme));
}

}
