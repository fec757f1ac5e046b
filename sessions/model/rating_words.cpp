#include "sessions/model/rating_words.h"

#include <algorithm>

#include "sessions/model/text.h"

namespace plenary {

namespace {

using Statements = std::span<const RatedStatement>;

constexpr std::size_t most_named = 2;
constexpr std::size_t longest_name = 60; ///< characters

/// What a statement is called in a sentence: "Joint vision" of "Joint vision: we show our plans early".
std::string name_of(const Session& session, CardId card) {
    const std::string text = shortened(session.cards.find(card)->text, longest_name);
    const std::size_t colon = text.find(": ");
    return "“" + (colon == std::string::npos ? text : text.substr(0, colon)) + "”";
}

/// "“Time”", "“Time” and “Trust”", "3 statements".
std::string names(const Session& session, const std::vector<RatedStatement>& statements) {
    if (statements.size() > most_named)
        return counted(statements.size(), "statement", "statements");
    std::string words;
    for (const RatedStatement& statement : statements)
        words += (words.empty() ? "" : " and ") + name_of(session, statement.card);
    return words;
}

/// "1 point", "1.5 points".
std::string points_text(int twice) {
    return halves_text(twice) + (twice == 2 ? " point" : " points");
}

std::string side_sentence(const Session& session, std::span<const std::string> sides, Statements statements) {
    int largest = -1;
    bool first = false;
    bool second = false;
    for (const RatedStatement& each : statements) {
        largest = std::max(largest, each.tally.twice_gap.value_or(-1));
        first = first || each.tally.first.votes > 0;
        second = second || each.tally.second.votes > 0;
    }
    if (first && second && largest < 0)
        return "No statement was rated by both sides, so there is no gap to see.";
    if (largest < 0)
        return "Only " + sides[first ? 0 : 1] + " rated anything, so there is no gap to see.";
    if (largest == 0)
        return statements.size() == 1 ? "Both sides have the same middle."
                                      : "Both sides have the same middle everywhere.";
    std::vector<RatedStatement> furthest;
    std::ranges::copy_if(statements, std::back_inserter(furthest),
                         [&](const RatedStatement& each) { return each.tally.twice_gap == largest; });
    std::string words = "Furthest apart, by " + points_text(largest) + ": " + names(session, furthest) + ".";
    if (furthest.size() > 1)
        return words;
    const RatingTally& tally = furthest.front().tally;
    return words + " " + sides[0] + " " + middle_text(tally.first) + ", " + sides[1] + " "
           + middle_text(tally.second) + ".";
}

std::string order_sentence(const Session& session, Statements statements) {
    std::vector<RatedStatement> rated;
    std::ranges::copy_if(statements, std::back_inserter(rated),
                         [](const RatedStatement& each) { return each.tally.overall.votes > 0; });
    const auto middle = [](const RatedStatement& each) { return twice_median(each.tally.overall); };
    const auto [lowest, highest] = std::ranges::minmax(rated, {}, middle);
    const auto alike = [&](const RatedStatement& with) {
        std::vector<RatedStatement> same;
        std::ranges::copy_if(rated, std::back_inserter(same),
                             [&](const RatedStatement& each) { return middle(each) == middle(with); });
        return same;
    };
    const auto in_middle = [](const RatedStatement& each) {
        return " (middle " + middle_text(each.tally.overall) + ")";
    };
    if (middle(lowest) == middle(highest))
        return (rated.size() == 1 ? names(session, rated) + " has its middle at "
                                  : "Everything rated has its middle at ")
               + middle_text(lowest.tally.overall) + ".";
    return "Highest: " + names(session, alike(highest)) + in_middle(highest)
           + ". Lowest: " + names(session, alike(lowest)) + in_middle(lowest) + ".";
}

}

std::string rating_sentence(const Session& session, const Round& round, Statements statements) {
    if (statements.empty())
        return "What was rated here has been deleted.";
    if (std::ranges::none_of(statements,
                             [](const RatedStatement& each) { return each.tally.overall.votes > 0; }))
        return "Nobody rated anything.";
    const auto sides = sides_of(*session.plan, round.step);
    return sides.size() == 2 ? side_sentence(session, sides, statements)
                             : order_sentence(session, statements);
}

}
