#include "sessions/pictures/decode_picture.h"

#include <algorithm>
#include <cmath>
#include <librsvg/rsvg.h>
#include <memory>
#include <optional>
#include <span>
#include <turbojpeg.h>

#include "sessions/export/pages/png.h"
#include "sessions/pictures/jpeg_parts.h"

namespace plenary {

namespace {

using record::Owned;

/// A picture of more pixels may be made to exhaust the memory.
constexpr double most_pixels = 100'000'000;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view jpeg_signature = "\xff\xd8\xff";

tl::unexpected<Problem> not_a_picture() {
    return problem("This file is no picture that Plenary can read. Choose a PNG, a JPEG or an SVG.");
}

tl::unexpected<Problem> damaged(const char* kind) {
    return problem("This " + std::string(kind)
                   + " is damaged and cannot be shown. Save it anew from where it came, or choose another.");
}

tl::unexpected<Problem> too_large() {
    return problem("This picture is too large: it has more than 100 million pixels. Save it smaller.");
}

struct Size {
    double wide = 0;
    double high = 0;

    bool can_be_drawn() const {
        return wide >= 1 && high >= 1 && std::isfinite(wide) && std::isfinite(high)
               && wide * high <= most_pixels;
    }
    Size turned() const { return {high, wide}; }
};

double scale_for(const Size& size, const PictureFit& fit, bool grows) {
    const double fits = std::min(fit.wide / size.wide, fit.high / size.high);
    return grows ? fits : std::min(1.0, fits);
}

/// An empty picture as large as one of this size becomes, and what draws into it.
struct Sheet {
    Sheet(const Size& size, double scale, cairo_format_t format) {
        picture.wide = side(size.wide * scale);
        picture.high = side(size.high * scale);
        picture.surface.reset(cairo_image_surface_create(format, picture.wide, picture.high));
        cairo.reset(cairo_create(picture.surface.get()));
    }

    static int side(double length) { return std::max(1, static_cast<int>(std::lround(length))); }

    DecodedPicture finished() && {
        cairo.reset();
        cairo_surface_flush(picture.surface.get());
        return std::move(picture);
    }

    DecodedPicture picture;
    Owned<cairo_t> cairo;
};

/// Takes a picture so high and wide, whose corners are as a camera had them, to upright.
cairo_matrix_t upright(int orientation, double wide, double high) {
    cairo_matrix_t matrix;
    switch (orientation) {
    case 2: cairo_matrix_init(&matrix, -1, 0, 0, 1, wide, 0); break;
    case 3: cairo_matrix_init(&matrix, -1, 0, 0, -1, wide, high); break;
    case 4: cairo_matrix_init(&matrix, 1, 0, 0, -1, 0, high); break;
    case 5: cairo_matrix_init(&matrix, 0, 1, 1, 0, 0, 0); break;
    case 6: cairo_matrix_init(&matrix, 0, 1, -1, 0, high, 0); break;
    case 7: cairo_matrix_init(&matrix, 0, -1, -1, 0, high, wide); break;
    case 8: cairo_matrix_init(&matrix, 0, -1, 1, 0, 0, wide); break;
    default: cairo_matrix_init_identity(&matrix); break;
    }
    return matrix;
}

/// What was decoded in `size` pixels, turned as its orientation says, on a sheet as it is asked for.
DecodedPicture fitted(cairo_surface_t& decoded, const Size& size, int orientation, const Size& whole,
                      const PictureFit& fit, cairo_format_t format) {
    const bool turned = orientation >= 5;
    const Size seen = turned ? size.turned() : size;
    const Size seen_whole = turned ? whole.turned() : whole;
    Sheet sheet(seen_whole, scale_for(seen_whole, fit, fit.grow), format);
    sheet.picture.as_it_was =
        orientation == 1 && sheet.picture.wide == size.wide && sheet.picture.high == size.high;
    cairo_t* cairo = sheet.cairo.get();
    cairo_scale(cairo, sheet.picture.wide / seen.wide, sheet.picture.high / seen.high);
    const cairo_matrix_t matrix = upright(orientation, size.wide, size.high);
    cairo_transform(cairo, &matrix);
    cairo_set_source_surface(cairo, &decoded, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST);
    // Else the edges would be mixed with what is beyond them.
    cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
    cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE);
    cairo_paint(cairo);
    return std::move(sheet).finished();
}

Result<DecodedPicture> from_png(const std::string& file, const PictureFit& fit) {
    const record::PngSize told = record::size_of_png(file);
    const Size size{static_cast<double>(told.wide), static_cast<double>(told.high)};
    if (size.wide < 1 || size.high < 1)
        return damaged("PNG");
    if (!size.can_be_drawn())
        return too_large();
    const Owned<cairo_surface_t> picture = record::open_png(file);
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS)
        return damaged("PNG");
    return fitted(*picture, size, 1, size, fit, CAIRO_FORMAT_ARGB32);
}

struct CloseJpeg {
    void operator()(void* jpeg) const { tjDestroy(jpeg); }
};

using JpegDecoder = std::unique_ptr<void, CloseJpeg>;

struct JpegHeader {
    int wide = 0;
    int high = 0;
    int colours = 0;
};

const unsigned char* bytes_of(const std::string& file) {
    return reinterpret_cast<const unsigned char*>(file.data());
}

/// Nothing where it cannot be one.
std::optional<JpegHeader> header_of(const JpegDecoder& jpeg, const std::string& file) {
    JpegHeader header;
    int sampling = 0;
    if (!jpeg
        || tjDecompressHeader3(jpeg.get(), bytes_of(file), file.size(), &header.wide, &header.high, &sampling,
                               &header.colours)
               != 0
        || header.wide < 1 || header.high < 1)
        return {};
    return header;
}

/// The decoder itself makes a large picture smaller in steps of an eighth, which takes less time than all of
/// its pixels would: to the smallest that has no fewer than are asked for.
tjscalingfactor cheapest(double scale) {
    tjscalingfactor best{1, 1};
    int count = 0;
    const tjscalingfactor* factors = tjGetScalingFactors(&count);
    for (const tjscalingfactor& factor : std::span(factors, static_cast<std::size_t>(count))) {
        const double size = static_cast<double>(factor.num) / factor.denom;
        if (size >= scale && size < static_cast<double>(best.num) / best.denom)
            best = factor;
    }
    return best;
}

/// From cyan, magenta, yellow and black, each of which holds back one colour of light, or all, to blue, green
/// and red. What the printer's inks look like nobody says here, so it is as near as programs without their
/// profile come.
void from_inks(cairo_surface_t& picture, bool none_is_255) {
    const auto light = [&](unsigned char ink) -> unsigned { return none_is_255 ? ink : 255U - ink; };
    const auto part = [](unsigned one, unsigned other) {
        return static_cast<unsigned char>((one * other + 127) / 255);
    };
    const std::span rows(cairo_image_surface_get_data(&picture),
                         static_cast<std::size_t>(cairo_image_surface_get_stride(&picture))
                             * static_cast<std::size_t>(cairo_image_surface_get_height(&picture)));
    for (std::size_t at = 0; at + 3 < rows.size(); at += 4) {
        const unsigned red = light(rows[at]), green = light(rows[at + 1]), blue = light(rows[at + 2]);
        const unsigned all = light(rows[at + 3]);
        rows[at] = part(blue, all);
        rows[at + 1] = part(green, all);
        rows[at + 2] = part(red, all);
    }
}

Result<DecodedPicture> from_jpeg(const std::string& file, const PictureFit& fit) {
    const JpegDecoder jpeg(tjInitDecompress());
    const auto header = header_of(jpeg, file);
    if (!header)
        return damaged("JPEG");
    const Size whole{static_cast<double>(header->wide), static_cast<double>(header->high)};
    if (!whole.can_be_drawn())
        return too_large();
    const int orientation = jpeg_orientation(file);
    const tjscalingfactor factor =
        cheapest(scale_for(orientation >= 5 ? whole.turned() : whole, fit, fit.grow));
    const int wide = TJSCALED(header->wide, factor);
    const int high = TJSCALED(header->high, factor);
    const Owned<cairo_surface_t> picture(cairo_image_surface_create(CAIRO_FORMAT_RGB24, wide, high));
    unsigned char* pixels = cairo_image_surface_get_data(picture.get());
    const bool for_printing = header->colours == TJCS_CMYK || header->colours == TJCS_YCCK;
    // In memory as cairo has it: blue first where the lowest byte comes first.
    if (pixels == nullptr
        || tjDecompress2(jpeg.get(), bytes_of(file), file.size(), pixels, wide,
                         cairo_image_surface_get_stride(picture.get()), high,
                         for_printing ? TJPF_CMYK : TJPF_BGRX, 0)
               != 0)
        return damaged("JPEG");
    if (for_printing)
        from_inks(*picture, has_adobe_part(file));
    cairo_surface_mark_dirty(picture.get());
    DecodedPicture decoded = fitted(*picture, {static_cast<double>(wide), static_cast<double>(high)},
                                    orientation, whole, fit, CAIRO_FORMAT_RGB24);
    decoded.was_jpeg = true;
    return decoded;
}

struct Unreference {
    void operator()(RsvgHandle* svg) const { g_object_unref(svg); }
};
using Svg = std::unique_ptr<RsvgHandle, Unreference>;

/// As its width and height say, or else the part of the drawing that it shows.
Size size_of(RsvgHandle& svg) {
    Size size;
    if (rsvg_handle_get_intrinsic_size_in_pixels(&svg, &size.wide, &size.high) && size.can_be_drawn())
        return size;
    gboolean has_wide = FALSE, has_high = FALSE, has_box = FALSE;
    RsvgLength wide{}, high{};
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(&svg, &has_wide, &wide, &has_high, &high, &has_box, &box);
    return has_box ? Size{box.width, box.height} : Size{};
}

/// Without a place of its own it can load nothing else.
Result<DecodedPicture> from_svg(const std::string& file, const PictureFit& fit) {
    const Svg svg(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(file.data()), file.size(), nullptr));
    if (!svg)
        return damaged("SVG");
    const Size size = size_of(*svg);
    if (!(size.wide > 0 && size.high > 0))
        return problem("This SVG does not say how large it is. Save it with a width and a height.");
    Sheet sheet(size, scale_for(size, fit, true), CAIRO_FORMAT_ARGB32);
    const RsvgRectangle whole{0, 0, static_cast<double>(sheet.picture.wide),
                              static_cast<double>(sheet.picture.high)};
    if (!rsvg_handle_render_document(svg.get(), sheet.cairo.get(), &whole, nullptr))
        return damaged("SVG");
    return std::move(sheet).finished();
}

}

bool is_jpeg(const std::string& file) {
    return file.starts_with(jpeg_signature);
}

bool is_png(const std::string& file) {
    return file.starts_with(png_signature);
}

PictureSize size_of_picture(const std::string& file) {
    if (is_png(file)) {
        const record::PngSize size = record::size_of_png(file);
        return {size.wide, size.high};
    }
    const JpegDecoder jpeg(tjInitDecompress());
    const auto header = header_of(jpeg, file);
    return header ? PictureSize{header->wide, header->high} : PictureSize{};
}

Result<DecodedPicture> decode_picture(const std::string& file, const PictureFit& fit) {
    if (is_png(file))
        return from_png(file, fit);
    if (is_jpeg(file))
        return from_jpeg(file, fit);
    if (file.substr(0, 4096).find("<svg") != std::string::npos)
        return from_svg(file, fit);
    return not_a_picture();
}

}
