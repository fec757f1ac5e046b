#include "app/ui/picture.h"

#include <imgui_internal.h>
#include <vector>

namespace plenary::ui {
namespace {

/// The pictures of one context. It belongs to the context and goes with it, because the backend may
/// destroy textures until then.
struct Shelf {
    std::vector<Picture> pictures;

    /// Takes back what nobody holds any more, before a frame is drawn. True when it is off the shelf.
    static bool gone(const Picture& picture) {
        ImTextureData& texture = *picture;
        if (texture.Status == ImTextureStatus_OK && texture.Pixels != nullptr)
            texture.DestroyPixels();
        if (picture.use_count() > 1)
            return false;
        if (texture.TexID == ImTextureID_Invalid) {
            ImGui::UnregisterUserTexture(&texture);
            return true;
        }
        texture.SetStatus(ImTextureStatus_WantDestroy);
        ++texture.UnusedFrames;
        return false;
    }
};

Shelf& shelf_of(ImGuiContext& context) {
    const ImGuiID owner = ImHashStr("pictures of plenary");
    for (const ImGuiContextHook& hook : context.Hooks)
        if (hook.Owner == owner)
            return *static_cast<Shelf*>(hook.UserData);
    auto shelf = std::make_unique<Shelf>();
    ImGuiContextHook hook;
    hook.Owner = owner;
    hook.UserData = shelf.get();
    hook.Type = ImGuiContextHookType_NewFramePre;
    hook.Callback = [](ImGuiContext*, ImGuiContextHook* of) {
        std::erase_if(static_cast<Shelf*>(of->UserData)->pictures, Shelf::gone);
    };
    ImGui::AddContextHook(&context, &hook);
    hook.Type = ImGuiContextHookType_Shutdown;
    hook.Callback = [](ImGuiContext*, ImGuiContextHook* of) {
        const std::unique_ptr<Shelf> last(static_cast<Shelf*>(of->UserData));
    };
    ImGui::AddContextHook(&context, &hook);
    return *shelf.release();
}

}

Picture new_picture(int width, int height) {
    auto picture = std::make_shared<ImTextureData>();
    picture->Create(ImTextureFormat_RGBA32, width, height);
    picture->SetStatus(ImTextureStatus_WantCreate);
    picture->UseColors = true;
    ImGui::RegisterUserTexture(picture.get());
    shelf_of(*ImGui::GetCurrentContext()).pictures.push_back(picture);
    return picture;
}

}
