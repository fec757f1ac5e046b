#include "app/shell/painter.h"

#include "imgui_impl_opengl3.h"

#include <glad/gl.h>

#include <array>

namespace plenary::shell {
namespace {

bool same(const ImVec4& one, const ImVec4& other) {
    return one.x == other.x && one.y == other.y && one.z == other.z && one.w == other.w;
}

constexpr std::array tints{IM_COL32(255, 0, 0, 50), IM_COL32(0, 160, 0, 50), IM_COL32(0, 0, 255, 50)};

// What is usually done on the way: the backend takes the pixels of new textures and frees those of old ones.
void update_textures(const ImDrawData& data) {
    if (data.Textures == nullptr)
        return;
    for (ImTextureData* texture : *data.Textures)
        if (texture->Status != ImTextureStatus_OK)
            ImGui_ImplOpenGL3_UpdateTexture(texture);
}

}

const std::vector<PixelBox>& Painter::draw(KeptPicture& picture, ImDrawData& data, const ImVec4& ground,
                                           std::uint64_t pictures, bool shown_elsewhere) {
    now_.read(data, pictures);
    const PixelBox window = now_.window();
    const bool whole = !known_ || !same(ground_, ground) || picture.width() != window.width()
                       || picture.height() != window.height();
    boxes_ = whole ? std::vector{window} : damage(before_, now_.pieces(), window);
    if (!boxes_.empty()) {
        picture.begin(window.width(), window.height());
        draw_boxes(data, ground);
        picture.end(shown_elsewhere);
    } else {
        update_textures(data);
    }
    known_ = true;
    ground_ = ground;
    before_ = now_.take_pieces();
    return boxes_;
}

void Painter::draw_boxes(ImDrawData& data, const ImVec4& ground) {
    DamageList list(data);
    const int height = now_.window().height();
    glClearColor(ground.x, ground.y, ground.z, ground.w);
    glEnable(GL_SCISSOR_TEST);
    for (const PixelBox& box : boxes_) {
        glScissor(box.x0, height - box.y1, box.width(), box.height());
        glClear(GL_COLOR_BUFFER_BIT);
        list.add(now_.pieces(), box);
        if (tint_)
            list.tint(box, tints[tinted_++ % tints.size()]);
        pixels_drawn_ += static_cast<std::uint64_t>(box.area());
    }
    glDisable(GL_SCISSOR_TEST);
    ImGui_ImplOpenGL3_RenderDrawData(&list.data());
}

}
