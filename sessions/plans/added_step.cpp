#include "sessions/plans/added_step.h"

#include <array>

#include "sessions/plans/read_plan.h"

namespace plenary {

namespace {

/// A TOML basic string. Contract: the words are on one line, without control characters.
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

std::string ladder_step_text(const Step& step) {
    const auto& content = std::get<LadderStep>(step.content);
    std::string text = "[[step]]\nkind = \"ladder\"\ntitle = " + in_quotes(step.title)
                       + "\nminutes = " + std::to_string(step.minutes) + "\n";
    if (!content.why.empty())
        text += "why = " + in_quotes(content.why) + "\n";
    if (!content.stops.empty())
        text += "stops = " + in_quotes(content.stops) + "\n";
    for (const auto& [named, word] :
         {std::pair(&children_ladder(), "children"), std::pair(&citizens_ladder(), "citizens")})
        if (content.ladder == *named)
            return text + "ladder = " + in_quotes(word) + "\n";
    text += "rungs = [";
    for (const Rung& rung : content.ladder.rungs)
        text += in_quotes(rung.name) + ", ";
    text += "]\n";
    for (const Band& band : content.ladder.bands)
        text += "[[step.band]]\nname = " + in_quotes(band.name) + "\nlowest = " + std::to_string(band.lowest)
                + "\nhighest = " + std::to_string(band.highest) + "\n";
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
