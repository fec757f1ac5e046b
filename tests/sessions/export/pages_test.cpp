#include "sessions/export/pages/page_layout.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/comparison.h"
#include "sessions/export/pages/set_text.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"
#include "tests/support/long_session.h"

namespace plenary {
namespace {

using record::Element;
using record::Page;
using record::Pages;
using record::PlacedBox;
using record::Rect;
using record::Tag;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// What letters may reach beyond their box before anybody sees it, in points.
constexpr double hair = 0.3;

Pages pages_of(const Session& session, Reading reading) {
    const ReportOptions options{.reading = reading, .names = true};
    record::Report report = record::make_report(Snapshot(session, 1, {}, {}), {}, options);
    if (reading == Reading::commissioner)
        report = record::fitted_to_one_page(report);
    return record::lay_out_pages(report);
}

std::string words_of(const PlacedBox& box) {
    return box.text() ? std::string(box.text()->text->words(box.text()->line)) : std::string();
}

std::string words_of(const Pages& pages) {
    std::string words;
    for (const Page& page : pages.pages)
        for (const PlacedBox& box : page.boxes)
            words += words_of(box) + " ";
    return on_one_line(words);
}

std::string place(const PlacedBox& box, std::size_t page) {
    std::ostringstream text;
    text << "page " << page + 1 << ", " << box.at.x << " " << box.at.y << " " << box.at.wide << " "
         << box.at.high << " \"" << words_of(box) << "\"";
    return text.str();
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x + hair < b.right() && b.x + hair < a.right() && a.y + hair < b.bottom()
           && b.y + hair < a.bottom();
}

bool is_heading(Tag tag) {
    return tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3;
}

/// Whatever a reader would see to be wrong, in words.
std::vector<std::string> faults_of(const Pages& pages) {
    std::vector<std::string> faults;
    for (std::size_t number = 0; number < pages.pages.size(); ++number) {
        const auto& boxes = pages.pages[number].boxes;
        const PlacedBox* lowest = nullptr;
        for (std::size_t at = 0; at < boxes.size(); ++at) {
            const PlacedBox& box = boxes[at];
            const Rect& area = record::text_area;
            if (box.at.x < area.x - hair || box.at.right() > area.right() + hair || box.at.y < area.y - hair
                || box.at.bottom() > record::page_high - 20)
                faults.push_back("off the page: " + place(box, number));
            if (box.element != 0 && box.at.bottom() > area.bottom() + hair)
                faults.push_back("in the foot: " + place(box, number));
            if (!box.text())
                continue;
            if (box.element != 0 && (!lowest || box.at.y > lowest->at.y))
                lowest = &box;
            for (std::size_t other = at + 1; other < boxes.size(); ++other)
                if (boxes[other].text() && overlap(box.at, boxes[other].at))
                    faults.push_back(place(box, number) + " overlaps " + place(boxes[other], number));
        }
        if (lowest && is_heading(pages.elements[lowest->element].tag))
            faults.push_back("a heading without what it heads: " + place(*lowest, number));
        if (!lowest)
            faults.push_back("an empty page " + std::to_string(number + 1));
    }
    return faults;
}

Session empty_session() {
    return ExampleRoom().session;
}

/// A room that writes from the right, and in several scripts at once.
Session right_to_left_session() {
    Plan plan = example_plan();
    plan.title = "ماذا تعني الشراكة؟";
    plan.steps[5].title = "لماذا نعمل معا؟";
    ExampleRoom room(plan);
    room.run(SetPlace{"منتدى شارو"});
    room.run(GoToStep{StepId{6}});
    for (int card = 0; card < 6; ++card)
        room.card(6, static_cast<std::size_t>(card % 2),
                  card % 3 == 0 ? "אמון לוקח זמן (וקפה)"
                                : "تروي العائلات قصتها مرة واحدة فقط وتنتقل معها إلى كل خدمة تحتاج إليها",
                  GroupId{card % 5 + 1});
    room.run(GoToStep{StepId{11}});
    room.run(SetAction{room.card(11, 4, "الاجتماع الأول يرأسه شاب"), "خدمة الشباب", "29 نوفمبر"});
    for (const char* name :
         {"مركز مقدمي الرعاية الشباب",
          "लोगों की आवाज़ — hội đồng thanh niên — 若者会議 🙂"})
        room.run(AgreeRung{room.card(10, 0, name), 5});
    return room.session;
}

/// Cards that no page holds: one of many lines, one without a space, and a title of a page.
Session monstrous_session() {
    Plan plan = example_plan();
    for (int times = 0; times < 40; ++times)
        plan.title += " And what does it mean to those who were not asked?";
    ExampleRoom room(plan);
    std::string lines;
    for (int line = 0; line < 150; ++line)
        lines += "line " + std::to_string(line) + "\n";
    room.card(6, 0, lines + "end", GroupId{1});
    room.card(6, 0, std::string(9000, 'w'), GroupId{2});
    std::string words;
    for (int word = 0; word < 3000; ++word)
        words += "word" + std::to_string(word) + " ";
    room.run(SetAction{room.card(11, 4, words), words.substr(0, 4000), "some day"});
    room.run(AgreeRung{room.card(10, 0, words.substr(0, 2000)), 2});
    return room.session;
}

struct Case {
    const char* name;
    Session (*session)();
};

class EveryPage : public testing::TestWithParam<std::tuple<Case, Reading>> {};

TEST_P(EveryPage, HoldsWhatIsOnItWithoutOverlapOrOrphan) {
    const auto& [one, reading] = GetParam();
    EXPECT_THAT(faults_of(pages_of(one.session(), reading)), IsEmpty());
}

struct TwoCases {
    const char* name;
    Session (*one)();
    Session (*other)();
};

class EveryPageOfAComparison : public testing::TestWithParam<TwoCases> {};

TEST_P(EveryPageOfAComparison, HoldsWhatIsOnItWithoutOverlapOrOrphan) {
    const Snapshot one(GetParam().one(), 1, {}, {});
    const Snapshot other(GetParam().other(), 1, {}, {});
    EXPECT_THAT(faults_of(record::lay_out_pages(record::make_comparison(one, other))), IsEmpty());
}

Session full_session() {
    return example_room().session;
}

std::string name_of_case(const testing::TestParamInfo<std::tuple<Case, Reading>>& info) {
    const auto& [one, reading] = info.param;
    const char* words = reading == Reading::full   ? "full"
                        : reading == Reading::room ? "room"
                                                   : "commissioner";
    return std::string(one.name) + "_" + words;
}

INSTANTIATE_TEST_SUITE_P(
    Sessions, EveryPage,
    testing::Combine(testing::Values(Case{"example", full_session}, Case{"long", long_session},
                                     Case{"empty", empty_session},
                                     Case{"right_to_left", right_to_left_session},
                                     Case{"monstrous", monstrous_session}),
                     testing::Values(Reading::full, Reading::room, Reading::commissioner)),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Sessions, EveryPageOfAComparison,
    testing::Values(TwoCases{"example", full_session, full_session},
                    TwoCases{"long", long_session, long_session},
                    TwoCases{"different", full_session, long_session},
                    TwoCases{"empty", empty_session, empty_session},
                    TwoCases{"right_to_left", right_to_left_session, right_to_left_session},
                    TwoCases{"monstrous", monstrous_session, monstrous_session}),
    [](const testing::TestParamInfo<TwoCases>& each) { return std::string(each.param.name); });

TEST(PageLayout, HoldsEveryWordOfTheFullRecord) {
    for (const Session& session : {example_room().session, long_session(), monstrous_session()}) {
        const std::string words = words_of(pages_of(session, Reading::full));
        for (const auto& card : session.cards.rows()) {
            // Of what a plan lays out to be voted on nothing is told before the room was there.
            if (session.where().finished == 0 && card->text.size() < 1000)
                continue;
            std::istringstream each(card->text);
            for (std::string word; each >> word;)
                EXPECT_TRUE(word.size() > 60 || words.find(word) != std::string::npos) << word;
        }
        for (const auto& person : session.people.rows())
            EXPECT_THAT(words, HasSubstr(person->name));
    }
}

TEST(PageLayout, HasWhatPeopleLookForOnPageOne) {
    Pages pages = pages_of(example_room().session, Reading::room);
    pages.pages.resize(1);
    EXPECT_THAT(words_of(pages), AllOf(HasSubstr("14 people, 5 groups"), HasSubstr("Youth service 29 Nov"),
                                       HasSubstr("Young carers’ drop-in Group A 6 Adult-initiated")));
}

TEST(PageLayout, FitsTheCommissionersReadingOnOnePageOrSaysWhatItLeavesOut) {
    const Pages small = pages_of(example_room().session, Reading::commissioner);
    EXPECT_EQ(small.pages.size(), 1u);
    EXPECT_THAT(words_of(small), AllOf(HasSubstr("Decided: Go on as planned"), Not(HasSubstr("Left out"))));
    const Pages large = pages_of(long_session(), Reading::commissioner);
    EXPECT_EQ(large.pages.size(), 1u);
    EXPECT_THAT(words_of(large),
                AllOf(HasSubstr("Left out to fit this page: "), HasSubstr("The full record has it all.")));
    EXPECT_EQ(pages_of(monstrous_session(), Reading::commissioner).pages.size(), 1u);
}

TEST(PageLayout, RepeatsTheHeaderOfATableThatGoesOnOverThePage) {
    const Pages pages = pages_of(long_session(), Reading::full);
    std::size_t headers = 0;
    for (const Page& page : pages.pages)
        for (const PlacedBox& box : page.boxes)
            headers += words_of(box) == "Who" ? 1 : 0;
    EXPECT_GE(headers, 2u);
}

TEST(PageLayout, TurnsACardRoundThatRunsFromTheRight) {
    ExampleRoom room;
    room.card(6, 0, "Trust", GroupId{1});
    room.card(6, 0, "ثقة", GroupId{2});
    const Pages pages = pages_of(room.session, Reading::room);
    std::map<std::string, Rect> at;
    for (const Page& page : pages.pages)
        for (const PlacedBox& box : page.boxes)
            if (box.text())
                at[words_of(box)] = box.at;
    EXPECT_LT(at["Trust"].right(), at["Group A"].x);
    EXPECT_GT(at["ثقة"].x, at["Group B"].right());
    const Rect area = record::text_area;
    EXPECT_NEAR(at["Trust"].x - area.x, area.right() - at["ثقة"].right(), hair);
    EXPECT_NEAR(area.right() - at["Group A"].right(), at["Group B"].x - area.x, hair);
}

TEST(PageLayout, NumbersPagesOnlyWhereThereAreSeveral) {
    EXPECT_THAT(words_of(pages_of(example_room().session, Reading::full)), HasSubstr("Page 2 of "));
    EXPECT_THAT(words_of(pages_of(example_room().session, Reading::commissioner)),
                Not(HasSubstr("Page 1 of")));
}

TEST(PageLayout, LeadsFromTheStepsToTheirSections) {
    const Pages pages = pages_of(example_room().session, Reading::full);
    std::size_t links = 0;
    for (const Element& element : pages.elements) {
        if (element.link.empty())
            continue;
        ++links;
        EXPECT_EQ(std::ranges::count(pages.landings, element.link, &record::Landing::name), 1)
            << element.link;
    }
    EXPECT_GE(links, 10u);
}

}
}
