#pragma once

#include <string>
#include <string_view>

#include "app/ui/canvas.h"

namespace plenary {

/// Something that is asked over the stage, with two answers; the first is the likelier one.
struct QuestionSheet {
    std::string_view id; ///< of the question; its answers are `id` with ":first" and ":second" behind it
    std::string_view title;
    std::string words;
    std::string_view first;
    std::string_view second;
    bool destroys = false; ///< the first cannot be taken back
};

enum class QuestionAnswer { none, first, second };

QuestionAnswer draw_question_sheet(ui::Canvas& canvas, const QuestionSheet& question);

}
