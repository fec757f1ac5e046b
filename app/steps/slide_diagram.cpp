#include "app/steps/slide_diagram.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/steps/slide_diagram_parts.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// Design pixels.
constexpr float gap = 10;
constexpr float round_corner = 16;
constexpr float largest_label = 32;
constexpr float smallest_label = 20;
constexpr float label_margin = 9;
constexpr float caption_gap = 26;
constexpr float caption_widest = 1500;
constexpr float caption_share = 0.2F; ///< of the height, at most

/// Of the outer strips with the names: thinner where there are many of them.
struct Strip {
    float high;
    float name;
};

Strip strip(std::size_t layers) {
    return layers < 3 ? Strip{54, 30} : Strip{42, 25};
}

/// How much of the radius the middle takes: less, the more there is around it.
float core_share(std::size_t layers) {
    constexpr std::array shares{0.40F, 0.31F, 0.25F, 0.2F};
    return shares.at(std::min(layers, shares.size()) - 1);
}

/// All of them at this size, with their middles at one of these places; false if one does not fit.
bool place_labels(ui::Canvas& canvas, const std::vector<std::string>& items, float size,
                  std::span<const float> outwards, std::vector<DiagramRings::Label>& labels) {
    const ui::TextStyle style{.size = canvas.px(size), .weight = ui::Weight::semibold, .leading = 1.16F};
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto text =
            place_in_sector(canvas, labels[i].sector, items[i], style, canvas.px(label_margin), outwards);
        if (!text)
            return false;
        labels[i].text = *text;
    }
    return true;
}

/// The labels of one layer, if they can be on one arc; false if one of them does not fit.
bool label_ring(ui::Canvas& canvas, const Sector& band, const std::vector<std::string>& items, float size,
                std::vector<DiagramRings::Label>& labels) {
    constexpr std::array places{0.5F, 0.56F, 0.62F, 0.44F, 0.7F, 0.38F, 0.78F, 0.3F, 0.84F};
    const float step = (band.to - band.from) / static_cast<float>(items.size());
    labels.clear();
    for (std::size_t i = 0; i < items.size(); ++i) {
        Sector part = band;
        part.from = band.from + step * static_cast<float>(i);
        part.to = part.from + step;
        labels.push_back({part, {}});
    }
    return std::any_of(places.begin(), places.end(),
                       [&](const float& place) {
                           return place_labels(canvas, items, size, {&place, 1}, labels);
                       })
           || place_labels(canvas, items, size, places, labels);
}

/// How deep a band that begins at band.inner must be for its labels; nothing if `most` is too little.
std::optional<float> least_depth(ui::Canvas& canvas, Sector band, float most,
                                 const std::vector<std::string>& items, float size) {
    std::vector<DiagramRings::Label> labels;
    const auto fits = [&](float depth) {
        band.outer = band.inner + depth;
        return label_ring(canvas, band, items, size, labels);
    };
    float least = canvas.px(size);
    if (most < least || !fits(most))
        return {};
    for (int i = 0; i < 6; ++i) {
        const float middle = (least + most) / 2;
        (fits(middle) ? most : least) = middle;
    }
    return most;
}

/// All rings with labels of this size. Every layer gets the depth that its words need; what is left
/// over is shared out.
std::optional<DiagramRings> rings_at(ui::Canvas& canvas, ui::Box area, const DiagramSlide& slide,
                                     float size) {
    const float radius = std::min(area.width() / 2, area.height());
    const Strip named = strip(slide.layers.size());
    const float space = canvas.px(gap);
    const float strip_and_space = canvas.px(named.high) + space;
    DiagramRings made{.centre = {area.centre().x, area.y1 - (area.height() - radius) / 2},
                      .core = radius * core_share(slide.layers.size()),
                      .name_size = canvas.px(named.name),
                      .layers = {}};
    float inner = made.core;
    float with_items = 0;
    std::vector<float> depths;
    for (const DiagramSlide::Layer& layer : slide.layers) {
        depths.push_back(0);
        if (!layer.items.empty()) {
            const Sector band{made.centre, inner + space, 0, -pi, 0, space};
            const auto depth =
                least_depth(canvas, band, radius - strip_and_space - band.inner, layer.items, size);
            if (!depth)
                return {};
            depths.back() = *depth;
            inner = band.inner + *depth;
            ++with_items;
        }
        inner += strip_and_space;
    }
    if (inner > radius + 0.5F)
        return {};
    const float more = with_items > 0 ? (radius - inner) / with_items : 0;
    inner = made.core;
    for (std::size_t i = 0; i < slide.layers.size(); ++i) {
        DiagramRings::Ring ring;
        if (depths[i] > 0) {
            const Sector band{made.centre, inner + space, inner + space + depths[i] + more, -pi, 0, space};
            if (!label_ring(canvas, band, slide.layers[i].items, size, ring.labels))
                return {};
            inner = band.outer;
        }
        ring.rim = {made.centre, inner + space, inner + strip_and_space, -pi, 0, 0};
        inner = ring.rim.outer;
        made.layers.push_back(std::move(ring));
    }
    return made;
}

/// With labels as large as they can be; nothing if they do not fit at the smallest size.
std::optional<DiagramRings> rings(ui::Canvas& canvas, ui::Box area, const DiagramSlide& slide) {
    if (!rings_at(canvas, area, slide, smallest_label))
        return {};
    for (float size = largest_label; size > smallest_label; size -= 1.5F)
        if (auto made = rings_at(canvas, area, slide, size))
            return made;
    return rings_at(canvas, area, slide, smallest_label);
}

void draw_shadowed(ui::Canvas& canvas, Sector sector, ImU32 colour) {
    const ImU32 dark = canvas.theme().shadow;
    const float round = canvas.px(round_corner);
    for (const float drop : {6.0F, 2.0F}) {
        Sector below = sector;
        below.centre.y += canvas.px(drop);
        fill_sector(canvas, below, ui::faded(dark, 0.22F), round);
    }
    fill_sector(canvas, sector, colour, round, canvas.theme().edge);
}

void draw_rings(ui::Canvas& canvas, const DiagramRings& made, const DiagramSlide& slide) {
    const ui::Theme& theme = canvas.theme();
    for (std::size_t i = made.layers.size(); i-- > 0;) {
        const DiagramRings::Ring& ring = made.layers[i];
        const std::string number = std::to_string(i + 1);
        fill_sector(canvas, ring.rim, rim_colour(theme, i), canvas.px(round_corner), theme.edge);
        const float middle = (ring.rim.inner + ring.rim.outer) / 2;
        text_on_arc(canvas, made.centre, middle, slide.layers[i].name,
                    {.size = made.name_size, .weight = ui::Weight::bold, .colour = theme.card_ink},
                    middle * pi * 0.6F);
        ui::mark("layer:" + number,
                 ui::Box{made.centre.x - ring.rim.outer, made.centre.y - ring.rim.outer,
                         made.centre.x + ring.rim.outer, made.centre.y},
                 slide.layers[i].name);
        for (std::size_t k = 0; k < ring.labels.size(); ++k) {
            const DiagramRings::Label& label = ring.labels[k];
            draw_shadowed(canvas, label.sector, layer_colour(theme, i));
            ui::TextStyle style = label.text.style;
            style.colour = theme.card_ink;
            ui::text(canvas, label.text.box.min(), label.text.box.width() + 1, slide.layers[i].items[k],
                     style, ui::Align::centre);
            ui::mark("item:" + number + ":" + std::to_string(k + 1), label.text.box,
                     slide.layers[i].items[k]);
        }
    }
    draw_centre(canvas, made.centre, made.core, slide.centre);
}

/// The sentence under the picture; returns what is left above it.
ui::Box draw_caption(ui::Canvas& canvas, ui::Box area, const std::string& caption) {
    if (caption.empty())
        return area;
    const ui::TextStyle style{.size = canvas.px(30),
                              .weight = ui::Weight::semibold,
                              .colour = canvas.theme().ink,
                              .leading = 1.26F};
    ui::Box place = area.centred(std::min(area.width(), canvas.px(caption_widest)), area.height());
    const ui::Fit found =
        ui::fit(canvas, {place.width(), area.height() * caption_share}, caption, style, canvas.px(20));
    place = place.cut_bottom(found.height + 1);
    ui::mark("caption", place, caption);
    ui::fitted_text(canvas, place, caption, found.style, found.style.size, ui::Align::centre);
    area.cut_bottom(found.height + canvas.px(caption_gap));
    return area;
}

}

ImU32 layer_colour(const ui::Theme& theme, std::size_t layer) {
    constexpr std::array order{Colour::mint,  Colour::sky,  Colour::sun,
                               Colour::lilac, Colour::rose, Colour::sand};
    return theme.card(order.at(layer % order.size()));
}

ImU32 rim_colour(const ui::Theme& theme, std::size_t layer) {
    return ui::over(ui::faded(theme.spruce, 0.26F), layer_colour(theme, layer));
}

void draw_centre(ui::Canvas& canvas, ImVec2 centre, float radius, std::string_view words) {
    const ui::Theme& theme = canvas.theme();
    fill_dome(canvas, centre, radius, theme.spruce, std::min(canvas.px(round_corner), radius * 0.1F));
    const bool alone = words.empty();
    const float figure = radius * (alone ? 0.62F : 0.4F);
    const ImVec2 top{centre.x, centre.y - radius * (alone ? 0.78F : 0.86F)};
    const float head = figure * 0.23F;
    canvas.list().AddCircleFilled({top.x, top.y + head}, head, theme.on_spruce);
    const float shoulders = figure * 0.42F;
    const ui::Box body{top.x - shoulders, top.y + head * 2.35F, top.x + shoulders, top.y + figure};
    canvas.list().AddRectFilled(body.min(), body.max(), theme.on_spruce,
                                std::min(shoulders, body.height()) * 0.8F, ImDrawFlags_RoundCornersTop);
    if (alone)
        return;
    const ui::Box box{centre.x - radius * 0.76F, top.y + figure + radius * 0.04F, centre.x + radius * 0.76F,
                      centre.y - radius * 0.06F};
    ui::mark("centre", box, words);
    ui::fitted_text(
        canvas, box, words,
        {.size = canvas.px(32), .weight = ui::Weight::semibold, .colour = theme.on_spruce, .leading = 1.18F},
        canvas.px(20), ui::Align::centre);
}

void draw_diagram(ui::Canvas& canvas, ui::Box area, const DiagramSlide& slide, DiagramUi& state) {
    if (slide.layers.empty())
        return;
    area = draw_caption(canvas, area, slide.caption);
    if (state.area != area || state.unit != canvas.px(1)) {
        state.area = area;
        state.unit = canvas.px(1);
        state.rings = rings(canvas, area, slide);
    }
    if (state.rings)
        draw_rings(canvas, *state.rings, slide);
    else
        draw_diagram_key(canvas, area, slide, state.scroll);
}

}
