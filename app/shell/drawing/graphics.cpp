#include "app/shell/drawing/graphics.h"

#include "app/ui/live_picture.h"

namespace plenary::shell {

PixelBox fitted(const KeptPicture& picture, int width, int height) {
    const ui::Box box =
        ui::fitted({.texture = picture.texture(), .width = picture.width(), .height = picture.height()},
                   {0, 0, static_cast<float>(width), static_cast<float>(height)});
    return {static_cast<int>(box.x0), static_cast<int>(box.y0), static_cast<int>(box.x1),
            static_cast<int>(box.y1)};
}

}
