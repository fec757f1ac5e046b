#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sessions/plans/read_plan.h"
#include "sessions/plans/toml_value.h"

namespace plenary {

/// Gathers mistakes while a plan is read.
class Mistakes {
public:
    Mistakes() = default;
    explicit Mistakes(std::vector<PlanMistake> found) : found_(std::move(found)) {}

    void add(Place place, std::string sentence) {
        found_.push_back({place.line, place.column, std::move(sentence)});
    }

    /// Something is not there. It may be no mistake where a part of the file could not be read.
    void miss(Place place, std::string sentence) {
        if (!forgives_missing_)
            add(place, std::move(sentence));
    }
    void forgive_missing(bool forgive) { forgives_missing_ = forgive; }

    /// All of them, or, of a file that is no plan at all, as many as anybody would look at and a
    /// last one that says how many more there are.
    std::vector<PlanMistake> in_file_order() &&;

private:
    std::vector<PlanMistake> found_;
    bool forgives_missing_ = false;
};

}
