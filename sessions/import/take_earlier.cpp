#include "sessions/import/take.h"

#include "sessions/plans/added_step.h"

namespace plenary::document {

namespace {

class EarlierTaking {
public:
    EarlierTaking(const Earlier& earlier, Ids& ids, Session& session)
        : earlier_(earlier), ids_(ids), session_(session) {}

    void run() {
        session_.earlier_session.put({.title = earlier_.title.words,
                                      .number = earlier_.number,
                                      .place = earlier_.place.words,
                                      .begun = earlier_.started.at});
        for (std::size_t at = 0; at < earlier_.ladders.size(); ++at) {
            const Place ladders(place_, "ladders");
            take_ladder(earlier_.ladders[at], Place(ladders, at));
        }
        for (std::size_t at = 0; at < earlier_.decisions.size(); ++at) {
            const Place decisions(place_, "decisions");
            take_decision(earlier_.decisions[at], Place(decisions, at));
        }
    }

private:
    void take_ladder(const EarlierLadder& ladder, const Place& place) {
        std::string text;
        if (ladder.step) {
            const LadderBefore& step = *ladder.step;
            text = ladder_step_text(
                {.title = step.title.words,
                 .minutes = step.minutes,
                 .content =
                     LadderStep{.ladder = step.ladder, .why = step.why.words, .stops = step.stops.words}});
            if (const auto read = read_added_step(text); !read)
                fault(Place(place, "step"), read.error().sentence);
        }
        session_.earlier_ladders.put({ladder.id, std::move(text)});
    }

    void take_decision(const EarlierDecision& decision, const Place& place) {
        if (decision.text.empty())
            fault(Place(place, "text"), "What is recalled has words.");
        plenary::EarlierDecision taken{.id = decision.id, .kind = decision.kind, .text = decision.text};
        switch (decision.kind) {
        case EarlierKind::rule: taken.agreed = needed(decision.agreed, "agreed", place); break;
        case EarlierKind::action: take_action(decision, place, taken); break;
        case EarlierKind::rung: take_piece(decision, place, taken); break;
        }
        session_.earlier.put(std::move(taken));
    }

    void take_action(const EarlierDecision& decision, const Place& place, plenary::EarlierDecision& taken) {
        taken.who = needed(decision.who, "who", place).words;
        taken.when = needed(decision.when, "when", place).words;
        taken.since = needed(decision.since, "since", place).at;
        const ActionState state = needed(decision.state, "state", place);
        if (state != ActionState::not_asked)
            session_.action_marks.put({decision.id, state});
    }

    void take_piece(const EarlierDecision& decision, const Place& place, plenary::EarlierDecision& taken) {
        taken.ladder = needed(decision.ladder, "ladder", place);
        if (!session_.earlier_ladders.find(taken.ladder))
            fault_of_missing(Place(place, "ladder"), "ladder", taken.ladder.value);
        taken.rungs = needed(decision.rungs, "rungs", place);
        taken.rung = needed(decision.agreed_rung, "agreed_rung", place).value_or(0);
        taken.want = needed(decision.wanted_rung, "wanted_rung", place).value_or(0);
        if (taken.rung > taken.rungs || taken.want > taken.rungs)
            fault(Place(place, taken.rung > taken.rungs ? "agreed_rung" : "wanted_rung"),
                  "This ladder has rungs 1 to " + std::to_string(taken.rungs) + ".");
        taken.rung_name = needed(decision.agreed_rung_name, "agreed_rung_name", place).words;
        taken.want_name = needed(decision.wanted_rung_name, "wanted_rung_name", place).words;
        take_votes(needed(decision.votes_now, "votes_now", place), taken, false, Place(place, "votes_now"));
        take_votes(needed(decision.votes_want, "votes_want", place), taken, true, Place(place, "votes_want"));
    }

    void take_votes(const std::vector<int>& on_rung, const plenary::EarlierDecision& piece, bool want,
                    const Place& place) {
        if (on_rung.size() > static_cast<std::size_t>(piece.rungs))
            fault(place, "This ladder has rungs 1 to " + std::to_string(piece.rungs) + ".");
        for (std::size_t at = 0; at < on_rung.size(); ++at)
            if (on_rung[at] > 0)
                session_.earlier_tallies.put({.id = EarlierTallyId{ids_.next()},
                                              .piece = piece.id,
                                              .want = want,
                                              .rung = static_cast<int>(at) + 1,
                                              .votes = on_rung[at]});
    }

    const Earlier& earlier_;
    Ids& ids_;
    Session& session_;
    const Place whole_;
    const Place place_{whole_, "earlier"};
};

}

void take_earlier(const Document& document, Ids& ids, Session& session) {
    if (document.earlier)
        EarlierTaking(*document.earlier, ids, session).run();
    for (std::size_t at = 0; at < document.asked_again.size(); ++at) {
        const AskedAgain& asked = document.asked_again[at];
        const EntryPlace place("asked_again", at);
        if (!session.cards.find(asked.piece))
            fault_of_missing(place / "piece", "card", asked.piece.value);
        const auto* decision = session.earlier.find(asked.earlier);
        if (!decision || decision->kind != EarlierKind::rung)
            fault_of_missing(place / "earlier", "piece of work of the session before", asked.earlier.value);
        session.asked_again.put({asked.piece, asked.earlier});
    }
}

}
