#include "app/steps/card_menu.h"

#include <array>

#include "app/ui/button.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr std::array<const char*, colour_count> colour_names{"sun", "sky", "mint", "rose", "lilac", "sand"};
constexpr float target = 60;

ui::Box beside(ui::Canvas& canvas, ui::Box area, ui::Box card, ImVec2 size) {
    const float gap = canvas.px(14);
    float y = card.y1 + gap;
    if (y + size.y > area.y1)
        y = std::max(area.y0, card.y0 - gap - size.y);
    const float x = std::clamp(card.x0, area.x0 + gap, std::max(area.x0 + gap, area.x1 - gap - size.x));
    return ui::Box::at({x, y}, size);
}

void draw_colours(const View& view, ui::Box row, const Card& card) {
    ui::Canvas& canvas = view.canvas;
    for (int i = 0; i < colour_count; ++i) {
        const auto colour = static_cast<Colour>(i);
        const ui::Box box = row.cut_left(canvas.px(target));
        const ui::Hit hit =
            canvas.hit(std::string("card-menu:colour:") + colour_names.at(static_cast<std::size_t>(i)), box);
        const float across = canvas.px(hit.hovered ? 48 : 42);
        canvas.list().AddCircleFilled(box.centre(), across / 2, canvas.theme().card(colour));
        canvas.list().AddCircle(box.centre(), across / 2, canvas.theme().line, 0, canvas.px(2));
        if (card.colour == colour)
            ui::tick(canvas, box.centre(), canvas.px(20), canvas.theme().card_ink);
        if (hit.focused)
            ui::focus_ring(canvas, box.inset(canvas.px(6)), canvas.px(24));
        if (hit.clicked && card.colour != colour)
            view.post(ColourCard{card.id, colour});
    }
}

void draw_groups(const View& view, ui::Box row, const Card& card) {
    ui::Canvas& canvas = view.canvas;
    for (const auto& group : view.snapshot.session().groups.rows()) {
        const ui::Box box = row.cut_left(canvas.px(target));
        const ui::Hit hit = canvas.hit(std::string("card-menu:group:") + group->letter(), box);
        const bool chosen = card.group == group->id;
        if (chosen || hit.hovered)
            ui::fill(canvas, box.inset(canvas.px(3)),
                     chosen ? canvas.theme().spruce_wash : canvas.theme().wash, canvas.px(14));
        ui::group_marker(canvas, box.centre(), canvas.px(38), group->id);
        if (hit.focused)
            ui::focus_ring(canvas, box.inset(canvas.px(6)), canvas.px(14));
        if (hit.clicked)
            view.post(SetCardGroup{card.id, chosen ? GroupId{} : group->id});
    }
}

}

CardChoice draw_card_menu(const View& view, ui::Box area, ui::Box card_box, const Card& card,
                          const std::string& add_under) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const std::size_t groups = view.snapshot.session().groups.size();
    const auto wide = [&](std::string_view words) {
        return ui::button_size(canvas, words).x + canvas.px(10);
    };
    const float buttons = wide("Edit") + wide("Delete") + (add_under.empty() ? 0 : wide(add_under));
    const float across =
        std::max({buttons, canvas.px(target * colour_count), canvas.px(target * static_cast<float>(groups))});
    const float rows = groups == 0 ? 2 : 3;
    const ImVec2 size{across + canvas.px(32), canvas.px(target + 10) * rows + canvas.px(22)};
    const ui::Box box = beside(canvas, area, card_box, size);

    ui::shadow(canvas, box, theme.shadow, canvas.px(12), canvas.px(40), 0);
    canvas.begin_popup("card-menu", box);
    ui::panel(canvas, box, theme.surface, theme.line, canvas.px(2), canvas.px(18));
    ui::Box column = box.inset(canvas.px(16));
    const auto next_row = [&] {
        const ui::Box row = column.cut_top(canvas.px(target));
        column.cut_top(canvas.px(10));
        return row;
    };
    CardChoice choice = CardChoice::none;
    ui::Box row = next_row();
    const auto press = [&](const char* id, std::string_view words, ui::Rank rank) {
        const ui::Box place = row.cut_left(ui::button_size(canvas, words).x);
        row.cut_left(canvas.px(10));
        return ui::button(canvas, id, place, words, rank);
    };
    if (!add_under.empty() && press("card-menu:add-under", add_under, ui::Rank::primary))
        choice = CardChoice::add_under;
    if (press("card-menu:edit", "Edit", ui::Rank::quiet))
        choice = CardChoice::edit;
    if (press("card-menu:delete", "Delete", ui::Rank::quiet))
        view.post(DeleteCard{card.id});
    draw_colours(view, next_row(), card);
    if (groups > 0)
        draw_groups(view, next_row(), card);
    canvas.hit_by_hand("card-menu:ground", box); // a press between the buttons is not one on what lies below
    canvas.end_popup();
    return choice;
}

}
