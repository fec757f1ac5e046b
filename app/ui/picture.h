#pragma once

#include <imgui.h>
#include <memory>

namespace plenary::ui {

/// A picture of our own as a texture of Dear ImGui. Whoever draws it holds it; once nobody does, the
/// backend destroys the texture within the next frames. Either may go first, the picture or its context.
using Picture = std::shared_ptr<ImTextureData>;

/// An empty picture for the current context, drawn from this frame on. Fill its pixels (RGBA) at once:
/// they are freed when the backend has taken them.
Picture new_picture(int width, int height);

}
