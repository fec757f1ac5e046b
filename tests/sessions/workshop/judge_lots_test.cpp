#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/groups.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

struct LotRoom : testing::Test {
    LotRoom() { room.go(SetGroupCount{4}); }
    PersonId add(const std::string& name) {
        room.go(AddPerson{name});
        return room.session().people.rows().back()->id;
    }
    std::vector<PersonId> add_many(int count) {
        std::vector<PersonId> people;
        for (int i = 0; i < count; ++i)
            people.push_back(add("Person " + std::to_string(i)));
        return people;
    }
    GroupId group(PersonId person) const { return group_of(room.session(), person); }
    std::size_t in(std::int64_t letter) const { return members_of(room.session(), GroupId{letter}).size(); }

    Room room;
};

TEST_F(LotRoom, APairIsSaidOnceAndCanBeTakenBack) {
    const auto ade = add("Ade");
    const auto mo = add("Mo");
    EXPECT_EQ(room.go(SetPairing{ade, mo, PairingKind::apart}), "keep apart");
    EXPECT_TRUE(room.changes_nothing(SetPairing{mo, ade, PairingKind::apart}));
    EXPECT_EQ(room.go(SetPairing{mo, ade, PairingKind::together}), "keep together");
    ASSERT_EQ(room.session().pairings.size(), 1u);
    const Pairing pairing = *room.session().pairings.rows().front();
    EXPECT_EQ(pairing.kind, PairingKind::together);
    EXPECT_EQ(room.go(RemovePairing{pairing.id}), "remove pair");
    EXPECT_EQ(room.refusal(RemovePairing{pairing.id}), "That pair is no longer on the list.");
}

TEST_F(LotRoom, APairIsOfTwoPeopleOnTheList) {
    const auto ade = add("Ade");
    EXPECT_EQ(room.refusal(SetPairing{ade, ade, PairingKind::apart}),
              "A pair takes two people: choose somebody else.");
    EXPECT_EQ(room.refusal(SetPairing{ade, PersonId{999}, PairingKind::apart}),
              "That name is no longer on the list.");
    EXPECT_EQ(room.refusal(SetPairing{ade, add("Mo"), static_cast<PairingKind>(7)}),
              "Two people are kept apart or together.");
}

TEST_F(LotRoom, ALotDividesThoseWhoAreHere) {
    const auto people = add_many(10);
    room.go(LeaveRoom{people[3]});
    room.go(PutInGroup{people[3], GroupId{4}});
    EXPECT_EQ(room.go(DrawGroups{GroupCount{3}, 48213}), "draw groups");
    EXPECT_EQ(room.session().groups.size(), 3u) << "the fourth was left over";
    EXPECT_EQ(in(1), 3u);
    EXPECT_EQ(in(2), 3u);
    EXPECT_EQ(in(3), 3u);
    EXPECT_EQ(group(people[3]), GroupId{}) << "who is not here is in none of the new groups";
}

TEST_F(LotRoom, ALotIsRecordedAndTheSameSeedDrawsTheSame) {
    const auto people = add_many(12);
    Room other = room;
    room.go(DrawGroups{GroupSize{3}, 7});
    other.go(DrawGroups{GroupSize{3}, 7});
    EXPECT_EQ(room.session().members, other.session().members);
    const DrawnLot* lot = last_lot(room.session());
    ASSERT_TRUE(lot);
    EXPECT_EQ(lot->seed, 7);
    EXPECT_EQ(lot->groups, 4);
    ASSERT_EQ(room.session().lot_members.size(), 12u);
    for (const auto& drawn : room.session().lot_members.rows())
        EXPECT_EQ(drawn->group, group(drawn->person));
    other.go(DrawGroups{GroupSize{3}, 8});
    EXPECT_NE(room.session().members, other.session().members);
}

TEST_F(LotRoom, ALotKeepsPairsApartAndTogether) {
    const auto people = add_many(12);
    room.go(SetPairing{people[0], people[1], PairingKind::apart});
    room.go(SetPairing{people[2], people[3], PairingKind::together});
    for (int seed = 1; seed <= 20; ++seed) {
        room.go(DrawGroups{GroupCount{2}, seed});
        EXPECT_NE(group(people[0]), group(people[1])) << seed;
        EXPECT_EQ(group(people[2]), group(people[3])) << seed;
    }
}

TEST_F(LotRoom, ALaterLotAvoidsWhoMetInEarlierOnes) {
    add_many(9);
    room.go(DrawGroups{GroupCount{3}, 1});
    const LotId first = last_lot(room.session())->id;
    EXPECT_EQ(pairs_meeting_again(room.session(), first), 0);
    room.go(DrawGroups{GroupCount{3}, 2});
    EXPECT_EQ(pairs_meeting_again(room.session(), last_lot(room.session())->id), 0);
    for (int seed = 3; seed <= 5; ++seed)
        room.go(DrawGroups{GroupCount{3}, seed});
    EXPECT_GT(pairs_meeting_again(room.session(), last_lot(room.session())->id), 0)
        << "nine people have met all others after four lots of three groups";
    EXPECT_EQ(pairs_meeting_again(room.session(), first), 0) << "what came later does not count";
}

TEST_F(LotRoom, GroupsThatHaveCardsOrVotesAreNotLeftOver) {
    add_many(4);
    const auto card = room.add(room.lane(board_step), "Trust");
    room.go(SetCardGroup{card, GroupId{4}});
    room.go(DrawGroups{GroupCount{2}, 1});
    ASSERT_EQ(room.session().groups.size(), 3u);
    EXPECT_TRUE(room.session().groups.find(GroupId{4}));
    EXPECT_EQ(in(4), 0u);
    room.go(DrawGroups{GroupCount{4}, 1});
    EXPECT_EQ(room.session().groups.size(), 4u);
}

TEST_F(LotRoom, ALotThatCannotBeIsRefusedWithItsReason) {
    EXPECT_EQ(room.refusal(DrawGroups{GroupCount{2}, 1}), "A lot needs names: write down who is here first.");
    const auto people = add_many(3);
    EXPECT_THAT(room.refusal(DrawGroups{GroupCount{13}, 1}), HasSubstr("1 to 12 groups"));
    EXPECT_THAT(room.refusal(DrawGroups{GroupCount{0}, 1}), HasSubstr("1 to 12 groups"));
    EXPECT_THAT(room.refusal(DrawGroups{GroupCount{4}, 1}), HasSubstr("cannot be made from 3 people"));
    EXPECT_THAT(room.refusal(DrawGroups{GroupSize{0}, 1}), HasSubstr("at least 1 person"));
    room.go(SetPairing{people[0], people[1], PairingKind::apart});
    EXPECT_THAT(room.refusal(DrawGroups{GroupCount{1}, 1}), HasSubstr("Person 0"));
}

}
}
