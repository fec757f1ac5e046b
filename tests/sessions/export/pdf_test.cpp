#include "sessions/export/pages/pdf.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/pages/pdf_catalogue.h"
#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"
#include "tests/support/long_session.h"

namespace plenary {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const ClockReading noon{.wall = 1'795'348'800'000}; // 22 November 2026, 12:00 UTC

std::string pdf_of(const Snapshot& snapshot, const ReportOptions& options = {}) {
    return write_report(snapshot, ReportFormat::pdf, noon, options);
}

/// White space falls where lines end, and nowhere in scripts without spaces.
std::string without_spaces(std::string_view text) {
    std::string words;
    for (const char c : text)
        if (c != ' ' && c != '\n')
            words += c;
    return words;
}

TEST(Pdf, HoldsEveryWordThatTheRoomCouldSee) {
    for (const Session& session : {example_room().session, long_session()}) {
        const std::string text = without_spaces(text_of_pdf(pdf_of(Snapshot(session, 1, {}, {}))));
        for (const auto& card : session.cards.rows()) {
            EXPECT_THAT(text, HasSubstr(without_spaces(card->text)));
            EXPECT_THAT(text, HasSubstr(without_spaces(card->who)));
            EXPECT_THAT(text, HasSubstr(without_spaces(card->when)));
        }
        for (const auto& person : session.people.rows())
            EXPECT_THAT(text, HasSubstr(without_spaces(person->name)));
        for (const Step& step : session.plan->steps)
            EXPECT_THAT(text, HasSubstr(without_spaces(step.title)));
    }
}

TEST(Pdf, IsTheSameWhereverTheVotesOfAnOpenRoundLie) {
    ExampleRoom low;
    const CardId piece = low.card(10, 0, "Young carers’ drop-in");
    low.vote(piece, {4, 4, 3, 7, 3}, true);
    ExampleRoom high = low;
    low.vote(piece, {1, 1, 2}, false);
    high.vote(piece, {8, 7, 8}, false);
    ASSERT_NE(low.session, high.session);
    EXPECT_EQ(pdf_of(low.snapshot()), pdf_of(high.snapshot()));
}

TEST(Pdf, SaysNothingOfACoveredCard) {
    ExampleRoom room;
    room.run(CoverLane{room.lane(6, 0), true});
    room.card(6, 0, "Nobody may read this");
    for (const Reading reading : {Reading::full, Reading::room, Reading::commissioner})
        EXPECT_THAT(text_of_pdf(pdf_of(room.snapshot(), {.reading = reading})), Not(HasSubstr("Nobody may")));
    EXPECT_THAT(text_of_pdf(pdf_of(room.snapshot())), HasSubstr("1 covered card"));
}

TEST(Pdf, IsTheSameForTheSameSessionAndTime) {
    const ExampleRoom room = example_room();
    EXPECT_EQ(pdf_of(room.snapshot()), pdf_of(room.snapshot()));
}

TEST(Pdf, TellsItsTitleLanguageStructureAndTime) {
    const std::string pdf = pdf_of(example_room().snapshot());
    EXPECT_THAT(pdf, AllOf(StartsWith("%PDF-1.5"), HasSubstr("/Title (What does partnership working mean?)"),
                           HasSubstr("/Lang (en-GB)"), HasSubstr("/MarkInfo << /Marked true >>"),
                           HasSubstr("/DisplayDocTitle true"), HasSubstr("/StructTreeRoot"),
                           HasSubstr("/Outlines"), HasSubstr("/CreationDate (D:20261122120000Z)")));
}

TEST(Pdf, IsWholeWhateverBytesADamagedFileHolds) {
    Plan plan = example_plan();
    plan.title = "What\xFF does\xC3 it mean?";
    plan.steps[1].title = "\xF0\x9F rules";
    ExampleRoom room(plan);
    Card card = *room.session.cards.find(room.card(6, 0, "Trust"));
    card.text = "Trust \xE2\x82 takes time";
    room.session.cards.put(card);
    EXPECT_THAT(text_of_pdf(pdf_of(room.snapshot())), AllOf(HasSubstr("it mean?"), HasSubstr("takes time")));
}

TEST(PdfCatalogue, IsFoundByTheTableAtTheEnd) {
    const std::string pdf = pdf_of(example_room().snapshot());
    std::istringstream table(pdf.substr(std::stoul(pdf.substr(pdf.rfind("startxref\n") + 10))));
    std::string line;
    std::getline(table, line);
    ASSERT_EQ(line, "xref");
    for (const char* holds : {"/Lang (en-GB)", "/CreationDate (D:"}) {
        std::getline(table, line);
        const std::string begin = std::to_string(std::stoul(line)) + " 0 obj\n<<";
        std::getline(table, line);
        const std::string object = pdf.substr(std::stoul(line), 400);
        EXPECT_THAT(object, AllOf(StartsWith(begin), HasSubstr(holds)));
    }
}

TEST(PdfCatalogue, LeavesAloneWhatIsNoPdf) {
    EXPECT_EQ(record::with_language("no pdf", "en-GB"), "no pdf");
    EXPECT_EQ(record::with_language("/Root 1 0 R /Size 2 startxref\n9", "en-GB"),
              "/Root 1 0 R /Size 2 startxref\n9");
}

}
}
