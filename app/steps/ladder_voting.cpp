#include "app/steps/ladder_scene.h"
#include "app/steps/voters_bar.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float after_panel = 22;

std::vector<HandsRow> hands_rows(const LadderScene& scene) {
    std::vector<HandsRow> rows;
    for (int rung = 1; rung <= scene.ladder.height(); ++rung)
        rows.push_back({scene.piece->id, rung, capitalised(rung_words(scene.ladder, rung))});
    return rows;
}

}

ui::Box draw_hands(LadderScene& scene, ui::Box column) {
    HandsUi& hands = scene.state.hands;
    const Round& round = *scene.standing.unfinished;
    column = draw_hands_counter(scene.view, column, hands, round, hands_rows(scene));
    for (int rung = scene.ladder.height(); rung >= 1; --rung)
        if (scene.canvas().hit(rung_id(rung), scene.picture.rung(rung)).clicked)
            hands.at = static_cast<std::size_t>(rung - 1);
    column.cut_top(scene.px(after_panel));
    return column;
}

void draw_counted_rungs(const LadderScene& scene) {
    if (!scene.can_vote(WayIn::hands))
        return;
    for (const HandsRow& row : hands_rows(scene)) {
        if (!scene.state.hands.has_counted(row))
            continue;
        ui::Box inside = scene.picture.inside(row.value);
        const ui::Box box = inside.cut_right(scene.px(40)).centred(scene.px(32), scene.px(32));
        ui::tick(scene.canvas(), box.centre(), scene.px(30), scene.canvas().theme().spruce);
        ui::mark("counted:" + std::to_string(row.value), box);
    }
}

ui::Box draw_turns(LadderScene& scene, ui::Box column) {
    const Round& round = *scene.standing.unfinished;
    const Snapshot& snapshot = scene.view.snapshot;
    const bool groups = round.terms.voters == Voters::groups;
    const std::string whose = groups ? "group" : snapshot.session().people.empty() ? "number" : "name";
    const VotersBar bar = draw_voters_bar(
        scene.view, column, scene.state.voters, round,
        {.title = "Take the screen and tap your " + whose,
         .more = turnout_text(snapshot, round) + ". Nobody sees where a vote lies until the reveal.",
         .pressable = scene.can_vote(WayIn::screen),
         .most_of_area = 0.8F});
    if (bar.tapped) {
        scene.state.booth = LadderUi::Booth{round.id, *bar.tapped, {}};
        scene.canvas().want_next_frame();
    }
    column = bar.left;
    column.cut_top(scene.px(after_panel));
    return column;
}

ui::Box draw_closed(const LadderScene& scene, ui::Box column) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const std::string title = "Closed";
    const std::string words = turnout_text(scene.view.snapshot, *scene.standing.unfinished)
                              + ". Nothing can be changed any more; reveal it when the room is ready.";
    const ui::TextStyle large{.size = scene.px(28), .weight = ui::Weight::bold, .colour = theme.ink};
    const ui::TextStyle quiet{.size = scene.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2};
    const float pad = std::min(scene.px(20), column.width() * 0.05F);
    const float width = column.width() - 2 * pad;
    const float title_high = ui::text_size(canvas, title, large, width).y;
    const float words_high = ui::text_size(canvas, words, quiet, width).y;
    ui::Box box = column.cut_top(title_high + words_high + 2 * pad);
    ui::panel(canvas, box, theme.surface, theme.line, scene.px(2), scene.px(14));
    ui::mark("round:closed", box, words);
    box = box.inset(pad, pad);
    ui::text(canvas, box.cut_top(title_high).min(), width, title, large);
    ui::text(canvas, box.min(), width, words, quiet);
    column.cut_top(scene.px(after_panel));
    return column;
}

}
