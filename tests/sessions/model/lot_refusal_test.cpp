#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/lots.h"

namespace plenary {
namespace {

using namespace test_support;

using testing::AllOf;
using testing::EndsWith;
using testing::StartsWith;

struct LotRefusal : testing::Test {
    std::string sentence(const LotEffort& effort = {}) const {
        const auto lot = draw_lot(terms, effort);
        return lot ? "divided: " + groups_text(*lot) : lot.error().sentence;
    }

    LotTerms terms{.people = some_people(8), .shape = GroupCount{2}};
};

TEST_F(LotRefusal, NamesThoseWhoAreTogetherAndApart) {
    terms.together = {pair_of(2, 1)};
    terms.apart = {pair_of(1, 2)};
    EXPECT_EQ(sentence(), "Amina and Ben are to be kept together and apart.");
}

TEST_F(LotRefusal, NamesThoseThroughWhomTheyAreTogether) {
    terms.together = {pair_of(1, 2), pair_of(2, 3), pair_of(3, 4)};
    terms.apart = {pair_of(4, 1)};
    EXPECT_EQ(sentence(), "Amina and Dev are to be kept apart, but also together by way of Ben and Chloé.");
}

TEST_F(LotRefusal, NamesTheShortestChainWhereThereAreSeveral) {
    terms.together = {pair_of(1, 2), pair_of(2, 3), pair_of(1, 3), pair_of(3, 4)};
    terms.apart = {pair_of(1, 4), pair_of(1, 3)};
    EXPECT_EQ(sentence(), "Amina and Chloé are to be kept together and apart.");
}

TEST_F(LotRefusal, NamesThoseOfWhomTooManyAreTogether) {
    terms.shape = GroupCount{3};
    terms.together = {pair_of(1, 2), pair_of(3, 4), pair_of(2, 3)};
    EXPECT_EQ(sentence(), "Amina, Ben, Chloé and Dev are to be together, but a group has 3 at most.");
}

TEST_F(LotRefusal, CountsTheRestWhereVeryManyAreTogether) {
    terms.people = some_people(20);
    for (int other = 2; other <= 20; ++other)
        terms.together.push_back(pair_of(1, other));
    EXPECT_EQ(sentence(),
              "Amina, Ben, Chloé, Dev, Eve, Finn, Grace, Hugo, P9, P10, P11, P12 and 8 more are to "
              "be together, but a group has 10 at most.");
}

TEST_F(LotRefusal, NamesThoseOfWhomTooManyAreApart) {
    terms.apart = {pair_of(1, 2), pair_of(1, 3), pair_of(2, 3), pair_of(3, 4)};
    EXPECT_EQ(sentence(),
              "Amina, Ben and Chloé are all to be kept apart from each other, but there are only 2 groups.");
}

TEST_F(LotRefusal, NamesThoseWhoAreApartInOneGroup) {
    terms.shape = GroupCount{1};
    terms.apart = {pair_of(3, 2)};
    EXPECT_EQ(sentence(), "Ben and Chloé are to be kept apart, but there is only 1 group.");
}

TEST_F(LotRefusal, NamesARingThatTwoGroupsCannotPart) {
    // Round a ring of five people groups cannot take turns.
    terms.apart = {pair_of(1, 2), pair_of(2, 3), pair_of(6, 7), pair_of(3, 4), pair_of(4, 5), pair_of(5, 1)};
    EXPECT_EQ(sentence(),
              "Not all of this can be had in 2 groups of 4 people: Amina and Ben apart; Ben and Chloé apart; "
              "Chloé and Dev apart; Dev and Eve apart; Amina and Eve apart. Leave one of them out, or change "
              "the groups.");
}

TEST_F(LotRefusal, NamesClumpsThatDoNotFitBesideEachOther) {
    terms.shape = GroupCount{3};
    terms.people = some_people(7);
    terms.together = {pair_of(1, 2), pair_of(2, 3), pair_of(4, 5), pair_of(5, 6)};
    EXPECT_EQ(sentence(),
              "Not all of this can be had in 3 groups of 2 or 3 people: Amina and Ben together; Ben "
              "and Chloé together; Dev and Eve together; Eve and Finn together. Leave one of them "
              "out, or change the groups.");
}

TEST_F(LotRefusal, NamesTheSameInALargeRoom) {
    terms.people = some_people(30);
    terms.apart = {pair_of(1, 2), pair_of(2, 3),  pair_of(3, 4),   pair_of(4, 5),
                   pair_of(5, 1), pair_of(9, 10), pair_of(11, 12), pair_of(13, 14)};
    terms.together = {pair_of(20, 21), pair_of(22, 23)};
    EXPECT_EQ(
        sentence(),
        "Not all of this can be had in 2 groups of 15 people: Amina and Ben apart; Ben and Chloé apart; "
        "Chloé and Dev apart; Dev and Eve apart; Amina and Eve apart. Leave one of them out, or change "
        "the groups.");
}

TEST_F(LotRefusal, CountsTheRestWhereVeryManyPairsAreInTheWay) {
    terms.people = some_people(20);
    for (int person = 1; person <= 15; ++person)
        terms.apart.push_back(pair_of(person, person % 15 + 1));
    EXPECT_THAT(sentence(),
                AllOf(StartsWith("Not all of this can be had in 2 groups of 10 people: Amina and Ben "
                                 "apart; Ben and Chloé apart; "),
                      EndsWith("P11 and P12 apart; P12 and P13 apart; and 3 more pairs. Leave one of "
                               "them out, or change the groups.")));
}

TEST_F(LotRefusal, DoesNotCallImpossibleWhatItGaveUpOn) {
    terms.people = some_people(30);
    terms.shape = GroupCount{4};
    terms.apart = {pair_of(1, 2), pair_of(3, 4), pair_of(5, 6)};
    terms.together = {pair_of(7, 8)};
    EXPECT_EQ(sentence({.nodes = 1}),
              "No way was found to divide everybody into 4 groups of 7 or 8 people with all who are to be "
              "together or apart. There may be one: try again, leave some of the pairs out, or change the "
              "groups.");
    EXPECT_THAT(sentence(), StartsWith("divided"));
}

TEST_F(LotRefusal, SaysThatThereIsNobody) {
    terms.people.clear();
    EXPECT_EQ(sentence(), "There is nobody to divide into groups yet.");
    terms.shape = GroupSize{3};
    EXPECT_EQ(sentence(), "There is nobody to divide into groups yet.");
}

TEST_F(LotRefusal, SaysThatThereAreMoreGroupsThanPeople) {
    terms.people = some_people(3);
    terms.shape = GroupCount{5};
    EXPECT_EQ(sentence(), "5 groups cannot be made from 3 people: somebody has to be in each.");
}

TEST_F(LotRefusal, SaysHowManyGroupsThereCanBe) {
    for (const int groups : {-1, 0, 13}) {
        terms.people = some_people(20);
        terms.shape = GroupCount{groups};
        EXPECT_EQ(sentence(), "There can be 1 to 12 groups, not " + std::to_string(groups) + ".");
    }
}

TEST_F(LotRefusal, SaysThatAGroupHasSomebodyInIt) {
    terms.shape = GroupSize{0};
    EXPECT_EQ(sentence(), "A group has at least 1 person.");
}

TEST_F(LotRefusal, SaysHowManyPeopleThereCanBe) {
    terms.people = some_people(61);
    EXPECT_EQ(sentence(), "A lot divides 60 people at most, and there are 61.");
    terms.people = some_people(60);
    EXPECT_THAT(sentence(), StartsWith("divided"));
}

}
}
