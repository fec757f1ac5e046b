#include "sessions/plans/added_step.h"

#include <array>

#include "sessions/plans/read_plan.h"

namespace plenary {

namespace {

/// A TOML basic string; a clean line has no control characters to be escaped.
std::string in_quotes(std::string_view words) {
    std::string quoted = "\"";
    for (const char letter : words) {
        if (letter == '"' || letter == '\\')
            quoted += '\\';
        quoted += letter;
    }
    return quoted + "\"";
}

}

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
    };
    return kinds;
}

std::string added_step_text(std::string_view kind, std::string_view title, int minutes) {
    std::string text = "[[step]]\nkind = " + in_quotes(kind) + "\n";
    if (!title.empty())
        text += "title = " + in_quotes(title) + "\n";
    text += "minutes = " + std::to_string(minutes) + "\n";
    if (kind == "ladder")
        text += "ladder = \"citizens\"\n";
    return text;
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
