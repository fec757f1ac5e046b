#include "app/stage/head.h"

#include <string>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"

namespace plenary {

using namespace std::chrono_literals;

void draw_timer(const View& view, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const std::chrono::milliseconds planned =
        std::chrono::minutes(minutes_of(view.snapshot.session(), view.step));
    const std::chrono::milliseconds left = view.snapshot.countdown(view.step, view.now());
    const bool over = left < 0ms;
    const bool soon = !over && left < std::max<std::chrono::milliseconds>(planned / 10, 30s);

    const std::string words = countdown_text(left) + (over ? " over" : "");
    if (!view.finished() && view.step == view.snapshot.step() && !view.snapshot.clock_paused())
        canvas.want_frame_at_second(left);

    const ui::TextStyle style{
        .size = canvas.px(34), .weight = ui::Weight::semibold, .colour = over ? theme.brick : theme.ink};
    const float wide = canvas.px(18 + 40 + 16 + 28) + ui::text_size(canvas, words, style).x;
    ui::Box pill = area.cut_right(wide).centred(wide, canvas.px(64));
    ui::panel(canvas, pill, soon ? theme.marigold_wash : theme.surface, over ? theme.brick : theme.line,
              canvas.px(2), canvas.px(32));
    pill.cut_left(canvas.px(18));
    // By whole seconds, like the words: else each frame that is drawn for anything would draw the ring anew.
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    const float part = planned.count() > 0
                           ? std::chrono::duration<float>(seconds) / std::chrono::duration<float>(planned)
                           : 0;
    ui::ring(canvas, pill.cut_left(canvas.px(40)).centre(), canvas.px(40), over ? 1 : part,
             over   ? theme.brick
             : soon ? theme.marigold
                    : theme.spruce,
             theme.wash);
    pill.cut_left(canvas.px(16));
    ui::line(canvas, pill, words, style);
}

void draw_head(const View& view, ui::Box area) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    area = area.inset(canvas.px(56), 0);
    if (view.settings.stage_clock)
        draw_timer(view, area.cut_right(canvas.px(380)));
    const Session& session = view.snapshot.session();
    const std::string place = std::to_string(step_number(session, view.step)) + " of "
                              + std::to_string(steps_to_run(session).size());
    const ui::TextStyle quiet{.size = canvas.px(26), .weight = ui::Weight::medium, .colour = theme.ink_2};
    const float wide = ui::text_size(canvas, place, quiet).x;
    const ui::Box number = area.cut_left(wide);
    ui::line(canvas, number, place, quiet);
    ui::mark("step", number.min(), number.max(), place);
    area.cut_left(canvas.px(28));
    ui::line(canvas, area, view.plan().title,
             {.size = canvas.px(46), .weight = ui::Weight::bold, .colour = theme.ink});
}

}
