#include "app/steps/ladder_standing.h"

#include <algorithm>

#include "sessions/model/text.h"

namespace plenary {
namespace {

std::vector<RungVote> votes_in(const Snapshot& snapshot, const Round& round) {
    std::vector<RungVote> votes;
    for (const Ballot* ballot : snapshot.ballots(round.id))
        for (const Choice* choice : snapshot.choices(ballot->id))
            votes.insert(votes.end(), static_cast<std::size_t>(choice->hands),
                         {ballot->voter(), choice->value});
    return votes;
}

Tally tally_of(const std::vector<RungVote>& votes, const Ladder& ladder) {
    std::vector<int> rungs;
    for (const RungVote& vote : votes)
        rungs.push_back(vote.rung);
    return tally(rungs, ladder.height());
}

/// Two rounds can be compared voter by voter only where both know whose vote was whose.
std::optional<Movement> movement_between(const LadderStanding& standing, const Ladder& ladder) {
    const RoundTerms& then = standing.before->terms;
    const RoundTerms& now = standing.revealed->terms;
    if (then.way == WayIn::hands || now.way == WayIn::hands || then.voters != now.voters)
        return std::nullopt;
    const auto keys = [](const std::vector<RungVote>& votes) {
        std::vector<VoterRung> voters;
        for (const RungVote& vote : votes)
            voters.push_back({vote.voter.number, vote.rung});
        return voters;
    };
    return movement(tally_of(standing.earlier, ladder), keys(standing.earlier), standing.tally,
                    keys(standing.votes));
}

Cards pieces_of(const Snapshot& snapshot, StepId step) {
    const Lane* lane = snapshot.lane(step, LaneRole::pieces);
    return lane == nullptr ? Cards{} : snapshot.cards(lane->id);
}

void settle(const Snapshot& snapshot, CardId piece, LadderStanding& standing) {
    if (standing.question == Question::want) {
        if (const Want* want = snapshot.want(piece)) {
            standing.agreed = want->rung;
            standing.was_median = want->was_median;
        }
    } else if (const Agreement* agreement = snapshot.agreement(piece)) {
        standing.agreed = agreement->rung;
        standing.was_median = agreement->was_median;
    }
}

}

std::optional<int> LadderStanding::suggestion() const {
    if (!shows_votes() || tally.votes == 0)
        return std::nullopt;
    return tally.median_low;
}

std::optional<int> LadderStanding::winner() const {
    if (unfinished != nullptr)
        return std::nullopt;
    return agreed ? agreed : suggestion();
}

LadderStanding standing_of(const Snapshot& snapshot, const Ladder& ladder, CardId piece, Question question) {
    LadderStanding standing;
    standing.question = question;
    settle(snapshot, piece, standing);
    const Round* first = nullptr;
    for (const Round* round : snapshot.rounds(piece, question)) {
        standing.called_off = round->state == RoundState::voided ? round : nullptr;
        if (standing.called_off != nullptr)
            continue;
        if (is_unfinished(*round)) {
            standing.unfinished = round;
            continue;
        }
        if (first == nullptr)
            first = round;
        standing.before = standing.revealed;
        standing.revealed = round;
    }
    if (standing.unfinished != nullptr)
        standing.before = standing.revealed;
    if (standing.before != nullptr)
        standing.earlier = votes_in(snapshot, *standing.before);
    if (!standing.shows_votes())
        return standing;
    standing.votes = votes_in(snapshot, *standing.revealed);
    standing.tally = tally_of(standing.votes, ladder);
    if (standing.before != nullptr) {
        standing.twice_since_first =
            twice_median(standing.tally) - twice_median(tally_of(votes_in(snapshot, *first), ladder));
        standing.since_before = movement_between(standing, ladder);
    }
    return standing;
}

std::string standing_text(const Card& piece, const LadderStanding& standing) {
    std::string words;
    if (standing.unfinished != nullptr)
        words = "voting, round " + std::to_string(standing.unfinished->number);
    else if (standing.agreed)
        words = (standing.question == Question::now ? "agreed on rung " : "wanted on rung ")
                + std::to_string(*standing.agreed);
    else if (standing.revealed != nullptr)
        words =
            "round " + std::to_string(standing.revealed->number) + ", median " + median_text(standing.tally);
    else
        words = "not yet placed";
    if (piece.group)
        return std::string("Group ") + Group{piece.group}.letter() + " · " + words;
    return capitalised(words);
}

std::string since_first_text(const LadderStanding& standing) {
    if (!standing.twice_since_first)
        return "–";
    return (*standing.twice_since_first > 0 ? "+" : "") + halves_text(*standing.twice_since_first);
}

std::string agreement_sentence(const Tally& tally) {
    std::string sentence;
    switch (tally.word) {
    case Tally::Word::none:
        return tally.votes == 1 ? "One vote alone: there is nobody to agree or differ with yet." : "";
    case Tally::Word::agreed: sentence = "Agreed: the middle half is within one rung."; break;
    case Tally::Word::two_camps: sentence = "Two camps: hear the lowest and the highest first."; break;
    case Tally::Word::tied: sentence = "Tied: no one rung has the most. Hear a reason for each."; break;
    case Tally::Word::spread: sentence = "Spread: hear the lowest and the highest first."; break;
    }
    if (tally.median_low != tally.median_high)
        sentence += " The middle lies between " + std::to_string(tally.median_low) + " and "
                    + std::to_string(tally.median_high) + "; the lower is suggested.";
    return sentence;
}

CardId piece_voted_on(const Snapshot& snapshot, StepId step) {
    const Round* round = snapshot.unfinished_round(step);
    return round == nullptr ? CardId{} : round->piece;
}

CardId first_piece(const Snapshot& snapshot, StepId step) {
    if (const CardId open = piece_voted_on(snapshot, step))
        return open;
    const Cards pieces = pieces_of(snapshot, step);
    for (const Card* piece : pieces)
        if (snapshot.agreement(piece->id) == nullptr)
            return piece->id;
    return pieces.empty() ? CardId{} : pieces.front()->id;
}

}
