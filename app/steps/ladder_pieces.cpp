#include "app/steps/ladder_scene.h"

#include <algorithm>
#include <array>

#include "app/ui/button.h"
#include "app/ui/card.h"
#include "sessions/workshop/wall_lanes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float gap = 16;
constexpr float radius = 14;
constexpr float adder_height = 74;
constexpr float target = 60;
constexpr float panel_side = 14;

constexpr std::string_view how_to_begin =
    "Write down the pieces of work that you want to place, one to a card. Then each group votes for the "
    "rung that a piece stands on.";

ui::TextStyle quiet(ui::Canvas& canvas) {
    return {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

Cards pieces_of(const LadderScene& scene) {
    const Lane* lane = scene.view.snapshot.lane(scene.view.step, LaneRole::pieces);
    return lane == nullptr ? Cards{} : scene.view.snapshot.cards(lane->id);
}

LadderStanding standing_of(const LadderScene& scene, const Card& piece) {
    return standing_of(scene.view.snapshot, scene.ladder, piece.id, scene.state.question);
}

/// How far it has come, and from where it was brought in.
std::string tag_of(const LadderScene& scene, const Card& piece, const LadderStanding& standing) {
    const std::string origin = origin_tag(scene.view.snapshot, piece);
    return standing_text(piece, standing) + (origin.empty() ? "" : " · ") + origin;
}

ui::CardLook look_of(const LadderScene& scene, const Card& piece, const std::string& tag) {
    ui::CardLook look{.text = piece.text, .colour = piece.colour, .tag = tag};
    look.selected = scene.piece == &piece;
    look.typing = scene.state.opened == piece.id;
    look.text_height = scene.state.name_height;
    return look;
}

/// Where the things that change a piece stand, under its card.
struct EditorLayout {
    ui::Box box;
    ui::Box question;
    std::vector<ui::Box> groups; ///< in the order of the session's groups
    ui::Box buttons;
};

EditorLayout layout_editor(const LadderScene& scene, ImVec2 corner, float width) {
    EditorLayout layout;
    const float side = scene.px(panel_side);
    const float finger = scene.px(target);
    float y = corner.y + side;
    const std::size_t groups = scene.view.snapshot.session().groups.size();
    if (groups > 0) {
        layout.question = ui::Box::at({corner.x + side, y}, {width - 2 * side, scene.px(28)});
        y = layout.question.y1 + scene.px(6);
        const auto a_row = std::max<std::size_t>(1, static_cast<std::size_t>((width - 2 * side) / finger));
        for (std::size_t i = 0; i < groups; ++i) {
            const std::size_t row = i / a_row;
            layout.groups.push_back(ui::Box::at({corner.x + side + static_cast<float>(i % a_row) * finger,
                                                 y + static_cast<float>(row) * finger},
                                                {finger, finger}));
        }
        y = layout.groups.back().y1 + scene.px(10);
    }
    layout.buttons = ui::Box::at({corner.x + side, y}, {width - 2 * side, finger});
    layout.box = {corner.x, corner.y, corner.x + width, layout.buttons.y1 + side};
    return layout;
}

void close(LadderUi& state) {
    state.opened = {};
    state.name_height = 0;
}

void write_name(LadderScene& scene, const Card& piece, ui::Box card) {
    LadderUi& state = scene.state;
    const std::string id = piece_id(piece.id) + ":name";
    const ui::FieldEvent event =
        ui::field(scene.canvas(), id, ui::card_text_box(scene.canvas(), card), state.name,
                  ui::card_text(scene.canvas()), "Its name", false, &state.name_height);
    if (event == ui::FieldEvent::none)
        return;
    const bool something = state.name.text.find_first_not_of(" \t\n") != std::string::npos;
    if (event != ui::FieldEvent::given_up && something && state.name.text != piece.text)
        scene.view.post(EditCard{piece.id, state.name.text});
    if (event != ui::FieldEvent::left)
        close(state);
}

void choose_group(LadderScene& scene, const Card& piece, const EditorLayout& layout) {
    ui::Canvas& canvas = scene.canvas();
    ui::line(canvas, layout.question, "Which group brings it?", quiet(canvas));
    const auto& groups = scene.view.snapshot.session().groups.rows();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const GroupId group = groups[i]->id;
        const ui::Box box = layout.groups[i];
        const ui::Hit hit = canvas.hit(piece_id(piece.id) + ":group:" + std::to_string(group.value), box);
        const bool chosen = piece.group == group;
        if (chosen || hit.hovered)
            ui::fill(canvas, box.inset(scene.px(2)), canvas.theme().spruce_wash, scene.px(10));
        if (chosen)
            ui::outline(canvas, box.inset(scene.px(2)), canvas.theme().spruce, scene.px(3), scene.px(10));
        if (hit.focused)
            ui::focus_ring(canvas, box.inset(scene.px(4)), scene.px(10));
        ui::group_marker(canvas, box.centre(), scene.px(36), group);
        if (hit.clicked)
            scene.view.post(SetCardGroup{piece.id, chosen ? GroupId{} : group});
    }
}

void draw_editor(LadderScene& scene, const Card& piece, ui::Box card, const EditorLayout& layout,
                 bool voting) {
    ui::Canvas& canvas = scene.canvas();
    ui::panel(canvas, layout.box, canvas.theme().surface, canvas.theme().line, scene.px(2), scene.px(radius));
    write_name(scene, piece, card);
    choose_group(scene, piece, layout);
    ui::Box buttons = layout.buttons;
    const std::string id = piece_id(piece.id);
    if (ui::button(canvas, id + ":done", buttons.cut_right(ui::button_size(canvas, "Done").x), "Done"))
        close(scene.state);
    // The votes of an open round would lose what they are about.
    const float wide = std::min(ui::button_size(canvas, "Delete").x, buttons.width());
    if (ui::button(canvas, id + ":delete", buttons.cut_left(wide), "Delete", ui::Rank::danger, !voting)) {
        scene.view.post(DeleteCard{piece.id});
        close(scene.state);
    }
    // At the release, so that nothing moves between a press and its release.
    const ui::Box whole{card.x0, card.y0, card.x1, layout.box.y1};
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)
        && !whole.holds(ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left]))
        close(scene.state);
}

void tap(LadderScene& scene, const Card& piece) {
    LadderUi& state = scene.state;
    if (scene.piece != &piece) {
        state.piece = piece.id;
        state.picked = {};
        state.aimed.reset();
        close(state);
    } else if (!scene.view.finished()) {
        state.opened = piece.id;
        state.name.open(piece.text);
    }
}

void follow_piece(LadderScene& scene, const Card& piece, ui::Box box, bool voting) {
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    const std::string id = piece_id(piece.id);
    const ui::Hit hit = canvas.hit(id, box);
    state.pieces.follow_focus(hit, box);
    if (hit.focused)
        ui::focus_ring(canvas, box, scene.px(radius));
    if (!state.hand.holds(id) && ui::drag_scroll(canvas, state.pieces, hit)) {
        state.hand.give_up(canvas);
        return;
    }
    if (scene.view.finished()) {
        if (hit.clicked)
            tap(scene, piece);
        return;
    }
    switch (state.hand.follow(canvas, hit, id, box)) {
    case ui::Hand::Event::tapped: tap(scene, piece); break;
    case ui::Hand::Event::dropped:
        if (const auto rung = scene.rung_at(state.hand.point()); rung && !voting)
            state.hand.settle(canvas, scene.view.post(AgreeRung{piece.id, *rung, state.question}));
        else
            state.hand.let_go(canvas);
        break;
    case ui::Hand::Event::lifted: close(state); break;
    case ui::Hand::Event::none: break;
    }
}

float height_of(const LadderScene& scene, const Card& piece) {
    const std::string tag = tag_of(scene, piece, standing_of(scene, piece));
    return ui::card_height(scene.canvas(), scene.pieces.width(), look_of(scene, piece, tag));
}

/// Draws one piece from `corner` down; returns where it ends.
float draw_piece(LadderScene& scene, const Card& piece, ImVec2 corner) {
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    const LadderStanding standing = standing_of(scene, piece);
    const std::string tag = tag_of(scene, piece, standing);
    const ui::Box box = ui::Box::at(corner, {scene.pieces.width(), height_of(scene, piece)});
    const bool opened = state.opened == piece.id;
    if (!opened)
        follow_piece(scene, piece, box, standing.unfinished != nullptr);
    if (state.hand.in_motion(piece_id(piece.id))) {
        ui::draw_card_gap(canvas, box);
        scene.moving.push_back({&piece, box});
    } else
        ui::draw_card(canvas, box, look_of(scene, piece, tag));
    if (!opened)
        return box.y1;
    const EditorLayout layout = layout_editor(scene, {box.x0, box.y1 + scene.px(8)}, box.width());
    draw_editor(scene, piece, box, layout, standing.unfinished != nullptr);
    return layout.box.y1;
}

void draw_adder(LadderScene& scene, ui::Box box, std::size_t pieces) {
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    if (canvas.opening_key(ImGuiKey_N) && !state.add_piece.open)
        state.add_piece.start();
    if (state.add_piece.open)
        state.pieces.show(box);
    ui::TextStyle style = ui::card_text(canvas);
    style.colour = canvas.theme().ink;
    const std::string_view words = "+ Add a piece of work";
    const bool wide = ui::text_size(canvas, words, style).x < box.width() - 2 * style.size;
    const ui::AdderLook look{.invitation = wide ? words : "+ Add a piece",
                             .hint = "What is it called?",
                             .style = style,
                             .radius = scene.px(radius)};
    constexpr std::array colours{Colour::sky,   Colour::mint, Colour::sun,
                                 Colour::lilac, Colour::rose, Colour::sand};
    const Lane* lane = scene.view.snapshot.lane(scene.view.step, LaneRole::pieces);
    if (auto name = ui::adder(canvas, "piece:add", box, state.add_piece, look, &state.add_piece_height))
        scene.view.post(AddCard{
            .lane = lane->id, .text = std::move(*name), .colour = colours.at(pieces % colours.size())});
    if (!state.add_piece.open)
        state.add_piece_height = 0;
}

}

void draw_pieces(LadderScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    const Cards pieces = pieces_of(scene);
    if (std::ranges::none_of(pieces, [&](const Card* piece) { return piece->id == state.opened; }))
        close(state);

    ui::Box column = scene.pieces;
    ui::line(canvas, column.cut_top(scene.px(30)), "Pieces of work", column_heading(canvas));
    column.cut_top(scene.px(gap));

    float high = 0;
    for (const Card* piece : pieces) {
        high += height_of(scene, *piece) + scene.px(gap);
        if (state.opened == piece->id)
            high += scene.px(8) + layout_editor(scene, {}, column.width()).box.height();
    }
    const float adder = scene.view.finished() ? 0 : std::max(scene.px(adder_height), state.add_piece_height);
    const std::string_view words = scene.view.finished() ? "No piece of work was placed." : how_to_begin;
    const float empty = pieces.empty() ? ui::text_size(canvas, words, quiet(canvas), column.width()).y : 0;

    const ui::Box list =
        ui::begin_scroll(canvas, "pieces:ground", column, state.pieces, high + adder + empty);
    float y = list.y0;
    for (const Card* piece : pieces)
        y = draw_piece(scene, *piece, {list.x0, y}) + scene.px(gap);
    if (!scene.view.finished()) {
        draw_adder(scene, ui::Box::at({list.x0, y}, {list.width(), adder}), pieces.size());
        y += adder + scene.px(gap);
    }
    if (pieces.empty())
        ui::text(canvas, {list.x0, y}, list.width(), words, quiet(canvas));
    ui::end_scroll(canvas, state.pieces);
}

void draw_moving_pieces(const LadderScene& scene) {
    ui::Hand& hand = scene.state.hand;
    for (const LadderScene::Moving& moving : scene.moving) {
        const std::string id = piece_id(moving.piece->id);
        const std::string tag = tag_of(scene, *moving.piece, standing_of(scene, *moving.piece));
        ui::CardLook look = look_of(scene, *moving.piece, tag);
        look.selected = false;
        look.lifted = hand.holds(id);
        ui::draw_card(scene.canvas(), hand.place(scene.canvas(), id, moving.home, scene.view.answered), look);
    }
}

std::optional<int> piece_target(const LadderScene& scene) {
    const ui::Hand& hand = scene.state.hand;
    for (const Card* piece : pieces_of(scene))
        if (hand.holds(piece_id(piece->id)))
            return standing_of(scene, *piece).unfinished == nullptr ? scene.rung_at(hand.point())
                                                                    : std::nullopt;
    return std::nullopt;
}

}
