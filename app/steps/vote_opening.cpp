#include "app/steps/vote_opening.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float column_wide = 700;
constexpr float narrowest_column = 440;
constexpr float between_columns = 28;
constexpr float title_high = 56;
constexpr float heading_high = 46;
constexpr float row_high = 120;
constexpr float lowest_row = 88;
constexpr float row_gap = 12;
constexpr float radius = 14;

bool is_possible(const View& view, const VoteWay& way, CardId piece) {
    return judge(view.snapshot.session(), OpenRound{view.step, piece, way.terms}, view.clock.wall())
        .has_value();
}

/// The way of the last round on this step, which the room knows, else the first that is possible.
std::size_t usual_way(const View& view, std::span<const VoteWay> ways, CardId piece) {
    const auto rounds = rounds_of(view.snapshot.session(), view.step);
    for (std::size_t i = 0; i < ways.size() && !rounds.empty(); ++i) {
        const RoundTerms& last = rounds.back()->terms;
        const RoundTerms& terms = ways[i].terms;
        if (terms.method == last.method && terms.way == last.way
            && (last.way != WayIn::screen || terms.voters == last.voters))
            return i;
    }
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (is_possible(view, ways[i], piece))
            return i;
    return 0;
}

/// Where everything stands, from the top left of the list.
struct WaysLayout {
    float width = 0;
    float height = 0;
    float shown = 0; ///< of the height, before the rest is scrolled to
    std::vector<ui::Box> ways;
    struct Heading {
        std::string_view words;
        ui::Box box;
    };
    std::vector<Heading> headings;
};

std::size_t kinds_of(std::span<const VoteWay> ways) {
    std::size_t kinds = 0;
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (i == 0 || ways[i].kind != ways[i - 1].kind)
            ++kinds;
    return kinds;
}

/// One column for each kind, or where they would be narrow all in one. Rows give way down to a floor.
WaysLayout lay_out(const ui::Canvas& canvas, ui::Box area, std::span<const VoteWay> ways, bool scrolls) {
    const float room = area.height() - canvas.px(title_high + 70);
    const float most_wide = area.width() - canvas.px(92);
    const std::size_t kinds = kinds_of(ways);
    const float gap = canvas.px(between_columns);
    const auto in = [&](std::size_t columns) {
        const float gaps = gap * static_cast<float>(columns - 1);
        return std::min(canvas.px(column_wide), (most_wide - gaps) / static_cast<float>(columns));
    };
    const std::size_t columns = in(kinds) < canvas.px(narrowest_column) ? 1 : kinds;
    const float wide = in(columns);
    const float heading = ways.front().kind.empty() ? 0 : canvas.px(heading_high);
    const std::size_t rows = (ways.size() + columns - 1) / columns;
    const float headings = heading * static_cast<float>(kinds) / static_cast<float>(columns);
    const float least = canvas.px(scrolls ? lowest_row + row_gap : 0);
    const float row = std::max(
        least, std::min(canvas.px(row_high + row_gap), (room - headings) / static_cast<float>(rows)));

    WaysLayout layout{.width = wide * static_cast<float>(columns) + gap * static_cast<float>(columns - 1)};
    ImVec2 at{0, 0};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const bool new_kind = i == 0 || ways[i].kind != ways[i - 1].kind;
        if (new_kind && i > 0 && columns > 1)
            at = {at.x + wide + gap, 0};
        if (new_kind && heading > 0) {
            layout.headings.push_back({ways[i].kind, ui::Box::at(at, {wide, heading})});
            at.y += heading;
        }
        layout.ways.push_back(ui::Box::at(at, {wide, row - canvas.px(row_gap)}));
        at.y += row;
        layout.height = std::max(layout.height, at.y);
    }
    layout.shown = std::min(layout.height, scrolls ? room : layout.height);
    return layout;
}

/// Returns whether it was chosen.
bool draw_way(const View& view, ui::Box box, const VoteWay& way, CardId piece, bool usual,
              ui::Scroll* scroll) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const auto judged =
        judge(view.snapshot.session(), OpenRound{view.step, piece, way.terms}, view.clock.wall());
    const std::string more = judged ? std::string(way.more) : judged.error().sentence;
    const ui::Hit hit = judged ? canvas.hit(way.id, box) : ui::Hit{};
    ui::mark(std::string(way.id) + ":words", box, std::string(way.words) + ". " + more);
    ui::panel(canvas, box,
              usual         ? theme.spruce_wash
              : hit.hovered ? theme.wash
                            : theme.surface,
              usual ? theme.spruce : theme.line, canvas.px(usual ? 4 : 2), canvas.px(radius));
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(radius));
    ui::Box inner = box.inset(canvas.px(22), canvas.px(14));
    const ImU32 ink = judged ? theme.ink : theme.ink_2;
    ui::line(canvas, inner.cut_top(canvas.px(36)), way.words,
             {.size = canvas.px(28), .weight = ui::Weight::semibold, .colour = ink});
    ui::fitted_text(canvas, inner, more,
                    {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2},
                    canvas.px(16));
    if (scroll == nullptr)
        return hit.clicked;
    scroll->follow_focus(hit, box);
    return !ui::drag_scroll(canvas, *scroll, hit) && hit.clicked;
}

}

void draw_vote_opening(const View& view, ui::Box area, bool& choosing, std::string_view title,
                       std::span<const VoteWay> ways, CardId piece, ui::Scroll* scroll) {
    if (!choosing)
        return;
    ui::Canvas& canvas = view.canvas;
    if (view.finished() || view.snapshot.unfinished_round(view.step) || canvas.key(ImGuiKey_Escape)) {
        choosing = false;
        return;
    }
    const WaysLayout layout = lay_out(canvas, area, ways, scroll != nullptr);
    const float above = canvas.px(title_high + 22);
    const float below = canvas.px(28);
    const ui::Box box = area.centred(layout.width + canvas.px(60), above + layout.shown + below);
    ui::begin_panel(canvas, "way-choice", box, true);
    ui::Box inner = box.inset(canvas.px(30), 0);
    ui::line(canvas, inner.cut_top(above).cut_bottom(canvas.px(title_high)), title,
             {.size = canvas.px(32), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    inner.cut_bottom(below);
    if (scroll != nullptr)
        inner = ui::begin_scroll(canvas, "way-choice:list", inner, *scroll,
                                 layout.shown < layout.height ? layout.height : 0);
    for (const WaysLayout::Heading& heading : layout.headings)
        ui::line(canvas, heading.box.moved(inner.x0, inner.y0), heading.words,
                 {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = canvas.theme().ink_2});
    const std::size_t usual = usual_way(view, ways, piece);
    const bool enter =
        !canvas.has_focus() && (canvas.key(ImGuiKey_Enter) || canvas.key(ImGuiKey_KeypadEnter));
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const ui::Box place = layout.ways[i].moved(inner.x0, inner.y0);
        const bool chosen = draw_way(view, place, ways[i], piece, i == usual, scroll);
        if (chosen || (enter && i == usual)) {
            view.post(OpenRound{view.step, piece, ways[i].terms});
            choosing = false;
        }
    }
    if (scroll != nullptr)
        ui::end_scroll(canvas, *scroll);
    ui::end_panel(canvas, "way-choice", box);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.holds(ImGui::GetMousePos()))
        choosing = false;
}

}
