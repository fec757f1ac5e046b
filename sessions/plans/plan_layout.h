#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// Where everything stands in the text of a plan file, in bytes, down to its comments and blank lines, so that
// one thing can be changed and all the rest left as its author wrote it.

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

struct PlacedSetting {
    std::string name; ///< without quotes
    Stretch lines;    ///< whole lines, with their indentation, a comment behind the value, and the line end
    std::size_t equals = 0;
    Stretch value;
};

/// A header such as [[step]] with the settings below it, or what stands above the first header.
struct PlanBlock {
    std::string name; ///< "step.item" of "[[step.item]]"; empty above the first header
    std::size_t header = 0;
    Stretch lines; ///< from the comments right above the header to the last line that is not blank
    Stretch gap;   ///< the blank lines behind
    std::vector<PlacedSetting> settings;

    /// Nothing if it does not stand there.
    const PlacedSetting* find(std::string_view setting) const;
};

/// The blocks of a text one after the other, without anything between them; the first has no header.
/// Contract: the text is TOML.
std::vector<PlanBlock> plan_layout(std::string_view text);

/// Those of the head, and then those of each step: [[step]] itself and its parts. Fewer than the plan has
/// steps where they are written in any other way than as [[step]].
std::vector<std::span<const PlanBlock>> head_and_steps(std::span<const PlanBlock> blocks);

/// As the first line has it: "\r\n", or else "\n".
std::string_view line_end_of(std::string_view text);

/// The texts in a list, with their quotes. Contract: the value is a list of nothing else.
std::vector<Stretch> list_entries(std::string_view value);

}
