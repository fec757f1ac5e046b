// Each plan that comes with the program is played in a real window, step by step, with something said in
// every step that takes words; the record then has all of it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

#include "sessions/plans/read_plan.h"
#include "tests/support/program.h"

namespace {

using namespace plenary;
using test_support::Program;
using test_support::Screen;
using testing::HasSubstr;

// Where words are written in a step of this kind, and how what they become is called on the screen.
struct Writing {
    std::string adder;
    std::string item;
};
const std::map<std::string_view, Writing> writings{
    {"rules", {"rules:add", "rule"}},         {"recap", {"recap:add", "note"}},
    {"board", {"board:add", "card"}},         {"brainstorm", {"brainstorm:add", "card"}},
    {"ladder", {"piece:add", "piece"}},       {"rating", {"statements:add", "statement"}},
    {"ranking", {"items:add", "item"}},       {"checklist", {"checklist:add", "point"}},
    {"decision", {"decision:add", "option"}}, {"action-plan", {"plan:add", "action"}},
    {"close", {"close:add", "note"}},
};

struct PlayedPlan : testing::TestWithParam<const char*> {
    std::filesystem::path data =
        std::filesystem::temp_directory_path() / ("plenary-plan-" + std::to_string(std::random_device{}()));
    std::unique_ptr<Program> program;

    PlayedPlan() { std::filesystem::create_directories(data); }
    ~PlayedPlan() override {
        program.reset();
        std::filesystem::remove_all(data);
    }

    std::map<std::string, std::string> environment(const std::string& display) const {
        std::map<std::string, std::string> all{{"XDG_DATA_HOME", data.string()}, {"TZ", "UTC"}};
        if (display == "none")
            all["DISPLAY"] = "";
        return all;
    }

    std::string export_as(const std::string& format) const {
        const auto sessions = std::filesystem::directory_iterator(data / "plenary" / "sessions");
        std::string file;
        for (const auto& entry : sessions)
            if (entry.path().extension() == ".plenary")
                file = entry.path().string();
        Program command({.program = PLENARY_BUILD "/plenary",
                         .arguments = {"export", file, "--format", format},
                         .environment = environment("none"),
                         .window = false});
        EXPECT_EQ(command.wait_exit(), 0) << command.err();
        return command.out();
    }

    long newest(const std::string& kind) const {
        long best = 0;
        for (const auto& item : program->screen().items)
            if (item.id.starts_with(kind + ":"))
                best = std::max(best, std::atol(item.id.c_str() + kind.size() + 1));
        return best;
    }

    void show_line(std::size_t number) {
        program->press("Page_Down");
        program->wait_for("slide:line:" + std::to_string(number));
    }

    void write(const Writing& writing, const std::string& words) {
        program->click(writing.adder);
        rest();
        const long before = newest(writing.item);
        program->type(words);
        rest();
        program->press("Return");
        program->wait_until(words, [&](const Screen&) { return newest(writing.item) > before; });
        rest();
        program->press("Escape");
    }

    void wait_for_step(int number) {
        program->wait_until("step " + std::to_string(number), [&](const Screen& screen) {
            return screen.text("step").starts_with(std::to_string(number) + " of ");
        });
    }

    // What is aimed at must not move any more: the footer follows what the step says.
    void rest() { EXPECT_TRUE(program->rests_for(std::chrono::milliseconds(120))); }

    void go_to(int number) {
        rest();
        program->click("strip:" + std::to_string(number));
        // What is unfinished in a step is asked about before it is left.
        const Screen next = program->wait_until("the next step, or a question", [&](const Screen& screen) {
            return screen.has("leaving:second")
                   || screen.text("step").starts_with(std::to_string(number) + " of ");
        });
        if (next.has("leaving:second"))
            program->click("leaving:second");
        wait_for_step(number);
    }
};

TEST_P(PlayedPlan, RunsFromStartToFinishAndIsRead) {
    const std::string file = std::string(PLENARY_BUILD "/assets/plans/") + GetParam() + ".toml";
    const Plan plan = read_plan(load_plan_text(file).value()).plan;
    program = std::make_unique<Program>(
        test_support::ProgramOptions{.program = PLENARY_BUILD "/plenary",
                                     .arguments = {"--size", "1280", "720", "run", file},
                                     .environment = environment("own")});
    std::vector<std::string> said;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (number > 1)
            go_to(number);
        wait_for_step(number);
        const StepContent& content = plan.steps[i].content;
        for (std::size_t line = 0; line < lines_of(content).size(); ++line)
            show_line(line + 1);
        const auto* board = std::get_if<BoardStep>(&content);
        const auto writing = writings.find(kind_word(content));
        if (writing == writings.end() || (board && !board->shows.empty()))
            continue;
        said.push_back("This was said in step " + std::to_string(number));
        write(writing->second, said.back());
    }
    program->click("footer:menu");
    program->click("menu:finish");
    program->wait_for("finished:save");
    program->ask_to_close();
    ASSERT_EQ(program->wait_exit(), 0);

    const std::string page = export_as("html");
    const auto json = nlohmann::json::parse(export_as("json"));
    std::vector<std::string> texts;
    for (const auto& card : json["cards"])
        texts.push_back(card["text"]);
    for (const std::string& words : said) {
        EXPECT_THAT(page, HasSubstr(words));
        EXPECT_THAT(texts, testing::Contains(words));
    }
    EXPECT_EQ(json["steps"].size(), plan.steps.size());
    EXPECT_NE(json["finished"], nullptr);
}

INSTANTIATE_TEST_SUITE_P(All, PlayedPlan,
                         testing::Values("what-does-partnership-working-mean", "a-compact-between-sectors",
                                         "what-partnership-brings-and-costs", "is-this-partnership-necessary",
                                         "seven-principles-from-two-sides"));

}
