#include "app/ui/live_picture.h"

namespace plenary::ui {

Box fitted(const LivePicture& picture, Box room) {
    if (picture.empty())
        return room.centred(0, 0);
    const float width = static_cast<float>(picture.width), height = static_cast<float>(picture.height);
    const float scale = std::min(room.width() / width, room.height() / height);
    return room.centred(width * scale, height * scale);
}

void draw(ImDrawList& list, const LivePicture& picture, Box box, float rounding) {
    if (!picture.empty())
        list.AddImageRounded(picture.texture, box.min(), box.max(), {0, 0}, {1, 1}, IM_COL32_WHITE, rounding);
}

}
