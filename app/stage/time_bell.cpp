#include "app/stage/time_bell.h"

#include <optional>

namespace plenary {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// What is left until the bell, if the step has one.
std::optional<milliseconds> left_of(const View& view) {
    if (view.finished())
        return {};
    const StepContent& content = view.plan().content;
    if (std::holds_alternative<BreakStep>(content))
        return left_of_break(view);
    const auto* board = std::get_if<BoardStep>(&content);
    const bool in_groups =
        (board != nullptr && board->shows.empty()) || std::holds_alternative<BrainstormStep>(content);
    if (!in_groups || minutes_of(view.snapshot.session(), view.step) == 0)
        return {};
    return view.snapshot.countdown(view.step, view.now());
}

}

void TimeBell::watch(const View& view) {
    const std::optional<milliseconds> left = left_of(view);
    const bool ahead = left && *left > 0ms;
    const bool up = step_ == view.step && ahead_ && left && !ahead;
    step_ = view.step;
    ahead_ = ahead;
    if (up && view.settings.chime && view.room != nullptr)
        view.room->chime().ring();
}

}
