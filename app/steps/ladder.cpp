#include "app/steps/ladder_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/text.h"

namespace plenary {

std::optional<int> LadderScene::rung_at(ImVec2 point) const {
    for (int rung = 1; rung <= ladder.height(); ++rung)
        if (picture.rung(rung).holds(point))
            return rung;
    return std::nullopt;
}

std::string token_id(GroupId group) {
    return "token:" + std::to_string(group.value);
}

std::string piece_id(CardId piece) {
    return "piece:" + std::to_string(piece.value);
}

std::string rung_id(int rung) {
    return "rung:" + std::to_string(rung);
}

std::string rung_words(const Ladder& ladder, int rung) {
    return "rung " + std::to_string(rung) + ", " + ladder.at(rung).name;
}

void mark_rungs(const LadderScene& scene) {
    for (int rung = 1; rung <= scene.ladder.height(); ++rung) {
        const ui::Box& box = scene.picture.rung(rung);
        ui::mark(rung_id(rung), box.min(), box.max(), scene.ladder.at(rung).name);
    }
}

std::optional<int> number_pressed(const LadderScene& scene) {
    for (int number = 1; number <= std::min(9, scene.ladder.height()); ++number)
        if (scene.canvas().key(static_cast<ImGuiKey>(ImGuiKey_0 + number))
            || scene.canvas().key(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + number)))
            return number;
    return std::nullopt;
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
    if (scene.standing.unfinished != nullptr ? !state.picked : static_cast<bool>(state.picked))
        state.aimed.reset();
    if (scene.standing.unfinished == nullptr)
        state.picked = {};
}

LadderScene lay_out(const View& view, ui::Box area, LadderUi& state) {
    ui::Canvas& canvas = view.canvas;
    const auto& step = view.content<LadderStep>();
    LadderScene scene{view, state, step.ladder};
    scene.piece = selected_piece(view, state);
    if (scene.piece != nullptr)
        scene.standing = standing_of(view.snapshot, step.ladder, scene.piece->id, state.question);
    look_up_then(scene);
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
        const ui::Hit hit = canvas.hit(rung_id(rung), box);
        if (hit.clicked)
            aimed = aimed == rung ? std::nullopt : std::optional(rung);
        if (hit.focused)
            ui::focus_ring(canvas, box.inset(scene.px(8)), scene.px(14));
    }
}

std::optional<int> target_of(const LadderScene& scene) {
    if (const auto rung = piece_target(scene))
        return rung;
    if (scene.can_vote(WayIn::tokens))
        return token_target(scene);
    if (scene.can_vote(WayIn::hands))
        return static_cast<int>(scene.state.hands.at) + 1;
    return scene.can_agree() ? scene.state.aimed : std::nullopt;
}

FooterAction vote_action(const LadderScene& scene, bool primary) {
    const bool again = scene.standing.revealed != nullptr;
    const bool possible = !piece_voted_on(scene.view.snapshot, scene.view.step);
    return {.id = again ? "ladder:again" : "ladder:vote",
            .words = again ? "Vote again" : "Vote",
            .primary = primary && possible && !scene.state.choosing_way,
            .enabled = possible,
            .press = [&view = scene.view, &state = scene.state] {
                state.choosing_way = !state.choosing_way;
                view.canvas.want_next_frame();
            }};
}

FooterAction agree_action(const LadderScene& scene, int rung, bool primary) {
    const bool want = scene.state.question == Question::want;
    return {.id = "ladder:agree",
            .words = (want ? "Want rung " : "Agree rung ") + std::to_string(rung),
            .primary = primary,
            .press = [&view = scene.view, &state = scene.state, piece = scene.piece->id, rung] {
                view.post(AgreeRung{piece, rung, state.question});
                state.aimed.reset();
            }};
}

std::string note_of(const LadderScene& scene) {
    const LadderStanding& standing = scene.standing;
    if (standing.unfinished != nullptr)
        return {};
    if (standing.agreed) {
        std::string words = (standing.question == Question::now ? "Agreed on rung " : "Wanted on rung ")
                            + std::to_string(*standing.agreed);
        if (standing.revealed != nullptr)
            words += standing.was_median ? ", the middle of the vote" : ", not the middle of the vote";
        return words;
    }
    if (scene.view.finished())
        return {};
    if (standing.called_off != nullptr)
        return "Round " + std::to_string(standing.called_off->number)
               + " was called off: " + shortened(standing.called_off->reason, 60);
    if (piece_voted_on(scene.view.snapshot, scene.view.step))
        return "A vote on another piece is open";
    return {};
}

FooterAction overview_action(const LadderScene& scene) {
    LadderUi& state = scene.state;
    return {.id = "ladder:overview",
            .words = state.overview ? "One piece" : "All pieces",
            .press = [&view = scene.view, &state] {
                state.overview = !state.overview;
                view.canvas.want_next_frame();
            }};
}

bool has_several_pieces(const LadderScene& scene) {
    const Lane* lane = scene.view.snapshot.lane(scene.view.step, LaneRole::pieces);
    return lane != nullptr && scene.view.snapshot.cards(lane->id).size() > 1;
}

/// Nothing is more to be done on a finished session, and no vote is begun on the overview.
void add_vote_actions(const LadderScene& scene, Footer& footer) {
    const LadderStanding& standing = scene.standing;
    if (standing.unfinished != nullptr) {
        add_round_actions(scene.view, *standing.unfinished, scene.state.controls, footer);
        return;
    }
    const std::optional<int> rung = scene.state.aimed ? scene.state.aimed : standing.suggestion();
    const bool to_agree = rung && standing.agreed != rung;
    const bool agree_next = to_agree && (!standing.agreed || scene.state.aimed);
    footer.actions.push_back(
        vote_action(scene, standing.revealed == nullptr && !standing.agreed && !agree_next));
    if (to_agree)
        footer.actions.push_back(agree_action(scene, *rung, agree_next));
    if (standing.agreed)
        footer.actions.push_back({.id = "ladder:disagree",
                                  .words = "Take back rung " + std::to_string(*standing.agreed),
                                  .press =
                                      [&view = scene.view, &state = scene.state, piece = scene.piece->id] {
                                          view.post(AgreeRung{piece, 0, state.question});
                                      },
                                  .rare = true});
    if (standing.revealed != nullptr)
        add_call_off(scene.view, *standing.revealed, scene.state.controls, footer);
}

Footer footer_of(const LadderScene& scene) {
    Footer footer;
    if (scene.piece == nullptr)
        return footer;
    if (!scene.state.overview)
        footer.note = note_of(scene);
    if (has_several_pieces(scene) && scene.standing.unfinished == nullptr)
        footer.actions.push_back(overview_action(scene));
    if (!scene.view.finished() && !scene.state.overview)
        add_vote_actions(scene, footer);
    return footer;
}

/// The right column: what the round that goes on needs, or how the last one came out; then the reasons.
void draw_column(LadderScene& scene, const Tray& tray, ui::Box column) {
    if (scene.standing.unfinished != nullptr) {
        const Round& round = *scene.standing.unfinished;
        if (round.state == RoundState::closed)
            column = draw_closed(scene, column);
        else if (round.terms.way == WayIn::tokens)
            column = draw_tray(scene, column, tray);
        else if (round.terms.way == WayIn::hands)
            column = draw_hands(scene, column);
        else
            column = draw_turns(scene, column);
    } else if (scene.standing.shows_votes()) {
        column = draw_figures(scene, column);
    }
    column = draw_then_words(scene, column);
    column = draw_gap_words(scene, column);
    draw_reasons(scene, column);
}

void draw_one_piece(LadderScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    draw_pieces(scene);
    if (scene.can_agree())
        follow_rungs(scene);
    const ui::Box column = scene.piece == nullptr ? scene.reasons : draw_question(scene, scene.reasons);
    const RungPlaces places = places_on_rungs(scene);
    const Tray tray = layout_tray(scene, column);
    ui::draw_ladder_picture(
        canvas, scene.picture, scene.ladder,
        {.winner = scene.standing.winner(), .target = target_of(scene), .taken = places.taken});
    mark_rungs(scene);
    draw_gap(scene);
    draw_column(scene, tray, column);
    draw_counted_rungs(scene);
    draw_on_rungs(scene, places, tray);
    draw_moving_token(scene, tray);
    draw_moving_pieces(scene);
}

Footer draw_scene(const View& view, ui::Box area, LadderUi& state) {
    ui::Canvas& canvas = view.canvas;
    if (canvas.key(ImGuiKey_Escape) || ImGui::GetIO().AppFocusLost)
        state.hand.give_up(canvas);
    follow_booth(view, state);
    if (state.booth) {
        draw_booth(view, area, state);
        return {};
    }
    LadderScene scene = lay_out(view, area, state);
    if (scene.standing.unfinished != nullptr || !has_several_pieces(scene))
        state.overview = false;
    if (state.overview) {
        const ui::Box right{scene.picture.rungs.front().x0, scene.reasons.y0, scene.reasons.x1,
                            scene.reasons.y1};
        scene.picture = layout_overview(scene, right);
        draw_pieces(scene);
        draw_overview(scene, right);
        draw_moving_pieces(scene);
    } else {
        draw_one_piece(scene);
    }
    draw_way_choice(scene, area);
    draw_call_off(view, area, state.controls);
    return footer_of(scene);
}

}

Footer draw_ladder(const View& view, ui::Box area, LadderUi& state) {
    Footer footer;
    const Lane* pieces = view.snapshot.lane(view.step, LaneRole::pieces);
    draw_with_bring_in(view, pieces == nullptr ? LaneId{} : pieces->id, state.bring_in,
                       [&] { footer = draw_scene(view, area, state); });
    if (!state.booth)
        add_bring_in_action(view, state.bring_in, footer, false);
    return footer;
}

}
