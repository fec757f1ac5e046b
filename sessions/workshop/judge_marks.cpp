#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// What a group can say with a mark depends on what it says it about. Refused with a sentence.
Result<void> may_mark(const Session& session, const Lane& lane, Mark mark) {
    if (lane.role == LaneRole::aims) {
        if (mark == Mark::none || mark == Mark::agreed || mark == Mark::doubted)
            return {};
        return problem("An aim is met or in doubt.");
    }
    if (lane.role == LaneRole::rules) {
        if (mark == Mark::none || mark == Mark::agreed)
            return {};
        return problem("A rule is agreed or not yet agreed.");
    }
    if (is_checklist(session, lane)) {
        if (mark == Mark::none || mark == Mark::agreed || mark == Mark::not_yet || mark == Mark::not_us)
            return {};
        return problem("A point is answered yes, not yet or not us.");
    }
    if (lane.role == LaneRole::options) {
        if (mark != Mark::none && mark != Mark::agreed)
            return problem("An option is decided on or not.");
        if (unfinished_round(session, lane.step))
            return problem("A vote on the options is still open: reveal it first.");
        return {};
    }
    return problem("Only rules can be agreed, aims ticked or doubted, points of a checklist answered and "
                   "options decided on.");
}

std::string mark_label(const Session& session, const Lane& lane, Mark mark, bool all) {
    if (lane.role == LaneRole::options)
        return mark == Mark::none ? "take back decision" : "decide";
    const bool answers = is_checklist(session, lane);
    const std::string one(noun(session, lane));
    const auto what = (all ? "all " : "") + one + (all ? "s" : "");
    switch (mark) {
    case Mark::none: return (answers ? "clear answer to " : "clear mark on ") + what;
    case Mark::agreed:
        return answers ? "answer yes to " + what : (lane.role == LaneRole::rules ? "agree " : "tick ") + what;
    case Mark::doubted: return "doubt " + what;
    case Mark::not_yet: return "answer not yet to " + what;
    case Mark::not_us: break;
    }
    return "answer not us to " + what;
}

/// The room decides on one option, so that another one is decided on no more.
void unmark_others(Session& session, const Card& chosen) {
    const auto cards = session.cards;
    for (const auto& card : cards.rows())
        if (card->lane == chosen.lane && card->id != chosen.id && card->mark == Mark::agreed) {
            auto other = *card;
            other.mark = Mark::none;
            session.cards.put(std::move(other));
        }
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
    Judged judged{session, label(session, "colour", lane_of(session, *card))};
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
    Judged judged{session, label(session, "mark group on", lane_of(session, *card))};
    judged.session.cards.put(std::move(marked));
    return judged;
}

Result<Judged> Judge::operator()(const MarkCard& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    const Lane& lane = lane_of(session, *card);
    if (auto may = may_mark(session, lane, command.mark); !may)
        return tl::unexpected(may.error());
    auto marked = *card;
    marked.mark = command.mark;
    Judged judged{session, mark_label(session, lane, command.mark, false)};
    if (lane.role == LaneRole::options && command.mark == Mark::agreed)
        unmark_others(judged.session, *card);
    judged.session.cards.put(std::move(marked));
    return judged;
}

Result<Judged> Judge::operator()(const MarkLane& command) const {
    const Lane* lane = session.lanes.find(command.lane);
    if (!lane)
        return no_such_lane();
    if (auto may = may_mark(session, *lane, command.mark); !may)
        return tl::unexpected(may.error());
    if (lane->role == LaneRole::options && command.mark == Mark::agreed)
        return problem("The room decides on one option.");
    Judged judged{session, mark_label(session, *lane, command.mark, true)};
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
        return problem("There is no " + std::string(noun(session, *lane)) + " here yet: write one first.");
    return judged;
}

Result<Judged> Judge::operator()(const SetAction& command) const {
    const Card* card = session.cards.find(command.card);
    if (!card)
        return no_such_card();
    const Lane& lane = lane_of(session, *card);
    const bool answers = is_checklist(session, lane);
    if (lane.role != LaneRole::actions && !answers)
        return problem(quoted(session, *card)
                       + " is no step of an action plan and no point of a checklist: only those have an "
                         "owner.");
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
    Judged judged{session, answers ? "owner of point" : "who and when"};
    judged.session.cards.put(std::move(action));
    return judged;
}

}
