#include "app/steps/ladder_standing.h"

#include <algorithm>
#include <cmath>

namespace plenary {
namespace {

Tally tally_of(const std::vector<const Vote*>& votes, const Ladder& ladder) {
    std::vector<int> rungs;
    for (const Vote* vote : votes)
        if (vote->rung)
            rungs.push_back(*vote->rung);
    return tally(rungs, ladder.height());
}

float middle(const Tally& tally) {
    return static_cast<float>(tally.median_low + tally.median_high) / 2;
}

/// "B", "B and C", "B, C and D".
std::string letters(const std::vector<GroupId>& groups) {
    std::string words;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i > 0)
            words += i + 1 == groups.size() ? " and " : ", ";
        words += Group{groups[i]}.letter();
    }
    return words;
}

Cards pieces_of(const Snapshot& snapshot, StepId step) {
    const Lane* lane = snapshot.lane(step, LaneRole::pieces);
    return lane == nullptr ? Cards{} : snapshot.cards(lane->id);
}

bool has_open_round(const Snapshot& snapshot, CardId piece) {
    return std::ranges::any_of(snapshot.rounds(piece),
                               [](const Round* round) { return round->state == RoundState::open; });
}

}

bool LadderStanding::has_voted(GroupId group) const {
    return std::ranges::any_of(votes, [&](const Vote* vote) { return vote->group == group; });
}

std::optional<int> LadderStanding::suggestion() const {
    if (!shows_votes() || tally.votes == 0)
        return std::nullopt;
    return tally.median_low;
}

std::optional<int> LadderStanding::winner() const {
    if (open != nullptr)
        return std::nullopt;
    return agreed != nullptr ? std::optional(agreed->rung) : suggestion();
}

LadderStanding standing_of(const Snapshot& snapshot, const Ladder& ladder, CardId piece) {
    LadderStanding standing;
    standing.agreed = snapshot.agreement(piece);
    const Round* first = nullptr;
    for (const Round* round : snapshot.rounds(piece)) {
        if (round->state == RoundState::open) {
            standing.open = round;
            continue;
        }
        if (first == nullptr)
            first = round;
        standing.before = standing.revealed;
        standing.revealed = round;
    }
    if (standing.open != nullptr) {
        standing.before = standing.revealed;
        standing.votes = snapshot.votes(standing.open->id);
        for (const auto& group : snapshot.session().groups.rows())
            if (!standing.has_voted(group->id))
                standing.missing.push_back(group->id);
    } else if (standing.revealed != nullptr) {
        standing.votes = snapshot.votes(standing.revealed->id);
        standing.tally = tally_of(standing.votes, ladder);
        if (first != standing.revealed)
            standing.since_first =
                middle(standing.tally) - middle(tally_of(snapshot.votes(first->id), ladder));
    }
    if (standing.before != nullptr)
        standing.earlier = snapshot.votes(standing.before->id);
    return standing;
}

std::string standing_text(const Card& piece, const LadderStanding& standing) {
    std::string words;
    if (standing.open != nullptr)
        words = "voting, round " + std::to_string(standing.open->number);
    else if (standing.agreed != nullptr)
        words = "agreed on rung " + std::to_string(standing.agreed->rung);
    else if (standing.revealed != nullptr)
        words =
            "round " + std::to_string(standing.revealed->number) + ", median " + median_text(standing.tally);
    else
        words = "not yet placed";
    if (piece.group)
        return std::string("Group ") + Group{piece.group}.letter() + " · " + words;
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string turnout_text(const LadderStanding& standing, std::size_t groups) {
    if (standing.missing.empty())
        return groups == 1 ? "The one group has voted"
                           : "All " + std::to_string(groups) + " groups have voted";
    return std::to_string(groups - standing.missing.size()) + " of " + std::to_string(groups)
           + (groups == 1 ? " group has voted" : " groups have voted");
}

std::string missing_text(const LadderStanding& standing) {
    return standing.missing.empty() ? std::string() : "Missing: " + letters(standing.missing);
}

std::string reveal_words(const LadderStanding& standing) {
    const std::size_t voted = standing.votes.size();
    if (standing.missing.empty() || voted == 0)
        return "Reveal";
    if (standing.missing.size() <= 2)
        return "Reveal without " + letters(standing.missing);
    return "Reveal with " + std::to_string(voted) + " of " + std::to_string(voted + standing.missing.size())
           + " votes";
}

std::string since_first_text(const LadderStanding& standing) {
    if (!standing.since_first)
        return "–";
    const float moved = *standing.since_first;
    const auto whole = static_cast<int>(std::abs(moved));
    std::string words = std::to_string(whole);
    if (std::abs(moved) > static_cast<float>(whole))
        words += ".5";
    return (moved > 0 ? "+" : moved < 0 ? "−" : "") + words;
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
    for (const Card* piece : pieces_of(snapshot, step))
        if (has_open_round(snapshot, piece->id))
            return piece->id;
    return {};
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
