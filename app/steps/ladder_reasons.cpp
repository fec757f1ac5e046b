#include "app/steps/ladder_scene.h"

#include <algorithm>

#include "app/ui/button.h"
#include "app/ui/card.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float card_gap = 14;
constexpr float list_gap = 26;
constexpr float heading_gap = 14;
constexpr float radius = 14;
constexpr float adder_height = 74;
constexpr float cross_target = 60;

/// One of the two lists: reasons, or what stops the piece moving up.
struct ReasonList {
    const Lane* lane;
    std::vector<const Card*> cards;
    std::string_view adder_id;
    std::string_view invitation;
    std::string_view hint;
    ui::Adder& adder;
    float& adder_height;
};

ReasonList why_of(const LadderScene& scene) {
    const Lane* lane = scene.view.snapshot.lane(scene.view.step, LaneRole::why);
    return {lane,
            scene.view.snapshot.under(scene.piece->id, lane->id),
            "why:add",
            "+ Add a reason",
            "Because …",
            scene.state.add_why,
            scene.state.add_why_height};
}

ReasonList stops_of(const LadderScene& scene) {
    const Lane* lane = scene.view.snapshot.lane(scene.view.step, LaneRole::stops);
    return {lane,
            scene.view.snapshot.under(scene.piece->id, lane->id),
            "stops:add",
            "+ Add a barrier",
            "What is in the way?",
            scene.state.add_stop,
            scene.state.add_stop_height};
}

std::string reason_id(CardId reason) {
    return "card:" + std::to_string(reason.value);
}

ui::CardLook look_of(const LadderScene& scene, const Card& reason) {
    ui::CardLook look{.text = reason.text, .colour = reason.colour, .group = reason.group};
    look.selected = scene.state.reason == reason.id && !scene.view.finished();
    look.typing = look.selected && scene.state.writing;
    look.text_height = scene.state.reason_height;
    return look;
}

float heading_height(const LadderScene& scene, const ReasonList& list) {
    return ui::text_size(scene.canvas(), list.lane->title, ladder_heading(scene.canvas()),
                         scene.reasons.width())
        .y;
}

float open_adder_height(const LadderScene& scene, const ReasonList& list) {
    return std::max(scene.px(adder_height), list.adder_height);
}

float height_of(const LadderScene& scene, const ReasonList& list) {
    float high = heading_height(scene, list) + scene.px(heading_gap);
    for (const Card* card : list.cards)
        high += ui::card_height(scene.canvas(), scene.reasons.width(), look_of(scene, *card))
                + scene.px(card_gap);
    return scene.view.finished() ? high : high + open_adder_height(scene, list);
}

void stop_writing(LadderUi& state) {
    state.writing = false;
    state.reason_height = 0;
}

void remove(LadderScene& scene, const Card& reason) {
    scene.view.post(DeleteCard{reason.id});
    scene.state.reason = {};
    stop_writing(scene.state);
}

void write(LadderScene& scene, const Card& reason, ui::Box box) {
    LadderUi& state = scene.state;
    const ui::FieldEvent event =
        ui::field(scene.canvas(), reason_id(reason.id) + ":text", ui::card_text_box(scene.canvas(), box),
                  state.reason_text, ui::card_text(scene.canvas()), "", true, &state.reason_height);
    if (event == ui::FieldEvent::none)
        return;
    const bool something = state.reason_text.text.find_first_not_of(" \t\n") != std::string::npos;
    if (event != ui::FieldEvent::given_up && something && state.reason_text.text != reason.text)
        scene.view.post(EditCard{reason.id, state.reason_text.text});
    stop_writing(state);
}

void follow_reason(LadderScene& scene, const Card& reason, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    const ui::Hit hit = canvas.hit(reason_id(reason.id), box);
    state.reasons.follow_focus(hit, box);
    if (hit.focused)
        ui::focus_ring(canvas, box, scene.px(radius));
    const bool scrolled = ui::drag_scroll(canvas, state.reasons, hit);
    if (!hit.clicked || scrolled || scene.view.finished())
        return;
    if (state.reason == reason.id) {
        state.writing = true;
        state.reason_text.open(reason.text);
    } else {
        state.reason = reason.id;
        stop_writing(state);
    }
}

/// A cross on the corner of the selected card.
bool cross_pressed(const LadderScene& scene, const Card& reason, const ui::Hit& hit, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    const ImVec2 at = box.centre();
    canvas.list().AddCircleFilled(at, scene.px(19), canvas.theme().ink);
    ui::cross(canvas, at, scene.px(15), canvas.theme().surface);
    if (hit.focused)
        ui::focus_ring(canvas, box.centred(scene.px(38), scene.px(38)), scene.px(19));
    return hit.clicked || (scene.state.reason == reason.id && canvas.key(ImGuiKey_Delete));
}

float draw_reason(LadderScene& scene, const Card& reason, ImVec2 corner) {
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    const ui::CardLook look = look_of(scene, reason);
    const ui::Box box =
        ui::Box::at(corner, {scene.reasons.width(), ui::card_height(canvas, scene.reasons.width(), look)});
    const ImVec2 at{box.x1 - scene.px(6), box.y0 + scene.px(6)};
    const ui::Box cross =
        ui::Box{at.x, at.y, at.x, at.y}.centred(scene.px(cross_target), scene.px(cross_target));
    ui::Hit cross_hit;
    if (look.selected) // before the card, which it overlaps
        cross_hit = canvas.hit(reason_id(reason.id) + ":delete", cross);
    if (!look.typing)
        follow_reason(scene, reason, box);
    ui::draw_card(canvas, box, look);
    if (look.typing) {
        state.reasons.show(box);
        write(scene, reason, box);
    }
    if (look.selected && cross_pressed(scene, reason, cross_hit, cross))
        remove(scene, reason);
    return box.y1;
}

void draw_adder(LadderScene& scene, const ReasonList& list, ui::Box box, Colour colour) {
    ui::Canvas& canvas = scene.canvas();
    ui::TextStyle style = ui::card_text(canvas);
    style.colour = canvas.theme().ink;
    const ui::AdderLook look{.invitation = list.invitation,
                             .hint = list.hint,
                             .style = style,
                             .radius = scene.px(radius),
                             .lines = true};
    if (list.adder.open)
        scene.state.reasons.show(box);
    if (auto text = ui::adder(canvas, list.adder_id, box, list.adder, look, &list.adder_height))
        scene.view.post(AddCard{
            .lane = list.lane->id, .text = std::move(*text), .colour = colour, .under = scene.piece->id});
    if (!list.adder.open)
        list.adder_height = 0;
}

float draw_list(LadderScene& scene, const ReasonList& list, ImVec2 corner, Colour colour) {
    ui::Canvas& canvas = scene.canvas();
    const float width = scene.reasons.width();
    float y = corner.y + ui::text(canvas, corner, width, list.lane->title, ladder_heading(canvas))
              + scene.px(heading_gap);
    for (const Card* card : list.cards)
        y = draw_reason(scene, *card, {corner.x, y}) + scene.px(card_gap);
    if (scene.view.finished())
        return y;
    const ui::Box box = ui::Box::at({corner.x, y}, {width, open_adder_height(scene, list)});
    draw_adder(scene, list, box, colour);
    return box.y1;
}

}

void draw_reasons(LadderScene& scene, ui::Box column) {
    if (scene.piece == nullptr)
        return;
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    const ReasonList why = why_of(scene);
    const ReasonList stops = stops_of(scene);
    const auto selected = [&](const Card* card) { return card->id == state.reason; };
    if (std::ranges::none_of(why.cards, selected) && std::ranges::none_of(stops.cards, selected)) {
        state.reason = {};
        stop_writing(state);
    }
    if (canvas.key(ImGuiKey_Escape))
        state.reason = {};

    const float high = height_of(scene, why) + scene.px(list_gap) + height_of(scene, stops);
    const ui::Box list = ui::begin_scroll(canvas, "reasons:ground", column, state.reasons, high);
    // Neighbouring reasons differ in colour, so that they are told apart from a distance.
    const float y = draw_list(scene, why, list.min(), why.cards.size() % 2 == 0 ? Colour::sun : Colour::sand);
    draw_list(scene, stops, {list.x0, y + scene.px(list_gap)}, Colour::rose);
    ui::end_scroll(canvas, state.reasons);
}

}
