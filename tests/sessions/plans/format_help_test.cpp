#include "sessions/plans/format_help.h"

#include <gtest/gtest.h>

#include "sessions/plans/plan_warnings.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/setting_forms.h"

namespace plenary {
namespace {

std::string with_parts(const SettingForm& form) {
    std::string text = std::string(form.example) + "\n";
    for (const SettingForm& part : form.parts)
        text += with_parts(part);
    return text;
}

const SettingForm* find(const std::vector<SettingForm>& forms, std::string_view name) {
    for (const SettingForm& form : forms)
        if (form.name == name)
            return &form;
    return nullptr;
}

/// A plan that says one setting of a kind of step, and what that needs beside it.
std::string plan_with(const KindForms& kind, const SettingForm& one) {
    std::string plain = "kind = \"" + std::string(kind.kind) + "\"\n";
    std::string in_parts;
    const bool needs_rungs = find(kind.settings, "rungs") && one.name != "ladder";
    for (const SettingForm& form : kind.settings) {
        const bool beside = form.needed || (needs_rungs && form.name == "rungs")
                            || (one.name == "shows" && form.name == "lanes");
        if (form.name == "picture" && one.name != "picture")
            plain += "picture = \"" + std::string(kind.picture) + "\"\n";
        else if (form.name != one.name && beside && form.name != "picture")
            (form.parts.empty() ? plain : in_parts) += with_parts(form);
    }
    if (one.name != "kind" && one.name != "picture")
        (one.parts.empty() ? plain : in_parts) += with_parts(one);
    if (one.name == "picture")
        plain += "picture = \"" + std::string(kind.picture) + "\"\n";
    return "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"board\"\nid = \"group-work\"\n[[step]]\n"
           + (one.name == "id" ? std::string("kind = \"rules\"\nid = \"other\"\n[[step]]\n") : std::string())
           + plain + in_parts;
}

void expect_shown(const std::string& page, const SettingForm& form) {
    const std::size_t at = page.find(std::string(form.example) + " ");
    ASSERT_NE(at, std::string::npos) << form.name;
    EXPECT_NE(page.find(std::string(form.needed ? "# needed: " : "# ") + std::string(form.form), at),
              std::string::npos)
        << form.name;
    for (const SettingForm& part : form.parts)
        expect_shown(page, part);
}

TEST(FormatHelp, ShowsEverySettingOfEveryKind) {
    const std::string page = format_help();
    for (const SettingForm& form : head_forms())
        expect_shown(page, form);
    for (const SettingForm& form : any_step_forms())
        expect_shown(page, form);
    EXPECT_EQ(kind_forms().size(), 14u + 7u);
    for (const KindForms& kind : kind_forms()) {
        const std::size_t at = page.find(
            "---- kind = \"" + std::string(kind.kind) + "\""
            + (kind.picture.empty() ? std::string() : ", picture = \"" + std::string(kind.picture) + "\""));
        ASSERT_NE(at, std::string::npos) << kind.kind << kind.picture;
        const std::string section = page.substr(at, page.find("\n# ----", at) - at);
        for (SettingForm form : kind.settings) {
            const std::string picture = "picture = \"" + std::string(kind.picture) + "\"";
            if (form.name == "picture")
                form.example = picture;
            expect_shown(section, form);
        }
    }
}

/// What the reader says that a kind of step has is what the page shows of it.
TEST(FormatHelp, KnowsTheSettingsThatTheReaderNames) {
    for (const KindForms& kind : kind_forms()) {
        std::string names;
        for (const auto& forms : {kind.settings, any_step_forms()})
            for (const SettingForm& form : forms)
                names += (names.empty() ? " " : ", ") + std::string(form.name);
        std::string text = "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"" + std::string(kind.kind) + "\"\n";
        if (!kind.picture.empty())
            text += "picture = \"" + std::string(kind.picture) + "\"\n";
        const std::string said = describe(read_plan(text + "qqqqqqqqq = 1\n").mistakes, "plan");
        EXPECT_NE(said.find("It has:" + names + "."), std::string::npos) << said << names;
    }
}

TEST(FormatHelp, ShowsExamplesThatRead) {
    for (const KindForms& kind : kind_forms())
        for (const auto& forms : {kind.settings, any_step_forms()})
            for (const SettingForm& form : forms) {
                std::string text = plan_with(kind, form);
                if (form.name == "id")
                    text.replace(text.find("\"group-work\""), 12, "\"first\"");
                const PlanReading reading = read_plan(text);
                EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan") << text;
            }
    std::string head;
    for (const SettingForm& form : head_forms())
        head += with_parts(form);
    EXPECT_TRUE(read_plan(head + "[[step]]\nkind = \"break\"\n").mistakes.empty()) << head;
}

TEST(FormatHelp, IsNarrowEnoughToBeRead) {
    const std::string page = format_help();
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = page.find('\n', at);
        EXPECT_LE(end - at, 150u) << page.substr(at, end - at);
        at = end + 1;
    }
}

TEST(StarterPlan, ReadsWithoutMistakesOrWarnings) {
    const PlanReading reading = read_plan(starter_plan());
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan");
    EXPECT_EQ(reading.plan.steps.size(), 5u);
    EXPECT_EQ(describe(plan_warnings(starter_plan(), reading.plan), "plan"), "");
}

}
}
