#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/csv.h"
#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr ReportFormat formats[] = {ReportFormat::html, ReportFormat::markdown, ReportFormat::json,
                                    ReportFormat::pdf, ReportFormat::docx};

/// In the middle of things: a lane is covered, two votes are open, and a piece of work was voted on before.
ExampleRoom running_room(int hidden_rung) {
    ExampleRoom room;
    room.run(GoToStep{StepId{6}});
    room.card(6, 1, "Openly said", GroupId{1});
    const CardId secret = room.card(6, 0, "Whispered first", GroupId{2});
    room.run(MergeCards{room.card(6, 0, "Whispered second"), secret});
    room.card(6, 0, "Whispered below", {}, room.card(6, 0, "Whispered above"));
    room.run(CoverLane{room.lane(6, 0), true});
    const CardId barrier = room.card(9, 0, "Seen barrier");
    room.card(9, 0, "Another barrier");
    const auto dots = room.made<RoundId>(dot_vote(StepId{9}, {.dots = 3, .most_on_one = 3}));
    room.run(CastBallot{dots, group_voter(1), {{barrier, hidden_rung % 3 + 1}}});
    const CardId piece = room.card(10, 0, "Seen piece");
    room.vote(piece, {4, 4, 5, 6, 4}, true);
    room.vote(piece, {hidden_rung, hidden_rung}, false);
    return room;
}

std::string read(const ExampleRoom& room, ReportFormat format, Reading reading) {
    return text_of_report(write_report(room.snapshot(), format, {}, {.reading = reading}), format);
}

TEST(Secrets, AreInNoFormatOfNoReadingWhileTheSessionRuns) {
    const ExampleRoom room = running_room(2);
    for (const ReportFormat format : formats)
        for (const Reading reading : {Reading::full, Reading::room, Reading::commissioner}) {
            const std::string text = read(room, format, reading);
            EXPECT_THAT(text, Not(HasSubstr("Whispered")));
            EXPECT_THAT(text, Not(HasSubstr("Five quiet minutes"))) << "the facilitator's notes";
        }
    for (const auto& table : record::csv_tables(room.snapshot(), {}))
        EXPECT_THAT(table.content, Not(HasSubstr("Whispered")));
}

TEST(Secrets, AreAllThatIsKeptBack) {
    const ExampleRoom room = running_room(2);
    for (const ReportFormat format : formats)
        for (const char* words : {"Openly said", "Seen barrier", "Seen piece"})
            EXPECT_THAT(read(room, format, Reading::full), HasSubstr(words));
}

TEST(Secrets, LeaveNoTraceOfWhereTheyLie) {
    const ExampleRoom low = running_room(1);
    const ExampleRoom high = running_room(8);
    ASSERT_NE(low.session, high.session);
    for (const ReportFormat format : formats)
        for (const Reading reading : {Reading::full, Reading::room, Reading::commissioner})
            EXPECT_EQ(write_report(low.snapshot(), format, {}, {.reading = reading}),
                      write_report(high.snapshot(), format, {}, {.reading = reading}));
    const auto tables = record::csv_tables(low.snapshot(), {});
    const auto others = record::csv_tables(high.snapshot(), {});
    ASSERT_EQ(tables.size(), others.size());
    for (std::size_t at = 0; at < tables.size(); ++at)
        EXPECT_EQ(tables[at].content, others[at].content) << tables[at].name;
}

}
}
