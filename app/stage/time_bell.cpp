#include "app/stage/time_bell.h"

#include <optional>

namespace plenary {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// What is left until the bell, if the step has one.
std::optional<milliseconds> left_of(const View& view, StepUi& step) {
    if (view.finished())
        return {};
    // A break ends when its view says so, which rounds to the minute that the room was told.
    if (auto* shown = std::get_if<BreakUi>(&step))
        return left_of_break(view, *shown);
    const StepContent& content = view.plan().content;
    const auto* board = std::get_if<BoardStep>(&content);
    const bool in_groups =
        (board != nullptr && board->shows.empty()) || std::holds_alternative<BrainstormStep>(content);
    if (!in_groups || view.plan().minutes == 0)
        return {};
    return std::chrono::minutes(view.plan().minutes) - view.snapshot.spent(view.step, view.canvas.now());
}

}

void TimeBell::watch(const View& view, StepUi& step) {
    const std::optional<milliseconds> left = left_of(view, step);
    const bool ahead = left && *left > 0ms;
    const bool up = step_ == view.step && ahead_ && left && !ahead;
    step_ = view.step;
    ahead_ = ahead;
    if (up && view.settings.chime && view.room != nullptr)
        view.room->chime().ring();
}

}
