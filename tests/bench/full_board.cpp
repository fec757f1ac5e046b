#include "tests/bench/full_board.h"

#include <stdexcept>

#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/store.h"
#include "sessions/workshop/clock.h"
#include "sessions/workshop/judge.h"

namespace plenary::bench {
namespace {

void make_session(const std::filesystem::path& file, std::int64_t cards) {
    Plan plan{.title = "A full board", .groups = 5};
    plan.steps.push_back({.title = "Group work",
                          .content = BoardStep{.lanes = {"Why?", "What makes it work?", "What else?"}}});
    const std::string text = plan_text(plan);
    const WallTime now = SystemClock().wall();
    const Session begun = begin_session(std::make_shared<const Plan>(read_plan(text).plan), now);
    Together all;
    for (std::int64_t i = 0; i < cards; ++i) {
        const std::string name = "Card " + std::to_string(i);
        all.parts.emplace_back(AddCard{
            .lane = begun.lanes.rows()[static_cast<std::size_t>(i) % 3]->id,
            .text = i % 2 == 0
                        ? name + " says it briefly"
                        : name + " needs rather more words, because what it is about is not easily said",
            .colour = static_cast<Colour>(i % colour_count),
            .group = GroupId{1 + i % 5}});
    }
    const auto judged = judge(begun, all, now);
    if (!judged || !Store::create(file, text, judged->session))
        throw std::runtime_error("The session could not be made.");
}

}

FullBoard::FullBoard(std::int64_t cards, int wide, int high) : width_(wide), height_(high) {
    std::filesystem::remove_all(data_);
    std::filesystem::create_directories(data_);
    make_session(data_ / "board.plenary", cards);
}

FullBoard::~FullBoard() {
    std::filesystem::remove_all(data_);
}

test_support::Program FullBoard::open(bool mapped) const {
    return test_support::Program(
        {.program = PLENARY_BUILD "/plenary",
         .arguments = {"--figures", "--size", std::to_string(width_), std::to_string(height_), "open",
                       (data_ / "board.plenary").string()},
         .environment = {{"XDG_DATA_HOME", data_.string()}},
         .window = mapped});
}

test_support::ScreenItem FullBoard::first_card() const {
    const test_support::Program program = open(true);
    for (const auto& item :
         program
             .wait_until("the board is there",
                         [](const auto& screen) { return screen.find("board:add") != nullptr; })
             .items)
        if (item.id.starts_with("card:") && item.id.find(':', 5) == std::string::npos)
            return item;
    throw std::runtime_error("There is no card.");
}

}
