#include "sessions/model/lot_exchange.h"

#include <array>
#include <optional>
#include <utility>

namespace plenary {

namespace {

/// Clumps that leave their groups for each other's places; as many people go as come.
struct Exchange {
    std::size_t group;
    IndexSet leaving;
    std::size_t other_group;
    IndexSet coming;
};

class Exchanges {
public:
    Exchanges(const Clumps& clumps, Division division, Chance& chance)
        : clumps_(clumps), chance_(chance), division_(std::move(division)), group_of_(clumps.count()) {
        for (std::size_t group = 0; group < division_.size(); ++group)
            for_each_in(division_[group], [&](std::size_t clump) { group_of_[clump] = group; });
    }

    const Division& division() const { return division_; }

    /// One by lot that keeps apart what is to be, or nothing if this lot gave none.
    std::optional<Exchange> draw() {
        std::size_t larger = chance_.below(clumps_.count());
        std::size_t smaller = chance_.below(clumps_.count());
        if (clumps_.sizes[larger] < clumps_.sizes[smaller])
            std::swap(larger, smaller);
        const std::size_t group = group_of_[larger];
        const std::size_t other_group = group_of_[smaller];
        if (group == other_group)
            return std::nullopt;
        const auto coming = made_up(smaller, clumps_.sizes[larger]);
        if (!coming)
            return std::nullopt;
        const Exchange exchange{group, only(larger), other_group, *coming};
        return keeps_apart(exchange) ? std::optional(exchange) : std::nullopt;
    }

    /// By how much it makes the repeats more (or fewer, below 0).
    int change_by(const Exchange& exchange) const {
        const IndexSet staying = division_[exchange.group] & ~exchange.leaving;
        const IndexSet staying_there = division_[exchange.other_group] & ~exchange.coming;
        return met(exchange.leaving, staying_there) - met(exchange.leaving, staying)
               + met(exchange.coming, staying) - met(exchange.coming, staying_there);
    }

    void carry_out(const Exchange& exchange) {
        const IndexSet both = exchange.leaving | exchange.coming;
        division_[exchange.group] ^= both;
        division_[exchange.other_group] ^= both;
        for_each_in(exchange.leaving, [&](std::size_t clump) { group_of_[clump] = exchange.other_group; });
        for_each_in(exchange.coming, [&](std::size_t clump) { group_of_[clump] = exchange.group; });
    }

private:
    /// The clump with others of its group, from a place by lot on, that together are so many people.
    std::optional<IndexSet> made_up(std::size_t clump, int people) {
        IndexSet together = only(clump);
        int missing = people - clumps_.sizes[clump];
        if (missing == 0)
            return together;
        const auto take = [&](std::size_t other) {
            if (clumps_.sizes[other] > missing)
                return;
            together |= only(other);
            missing -= clumps_.sizes[other];
        };
        const IndexSet others = division_[group_of_[clump]] & ~together;
        const IndexSet before = only(chance_.below(clumps_.count())) - 1;
        for_each_in(others & ~before, take);
        for_each_in(others & before, take);
        return missing == 0 ? std::optional(together) : std::nullopt;
    }

    bool may_join(IndexSet joining, IndexSet group) const {
        bool may = true;
        for_each_in(joining, [&](std::size_t clump) { may = may && (clumps_.apart[clump] & group) == 0; });
        return may;
    }

    bool keeps_apart(const Exchange& exchange) const {
        return may_join(exchange.leaving, division_[exchange.other_group] & ~exchange.coming)
               && may_join(exchange.coming, division_[exchange.group] & ~exchange.leaving);
    }

    int met(IndexSet some, IndexSet others) const {
        int times = 0;
        for_each_in(some, [&](std::size_t one) {
            for_each_in(others & clumps_.has_met[one],
                        [&](std::size_t other) { times += clumps_.met[one][other]; });
        });
        return times;
    }

    const Clumps& clumps_;
    Chance& chance_;
    Division division_;
    std::vector<std::size_t> group_of_;
};

}

Division with_fewer_repeats(const Clumps& clumps, const Division& start, Chance& chance, int exchanges,
                            LotWork& work) {
    // Late acceptance (E. K. Burke and Y. Bykov: The late acceptance hill-climbing heuristic, EJOR 2017):
    // what is no worse than a while ago may be gone on with, so that a division that no single exchange
    // betters is not the end. It needs whole numbers only, which are the same everywhere.
    constexpr std::size_t while_ago = 16;
    Exchanges search(clumps, start, chance);
    int repeats = repeats_of(clumps, start);
    int fewest = repeats;
    Division best = start;
    std::array<int, while_ago> earlier{};
    earlier.fill(repeats);
    for (int tried = 0; tried < exchanges && fewest > 0; ++tried) {
        ++work.exchanges;
        int& then = earlier[static_cast<std::size_t>(tried) % while_ago];
        if (const auto exchange = search.draw()) {
            const int after = repeats + search.change_by(*exchange);
            if (after <= repeats || after <= then) {
                search.carry_out(*exchange);
                repeats = after;
            }
        }
        if (repeats < fewest) {
            fewest = repeats;
            best = search.division();
        }
        then = repeats;
    }
    return best;
}

}
