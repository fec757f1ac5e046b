#include "app/shell/drawing/graphics.h"

#include <algorithm>

namespace plenary::shell {

PixelBox fitted(const KeptPicture& picture, int width, int height) {
    const auto part = [](int of, int whole) { return static_cast<float>(of) / static_cast<float>(whole); };
    const float fit = std::min(part(width, picture.width()), part(height, picture.height()));
    const auto length = [&](int of) { return static_cast<int>(static_cast<float>(of) * fit); };
    const int wide = picture.width() == width && picture.height() == height ? width : length(picture.width());
    const int high =
        picture.width() == width && picture.height() == height ? height : length(picture.height());
    const int left = (width - wide) / 2, top = (height - high) / 2;
    return {left, top, left + wide, top + high};
}

}
