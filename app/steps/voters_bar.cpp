#include "app/steps/voters_bar.h"

#include <algorithm>

#include "app/ui/button.h"
#include "app/ui/chip.h"
#include "app/ui/item_map.h"
#include "sessions/model/words.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float pad = 16;
constexpr float chip_high = 60;
constexpr float marker_across = 44;
constexpr float tick_room = 40;
constexpr float widest_name = 320;
constexpr float side_across = 30;
constexpr float side_room = 44; ///< of a side's mark, before its name

bool goes_by_name(Voter voter) {
    return voter.kind == VoterKind::person || voter.kind == VoterKind::side;
}

/// `most`: the width of the bar.
ImVec2 size_of(const View& view, Voter voter, float most) {
    ui::Canvas& canvas = view.canvas;
    if (!goes_by_name(voter))
        return {canvas.px(76), canvas.px(chip_high)};
    const float wide =
        ui::text_size(canvas, voter_name(view.snapshot.session(), view.step, voter), ui::chip_text(canvas)).x
        + canvas.px(32 + tick_room);
    // Of sides there are two, so their names may be long.
    if (voter.kind == VoterKind::side)
        return {std::min(most, wide + canvas.px(side_room)), canvas.px(chip_high)};
    return {std::min(canvas.px(widest_name), wide), canvas.px(chip_high)};
}

void draw_voter(const View& view, ui::Box box, Voter voter, bool voted, const ui::Hit& hit) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const float round = canvas.px(14);
    ui::fill(canvas, box, voted ? theme.spruce_wash : theme.surface, round);
    if (hit.hovered)
        ui::fill(canvas, box, ui::faded(theme.ink, hit.held ? 0.14F : 0.06F), round);
    ui::outline(canvas, box, voted ? theme.spruce : theme.line, canvas.px(2), round);
    if (hit.focused)
        ui::focus_ring(canvas, box, round);
    const ui::TextStyle style = ui::chip_text(canvas);
    if (goes_by_name(voter)) {
        ui::Box inner = box.inset(canvas.px(14), 0);
        const ui::Box sign = inner.cut_right(canvas.px(tick_room - 10));
        if (voter.kind == VoterKind::side)
            ui::side_mark(canvas,
                          inner.cut_left(canvas.px(side_room)).cut_left(canvas.px(side_across)).centre(),
                          canvas.px(side_across), static_cast<int>(voter.number));
        ui::line(canvas, inner, voter_name(view.snapshot.session(), view.step, voter), style);
        if (voted)
            ui::tick(canvas, sign.centre(), canvas.px(20), theme.spruce);
    } else {
        if (voter.kind == VoterKind::group)
            ui::group_marker(canvas, box.centre(), canvas.px(marker_across), GroupId{voter.number});
        else
            ui::line(canvas, box, std::to_string(voter.number), style, ui::Align::centre);
        if (voted) {
            const ImVec2 at{box.x1 - canvas.px(14), box.y1 - canvas.px(14)};
            canvas.list().AddCircleFilled(at, canvas.px(13), theme.surface);
            canvas.list().AddCircleFilled(at, canvas.px(11), theme.spruce);
            ui::tick(canvas, at, canvas.px(11), theme.on_spruce);
        }
    }
    if (voted)
        ui::mark(voter_id(voter) + ":voted", box, "voted");
}

/// The chips in as many rows as they need; returns their height.
float place_voters(const View& view, const std::vector<Voter>& voters, float width,
                   std::vector<ui::Box>& boxes) {
    ui::ChipRows rows(view.canvas, width);
    for (const Voter voter : voters)
        boxes.push_back(rows.next(size_of(view, voter, width)));
    return rows.height();
}

std::optional<Voter> draw_chips(const View& view, ui::Box area, ui::Scroll& scroll, const Round& round,
                                const std::vector<Voter>& voters, const std::vector<ui::Box>& boxes,
                                float height, bool pressable) {
    std::optional<Voter> tapped;
    const ui::Box content = ui::begin_scroll(view.canvas, "voters", area, scroll, height);
    for (std::size_t i = 0; i < voters.size(); ++i) {
        const ui::Box box = boxes[i].moved(content.x0, content.y0);
        const ui::Hit hit = pressable ? view.canvas.hit(voter_id(voters[i]), box) : ui::Hit{};
        const bool scrolled = ui::drag_scroll(view.canvas, scroll, hit);
        scroll.follow_focus(hit, box);
        draw_voter(view, box, voters[i], view.snapshot.has_cast(round.id, voters[i]), hit);
        if (hit.clicked && !scrolled)
            tapped = voters[i];
    }
    ui::end_scroll(view.canvas, scroll);
    return tapped;
}

}

std::string voter_id(Voter voter) {
    return "voter:" + std::string(word_of(voter.kind)) + ":" + std::to_string(voter.number);
}

VotersBar draw_voters_bar(const View& view, ui::Box area, ui::Scroll& scroll, const Round& round,
                          const VotersBarLook& look) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    // Of a show of hands nobody has a vote of their own.
    const auto voters =
        round.terms.way == WayIn::hands ? std::vector<Voter>() : voters_of(view.snapshot.session(), round);
    const ui::TextStyle large{.size = canvas.px(28), .weight = ui::Weight::bold, .colour = theme.ink};
    const ui::TextStyle quiet{.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2};

    ui::Box bar = area;
    const float inner_wide = bar.width() - 2 * canvas.px(24);
    std::vector<ui::Box> boxes;
    const float chips_high = place_voters(view, voters, inner_wide, boxes);
    float chips_wide = 0;
    for (const ui::Box& box : boxes)
        chips_wide = std::max(chips_wide, box.x1);
    // A few stand beside the words.
    const bool beside = chips_high <= canvas.px(chip_high) && chips_wide < inner_wide * 0.5F;
    const float words_wide = beside ? inner_wide - chips_wide - canvas.px(24) : inner_wide;
    const float title_high = ui::text_size(canvas, look.title, large, words_wide).y;
    const float words_high = title_high + ui::text_size(canvas, look.more, quiet, words_wide).y;
    const float around = 2 * canvas.px(pad) + (beside ? 0 : words_high + canvas.px(12));
    const float most = std::max(canvas.px(chip_high), area.height() * look.most_of_area - around);
    const float shown = beside ? std::max(words_high, chips_high) : std::min(chips_high, most);
    bar.y1 = bar.y0 + around + shown;

    ui::panel(canvas, bar, theme.surface, theme.line, canvas.px(2), canvas.px(18));
    ui::mark("voters:words", bar, look.title + ". " + look.more);
    ui::Box inner = bar.inset(canvas.px(24), canvas.px(pad));
    ui::Box text = beside ? inner.cut_left(words_wide) : inner.cut_top(words_high);
    if (beside)
        text = text.centred(text.width(), words_high);
    ui::text(canvas, text.min(), words_wide, look.title, large);
    text.cut_top(title_high);
    ui::text(canvas, text.min(), words_wide, look.more, quiet);
    if (beside) {
        inner = inner.cut_right(chips_wide);
        inner = inner.centred(inner.width(), chips_high);
    } else {
        inner.cut_top(canvas.px(12));
    }
    VotersBar result;
    result.tapped = draw_chips(view, inner, scroll, round, voters, boxes, chips_high, look.pressable);
    area.cut_top(bar.y1 - area.y0);
    result.left = area;
    return result;
}

}
