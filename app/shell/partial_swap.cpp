#include "app/shell/partial_swap.h"

#include <glad/gl.h>

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace plenary::shell {
namespace {

bool draws_on_the_processor() {
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view renderer = name == nullptr ? "" : name;
    return std::ranges::any_of(std::array{"llvmpipe", "softpipe", "swrast"}, [&](std::string_view known) {
        return renderer.find(known) != std::string_view::npos;
    });
}

// The driver asks the display server for the size of the window, which may have changed since we were told.
// It counts lines from the bottom of its own buffer, and a line below its end is an error that ends the
// program. So the buffer is asked for the pixel in its last corner, and for the one beyond, which is not
// read.
bool back_buffer_is(int width, int height) {
    std::array<std::uint32_t, 2> pixels{};
    glReadPixels(width - 1, height - 1, 1, 2, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return pixels[0] != 0 && pixels[1] == 0;
}

template <class Function>
Function function_called(const char* name) {
    return reinterpret_cast<Function>(glfwGetProcAddress(name));
}

}

// GLFW knows the functions of GLX only where its contexts are made with GLX.
PartialSwap PartialSwap::of_current_context() {
    PartialSwap swap;
    if (!draws_on_the_processor() || glfwExtensionSupported("GLX_MESA_copy_sub_buffer") == GLFW_FALSE)
        return swap;
    const auto display = function_called<void* (*)()>("glXGetCurrentDisplay");
    const auto drawable = function_called<unsigned long (*)()>("glXGetCurrentDrawable");
    if (display == nullptr || drawable == nullptr)
        return swap;
    swap.display_ = display();
    swap.drawable_ = drawable();
    swap.copy_ = function_called<decltype(swap.copy_)>("glXCopySubBufferMESA");
    return swap;
}

bool PartialSwap::show(std::span<const PixelBox> parts, int window_width, int window_height) const {
    if (!back_buffer_is(window_width, window_height))
        return false;
    for (const PixelBox& part : parts)
        copy_(display_, drawable_, part.x0, window_height - part.y1, part.width(), part.height());
    return true;
}

}
