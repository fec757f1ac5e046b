#include "sessions/plans/vote_settings.h"

#include <array>

#include "sessions/model/text.h"
#include "sessions/plans/board_settings.h"
#include "sessions/plans/limits.h"

namespace plenary {

namespace {

/// "groups", "people", or where a step has sides "sides".
bool read_voters(Voters& into, const TomlValue& value, bool with_sides) {
    const auto* word = value.as<std::string>();
    if (!word)
        return false;
    if (*word == "groups")
        into = Voters::groups;
    else if (*word == "people")
        into = Voters::people;
    else if (*word == "sides" && with_sides)
        into = Voters::sides;
    else
        return false;
    return true;
}

constexpr std::array rating_settings = {
    Setting<RatingStep>{"statements", "a list of 1 to 24 statements", "statements = [\"We are heard\"]",
                        false,
                        [](RatingStep& rating, const TomlValue& value, Mistakes& mistakes) {
                            return read_list(rating.statements, value, 1, limits::most_statements, mistakes);
                        }},
    Setting<RatingStep>{"scale", "a whole number from 2 to 10, without quotes", "scale = 5", false,
                        [](RatingStep& rating, const TomlValue& value, Mistakes&) {
                            return read_number(rating.points, value, limits::lowest_scale,
                                               limits::highest_scale);
                        }},
    Setting<RatingStep>{"low", "words between quotes", "low = \"Not at all\"", false,
                        [](RatingStep& rating, const TomlValue& value, Mistakes& mistakes) {
                            return read_words(rating.low, value, mistakes);
                        }},
    Setting<RatingStep>{"high", "words between quotes", "high = \"Fully\"", false,
                        [](RatingStep& rating, const TomlValue& value, Mistakes& mistakes) {
                            return read_words(rating.high, value, mistakes);
                        }},
    Setting<RatingStep>{"sides", "a list of two names", "sides = [\"Commissioners\", \"Voluntary sector\"]",
                        false,
                        [](RatingStep& rating, const TomlValue& value, Mistakes& mistakes) {
                            return read_list(rating.sides, value, 2, 2, mistakes);
                        }},
    Setting<RatingStep>{"voters", "\"groups\", \"people\" or \"sides\"", "voters = \"groups\"", false,
                        [](RatingStep& rating, const TomlValue& value, Mistakes&) {
                            return read_voters(rating.voters, value, true);
                        }},
    from_setting<RatingStep, 1>,
};

constexpr std::array ranking_settings = {
    Setting<RankingStep>{"items", "a list of 2 to 20 items", "items = [\"Trust\", \"Time\"]", false,
                         [](RankingStep& ranking, const TomlValue& value, Mistakes& mistakes) {
                             return read_list(ranking.items, value, limits::fewest_items, limits::most_items,
                                              mistakes);
                         }},
    from_setting<RankingStep, 1>,
};

constexpr std::array ranking_voters = {
    Setting<RankingStep>{"voters", "\"groups\" or \"people\"", "voters = \"groups\"", false,
                         [](RankingStep& ranking, const TomlValue& value, Mistakes&) {
                             return read_voters(ranking.voters, value, false);
                         }},
};

/// Checklists and decisions can be settled without any vote.
constexpr std::string_view chosen_in_the_room = "who votes is chosen in the room, when a vote is opened.";

constexpr std::array checklist_settings = {
    Setting<ChecklistStep>{"points", "a list of 1 to 40 points", "points = [\"We know who to ask\"]", false,
                           [](ChecklistStep& checklist, const TomlValue& value, Mistakes& mistakes) {
                               return read_list(checklist.points, value, 1, limits::most_points, mistakes);
                           }},
    from_setting<ChecklistStep, 1>,
};

constexpr std::array decision_settings = {
    Setting<DecisionStep>{"options", "a list of 2 to 12 options", "options = [\"Go on\", \"Stop\"]", false,
                          [](DecisionStep& decision, const TomlValue& value, Mistakes& mistakes) {
                              return read_list(decision.options, value, limits::fewest_options,
                                               limits::most_options, mistakes);
                          }},
    Setting<DecisionStep>{"why", "words between quotes", "why = \"Why so?\"", false,
                          [](DecisionStep& decision, const TomlValue& value, Mistakes& mistakes) {
                              return read_words(decision.why, value, mistakes);
                          }},
    from_setting<DecisionStep, 1>,
};

}

StepContent read_rating(const TomlTable& table, TableReader& reader, Step&, Mistakes& mistakes) {
    RatingStep rating;
    reader.read<RatingStep>(rating_settings, rating);
    const TomlSetting* voters = table.find("voters");
    const TomlSetting* sides = table.find("sides");
    if (!voters && !rating.sides.empty())
        rating.voters = Voters::sides;
    if (voters && !sides && rating.voters == Voters::sides)
        mistakes.miss(voters->value.place, "'sides' is missing: say which two vote, such as "
                                           "sides = [\"Commissioners\", \"Voluntary sector\"].");
    const bool two = rating.sides.size() == 2 && !rating.sides[0].empty();
    if (sides && two && folded(rating.sides[0]) == folded(rating.sides[1]))
        mistakes.add(sides->value.place, "The two sides have the same name: tell them apart.");
    return rating;
}

StepContent read_ranking(const TomlTable&, TableReader& reader, Step&, Mistakes&) {
    RankingStep ranking;
    reader.read<RankingStep>(ranking_settings, ranking);
    reader.read<RankingStep>(ranking_voters, ranking);
    return ranking;
}

StepContent read_checklist(const TomlTable&, TableReader& reader, Step&, Mistakes&) {
    ChecklistStep checklist;
    reader.read<ChecklistStep>(checklist_settings, checklist);
    reader.others<RankingStep>(ranking_voters, chosen_in_the_room);
    return checklist;
}

StepContent read_decision(const TomlTable&, TableReader& reader, Step&, Mistakes&) {
    DecisionStep decision{.options = {}, .why = "Why so?"};
    reader.read<DecisionStep>(decision_settings, decision);
    reader.others<RankingStep>(ranking_voters, chosen_in_the_room);
    return decision;
}

}
