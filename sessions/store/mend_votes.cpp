#include "sessions/model/rounds.h"
#include "sessions/store/mend.h"
#include "sessions/store/soundness.h"

namespace plenary {

namespace {

bool says_what_it_can(const Session& session, const Choice& choice) {
    const Ballot* ballot = session.ballots.find(choice.ballot);
    const Round* round = ballot ? session.rounds.find(ballot->round) : nullptr;
    return round && choice.value >= 1 && choice.hands >= 1
           && (!round->step || choice.value <= highest_value(session, *round));
}

}

void mend_votes(Mended& mended) {
    const Session& session = mended.session;
    const auto stands_on_no_rung = [&](const auto& row) {
        const Ladder* ladder = ladder_of(session, row.id);
        return !ladder || !ladder->has(row.rung);
    };
    const auto is_insane = [&](const auto& row) { return !is_sane(session, row); };
    drop(mended, &Session::earlier_session, [](const EarlierSession& earlier) { return !is_sane(earlier); });
    drop(mended, &Session::earlier, is_insane);
    drop(mended, &Session::earlier_tallies, is_insane);
    drop(mended, &Session::action_marks, is_insane);
    drop(mended, &Session::asked_again, is_insane);
    drop(mended, &Session::agreements, stands_on_no_rung);
    drop(mended, &Session::wants, stands_on_no_rung);
    drop(mended, &Session::rounds, [&](const Round& round) { return !is_sane(session, round); });
    drop(mended, &Session::candidates,
         [&](const Candidate& candidate) { return !session.rounds.find(candidate.round); });
    drop(mended, &Session::ballots, [&](const Ballot& ballot) { return !is_sane(session, ballot); });
    drop(mended, &Session::choices, [&](const Choice& choice) { return !says_what_it_can(session, choice); });
}

}
