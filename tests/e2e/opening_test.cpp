// Sessions are opened as people open them: by a double click, and while somebody else has them open.

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <random>

#include "sessions/plans/plan_package.h"
#include "sessions/store/store.h"
#include "tests/support/program.h"

namespace {

using namespace plenary;
using test_support::Program;
using test_support::Screen;

namespace fs = std::filesystem;

struct OpeningWindow : testing::Test {
    fs::path data = fs::temp_directory_path() / ("plenary-e2e-" + std::to_string(std::random_device{}()));
    fs::path sessions = data / "plenary" / "sessions";
    fs::path plan = data / "board.toml";

    OpeningWindow() {
        fs::create_directories(sessions);
        std::ofstream(plan)
            << "format = 1\ntitle = \"Cards\"\n[[step]]\nkind = \"board\"\nlanes = [\"One\"]\n";
    }
    ~OpeningWindow() override { fs::remove_all(data); }

    std::unique_ptr<Program> start(const std::vector<std::string>& what) const {
        std::vector<std::string> arguments{"--size", "1920", "1080"};
        arguments.insert(arguments.end(), what.begin(), what.end());
        return std::make_unique<Program>(
            test_support::ProgramOptions{.program = PLENARY_BUILD "/plenary",
                                         .arguments = std::move(arguments),
                                         .environment = {{"XDG_DATA_HOME", data.string()}, {"TZ", "UTC"}}});
    }
    fs::path session() const {
        for (const auto& entry : fs::directory_iterator(sessions))
            if (entry.path().extension() == ".plenary")
                return entry.path();
        return {};
    }
    static bool is_card(const test_support::ScreenItem& item) {
        return item.id.starts_with("card:")
               && item.id.find_first_not_of("0123456789", 5) == std::string::npos;
    }
    static std::size_t cards(const Screen& screen) {
        return static_cast<std::size_t>(std::ranges::count_if(screen.items, is_card));
    }
    static void add_card(Program& program, const std::string& text, std::size_t then) {
        program.press("n");
        program.type(text);
        program.press("Return");
        program.wait_until(text + " is there", [&](const Screen& screen) { return cards(screen) == then; });
    }
};

TEST_F(OpeningWindow, ADoubleClickOnAPlanStartsItAndOnASessionOpensIt) {
    {
        const auto program = start({plan.string()});
        program->wait_for("board:add");
        add_card(*program, "trust", 1);
    }
    const auto program = start({session().string()});
    program->wait_until("the card is there", [](const Screen& screen) { return cards(screen) == 1; });
}

TEST_F(OpeningWindow, ADoubleClickOnAPackageKeepsItsPlanAndOffersIt) {
    const fs::path package = data / "cards.plenaryplan";
    std::ofstream(package, std::ios::binary) << write_package(load_plan_and_pictures(plan).value());
    const auto program = start({package.string()});
    program->wait_for("unpacked:yes");
    EXPECT_TRUE(fs::exists(data / "plenary" / "plans" / "Cards" / "plan.toml"));
    program->click("unpacked:yes");
    program->wait_for("board:add");
}

TEST_F(OpeningWindow, WhatIsNoSessionIsSaidInTheWindow) {
    std::ofstream(data / "note.txt") << "of no interest";
    const auto program = start({(data / "note.txt").string()});
    program->wait_until("it says why", [](const Screen& screen) {
        return screen.text("notice") == "“note.txt” is not a Plenary session.";
    });
}

TEST_F(OpeningWindow, ASecondWindowLooksAtWhatTheFirstIsWriting) {
    const auto first = start({plan.string()});
    first->wait_for("board:add");
    add_card(*first, "trust", 1);
    const auto second = start({"open", session().string()});
    second->wait_for("elsewhere");
    EXPECT_NE(second->screen().text("elsewhere").find(" on "), std::string::npos) << "who has it open";
    second->click("elsewhere:yes");
    second->wait_for("read-only");
    EXPECT_EQ(cards(second->screen()), 1U);
    EXPECT_FALSE(second->screen().find("board:add"));
    second->kill();
    // The first has lost nothing by it, not even its lock.
    add_card(*first, "money", 2);
    EXPECT_FALSE(read_session(session()));
    first->kill();
    const auto third = start({"open", session().string()});
    third->wait_until("both are there", [](const Screen& screen) { return cards(screen) == 2; });
}

}
