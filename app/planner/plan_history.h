#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sessions/model/plan.h"

namespace plenary {

/// A plan as it came to be, change by change. Each change is a plan of its own, so undo is going back to one.
class PlanHistory {
public:
    explicit PlanHistory(Plan plan) { plans_.push_back({"", std::make_shared<const Plan>(std::move(plan))}); }

    const std::shared_ptr<const Plan>& now() const { return plans_[at_].plan; }

    /// `change` is what the undo button calls it: "add step “Board”".
    void put(std::string change, Plan plan) {
        plans_.resize(at_ + 1);
        plans_.push_back({std::move(change), std::make_shared<const Plan>(std::move(plan))});
        if (plans_.size() > most_kept)
            plans_.erase(plans_.begin());
        at_ = plans_.size() - 1;
    }

    bool can_undo() const { return at_ > 0; }
    bool can_redo() const { return at_ + 1 < plans_.size(); }
    /// Returns what was undone, or empty if there was nothing.
    std::string undo() { return can_undo() ? plans_[at_--].change : std::string(); }
    std::string redo() { return can_redo() ? plans_[++at_].change : std::string(); }

private:
    static constexpr std::size_t most_kept = 300;

    struct Change {
        std::string change;
        std::shared_ptr<const Plan> plan;
    };
    std::vector<Change> plans_;
    std::size_t at_ = 0;
};

}
