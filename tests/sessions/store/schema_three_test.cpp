#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/dots.h"
#include "sessions/model/groups.h"
#include "tests/sessions/store/older_files.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// The plan of room_plan() up to its first action plan. Seven names, of which one was changed and one has
/// left; two pairs; a lot that drew groups A and B, and a group C by hand; a dot vote by name; on a ladder a
/// show of hands that was revealed, a vote that was called off, what is agreed and wanted, and a vote of
/// groups that is open; on a short one a vote of people that was revealed and a show of hands that is open;
/// and two steps undone ("rename group" and "place").
class FileOfSchemaThree : public FileOfAnOlderSchema {
protected:
    FileOfSchemaThree() : FileOfAnOlderSchema("schema-3.plenary") {}

    std::unique_ptr<Workshop> workshop = open();

    const Session& session() {
        snapshot = workshop->snapshot();
        return snapshot->session();
    }
    PersonId person(std::string_view name) {
        for (const auto& each : session().people.rows())
            if (each->name == name)
                return each->id;
        ADD_FAILURE() << name << " is not here";
        return {};
    }
    std::vector<std::string> names_in(GroupId group) {
        std::vector<std::string> names;
        for (const Person* member : members_of(session(), group))
            names.push_back(member->name);
        return names;
    }
    std::string undo() {
        const auto said = answer(*workshop, Undo{});
        return said ? *said : said.error().sentence;
    }

    std::shared_ptr<const Snapshot> snapshot;
};

TEST_F(FileOfSchemaThree, ShowsWhoWasHereAndInWhichGroup) {
    EXPECT_EQ(session().people.size(), 7u);
    EXPECT_EQ(session().people_present(), 6);
    EXPECT_FALSE(session().is_here(person("Farah")));
    EXPECT_THAT(names_in(GroupId{1}), ElementsAre("Ben", "Chloé", "Dilip"));
    EXPECT_THAT(names_in(GroupId{2}), ElementsAre("Amina", "Efe", "Farah"));
    EXPECT_THAT(names_in(GroupId{3}), ElementsAre("Gwen"));
    EXPECT_EQ(group_title(session(), GroupId{1}), "Group A · Parents");
    EXPECT_EQ(group_title(session(), GroupId{2}), "Group B");
    EXPECT_EQ(group_title(session(), GroupId{3}), "Group C · Council");
    EXPECT_EQ(pairing_of(session(), person("Amina"), person("Ben"))->kind, PairingKind::apart);
    EXPECT_EQ(pairing_of(session(), person("Chloé"), person("Dilip"))->kind, PairingKind::together);
    const DrawnLot* lot = last_lot(session());
    ASSERT_NE(lot, nullptr);
    EXPECT_EQ(lot->seed, 2026);
    EXPECT_EQ(lot->groups, 2);
    EXPECT_EQ(session().lot_members.size(), 7u);
    const Card* idea = workshop->snapshot()->cards(lane_of(session(), board_step)).front();
    EXPECT_EQ(idea->text, "Families tell their story once");
    EXPECT_EQ(idea->group, GroupId{3});
}

TEST_F(FileOfSchemaThree, ShowsItsVotesAsTheyWere) {
    const auto pieces = session().lanes.find(lane_of(session(), ladder_step))->id;
    ASSERT_THAT(texts(snapshot->cards(pieces)), ElementsAre("Young carers' drop-in", "Newsletter"));
    const CardId drop_in = snapshot->cards(pieces)[0]->id;
    const auto by_hands = snapshot->rounds(drop_in);
    ASSERT_EQ(by_hands.size(), 1u);
    EXPECT_EQ(by_hands[0]->terms.way, WayIn::hands);
    EXPECT_THAT(values_on(session(), by_hands[0]->id, drop_in), UnorderedElementsAre(4, 4, 5, 5, 5));
    const auto called_off = snapshot->rounds(drop_in, Question::want);
    ASSERT_EQ(called_off.size(), 1u);
    EXPECT_EQ(called_off[0]->reason, "Group B was outside");
    EXPECT_TRUE(values_on(session(), called_off[0]->id, drop_in).empty());
    EXPECT_EQ(*snapshot->agreement(drop_in), (Agreement{drop_in, 5, true}));
    EXPECT_EQ(*snapshot->want(drop_in), (Want{drop_in, 7, false}));

    const CardId minutes = snapshot->cards(lane_of(session(), short_step)).front()->id;
    const auto by_name = snapshot->rounds(minutes);
    ASSERT_EQ(by_name.size(), 1u);
    EXPECT_EQ(by_name[0]->terms.voters, Voters::people);
    EXPECT_THAT(values_on(session(), by_name[0]->id, minutes), UnorderedElementsAre(1, 4));
    EXPECT_EQ(votes_expected(session(), *by_name[0]), 6);

    const Round* dots = last_dot_vote(session(), storm_step);
    ASSERT_NE(dots, nullptr);
    EXPECT_EQ(votes_cast(session(), *dots), 3);
    EXPECT_EQ(voter_name(session(), storm_step, snapshot->ballots(dots->id).front()->voter()), "Amina");
    std::vector<std::string> standings;
    for (const DotStanding& standing : snapshot->standings(storm_step))
        standings.push_back(snapshot->card(standing.card)->text + " " + std::to_string(standing.dots));
    EXPECT_THAT(standings, ElementsAre("Buses stop at six 3", "Told too late 2"));
}

TEST_F(FileOfSchemaThree, GoesOnWithTheVotesThatWereOpen) {
    const Round by_screen = *workshop->snapshot()->unfinished_round(ladder_step);
    const Round by_hands = *workshop->snapshot()->unfinished_round(short_step);
    EXPECT_EQ(by_screen.terms.way, WayIn::screen);
    EXPECT_EQ(by_hands.terms.way, WayIn::hands);
    EXPECT_TRUE(values_on(session(), by_screen.id, by_screen.piece).empty()) << "nobody sees it yet";
    EXPECT_TRUE(answer(*workshop, rung_ballot(by_screen.id, 1, by_screen.piece, 5)));
    EXPECT_FALSE(answer(*workshop, DissolveGroup{GroupId{2}})) << "it has voted";
    EXPECT_TRUE(answer(
        *workshop, CastBallot{by_hands.id, room_voter, {{by_hands.piece, 2, 4}, {by_hands.piece, 3, 2}}}));
    EXPECT_EQ(answer(*workshop, RevealRound{by_screen.id}).value(), "reveal vote");
    EXPECT_EQ(answer(*workshop, RevealRound{by_hands.id}).value(), "reveal vote");
    EXPECT_THAT(values_on(session(), by_screen.id, by_screen.piece), UnorderedElementsAre(3, 5))
        << "and C abstained";
    EXPECT_THAT(values_on(session(), by_hands.id, by_hands.piece), UnorderedElementsAre(2, 2, 2, 2, 3, 3));
}

TEST_F(FileOfSchemaThree, CanStillRedoAndUndoWhatWasDoneUnderIt) {
    const Session held = session();
    ASSERT_EQ(answer(*workshop, Redo{}).value(), "redo rename group");
    EXPECT_EQ(group_title(session(), GroupId{2}), "Group B · School");
    ASSERT_EQ(answer(*workshop, Redo{}).value(), "redo place");
    EXPECT_FALSE(answer(*workshop, Redo{}));
    EXPECT_EQ(session().about().place, "York");
    EXPECT_EQ(undo(), "undo place");
    EXPECT_EQ(undo(), "undo rename group");
    EXPECT_TRUE(same_content(session(), held));
    EXPECT_EQ(undo(), "undo agree rule");
    EXPECT_EQ(undo(),
              "A vote is open on the piece of work that this would take away: reveal the vote first.");
    ASSERT_TRUE(answer(*workshop, RevealRound{workshop->snapshot()->unfinished_round(short_step)->id}));
    ASSERT_TRUE(answer(*workshop, RevealRound{workshop->snapshot()->unfinished_round(ladder_step)->id}));
    std::vector<std::string> undone;
    for (auto said = undo(); said != "There is nothing to undo."; said = undo())
        undone.push_back(said);
    EXPECT_EQ(undone.size(), 28u);
    EXPECT_THAT(undone, testing::Contains("undo draw groups"));
    EXPECT_EQ(session().about().place, "");
    EXPECT_TRUE(session().people.empty());
    EXPECT_EQ(session().groups.size(), 3u);
    EXPECT_EQ(session().rounds.size(), held.rounds.size()) << "votes are not undone";
}

}
}
