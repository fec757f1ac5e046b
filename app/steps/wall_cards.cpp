#include <algorithm>

#include "app/steps/wall_frame.h"
#include "app/ui/card.h"

namespace plenary {
namespace {

/// How much is left of a card that stands aside.
constexpr float part_of_aside = 0.45F;

void finish_editing(WallFrame& frame, ui::FieldEvent event) {
    const Card* card = frame.view.snapshot.card(frame.state.editing);
    if (event != ui::FieldEvent::given_up && card != nullptr && card->text != frame.state.field.text)
        frame.view.post(EditCard{card->id, frame.state.field.text});
    frame.state.editing = {};
    frame.state.field = {};
}

void draw_elbow(ui::Canvas& canvas, const ui::Box& hanging, float scale) {
    const Elbow elbow = elbow_to({hanging.x0, hanging.y0, hanging.x1, hanging.y1}, {canvas.px(1), scale});
    const Area& area = elbow.area;
    const float r = elbow.radius;
    ImDrawList& list = canvas.list();
    list.PathLineTo({area.x0, area.y0});
    list.PathLineTo({area.x0, area.y1 - r});
    list.PathArcTo({area.x0 + r, area.y1 - r}, r, 3.14159265F, 3.14159265F / 2);
    list.PathLineTo({area.x1, area.y1});
    list.PathStroke(canvas.theme().line, 0, elbow.thick);
}

}

void draw_card_at(WallFrame& frame, const PlacedCards::Placed& placed, ui::Box box, float scale) {
    ui::Canvas& canvas = frame.canvas();
    WallUi& state = frame.state;
    const Card& card = placed.card();
    const bool held = is_held(frame, card.id);
    ui::CardLook look = look_of(*placed.entry, scale);
    look.left = std::min(shown_part(frame, card.id), placed.entry->aside ? part_of_aside : 1);
    look.selected = state.is_selected(card.id) && !held;
    for (const auto& [number, hand] : state.hands)
        look.lifted = look.lifted || hand.holds(card_id(card.id));
    if (state.editing == card.id) {
        look.typing = true;
        look.text_height = state.typed_height;
    }
    if (placed.hangs() && !held)
        draw_elbow(canvas, box, scale);
    ui::draw_card(canvas, box, look);
    if (!look.typing)
        return;
    const ui::Box text = ui::card_text_box(canvas, box, placed.hangs(), scale);
    const ui::FieldEvent event =
        ui::field(canvas, card_id(card.id) + ":text",
                  ui::Box{text.x0, text.y0, text.x1, text.y0 + std::max(state.typed_height, canvas.px(34))},
                  state.field, ui::card_text(canvas, placed.hangs(), scale), "", true, &state.typed_height);
    if (event != ui::FieldEvent::none)
        finish_editing(frame, event);
}

void start_editing(WallFrame& frame, const Card& card) {
    WallUi& state = frame.state;
    if (!frame.can_add() || frame.view.snapshot.covered(card.id))
        return;
    state.select(card.id);
    state.editing = card.id;
    state.field.open(card.text);
    state.typed_height = 0;
    state.adder.open = false;
    frame.canvas().want_next_frame();
}

void tap_card(WallFrame& frame, const Card& card) {
    WallUi& state = frame.state;
    if (frame.tap) {
        frame.tap(card);
        return;
    }
    if (state.moving) {
        if (!state.is_selected(card.id))
            state.moving_onto = card.id;
        return;
    }
    if (frame.can_change() && (state.choosing || ImGui::GetIO().KeyShift)) {
        state.toggle(card.id);
        return;
    }
    if (state.selected.size() == 1 && state.is_selected(card.id))
        start_editing(frame, card);
    else
        state.select(card.id);
    frame.canvas().want_next_frame();
}

}
