#include "sessions/workshop/command.h"

namespace plenary {

namespace {

template <class Kind, class... Kinds>
constexpr bool is_one_of = (std::is_same_v<Kind, Kinds> || ...);

}

JournalKind kind_of(const Command& command) {
    return std::visit(
        []<class Kind>(const Kind&) {
            if (is_one_of<Kind, OpenRound, CastBallot, WithdrawBallot, CloseRound, RevealRound, VoidRound>)
                return JournalKind::vote;
            if (is_one_of<Kind, PauseClock, GiveMinutes, RestartClock, GoToStep, ShowLines, ShowIdeaFirst,
                          FinishSession, ReopenSession>)
                return JournalKind::flow;
            return JournalKind::content;
        },
        command);
}

}
