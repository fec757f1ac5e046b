#include <algorithm>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

std::string dots_text(int dots) {
    return dots == 0 ? "no dots" : counted(dots, "dot", "dots");
}

/// "run-off" of the first, "second run-off" of the next.
std::string numbered(std::string_view what, int number) {
    return (number == 1 ? "" : ordinal(number) + " ") + std::string(what);
}

/// The cards that share the highest count that is shared at all.
std::vector<CardId> tied_in(const std::map<CardId, int>& got) {
    std::map<int, std::vector<CardId>> by_dots;
    for (const auto& [card, dots] : got)
        if (dots > 0)
            by_dots[dots].push_back(card);
    const auto tie = std::find_if(by_dots.rbegin(), by_dots.rend(),
                                  [](const auto& same) { return same.second.size() > 1; });
    return tie == by_dots.rend() ? std::vector<CardId>() : tie->second;
}

void add_tie(const Snapshot& snapshot, const std::vector<CardId>& tied, Sentence& sentence) {
    if (tied.empty())
        return;
    sentence.push_back({" Tie between "});
    for (const CardId card : tied) {
        if (card != tied.front())
            sentence.push_back({card == tied.back() ? " and " : ", "});
        sentence.push_back(snapshot.covered(card) ? Words{"a covered card"}
                                                  : quoted(snapshot.card(card)->text));
    }
    sentence.push_back({"."});
}

Sentence closed_sentence(const Snapshot& snapshot, const Round& round, const std::string& name) {
    const RoundTerms& terms = round.terms;
    const std::string each = terms.voters == Voters::groups ? " for each group" : " for each person";
    std::string text = capitalised(name) + ": " + counted(terms.dots, "dot", "dots") + each;
    if (terms.most_on_one < terms.dots)
        text += ", at most " + std::to_string(terms.most_on_one) + " on one card";
    Sentence sentence{{text + "; " + turnout_text(snapshot, round) + "."}};
    add_tie(snapshot, tied_in(dots_in(snapshot, round.id)), sentence);
    return sentence;
}

}

std::map<CardId, int> dots_in(const Snapshot& snapshot, RoundId round) {
    const Session& session = snapshot.session();
    std::map<CardId, int> got;
    for (const auto& candidate : session.candidates.rows())
        if (candidate->round == round)
            if (const CardId whole = whole_of(session, candidate->card))
                got.emplace(whole, 0);
    for (const Ballot* ballot : snapshot.ballots(round))
        for (const Choice* choice : snapshot.choices(ballot->id)) {
            const auto on = got.find(whole_of(session, choice->card));
            if (on != got.end())
                on->second += choice->value;
        }
    return got;
}

std::vector<Sentence> dots_sentences(const Snapshot& snapshot, const Card& card) {
    const DotStanding* standing = snapshot.standing(card.id);
    if (standing == nullptr)
        return {};
    std::string text = capitalised(dots_text(standing->dots));
    if (standing->dots > 0)
        text += ", " + std::string(standing->tied ? "tied " : "") + ordinal(standing->rank);
    std::vector<Sentence> sentences{{{text}}};
    if (standing->run_offs.empty())
        return sentences;
    const Session& session = snapshot.session();
    const Round* vote = last_dot_vote(session, session.lanes.find(card.lane)->step);
    if (vote == nullptr)
        return sentences;
    int number = 0;
    for (const Round* run_off : run_offs_of(session, *vote)) {
        const auto got = dots_in(snapshot, run_off->id);
        ++number;
        if (const auto at = got.find(card.id); at != got.end())
            sentences.push_back({{capitalised(numbered("run-off", number)) + ": " + dots_text(at->second)}});
    }
    return sentences;
}

Statements vote_statements(const Snapshot& snapshot, StepId step) {
    Statements statements;
    int votes = 0;
    int run_offs = 0;
    for (const Round* round : rounds_of(snapshot.session(), step)) {
        if (round->terms.method != Method::dots)
            continue;
        const bool run_off = static_cast<bool>(round->terms.run_off_of);
        run_offs = run_off ? run_offs + 1 : 0;
        votes += run_off ? 0 : 1;
        const std::string name = run_off ? numbered("run-off", run_offs) : numbered("dot vote", votes);
        statements.push_back(round->state == RoundState::revealed
                                 ? closed_sentence(snapshot, *round, name)
                                 : hidden_round_sentence(snapshot, *round, name));
    }
    return statements;
}

}
