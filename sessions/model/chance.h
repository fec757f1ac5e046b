#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace plenary {

/// Chance that is the same everywhere: a seed gives the same draws on every platform and with every
/// standard library, which std::shuffle and the distributions of <random> do not promise.
///
/// The generator is SplitMix64 (G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number
/// generators, OOPSLA 2014; constants as in S. Vigna's https://prng.di.unimi.it/splitmix64.c). Seeds that
/// lie next to each other give draws that have nothing to do with each other.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    /// 64 bits.
    std::uint64_t next();
    /// One of 0 … bound - 1, each as likely as any other. The bound is at least 1.
    std::size_t below(std::size_t bound);

    /// Any order as likely as any other (Fisher and Yates).
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(left)]);
    }

private:
    std::uint64_t state_;
};

}
