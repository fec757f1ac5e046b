#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

/// What people type and paste, kept as it is in every kind of lane that they can write in, and whatever
/// is then done to the card.
class OddInput : public testing::TestWithParam<std::pair<const char*, std::string>> {};

TEST_P(OddInput, IsKeptWholeThroughEverythingThatIsDoneToTheCard) {
    const auto& text = GetParam().second;
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, text);
    EXPECT_EQ(room.card(card).text, text);
    room.go(MergeCards{room.add(lane, "x"), card});
    const auto whole = room.session().cards.rows().back()->id;
    EXPECT_EQ(room.card(whole).text, text + "\nx");
    room.go(SplitCard{whole});
    EXPECT_EQ(room.card(card).text, text);
    room.go(EditCard{card, text + "!"});
    EXPECT_EQ(room.card(card).text, text + "!");
    room.go(EditCard{card, text});
    room.go(CarryCard{card, room.lane(plan_step, 4), {}});
    EXPECT_EQ(room.session().cards.rows().back()->text, text);
    room.go(NameCluster{card, text});
    const auto heading = room.session().cards.rows().back()->id;
    EXPECT_EQ(room.card(heading).text, text);
    room.go(ClusterToLane{heading});
    EXPECT_EQ(room.titles(board_step).back(), text);
}

TEST_P(OddInput, IsShortenedWhereASentenceNamesTheCard) {
    const auto& text = GetParam().second;
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, text);
    const auto said = room.refusal(SplitCard{card});
    EXPECT_THAT(said, HasSubstr(" is a single line."));
    EXPECT_LT(said.size(), 400u);
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, OddInput,
    testing::Values(
        std::pair("TenThousandCharacters", repeated("ten chars ", 999) + "ten chars."),
        std::pair("Emoji", repeated("\U0001F469\u200D\U0001F469\u200D\U0001F467\u2764\uFE0F", 40)),
        std::pair("RightToLeft", std::string("\u05E9\u05DC\u05D5\u05DD (\u0633\u0644\u0627\u0645) 3")),
        std::pair("OneUnbrokenWord", repeated("partnership", 500)),
        std::pair("LooksLikeSql", std::string("'; DROP TABLE card; --"))),
    [](const auto& text) { return std::string(text.param.first); });

TEST(OnlySpaces, AreNoCardHeadingLaneNorName) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, "Trust");
    for (const char* spaces : {"", "   ", "\n\r\n\t", "\u00A0\u3000\u2003", "\u200B\uFEFF", "\x01\x7F"}) {
        EXPECT_EQ(room.refusal(AddCard{.lane = lane, .text = spaces}),
                  "There is nothing written on it yet: write something first.");
        EXPECT_EQ(room.refusal(EditCard{card, spaces}),
                  "Nothing would be left of “Trust”: delete the card instead.");
        EXPECT_EQ(room.refusal(NameCluster{card, spaces}), "There is no heading yet: write one first.");
        EXPECT_EQ(room.refusal(AddLane{board_step, spaces, {}}),
                  "The lane has no name yet: write one first.");
        EXPECT_EQ(room.refusal(RenameLane{lane, spaces}), "The lane has no name yet: write one first.");
        EXPECT_EQ(room.refusal(AddPerson{spaces}), "There is no name yet: write one first.");
    }
}

TEST(FiveHundredPastedLines, AreOneCommitAndOneUndo) {
    TestFolder folder;
    TestClock clock;
    const auto begun = Workshop::begin(folder / "session.plenary", room_plan_text(), clock);
    ASSERT_TRUE(begun) << begun.error().sentence;
    Workshop& workshop = **begun;
    const auto lane = workshop.snapshot()->lanes(board_step).front()->id;
    const auto answer = [&](const Command& command) {
        workshop.post(command);
        workshop.work();
        return workshop.take_outcomes().front().label.value();
    };
    Together pasted;
    for (int line = 0; line < 500; ++line)
        pasted.parts.emplace_back(AddCard{.lane = lane, .text = "line " + std::to_string(line)});
    const auto commits = workshop.commits();
    EXPECT_EQ(answer(pasted), "add 500 cards");
    EXPECT_EQ(workshop.commits(), commits + 1);
    const auto full = workshop.snapshot();
    ASSERT_EQ(full->cards(lane).size(), 500u);
    EXPECT_EQ(full->cards(lane).front()->text, "line 0");
    EXPECT_EQ(full->cards(lane).back()->text, "line 499");
    EXPECT_EQ(full->history().undo, "add 500 cards");
    EXPECT_EQ(answer(Undo{}), "undo add 500 cards");
    EXPECT_TRUE(workshop.snapshot()->cards(lane).empty());
    EXPECT_EQ(workshop.snapshot()->history().undo, "");
    EXPECT_EQ(answer(Redo{}), "redo add 500 cards");
    EXPECT_EQ(workshop.snapshot()->cards(lane).size(), 500u);
}

}
}
