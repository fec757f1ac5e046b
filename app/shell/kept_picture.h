// A picture that is drawn once and shown more than once: in a window, and as an image in another.
#pragma once

#include "app/shell/damage.h"

#include <span>

namespace plenary::shell {

// A texture, and what it takes to draw into it. Belongs to the OpenGL context that is current when it is
// drawn into; that one has to be current whenever something is called that changes it, to its end. The
// texture can be read by every context that shares with it. Its first row is the highest one, and its pixels
// are those of most windows: so drivers that draw on the processor give them byte by byte.
class KeptPicture {
public:
    KeptPicture() = default;
    ~KeptPicture();
    KeptPicture(KeptPicture&& other) noexcept { swap(other); }
    KeptPicture& operator=(KeptPicture&& other) noexcept {
        swap(other);
        return *this;
    }

    bool empty() const { return texture_ == 0; }
    unsigned texture() const { return texture_; }
    int width() const { return width_; }
    int height() const { return height_; }

    // What is drawn from here to end() goes into the picture, which keeps what is not drawn over; made anew,
    // with nothing known of it, where its size has changed. `shown_elsewhere`: another context shows it.
    void begin(int width, int height);
    void end(bool shown_elsewhere);

    // Puts parts of another one into it, at the same place. Of one size with it from then on.
    void take(const KeptPicture& other, std::span<const PixelBox> parts);

    // Puts it into the window of the current context: spot by spot where both are of one size; else as large
    // as fits, in the middle of black.
    void show(int window_width, int window_height) const;
    // What is read next is read from the picture.
    void read_from() const;

    // Has the current context, which need not be that of the picture, wait on the graphics card until what
    // was drawn last is finished. Costs the processor nothing.
    void wait_until_drawn() const;

private:
    void swap(KeptPicture& other) noexcept;
    void forget_drawn();

    unsigned texture_ = 0, frame_buffer_ = 0;
    int width_ = 0, height_ = 0;
    void* drawn_ = nullptr; // OpenGL's mark behind the last drawing
};

}
