#include "sessions/plans/added_step.h"

#include <array>

#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"

namespace plenary {

std::span<const AddableKind> addable_kinds() {
    static constexpr std::array kinds{
        AddableKind{"break", "Break"},
        AddableKind{"board", "Board"},
        AddableKind{"brainstorm", "Brainstorm"},
        AddableKind{"ladder", "Ladder"},
        AddableKind{"rating", "Rating"},
        AddableKind{"ranking", "Ranking"},
        AddableKind{"checklist", "Checklist"},
        AddableKind{"decision", "Decision"},
        AddableKind{"action-plan", "Action plan"},
        AddableKind{"close", "Close"},
    };
    return kinds;
}

std::string added_step_text(std::string_view kind, std::string_view title, int minutes) {
    std::string text = "[[step]]\nkind = " + in_toml_quotes(kind) + "\n";
    if (!title.empty())
        text += "title = " + in_toml_quotes(title) + "\n";
    text += "minutes = " + std::to_string(minutes) + "\n";
    if (kind == "ladder")
        text += "ladder = \"citizens\"\n";
    return text;
}

std::string ladder_step_text(const Step& step) {
    const auto& content = std::get<LadderStep>(step.content);
    return step_text(
        {.title = step.title,
         .minutes = step.minutes,
         .content = LadderStep{.ladder = content.ladder, .why = content.why, .stops = content.stops}});
}

Result<Step> read_added_step(const std::string& text) {
    PlanReading reading = read_plan("format = 1\ntitle = \"Added\"\n\n" + text);
    if (!reading.mistakes.empty())
        return problem("The step cannot be added: " + reading.mistakes.front().sentence);
    if (reading.plan.steps.size() != 1)
        return problem("The step cannot be added: it is not one step.");
    return std::move(reading.plan.steps.front());
}

}
