// A session with a full board in a file of its own, and the real program that shows it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/program.h"

namespace plenary::bench {

class FullBoard {
public:
    /// Half of the cards of one line, half of three, in three lanes. Removed with this.
    explicit FullBoard(std::int64_t cards, int wide = 1920, int high = 1080);
    ~FullBoard();
    FullBoard(const FullBoard&) = delete;
    FullBoard& operator=(const FullBoard&) = delete;

    int width() const { return width_; }
    int height() const { return height_; }
    /// With a map of what is in its window, which costs time of its own, or without.
    test_support::Program open(bool mapped) const;
    /// Where its first card lies.
    test_support::ScreenItem first_card() const;

private:
    std::filesystem::path data_ = std::filesystem::temp_directory_path() / "plenary-full-board";
    int width_, height_;
};

}
