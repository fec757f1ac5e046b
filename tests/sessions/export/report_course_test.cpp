#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sessions/export/report.h"
#include "sessions/workshop/recall.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"
#include "tests/support/earlier.h"

namespace plenary {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr ReportFormat for_people[] = {ReportFormat::html, ReportFormat::markdown};

struct CourseInTheReport : testing::Test {
    ExampleRoom room;

    CourseInTheReport() { room.run(Recall{earlier_session()}); }

    EarlierId id(std::string_view text) const {
        for (const auto& each : room.session.earlier.rows())
            if (each->text == text)
                return each->id;
        return {};
    }
    std::string read(ReportFormat format) const {
        return text_of_report(write_report(room.snapshot(), format, room.now()), format);
    }
    nlohmann::json json() const {
        return nlohmann::json::parse(write_report(room.snapshot(), ReportFormat::json, room.now()));
    }
};

TEST_F(CourseInTheReport, TellsWhatWasRecalledAndWhatBecameOfIt) {
    room.run(MarkAction{id("Book the hall"), ActionState::done});
    room.run(MarkAction{id("Ask the council"), ActionState::dropped});
    for (const ReportFormat format : for_people) {
        const std::string text = read(format);
        EXPECT_THAT(text, HasSubstr("Recalled: session 1, The first room, Leeds, Sunday 4 October 2026"));
        EXPECT_THAT(text, HasSubstr("What became of the actions"));
        EXPECT_THAT(text, HasSubstr("Book the hall"));
        EXPECT_THAT(text, HasSubstr("Amina, by Easter"));
        EXPECT_THAT(text, HasSubstr("Dropped"));
        EXPECT_THAT(text, HasSubstr("Agreed: rung 3 of 8, Tokenism"));
        EXPECT_THAT(text, HasSubstr("Ground rules then"));
        EXPECT_THAT(text, HasSubstr("1 action done, 1 dropped")) << "on the line of the step";
    }
    const auto earlier = json()["earlier"];
    EXPECT_EQ(earlier["title"], "The first room");
    EXPECT_EQ(earlier["decisions"].size(), 5u);
    EXPECT_EQ(earlier["decisions"][3]["state"], "done");
    EXPECT_EQ(earlier["decisions"][1]["agreed_rung"], 3);
    EXPECT_EQ(earlier["decisions"][1]["votes_now"][2], 4);
    EXPECT_TRUE(earlier["decisions"][2]["agreed_rung"].is_null());
}

TEST_F(CourseInTheReport, SetsThenBesideNow) {
    room.run(AskAgain{id("Youth board")});
    const Card* piece = asked_again_as(room.session, id("Youth board"));
    ASSERT_NE(piece, nullptr);
    const CardId asked = piece->id;
    for (const ReportFormat format : for_people)
        EXPECT_THAT(read(format), HasSubstr("Then (Sunday 4 October 2026): agreed on rung 3."));
    room.run(AgreeRung{asked, 5});
    for (const ReportFormat format : for_people)
        EXPECT_THAT(
            read(format),
            HasSubstr(
                "Then (Sunday 4 October 2026): agreed on rung 3. Now: agreed on rung 5, 2 rungs higher."));
    EXPECT_EQ(json()["asked_again"][0]["piece"], asked.value);
}

TEST_F(CourseInTheReport, NamesNobodyWhereNamesAreLeftOut) {
    for (const ReportFormat format : for_people) {
        const std::string text =
            text_of_report(write_report(room.snapshot(), format, room.now(), {.names = false}), format);
        EXPECT_THAT(text, HasSubstr("Book the hall"));
        EXPECT_THAT(text, Not(HasSubstr("Amina")));
    }
}

TEST(ReportOfASessionOnItsOwn, RecallsNothing) {
    const ExampleRoom room;
    const std::string report = write_report(room.snapshot(), ReportFormat::json, room.now());
    EXPECT_TRUE(nlohmann::json::parse(report)["earlier"].is_null());
    EXPECT_THAT(
        text_of_report(write_report(room.snapshot(), ReportFormat::html, room.now()), ReportFormat::html),
        Not(HasSubstr("Recalled")));
}

}
}
