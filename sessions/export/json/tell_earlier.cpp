#include "sessions/export/json/tell.h"
#include "sessions/plans/added_step.h"
#include "sessions/workshop/recall.h"

namespace plenary::document {

namespace {

std::optional<int> rung(int number) {
    return number > 0 ? std::optional(number) : std::nullopt;
}

EarlierDecision tell_decision(const Session& session, const plenary::EarlierDecision& decision) {
    EarlierDecision told{.id = decision.id, .kind = decision.kind, .text = decision.text};
    if (decision.kind == EarlierKind::rule)
        told.agreed = decision.agreed;
    if (decision.kind == EarlierKind::action) {
        told.who = Line{decision.who};
        told.when = Line{decision.when};
        told.since = Time{decision.since};
        told.state = state_of_action(session, decision.id);
    }
    if (decision.kind == EarlierKind::rung) {
        told.ladder = decision.ladder;
        told.rungs = decision.rungs;
        told.agreed_rung = rung(decision.rung);
        told.wanted_rung = rung(decision.want);
        told.agreed_rung_name = Line{decision.rung_name};
        told.wanted_rung_name = Line{decision.want_name};
        told.votes_now = earlier_votes(session, decision, Question::now);
        told.votes_want = earlier_votes(session, decision, Question::want);
    }
    return told;
}

EarlierLadder tell_ladder(const plenary::EarlierLadder& ladder) {
    EarlierLadder told{.id = ladder.id, .step = {}};
    const auto step = read_added_step(ladder.text);
    if (const auto* content = step ? std::get_if<LadderStep>(&step->content) : nullptr)
        told.step = LadderBefore{.title = {step->title},
                                 .minutes = step->minutes,
                                 .ladder = content->ladder,
                                 .why = {content->why},
                                 .stops = {content->stops}};
    return told;
}

}

void tell_earlier(const Snapshot& snapshot, Document& document) {
    const Session& session = snapshot.session();
    for (const auto& asked : session.asked_again.rows())
        document.asked_again.push_back({asked->id, asked->earlier});
    if (session.earlier_session.empty())
        return;
    const EarlierSession& recalled = *session.earlier_session.rows().front();
    Earlier& earlier = document.earlier.emplace();
    earlier.title = {recalled.title};
    earlier.number = recalled.number;
    earlier.place = {recalled.place};
    earlier.started = {recalled.begun};
    for (const auto& ladder : session.earlier_ladders.rows())
        earlier.ladders.push_back(tell_ladder(*ladder));
    for (const auto& decision : session.earlier.rows())
        earlier.decisions.push_back(tell_decision(session, *decision));
}

}
