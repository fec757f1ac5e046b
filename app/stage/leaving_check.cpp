#include "app/stage/leaving_check.h"

#include <algorithm>

#include "sessions/model/text.h"

namespace plenary {
namespace {

std::size_t covered_on(const View& view) {
    const Session& session = view.snapshot.session();
    return static_cast<std::size_t>(std::ranges::count_if(session.covers.rows(), [&](const auto& cover) {
        const Card* card = view.snapshot.card(cover->id);
        const Lane* lane = card == nullptr ? nullptr : session.lanes.find(card->lane);
        return lane != nullptr && lane->step == view.step;
    }));
}

}

std::string reason_to_stay(const View& view, LeavingCheckUi& state) {
    if (state.on != view.step)
        state = {.on = view.step};
    if (state.asked || view.finished())
        return {};
    const Round* round = view.snapshot.unfinished_round(view.step);
    if (round != nullptr && round->state == RoundState::open)
        return "A vote is open on this step, and nobody can vote while another step is shown.";
    if (round != nullptr)
        return "A vote on this step is closed, and has not been revealed.";
    if (const std::size_t covered = covered_on(view); covered > 0)
        return counted(covered, "card is", "cards are") + " still covered on this step.";
    return {};
}

void start_leaving_check(LeavingCheckUi& state, std::string reason, StepId towards) {
    state.asked = true;
    state.reason = std::move(reason);
    state.towards = towards;
}

QuestionAnswer draw_leaving_check(const View& view, const LeavingCheckUi& state) {
    return draw_question_sheet(view.canvas, {.id = "leaving",
                                             .title = "Go on all the same?",
                                             .words = state.reason + " Next would be “"
                                                      + view.snapshot.plan().at(state.towards).title + "”.",
                                             .first = "Stay here",
                                             .second = "Go on"});
}

}
