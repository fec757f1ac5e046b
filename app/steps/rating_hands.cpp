#include <algorithm>

#include "app/steps/rating_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float column_wide = 480;
constexpr float column_gap = 28;
constexpr float narrow = 1100;

/// The numbers for one statement: the keys choose among these. In a narrow column they say less.
std::vector<HandsRow> rows_for(const RatingScene& scene, const Card& statement, bool tight) {
    std::vector<HandsRow> rows;
    for (int value = 1; value <= scene.step.points; ++value) {
        std::string end;
        if (!tight)
            end = value == 1 ? scene.step.low : value == scene.step.points ? scene.step.high : "";
        rows.push_back({statement.id, value,
                        std::to_string(value) + (end.empty() ? "" : ", " + end) + " · "
                            + shortened(statement.text, tight ? 30 : 80)});
    }
    return rows;
}

/// How to go from statement to statement, where there is room to say so.
void draw_hint(const RatingScene& scene, ui::Box column) {
    const std::string_view words =
        "Tap a number beside a statement to count its hands. On the keyboard ← → go to another statement.";
    const ui::TextStyle style{
        .size = scene.px(21), .weight = ui::Weight::medium, .colour = scene.canvas().theme().ink_2};
    column.cut_top(scene.px(16));
    if (ui::text_size(scene.canvas(), words, style, column.width()).y <= column.height())
        ui::text(scene.canvas(), column.min(), column.width(), words, style);
}

/// Everything was deleted by an undo.
void draw_nothing_left(const RatingScene& scene, ui::Box area) {
    ui::text(scene.canvas(), area.min(), area.width(),
             "What was to be counted here has been deleted: call this round off.",
             {.size = scene.px(30), .weight = ui::Weight::medium, .colour = scene.canvas().theme().ink_2});
}

}

void draw_rating_hands(RatingScene& scene, ui::Box area) {
    ui::Canvas& canvas = scene.canvas();
    HandsUi& hands = scene.state.vote.hands;
    const Round& round = *scene.unfinished;
    const auto statements = candidates_in(scene, round.id);
    if (statements.empty()) {
        draw_nothing_left(scene, area);
        return;
    }
    canvas.take_arrows();
    const int by =
        (canvas.key(ImGuiKey_RightArrow, true) ? 1 : 0) - (canvas.key(ImGuiKey_LeftArrow, true) ? 1 : 0);
    if (by != 0) {
        go_on(scene, statements, by);
        hands.at = 0;
    }
    const bool tight = area.width() < scene.px(narrow);
    ui::Box column = area.cut_right(std::min(scene.px(column_wide), area.width() * 0.34F));
    area.cut_right(std::min(scene.px(column_gap), area.width() * 0.02F));
    column = draw_hands_counter(scene.view, column, hands, round,
                                rows_for(scene, statement_at(scene, statements), tight));
    draw_hint(scene, column);

    // The figure is beside: here is only that it was counted.
    const auto look_of = [&](RatedPoint point) {
        return PointLook{.chosen =
                             point.card == scene.state.at && point.value == static_cast<int>(hands.at) + 1,
                         .ticked = hands.counted.contains({point.card, point.value})};
    };
    if (const auto tapped = draw_points(scene, area, statements, look_of)) {
        hands.at = static_cast<std::size_t>(tapped->value - 1);
        canvas.want_next_frame();
    }
}

}
