#include "app/ui/figures.h"

#include <cmath>

namespace plenary::ui {
namespace {

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

float advance(ImFont* face, float line, const char* begin, const char* end) {
    return face->CalcTextSizeA(line, FLT_MAX, 0, begin, end).x;
}

float widest_figure(ImFont* face, float line) {
    float widest = 0;
    for (char figure = '0'; figure <= '9'; ++figure)
        widest = std::max(widest, advance(face, line, &figure, &figure + 1));
    return widest;
}

/// Calls `each` with every figure, and with every run of other characters, and where it begins.
template <class Each>
float lay_out(ImFont* face, float line, std::string_view words, Each each) {
    const float cell = widest_figure(face, line);
    float x = 0;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t end = at + 1;
        if (!is_figure(words[at]))
            while (end < words.size() && !is_figure(words[end]))
                ++end;
        const float wide = advance(face, line, words.data() + at, words.data() + end);
        const float room = is_figure(words[at]) ? cell : wide;
        each(words.substr(at, end - at), x + (room - wide) / 2);
        x += room;
        at = end;
    }
    return x;
}

}

float figures_width(Canvas& canvas, std::string_view words, const TextStyle& style) {
    return lay_out(canvas.fonts().face(style.weight), style.size * line_of_em, words,
                   [](std::string_view, float) {});
}

float figures(Canvas& canvas, Box box, std::string_view words, TextStyle style, Align align) {
    const float full = figures_width(canvas, words, style);
    if (full > box.width())
        style.size *= box.width() / full;
    style.size = std::max(1.0F, std::min(style.size, box.height()));
    const float line = style.size * line_of_em;
    const float wide = figures_width(canvas, words, style);
    float x = box.x0;
    if (align == Align::centre)
        x += (box.width() - wide) / 2;
    if (align == Align::right)
        x += box.width() - wide;
    const float y = box.centre().y - line / 2;
    ImFont* face = canvas.fonts().face(style.weight);
    lay_out(face, line, words, [&](std::string_view run, float at) {
        canvas.list().AddText(face, line, {std::round(x + at), std::round(y)}, style.colour, run.data(),
                              run.data() + run.size());
    });
    return wide;
}

}
