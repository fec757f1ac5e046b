#include <algorithm>

#include "app/console/console_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float pad = 16;
constexpr float target = 60;

/// "Types of partnership: 6 → 4 min", "The ladder explained: left out, 4 min"
std::string line_of(const View& view, const Trim& trim) {
    const std::string title = shortened(view.snapshot.plan().at(trim.step).title, 34);
    if (trim.left_out)
        return title + ": left out, " + std::to_string(trim.from) + " min";
    return title + ": " + std::to_string(trim.from) + " → " + std::to_string(trim.to) + " min";
}

/// "Shorten 2 steps", "Leave out 1 step", "Shorten 2, leave out 1".
std::string do_words(const TrimProposal& proposal) {
    const auto out = static_cast<std::size_t>(std::ranges::count_if(proposal.steps, &Trim::left_out));
    const std::size_t shorter = proposal.steps.size() - out;
    if (out == 0)
        return "Shorten " + counted(shorter, "step", "steps");
    if (shorter == 0)
        return "Leave out " + counted(out, "step", "steps");
    return "Shorten " + std::to_string(shorter) + ", leave out " + std::to_string(out);
}

/// "Gains 4 of 4 min: finishes 12:30."
std::string sum_of(const Schedule& schedule, const TrimProposal& proposal) {
    return "Gains " + std::to_string(proposal.gains) + " of " + std::to_string(proposal.late)
           + " min: would finish " + clock_text(schedule.finish - proposal.gains * minute_of_wall) + ".";
}

}

ui::Box draw_console_trim(const View& view, ui::Box column, const Schedule& schedule) {
    const TrimProposal proposal = trim_proposal(view.snapshot.session(), schedule);
    if (view.finished() || proposal.late == 0)
        return column;
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::TextStyle quiet{.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink};
    column.cut_top(canvas.px(12));
    if (proposal.steps.empty())
        return console_words(canvas, column, "trim:none",
                             "No step ahead can be shortened: the rest is essential.", quiet);
    const float width = column.width() - 2 * canvas.px(pad);
    std::vector<std::string> lines;
    for (const Trim& trim : proposal.steps)
        lines.push_back(line_of(view, trim));
    lines.push_back(sum_of(schedule, proposal));
    float high = 0;
    for (const std::string& line : lines)
        high += ui::text_size(canvas, line, quiet, width).y;
    ui::Box box = column.cut_top(high + canvas.px(target + 3 * pad));
    ui::panel(canvas, box, theme.wash, theme.line, canvas.px(2), canvas.px(14));
    box = box.inset(canvas.px(pad), canvas.px(pad));
    for (std::size_t i = 0; i < lines.size(); ++i)
        box =
            console_words(canvas, box, i + 1 == lines.size() ? "trim:sum" : "trim:line:" + std::to_string(i),
                          lines[i], quiet);
    box.cut_top(canvas.px(pad));
    if (ui::button(canvas, "trim:do", box.cut_top(canvas.px(target)), do_words(proposal)))
        view.post(TrimAgenda{proposal.steps});
    return column;
}

}
