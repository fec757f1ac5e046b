#include "app/stage/question_sheet.h"

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"

namespace plenary {

QuestionAnswer draw_question_sheet(ui::Canvas& canvas, const QuestionSheet& question) {
    const std::string id(question.id);
    ui::Box inner = ui::draw_sheet(canvas, 900, 380, question.title);
    ui::Box buttons = inner.cut_bottom(canvas.px(64));
    const ui::TextStyle style{
        .size = canvas.px(28), .weight = ui::Weight::medium, .colour = canvas.theme().ink};
    ui::text(canvas, inner.min(), inner.width(), question.words, style);
    ui::mark(id, inner, question.words);
    const auto answer = [&](const char* which, std::string_view words, ui::Rank rank) {
        const ui::Box box = buttons.cut_right(ui::button_size(canvas, words).x);
        buttons.cut_right(canvas.px(14));
        return ui::button(canvas, id + which, box, words, rank);
    };
    const bool first = answer(":first", question.first, ui::Rank::primary);
    const bool second = answer(":second", question.second, ui::Rank::quiet);
    return first ? QuestionAnswer::first : second ? QuestionAnswer::second : QuestionAnswer::none;
}

}
