// Puts pixels into a window where no graphics card does it.
#pragma once

#include "app/shell/damage.h"

#include <memory>
#include <span>

struct GLFWwindow;

namespace plenary::shell {

class KeptPicture;

// Without a graphics card a swap turns a picture over, pixel by pixel, and copies all of it to the display
// server, eight megabytes for a projector. This hands over those parts alone that have changed, through
// memory that the server shares. With a graphics card a swap costs nothing and keeps step with the display,
// so that there it stays as it is.
class WindowPixels {
public:
    // Of a window whose OpenGL context is current; not possible on every system.
    static WindowPixels of(GLFWwindow* window);

    WindowPixels();
    ~WindowPixels();
    WindowPixels(WindowPixels&& other) noexcept;
    WindowPixels& operator=(WindowPixels&& other) noexcept;

    bool possible() const { return server_ != nullptr; }
    // Puts these parts of the picture, which is as large as the window was when it was drawn, at their place;
    // what lies outside of the window is not seen. False where it failed: then it is not possible any more.
    bool show(const KeptPicture& picture, std::span<const PixelBox> parts);

private:
    struct Server;
    std::unique_ptr<Server> server_;
};

}
