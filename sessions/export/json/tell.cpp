#include "sessions/export/json/tell.h"

#include "sessions/export/formats.h"
#include "sessions/export/json/write_value.h"

namespace plenary {

namespace document {

Document tell(const Snapshot& snapshot, const ClockReading& now) {
    const Plan& plan = snapshot.plan();
    const Session& session = snapshot.session();
    const Flow& flow = session.where();
    Document document;
    document.title = {plan.title};
    document.course = {plan.course};
    document.number = plan.number;
    document.finish = {plan.finish};
    document.planned_groups = plan.groups;
    document.place = {session.about().place};
    document.started = {flow.started};
    if (flow.finished != 0)
        document.finished = Time{flow.finished};
    document.clock = {.begun = {session.clock().begun}, .paused = session.clock().paused};
    document.at_step = flow.step;
    tell_people(snapshot, document);
    tell_steps(snapshot, now, document);
    tell_cards(snapshot, document);
    tell_rounds(snapshot, document);
    tell_earlier(snapshot, document);
    tell_pictures(session, document);
    return document;
}

}

std::string record::json_report(const Snapshot& snapshot, const ClockReading& now) {
    using document::Written;
    return document::written(document::tell(snapshot, now))
               .dump(2, ' ', false, Written::error_handler_t::replace)
           + "\n";
}

}
