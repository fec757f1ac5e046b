#include "app/steps/slide_timeline_parts.h"

#include <algorithm>
#include <string>

#include "app/ui/figures.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr float name_to_text = 6; // design pixels

}

EntryText entry_text(ui::Canvas& canvas, float scale) {
    const ui::Theme& theme = canvas.theme();
    const auto size = [&](float designed, float floor) {
        return canvas.px(std::max(designed * scale, floor));
    };
    return {
        .year = {.size = size(40, 28), .weight = ui::Weight::bold, .colour = theme.spruce, .leading = 1.2F},
        .name = {.size = size(29, 22), .weight = ui::Weight::semibold, .colour = theme.ink, .leading = 1.18F},
        .text = {
            .size = size(24, 20), .weight = ui::Weight::medium, .colour = theme.ink_2, .leading = 1.26F}};
}

float entry_height(ui::Canvas& canvas, float width, const TimelineSlide::Entry& entry,
                   const EntryText& look) {
    float high = ui::text_size(canvas, entry.name, look.name, width).y;
    if (!entry.text.empty())
        high += canvas.px(name_to_text) + ui::text_size(canvas, entry.text, look.text, width).y;
    return high;
}

void draw_entry(ui::Canvas& canvas, ui::Box box, const TimelineSlide::Entry& entry, const EntryText& look) {
    box.y0 += ui::text(canvas, box.min(), box.width(), entry.name, look.name);
    if (!entry.text.empty())
        ui::text(canvas, {box.x0, box.y0 + canvas.px(name_to_text)}, box.width(), entry.text, look.text);
}

void draw_year(ui::Canvas& canvas, ui::Box box, int year, const ui::TextStyle& style) {
    ui::figures(canvas, box, std::to_string(year), style);
}

void draw_dot(ui::Canvas& canvas, ImVec2 centre) {
    const ui::Theme& theme = canvas.theme();
    canvas.list().AddCircleFilled(centre, canvas.px(17), theme.paper);
    canvas.list().AddCircleFilled(centre, canvas.px(13), theme.spruce);
}

std::vector<float> spread(std::span<const float> wanted, float distance, float first, float last) {
    const auto count = wanted.size();
    if (count > 1)
        distance = std::min(distance, (last - first) / static_cast<float>(count - 1));
    // Without the distances every run of neighbours that would overlap gathers around its mean.
    struct Run {
        float sum;
        float count;
        float mean() const { return sum / count; }
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < count; ++i) {
        runs.push_back({wanted[i] - distance * static_cast<float>(i), 1});
        while (runs.size() > 1 && runs[runs.size() - 2].mean() > runs.back().mean()) {
            runs[runs.size() - 2].sum += runs.back().sum;
            runs[runs.size() - 2].count += runs.back().count;
            runs.pop_back();
        }
    }
    std::vector<float> places;
    const float furthest = count > 0 ? last - distance * static_cast<float>(count - 1) : last;
    for (const Run& run : runs)
        for (float i = 0; i < run.count; ++i)
            places.push_back(std::max(first, std::min(run.mean(), furthest))
                             + distance * static_cast<float>(places.size()));
    return places;
}

}
