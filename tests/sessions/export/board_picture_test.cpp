#include "sessions/export/pages/board_picture.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/pages/colours.h"
#include "sessions/export/pages/set_text.h"
#include "tests/sessions/export/example_session.h"
#include "tests/support/long_session.h"

namespace plenary {
namespace {

using record::GroupShape;
using record::Panel;
using record::Picture;
using record::PlacedBox;
using record::Rect;
using record::Rgb;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr StepId board{6};
constexpr StepId themes{7};
constexpr StepId storm{9};

/// What letters may reach beyond their box before anybody sees it, in points.
constexpr double hair = 0.3;

bool overlap(const Rect& a, const Rect& b) {
    return a.x + hair < b.right() && b.x + hair < a.right() && a.y + hair < b.bottom()
           && b.y + hair < a.bottom();
}

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - hair && inner.right() <= outer.right() + hair && inner.y >= outer.y - hair
           && inner.bottom() <= outer.bottom() + hair;
}

/// The panels of these fillings.
std::vector<Rect> filled(const Picture& picture, const std::vector<Rgb>& fillings) {
    std::vector<Rect> found;
    for (const PlacedBox& box : picture.boxes)
        if (const auto* panel = std::get_if<Panel>(&box.what))
            if (panel->fill && std::ranges::find(fillings, *panel->fill) != fillings.end())
                found.push_back(box.at);
    return found;
}

std::vector<Rect> lanes_of(const Picture& picture) {
    return filled(picture, {record::lane_ground});
}

std::vector<Rect> cards_of(const Picture& picture) {
    std::vector<Rgb> fillings{record::heading_ground};
    for (int colour = 0; colour < colour_count; ++colour)
        fillings.push_back(record::card_colour(static_cast<Colour>(colour)));
    return filled(picture, fillings);
}

/// Every text of which all lines are there, whole and line for line in their order.
std::vector<std::string> texts_of(const Picture& picture) {
    std::map<const record::SetText*, std::size_t> lines;
    std::vector<std::string> texts;
    for (const PlacedBox& box : picture.boxes)
        if (const auto* line = box.text()) {
            EXPECT_EQ(line->line, lines[line->text.get()]++) << line->text->words();
            if (line->line + 1 == line->text->lines())
                texts.push_back(line->text->words());
        }
    return texts;
}

std::string place(const PlacedBox& box) {
    std::ostringstream text;
    text << box.at.x << " " << box.at.y << " " << box.at.wide << " " << box.at.high;
    if (const auto* line = box.text())
        text << " \"" << line->text->words(line->line) << "\"";
    return text.str();
}

/// Whatever somebody who looks at the picture would see to be wrong, in words.
std::vector<std::string> faults_of(const Picture& picture) {
    std::vector<std::string> faults;
    const auto lanes = lanes_of(picture);
    const auto cards = cards_of(picture);
    const auto in_one_of = [](const Rect& at, const std::vector<Rect>& all) {
        return std::ranges::any_of(all, [&](const Rect& each) { return within(at, each); });
    };
    for (std::size_t i = 0; i < picture.boxes.size(); ++i) {
        const PlacedBox& box = picture.boxes[i];
        if (!within(box.at, {0, 0, picture.wide, picture.high}))
            faults.push_back("beyond the picture: " + place(box));
        if (!in_one_of(box.at, lanes))
            faults.push_back("in no lane: " + place(box));
        if (!box.text())
            continue;
        for (std::size_t j = i + 1; j < picture.boxes.size(); ++j)
            if (picture.boxes[j].text() && overlap(box.at, picture.boxes[j].at))
                faults.push_back(place(box) + " overlaps " + place(picture.boxes[j]));
        for (const Rect& card : cards)
            if (overlap(box.at, card) && !within(box.at, card))
                faults.push_back("half on a card: " + place(box));
    }
    for (const auto& rects : {lanes, cards})
        for (std::size_t i = 0; i < rects.size(); ++i)
            for (std::size_t j = i + 1; j < rects.size(); ++j)
                if (overlap(rects[i], rects[j]))
                    faults.push_back("two lanes or two cards overlap");
    return faults;
}

std::vector<std::string> words_of_cards(const Snapshot& snapshot, StepId step) {
    std::vector<std::string> words;
    for (const auto& card : snapshot.session().cards.rows())
        if (snapshot.session().lanes.find(card->lane)->step == step)
            words.push_back(card->text);
    return words;
}

/// Contract: there is a board.
Picture picture_of_step(const Snapshot& snapshot, StepId step) {
    auto picture = record::board_picture(snapshot, step);
    EXPECT_TRUE(picture);
    return picture ? std::move(*picture) : Picture();
}

void expect_whole(const Snapshot& snapshot, StepId step) {
    const Picture picture = picture_of_step(snapshot, step);
    EXPECT_THAT(faults_of(picture), IsEmpty());
    const auto texts = texts_of(picture);
    for (const std::string& words : words_of_cards(snapshot, step))
        EXPECT_THAT(texts, Contains(words));
    for (const Lane* lane : snapshot.lanes(step))
        EXPECT_THAT(texts, Contains(lane->title));
}

TEST(BoardPicture, ShowsEveryCardWhole) {
    const ExampleRoom room = example_room();
    expect_whole(room.snapshot(), board);
    expect_whole(room.snapshot(), storm);
    const Picture sorted = picture_of_step(room.snapshot(), themes);
    EXPECT_THAT(faults_of(sorted), IsEmpty());
    EXPECT_THAT(texts_of(sorted),
                AllOf(Contains("Values"), Contains("Delivery mechanisms"),
                      Contains("One named lead in every organisation"), Contains("Not sorted yet")));
}

TEST(BoardPicture, IsAsWideAsASlideWhateverIsOnIt) {
    const Snapshot snapshot(long_session(), 1, {}, {});
    EXPECT_EQ(picture_of_step(example_room().snapshot(), board).wide, 960);
    EXPECT_EQ(picture_of_step(snapshot, StepId{3}).wide, 960);
    EXPECT_GT(picture_of_step(snapshot, StepId{3}).high,
              picture_of_step(example_room().snapshot(), board).high);
}

TEST(BoardPicture, HoldsALongMorning) {
    const Snapshot snapshot(long_session(), 1, {}, {});
    expect_whole(snapshot, StepId{3});
    expect_whole(snapshot, StepId{4});
}

TEST(BoardPicture, HoldsTwoHundredCardsInOneLaneAndTheLongestWords) {
    ExampleRoom room;
    for (int number = 0; number < 200; ++number)
        room.card(6, 0,
                  "Card " + std::to_string(number)
                      + (number % 5 == 0 ? " says rather more than the others do, at some length" : ""),
                  GroupId{number % 5 + 1});
    room.card(6, 1, std::string(4000, 'x'));
    std::string lines;
    for (int number = 0; number < 80; ++number)
        lines += "line " + std::to_string(number) + "\n";
    room.card(6, 1, lines);
    expect_whole(room.snapshot(), board);
    EXPECT_THAT(cards_of(picture_of_step(room.snapshot(), board)), SizeIs(202));
}

TEST(BoardPicture, GivesManyLanesSeveralRowsAndTheirTitlesAllTheirWords) {
    Plan plan = example_plan();
    auto& lanes = std::get<BoardStep>(plan.steps[5].content).lanes;
    for (int lane = 0; lane < 12; ++lane)
        lanes.push_back("What do we know about this, who could tell us more of it, and when? "
                        + std::to_string(lane));
    ExampleRoom room(plan);
    for (std::size_t lane = 0; lane < 14; lane += 2)
        for (std::size_t number = 0; number <= lane; ++number)
            room.card(6, lane, "Card " + std::to_string(number) + " of lane " + std::to_string(lane));
    expect_whole(room.snapshot(), board);
    const auto frames = lanes_of(picture_of_step(room.snapshot(), board));
    ASSERT_THAT(frames, SizeIs(14));
    EXPECT_LT(frames.front().bottom(), frames.back().y);
}

TEST(BoardPicture, HangsIdeasUnderTheirBarrier) {
    ExampleRoom room;
    const CardId barrier = room.card(9, 0, "A barrier");
    room.card(9, 0, "An idea", {}, barrier);
    room.card(9, 0, "Another idea", {}, barrier);
    room.card(9, 0, "The next barrier");
    const Picture picture = picture_of_step(room.snapshot(), storm);
    const auto cards = cards_of(picture);
    ASSERT_THAT(cards, SizeIs(4));
    for (const std::size_t idea : {1, 2}) {
        EXPECT_GT(cards[idea].x, cards[0].x);
        EXPECT_NEAR(cards[idea].right(), cards[0].right(), hair);
        EXPECT_GT(cards[idea].y, cards[idea - 1].bottom());
    }
    EXPECT_THAT(texts_of(picture), Contains("No idea yet"));
    EXPECT_EQ(std::ranges::count_if(
                  picture.boxes,
                  [](const PlacedBox& box) { return std::holds_alternative<record::Bend>(box.what); }),
              2);
}

TEST(BoardPicture, UnfoldsWhatIsFolded) {
    ExampleRoom room;
    room.card(6, 0, "In a folded lane");
    room.run(CollapseLane{room.lane(6, 0), true});
    expect_whole(room.snapshot(), board);
}

TEST(BoardPicture, TellsOfCoveredCardsOnlyHowManyThereAre) {
    ExampleRoom room;
    const CardId secret = room.card(6, 0, "Whispered first", GroupId{2});
    room.card(6, 0, "Whispered under it", GroupId{3}, secret);
    room.card(6, 1, "Openly said", GroupId{1});
    room.run(CoverLane{room.lane(6, 0), true});
    const CardId moved = room.card(6, 0, "Whispered later", GroupId{4});
    room.run(MoveCard{moved, room.lane(6, 1), {}, {}});
    const Picture picture = picture_of_step(room.snapshot(), board);
    EXPECT_THAT(faults_of(picture), IsEmpty());
    EXPECT_THAT(texts_of(picture), AllOf(Contains("Openly said"), Contains("covered · 2 cards"),
                                         Contains("1 covered card"), Each(Not(HasSubstr("Whispered")))));
    EXPECT_THAT(cards_of(picture), SizeIs(1));
    std::vector<std::int64_t> marks;
    for (const PlacedBox& box : picture.boxes)
        if (const auto* shape = std::get_if<GroupShape>(&box.what))
            marks.push_back(shape->group.value);
    EXPECT_THAT(marks, ElementsAre(1)) << "whose the covered cards are";
    EXPECT_THAT(picture.told, Not(HasSubstr("Whispered")));
}

TEST(BoardPicture, IsTheSameWhateverIsCovered) {
    const auto painted = [](const std::string& word) {
        ExampleRoom room;
        room.card(6, 0, word, GroupId{2});
        room.card(6, 1, "Openly said");
        room.run(CoverLane{room.lane(6, 0), true});
        return record::paint_png(picture_of_step(room.snapshot(), board), 1);
    };
    EXPECT_TRUE(painted("no") == painted("a very long secret, which would take several lines on any card"));
}

TEST(BoardPicture, ShowsDotsOnceTheyAreRevealed) {
    const auto dots_on = [](bool reveal) {
        ExampleRoom room;
        const CardId few = room.card(9, 0, "Few");
        const CardId many = room.card(9, 0, "Many");
        room.votes(dot_vote(storm, {.dots = 20, .most_on_one = 20}), {{{few, 3}, {many, 17}}}, reveal);
        const Picture picture = picture_of_step(room.snapshot(), storm);
        EXPECT_THAT(faults_of(picture), IsEmpty());
        return std::pair(filled(picture, {record::spruce}).size(), texts_of(picture));
    };
    const auto [hidden, hidden_texts] = dots_on(false);
    EXPECT_EQ(hidden, 0U);
    EXPECT_THAT(hidden_texts, Not(Contains("17")));
    const auto [shown, texts] = dots_on(true);
    EXPECT_EQ(shown, 4U) << "three, and one with a figure";
    EXPECT_THAT(texts, AllOf(Contains("17"), Contains("1st · no idea yet")));
}

TEST(BoardPicture, MarksWhoseTheCardsAre) {
    ExampleRoom room;
    for (std::int64_t group = 1; group <= 5; ++group)
        room.card(6, 0, "Group " + std::to_string(group), GroupId{group});
    const CardId one = room.card(6, 1, "One", GroupId{1});
    room.run(MergeCards{room.card(6, 1, "Same", GroupId{4}), one});
    const Picture picture = picture_of_step(room.snapshot(), board);
    EXPECT_THAT(faults_of(picture), IsEmpty());
    std::multiset<std::int64_t> marks;
    for (const PlacedBox& box : picture.boxes)
        if (const auto* shape = std::get_if<GroupShape>(&box.what))
            marks.insert(shape->group.value);
    EXPECT_THAT(marks, ElementsAre(1, 1, 2, 3, 4, 4, 5));
    EXPECT_THAT(texts_of(picture), AllOf(Contains("C"), Contains("E"), Contains("Merged")));
}

TEST(BoardPicture, LetsWordsRunFromTheRight) {
    const std::string arabic =
        "تروي العائلات قصتها مرة واحدة فقط وتنتقل معها إلى كل خدمة تحتاج إليها في المدينة";
    ExampleRoom room;
    room.card(6, 0, arabic, GroupId{2});
    room.card(6, 0, "אמון לוקח זמן (וקפה)");
    room.card(6, 1,
              "लोगों की आवाज़ — hội đồng thanh niên — 若者会議 🙂");
    expect_whole(room.snapshot(), board);
    const Picture picture = picture_of_step(room.snapshot(), board);
    const Rect card = cards_of(picture).front();
    const auto line = std::ranges::find_if(picture.boxes, [&](const PlacedBox& box) {
        return box.text() && box.text()->text->words() == arabic
               && box.text()->line == box.text()->text->lines() - 1;
    });
    ASSERT_NE(line, picture.boxes.end());
    EXPECT_GT(line->at.x - card.x, card.right() - line->at.right());
}

TEST(BoardPicture, IsNoneOfWhereNothingWasWritten) {
    const ExampleRoom room;
    EXPECT_FALSE(record::board_picture(room.snapshot(), board));
    EXPECT_FALSE(record::board_picture(room.snapshot(), themes));
    EXPECT_FALSE(record::board_picture(room.snapshot(), storm));
    EXPECT_FALSE(record::board_picture(example_room().snapshot(), StepId{10})) << "a ladder is no board";
}

TEST(BoardPicture, SaysSoWhereALaneIsEmpty) {
    ExampleRoom room;
    room.card(6, 0, "Only here");
    EXPECT_THAT(texts_of(picture_of_step(room.snapshot(), board)), Contains("No cards"));
}

}
}
