// Draws triangles with the processor.
#pragma once

#include "app/shell/drawing/damage_list.h"
#include "app/shell/drawing/texels.h"

namespace plenary::shell {

// Draws the list into opaque colours of its window's size. Covered are the pixels that OpenGL covers: those
// whose middle is in a triangle, and of two triangles with a common edge on it one alone. A pixel is the same
// whatever box it is drawn in.
//
// A driver that draws OpenGL's triangles on the processor takes several times as long: it does for every
// pixel what only a turned, shaded picture needs, and what people look at are upright boxes of one colour,
// letters that lie upon their texels, and soft edges.
void draw_triangles(const DamageList& list, Texels& into);

}
