// The program is killed at any moment while cards are typed: each card that its screen had shown is in the
// file. Every time it takes up the session that it was killed in.
//
// 50 kills; PLENARY_KILLS=200 in the environment for a night.

#include <gtest/gtest.h>
#include <poll.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <set>

#include "sessions/store/store.h"
#include "tests/support/program.h"

namespace {

using namespace plenary;
using test_support::Program;
using test_support::Screen;

struct Kill : testing::Test {
    std::filesystem::path data =
        std::filesystem::temp_directory_path() / ("plenary-kill-" + std::to_string(std::random_device{}()));
    std::filesystem::path file;
    std::unique_ptr<Program> program;
    std::mt19937 random{2026};
    /// Every card that was ever on the screen.
    std::set<long> shown;
    int last_word = 0;

    Kill() {
        std::filesystem::create_directories(data);
        std::ofstream(data / "plan.toml") << "format = 1\ntitle = \"Kills\"\n[[step]]\nkind = \"board\"\n"
                                             "lanes = [\"One\"]\n";
    }
    ~Kill() override {
        program.reset();
        std::filesystem::remove_all(data);
    }

    unsigned below(unsigned end) { return static_cast<unsigned>(random() % end); }

    void start() {
        std::vector<std::string> arguments{"--size", "1280", "720"};
        if (file.empty())
            arguments.insert(arguments.end(), {"run", (data / "plan.toml").string()});
        else
            arguments.insert(arguments.end(), {"open", file.string()});
        program = std::make_unique<Program>(
            test_support::ProgramOptions{.program = PLENARY_BUILD "/plenary",
                                         .arguments = std::move(arguments),
                                         .environment = {{"XDG_DATA_HOME", data.string()}, {"TZ", "UTC"}}});
        program->wait_for("board:add");
        for (const auto& entry : std::filesystem::directory_iterator(data / "plenary" / "sessions"))
            if (entry.path().extension() == ".plenary")
                file = entry.path();
    }

    static bool is_card(const std::string& id) {
        return id.starts_with("card:") && id.find_first_not_of("0123456789", 5) == std::string::npos;
    }

    /// Some cards, without a look at whether they have arrived, and a kill at some moment after some key.
    void type_and_be_killed() {
        program->press("n");
        program->wait_until("a field for a card", [](const Screen& screen) {
            return std::any_of(screen.items.begin(), screen.items.end(),
                               [](const auto& item) { return item.id.ends_with(":field") && item.active; });
        });
        std::string keys;
        for (unsigned cards = 1 + below(3); cards > 0; --cards)
            keys += std::to_string(++last_word) + "\n";
        // Most of the kills are to fall between Enter and the card on the screen.
        if (below(4) == 0)
            keys.pop_back();
        program->type(keys.substr(0, keys.size() - 1));
        program->display().character(static_cast<unsigned char>(keys.back()));
        poll(nullptr, 0, static_cast<int>(below(60)));
        program->kill();
        program->wait_exit();
        for (const auto& item : program->screen().items)
            if (is_card(item.id))
                shown.insert(std::stol(item.id.substr(5)));
    }

    void expect_all_that_was_shown() {
        const auto session = read_session(file);
        ASSERT_TRUE(session) << session.error().sentence;
        for (const long id : shown)
            ASSERT_NE(session->cards.find(CardId{id}), nullptr) << "card " << id << " was lost";
        int word = 0;
        for (const auto& card : session->cards.rows()) {
            ASSERT_GT(std::stoi(card->text), word) << "in the order in which they were typed, each once";
            word = std::stoi(card->text);
        }
    }
};

TEST_F(Kill, AtAnyMomentLosesNoCardThatTheScreenHadShown) {
    const char* wanted = std::getenv("PLENARY_KILLS");
    const int kills = wanted != nullptr ? std::stoi(wanted) : 50;
    for (int kill = 0; kill < kills; ++kill) {
        SCOPED_TRACE("kill " + std::to_string(kill));
        start();
        type_and_be_killed();
        expect_all_that_was_shown();
        if (HasFatalFailure())
            return;
    }
    std::cout << kills << " kills, " << shown.size() << " of " << last_word << " cards had been shown\n";
    EXPECT_GT(static_cast<int>(shown.size()), kills / 2);
    EXPECT_LT(static_cast<int>(shown.size()), last_word);
}

}
