#include "sessions/export/logo.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <fstream>
#include <librsvg/rsvg.h>
#include <memory>
#include <turbojpeg.h>

#include "sessions/export/pages/png.h"
#include "sessions/model/path_text.h"

namespace plenary {

namespace {

using record::Owned;

constexpr std::uintmax_t most_bytes = 20'000'000;
/// A picture of more pixels is nobody's logo, and may be made to exhaust the memory.
constexpr double most_pixels = 40'000'000;
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
    return problem("This picture is too large for a logo. Choose one of fewer pixels.");
}

struct Size {
    double wide = 0;
    double high = 0;

    bool can_be_drawn() const {
        return wide >= 1 && high >= 1 && std::isfinite(wide) && std::isfinite(high)
               && wide * high <= most_pixels;
    }
};

/// By how much a picture of this size is made smaller; one that is drawn with a pen may get larger.
double scale_for(const Size& size, bool by_pen) {
    const double fits = std::min(logo_most_wide / size.wide, logo_most_high / size.high);
    return by_pen ? fits : std::min(1.0, fits);
}

/// An empty, transparent picture as large as this one becomes, and how it is drawn into it.
struct Sheet {
    Owned<cairo_surface_t> surface;
    Owned<cairo_t> cairo;
    double wide;
    double high;

    Sheet(const Size& size, double scale)
        : surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side(size.wide * scale),
                                             side(size.high * scale))),
          cairo(cairo_create(surface.get())), wide(cairo_image_surface_get_width(surface.get())),
          high(cairo_image_surface_get_height(surface.get())) {}

    std::string png() const { return record::write_png(*surface); }

private:
    static int side(double length) { return std::max(1, static_cast<int>(std::lround(length))); }
};

std::string shrunk(cairo_surface_t& picture, const Size& size) {
    const Sheet sheet(size, scale_for(size, false));
    cairo_t* cairo = sheet.cairo.get();
    cairo_scale(cairo, sheet.wide / size.wide, sheet.high / size.high);
    cairo_set_source_surface(cairo, &picture, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST);
    cairo_paint(cairo);
    return sheet.png();
}

Result<std::string> from_png(const std::string& file) {
    const record::PngSize told = record::size_of_png(file);
    const Size size{static_cast<double>(told.wide), static_cast<double>(told.high)};
    if (size.wide < 1 || size.high < 1)
        return damaged("PNG");
    if (!size.can_be_drawn())
        return too_large();
    const Owned<cairo_surface_t> picture = record::open_png(file);
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS)
        return damaged("PNG");
    return shrunk(*picture, size);
}

struct CloseJpeg {
    void operator()(void* jpeg) const { tjDestroy(jpeg); }
};

Result<std::string> from_jpeg(const std::string& file) {
    const std::unique_ptr<void, CloseJpeg> jpeg(tjInitDecompress());
    const auto* bytes = reinterpret_cast<const unsigned char*>(file.data());
    int wide = 0, high = 0, sampling = 0, colours = 0;
    if (!jpeg || tjDecompressHeader3(jpeg.get(), bytes, file.size(), &wide, &high, &sampling, &colours) != 0
        || wide < 1 || high < 1)
        return damaged("JPEG");
    const Size size{static_cast<double>(wide), static_cast<double>(high)};
    if (!size.can_be_drawn())
        return too_large();
    const Owned<cairo_surface_t> picture(cairo_image_surface_create(CAIRO_FORMAT_RGB24, wide, high));
    unsigned char* pixels = cairo_image_surface_get_data(picture.get());
    // In memory as cairo has it: blue first where the lowest byte comes first.
    if (pixels == nullptr
        || tjDecompress2(jpeg.get(), bytes, file.size(), pixels, wide,
                         cairo_image_surface_get_stride(picture.get()), high, TJPF_BGRX, 0)
               != 0)
        return damaged("JPEG");
    cairo_surface_mark_dirty(picture.get());
    return shrunk(*picture, size);
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
Result<std::string> from_svg(const std::string& file) {
    const Svg svg(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(file.data()), file.size(), nullptr));
    if (!svg)
        return damaged("SVG");
    const Size size = size_of(*svg);
    if (!(size.wide > 0 && size.high > 0))
        return problem("This SVG does not say how large it is. Save it with a width and a height.");
    const Sheet sheet(size, scale_for(size, true));
    const RsvgRectangle whole{0, 0, sheet.wide, sheet.high};
    if (!rsvg_handle_render_document(svg.get(), sheet.cairo.get(), &whole, nullptr))
        return damaged("SVG");
    return sheet.png();
}

}

Result<std::string> logo_from(const std::string& file) {
    if (file.starts_with(png_signature))
        return from_png(file);
    if (file.starts_with(jpeg_signature))
        return from_jpeg(file);
    if (file.substr(0, 4096).find("<svg") != std::string::npos)
        return from_svg(file);
    return not_a_picture();
}

bool is_logo(const std::string& png) {
    const record::PngSize size = record::size_of_png(png);
    return size.wide >= 1 && size.high >= 1 && size.wide <= logo_most_wide && size.high <= logo_most_high;
}

Result<std::string> read_logo(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream)
        return problem(utf8(file) + " cannot be read. Is it still there?");
    if (size > most_bytes)
        return too_large();
    std::string bytes(size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return logo_from(bytes);
}

}
