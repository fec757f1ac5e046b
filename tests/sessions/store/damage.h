#pragma once

#include <array>
#include <random>
#include <string>

namespace plenary {

/// What can become of a session file on a disk, on a stick or in the post.
enum class DamageKind {
    zeroed_pages,  ///< one to three pages are blank
    flipped_bits,  ///< one to eight bits, each of a byte that is not zero: free space mostly is
    cut_off,       ///< the tail is missing
    swapped_pages, ///< two pages lie where the other belongs
    torn_sectors,  ///< one to three sectors hold something else
};

inline constexpr std::array every_damage{DamageKind::zeroed_pages, DamageKind::flipped_bits,
                                         DamageKind::cut_off, DamageKind::swapped_pages,
                                         DamageKind::torn_sectors};

/// A file so damaged, the same for the same numbers. The first page may be hit like any other, so some of
/// what comes out is no SQLite file any more. Contract: `bytes` has at least two pages.
std::string damaged(std::string bytes, DamageKind kind, std::mt19937& random);

}
