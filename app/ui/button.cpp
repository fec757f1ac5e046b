#include "app/ui/button.h"

#include <algorithm>

namespace plenary::ui {
namespace {

constexpr float smallest_target = 60;

TextStyle words_style(Canvas& canvas) {
    return {.size = canvas.px(24), .weight = Weight::semibold};
}

struct Look {
    ImU32 ground;
    ImU32 ink;
};

Look look_of(Canvas& canvas, Rank rank, const Hit& hit, bool enabled) {
    const Theme& theme = canvas.theme();
    Look look{0, theme.ink};
    switch (rank) {
    case Rank::primary: look = {theme.spruce, theme.on_spruce}; break;
    case Rank::quiet: look = {theme.wash, theme.ink}; break;
    case Rank::plain: break;
    case Rank::danger: look = {theme.brick, theme.on_brick}; break;
    }
    if (!enabled)
        return {rank == Rank::plain ? 0 : theme.wash, faded(theme.ink_2, 0.55F)};
    const ImU32 press = faded(theme.ink, hit.held && hit.hovered ? 0.16F : hit.hovered ? 0.07F : 0);
    look.ground = rank == Rank::plain ? press : over(press, look.ground);
    return look;
}

Look draw_ground(Canvas& canvas, const Hit& hit, Box box, Rank rank, bool enabled) {
    const Look look = look_of(canvas, rank, hit, enabled);
    fill(canvas, box, look.ground, canvas.px(14));
    if (rank == Rank::quiet && enabled)
        outline(canvas, box, canvas.theme().edge, canvas.px(2), canvas.px(14));
    if (hit.focused)
        focus_ring(canvas, box, canvas.px(14));
    return look;
}

}

ImVec2 button_size(Canvas& canvas, std::string_view words) {
    const float wide = text_size(canvas, words, words_style(canvas)).x + canvas.px(44);
    return {std::max(wide, canvas.px(smallest_target)), canvas.px(smallest_target)};
}

bool button(Canvas& canvas, std::string_view id, Box box, std::string_view words, Rank rank, bool enabled) {
    ImGui::BeginDisabled(!enabled);
    const Hit hit = canvas.hit(id, box);
    ImGui::EndDisabled();
    const Look look = draw_ground(canvas, hit, box, rank, enabled);
    TextStyle style = words_style(canvas);
    style.colour = look.ink;
    line(canvas, box.inset(std::min(canvas.px(12), box.width() * 0.05F), 0), words, style, Align::centre);
    return enabled && hit.clicked;
}

bool ButtonsFromRight::button(std::string_view id, std::string_view words, Rank rank) {
    const Box place = box_.cut_right(button_size(canvas_, words).x);
    box_.cut_right(gap_);
    return ui::button(canvas_, id, place, words, rank);
}

bool symbol_button(Canvas& canvas, std::string_view id, Box box, Symbol symbol, Rank rank, bool enabled) {
    ImGui::BeginDisabled(!enabled);
    const Hit hit = canvas.hit(id, box);
    ImGui::EndDisabled();
    const Look look = draw_ground(canvas, hit, box, rank, enabled);
    const float across = std::min(canvas.px(22), box.height() * 0.5F);
    switch (symbol) {
    case Symbol::back: arrow(canvas, box.centre(), across, look.ink, Way::left); break;
    case Symbol::forward: arrow(canvas, box.centre(), across, look.ink, Way::right); break;
    case Symbol::up: arrow(canvas, box.centre(), across, look.ink, Way::up); break;
    case Symbol::down: arrow(canvas, box.centre(), across, look.ink, Way::down); break;
    case Symbol::plus: plus(canvas, box.centre(), across, look.ink); break;
    case Symbol::minus: minus(canvas, box.centre(), across, look.ink); break;
    case Symbol::cross: cross(canvas, box.centre(), across * 0.8F, look.ink); break;
    case Symbol::more: more(canvas, box.centre(), across, look.ink); break;
    case Symbol::tick: tick(canvas, box.centre(), across, look.ink); break;
    }
    return enabled && hit.clicked;
}

void draw_round_tick(Canvas& canvas, ImVec2 centre, float across, bool on, bool hovered) {
    const Theme& theme = canvas.theme();
    if (on) {
        canvas.list().AddCircleFilled(centre, across / 2,
                                      hovered ? over(faded(theme.ink, 0.1F), theme.spruce) : theme.spruce);
        tick(canvas, centre, across * 0.36F, theme.on_spruce);
    } else {
        canvas.list().AddCircle(centre, across / 2 - canvas.px(2), hovered ? theme.spruce : theme.ink_2, 0,
                                canvas.px(hovered ? 4 : 3));
    }
}

bool round_tick(Canvas& canvas, std::string_view id, ImVec2 centre, float across, bool on) {
    const Box box = Box{centre.x, centre.y, centre.x, centre.y}.centred(across, across);
    const Hit hit = canvas.hit(id, box);
    draw_round_tick(canvas, centre, across, on, hit.hovered);
    if (hit.focused)
        focus_ring(canvas, box, across / 2);
    return hit.clicked;
}

bool invitation(Canvas& canvas, std::string_view id, Box box, std::string_view words, const TextStyle& style,
                float radius, float inset) {
    const Hit hit = canvas.hit(id, box);
    if (hit.hovered)
        fill(canvas, box, faded(canvas.theme().surface, 0.5F), radius);
    dashed_outline(canvas, box, hit.hovered ? canvas.theme().spruce : canvas.theme().line, canvas.px(3),
                   radius);
    if (hit.focused)
        focus_ring(canvas, box, radius);
    TextStyle quiet = style;
    quiet.colour = canvas.theme().ink_2;
    if (words == "+")
        plus(canvas, box.centre(), style.size * 0.6F, quiet.colour);
    else
        line(canvas, box.inset(inset > 0 ? inset : style.size * 0.8F, 0), words, quiet);
    return hit.clicked;
}

}
