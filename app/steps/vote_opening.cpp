#include "app/steps/vote_opening.h"

#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float panel_wide = 760;
constexpr float row_high = 112;
constexpr float row_gap = 12;
constexpr float radius = 14;

/// The way of the last round on this step: the room knows it.
std::size_t usual_way(const View& view, std::span<const VoteWay> ways) {
    const auto rounds = rounds_of(view.snapshot.session(), view.step);
    if (rounds.empty())
        return 0;
    const RoundTerms& last = rounds.back()->terms;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const RoundTerms& terms = ways[i].terms;
        if (terms.method == last.method && terms.way == last.way
            && (last.way != WayIn::screen || terms.voters == last.voters))
            return i;
    }
    return 0;
}

/// Returns whether it was chosen.
bool draw_way(const View& view, ui::Box box, const VoteWay& way, CardId piece, bool usual) {
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
    return hit.clicked;
}

}

void draw_vote_opening(const View& view, ui::Box area, bool& choosing, std::string_view title,
                       std::span<const VoteWay> ways, CardId piece) {
    if (!choosing)
        return;
    ui::Canvas& canvas = view.canvas;
    if (view.finished() || view.snapshot.unfinished_round(view.step) || canvas.key(ImGuiKey_Escape)) {
        choosing = false;
        return;
    }
    const float wide = std::min(canvas.px(panel_wide), area.width() - canvas.px(32));
    const float title_high = canvas.px(56);
    const float row = std::min(canvas.px(row_high + row_gap), (area.height() - title_high - canvas.px(70))
                                                                  / static_cast<float>(ways.size()));
    const ui::Box box =
        area.centred(wide, title_high + row * static_cast<float>(ways.size()) + canvas.px(50));
    ui::begin_panel(canvas, "way-choice", box, true);
    ui::Box inner = box.inset(canvas.px(30), canvas.px(22));
    ui::line(canvas, inner.cut_top(title_high), title,
             {.size = canvas.px(32), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    const std::size_t usual = usual_way(view, ways);
    const bool enter =
        !canvas.has_focus() && (canvas.key(ImGuiKey_Enter) || canvas.key(ImGuiKey_KeypadEnter));
    for (std::size_t i = 0; i < ways.size(); ++i) {
        ui::Box place = inner.cut_top(row);
        place.cut_bottom(canvas.px(row_gap));
        const bool chosen = draw_way(view, place, ways[i], piece, i == usual);
        if (chosen || (enter && i == usual)) {
            view.post(OpenRound{view.step, piece, ways[i].terms});
            choosing = false;
        }
    }
    ui::end_panel(canvas, "way-choice", box);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.holds(ImGui::GetMousePos()))
        choosing = false;
}

}
