#include "sessions/plans/read_plan.h"

#include <array>
#include <limits>

#include "sessions/model/session.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/plan_syntax.h"
#include "sessions/plans/setting_forms.h"
#include "sessions/plans/settings.h"
#include "sessions/plans/step_settings.h"

namespace plenary {

namespace {

constexpr int format_read_here = 1;
// A file may hold far less; this much could come out of a session into which a great deal was put.
constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;

constexpr std::array plan_settings = {
    Setting<Plan>{"format", "the number 1, without quotes", "format = 1", true,
                  [](Plan&, const TomlValue& value, Mistakes&) {
                      int format = 0;
                      return read_number(format, value, format_read_here, format_read_here);
                  }},
    Setting<Plan>{"title", "words between quotes", "title = \"Young people on our board\"", true,
                  [](Plan& plan, const TomlValue& value, Mistakes& mistakes) {
                      return read_words(plan.title, value, mistakes);
                  }},
    Setting<Plan>{"course", "words between quotes", "course = \"Working together\"", false,
                  [](Plan& plan, const TomlValue& value, Mistakes& mistakes) {
                      return read_line(plan.course, value, mistakes);
                  }},
    Setting<Plan>{"number", "a whole number from 1 to 999, without quotes", "number = 2", false,
                  [](Plan& plan, const TomlValue& value, Mistakes&) {
                      return read_number(plan.number, value, 1, limits::most_sessions);
                  }},
    Setting<Plan>{"finish", "a time of day between quotes, 00:00 to 23:59", "finish = \"12:30\"", false,
                  [](Plan& plan, const TomlValue& value, Mistakes& mistakes) {
                      return read_line(plan.finish, value, mistakes) && is_time_of_day(plan.finish);
                  }},
    Setting<Plan>{"groups", "a whole number from 1 to 12, without quotes", "groups = 4", false,
                  [](Plan& plan, const TomlValue& value, Mistakes&) {
                      return read_number(plan.groups, value, 1, most_groups);
                  }},
};

/// The [[step]] parts as they stand in the file.
using StepParts = std::vector<const TomlTable*>;

constexpr std::array step_setting = {
    Setting<StepParts>{"step", "1 to 200 parts of their own", "[[step]]", true,
                       [](StepParts& parts, const TomlValue& value, Mistakes&) {
                           const auto* list = value.as<TomlList>();
                           if (!list || list->empty() || list->size() > limits::most_steps)
                               return false;
                           for (const TomlValue& entry : *list)
                               if (const auto* table = entry.as<TomlTable>())
                                   parts.push_back(table);
                           return parts.size() == list->size();
                       }},
};

const TomlSetting* newer_format(const TomlTable& table) {
    const TomlSetting* format = table.find("format");
    const auto* number = format ? format->value.as<std::int64_t>() : nullptr;
    return number && *number > format_read_here ? format : nullptr;
}

int line_before(const StepParts& parts, std::size_t next) {
    return next < parts.size() ? parts[next]->place.line - 1 : std::numeric_limits<int>::max();
}

void read_steps(const StepParts& parts, const PlanSyntax& syntax, Plan& plan, Mistakes& mistakes) {
    std::vector<ReadStep> steps;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        mistakes.forgive_missing(syntax.has_left_out(parts[i]->place.line, line_before(parts, i + 1)));
        steps.push_back(read_step(*parts[i], plan_settings, mistakes));
    }
    check_references(steps, syntax.left_out.empty(), mistakes);
    for (ReadStep& read : steps)
        plan.steps.push_back(std::move(read.step));
}

}

std::vector<SettingForm> head_forms() {
    return forms_of<Plan>(plan_settings);
}

bool is_time_of_day(std::string_view text) {
    auto digits = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    auto is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    return text.size() == 5 && is_digit(0) && is_digit(1) && text[2] == ':' && is_digit(3) && is_digit(4)
           && digits(0) < 24 && digits(3) < 60;
}

PlanReading read_plan(std::string_view text) {
    PlanReading reading;
    if (text.size() > most_bytes) {
        reading.mistakes = {{1, 1, "This is larger than 16 MB, which no plan is."}};
        return reading;
    }
    PlanSyntax syntax = read_plan_syntax(text);
    Mistakes mistakes(std::move(syntax.mistakes));
    if (const TomlSetting* format = newer_format(syntax.table)) {
        Mistakes only;
        only.add(format->value.place,
                 "This plan is written for a newer Plenary: its format is not 1. Open it "
                 "with a newer version of the program.");
        reading.mistakes = std::move(only).in_file_order();
        return reading;
    }
    if (!syntax.gave_up) {
        StepParts parts;
        TableReader reader(syntax.table, "a plan", mistakes);
        reader.read<Plan>(plan_settings, reading.plan);
        reader.read<StepParts>(step_setting, parts);
        mistakes.forgive_missing(syntax.has_left_out(1, line_before(parts, 0)));
        reader.finish();
        read_steps(parts, syntax, reading.plan, mistakes);
    }
    reading.mistakes = std::move(mistakes).in_file_order();
    return reading;
}

}
