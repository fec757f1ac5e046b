#include "app/shell/drawing/texels.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <utility>

namespace plenary::shell {
namespace {

// Dear ImGui has red in the lowest byte.
std::uint32_t colour_of(std::uint32_t texel) {
    return (texel & 0xFF00FF00U) | (texel & 0xFFU) << 16 | (texel >> 16 & 0xFFU);
}

void copy_colours(ImTextureData& texture, Texels& texels) {
    const std::size_t count =
        static_cast<std::size_t>(texture.Width) * static_cast<std::size_t>(texture.Height);
    texels.colours.resize(count);
    std::memcpy(texels.colours.data(), texture.GetPixels(), count * sizeof(std::uint32_t));
    for (std::uint32_t& colour : texels.colours)
        colour = colour_of(colour);
    texels.opaque =
        std::ranges::all_of(texels.colours, [](std::uint32_t colour) { return colour >> 24 == 0xFFU; });
}

}

ImTextureID id_of(const Texels& texels) {
    return static_cast<ImTextureID>(std::bit_cast<std::uintptr_t>(&texels));
}

const Texels& texels_of(ImTextureID id) {
    return *std::bit_cast<const Texels*>(static_cast<std::uintptr_t>(id));
}

void release_texels(ImTextureData& texture) {
    const std::unique_ptr<Texels> last(static_cast<Texels*>(std::exchange(texture.BackendUserData, nullptr)));
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void update_texels(ImTextureData& texture) {
    switch (texture.Status) {
    case ImTextureStatus_WantCreate: {
        auto texels = std::make_unique<Texels>();
        texels->width = texture.Width;
        texels->height = texture.Height;
        if (texture.Format == ImTextureFormat_Alpha8)
            texels->coverage = static_cast<const std::uint8_t*>(texture.GetPixels());
        else
            copy_colours(texture, *texels);
        texture.SetTexID(id_of(*texels));
        texture.BackendUserData = texels.release();
        break;
    }
    case ImTextureStatus_WantUpdates:
        if (texture.Format != ImTextureFormat_Alpha8)
            copy_colours(texture, *static_cast<Texels*>(texture.BackendUserData));
        break;
    case ImTextureStatus_WantDestroy:
        if (texture.UnusedFrames > 0)
            release_texels(texture);
        return;
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed: return;
    }
    texture.SetStatus(ImTextureStatus_OK);
}

}
