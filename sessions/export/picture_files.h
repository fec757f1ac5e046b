#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sessions/export/report.h"

namespace plenary::record {

struct PictureFile {
    std::string title;                    ///< "04 Which rung is it on?"
    std::string ending;                   ///< ".png"
    std::function<std::string()> painted; ///< what is in it, made when it is wanted
};

/// Which files are made of each picture.
struct PictureFormats {
    bool png = true;
    bool svg = true;
};

/// Every ladder, vote and board as a picture, numbered in the order of the record, and under the number 00
/// the whole wall: all of them on one sheet, in the order of the steps. None where nothing was said or voted
/// on. Where names are to be left out, `snapshot` has to be without_names() already.
std::vector<PictureFile> picture_files(const Snapshot& snapshot, const ClockReading& now,
                                       const ReportOptions& options, const PictureFormats& formats);

}
