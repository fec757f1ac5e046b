#include "tests/sessions/plans/random_plans.h"

#include <algorithm>
#include <array>

#include "sessions/model/session.h"

namespace plenary {

std::string RandomPlans::words() {
    constexpr std::array<std::string_view, 16> parts = {
        "trust", "\"quoted\"", "a\\b", "# no comment", "[[step]].", "time", "Größe",    "漢字",
        "= 3",   "it's",       "'''",  "\"\"\"",       "{a}",       "[1]",  "kind = 1", "x"};
    std::string words;
    for (std::size_t left = 1 + below(4); left > 0; --left)
        words += (words.empty() ? "" : " ") + std::string(parts[below(parts.size())]);
    return words;
}

std::string RandomPlans::text() {
    std::string text;
    for (std::size_t lines = below(4); lines > 0; --lines)
        text += (text.empty() ? "" : "\n") + words();
    return text;
}

std::vector<std::string> RandomPlans::list(std::size_t least, std::size_t most) {
    std::vector<std::string> list;
    for (std::size_t left = least + below(most - least + 1); left > 0; --left)
        list.push_back(words() + " " + std::to_string(list.size()));
    return list;
}

std::vector<std::string> RandomPlans::changed_list(std::vector<std::string> list, std::size_t least,
                                                   std::size_t most) {
    if (list.size() < most && (likely() || list.empty()))
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(below(list.size() + 1)), words() + " new");
    else if (list.size() > least && likely())
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(below(list.size())));
    else if (!list.empty())
        list[below(list.size())] = words() + " changed";
    if (list.size() > 1 && likely())
        std::swap(list.front(), list.back());
    return list;
}

Ladder RandomPlans::ladder() {
    if (likely())
        return likely() ? children_ladder() : citizens_ladder();
    Ladder ladder;
    for (const std::string& name : list(2, 6))
        ladder.rungs.push_back({name});
    if (likely())
        ladder.bands.push_back({words(), 1, 1});
    if (likely())
        ladder.bands.push_back({words(), 2, ladder.height()});
    return ladder;
}

BoardManners RandomPlans::manners() {
    BoardManners manners{.dots = number(1, 20), .covered = likely(), .check_wording = likely()};
    manners.most_on_one = likely() ? 0 : number(1, manners.dots);
    manners.voters = likely() ? Voters::groups : Voters::people;
    return manners;
}

std::vector<ListSlide::Item> RandomPlans::items(bool with_text) {
    std::vector<ListSlide::Item> items;
    for (int left = number(1, 4); left > 0; --left)
        items.push_back({words(), with_text ? words() : text()});
    return items;
}

SlideStep RandomPlans::slide() {
    switch (below(7)) {
    case 0: {
        DiagramSlide slide{.centre = words(), .caption = text()};
        for (int left = number(1, 3); left > 0; --left)
            slide.layers.push_back({words(), list(0, 3)});
        return {slide};
    }
    case 1: {
        TimelineSlide slide;
        for (int year = 1990; year < 1992 + number(0, 3); ++year)
            slide.entries.push_back({year, words(), text()});
        return {slide};
    }
    case 2: return {QuoteSlide{.quote = words(), .who = words()}};
    case 3: return {ListSlide{items(false)}};
    case 4: return {PairsSlide{likely() ? words() : "", likely() ? words() : "", items(true)}};
    case 5:
        return {ImageSlide{.file = "pictures/" + id() + (likely() ? ".png" : ".JPG"),
                           .shows = likely() ? words() : "",
                           .caption = text()}};
    default: return {LadderSlide{ladder()}};
    }
}

StepContent RandomPlans::content() {
    switch (below(15)) {
    case 0: return WelcomeStep{words()};
    case 1: return RulesStep{list(0, 5)};
    case 2: return RecapStep{likely() ? words() : ""};
    case 3: return ObjectivesStep{list(1, 5)};
    case 4: return slide();
    case 5:
        return BoardStep{.lanes = likely() ? list(1, 4) : std::vector<std::string>{""},
                         .manners = manners(),
                         .cards = list(0, 4)};
    case 6:
        return BrainstormStep{.lanes = likely() ? list(1, 4) : std::vector<std::string>{""},
                              .manners = manners(),
                              .cards = list(0, 4)};
    case 7: return LadderStep{.ladder = ladder(), .why = words(), .stops = words()};
    case 8: {
        RatingStep rating{.statements = list(0, 4), .points = number(2, 10), .low = likely() ? words() : ""};
        if (likely())
            rating.sides = {"These", "Those"};
        rating.voters = !rating.sides.empty() && likely() ? Voters::sides : Voters::people;
        return rating;
    }
    case 9: {
        RankingStep ranking{.voters = likely() ? Voters::groups : Voters::people};
        if (likely())
            ranking.items = list(2, 5);
        return ranking;
    }
    case 10: return ChecklistStep{.points = list(0, 4)};
    case 11:
        return DecisionStep{.options = likely() ? list(2, 4) : std::vector<std::string>(), .why = words()};
    case 12: return BreakStep{likely() ? words() : ""};
    case 13: return CloseStep{likely() ? words() : "", likely() ? words() : ""};
    default: return ActionPlanStep{.purpose = words(), .from = {}};
    }
}

Step RandomPlans::step() {
    return {.name = likely() ? id() : "",
            .title = words(),
            .minutes = number(0, 60),
            .essential = likely(),
            .notes = text(),
            .content = content()};
}

Plan RandomPlans::plan() {
    Plan plan{.title = words(),
              .course = likely() ? words() : "",
              .number = likely() ? number(1, 20) : 0,
              .finish = likely() ? "12:30" : "",
              .groups = number(1, 12)};
    std::vector<std::string> boards;
    for (int left = number(1, 10); left > 0; --left) {
        Step step = this->step();
        if (!boards.empty() && std::holds_alternative<ActionPlanStep>(step.content))
            std::get<ActionPlanStep>(step.content).from = boards;
        const bool is_board = std::holds_alternative<BoardStep>(step.content);
        if (is_board && !step.name.empty())
            boards.push_back(step.name);
        plan.steps.push_back(std::move(step));
    }
    return plan;
}

void RandomPlans::change(Step& step) {
    switch (below(6)) {
    case 0: step.title = words(); break;
    case 1: step.minutes = number(0, 600); break;
    case 2: step.essential = !step.essential; break;
    case 3: step.notes = text(); break;
    case 4:
        if (auto* rules = std::get_if<RulesStep>(&step.content))
            rules->starters = changed_list(rules->starters, 0, 20);
        else if (auto* aims = std::get_if<ObjectivesStep>(&step.content))
            aims->aims = changed_list(aims->aims, 1, 12);
        else if (auto* board = std::get_if<BoardStep>(&step.content))
            board->cards = changed_list(board->cards, 0, 40);
        else if (auto* slide = std::get_if<SlideStep>(&step.content)) {
            if (auto* lines = std::get_if<ListSlide>(&slide->picture)) {
                lines->items.push_back({words(), text()});
                std::swap(lines->items.front(), lines->items.back());
            } else if (auto* diagram = std::get_if<DiagramSlide>(&slide->picture)) {
                diagram->layers.front().items = changed_list(diagram->layers.front().items, 0, 16);
            } else if (auto* pairs = std::get_if<PairsSlide>(&slide->picture);
                       pairs && pairs->pairs.size() > 1) {
                pairs->pairs.erase(pairs->pairs.begin());
            }
        }
        break;
    default:
        // Boards stay boards: later steps may refer to them.
        if (!std::holds_alternative<BoardStep>(step.content))
            step.content = content();
    }
}

void RandomPlans::change_head(Plan& plan) {
    switch (below(5)) {
    case 0: plan.title = words(); break;
    case 1: plan.course = likely() ? words() : ""; break;
    case 2: plan.number = number(0, 999); break;
    case 3: plan.finish = likely() ? "09:05" : ""; break;
    default: plan.groups = number(1, 12);
    }
}

}
