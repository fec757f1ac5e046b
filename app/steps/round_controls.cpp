#include "app/steps/round_controls.h"

#include "app/ui/button.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/model/rounds.h"

namespace plenary {
namespace {

std::string short_name(const Snapshot& snapshot, const Round& round, Voter voter) {
    if (voter.kind == VoterKind::group)
        return {Group{GroupId{voter.number}}.letter()};
    if (voter.kind == VoterKind::seat)
        return std::to_string(voter.number);
    return voter_name(snapshot.session(), round.step, voter);
}

/// "B", "B and C", "B, C and D".
std::string names(const Snapshot& snapshot, const Round& round, const std::vector<Voter>& voters) {
    std::string words;
    for (std::size_t i = 0; i < voters.size(); ++i) {
        if (i > 0)
            words += i + 1 == voters.size() ? " and " : ", ";
        words += short_name(snapshot, round, voters[i]);
    }
    return words;
}

}

std::string turnout_text(const Snapshot& snapshot, const Round& round) {
    const int cast = votes_cast(snapshot.session(), round);
    const int expected = votes_expected(snapshot.session(), round);
    const std::string voters = counted_voters(round, expected);
    const bool hands = round.terms.way == WayIn::hands;
    if (cast < expected)
        return std::to_string(cast) + " of " + voters
               + (hands           ? " counted"
                  : expected == 1 ? " has voted"
                                  : " have voted");
    if (expected == 1)
        return hands ? "The one person is counted" : "The one " + voters.substr(2) + " has voted";
    if (expected == 2 && !hands && round.terms.voters == Voters::sides)
        return "Both sides have voted";
    return "All " + voters + (hands ? " are counted" : " have voted");
}

std::string missing_text(const Snapshot& snapshot, const Round& round) {
    constexpr std::size_t most_named = 12;
    const auto missing = missing_voters(snapshot.session(), round);
    if (missing.empty() || round.terms.way == WayIn::hands)
        return {};
    if (missing.size() > most_named)
        return std::to_string(missing.size()) + " still missing";
    return "Missing: " + names(snapshot, round, missing);
}

std::string reveal_words(const Snapshot& snapshot, const Round& round) {
    constexpr std::size_t most_named = 2;
    const int cast = votes_cast(snapshot.session(), round);
    const int expected = votes_expected(snapshot.session(), round);
    if (cast >= expected || cast == 0)
        return "Reveal";
    const auto missing = missing_voters(snapshot.session(), round);
    const bool hands = round.terms.way == WayIn::hands;
    if (missing.size() <= most_named && !hands)
        return "Reveal without " + names(snapshot, round, missing);
    return "Reveal with " + std::to_string(cast) + " of " + std::to_string(expected)
           + (hands ? " hands" : " votes");
}

void add_round_actions(const View& view, const Round& round, RoundControls& controls, Footer& footer) {
    const int cast = votes_cast(view.snapshot.session(), round);
    const bool open = round.state == RoundState::open;
    const bool complete = cast >= votes_expected(view.snapshot.session(), round);
    footer.actions.push_back({.id = "round:reveal",
                              .words = reveal_words(view.snapshot, round),
                              .primary = cast > 0 && (complete || !open),
                              .enabled = cast > 0,
                              .press = [&view, id = round.id] { view.post(RevealRound{id}); }});
    if (open)
        footer.actions.push_back({.id = "round:close",
                                  .words = "Close, reveal later",
                                  .press = [&view, id = round.id] { view.post(CloseRound{id}); },
                                  .rare = true});
    add_call_off(view, round, controls, footer);
}

void add_call_off(const View& view, const Round& round, RoundControls& controls, Footer& footer) {
    footer.actions.push_back({.id = "round:call-off",
                              .words = "Call off round " + std::to_string(round.number) + " …",
                              .press =
                                  [&view, &controls, id = round.id] {
                                      controls.calling_off = id;
                                      controls.reason.open({});
                                      view.canvas.want_next_frame();
                                  },
                              .rare = true});
}

void draw_call_off(const View& view, ui::Box area, RoundControls& controls) {
    const Round* round = view.snapshot.round(controls.calling_off);
    if (round == nullptr || round->state == RoundState::voided || view.finished()) {
        controls.calling_off = {};
        return;
    }
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::Box box = area.centred(std::min(canvas.px(820), area.width() - canvas.px(32)), canvas.px(300));
    ui::begin_panel(canvas, "call-off", box, true);
    ui::Box inner = box.inset(canvas.px(32), canvas.px(22));
    ui::line(canvas, inner.cut_top(canvas.px(44)), "Why does this round not count?",
             {.size = canvas.px(28), .weight = ui::Weight::semibold, .colour = theme.ink});
    ui::line(canvas, inner.cut_top(canvas.px(36)), "Its votes are never shown. The record keeps the reason.",
             {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2});
    inner.cut_top(canvas.px(12));
    const ui::FieldEvent event = ui::field(
        canvas, "call-off:reason", inner.cut_top(canvas.px(64)), controls.reason,
        {.size = canvas.px(26), .weight = ui::Weight::medium, .colour = theme.ink}, "Opened by mistake");
    ui::Box buttons = inner.cut_bottom(canvas.px(60));
    const std::string words = "Call off the round";
    const bool does = ui::button(canvas, "call-off:do", buttons.cut_right(ui::button_size(canvas, words).x),
                                 words, ui::Rank::primary);
    buttons.cut_right(canvas.px(14));
    const bool leaves = ui::button(canvas, "call-off:leave",
                                   buttons.cut_right(ui::button_size(canvas, "Keep it").x), "Keep it");
    ui::end_panel(canvas, "call-off", box);
    if (does || event == ui::FieldEvent::entered) {
        const bool said = controls.reason.text.find_first_not_of(" \t") != std::string::npos;
        view.post(VoidRound{round->id, said ? controls.reason.text : "Opened by mistake"});
        controls.calling_off = {};
    } else if (leaves || event == ui::FieldEvent::given_up) {
        controls.calling_off = {};
    }
}

}
