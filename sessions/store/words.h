#pragma once

#include <array>
#include <string_view>

#include "sessions/model/session.h"

namespace plenary {

// The words that stand for enumerated values in a session file, in the order of the enumeration: a
// file must be readable in ten years, whatever numbers the program gives its values by then. A new
// value gets a new word; a word once written is never given another meaning.

enum class JournalState {
    done,
    undone,  ///< can be redone
    dropped, ///< was undone, and then something else was done
};

constexpr auto words_of(Colour) {
    return std::to_array<std::string_view>({"sun", "sky", "mint", "rose", "lilac", "sand"});
}

constexpr auto words_of(Mark) {
    return std::to_array<std::string_view>({"none", "agreed", "doubted"});
}

constexpr auto words_of(LaneRole) {
    return std::to_array<std::string_view>({"board", "theme", "rules", "notes", "aims", "pieces", "why",
                                            "stops", "purpose", "partners", "values", "delivery", "actions"});
}

constexpr auto words_of(RoundState) {
    return std::to_array<std::string_view>({"open", "revealed"});
}

constexpr auto words_of(Voters) {
    return std::to_array<std::string_view>({"groups", "people"});
}

constexpr auto words_of(VoterKind) {
    return std::to_array<std::string_view>({"group", "person", "seat"});
}

constexpr auto words_of(JournalState) {
    return std::to_array<std::string_view>({"done", "undone", "dropped"});
}

static_assert(words_of(Colour{}).size() == colour_count);
static_assert(words_of(LaneRole{}).size() == static_cast<std::size_t>(LaneRole::actions) + 1);

}
