// How the pictures of a window are drawn and brought into it: by OpenGL, or by the processor.
#pragma once

#include "app/shell/drawing/damage_list.h"

#include "imgui.h"

#include <memory>
#include <span>

struct GLFWwindow;

namespace plenary::shell {

// What a window shows, drawn once and shown more than once: in the window, and as an image in another.
// Belongs to the Graphics that made it.
class KeptPicture {
public:
    KeptPicture() = default;
    virtual ~KeptPicture() = default;
    KeptPicture(const KeptPicture&) = delete;
    KeptPicture& operator=(const KeptPicture&) = delete;

    // In pixels; 0 until it is drawn.
    virtual int width() const = 0;
    virtual int height() const = 0;
    // To be drawn by Dear ImGui, in any window of the program. Its first row is the highest one.
    virtual ImTextureID texture() const = 0;

    // Draws over what is there; made anew, with nothing known of it, where its size has changed.
    virtual void draw(const DamageList& list, int width, int height) = 0;
    // Puts parts of another one of the same graphics into it, at the same place. Of one size with it from
    // then on.
    virtual void take(const KeptPicture& other, std::span<const PixelBox> parts) = 0;
    // All of a frame has been drawn. `shown_elsewhere`: other windows show it.
    virtual void finish(bool shown_elsewhere) = 0;
    // Whoever shows it in another window, whose OpenGL context is current, waits until it is drawn.
    virtual void wait_until_drawn() const = 0;
};

// The largest box of the picture's shape in the middle of a window of this size.
PixelBox fitted(const KeptPicture& picture, int width, int height);

// Of one window, whose OpenGL context is current whenever something is called, to its end.
class Graphics {
public:
    Graphics() = default;
    virtual ~Graphics() = default;
    Graphics(const Graphics&) = delete;
    Graphics& operator=(const Graphics&) = delete;

    virtual std::unique_ptr<KeptPicture> new_picture() = 0;
    // Brings a texture of Dear ImGui to the state that it wants.
    virtual void update(ImTextureData& texture) = 0;
    // Puts the picture into the window, which has this size: spot by spot where both are of one size, and
    // then it may be these parts alone, outside of which nothing has changed; else as large as fits, in the
    // middle of black. False where it failed, and all of it is to be shown again.
    virtual bool show(const KeptPicture& picture, std::span<const PixelBox> parts, int width, int height) = 0;
};

// Set up for the current context of Dear ImGui too, which must have no fonts yet.
std::unique_ptr<Graphics> opengl_graphics(GLFWwindow* window);
// Nothing where a graphics card draws, or where pixels cannot be brought into windows otherwise.
std::unique_ptr<Graphics> processor_graphics(GLFWwindow* window);

}
