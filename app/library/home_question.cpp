#include "app/library/home_question.h"

#include "app/library/sheet_words.h"
#include "app/ui/button.h"
#include "app/ui/sheet.h"

namespace plenary {

HomeAnswer draw_home_question(ui::Canvas& canvas, HomeQuestion& question) {
    ui::Box inner = ui::draw_sheet(canvas, 1100, 460, question.title);
    ui::ButtonsFromRight buttons(canvas, inner.cut_bottom(canvas.px(64)), canvas.px(14));
    inner.cut_bottom(canvas.px(20));
    draw_sheet_words(canvas, question.id, inner, question.sentences, question.scroll);
    const std::string id(question.id);
    const bool yes = buttons.button(id + ":yes", question.yes, ui::Rank::primary);
    const bool no = buttons.button(id + ":no", question.no, ui::Rank::quiet) || canvas.key(ImGuiKey_Escape);
    return yes ? HomeAnswer::yes : no ? HomeAnswer::no : HomeAnswer::none;
}

}
