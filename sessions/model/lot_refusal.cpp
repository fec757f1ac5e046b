#include "sessions/model/lot_refusal.h"

#include <algorithm>
#include <queue>

#include "sessions/model/lot_search.h"
#include "sessions/model/text.h"

namespace plenary {

namespace {

std::string listed(const std::vector<std::string>& items) {
    std::string list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            list += i + 1 == items.size() ? " and " : ", ";
        list += items[i];
    }
    return list;
}

std::vector<std::size_t> in_order(IndexSet set) {
    std::vector<std::size_t> indices;
    for_each_in(set, [&](std::size_t index) { indices.push_back(index); });
    return indices;
}

/// The first of many, so that a sentence stays one that is read.
struct Named {
    std::vector<std::string> items;
    std::size_t more = 0; ///< left out; never just one, which takes no more room than a number
};

Named first_of(std::vector<std::string> items) {
    constexpr std::size_t most_named = 12;
    const std::size_t more = items.size() > most_named + 1 ? items.size() - most_named : 0;
    items.resize(items.size() - more);
    return {std::move(items), more};
}

std::string names_of(const LotTerms& terms, const std::vector<std::size_t>& people) {
    std::vector<std::string> all;
    for (const std::size_t person : people)
        all.push_back(terms.people[person].name);
    auto [names, more] = first_of(std::move(all));
    if (more > 0)
        names.push_back(std::to_string(more) + " more");
    return listed(names);
}

std::vector<int> sizes_asked(const LotTerms& terms) {
    const std::size_t people = terms.people.size();
    return group_sizes(people, number_of_groups(terms.shape, people));
}

/// "3 groups of 4 people", "5 groups of 3 or 4 people".
std::string groups_asked(const LotTerms& terms) {
    const auto sizes = sizes_asked(terms);
    std::string text = counted(sizes.size(), "group", "groups") + " of ";
    if (sizes.back() != sizes.front())
        text += std::to_string(sizes.back()) + " or ";
    return text + counted(sizes.front(), "person", "people");
}

/// The shortest chain from one person to another along those who are to be together, both ends included;
/// empty if there is none.
std::vector<std::size_t> chain_between(const std::vector<IndexSet>& together, std::size_t one,
                                       std::size_t other) {
    std::vector<std::optional<std::size_t>> from(together.size());
    std::queue<std::size_t> next;
    from[other] = other;
    next.push(other);
    while (!next.empty() && !from[one]) {
        const std::size_t person = next.front();
        next.pop();
        for_each_in(together[person], [&](std::size_t neighbour) {
            if (from[neighbour])
                return;
            from[neighbour] = person;
            next.push(neighbour);
        });
    }
    if (!from[one])
        return {};
    std::vector<std::size_t> chain{one};
    while (chain.back() != other)
        chain.push_back(*from[chain.back()]);
    return chain;
}

std::optional<std::string> together_and_apart(const LotTerms& terms, std::span<const Bond> bonds) {
    const auto together = kept_together(terms.people.size(), bonds);
    std::vector<std::size_t> shortest;
    for (const Bond& bond : bonds) {
        if (bond.together)
            continue;
        const auto chain = chain_between(together, bond.one, bond.other);
        if (!chain.empty() && (shortest.empty() || chain.size() < shortest.size()))
            shortest = chain;
    }
    if (shortest.empty())
        return std::nullopt;
    std::string sentence = names_of(terms, {shortest.front(), shortest.back()});
    if (shortest.size() == 2)
        return sentence + " are to be kept together and apart.";
    return sentence + " are to be kept apart, but also together by way of "
           + names_of(terms, {shortest.begin() + 1, shortest.end() - 1}) + ".";
}

std::optional<std::string> too_many_together(const LotTerms& terms, const Clumps& clumps) {
    const int most = clumps.group_sizes.front();
    const auto largest = std::ranges::max_element(clumps.sizes);
    if (*largest <= most)
        return std::nullopt;
    const auto clump = static_cast<std::size_t>(largest - clumps.sizes.begin());
    return names_of(terms, in_order(clumps.people[clump])) + " are to be together, but a group has "
           + std::to_string(most) + " at most.";
}

/// Looks for people who are all apart from each other, a bounded while.
class AllApart {
public:
    AllApart(const std::vector<IndexSet>& apart, int wanted) : apart_(apart), wanted_(wanted) {}

    /// So many of the people, or nothing.
    std::optional<IndexSet> find(IndexSet people) { return extend(0, people); }

private:
    std::optional<IndexSet> extend(IndexSet chosen, IndexSet candidates) {
        if (std::popcount(chosen) == wanted_)
            return chosen;
        for (; std::popcount(chosen) + std::popcount(candidates) >= wanted_; candidates &= candidates - 1) {
            constexpr int most_nodes = 20'000;
            if (++nodes_ > most_nodes)
                return std::nullopt;
            const auto person = static_cast<std::size_t>(std::countr_zero(candidates));
            if (const auto all = extend(chosen | only(person), candidates & apart_[person]))
                return all;
        }
        return std::nullopt;
    }

    const std::vector<IndexSet>& apart_;
    int wanted_;
    int nodes_ = 0;
};

std::optional<std::string> too_many_apart(const LotTerms& terms, std::span<const Bond> bonds,
                                          std::size_t groups) {
    const auto apart = kept_apart(terms.people.size(), bonds);
    IndexSet people = 0;
    for (std::size_t person = 0; person < apart.size(); ++person)
        if (static_cast<std::size_t>(std::popcount(apart[person])) >= groups)
            people |= only(person);
    const auto all = AllApart(apart, static_cast<int>(groups) + 1).find(people);
    if (!all)
        return std::nullopt;
    const auto names = names_of(terms, in_order(*all));
    if (groups == 1)
        return names + " are to be kept apart, but there is only 1 group.";
    return names + " are all to be kept apart from each other, but there are only " + std::to_string(groups)
           + " groups.";
}

std::string named(const LotTerms& terms, const Bond& bond) {
    return names_of(terms, {bond.one, bond.other}) + (bond.together ? " together" : " apart");
}

}

std::optional<std::string> simple_reason(const LotTerms& terms, std::span<const Bond> bonds) {
    if (auto reason = together_and_apart(terms, bonds))
        return reason;
    const Clumps clumps = clumps_of(terms, bonds);
    if (auto reason = too_many_together(terms, clumps))
        return reason;
    return too_many_apart(terms, bonds, clumps.group_sizes.size());
}

std::string bonds_in_the_way(const LotTerms& terms, std::vector<Bond> bonds, const LotEffort& effort) {
    // All these searches together may take a few times as long as one.
    constexpr int searches_in_full = 5;
    int nodes_left = effort.nodes * searches_in_full;
    Chance chance(terms.seed);
    for (std::size_t i = 0; i < bonds.size();) {
        std::vector<Bond> fewer = bonds;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        const Search search =
            find_division(clumps_of(terms, fewer), chance, std::min(effort.nodes, nodes_left));
        nodes_left -= search.nodes;
        if (search.outcome == Search::Outcome::impossible)
            bonds = std::move(fewer);
        else
            ++i;
    }
    std::vector<std::string> all;
    for (const Bond& bond : bonds)
        all.push_back(named(terms, bond));
    const auto [items, more] = first_of(std::move(all));
    std::string list;
    for (const std::string& item : items)
        list += (list.empty() ? "" : "; ") + item;
    if (more > 0)
        list += "; and " + std::to_string(more) + " more pairs";
    return "Not all of this can be had in " + groups_asked(terms) + ": " + list
           + ". Leave one of them out, or change the groups.";
}

std::string no_division_found(const LotTerms& terms) {
    return "No way was found to divide everybody into " + groups_asked(terms)
           + " with all who are to be together or apart. There may be one: try again, leave some of the "
             "pairs "
             "out, or change the groups.";
}

}
