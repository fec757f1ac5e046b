#include "sessions/store/mend.h"

#include "sessions/store/soundness.h"

namespace plenary {

std::int64_t take_id(Session& session) {
    Flow flow = session.where();
    const std::int64_t id = flow.next_id++;
    session.flow.put(flow);
    return id;
}

Result<Mended> mend(const FoundRows& found) {
    Mended mended;
    mended.session = found.session;
    if (auto planned = mend_plan(found, mended); !planned)
        return tl::unexpected(planned.error());
    mend_lanes_and_cards(mended);
    mend_votes(mended);
    if (auto fault = unsoundness(mended.session))
        return problem("What is left of it does not make a session: " + *fault + ".");
    return mended;
}

}
