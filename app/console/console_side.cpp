#include "app/console/console_parts.h"
#include "app/steps/round_controls.h"
#include "app/steps/voters_bar.h"
#include "app/ui/button.h"
#include "app/ui/chip.h"
#include "app/ui/figures.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

// Design pixels.
constexpr float target = 60;
constexpr float gap = 12;
constexpr float between = 24;

/// "of 25 min · ends 11:52"
std::string ends_words(const View& view, milliseconds left) {
    std::string words = "of " + minutes_text(minutes_of(view.snapshot.session(), view.snapshot.step()));
    if (view.snapshot.clock_paused())
        return words + " · the clock stands still";
    return words + (left < 0ms ? " · was to end " : " · ends ")
           + clock_text(view.clock.wall() + left.count());
}

ui::Box draw_step_clock(const View& view, ui::Box column) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const milliseconds left = view.snapshot.countdown(view.snapshot.step(), view.now());
    const bool over = left < 0ms;
    if (!view.finished() && !view.snapshot.clock_paused())
        canvas.want_frame_at_second(left);
    column = console_heading(canvas, column, "This step");
    const std::string words = countdown_text(left) + (over ? " over" : "");
    const ui::Box clock = column.cut_top(canvas.px(126));
    ui::figures(
        canvas, clock, words,
        {.size = canvas.px(118), .weight = ui::Weight::bold, .colour = over ? theme.marigold : theme.ink});
    ui::mark("console:clock", clock, words);
    column = console_words(canvas, column, "console:ends", ends_words(view, left),
                           {.size = canvas.px(23), .weight = ui::Weight::medium, .colour = theme.ink_2});
    column.cut_top(canvas.px(gap));
    return column;
}

ui::Box draw_clock_buttons(const View& view, ui::Box column, StageUi& stage) {
    ui::Canvas& canvas = view.canvas;
    ui::Box row = column.cut_top(canvas.px(target));
    const float wide = (row.width() - 2 * canvas.px(gap)) / 3;
    const auto place = [&] {
        const ui::Box box = row.cut_left(wide);
        row.cut_left(canvas.px(gap));
        return box;
    };
    if (ui::button(canvas, "clock:+1", place(), "+1 min"))
        view.post(GiveMinutes{1});
    if (ui::button(canvas, "clock:+5", place(), "+5 min"))
        view.post(GiveMinutes{5});
    if (ui::button(canvas, "clock:-1", place(), "−1 min", ui::Rank::quiet,
                   minutes_of(view.snapshot.session(), view.snapshot.step()) > 0))
        view.post(GiveMinutes{-1});
    column.cut_top(canvas.px(gap));
    const bool paused = view.snapshot.clock_paused();
    if (ui::button(canvas, "clock:pause", column.cut_top(canvas.px(target)),
                   paused ? "Let the clock run" : "Pause the clock",
                   paused ? ui::Rank::primary : ui::Rank::quiet))
        view.post(PauseClock{!paused});
    column.cut_top(canvas.px(gap));
    const bool shown = view.settings.stage_clock;
    if (ui::button(canvas, "clock:room", column.cut_top(canvas.px(target)),
                   shown ? "Hide it from the room" : "Show it to the room", ui::Rank::quiet)) {
        stage.settings = view.settings;
        stage.settings->stage_clock = !shown;
    }
    return column;
}

ui::Box draw_session_clock(const View& view, ui::Box column, const Schedule& schedule) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    column.cut_top(canvas.px(between));
    column = console_heading(canvas, column, "Whole session");
    const int behind = schedule.minutes_behind();
    column = console_words(canvas, column, "console:behind", capitalised(behind_text(behind)),
                           {.size = canvas.px(40),
                            .weight = ui::Weight::bold,
                            .colour = behind > 0 ? theme.marigold : theme.ink});
    column = console_words(canvas, column, "console:finish", finish_text(schedule),
                           {.size = canvas.px(23), .weight = ui::Weight::medium, .colour = theme.ink_2});
    return draw_console_trim(view, column, schedule);
}

/// Who has voted, never what.
ui::Box draw_votes(const View& view, ui::Box column) {
    const Round* round = view.snapshot.unfinished_round(view.snapshot.step());
    if (round == nullptr)
        return column;
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    column.cut_top(canvas.px(between));
    column = console_heading(canvas, column, "Votes, round " + std::to_string(round->number));
    ui::Box row = column.cut_top(canvas.px(56));
    for (const Voter voter : voters_of(view.snapshot.session(), *round)) {
        if (voter.kind != VoterKind::group || row.width() < canvas.px(52))
            continue;
        const ui::Box place = row.cut_left(canvas.px(56));
        const bool cast = view.snapshot.has_cast(round->id, voter);
        ui::group_marker(canvas, place.centre(), canvas.px(46), GroupId{voter.number}, cast ? 1 : 0.3F);
    }
    std::string words = turnout_text(view.snapshot, *round) + " · hidden until you reveal";
    if (const std::string missing = missing_text(view.snapshot, *round); !missing.empty())
        words += ". " + missing;
    return console_words(canvas, column, "console:votes", words,
                         {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2});
}

ui::Box draw_saved(const View& view, ui::Box column, const SavedState& saved) {
    ui::Canvas& canvas = view.canvas;
    column.cut_top(canvas.px(between));
    column = console_heading(canvas, column, "Saved");
    const bool all = view.answered >= saved.posted && view.snapshot.saved();
    std::string words = view.snapshot.read_only() ? "Nothing is written: the session is only looked at"
                        : all                     ? "Every change is on disk"
                        : view.snapshot.saved()   ? "Writing to the disk …"
                                                  : view.snapshot.unsaved().reason;
    if (all && saved.saved != 0)
        words += " · " + clock_text(saved.saved);
    return console_words(canvas, column, "console:saved", words,
                         {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = canvas.theme().ink});
}

}

void draw_console_side(const View& view, ui::Box area, const Schedule& schedule, const SavedState& saved,
                       StageUi& stage, ConsoleUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Box content = ui::begin_scroll(canvas, "console:side", area, state.side, state.side_height);
    ui::Box column{content.x0, content.y0, content.x1, content.y0 + 1e5F};
    column = draw_step_clock(view, column);
    if (!view.finished())
        column = draw_clock_buttons(view, column, stage);
    if (!view.snapshot.read_only())
        column = draw_session_clock(view, column, schedule);
    column = draw_votes(view, column);
    column = draw_saved(view, column, saved);
    state.side_height = column.y0 - content.y0;
    ui::end_scroll(canvas, state.side);
}

}
