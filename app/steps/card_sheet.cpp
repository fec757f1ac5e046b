#include "app/steps/card_sheet.h"

#include <array>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

/// Design pixels of the text, the largest that fits being taken.
constexpr std::array sizes{120.0F, 100.0F, 84.0F, 70.0F, 58.0F, 48.0F, 40.0F, 34.0F, 29.0F, 24.0F, 20.0F};

}

void draw_card_sheet(WallFrame& frame) {
    WallUi& state = frame.state;
    const Card* card = frame.view.snapshot.card(state.opened);
    if (card == nullptr)
        return;
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    canvas.begin_overlay("card-sheet");
    ui::fill(canvas, canvas.screen(), theme.scrim);
    const ui::Box screen = canvas.screen();
    const ui::Box sheet = screen.centred(screen.width() * 0.84F, screen.height() * 0.8F);
    ui::shadow(canvas, sheet, theme.shadow, canvas.px(20), canvas.px(60), 0);
    ui::fill(canvas, sheet, theme.card(card->colour), canvas.px(28));
    const ui::Box inner = sheet.inset(canvas.px(72), canvas.px(64));
    ui::TextStyle style{.weight = ui::Weight::semibold, .colour = theme.card_ink};
    ImVec2 size;
    for (const float each : sizes) {
        style.size = canvas.px(each);
        size = ui::text_size(canvas, card->text, style, inner.width());
        if (size.y <= inner.height() && size.x <= inner.width())
            break;
    }
    ImGui::PushClipRect(inner.min(), inner.max(), true);
    ui::text(canvas, {inner.x0, std::max(inner.y0, inner.centre().y - size.y / 2)}, inner.width(), card->text,
             style);
    ImGui::PopClipRect();
    ui::mark("card-sheet:text", inner, card->text);
    if (card->group)
        ui::group_marker(canvas, {sheet.x1 - canvas.px(64), sheet.y1 - canvas.px(64)}, canvas.px(72),
                         card->group);
    const ui::Hit hit = canvas.hit_by_hand("card-sheet:close", screen);
    canvas.end_overlay();
    if (hit.clicked)
        state.opened = {};
    else if (state.selected.size() == 1)
        state.opened = state.selected.front();
}

}
