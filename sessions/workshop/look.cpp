#include "sessions/workshop/look.h"

#include "sessions/workshop/judge.h"

namespace plenary {

Workshop::Look::Look(Session session, ReadOnly why, const ClockReading& as_of)
    : session_(std::move(session)), why_(std::move(why)), as_of_(as_of) {
    publish();
    as_saved_ = snapshot_;
}

void Workshop::Look::publish() {
    snapshot_ =
        std::make_shared<const Snapshot>(session_, ++revision_, Snapshot::History{}, as_of_, Unsaved{}, why_);
}

std::vector<Outcome> Workshop::Look::work(const std::vector<Waiting>& batch) {
    std::vector<Outcome> outcomes;
    outcomes.reserve(batch.size());
    for (const Waiting& waiting : batch)
        outcomes.push_back({waiting.ticket, carry_out(waiting.command)});
    publish();
    return outcomes;
}

Result<std::string> Workshop::Look::carry_out(const Command& command) {
    const bool goes = std::holds_alternative<GoToStep>(command);
    if (!goes && !std::holds_alternative<ShowLines>(command)
        && !std::holds_alternative<ShowIdeaFirst>(command))
        return problem(why_.sentence);
    auto judged = judge(session_, command, as_of_.wall);
    if (!judged)
        return tl::unexpected(judged.error());
    // Time does not run here: the clock of the step stays as it is.
    if (goes)
        session_.flow = std::move(judged->session.flow);
    else
        session_ = std::move(judged->session);
    return std::move(judged->label);
}

}
