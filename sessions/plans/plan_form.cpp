#include "sessions/plans/plan_form.h"

#include <algorithm>

#include "sessions/model/session.h"
#include "sessions/model/text.h"
#include "sessions/plans/form_parts.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"

namespace plenary {

namespace {

/// "9:05" as "09:05".
std::string padded(std::string time) {
    return time.size() == 4 && time[1] == ':' ? "0" + time : time;
}

std::string number_objection(const FormField& field, int number) {
    if (number >= field.least && number <= field.most)
        return {};
    return "This is a number from " + std::to_string(field.least) + " to " + std::to_string(field.most) + ".";
}

Result<void> clean(const FormField& field, std::string& words) {
    auto cleaned = field.kind == FieldKind::text ? clean_text(words) : clean_line(words);
    if (!cleaned)
        return tl::unexpected(cleaned.error());
    words = std::move(*cleaned);
    if (words.empty() && field.needed)
        return problem("This cannot be left empty.");
    return {};
}

/// The value fit to be set, or what is wrong with it alone.
Result<void> check_value(const FormField& field, FieldValue& value) {
    if (auto* words = std::get_if<std::string>(&value);
        words
        && (field.kind == FieldKind::line || field.kind == FieldKind::text || field.kind == FieldKind::file))
        return clean(field, *words);
    if (const auto* number = std::get_if<int>(&value))
        if (std::string wrong = number_objection(field, *number); !wrong.empty())
            return problem(std::move(wrong));
    return {};
}

/// The plan if nothing is wrong with it.
Result<Plan> if_right(Plan changed, const FormField& field) {
    if (field.objection)
        if (std::string wrong = field.objection(changed); !wrong.empty())
            return problem(std::move(wrong));
    PlanReading reading = read_plan(plan_text(changed));
    if (!reading.mistakes.empty())
        return problem(std::move(reading.mistakes.front().sentence));
    return changed;
}

}

Form plan_form(const Plan&) {
    const auto at = [](auto member) {
        return [member](auto& plan) -> auto& {
            return plan.*member;
        };
    };
    FormField finish = words_field("finish", "Promised finish", at(&Plan::finish), "No time is promised");
    finish.set = [](Plan& plan, const FieldValue& value) {
        plan.finish = padded(std::get<std::string>(value));
    };
    finish.objection = [](const Plan& plan) {
        return plan.finish.empty() || is_time_of_day(plan.finish)
                   ? std::string()
                   : "Write a time of day, 00:00 to 23:59, such as 12:30.";
    };
    return {
        needed_field("title", "Title", at(&Plan::title)),
        words_field("course", "Course", at(&Plan::course), "It stands alone"),
        number_field("number", "Place in its course", at(&Plan::number), 0, limits::most_sessions, "0: none"),
        std::move(finish), number_field("groups", "Groups to begin with", at(&Plan::groups), 1, most_groups)};
}

Result<Plan> with_value(const Plan& plan, const FormField& field, FieldValue value) {
    if (auto fit = check_value(field, value); !fit)
        return tl::unexpected(fit.error());
    Plan changed = plan;
    field.set(changed, value);
    return if_right(std::move(changed), field);
}

Result<Plan> with_row(const Plan& plan, const FormField& field, const std::string& words) {
    if (field.rows.rows.size() >= field.rows.most)
        return problem("There is room for " + std::to_string(field.rows.most) + " and no more.");
    std::string cleaned = words;
    if (auto fit = clean({.id = {}, .label = {}, .needed = true}, cleaned); !fit)
        return tl::unexpected(fit.error());
    Plan changed = plan;
    field.rows.add(changed, cleaned);
    return if_right(std::move(changed), field);
}

Result<Plan> without_row(const Plan& plan, const FormField& field, std::size_t row) {
    const FormRows& rows = field.rows;
    const std::size_t count = rows.rows.size();
    Plan changed = plan;
    if (count > rows.fewest) {
        rows.remove(changed, row);
    } else if (rows.or_none) {
        for (std::size_t left = count; left > 0; --left)
            rows.remove(changed, left - 1);
    } else {
        return problem(rows.fewest == 1 ? "There is " + rows.one + " at least: write this one anew instead."
                                        : "There are " + std::to_string(rows.fewest) + " at least.");
    }
    return if_right(std::move(changed), field);
}

Result<Plan> with_row_moved(const Plan& plan, const FormField& field, std::size_t from, std::size_t to) {
    Plan changed = plan;
    field.rows.move(changed, from, to);
    return if_right(std::move(changed), field);
}

}
