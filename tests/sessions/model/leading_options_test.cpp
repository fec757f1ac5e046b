#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "sessions/model/vote_results.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr StepId step{1};
constexpr WallTime now = 1'795'341'600'000;

/// Go, change or stop, and four groups.
struct LeadingOptions : testing::Test {
    LeadingOptions() {
        Plan plan;
        plan.groups = 4;
        plan.steps.push_back(
            {.name = "",
             .title = "What do we decide?",
             .notes = "",
             .content = DecisionStep{.options = {"Go", "Change", "Stop"}, .why = "Why so?"}});
        session = begin_session(std::make_shared<const Plan>(std::move(plan)), now);
        for (const auto& card : session.cards.rows())
            (go_on ? change ? stop : change : go_on) = card->id;
    }

    void act(const Command& command) {
        auto judged = judge(session, command, now);
        if (!judged)
            throw std::runtime_error(judged.error().sentence);
        session = std::move(judged->session);
    }
    const Round& open(Method method, WayIn way = WayIn::screen) {
        act(OpenRound{step, {}, {.method = method, .way = way}});
        return *session.rounds.rows().back();
    }
    /// Group A casts the first ballot, B the second, …
    const Round& vote(Method method, const std::vector<std::vector<CastBallot::OnCard>>& ballots) {
        const RoundId round = open(method).id;
        std::int64_t group = 0;
        for (const auto& choices : ballots)
            act(CastBallot{round, {VoterKind::group, ++group}, choices});
        act(RevealRound{round});
        return *session.rounds.find(round);
    }
    std::vector<CardId> leading(const Round& round) const { return leading_options(session, round); }

    Session session;
    CardId go_on;
    CardId change;
    CardId stop;
};

TEST_F(LeadingOptions, OfOneOptionEachIsTheOneThatMostChose) {
    EXPECT_THAT(leading(vote(Method::pick, {{{change, 1}}, {{stop, 1}}, {{change, 1}}})),
                ElementsAre(change));
}

TEST_F(LeadingOptions, TieWhereAsManyChoseThem) {
    EXPECT_THAT(leading(vote(Method::pick, {{{stop, 1}}, {{go_on, 1}}})), ElementsAre(go_on, stop));
}

TEST_F(LeadingOptions, AreNoneWhereAllAbstained) {
    EXPECT_THAT(leading(vote(Method::pick, {{}, {}})), IsEmpty());
    EXPECT_THAT(leading(vote(Method::consent, {{}, {}})), IsEmpty());
}

TEST_F(LeadingOptions, OfConsentAreAmongThoseThatNobodyIsAgainst) {
    const auto& round = vote(Method::consent, {{{go_on, 3}, {change, 2}, {stop, 2}},
                                               {{go_on, 3}, {change, 3}, {stop, 2}},
                                               {{go_on, 1}, {change, 2}, {stop, 2}}});
    EXPECT_THAT(leading(round), ElementsAre(change)) << "most are for going on, but somebody is against it";
}

TEST_F(LeadingOptions, OfConsentTieWhereAsManyAreForThem) {
    EXPECT_THAT(leading(vote(Method::consent, {{{go_on, 2}, {change, 2}, {stop, 1}}})),
                ElementsAre(go_on, change));
}

TEST_F(LeadingOptions, OfConsentIsNoneThatNobodyJudgedOrThatSomebodyIsAgainst) {
    EXPECT_THAT(leading(vote(Method::consent, {{{go_on, 1}, {change, 1}}})), IsEmpty());
}

TEST_F(LeadingOptions, CountHandsAndNotBallots) {
    act(SetHeadCount{9});
    const RoundId round = open(Method::pick, WayIn::hands).id;
    act(CastBallot{round, {VoterKind::room, 1}, {{go_on, 1, 3}, {stop, 1, 4}}});
    act(RevealRound{round});
    EXPECT_THAT(leading(*session.rounds.find(round)), ElementsAre(stop));
}

TEST_F(LeadingOptions, AreFoundFromTheCountsOfEachCard) {
    act(SetHeadCount{9});
    const RoundId round = open(Method::consent, WayIn::hands).id;
    act(CastBallot{round, {VoterKind::room, 1}, {{go_on, 1, 3}, {go_on, 3, 4}, {stop, 2, 9}}});
    act(RevealRound{round});
    const auto counts = counts_by_card(session, *session.rounds.find(round));
    for (const CardId option : {go_on, change, stop})
        EXPECT_EQ(counts.at(option), value_counts(session, *session.rounds.find(round), option));
    EXPECT_EQ(counts.at(go_on), (std::vector{3, 0, 4}));
}

TEST_F(LeadingOptions, LeaveOutWhatIsGone) {
    const RoundId round = vote(Method::pick, {{{stop, 1}}, {{stop, 1}}, {{change, 1}}}).id;
    act(DeleteCard{stop});
    EXPECT_THAT(leading(*session.rounds.find(round)), ElementsAre(change));
}

TEST_F(LeadingOptions, SayNothingOfARoundThatMayNotBeSeen) {
    const RoundId round = open(Method::pick).id;
    act(CastBallot{round, {VoterKind::group, 1}, {{stop, 1}}});
    EXPECT_THAT(leading_options(visible(session), *session.rounds.find(round)), IsEmpty());
}

TEST(LeadingValues, AreThoseWithTheHighestCount) {
    EXPECT_THAT(leading_values(std::vector{1, 0, 4}), ElementsAre(3));
    EXPECT_THAT(leading_values(std::vector{2, 0, 2}), ElementsAre(1, 3));
    EXPECT_THAT(leading_values(std::vector{2, 2, 2}), ElementsAre(1, 2, 3));
    EXPECT_THAT(leading_values(std::vector{0, 0, 0}), IsEmpty());
    EXPECT_THAT(leading_values(std::vector<int>()), IsEmpty());
}

}
}
