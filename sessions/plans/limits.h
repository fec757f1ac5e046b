#pragma once

#include <cstddef>

namespace plenary::limits {

// How much a plan can say: the reader refuses more, and the planner offers no more. The reader's sentences
// name these numbers in words of their own.

inline constexpr std::size_t most_steps = 200;
inline constexpr int most_sessions = 999; ///< of one course
inline constexpr int most_minutes = 600;  ///< of one step

inline constexpr std::size_t most_starters = 20;
inline constexpr std::size_t most_aims = 12;

inline constexpr std::size_t most_layers = 6;
inline constexpr std::size_t most_layer_items = 16;
inline constexpr std::size_t most_entries = 24; ///< of a timeline
inline constexpr int latest_year = 9999;
inline constexpr std::size_t most_lines = 24; ///< of a list
inline constexpr std::size_t most_pairs = 12;

inline constexpr std::size_t most_lanes = 8;
inline constexpr std::size_t most_cards = 40;
inline constexpr std::size_t most_sources = 20; ///< that are named; of all is always possible
inline constexpr int most_dots = 20;

inline constexpr std::size_t fewest_rungs = 2;
inline constexpr std::size_t most_rungs = 12;

inline constexpr std::size_t most_statements = 24;
inline constexpr int lowest_scale = 2;
inline constexpr int highest_scale = 10;
inline constexpr std::size_t fewest_items = 2; ///< of a ranking, where any are named
inline constexpr std::size_t most_items = 20;
inline constexpr std::size_t most_points = 40;
inline constexpr std::size_t fewest_options = 2; ///< where any are named
inline constexpr std::size_t most_options = 12;

}
