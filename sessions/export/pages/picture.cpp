#include "sessions/export/pages/picture.h"

#include <algorithm>
#include <cairo-svg.h>
#include <cairo.h>
#include <cmath>
#include <limits>
#include <memory>

#include "sessions/export/pages/cairo_object.h"
#include "sessions/export/pages/card_boxes.h"
#include "sessions/export/pages/item_rows.h"
#include "sessions/export/pages/ladder_rows.h"
#include "sessions/export/pages/painter.h"
#include "sessions/export/pages/png.h"
#include "sessions/export/pages/table_rows.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

constexpr double margin = 12;
/// A picture with a longer side opens nowhere, in pixels.
constexpr double longest_side = 30000;
/// In all; more takes longer to write than people like to wait.
constexpr double most_pixels = 10'000'000;

/// What is written, on one page as high as it takes.
template <class Write>
Picture drawn(std::string told, const Write& write) {
    const Typesetter typesetter;
    FlowWriter writer(typesetter);
    write(writer);
    Pages pages = writer.pages({}, std::numeric_limits<double>::max());
    Picture picture{.told = std::move(told), .wide = text_area.wide + 2 * margin, .margin = margin};
    for (PlacedBox box : pages.pages.front().boxes) {
        box.at = box.at.moved(margin - text_area.x, margin - text_area.y);
        picture.high = std::max(picture.high, box.at.bottom() + margin);
        picture.boxes.push_back(std::move(box));
    }
    return picture;
}

void choose_ground(cairo_t& cairo, const Picture& picture) {
    cairo_set_source_rgb(&cairo, picture.ground.red, picture.ground.green, picture.ground.blue);
}

/// What stands on the picture's ground.
void paint(cairo_t& cairo, const Picture& picture) {
    for (const PlacedBox& box : picture.boxes)
        paint_box(cairo, box);
    for (const Picture::Inset& inset : picture.insets) {
        cairo_save(&cairo);
        cairo_translate(&cairo, inset.x, inset.y);
        cairo_scale(&cairo, inset.scale, inset.scale);
        cairo_new_path(&cairo);
        cairo_rectangle(&cairo, 0, 0, inset.picture->wide, inset.picture->high);
        choose_ground(cairo, *inset.picture);
        cairo_fill(&cairo);
        paint(cairo, *inset.picture);
        cairo_restore(&cairo);
    }
}

void paint(cairo_surface_t& surface, const Picture& picture, double scale) {
    const Owned<cairo_t> cairo(cairo_create(&surface));
    cairo_scale(cairo.get(), scale, scale);
    choose_ground(*cairo, picture);
    cairo_paint(cairo.get());
    paint(*cairo, picture);
}

}

Picture picture_of(const LadderOverview& overview) {
    return drawn(told(overview), [&](FlowWriter& writer) { write_overview(writer, overview); });
}

Picture picture_of(const Placing& placing) {
    Placing bare = placing;
    bare.reasons.clear();
    return drawn(placing.piece.text + ": " + placing.verdict + ". " + legend(placing.rounds),
                 [&](FlowWriter& writer) { write_placing(writer, bare); });
}

Picture picture_of(const VoteTable& table) {
    return drawn(table.cards + ": " + counted(table.rows.size(), "row", "rows"),
                 [&](FlowWriter& writer) { write_votes(writer, table); });
}

Picture titled(Picture picture, const PictureTitle& title) {
    const Typesetter typesetter;
    const double size = std::max(16.0, picture.wide / 40);
    const double above = size * 0.9;
    double x = picture.margin;
    const auto text_wide = [&] { return picture.wide - picture.margin - x; };
    std::shared_ptr<const SetText> number;
    if (!title.number.empty()) {
        number =
            typesetter.set_line({title.number, {.size = size * 0.6, .colour = quiet_ink}}, text_wide() / 3);
        x += number->wide(0) + size * 0.6;
    }
    const auto text =
        typesetter.set({{title.text, {.size = size, .weight = 700, .leading = 1.25}}}, text_wide());
    const double down = above + text->high() + size * 0.5;
    for (PlacedBox& box : picture.boxes)
        box.at = box.at.moved(0, down);
    for (Picture::Inset& inset : picture.insets)
        inset.y += down;
    add_lines(picture.boxes, text, x, above);
    // Beside the first line of the title, and on its base line as near as the eye can tell.
    if (number)
        add_lines(picture.boxes, number, picture.margin,
                  above + (text->high(0) - number->high(0)) / 2 + size * 0.1);
    picture.high += down;
    return picture;
}

std::string paint_png(const Picture& picture, double pixels) {
    const double scale = std::min({pixels, longest_side / std::max(picture.wide, picture.high),
                                   std::sqrt(most_pixels / (picture.wide * picture.high))});
    const auto side = [scale](double points) {
        return std::max(1, static_cast<int>(std::ceil(points * scale)));
    };
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, side(picture.wide), side(picture.high)));
    paint(*surface, picture, scale);
    return write_png(*surface);
}

std::string paint_svg(const Picture& picture) {
    std::string svg;
    const Owned<cairo_surface_t> surface(
        cairo_svg_surface_create_for_stream(append, &svg, picture.wide, picture.high));
    paint(*surface, picture, 1);
    cairo_surface_finish(surface.get());
    return svg;
}

}
