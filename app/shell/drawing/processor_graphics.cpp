// Drawn by the processor: pictures in memory, of which the parts that have changed are handed to the display
// server.

#include "app/shell/drawing/picture_in_memory.h"
#include "app/shell/drawing/window_pixels.h"

#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace plenary::shell {
namespace {

class ProcessorGraphics final : public Graphics {
public:
    explicit ProcessorGraphics(WindowPixels window) : window_(std::move(window)) {
        ImGuiIO& io = ImGui::GetIO();
        io.BackendFlags |= ours;
        io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    }
    ~ProcessorGraphics() override {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            if (texture->RefCount == 1 && texture->TexID != ImTextureID_Invalid)
                release_texels(*texture);
        ImGui::GetIO().BackendFlags &= ~ours;
    }

    std::unique_ptr<KeptPicture> new_picture() override { return std::make_unique<PictureInMemory>(); }
    void update(ImTextureData& texture) override { update_texels(texture); }

    bool show(const KeptPicture& picture, std::span<const PixelBox> parts, int width, int height) override {
        const Texels& texels = static_cast<const PictureInMemory&>(picture).texels();
        if (texels.width == width && texels.height == height)
            return window_.show(texels, parts);
        const std::array whole{PixelBox{0, 0, width, height}};
        DamageList list;
        list.begin(*ImGui::GetDrawData());
        list.fill(whole.front(), IM_COL32_BLACK);
        list.picture(fitted(picture, width, height), picture.texture());
        PictureInMemory fits;
        fits.draw(list, width, height);
        return window_.show(fits.texels(), whole);
    }

private:
    static constexpr ImGuiBackendFlags ours =
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;

    WindowPixels window_;
};

bool opengl_draws_on_the_processor() {
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view renderer = name == nullptr ? "" : name;
    return std::ranges::any_of(std::array{"llvmpipe", "softpipe", "swrast"}, [&](std::string_view known) {
        return renderer.find(known) != std::string_view::npos;
    });
}

}

std::unique_ptr<Graphics> processor_graphics(GLFWwindow* window) {
    if (!opengl_draws_on_the_processor())
        return nullptr;
    WindowPixels pixels = WindowPixels::of(window);
    return pixels.possible() ? std::make_unique<ProcessorGraphics>(std::move(pixels)) : nullptr;
}

}
