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
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

constexpr ReportFormat for_people[] = {ReportFormat::html, ReportFormat::markdown};
constexpr StepId rating{12};
constexpr StepId ranking{13};
constexpr StepId checklist{14};
constexpr StepId decision{15};

std::string written(const ExampleRoom& room, ReportFormat format) {
    return write_report(room.snapshot(), format, room.now());
}

std::string read(const ExampleRoom& room, ReportFormat format) {
    return text_of_report(written(room, format), format);
}

json rounds_in(const ExampleRoom& room) {
    return json::parse(written(room, ReportFormat::json))["rounds"];
}

/// A room that stands on one of those steps, with its cards.
struct RoomOn : ExampleRoom {
    explicit RoomOn(StepId at) : step(at) {
        run(GoToStep{at});
        const auto seen = snapshot();
        for (const Card* each : seen.cards(seen.lanes(at).front()->id))
            cards.push_back(each->id);
    }
    LaneId lane_here() const { return lane(step.value, 0); }
    CardId write(std::string_view text) { return card(step.value, 0, text); }

    StepId step;
    std::vector<CardId> cards;
};

TEST(RatingInTheReport, NamesTheSidesAndPutsTheLargestGapFirst) {
    const ExampleRoom room = example_room();
    const std::string markdown = written(room, ReportFormat::markdown);
    EXPECT_THAT(
        markdown,
        HasSubstr("| Statement | Side | 1 | 2 | 3 | 4 | 5 | Median | Gap |\n"
                  "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
                  "| Money is talked about openly | Commissioners |  |  |  | **1** | **1** | 4.5 | 2.5 |\n"
                  "|  | Voluntary sector | 1 | **2** |  |  |  | 2 |  |\n"
                  "| Nobody is asked only for show | Commissioners |"));
    EXPECT_THAT(markdown, ContainsRegex("We keep what we promised.*4.5 . 0.5 "));
    for (const ReportFormat format : for_people) {
        const std::string text = read(room, format);
        EXPECT_THAT(
            text,
            AllOf(HasSubstr(
                      "Rated from 1 (Not at all) to 5 (Fully); what the sides differ on most comes first."),
                  HasSubstr("First vote: 5 of 5 groups voted."),
                  ContainsRegex("openly.*only for show.*we promised.*in good time")));
    }
    EXPECT_THAT(read(room, ReportFormat::html),
                HasSubstr("Money is talked about openly 2.5 Commissioners 1 1 4.5 Voluntary sector 1 2 2"));
}

TEST(RatingInTheReport, ShowsWhereTheVotesAndTheirMiddleLie) {
    const std::string html = written(example_room(), ReportFormat::html);
    EXPECT_EQ(unbalanced_tags(html), "");
    EXPECT_THAT(
        html,
        HasSubstr("<td class=\"share of-scale\" rowspan=\"1\"><span class=\"shade-3 middle\">2</span></td>"));
    EXPECT_THAT(html, HasSubstr("<span class=\"shade-0\"></span>"));
    EXPECT_THAT(html, HasSubstr("<span class=\"shade-4 middle\">2</span>"));
    EXPECT_THAT(html, HasSubstr("<td class=\"figure\" rowspan=\"3\">2.5</td>"));
    EXPECT_THAT(text_of_html(html), HasSubstr("Outlined: where the median lies."));
}

TEST(RatingInTheReport, KeepsTheOrderOfTheRoomWhereThereAreNoSides) {
    Plan plan = example_plan();
    auto& step = std::get<RatingStep>(plan.steps[11].content);
    step.sides.clear();
    step.points = 10;
    step.low.clear();
    ExampleRoom room(plan);
    room.run(GoToStep{rating});
    const CardId first = room.card_at(12, 0, 0);
    const CardId second = room.card_at(12, 0, 1);
    room.rate({second, first}, {{0, {2, 9}}, {0, {2, 10}}});
    room.card(12, 0, "Written after the vote");
    for (const ReportFormat format : for_people) {
        EXPECT_THAT(read(room, format),
                    AllOf(HasSubstr("Rated from 1 to 10 (Fully)."), Not(HasSubstr("Gap")),
                          ContainsRegex(
                              "We share what we know in good time.* 9.5 .*Money is talked about openly.* 2 "),
                          ContainsRegex("Not rated.*Written after the vote")));
    }
}

TEST(RankingInTheReport, TellsRanksPointsInHalvesAndPlaces) {
    const ExampleRoom room = example_room();
    EXPECT_THAT(written(room, ReportFormat::markdown),
                HasSubstr("| Item | Points | Best to worst |\n| --- | ---: | ---: |\n"
                          "| **1st:** Trust | 8.5 | 1–1.5 |\n"
                          "| **2nd:** A shared aim | 5 | 1.5–2 |\n"
                          "| **3rd:** Clear roles | 3 | 2–3 |\n"
                          "| **4th:** Time to meet | 1.5 | 3–4 |\n"));
    EXPECT_THAT(read(room, ReportFormat::html),
                HasSubstr("1st Trust 8.5 1–1.5 2nd A shared aim 5 1.5–2 3rd Clear roles 3 2–3"));
    EXPECT_THAT(written(room, ReportFormat::html), HasSubstr("style=\"width:94%\""));
}

TEST(RankingInTheReport, SaysInWordsWhatIsTiedAndWhoAbstained) {
    RoomOn room(ranking);
    const auto& cards = room.cards;
    const auto round = room.made<RoundId>(card_vote(ranking, Method::ranking));
    room.run(CastBallot{round, group_voter(1), {{cards[0], 1}, {cards[1], 2}}});
    room.run(CastBallot{round, group_voter(2), {{cards[1], 1}, {cards[0], 2}}});
    room.run(CastBallot{round, group_voter(3), {}});
    room.run(RevealRound{round});
    room.run(DeleteCard{cards[3]});
    for (const ReportFormat format : for_people) {
        const std::string text = read(room, format);
        EXPECT_THAT(
            text,
            AllOf(
                HasSubstr(
                    "First vote: 3 of 5 groups voted, 1 of them abstained; 1 card that was in it is gone."),
                ContainsRegex("1st:? Trust.*Tied with “A shared aim”.*1st:? A shared aim.*Tied with “Trust”"),
                ContainsRegex("3rd:? Clear roles.* 0 .*–")));
        EXPECT_THAT(text, Not(HasSubstr("Time to meet")));
    }
    EXPECT_EQ(rounds_in(room)[0]["cards"].size(), 3u);
}

TEST(RankingInTheReport, CountsThoseThatATieIsWithWhereThereAreSeveral) {
    RoomOn room(ranking);
    const auto& cards = room.cards;
    room.votes(card_vote(ranking, Method::ranking),
               {{{cards[0], 1}, {cards[1], 1}, {cards[2], 1}, {cards[3], 1}}}, true);
    for (const ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    ContainsRegex("1st:? Trust.*Tied with 3 others.* 1.5 .*1st:? A shared aim"));
}

TEST(RankingInTheReport, RanksNothingWhereEverybodyAbstained) {
    RoomOn room(ranking);
    const auto round = room.made<RoundId>(card_vote(ranking, Method::ranking));
    room.run(CastBallot{round, group_voter(1), {}});
    room.run(RevealRound{round});
    for (const ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    AllOf(HasSubstr("1 of 5 groups voted, 1 of them abstained."), HasSubstr("Trust"),
                          Not(HasSubstr("1st")), Not(HasSubstr("Tied"))));
}

TEST(ChecklistInTheReport, GivesAnswersInWordsWithTheirOwners) {
    RoomOn room(checklist);
    room.run(MarkCard{room.cards[0], Mark::agreed});
    room.run(MarkCard{room.cards[1], Mark::not_yet});
    room.run(MarkCard{room.cards[2], Mark::not_us});
    room.run(SetAction{room.cards[0], "Ade", ""});
    EXPECT_THAT(written(room, ReportFormat::markdown),
                HasSubstr("| Point | Answer | Owner |\n| --- | --- | --- |\n"
                          "| We know whom to ask | Yes | Ade |\n"
                          "| There is money for the first year | Not yet | Nobody yet |\n"
                          "| Young people lead it | Not us | – |\n"
                          "| We know how to stop | Not answered | – |\n"));
    const std::string html = read(room, ReportFormat::html);
    EXPECT_THAT(
        html,
        HasSubstr("We know whom to ask Yes Ade There is money for the first year Not yet Nobody yet Young"));
    EXPECT_THAT(
        html, HasSubstr("14 10:00 Are we ready for it? 10 min – 1 yes, 1 not yet, 1 not us, 1 not answered"));
    room.run(SetAction{room.cards[1], "Bo", "June"});
    for (const ReportFormat format : for_people)
        EXPECT_THAT(read(room, format), HasSubstr("Not yet Bo, June"));
}

TEST(ChecklistInTheReport, PutsTheFiguresOfAVoteBesideTheAnswers) {
    const ExampleRoom room = example_room();
    EXPECT_THAT(
        written(room, ReportFormat::markdown),
        HasSubstr(
            "| Point | Answer | Owner | Yes | Not yet | Not us |\n| --- | --- | --- | ---: | ---: | ---: |\n"
            "| We know whom to ask | Yes | – | 3 | 0 | 0 |\n"
            "| There is money for the first year | Not yet | Ade, for the council | 0 | 2 | 1 |\n"));
    EXPECT_THAT(read(room, ReportFormat::html), HasSubstr("We know whom to ask Yes – 3 0 0"));
}

TEST(DecisionInTheReport, SaysFirstWhatWasDecided) {
    const ExampleRoom room = example_room();
    EXPECT_THAT(written(room, ReportFormat::markdown),
                HasSubstr("## Do we go on?\n\n*Step 15*\n\n**Decided: Go on as planned**\n\n"));
    EXPECT_THAT(written(room, ReportFormat::html),
                HasSubstr("<p class=\"verdict\">Decided: <bdi>Go on as planned</bdi></p>"));
    for (const ReportFormat format : for_people)
        EXPECT_THAT(read(room, format), ContainsRegex("Decided: Go on as planned First vote, for one option, "
                                                      "by a show of hands: 13 of 14 people voted. "
                                                      "Second vote, by consent: 4 of 5 groups voted. (### "
                                                      ")?Second vote.*For.*Can live with it.*Against"));
}

TEST(DecisionInTheReport, PutsFiguresAndReasonsWithEveryOption) {
    const ExampleRoom room = example_room();
    EXPECT_THAT(written(room, ReportFormat::markdown),
                HasSubstr("| **Decided:** Go on as planned <br>– **Reason:** Families have asked for it "
                          "twice | 3 | 1 | 0 |\n"
                          "| Change course | 1 | 2 | 1 |\n"
                          "| Stop here <br>– **Reason:** The grant ends in March | 0 | 1 | 3 |\n"));
    EXPECT_THAT(written(room, ReportFormat::markdown),
                HasSubstr("### First vote\n\n| Option | Hands |\n| --- | ---: |\n"
                          "| Go on as planned | 8 |\n| Change course | 4 |\n| Stop here | 1 |\n"));
    EXPECT_THAT(
        read(room, ReportFormat::html),
        AllOf(
            HasSubstr(
                "Decided Go on as planned Reason Families have asked for it twice 3 1 0 Change course 1 2 1"),
            HasSubstr("First vote Option Hands Go on as planned 8 Change course 4 Stop here 1")));
}

TEST(DecisionInTheReport, SaysThatNothingWasDecided) {
    RoomOn room(decision);
    room.card(15, 1, "It works", {}, room.cards[0]);
    for (const ReportFormat format : for_people) {
        const std::string text = read(room, format);
        EXPECT_THAT(text,
                    AllOf(ContainsRegex("Not decided.*Go on as planned.*Reason:? It works.*Change course"),
                          HasSubstr("3 options, not decided"), Not(HasSubstr("Decided: "))));
    }
    EXPECT_THAT(written(room, ReportFormat::html), HasSubstr("<p class=\"verdict open\">Not decided</p>"));
}

TEST(DecisionInTheReport, TellsAnOptionThatWasNotInTheVoteFromOneThatNobodyChose) {
    RoomOn room(decision);
    room.votes(card_vote(decision, Method::pick), {{{room.cards[0], 1}}}, true);
    room.write("Ask again in a year");
    EXPECT_THAT(
        written(room, ReportFormat::markdown),
        HasSubstr("| Option | Votes |\n| --- | ---: |\n| Go on as planned | 1 |\n| Change course | 0 |\n"
                  "| Stop here | 0 |\n| Ask again in a year |  |\n"));
}

struct Kind {
    const char* name;
    StepId step;
    Method method;
    int other; ///< a value beside 1 that can be chosen; 1 where another card is chosen instead
};

/// What holds for every kind of vote.
class AnyVoteInTheReport : public testing::TestWithParam<Kind> {
protected:
    CastBallot ballot(const RoomOn& room, RoundId round, std::int64_t letter, bool otherwise) const {
        const std::size_t card = otherwise && GetParam().other == 1 ? 1 : 0;
        return {round,
                group_voter(letter),
                {{room.cards[card], otherwise ? GetParam().other : 1}},
                GetParam().step == rating ? 1 : 0};
    }
    OpenRound opening() const { return card_vote(GetParam().step, GetParam().method); }
};

INSTANTIATE_TEST_SUITE_P(Kinds, AnyVoteInTheReport,
                         testing::Values(Kind{"rating", rating, Method::rating, 5},
                                         Kind{"ranking", ranking, Method::ranking, 1},
                                         Kind{"answer", checklist, Method::answer, 3},
                                         Kind{"pick", decision, Method::pick, 1},
                                         Kind{"consent", decision, Method::consent, 3}),
                         [](const auto& kind) { return std::string(kind.param.name); });

TEST_P(AnyVoteInTheReport, IsTheSameWhateverWasChosenUntilTheReveal) {
    RoomOn one(GetParam().step);
    RoomOn other(GetParam().step);
    const auto round = one.made<RoundId>(opening());
    other.run(opening());
    const auto expect_alike = [&](const std::string& told) {
        for (const ReportFormat format : all_formats)
            EXPECT_EQ(written(one, format), written(other, format));
        for (const ReportFormat format : for_people)
            EXPECT_THAT(read(one, format), HasSubstr(told));
        const json json_round = rounds_in(one)[0];
        EXPECT_FALSE(json_round.contains("cards"));
        EXPECT_FALSE(json_round.contains("tally"));
    };
    one.run(ballot(one, round, 1, false));
    other.run(ballot(other, round, 1, true));
    expect_alike("The first vote is open: 1 of 5 groups voted so far.");
    one.run(CloseRound{round});
    other.run(CloseRound{round});
    expect_alike("The first vote is closed and not revealed yet: 1 of 5 groups voted.");
    RoomOn revealed = one;
    RoomOn revealed_other = other;
    revealed.run(RevealRound{round});
    revealed_other.run(RevealRound{round});
    for (const ReportFormat format : all_formats)
        EXPECT_NE(written(revealed, format), written(revealed_other, format));
    one.run(VoidRound{round, "The lights went out"});
    other.run(VoidRound{round, "The lights went out"});
    expect_alike("The first vote was called off: “The lights went out”");
    revealed.run(VoidRound{round, "The lights went out"});
    for (const ReportFormat format : all_formats)
        EXPECT_EQ(written(one, format), written(revealed, format)) << "also where it was revealed before";
}

TEST_P(AnyVoteInTheReport, IsToldWithThoseBeforeIt) {
    RoomOn room(GetParam().step);
    for (const bool otherwise : {false, true}) {
        const auto round = room.made<RoundId>(opening());
        room.run(ballot(room, round, 1, otherwise));
        room.run(RevealRound{round});
    }
    const auto open = room.made<RoundId>(opening());
    room.run(ballot(room, open, 2, false));
    for (const ReportFormat format : for_people)
        EXPECT_THAT(read(room, format),
                    ContainsRegex("First vote.*: 1 of 5 groups voted. Second vote.*: 1 of 5 groups voted. "
                                  "The third vote is open: 1 of 5 groups voted so far."));
    const std::string html = written(room, ReportFormat::html);
    EXPECT_EQ(unbalanced_tags(html), "");
    const auto second = html.find("<h3>Second vote</h3>");
    const auto first = html.find("<h3>First vote</h3>");
    ASSERT_NE(second, html.npos);
    ASSERT_NE(first, html.npos);
    EXPECT_LT(second, first) << "the last one is looked at first";
    EXPECT_NE(html.substr(second, first - second), html.substr(first, first - second));
    EXPECT_EQ(rounds_in(room).size(), 3u);
}

TEST_P(AnyVoteInTheReport, HasNoSectionBeforeTheRoomWasThere) {
    ExampleRoom early;
    const std::string& title = early.session.plan->at(GetParam().step).title;
    EXPECT_THAT(written(early, ReportFormat::markdown), Not(HasSubstr("## " + title)));
    EXPECT_THAT(read(early, ReportFormat::html), HasSubstr(title + " 1")); // minutes
    EXPECT_THAT(read(early, ReportFormat::html),
                ContainsRegex(std::to_string(GetParam().step.value) + " [^0-9]* 1[05] min – Still to come"));
    early.run(FinishSession{});
    EXPECT_THAT(read(early, ReportFormat::html),
                ContainsRegex(std::to_string(GetParam().step.value) + " [^0-9]* 1[05] min – Not reached"));
    const RoomOn there(GetParam().step);
    EXPECT_THAT(written(there, ReportFormat::markdown), HasSubstr("## " + title));
}

TEST(VotesInTheReport, StandWhereTheyAreLookedFor) {
    const std::string text = written(example_room(), ReportFormat::markdown);
    std::size_t last = 0;
    for (const char* heading :
         {"## What we will do", "## Where the work stands", "## Do we go on?", "## We agreed to",
          "## Which rung is it on?", "## Are we ready for it?", "## Would both sides say so?",
          "## What should come first?", "## Why partnership, and what makes it work?"}) {
        const std::size_t at = text.find(heading);
        ASSERT_NE(at, text.npos) << heading;
        EXPECT_GT(at, last) << heading;
        last = at;
    }
}

TEST(VotesInTheReport, AreTalliedInJson) {
    const ExampleRoom room = example_room();
    const json rounds = rounds_in(room);
    ASSERT_EQ(rounds.size(), 10u);
    const json& rated = rounds[5];
    EXPECT_EQ(rated["method"], "rating");
    EXPECT_EQ(rated["cards"][1]["votes"][2], (json{{"group", 3}, {"value", 1}, {"side", 2}}));
    EXPECT_EQ(rated["tally"][0], (json{{"card", room.card_at(12, 0, 1).value},
                                       {"median", 2},
                                       {"on_value", {1, 2, 0, 1, 1}},
                                       {"sides",
                                        {{{"median", 4.5}, {"on_value", {0, 0, 0, 1, 1}}},
                                         {{"median", 2}, {"on_value", {1, 2, 0, 0, 0}}}}},
                                       {"gap", 2.5}}));
    const json& ranked = rounds[6];
    EXPECT_EQ(ranked["tally"][0], (json{{"card", room.card_at(13, 0, 0).value},
                                        {"rank", 1},
                                        {"tied", false},
                                        {"points", 8.5},
                                        {"best_place", 1},
                                        {"worst_place", 1.5}}));
    EXPECT_EQ(rounds[7]["tally"][1],
              (json{{"card", room.card_at(14, 0, 1).value}, {"not_us", 1}, {"not_yet", 2}, {"yes", 0}}));
    EXPECT_EQ(rounds[8]["way"], "hands");
    EXPECT_EQ(rounds[8]["tally"][0], (json{{"card", room.card_at(15, 0, 0).value}, {"votes", 8}}));
    EXPECT_EQ(rounds[8]["cards"][0]["votes"], (json{{{"value", 1}, {"people", 8}}}));
    EXPECT_EQ(
        rounds[9]["tally"][2],
        (json{{"card", room.card_at(15, 0, 2).value}, {"against", 3}, {"can_live_with_it", 1}, {"for", 0}}));
    const json steps = json::parse(written(room, ReportFormat::json))["steps"];
    EXPECT_EQ(steps[11]["content"]["sides"], (json{"Commissioners", "Voluntary sector"}));
    EXPECT_EQ(steps[11]["content"]["scale"], 5);
}

TEST(VotesInTheReport, TellNobodysVoteWherePeopleVoted) {
    RoomOn room(rating);
    room.run(AddPerson{"Amina"});
    const auto amina = person_voter(room.session.people.rows().back()->id);
    const auto round = room.made<RoundId>(card_vote(rating, Method::rating, Voters::people));
    room.run(CastBallot{round, amina, {{room.cards[0], 4}}, 2});
    room.run(RevealRound{round});
    const json votes = rounds_in(room)[0]["cards"][0]["votes"];
    EXPECT_EQ(votes, (json{{{"value", 4}, {"people", 1}, {"side", 2}}}));
}

}
}
