#include "sessions/plans/mistakes.h"

#include <algorithm>

namespace plenary {

std::vector<PlanMistake> Mistakes::in_file_order() && {
    constexpr std::size_t most_mistakes = 200;
    std::stable_sort(found_.begin(), found_.end(), [](const PlanMistake& a, const PlanMistake& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    if (found_.size() > most_mistakes) {
        const std::size_t more = found_.size() - most_mistakes;
        found_.resize(most_mistakes);
        PlanMistake last = found_.back();
        last.sentence = "After this line there are " + std::to_string(more) + " more mistakes.";
        found_.push_back(std::move(last));
    }
    return std::move(found_);
}

}
