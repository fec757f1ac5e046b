#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr ReportFormat for_people[] = {ReportFormat::html, ReportFormat::markdown};
constexpr StepId board_step{6};
constexpr StepId storm_step{9};

std::string written(const ExampleRoom& room, ReportFormat format) {
    return write_report(room.snapshot(), format, room.now());
}

std::string read(const ExampleRoom& room, ReportFormat format) {
    return text_of_report(written(room, format), format);
}

json read_json(const ExampleRoom& room) {
    return json::parse(written(room, ReportFormat::json));
}

json card_in(const json& report, CardId id) {
    for (const json& card : report["cards"])
        if (card["id"] == id.value)
            return card;
    ADD_FAILURE() << "card " << id.value << " is not in the report";
    return {};
}

/// Everything that nobody may know: a word on covered cards (of nine letters), and who gave how many dots
/// where.
struct Hidden {
    std::string word;
    int on_first = 1;
};

/// A room with covered cards in every kind of place, and a dot vote that is open.
ExampleRoom room_with_secrets(const Hidden& hidden) {
    ExampleRoom room;
    const CardId seen = room.card(6, 0, "For all to see");
    const CardId plain = room.card(6, 1, hidden.word + " one", GroupId{1});
    room.card(6, 1, hidden.word + " hanging", GroupId{2}, plain);
    const CardId first = room.card(6, 1, hidden.word + " first part", GroupId{1});
    const CardId second = room.card(6, 1, hidden.word + " second part", GroupId{2});
    room.run(MergeCards{second, first});
    room.run(SortCard{plain, room.lane(7, 0)});
    room.run(CoverLane{room.lane(6, 1)});
    room.card(6, 1, hidden.word + " added later");

    const CardId barrier = room.card(9, 0, "No time");
    const CardId other = room.card(9, 0, "No money");
    room.votes(dot_vote(storm_step, {.dots = 20, .most_on_one = 20}),
               {{{barrier, hidden.on_first}, {other, 20 - hidden.on_first}}, {{other, hidden.on_first}}},
               false);
    room.run(SortCard{seen, room.lane(7, 1)});
    return room;
}

TEST(BoardsInTheReport, TellNothingOfCoveredCardsAndOpenVotes) {
    const ExampleRoom room = room_with_secrets({"xylophone", 7});
    const ExampleRoom other = room_with_secrets({"raspberry", 13});
    ASSERT_NE(room.session, other.session);
    for (ReportFormat format : all_formats) {
        EXPECT_THAT(written(room, format), Not(HasSubstr("xylophone")));
        EXPECT_EQ(written(room, format), written(other, format));
    }
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format), AllOf(HasSubstr("What makes it work? 4 covered cards"),
                                              HasSubstr("The dot vote is open: 2 of 5 groups voted so far."),
                                              Not(HasSubstr(" dots"))));
}

TEST(BoardsInTheReport, CountNeitherCoveredCardsNorHeadingsAsIdeas) {
    ExampleRoom room = room_with_secrets({"secret", 7});
    const CardId card = room.card_at(6, 0, 0);
    room.card(6, 0, "A second one", {}, card);
    room.run(NameCluster{card, "What we all see"});
    EXPECT_THAT(read(room, ReportFormat::markdown), HasSubstr("4 ideas on the boards"));
    EXPECT_THAT(read(room, ReportFormat::html), AllOf(HasSubstr("2 ideas, 4 covered cards"),
                                                      HasSubstr("2 ideas sorted"), HasSubstr("2 barriers")));
}

TEST(BoardsInTheReport, DoNotCallABarrierUnansweredWhoseIdeasAreCovered) {
    ExampleRoom room;
    const CardId barrier = room.card(9, 0, "No time");
    const CardId covered = room.card(9, 0, "A barrier to be covered");
    const CardId idea = room.card(9, 0, "Start earlier", {}, covered);
    room.card(9, 0, "An idea to be covered", {}, barrier);
    room.run(CoverLane{room.lane(9, 0)});
    room.run(RevealCard{barrier});
    room.run(RevealCard{idea});
    for (ReportFormat format : for_people)
        EXPECT_THAT(
            read(room, format),
            AllOf(Not(HasSubstr("No idea against it yet")), Not(HasSubstr("to be covered")),
                  testing::ContainsRegex("No time 1 covered card.*Idea:? Start earlier Under a covered "
                                         "card 1 covered card")));
    EXPECT_THAT(read(room, ReportFormat::html), HasSubstr("1 barrier, 1 idea against them, 2 covered cards"));
}

TEST(BoardsInTheReport, PutTheCardsOfAClusterUnderItsHeading) {
    const ExampleRoom room = example_room();
    EXPECT_THAT(read(room, ReportFormat::html),
                HasSubstr("What families notice One door to knock at Group B Fewer forms Group C"));
    EXPECT_THAT(written(room, ReportFormat::html),
                HasSubstr("<div class=\"words cluster\" dir=\"auto\">What families notice</div>"));
    EXPECT_THAT(written(room, ReportFormat::markdown),
                HasSubstr("- **What families notice**\n  - One door to knock at\\\n    *Group B*\n"));
    const json report = read_json(room);
    const CardId heading = room.card_at(6, 0, 2);
    EXPECT_EQ(card_in(report, heading)["heading"], true);
    EXPECT_EQ(card_in(report, room.snapshot().under(heading)[0]->id)["heading"], false);
}

TEST(BoardsInTheReport, SayWhatACardWasMergedFromAndWhoseItWas) {
    ExampleRoom room = example_room();
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    HasSubstr("Merged from “Nobody carries it alone” (Group D) and “Money "
                              "goes further” (Group E)"));
    const json merged = card_in(read_json(room), room.card_at(6, 0, 1));
    ASSERT_EQ(merged["merged_from"].size(), 2u);
    EXPECT_EQ(merged["merged_from"][0]["text"], "Nobody carries it alone");
    EXPECT_EQ(merged["merged_from"][1]["group"], 5);

    room.run(ReopenSession{});
    room.run(MergeCards{room.card_at(6, 0, 0), room.card_at(6, 0, 1)});
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    HasSubstr("Merged from “Families tell their story once” (Group A), “Nobody carries it "
                              "alone” (Group D) and “Money goes further” (Group E)"));
}

TEST(BoardsInTheReport, SayInWordsHowADotVoteWent) {
    const ExampleRoom room = example_room();
    for (ReportFormat format : for_people) {
        const std::string text = read(room, format);
        EXPECT_THAT(text,
                    AllOf(HasSubstr("Dot vote: 3 dots for each group, at most 2 on one card; 3 of 5 "
                                    "groups voted. Tie between “Budget is signed off before anyone asks "
                                    "them” and “Nobody knows who decides”."),
                          HasSubstr("Run-off: 1 dot for each group; 4 of 5 groups voted.")));
        EXPECT_THAT(text, testing::ContainsRegex("Nobody knows who decides (Group A )?.*3 dots, second "
                                                 "Run-off: 1 dot "));
        EXPECT_THAT(text, testing::ContainsRegex("3 dots, first Run-off: 3 dots "));
        EXPECT_THAT(text, testing::ContainsRegex("Everything is at short notice Group C No dots "));
    }
}

TEST(BoardsInTheReport, CallTiesTiesAndTellEveryVote) {
    ExampleRoom room;
    const CardId a = room.card(6, 0, "A");
    const CardId b = room.card(6, 0, "B");
    const CardId c = room.card(6, 1, "C");
    room.run(SetHeadCount{3});
    const auto first =
        room.made<RoundId>(dot_vote(board_step, {.dots = 2, .most_on_one = 2, .voters = Voters::people}));
    room.run(CastBallot{first, {VoterKind::seat, 1}, {{a, 1}, {b, 1}}});
    room.run(CastBallot{first, {VoterKind::seat, 2}, {{c, 2}}});
    room.run(RevealRound{first});
    for (ReportFormat format : for_people)
        EXPECT_THAT(
            read(room, format),
            AllOf(HasSubstr("Dot vote: 2 dots for each person; 2 of 3 people voted. Tie between “A” and "
                            "“B”."),
                  HasSubstr("A 1 dot, tied second"), HasSubstr("C 2 dots, first")));

    room.votes(dot_vote(board_step, {.dots = 1, .most_on_one = 1}), {{{a, 1}}}, true);
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    AllOf(HasSubstr("Second dot vote: 1 dot for each group; 1 of 5 groups voted."),
                          HasSubstr("A 1 dot, first"), HasSubstr("C No dots")));
}

TEST(BoardsInTheReport, GiveDotsPerCardInJsonAndNobodysBallot) {
    const ExampleRoom room = example_room();
    const json report = read_json(room);
    const CardId decides = room.card_at(9, 0, 0);
    const CardId budget = room.card_at(9, 1, 0);
    const CardId notice = room.card_at(9, 1, 1);
    const json& vote = report["rounds"][0];
    EXPECT_EQ(vote["method"], "dots");
    EXPECT_EQ(vote["way"], "screen");
    EXPECT_EQ(vote["voters"], "groups");
    EXPECT_EQ(vote["state"], "revealed");
    EXPECT_EQ(vote["dots"], 3);
    EXPECT_EQ(vote["most_on_one"], 2);
    EXPECT_TRUE(vote["piece"].is_null());
    EXPECT_EQ(vote["cards"], (json{{{"card", budget.value}, {"dots", 3}},
                                   {{"card", decides.value}, {"dots", 3}},
                                   {{"card", notice.value}, {"dots", 0}}}));
    EXPECT_EQ(vote["voted"], 3);
    EXPECT_EQ(vote["of"], 5);
    EXPECT_TRUE(vote["run_off_of"].is_null());
    EXPECT_EQ(report["rounds"][1]["run_off_of"], vote["id"]);
    EXPECT_EQ(card_in(report, budget)["dots"], 3);
    EXPECT_EQ(card_in(report, budget)["rank"], 1);
    EXPECT_EQ(card_in(report, decides)["rank"], 2);
    EXPECT_TRUE(card_in(report, room.card_at(6, 0, 0))["dots"].is_null());

    // The same dots, given by other groups.
    ExampleRoom other = room;
    for (const auto& ballot : room.session.ballots.rows()) {
        if (room.session.rounds.find(ballot->round)->terms.method != Method::dots)
            continue;
        Ballot moved = *ballot;
        moved.number = 6 - moved.number;
        other.session.ballots.put(moved);
    }
    for (ReportFormat format : all_formats)
        EXPECT_EQ(written(other, format), written(room, format));
}

TEST(BoardsInTheReport, CountTheDotsOfMergedCardsTogether) {
    ExampleRoom room = example_room();
    room.run(ReopenSession{});
    room.run(MergeCards{room.card_at(9, 0, 0), room.card_at(9, 1, 1)});
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format), AllOf(HasSubstr("3 dots, second Run-off: 1 dot Merged from"),
                                              HasSubstr("Tie between “Budget")));
    EXPECT_EQ(read_json(room)["rounds"][0]["cards"].size(), 2u);
}

TEST(BoardsInTheReport, SayWhereACardCameFromAlsoWhenThatWasMergedCoveredOrDeletedSince) {
    ExampleRoom room;
    const CardId merged = room.card(6, 0, "Trust costs time");
    const CardId whole = room.card(6, 0, "So does change");
    const CardId deleted = room.card(6, 1, "Gone by now");
    const CardId covered = room.card(6, 1, "Seen no more");
    const auto from_merged = room.made<CardId>(CarryCard{merged, room.lane(11, 1)});
    const auto from_deleted = room.made<CardId>(CarryCard{deleted, room.lane(11, 2)});
    const auto from_covered = room.made<CardId>(CarryCard{covered, room.lane(11, 3)});
    room.run(EditCard{from_covered, "Said otherwise"});
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    HasSubstr("From “Trust costs time”, step 6: Why partnership, and what makes it work?"));

    const auto sum = room.made<CardId>(MergeCards{merged, whole});
    room.run(DeleteCard{deleted});
    room.run(CoverLane{room.lane(6, 1)});
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    AllOf(HasSubstr("From “Trust costs time”, now part of “So does change Trust costs time”, "
                                    "step 6: Why partnership"),
                          HasSubstr("From a card of an earlier step that was deleted since"),
                          HasSubstr("From a covered card, step 6: Why partnership"),
                          Not(HasSubstr("Seen no more"))));
    const json report = read_json(room);
    EXPECT_EQ(card_in(report, from_merged)["origin"], sum.value);
    EXPECT_TRUE(card_in(report, from_deleted)["origin"].is_null());
    EXPECT_TRUE(card_in(report, from_covered)["origin"].is_null());
}

TEST(BoardsInTheReport, DoNotSayWhereACoveredCardCameFrom) {
    ExampleRoom room;
    const CardId source = room.card(6, 0, "Trust costs time");
    room.run(CoverLane{room.lane(9, 0)});
    const auto carried = room.made<CardId>(CarryCard{source, room.lane(9, 0)});
    EXPECT_TRUE(card_in(read_json(room), carried)["origin"].is_null());
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format), Not(HasSubstr("From “")));
}

TEST(BoardsInTheReport, BringWhatHangsUnderACardAlongToItsTheme) {
    ExampleRoom room;
    const CardId card = room.card(6, 0, "Trust");
    room.card(6, 0, "Time for coffee", {}, card);
    room.run(SortCard{card, room.lane(7, 0)});
    for (ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    AllOf(testing::ContainsRegex("Values (- )?Trust (- )?Time for coffee"),
                          HasSubstr("2 ideas sorted"), Not(HasSubstr("not sorted"))));
}

TEST(BoardsInTheReport, SayInJsonHowLanesStand) {
    ExampleRoom room;
    room.run(CollapseLane{room.lane(6, 0)});
    room.run(CoverLane{room.lane(6, 1)});
    const json lanes = read_json(room)["steps"][5]["lanes"];
    EXPECT_EQ(lanes[0]["collapsed"], true);
    EXPECT_EQ(lanes[0]["covered"], false);
    EXPECT_EQ(lanes[1]["collapsed"], false);
    EXPECT_EQ(lanes[1]["covered"], true);
}

}
}
