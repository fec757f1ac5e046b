#include <algorithm>

#include "sessions/model/agenda.h"
#include "sessions/model/text.h"
#include "sessions/plans/added_step.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

constexpr int most_minutes = 600;
constexpr std::size_t most_steps = 250;

/// What is behind the room, or under its eyes, is not planned any more.
Result<void> still_to_come(const Session& session, StepId step) {
    if (!is_on_agenda(session, step))
        return no_such_step();
    if (step == session.where().step)
        return problem("The room is on this step: go on to the next one, or give it more or fewer minutes.");
    if (!is_ahead(session, step))
        return problem("The room has been to this step already.");
    return {};
}

Result<void> can_have(int minutes) {
    if (minutes < 0 || minutes > most_minutes)
        return problem("A step has 0 to " + std::to_string(most_minutes) + " minutes.");
    return {};
}

/// Puts a step before another one that is ahead, or last; gives every step a new place, so that there is
/// always room between two.
Result<void> place(Session& session, StepId step, StepId before) {
    auto order = running_order(session);
    std::erase(order, step);
    auto at = order.end();
    if (before) {
        if (auto may = still_to_come(session, before); !may)
            return may;
        at = std::ranges::find(order, before);
    }
    order.insert(at, step);
    std::int64_t number = 0;
    for (const StepId each : order) {
        AgendaEntry entry = agenda_entry(session, each);
        entry.place = ++number * place_gap;
        const bool as_planned = entry
                                == AgendaEntry{.id = each,
                                               .place = each.value * place_gap,
                                               .minutes = session.plan->at(each).minutes};
        if (session.agenda.find(each) != nullptr || !as_planned)
            session.agenda.put(entry);
    }
    return {};
}

}

Result<StepId> add_step(Session& session, std::string text, StepId before) {
    if (session.plan->steps.size() >= most_steps)
        return problem("A session has " + std::to_string(most_steps) + " steps at the most.");
    auto step = read_added_step(text);
    if (!step)
        return tl::unexpected(step.error());
    append_step(session, std::move(*step), std::move(text));
    const StepId id{static_cast<std::int64_t>(session.plan->steps.size())};
    if (auto placed = place(session, id, before); !placed)
        return tl::unexpected(placed.error());
    return id;
}

Result<Judged> Judge::operator()(const SkipStep& command) const {
    if (auto may = still_to_come(session, command.step); !may)
        return tl::unexpected(may.error());
    Judged judged{session, command.skipped ? "leave out step" : "bring back step"};
    AgendaEntry entry = agenda_entry(session, command.step);
    if (entry.skipped == command.skipped)
        return judged;
    entry.skipped = command.skipped;
    judged.session.agenda.put(entry);
    return judged;
}

Result<Judged> Judge::operator()(const RetimeStep& command) const {
    if (auto may = still_to_come(session, command.step); !may)
        return tl::unexpected(may.error());
    if (auto may = can_have(command.minutes); !may)
        return tl::unexpected(may.error());
    Judged judged{session, "minutes of step"};
    AgendaEntry entry = agenda_entry(session, command.step);
    // What was given to it when it ran before is part of what it has.
    const int minutes = entry.minutes + command.minutes - minutes_of(session, command.step);
    if (entry.minutes == minutes)
        return judged;
    entry.minutes = minutes;
    judged.session.agenda.put(entry);
    return judged;
}

Result<Judged> Judge::operator()(const MoveStep& command) const {
    if (auto may = still_to_come(session, command.step); !may)
        return tl::unexpected(may.error());
    Judged judged{session, "move step"};
    if (command.before == command.step)
        return judged;
    const auto before = running_order(session);
    if (auto placed = place(judged.session, command.step, command.before); !placed)
        return tl::unexpected(placed.error());
    if (running_order(judged.session) == before)
        return Judged{session, "move step"};
    return judged;
}

Result<Judged> Judge::operator()(const AddStep& command) const {
    if (!std::ranges::count(addable_kinds(), command.kind, &AddableKind::word))
        return problem("Such a step cannot be added here.");
    if (auto may = can_have(command.minutes); !may)
        return tl::unexpected(may.error());
    auto title = clean_line(command.title);
    if (!title)
        return tl::unexpected(title.error());
    Judged judged{session, "add step"};
    const auto added =
        add_step(judged.session, added_step_text(command.kind, *title, command.minutes), command.before);
    if (!added)
        return tl::unexpected(added.error());
    return judged;
}

Result<Judged> Judge::operator()(const TrimAgenda& command) const {
    if (command.steps.empty())
        return problem("There is nothing to shorten.");
    Judged judged{session, "shorten the agenda"};
    for (const Trim& trim : command.steps) {
        const Command one =
            trim.left_out ? Command(SkipStep{trim.step}) : Command(RetimeStep{trim.step, trim.to});
        auto next = std::visit(Judge{judged.session, now}, one);
        if (!next)
            return next;
        judged.session = std::move(next->session);
    }
    return judged;
}

}
