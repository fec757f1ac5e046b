#include "sessions/export/json_rounds.h"

#include <map>
#include <nlohmann/json.hpp>

#include "sessions/export/report_parts.h"
#include "sessions/model/vote_results.h"
#include "sessions/model/words.h"

namespace plenary::record {

namespace {

using Json = nlohmann::ordered_json;

/// 2, or 1.5: what is kept as its double so that halves are exact.
Json halves(std::int64_t twice) {
    return twice % 2 == 0 ? Json(twice / 2) : Json(static_cast<double>(twice) / 2);
}

Json median(const Tally& tally) {
    return tally.votes == 0 ? Json(nullptr) : halves(twice_median(tally));
}

/// How the votes of one round lie, and what they come to.
class RoundVotes {
public:
    RoundVotes(const Snapshot& snapshot, const Round& round)
        : snapshot_(snapshot), session_(snapshot.session()), round_(round) {}

    void add_to(Json& json) const {
        json["cards"] = cards();
        switch (round_.terms.method) {
        case Method::dots: break;
        case Method::rung: json["tally"] = rung_tally(); break;
        case Method::rating: json["tally"] = rating_tally(); break;
        case Method::ranking: json["tally"] = ranking_tally(); break;
        case Method::answer: json["tally"] = counts({"not_us", "not_yet", "yes"}); break;
        case Method::consent: json["tally"] = counts({"against", "can_live_with_it", "for"}); break;
        case Method::pick: json["tally"] = counts({"votes"}); break;
        }
    }

private:
    Json cards() const {
        Json list = Json::array();
        if (round_.terms.method == Method::dots) {
            for (const auto& [card, dots] : dots_in(snapshot_, round_.id))
                list.push_back({{"card", card.value}, {"dots", dots}});
            return list;
        }
        for (const CardId card : cards_there())
            list.push_back({{"card", card.value}, {"votes", votes_on(card)}});
        return list;
    }

    /// Nothing links to a card that was deleted.
    std::vector<CardId> cards_there() const {
        auto cards = candidates_of(session_, round_);
        std::erase_if(cards, [this](CardId card) { return snapshot_.card(card) == nullptr; });
        return cards;
    }

    Json votes_on(CardId card) const {
        std::map<std::pair<int, int>, int> hands;
        Json list = Json::array();
        for (const Ballot* ballot : snapshot_.ballots(round_.id))
            for (const Choice* choice : snapshot_.choices(ballot->id)) {
                if (choice->card != card)
                    continue;
                if (ballot->kind == VoterKind::group || ballot->kind == VoterKind::side) {
                    Json vote = {{word_of(ballot->kind), ballot->number}, {"value", choice->value}};
                    if (ballot->side != 0)
                        vote["side"] = ballot->side;
                    list.push_back(std::move(vote));
                } else {
                    hands[{choice->value, ballot->side}] += choice->hands;
                }
            }
        for (const auto& [what, count] : hands) {
            Json votes = {{"value", what.first}, {"people", count}};
            if (what.second != 0)
                votes["side"] = what.second;
            list.push_back(std::move(votes));
        }
        return list;
    }

    Json rung_tally() const {
        const auto& ladder = std::get<LadderStep>(snapshot_.plan().at(round_.step).content).ladder;
        const Tally result = tally(values_on(session_, round_.id, round_.piece), ladder.height());
        return {{"median_low", result.median_low}, {"median_high", result.median_high},
                {"lowest", result.lowest},         {"highest", result.highest},
                {"word", word_text(result)},       {"on_rung", result.on_rung}};
    }

    Json rating_tally() const {
        const bool sides = !sides_of(snapshot_.plan(), round_.step).empty();
        Json list = Json::array();
        for (const auto& [card, tally] : rated_statements(session_, round_)) {
            Json statement = {
                {"card", card.value}, {"median", median(tally.overall)}, {"on_value", tally.overall.on_rung}};
            if (sides) {
                statement["sides"] = Json::array();
                for (const Tally* side : {&tally.first, &tally.second})
                    statement["sides"].push_back({{"median", median(*side)}, {"on_value", side->on_rung}});
                statement["gap"] = tally.twice_gap ? halves(*tally.twice_gap) : Json(nullptr);
            }
            list.push_back(std::move(statement));
        }
        return list;
    }

    Json ranking_tally() const {
        Json list = Json::array();
        for (const auto& [card, standing] : ranked_items(session_, round_)) {
            const bool ranked = standing.twice_best_place != 0;
            list.push_back({{"card", card.value},
                            {"rank", standing.rank},
                            {"tied", standing.tied},
                            {"points", halves(standing.twice_points)},
                            {"best_place", ranked ? halves(standing.twice_best_place) : Json(nullptr)},
                            {"worst_place", ranked ? halves(standing.twice_worst_place) : Json(nullptr)}});
        }
        return list;
    }

    /// How many chose each value, by these names, that of value 1 first.
    Json counts(std::initializer_list<const char*> names) const {
        Json list = Json::array();
        for (const CardId card : cards_there()) {
            const auto counted = value_counts(session_, round_, card);
            Json json = {{"card", card.value}};
            auto count = counted.begin();
            for (const char* name : names)
                json[name] = *count++;
            list.push_back(std::move(json));
        }
        return list;
    }

    const Snapshot& snapshot_;
    const Session& session_;
    const Round& round_;
};

Json round_json(const Snapshot& snapshot, const Round& round) {
    const Session& session = snapshot.session();
    const RoundTerms& terms = round.terms;
    Json json = {{"id", round.id.value},
                 {"step", round.step.value},
                 {"piece", id_json(round.piece.value)},
                 {"number", round.number},
                 {"state", word_of(round.state)},
                 {"method", word_of(terms.method)},
                 {"way", word_of(terms.way)},
                 {"voters", word_of(terms.voters)},
                 {"voted", votes_cast(session, round)},
                 {"of", votes_expected(session, round)}};
    if (terms.method == Method::rung)
        json["question"] = word_of(terms.question);
    if (terms.method == Method::dots) {
        json["dots"] = terms.dots;
        json["most_on_one"] = terms.most_on_one;
        json["run_off_of"] = id_json(terms.run_off_of.value);
    }
    if (round.state == RoundState::voided)
        json["reason"] = round.reason;
    if (round.state == RoundState::revealed)
        RoundVotes(snapshot, round).add_to(json);
    return json;
}

}

Json id_json(std::int64_t id) {
    return id != 0 ? Json(id) : Json(nullptr);
}

Json rounds_json(const Snapshot& snapshot) {
    Json list = Json::array();
    for (const auto& round : snapshot.session().rounds.rows())
        if (!round->piece || snapshot.card(round->piece)) // its piece of work may have been deleted
            list.push_back(round_json(snapshot, *round));
    return list;
}

}
