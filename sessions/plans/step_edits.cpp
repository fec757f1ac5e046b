#include "sessions/plans/step_edits.h"

#include <algorithm>
#include <array>
#include <set>

#include "sessions/model/text.h"
#include "sessions/plans/added_step.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/settings.h"
#include "sessions/plans/step_settings.h"

namespace plenary {

namespace {

constexpr std::array kinds = {
    StepKind{"welcome", "Welcome", "The title on the wall while people come in, and who is here", "",
             "kind = \"welcome\"\n"},
    StepKind{"rules", "Ground rules", "How the group wants to work: rules that it edits and agrees", "",
             "kind = \"rules\"\n"},
    StepKind{"recap", "Recap", "What was agreed in the session before, and what became of it", "",
             "kind = \"recap\"\n"},
    StepKind{"objectives", "Objectives", "What the session is to reach; at the end, what was met", "",
             "kind = \"objectives\"\naims = [\"What we want to know at the end\"]\n"},
    StepKind{"board", "Board", "Cards in lanes: group work, and a dot vote on what came of it", "",
             "kind = \"board\"\n"},
    StepKind{"brainstorm", "Brainstorm", "What gets in the way, and the ideas that answer it", "",
             "kind = \"brainstorm\"\n"},
    StepKind{"ladder", "Ladder", "On which rung a piece of work stands, by votes in rounds", "",
             "kind = \"ladder\"\nladder = \"citizens\"\n"},
    StepKind{"rating", "Rating", "How far statements are true, also of one side against the other", "",
             "kind = \"rating\"\n"},
    StepKind{"ranking", "Ranking", "What comes first: each puts the items in order, unseen", "",
             "kind = \"ranking\"\n"},
    StepKind{"checklist", "Checklist", "Points that are in place, or not yet, each with an owner", "",
             "kind = \"checklist\"\n"},
    StepKind{"decision", "Decision", "Options to decide between, by hands or consent, with the reasons", "",
             "kind = \"decision\"\n"},
    StepKind{"action-plan", "Action plan", "What will be done, by whom and until when", "",
             "kind = \"action-plan\"\n"},
    StepKind{"close", "Close", "What became of the aims, and what each takes with them", "",
             "kind = \"close\"\n"},
    StepKind{"break", "Break", "A clock that says when everybody is asked back", "", "kind = \"break\"\n"},
    StepKind{"slide-list", "List", "Lines that are brought on one by one", "list",
             "kind = \"slide\"\npicture = \"list\"\n[[step.item]]\nname = \"The first line\"\n"},
    StepKind{"slide-pairs", "Pairs", "Two things side by side, such as a word and what it means", "pairs",
             "kind = \"slide\"\npicture = \"pairs\"\n[[step.pair]]\none = \"A word\"\n"
             "other = \"What it means\"\n"},
    StepKind{"slide-quote", "Quote", "Words that somebody said, large", "quote",
             "kind = \"slide\"\npicture = \"quote\"\nquote = \"What was said\"\nwho = \"Who said it\"\n"},
    StepKind{"slide-timeline", "Timeline", "Years, and what happened in them", "timeline",
             "kind = \"slide\"\npicture = \"timeline\"\n[[step.entry]]\nyear = 2000\n"
             "name = \"What happened\"\n"},
    StepKind{"slide-diagram", "Diagram", "A centre with up to six layers around it", "diagram",
             "kind = \"slide\"\npicture = \"diagram\"\ncentre = \"The centre\"\n[[step.layer]]\n"
             "name = \"Around it\"\n"},
    StepKind{"slide-ladder", "Ladder to look at", "The rungs of a ladder, explained before it is used",
             "ladder", "kind = \"slide\"\npicture = \"ladder\"\nladder = \"citizens\"\n"},
    StepKind{"slide-image", "Picture", "A photograph, a drawing or a map from a file beside the plan",
             "image", "kind = \"slide\"\npicture = \"image\"\nfile = \"picture.png\"\n"},
};

struct PictureWord {
    std::string_view operator()(const DiagramSlide&) const { return "diagram"; }
    std::string_view operator()(const TimelineSlide&) const { return "timeline"; }
    std::string_view operator()(const QuoteSlide&) const { return "quote"; }
    std::string_view operator()(const ListSlide&) const { return "list"; }
    std::string_view operator()(const PairsSlide&) const { return "pairs"; }
    std::string_view operator()(const LadderSlide&) const { return "ladder"; }
    std::string_view operator()(const ImageSlide&) const { return "image"; }
};

bool shows_another(const Step& step) {
    const auto* board = std::get_if<BoardStep>(&step.content);
    return board && !board->shows.empty();
}

std::vector<std::string>* sources_of(StepContent& content) {
    return std::visit(
        [](auto& kind) -> std::vector<std::string>* {
            if constexpr (requires { kind.from; })
                return &kind.from;
            else
                return nullptr;
        },
        content);
}

void drop_lost_sources(Plan& plan) {
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        std::vector<std::string>* from = sources_of(plan.steps[i].content);
        if (from == nullptr || from->empty())
            continue;
        const std::vector<std::size_t> earlier = steps_with_cards(plan, i);
        std::erase_if(*from, [&](const std::string& name) {
            return std::ranges::none_of(earlier, [&](std::size_t at) { return plan.steps[at].name == name; });
        });
    }
}

/// Whether the cards that the board shows are those of a board before it.
bool can_show(const Plan& plan, std::size_t board) {
    const std::string& shown = std::get<BoardStep>(plan.steps[board].content).shows;
    return std::ranges::any_of(boards_to_show(plan, board),
                               [&](std::size_t at) { return plan.steps[at].name == shown; });
}

Result<Plan> if_right(Plan plan) {
    drop_lost_sources(plan);
    if (std::string wrong = reference_objection(plan); !wrong.empty())
        return problem(std::move(wrong));
    return plan;
}

/// "group-work" of "Group work!": what a plan file takes as a name.
std::string slug(std::string_view title) {
    constexpr std::size_t longest = 40;
    std::string name;
    for (const char letter : folded(title)) {
        const bool fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (fits && name.size() < longest)
            name += letter;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name.empty() ? "step" : name;
}

}

std::span<const StepKind> step_kinds() {
    return kinds;
}

const StepKind& step_kind(const StepContent& content) {
    const auto* slide = std::get_if<SlideStep>(&content);
    const std::string_view picture = slide ? std::visit(PictureWord{}, slide->picture) : std::string_view();
    return *std::ranges::find_if(kinds, [&](const StepKind& kind) {
        return slide ? kind.picture == picture : kind.id == kind_word(content);
    });
}

Step blank_step(const StepKind& kind) {
    return read_added_step("[[step]]\n" + std::string(kind.settings)).value();
}

Plan blank_plan() {
    Plan plan;
    plan.title = "New plan";
    plan.steps.push_back(blank_step(kinds.front()));
    return plan;
}

Result<Plan> with_step(const Plan& plan, Step step, std::size_t at) {
    if (plan.steps.size() >= limits::most_steps)
        return problem("A plan has room for " + std::to_string(limits::most_steps)
                       + " steps. Delete one first.");
    Plan changed = plan;
    changed.steps.insert(changed.steps.begin() + static_cast<std::ptrdiff_t>(at), std::move(step));
    return if_right(std::move(changed));
}

Result<Plan> with_step_doubled(const Plan& plan, std::size_t step) {
    Step doubled = plan.steps.at(step);
    doubled.name.clear();
    return with_step(plan, std::move(doubled), step + 1);
}

Result<Plan> without_step(const Plan& plan, std::size_t step) {
    if (plan.steps.size() == 1)
        return problem("A plan has one step at least. Add another before you delete this one.");
    Plan changed = plan;
    changed.steps.erase(changed.steps.begin() + static_cast<std::ptrdiff_t>(step));
    return if_right(std::move(changed));
}

Result<Plan> with_step_moved(const Plan& plan, std::size_t from, std::size_t to) {
    Plan changed = plan;
    Step moved = std::move(changed.steps.at(from));
    changed.steps.erase(changed.steps.begin() + static_cast<std::ptrdiff_t>(from));
    changed.steps.insert(changed.steps.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    return if_right(std::move(changed));
}

Result<Plan> with_step_of_another(const Plan& plan, Step step) {
    Plan alone = plan;
    const bool is_taken = !step.name.empty() && std::ranges::count(plan.steps, step.name, &Step::name) > 0;
    if (is_taken)
        step.name.clear();
    alone.steps.push_back(step);
    if (is_taken)
        alone.steps.back().name = names_for(alone).back();
    drop_lost_references(alone);
    return with_step(plan, std::move(alone.steps.back()), plan.steps.size());
}

std::vector<std::string> names_for(const Plan& plan) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const Step& step : plan.steps)
        taken.insert(names.emplace_back(step.name));
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].empty())
            continue;
        const std::string stem = slug(plan.steps[i].title);
        names[i] = stem;
        for (int number = 2; !taken.insert(names[i]).second; ++number)
            names[i] = stem + "-" + std::to_string(number);
    }
    return names;
}

std::vector<std::size_t> steps_with_cards(const Plan& plan, std::size_t before) {
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < before; ++i)
        if (holds_cards(plan.steps[i].content) && !shows_another(plan.steps[i]))
            steps.push_back(i);
    return steps;
}

std::vector<std::size_t> boards_to_show(const Plan& plan, std::size_t before) {
    std::vector<std::size_t> boards = steps_with_cards(plan, before);
    std::erase_if(boards,
                  [&](std::size_t at) { return !std::holds_alternative<BoardStep>(plan.steps[at].content); });
    return boards;
}

void drop_lost_references(Plan& plan) {
    // The boards first: one with cards of its own has some to be brought in.
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (shows_another(plan.steps[i]) && !can_show(plan, i))
            std::get<BoardStep>(plan.steps[i].content).shows.clear();
    drop_lost_sources(plan);
}

std::string reference_objection(const Plan& plan) {
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (shows_another(plan.steps[i]) && !can_show(plan, i))
            return "“" + shown_name(plan.steps[i].title)
                   + "” shows the cards of an earlier board, which would be gone: change that step first.";
    }
    return {};
}

}
