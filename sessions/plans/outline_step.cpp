#include "sessions/plans/outline_step.h"

#include <algorithm>
#include <array>

#include "sessions/model/text.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/step_edits.h"

namespace plenary {

namespace {

/// Words of a title that tell what a step is for.
struct KindWords {
    std::string_view words; ///< in small letters
    std::string_view kind;  ///< one of step_kinds()
    /// Unless one of these follows: "break into groups" is no break.
    std::array<std::string_view, 4> not_before{};
};

constexpr std::array kind_words = {
    KindWords{"welcome", "welcome"},
    KindWords{"arrival", "welcome"},
    KindWords{"arrivals", "welcome"},
    KindWords{"introductions", "welcome"},
    KindWords{"ground rules", "rules"},
    KindWords{"rules", "rules"},
    KindWords{"working agreement", "rules"},
    KindWords{"how we want to work", "rules"},
    KindWords{"recap", "recap"},
    KindWords{"last time", "recap"},
    KindWords{"previous session", "recap"},
    KindWords{"aims", "objectives"},
    KindWords{"objectives", "objectives"},
    KindWords{"goals", "objectives"},
    KindWords{"outcomes", "objectives"},
    KindWords{"break", "break", {"into", "out", "up", "down"}},
    KindWords{"coffee", "break"},
    KindWords{"tea", "break"},
    KindWords{"lunch", "break"},
    KindWords{"refreshments", "break"},
    KindWords{"barrier", "brainstorm"},
    KindWords{"barriers", "brainstorm"},
    KindWords{"obstacles", "brainstorm"},
    KindWords{"challenges", "brainstorm"},
    KindWords{"brainstorm", "brainstorm"},
    KindWords{"gets in the way", "brainstorm"},
    KindWords{"ladder", "ladder"},
    KindWords{"rung", "ladder"},
    KindWords{"rungs", "ladder"},
    KindWords{"vote", "ranking"},
    KindWords{"priorities", "ranking"},
    KindWords{"prioritise", "ranking"},
    KindWords{"rank", "ranking"},
    KindWords{"ranking", "ranking"},
    KindWords{"rate", "rating"},
    KindWords{"rating", "rating"},
    KindWords{"checklist", "checklist"},
    KindWords{"decision", "decision"},
    KindWords{"decisions", "decision"},
    KindWords{"decide", "decision"},
    KindWords{"action", "action-plan"},
    KindWords{"actions", "action-plan"},
    KindWords{"next steps", "action-plan"},
    KindWords{"close", "close", {"to", "look", "up", "by"}},
    KindWords{"closing", "close"},
    KindWords{"goodbye", "close"},
    KindWords{"group work", "board"},
    KindWords{"discussion", "board"},
    KindWords{"discuss", "board"},
    KindWords{"questions", "board"},
    KindWords{"ideas", "board"},
};

/// Where whole words stand in a text; npos for nowhere.
std::size_t find_words(std::string_view text, std::string_view words) {
    const auto apart = [&](std::size_t at) {
        return at >= text.size() || !((text[at] >= 'a' && text[at] <= 'z') || text[at] == '-');
    };
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
        if ((at == 0 || apart(at - 1)) && apart(at + words.size()))
            return at;
    return std::string_view::npos;
}

bool says_kind(std::string_view title, const KindWords& words, std::size_t at) {
    const std::string_view behind = title.substr(at + words.words.size());
    return std::ranges::none_of(words.not_before, [&](std::string_view word) {
        return !word.empty() && find_words(behind.substr(0, word.size() + 2), word) == 1;
    });
}

const StepKind& kind_called(std::string_view id) {
    return *std::ranges::find(step_kinds(), id, &StepKind::id);
}

/// Takes the items for what a kind of step has a list of, as many as that holds.
class Items {
public:
    explicit Items(std::vector<std::string>& items) : items_(items) {}

    bool operator()(RulesStep& step) { return take(step.starters, 1, limits::most_starters); }
    bool operator()(ObjectivesStep& step) { return take(step.aims, 1, limits::most_aims); }
    bool operator()(BoardStep& step) { return take(step.lanes, 1, limits::most_lanes); }
    bool operator()(BrainstormStep& step) { return take(step.lanes, 1, limits::most_lanes); }
    bool operator()(RatingStep& step) { return take(step.statements, 1, limits::most_statements); }
    bool operator()(RankingStep& step) { return take(step.items, limits::fewest_items, limits::most_items); }
    bool operator()(ChecklistStep& step) { return take(step.points, 1, limits::most_points); }
    bool operator()(DecisionStep& step) {
        return take(step.options, limits::fewest_options, limits::most_options);
    }
    bool operator()(SlideStep& step) {
        auto* list = std::get_if<ListSlide>(&step.picture);
        std::vector<std::string> names;
        if (list == nullptr || !take(names, 1, limits::most_lines))
            return false;
        list->items.clear();
        for (std::string& name : names)
            list->items.push_back({.name = std::move(name), .text = {}});
        return true;
    }
    /// Any other has none.
    bool operator()(auto&) { return false; }

private:
    bool take(std::vector<std::string>& into, std::size_t fewest, std::size_t most) {
        if (items_.size() < fewest)
            return false;
        const auto end = items_.begin() + static_cast<std::ptrdiff_t>(std::min(items_.size(), most));
        into.assign(items_.begin(), end);
        items_.erase(items_.begin(), end);
        return true;
    }

    std::vector<std::string>& items_;
};

/// By the word that stands first in the title; if there are items, by the first that has a place for them.
Step guessed(const std::string& title, std::vector<std::string>& items) {
    struct Guess {
        std::size_t at;
        std::string_view kind;
    };
    const std::string small = folded(title);
    std::vector<Guess> guesses;
    for (const KindWords& words : kind_words)
        if (const std::size_t at = find_words(small, words.words);
            at != std::string_view::npos && says_kind(small, words, at))
            guesses.push_back({at, words.kind});
    std::ranges::stable_sort(guesses, {}, &Guess::at);
    if (guesses.empty())
        guesses.push_back({0, items.empty() ? "board" : "slide-list"});
    for (const Guess& guess : guesses) {
        Step step = blank_step(kind_called(guess.kind));
        if (!items.empty() && std::visit(Items(items), step.content))
            return step;
    }
    return blank_step(kind_called(guesses.front().kind));
}

}

std::string title_of(const std::string& line, std::vector<std::string>& notes) {
    constexpr std::size_t longest_title = 120;
    std::string title = shortened(line, longest_title);
    if (title != line)
        notes.insert(notes.begin(), line);
    return title;
}

Step step_of(OutlineStep outline, std::size_t number) {
    Step step = guessed(outline.title, outline.items);
    step.title = title_of(outline.title, outline.notes);
    if (step.title.empty())
        step.title = "Step " + std::to_string(number);
    step.minutes = outline.minutes.value_or(step.minutes);
    for (const std::string& item : outline.items)
        outline.notes.push_back("- " + item);
    for (const std::string& line : outline.notes)
        step.notes += (step.notes.empty() ? "" : "\n") + line;
    return step;
}

}
