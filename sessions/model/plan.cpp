#include "sessions/model/plan.h"

#include <algorithm>
#include <numeric>

namespace plenary {

const BoardManners* board_manners(const StepContent& content) {
    if (const auto* board = std::get_if<BoardStep>(&content))
        return board->shows.empty() ? &board->manners : nullptr;
    const auto* brainstorm = std::get_if<BrainstormStep>(&content);
    return brainstorm ? &brainstorm->manners : nullptr;
}

const std::vector<std::string>* sources(const StepContent& content) {
    return std::visit(
        [](const auto& kind) -> const std::vector<std::string>* {
            if constexpr (requires { kind.shows; })
                return kind.shows.empty() ? &kind.from : nullptr;
            else if constexpr (requires { kind.from; })
                return &kind.from;
            else
                return nullptr;
        },
        content);
}

std::span<const ListSlide::Item> lines_of(const StepContent& content) {
    const auto* slide = std::get_if<SlideStep>(&content);
    if (slide == nullptr)
        return {};
    if (const auto* list = std::get_if<ListSlide>(&slide->picture))
        return list->items;
    const auto* pairs = std::get_if<PairsSlide>(&slide->picture);
    return pairs != nullptr ? std::span<const ListSlide::Item>(pairs->pairs)
                            : std::span<const ListSlide::Item>();
}

std::string_view kind_word(const StepContent& content) {
    struct Word {
        std::string_view operator()(const WelcomeStep&) const { return "welcome"; }
        std::string_view operator()(const RulesStep&) const { return "rules"; }
        std::string_view operator()(const RecapStep&) const { return "recap"; }
        std::string_view operator()(const ObjectivesStep&) const { return "objectives"; }
        std::string_view operator()(const SlideStep&) const { return "slide"; }
        std::string_view operator()(const BoardStep&) const { return "board"; }
        std::string_view operator()(const BrainstormStep&) const { return "brainstorm"; }
        std::string_view operator()(const LadderStep&) const { return "ladder"; }
        std::string_view operator()(const RatingStep&) const { return "rating"; }
        std::string_view operator()(const RankingStep&) const { return "ranking"; }
        std::string_view operator()(const ChecklistStep&) const { return "checklist"; }
        std::string_view operator()(const DecisionStep&) const { return "decision"; }
        std::string_view operator()(const BreakStep&) const { return "break"; }
        std::string_view operator()(const ActionPlanStep&) const { return "action-plan"; }
        std::string_view operator()(const CloseStep&) const { return "close"; }
    };
    return std::visit(Word{}, content);
}

int Plan::minutes() const {
    return std::accumulate(steps.begin(), steps.end(), 0,
                           [](int sum, const Step& step) { return sum + step.minutes; });
}

StepId Plan::step_named(std::string_view name) const {
    if (name.empty())
        return {};
    auto at = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.name == name; });
    return at == steps.end() ? StepId{} : StepId{at - steps.begin() + 1};
}

std::vector<std::string> picture_files(const Plan& plan) {
    std::vector<std::string> files;
    for (const Step& step : plan.steps) {
        const auto* slide = std::get_if<SlideStep>(&step.content);
        const auto* image = slide ? std::get_if<ImageSlide>(&slide->picture) : nullptr;
        if (image && std::ranges::find(files, image->file) == files.end())
            files.push_back(image->file);
    }
    return files;
}

std::span<const std::string> sides_of(const Plan& plan, StepId step) {
    const auto* rating = std::get_if<RatingStep>(&plan.at(step).content);
    return rating ? std::span<const std::string>(rating->sides) : std::span<const std::string>();
}

// Roger Hart, "Children's Participation: From Tokenism to Citizenship", UNICEF 1992.
const Ladder& children_ladder() {
    static const Ladder ladder{.title = "Ladder of children’s participation (Roger Hart)",
                               .rungs = {{"Manipulation"},
                                         {"Decoration"},
                                         {"Tokenism"},
                                         {"Assigned but informed"},
                                         {"Consulted and informed"},
                                         {"Adult-initiated, shared decisions with children"},
                                         {"Child-initiated and directed"},
                                         {"Child-initiated, shared decisions with adults"}},
                               .bands = {{"Non-participation", 1, 3}, {"Degrees of participation", 4, 8}}};
    return ladder;
}

// Sherry Arnstein, "A Ladder of Citizen Participation", Journal of the American Institute of Planners, 1969.
const Ladder& citizens_ladder() {
    static const Ladder ladder{
        .title = "Ladder of citizen participation (Sherry Arnstein)",
        .rungs = {{"Manipulation"},
                  {"Therapy"},
                  {"Informing"},
                  {"Consultation"},
                  {"Placation"},
                  {"Partnership"},
                  {"Delegated power"},
                  {"Citizen control"}},
        .bands = {{"Non-participation", 1, 2}, {"Tokenism", 3, 5}, {"Citizen power", 6, 8}}};
    return ladder;
}

}
