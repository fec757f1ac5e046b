#include <algorithm>

#include "app/steps/ladder_scene.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float column_wide = 470;
constexpr float marker_across = 72;

bool can_stay(const View& view, const LadderUi::Booth& booth) {
    const Round* round = view.snapshot.round(booth.round);
    if (view.finished() || round == nullptr || round->state != RoundState::open)
        return false;
    const auto voters = voters_of(view.snapshot.session(), *round);
    return std::ranges::find(voters, booth.voter) != voters.end();
}

void choose(LadderScene& scene, LadderUi::Booth& booth) {
    for (int rung = scene.ladder.height(); rung >= 1; --rung) {
        const ui::Box box = scene.picture.rung(rung);
        const ui::Hit hit = scene.canvas().hit(rung_id(rung), box);
        if (hit.focused)
            ui::focus_ring(scene.canvas(), box.inset(scene.px(8)), scene.px(14));
        if (hit.clicked)
            booth.rung = rung;
    }
    if (const auto number = number_pressed(scene))
        booth.rung = *number;
    const int change = (scene.canvas().key(ImGuiKey_UpArrow, true) ? 1 : 0)
                       - (scene.canvas().key(ImGuiKey_DownArrow, true) ? 1 : 0);
    if (change != 0)
        booth.rung = booth.rung   ? std::clamp(*booth.rung + change, 1, scene.ladder.height())
                     : change > 0 ? 1
                                  : scene.ladder.height();
}

/// Returns what is left of the column.
ui::Box draw_words(const LadderScene& scene, ui::Box column, const Round& round,
                   const LadderUi::Booth& booth) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const std::string whose = voter_name(scene.view.snapshot.session(), round.step, booth.voter);
    const Card* piece = scene.view.snapshot.card(round.piece);
    const std::string question =
        (round.terms.question == Question::now ? "Where is “" : "Where do you want “") + piece->text
        + (round.terms.question == Question::now ? "” now?" : "”?");
    const std::string chosen = booth.rung ? "You chose " + rung_words(scene.ladder, *booth.rung) + "."
                                          : "Tap a rung, or press its number.";
    if (booth.voter.kind == VoterKind::group) {
        const ui::Box place = column.cut_top(scene.px(marker_across + 18));
        ui::group_marker(canvas, {place.x0 + scene.px(marker_across / 2), place.centre().y},
                         scene.px(marker_across), GroupId{booth.voter.number});
    }
    const auto say = [&](const std::string& words, float size, ui::Weight weight, ImU32 colour) {
        const ui::TextStyle style{.size = scene.px(size), .weight = weight, .colour = colour};
        column.cut_top(ui::text(canvas, column.min(), column.width(), words, style) + scene.px(12));
    };
    ui::mark("booth", column, whose + ". " + question + " " + chosen);
    say(whose, 36, ui::Weight::bold, theme.ink);
    say(question, 28, ui::Weight::semibold, theme.ink);
    say(chosen, 24, ui::Weight::medium, booth.rung ? theme.ink : theme.ink_2);
    column.cut_top(scene.px(12));
    return column;
}

}

void follow_booth(const View& view, LadderUi& state) {
    // A frame in which the step was not drawn means that the room was elsewhere.
    const int frame = ImGui::GetFrameCount();
    const bool was_away = state.frame + 1 < frame;
    state.frame = frame;
    if (state.booth && (was_away || !can_stay(view, *state.booth)))
        state.booth.reset();
}

void draw_booth(const View& view, ui::Box area, LadderUi& state) {
    ui::Canvas& canvas = view.canvas;
    LadderUi::Booth booth = *state.booth;
    const Round& round = *view.snapshot.round(booth.round);
    LadderScene scene{view, state, view.content<LadderStep>().ladder};
    const float whole = area.width();
    area = area.inset(std::min(canvas.px(56), whole * 0.039F), 0);
    area.cut_top(canvas.px(8));
    area.cut_bottom(canvas.px(28));
    ui::Box column = area.cut_right(std::min(canvas.px(column_wide), whole * 0.3F));
    area.cut_right(std::min(canvas.px(36), whole * 0.02F));
    scene.picture = ui::layout_ladder(canvas, area, scene.ladder);
    choose(scene, booth);
    ui::draw_ladder_picture(canvas, scene.picture, scene.ladder, {.winner = {}, .target = booth.rung});
    column = draw_words(scene, column, round, booth);

    const auto button = [&](std::string_view id, const std::string& words, ui::Rank rank, bool enabled) {
        const bool pressed = ui::button(canvas, id, column.cut_top(canvas.px(72)), words, rank, enabled);
        column.cut_top(canvas.px(14));
        return pressed;
    };
    const bool enter = canvas.key(ImGuiKey_Enter) || canvas.key(ImGuiKey_KeypadEnter);
    const bool done = button("booth:done", "Done", ui::Rank::primary, booth.rung.has_value())
                      || (enter && booth.rung && !canvas.has_focus());
    const bool abstains = button("booth:abstain", "Abstain", ui::Rank::quiet, true);
    const bool back = button("booth:back", "Back", ui::Rank::plain, true) || canvas.key(ImGuiKey_Escape);
    state.booth = booth;
    if (done || abstains) {
        CastBallot ballot{.round = round.id, .voter = booth.voter, .choices = {}};
        if (done)
            ballot.choices.push_back({round.piece, *booth.rung});
        view.post(ballot);
    }
    if (done || abstains || back) {
        state.booth.reset();
        canvas.want_next_frame();
    }
}

}
