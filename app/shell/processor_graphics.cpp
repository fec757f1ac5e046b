// Drawn by the processor: pictures in memory, of which the parts that have changed are handed to the display
// server.

#include "app/shell/graphics.h"
#include "app/shell/rasteriser.h"
#include "app/shell/texels.h"
#include "app/shell/window_pixels.h"

#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace plenary::shell {
namespace {

class PictureInMemory final : public KeptPicture {
public:
    PictureInMemory() { texels_.opaque = true; }

    const Texels& texels() const { return texels_; }
    int width() const override { return texels_.width; }
    int height() const override { return texels_.height; }
    ImTextureID texture() const override { return width() == 0 ? ImTextureID_Invalid : id_of(texels_); }

    void draw(const DamageList& list, int width, int height) override {
        begin(width, height);
        draw_triangles(list, texels_);
    }
    void take(const KeptPicture& other, std::span<const PixelBox> parts) override {
        begin(other.width(), other.height());
        for (const PixelBox& part : parts)
            copy(static_cast<const PictureInMemory&>(other).texels_, part, texels_);
    }
    void finish(bool) override {}
    void wait_until_drawn() const override {}

private:
    void begin(int width, int height) {
        if (width == texels_.width && height == texels_.height)
            return;
        texels_.width = width;
        texels_.height = height;
        texels_.colours.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    }
    static void copy(const Texels& from, const PixelBox& part, Texels& to) {
        for (int y = part.y0; y < part.y1; ++y) {
            const std::size_t first = static_cast<std::size_t>(y) * static_cast<std::size_t>(to.width)
                                      + static_cast<std::size_t>(part.x0);
            std::copy_n(from.colours.data() + first, part.width(), to.colours.data() + first);
        }
    }

    Texels texels_;
};

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
