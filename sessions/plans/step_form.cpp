// What a step of each kind says.

#include <algorithm>

#include "sessions/model/text.h"
#include "sessions/model/words.h"
#include "sessions/plans/form_parts.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/step_edits.h"

namespace plenary {

namespace {

const std::vector<FieldChoice>& groups_or_people() {
    static const std::vector<FieldChoice> choices{{"groups", "Each group"}, {"people", "Each person"}};
    return choices;
}

template <class Place>
FormField voters_field(Place voters, std::vector<FieldChoice> choices) {
    FormField field{.id = "voters",
                    .label = "Who votes, usually",
                    .kind = FieldKind::choice,
                    .choices = std::move(choices)};
    field.get = [voters](const Plan& plan) { return FieldValue(std::string(word_of(voters(plan)))); };
    field.set = [voters](Plan& plan, const FieldValue& value) {
        const auto words = words_of(Voters{});
        const auto at = std::ranges::find(words, std::get<std::string>(value));
        voters(plan) = static_cast<Voters>(at - words.begin());
    };
    return field;
}

/// Steps are chosen by the names that they have, or would get.
std::vector<FieldChoice> choices_of(const Plan& plan, const std::vector<std::size_t>& steps) {
    const std::vector<std::string> names = names_for(plan);
    std::vector<FieldChoice> choices;
    for (const std::size_t step : steps)
        choices.push_back({names[step], plan.steps[step].title});
    return choices;
}

/// Nothing is offered where no earlier step has cards.
template <class Place>
void add_from(const Plan& plan, std::size_t step, Place from, Form& form) {
    FormField field =
        field_at<std::vector<std::string>>("from", "Cards can be brought in from", FieldKind::several, from);
    field.hint = "All earlier steps that have cards";
    const std::vector<std::size_t> earlier = steps_with_cards(plan, step);
    field.choices = choices_of(plan, earlier);
    field.set = [from, earlier](Plan& changed, const FieldValue& value) {
        const std::vector<std::string> names = names_for(changed);
        from(changed).clear();
        for (const std::size_t source : earlier) {
            if (std::ranges::count(std::get<std::vector<std::string>>(value), names[source]) == 0)
                continue;
            changed.steps[source].name = names[source];
            from(changed).push_back(names[source]);
        }
    };
    if (!field.choices.empty())
        form.push_back(std::move(field));
}

/// A board that nobody gave lanes has one without a name.
template <class Place>
FormField lanes_field(const Plan& plan, Place lanes, std::size_t fewest) {
    FormField field = texts_field(plan, "lanes", "Lanes",
                                  {.one = "a lane", .fewest = fewest, .most = limits::most_lanes}, lanes);
    if (lanes(plan) == std::vector<std::string>{""})
        field.rows.rows.clear();
    field.hint = "One without a name";
    field.rows.add = [lanes](Plan& changed, const std::string& words) {
        std::erase(lanes(changed), "");
        lanes(changed).push_back(words);
    };
    field.rows.remove = [lanes, remove = field.rows.remove](Plan& changed, std::size_t row) {
        remove(changed, row);
        if (lanes(changed).empty())
            lanes(changed).emplace_back();
    };
    return field;
}

template <class Place>
void add_manners(Place manners, Form& form) {
    const auto objection = [manners](const Plan& plan) {
        const BoardManners& set = manners(plan);
        return set.most_on_one <= set.dots
                   ? std::string()
                   : "A voter has " + counted(set.dots, "dot", "dots") + ", and "
                         + std::to_string(set.most_on_one) + " of them may lie on one card: that is more.";
    };
    form.push_back(number_field("dots", "Dots of each voter", within(manners, &BoardManners::dots), 1,
                                limits::most_dots));
    form.back().objection = objection;
    form.push_back(number_field("most_on_one", "Of them on one card at most",
                                within(manners, &BoardManners::most_on_one), 0, limits::most_dots, "0: all"));
    form.back().objection = objection;
    form.push_back(voters_field(within(manners, &BoardManners::voters), groups_or_people()));
    form.push_back(flag_field("covered", "Cards are covered until they are revealed",
                              within(manners, &BoardManners::covered)));
    form.push_back(flag_field("check_wording", "Short cards are pointed out before the step is left",
                              within(manners, &BoardManners::check_wording)));
}

template <class Board>
void add_own_cards(const Plan& plan, std::size_t step, Form& form) {
    const auto board = content_place<Board>(step);
    form.push_back(texts_field(plan, "cards", "Cards that are there from the beginning",
                               {.one = "a card", .most = limits::most_cards}, within(board, &Board::cards)));
    add_from(plan, step, within(board, &Board::from), form);
    add_manners(within(board, &Board::manners), form);
}

/// Which earlier board is shown here, if one is.
void add_shows(const Plan& plan, std::size_t step, Form& form) {
    const std::vector<std::size_t> boards = boards_to_show(plan, step);
    if (boards.empty())
        return;
    FormField field{.id = "shows", .label = "Whose cards", .kind = FieldKind::choice};
    field.choices = choices_of(plan, boards);
    field.choices.insert(field.choices.begin(), {"", "Its own"});
    field.get = [step](const Plan& from) {
        return FieldValue(std::get<BoardStep>(from.steps.at(step).content).shows);
    };
    field.set = [step, boards](Plan& changed, const FieldValue& value) {
        auto& board = std::get<BoardStep>(changed.steps.at(step).content);
        const auto& wanted = std::get<std::string>(value);
        board.shows = wanted;
        if (wanted.empty())
            return;
        const std::vector<std::string> names = names_for(changed);
        for (const std::size_t source : boards)
            if (names[source] == wanted)
                changed.steps[source].name = wanted;
        // All else is the other board's.
        const bool unnamed = board.lanes == std::vector<std::string>{""};
        board = {.lanes = unnamed ? std::vector<std::string>{"Theme"} : board.lanes,
                 .shows = wanted,
                 .manners = {}};
    };
    field.objection = [](const Plan& changed) { return reference_objection(changed); };
    form.push_back(std::move(field));
}

void add_sides(const Plan& plan, std::size_t step, Form& form) {
    const auto rating = content_place<RatingStep>(step);
    FormField two{.id = "two_sides", .label = "Two sides rate against each other", .kind = FieldKind::flag};
    two.get = [rating](const Plan& from) { return FieldValue(!rating(from).sides.empty()); };
    two.set = [rating](Plan& changed, const FieldValue& value) {
        RatingStep& set = rating(changed);
        if (std::get<bool>(value) == !set.sides.empty())
            return;
        set.voters = std::get<bool>(value) ? Voters::sides : Voters::groups;
        set.sides = std::get<bool>(value) ? std::vector<std::string>{"One side", "The other side"}
                                          : std::vector<std::string>{};
    };
    form.push_back(std::move(two));
    std::vector<FieldChoice> voters = groups_or_people();
    const auto sides = within(rating, &RatingStep::sides);
    for (std::size_t side = 0; side < sides(plan).size(); ++side) {
        FormField name = needed_field("side_" + std::to_string(side + 1),
                                      side == 0 ? "The first side" : "The second side", at_row(sides, side));
        name.objection = [sides](const Plan& changed) {
            const auto& names = sides(changed);
            return folded(names.front()) == folded(names.back())
                       ? std::string("The two sides have the same name: tell them apart.")
                       : std::string();
        };
        form.push_back(std::move(name));
        if (side == 0)
            voters.push_back({"sides", "Each side"});
    }
    form.push_back(voters_field(within(rating, &RatingStep::voters), std::move(voters)));
}

/// Adds the fields of what a step is, beside what all steps have.
struct ContentFields {
    const Plan& plan;
    std::size_t step;
    Form& form;

    void operator()(const WelcomeStep&) const {
        form.push_back(words_field("line", "Under the title",
                                   within(content_place<WelcomeStep>(step), &WelcomeStep::line), "Nothing"));
    }
    void operator()(const RulesStep&) const {
        form.push_back(texts_field(plan, "starters", "Rules to begin with",
                                   {.one = "a rule", .most = limits::most_starters},
                                   within(content_place<RulesStep>(step), &RulesStep::starters)));
    }
    void operator()(const RecapStep&) const {
        form.push_back(words_field("question", "Question where there was no earlier session",
                                   within(content_place<RecapStep>(step), &RecapStep::question), "None"));
    }
    void operator()(const ObjectivesStep&) const {
        form.push_back(texts_field(plan, "aims", "Aims",
                                   {.one = "an aim", .fewest = 1, .most = limits::most_aims},
                                   within(content_place<ObjectivesStep>(step), &ObjectivesStep::aims)));
    }
    void operator()(const SlideStep&) const { add_slide_fields(plan, step, form); }
    void operator()(const BoardStep& board) const {
        form.push_back(lanes_field(plan, within(content_place<BoardStep>(step), &BoardStep::lanes),
                                   board.shows.empty() ? 0 : 1));
        if (board.shows.empty())
            add_own_cards<BoardStep>(plan, step, form);
        add_shows(plan, step, form);
    }
    void operator()(const BrainstormStep&) const {
        form.push_back(
            lanes_field(plan, within(content_place<BrainstormStep>(step), &BrainstormStep::lanes), 0));
        add_own_cards<BrainstormStep>(plan, step, form);
    }
    void operator()(const LadderStep&) const {
        const auto ladder = content_place<LadderStep>(step);
        add_ladder_fields(plan, within(ladder, &LadderStep::ladder), form);
        form.push_back(needed_field("why", "Over the reasons", within(ladder, &LadderStep::why)));
        form.push_back(
            needed_field("stops", "Over what stops it moving up", within(ladder, &LadderStep::stops)));
        add_from(plan, step, within(ladder, &LadderStep::from), form);
    }
    void operator()(const RatingStep&) const {
        const auto rating = content_place<RatingStep>(step);
        form.push_back(texts_field(plan, "statements", "Statements",
                                   {.one = "a statement", .most = limits::most_statements},
                                   within(rating, &RatingStep::statements)));
        form.push_back(number_field("scale", "The scale goes from 1 to", within(rating, &RatingStep::points),
                                    limits::lowest_scale, limits::highest_scale));
        form.push_back(
            words_field("low", "What 1 means", within(rating, &RatingStep::low), "It is not said"));
        form.push_back(
            words_field("high", "What the top means", within(rating, &RatingStep::high), "It is not said"));
        add_sides(plan, step, form);
        add_from(plan, step, within(rating, &RatingStep::from), form);
    }
    void operator()(const RankingStep&) const {
        const auto ranking = content_place<RankingStep>(step);
        form.push_back(texts_field(
            plan, "items", "Items to put in order",
            {.one = "an item", .fewest = limits::fewest_items, .most = limits::most_items, .or_none = true},
            within(ranking, &RankingStep::items), "Another item"));
        form.push_back(voters_field(within(ranking, &RankingStep::voters), groups_or_people()));
        add_from(plan, step, within(ranking, &RankingStep::from), form);
    }
    void operator()(const ChecklistStep&) const {
        const auto list = content_place<ChecklistStep>(step);
        form.push_back(texts_field(plan, "points", "Points", {.one = "a point", .most = limits::most_points},
                                   within(list, &ChecklistStep::points)));
        add_from(plan, step, within(list, &ChecklistStep::from), form);
    }
    void operator()(const DecisionStep&) const {
        const auto decision = content_place<DecisionStep>(step);
        form.push_back(texts_field(plan, "options", "Options",
                                   {.one = "an option",
                                    .fewest = limits::fewest_options,
                                    .most = limits::most_options,
                                    .or_none = true},
                                   within(decision, &DecisionStep::options), "Another option"));
        form.push_back(needed_field("why", "Over the reasons", within(decision, &DecisionStep::why)));
        add_from(plan, step, within(decision, &DecisionStep::from), form);
    }
    void operator()(const BreakStep&) const {
        form.push_back(words_field("line", "Under the clock",
                                   within(content_place<BreakStep>(step), &BreakStep::line), "Nothing"));
    }
    void operator()(const CloseStep&) const {
        const auto close = content_place<CloseStep>(step);
        form.push_back(
            words_field("question", "Asked of everybody", within(close, &CloseStep::question), "Nothing"));
        form.push_back(words_field("line", "The last sentence", within(close, &CloseStep::line), "Nothing"));
    }
    void operator()(const ActionPlanStep&) const {
        const auto actions = content_place<ActionPlanStep>(step);
        form.push_back(needed_field("purpose", "Over what the partnership is for",
                                    within(actions, &ActionPlanStep::purpose)));
        add_from(plan, step, within(actions, &ActionPlanStep::from), form);
    }
};

}

Form step_form(const Plan& plan, std::size_t step) {
    const auto at = step_place(step);
    Form form{needed_field("title", "Title", within(at, &Step::title)),
              number_field("minutes", "Minutes", within(at, &Step::minutes), 0, limits::most_minutes),
              flag_field("essential", "Essential: not shortened when time runs short",
                         within(at, &Step::essential))};
    std::visit(ContentFields{plan, step, form}, plan.steps.at(step).content);
    form.push_back(
        lines_field("notes", "Notes for you (the room does not see them)", within(at, &Step::notes), "None"));
    return form;
}

}
