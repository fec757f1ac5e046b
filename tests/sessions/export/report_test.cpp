#include "sessions/export/report.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string written(const ExampleRoom& room, ReportFormat format) {
    return write_report(room.snapshot(), format, room.now());
}

/// What somebody who opens the file reads in it.
std::string read(const ExampleRoom& room, ReportFormat format) {
    return text_of_report(written(room, format), format);
}

TEST(Report, KnowsItsFormatsByTheirWords) {
    EXPECT_EQ(report_format("html"), ReportFormat::html);
    EXPECT_EQ(report_format("md"), ReportFormat::markdown);
    EXPECT_EQ(report_format("json"), ReportFormat::json);
    EXPECT_EQ(report_format("pdf"), ReportFormat::pdf);
    EXPECT_EQ(report_format("docx"), ReportFormat::docx);
    EXPECT_EQ(report_format("HTML"), std::nullopt);
    EXPECT_EQ(report_format(""), std::nullopt);
}

TEST(Report, HoldsEveryWordThatTheRoomCouldSee) {
    const ExampleRoom room = example_room();
    for (ReportFormat format : all_formats) {
        const std::string text = read(room, format);
        for (const auto& card : room.session.cards.rows()) {
            EXPECT_THAT(text, HasSubstr(on_one_line(card->text)));
            EXPECT_THAT(text, AllOf(HasSubstr(card->who), HasSubstr(card->when)));
        }
        for (const Step& step : room.session.plan->steps)
            EXPECT_THAT(text, HasSubstr(step.title));
        EXPECT_THAT(text, AllOf(HasSubstr("What does partnership working mean?"), HasSubstr("Sharrow Forum"),
                                HasSubstr("Working together")));
    }
}

TEST(Report, HoldsTheNamesOfThosePresent) {
    ExampleRoom room;
    room.run(AddPerson{"Ayesha <Khan>"});
    for (ReportFormat format : all_formats)
        EXPECT_THAT(read(room, format), HasSubstr("Ayesha <Khan>"));
    EXPECT_THAT(read(room, ReportFormat::html), HasSubstr("person, 5 groups"));
}

TEST(Report, IsTheSameWhateverTheFacilitatorsNotesSay) {
    ExampleRoom room = example_room();
    Plan plan = *room.session.plan;
    for (Step& step : plan.steps)
        step.notes = "Something else altogether.";
    ExampleRoom other = room;
    other.session.plan = std::make_shared<const Plan>(plan);
    for (ReportFormat format : all_formats)
        EXPECT_EQ(written(room, format), written(other, format));
}

TEST(Report, IsTheSameWhereverTheVotesOfAnOpenRoundLie) {
    ExampleRoom low;
    const CardId piece = low.card(10, 0, "Young carers’ drop-in");
    low.vote(piece, {4, 4, 3, 7, 3}, true);
    ExampleRoom high = low;
    low.vote(piece, {1, 1, 2}, false);
    high.vote(piece, {8, 7, 8}, false);
    ASSERT_NE(low.session, high.session);
    for (ReportFormat format : all_formats)
        EXPECT_EQ(written(low, format), written(high, format));
    for (ReportFormat format : {ReportFormat::html, ReportFormat::markdown})
        EXPECT_THAT(read(low, format),
                    AllOf(HasSubstr("The second vote is open: 3 of 5 groups voted so far."),
                          HasSubstr("5 votes, median 4"), Not(HasSubstr("3 votes"))));
    const json rounds = json::parse(written(low, ReportFormat::json))["rounds"];
    EXPECT_EQ(rounds[1]["state"], "open");
    EXPECT_EQ(rounds[1]["voted"], 3);
    EXPECT_FALSE(rounds[1].contains("cards"));
    EXPECT_FALSE(rounds[1].contains("tally"));
}

TEST(Report, ChangesWithTheVotesOfARevealedRound) {
    ExampleRoom low;
    const CardId piece = low.card(10, 0, "Young carers’ drop-in");
    ExampleRoom high = low;
    low.vote(piece, {1, 1, 2}, true);
    high.vote(piece, {8, 7, 8}, true);
    for (ReportFormat format : all_formats)
        EXPECT_NE(written(low, format), written(high, format));
}

TEST(Report, SaysInWordsHowFarTheVotesAgree) {
    const ExampleRoom room = example_room();
    for (ReportFormat format : {ReportFormat::html, ReportFormat::markdown})
        EXPECT_THAT(read(room, format),
                    AllOf(HasSubstr("5 votes, median 6, range 5–7, agreed"),
                          HasSubstr("5 votes, median 7, range 2–8, two camps"),
                          HasSubstr("Agreed: rung 6 of 8, Adult-initiated, shared decisions, in the band "
                                    "Degrees of participation."),
                          HasSubstr("Interview panel: no rung agreed yet")));
}

TEST(Report, SaysFromWhichStepACardWasBroughtIn) {
    const ExampleRoom room = example_room();
    for (ReportFormat format : {ReportFormat::html, ReportFormat::markdown})
        EXPECT_THAT(read(room, format),
                    AllOf(HasSubstr("From “Ask the drop-in what they would want from it”, an answer to "
                                    "“Budget is signed off before anyone asks them”, step 9: What gets in "
                                    "the way, and what would help?"),
                          HasSubstr("From “One named lead in every organisation”, step 6: Why partnership, "
                                    "and what makes it work?")));
}

TEST(Report, TellsWhatIsStillOpenFromWhatIsAgreed) {
    const ExampleRoom room = example_room();
    for (ReportFormat format : {ReportFormat::html, ReportFormat::markdown}) {
        const std::string text = read(room, format);
        EXPECT_THAT(text, testing::ContainsRegex("We agreed to.*Listen.*Still open.*Phones stay in the bag"));
        EXPECT_THAT(text, testing::ContainsRegex("Doubted:? Plan one of our own"));
        EXPECT_THAT(text, testing::ContainsRegex("Met:? Know what partnership is"));
        EXPECT_THAT(text, testing::ContainsRegex("Nobody knows who decides .*No idea against it yet"));
        EXPECT_THAT(text,
                    testing::ContainsRegex("Not sorted under any of these.*Families tell their story once"));
    }
}

TEST(Report, SaysHowFarARunningSessionIs) {
    ExampleRoom room;
    room.run(GoToStep{StepId{9}});
    for (ReportFormat format : {ReportFormat::html, ReportFormat::markdown}) {
        EXPECT_THAT(read(room, format), HasSubstr("So far, at step 9 of 15: What gets in the way"));
        EXPECT_THAT(read(example_room(), format), Not(HasSubstr("So far")));
    }
    EXPECT_TRUE(json::parse(written(room, ReportFormat::json))["finished"].is_null());
    EXPECT_TRUE(json::parse(written(example_room(), ReportFormat::json))["finished"].is_string());
}

TEST(Report, SaysInOneLineThatNothingWasSaidInAStep) {
    ExampleRoom room;
    room.run(GoToStep{StepId{7}});
    const std::string text = read(room, ReportFormat::html);
    EXPECT_THAT(text, HasSubstr("Why partnership, and what makes it work? 20 min – Nothing was written"));
    EXPECT_THAT(text, HasSubstr("A partnership to build 20 min – Still to come"));
    EXPECT_THAT(text, HasSubstr("How we work together 10 min – 4 still open"));
    EXPECT_THAT(text, Not(HasSubstr("What we will do")));
    EXPECT_THAT(text, Not(HasSubstr("We agreed to")));

    room.run(FinishSession{});
    EXPECT_THAT(read(room, ReportFormat::html), HasSubstr("A partnership to build 20 min – Not reached"));
}

TEST(Report, CountsTheRealTimeOfARunningStep) {
    ExampleRoom room;
    room.spend(6);
    constexpr auto passed = std::chrono::minutes(85);
    ClockReading later = room.now();
    later.steady += passed;
    later.wall += std::chrono::milliseconds(passed).count();
    EXPECT_THAT(on_one_line(text_of_html(write_report(room.snapshot(), ReportFormat::html, later))),
                AllOf(HasSubstr("1 h 31 planned 3 h 15"), HasSubstr("Welcome 5 min 1 h 31")));
    EXPECT_EQ(json::parse(write_report(room.snapshot(), ReportFormat::json, later))["minutes"]["spent"], 91);
}

TEST(Report, CountsOneAsOne) {
    ExampleRoom room;
    room.run(SetHeadCount{1});
    room.run(SetGroupCount{1});
    room.card(6, 0, "Only one");
    room.card(11, 4, "Only one thing to do");
    EXPECT_THAT(read(room, ReportFormat::markdown),
                AllOf(HasSubstr("1 person, 1 group "), HasSubstr("1 idea on the boards"),
                      HasSubstr("1 action agreed")));
}

TEST(Report, CanBeWrittenOfASessionThatHasOnlyJustBegun) {
    Plan plan;
    plan.title = "Nothing yet";
    plan.groups = 0;
    Step& step = plan.steps.emplace_back();
    step.title = "Welcome";
    step.content = WelcomeStep{};
    const ExampleRoom room(plan);
    EXPECT_EQ(unbalanced_tags(written(room, ReportFormat::html)), "");
    EXPECT_THAT(read(room, ReportFormat::markdown), HasSubstr("So far, at step 1 of 1: Welcome"));
    EXPECT_EQ(json::parse(written(room, ReportFormat::json))["cards"].size(), 0u);
}

TEST(HtmlReport, IsBalancedAndHasItsHeadingsInOrder) {
    const std::string html = written(example_room(), ReportFormat::html);
    EXPECT_EQ(unbalanced_tags(html), "");
    int level = 0;
    int titles = 0;
    for (const std::string& name : elements_of_html(html))
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
            EXPECT_LE(name[1] - '0', level + 1) << "heading after a heading of level " << level;
            level = name[1] - '0';
            titles += level == 1;
        }
    EXPECT_EQ(titles, 1);
}

TEST(HtmlReport, LoadsNothingAndRunsNothing) {
    const std::string html = written(example_room(), ReportFormat::html);
    EXPECT_THAT(html, AllOf(HasSubstr("<html lang=\"en-GB\">"), HasSubstr("default-src &#39;none&#39;"),
                            HasSubstr("<title>What does partnership working mean?</title>")));
    for (const char* loading : {"src=", "href=", "url(", "@import", "http:", "https:", "<script", "<link"})
        EXPECT_THAT(html, Not(HasSubstr(loading)));
}

TEST(HtmlReport, SaysInNumbersWhatTheBarsShow) {
    const std::string html = written(example_room(), ReportFormat::html);
    EXPECT_THAT(html, HasSubstr("<td class=\"count\">3</td>"));
    EXPECT_THAT(html, HasSubstr("style=\"width:60%\""));
    EXPECT_THAT(on_one_line(text_of_html(html)),
                HasSubstr("Pale bars, first vote: 5 votes, median 4, range 2–7, spread. Dark bars, second "
                          "vote: 5 votes, median 6, range 5–7, agreed."));
}

TEST(JsonReport, ParsesBackWithAllItsParts) {
    const ExampleRoom room = example_room();
    const json report = json::parse(written(room, ReportFormat::json));
    EXPECT_EQ(report["format"], "plenary-session");
    EXPECT_EQ(report["version"], 1);
    EXPECT_EQ(report["people"]["count"], 14);
    EXPECT_EQ(report["steps"].size(), 15u);
    EXPECT_EQ(report["cards"].size(), room.session.cards.size());
    ASSERT_EQ(report["rounds"].size(), 10u);
    EXPECT_FALSE(report.contains("dot_votes"));
    const json& second = report["rounds"][3];
    EXPECT_EQ(second["method"], "rung");
    EXPECT_EQ(second["way"], "tokens");
    EXPECT_EQ(second["voters"], "groups");
    EXPECT_EQ(second["question"], "now");
    EXPECT_EQ(second["number"], 2);
    EXPECT_EQ(second["state"], "revealed");
    EXPECT_EQ(second["voted"], 5);
    EXPECT_EQ(second["of"], 5);
    EXPECT_EQ(second["cards"][0]["card"], second["piece"]);
    EXPECT_EQ(second["cards"][0]["votes"].size(), 5u);
    EXPECT_EQ(second["cards"][0]["votes"][2], (json{{"group", 3}, {"value", 5}}));
    EXPECT_EQ(second["tally"]["word"], "agreed");
    EXPECT_EQ(report["agreements"][0]["rung"], 6);
    EXPECT_EQ(report["minutes"], (json{{"planned", 195}, {"spent", 200}}));
    EXPECT_EQ(report["steps"][0]["content"]["line"], "Good that you are here.");
    EXPECT_EQ(report["steps"][4]["content"]["entries"][0]["year"], 1998);
    EXPECT_EQ(report["steps"][9]["content"]["ladder"]["rungs"][5], "Adult-initiated, shared decisions");
}

TEST(JsonReport, LinksOnlyToWhatItHolds) {
    const json report = json::parse(written(example_room(), ReportFormat::json));
    std::vector<std::int64_t> cards;
    std::vector<std::int64_t> lanes;
    for (const json& card : report["cards"])
        cards.push_back(card["id"]);
    for (const json& step : report["steps"])
        for (const json& lane : step["lanes"])
            lanes.push_back(lane["id"]);
    for (const json& card : report["cards"]) {
        EXPECT_THAT(lanes, testing::Contains(card["lane"].get<std::int64_t>()));
        for (const char* link : {"under", "origin"}) {
            if (!card[link].is_null()) {
                EXPECT_THAT(cards, testing::Contains(card[link].get<std::int64_t>()));
            }
        }
    }
}

TEST(JsonReport, PassesOverTheVotesOnADeletedPiece) {
    ExampleRoom room;
    const CardId piece = room.card(10, 0, "Young carers’ drop-in");
    room.vote(piece, {4, 4, 3}, true);
    room.run(DeleteCard{piece});
    for (ReportFormat format : all_formats)
        EXPECT_THAT(read(room, format), Not(HasSubstr("drop-in")));
    EXPECT_EQ(json::parse(written(room, ReportFormat::json))["rounds"].size(), 0u);
}

/// Eight people, in two groups by lot, one of whom has left since.
ExampleRoom room_with_groups() {
    ExampleRoom room;
    for (const char* name : {"Amina", "Ben", "Chloé", "Dev", "Ewa", "Femi", "Grace", "Hamid"})
        room.run(AddPerson{name});
    const auto& people = room.session.people.rows();
    const PersonId amina = people[0]->id;
    const PersonId ben = people[1]->id;
    const PersonId chloe = people[2]->id;
    const PersonId dev = people[3]->id;
    room.run(SetPairing{amina, ben, PairingKind::apart});
    room.run(SetPairing{chloe, dev, PairingKind::together});
    room.run(DrawGroups{GroupCount{2}, 48213});
    room.run(RenameGroup{GroupId{1}, "Parents"});
    room.run(LeaveRoom{dev});
    return room;
}

TEST(Report, TellsWhoWasInWhichGroupAndHowTheGroupsWereMade) {
    const ExampleRoom room = room_with_groups();
    for (const ReportFormat format : {ReportFormat::html, ReportFormat::markdown}) {
        const std::string text = read(room, format);
        EXPECT_THAT(text, HasSubstr("Drawn by lot 48213 into 2 groups; kept apart: Amina and Ben; kept "
                                    "together: Chloé and Dev."));
        EXPECT_THAT(text, AllOf(HasSubstr("Group A · Parents"), HasSubstr("Group B"), HasSubstr("Hamid")));
        EXPECT_THAT(text, HasSubstr("Dev Left early"));
        EXPECT_THAT(text, Not(HasSubstr("In no group")));
    }
}

TEST(Report, TellsThatGroupsHaveChangedSinceTheLot) {
    ExampleRoom room = room_with_groups();
    room.run(PutInGroup{room.session.people.rows()[7]->id, {}});
    const std::string text = read(room, ReportFormat::html);
    EXPECT_THAT(text, HasSubstr("Some have changed groups since."));
    EXPECT_THAT(text, HasSubstr("In no group Hamid"));
}

TEST(Report, TellsHowOftenWasDrawnBeforeAndWhoMetAgain) {
    ExampleRoom room = room_with_groups();
    room.run(DrawGroups{GroupCount{2}, 5});
    EXPECT_THAT(read(room, ReportFormat::markdown), HasSubstr("1 lot was drawn before it; "));
}

TEST(Report, NamesGroupsOfWhomOnlyHeadsWereCounted) {
    ExampleRoom room;
    room.run(SetHeadCount{14});
    room.run(RenameGroup{GroupId{3}, "Parents"});
    for (const ReportFormat format : {ReportFormat::html, ReportFormat::markdown})
        EXPECT_THAT(read(room, format), HasSubstr("Parents Group C"));
}

TEST(JsonReport, HoldsPeopleGroupsPairsAndLots) {
    const ExampleRoom room = room_with_groups();
    const json report = json::parse(written(room, ReportFormat::json));
    const json& people = report["people"];
    EXPECT_EQ(people["count"], 7);
    ASSERT_EQ(people["list"].size(), 8u);
    EXPECT_EQ(people["list"][3]["name"], "Dev");
    EXPECT_EQ(people["list"][3]["left"], true);
    EXPECT_EQ(people["list"][0]["left"], false);
    EXPECT_EQ(report["groups"][0]["name"], "Parents");
    EXPECT_EQ(report["groups"][1]["name"], "");
    EXPECT_EQ(report["pairings"][0]["kept"], "apart");
    EXPECT_EQ(report["pairings"][0]["people"], json({people["list"][0]["id"], people["list"][1]["id"]}));
    ASSERT_EQ(report["lots"].size(), 1u);
    const json& lot = report["lots"][0];
    EXPECT_EQ(lot["seed"], 48213);
    EXPECT_EQ(lot["groups"], 2);
    ASSERT_EQ(lot["members"].size(), 8u);
    for (const json& member : lot["members"])
        for (const json& person : people["list"]) {
            if (person["id"] == member["person"]) {
                EXPECT_EQ(member["group"], person["group"]);
            }
        }
}

}
}
