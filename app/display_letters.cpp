#include "app/display_letters.h"

#include <algorithm>

#include "app/stage/displays_sheet.h"
#include "app/ui/shapes.h"
#include "app/ui/theme.h"

namespace plenary {
namespace {

/// So much of a display's height a letter's window takes, in the corner at the lower left, where it hides
/// nothing of the question.
constexpr int part_of_height = 4;
constexpr int margin = 24;

shell::Area place_on(const shell::Display& display) {
    const int side = std::max(160, display.area.height / part_of_height);
    return {display.area.x + margin, display.area.bottom() - margin - side, side, side};
}

void draw_letter(ui::Canvas& canvas, const std::string& letter) {
    const ui::Theme& theme = canvas.theme();
    const ui::Box screen = canvas.screen();
    ui::fill(canvas, screen, theme.spruce);
    ui::line(canvas, screen, letter,
             {.size = screen.height() * 0.8F, .weight = ui::Weight::bold, .colour = theme.on_spruce},
             ui::Align::centre);
}

}

DisplayLetters::DisplayLetters(shell::Surfaces& surfaces, const std::filesystem::path& fonts) {
    const shell::Displays displays = surfaces.displays();
    for (std::size_t i = 0; i < displays.size(); ++i) {
        auto opened = surfaces.open({.title = "Plenary display " + display_letter(i),
                                     .place = place_on(displays[i]),
                                     .decorated = false,
                                     .floating = true});
        if (!opened)
            continue;
        auto letter = std::make_unique<Letter>();
        letter->words = display_letter(i);
        letter->surface = std::move(*opened);
        const auto loaded = ui::load_fonts(fonts);
        if (!loaded)
            continue;
        letter->canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper), *loaded);
        letter->surface->draw_with([drawn = letter.get()](const shell::FrameInput& input) {
            drawn->canvas->begin(input.now);
            draw_letter(*drawn->canvas, drawn->words);
            drawn->canvas->end();
            return shell::FrameWish{};
        });
        letters_.push_back(std::move(letter));
    }
}

}
