#pragma once

#include <future>
#include <memory>
#include <string>

#include "app/steps/view.h"
#include "app/ui/picture.h"
#include "sessions/pictures/picture_pixels.h"

namespace plenary {

/// A picture on its way to the screen: decoded beside the frames, for the place that it is drawn in, and then
/// a texture of this window.
struct ImageUi {
    /// What is painted, and for how many pixels.
    struct Wish {
        std::shared_ptr<const Picture> picture;
        int wide = 0;
        int high = 0;
        bool operator==(const Wish&) const = default;
    };

    Wish shown; ///< what `texture` has, or `fault` is about
    ui::Picture texture;
    bool opaque = true;
    std::string fault; ///< why it cannot be shown
    Wish coming;
    std::future<Result<PicturePixels>> pixels; ///< of `coming`; without a state while nothing comes

    /// Lets go of the texture, and of what comes as soon as it is there: another step is drawn.
    void forget_picture();
};

/// A picture from a file as large as fits, whole and not distorted, with its caption under it; where there is
/// none, its name, what it would show, and why it does not.
void draw_image(const View& view, ui::Box area, const ImageSlide& slide, ImageUi& state);

}
