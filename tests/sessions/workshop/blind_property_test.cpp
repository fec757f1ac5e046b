#include <map>
#include <set>

#include <gtest/gtest.h>

#include "sessions/model/dots.h"
#include "sessions/model/words.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/export/reading.h"
#include "tests/sessions/workshop/impatience.h"
#include "tests/sessions/workshop/room.h"
#include "tests/support/invariants.h"

namespace plenary {
namespace {

using Choices = std::vector<CastBallot::OnCard>;

/// Two rooms in which the same is done at the same time, only that people choose otherwise in the rounds
/// that are secret. Those are never revealed; the choices of all others are the same in both.
class BlindVote : public testing::TestWithParam<unsigned> {
protected:
    BlindVote() {
        Room room;
        room.go(SetHeadCount{7});
        for (const auto step : {ladder_step, ladder_step, short_step, board_step, board_step, board_step,
                                storm_step, storm_step, storm_step})
            room.add(room.lane(step), "card");
        one = other = room.session();
    }

    int below(int limit) { return people.below(limit); }

    /// What one command does to both; whether it was allowed.
    bool go(const Command& in_one, const Command& in_other) {
        auto judged = judge(one, in_one, Room::now);
        auto judged_other = judge(other, in_other, Room::now);
        EXPECT_EQ(judged.has_value(), judged_other.has_value());
        if (!judged || !judged_other) {
            if (!judged && !judged_other) {
                EXPECT_EQ(judged.error().sentence, judged_other.error().sentence);
            }
            return false;
        }
        EXPECT_EQ(judged->label, judged_other->label);
        one = std::move(judged->session);
        other = std::move(judged_other->session);
        return true;
    }

    bool go(const Command& command) { return go(command, command); }

    /// To everybody but the writer; `recorded`: in what is written down, too.
    void expect_alike(bool recorded) {
        const Snapshot seen(one, 1, {}, {});
        const Snapshot seen_in_other(other, 1, {}, {});
        ASSERT_TRUE(seen.session() == seen_in_other.session());
        if (!recorded)
            return;
        for (const ReportFormat format : all_formats)
            ASSERT_EQ(write_report(seen, format, {}), write_report(seen_in_other, format, {}));
    }

    /// What a voter may choose, or the whole room where so many hands were raised.
    Choices choices(const Round& round, int hands) {
        if (below(6) == 0 && round.terms.way != WayIn::hands)
            return {};
        if (round.terms.method == Method::dots)
            return dots(round);
        if (round.terms.method == Method::pick)
            return pick(round, hands);
        Choices made;
        for (const CardId card : candidates_of(one, round)) {
            // Of a show of hands everybody raises one for the first card, so that as many were counted.
            const bool first = made.empty();
            if (round.terms.way == WayIn::hands)
                raise_hands(made, card, highest_value(one, round), first ? hands : below(hands + 1));
            else if (first || below(3))
                made.push_back({card, 1 + below(highest_value(one, round))});
        }
        return made;
    }

    Choices dots(const Round& round) {
        Choices made;
        int left = round.terms.dots;
        for (const CardId card : candidates_of(one, round)) {
            const int dots = std::min(left, below(round.terms.most_on_one + 1));
            if (dots > 0)
                made.push_back({card, dots});
            left -= dots;
        }
        return made;
    }

    Choices pick(const Round& round, int hands) {
        const auto options = candidates_of(one, round);
        const auto any = static_cast<std::size_t>(below(static_cast<int>(options.size())));
        if (round.terms.way != WayIn::hands)
            return {{options[any], 1}};
        const int here = 1 + below(hands);
        Choices made{{options[any], 1, here}};
        if (hands > here)
            made.push_back({options[(any + 1) % options.size()], 1, hands - here});
        return made;
    }

    /// So many hands for a card, for one value or two neighbouring ones.
    void raise_hands(Choices& made, CardId card, int highest, int hands) {
        if (hands == 0)
            return;
        const int value = 1 + below(highest);
        const int here = 1 + below(hands);
        made.push_back({card, value, here});
        if (hands > here)
            made.push_back({card, value % highest + 1, hands - here});
    }

    void cast(const Round& round) {
        const auto voters = voters_of(one, round);
        const bool by_hands = round.terms.way == WayIn::hands;
        if (voters.empty() || (by_hands && one.people_present() == 0))
            return;
        const auto voter = voters[static_cast<std::size_t>(below(static_cast<int>(voters.size())))];
        const int hands = by_hands ? 1 + below(one.people_present()) : 1;
        const auto chosen = choices(round, hands);
        const bool is_secret = secret.contains(round.id);
        const auto chosen_in_other = is_secret ? choices(round, hands) : chosen;
        // Which side somebody is on is no secret.
        const int side = sides_of(*one.plan, round.step).empty() ? 0
                         : voter.kind == VoterKind::side         ? static_cast<int>(voter.number)
                                                                 : 1 + below(2);
        if (!go(CastBallot{round.id, voter, chosen, side},
                CastBallot{round.id, voter, chosen_in_other, side}))
            return;
        differing[round.terms.method] += chosen != chosen_in_other;
        differing_hands += by_hands && chosen != chosen_in_other;
    }

    void open(OpenRound command) {
        if (!go(command))
            return;
        if (below(2))
            secret.insert(one.rounds.rows().back()->id);
    }

    /// Something that is done to a round.
    void vote() {
        const auto rounds = one.rounds.rows();
        if (rounds.empty() || below(6) == 0)
            return open_any();
        auto round = rounds[static_cast<std::size_t>(below(static_cast<int>(rounds.size())))];
        for (const auto& unfinished : rounds)
            if (is_unfinished(*unfinished) && below(2))
                round = unfinished;
        // Nothing else can be done to it any more.
        const bool waits = round->state == RoundState::closed && secret.contains(round->id);
        switch (waits ? below(3) : below(16)) {
        case 0: closed += go(CloseRound{round->id}); break;
        case 1: voided += go(VoidRound{round->id, "it was called too early"}); break;
        case 2:
        case 3:
            if (!secret.contains(round->id))
                revealed += go(RevealRound{round->id});
            break;
        case 4:
            for (const Voter voter : voters_of(one, *round))
                if (below(3) == 0)
                    withdrawn += go(WithdrawBallot{round->id, voter});
            break;
        default: cast(*round);
        }
    }

    void open_any() {
        switch (below(8)) {
        case 0:
        case 1: return open_on_a_piece();
        case 2:
        case 3: {
            const auto board = below(2) ? board_step : storm_step;
            const Round* last = last_dot_vote(one, board);
            return open(dot_vote(board, {.dots = 1 + below(5),
                                         .most_on_one = 1,
                                         .voters = below(2) ? Voters::groups : Voters::people,
                                         .run_off_of = last && below(3) ? last->id : RoundId{}}));
        }
        default: return open_on_cards();
        }
    }

    void open_on_a_piece() {
        const auto step = below(2) ? ladder_step : short_step;
        const auto question = below(2) ? Question::now : Question::want;
        CardId piece;
        for (const auto& card : one.cards.rows())
            if (one.lanes.find(card->lane)->role == LaneRole::pieces
                && one.lanes.find(card->lane)->step == step && (!piece || below(2)))
                piece = card->id;
        return open(below(2) ? rung_vote(piece, step, question) : hands_vote(piece, step, question));
    }

    void open_on_cards() {
        struct Vote {
            StepId step;
            Method method;
        };
        constexpr Vote votes[] = {{rating_step, Method::rating},    {scale_step, Method::rating},
                                  {ranking_step, Method::ranking},  {checklist_step, Method::answer},
                                  {decision_step, Method::consent}, {decision_step, Method::pick}};
        const auto& [step, method] = votes[below(6)];
        const bool may_count = step != rating_step && method != Method::ranking;
        if (may_count && below(2))
            return open(hands_on_cards(step, method));
        const auto most = sides_of(*one.plan, step).empty() ? 2 : 3;
        return open(card_vote(step, method, static_cast<Voters>(below(most))));
    }

    /// Whatever else a room does, as long as it leaves somebody to vote and something to vote on.
    void do_something_else() {
        if (below(2)) {
            const auto cards = cards_to_vote_on(one, below(2) ? board_step : storm_step);
            const auto any = [&] {
                return cards.empty() ? CardId{}
                                     : cards[static_cast<std::size_t>(below(static_cast<int>(cards.size())))];
            };
            merged += go(MergeCards{any(), any()});
            return;
        }
        const auto command = people.command(one);
        if (kind_of(command) != JournalKind::vote && !std::holds_alternative<FinishSession>(command)
            && !std::holds_alternative<SetGroupCount>(command)
            && !std::holds_alternative<DeleteCard>(command))
            go(command);
    }

    Impatience people{GetParam()};
    Session one;
    Session other;
    std::set<RoundId> secret;
    std::map<Method, int> differing;
    int differing_hands = 0;
    int closed = 0;
    int voided = 0;
    int revealed = 0;
    int withdrawn = 0;
    int merged = 0;
};

TEST_P(BlindVote, TellsNothingOfTheChoicesUntilTheReveal) {
    for (int i = 0; i < 3500; ++i) {
        if (below(4) == 0)
            do_something_else();
        else
            vote();
        ASSERT_FALSE(HasFailure()) << "at " << i;
        // A record is made of a snapshot alone, so that it is enough to look at one now and then.
        ASSERT_NO_FATAL_FAILURE(expect_alike(i % 5 == 0)) << "at " << i;
    }
    EXPECT_EQ(check_invariants(one), std::vector<std::string>());
    EXPECT_EQ(check_invariants(other), std::vector<std::string>());
    EXPECT_EQ(differing.size(), 7u);
    for (const auto& [method, times] : differing)
        EXPECT_GT(times, 3) << word_of(method);
    EXPECT_GT(differing_hands, 5);
    EXPECT_GT(closed, 5);
    EXPECT_GT(voided, 5);
    EXPECT_GT(revealed, 5);
    EXPECT_GT(withdrawn, 5);
    EXPECT_GT(merged, 3);
    EXPECT_FALSE(one.choices == other.choices);
}

INSTANTIATE_TEST_SUITE_P(Seeds, BlindVote, testing::Values(1u, 7u, 20261122u));

TEST(RevealedVote, TellsTheChoices) {
    Room low;
    const auto piece = low.add(low.lane(ladder_step), "Youth board");
    Room high = low;
    low.vote(piece, {1, 2}, true);
    high.vote(piece, {8, 2}, true);
    EXPECT_FALSE(low.seen().session() == high.seen().session());
    for (const ReportFormat format : all_formats)
        EXPECT_NE(write_report(low.seen(), format, {}), write_report(high.seen(), format, {}));
}

}
}
