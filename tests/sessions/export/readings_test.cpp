#include "sessions/export/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string read(const ExampleRoom& room, const ReportOptions& options,
                 ReportFormat format = ReportFormat::markdown) {
    return text_of_report(write_report(room.snapshot(), format, room.now(), options), format);
}

/// Names of people here, of one who left, and of owners.
ExampleRoom named_room() {
    ExampleRoom room;
    const auto ayesha = room.made<PersonId>(AddPerson{"Ayesha Khan"});
    const auto ben = room.made<PersonId>(AddPerson{"Ben Osei"});
    room.run(PutInGroup{ayesha, GroupId{1}});
    room.run(PutInGroup{ben, GroupId{1}});
    room.run(SetPairing{ayesha, ben, PairingKind::apart});
    room.run(LeaveRoom{ben});
    room.run(SetAction{room.card(11, 4, "Write to the schools"), "Carmen Díaz", "29 Nov"});
    room.card(11, 4, "Find a room");
    room.run(SetAction{room.card_at(14, 0, 1), "Dilwar", ""});
    return room;
}

TEST(Reading, IsKnownByItsWord) {
    EXPECT_EQ(reading_of("full"), Reading::full);
    EXPECT_EQ(reading_of("room"), Reading::room);
    EXPECT_EQ(reading_of("commissioner"), Reading::commissioner);
    EXPECT_EQ(reading_of("everyone"), std::nullopt);
}

TEST(Reading, OfTheRoomTellsWhatWasSaidAndNotHowLongItTook) {
    const std::string text = read(example_room(), {.reading = Reading::room});
    EXPECT_THAT(text, AllOf(HasSubstr("We agreed to"), HasSubstr("Families tell their story once"),
                            HasSubstr("Youth service"), Not(HasSubstr("The session, step by step"))));
    EXPECT_THAT(read(example_room(), {.reading = Reading::full}), HasSubstr("The session, step by step"));
}

TEST(Reading, BeginsWithWhatPeopleLookFor) {
    for (const Reading reading : {Reading::room, Reading::full})
        EXPECT_THAT(
            read(example_room(), {.reading = reading}),
            ContainsRegex("What we will do.*Where the work stands.*Do we go on.*We agreed to.*Without an "
                          "answer yet.*Which rung is it on"));
}

TEST(Reading, OfTheCommissionerTellsOutcomesAlone) {
    for (const ReportFormat format : {ReportFormat::markdown, ReportFormat::html})
        EXPECT_THAT(read(example_room(), {.reading = Reading::commissioner}, format),
                    AllOf(HasSubstr("Decided: Go on as planned"), HasSubstr("Where the work stands"),
                          HasSubstr("6 Adult-initiated, shared decisions"),
                          HasSubstr("Step 10, Which rung is it on?"),
                          HasSubstr("First meeting, chaired by a young carer"),
                          Not(HasSubstr("Families tell their story once")), Not(HasSubstr("We agreed to"))));
}

TEST(Reading, SaysThatThereIsNothingToTell) {
    EXPECT_THAT(read(ExampleRoom(), {.reading = Reading::commissioner}),
                HasSubstr("Nothing was decided, placed on a ladder or taken on so far."));
}

TEST(Reading, ListsWhatIsWithoutAnAnswer) {
    EXPECT_THAT(
        read(example_room(), {.reading = Reading::room}),
        AllOf(HasSubstr("First meeting, chaired by a young carer No date, answers no barrier; step 11"),
              HasSubstr("Nobody knows who decides No idea against it; step 9"),
              HasSubstr("Everything is at short notice No action takes it up; step 9"),
              HasSubstr("Interview panel No rung agreed; step 10"),
              Not(HasSubstr("Budget is signed off before anyone asks them No "))));
}

TEST(Reading, CanLeaveNamesOutOfEveryFormat) {
    const ExampleRoom room = named_room();
    for (const ReportFormat format : {ReportFormat::html, ReportFormat::markdown, ReportFormat::json,
                                      ReportFormat::pdf, ReportFormat::docx})
        for (const Reading reading : {Reading::full, Reading::room, Reading::commissioner}) {
            const std::string with = read(room, {.reading = reading}, format);
            const std::string without = read(room, {.reading = reading, .names = false}, format);
            EXPECT_THAT(with, HasSubstr("Carmen"));
            for (const char* name : {"Ayesha", "Khan", "Ben Osei", "Carmen", "Díaz", "Dilwar"})
                EXPECT_THAT(without, Not(HasSubstr(name)));
        }
}

TEST(Reading, StillSaysWithoutNamesThatThereIsAnOwner) {
    const std::string text = read(named_room(), {.reading = Reading::room, .names = false});
    EXPECT_THAT(text, AllOf(HasSubstr("Write to the schools Name left out 29 Nov"),
                            HasSubstr("Find a room Nobody yet No date yet"), HasSubstr("names left out"),
                            HasSubstr("Group A - 2 people 1 left early")));
}

TEST(Reading, InFullTellsWhenStepsBeganAndWhatWasChangedAboutThem) {
    ExampleRoom room;
    room.run(GoToStep{StepId{2}});
    room.run(GiveMinutes{5});
    room.run(MoveStep{StepId{6}, StepId{4}});
    const std::string text = read(room, {});
    EXPECT_THAT(text,
                AllOf(ContainsRegex("2 10:00 How we work together 10 min .*4 still open \\(5 min more\\)"),
                      HasSubstr("Still to come (moved in the order)")));
}

}
}
