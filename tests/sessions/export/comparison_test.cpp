#include "sessions/export/comparison.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/text.h"
#include "sessions/workshop/recall.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"
#include "tests/support/earlier.h"

namespace plenary {
namespace {

using record::Report;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Lines = std::vector<std::string>;

constexpr WallTime day = WallTime{24} * 3'600'000;

std::string plain(const record::Sentence& sentence) {
    std::string text;
    for (const record::Words& words : sentence)
        text += words.text;
    return text;
}

std::string told(const record::Item& item) {
    std::string text = item.text;
    for (const record::Sentence& remark : item.remarks)
        text += " (" + plain(remark) + ")";
    return text;
}

/// "Youth board: Stands on rung: 3  Tokenism | 5  … | 2 rungs higher", a line for each line of each row.
void add_lines(Lines& lines, const record::VoteTable& table) {
    for (const auto& row : table.rows)
        for (const auto& line : row.lines) {
            std::string text = told(row.item) + ": " + (line.side.empty() ? "" : line.side + ": ");
            for (const auto& cell : line.cells)
                text += (&cell == &line.cells.front() ? "" : " | ") + cell.text.text;
            lines.push_back(std::move(text));
        }
}

/// What stands under a heading, pictures left out.
Lines under(const Report& report, std::string_view heading) {
    Lines lines;
    for (const record::Section& section : report.sections) {
        if (section.heading != heading)
            continue;
        for (const record::Part& part : section.parts) {
            if (const auto* table = std::get_if<record::VoteTable>(&part))
                add_lines(lines, *table);
            if (const auto* statements = std::get_if<record::Statements>(&part))
                for (const record::Sentence& statement : *statements)
                    lines.push_back(plain(statement));
            if (const auto* actions = std::get_if<record::ActionTable>(&part))
                for (const record::Action& action : *actions)
                    lines.push_back(told(action.item) + " | " + action.who + " | " + action.when);
            if (const auto* list = std::get_if<record::ItemList>(&part))
                for (const record::Item& item : list->items)
                    lines.push_back(list->title + ": " + told(item));
        }
    }
    return lines;
}

Plan plan_of(const std::string& title, int number) {
    Plan plan = example_plan();
    plan.title = title;
    plan.number = number;
    return plan;
}

void begin_at(ExampleRoom& room, WallTime begun) {
    Flow flow = room.session.where();
    flow.started = begun;
    room.session.flow.put(flow);
}

/// Two sessions of one course, seven weeks apart.
struct Comparison : testing::Test {
    ExampleRoom then{plan_of("The first room", 1)};
    ExampleRoom now{plan_of("The second room", 2)};

    Comparison() {
        begin_at(then, earlier_begun);
        then.run(SetPlace{"Leeds"});
    }

    /// As the recap of now does.
    void recall() { now.run(Recall{recall_of(then.snapshot())}); }
    EarlierId recalled(std::string_view text) const {
        for (const auto& each : now.session.earlier.rows())
            if (each->text == text)
                return each->id;
        return {};
    }
    Report report() const { return record::make_comparison(then.snapshot(), now.snapshot()); }
    Lines under(std::string_view heading) const { return plenary::under(report(), heading); }
    std::string read(ReportFormat format, bool names = true) const {
        return text_of_report(write_comparison(then.snapshot(), now.snapshot(), format, {}, {.names = names}),
                              format);
    }
};

CardId action(ExampleRoom& room, std::string_view text, const char* who = "", const char* when = "") {
    const CardId card = room.card(11, 4, text);
    room.run(SetAction{card, who, when});
    return card;
}

CardId piece(ExampleRoom& room, std::string_view name, int rung) {
    const CardId card = room.card(10, 0, name);
    if (rung > 0)
        room.run(AgreeRung{card, rung});
    return card;
}

TEST_F(Comparison, SaysWhatBecameOfTheActions) {
    action(then, "Ask the council");
    action(then, "Book the hall", "Amina", "by Easter");
    action(then, "Print the flyers");
    action(then, "Write to schools", "", "in May");
    recall();
    action(then, "Thought of afterwards");
    now.run(MarkAction{recalled("Book the hall"), ActionState::done});
    now.run(MarkAction{recalled("Ask the council"), ActionState::open});
    now.run(MarkAction{recalled("Print the flyers"), ActionState::dropped});
    EXPECT_THAT(under("What became of the actions"),
                ElementsAre("5 actions agreed then: 1 done, 1 still open, 1 dropped, 2 not asked about.",
                            "Book the hall: Amina, by Easter | Done", "Ask the council: Nobody | Still open",
                            "Print the flyers: Nobody | Dropped",
                            "Write to schools: in May | Not asked about",
                            "Thought of afterwards: Nobody | Not asked about"));
}

TEST_F(Comparison, FindsAnActionByItsWordsWhereNothingWasRecalled) {
    action(then, "Book the hall", "Amina");
    action(now, " BOOK the hall", "Ben", "June");
    action(now, "Find a cook", "Cleo");
    EXPECT_THAT(under("What became of the actions"),
                ElementsAre("1 action agreed then: 1 still open.",
                            "Book the hall (In the plan again: Ben, June): Amina | Still open"));
    EXPECT_THAT(under("New actions since"), ElementsAre("Find a cook | Cleo | "));
}

TEST_F(Comparison, AnActionThatIsRecalledAndInThePlanAgainIsNotNew) {
    action(then, "Book the hall", "Amina");
    recall();
    now.run(MarkAction{recalled("Book the hall"), ActionState::dropped});
    action(now, "Book the hall");
    EXPECT_THAT(under("What became of the actions"),
                ElementsAre("1 action agreed then: 1 dropped.",
                            "Book the hall (In the plan again): Amina | Dropped"));
    EXPECT_THAT(under("New actions since"), IsEmpty());
}

TEST_F(Comparison, TellsActionsOfASessionBetweenAndBeforeTheTwo) {
    ExampleRoom before(plan_of("The zeroth room", 0));
    begin_at(before, earlier_begun - 7 * day);
    action(before, "Sweep the yard");
    then.run(Recall{recall_of(before.snapshot())});
    action(then, "Book the hall");
    ExampleRoom between(plan_of("The room between", 1));
    begin_at(between, earlier_begun + 7 * day);
    between.run(Recall{recall_of(then.snapshot())});
    action(between, "Buy chairs", "Dev");
    now.run(Recall{recall_of(between.snapshot())});
    now.run(MarkAction{recalled("Sweep the yard"), ActionState::done});
    now.run(MarkAction{recalled("Buy chairs"), ActionState::done});
    EXPECT_THAT(under("What became of the actions"),
                ElementsAre("2 actions agreed then: 1 done, 1 not asked about.",
                            "Sweep the yard (Open since Sunday 27 September 2026): Nobody | Done",
                            "Book the hall: Nobody | Not asked about"));
    EXPECT_THAT(under("New actions since"),
                ElementsAre("Buy chairs (Agreed on Sunday 11 October 2026; done) | Dev | "));
}

TEST_F(Comparison, SetsTheRungsAndVotesOfAPieceOfWorkBesideEachOther) {
    const CardId before = piece(then, "Youth board", 3);
    then.run(AgreeRung{before, 6, Question::want});
    then.vote(before, {1, 1, 7, 8, 8}, true);
    then.vote(before, {3, 3, 4, 3}, true);
    const CardId after = piece(now, "youth  board", 0);
    EXPECT_THAT(under("Where the work stands"), IsEmpty()) << "two spaces are another name";
    now.run(EditCard{after, "YOUTH bóard "});
    now.vote(after, {5, 6, 5, 6}, true);
    now.run(AgreeRung{after, 5});
    EXPECT_THAT(
        under("Where the work stands"),
        ElementsAre("Of 1 piece of work with an agreed rung then and now: 1 higher, 0 lower, 0 as then.",
                    "YOUTH bóard: Stands on rung: 3  Tokenism | 5  Consulted and informed | 2 rungs higher",
                    "YOUTH bóard: Last vote: Median 3, agreed | Median 5–6, agreed | 2.5 rungs higher",
                    "YOUTH bóard: Wanted on rung: 6  Adult-initiated, shared decisions | Not agreed | –",
                    "Where the work stands now, and dashed where it stood then."));
}

TEST_F(Comparison, FollowsAPieceOfWorkThatWasAskedAboutAgainUnderAnotherName) {
    piece(then, "Youth board", 3);
    piece(then, "Interview panel", 4);
    recall();
    now.run(AskAgain{recalled("Youth board")});
    const CardId again = asked_again_as(now.session, recalled("Youth board"))->id;
    now.run(AgreeRung{again, 2});
    now.run(EditCard{again, "The young people’s board"});
    // It only has the name of what was asked about again.
    piece(now, "Youth board", 8);
    piece(now, "Interview panel", 4);
    EXPECT_THAT(
        under("Where the work stands"),
        ElementsAre("Of 2 pieces of work with an agreed rung then and now: 0 higher, 1 lower, 1 as then.",
                    "The young people’s board (Called then: Youth board): 3  Tokenism | 2  Decoration "
                    "| 1 rung lower",
                    "Interview panel: 4  Assigned but informed | 4  Assigned but informed | As then",
                    HasSubstr("dashed")));
    EXPECT_THAT(
        under("Work that cannot be compared"),
        ElementsAre("Only now: Youth board (Now, agreed: rung 8 of 8, Child-initiated, shared decisions)"));
}

TEST_F(Comparison, ShowsThePiecesOnTheLadderWhereTheyStandAndStood) {
    piece(then, "Youth board", 3);
    piece(now, "Youth board", 5);
    const Report compared = report();
    const auto& parts = compared.sections.at(1).parts;
    const auto* picture = std::get_if<record::LadderOverview>(&parts.at(2));
    ASSERT_NE(picture, nullptr);
    ASSERT_EQ(picture->layout.marks.size(), 1u);
    EXPECT_EQ(picture->layout.marks.front().now, 5);
    EXPECT_EQ(picture->layout.marks.front().want, 3);
    EXPECT_THAT(read(ReportFormat::markdown),
                AllOf(HasSubstr("Rung 5: Youth board"), HasSubstr("Youth board, earlier here")));
    EXPECT_THAT(write_comparison(then.snapshot(), now.snapshot(), ReportFormat::html, {}),
                HasSubstr("Youth board: on rung 5, earlier on rung 3."));
}

TEST_F(Comparison, DoesNotCompareRungsOfDifferentLadders) {
    Plan plan = plan_of("The second room", 2);
    std::get<LadderStep>(plan.steps[9].content).ladder = {
        .title = "", .rungs = {{"Low"}, {"High"}}, .bands = {}};
    now = ExampleRoom(plan);
    piece(then, "Youth board", 3);
    piece(then, "Interview panel", 0);
    piece(now, "Youth board", 2);
    piece(now, "Allotment day", 1);
    EXPECT_THAT(under("Where the work stands"), IsEmpty());
    EXPECT_THAT(under("Work that cannot be compared"),
                ElementsAre("On another ladder now, so not compared: Youth board (Then, agreed: rung 3 of 8, "
                            "Tokenism) (Now, agreed: rung 2 of 2, High)",
                            "Only then: Interview panel",
                            "Only now: Allotment day (Now, agreed: rung 1 of 2, Low)"));
}

std::vector<CardId> cards_of(const ExampleRoom& room, std::int64_t step) {
    std::vector<CardId> cards;
    const Snapshot snapshot = room.snapshot();
    for (const Card* card : snapshot.cards(room.lane(step, 0)))
        cards.push_back(card->id);
    return cards;
}

TEST_F(Comparison, SetsRatingsBesideEachOtherForEachSide) {
    then.rate(cards_of(then, 12), {{1, {2, 5, 3, 4}}, {1, {3, 5, 3, 4}}, {2, {4, 1, 2, 4}}});
    now.rate(cards_of(now, 12), {{1, {4, 5, 1, 4}}, {2, {4, 2, 2, 5}}, {2, {4, 2, 3, 5}}});
    now.run(EditCard{cards_of(now, 12)[3], "We keep our word"});
    const Lines lines = under("How statements were rated");
    EXPECT_THAT(lines, testing::Contains("Rated from 1 (Not at all) to 5 (Fully); the middle of the votes."));
    EXPECT_THAT(lines, testing::IsSupersetOf(
                           {"We share what we know in good time: Commissioners: 2.5 | 4 | 1.5 higher",
                            "We share what we know in good time: Voluntary sector: 4 | 4 | As then",
                            "We share what we know in good time: Gap between them: 1.5 | 0 | 1.5 lower",
                            "Money is talked about openly: Voluntary sector: 1 | 2 | 1 higher"}));
    EXPECT_EQ(lines.size(), 10u);
    EXPECT_EQ(report().closing, "Only then: 1 rated statement. Only now: 1 rated statement.");
}

TEST_F(Comparison, KnowsSidesByTheirNames) {
    Plan plan = plan_of("The second room", 2);
    std::get<RatingStep>(plan.steps[11].content).sides = {"Voluntary sector", "Commissioners"};
    now = ExampleRoom(plan);
    then.rate({cards_of(then, 12)[0]}, {{1, {2}}, {2, {5}}});
    now.rate({cards_of(now, 12)[0]}, {{1, {5}}, {2, {3}}});
    EXPECT_THAT(
        under("How statements were rated"),
        testing::IsSupersetOf({"We share what we know in good time: Commissioners: 2 | 3 | 1 higher",
                               "We share what we know in good time: Voluntary sector: 5 | 5 | As then"}));
    std::get<RatingStep>(plan.steps[11].content).sides = {"Parents", "Schools"};
    now = ExampleRoom(plan);
    now.rate({cards_of(now, 12)[0]}, {{1, {5}}, {2, {4}}});
    EXPECT_THAT(under("How statements were rated"),
                testing::Contains("We share what we know in good time: 3.5 | 4.5 | 1 higher"));
}

TEST_F(Comparison, SaysThatScalesDiffer) {
    Plan plan = plan_of("The second room", 2);
    std::get<RatingStep>(plan.steps[11].content).points = 7;
    now = ExampleRoom(plan);
    then.rate({cards_of(then, 12)[0]}, {{1, {2}}, {2, {5}}});
    now.rate({cards_of(now, 12)[0]}, {{1, {7}}, {2, {3}}});
    EXPECT_THAT(under("How statements were rated"), IsEmpty());
    EXPECT_THAT(report().closing, HasSubstr("Not compared: 1 statement rated on another scale."));
}

TEST_F(Comparison, SetsPlacesInAnOrderBesideEachOther) {
    const auto rank = [](ExampleRoom& room, std::vector<std::size_t> order) {
        const auto items = cards_of(room, 13);
        std::vector<CastBallot::OnCard> ballot;
        for (const std::size_t item : order)
            ballot.push_back({items[item], static_cast<int>(ballot.size()) + 1});
        room.votes(card_vote(StepId{13}, Method::ranking), {ballot}, true);
    };
    rank(then, {0, 1, 2, 3});
    rank(now, {2, 0});
    EXPECT_THAT(under("What comes first"),
                testing::UnorderedElementsAre("Clear roles: 3rd of 4 | 1st of 4 | 2 places higher",
                                              "Trust: 1st of 4 | 2nd of 4 | 1 place lower",
                                              "A shared aim: 2nd of 4 | 3rd of 4, tied | 1 place lower",
                                              "Time to meet: 4th of 4 | 3rd of 4, tied | 1 place higher"));
}

TEST_F(Comparison, SetsAnswersBesideEachOther) {
    const auto before = cards_of(then, 14);
    const auto after = cards_of(now, 14);
    then.run(MarkCard{before[0], Mark::not_yet});
    then.run(MarkCard{before[1], Mark::agreed});
    now.run(MarkCard{after[0], Mark::agreed});
    now.run(MarkCard{after[1], Mark::agreed});
    now.run(MarkCard{after[2], Mark::not_us});
    EXPECT_THAT(under("Checklists"), ElementsAre("We know whom to ask: Not yet | Yes | Changed",
                                                 "There is money for the first year: Yes | Yes | As then",
                                                 "Young people lead it: Not answered | Not us | Changed"));
}

TEST_F(Comparison, SetsDecisionsBesideEachOther) {
    then.run(MarkCard{cards_of(then, 15)[1], Mark::agreed});
    EXPECT_THAT(under("Decisions"), ElementsAre("Do we go on?: Change course | Not decided | Changed"));
    now.run(MarkCard{cards_of(now, 15)[1], Mark::agreed});
    EXPECT_THAT(under("Decisions"), ElementsAre("Do we go on?: Change course | Change course | As then"));
}

TEST_F(Comparison, SaysWhichGroundRulesWereKeptChangedAddedAndGivenUp) {
    for (const std::size_t rule : {0U, 1U, 2U})
        then.run(MarkCard{cards_of(then, 2)[rule], Mark::agreed});
    EXPECT_THAT(under("Ground rules"), IsEmpty()) << "now nobody spoke about them";
    EXPECT_EQ(report().closing,
              "There is nothing to compare: the two have nothing in common that was agreed, "
              "placed, rated, ranked, answered or decided. Only then: 3 ground rules.");
    const auto after = cards_of(now, 2);
    now.run(MarkCard{after[0], Mark::agreed});
    now.run(EditCard{after[1], "Be constructive: there are no wrong questions here"});
    now.run(DeleteCard{after[2]});
    now.run(MarkCard{now.card(2, 0, "Laugh at least once"), Mark::agreed});
    EXPECT_THAT(
        under("Ground rules"),
        ElementsAre("Listen, and make room for different views: Agreed | Agreed | Kept",
                    "Be constructive: there are no wrong questions here (Then: Be constructive: there are "
                    "no wrong answers here): Agreed | Still open | Changed",
                    "Laugh at least once: – | Agreed | New", "Start and finish on time: Agreed | – | Gone"));
}

TEST_F(Comparison, SaysWhichObjectivesWereMet) {
    then.run(MarkCard{cards_of(then, 4)[0], Mark::agreed});
    then.run(MarkCard{cards_of(then, 4)[1], Mark::doubted});
    now.run(MarkLane{now.lane(4, 0), Mark::agreed});
    EXPECT_THAT(under("Objectives"), ElementsAre("Met then: 1 of 3 objectives. Met now: 3 of 3.",
                                                 "Know what partnership is: Met | Met | As then",
                                                 "Name what gets in its way: Doubted | Met | Changed",
                                                 "Plan one of our own: Not answered | Met | Changed"));
}

TEST_F(Comparison, SaysThatThereIsNothingToCompare) {
    const Report compared = report();
    EXPECT_EQ(compared.sections.size(), 1u) << "which sessions they are";
    for (const ReportFormat format : comparison_formats)
        EXPECT_THAT(read(format), HasSubstr("There is nothing to compare"));
}

TEST_F(Comparison, BeginsWithWhichSessionsTheyAreAndWhoWasThere) {
    then.run(SetHeadCount{14});
    now.run(SetHeadCount{1});
    now.run(FinishSession{});
    const Report compared = report();
    EXPECT_EQ(plain(compared.subtitle), "Sunday 4 October 2026 and Sunday 22 November 2026");
    EXPECT_THAT(plenary::under(compared, "The two sessions"),
                ElementsAre("Session: 1: The first room | 2: The second room",
                            "Day: Sunday 4 October 2026 | Sunday 22 November 2026", "Place: Leeds | "));
    EXPECT_EQ(plain(compared.so_far), "Then is told as far as the session has come: step 1 of 15.");
    ASSERT_EQ(compared.facts.size(), 2u);
    EXPECT_EQ(compared.facts[0].value + " " + compared.facts[0].label, "14 people, 5 groups then");
    EXPECT_EQ(compared.facts[1].value + " " + compared.facts[1].label, "1 person, 5 groups now");
    EXPECT_EQ(comparison_name(then.snapshot(), now.snapshot()), "2026-11-22 Then and now, Working together");
}

TEST_F(Comparison, ComesFromWhomTheRecordsComeFrom) {
    for (const ReportFormat format : comparison_formats) {
        const std::string report = write_comparison(then.snapshot(), now.snapshot(), format, {},
                                                    {.letterhead = {.organisation = "Sharrow Forum Trust"}});
        EXPECT_THAT(text_of_report(report, format), HasSubstr("Sharrow Forum Trust"));
    }
}

TEST_F(Comparison, IsTheSameWhicheverSessionIsGivenFirst) {
    piece(then, "Youth board", 3);
    piece(now, "Youth board", 5);
    for (const ReportFormat format : {ReportFormat::html, ReportFormat::markdown})
        EXPECT_EQ(write_comparison(then.snapshot(), now.snapshot(), format, {}),
                  write_comparison(now.snapshot(), then.snapshot(), format, {}));
}

TEST_F(Comparison, OfDifferentCoursesSaysSo) {
    Plan plan = plan_of("Elsewhere", 1);
    plan.course.clear();
    now = ExampleRoom(plan);
    const Report compared = report();
    EXPECT_EQ(compared.title, "Then and now: Elsewhere");
    EXPECT_THAT(plain(compared.so_far),
                HasSubstr("The two are not of the same course: then Working together, now none."));
}

TEST(WhichIsEarlier, GoesByTheNumberInTheCourseAndElseByTheDay) {
    struct Case {
        PlaceInCourse one;
        PlaceInCourse other;
        bool earlier;
    };
    const Case cases[] = {{{"A", 1, 9}, {"A", 2, 5}, true},  {{"A", 2, 5}, {"A", 1, 9}, false},
                          {{"A", 1, 9}, {"B", 2, 5}, false}, {{"", 1, 9}, {"", 2, 5}, false},
                          {{"A", 0, 5}, {"A", 1, 9}, true},  {{"A", 2, 5}, {"A", 2, 9}, true},
                          {{"A", 2, 5}, {"A", 2, 5}, false}};
    for (const Case& each : cases)
        EXPECT_EQ(is_earlier(each.one, each.other), each.earlier)
            << each.one.course << each.one.number << " " << each.other.course << each.other.number;
}

TEST(ComparisonOfTwoFullSessions, IsToldInEveryFormat) {
    ExampleRoom then = example_room();
    begin_at(then, earlier_begun);
    ExampleRoom now = example_room();
    now.run(ReopenSession{});
    now.run(AgreeRung{cards_of(now, 10)[0], 7});
    for (const ReportFormat format : comparison_formats) {
        const std::string text =
            text_of_report(write_comparison(then.snapshot(), now.snapshot(), format, {}), format);
        for (const char* words :
             {"Then and now: Working together", "What became of the actions", "2 still open",
              "Young carers’ drop-in", "1 rung higher", "Interview panel", "How statements were rated",
              "Voluntary sector", "What comes first", "1st of 4", "Checklists", "Not yet", "Do we go on?",
              "Go on as planned", "Ground rules", "Kept", "Objectives", "14"})
            EXPECT_THAT(text, HasSubstr(words));
    }
}

TEST(ComparisonWithoutNames, NamesNobody) {
    ExampleRoom then = example_room();
    begin_at(then, earlier_begun);
    ExampleRoom now;
    now.run(Recall{recall_of(then.snapshot())});
    action(now, "Find a cook", "Cleo");
    for (const ReportFormat format : comparison_formats) {
        const auto read = [&](bool names) {
            return text_of_report(
                write_comparison(then.snapshot(), now.snapshot(), format, {}, {.names = names}), format);
        };
        EXPECT_THAT(read(true), AllOf(HasSubstr("Youth service"), HasSubstr("Cleo")));
        EXPECT_THAT(read(false),
                    AllOf(HasSubstr("names left out"), HasSubstr("Name left out"), HasSubstr("Find a cook"),
                          Not(HasSubstr("Youth service")), Not(HasSubstr("Cleo"))));
    }
}

/// Votes are open, and a lane is covered.
ExampleRoom secretive_room(int hidden, WallTime begun) {
    ExampleRoom room;
    begin_at(room, begun);
    room.card(6, 0, "Whispered first", GroupId{2});
    room.run(CoverLane{room.lane(6, 0), true});
    const CardId seen = piece(room, "Seen piece", 4);
    room.vote(seen, {4, 4, 5, 6, 4}, true);
    room.vote(seen, {hidden, hidden}, false);
    room.run(CarryCard{room.card(6, 1, "Openly said"), room.lane(11, 4)});
    const auto statements = cards_of(room, 12);
    room.rate(statements, {{1, {4, 5, 3, 4}}, {2, {3, 1, 2, 4}}});
    const auto round = room.made<RoundId>(card_vote(StepId{12}, Method::rating));
    room.run(CastBallot{round, group_voter(1), {{statements[0], hidden % 5 + 1}}, 1});
    const auto order = room.made<RoundId>(card_vote(StepId{13}, Method::ranking));
    room.run(
        CastBallot{order, group_voter(1), {{cards_of(room, 13)[static_cast<std::size_t>(hidden % 4)], 1}}});
    return room;
}

TEST(ComparisonKeeps, WhatIsHiddenInEitherSession) {
    const auto written = [](int before, int after, ReportFormat format) {
        return write_comparison(secretive_room(before, earlier_begun).snapshot(),
                                secretive_room(after, earlier_begun + 7 * day).snapshot(), format, {});
    };
    for (const ReportFormat format : comparison_formats) {
        const std::string low = written(1, 2, format);
        EXPECT_THAT(text_of_report(low, format),
                    AllOf(HasSubstr("Seen piece"), HasSubstr("Median 4"), HasSubstr("Openly said"),
                          Not(HasSubstr("Whispered"))));
        EXPECT_EQ(low, written(7, 2, format));
        EXPECT_EQ(low, written(1, 8, format));
    }
}

}
}
