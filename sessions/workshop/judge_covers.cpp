#include "sessions/workshop/judging.h"

namespace plenary {

Result<Judged> Judge::operator()(const CoverLane& command) const {
    const Lane* lane = session.lanes.find(command.lane);
    if (!lane)
        return no_such_lane();
    if (lane->role != LaneRole::board)
        return problem("Only a lane of a board can be covered.");
    if (command.covered && unfinished_round(session, lane->step))
        return problem("A vote is open on this board: reveal it before covering a lane.");
    Judged judged{session, command.covered ? "cover lane" : "reveal lane"};
    const LaneState* stands = session.lane_states.find(command.lane);
    auto state = stands ? *stands : LaneState{.id = command.lane};
    if (state.covered != command.covered) {
        state.covered = command.covered;
        judged.session.lane_states.put(state);
    }
    for (const auto& card : session.cards.rows()) {
        if (card->lane != command.lane)
            continue;
        if (!command.covered)
            judged.session.covers.erase(card->id);
        else if (!session.heading(card->id))
            judged.session.covers.put({card->id});
    }
    return judged;
}

Result<Judged> Judge::operator()(const RevealCard& command) const {
    if (!session.cards.find(command.card))
        return no_such_card();
    Judged judged{session, "reveal card"};
    judged.session.covers.erase(command.card);
    return judged;
}

}
