#include "tests/sessions/export/example_session.h"

#include <ctime>

#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"

namespace plenary {

namespace {

/// Ten in the morning, wherever the test runs.
WallTime morning() {
    std::tm parts{};
    parts.tm_year = 126;
    parts.tm_mon = 10;
    parts.tm_mday = 22;
    parts.tm_hour = 10;
    parts.tm_isdst = -1;
    return static_cast<WallTime>(std::mktime(&parts)) * 1000;
}

Step step(std::string name, std::string title, int minutes, StepContent content) {
    return {.name = std::move(name),
            .title = std::move(title),
            .minutes = minutes,
            .essential = false,
            .notes = "Five quiet minutes first.",
            .content = std::move(content)};
}

Ladder example_ladder() {
    return {.title = "Ladder of participation",
            .rungs = {{"Manipulation"},
                      {"Decoration"},
                      {"Tokenism"},
                      {"Assigned but informed"},
                      {"Consulted and informed"},
                      {"Adult-initiated, shared decisions"},
                      {"Child-initiated and directed"},
                      {"Child-initiated, shared decisions"}},
            .bands = {{"No participation", 1, 3}, {"Degrees of participation", 4, 8}}};
}

}

Plan example_plan() {
    Plan plan;
    plan.title = "What does partnership working mean?";
    plan.course = "Working together";
    plan.number = 2;
    plan.groups = 5;
    plan.steps = {
        step("", "Welcome", 5, WelcomeStep{"Good that you are here."}),
        step("", "How we work together", 10,
             RulesStep{{"Listen, and make room for different views",
                        "Be constructive: there are no wrong answers here", "Start and finish on time",
                        "Phones stay in the bag"}}),
        step("", "What we decided last time", 5, RecapStep{"What do you remember?"}),
        step(
            "", "What we want to get out of today", 5,
            ObjectivesStep{{"Know what partnership is", "Name what gets in its way", "Plan one of our own"}}),
        step("", "Policy drivers", 10,
             SlideStep{
                 TimelineSlide{{{1998, "The Compact", "Sectors set down how they deal with each other"}}}}),
        step("questions", "Why partnership, and what makes it work?", 20,
             BoardStep{{"Why work together?", "What makes it work?"}, ""}),
        step("summary", "What we said, in two themes", 10,
             BoardStep{{"Values", "Delivery mechanisms"}, "questions"}),
        step("", "Coffee", 15, BreakStep{"Back soon."}),
        step("barriers", "What gets in the way, and what would help?", 20,
             BrainstormStep{{"Trust and power", "Time and money"}}),
        step("rungs", "Which rung is it on?", 30,
             LadderStep{example_ladder(), "Why it stands there", "What stops it moving up"}),
        step("plan", "A partnership to build", 20,
             ActionPlanStep{"What it is for", {"questions", "barriers"}}),
        step("rating", "Would both sides say so?", 15,
             RatingStep{.statements = {"We share what we know in good time", "Money is talked about openly",
                                       "Nobody is asked only for show", "We keep what we promised"},
                        .points = 5,
                        .low = "Not at all",
                        .high = "Fully",
                        .sides = {"Commissioners", "Voluntary sector"},
                        .voters = Voters::groups}),
        step("ranking", "What should come first?", 10,
             RankingStep{.items = {"Trust", "A shared aim", "Clear roles", "Time to meet"}}),
        step("checklist", "Are we ready for it?", 10,
             ChecklistStep{{"We know whom to ask", "There is money for the first year",
                            "Young people lead it", "We know how to stop"}}),
        step("decision", "Do we go on?", 10,
             DecisionStep{.options = {"Go on as planned", "Change course", "Stop here"}, .why = "Why so?"}),
    };
    return plan;
}

ExampleRoom::ExampleRoom(Plan plan)
    : session(begin_session(std::make_shared<const Plan>(std::move(plan)), morning())), wall_(morning()) {}

void ExampleRoom::run(const Command& command) {
    auto judged = judge(session, command, wall_);
    ASSERT_TRUE(judged) << judged.error().sentence;
    session = std::move(judged->session);
}

LaneId ExampleRoom::lane(std::int64_t step, std::size_t place) const {
    return snapshot().lanes(StepId{step})[place]->id;
}

CardId ExampleRoom::card_at(std::int64_t step, std::size_t place, std::size_t card) const {
    return snapshot().cards(lane(step, place))[card]->id;
}

CardId ExampleRoom::card(std::int64_t step, std::size_t place, std::string_view text, GroupId group,
                         CardId under) {
    return made<CardId>(AddCard{.lane = lane(step, place),
                                .text = std::string(text),
                                .colour = static_cast<Colour>(text.size() % colour_count),
                                .group = group,
                                .under = under});
}

RoundId ExampleRoom::vote(CardId piece, const std::vector<int>& rungs, bool reveal) {
    const auto round = made<RoundId>(rung_vote(piece, StepId{10}));
    std::int64_t letter = 0;
    for (const int rung : rungs)
        if (++letter; rung > 0)
            run(rung_ballot(round, letter, piece, rung));
    if (reveal)
        run(RevealRound{round});
    return round;
}

RoundId ExampleRoom::votes(const OpenRound& command,
                           const std::vector<std::vector<CastBallot::OnCard>>& ballots, bool reveal) {
    const auto round = made<RoundId>(command);
    std::int64_t letter = 0;
    for (const auto& choices : ballots)
        if (++letter; !choices.empty())
            run(CastBallot{round, group_voter(letter), choices});
    if (reveal)
        run(RevealRound{round});
    return round;
}

RoundId ExampleRoom::rate(const std::vector<CardId>& statements, const std::vector<Rated>& ballots) {
    const auto round = made<RoundId>(
        card_vote(session.lanes.find(session.cards.find(statements.front())->lane)->step, Method::rating));
    std::int64_t letter = 0;
    for (const auto& [side, values] : ballots) {
        CastBallot ballot{round, group_voter(++letter), {}, side};
        for (std::size_t at = 0; at < values.size(); ++at)
            ballot.choices.push_back({statements[at], values[at]});
        run(ballot);
    }
    run(RevealRound{round});
    return round;
}

void ExampleRoom::spend(std::int64_t minutes) {
    Progress progress = *session.progress.find(session.where().step);
    progress.spent_ms += minutes * 60'000;
    session.progress.put(progress);
    wall_ += minutes * 60'000;
}

Snapshot ExampleRoom::snapshot() const {
    return {session, 1, {}, now()};
}

namespace {

/// Both sides rate, the groups put in order, and the last step is decided after two votes.
void vote_on_cards(ExampleRoom& room) {
    const auto cards_of = [&](std::int64_t step) {
        std::vector<CardId> cards;
        const auto snapshot = room.snapshot();
        for (const Card* card : snapshot.cards(room.lane(step, 0)))
            cards.push_back(card->id);
        return cards;
    };
    room.run(GoToStep{StepId{12}});
    room.spend(14);
    const auto statements = cards_of(12);
    room.rate(
        statements,
        {{1, {4, 5, 3, 4}}, {1, {4, 4, 4, 5}}, {2, {3, 1, 2, 4}}, {2, {4, 2, 2, 5}}, {2, {4, 2, 3, 5}}});

    room.run(GoToStep{StepId{13}});
    room.spend(9);
    const auto items = cards_of(13);
    room.votes(card_vote(StepId{13}, Method::ranking),
               {{{items[0], 1}, {items[1], 2}, {items[2], 3}, {items[3], 4}},
                {{items[1], 1}, {items[0], 1}, {items[3], 3}},
                {{items[0], 1}, {items[2], 2}}},
               true);

    room.run(GoToStep{StepId{14}});
    room.spend(12);
    const auto points = cards_of(14);
    room.votes(card_vote(StepId{14}, Method::answer),
               {{{points[0], 3}, {points[1], 2}, {points[2], 3}},
                {{points[0], 3}, {points[1], 1}, {points[2], 2}},
                {{points[0], 3}, {points[1], 2}}},
               true);
    room.run(MarkCard{points[0], Mark::agreed});
    room.run(MarkCard{points[1], Mark::not_yet});
    room.run(SetAction{points[1], "Ade, for the council", ""});
    room.run(MarkCard{points[2], Mark::not_us});

    room.run(GoToStep{StepId{15}});
    room.spend(11);
    const auto options = cards_of(15);
    room.card(15, 1, "Families have asked for it twice", {}, options[0]);
    room.card(15, 1, "The grant ends in March", {}, options[2]);
    const auto first = room.made<RoundId>(hands_on_cards(StepId{15}, Method::pick));
    room.run(CastBallot{first, room_voter, {{options[0], 1, 8}, {options[1], 1, 4}, {options[2], 1, 1}}});
    room.run(RevealRound{first});
    room.votes(card_vote(StepId{15}, Method::consent),
               {{{options[0], 3}, {options[1], 2}, {options[2], 1}},
                {{options[0], 3}, {options[1], 3}, {options[2], 1}},
                {{options[0], 2}, {options[1], 1}, {options[2], 1}},
                {{options[0], 3}, {options[1], 2}, {options[2], 2}}},
               true);
    room.run(MarkCard{options[0], Mark::agreed});
}

}

ExampleRoom example_room() {
    ExampleRoom room;
    room.run(SetPlace{"Sharrow Forum"});
    room.run(SetHeadCount{14});
    room.spend(6);

    room.run(GoToStep{StepId{2}});
    room.spend(11);
    for (std::size_t rule = 0; rule < 3; ++rule)
        room.run(MarkCard{room.card_at(2, 0, rule), Mark::agreed});

    room.run(GoToStep{StepId{3}});
    room.spend(4);
    room.card(3, 0, "We asked every school for one name");

    room.run(GoToStep{StepId{4}});
    room.spend(5);
    room.run(MarkLane{room.lane(4, 0), Mark::agreed});
    room.run(MarkCard{room.card_at(4, 0, 2), Mark::doubted});
    room.run(GoToStep{StepId{5}});
    room.spend(10);

    room.run(GoToStep{StepId{6}});
    room.spend(22);
    room.card(6, 0, "Families tell their story once", GroupId{1});
    const CardId trust = room.card(6, 1, "Trust takes time\nand coffee", GroupId{2});
    const CardId lead = room.card(6, 1, "One named lead in every organisation", GroupId{3});
    const CardId alone = room.card(6, 0, "Nobody carries it alone", GroupId{4});
    room.run(MergeCards{room.card(6, 0, "Money goes further", GroupId{5}), alone});
    const CardId door = room.card(6, 0, "One door to knock at", GroupId{2});
    room.card(6, 0, "Fewer forms", GroupId{3}, door);
    room.run(NameCluster{door, "What families notice"});
    room.run(GoToStep{StepId{7}});
    room.spend(9);
    room.run(SortCard{trust, room.lane(7, 0)});
    room.run(SortCard{lead, room.lane(7, 1)});
    room.run(GoToStep{StepId{8}});
    room.spend(15);

    room.run(GoToStep{StepId{9}});
    room.spend(21);
    const CardId budget = room.card(9, 1, "Budget is signed off before anyone asks them", GroupId{4});
    const CardId ask = room.card(9, 1, "Ask the drop-in what they would want from it", GroupId{5}, budget);
    room.card(9, 1, "Show the first draft in June", GroupId{2}, budget);
    const CardId decides = room.card(9, 0, "Nobody knows who decides", GroupId{1});
    const CardId short_notice = room.card(9, 1, "Everything is at short notice", GroupId{3});
    const auto vote = room.votes(dot_vote(StepId{9}, {.dots = 3, .most_on_one = 2}),
                                 {{{budget, 2}, {decides, 1}}, {{decides, 2}}, {{budget, 1}}}, true);
    room.votes(dot_vote(StepId{9}, {.dots = 1, .most_on_one = 1, .run_off_of = vote}),
               {{{budget, 1}}, {{decides, 1}}, {{budget, 1}}, {{budget, 1}}}, true);
    room.card(9, 1, "Agree the year’s dates in January", GroupId{3}, short_notice);

    room.run(GoToStep{StepId{10}});
    room.spend(31);
    const CardId carers = room.card(10, 0, "Young carers’ drop-in", GroupId{1});
    room.vote(carers, {4, 2, 6, 7, 3}, true);
    room.vote(carers, {6, 6, 5, 7, 6}, true);
    room.run(AgreeRung{carers, 6});
    room.card(10, 1, "They chair their own meetings", {}, carers);
    room.card(10, 2, "The grant says who signs", {}, carers);
    const CardId panel = room.card(10, 0, "Interview panel", GroupId{2});
    room.vote(panel, {2, 2, 7, 7, 8}, true);

    room.run(GoToStep{StepId{11}});
    room.spend(20);
    room.card(11, 0, "Six Thursday evenings, run by young carers");
    room.card(11, 1, "Schools");
    room.card(11, 2, "Nothing about us without us");
    room.run(CarryCard{lead, room.lane(11, 3)});
    const auto action = room.made<CardId>(CarryCard{ask, room.lane(11, 4)});
    room.run(SetAction{action, "Youth service", "29 Nov"});
    const CardId meeting = room.card(11, 4, "First meeting, chaired by a young carer");
    room.run(SetAction{meeting, "Schools", ""});
    vote_on_cards(room);
    room.run(FinishSession{});
    return room;
}

}
