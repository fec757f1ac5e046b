#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr ReportFormat for_people[] = {ReportFormat::html, ReportFormat::markdown};
constexpr std::int64_t ladder = 10;

std::string read(const ExampleRoom& room, ReportFormat format) {
    return text_of_report(write_report(room.snapshot(), format, room.now()), format);
}

TEST(LaddersInTheReport, TellWhereAPieceIsAndWhereItIsWanted) {
    ExampleRoom room;
    const CardId piece = room.card(ladder, 0, "Youth board");
    room.vote(piece, {3, 3, 4, 3}, true);
    room.run(AgreeRung{piece, 3});
    room.run(AgreeRung{piece, 6, Question::want});
    for (const ReportFormat format : for_people) {
        const std::string text = read(room, format);
        EXPECT_THAT(text, HasSubstr("Youth board: rung 3, wanted on rung 6"));
        EXPECT_THAT(text, HasSubstr("That was the middle of the vote."));
        EXPECT_THAT(text, HasSubstr("The gap is 3 rungs."));
    }
    const auto json = nlohmann::json::parse(write_report(room.snapshot(), ReportFormat::json, room.now()));
    EXPECT_EQ(json["wants"][0]["rung"], 6);
    EXPECT_EQ(json["agreements"][0]["rung"], 3);
}

TEST(LaddersInTheReport, KeepTheReasonOfARoundThatWasCalledOffAndNoneOfItsVotes) {
    ExampleRoom room;
    const CardId piece = room.card(ladder, 0, "Youth board");
    const RoundId round = room.vote(piece, {2, 2, 2, 2}, true);
    room.run(VoidRound{round, "The wrong piece"});
    room.vote(piece, {5, 5, 6, 5}, true);
    for (const ReportFormat format : for_people) {
        const std::string text = read(room, format);
        EXPECT_THAT(text, HasSubstr("The first vote was called off: “The wrong piece”"));
        EXPECT_THAT(text, HasSubstr("median 5"));
        EXPECT_THAT(text, Not(HasSubstr("median 2")));
    }
    const auto json = nlohmann::json::parse(write_report(room.snapshot(), ReportFormat::json, room.now()));
    EXPECT_EQ(json["rounds"][0]["state"], "void");
    EXPECT_EQ(json["rounds"][0]["reason"], "The wrong piece");
    EXPECT_FALSE(json["rounds"][0].contains("cards"));
    EXPECT_TRUE(json["rounds"][1].contains("cards"));
}

TEST(LaddersInTheReport, ShowAllPiecesOnOneLadder) {
    ExampleRoom room;
    const CardId board = room.card(ladder, 0, "Youth board");
    const CardId travel = room.card(ladder, 0, "Travel plan");
    room.card(ladder, 0, "Clean-up day");
    EXPECT_THAT(read(room, ReportFormat::html), Not(HasSubstr("All pieces on one ladder")));
    room.run(AgreeRung{board, 2});
    room.run(AgreeRung{board, 7, Question::want});
    room.run(AgreeRung{travel, 4});
    const std::string html = write_report(room.snapshot(), ReportFormat::html, room.now());
    EXPECT_EQ(unbalanced_tags(html), "");
    EXPECT_THAT(text_of_html(html), HasSubstr("All pieces on one ladder. Youth board: on rung 2, wanted on "
                                              "rung 7. Travel plan: on rung 4."));
    EXPECT_THAT(html, HasSubstr("class=\"way\""));
    const std::string markdown = read(room, ReportFormat::markdown);
    EXPECT_THAT(markdown, HasSubstr("Rung 7: Youth board, wanted here"));
    EXPECT_THAT(markdown, HasSubstr("Rung 4: Travel plan"));
}

TEST(LaddersInTheReport, TellNobodysVoteWherePeopleVoted) {
    ExampleRoom room;
    room.run(AddPerson{"Amina"});
    const CardId piece = room.card(ladder, 0, "Youth board");
    room.run(OpenRound{StepId{ladder}, piece, {.way = WayIn::screen, .voters = Voters::people}});
    const RoundId round = room.session.rounds.rows().back()->id;
    const auto person = room.session.people.rows().back()->id.value;
    room.run(CastBallot{round, {VoterKind::person, person}, {{piece, 7}}});
    room.run(RevealRound{round});
    const auto json = nlohmann::json::parse(write_report(room.snapshot(), ReportFormat::json, room.now()));
    const auto& votes = json["rounds"].back()["cards"][0]["votes"];
    ASSERT_EQ(votes.size(), 1u);
    EXPECT_EQ(votes[0]["people"], 1);
    EXPECT_FALSE(votes[0].contains("person"));
}

TEST(LaddersInTheReport, PutHeadingsBetweenTheSteps) {
    ExampleRoom room;
    const CardId piece = room.card(ladder, 0, "Youth board");
    room.run(AgreeRung{piece, 2});
    room.run(AgreeRung{piece, 5, Question::want});
    const LaneId actions = room.snapshot().lane(StepId{11}, LaneRole::actions)->id;
    room.run(CarryCard{piece, actions, {}});
    const std::string html = write_report(room.snapshot(), ReportFormat::html, room.now());
    EXPECT_EQ(unbalanced_tags(html), "");
    EXPECT_THAT(html, HasSubstr("<th colspan=\"3\" scope=\"colgroup\">"));
    EXPECT_THAT(text_of_html(html), HasSubstr("Youth board: from rung 2 to rung 5"));
    EXPECT_THAT(text_of_html(html), Not(HasSubstr("Nobody yet"))) << "a heading has no owner to miss";
}

}
}
