// Shows a part of a window's back buffer, where the rest need not be copied.
#pragma once

#include "app/shell/damage.h"

#include <span>

namespace plenary::shell {

// Without a graphics card a swap copies the whole window to the display server, eight megabytes for a
// projector. With one it costs nothing and keeps step with the display, so that there it stays as it is.
class PartialSwap {
public:
    // For the OpenGL context that is current from now on; not possible on every system.
    static PartialSwap of_current_context();

    bool possible() const { return copy_ != nullptr; }
    // False, with nothing shown, where the window has another size by now than it was drawn for. Contract: it
    // is possible, and the frame buffer of the current context's window is bound.
    bool show(std::span<const PixelBox> parts, int window_width, int window_height) const;

private:
    // glXCopySubBufferMESA and what it asks for; see the extension GLX_MESA_copy_sub_buffer.
    void (*copy_)(void* display, unsigned long drawable, int x, int y, int width, int height) = nullptr;
    void* display_ = nullptr;
    unsigned long drawable_ = 0;
};

}
