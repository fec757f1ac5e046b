#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/dots.h"
#include "sessions/store/schema.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/older_files.h"
#include "tests/sessions/store/test_disk.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/room.h"
#include "tests/support/invariants.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

/// Cards under cards, sorting, two votes of which one is open, an agreement, an action, and three steps
/// undone ("colour card", "delete card with 2 more" and "place").
class FileOfSchemaOne : public FileOfAnOlderSchema {
protected:
    FileOfSchemaOne() : FileOfAnOlderSchema("schema-1.plenary") {}
};

/// The plan of room_plan(). A dot vote of three groups with a run-off by name, two of whose cards were
/// merged since; a dot vote that is open; a cluster; a covered lane; a piece of work with two revealed
/// votes and an agreement, another with an open vote; three names; and two steps undone ("rename lane" and
/// "place").
class FileOfSchemaTwo : public FileOfAnOlderSchema {
protected:
    FileOfSchemaTwo() : FileOfAnOlderSchema("schema-2.plenary") {}
};

struct OldFile {
    const char* fixture;
    char version;
    const char* place;
    const char* undo;
    const char* redo;
};

/// What holds for a file of any schema.
class AnyOlderFile : public FileOfAnOlderSchema, public testing::WithParamInterface<OldFile> {
protected:
    AnyOlderFile() : FileOfAnOlderSchema(GetParam().fixture) {}
};

INSTANTIATE_TEST_SUITE_P(
    Schemas, AnyOlderFile,
    testing::Values(
        OldFile{"schema-1.plenary", 1, "Leeds, Carriageworks", "edit card", "colour card"},
        OldFile{"schema-2.plenary", 2, "Halifax, Piece Hall", "agree rung 6", "place"},
        OldFile{"schema-3.plenary", 3, "Bradford, Kala Sangam", "agree rule", "rename group"},
        OldFile{"schema-4.plenary", 4, "Huddersfield, Lawrence Batley Theatre", "who and when", "place"},
        OldFile{"schema-5.plenary", 5, "Wakefield, Unity Works", "answer not yet to point", "place"}),
    [](const auto& file) { return "schema" + std::to_string(file.param.version); });

TEST_P(AnyOlderFile, IsReadWithoutBeingWritten) {
    const auto bytes = bytes_of(file);
    ASSERT_EQ(version_of(file), GetParam().version);
    fs::permissions(file, fs::perms::owner_read);
    const auto session = read_session(file);
    ASSERT_TRUE(session) << session.error().sentence;
    EXPECT_EQ(session->about().place, GetParam().place);
    EXPECT_EQ(check_invariants(*session), std::vector<std::string>());
    EXPECT_TRUE(bytes_of(file) == bytes);
    EXPECT_THAT(folder.names(), ElementsAre("session.plenary"));
}

TEST_P(AnyOlderFile, BecomesOneOfThisSchemaWithAllThatItHeldWhenItIsOpened) {
    const auto before = *read_session(file);
    auto workshop = open();
    EXPECT_TRUE(same(workshop->snapshot()->session(), visible(before)));
    EXPECT_EQ(workshop->snapshot()->history().undo, GetParam().undo);
    EXPECT_EQ(workshop->snapshot()->history().redo, GetParam().redo);
    workshop.reset();
    EXPECT_EQ(version_of(file), session_schema_version);
    EXPECT_THAT(folder.names(), ElementsAre("session.plenary"));
    const auto after = read_session(file);
    ASSERT_TRUE(after) << after.error().sentence;
    EXPECT_TRUE(same(*after, before));
}

TEST_P(AnyOlderFile, StaysAsItIsWhereverTheDiskFailsWhileItIsBroughtUpToDate) {
    const auto before = *read_session(file);
    const auto bytes = bytes_of(file);
    TestDisk disk;
    int operations = 0;
    int left_as_it_was = 0;
    for (bool failed = true; failed; ++operations) {
        write_bytes(file, bytes);
        disk.fail_after(operations, SQLITE_FULL);
        auto opened = Store::open(file);
        failed = disk.failed();
        copy_as_if_killed(file, folder / "killed.plenary");
        const bool refused = !opened;
        opened = problem("closed");
        disk.heal();

        if (refused) {
            EXPECT_EQ(version_of(file), GetParam().version) << "after operation " << operations;
        }
        for (const auto& found : {folder / "killed.plenary", file}) {
            const auto session = read_session(found);
            ASSERT_TRUE(session) << session.error().sentence << " after operation " << operations;
            EXPECT_TRUE(same(*session, before)) << "after operation " << operations;
            auto again = Store::open(found);
            ASSERT_TRUE(again) << again.error().sentence << " after operation " << operations;
            EXPECT_TRUE(same(again->session, before)) << "after operation " << operations;
            EXPECT_EQ(again->next.undo, GetParam().undo);
        }
        left_as_it_was += refused;
        for (const auto& name : folder.names())
            fs::remove(folder / name);
    }
    EXPECT_GT(operations, 5);
    EXPECT_GT(left_as_it_was, 3);
}

TEST_F(FileOfSchemaOne, ShowsAllThatItHeld) {
    const auto workshop = open();
    const auto snapshot = workshop->snapshot();
    const auto board = snapshot->lanes(TestPlan::board);
    EXPECT_THAT(texts(snapshot->cards(board[0]->id)), ElementsAre("People stay when they are trusted"));
    const Card* trust = snapshot->cards(board[0]->id).front();
    EXPECT_EQ(trust->colour, Colour::mint);
    EXPECT_THAT(texts(snapshot->under(trust->id)),
                ElementsAre("Honest about money", "Nobody told us in time"));
    EXPECT_THAT(texts(snapshot->cards(board[1]->id)),
                ElementsAre("A bus that runs after six", "Crèche on site \U0001F642"));
    const auto themes = snapshot->lanes(StepId{6});
    EXPECT_THAT(texts(snapshot->sorted(themes[0]->id)), ElementsAre("People stay when they are trusted"));
    EXPECT_THAT(texts(snapshot->sorted(themes[1]->id)), ElementsAre("A bus that runs after six"));
    const auto pieces = snapshot->cards(snapshot->lane(TestPlan::ladder, LaneRole::pieces)->id);
    EXPECT_THAT(texts(pieces), ElementsAre("Youth board", "Newsletter"));
    EXPECT_EQ(snapshot->agreement(pieces[0]->id)->rung, 3);
    const auto rounds = snapshot->rounds(pieces[0]->id);
    ASSERT_EQ(rounds.size(), 1u);
    EXPECT_EQ(rounds[0]->step, TestPlan::ladder);
    EXPECT_EQ(snapshot->ballots(rounds[0]->id).size(), 4u);
    EXPECT_EQ(values_on(snapshot->session(), rounds[0]->id, pieces[0]->id).size(), 4u);
    const Round* open_round = snapshot->unfinished_round(TestPlan::ladder);
    ASSERT_NE(open_round, nullptr);
    EXPECT_EQ(open_round->piece, pieces[1]->id);
    EXPECT_EQ(snapshot->session().choices.size(), 4u) << "the open vote shows nothing";
    const auto actions = snapshot->cards(snapshot->lane(StepId{9}, LaneRole::actions)->id);
    ASSERT_EQ(actions.size(), 1u);
    EXPECT_EQ(actions[0]->who, "Amina");
}

TEST_F(FileOfSchemaOne, CanStillRedoAndUndoWhatWasDoneUnderIt) {
    auto workshop = open();
    std::vector<Session> states{workshop->snapshot()->session()};
    for (const char* label : {"redo colour card", "redo delete card with 2 more", "redo place"}) {
        ASSERT_EQ(answer(*workshop, Redo{}).value(), label);
        states.push_back(workshop->snapshot()->session());
    }
    EXPECT_FALSE(answer(*workshop, Redo{}));
    EXPECT_EQ(workshop->snapshot()->session().about().place, "York");
    for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
        ASSERT_TRUE(answer(*workshop, Undo{}));
        EXPECT_TRUE(same_content(workshop->snapshot()->session(), *state));
    }

    const CardId trust =
        workshop->snapshot()->cards(workshop->snapshot()->lanes(TestPlan::board)[0]->id).front()->id;
    ASSERT_TRUE(answer(*workshop, Undo{}));
    EXPECT_THAT(texts(workshop->snapshot()->under(trust)),
                ElementsAre("Honest about money", "Nobody told us\nearly enough"));
    ASSERT_EQ(answer(*workshop, Undo{}).value(), "undo who and when");
    ASSERT_EQ(answer(*workshop, Undo{}).value(), "undo bring in step");
    const auto declined = answer(*workshop, Undo{});
    ASSERT_FALSE(declined);
    EXPECT_EQ(declined.error().sentence,
              "A vote is open on the piece of work that this would take away: reveal the vote first.");
    const auto open_vote = workshop->snapshot()->session().rounds.rows().back()->id;
    ASSERT_TRUE(answer(*workshop, RevealRound{open_vote}));
    int undone = 0;
    while (answer(*workshop, Undo{}))
        ++undone;
    EXPECT_EQ(undone, 21);
    EXPECT_EQ(workshop->snapshot()->history().undo, "");
    EXPECT_EQ(workshop->snapshot()->session().about().place, "");
    EXPECT_EQ(workshop->snapshot()->session().people.size(), 0u);
}

TEST_F(FileOfSchemaOne, TakesWhatOnlyThisSchemaKnows) {
    auto workshop = open();
    const auto cards = workshop->snapshot()->cards(workshop->snapshot()->lanes(TestPlan::board)[1]->id);
    ASSERT_TRUE(answer(*workshop, MergeCards{cards[1]->id, cards[0]->id}));
    const auto whole = workshop->snapshot()->session().cards.rows().back()->id;
    EXPECT_EQ(workshop->snapshot()->parts(whole).size(), 2u);
    workshop.reset();
    workshop = open();
    EXPECT_EQ(workshop->snapshot()->parts(whole).size(), 2u);
    ASSERT_TRUE(answer(*workshop, Undo{}));
    EXPECT_TRUE(workshop->snapshot()->session().merged.empty());
}

TEST_F(FileOfSchemaTwo, ShowsAllThatItHeld) {
    const auto workshop = open();
    const auto snapshot = workshop->snapshot();
    const auto& session = snapshot->session();

    std::vector<std::string> names;
    for (const auto& person : session.people.rows())
        names.push_back(person->name);
    EXPECT_THAT(names, ElementsAre("Amina", "Ben", "Chloé"));
    const auto board = snapshot->lanes(board_step);
    EXPECT_THAT(texts(snapshot->cards(board[0]->id)), ElementsAre("Between people"));
    const CardId heading = snapshot->cards(board[0]->id).front()->id;
    EXPECT_TRUE(snapshot->heading(heading));
    EXPECT_THAT(texts(snapshot->under(heading)), ElementsAre("Trust", "Honesty"));
    EXPECT_TRUE(snapshot->lane_state(board[1]->id).covered);
    EXPECT_THAT(texts(snapshot->cards(board[1]->id)), ElementsAre(""));

    const Card* piece = snapshot->cards(snapshot->lane(ladder_step, LaneRole::pieces)->id).front();
    EXPECT_EQ(piece->text, "Young carers' drop-in");
    EXPECT_EQ(*snapshot->agreement(piece->id), (Agreement{piece->id, 6, true}));
    const auto rounds = snapshot->rounds(piece->id);
    ASSERT_EQ(rounds.size(), 2u);
    EXPECT_EQ(*rounds[1], (Round{.id = rounds[1]->id,
                                 .step = ladder_step,
                                 .piece = piece->id,
                                 .number = 2,
                                 .state = RoundState::revealed,
                                 .terms = {}}));
    EXPECT_THAT(values_on(session, rounds[0]->id, piece->id), ElementsAre(4, 5, 6));
    EXPECT_THAT(values_on(session, rounds[1]->id, piece->id), ElementsAre(6, 6));
    const Round* open_round = snapshot->unfinished_round(short_step);
    ASSERT_NE(open_round, nullptr);
    EXPECT_EQ(open_round->state, RoundState::open);
    EXPECT_TRUE(snapshot->has_cast(open_round->id, group_voter(2)));
    EXPECT_FALSE(snapshot->has_cast(open_round->id, group_voter(1)));
}

TEST_F(FileOfSchemaTwo, CountsItsDotsAsBefore) {
    const auto workshop = open();
    const auto snapshot = workshop->snapshot();
    const auto& session = snapshot->session();
    std::vector<std::string> standings;
    for (const DotStanding& standing : snapshot->standings(storm_step))
        standings.push_back(rank_text(standing.rank) + " " + snapshot->card(standing.card)->text + " "
                            + std::to_string(standing.dots) + " " + std::to_string(standing.run_offs.at(0)));
    EXPECT_THAT(standings, ElementsAre("1st Told too late\nForms nobody can read 3 0",
                                       "2nd Buses stop at six 2 1", "3rd Money ends in March 1 0"));
    const Round* vote = last_dot_vote(session, storm_step);
    ASSERT_NE(vote, nullptr);
    EXPECT_EQ(vote->terms.dots, 3);
    EXPECT_EQ(vote->terms.most_on_one, 2);
    EXPECT_EQ(vote->terms.voters, Voters::groups);
    EXPECT_EQ(votes_cast(session, *vote), 3);
    ASSERT_EQ(run_offs_of(session, *vote).size(), 1u);
    const Round& run_off = *run_offs_of(session, *vote).front();
    EXPECT_EQ(run_off.number, 2);
    EXPECT_EQ(run_off.terms.voters, Voters::people);
    EXPECT_EQ(run_off.terms.run_off_of, vote->id);
    EXPECT_THAT(voter_name(session, storm_step, snapshot->ballots(run_off.id).front()->voter()), "Amina");
    EXPECT_EQ(candidates_of(session, run_off).size(), 2u);
    const Round* open_round = snapshot->unfinished_round(storm_step);
    ASSERT_NE(open_round, nullptr);
    EXPECT_EQ(open_round->number, 3);
    EXPECT_EQ(votes_cast(session, *open_round), 1);
    EXPECT_EQ(votes_expected(session, *open_round), 3);
    EXPECT_EQ(dots_used(session, open_round->id), 0) << "nobody sees them yet";
}

TEST_F(FileOfSchemaTwo, GoesOnWithTheVotesThatWereOpen) {
    const auto workshop = open();
    const auto dots = workshop->snapshot()->unfinished_round(storm_step)->id;
    const auto ladder = workshop->snapshot()->unfinished_round(short_step)->id;
    const CardId piece = workshop->snapshot()->unfinished_round(short_step)->piece;
    const CardId bus = workshop->snapshot()->cards(workshop->snapshot()->lanes(storm_step)[0]->id)[0]->id;
    EXPECT_TRUE(answer(*workshop, rung_ballot(ladder, 1, piece, 2)));
    EXPECT_TRUE(answer(*workshop, rung_ballot(ladder, 2, piece, 4))) << "B changes its mind";
    EXPECT_TRUE(answer(*workshop, CastBallot{dots, group_voter(1), {{bus, 1}}}));
    EXPECT_EQ(answer(*workshop, RevealRound{ladder}).value(), "reveal vote (1 group has not voted)");
    EXPECT_EQ(answer(*workshop, RevealRound{dots}).value(), "reveal dot vote (1 group has not voted)");
    const auto snapshot = workshop->snapshot();
    EXPECT_THAT(values_on(snapshot->session(), ladder, piece), testing::UnorderedElementsAre(2, 4));
    EXPECT_EQ(dots_used(snapshot->session(), dots), 3);
    EXPECT_EQ(snapshot->standing(bus)->dots, 1);
}

TEST_F(FileOfSchemaTwo, CanStillRedoAndUndoWhatWasDoneUnderIt) {
    auto workshop = open();
    const auto undo = [&] {
        const auto said = answer(*workshop, Undo{});
        return said ? *said : said.error().sentence;
    };
    const auto held = workshop->snapshot()->session();
    for (const char* label : {"redo place", "redo rename lane"})
        ASSERT_EQ(answer(*workshop, Redo{}).value(), label);
    EXPECT_FALSE(answer(*workshop, Redo{}));
    EXPECT_NE(workshop->snapshot()->session().about().place, held.about().place);
    EXPECT_FALSE(workshop->snapshot()->session().lanes == held.lanes);
    EXPECT_EQ(undo(), "undo rename lane");
    EXPECT_EQ(undo(), "undo place");
    EXPECT_TRUE(same_content(workshop->snapshot()->session(), held));

    EXPECT_EQ(undo(), "undo agree rung 6");
    EXPECT_TRUE(workshop->snapshot()->session().agreements.empty());
    EXPECT_EQ(undo(),
              "A vote is open on the piece of work that this would take away: reveal the vote first.");
    ASSERT_TRUE(answer(*workshop, RevealRound{workshop->snapshot()->unfinished_round(short_step)->id}));
    for (const char* label :
         {"undo add piece of work", "undo add piece of work", "undo add card", "undo cover lane",
          "undo name group of cards", "undo add card", "undo add card"})
        ASSERT_EQ(undo(), label);
    EXPECT_EQ(undo(), "A vote is open on a card that this would take away or cover: reveal it first.");
    ASSERT_TRUE(answer(*workshop, RevealRound{workshop->snapshot()->unfinished_round(storm_step)->id}));
    EXPECT_EQ(undo(), "undo merge cards");
    EXPECT_TRUE(workshop->snapshot()->session().merged.empty());
    int undone = 0;
    while (answer(*workshop, Undo{}))
        ++undone;
    EXPECT_EQ(undone, 9);
    EXPECT_EQ(workshop->snapshot()->history().undo, "");
    EXPECT_EQ(workshop->snapshot()->session().about().place, "");
    EXPECT_TRUE(workshop->snapshot()->session().people.empty());
    EXPECT_EQ(workshop->snapshot()->session().rounds.size(), 6u) << "votes are not undone";
    EXPECT_EQ(workshop->snapshot()->session().ballots.size(), held.ballots.size());
}

TEST_F(FileOfSchemaTwo, HasNoTableOfTheOldVotesAnyMore) {
    open().reset();
    const SQLite::Database database(file.string());
    for (const char* table : {"round", "vote", "dot_terms", "ballot", "dots"})
        EXPECT_FALSE(database.tableExists(table)) << table;
}

}
}
