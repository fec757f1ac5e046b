#include "app/ui/atlas_pictures.h"

#include <cmath>

namespace plenary::ui {
namespace {

// A screen full of buttons, cards and pills has a dozen or two; more are a box that grows.
constexpr std::size_t most_pictures = 96;

void paint(ImFontAtlas& atlas, const ImFontAtlasRect& place, const AtlasPictures::Coverage& coverage) {
    for (int y = 0; y < place.h; ++y)
        for (int x = 0; x < place.w; ++x) {
            const auto alpha = static_cast<unsigned char>(
                std::lround(255 * coverage(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F)));
            auto* texel = static_cast<unsigned char*>(atlas.TexData->GetPixelsAt(place.x + x, place.y + y));
            if (atlas.TexData->BytesPerPixel == 1)
                *texel = alpha;
            else
                for (int channel = 0; channel < 4; ++channel)
                    texel[channel] = channel == 3 ? alpha : 255;
        }
}

}

std::optional<ImFontAtlasRect> AtlasPictures::picture(const Key& key, int texels, const Coverage& coverage) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    const auto known = known_.find(key);
    if (known != known_.end() && atlas.GetCustomRect(known->second, &place))
        return place;
    if (known == known_.end() && known_.size() >= most_pictures)
        return {};
    const ImFontAtlasRectId id = atlas.AddCustomRect(texels, texels, &place);
    if (id == ImFontAtlasRectId_Invalid)
        return {};
    known_[key] = id;
    paint(atlas, place, coverage);
    return place;
}

}
