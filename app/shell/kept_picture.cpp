#include "app/shell/kept_picture.h"

#include <glad/gl.h>

#include <algorithm>
#include <utility>

namespace plenary::shell {
namespace {

// A picture this wide is shown elsewhere at less than half its size, where text falls to pieces unless it is
// made smaller step by step. Smaller ones are not worth the time that takes without a graphics card.
bool made_smaller_by_steps(int width) {
    return width > 2200;
}

}

KeptPicture::~KeptPicture() {
    if (empty())
        return;
    forget_drawn();
    glDeleteFramebuffers(1, &frame_buffer_);
    glDeleteTextures(1, &texture_);
}

void KeptPicture::swap(KeptPicture& other) noexcept {
    std::swap(texture_, other.texture_);
    std::swap(frame_buffer_, other.frame_buffer_);
    std::swap(width_, other.width_);
    std::swap(height_, other.height_);
    std::swap(drawn_, other.drawn_);
}

void KeptPicture::forget_drawn() {
    if (drawn_ != nullptr)
        glDeleteSync(static_cast<GLsync>(std::exchange(drawn_, nullptr)));
}

void KeptPicture::begin(int width, int height) {
    if (empty()) {
        glGenTextures(1, &texture_);
        glGenFramebuffers(1, &frame_buffer_);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, frame_buffer_);
    if (width == width_ && height == height_)
        return;
    width_ = width;
    height_ = height;
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER,
                    made_smaller_by_steps(width) ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
}

void KeptPicture::end(bool shown_elsewhere) {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
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

void KeptPicture::take(const KeptPicture& other, std::span<const PixelBox> parts) {
    begin(other.width_, other.height_);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, other.frame_buffer_);
    for (const PixelBox& part : parts)
        glBlitFramebuffer(part.x0, part.y0, part.x1, part.y1, part.x0, part.y0, part.x1, part.y1,
                          GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void KeptPicture::show(int window_width, int window_height) const {
    const bool same_size = width_ == window_width && height_ == window_height;
    const float fit = std::min(static_cast<float>(window_width) / static_cast<float>(width_),
                               static_cast<float>(window_height) / static_cast<float>(height_));
    const int width = same_size ? width_ : static_cast<int>(static_cast<float>(width_) * fit);
    const int height = same_size ? height_ : static_cast<int>(static_cast<float>(height_) * fit);
    const int left = (window_width - width) / 2, bottom = (window_height - height) / 2;
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glViewport(0, 0, window_width, window_height);
    if (!same_size) {
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_buffer_);
    glBlitFramebuffer(0, 0, width_, height_, left, bottom + height, left + width, bottom, GL_COLOR_BUFFER_BIT,
                      same_size ? GL_NEAREST : GL_LINEAR);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void KeptPicture::read_from() const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_buffer_);
}

void KeptPicture::wait_until_drawn() const {
    if (drawn_ != nullptr)
        glWaitSync(static_cast<GLsync>(drawn_), 0, GL_TIMEOUT_IGNORED);
}

}
