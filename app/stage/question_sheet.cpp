#include "app/stage/question_sheet.h"

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"

namespace plenary {

QuestionAnswer draw_question_sheet(ui::Canvas& canvas, const QuestionSheet& question) {
    const std::string id(question.id);
    ui::Box inner = ui::draw_sheet(canvas, 900, 380, question.title);
    ui::ButtonsFromRight buttons(canvas, inner.cut_bottom(canvas.px(64)), canvas.px(14));
    const ui::TextStyle style{
        .size = canvas.px(28), .weight = ui::Weight::medium, .colour = canvas.theme().ink};
    ui::text(canvas, inner.min(), inner.width(), question.words, style);
    ui::mark(id, inner, question.words);
    const bool first = buttons.button(id + ":first", question.first,
                                      question.destroys ? ui::Rank::danger : ui::Rank::primary);
    const bool second = buttons.button(id + ":second", question.second);
    return first ? QuestionAnswer::first : second ? QuestionAnswer::second : QuestionAnswer::none;
}

}
