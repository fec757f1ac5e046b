#include "app/stage/room_cover.h"

#include <string>

#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr ImU32 black = IM_COL32(0, 0, 0, 255);
constexpr ImU32 white = IM_COL32(255, 255, 255, 255);

/// The title is the question; where a board asks several, its lanes say them.
std::string questions_of(const View& view) {
    std::string words = view.plan().title;
    const auto* board = std::get_if<BoardStep>(&view.plan().content);
    if (board == nullptr || !board->shows.empty())
        return words;
    for (const Lane* lane : view.snapshot.lanes(view.step))
        if (!lane->title.empty() && !view.snapshot.lane_state(lane->id).covered)
            words += "\n" + lane->title;
    return words;
}

void draw_task(const View& view, ui::Box screen) {
    ui::Canvas& canvas = view.canvas;
    ui::fill(canvas, screen, canvas.theme().paper);
    const ui::Box inner = screen.inset(screen.width() * 0.07F, screen.height() * 0.1F);
    const std::string words = questions_of(view);
    const ui::Box drawn = ui::fitted_text(
        canvas, inner, words,
        {.size = screen.height() * 0.16F, .weight = ui::Weight::bold, .colour = canvas.theme().ink},
        canvas.px(40), ui::Align::centre);
    ui::mark("cover:task", drawn, words);
}

}

void draw_room_cover(const View& view, const RoomLook& look) {
    if (look.cover == RoomCover::none)
        return;
    ui::Canvas& canvas = view.canvas;
    canvas.begin_overlay("cover");
    const ui::Box screen = canvas.screen();
    switch (look.cover) {
    case RoomCover::none: break;
    case RoomCover::black: ui::fill(canvas, screen, black); break;
    case RoomCover::white: ui::fill(canvas, screen, white); break;
    case RoomCover::task: draw_task(view, screen); break;
    }
    ui::mark("cover", screen);
    canvas.hit_by_hand("cover:ground", screen); // a press is not one on what lies below
    canvas.end_overlay();
}

}
