#include "sessions/export/pages/picture.h"

#include <algorithm>
#include <cairo-svg.h>
#include <cairo.h>
#include <cmath>
#include <limits>
#include <memory>

#include "sessions/export/pages/cairo_object.h"
#include "sessions/export/pages/item_rows.h"
#include "sessions/export/pages/ladder_rows.h"
#include "sessions/export/pages/painter.h"
#include "sessions/export/pages/png.h"
#include "sessions/export/pages/table_rows.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

constexpr double margin = 12;
/// A picture of more pixels opens nowhere.
constexpr double most_pixels = 30000;

/// What is written, on one page as high as it takes.
template <class Write>
Picture drawn(std::string told, const Write& write) {
    const Typesetter typesetter;
    FlowWriter writer(typesetter);
    write(writer);
    Pages pages = writer.pages({}, std::numeric_limits<double>::max());
    Picture picture{.told = std::move(told), .wide = text_area.wide + 2 * margin};
    for (PlacedBox box : pages.pages.front().boxes) {
        box.at = box.at.moved(margin - text_area.x, margin - text_area.y);
        picture.high = std::max(picture.high, box.at.bottom() + margin);
        picture.boxes.push_back(std::move(box));
    }
    return picture;
}

void paint(cairo_surface_t& surface, const Picture& picture, double scale) {
    const Owned<cairo_t> cairo(cairo_create(&surface));
    cairo_scale(cairo.get(), scale, scale);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    for (const PlacedBox& box : picture.boxes)
        paint_box(*cairo, box);
}

std::string told(const Section& board) {
    std::string text = board.heading + ".";
    for (const Part& part : board.parts)
        if (const auto* list = std::get_if<ItemList>(&part))
            text += " " + list->title + ": " + counted(list->items.size(), "card", "cards") + ".";
    return text;
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

Picture picture_of(const Section& board) {
    return drawn(told(board), [&](FlowWriter& writer) {
        for (const Part& part : board.parts)
            if (const auto* list = std::get_if<ItemList>(&part))
                write_list(writer, *list, bold_type);
    });
}

std::string paint_png(const Picture& picture, double pixels) {
    const double scale = std::min(pixels, most_pixels / std::max(picture.wide, picture.high));
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
