// Puts pixels into a window where no graphics card does it.
#pragma once

#include "app/shell/drawing/damage.h"

#include <memory>
#include <span>

struct GLFWwindow;

namespace plenary::shell {

struct Texels;

// Without a graphics card a swap turns a picture over, pixel by pixel, and copies all of it to the display
// server, eight megabytes for a projector. This hands over those parts alone that have changed: through
// memory that the server shares, or over the connection to it where it runs on another machine.
class WindowPixels {
public:
    // Not possible on every system.
    static WindowPixels of(GLFWwindow* window);

    WindowPixels();
    ~WindowPixels();
    WindowPixels(WindowPixels&& other) noexcept;
    WindowPixels& operator=(WindowPixels&& other) noexcept;

    bool possible() const { return server_ != nullptr; }
    // Puts these parts of the picture, of colours and as large as the window was when it was drawn, at their
    // place; what lies outside of the window is not seen. False where it failed. Contract: possible().
    bool show(const Texels& texels, std::span<const PixelBox> parts);

private:
    struct Server;
    std::unique_ptr<Server> server_;
};

}
