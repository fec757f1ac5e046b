#include "app/ui/tabs.h"

#include <algorithm>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary::ui {
namespace {

// Design pixels.
constexpr float radius = 14;
constexpr float around = 4;
constexpr float beside_words = 24;

TextStyle words_style(Canvas& canvas, bool shown) {
    return {.size = canvas.px(22),
            .weight = Weight::semibold,
            .colour = shown ? canvas.theme().on_spruce : canvas.theme().ink_2};
}

/// Returns whether it was pressed.
bool draw_tab(Canvas& canvas, Box box, const Tab& tab, bool shown) {
    const Theme& theme = canvas.theme();
    const Hit hit = canvas.hit(tab.id, box);
    const Box inner = box.inset(canvas.px(around));
    const float round = canvas.px(radius - around);
    if (shown)
        fill(canvas, inner, theme.spruce, round);
    else if (hit.hovered)
        fill(canvas, inner, theme.spruce_wash, round);
    if (hit.focused)
        focus_ring(canvas, inner, round);
    line(canvas, inner.inset(std::min(canvas.px(8), box.width() * 0.04F), 0), tab.words,
         words_style(canvas, shown), Align::centre);
    mark(tab.id + ":state", box, shown ? "chosen" : "");
    return hit.clicked;
}

}

float tabs_width(Canvas& canvas, std::span<const Tab> tabs) {
    float widest = 0;
    for (const Tab& tab : tabs)
        widest = std::max(widest, text_size(canvas, tab.words, words_style(canvas, true)).x);
    return (widest + 2 * canvas.px(beside_words)) * static_cast<float>(tabs.size());
}

std::optional<std::size_t> tabs(Canvas& canvas, Box box, std::span<const Tab> tabs, std::size_t shown) {
    panel(canvas, box, canvas.theme().surface, canvas.theme().line, canvas.px(2), canvas.px(radius));
    const float wide = box.width() / static_cast<float>(tabs.size());
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < tabs.size(); ++i)
        if (draw_tab(canvas, box.cut_left(wide), tabs[i], i == shown) && i != shown)
            chosen = i;
    return chosen;
}

}
