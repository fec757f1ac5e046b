#include "app/stage/setting_rows.h"

#include <cmath>
#include <string>

namespace plenary {

Settings draw_setting_rows(MenuColumn& column, const Settings& settings) {
    Settings wanted = settings;
    column.caption("Look (Ctrl T)");
    const auto look = [&](std::string_view id, std::string_view words, int at, ui::ThemeName name) {
        if (column.choice(id, words, at, static_cast<int>(ui::theme_names.size()), settings.theme == name))
            wanted.theme = name;
    };
    look("menu:look:paper", "Paper", 0, ui::ThemeName::paper);
    look("menu:look:dim", "Dim", 1, ui::ThemeName::dim);
    look("menu:look:contrast", "Contrast", 2, ui::ThemeName::contrast);
    column.end_choices();
    const float size = settings.text_size;
    const int tenths = column.less_or_more("menu:smaller", "menu:larger",
                                           "Text size " + std::to_string(std::lround(size * 100)) + " %",
                                           size > ui::smallest_text_size, size < ui::largest_text_size);
    wanted.text_size = text_size_after(size, tenths);
    if (column.toggle("menu:motion", "Motion", settings.motion))
        wanted.motion = !wanted.motion;
    if (column.toggle("menu:chime", "Chime when time is up", settings.chime))
        wanted.chime = !wanted.chime;
    if (column.toggle("menu:wording", "Ask about short cards", settings.check_wording))
        wanted.check_wording = !wanted.check_wording;
    return wanted;
}

}
