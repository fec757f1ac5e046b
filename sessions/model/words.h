#pragma once

#include <array>
#include <string_view>

#include "sessions/model/session.h"

namespace plenary {

// The words that stand for enumerated values in a session file and in what other programs read, in the
// order of the enumeration: a file must be readable in ten years, whatever numbers the program gives its
// values by then. A new value gets a new word; a word once written is never given another meaning.

constexpr auto words_of(Colour) {
    return std::to_array<std::string_view>({"sun", "sky", "mint", "rose", "lilac", "sand"});
}

constexpr auto words_of(Mark) {
    return std::to_array<std::string_view>({"none", "agreed", "doubted", "not-yet", "not-us"});
}

constexpr auto words_of(LaneRole) {
    return std::to_array<std::string_view>({"board", "theme", "rules", "notes", "aims", "pieces", "why",
                                            "stops", "purpose", "partners", "values", "delivery", "actions",
                                            "statements", "items", "options", "takeaways"});
}

constexpr auto words_of(RoundState) {
    return std::to_array<std::string_view>({"open", "closed", "revealed", "void"});
}

constexpr auto words_of(Voters) {
    return std::to_array<std::string_view>({"groups", "people", "sides"});
}

constexpr auto words_of(VoterKind) {
    return std::to_array<std::string_view>({"group", "person", "seat", "side", "room"});
}

constexpr auto words_of(Method) {
    return std::to_array<std::string_view>(
        {"rung", "dots", "rating", "ranking", "answer", "pick", "consent"});
}

constexpr auto words_of(WayIn) {
    return std::to_array<std::string_view>({"tokens", "hands", "screen"});
}

constexpr auto words_of(Question) {
    return std::to_array<std::string_view>({"now", "want"});
}

constexpr auto words_of(PairingKind) {
    return std::to_array<std::string_view>({"apart", "together"});
}

constexpr auto words_of(EarlierKind) {
    return std::to_array<std::string_view>({"rule", "rung", "action"});
}

constexpr auto words_of(ActionState) {
    return std::to_array<std::string_view>({"not-asked", "open", "done", "dropped"});
}

/// Contract: the value is one of its enumeration.
constexpr std::string_view word_of(auto value) {
    return words_of(value).at(static_cast<std::size_t>(value));
}

static_assert(words_of(Colour{}).size() == colour_count);
static_assert(words_of(LaneRole{}).size() == lane_role_count);

}
