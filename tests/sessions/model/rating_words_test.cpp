#include "sessions/model/rating_words.h"

#include <gtest/gtest.h>

namespace plenary {
namespace {

/// One ballot: which side it speaks for, and what it rates each statement, 0 for not at all.
struct Rated {
    int side = 0;
    std::vector<int> ratings;
    int hands = 1;
};

/// A session with one revealed rating, put together without the rules: they are not under test here.
struct Rating {
    Session session;
    Round round{.id = RoundId{900},
                .step = StepId{1},
                .state = RoundState::revealed,
                .terms = {.method = Method::rating, .way = WayIn::screen}};
    std::vector<CardId> cards;

    Rating(std::vector<std::string> statements, std::vector<std::string> sides,
           const std::vector<Rated>& ballots)
        : session(begin_session(plan(std::move(statements), std::move(sides)), 0)) {
        session.rounds.put(round);
        for (const auto& card : session.cards.rows())
            cards.push_back(card->id);
        std::int64_t id = 1000;
        for (const CardId card : cards)
            session.candidates.put({.id = CandidateId{id++}, .round = round.id, .card = card});
        std::int64_t seat = 0;
        for (const Rated& rated : ballots)
            cast(rated, BallotId{id++}, ++seat);
    }

    static std::shared_ptr<const Plan> plan(std::vector<std::string> statements,
                                            std::vector<std::string> sides) {
        Plan plan;
        plan.steps.push_back(
            {.content = RatingStep{.statements = std::move(statements), .sides = std::move(sides)}});
        return std::make_shared<const Plan>(std::move(plan));
    }

    void cast(const Rated& rated, BallotId id, std::int64_t seat) {
        session.ballots.put({.id = id,
                             .round = round.id,
                             .kind = VoterKind::seat,
                             .number = seat,
                             .side = rated.side,
                             .hands = rated.hands});
        for (std::size_t i = 0; i < rated.ratings.size(); ++i)
            if (rated.ratings[i] != 0)
                session.choices.put({.id = choice_id(id, i),
                                     .ballot = id,
                                     .card = cards[i],
                                     .value = rated.ratings[i],
                                     .hands = rated.hands});
    }

    std::string sentence() const { return rating_sentence(session, round, rated_statements(session, round)); }
};

const std::vector<std::string> two_sides{"Commissioners", "Voluntary sector"};

TEST(RatedStatements, StandByTheirGapWithThoseThatHaveNoneLast) {
    const Rating rating({"Time", "Trust", "Money", "Rooms"}, two_sides,
                        {{1, {4, 5, 3, 2}}, {2, {4, 2, 5, 0}}, {1, {4, 5, 0, 2}}});
    const auto rated = rated_statements(rating.session, rating.round);
    ASSERT_EQ(rated.size(), 4u);
    EXPECT_EQ(rated[0].card, rating.cards[1]);
    EXPECT_EQ(gap_text(rated[0].tally), "3");
    EXPECT_EQ(rated[0].tally.first.votes, 2);
    EXPECT_EQ(rated[1].card, rating.cards[2]);
    EXPECT_EQ(gap_text(rated[1].tally), "2");
    EXPECT_EQ(rated[1].tally.first.votes, 1) << "one of the two left it out";
    EXPECT_EQ(gap_text(rated[2].tally), "0");
    EXPECT_EQ(rated[3].card, rating.cards[3]);
    EXPECT_EQ(gap_text(rated[3].tally), "–");
}

TEST(RatedStatements, CountEveryHandAndLeaveOutWhatIsGone) {
    Rating rating({"Time", "Trust"}, {}, {{0, {4, 2}, 7}, {0, {5}, 3}});
    rating.session.cards.erase(rating.cards[1]);
    const auto rated = rated_statements(rating.session, rating.round);
    ASSERT_EQ(rated.size(), 1u);
    EXPECT_EQ(rated[0].tally.overall.on_rung, (std::vector{0, 0, 0, 7, 3}));
}

TEST(RatedStatements, KnowNothingOfOtherRounds) {
    Rating rating({"Time"}, {}, {{0, {4}}});
    const Round other{.id = RoundId{901}, .step = StepId{1}, .number = 2, .terms = rating.round.terms};
    rating.session.rounds.put(other);
    rating.session.candidates.put({.id = CandidateId{2000}, .round = other.id, .card = rating.cards.front()});
    EXPECT_EQ(rated_statements(rating.session, other).front().tally.overall.votes, 0);
}

struct Case {
    std::vector<std::string> statements;
    std::vector<std::string> sides;
    std::vector<Rated> ballots;
    std::string sentence;
};

TEST(RatingSentence, SaysWhatToTalkAboutFirst) {
    const std::vector<std::string> two{"Time", "Trust"};
    const std::vector<std::string> three{"Time", "Trust", "Money"};
    for (const Case& c : {
             Case{two,
                  two_sides,
                  {{1, {4, 3}}, {2, {2, 3}}},
                  "Furthest apart, by 2 points: “Time”. Commissioners 4, Voluntary sector 2."},
             Case{two,
                  two_sides,
                  {{1, {4, 3}}, {2, {3, 3}}},
                  "Furthest apart, by 1 point: “Time”. Commissioners 4, Voluntary sector 3."},
             Case{two,
                  two_sides,
                  {{1, {4, 3}}, {1, {5, 3}}, {2, {3, 3}}},
                  "Furthest apart, by 1.5 points: “Time”. Commissioners 4.5, Voluntary sector 3."},
             Case{two,
                  two_sides,
                  {{1, {4, 1}}, {2, {2, 3}}},
                  "Furthest apart, by 2 points: “Time” and “Trust”."},
             Case{three,
                  two_sides,
                  {{1, {4, 1, 1}}, {2, {2, 3, 3}}},
                  "Furthest apart, by 2 points: 3 statements."},
             Case{two, two_sides, {{1, {4, 3}}, {2, {4, 3}}}, "Both sides have the same middle everywhere."},
             Case{{"Time"}, two_sides, {{1, {4}}, {2, {4}}}, "Both sides have the same middle."},
             Case{two,
                  two_sides,
                  {{2, {4, 3}}},
                  "Only Voluntary sector rated anything, so there is no gap to see."},
             Case{two,
                  two_sides,
                  {{1, {4, 0}}, {2, {}}},
                  "Only Commissioners rated anything, so there is no gap to see."},
             Case{two,
                  two_sides,
                  {{1, {4, 0}}, {2, {0, 4}}},
                  "No statement was rated by both sides, so there is no gap to see."},
             Case{two, two_sides, {{1, {}}, {2, {}}}, "Nobody rated anything."},
             Case{three,
                  {},
                  {{0, {2, 4, 3}}, {0, {2, 5, 3}}},
                  "Highest: “Trust” (middle 4.5). Lowest: “Time” (middle 2)."},
             Case{three,
                  {},
                  {{0, {2, 4, 2}}},
                  "Highest: “Trust” (middle 4). Lowest: “Time” and “Money” (middle 2)."},
             Case{two, {}, {{0, {0, 4}}}, "“Trust” has its middle at 4."},
             Case{two, {}, {{0, {4, 4}}}, "Everything rated has its middle at 4."},
             Case{two, {}, {}, "Nobody rated anything."},
         })
        EXPECT_EQ(Rating(c.statements, c.sides, c.ballots).sentence(), c.sentence);
}

TEST(RatingSentence, SaysThatWhatWasRatedIsGone) {
    Rating rating({"Time"}, two_sides, {{1, {4}}, {2, {2}}});
    rating.session.cards.erase(rating.cards.front());
    EXPECT_EQ(rating.sentence(), "What was rated here has been deleted.");
}

TEST(RatingSentence, CallsAStatementByWhatStandsBeforeItsColon) {
    const Rating rating({"Joint vision: we show one another our plans early enough to shape them together"},
                        two_sides, {{1, {4}}, {2, {2}}});
    EXPECT_EQ(rating.sentence(),
              "Furthest apart, by 2 points: “Joint vision”. Commissioners 4, Voluntary sector 2.");
}

TEST(RatingSentence, ShortensLongStatements) {
    const std::string beginning = "Each partner knows what the other one needs before it asks";
    const Rating rating({beginning + " for anything in writing or by telephone"}, two_sides,
                        {{1, {4}}, {2, {2}}});
    EXPECT_NE(rating.sentence().find("“" + beginning), std::string::npos);
    EXPECT_NE(rating.sentence().find("…”"), std::string::npos);
}

}
}
