#include "app/steps/objectives.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/steps/rows.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

constexpr float button_high = 64;
constexpr float button_gap = 14;
constexpr float sign_across = 40;

/// One of the two things that can be said about an aim.
struct Judgement {
    Mark mark;
    std::string_view words;
    ImU32 ground; ///< of the button when it is said
    ImU32 ink;
    ImU32 row; ///< of the aim's row
};

struct Judgements {
    Judgement met;
    Judgement doubted;
};

Judgements judgements(const ui::Theme& theme) {
    return {{Mark::agreed, "Met", theme.spruce, theme.on_spruce, theme.spruce_wash},
            {Mark::doubted, "In doubt", theme.marigold, theme.card_ink, theme.marigold_wash}};
}

ui::TextStyle words_style(ui::Canvas& canvas) {
    return {.size = canvas.px(26), .weight = ui::Weight::semibold};
}

float button_width(ui::Canvas& canvas, const Judgement& judgement) {
    return canvas.px(16 + sign_across + 12 + 24)
           + ui::text_size(canvas, judgement.words, words_style(canvas)).x;
}

void draw_sign(ui::Canvas& canvas, ImVec2 centre, Mark mark, ImU32 ink) {
    if (mark == Mark::agreed) {
        ui::tick(canvas, centre, canvas.px(22), ink);
        return;
    }
    const ui::Box box = ui::Box{centre.x, centre.y, centre.x, centre.y}.centred(canvas.px(40), canvas.px(40));
    ui::line(canvas, box, "?", {.size = canvas.px(32), .weight = ui::Weight::bold, .colour = ink},
             ui::Align::centre);
}

/// True when it was pressed.
bool draw_judgement(const View& view, const std::string& id, ui::Box box, const Judgement& judgement,
                    bool said) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::Hit hit = view.finished() ? ui::Hit{} : canvas.hit(id, box);
    const float radius = box.height() / 2;
    const ImU32 ink = said ? judgement.ink : theme.ink_2;
    if (said)
        ui::fill(canvas, box, judgement.ground, radius);
    if (hit.hovered)
        ui::fill(canvas, box, ui::faded(theme.ink, 0.07F), radius);
    if (!said)
        ui::outline(canvas, box, hit.hovered ? theme.ink_2 : theme.line, canvas.px(3), radius);
    if (hit.focused)
        ui::focus_ring(canvas, box, radius);
    ui::Box inner = box;
    inner.cut_left(canvas.px(16));
    draw_sign(canvas, inner.cut_left(canvas.px(sign_across)).centre(), judgement.mark, ink);
    inner.cut_left(canvas.px(12));
    ui::TextStyle style = words_style(canvas);
    style.colour = ink;
    ui::line(canvas, inner, judgement.words, style);
    return hit.clicked;
}

void draw_aim(const View& view, ui::Box row, const RowSizes& sizes, const Card& aim, int number) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const Judgements both = judgements(theme);
    const bool met = aim.mark == Mark::agreed;
    const bool doubted = aim.mark == Mark::doubted;
    draw_row(canvas, row, sizes,
             {.number = number,
              .text = aim.text,
              .ground = met       ? both.met.row
                        : doubted ? both.doubted.row
                                  : theme.surface,
              .border = met       ? theme.spruce
                        : doubted ? theme.marigold
                                  : theme.line,
              .border_width = canvas.px(met || doubted ? 3 : 2)});
    const std::string id = "aim:" + std::to_string(aim.id.value);
    ui::mark(id + ":text", row_text_box(canvas, row, sizes, aim.text), aim.text);

    ui::Box right = row.inset(sizes.side, 0);
    for (const Judgement& judgement : {both.doubted, both.met}) {
        const float wide = button_width(canvas, judgement);
        const ui::Box box = right.cut_right(wide).centred(wide, canvas.px(button_high));
        right.cut_right(canvas.px(button_gap));
        const bool said = aim.mark == judgement.mark;
        if (view.finished() && !said)
            continue;
        const std::string button = id + (judgement.mark == Mark::agreed ? ":met" : ":doubt");
        if (draw_judgement(view, button, box, judgement, said))
            view.post(MarkCard{aim.id, said ? Mark::none : judgement.mark});
    }
}

std::string note(Cards aims) {
    const auto met = std::ranges::count(aims, Mark::agreed, [](const Card* aim) { return aim->mark; });
    const auto doubted = std::ranges::count(aims, Mark::doubted, [](const Card* aim) { return aim->mark; });
    std::string note = met > 0 ? std::to_string(met) + " met" : "";
    if (doubted > 0)
        note += (note.empty() ? "" : ", ") + std::to_string(doubted) + " in doubt";
    return note;
}

}

Footer draw_objectives(const View& view, ui::Box area, ObjectivesUi& state) {
    ui::Canvas& canvas = view.canvas;
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::aims);
    if (lane == nullptr)
        return {};
    const Cards aims = view.snapshot.cards(lane->id);
    const ui::Box list = rows_area(canvas, area);
    const Judgements both = judgements(canvas.theme());
    const float right = (button_width(canvas, both.met) + button_width(canvas, both.doubted)) / canvas.px(1)
                        + button_gap + 24;
    std::vector<std::string_view> texts;
    for (const Card* aim : aims)
        texts.push_back(aim->text);
    RowSizes sizes = fit_rows(canvas, list, texts, 0, 150, right);
    float height = -sizes.gap;
    std::vector<float> heights;
    for (const std::string_view text : texts) {
        const float text_height =
            ui::text_size(canvas, text, sizes.text_style(canvas), sizes.text_width(list.width())).y;
        heights.push_back(sizes.row_height(text_height));
        height += heights.back() + sizes.gap;
    }

    const ui::Box content = ui::begin_scroll(canvas, "aims:list", list, state.scroll, height);
    float y = content.y0;
    for (std::size_t i = 0; i < aims.size(); ++i) {
        draw_aim(view, ui::Box::at({content.x0, y}, {content.width(), heights[i]}), sizes, *aims[i],
                 static_cast<int>(i) + 1);
        y += heights[i] + sizes.gap;
    }
    ui::end_scroll(canvas, state.scroll);
    if (aims.empty())
        ui::text(canvas, list.min(), list.width(), "This plan names no aims for the session.",
                 {.size = canvas.px(38), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2});
    return {.note = note(aims), .actions = {}};
}

}
