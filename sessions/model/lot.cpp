#include "sessions/model/lot.h"

#include <algorithm>
#include <cstdlib>

#include "sessions/model/lot_exchange.h"
#include "sessions/model/lot_refusal.h"
#include "sessions/model/lot_search.h"
#include "sessions/model/text.h"

namespace plenary {

namespace {

int groups_for(GroupSize size, int people) {
    const int wished = std::min(size.people, people);
    int nearest = 1;
    for (int groups = 2; groups <= std::min(most_groups, people); ++groups) {
        // How far the average size, people / groups, is from what is wished, without fractions.
        const int before = std::abs(people - wished * nearest) * groups;
        const int now = std::abs(people - wished * groups) * nearest;
        if (now <= before)
            nearest = groups;
    }
    return nearest;
}

std::optional<std::string> reason_in_numbers(const LotTerms& terms) {
    const std::size_t people = terms.people.size();
    if (people == 0)
        return "There is nobody to divide into groups yet.";
    if (people > most_people_in_a_lot)
        return "A lot divides " + std::to_string(most_people_in_a_lot) + " people at most, and there are "
               + std::to_string(people) + ".";
    if (const auto* size = std::get_if<GroupSize>(&terms.shape))
        return size->people < 1 ? std::optional<std::string>("A group has at least 1 person.") : std::nullopt;
    const int groups = std::get<GroupCount>(terms.shape).groups;
    if (groups < 1 || groups > most_groups)
        return "There can be 1 to " + std::to_string(most_groups) + " groups, not " + std::to_string(groups)
               + ".";
    if (static_cast<std::size_t>(groups) > people)
        return counted(groups, "group", "groups") + " cannot be made from "
               + counted(people, "person", "people") + ": somebody has to be in each.";
    return std::nullopt;
}

IndexSet people_of(const Clumps& clumps, IndexSet group) {
    IndexSet people = 0;
    for_each_in(group, [&](std::size_t clump) { people |= clumps.people[clump]; });
    return people;
}

Lot lot_of(const LotTerms& terms, const Clumps& clumps, const Division& division, const LotWork& work) {
    Lot lot{.seed = terms.seed, .work = work};
    // Each person a clump of their own, so that meetings within clumps count like all others.
    const Clumps people = clumps_of(terms, {});
    for (const IndexSet group : division) {
        const IndexSet members = people_of(clumps, group);
        lot.groups.emplace_back();
        for_each_in(members, [&](std::size_t person) {
            lot.groups.back().push_back(terms.people[person].id);
            lot.repeated_pairs += std::popcount(people.has_met[person] & members & (only(person) - 1));
        });
        lot.repeats += repeats_of(people, {members});
    }
    return lot;
}

/// Divisions by lot, each made better, and the best of them.
Result<Division> best_found(const LotTerms& terms, const std::vector<Bond>& bonds, const Clumps& clumps,
                            const LotEffort& effort, LotWork& work) {
    Chance chance(terms.seed);
    std::optional<Division> best;
    int fewest = 0;
    for (int start = 0; start < effort.starts && (!best || fewest > 0); ++start) {
        const Search search = find_division(clumps, chance, effort.nodes);
        work.nodes += search.nodes;
        if (search.outcome == Search::Outcome::impossible)
            return problem(bonds_in_the_way(terms, bonds, effort));
        if (search.outcome == Search::Outcome::gave_up)
            break;
        Division division = with_fewer_repeats(clumps, search.division, chance, effort.exchanges, work);
        const int repeats = repeats_of(clumps, division);
        if (!best || repeats < fewest) {
            best = std::move(division);
            fewest = repeats;
        }
    }
    if (!best)
        return problem(no_division_found(terms));
    return std::move(*best);
}

}

int number_of_groups(const GroupShape& shape, std::size_t people) {
    if (const auto* size = std::get_if<GroupSize>(&shape))
        return groups_for(*size, static_cast<int>(people));
    return std::get<GroupCount>(shape).groups;
}

Result<Lot> draw_lot(const LotTerms& terms, const LotEffort& effort) {
    if (auto reason = reason_in_numbers(terms))
        return problem(std::move(*reason));
    const std::vector<Bond> bonds = bonds_of(terms);
    if (auto reason = simple_reason(terms, bonds))
        return problem(std::move(*reason));
    const Clumps clumps = clumps_of(terms, bonds);
    LotWork work;
    if (clumps.count() <= effort.clumps_tried_in_full) {
        Chance chance(terms.seed);
        const auto best = best_division(clumps, chance, work);
        if (!best)
            return problem(bonds_in_the_way(terms, bonds, effort));
        return lot_of(terms, clumps, *best, work);
    }
    const auto best = best_found(terms, bonds, clumps, effort, work);
    if (!best)
        return tl::unexpected(best.error());
    return lot_of(terms, clumps, *best, work);
}

}
