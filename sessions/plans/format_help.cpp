#include "sessions/plans/format_help.h"

#include <algorithm>

#include "sessions/plans/setting_forms.h"

namespace plenary {

namespace {

constexpr std::size_t width_of_examples = 48;

/// "minutes = 20       # a whole number from 0 to 600, without quotes"
std::string line_of(const SettingForm& form) {
    std::string line(form.example);
    line.resize(std::max(line.size() + 1, width_of_examples), ' ');
    line.append("# ").append(form.needed ? "needed: " : "").append(form.form).append("\n");
    for (const SettingForm& part : form.parts)
        line += line_of(part);
    return line;
}

/// Parts stand behind all other settings, as they must in a plan.
std::string lines_of(const std::vector<SettingForm>& forms) {
    std::string plain;
    std::string in_parts;
    for (const SettingForm& form : forms)
        (form.parts.empty() ? plain : in_parts) += line_of(form);
    return plain + in_parts;
}

std::string section_of(const KindForms& kind) {
    const std::string picture = "picture = \"" + std::string(kind.picture) + "\"";
    std::vector<SettingForm> forms = kind.settings;
    // A slide's example of its picture is the one that has these settings.
    for (SettingForm& form : forms)
        if (form.name == "picture")
            form.example = picture;
    return "\n# ---- kind = \"" + std::string(kind.kind) + "\""
           + (kind.picture.empty() ? std::string() : ", " + picture)
           + "; unless you say otherwise, title = \"" + kind.title
           + "\" and minutes = " + std::to_string(kind.minutes) + "\n" + lines_of(forms);
}

}

std::string format_help() {
    std::string text =
        "# A plan is a text file (TOML): settings of the whole plan, then its steps in their order.\n"
        "# What is needed is marked; everything else may be left out. A ladder needs its\n# rungs or the "
        "name of a ladder; a board that shows another needs lanes.\n"
        "# Text over several lines stands between three quotes; a comment begins with #.\n\n"
        "# ---- above the first step\n"
        + lines_of(head_forms()) + "\n# ---- a step of any kind\n[[step]]\n" + lines_of(any_step_forms());
    for (const KindForms& kind : kind_forms())
        text += section_of(kind);
    return text;
}

std::string starter_plan() {
    return R"(# A plan for a workshop. Change the words between quotes, and add or delete steps as you need them.
# Whether all is well after a change, says:     plenary check, with the name of this file
# Everything that a plan may say, is printed by:  plenary check --format-help

format = 1
title  = "Our workshop"
groups = 4            # how many groups you work in, up to 12
# finish = "12:30"    # when you promise to finish; without the # the room can rely on it

[[step]]
kind    = "welcome"
minutes = 5
line    = "Good to have you here."
notes   = "Only you see these notes. Say when you will finish and what becomes of the record."

[[step]]
kind     = "rules"
minutes  = 5
starters = ["Everybody is heard", "We keep to the time"]

# Everybody writes cards, in the lanes that you name. Later steps refer to this one by its id.
[[step]]
kind    = "brainstorm"
id      = "barriers"
title   = "What gets in the way, and what would help?"
minutes = 20
lanes   = ["Trust and power", "Time and money"]
dots    = 3           # that each group has when you vote with dots

[[step]]
kind    = "break"
minutes = 10

# Essential steps are kept when time runs short.
[[step]]
kind      = "action-plan"
title     = "What we will do"
minutes   = 20
essential = true
from      = ["barriers"]
)";
}

}
