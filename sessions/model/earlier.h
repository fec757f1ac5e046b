#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sessions/model/id.h"

namespace plenary {

// What a session recalls of the one before it in its course. It is copied when it is recalled, so that the
// file stands alone: the earlier session may be archived, changed or gone by the time somebody reads it.

using EarlierId = Id<struct EarlierTag>;
using EarlierLadderId = Id<struct EarlierLadderTag>;
using EarlierTallyId = Id<struct EarlierTallyTag>;

/// Which session is recalled. Nothing is, where there is no such row.
struct EarlierSession {
    int id = 1; ///< there is one row at the most
    std::string title;
    int number = 0; ///< in its course; 0: none
    std::string place;
    std::int64_t begun = 0; ///< milliseconds since 1970, UTC
    bool operator==(const EarlierSession&) const = default;
};

enum class EarlierKind {
    rule,   ///< a ground rule
    rung,   ///< a piece of work with the rungs it was placed on
    action, ///< a step of the action plan
};

/// What the group says has become of an action since.
enum class ActionState { not_asked, open, done, dropped };

/// One thing that the earlier session came to.
struct EarlierDecision {
    EarlierId id; ///< in the order in which they are shown
    EarlierKind kind = EarlierKind::rule;
    std::string text;
    bool agreed = false;      ///< of a rule: everybody agreed to it
    std::string who{};        ///< of an action
    std::string when{};       ///< of an action
    std::int64_t since = 0;   ///< of an action: when the session began that agreed it
    EarlierLadderId ladder{}; ///< of a piece of work: the ladder it was placed on
    int rungs = 0;            ///< how many rungs that has
    int rung = 0;             ///< the agreed one; 0: none
    int want = 0;             ///< the wanted one; 0: none
    std::string rung_name{};
    std::string want_name{};
    bool operator==(const EarlierDecision&) const = default;
};

/// A ladder of the earlier session, as a step of a plan file would say it.
struct EarlierLadder {
    EarlierLadderId id;
    std::string text;
    bool operator==(const EarlierLadder&) const = default;
};

/// How many votes a rung had in the last round on a piece of work that was revealed. Whose they were is not
/// kept: the groups of another day are other people.
struct EarlierTally {
    EarlierTallyId id;
    EarlierId piece;
    bool want = false; ///< on where it is wanted
    int rung = 1;
    int votes = 0;
    bool operator==(const EarlierTally&) const = default;
};

/// All that a session has to say to the next one of its course.
struct Earlier {
    EarlierSession session;
    std::vector<EarlierDecision> decisions;
    std::vector<EarlierLadder> ladders;
    std::vector<EarlierTally> tallies;
    bool operator==(const Earlier&) const = default;
};

/// What the group said has become of an action. One without a row was not asked about.
struct ActionMark {
    EarlierId id; ///< the action
    ActionState state = ActionState::open;
    bool operator==(const ActionMark&) const = default;
};

/// A piece of work that is asked about again.
struct AskedAgain {
    CardId id; ///< the piece in this session
    EarlierId earlier;
    bool operator==(const AskedAgain&) const = default;
};

}
