#include "app/steps/aims.h"

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
            {Mark::doubted, "In doubt", theme.marigold, theme.on_marigold, theme.marigold_wash}};
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

std::string aim_id(const Card& aim) {
    return "aim:" + std::to_string(aim.id.value);
}

void draw_judgement(const View& view, const Card& aim, ui::Box box, const Judgement& judgement) {
    const bool said = aim.mark == judgement.mark;
    if (view.finished() && !said)
        return;
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::Hit hit =
        view.finished() ? ui::Hit{}
                        : canvas.hit(aim_id(aim) + (judgement.mark == Mark::agreed ? ":met" : ":doubt"), box);
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
    if (hit.clicked)
        view.post(MarkCard{aim.id, said ? Mark::none : judgement.mark});
}

void draw_aim(const View& view, ui::Box row, const RowSizes& sizes, const Card& aim, int number,
              bool stacked) {
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
    ui::mark(aim_id(aim) + ":text", row_text_box(canvas, row, sizes, aim.text), aim.text);

    const ui::Box right = row.inset(sizes.side, 0);
    const float met_wide = button_width(canvas, both.met);
    const float doubt_wide = button_width(canvas, both.doubted);
    const float high = canvas.px(button_high);
    const float gap = canvas.px(button_gap);
    const float middle = row.centre().y;
    const ImVec2 doubt_at{right.x1 - doubt_wide, stacked ? middle + gap / 2 : middle - high / 2};
    const ImVec2 met_at = stacked ? ImVec2{doubt_at.x, middle - gap / 2 - high}
                                  : ImVec2{doubt_at.x - gap - met_wide, doubt_at.y};
    draw_judgement(view, aim, ui::Box::at(met_at, {stacked ? doubt_wide : met_wide, high}), both.met);
    draw_judgement(view, aim, ui::Box::at(doubt_at, {doubt_wide, high}), both.doubted);
}

}

void draw_aims(const View& view, ui::Box list, ui::Scroll& scroll, Cards aims) {
    ui::Canvas& canvas = view.canvas;
    const Judgements both = judgements(canvas.theme());
    const float met = button_width(canvas, both.met) / canvas.px(1);
    const float doubted = button_width(canvas, both.doubted) / canvas.px(1);
    // Where the window is narrow for its text size, the two stand one above the other.
    const bool stacked = list.width() < canvas.px(1000);
    const float right = stacked ? doubted + 24 : met + button_gap + doubted + 24;
    const float least = canvas.px(stacked ? 2 * button_high + button_gap + 28 : button_high + 8);
    std::vector<std::string_view> texts;
    for (const Card* aim : aims)
        texts.push_back(aim->text);
    RowSizes sizes = fit_rows(canvas, list, texts, 0, 184, right);
    float height = -sizes.gap;
    std::vector<float> heights;
    for (const std::string_view text : texts) {
        const float text_height =
            ui::text_size(canvas, text, sizes.text_style(canvas), sizes.text_width(list.width())).y;
        heights.push_back(std::max(least, sizes.row_height(text_height)));
        height += heights.back() + sizes.gap;
    }

    const ui::Box content = ui::begin_scroll(canvas, "aims:list", list, scroll, height);
    float y = content.y0;
    for (std::size_t i = 0; i < aims.size(); ++i) {
        draw_aim(view, ui::Box::at({content.x0, y}, {content.width(), heights[i]}), sizes, *aims[i],
                 static_cast<int>(i) + 1, stacked);
        y += heights[i] + sizes.gap;
    }
    ui::end_scroll(canvas, scroll);
}

std::string aims_note(Cards aims) {
    const auto met = std::ranges::count(aims, Mark::agreed, [](const Card* aim) { return aim->mark; });
    const auto doubted = std::ranges::count(aims, Mark::doubted, [](const Card* aim) { return aim->mark; });
    std::string note = met > 0 ? std::to_string(met) + " met" : "";
    if (doubted > 0)
        note += (note.empty() ? "" : ", ") + std::to_string(doubted) + " in doubt";
    return note;
}

}
