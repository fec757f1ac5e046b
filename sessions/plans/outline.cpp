#include "sessions/plans/outline.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "sessions/model/text.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/outline_line.h"
#include "sessions/plans/outline_step.h"
#include "sessions/plans/step_edits.h"

namespace plenary {

namespace {

// All of it must fit into the notes of one step.
constexpr std::size_t most_bytes = most_text_bytes / 2;
constexpr std::size_t most_lines = 5'000;

/// Without its line end, of whatever kind that is; what is left of the text begins behind that.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of("\n\r\v\f"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
    return line;
}

/// Fit to be kept, with blanks for how far in it stands.
Result<std::string> clean(std::string_view line) {
    constexpr std::string_view tab = "    ";
    constexpr std::string_view hard_blank = "\u00A0";
    std::string in_front;
    for (std::size_t taken = 1; taken > 0; line.remove_prefix(taken)) {
        taken = line.starts_with(hard_blank) ? hard_blank.size()
                                             : line.starts_with(' ') || line.starts_with('\t');
        in_front += taken == 0 ? "" : line.starts_with('\t') ? tab : " ";
    }
    auto words = clean_line(line);
    return words && !words->empty() ? in_front + *words : words;
}

/// The lines that say something.
Result<std::vector<OutlineLine>> read_lines(std::string_view text) {
    const auto too_long = [] {
        return problem(
            "This is too long for an outline: 128 kB and 5,000 lines are the most. Paste the outline "
            "alone.");
    };
    if (text.size() > most_bytes)
        return too_long();
    std::vector<OutlineLine> lines;
    std::size_t bytes = 0;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == most_lines)
            return too_long();
        const auto line = clean(take_line(text));
        // What was no text may have grown.
        bytes += line ? line->size() : most_bytes + 1;
        if (bytes > most_bytes)
            return too_long();
        if (!line->empty())
            lines.push_back(read_outline_line(*line));
    }
    return lines;
}

/// Puts lines together as they come.
class Outline {
public:
    void add(OutlineLine line) {
        const bool says_new_finish = finish_.empty() && !line.finish.empty();
        if (says_new_finish)
            finish_ = line.finish;
        using Kind = OutlineLine::Kind;
        const bool further_in = !steps_.empty() && line.indent >= indent_ + 2;
        if (line.kind == Kind::step && !further_in)
            add_step(line);
        else if (line.words.empty() || (says_new_finish && line.is_time))
            return;
        else if (steps_.empty())
            add_before(std::move(line));
        else if (line.kind == Kind::other)
            add_note(std::move(line));
        else
            steps_.back().items.push_back(std::move(line.words));
    }

    Result<Plan> plan() && {
        if (steps_.empty())
            return problem("No step was found in this. Begin each step with its number, such as “1. Welcome "
                           "(10 min)”.");
        if (steps_.size() > limits::most_steps)
            return problem("This has " + std::to_string(steps_.size()) + " steps, and a plan has room for "
                           + std::to_string(limits::most_steps) + ". Make two plans of it.");
        Plan plan = blank_plan();
        if (!title_.empty())
            plan.title = std::move(title_);
        plan.finish = std::move(finish_);
        plan.steps.clear();
        for (OutlineStep& step : steps_)
            plan.steps.push_back(step_of(std::move(step), plan.steps.size() + 1));
        return plan;
    }

private:
    void add_step(const OutlineLine& line) {
        OutlineTitle title = read_outline_title(line.words);
        if (steps_.empty())
            indent_ = line.indent;
        steps_.push_back(
            {.title = std::move(title.words), .minutes = title.minutes, .notes = std::exchange(before_, {})});
    }

    void add_before(OutlineLine line) {
        if (title_.empty() && line.kind == OutlineLine::Kind::other)
            title_ = title_of(line.words, before_);
        else
            before_.push_back(std::move(line.words));
    }

    void add_note(OutlineLine line) {
        OutlineStep& step = steps_.back();
        if (line.is_time && line.minutes && !step.minutes)
            step.minutes = line.minutes;
        else if (step.title.empty())
            step.title = std::move(line.words);
        else
            step.notes.push_back(std::move(line.words));
    }

    std::string title_;
    std::string finish_;
    std::size_t indent_ = 0; ///< of the first step
    std::vector<std::string> before_;
    std::vector<OutlineStep> steps_;
};

}

Result<Plan> plan_of_outline(std::string_view text) {
    auto lines = read_lines(text);
    if (!lines)
        return tl::unexpected(lines.error());
    Outline outline;
    for (OutlineLine& line : *lines)
        outline.add(std::move(line));
    return std::move(outline).plan();
}

}
