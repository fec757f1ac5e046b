#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/report.h"
#include "sessions/import/import_session.h"
#include "sessions/model/rounds.h"
#include "sessions/store/library.h"
#include "sessions/store/store.h"
#include "sessions/workshop/snapshot.h"
#include "tests/sessions/import/sample_sessions.h"
#include "tests/sessions/store/session_files.h"
#include "tests/support/invariants.h"

namespace plenary {
namespace {

Session imported(const std::string& json) {
    auto read = read_json_session(json);
    EXPECT_TRUE(read) << read.error().sentence;
    return read ? std::move(read->session) : Session();
}

/// As an import leaves votes that were not revealed; the reason is the import's.
Session with_votes_called_off(Session session, const Session& after) {
    const auto rounds = session.rounds.rows();
    for (const auto& round : rounds) {
        if (!is_unfinished(*round))
            continue;
        Round called_off = *round;
        called_off.state = RoundState::voided;
        called_off.reason = after.rounds.find(round->id)->reason;
        session.rounds.put(called_off);
    }
    return session;
}

void expect_round_trip(const Session& session) {
    const std::string json = json_of(session);
    const Session again = imported(json);
    ASSERT_FALSE(again.flow.empty());
    EXPECT_EQ(check_invariants(again), std::vector<std::string>());
    const std::string expected = json_of(with_votes_called_off(session, again));
    const std::string told = json_of(again);
    ASSERT_EQ(told.size(), expected.size());
    ASSERT_TRUE(told == expected);
    EXPECT_TRUE(json_of(imported(told)) == told);
}

class RoundTrip : public testing::TestWithParam<SampleSession> {};

TEST_P(RoundTrip, GivesTheSameBytes) {
    expect_round_trip(GetParam().session);
}

TEST_P(RoundTrip, GivesTheSameBytesWithoutNames) {
    const std::string json =
        json_of(with_votes_called_off(GetParam().session, imported(json_of(GetParam().session))), false);
    const Session again = imported(json);
    EXPECT_TRUE(json_of(again, false) == json);
    EXPECT_TRUE(json_of(again, true) == json) << "what was left out stays left out";
    for (const auto& person : GetParam().session.people.rows())
        for (const auto& other : again.people.rows())
            EXPECT_NE(person->name, other->name);
}

TEST_P(RoundTrip, TellsTheSameRecordInWords) {
    const Session again = imported(json_of(GetParam().session));
    const Session before = with_votes_called_off(GetParam().session, again);
    for (const Reading reading : {Reading::full, Reading::room}) {
        const auto told = [&](const Session& session) {
            return write_report(Snapshot(session, 1, {}, {}), ReportFormat::markdown, {},
                                {.reading = reading});
        };
        EXPECT_EQ(told(again), told(before));
    }
}

TEST_P(RoundTrip, KeepsEveryCardInItsPlace) {
    const Session again = imported(json_of(GetParam().session));
    const Session before = with_votes_called_off(GetParam().session, again);
    const Snapshot was(before, 1, {}, {});
    const Snapshot is(again, 1, {}, {});
    for (const auto& lane : before.lanes.rows()) {
        const auto ids = [](Cards cards) {
            std::vector<CardId> list;
            for (const Card* card : cards)
                list.push_back(card->id);
            return list;
        };
        EXPECT_EQ(ids(is.cards(lane->id)), ids(was.cards(lane->id)));
        EXPECT_EQ(ids(is.sorted(lane->id)), ids(was.sorted(lane->id)));
        for (const Card* card : was.cards(lane->id))
            EXPECT_EQ(ids(is.under(card->id)), ids(was.under(card->id)));
    }
}

std::string name_of(const testing::TestParamInfo<SampleSession>& info) {
    std::string name = info.param.name;
    std::erase(name, ' ');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Samples, RoundTrip, testing::ValuesIn(sample_sessions()), name_of);

TEST(RoundTripOfRandomSessions, GivesTheSameBytes) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        expect_round_trip(impatient_session(seed, 20 * static_cast<int>(seed)));
        if (testing::Test::HasFatalFailure())
            return;
    }
}

TEST(RoundTripOfRandomSessions, GivesTheSameBytesAfterALongMorning) {
    for (const unsigned seed : {101u, 102u, 103u}) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        expect_round_trip(impatient_session(seed, 11'000));
    }
}

TEST(ImportedSession, IsAnOrdinaryFileAmongTheSessions) {
    const TestFolder folder;
    const std::string json = json_of(sample_session("finished"));
    write_bytes(folder / "given.json", json);
    const auto file = import_session_into(folder / "given.json", folder / "sessions", 1'795'400'000'000);
    ASSERT_TRUE(file) << file.error().sentence;
    const auto session = read_session(*file);
    ASSERT_TRUE(session) << session.error().sentence;
    EXPECT_TRUE(json_of(*session) == json);
    const auto listed = list_sessions(folder / "sessions");
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].title, "What does partnership working mean?");
    EXPECT_EQ(listed[0].changed, 1'795'400'000'000);
    EXPECT_THAT(file->filename().string(), testing::StartsWith("2026-11-22 What does partnership"));
    const auto second = import_session_into(folder / "given.json", folder / "sessions", 1'795'400'000'000);
    ASSERT_TRUE(second);
    EXPECT_NE(*second, *file);
    const auto opened = Store::open(*file);
    EXPECT_TRUE(opened);
}

TEST(ImportedSession, GoesWhereItIsToldToAndReplacesNothing) {
    const TestFolder folder;
    write_bytes(folder / "given.json", json_of(sample_session("empty")));
    ASSERT_TRUE(import_session(folder / "given.json", folder / "new.plenary", 1));
    const std::string bytes = bytes_of(folder / "new.plenary");
    const auto again = import_session(folder / "given.json", folder / "new.plenary", 1);
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().sentence, testing::HasSubstr("new.plenary"));
    EXPECT_EQ(bytes_of(folder / "new.plenary"), bytes);
}

TEST(ImportedSession, HasNoWordOfWhatWasCovered) {
    const Session again = imported(json_of(sample_session("in the middle")));
    int covered = 0;
    for (const auto& card : again.cards.rows()) {
        EXPECT_THAT(card->text, testing::Not(testing::HasSubstr("Whispered")));
        covered += again.covered(card->id);
    }
    EXPECT_EQ(covered, 3);
    for (const auto& part : again.merged.rows())
        EXPECT_THAT(part->text, testing::Not(testing::HasSubstr("Whispered")));
}

TEST(ImportedSession, HasVotesThatWereNotRevealedCalledOffWithTheirTurnout) {
    const Session& before = sample_session("in the middle");
    const Session again = imported(json_of(before));
    int called_off = 0;
    for (const auto& round : before.rounds.rows()) {
        const Round& after = *again.rounds.find(round->id);
        if (!is_unfinished(*round))
            continue;
        ++called_off;
        EXPECT_EQ(after.state, RoundState::voided);
        EXPECT_EQ(votes_cast(again, after), votes_cast(before, *round));
        for (const Ballot* ballot : ballots_in(again, after.id))
            EXPECT_TRUE(choices_on(again, ballot->id).empty());
    }
    EXPECT_EQ(called_off, 3);
}

TEST(ImportedSession, TakesMembersThatThisVersionDoesNotKnow) {
    const std::string json = json_of(sample_session("finished"));
    std::string more = json;
    more.insert(more.find("\"title\""), "\"sponsor\": {\"of\": [1, 2]}, ");
    more.insert(more.find("\"lane\":"), "\"stars\": 5, ");
    EXPECT_TRUE(json_of(imported(more)) == json);
}

TEST(ImportedSession, GivesNoNumberOfAnythingThatIsSpokenOfToSomethingNew) {
    const Session& before = sample_session("voters");
    const Session again = imported(json_of(before));
    std::int64_t highest = 0;
    for (const auto& candidate : before.candidates.rows())
        highest = std::max(highest, candidate->card.value);
    for (const auto& member : before.lot_members.rows())
        highest = std::max(highest, member->person.value);
    EXPECT_GT(again.where().next_id, highest);
}

}
}
