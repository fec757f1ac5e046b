#include "sessions/plans/step_settings.h"

#include <array>

#include "sessions/plans/board_settings.h"
#include "sessions/plans/common_settings.h"
#include "sessions/plans/ladder_settings.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/nearest_name.h"
#include "sessions/plans/setting_forms.h"
#include "sessions/plans/slide_settings.h"
#include "sessions/plans/vote_settings.h"

namespace plenary {

namespace {

constexpr std::array welcome_settings = {
    Setting<WelcomeStep>{"line", "words between quotes", "line = \"Good to have you here.\"", false,
                         [](WelcomeStep& welcome, const TomlValue& value, Mistakes& mistakes) {
                             return read_line(welcome.line, value, mistakes);
                         }},
};

constexpr std::array rules_settings = {
    Setting<RulesStep>{"starters", "a list of at most 20 rules", "starters = [\"Listen\", \"Be on time\"]",
                       false,
                       [](RulesStep& rules, const TomlValue& value, Mistakes& mistakes) {
                           return read_list(rules.starters, value, 0, limits::most_starters, mistakes);
                       }},
};

constexpr std::array recap_settings = {
    Setting<RecapStep>{"question", "words between quotes", "question = \"What do we bring along?\"", false,
                       [](RecapStep& recap, const TomlValue& value, Mistakes& mistakes) {
                           return read_line(recap.question, value, mistakes);
                       }},
};

constexpr std::array objectives_settings = {
    Setting<ObjectivesStep>{"aims", "a list of 1 to 12 aims", "aims = [\"Know what partnership is\"]", true,
                            [](ObjectivesStep& objectives, const TomlValue& value, Mistakes& mistakes) {
                                return read_list(objectives.aims, value, 1, limits::most_aims, mistakes);
                            }},
};

constexpr std::array ladder_step_settings = {
    named_ladder_setting<LadderStep>,
    rungs_setting<LadderStep>,
    bands_setting<LadderStep>,
    Setting<LadderStep>{"why", "words between quotes", "why = \"Why this rung?\"", false,
                        [](LadderStep& ladder, const TomlValue& value, Mistakes& mistakes) {
                            return read_words(ladder.why, value, mistakes);
                        }},
    Setting<LadderStep>{"stops", "words between quotes", "stops = \"What stops it moving up?\"", false,
                        [](LadderStep& ladder, const TomlValue& value, Mistakes& mistakes) {
                            return read_words(ladder.stops, value, mistakes);
                        }},
    from_setting<LadderStep, 1>,
};

constexpr std::array break_settings = {
    Setting<BreakStep>{"line", "words between quotes", "line = \"Coffee is in the hall.\"", false,
                       [](BreakStep& pause, const TomlValue& value, Mistakes& mistakes) {
                           return read_line(pause.line, value, mistakes);
                       }},
};

constexpr std::array action_plan_settings = {
    Setting<ActionPlanStep>{"purpose", "words between quotes", "purpose = \"What is it for?\"", false,
                            [](ActionPlanStep& plan, const TomlValue& value, Mistakes& mistakes) {
                                return read_words(plan.purpose, value, mistakes);
                            }},
    from_setting<ActionPlanStep, 0>,
};

constexpr std::array close_settings = {
    Setting<CloseStep>{"question", "words between quotes", "question = \"What do you take with you?\"", false,
                       [](CloseStep& close, const TomlValue& value, Mistakes& mistakes) {
                           return read_line(close.question, value, mistakes);
                       }},
    Setting<CloseStep>{"line", "words between quotes", "line = \"We meet again on 4 May.\"", false,
                       [](CloseStep& close, const TomlValue& value, Mistakes& mistakes) {
                           return read_line(close.line, value, mistakes);
                       }},
};

/// What a step of a kind is when the file says nothing else.
struct Kind {
    std::string_view word;
    std::string_view what; ///< in sentences
    std::string_view title;
    int minutes;
    StepContent (*read)(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);
};

template <class Content, const auto& settings>
StepContent read_content(const TomlTable&, TableReader& reader, Step&, Mistakes&) {
    Content content;
    reader.read<Content>(settings, content);
    return content;
}

StepContent read_ladder_step(const TomlTable& table, TableReader& reader, Step&, Mistakes& mistakes) {
    LadderStep step{.ladder = {}, .why = "Why this rung?", .stops = "What stops it moving up?"};
    reader.read<LadderStep>(ladder_step_settings, step);
    check_ladder(table, step.ladder, mistakes);
    return step;
}

StepContent read_action_plan(const TomlTable&, TableReader& reader, Step&, Mistakes&) {
    ActionPlanStep plan{.purpose = "What is it for?", .from = {}};
    reader.read<ActionPlanStep>(action_plan_settings, plan);
    return plan;
}

StepContent read_close(const TomlTable&, TableReader& reader, Step&, Mistakes&) {
    CloseStep close{.question = "What do you take with you?", .line = {}};
    reader.read<CloseStep>(close_settings, close);
    return close;
}

constexpr std::array kinds = {
    Kind{"welcome", "a welcome", "Welcome", 5, read_content<WelcomeStep, welcome_settings>},
    Kind{"rules", "a rules step", "How we want to work today", 5, read_content<RulesStep, rules_settings>},
    Kind{"recap", "a recap", "Last time", 5, read_content<RecapStep, recap_settings>},
    Kind{"objectives", "an objectives step", "What we want from today", 5,
         read_content<ObjectivesStep, objectives_settings>},
    Kind{"slide", "a slide", "To look at together", 5, read_slide},
    Kind{"board", "a board", "What do we think?", 15, read_board},
    Kind{"brainstorm", "a brainstorm", "What gets in the way, and what would help?", 20, read_brainstorm},
    Kind{"ladder", "a ladder", "Which rung is it on?", 25, read_ladder_step},
    Kind{"rating", "a rating", "How far is this true?", 15, read_rating},
    Kind{"ranking", "a ranking", "What comes first?", 15, read_ranking},
    Kind{"checklist", "a checklist", "Is this in place?", 15, read_checklist},
    Kind{"decision", "a decision", "What do we decide?", 15, read_decision},
    Kind{"break", "a break", "Break", 15, read_content<BreakStep, break_settings>},
    Kind{"action-plan", "an action plan", "What we will do", 25, read_action_plan},
    Kind{"close", "a close", "Before we go", 5, read_close},
};

/// What a step of that kind may say, which its reader tells by what it looks for.
KindForms forms_of_kind(const Kind& kind, std::string_view picture) {
    TomlTable table;
    if (!picture.empty())
        table.settings.push_back({"picture", {}, {{}, std::string(picture)}});
    Mistakes ignored;
    Step step{.title = std::string(kind.title), .minutes = kind.minutes, .content = {}};
    TableReader reader(table, kind.what, ignored);
    step.content = kind.read(table, reader, step, ignored);
    return {kind.word, picture, step.title, kind.minutes, reader.forms()};
}

const Kind* kind_of(const TomlTable& table, Mistakes& mistakes) {
    const TomlSetting* setting = table.find("kind");
    const auto* word = setting ? setting->value.as<std::string>() : nullptr;
    if (!word)
        return nullptr;
    std::vector<std::string_view> words;
    for (const Kind& kind : kinds) {
        if (kind.word == *word)
            return &kind;
        words.push_back(kind.word);
    }
    std::string sentence = "'" + shown_name(*word) + "' is not a kind of step";
    if (std::string_view meant = nearest_name(*word, words); !meant.empty()) {
        sentence += ": did you mean '" + std::string(meant) + "'?";
    } else {
        sentence += ". There are:";
        for (std::string_view known : words)
            sentence += (known == words.front() ? " " : ", ") + std::string(known);
        sentence += ".";
    }
    mistakes.add(setting->value.place, sentence);
    return nullptr;
}

}

std::vector<SettingForm> any_step_forms() {
    return forms_of<Step>(common_settings());
}

std::vector<KindForms> kind_forms() {
    std::vector<KindForms> all;
    for (const Kind& kind : kinds) {
        if (kind.word != "slide")
            all.push_back(forms_of_kind(kind, {}));
        else
            for (const std::string_view picture : picture_words())
                all.push_back(forms_of_kind(kind, picture));
    }
    return all;
}

ReadStep read_step(const TomlTable& table, std::span<const Setting<Plan>> plan_settings, Mistakes& mistakes) {
    ReadStep result{.table = &table, .step = {}, .understood = false};
    const Kind* kind = kind_of(table, mistakes);
    TableReader reader(table, kind ? kind->what : "a step", mistakes);
    if (kind) {
        result.step.minutes = kind->minutes;
        result.step.title = kind->title;
        result.step.content = kind->read(table, reader, result.step, mistakes);
        result.understood = true;
    } else {
        // Nobody knows which other settings belong here.
        reader.pass_unknown();
    }
    reader.read<Step>(common_settings(), result.step);
    reader.others(plan_settings, "it belongs above the first [[step]].");
    reader.finish();
    return result;
}

}
