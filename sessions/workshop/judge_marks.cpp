#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// What a group can say with a mark depends on what it says it about. Refused with a sentence.
Result<void> may_mark(LaneRole role, Mark mark) {
    const bool known = mark == Mark::none || mark == Mark::agreed || mark == Mark::doubted;
    if (known && role == LaneRole::aims)
        return {};
    if (role == LaneRole::rules) {
        if (known && mark != Mark::doubted)
            return {};
        return problem("A rule is agreed or not yet agreed.");
    }
    return problem("Only rules can be agreed, and aims ticked or doubted.");
}

std::string mark_label(LaneRole role, Mark mark, bool all) {
    const auto what = (all ? "all " : "") + std::string(noun(role)) + (all ? "s" : "");
    switch (mark) {
    case Mark::none: return "clear mark on " + what;
    case Mark::agreed: return (role == LaneRole::rules ? "agree " : "tick ") + what;
    case Mark::doubted: break;
    }
    return "doubt " + what;
}

}

Result<Judged> Judge::operator()(const ColourCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    if (!is_colour(command.colour))
        return problem("There is no such colour.");
    auto coloured = *card;
    coloured.colour = command.colour;
    Judged judged{session, "colour " + std::string(noun(lane_of(session, *card).role))};
    judged.session.cards.put(std::move(coloured));
    return judged;
}

Result<Judged> Judge::operator()(const SetCardGroup& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    if (command.group && !session.groups.find(command.group))
        return no_such_group();
    auto marked = *card;
    marked.group = command.group;
    Judged judged{session, "mark group on " + std::string(noun(lane_of(session, *card).role))};
    judged.session.cards.put(std::move(marked));
    return judged;
}

Result<Judged> Judge::operator()(const MarkCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    const auto role = lane_of(session, *card).role;
    if (auto may = may_mark(role, command.mark); !may)
        return tl::unexpected(may.error());
    auto marked = *card;
    marked.mark = command.mark;
    Judged judged{session, mark_label(role, command.mark, false)};
    judged.session.cards.put(std::move(marked));
    return judged;
}

Result<Judged> Judge::operator()(const MarkLane& command) const {
    const Lane* lane = session.lanes.find(command.lane);
    if (!lane)
        return no_such_lane();
    if (auto may = may_mark(lane->role, command.mark); !may)
        return tl::unexpected(may.error());
    Judged judged{session, mark_label(lane->role, command.mark, true)};
    bool any = false;
    for (const auto& card : session.cards.rows()) {
        if (card->lane != lane->id)
            continue;
        any = true;
        auto marked = *card;
        marked.mark = command.mark;
        judged.session.cards.put(std::move(marked));
    }
    if (!any)
        return problem("There is no " + std::string(noun(lane->role)) + " here yet: write one first.");
    return judged;
}

Result<Judged> Judge::operator()(const SetAction& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    if (lane_of(session, *card).role != LaneRole::actions)
        return problem(quoted(session, *card)
                       + " is not a step of the action plan: only those have an owner and a date.");
    if (session.heading(card->id))
        return problem(quoted(session, *card)
                       + " is a heading: the steps under it have an owner and a date.");
    auto who = clean_line(command.who);
    if (!who)
        return tl::unexpected(who.error());
    auto when = clean_line(command.when);
    if (!when)
        return tl::unexpected(when.error());
    auto action = *card;
    action.who = std::move(*who);
    action.when = std::move(*when);
    Judged judged{session, "who and when"};
    judged.session.cards.put(std::move(action));
    return judged;
}

}
