#include "sessions/export/json/tell_tally.h"

#include <nlohmann/json.hpp>

#include "sessions/model/vote_results.h"

namespace plenary::document {

namespace {

using Written = nlohmann::ordered_json;

/// 2, or 1.5: what is kept as its double so that halves are exact.
Written halves(std::int64_t twice) {
    return twice % 2 == 0 ? Written(twice / 2) : Written(static_cast<double>(twice) / 2);
}

Written median(const Tally& tally) {
    return tally.votes == 0 ? Written(nullptr) : halves(twice_median(tally));
}

Written rung_tally(const Session& session, const plenary::Round& round) {
    const auto& ladder = std::get<LadderStep>(session.plan->at(round.step).content).ladder;
    const Tally result = tally(values_on(session, round.id, round.piece), ladder.height());
    return {{"median_low", result.median_low}, {"median_high", result.median_high},
            {"lowest", result.lowest},         {"highest", result.highest},
            {"word", word_text(result)},       {"on_rung", result.on_rung}};
}

Written rating_tally(const Session& session, const plenary::Round& round) {
    const bool sides = !sides_of(*session.plan, round.step).empty();
    Written list = Written::array();
    for (const auto& [card, tally] : rated_statements(session, round)) {
        Written statement = {
            {"card", card.value}, {"median", median(tally.overall)}, {"on_value", tally.overall.on_rung}};
        if (sides) {
            statement["sides"] = Written::array();
            for (const Tally* side : {&tally.first, &tally.second})
                statement["sides"].push_back({{"median", median(*side)}, {"on_value", side->on_rung}});
            statement["gap"] = tally.twice_gap ? halves(*tally.twice_gap) : Written(nullptr);
        }
        list.push_back(std::move(statement));
    }
    return list;
}

Written ranking_tally(const Session& session, const plenary::Round& round) {
    Written list = Written::array();
    for (const auto& [card, standing] : ranked_items(session, round)) {
        const bool ranked = standing.twice_best_place != 0;
        list.push_back({{"card", card.value},
                        {"rank", standing.rank},
                        {"tied", standing.tied},
                        {"points", halves(standing.twice_points)},
                        {"best_place", ranked ? halves(standing.twice_best_place) : Written(nullptr)},
                        {"worst_place", ranked ? halves(standing.twice_worst_place) : Written(nullptr)}});
    }
    return list;
}

/// How many chose each value, by these names, that of value 1 first.
Written counts(const Snapshot& snapshot, const plenary::Round& round,
               std::initializer_list<const char*> names) {
    Written list = Written::array();
    for (const CardId card : cards_there(snapshot, round)) {
        const auto counted = value_counts(snapshot.session(), round, card);
        Written json = {{"card", card.value}};
        auto count = counted.begin();
        for (const char* name : names)
            json[name] = *count++;
        list.push_back(std::move(json));
    }
    return list;
}

}

nlohmann::ordered_json tally_of(const Snapshot& snapshot, const plenary::Round& round) {
    const Session& session = snapshot.session();
    switch (round.terms.method) {
    case Method::rung: return rung_tally(session, round);
    case Method::rating: return rating_tally(session, round);
    case Method::ranking: return ranking_tally(session, round);
    case Method::answer: return counts(snapshot, round, {"not_us", "not_yet", "yes"});
    case Method::consent: return counts(snapshot, round, {"against", "can_live_with_it", "for"});
    case Method::pick: return counts(snapshot, round, {"votes"});
    case Method::dots: break;
    }
    return nullptr;
}

}
