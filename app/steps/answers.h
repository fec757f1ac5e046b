#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/share_bar.h"
#include "sessions/model/session.h"

namespace plenary {

// The three answers that can be given to a point of a checklist, or to an option when the room looks for
// consent. Each is a word, a sign and a colour.

struct Answer {
    int value = 0;          ///< of a choice
    Mark mark = Mark::none; ///< on a point that the room answers so
    std::string_view id;    ///< "not-yet"
    std::string_view words; ///< "Not yet"
    std::string_view said;  ///< within a sentence: "not yet"
    enum class Sign { tick, dots, dash, wave, cross };
    Sign sign = Sign::tick;
    ImU32 ground = 0; ///< of the button when it is given
    ImU32 ink = 0;
    ImU32 row = 0; ///< of the row that it is given to
    ImU32 border = 0;
    ui::Filling filling = ui::Filling::solid; ///< in a bar of all answers
};

/// In the order in which they are offered.
using Answers = std::array<Answer, 3>;
Answers checklist_answers(const ui::Theme& theme);
Answers consent_answers(const ui::Theme& theme);

/// Contract: one of them has this value.
const Answer& answer_of(const Answers& answers, int value);

/// How the buttons stand.
struct AnswersLook {
    int given = 0;                  ///< a value; zero: none
    std::span<const int> told{};    ///< values that most gave: pointed out by a dashed line
    std::span<const int> counted{}; ///< values whose hands have been counted: a small tick
    bool pressable = true;          ///< else the given one alone is seen
    float size = 24;                ///< of the words, design pixels
};

float answers_width(ui::Canvas& canvas, const Answers& answers, float size);
/// At the right of the box, one beside the other, pressed at the whole height of it. `id` begins their ids:
/// "point:12:not-yet". Returns the value that was pressed.
std::optional<int> draw_answers(ui::Canvas& canvas, std::string_view id, ui::Box box, const Answers& answers,
                                const AnswersLook& look);

/// The value of the answer whose number was pressed: 1 for the first of them.
std::optional<int> answer_by_number(const ui::Canvas& canvas, const Answers& answers);

/// "5 yes, 2 not yet, 1 not us". Here and below counts begin with that of value 1.
std::string counts_words(const Answers& answers, std::span<const int> counts);
void draw_counts(ui::Canvas& canvas, ui::Box box, const Answers& answers, std::span<const int> counts,
                 int whole);

}
