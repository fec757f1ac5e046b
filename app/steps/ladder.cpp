#include "app/steps/ladder_scene.h"

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {

std::optional<int> LadderScene::rung_at(ImVec2 point) const {
    for (int rung = 1; rung <= ladder.height(); ++rung)
        if (picture.rung(rung).holds(point))
            return rung;
    return std::nullopt;
}

ui::TextStyle ladder_heading(ui::Canvas& canvas) {
    return {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2};
}

std::string token_id(GroupId group) {
    return "token:" + std::to_string(group.value);
}

std::string piece_id(CardId piece) {
    return "piece:" + std::to_string(piece.value);
}

namespace {

/// The selected piece; another one where there is none or it has gone.
const Card* selected_piece(const View& view, LadderUi& state) {
    const Card* piece = view.snapshot.card(state.piece);
    if (piece == nullptr) {
        state.piece = first_piece(view.snapshot, view.step);
        state.picked = {};
        state.aimed.reset();
        piece = view.snapshot.card(state.piece);
    }
    return piece;
}

/// A rung that was chosen for a token is no proposal to agree once the votes are out, nor the reverse.
void drop_stale_choice(LadderScene& scene) {
    LadderUi& state = scene.state;
    if (scene.standing.open != nullptr ? !state.picked : static_cast<bool>(state.picked))
        state.aimed.reset();
    if (scene.standing.open == nullptr)
        state.picked = {};
}

LadderScene lay_out(const View& view, ui::Box area, LadderUi& state) {
    ui::Canvas& canvas = view.canvas;
    const auto& step = view.content<LadderStep>();
    LadderScene scene{view, state, step.ladder};
    scene.piece = selected_piece(view, state);
    if (scene.piece != nullptr)
        scene.standing = standing_of(view.snapshot, step.ladder, scene.piece->id);
    drop_stale_choice(scene);

    // In a narrow room all three columns give way.
    const float whole = area.width();
    area = area.inset(std::min(canvas.px(56), whole * 0.039F), 0);
    area.cut_top(canvas.px(8));
    area.cut_bottom(canvas.px(28));
    const float gap = std::min(canvas.px(36), whole * 0.02F);
    scene.pieces = area.cut_left(std::min(canvas.px(400), whole * 0.21F));
    scene.reasons = area.cut_right(std::min(canvas.px(470), whole * 0.25F));
    scene.picture = ui::layout_ladder(canvas, area.inset(gap, 0), step.ladder);
    return scene;
}

/// While no vote is open a rung can be tapped to be agreed instead of the suggested one.
void follow_rungs(LadderScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    std::optional<int>& aimed = scene.state.aimed;
    if (canvas.key(ImGuiKey_Escape))
        aimed.reset();
    for (int rung = scene.ladder.height(); rung >= 1; --rung) {
        const ui::Box box = scene.picture.rung(rung);
        const ui::Hit hit = canvas.hit("rung:" + std::to_string(rung), box);
        if (hit.clicked)
            aimed = aimed == rung ? std::nullopt : std::optional(rung);
        if (hit.focused)
            ui::focus_ring(canvas, box.inset(scene.px(8)), scene.px(14));
    }
}

std::optional<int> target_of(const LadderScene& scene) {
    if (const auto rung = piece_target(scene))
        return rung;
    if (scene.can_vote())
        return token_target(scene);
    return scene.can_agree() ? scene.state.aimed : std::nullopt;
}

void mark_rungs(const LadderScene& scene) {
    for (int rung = 1; rung <= scene.ladder.height(); ++rung) {
        const ui::Box& box = scene.picture.rung(rung);
        ui::mark("rung:" + std::to_string(rung), box.min(), box.max(), scene.ladder.at(rung).name);
    }
}

FooterAction vote_action(const LadderScene& scene, bool primary) {
    const View& view = scene.view;
    const CardId voted_on = piece_voted_on(view.snapshot, view.step);
    const bool again = scene.standing.revealed != nullptr;
    const bool possible = !voted_on && !view.snapshot.session().groups.empty();
    return {.id = again ? "ladder:again" : "ladder:vote",
            .words = again ? "Vote again" : "Vote",
            .primary = primary && possible,
            .enabled = possible,
            .press = [&view, piece = scene.piece->id] { view.post(OpenRound{piece}); }};
}

FooterAction reveal_action(const LadderScene& scene) {
    const bool some = !scene.standing.votes.empty();
    return {
        .id = "ladder:reveal",
        .words = reveal_words(scene.standing),
        .primary = some && scene.standing.missing.empty(),
        .enabled = some,
        .press = [&view = scene.view, round = scene.standing.open->id] { view.post(RevealRound{round}); }};
}

FooterAction agree_action(const LadderScene& scene, int rung, bool primary) {
    return {.id = "ladder:agree",
            .words = "Agree rung " + std::to_string(rung),
            .primary = primary,
            .press = [&view = scene.view, &state = scene.state, piece = scene.piece->id, rung] {
                view.post(AgreeRung{piece, rung});
                state.aimed.reset();
            }};
}

std::string note_of(const LadderScene& scene) {
    const View& view = scene.view;
    if (scene.standing.open == nullptr && scene.standing.agreed != nullptr)
        return "Agreed on rung " + std::to_string(scene.standing.agreed->rung);
    if (view.finished() || scene.standing.open != nullptr)
        return {};
    if (view.snapshot.session().groups.empty())
        return "There is no group to vote yet: add groups on the first step";
    if (piece_voted_on(view.snapshot, view.step))
        return "A vote on another piece is open";
    return {};
}

Footer footer_of(const LadderScene& scene) {
    Footer footer;
    if (scene.piece == nullptr)
        return footer;
    const LadderStanding& standing = scene.standing;
    footer.note = note_of(scene);
    if (scene.view.finished())
        return footer;
    if (standing.open != nullptr) {
        footer.actions.push_back(reveal_action(scene));
        return footer;
    }
    const std::optional<int> rung = scene.state.aimed ? scene.state.aimed : standing.suggestion();
    const bool to_agree = rung && (standing.agreed == nullptr || standing.agreed->rung != *rung);
    const bool agree_next = to_agree && (standing.agreed == nullptr || scene.state.aimed);
    footer.actions.push_back(
        vote_action(scene, standing.revealed == nullptr && standing.agreed == nullptr && !agree_next));
    if (to_agree)
        footer.actions.push_back(agree_action(scene, *rung, agree_next));
    return footer;
}

Footer draw_scene(const View& view, ui::Box area, LadderUi& state) {
    ui::Canvas& canvas = view.canvas;
    if (canvas.key(ImGuiKey_Escape) || ImGui::GetIO().AppFocusLost)
        state.hand.give_up(canvas);
    LadderScene scene = lay_out(view, area, state);

    draw_pieces(scene);
    if (scene.can_agree())
        follow_rungs(scene);
    const RungPlaces places = places_on_rungs(scene);
    const Tray tray = layout_tray(scene);
    ui::draw_ladder_picture(
        canvas, scene.picture, scene.ladder,
        {.winner = scene.standing.winner(), .target = target_of(scene), .taken = places.taken});
    mark_rungs(scene);

    ui::Box column = scene.reasons;
    if (scene.standing.open != nullptr) {
        draw_tray(scene, tray);
        column.y0 = tray.box.y1 + scene.px(22);
    } else if (scene.standing.shows_votes()) {
        column = draw_figures(scene, column);
    }
    draw_reasons(scene, column);
    draw_on_rungs(scene, places, tray);
    draw_moving_token(scene, tray);
    draw_moving_pieces(scene);
    return footer_of(scene);
}

}

Footer draw_ladder(const View& view, ui::Box area, LadderUi& state) {
    Footer footer;
    const Lane* pieces = view.snapshot.lane(view.step, LaneRole::pieces);
    draw_with_bring_in(view, pieces == nullptr ? LaneId{} : pieces->id, state.bring_in,
                       [&] { footer = draw_scene(view, area, state); });
    add_bring_in_action(view, state.bring_in, footer, false);
    return footer;
}

}
