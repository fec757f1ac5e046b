#include "sessions/store/tables.h"

#include <gtest/gtest.h>

#include "sessions/store/schema.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {
namespace {

class Tables : public testing::Test {
protected:
    Tables() {
        for (const char* step : session_schema_steps)
            database.exec(step);
        database.exec("PRAGMA user_version = " + std::to_string(session_schema_version));
    }

    std::string damage_on_loading() {
        try {
            load_tables(database);
            return "";
        } catch (const Damage& damage) {
            return damage.sentence;
        }
    }

    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

template <class Row>
void expect_columns_of_schema(const SQLite::Database& database) {
    std::vector<std::string> in_schema;
    SQLite::Statement info(database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    info.bind(1, Mapping<Row>::table);
    while (info.executeStep())
        in_schema.push_back(info.getColumn(0).getString());
    std::vector<std::string> in_mapping;
    for (auto name : column_names<Row>())
        in_mapping.push_back(name);
    in_mapping.push_back("checksum");
    EXPECT_EQ(in_schema, in_mapping) << Mapping<Row>::table;
}

TEST_F(Tables, TheMappingNamesTheColumnsOfTheSchema) {
    for_each_table([&]<class Row>(Table<Row> Session::*) { expect_columns_of_schema<Row>(database); });
    expect_columns_of_schema<PlanText>(database);
    expect_columns_of_schema<JournalRow>(database);
}

TEST_F(Tables, EveryFieldOfEveryRowComesBackAsItWas) {
    Session session;
    session.details.put({1, "Leeds", 23});
    session.people.put({PersonId{3}, "Zoë “Z” O'Neil"});
    session.groups.put({GroupId{12}});
    session.lanes.put({LaneId{4}, StepId{5}, LaneRole::delivery, 6, "Delivery\nmechanisms"});
    session.cards.put({CardId{7}, LaneId{4}, CardId{8}, -9'000'000'000, "a\tb 🙂", Colour::sand,
                       GroupId{12}, Mark::doubted, "Ann", "soon", CardId{10}});
    session.sortings.put({CardId{7}, LaneId{4}, 11});
    session.agreements.put({CardId{7}, 8, true});
    session.lane_states.put({LaneId{4}, true, true});
    session.covers.put({CardId{7}});
    session.headings.put({CardId{7}});
    session.merged.put({CardId{8}, CardId{7}, "part", Colour::mint, GroupId{12}, CardId{3}});
    session.wants.put({CardId{7}, 7, true});
    session.group_names.put({GroupId{12}, "The Crows"});
    session.members.put({PersonId{3}, GroupId{12}});
    session.absences.put({PersonId{3}});
    session.pairings.put({PairingId{20}, PersonId{3}, PersonId{21}, PairingKind::together});
    session.lots.put({LotId{22}, -9'000'000'000, 4});
    session.lot_members.put({LotMemberId{23}, LotId{22}, PersonId{3}, GroupId{12}});
    session.looks.put({StepId{5}, true});
    session.rounds.put(
        {RoundId{13}, StepId{5}, CardId{7}, 2, RoundState::voided,
         RoundTerms{Method::consent, WayIn::hands, Voters::sides, Question::want, 5, 4, RoundId{12}},
         "The tokens were bumped"});
    session.candidates.put({CandidateId{24}, RoundId{13}, CardId{7}});
    session.ballots.put({BallotId{14}, RoundId{13}, VoterKind::seat, 12, 2, 9});
    session.choices.put({ChoiceId{15}, BallotId{14}, CardId{7}, 4, 3});
    session.progress.put({StepId{5}, 1'000'000'000'000, 3});
    session.flow.put({1, StepId{5}, 1'795'341'600'000, 1'795'341'700'000, 16});

    SessionWriter(database).write(Session{}, session);

    EXPECT_EQ(load_tables(database), session);
}

TEST_F(Tables, EveryWordComesBackAsTheValueItStandsFor) {
    Session session;
    std::int64_t id = 0;
    for (std::size_t role = 0; role < words_of(LaneRole{}).size(); ++role)
        session.lanes.put({LaneId{++id}, StepId{1}, static_cast<LaneRole>(role), 0, ""});
    for (int colour = 0; colour < colour_count; ++colour)
        for (auto mark : {Mark::none, Mark::agreed, Mark::doubted}) {
            Card card;
            card.id = CardId{++id};
            card.colour = static_cast<Colour>(colour);
            card.mark = mark;
            session.cards.put(card);
        }
    SessionWriter(database).write(Session{}, session);
    EXPECT_EQ(load_tables(database), session);
}

TEST_F(Tables, HoldWhatTheSessionHoldsAfterEachOfThousandsOfCommands) {
    Session session = begin_session(test_plan(), 1);
    SessionWriter writer(database);
    writer.write(Session{}, session);
    RandomCommands commands(20261122);
    int changes = 0;
    for (int count = 0; count < 4500; ++count) {
        auto judged = judge(session, commands.next(session), count);
        if (!judged || judged->session == session)
            continue;
        writer.write(session, judged->session);
        session = std::move(judged->session);
        Session loaded = load_tables(database);
        loaded.plan = session.plan;
        ASSERT_EQ(loaded, session) << "after " << judged->label << ", command " << count;
        ++changes;
    }
    EXPECT_GT(changes, 1500);
}

TEST_F(Tables, OnlyRowsThatDifferAreWritten) {
    Session before = begin_session(test_plan(), 1);
    SessionWriter writer(database);
    writer.write(Session{}, before);
    Session after = before;
    Card card = *before.cards.rows().front();
    card.text += " please";
    after.cards.put(card);
    Lane same_lane = *before.lanes.rows().front();
    after.lanes.put(same_lane);

    const int so_far = database.getTotalChanges();
    writer.write(before, after);
    EXPECT_EQ(database.getTotalChanges() - so_far, 1);
}

TEST_F(Tables, AWordThatIsNotOursIsDamage) {
    Session session = begin_session(test_plan(), 1);
    SessionWriter(database).write(Session{}, session);
    database.exec("UPDATE card SET colour = 'puce' WHERE id = (SELECT min(id) FROM card)");
    EXPECT_EQ(damage_on_loading(), "it holds the word “puce”, which is not one of Plenary's");
}

TEST_F(Tables, ANumberThatDoesNotFitIsDamage) {
    Session session = begin_session(test_plan(), 1);
    SessionWriter(database).write(Session{}, session);
    database.exec("UPDATE details SET head_count = 5000000000");
    EXPECT_EQ(damage_on_loading(), "a number is out of range");
}

TEST_F(Tables, AnyOtherChangeToAValueIsSeenByItsChecksum) {
    Session session = begin_session(test_plan(), 1);
    SessionWriter(database).write(Session{}, session);
    for (const char* change : {
             "UPDATE card SET text = replace(text, 'One', 'Ona') WHERE text LIKE 'One%'",
             "UPDATE card SET place = place + 1 WHERE id = (SELECT min(id) FROM card)",
             "UPDATE card SET who = text, text = who WHERE id = (SELECT min(id) FROM card)",
             "UPDATE card SET mark = 'agreed' WHERE id = (SELECT min(id) FROM card)",
             "UPDATE lane SET id = 9999 WHERE id = (SELECT min(id) FROM lane)",
             "UPDATE flow SET next_id = next_id - 1",
             "UPDATE progress SET checksum = checksum + 1 WHERE step = 1",
         }) {
        database.exec("BEGIN");
        database.exec(change);
        EXPECT_EQ(database.getChanges(), 1) << change;
        EXPECT_NE(damage_on_loading(), "") << change;
        database.exec("ROLLBACK");
    }
    EXPECT_EQ(damage_on_loading(), "");
}

}
}
