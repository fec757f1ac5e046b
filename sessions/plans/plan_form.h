#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sessions/model/plan.h"
#include "sessions/model/result.h"

namespace plenary {

// What can be set in a plan, as a form shows it: pure data over the plan, so that whoever draws it knows no
// kind of step, and nothing can be written that a plan file cannot say.

using FieldValue = std::variant<std::string, int, bool, std::vector<std::string>>;

enum class FieldKind {
    line,    ///< words on one line
    text,    ///< words on several lines
    number,  ///< from `least` to `most`
    flag,    ///< on or off
    choice,  ///< one of `choices`, by its word
    several, ///< any of `choices`, by their words
    file,    ///< the name of a picture beside the plan
    rows,    ///< parts one under the other, each with fields of its own
};

struct FieldChoice {
    std::string word;
    std::string label;
};

struct FormField;

/// Parts such as rules, items or layers.
struct FormRows {
    std::string one; ///< in sentences: "a rule"
    std::size_t fewest = 0;
    std::size_t most = 0;
    bool or_none = false; ///< none are as right as `fewest`
    bool movable = true;  ///< else their order follows from what they say
    std::vector<std::vector<FormField>> rows{};
    /// At the end, beginning with these words; where one alone is too few, another one with it.
    std::function<void(Plan&, const std::string&)> add{};
    std::function<void(Plan&, std::size_t)> remove{};
    std::function<void(Plan&, std::size_t from, std::size_t to)> move{};
};

struct FormField {
    std::string id; ///< in its form, and in each of its rows
    std::string label;
    FieldKind kind = FieldKind::line;
    std::string hint{};  ///< what leaving it empty means
    bool needed = false; ///< words that may not be empty
    int least = 0;
    int most = 0;
    std::vector<FieldChoice> choices{};
    FormRows rows{};
    std::function<FieldValue(const Plan&)> get{};
    std::function<void(Plan&, const FieldValue&)> set{};
    /// What is wrong with a plan in which it was set; empty if nothing is. May be missing.
    std::function<std::string(const Plan&)> objection{};
};

using Form = std::vector<FormField>;

/// Title, course, number, finish and groups.
Form plan_form(const Plan& plan);
/// All that one step says, whatever its kind. Good for this plan alone. Contract: there is such a step.
Form step_form(const Plan& plan, std::size_t step);

/// The changed plan, which read_plan() reads again as it is; or what is wrong with the value. Words are
/// cleaned before they are set. Contract: the value is of the field's kind.
Result<Plan> with_value(const Plan& plan, const FormField& field, FieldValue value);

// The same for fields of kind `rows`. Contract: there are such rows.

Result<Plan> with_row(const Plan& plan, const FormField& field, const std::string& words);
/// Where one fewer would be too few and none are right, all of them go.
Result<Plan> without_row(const Plan& plan, const FormField& field, std::size_t row);
Result<Plan> with_row_moved(const Plan& plan, const FormField& field, std::size_t from, std::size_t to);

}
