#include "app/steps/ladder_scene.h"

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tile_height = 100;
constexpr float tile_gap = 14;
constexpr float tile_side = 16;
constexpr float radius = 14;

void draw_tile(const LadderScene& scene, ui::Box box, std::string_view id, const std::string& figure,
               std::string_view caption) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    ui::panel(canvas, box, theme.surface, theme.line, scene.px(2), scene.px(radius));
    ui::mark(id, box.min(), box.max(), figure);
    ui::Box inner = box.inset(std::min(scene.px(tile_side), box.width() * 0.1F), scene.px(10));
    ui::line(canvas, inner.cut_bottom(scene.px(28)), caption,
             {.size = scene.px(20), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::line(canvas, inner, figure, {.size = scene.px(40), .weight = ui::Weight::bold, .colour = theme.ink});
}

/// Who moved since the round before: "3 groups moved up, 1 down". Nothing where that cannot be told.
std::string movement_words(const LadderStanding& standing) {
    if (!standing.since_before)
        return {};
    const bool groups = standing.revealed->terms.voters == Voters::groups;
    std::string words =
        movement_text(*standing.since_before, groups ? "group" : "person", groups ? "groups" : "people");
    return words.empty()
               ? words
               : capitalised(words) + " since round " + std::to_string(standing.before->number) + ".";
}

std::string abstained_words(const LadderScene& scene) {
    const Round& round = *scene.standing.revealed;
    const int abstained = votes_cast(scene.view.snapshot.session(), round) - scene.standing.tally.votes;
    return abstained > 0 ? counted_voters(round, abstained) + " abstained." : "";
}

ui::Box say(const LadderScene& scene, ui::Box column, std::string_view id, const std::string& words,
            ui::Weight weight, ImU32 colour) {
    if (words.empty())
        return column;
    ui::Canvas& canvas = scene.canvas();
    column.cut_top(scene.px(10));
    const ui::TextStyle style{.size = scene.px(22), .weight = weight, .colour = colour};
    const float high = ui::text(canvas, column.min(), column.width(), words, style);
    ui::mark(id, column.cut_top(high), words);
    return column;
}

/// The word for agreement; a tap on it shows the number as well.
ui::Box draw_word(LadderScene& scene, ui::Box column) {
    const Tally& tally = scene.standing.tally;
    const std::string sentence = agreement_sentence(tally);
    const ui::Theme& theme = scene.canvas().theme();
    if (sentence.empty())
        return column;
    const ui::Box before = column;
    column = say(scene, column, "figure:word", sentence, ui::Weight::semibold, theme.ink);
    ui::Box words = before;
    words.y1 = column.y0;
    const ui::Hit hit = scene.canvas().hit("figure:word:more", words);
    if (hit.focused)
        ui::focus_ring(scene.canvas(), words, scene.px(radius));
    if (hit.clicked)
        scene.state.number = !scene.state.number;
    if (scene.state.number)
        column = say(scene, column, "figure:number",
                     "Agreement " + agreement_text(tally)
                         + " (van der Eijk’s A: 1 all on one rung, 0 evenly spread, −1 half at either end)",
                     ui::Weight::medium, theme.ink_2);
    return column;
}

/// Where the room differs, both ends are heard before the middle; a reason is one tap away for each.
ui::Box draw_prompts(LadderScene& scene, ui::Box column) {
    const Tally& tally = scene.standing.tally;
    const bool differs = tally.word == Tally::Word::spread || tally.word == Tally::Word::two_camps
                         || tally.word == Tally::Word::tied;
    if (!differs || scene.view.finished() || tally.lowest == tally.highest)
        return column;
    column.cut_top(scene.px(14));
    ui::Box row = column.cut_top(scene.px(60));
    const float wide = (row.width() - scene.px(tile_gap)) / 2;
    const auto prompt = [&](std::string_view id, int rung) {
        const std::string name = std::to_string(rung);
        if (ui::button(scene.canvas(), id, row.cut_left(wide), "Why rung " + name + "?"))
            scene.state.add_why.field.start("Rung " + name + ": ");
        row.cut_left(scene.px(tile_gap));
    };
    prompt("prompt:lowest", tally.lowest);
    prompt("prompt:highest", tally.highest);
    return column;
}

}

ui::Box draw_figures(LadderScene& scene, ui::Box column) {
    const LadderStanding& standing = scene.standing;
    ui::Box row = column.cut_top(scene.px(tile_height));
    const float gap = std::min(scene.px(tile_gap), row.width() * 0.03F);
    const float wide = (row.width() - 2 * gap) / 3;
    const auto tile = [&](std::string_view id, const std::string& figure, std::string_view caption) {
        draw_tile(scene, row.cut_left(wide), id, figure, caption);
        row.cut_left(gap);
    };
    tile("figure:median", median_text(standing.tally), "median");
    tile("figure:spread", range_text(standing.tally), "spread");
    tile("figure:since", since_first_text(standing), "since first");
    column = draw_word(scene, column);
    column = say(scene, column, "figure:movement", movement_words(standing), ui::Weight::medium,
                 scene.canvas().theme().ink_2);
    column = say(scene, column, "figure:abstained", abstained_words(scene), ui::Weight::medium,
                 scene.canvas().theme().ink_2);
    column = draw_prompts(scene, column);
    column.cut_top(scene.px(20));
    return column;
}

}
