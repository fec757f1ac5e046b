#pragma once

#include <string>

#include "sessions/export/pages/cairo_object.h"
#include "sessions/model/result.h"

namespace plenary {

/// Into how many pixels a picture is to fit. One that is larger is made smaller; one that is smaller stays
/// as it is, unless it is to `grow` until it fits exactly. One that is drawn with a pen always does.
struct PictureFit {
    int wide = 0;
    int high = 0;
    bool grow = false;
};

/// A picture as it is to be seen: upright, whole, and to scale.
struct DecodedPicture {
    record::Owned<cairo_surface_t> surface; ///< ARGB32 or RGB24
    int wide = 0;
    int high = 0;
    bool was_jpeg = false;
    bool as_it_was = false; ///< no pixel of it was moved or mixed

    /// The pixels row by row, `stride` bytes each.
    const unsigned char* rows() const { return cairo_image_surface_get_data(surface.get()); }
    int stride() const { return cairo_image_surface_get_stride(surface.get()); }
};

/// Decodes the bytes of a PNG, JPEG or SVG file from anywhere. The problem says what is wrong with it and
/// what to do. What an SVG names in other places is not loaded.
Result<DecodedPicture> decode_picture(const std::string& file, const PictureFit& fit);

/// As the header of a PNG or a JPEG says, in pixels; nothing is decoded. Zero where it says nothing.
struct PictureSize {
    int wide = 0;
    int high = 0;
};
PictureSize size_of_picture(const std::string& file);

bool is_jpeg(const std::string& file);
bool is_png(const std::string& file);

}
