// A texture where the processor draws.
#pragma once

#include "imgui.h"

#include <cstdint>
#include <vector>

namespace plenary::shell {

// The letters of an atlas, a picture, or what another window shows: rows of texels, the highest one first.
struct Texels {
    int width = 0, height = 0;
    // White, of which so much is seen, where it is an atlas, whose memory this is; else nothing.
    const std::uint8_t* coverage = nullptr;
    // What any other is: blue in the lowest byte, then green, red and alpha.
    std::vector<std::uint32_t> colours;
    bool opaque = false; // no colour lets anything through
};

// How Dear ImGui knows them, and back. Contract: only of those that update_texels() made, or that still live.
ImTextureID id_of(const Texels& texels);
const Texels& texels_of(ImTextureID id);

// Makes texels of a texture, brings them up to date or lets go of them, as it wants.
void update_texels(ImTextureData& texture);
void release_texels(ImTextureData& texture);

}
