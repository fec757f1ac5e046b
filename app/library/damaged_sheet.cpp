#include "app/library/damaged_sheet.h"

#include <vector>

#include "app/library/sheet_words.h"
#include "app/ui/button.h"
#include "app/ui/sheet.h"
#include "sessions/model/path_text.h"

namespace plenary {
namespace {

std::vector<std::string> words_of(const DamagedSheet& state) {
    if (!state.salvaged)
        return {"“" + utf8(state.file.filename()) + "” cannot be opened as it is.",
                "What can still be read can be saved as a new session, and you are told what is missing. The "
                "damaged file stays as it is."};
    std::vector<std::string> words{"“" + utf8(state.saved_as.filename()) + "” holds "
                                   + state.salvaged->recovered + "."};
    if (state.salvaged->missing.empty())
        words.emplace_back("Nothing is missing.");
    words.insert(words.end(), state.salvaged->missing.begin(), state.salvaged->missing.end());
    return words;
}

}

DamagedAnswer draw_damaged_sheet(ui::Canvas& canvas, DamagedSheet& state) {
    ui::Box inner = ui::draw_sheet(
        canvas, 1100, 620, state.salvaged ? "What could be read is saved" : "This session is damaged");
    ui::ButtonsFromRight buttons(canvas, inner.cut_bottom(canvas.px(64)), canvas.px(14));
    inner.cut_bottom(canvas.px(20));
    draw_sheet_words(canvas, "damaged", inner, words_of(state), state.scroll);
    DamagedAnswer answer = DamagedAnswer::none;
    if (state.salvaged) {
        if (buttons.button("damaged:open", "Open it", ui::Rank::primary))
            answer = DamagedAnswer::open;
    } else if (buttons.button("damaged:save", "Save what can be read", ui::Rank::primary)) {
        answer = DamagedAnswer::save;
    }
    if (buttons.button("damaged:leave", "To the start page", ui::Rank::quiet) || canvas.key(ImGuiKey_Escape))
        answer = DamagedAnswer::leave;
    return answer;
}

}
