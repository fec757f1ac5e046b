#include <algorithm>

#include "sessions/import/take.h"
#include "sessions/model/agenda.h"
#include "sessions/model/text.h"
#include "sessions/plans/added_step.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"

namespace plenary::document {

namespace {

/// A step, and where it stands in the file.
struct Numbered {
    const Step* step = nullptr;
    std::string_view list;
    std::size_t at = 0;
};

/// All steps by their ids, which count from 1.
std::vector<Numbered> steps_by_id(const Document& document) {
    std::vector<Numbered> all(document.steps.size() + document.steps_taken_back.size());
    const auto add = [&](const std::vector<Step>& steps, std::string_view list) {
        for (std::size_t at = 0; at < steps.size(); ++at) {
            const auto number = static_cast<std::size_t>(steps[at].id.value) - 1;
            const EntryPlace place(list, at);
            if (number >= all.size())
                fault(place / "id",
                      "Steps are numbered from 1, and there are only " + std::to_string(all.size()) + ".");
            if (all[number].step != nullptr)
                fault(place / "id", "Another step has this number already.");
            all[number] = {&steps[at], list, at};
        }
    };
    add(document.steps, "steps");
    add(document.steps_taken_back, "steps_taken_back");
    return all;
}

plenary::Step step_of_plan(const Step& step) {
    return {.name = step.name.words,
            .title = step.title.words,
            .minutes = step.planned_minutes,
            .essential = step.essential,
            .notes = {},
            .content = step.content};
}

int lines_in(std::string_view text) {
    return static_cast<int>(std::ranges::count(text, '\n'));
}

/// The plan is told as its file would say it, and is read like any other.
class PlanTaking {
public:
    explicit PlanTaking(const Document& document) : document_(document), steps_(steps_by_id(document)) {}

    void run(Taken& taken) {
        if (document_.steps.empty())
            fault(Place(whole_, "steps"), "A session has one step at least.");
        plenary::Plan head;
        head.title = document_.title.words;
        head.course = document_.course.words;
        head.number = document_.number;
        head.finish = document_.finish.words;
        head.groups = document_.planned_groups;
        text_ = plan_head_text(head);
        std::size_t planned = 0;
        while (planned < steps_.size() && !steps_[planned].step->added)
            add_to_text(steps_[planned++]);
        PlanReading reading = read_plan(text_);
        if (!reading.mistakes.empty())
            fault_of(reading.mistakes.front());
        for (std::size_t at = planned; at < steps_.size(); ++at)
            add_added(steps_[at], reading.plan, taken.session);
        taken.session.plan = SharedPlan(std::make_shared<const Plan>(std::move(reading.plan)));
        taken.plan_text = std::move(text_);
    }

    const std::vector<Numbered>& steps() const { return steps_; }

private:
    void add_to_text(const Numbered& numbered) {
        text_ += "\n";
        first_lines_.push_back(lines_in(text_) + 1);
        text_ += step_text(step_of_plan(*numbered.step));
    }

    [[noreturn]] void fault_of(const PlanMistake& mistake) const {
        const auto after = std::ranges::upper_bound(first_lines_, mistake.line);
        if (after == first_lines_.begin())
            fault(whole_, "The plan of the session is not right. " + mistake.sentence);
        const auto number = static_cast<std::size_t>(after - first_lines_.begin()) - 1;
        fault(EntryPlace(steps_[number].list, steps_[number].at), mistake.sentence);
    }

    static void add_added(const Numbered& numbered, Plan& plan, Session& session) {
        const EntryPlace place(numbered.list, numbered.at);
        if (!numbered.step->added)
            fault(place / "added", "A step of the plan comes before all that were added.");
        std::string text = step_text(step_of_plan(*numbered.step));
        auto step = read_added_step(text);
        if (!step)
            fault(place, step.error().sentence);
        plan.steps.push_back(std::move(*step));
        session.added_steps.put({.id = numbered.step->id, .text = std::move(text)});
    }

    const Document& document_;
    const Place whole_;
    std::vector<Numbered> steps_;
    std::string text_;
    std::vector<int> first_lines_;
};

int lines_to_show(const StepContent& content) {
    return static_cast<int>(lines_of(content).size());
}

void take_progress(const Numbered& numbered, Session& session) {
    const Step& step = *numbered.step;
    const EntryPlace place(numbered.list, numbered.at);
    if (step.lines_shown > lines_to_show(step.content))
        fault(place / "lines_shown", "The step has no more than "
                                         + counted(lines_to_show(step.content), "line", "lines")
                                         + " to show.");
    session.progress.put({.id = step.id, .spent_ms = step.spent_ms, .shown = step.lines_shown});
    if (step.idea_first && !std::holds_alternative<BrainstormStep>(step.content))
        fault(place / "idea_first", "Only a brainstorm has ideas that can stand first.");
    if (step.idea_first)
        session.looks.put({.id = step.id, .idea_first = true});
    const StepClock clock{.id = step.id,
                          .extra_minutes = step.extra_minutes,
                          .paused_ms = step.paused_ms,
                          .entered = step.begun ? step.begun->at : 0,
                          .back_at = step.back_at ? step.back_at->at : 0};
    if (clock != StepClock{.id = step.id})
        session.step_clocks.put(clock);
}

/// Steps that stand as the plan has them need no entry.
void take_agenda(const Document& document, Session& session) {
    for (std::size_t at = 0; at < document.steps.size(); ++at) {
        const Step& step = document.steps[at];
        const AgendaEntry entry{
            .id = step.id, .place = step.place, .minutes = step.set_minutes, .skipped = step.left_out};
        if (step.added || entry != agenda_entry(session, step.id))
            session.agenda.put(entry);
        if (at > 0 && !comes_before(session, document.steps[at - 1].id, step.id))
            fault(EntryPlace("steps", at) / "place", "The steps stand in the order of their places.");
    }
    for (std::size_t at = 0; at < document.steps_taken_back.size(); ++at)
        if (!document.steps_taken_back[at].added)
            fault(EntryPlace("steps_taken_back", at) / "added",
                  "Only a step that was added can be taken back.");
}

/// A time that is told by the second, and is not the one that stands for none.
WallTime known_time(const Time& time) {
    return time.at == 0 ? 1 : time.at;
}

}

void take_steps(const Document& document, Taken& taken) {
    PlanTaking plan(document);
    plan.run(taken);
    Session& session = taken.session;
    for (const Numbered& numbered : plan.steps())
        take_progress(numbered, session);
    take_agenda(document, session);
    session.details.put({.place = document.place.words, .head_count = document.people.head_count});
    session.session_clock.put({.paused = document.clock.paused, .begun = document.clock.begun.at});
    const Place whole;
    if (!std::ranges::count(document.steps, document.at_step, [](const Step& step) { return step.id; }))
        fault_of_missing(Place(whole, "at_step"), "step", document.at_step.value);
    session.flow.put({.step = document.at_step,
                      .started = document.started.at,
                      .finished = document.finished ? known_time(*document.finished) : 0});
}

}
