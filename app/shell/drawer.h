// Draws triangles.
#pragma once

#include "app/shell/damage_list.h"

#include <array>

namespace plenary::shell {

// In one OpenGL context, which has to be current whenever something is called, to its end. Unlike the backend
// of Dear ImGui it knows which triangles have one colour and are opaque, as most of what is seen, and draws
// them without a texture and without mixing: a quarter of the time where the processor does it.
class Drawer {
public:
    Drawer() = default;
    ~Drawer();
    Drawer(Drawer&& other) noexcept { swap(other); }
    Drawer& operator=(Drawer&& other) noexcept {
        swap(other);
        return *this;
    }

    // Into the frame buffer that is bound, of this size in pixels. The textures are there already.
    void draw(const DamageList& list, int width, int height);

private:
    struct Program {
        unsigned id = 0;
        int pixel = -1; // where it is told the size of a pixel
    };

    void swap(Drawer& other) noexcept;
    void prepare();

    std::array<Program, 2> programs_; // plain and textured
    unsigned vertex_array_ = 0, vertices_ = 0;
};

}
