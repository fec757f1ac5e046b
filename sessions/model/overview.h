#pragma once

#include <optional>
#include <vector>

#include "sessions/model/session.h"

namespace plenary {

/// All pieces of work of a step on one ladder: each on the rung where it is, and as a ghost where it is
/// wanted. Screen and report draw from the same one.
struct Overview {
    struct Mark {
        CardId piece;
        std::optional<int> now;  ///< the agreed rung
        std::optional<int> want; ///< the wanted one; may be the same
        int column = 0;          ///< where it stands across the ladder, from 0
        bool operator==(const Mark&) const = default;
    };
    std::vector<Mark> marks;      ///< in the order of the pieces
    std::vector<CardId> unplaced; ///< pieces with neither
    int columns = 0;

    bool operator==(const Overview&) const = default;
};

/// What there is to place: a piece of work with where it is and where it is wanted.
struct OverviewPiece {
    CardId piece;
    std::optional<int> now;
    std::optional<int> want;
};

/// Gives each piece a column in which it has the rungs from where it is to where it is wanted to itself, so
/// that the way between the two can be drawn; with as few columns as that takes.
Overview lay_out_overview(const std::vector<OverviewPiece>& pieces);

/// The pieces of a step as they stand there. Empty where the step is no ladder.
std::vector<OverviewPiece> overview_pieces(const Session& session, StepId step);

/// From which rung to which a piece of work is to move: it is settled where it is and where it is wanted,
/// and these differ. Nothing otherwise.
struct Gap {
    int now = 1;
    int want = 1;
    bool operator==(const Gap&) const = default;
};
std::optional<Gap> gap_of(const Session& session, CardId piece);

/// "Youth board: from rung 3 to rung 6". Contract: the piece is there.
std::string gap_text(const Session& session, CardId piece, Gap gap);

}
