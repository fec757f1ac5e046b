#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sessions/export/pages/page.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

/// Something that was said or voted on as a picture of its own.
struct Picture {
    /// Another one on this, so many times as large.
    struct Inset {
        std::shared_ptr<const Picture> picture;
        double x = 0;
        double y = 0;
        double scale = 1;
    };

    std::string told; ///< what it shows, for those who do not see it
    double wide = 0;  ///< points
    double high = 0;
    double margin = 0; ///< from its left and right edges to what stands on it
    Rgb ground = white;
    std::vector<PlacedBox> boxes;
    std::vector<Inset> insets{};
};

// Parts of the record, drawn as on its pages.
Picture picture_of(const LadderOverview& overview);
/// The votes on one piece of work.
Picture picture_of(const Placing& placing);
Picture picture_of(const VoteTable& table);

/// What stands over a picture.
struct PictureTitle {
    std::string number; ///< quiet, before it: "Step 8"; or nothing
    std::string text;
};
/// The same picture under its title.
Picture titled(Picture picture, const PictureTitle& title);

/// So many pixels for each point, or fewer where it would get too large to be opened or sent.
std::string paint_png(const Picture& picture, double pixels);
std::string paint_svg(const Picture& picture);

}
