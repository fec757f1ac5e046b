#include "app/ui/shaped_text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <pango/pangocairo.h>
#include <string>
#include <utf8proc.h>

#include "app/ui/picture.h"

namespace plenary::ui {
namespace {

/// The longest side of one texture. A larger text is drawn in tiles, and only those that are seen.
constexpr int tile_side = 1024;
/// The longest piece of a text that Pango gets at once, in bytes: its time grows with the square of a
/// paragraph's length, and its lengths must not overflow.
constexpr std::size_t longest_piece = 2048;
/// Tiles that were not drawn for so many frames go.
constexpr int frames_kept = 30;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

float pixels(int pango) {
    return static_cast<float>(pango) / PANGO_SCALE;
}

int units(float length) {
    return static_cast<int>(std::lround(length * PANGO_SCALE));
}

/// Whole pixels, from inclusive to exclusive.
struct Area {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;

    bool empty() const { return x0 >= x1 || y0 >= y1; }
    bool meets(const Area& other) const {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }
    Area moved(int right) const { return {x0 + right, y0, x1 + right, y1}; }
    /// The smallest that holds both.
    Area with(const Area& other) const {
        return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1),
                std::max(y1, other.y1)};
    }
};

PangoWeight pango_weight(Weight weight) {
    switch (weight) {
    case Weight::regular: return PANGO_WEIGHT_NORMAL;
    case Weight::medium: return PANGO_WEIGHT_MEDIUM;
    case Weight::semibold: return PANGO_WEIGHT_SEMIBOLD;
    case Weight::bold: return PANGO_WEIGHT_BOLD;
    }
    return PANGO_WEIGHT_MEDIUM;
}

/// The text with every byte that is no part of a character replaced, so that offsets stay what they are.
std::string valid(std::string_view text) {
    std::string fit(text);
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < fit.size();) {
        utf8proc_int32_t code_point = 0;
        const auto length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(fit.size() - at), &code_point);
        if (length <= 0 || code_point == 0)
            fit[at] = '?';
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return fit;
}

struct Line {
    PangoLayoutLine* line; ///< belongs to its piece
    std::size_t offset;    ///< of the piece in the text
    float width;
    bool from_right;
    int base; ///< of the letters, from the top of the block
    Area ink; ///< from the line's left and the block's top

    /// After its last byte, with the spaces that end it.
    std::size_t end() const {
        return offset
               + static_cast<std::size_t>(pango_layout_line_get_start_index(line)
                                          + pango_layout_line_get_length(line));
    }
    /// Left and right of each run between these bytes of the text, one after the other.
    std::vector<float> edges(std::size_t from, std::size_t to) const {
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(line, static_cast<int>(from - offset), static_cast<int>(to - offset),
                                       &ranges, &count);
        std::vector<float> found;
        for (int i = 0; i < 2 * count; ++i)
            found.push_back(pixels(ranges[i]));
        g_free(ranges);
        return found;
    }
};

/// What Pango gets at once: some paragraphs, or some of one.
struct Piece {
    std::size_t end;
    bool inside; ///< begins inside a paragraph, and ends in it or with it
    bool cut;    ///< ends inside a paragraph

    /// Where the next piece begins; none after the last.
    std::optional<std::size_t> after(std::string_view text, std::size_t resume) const {
        if (end == text.size() && !cut)
            return std::nullopt;
        const bool line_done = resume == end && text[end] == '\n' && text[end - 1] != '\n';
        return line_done ? resume + 1 : resume;
    }
};

Piece next_piece(std::string_view text, std::size_t begin) {
    Piece piece{std::min(text.size(), begin + longest_piece), begin > 0 && text[begin - 1] != '\n', false};
    while (piece.end < text.size() && piece.end > begin
           && (static_cast<unsigned char>(text[piece.end]) & 0xC0U) == 0x80U)
        --piece.end;
    const std::size_t paragraph = text.find('\n', begin);
    if (piece.inside && paragraph <= piece.end && paragraph != std::string_view::npos)
        piece.end = paragraph;
    else
        piece.cut = piece.end < text.size();
    return piece;
}

struct Tile {
    int column;
    int row;
    int last_used;
    Picture picture;
};

/// The text in one colour, aligned one way.
struct Look {
    ImU32 colour; ///< without alpha
    Align align;
    Area area; ///< of everything that is drawn, from the corner of the block
    std::vector<Tile> tiles;

    Area tile_area(int column, int row) const {
        const int x = area.x0 + column * tile_side;
        const int y = area.y0 + row * tile_side;
        return {x, y, std::min(x + tile_side, area.x1), std::min(y + tile_side, area.y1)};
    }
};

/// Cairo keeps colours multiplied by their alpha in one word, Dear ImGui wants plain ones in bytes. Where
/// nothing is drawn, the letters' colour keeps the edges from darkening when the picture is turned.
void copy_pixels(cairo_surface_t& drawn, ImTextureData& to, ImU32 colour) {
    cairo_surface_flush(&drawn);
    const unsigned char* row = cairo_image_surface_get_data(&drawn);
    const int stride = cairo_image_surface_get_stride(&drawn);
    for (int y = 0; y < to.Height; ++y, row += stride) {
        for (int x = 0; x < to.Width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + std::ptrdiff_t{x} * 4, sizeof pixel);
            const std::uint32_t alpha = pixel >> 24U;
            ImU32 out = colour;
            if (alpha != 0) {
                const auto plain = [&](unsigned shift) {
                    return std::min(((pixel >> shift & 0xFFU) * 255 + alpha / 2) / alpha, 255U);
                };
                out = IM_COL32(plain(16), plain(8), plain(0), alpha);
            }
            std::memcpy(to.GetPixelsAt(x, y), &out, sizeof out);
        }
    }
}

double channel(ImU32 colour, unsigned shift) {
    return static_cast<double>(colour >> shift & 0xFFU) / 255;
}

}

struct ShapedText::Layout {
    std::vector<Owned<PangoLayout>> pieces;
    std::vector<Line> lines;
    std::vector<TextLine> text_lines;
    float width;      ///< of the block
    float advance;    ///< from line to line
    float first_base; ///< from the block's top to the first base line
    std::vector<Look> looks;

    void add_line(std::string_view text, PangoLayoutLine* line, std::size_t offset);
    float left_of(const Line& line, Align align) const;
    Look& look(ImU32 colour, Align align);
    Tile& tile(Look& look, int column, int row) const;
    void draw_tile(const Look& look, const Area& area, ImTextureData& to) const;
};

void ShapedText::Layout::add_line(std::string_view text, PangoLayoutLine* line, std::size_t offset) {
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_line_get_extents(line, &ink, &logical);
    const auto base = static_cast<int>(std::lround(static_cast<float>(lines.size()) * advance + first_base));
    Area area;
    if (ink.width > 0 && ink.height > 0) {
        pango_extents_to_pixels(&ink, nullptr);
        // One more around it for what smoothing adds.
        area = {ink.x - 1, base + ink.y - 1, ink.x + ink.width + 1, base + ink.y + ink.height + 1};
    }
    const bool from_right = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
    lines.push_back({line, offset, pixels(logical.width), from_right, base, area});

    const std::size_t begin = offset + static_cast<std::size_t>(pango_layout_line_get_start_index(line));
    std::size_t end = lines.back().end();
    while (end > begin && text[end - 1] == ' ')
        --end;
    text_lines.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), lines.back().width});
}

float ShapedText::Layout::left_of(const Line& line, Align align) const {
    const float room = width - line.width;
    if (align == Align::centre)
        return std::round(room / 2);
    return align == Align::right || line.from_right ? std::round(room) : 0;
}

Look& ShapedText::Layout::look(ImU32 colour, Align align) {
    const auto found = std::find_if(looks.begin(), looks.end(), [&](const Look& look) {
        return look.colour == colour && look.align == align;
    });
    if (found != looks.end())
        return *found;
    Look made{colour, align, {}, {}};
    for (const Line& line : lines) {
        if (line.ink.empty())
            continue;
        const Area area = line.ink.moved(static_cast<int>(left_of(line, align)));
        made.area = made.area.empty() ? area : made.area.with(area);
    }
    return looks.emplace_back(std::move(made));
}

void ShapedText::Layout::draw_tile(const Look& look, const Area& area, ImTextureData& to) const {
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, to.Width, to.Height));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), channel(look.colour, IM_COL32_R_SHIFT),
                         channel(look.colour, IM_COL32_G_SHIFT), channel(look.colour, IM_COL32_B_SHIFT));
    for (const Line& line : lines) {
        const auto left = static_cast<int>(left_of(line, look.align));
        if (line.ink.empty() || !line.ink.moved(left).meets(area))
            continue;
        cairo_move_to(cairo.get(), left - area.x0, line.base - area.y0);
        pango_cairo_show_layout_line(cairo.get(), line.line);
    }
    // Without memory for the surface the picture stays empty.
    if (cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS)
        copy_pixels(*surface, to, look.colour);
}

Tile& ShapedText::Layout::tile(Look& look, int column, int row) const {
    const auto found = std::find_if(look.tiles.begin(), look.tiles.end(), [&](const Tile& tile) {
        return tile.column == column && tile.row == row;
    });
    if (found != look.tiles.end())
        return *found;
    const Area area = look.tile_area(column, row);
    Picture picture = new_picture(area.x1 - area.x0, area.y1 - area.y0);
    draw_tile(look, area, *picture);
    return look.tiles.emplace_back(Tile{column, row, 0, std::move(picture)});
}

ShapedText::ShapedText(std::unique_ptr<Layout> layout) : layout_(std::move(layout)) {}

ShapedText::~ShapedText() = default;

const std::vector<TextLine>& ShapedText::lines() const {
    return layout_->text_lines;
}

void ShapedText::draw(ImDrawList& list, ImVec2 corner, ImU32 colour, Align align) {
    Look& look = layout_->look(colour & ~IM_COL32_A_MASK, align);
    if (look.area.empty())
        return;
    const ImVec2 origin{std::round(corner.x), std::round(corner.y)};
    const ImVec2 top = list.GetClipRectMin() - origin;
    const ImVec2 bottom = list.GetClipRectMax() - origin;
    const auto first_seen = [](float from, int begin) {
        return static_cast<int>(std::floor(std::max(from - static_cast<float>(begin), 0.0F) / tile_side));
    };
    const auto end_of_seen = [](float to, int begin, int end) {
        const float seen = std::min(to, static_cast<float>(end)) - static_cast<float>(begin);
        return static_cast<int>(std::ceil(seen / tile_side));
    };
    const Area& all = look.area;
    for (int row = first_seen(top.y, all.y0); row < end_of_seen(bottom.y, all.y0, all.y1); ++row) {
        for (int column = first_seen(top.x, all.x0); column < end_of_seen(bottom.x, all.x0, all.x1);
             ++column) {
            Tile& tile = layout_->tile(look, column, row);
            tile.last_used = ImGui::GetFrameCount();
            const Area area = look.tile_area(column, row);
            list.AddImage(tile.picture->GetTexRef(),
                          origin + ImVec2(static_cast<float>(area.x0), static_cast<float>(area.y0)),
                          origin + ImVec2(static_cast<float>(area.x1), static_cast<float>(area.y1)), {0, 0},
                          {1, 1}, colour | ~IM_COL32_A_MASK);
        }
    }
}

void ShapedText::free_unused_pictures() {
    const int now = ImGui::GetFrameCount();
    for (Look& look : layout_->looks)
        std::erase_if(look.tiles, [&](const Tile& tile) { return tile.last_used + frames_kept < now; });
    std::erase_if(layout_->looks, [](const Look& look) { return look.tiles.empty(); });
}

ImVec2 ShapedText::caret(std::size_t at) const {
    const std::size_t row = row_of(layout_->text_lines, at);
    const Line& line = layout_->lines[row];
    const ImVec2 left{layout_->left_of(line, Align::left), static_cast<float>(row) * layout_->advance};
    if (at >= line.end()) // Pango would put it to the right, whichever way the line runs
        return left + ImVec2(line.from_right ? 0 : line.width, 0);
    int x = 0;
    pango_layout_line_index_to_x(line.line, static_cast<int>(at - line.offset), 0, &x);
    return left + ImVec2(pixels(x), 0);
}

std::size_t ShapedText::byte_at(ImVec2 point) const {
    const float row = std::clamp(std::floor(point.y / layout_->advance), 0.0F,
                                 static_cast<float>(layout_->lines.size() - 1));
    const Line& line = layout_->lines[static_cast<std::size_t>(row)];
    int at = 0;
    int characters = 0;
    const float x = std::clamp(point.x - layout_->left_of(line, Align::left), -1.0F, line.width + 1);
    pango_layout_line_x_to_index(line.line, units(x), &at, &characters);
    const char* const text = pango_layout_get_text(line.line->layout);
    const char* to = text + at;
    for (; characters > 0 && *to != '\0'; --characters)
        to = g_utf8_next_char(to);
    return line.offset + static_cast<std::size_t>(to - text);
}

std::vector<Box> ShapedText::marked(std::size_t from, std::size_t to) const {
    std::vector<Box> boxes;
    for (std::size_t row = 0; row < layout_->lines.size(); ++row) {
        const TextLine& bytes = layout_->text_lines[row];
        const std::size_t first = std::max<std::size_t>(from, bytes.begin);
        const std::size_t last = std::min<std::size_t>(to, bytes.end);
        if (first >= last)
            continue;
        const Line& line = layout_->lines[row];
        const float y = static_cast<float>(row) * layout_->advance;
        // Pango counts from the left of the box in which it has aligned the line itself.
        const std::vector<float> whole = line.edges(bytes.begin, line.end());
        const float left =
            layout_->left_of(line, Align::left) - *std::min_element(whole.begin(), whole.end());
        const std::vector<float> edges = line.edges(first, last);
        for (std::size_t i = 0; i + 1 < edges.size(); i += 2)
            boxes.push_back({left + edges[i], y, left + edges[i + 1], y + layout_->advance});
    }
    return boxes;
}

/// The contexts differ in the direction of a paragraph: found from its letters, or known.
struct Shaper::Engine {
    Owned<PangoFontMap> fonts{pango_cairo_font_map_new()};
    Owned<PangoContext> found{pango_font_map_create_context(fonts.get())};
    Owned<PangoContext> from_left{pango_font_map_create_context(fonts.get())};
    Owned<PangoContext> from_right{pango_font_map_create_context(fonts.get())};
};

Shaper::Shaper() : engine_(std::make_unique<Engine>()) {
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    for (PangoContext* context :
         {engine_->found.get(), engine_->from_left.get(), engine_->from_right.get()}) {
        pango_cairo_context_set_font_options(context, options.get());
        pango_context_set_round_glyph_positions(context, FALSE);
    }
    pango_context_set_base_dir(engine_->from_left.get(), PANGO_DIRECTION_LTR);
    pango_context_set_base_dir(engine_->from_right.get(), PANGO_DIRECTION_RTL);
}

Shaper::~Shaper() = default;

std::shared_ptr<ShapedText> Shaper::shape(std::string_view text, const TextStyle& style, float width) const {
    auto layout = std::make_unique<ShapedText::Layout>();
    layout->width = width;
    layout->advance = style.size * style.leading;
    layout->first_base = (layout->advance - style.size * line_of_em) / 2 + style.size * ascent_of_em;
    const Owned<PangoFontDescription> font(pango_font_description_from_string("Inter, sans-serif"));
    pango_font_description_set_weight(font.get(), pango_weight(style.weight));
    pango_font_description_set_absolute_size(font.get(), static_cast<double>(style.size) * PANGO_SCALE);

    const std::string fit = valid(text);
    for (std::optional<std::size_t> start = 0; start;) {
        const Piece piece = next_piece(fit, *start);
        PangoContext* context = engine_->found.get();
        if (piece.inside)
            context = layout->lines.back().from_right ? engine_->from_right.get() : engine_->from_left.get();
        layout->pieces.emplace_back(pango_layout_new(context));
        PangoLayout* const pango = layout->pieces.back().get();
        pango_layout_set_auto_dir(pango, piece.inside ? FALSE : TRUE);
        pango_layout_set_font_description(pango, font.get());
        pango_layout_set_wrap(pango, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(pango, units(std::min(width, unbroken)));
        pango_layout_set_text(pango, fit.data() + *start, static_cast<int>(piece.end - *start));

        GSList* line = pango_layout_get_lines_readonly(pango);
        std::size_t resume = piece.end;
        for (; line != nullptr; line = line->next) {
            auto* const next = static_cast<PangoLayoutLine*>(line->data);
            // What follows may still belong on the last line, so the next piece begins with it.
            if (line->next == nullptr && piece.cut && pango_layout_get_line_count(pango) > 1) {
                resume = *start + static_cast<std::size_t>(pango_layout_line_get_start_index(next));
                break;
            }
            layout->add_line(fit, next, *start);
        }
        start = piece.after(fit, resume);
    }
    if (width >= unbroken) {
        layout->width = 0;
        for (const Line& line : layout->lines)
            layout->width = std::max(layout->width, line.width);
    }
    return std::shared_ptr<ShapedText>(new ShapedText(std::move(layout)));
}

}
