#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"

namespace plenary::record {

std::string turnout_text(const Snapshot& snapshot, const Round& round) {
    const Session& session = snapshot.session();
    return std::to_string(votes_cast(session, round)) + " of "
           + counted_voters(round, votes_expected(session, round)) + " voted";
}

Sentence hidden_round_sentence(const Snapshot& snapshot, const Round& round, const std::string& name) {
    const std::string vote = "The " + name;
    if (round.state == RoundState::voided)
        return {{vote + " was called off: "}, quoted(round.reason)};
    const std::string turnout = turnout_text(snapshot, round);
    if (round.state == RoundState::closed)
        return {{vote + " is closed and not revealed yet: " + turnout + "."}};
    return {{vote + " is open: " + turnout + " so far."}};
}

}
