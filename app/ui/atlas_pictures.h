#pragma once

#include <compare>
#include <functional>
#include <imgui.h>
#include <map>
#include <optional>

namespace plenary::ui {

/// Small pictures of our own among the glyphs of a window's atlas: what is drawn with them costs a few
/// triangles, whatever its shape, and no change of texture.
class AtlasPictures {
public:
    /// What a picture shows, in steps of an eighth of a pixel where it is a length.
    struct Key {
        enum class Shape { shadow, filled_corner, bordered_corner } shape = Shape::shadow;
        int radius = 0, thickness = 0;
        auto operator<=>(const Key&) const = default;
    };
    /// How much of the texel around this point is covered, 0 to 1.
    using Coverage = std::function<float(float x, float y)>;

    /// Where it is in the atlas of the current context, which is this window's; painted when it is asked for
    /// first. Nothing when there are so many that another would be for once only.
    std::optional<ImFontAtlasRect> picture(const Key& key, int texels, const Coverage& coverage);

private:
    std::map<Key, ImFontAtlasRectId> known_;
};

}
