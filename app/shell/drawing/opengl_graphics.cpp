// Drawn by OpenGL: textures that are drawn into, and shown by a swap of the window's buffers.

#include "app/shell/drawing/drawer.h"
#include "app/shell/drawing/graphics.h"

#include "imgui_impl_opengl3.h"

#include <glad/gl.h>

#include <GLFW/glfw3.h>

#include <utility>

namespace plenary::shell {
namespace {

// A picture this wide is shown elsewhere at less than half its size, where text falls to pieces unless it is
// made smaller step by step.
bool made_smaller_by_steps(int width) {
    return width > 2200;
}

// Can be read by every context that shares with the one that it is drawn in.
class OpenGlPicture final : public KeptPicture {
public:
    explicit OpenGlPicture(Drawer& drawer) : drawer_(drawer) {
        glGenTextures(1, &texture_);
        glGenFramebuffers(1, &frame_buffer_);
    }
    ~OpenGlPicture() override {
        forget_drawn();
        glDeleteFramebuffers(1, &frame_buffer_);
        glDeleteTextures(1, &texture_);
    }

    int width() const override { return width_; }
    int height() const override { return height_; }
    ImTextureID texture() const override { return texture_; }

    void draw(const DamageList& list, int width, int height) override {
        begin(width, height);
        drawer_.draw(list, width, height);
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
    }

    void take(const KeptPicture& other, std::span<const PixelBox> parts) override {
        begin(other.width(), other.height());
        glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<const OpenGlPicture&>(other).frame_buffer_);
        for (const PixelBox& part : parts)
            glBlitFramebuffer(part.x0, part.y0, part.x1, part.y1, part.x0, part.y0, part.x1, part.y1,
                              GL_COLOR_BUFFER_BIT, GL_NEAREST);
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
    }

    void finish(bool shown_elsewhere) override {
        forget_drawn();
        if (!shown_elsewhere)
            return;
        if (made_smaller_by_steps(width_)) {
            glBindTexture(GL_TEXTURE_2D, texture_);
            glGenerateMipmap(GL_TEXTURE_2D);
        }
        drawn_ = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
        // Another context may wait for the mark only once it is on its way.
        glFlush();
    }

    // On the graphics card; costs the processor nothing.
    void wait_until_drawn() const override {
        if (drawn_ != nullptr)
            glWaitSync(drawn_, 0, GL_TIMEOUT_IGNORED);
    }

    void show(int window_width, int window_height) const {
        const bool same_size = width_ == window_width && height_ == window_height;
        const PixelBox place = fitted(*this, window_width, window_height);
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
        glViewport(0, 0, window_width, window_height);
        if (!same_size) {
            glClearColor(0, 0, 0, 1);
            glClear(GL_COLOR_BUFFER_BIT);
        }
        // The window's lowest row is its first one.
        glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_buffer_);
        glBlitFramebuffer(0, 0, width_, height_, place.x0, window_height - place.y0, place.x1,
                          window_height - place.y1, GL_COLOR_BUFFER_BIT, same_size ? GL_NEAREST : GL_LINEAR);
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
    }

private:
    void begin(int width, int height) {
        glBindFramebuffer(GL_FRAMEBUFFER, frame_buffer_);
        if (width == width_ && height == height_)
            return;
        width_ = width;
        height_ = height;
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER,
                        made_smaller_by_steps(width) ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    }
    void forget_drawn() {
        if (drawn_ != nullptr)
            glDeleteSync(std::exchange(drawn_, nullptr));
    }

    Drawer& drawer_;
    unsigned texture_ = 0, frame_buffer_ = 0;
    int width_ = 0, height_ = 0;
    GLsync drawn_ = nullptr; // OpenGL's mark behind the last drawing
};

class OpenGlGraphics final : public Graphics {
public:
    explicit OpenGlGraphics(GLFWwindow* window) : window_(window) {
        ImGui_ImplOpenGL3_Init("#version 330 core");
    }
    ~OpenGlGraphics() override { ImGui_ImplOpenGL3_Shutdown(); }

    std::unique_ptr<KeptPicture> new_picture() override { return std::make_unique<OpenGlPicture>(drawer_); }
    void update(ImTextureData& texture) override { ImGui_ImplOpenGL3_UpdateTexture(&texture); }
    // A swap costs a graphics card nothing, and keeps step with the display.
    bool show(const KeptPicture& picture, std::span<const PixelBox>, int width, int height) override {
        static_cast<const OpenGlPicture&>(picture).show(width, height);
        glfwSwapBuffers(window_);
        return true;
    }

private:
    GLFWwindow* window_;
    Drawer drawer_;
};

}

std::unique_ptr<Graphics> opengl_graphics(GLFWwindow* window) {
    return std::make_unique<OpenGlGraphics>(window);
}

}
