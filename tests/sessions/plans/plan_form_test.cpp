// What can be set in a plan through forms: every field of every kind, without a screen.

#include "sessions/plans/plan_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/setting_forms.h"
#include "sessions/plans/step_edits.h"
#include "sessions/store/soundness.h"

namespace plenary {
namespace {

/// A step of every kind, each after a board and a checklist whose cards it can take.
Plan plan_of_all_kinds() {
    Plan plan = blank_plan();
    const auto board = std::ranges::find(step_kinds(), "board", &StepKind::id);
    const auto checklist = std::ranges::find(step_kinds(), "checklist", &StepKind::id);
    plan.steps.push_back(blank_step(*board));
    plan.steps.push_back(blank_step(*checklist));
    for (const StepKind& kind : step_kinds())
        plan.steps.push_back(blank_step(kind));
    return plan;
}

void expect_written(const Plan& plan, const std::string& where) {
    const PlanReading reading = read_plan(plan_text(plan));
    EXPECT_EQ(describe(reading.mistakes, where), "");
    EXPECT_EQ(reading.plan, plan) << where << "\n" << plan_text(plan);
    const Session begun = begin_session(std::make_shared<const Plan>(plan), 0);
    EXPECT_EQ(unsoundness(begun).value_or(""), "") << where << ": it can be run";
}

/// Values that are all right, none of them what it was.
std::vector<FieldValue> other_values(const FormField& field, const FieldValue& was) {
    std::vector<FieldValue> values;
    switch (field.kind) {
    case FieldKind::line: values = {field.id == "finish" ? "17:05" : "A “new” \\ line"}; break;
    case FieldKind::file: values = {"our street/map.SVG"}; break;
    case FieldKind::text: values = {"Two\nlines, with \"quotes\""}; break;
    case FieldKind::number: values = {field.least, field.most}; break;
    case FieldKind::flag: values = {!std::get<bool>(was)}; break;
    case FieldKind::choice:
        for (const FieldChoice& choice : field.choices)
            values.emplace_back(choice.word);
        break;
    case FieldKind::several: {
        std::vector<std::string> all;
        for (const FieldChoice& choice : field.choices)
            values.emplace_back(std::vector{all.emplace_back(choice.word)});
        values.emplace_back(all);
        break;
    }
    case FieldKind::rows: break;
    }
    std::erase(values, was);
    return values;
}

/// Walks a form and changes all of it, each change alone; rows are added, moved and removed. Counts the
/// changes.
int change_all(const Plan& plan, const Form& form, const std::string& where) {
    int changes = 0;
    const auto expect_changed = [&](const Result<Plan>& changed, const std::string& place) {
        ASSERT_TRUE(changed) << place << ": " << changed.error().sentence;
        EXPECT_FALSE(*changed == plan) << place;
        expect_written(*changed, place);
        ++changes;
    };
    for (const FormField& field : form) {
        const std::string place = where + "/" + field.id;
        if (field.kind == FieldKind::rows) {
            expect_changed(with_row(plan, field, "A new row"), place + "/add");
            const std::size_t count = field.rows.rows.size();
            if (count > field.rows.fewest || (field.rows.or_none && count > 0))
                expect_changed(without_row(plan, field, count - 1), place + "/remove");
            if (count > 1 && field.rows.movable)
                expect_changed(with_row_moved(plan, field, 0, count - 1), place + "/move");
            for (std::size_t row = 0; row < count; ++row)
                changes += change_all(plan, field.rows.rows[row], place + "/" + std::to_string(row));
            continue;
        }
        for (const FieldValue& value : other_values(field, field.get(plan))) {
            auto changed = with_value(plan, field, value);
            // A number alone can be at odds with its neighbour: that is said, and nothing changes.
            if (!changed && field.objection) {
                EXPECT_NE(changed.error().sentence, "") << place;
                continue;
            }
            expect_changed(changed, place);
        }
    }
    return changes;
}

TEST(PlanForm, EveryFieldOfEveryKindCanBeChangedWrittenAndReadBack) {
    const Plan plan = plan_of_all_kinds();
    expect_written(plan, "all kinds");
    EXPECT_GE(change_all(plan, plan_form(plan), "plan"), 6);
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
        const std::string where = std::string(step_kind(plan.steps[step].content).id);
        EXPECT_GE(change_all(plan, step_form(plan, step), where), 4) << where;
    }
}

TEST(PlanForm, EveryFieldOfThePlansThatComeWithTheProgramCanBeChanged) {
    for (const auto& file : std::filesystem::directory_iterator(PLENARY_ASSETS "/plans")) {
        const Plan plan = read_plan(load_plan_text(file.path()).value()).plan;
        for (std::size_t step = 0; step < plan.steps.size(); ++step)
            change_all(plan, step_form(plan, step), file.path().stem().string() + "/" + std::to_string(step));
    }
}

/// Of the form of one step.
FormField field_of(const Plan& plan, std::size_t step, std::string_view id) {
    const Form form = step_form(plan, step);
    const auto at = std::ranges::find(form, id, &FormField::id);
    EXPECT_NE(at, form.end()) << id;
    return *at;
}

Plan plan_with(std::string_view kind) {
    Plan plan = blank_plan();
    plan.steps.push_back(blank_step(*std::ranges::find(step_kinds(), kind, &StepKind::id)));
    return plan;
}

/// What the reader calls a field of the planner; empty where it has another way to say it.
const SettingForm* setting_of(const std::vector<SettingForm>& settings, const std::string& id) {
    const auto called = [&](const SettingForm& setting) {
        return id == setting.name || id == std::string(setting.name) + "s"
               || (id == "entries" && setting.name == "entry");
    };
    const auto at = std::ranges::find_if(settings, called);
    return at == settings.end() ? nullptr : &*at;
}

/// Every number that the planner holds a field to, the reader names in its sentence. Counts the fields.
int expect_same_limits(const Form& form, const std::vector<SettingForm>& settings, const std::string& where) {
    int compared = 0;
    for (const FormField& field : form) {
        const SettingForm* setting = setting_of(settings, field.id);
        const bool is_rows = field.kind == FieldKind::rows;
        if (setting == nullptr || (!is_rows && field.kind != FieldKind::number))
            continue;
        if (is_rows && !field.rows.rows.empty())
            compared += expect_same_limits(field.rows.rows.front(), setting->parts, where + "/" + field.id);
        const std::string most = std::to_string(is_rows ? field.rows.most : std::size_t(field.most));
        const std::string said = " " + std::string(setting->form) + " ";
        if (said.find_first_of("0123456789") == std::string::npos || field.id == "lowest"
            || field.id == "highest" || field.id == "year")
            continue;
        EXPECT_TRUE(said.find(" " + most + " ") != std::string::npos
                    || said.find(" " + most + ",") != std::string::npos)
            << where << "/" << field.id << ": " << said << "and the planner has " << most;
        ++compared;
    }
    return compared;
}

TEST(PlanForm, OffersAsMuchAsTheReaderSaysThatItTakes) {
    const Plan plan = plan_of_all_kinds();
    EXPECT_EQ(expect_same_limits(plan_form(plan), head_forms(), "plan"), 2) << "number and groups";
    EXPECT_EQ(expect_same_limits(step_form(plan, 0), any_step_forms(), "step"), 1) << "minutes";
    int compared = 0;
    for (std::size_t step = 0; step < plan.steps.size(); ++step)
        for (const KindForms& kind : kind_forms()) {
            const StepKind& own = step_kind(plan.steps[step].content);
            if (kind.kind == kind_word(plan.steps[step].content) && kind.picture == own.picture)
                compared += expect_same_limits(step_form(plan, step), kind.settings, std::string(own.id));
        }
    EXPECT_GE(compared, 20);
}

/// A row more than the planner has room for is one more than the reader takes.
int fill_rows(Plan plan, std::size_t step, const std::string& id) {
    const auto rows = [&] {
        const Form form = step_form(plan, step);
        return *std::ranges::find(form, id, &FormField::id);
    };
    for (std::size_t row = rows().rows.rows.size(); row < rows().rows.most; row = rows().rows.rows.size()) {
        const auto changed = with_row(plan, rows(), "Row");
        if (!changed) {
            ADD_FAILURE() << id << " " << row << ": " << changed.error().sentence;
            return 0;
        }
        plan = *changed;
    }
    EXPECT_FALSE(with_row(plan, rows(), "Row")) << id;
    expect_written(plan, id);
    rows().rows.add(plan, "Row");
    EXPECT_FALSE(read_plan(plan_text(plan)).mistakes.empty()) << id;
    return 1;
}

TEST(PlanForm, HasRoomForAsManyRowsAsTheReaderTakes) {
    const Plan plan = plan_of_all_kinds();
    int filled = 0;
    for (std::size_t step = 0; step < plan.steps.size(); ++step)
        for (const FormField& field : step_form(plan, step))
            if (field.kind == FieldKind::rows)
                filled += fill_rows(plan, step, field.id);
    EXPECT_GE(filled, 15);
}

TEST(PlanForm, SaysWhatIsWrongInASentence) {
    const Plan plan = blank_plan();
    const Form head = plan_form(plan);
    const auto sentence = [&](std::string_view id, FieldValue value) {
        const auto changed = with_value(plan, *std::ranges::find(head, id, &FormField::id), std::move(value));
        return changed ? std::string("nothing") : changed.error().sentence;
    };
    EXPECT_EQ(sentence("title", " "), "This cannot be left empty.");
    EXPECT_EQ(sentence("finish", "25:99"), "Write a time of day, 00:00 to 23:59, such as 12:30.");
    EXPECT_EQ(sentence("finish", "9:05"), "nothing") << "it is 09:05";
    EXPECT_EQ(sentence("groups", 13), "This is a number from 1 to 12.");
    const Plan board = plan_with("board");
    const auto more = with_value(board, field_of(board, 1, "most_on_one"), 4);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().sentence, "A voter has 3 dots, and 4 of them may lie on one card: that is more.");
}

TEST(PlanForm, GivesAStepThatAnotherNamesANameOfItsOwn) {
    Plan plan = plan_with("board");
    plan.steps.push_back(plan.steps[1]);
    plan.steps.push_back(blank_step(*std::ranges::find(step_kinds(), "action-plan", &StepKind::id)));
    const FormField from = field_of(plan, 3, "from");
    ASSERT_EQ(from.choices.size(), 2u);
    EXPECT_NE(from.choices[0].word, from.choices[1].word);
    const auto changed = with_value(plan, from, std::vector<std::string>{from.choices[1].word});
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->steps[1].name, "");
    EXPECT_EQ(changed->steps[2].name, from.choices[1].word);
    expect_written(*changed, "from");
    const auto moved = with_step_moved(*changed, 3, 1);
    ASSERT_TRUE(moved);
    EXPECT_EQ(*sources(moved->steps[1].content), std::vector<std::string>{}) << "it comes later now";
    expect_written(*moved, "moved");
}

TEST(PlanForm, ABoardThatIsShownStaysWhereItCanBeShown) {
    Plan plan = plan_with("board");
    plan.steps.push_back(plan.steps[1]);
    const FormField shows = field_of(plan, 2, "shows");
    ASSERT_EQ(shows.choices.size(), 2u);
    const auto changed = with_value(plan, shows, shows.choices[1].word);
    ASSERT_TRUE(changed) << changed.error().sentence;
    expect_written(*changed, "shows");
    EXPECT_FALSE(with_step_moved(*changed, 2, 1));
    EXPECT_FALSE(without_step(*changed, 1));
    EXPECT_TRUE(without_step(*changed, 2));
}

TEST(PlanForm, WhatNeedsTwoBeginsWithTwoAndEndsWithNone) {
    Plan plan = plan_with("ranking");
    const auto one = with_row(plan, field_of(plan, 1, "items"), "Trust");
    ASSERT_TRUE(one);
    EXPECT_EQ(std::get<RankingStep>(one->steps[1].content).items,
              (std::vector<std::string>{"Trust", "Another item"}));
    const auto none = without_row(*one, field_of(*one, 1, "items"), 0);
    ASSERT_TRUE(none);
    EXPECT_EQ(*none, plan);
}

TEST(PlanEdits, KeepsOneStepAtLeast) {
    EXPECT_FALSE(without_step(blank_plan(), 0));
}

TEST(PlanEdits, TakesAStepOfAnotherPlanWithWhatItCanSayHere) {
    Plan plan = plan_with("board");
    plan.steps[1].name = "work";
    Plan other = plan_with("board");
    other.steps[1].name = "group-work";
    const auto add = [&](const Plan& to, Step step) {
        const auto longer = with_step_of_another(to, std::move(step));
        EXPECT_TRUE(longer);
        expect_written(*longer, "of another");
        return longer->steps.back();
    };
    Step actions = blank_step(*std::ranges::find(step_kinds(), "action-plan", &StepKind::id));
    std::get<ActionPlanStep>(actions.content).from = {"work", "group-work"};
    EXPECT_EQ(*sources(add(plan, actions).content), std::vector<std::string>{"work"});
    EXPECT_EQ(*sources(add(other, actions).content), std::vector<std::string>{"group-work"});
    Step shows{.title = "Themes",
               .content = BoardStep{.lanes = {"Values"}, .shows = "group-work", .manners = {}}};
    EXPECT_EQ(std::get<BoardStep>(add(other, shows).content).shows, "group-work");
    EXPECT_EQ(std::get<BoardStep>(add(plan, shows).content),
              (BoardStep{.lanes = {"Values"}, .shows = "", .manners = {}}));
    Step same_id = plan.steps[1];
    same_id.title = "Work!";
    EXPECT_EQ(add(other, same_id).name, "work") << "it is free there";
    EXPECT_EQ(add(plan, same_id).name, "work-2");
    plan.steps.resize(200, plan.steps[0]);
    EXPECT_FALSE(with_step_of_another(plan, same_id)) << "it is full";
}

TEST(PlanEdits, HasAKindForEveryStepThatAPlanCanHave) {
    for (const StepKind& kind : step_kinds()) {
        EXPECT_EQ(step_kind(blank_step(kind).content).id, kind.id);
        EXPECT_FALSE(kind.use.empty());
    }
}

}
}
