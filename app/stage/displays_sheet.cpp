#include "app/stage/displays_sheet.h"

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float row_high = 72;
constexpr float row_gap = 14;
constexpr float words_high = 126;

}

std::string display_letter(std::size_t number) {
    return {static_cast<char>('A' + number)};
}

void draw_displays_sheet(ui::Canvas& canvas, DisplaysQuestion& question) {
    const auto rows = static_cast<float>(question.names.size() + 1);
    ui::Box inner = ui::draw_sheet(canvas, 900, 150 + words_high + rows * (row_high + row_gap),
                                   "Which display is for the room?");
    const std::string words = "A letter stands on each. The stage fills the one you choose, and your console "
                              "comes to the other; the program remembers it for these displays.";
    const ui::Box text = inner.cut_top(canvas.px(words_high));
    ui::text(canvas, text.min(), text.width(), words,
             {.size = canvas.px(25), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2});
    ui::mark("displays:words", text, words);
    const auto row = [&] {
        const ui::Box place = inner.cut_top(canvas.px(row_high));
        inner.cut_top(canvas.px(row_gap));
        return place;
    };
    for (std::size_t i = 0; i < question.names.size(); ++i)
        if (ui::button(canvas, "displays:" + display_letter(i), row(),
                       display_letter(i) + " · " + question.names[i]))
            question.answer = i;
    if (ui::button(canvas, "displays:later", row(), "Not now", ui::Rank::plain))
        question.later = true;
}

}
