#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace plenary {

/// A number that names one row of one kind: a CardId can never be taken for a LaneId.
/// Zero names nothing ("no group", "under no card"); real ids start at 1 and are never used twice
/// within one session, also not after a deletion.
template <class Tag>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using CardId = Id<struct CardTag>;
using LaneId = Id<struct LaneTag>;
using GroupId = Id<struct GroupTag>;
using PersonId = Id<struct PersonTag>;
using RoundId = Id<struct RoundTag>;
using CandidateId = Id<struct CandidateTag>;
using BallotId = Id<struct BallotTag>;
using ChoiceId = Id<struct ChoiceTag>;
using PairingId = Id<struct PairingTag>;
using LotId = Id<struct LotTag>;
using LotMemberId = Id<struct LotMemberTag>;

/// Steps are numbered 1, 2, … in the order of the session's own copy of its plan.
using StepId = Id<struct StepTag>;

}

template <class Tag>
struct std::hash<plenary::Id<Tag>> {
    std::size_t operator()(plenary::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
