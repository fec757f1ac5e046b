#pragma once

#include <random>
#include <string>

#include "sessions/model/plan.h"

namespace plenary {

/// Plans of every kind of step and picture, with any words that a plan file can hold.
class RandomPlans {
public:
    explicit RandomPlans(unsigned seed) : random_(seed) {}

    Plan plan();
    /// A step of any kind that refers to no other.
    Step step();
    /// One change that leaves the step what a plan file can say.
    void change(Step& step);
    void change_head(Plan& plan);

    bool likely() { return below(2) == 0; }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_()) % limit; }

private:
    int number(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    std::string words();
    /// May be empty, and may have several lines.
    std::string text();
    std::string id() { return "step-" + std::to_string(++ids_); }
    std::vector<std::string> list(std::size_t least, std::size_t most);
    std::vector<std::string> changed_list(std::vector<std::string> list, std::size_t least, std::size_t most);
    Ladder ladder();
    BoardManners manners();
    std::vector<ListSlide::Item> items(bool with_text);
    SlideStep slide();
    StepContent content();

    std::mt19937 random_;
    int ids_ = 0;
};

}
