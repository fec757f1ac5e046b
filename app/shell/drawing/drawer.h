// Draws triangles.
#pragma once

#include "app/shell/drawing/damage_list.h"

namespace plenary::shell {

// In one OpenGL context, which has to be current whenever something is called, to its end. The backend of
// Dear ImGui draws all of a frame; this draws what a list has of it.
class Drawer {
public:
    Drawer();
    ~Drawer();
    Drawer(const Drawer&) = delete;
    Drawer& operator=(const Drawer&) = delete;

    // Into the frame buffer that is bound, of this size in pixels. The textures are there already.
    void draw(const DamageList& list, int width, int height);

private:
    unsigned program_ = 0, vertex_array_ = 0, vertices_ = 0;
    int pixel_ = -1; // where the program is told the size of a pixel
};

}
