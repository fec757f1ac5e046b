#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sessions/import/import_session.h"
#include "tests/sessions/import/sample_sessions.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

using nlohmann::json;
using testing::HasSubstr;

std::string refusal(const std::string& text) {
    const auto read = read_json_session(text);
    EXPECT_FALSE(read);
    return read ? std::string() : read.error().sentence;
}

/// One thing that is not as an export has it, in one of the samples.
struct Broken {
    const char* sample;
    const char* at;      ///< what is replaced
    const char* by;      ///< JSON; nothing: it is taken out
    const char* pointer; ///< where the sentence says it is
    const char* says;
};

const std::vector<Broken>& broken_files() {
    static const std::vector<Broken> all{
        // Of the wrong form.
        {"finished", "/format", R"("minutes")", "", "It is no session that Plenary exported."},
        {"finished", "/version", "2", "/version", "A newer Plenary made this file."},
        {"finished", "/version", R"("1")", "/version", "The version is the number 1."},
        {"finished", "/version", "0", "/version", "The version is the number 1."},
        {"finished", "/title", nullptr, "/title", "This is missing."},
        {"finished", "/people", "7", "/people", "An object in curly brackets belongs here."},
        {"finished", "/cards", "{}", "/cards", "A list in square brackets belongs here."},
        {"finished", "/cards/3/heading", R"("no")", "/cards/3/heading", "This is true or false"},
        {"finished", "/cards/3/text", "12", "/cards/3/text", "Words between quotes belong here."},
        {"finished", "/cards/3/id", "1.5", "/cards/3/id", "A whole number belongs here"},
        {"finished", "/cards/3/id", "0", "/cards/3/id", "This is 0, and can be 1 to "},
        {"finished", "/cards/3/id", "18446744073709551615", "/cards/3/id",
         "This is 18446744073709551615, and"},
        {"finished", "/cards/3/colour", R"("puce")", "/cards/3/colour",
         R"(This is “puce”, and is none of "sun", "sky", "mint", "rose", "lilac", "sand".)"},
        {"finished", "/cards/3/mark", "[]", "/cards/3/mark", "This is a list, and is none of"},
        {"finished", "/started", R"("yesterday")", "/started",
         "This is “yesterday”, and is to be a time like"},
        {"finished", "/started", R"("2026-02-30T10:00:00Z")", "/started", "is to be a time like"},
        {"finished", "/people/head_count", "99999", "/people/head_count", "can be 0 to 10000."},
        {"finished", "/people/head_count", "-1", "/people/head_count", "can be 0 to 10000."},
        // What slides show.
        {"pictures", "/pictures/0/fault", R"("")", "/pictures/0/data", "This is missing."},
        {"pictures", "/pictures/1/data", R"("%%%%")", "/pictures/1/data", "Bytes as base64 belong here"},
        {"pictures", "/pictures/1/data", R"("AAAA")", "/pictures/1/data", "no picture that Plenary can read"},
        {"pictures", "/pictures/1/data", nullptr, "/pictures/1/data", "This is missing."},
        {"pictures", "/pictures/1/type", R"("image/jpeg")", "/pictures/1/type",
         "Its data are of the type image/png."},
        {"pictures", "/pictures/1/file", R"("other.png")", "/pictures/1/file",
         "No slide shows a picture of this name."},
        {"pictures", "/pictures/1/file", R"("street.jpg")", "/pictures/2/file",
         "This picture stands here already."},
        // The plan.
        {"finished", "/title", R"("")", "", "'title' is words between quotes"},
        {"finished", "/finish", R"("half past")", "", "'finish' is a time of day"},
        {"finished", "/steps", "[]", "/steps", "A session has one step at least."},
        {"finished", "/steps/0/kind", R"("opera")", "/steps/0/kind",
         "This is “opera”, and is none of \"welcome\""},
        {"finished", "/steps/0/kind", R"("rules")", "/steps/0/content/starters", "This is missing."},
        {"finished", "/steps/0/id", "2", "/steps/1/id", "Another step has this number already."},
        {"finished", "/steps/0/id", "99", "/steps/0/id", "there are only 15"},
        {"finished", "/steps/0/title", R"("")", "/steps/0", "'title' is words between quotes"},
        {"finished", "/steps/3/content/aims", "[]", "/steps/3", "'aims' is a list of 1 to 12 aims"},
        {"finished", "/steps/4/content/picture", R"("film")", "/steps/4/content/picture",
         "is none of \"diagram\""},
        {"finished", "/steps/6/content/shows", R"("nothing")", "/steps/6", "No step has the id 'nothing'"},
        {"finished", "/steps/10/content/from", R"(["rating"])", "/steps/10", "comes later in the plan"},
        {"finished", "/steps/11/content/sides", R"(["Same", "same"])", "/steps/11",
         "The two sides have the same name"},
        {"finished", "/steps/0/planned_minutes", "601", "/steps/0/planned_minutes", "can be 0 to 600."},
        {"finished", "/steps/0/lines_shown", "3", "/steps/0/lines_shown", "no more than 0 lines"},
        {"finished", "/steps/0/idea_first", "true", "/steps/0/idea_first", "Only a brainstorm"},
        {"finished", "/steps/3/place", "1", "/steps/3/place",
         "The steps stand in the order of their places."},
        {"finished", "/at_step", "44", "/at_step", "There is no step 44 in this file."},
        {"agenda", "/steps_taken_back/0/added", "false", "/steps_taken_back/0/added",
         "Only a step that was added"},
        // Lanes and cards.
        {"finished", "/steps/1/lanes/0/role", R"("pieces")", "/steps/1/lanes/0/role", "has no such lane"},
        {"finished", "/steps/1/lanes/0/covered", "true", "/steps/1/lanes/0/covered",
         "Only a lane of a board"},
        {"finished", "/steps/1/lanes/0/title", R"("")", "/steps/1/lanes/0/title", "Only a lane of a board"},
        {"finished", "/steps/1/lanes/0/cards/0", "9999", "/steps/1/lanes/0/cards/0", "There is no card 9999"},
        {"finished", "/steps/1/lanes/0/cards", "[]", "/cards/0", "The lane of this card does not have it"},
        {"finished", "/cards/0/lane", "9999", "/steps/1/lanes/0/cards/0", "does not stand in this lane"},
        {"finished", "/cards/0/group", "9", "/cards/0/group", "There is no group 9 in this file."},
        {"finished", "/cards/0/text", R"("")", "/cards/0/text", "A card that is not covered has words."},
        {"finished", "/cards/1/id", "2", "/cards/1/id", "The number 2 is given to something else already."},
        {"finished", "/cards/0/carried_from", "9999", "/cards/0/carried_from", "There is no card 9999"},
        {"finished", "/cards/0/under", "9999", "/steps/1/lanes/0/cards/0", "does not stand in this lane"},
        {"finished", "/cards/0/hanging", "[3]", "/cards/0/hanging/0", "does not hang under this one"},
        {"finished", "/agreements/0/rung", "12", "/agreements/0/rung", "This ladder has rungs 1 to 8."},
        {"finished", "/agreements/0/piece", "2", "/agreements/0/piece", "There is no piece of work 2"},
        // People.
        {"people and lots", "/people/list/0/group", "9", "/people/list/0/group", "There is no group 9"},
        {"people and lots", "/people/list/0/name", R"("")", "/people/list/0/name",
         "Everybody on the list has a name."},
        {"people and lots", "/pairings/0/people", "[1]", "/pairings/0/people", "A pair is of two people."},
        {"people and lots", "/pairings/0/people/0", "9999", "/pairings/0/people", "There is no person 9999"},
        {"people and lots", "/lots/0/members/0/group", "3", "/lots/0/members/0",
         "The lot has no more than 2 groups."},
        {"people and lots", "/groups/1/id", "1", "/groups/1/id", "Another group has this number already."},
        // Votes.
        {"finished", "/rounds/0/step", "99", "/rounds/0/step", "There is no step 99"},
        {"finished", "/rounds/0/method", R"("pick")", "/rounds/0/method", "The step has no such votes."},
        {"finished", "/rounds/0/candidates", "[1]", "/rounds/0/candidates",
         "There is nothing to choose from."},
        {"finished", "/rounds/0/most_on_one", "9", "/rounds/0/most_on_one", "no more than 3 dots"},
        {"finished", "/rounds/0/cards/0/dots", "40", "/rounds/0/cards/0/dots",
         "more dots than the voters had"},
        {"finished", "/rounds/0/cards/0/card", "1", "/rounds/0/cards/0/card", "does not stand in this vote"},
        {"finished", "/rounds/0/of", "4", "/rounds/0/of", "So many cannot have had a vote."},
        {"finished", "/rounds/0/voted", "6", "/rounds/0/voted", "So many could not vote."},
        {"finished", "/rounds/1/run_off_of", "9999", "/rounds/1/run_off_of", "A run-off follows a dot vote"},
        {"finished", "/rounds/2/cards", nullptr, "/rounds/2/cards", "This is missing."},
        {"finished", "/rounds/2/piece", "9999", "/rounds/2/piece", "There is no piece of work 9999"},
        {"finished", "/rounds/2/question", nullptr, "/rounds/2/question", "This is missing."},
        {"finished", "/rounds/2/cards/0/votes/0/value", "9", "/rounds/2/cards/0/votes/0/value", "1 to 8."},
        {"finished", "/rounds/2/cards/0/votes/1/group", "1", "/rounds/2/cards/0/votes/1",
         "has said something else"},
        {"finished", "/rounds/2/cards/0/votes/1/side", "1", "/rounds/2/cards/0/votes/1/side", "0 sides"},
        {"finished", "/rounds/2/state", R"("void")", "/rounds/2/reason", "This is missing."},
        {"voters", "/rounds/0/orders", nullptr, "/rounds/0/orders", "This is missing."},
        {"voters", "/rounds/0/orders/0/cards/0/value", "5", "/rounds/0/orders/0/cards/0", "from 1 to 4."},
        {"voters", "/rounds/1/orders", "[]", "/rounds/1/orders", "Only a ranking by people"},
        {"voters", "/rounds/0/orders/0/people", "9", "/rounds/0/orders",
         "More people are told of than voted."},
        {"voters", "/rounds/2/cards/0/votes/0/people", "9", "/rounds/2/abstained", "not those of so many"},
        {"voters", "/rounds/2/abstained", "1", "/rounds/2/abstained", "not those of so many"},
        {"voters", "/rounds/2/abstained", "9", "/rounds/2/abstained", "No more can have abstained"},
        {"voters", "/rounds/2/abstained", nullptr, "/rounds/2/abstained", "This is missing."},
        {"voters", "/rounds/0/voters", R"("sides")", "/rounds/0/voters", "The step has no sides"},
        // The session before.
        {"course", "/earlier/decisions/1/ladder", "9999", "/earlier/decisions/1/ladder",
         "There is no ladder 9999"},
        {"course", "/earlier/decisions/1/agreed_rung", "9", "/earlier/decisions/1/agreed_rung",
         "rungs 1 to 8."},
        {"course", "/earlier/decisions/3/who", nullptr, "/earlier/decisions/3/who", "This is missing."},
        {"course", "/earlier/ladders/0/step/ladder/rungs", "[]", "/earlier/ladders/0/step",
         "'rungs' is a list"},
        {"course", "/asked_again/0/piece", "1", "/asked_again/0/piece", "There is no card 1"},
        {"course", "/asked_again/0/earlier", "1", "/asked_again/0/earlier", "There is no piece of work"},
        {"course", "/earlier", "null", "/asked_again/0/earlier", "There is no piece of work"},
    };
    return all;
}

class BrokenFile : public testing::TestWithParam<Broken> {};

TEST_P(BrokenFile, IsRefusedWithThePlaceAndWhatToDo) {
    const Broken& broken = GetParam();
    json document = json::parse(json_of(sample_session(broken.sample)));
    const json::json_pointer at(broken.at);
    ASSERT_TRUE(document.contains(broken.by ? at.parent_pointer() : at)) << broken.at;
    if (broken.by == nullptr)
        document[at.parent_pointer()].erase(at.back());
    else
        document[at] = json::parse(broken.by);
    const std::string sentence = refusal(document.dump());
    const std::string where = std::string(broken.pointer).empty() ? "" : "At " + std::string(broken.pointer);
    EXPECT_THAT(sentence, testing::StartsWith("cannot be imported. " + where)) << broken.at;
    EXPECT_THAT(sentence, HasSubstr(broken.says)) << broken.at;
    EXPECT_THAT(sentence, testing::EndsWith("Export the session once more, or put this right in the file."));
}

INSTANTIATE_TEST_SUITE_P(All, BrokenFile, testing::ValuesIn(broken_files()));

TEST(BrokenText, IsRefusedWithItsLine) {
    EXPECT_THAT(refusal(""), HasSubstr("What stands in line 1, byte 1 is no JSON in UTF-8."));
    EXPECT_THAT(refusal("{\n  \"format\": \"plenary-session\",,\n}"), HasSubstr("line 2, byte 31"));
    EXPECT_THAT(refusal("{\"format\": \"\xFF\"}"), HasSubstr("line 1, byte 13 is no JSON in UTF-8"));
    EXPECT_THAT(refusal("[1, 2"), HasSubstr("is no JSON"));
    EXPECT_THAT(refusal("[]"), HasSubstr("It is no session that Plenary exported."));
    EXPECT_THAT(refusal("null"), HasSubstr("It is no session that Plenary exported."));
    const std::string whole = json_of(sample_session("finished"));
    EXPECT_THAT(refusal(whole.substr(0, whole.size() / 2)), HasSubstr("is no JSON"));
}

TEST(BrokenText, IsRefusedWhereItIsTooDeepOrTooLarge) {
    const std::string deep(100'000, '[');
    EXPECT_THAT(refusal(deep), HasSubstr("more than 2000 deep"));
    EXPECT_THAT(refusal(std::string(301 * 1024 * 1024, ' ')), HasSubstr("larger than 300 MB"));
    json document = json::parse(json_of(sample_session("finished")));
    document["place"] = std::string(300'000, 'x');
    EXPECT_THAT(refusal(document.dump()), HasSubstr("At /place: This text is too long"));
}

TEST(BrokenText, CannotStandForMoreVotesThanASessionHas) {
    json document = json::parse(json_of(sample_session("voters")));
    document["people"]["list"] = json::array();
    document["pairings"] = json::array();
    document["people"]["head_count"] = 10'000;
    json round = document["rounds"][2];
    round["voted"] = round["of"] = 10'000;
    round["cards"][0]["votes"] = json::array({{{"value", 1}, {"people", 10'000}}});
    document["rounds"] = json::array();
    for (int number = 0; number < 3; ++number) {
        round["id"] = 1'000'000 + number;
        document["rounds"].push_back(round);
    }
    EXPECT_THAT(refusal(document.dump()), HasSubstr("At /rounds/2: No session has so many votes."));
}

TEST(BrokenJsonFile, IsNamedAndLeavesNothingBehind) {
    const TestFolder folder;
    const auto refused = [&](const std::string& name) {
        const auto done = import_session_into(folder / name, folder / "sessions", 1);
        return done ? std::string() : done.error().sentence;
    };
    EXPECT_THAT(refused("none.json"), HasSubstr("There is no file “none.json”."));
    write_bytes(folder / "bad.json", "{}");
    EXPECT_THAT(refused("bad.json"), testing::StartsWith("“bad.json” cannot be imported. It is no session"));
    std::filesystem::create_directory(folder / "folder.json");
    EXPECT_THAT(refused("folder.json"), HasSubstr("is no file that can be imported"));
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"bad.json", "folder.json"}));
}

}
}
