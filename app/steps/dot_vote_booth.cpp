#include <algorithm>

#include "app/steps/dot_vote_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float pad = 18;
constexpr float dot_across = 26;
constexpr float dot_gap = 10;
constexpr float marker_across = 52;

/// In an area lower than this there is room for the cards only if the booth says less.
constexpr float lowest_for_all = 480;

struct Words {
    std::string title;
    std::string more;
    bool warns = false;
};

std::string more_of(const RoundTerms& terms) {
    if (terms.most_on_one == 1)
        return "One on a card. Tap it again to take that back.";
    std::string again = "Tap a full card again to take its dots back.";
    if (terms.most_on_one == terms.dots)
        return again;
    return "At most " + std::to_string(terms.most_on_one) + " on one card. " + again;
}

Words words_of(const View& view, const DotVoteUi::Booth& booth, const RoundTerms& terms, bool tight) {
    const std::string whose = voter_name(view.snapshot.session(), view.step, booth.voter);
    const bool warns = !booth.said.empty();
    if (tight)
        return {warns ? booth.said : whose + ": tap cards", {}, warns};
    const std::string dots = terms.dots == 1 ? "your dot" : "your " + std::to_string(terms.dots) + " dots";
    return {whose + ": tap cards to give " + dots, warns ? booth.said : more_of(terms), warns};
}

/// What is left to give is filled, what is given a ring; a figure where there is no room for them.
void draw_left(ui::Canvas& canvas, ui::Box row, int left, int all) {
    const ui::Theme& theme = canvas.theme();
    ui::mark("booth:left", row, std::to_string(left));
    const float across = canvas.px(dot_across);
    const float step = across + canvas.px(dot_gap);
    const std::string words = std::to_string(left) + " left";
    const ui::TextStyle style{.size = canvas.px(22), .weight = ui::Weight::semibold, .colour = theme.ink_2};
    if (static_cast<float>(all) * step + ui::text_size(canvas, words, style).x > row.width())
        all = 0;
    for (int i = 0; i < all; ++i) {
        const ImVec2 centre = row.cut_left(step).cut_left(across).centre();
        if (i < left)
            canvas.list().AddCircleFilled(centre, across / 2, theme.spruce);
        else
            canvas.list().AddCircle(centre, across / 2 - canvas.px(1.5F), theme.ink_2, 0, canvas.px(2));
    }
    ui::line(canvas, row, words, style);
}

CastBallot ballot_of(const DotVoteUi::Booth& booth) {
    CastBallot ballot{booth.round, booth.voter, {}};
    for (const auto& [card, dots] : booth.placed)
        ballot.choices.push_back({card, dots});
    return ballot;
}

/// The buttons at the right of the bar; returns what is left of it.
ui::Box draw_ways_out(const View& view, ui::Box inner, WallUi& wall, DotVoteUi& state) {
    ui::Canvas& canvas = view.canvas;
    const std::string words = state.booth->placed.empty() ? "Give none" : "Done";
    const ui::Box done = inner.cut_right(ui::button_size(canvas, words).x);
    inner.cut_right(canvas.px(14));
    const ui::Box back = inner.cut_right(ui::button_size(canvas, "Back").x);
    inner.cut_right(canvas.px(24));
    const float high = canvas.px(60);
    if (ui::button(canvas, "booth:done", done.centred(done.width(), high), words, ui::Rank::primary)) {
        view.post(ballot_of(*state.booth));
        leave_booth(view, state);
    } else if (ui::button(canvas, "booth:back", back.centred(back.width(), high), "Back")
               || (canvas.key(ImGuiKey_Escape) && !wall.finding)) {
        leave_booth(view, state);
    }
    if (!state.booth)
        wall.select_none();
    return inner;
}

}

void enter_booth(const View& view, WallUi& wall, DotVoteUi& state, RoundId round, Voter voter) {
    wall.put_away();
    state.booth = DotVoteUi::Booth{.round = round, .voter = voter, .placed = {}, .said = {}};
    ++state.look;
    view.canvas.want_next_frame();
}

void leave_booth(const View& view, DotVoteUi& state) {
    state.booth.reset();
    ++state.look;
    view.canvas.want_next_frame();
}

ui::Box draw_booth(const View& view, ui::Box area, WallUi& wall, DotVoteUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const DotVoteUi::Booth booth = *state.booth;
    const RoundTerms& terms = view.snapshot.round(booth.round)->terms;

    const bool tight = area.height() < canvas.px(lowest_for_all);
    const Words words = words_of(view, booth, terms, tight);
    const ui::TextStyle title{
        .size = canvas.px(tight ? 26 : 30), .weight = ui::Weight::bold, .colour = theme.ink};
    const ui::TextStyle more{.size = canvas.px(22),
                             .weight = words.warns ? ui::Weight::semibold : ui::Weight::medium,
                             .colour = words.warns ? theme.brick : theme.ink_2};

    ui::Box bar = dot_bar(canvas, area);
    const bool group = booth.voter.kind == VoterKind::group;
    const float marker = group ? canvas.px(marker_across + 18) : 0;
    const float ways =
        ui::button_size(canvas, "Give none").x + ui::button_size(canvas, "Back").x + canvas.px(38);
    const float text_wide = std::max(canvas.px(200), bar.width() - 2 * canvas.px(24) - marker - ways);
    const float title_high = ui::text_size(canvas, words.title, title, text_wide).y;
    const float more_high = words.more.empty() ? 0 : ui::text_size(canvas, words.more, more, text_wide).y;
    const float padding = canvas.px(tight ? 10 : pad);
    const float dots_high = canvas.px(38);
    bar.y1 = bar.y0 + title_high + more_high + dots_high + 2 * padding;

    ui::panel(canvas, bar, theme.surface, theme.spruce, canvas.px(4), canvas.px(18));
    ui::mark("booth", bar, words.title + (words.more.empty() ? "" : ". " + words.more));
    ui::Box inner = draw_ways_out(view, bar.inset(canvas.px(24), padding), wall, state);
    if (group)
        ui::group_marker(canvas, inner.cut_left(marker).cut_left(canvas.px(marker_across)).centre(),
                         canvas.px(marker_across), GroupId{booth.voter.number});
    ui::text(canvas, inner.cut_top(title_high).min(), text_wide, words.title, title);
    draw_left(canvas, inner.cut_top(dots_high), terms.dots - booth.used(), terms.dots);
    ui::text(canvas, inner.min(), text_wide, words.more, more);
    area.cut_top(bar.y1 - area.y0);
    return area;
}

void tap_in_booth(const View& view, DotVoteUi& state, const Card& card) {
    DotVoteUi::Booth& booth = *state.booth;
    const RoundTerms& terms = view.snapshot.round(booth.round)->terms;
    booth.said.clear();
    view.canvas.want_next_frame();
    if (!view.snapshot.is_candidate(booth.round, card.id)) {
        booth.said = "This card is not in this vote.";
        return;
    }
    const auto placed = booth.placed.find(card.id);
    const int here = placed == booth.placed.end() ? 0 : placed->second;
    const int left = terms.dots - booth.used();
    if (here == 0 && left == 0) {
        booth.said = "All your dots are given: tap a card that has some to take them back.";
        return;
    }
    // With none left a tap on a card that has dots can only mean that they are wanted elsewhere.
    if (here >= terms.most_on_one || (here > 0 && left == 0))
        booth.placed.erase(placed);
    else
        booth.placed[card.id] = here + 1;
    ++state.look;
}

}
