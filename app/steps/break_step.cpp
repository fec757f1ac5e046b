#include "app/steps/break_step.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/ui/figures.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "sessions/model/local_time.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

constexpr WallTime minute = 60'000;

/// The minute that the room was told, in wall time. A break that the room has not come to, or one of an older
/// file, would end when its minutes are over.
WallTime back_at(const View& view) {
    const StepClock* clock = view.snapshot.session().step_clocks.find(view.step);
    if (clock != nullptr && clock->back_at != 0)
        return clock->back_at;
    const WallTime ends = view.clock.wall() + view.snapshot.countdown(view.step, view.now()).count();
    return (ends + minute - 1) / minute * minute;
}

/// What the screen says of the break at this moment.
struct Saying {
    std::string above;
    std::string large;
    std::string beside; ///< the ring
    float part = 0;
    ImU32 colour = 0; ///< of the ring and, when it is over, of the words
    bool over = false;
};

Saying during(const View& view) {
    const ui::Theme& theme = view.canvas.theme();
    const WallTime back = back_at(view);
    const int minutes = std::max(minutes_of(view.snapshot.session(), view.step), 1);
    const WallTime left = back - view.clock.wall();
    // Seconds are not shown, but the ring goes on by one with each.
    view.canvas.want_frame_at_second(std::chrono::milliseconds(left));
    if (left > 0) {
        // What the rounding to a full minute gave on top is not counted out loud.
        const auto to_come = std::clamp<std::int64_t>((left + minute - 1) / minute, 1, minutes);
        const auto whole = static_cast<float>(minutes) * static_cast<float>(minute);
        return {.above = "Back at",
                .large = clock_text(back),
                .beside = counted(to_come, "minute left", "minutes left"),
                .part = std::min(1.0F, static_cast<float>(left) / whole),
                .colour = left <= 2 * minute ? theme.marigold : theme.spruce};
    }
    const WallTime over = -left / minute;
    return {.above = "We said " + clock_text(back),
            .large = "Time to start again",
            .beside = over == 0 ? "Less than a minute over" : counted(over, "minute over", "minutes over"),
            .part = 1,
            .colour = theme.brick,
            .over = true};
}

Saying afterwards(const View& view) {
    return {.above = "The break was planned for",
            .large = minutes_text(minutes_of(view.snapshot.session(), view.step)),
            .beside = "",
            .colour = view.canvas.theme().spruce};
}

void draw_ring_row(ui::Canvas& canvas, ui::Box row, const Saying& saying) {
    const ui::Theme& theme = canvas.theme();
    const ui::TextStyle style{.size = row.height() * 0.38F,
                              .weight = ui::Weight::semibold,
                              .colour = saying.over ? theme.brick : theme.ink};
    const float gap = row.height() * 0.24F;
    const float words = std::min(ui::text_size(canvas, saying.beside, style).x + 1,
                                 std::max(1.0F, row.width() - row.height() - gap));
    ui::Box inner = row.centred(row.height() + gap + words, row.height());
    const ui::Box ring = inner.cut_left(row.height());
    ui::ring(canvas, ring.centre(), ring.height(), saying.part, saying.colour, theme.wash);
    ui::mark("break:ring", ring);
    inner.cut_left(gap);
    ui::mark("break:left", inner, saying.beside);
    ui::line(canvas, inner, saying.beside, style);
}

}

std::chrono::milliseconds left_of_break(const View& view) {
    return std::chrono::milliseconds(back_at(view) - view.clock.wall());
}

Footer draw_break(const View& view, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const Saying saying = view.finished() ? afterwards(view) : during(view);

    area = area.inset(std::min(canvas.px(96), area.width() * 0.05F), canvas.px(16));
    const float high = area.height();
    if (const std::string& line = view.content<BreakStep>().line; !line.empty()) {
        const ui::Box box = area.cut_bottom(high * 0.13F);
        ui::fitted_text(canvas, box, line,
                        {.size = high * 0.048F, .weight = ui::Weight::medium, .colour = theme.ink_2},
                        canvas.px(20), ui::Align::centre);
        ui::mark("break:line", box, line);
    }
    if (!saying.beside.empty())
        draw_ring_row(canvas, area.cut_bottom(high * 0.19F), saying);
    const ui::Box above = area.cut_top(high * 0.13F);
    ui::line(canvas, above, saying.above,
             {.size = above.height() * 0.62F, .weight = ui::Weight::semibold, .colour = theme.ink_2},
             ui::Align::centre);
    ui::mark("break:above", above, saying.above);
    ui::figures(canvas, area, saying.large,
                {.size = area.height() * 0.98F,
                 .weight = ui::Weight::bold,
                 .colour = saying.over ? theme.brick : theme.ink},
                ui::Align::centre);
    ui::mark("break:clock", area, saying.large);
    return {};
}

}
