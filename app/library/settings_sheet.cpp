#include "app/library/settings_sheet.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/stage/menu_parts.h"
#include "app/stage/setting_rows.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_wide = 820;
constexpr float between = 16;
constexpr float rows_high =
    setting_rows_height + between + MenuColumn::caption_height + MenuColumn::choice_height;
constexpr float sheet_high = rows_high + 72 + 80 + 84;

struct Age {
    std::string_view id;
    std::string_view words;
    std::optional<int> days;
};

constexpr std::array ages{Age{"settings:names:never", "Never", std::nullopt},
                          Age{"settings:names:30", "30 days", 30}, Age{"settings:names:90", "90 days", 90},
                          Age{"settings:names:365", "1 year", 365}};

/// A number of days that stands in the file alone is said, as no choice shows it.
std::string caption_of(std::optional<int> days) {
    const std::string caption = "Offer to remove names from sessions older than";
    const bool is_choice = std::ranges::any_of(ages, [&](const Age& age) { return age.days == days; });
    return is_choice ? caption : caption + " (now " + counted(*days, "day", "days") + ")";
}

void draw_ages(MenuColumn& column, const Settings& settings, Settings& wanted) {
    column.caption(caption_of(settings.remove_names_after));
    int at = 0;
    for (const Age& age : ages)
        if (column.choice(age.id, age.words, at++, static_cast<int>(ages.size()),
                          age.days == settings.remove_names_after)) {
            wanted.remove_names_after = age.days;
            wanted.remove_names_not_before = {};
        }
    column.end_choices();
}

}

void draw_settings_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state) {
    if (!state.settings_open)
        return;
    canvas.begin_overlay("settings");
    if (ImGui::IsWindowAppearing())
        state.sheet = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    ui::Box inner = ui::draw_sheet(canvas, sheet_wide, sheet_high, "Settings on this computer");
    ui::ButtonsFromRight buttons(canvas, inner.cut_bottom(canvas.px(64)), canvas.px(14));
    inner.cut_bottom(canvas.px(20));
    // Their words begin under the title's.
    const ui::Box rows = inner.inset(-canvas.px(MenuColumn::side), 0);
    MenuColumn column(canvas, state.sheet,
                      ui::begin_scroll(canvas, "settings:list", rows, state.sheet, canvas.px(rows_high)));
    Settings wanted = draw_setting_rows(column, shelf.settings);
    column.gap(between);
    draw_ages(column, shelf.settings, wanted);
    ui::end_scroll(canvas, state.sheet);
    if (wanted != shelf.settings)
        state.settings = wanted;
    const bool closed = buttons.button("settings:close", "Close", ui::Rank::primary);
    canvas.hit_by_hand("settings:sheet", ui::sheet_box(canvas, sheet_wide, sheet_high));
    if (closed || canvas.hit_by_hand("settings:beside", canvas.screen()).clicked
        || canvas.key(ImGuiKey_Escape)) {
        state.settings_open = false;
        canvas.want_next_frame();
    }
    canvas.end_overlay();
}

}
