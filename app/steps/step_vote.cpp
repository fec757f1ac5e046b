#include "app/steps/step_vote.h"

#include <algorithm>

#include "app/steps/voters_bar.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/rounds.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float pad = 18;
constexpr float inner_side = 24;
constexpr float marker_across = 52;
constexpr float button_gap = 14;
constexpr float button_high = 60;
constexpr float after_bar = 16;
/// In an area lower than this the booth's bar says whose it is, and no more.
constexpr float lowest_for_words = 420;
constexpr float narrowest_words = 420; ///< beside the buttons
constexpr float side_across = 36;
constexpr float side_room = 50; ///< of a side's mark, before the button with its name

bool can_stay(const View& view, const StepVoteUi::Booth& booth) {
    const Round* round = view.snapshot.round(booth.round);
    if (view.finished() || round == nullptr || round->state != RoundState::open)
        return false;
    const auto voters = voters_of(view.snapshot.session(), *round);
    return std::ranges::find(voters, booth.voter) != voters.end();
}

/// The side that a voter was on when they last voted on this step; which side that is is no secret.
int side_before(const View& view, Voter voter) {
    int side = 0;
    for (const Round* round : rounds_of(view.snapshot.session(), view.step))
        if (const Ballot* ballot = ballot_of(view.snapshot.session(), round->id, voter))
            side = ballot->side;
    return side;
}

void enter_booth(const View& view, StepVoteUi& state, RoundId round, Voter voter) {
    state.booth = StepVoteUi::Booth{.round = round,
                                    .voter = voter,
                                    .side = voter.kind == VoterKind::side ? static_cast<int>(voter.number)
                                                                          : side_before(view, voter),
                                    .chosen = {}};
    view.canvas.want_next_frame();
}

void leave_booth(const View& view, StepVoteUi& state) {
    state.booth.reset();
    view.canvas.want_next_frame();
}

CastBallot ballot_of(const StepVoteUi::Booth& booth, bool abstains) {
    CastBallot ballot{.round = booth.round, .voter = booth.voter, .choices = {}, .side = booth.side};
    if (!abstains)
        for (const auto& [card, value] : booth.chosen)
            ballot.choices.push_back({card, value});
    return ballot;
}

bool must_say_side(const View& view, const StepVoteUi::Booth& booth) {
    return booth.voter.kind != VoterKind::side && !sides_of(view.snapshot.plan(), view.step).empty();
}

std::string whose_words(const View& view, const Round& round) {
    switch (round.terms.voters) {
    case Voters::groups: return "group";
    case Voters::sides: return "side";
    case Voters::people: break;
    }
    return view.snapshot.session().people.empty() ? "number" : "name";
}

/// A line of buttons at the right end of a box, laid from the right; each is handed its place.
class ButtonRow {
public:
    ButtonRow(ui::Canvas& canvas, ui::Box& row) : canvas_(canvas), row_(row) {}

    bool button(std::string_view id, std::string_view words, ui::Rank rank, bool enabled = true) {
        const float wide = ui::button_size(canvas_, words).x;
        const ui::Box place = row_.cut_right(wide);
        row_.cut_right(canvas_.px(button_gap));
        return ui::button(canvas_, id, place.centred(wide, canvas_.px(button_high)), words, rank, enabled);
    }

private:
    ui::Canvas& canvas_;
    ui::Box& row_;
};

/// Long names of sides stand one above the other.
bool stacks_sides(const View& view, float width) {
    const auto sides = sides_of(view.snapshot.plan(), view.step);
    const float wide = (width - view.canvas.px(button_gap)) / 2 - view.canvas.px(side_room);
    return std::ranges::any_of(
        sides, [&](const std::string& name) { return ui::button_size(view.canvas, name).x > wide; });
}

float sides_height(const View& view, float width) {
    return view.canvas.px(stacks_sides(view, width) ? 2 * button_high + button_gap : button_high);
}

/// "We speak for": the sides to choose from.
void draw_sides(const View& view, ui::Box box, StepVoteUi::Booth& booth) {
    ui::Canvas& canvas = view.canvas;
    const auto sides = sides_of(view.snapshot.plan(), view.step);
    const bool stacks = stacks_sides(view, box.width());
    const float wide = (box.width() - canvas.px(button_gap)) / 2;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const int side = static_cast<int>(i) + 1;
        ui::Box place = stacks ? box.cut_top(canvas.px(button_high)) : box.cut_left(wide);
        if (stacks)
            box.cut_top(canvas.px(button_gap));
        else
            box.cut_left(canvas.px(button_gap));
        ui::side_mark(canvas, place.cut_left(canvas.px(side_room)).cut_left(canvas.px(side_across)).centre(),
                      canvas.px(side_across), side);
        if (ui::button(canvas, "booth:side:" + std::to_string(side), place, sides[i],
                       booth.side == side ? ui::Rank::primary : ui::Rank::quiet))
            booth.side = side;
    }
}

/// Who is in the booth: a group or a side by its mark. Returns the width that this needs.
float mark_width(const View& view, Voter voter) {
    const bool marked = voter.kind == VoterKind::group || voter.kind == VoterKind::side;
    return marked ? view.canvas.px(marker_across + 18) : 0;
}

void draw_mark(const View& view, ui::Box box, Voter voter) {
    ui::Canvas& canvas = view.canvas;
    const ImVec2 centre = box.cut_left(canvas.px(marker_across)).centre();
    if (voter.kind == VoterKind::group)
        ui::group_marker(canvas, centre, canvas.px(marker_across), GroupId{voter.number});
    if (voter.kind == VoterKind::side)
        ui::side_mark(canvas, centre, canvas.px(marker_across * 0.8F), static_cast<int>(voter.number));
}

}

void follow_step_vote(const View& view, StepVoteUi& state) {
    // A frame in which the step was not drawn means that the room was elsewhere.
    const int frame = ImGui::GetFrameCount();
    const bool was_away = state.frame + 1 < frame;
    state.frame = frame;
    if (state.booth && (was_away || !can_stay(view, *state.booth)))
        state.booth.reset();
    if (was_away)
        state.choosing = false;
}

ui::Box draw_step_voters(const View& view, ui::Box area, StepVoteUi& state, const Round& round,
                         std::string_view what) {
    const bool open = round.state == RoundState::open;
    const std::string turnout = turnout_text(view.snapshot, round);
    VotersBarLook look{.title = "Closed", .more = turnout + ". Reveal it when the room is ready."};
    look.pressable = open && !view.finished();
    if (view.finished()) {
        look.title = "Not revealed";
        look.more = turnout + " when the session ended.";
    } else if (open) {
        look.title = "Take the screen and tap your " + whose_words(view, round) + " to " + std::string(what);
        look.more = turnout + ". Nobody sees what was chosen until the reveal.";
    }
    const VotersBar bar = draw_voters_bar(view, area, state.voters, round, look);
    if (bar.tapped)
        enter_booth(view, state, round.id, *bar.tapped);
    area.y0 = bar.left.y0;
    area.cut_top(view.canvas.px(after_bar));
    return area;
}

ui::Box draw_booth_bar(const View& view, ui::Box area, StepVoteUi& state, std::string_view more,
                       bool complete, BoothKeys keys) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    StepVoteUi::Booth& booth = *state.booth;
    // Going on to the next step would throw away what was chosen.
    canvas.take_arrows();
    const std::string whose = voter_name(view.snapshot.session(), view.step, booth.voter);
    const bool asks_side = must_say_side(view, booth);
    const bool side_said = !asks_side || booth.side != 0;
    // Where there is little room, what is voted on needs it more than the words about it.
    const bool tight = area.height() < canvas.px(lowest_for_words);
    const std::string words = !side_said ? "Say first which side you speak for."
                              : tight    ? std::string()
                                         : std::string(more);
    const ui::TextStyle title{.size = canvas.px(30), .weight = ui::Weight::bold, .colour = theme.ink};
    const ui::TextStyle quiet{.size = canvas.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2};

    ui::Box bar = area;
    const float whole = bar.width() - 2 * canvas.px(inner_side);
    const float buttons = ui::button_size(canvas, "Done").x + ui::button_size(canvas, "Abstain").x
                          + ui::button_size(canvas, "Back").x + canvas.px(3 * button_gap + 10);
    // In a narrow window the buttons stand below the words.
    const float marker = mark_width(view, booth.voter);
    const bool below = whole - marker - buttons < canvas.px(narrowest_words);
    const float text_wide = whole - marker - (below ? 0 : buttons);
    const float title_high = ui::text_size(canvas, whose, title, text_wide).y;
    const float text_high =
        title_high + (words.empty() ? 0 : ui::text_size(canvas, words, quiet, text_wide).y);
    const float sides = asks_side ? sides_height(view, whole) + canvas.px(pad) : 0;
    const float row_high = canvas.px(button_high);
    const float top = below ? text_high + canvas.px(pad) + row_high : std::max(text_high, row_high);
    bar.y1 = bar.y0 + 2 * canvas.px(pad) + top + sides;
    ui::panel(canvas, bar, theme.surface, theme.spruce, canvas.px(4), canvas.px(18));
    ui::mark("booth", bar, words.empty() ? whose : whose + ". " + words);

    ui::Box inner = bar.inset(canvas.px(inner_side), canvas.px(pad));
    if (asks_side)
        draw_sides(view, inner.cut_bottom(sides).cut_bottom(sides - canvas.px(pad)), booth);
    ui::Box button_row = below ? inner.cut_bottom(row_high) : inner;
    const bool may_send = complete && side_said;
    const bool enter = keys.enter && may_send && !canvas.has_focus()
                       && (canvas.key(ImGuiKey_Enter) || canvas.key(ImGuiKey_KeypadEnter));
    ButtonRow row(canvas, button_row);
    const bool done = row.button("booth:done", "Done", ui::Rank::primary, may_send) || enter;
    const bool abstains = row.button("booth:abstain", "Abstain", ui::Rank::quiet, side_said);
    const bool back =
        row.button("booth:back", "Back", ui::Rank::plain) || (keys.escape && canvas.key(ImGuiKey_Escape));
    inner.y1 = below ? inner.y0 + text_high : inner.y1;
    draw_mark(view, inner.cut_left(marker), booth.voter);
    inner = inner.centred(inner.width(), text_high);
    ui::text(canvas, inner.cut_top(title_high).min(), text_wide, whose, title);
    if (!words.empty())
        ui::text(canvas, inner.min(), text_wide, words, quiet);

    if (done || abstains)
        view.post(ballot_of(booth, !done));
    if (done || abstains || back)
        leave_booth(view, state);
    area.cut_top(bar.height() + canvas.px(after_bar));
    return area;
}

void add_step_vote_actions(const View& view, StepVoteUi& state, Footer& footer, bool possible, bool primary) {
    if (view.finished() || state.booth)
        return;
    if (const Round* open = view.snapshot.unfinished_round(view.step)) {
        footer.note = turnout_text(view.snapshot, *open);
        add_round_actions(view, *open, state.controls, footer);
        return;
    }
    const Round* revealed = nullptr;
    for (const Round* round : rounds_of(view.snapshot.session(), view.step))
        if (round->state == RoundState::revealed)
            revealed = round;
    footer.actions.push_back({.id = "vote:open",
                              .words = revealed == nullptr ? "Vote" : "Vote again",
                              .primary = primary && possible && !state.choosing,
                              .enabled = possible,
                              .press = [&view, &state] {
                                  state.choosing = !state.choosing;
                                  view.canvas.want_next_frame();
                              }});
    if (revealed != nullptr)
        add_call_off(view, *revealed, state.controls, footer);
}

void draw_step_vote_panels(const View& view, ui::Box area, StepVoteUi& state, std::string_view title,
                           std::span<const VoteWay> ways) {
    draw_vote_opening(view, area, state.choosing, title, ways, {}, &state.ways);
    draw_call_off(view, area, state.controls);
}

}
