#include "app/shell/drawing/window_pixels.h"

#include "app/shell/drawing/texels.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#if defined(__unix__) && !defined(__APPLE__)
#include <dlfcn.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xcb/shm.h>
#include <xcb/xcb.h>
#endif

namespace plenary::shell {

WindowPixels::WindowPixels() = default;
WindowPixels::~WindowPixels() = default;
WindowPixels::WindowPixels(WindowPixels&& other) noexcept = default;
WindowPixels& WindowPixels::operator=(WindowPixels&& other) noexcept = default;

#if defined(__unix__) && !defined(__APPLE__)

namespace {

constexpr int bytes_of_pixel = 4;
// A window for a projector in four goes, a card in one.
constexpr int shared_bytes = 2 << 20;

// GLFW has it only where it was built for X11, and it gives none where the window is on another desktop.
std::uint32_t window_of_server(GLFWwindow* window) {
    const auto find =
        reinterpret_cast<unsigned long (*)(GLFWwindow*)>(dlsym(RTLD_DEFAULT, "glfwGetX11Window"));
    return find == nullptr ? 0 : static_cast<std::uint32_t>(find(window));
}

// What the server allocates for an answer is ours to free.
struct Free {
    void operator()(void* answer) const { std::free(answer); }
};
template <class Answer>
using Owned = std::unique_ptr<Answer, Free>;

// Memory of the server that this process sees too; the server calls it `segment`. None where the server runs
// on another machine or shares none.
class SharedMemory {
public:
    explicit SharedMemory(xcb_connection_t* connection) {
        // To ask for what the server does not have would end the connection.
        const xcb_query_extension_reply_t* shared = xcb_get_extension_data(connection, &xcb_shm_id);
        if (shared == nullptr || shared->present == 0)
            return;
        const auto segment = xcb_generate_id(connection);
        const Owned<xcb_shm_create_segment_reply_t> made{xcb_shm_create_segment_reply(
            connection, xcb_shm_create_segment(connection, segment, shared_bytes, 0), nullptr)};
        if (made == nullptr || made->nfd != 1)
            return;
        const int file = *xcb_shm_create_segment_reply_fds(connection, made.get());
        void* here = mmap(nullptr, shared_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        close(file);
        if (here == MAP_FAILED)
            return;
        pixels_ = static_cast<std::uint8_t*>(here);
        segment_ = segment;
    }
    ~SharedMemory() {
        if (pixels_ != nullptr)
            munmap(pixels_, shared_bytes);
    }
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;

    std::uint8_t* pixels() const { return pixels_; }
    std::uint32_t segment() const { return segment_; }

private:
    std::uint8_t* pixels_ = nullptr;
    std::uint32_t segment_ = 0;
};

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};

// The pixels of a window lie in memory as our texels do.
bool has_our_pixels(xcb_connection_t* connection, std::uint32_t window) {
    const xcb_setup_t* setup = xcb_get_setup(connection);
    const Owned<xcb_get_geometry_reply_t> geometry{
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr)};
    const Owned<xcb_get_window_attributes_reply_t> attributes{
        xcb_get_window_attributes_reply(connection, xcb_get_window_attributes(connection, window), nullptr)};
    if (std::endian::native != std::endian::little || setup->image_byte_order != XCB_IMAGE_ORDER_LSB_FIRST
        || geometry == nullptr || attributes == nullptr || geometry->depth != 24)
        return false;
    for (auto format = xcb_setup_pixmap_formats_iterator(setup); format.rem > 0; xcb_format_next(&format))
        if (format.data->depth == 24 && format.data->bits_per_pixel != 8 * bytes_of_pixel)
            return false;
    for (auto screen = xcb_setup_roots_iterator(setup); screen.rem > 0; xcb_screen_next(&screen))
        for (auto depth = xcb_screen_allowed_depths_iterator(screen.data); depth.rem > 0;
             xcb_depth_next(&depth))
            for (auto visual = xcb_depth_visuals_iterator(depth.data); visual.rem > 0;
                 xcb_visualtype_next(&visual))
                if (visual.data->visual_id == attributes->visual)
                    return visual.data->red_mask == 0xFF0000 && visual.data->blue_mask == 0xFF;
    return false;
}

}

struct WindowPixels::Server {
    std::unique_ptr<xcb_connection_t, Disconnect> connection;
    std::uint32_t window;
    SharedMemory memory{connection.get()};
    std::uint32_t pen = xcb_generate_id(connection.get());
    std::vector<std::uint8_t> sent; // where no memory is shared

    Server(std::unique_ptr<xcb_connection_t, Disconnect> to, std::uint32_t shown_in)
        : connection(std::move(to)), window(shown_in) {
        const std::uint32_t none = 0;
        xcb_create_gc(connection.get(), pen, window, XCB_GC_GRAPHICS_EXPOSURES, &none);
    }

    bool shares_memory() const { return memory.pixels() != nullptr; }
    // That the server takes at once.
    int most_bytes() const {
        constexpr int other_parts = 64;
        if (shares_memory())
            return shared_bytes;
        return static_cast<int>(std::min<std::uint32_t>(xcb_get_maximum_request_length(connection.get()),
                                                        shared_bytes / 4))
                   * 4
               - other_parts;
    }
    // Of not more than that; waits until the server has taken it.
    bool put(const Texels& texels, const PixelBox& box) {
        if (!shares_memory())
            sent.resize(static_cast<std::size_t>(box.area()) * bytes_of_pixel);
        std::uint8_t* to = shares_memory() ? memory.pixels() : sent.data();
        const std::size_t line = static_cast<std::size_t>(box.width()) * bytes_of_pixel;
        for (int y = box.y0; y < box.y1; ++y, to += line)
            std::memcpy(to,
                        texels.colours.data()
                            + static_cast<std::size_t>(y) * static_cast<std::size_t>(texels.width)
                            + static_cast<std::size_t>(box.x0),
                        line);
        const Owned<xcb_generic_error_t> refused{xcb_request_check(connection.get(), request(box))};
        return refused == nullptr && xcb_connection_has_error(connection.get()) == 0;
    }

private:
    xcb_void_cookie_t request(const PixelBox& box) const {
        const auto size = [](int length) { return static_cast<std::uint16_t>(length); };
        const auto place = [](int length) { return static_cast<std::int16_t>(length); };
        const std::uint16_t width = size(box.width()), height = size(box.height());
        constexpr std::uint8_t depth = 24;
        if (shares_memory())
            return xcb_shm_put_image_checked(connection.get(), window, pen, width, height, 0, 0, width,
                                             height, place(box.x0), place(box.y0), depth,
                                             XCB_IMAGE_FORMAT_Z_PIXMAP, 0, memory.segment(), 0);
        return xcb_put_image_checked(connection.get(), XCB_IMAGE_FORMAT_Z_PIXMAP, window, pen, width, height,
                                     place(box.x0), place(box.y0), 0, depth,
                                     static_cast<std::uint32_t>(sent.size()), sent.data());
    }
};

WindowPixels WindowPixels::of(GLFWwindow* window) {
    WindowPixels pixels;
    const std::uint32_t shown_in = window_of_server(window);
    if (shown_in == 0)
        return pixels;
    std::unique_ptr<xcb_connection_t, Disconnect> connection(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(connection.get()) == 0 && has_our_pixels(connection.get(), shown_in))
        pixels.server_ = std::make_unique<Server>(std::move(connection), shown_in);
    return pixels;
}

bool WindowPixels::show(const Texels& texels, std::span<const PixelBox> parts) {
    for (const PixelBox& part : parts) {
        const int lines = std::max(1, server_->most_bytes() / (part.width() * bytes_of_pixel));
        for (int y = part.y0; y < part.y1; y += lines)
            if (!server_->put(texels, {part.x0, y, part.x1, std::min(part.y1, y + lines)}))
                return false;
    }
    return true;
}

#else

struct WindowPixels::Server {};

WindowPixels WindowPixels::of(GLFWwindow*) {
    return {};
}

bool WindowPixels::show(const Texels&, std::span<const PixelBox>) {
    return false;
}

#endif

}
