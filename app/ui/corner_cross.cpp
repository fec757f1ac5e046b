#include "app/ui/corner_cross.h"

#include "app/ui/shapes.h"

namespace plenary::ui {
namespace {

// Design pixels.
constexpr float target = 60;
constexpr float across = 38;
constexpr float from_corner = 6;

}

CornerCross corner_cross(Canvas& canvas, std::string_view id, Box thing) {
    const ImVec2 at{thing.x1 - canvas.px(from_corner), thing.y0 + canvas.px(from_corner)};
    const Box box = Box{at.x, at.y, at.x, at.y}.centred(canvas.px(target), canvas.px(target));
    return {canvas.hit(id, box), box};
}

void draw_corner_cross(Canvas& canvas, const CornerCross& cross) {
    const ImVec2 at = cross.box.centre();
    const float size = canvas.px(across);
    canvas.list().AddCircleFilled(at, size / 2, canvas.theme().ink);
    ui::cross(canvas, at, size * 0.4F, canvas.theme().surface);
    if (cross.hit.focused)
        focus_ring(canvas, cross.box.centred(size, size), size / 2);
}

}
