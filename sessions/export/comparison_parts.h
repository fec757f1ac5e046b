#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sessions/export/report_votes.h"
#include "sessions/model/agenda.h"
#include "sessions/model/text.h"

namespace plenary::record {

// The parts from which make_comparison() puts its report together.

/// Two sessions side by side.
struct Both {
    const Snapshot& then;
    const Snapshot& now;
};

/// Counts what is left out because it is in one of the two alone, or cannot be set beside the other.
class LeftOut {
public:
    /// `one` and `many` name it: "rated statement", "rated statements".
    void add(std::size_t only_then, std::size_t only_now, std::string_view one, std::string_view many);
    /// In both, but asked in another way each time: "rated on different scales".
    void add_different(std::size_t count, std::string_view one, std::string_view many, std::string_view how);

    /// "Only then: 3 decisions. Only now: 1 ranked item."; empty where nothing is left out.
    std::string text() const;

private:
    std::string then_;
    std::string now_;
    std::string different_;
};

/// What is in both sessions, and what is in one of them alone.
template <class Thing>
struct Matched {
    std::vector<std::pair<Thing, Thing>> both; ///< then and now, in the order of now
    std::vector<Thing> only_then;
    std::vector<Thing> only_now;
};

/// Pairs what was found then with what was found now, one with one. `likeness(then, now)` says how well two
/// go together, from `best` down; 0 is not at all.
template <class Thing, class Likeness>
Matched<Thing> matched(const std::vector<Thing>& then, const std::vector<Thing>& now, int best,
                       const Likeness& likeness) {
    std::vector<bool> taken(then.size(), false);
    std::vector<const Thing*> partners(now.size(), nullptr);
    for (int like = best; like > 0; --like)
        for (std::size_t second = 0; second < now.size(); ++second)
            for (std::size_t first = 0; first < then.size() && !partners[second]; ++first)
                if (!taken[first] && likeness(then[first], now[second]) == like) {
                    taken[first] = true;
                    partners[second] = &then[first];
                }
    Matched<Thing> result;
    for (std::size_t second = 0; second < now.size(); ++second)
        if (partners[second])
            result.both.emplace_back(*partners[second], now[second]);
        else
            result.only_now.push_back(now[second]);
    for (std::size_t first = 0; first < then.size(); ++first)
        if (!taken[first])
            result.only_then.push_back(then[first]);
    return result;
}

/// By their names alone, which are folded.
template <class Thing>
Matched<Thing> matched_by_name(const std::vector<Thing>& then, const std::vector<Thing>& now) {
    return matched(then, now, 1,
                   [](const Thing& one, const Thing& other) { return one.name == other.name ? 1 : 0; });
}

/// The steps of one kind, in the order in which the room went through them.
template <class Kind>
std::vector<StepId> steps_of(const Snapshot& snapshot) {
    std::vector<StepId> steps;
    for (const StepId step : running_order(snapshot.session()))
        if (std::holds_alternative<Kind>(snapshot.plan().at(step).content))
            steps.push_back(step);
    return steps;
}

/// A table with the columns Then, Now and Change.
VoteTable then_and_now_table(std::string title, std::string cards,
                             VoteTable::Look look = VoteTable::Look::words);
/// What the record says itself; quiet where it says that there is nothing.
VoteTable::Cell own_cell(std::string words, bool quiet = false);
/// How far it has moved, as shift_text() says it.
VoteTable::Cell shift_cell(int twice, std::string_view one, std::string_view many);
/// "Changed", or quietly that it is as it was then.
VoteTable::Cell change_cell(bool changed);
/// A card by its words alone.
Item bare_item(const std::string& text);

/// What became of the actions agreed then, and those that were agreed since.
std::vector<Section> compared_actions(const Both& both, LeftOut& left_out);
/// Where the pieces of work stood and stand on their ladders.
std::vector<Section> compared_pieces(const Both& both, LeftOut& left_out);
std::vector<Section> compared_ratings(const Both& both, LeftOut& left_out);
std::vector<Section> compared_rankings(const Both& both, LeftOut& left_out);
std::vector<Section> compared_checklists(const Both& both, LeftOut& left_out);
std::vector<Section> compared_decisions(const Both& both, LeftOut& left_out);
/// Which ground rules were kept, changed, added or given up.
std::vector<Section> compared_rules(const Both& both, LeftOut& left_out);
std::vector<Section> compared_objectives(const Both& both, LeftOut& left_out);

}
