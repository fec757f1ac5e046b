#pragma once

#include <string>
#include <vector>

#include "sessions/export/pages/page.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

/// A part of the record as a picture of its own, drawn as on its page.
struct Picture {
    std::string told; ///< what it shows, for those who do not see it
    double wide = 0;  ///< points
    double high = 0;
    std::vector<PlacedBox> boxes;
};

Picture picture_of(const LadderOverview& overview);
/// The votes on one piece of work.
Picture picture_of(const Placing& placing);
Picture picture_of(const VoteTable& table);
/// A board: the lanes of a section, one under the other.
Picture picture_of(const Section& board);

/// So many pixels for each point.
std::string paint_png(const Picture& picture, double pixels);
std::string paint_svg(const Picture& picture);

}
