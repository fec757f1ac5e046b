#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "sessions/export/progress.h"
#include "sessions/export/record_preview.h"

namespace plenary {

/// What the program tells the sheet from which the record is saved.
struct RecordDesk {
    std::shared_ptr<const RecordPreview::Shown> page; ///< the newest of what was wished for; null before
    std::optional<FilesDone> saving;                  ///< while it is being saved
    std::filesystem::path saved;                      ///< the last that was, since the sheet was opened
    std::filesystem::path records;                    ///< where records go if nobody says otherwise
    std::shared_ptr<const std::string> logo;          ///< a PNG; null for none
    bool can_ask_desktop = false;                     ///< for a file, and to show one
};

}
