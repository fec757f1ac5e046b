// A card in a hand, over a full board: each move is seen, and what is drawn for it is counted.

#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "tests/bench/full_board.h"
#include "tests/support/program_updates.h"

namespace {

using namespace std::chrono_literals;

constexpr int moves = 60;
// Of a lifted card at that size with its shadow, where it was and where it is.
constexpr double pixels_of_move = 60'000;
// What lies under it once, and lanes and cards that change on its way.
constexpr double pixels_besides = 6'000'000;
constexpr double pixels_of_start = 3 * 1920.0 * 1080;

TEST(Drag, IsSeenWithEachMoveAndDrawsOnlyTheCard) {
    const plenary::bench::FullBoard board(200);
    const auto card = board.first_card();
    test_support::Program program = board.open(false);
    test_support::Display& display = program.display();
    program.use_window("Plenary");
    test_support::Updates updates(display);
    updates.wait_for_rest(500ms);
    display.move(card.centre_x(), card.centre_y());
    display.button(true);
    for (int i = 1; i <= 6; ++i) {
        display.move(card.centre_x() + 10 * i, card.centre_y() + 5 * i);
        updates.next(1s);
    }
    updates.wait_for_rest(300ms);
    for (int i = 1; i <= moves; ++i) {
        display.move(card.centre_x() + 60 + 4 * i, card.centre_y() + 30 + 3 * i);
        EXPECT_TRUE(updates.next(1s)) << "move " << i << " is not seen";
    }
    display.button(false);
    updates.wait_for_rest(300ms);
    program.ask_to_close();
    program.wait_exit();
    const auto figures = nlohmann::json::parse(program.err());
    EXPECT_LE(figures.at("pixels_drawn").get<double>(),
              pixels_of_start + pixels_besides + moves * pixels_of_move);
}

}
