#pragma once

#include <filesystem>
#include <imgui.h>

#include "sessions/model/result.h"

namespace plenary::ui {

enum class Weight { regular, medium, semibold, bold };

/// The faces of one window's own atlas. They hold no sizes: any size is drawn from the same face.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* medium = nullptr;
    ImFont* semibold = nullptr;
    ImFont* bold = nullptr;

    ImFont* face(Weight weight) const;
};

/// Loads Inter from `folder` into the atlas of the current context. A problem names the missing file.
Result<Fonts> load_fonts(const std::filesystem::path& folder);

/// Dear ImGui sizes a face by its ascent plus descent, designers by its em. For Inter the one is this
/// many times the other.
inline constexpr float line_of_em = 1.210F;
/// From the top of that to the base line, in ems of Inter.
inline constexpr float ascent_of_em = 0.969F;

}
