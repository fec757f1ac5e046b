#include "sessions/export/pages/painter.h"

#include <algorithm>
#include <cairo.h>
#include <numbers>

#include "sessions/export/pages/group_shape.h"
#include "sessions/export/pages/png.h"
#include "sessions/export/pages/set_text.h"
#include "sessions/pictures/decode_picture.h"
#include "sessions/pictures/kept_picture.h"

namespace plenary::record {

namespace {

void outline(cairo_t& cairo, const Rect& at, double radius) {
    const double r = std::min({radius, at.wide / 2, at.high / 2});
    if (r <= 0) {
        cairo_rectangle(&cairo, at.x, at.y, at.wide, at.high);
        return;
    }
    static constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(&cairo);
    cairo_arc(&cairo, at.right() - r, at.y + r, r, -quarter, 0);
    cairo_arc(&cairo, at.right() - r, at.bottom() - r, r, 0, quarter);
    cairo_arc(&cairo, at.x + r, at.bottom() - r, r, quarter, 2 * quarter);
    cairo_arc(&cairo, at.x + r, at.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(&cairo);
}

void choose(cairo_t& cairo, const Rgb& colour) {
    cairo_set_source_rgb(&cairo, colour.red, colour.green, colour.blue);
}

void paint(cairo_t& cairo, const Rect& at, const Panel& panel) {
    if (panel.fill) {
        outline(cairo, at, panel.radius);
        choose(cairo, *panel.fill);
        cairo_fill(&cairo);
    }
    if (!panel.outline)
        return;
    const double in = panel.stroke / 2;
    outline(cairo, {at.x + in, at.y + in, at.wide - panel.stroke, at.high - panel.stroke}, panel.radius);
    static constexpr double dashes[] = {3, 2};
    cairo_set_dash(&cairo, dashes, panel.dashed ? 2 : 0, 0);
    cairo_set_line_width(&cairo, panel.stroke);
    choose(cairo, *panel.outline);
    cairo_stroke(&cairo);
}

using Bytes = std::shared_ptr<const std::string>;

/// A photograph goes into a PDF as it is, and not as its pixels.
void keep_as_jpeg(cairo_surface_t& surface, const Bytes& jpeg) {
    const auto let_go = [](void* owner) { delete static_cast<Bytes*>(owner); };
    auto owner = std::make_unique<Bytes>(jpeg);
    if (cairo_surface_set_mime_data(&surface, CAIRO_MIME_TYPE_JPEG,
                                    reinterpret_cast<const unsigned char*>(jpeg->data()), jpeg->size(),
                                    let_go, owner.get())
        == CAIRO_STATUS_SUCCESS)
        (void)owner.release();
}

/// One with an error status where it is damaged.
Owned<cairo_surface_t> opened(const Bytes& bytes) {
    if (!is_jpeg(*bytes))
        return open_png(*bytes);
    auto decoded = decode_picture(*bytes, {.wide = picture_most_wide, .high = picture_most_high});
    if (!decoded)
        return Owned<cairo_surface_t>(cairo_image_surface_create(CAIRO_FORMAT_INVALID, 0, 0));
    keep_as_jpeg(*decoded->surface, bytes);
    return std::move(decoded->surface);
}

/// Nothing where it is damaged.
void paint(cairo_t& cairo, const Rect& at, const Image& image) {
    const Owned<cairo_surface_t> surface = opened(image.bytes);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return;
    cairo_save(&cairo);
    cairo_translate(&cairo, at.x, at.y);
    cairo_scale(&cairo, at.wide / cairo_image_surface_get_width(surface.get()),
                at.high / cairo_image_surface_get_height(surface.get()));
    cairo_set_source_surface(&cairo, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(&cairo), CAIRO_FILTER_BEST);
    cairo_paint(&cairo);
    cairo_restore(&cairo);
}

void paint(cairo_t& cairo, const Rect& at, const Bend& bend) {
    cairo_move_to(&cairo, at.x, at.y);
    cairo_arc_negative(&cairo, at.x + bend.radius, at.bottom() - bend.radius, bend.radius, std::numbers::pi,
                       std::numbers::pi / 2);
    cairo_line_to(&cairo, at.right(), at.bottom());
    cairo_set_dash(&cairo, nullptr, 0, 0);
    cairo_set_line_width(&cairo, bend.stroke);
    choose(cairo, bend.colour);
    cairo_stroke(&cairo);
}

}

void paint_box(cairo_t& cairo, const PlacedBox& box) {
    if (const auto* panel = std::get_if<Panel>(&box.what))
        paint(cairo, box.at, *panel);
    if (const auto* image = std::get_if<Image>(&box.what))
        paint(cairo, box.at, *image);
    if (const auto* shape = std::get_if<GroupShape>(&box.what))
        paint_group_shape(cairo, box.at, *shape);
    if (const auto* bend = std::get_if<Bend>(&box.what))
        paint(cairo, box.at, *bend);
    if (const TextLine* line = box.text())
        line->text->draw(cairo, line->line, box.at.x - line->text->left(line->line), box.at.y);
}

}
