#include "sessions/export/pages/set_text.h"

#include <algorithm>
#include <cmath>
#include <pango/pangocairo.h>
#include <utf8proc.h>

#include "sessions/model/text.h"

namespace plenary::record {

namespace {

/// The longest piece of a paragraph that Pango gets at once, in bytes: its time grows with the square of
/// that.
constexpr std::size_t longest_piece = 2048;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

double points(int pango) {
    return static_cast<double>(pango) / PANGO_SCALE;
}

int units(double length) {
    return static_cast<int>(std::lround(length * PANGO_SCALE));
}

/// Letters of these scripts join, and must not be pulled apart: everything from Hebrew on but Vietnamese and
/// punctuation.
bool joins(std::string_view text) {
    return std::ranges::any_of(characters_of(text), [](char32_t letter) {
        return letter >= 0x590 && (letter < 0x1E00 || letter > 0x20CF);
    });
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

guint16 channel(double value) {
    return static_cast<guint16>(std::lround(value * 65535));
}

void add_look(PangoAttrList* list, const Run& run, std::size_t from, std::size_t to) {
    const Type& type = run.type;
    add(list, pango_attr_size_new_absolute(units(type.size)), from, to);
    add(list, pango_attr_weight_new(static_cast<PangoWeight>(type.weight)), from, to);
    add(list,
        pango_attr_foreground_new(channel(type.colour.red), channel(type.colour.green),
                                  channel(type.colour.blue)),
        from, to);
    if (type.tracking != 0 && !joins(run.text))
        add(list, pango_attr_letter_spacing_new(units(type.size * type.tracking)), from, to);
}

}

std::string valid_text(std::string text) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t code_point = 0;
        const auto length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
        if (length <= 0 || code_point == 0)
            text[at] = '?';
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return text;
}

struct SetText::Parts {
    struct Line {
        PangoLayoutLine* line; ///< belongs to one of the layouts
        std::size_t begin;     ///< in the words
        std::size_t end;
        double wide;
        double left;
        double high;
        double base; ///< from the top of the line
    };
    std::string words;
    std::vector<Owned<PangoLayout>> layouts;
    std::vector<Line> lines;

    void add_line(PangoLayoutLine* line, std::size_t offset, const Type& type, double width, Align align);
};

void SetText::Parts::add_line(PangoLayoutLine* line, std::size_t offset, const Type& type, double width,
                              Align align) {
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    const double wide = points(logical.width);
    const double high = std::max(type.size * type.leading, points(logical.height));
    const bool from_right = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
    const double room = std::max(0.0, width - wide);
    const double left = align == Align::centre ? room / 2 : align == Align::right || from_right ? room : 0;
    const auto begin = offset + static_cast<std::size_t>(pango_layout_line_get_start_index(line));
    const auto end = begin + static_cast<std::size_t>(pango_layout_line_get_length(line));
    lines.push_back(
        {line, begin, end, wide, left, high, (high - points(logical.height)) / 2 - points(logical.y)});
}

SetText::SetText(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SetText::~SetText() = default;

const std::string& SetText::words() const {
    return parts_->words;
}

std::size_t SetText::lines() const {
    return parts_->lines.size();
}

double SetText::high(std::size_t line) const {
    return parts_->lines[line].high;
}

double SetText::wide(std::size_t line) const {
    return parts_->lines[line].wide;
}

double SetText::left(std::size_t line) const {
    return parts_->lines[line].left;
}

std::string_view SetText::words(std::size_t line) const {
    const auto& at = parts_->lines[line];
    return std::string_view(parts_->words).substr(at.begin, at.end - at.begin);
}

double SetText::high() const {
    double sum = 0;
    for (const auto& line : parts_->lines)
        sum += line.high;
    return sum;
}

void SetText::draw(cairo_t& cairo, std::size_t line, double x, double y) const {
    const auto& at = parts_->lines[line];
    cairo_move_to(&cairo, x + at.left, y + at.base);
    pango_cairo_show_layout_line(&cairo, at.line);
}

struct Typesetter::Engine {
    Owned<PangoFontMap> fonts{pango_cairo_font_map_new()};
    Owned<PangoContext> context{pango_font_map_create_context(fonts.get())};
    Owned<PangoFontDescription> inter{pango_font_description_from_string("Inter, sans-serif")};

    Owned<PangoLayout> layout(double width) const {
        Owned<PangoLayout> made(pango_layout_new(context.get()));
        pango_layout_set_auto_dir(made.get(), TRUE);
        pango_layout_set_font_description(made.get(), inter.get());
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(made.get(), units(width));
        return made;
    }
};

Typesetter::Typesetter() : engine_(std::make_unique<Engine>()) {
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(engine_->context.get(), options.get());
    pango_cairo_context_set_resolution(engine_->context.get(), 72);
    pango_context_set_round_glyph_positions(engine_->context.get(), FALSE);
    pango_context_set_language(engine_->context.get(), pango_language_from_string("en-gb"));
}

Typesetter::~Typesetter() = default;

namespace {

/// The looks of the runs that lie in a piece of the text, from its beginning.
Owned<PangoAttrList> looks_of(const std::vector<Run>& runs, std::size_t begin, std::size_t end) {
    Owned<PangoAttrList> list(pango_attr_list_new());
    std::size_t at = 0;
    for (const Run& run : runs) {
        const std::size_t from = std::max(at, begin);
        const std::size_t to = std::min(at + run.text.size(), end);
        if (from < to)
            add_look(list.get(), run, from - begin, to - begin);
        at += run.text.size();
    }
    return list;
}

/// The end of what Pango gets at once from here on: a paragraph, or a piece of a long one.
std::size_t end_of_piece(std::string_view text, std::size_t begin) {
    const std::size_t paragraph = std::min(text.find('\n', begin), text.size());
    std::size_t end = std::min(paragraph, begin + longest_piece);
    while (end < paragraph && end > begin && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return end;
}

}

std::shared_ptr<const SetText> Typesetter::set(const std::vector<Run>& runs, double width,
                                               Align align) const {
    auto parts = std::make_unique<SetText::Parts>();
    const Type& first = runs.front().type;
    for (const Run& run : runs)
        parts->words += run.text;
    parts->words = valid_text(std::move(parts->words));
    const std::string& words = parts->words;
    for (std::size_t begin = 0; begin <= words.size();) {
        const std::size_t end = end_of_piece(words, begin);
        const bool cut = end < words.size() && words[end] != '\n';
        parts->layouts.push_back(engine_->layout(width));
        PangoLayout* const layout = parts->layouts.back().get();
        // Inter's figures are as wide as each other only when asked to be.
        const auto looks = looks_of(runs, begin, end);
        add(looks.get(), pango_attr_font_features_new("tnum"), 0, end - begin);
        // An empty paragraph is as high as the others.
        if (begin == end)
            pango_attr_list_insert(looks.get(), pango_attr_size_new_absolute(units(first.size)));
        pango_layout_set_attributes(layout, looks.get());
        pango_layout_set_text(layout, words.data() + begin, static_cast<int>(end - begin));
        std::size_t next = end + 1;
        const int count = pango_layout_get_line_count(layout);
        for (int at = 0; at < count; ++at) {
            PangoLayoutLine* line = pango_layout_get_line_readonly(layout, at);
            // What follows may still belong on the last line, so the next piece begins with it.
            if (cut && at + 1 == count && count > 1) {
                next = begin + static_cast<std::size_t>(pango_layout_line_get_start_index(line));
                break;
            }
            parts->add_line(line, begin, first, width, align);
        }
        begin = cut && next > end ? end : next;
    }
    return std::shared_ptr<const SetText>(new SetText(std::move(parts)));
}

std::shared_ptr<const SetText> Typesetter::set_lines(const Run& run, double width, int most_lines,
                                                     Align align) const {
    auto parts = std::make_unique<SetText::Parts>();
    parts->words = valid_text(run.text.substr(0, longest_piece));
    std::ranges::replace(parts->words, '\n', ' ');
    parts->layouts.push_back(engine_->layout(width));
    PangoLayout* const layout = parts->layouts.back().get();
    const std::vector<Run> runs{{parts->words, run.type}};
    const auto looks = looks_of(runs, 0, parts->words.size());
    add(looks.get(), pango_attr_font_features_new("tnum"), 0, parts->words.size());
    pango_layout_set_attributes(layout, looks.get());
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_height(layout, -most_lines);
    pango_layout_set_text(layout, parts->words.data(), static_cast<int>(parts->words.size()));
    for (int at = 0; at < pango_layout_get_line_count(layout); ++at)
        parts->add_line(pango_layout_get_line_readonly(layout, at), 0, run.type, width, align);
    return std::shared_ptr<const SetText>(new SetText(std::move(parts)));
}

double Typesetter::measure(const Run& run) const {
    return set_line(run, 100000)->wide(0);
}

}
