#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/shell/surfaces.h"
#include "app/ui/canvas.h"

namespace plenary {

/// A big letter in a corner of each display, above everything, for as long as this lives.
class DisplayLetters {
public:
    /// `fonts` is the folder that each small window loads its own from. A display whose window cannot be
    /// opened has no letter.
    DisplayLetters(shell::Surfaces& surfaces, const std::filesystem::path& fonts);

private:
    struct Letter {
        std::string words;
        std::unique_ptr<ui::Canvas> canvas;
        std::unique_ptr<shell::Surface> surface; ///< goes before what it draws with
    };

    std::vector<std::unique_ptr<Letter>> letters_;
};

}
