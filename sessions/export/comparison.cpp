#include "sessions/export/comparison.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "sessions/export/comparison_parts.h"
#include "sessions/export/formats.h"
#include "sessions/export/save_folder.h"
#include "sessions/export/without_names.h"
#include "sessions/model/local_time.h"

namespace plenary {

namespace {

PlaceInCourse place_of(const Snapshot& snapshot) {
    return {.course = snapshot.plan().course,
            .number = snapshot.plan().number,
            .begun = snapshot.session().where().started};
}

record::Both in_order(const Snapshot& one, const Snapshot& other) {
    if (is_earlier(place_of(other), place_of(one)))
        return {other, one};
    return {one, other};
}

/// The course, where both are of the same; else the later session.
const std::string& title_of(const record::Both& both) {
    const Plan& now = both.now.plan();
    return now.course.empty() || now.course != both.then.plan().course ? now.title : now.course;
}

}

bool is_earlier(const PlaceInCourse& one, const PlaceInCourse& other) {
    const bool numbers_tell = !one.course.empty() && one.course == other.course && one.number > 0
                              && other.number > 0 && one.number != other.number;
    return numbers_tell ? one.number < other.number : one.begun < other.begun;
}

std::string write_comparison(const Snapshot& one, const Snapshot& other, ReportFormat format,
                             const ClockReading& now, const ComparisonOptions& options) {
    assert(std::ranges::find(comparison_formats, format) != std::end(comparison_formats));
    const record::Report report = options.names
                                      ? record::make_comparison(one, other, options)
                                      : record::make_comparison(record::without_names(one, now),
                                                                record::without_names(other, now), options);
    return record::written_as(format, report, now.wall);
}

std::string comparison_name(const Snapshot& one, const Snapshot& other) {
    const record::Both both = in_order(one, other);
    return date_text(both.now.session().where().started) + " "
           + safe_file_name("Then and now, " + title_of(both), "Then and now");
}

namespace record {

namespace {

Sentence subtitle(const Both& both, const ComparisonOptions& options) {
    const std::string then = long_date_text(both.then.session().where().started);
    const std::string now = long_date_text(both.now.session().where().started);
    return {{(then == now ? then : then + " and " + now) + (options.names ? "" : " · names left out")}};
}

/// Which sessions they are.
Section the_two(const Both& both) {
    VoteTable table{.title = "",
                    .cards = "",
                    .columns = {{"Then", VoteTable::Look::words}, {"Now", VoteTable::Look::words}},
                    .rows = {}};
    const auto add = [&](const char* what, const auto& text_of) {
        VoteTable::Row row{.item = bare_item(what), .lines = {{}}};
        for (const Snapshot* session : {&both.then, &both.now})
            row.lines.front().cells.push_back({.text = {text_of(*session), true}});
        table.rows.push_back(std::move(row));
    };
    const auto place = [](const Snapshot& session) { return session.session().about().place; };
    add("Session", [](const Snapshot& session) {
        const Plan& plan = session.plan();
        return (plan.number > 0 ? std::to_string(plan.number) + ": " : "") + plan.title;
    });
    add("Day", [](const Snapshot& session) { return long_date_text(session.session().where().started); });
    if (!place(both.then).empty() || !place(both.now).empty())
        add("Place", place);
    return {.heading = "The two sessions", .parts = {std::move(table)}};
}

void add_course(Sentence& sentence, const std::string& course) {
    if (course.empty())
        sentence.push_back({"none"});
    else
        sentence.push_back({course, true});
}

/// What a reader has to know before comparing.
Sentence reservations(const Both& both) {
    Sentence sentence;
    const auto add = [&sentence](const std::string& words) {
        sentence.push_back({(sentence.empty() ? "" : " ") + words});
    };
    if (both.then.plan().course != both.now.plan().course) {
        add("The two are not of the same course: then ");
        add_course(sentence, both.then.plan().course);
        sentence.push_back({", now "});
        add_course(sentence, both.now.plan().course);
        sentence.push_back({"."});
    }
    for (const Snapshot* session : {&both.then, &both.now})
        if (!session->finished())
            add(std::string(session == &both.then ? "Then" : "Now")
                + " is told as far as the session has come: step "
                + std::to_string(step_number(session->session(), session->step())) + " of "
                + std::to_string(steps_to_run(session->session()).size()) + ".");
    return sentence;
}

Fact people_fact_of(const Snapshot& snapshot, const char* when) {
    Fact fact = people_fact(snapshot.session());
    fact.label += when;
    return fact;
}

}

Report make_comparison(const Snapshot& one, const Snapshot& other, const ComparisonOptions& options) {
    const Both both = in_order(one, other);
    Report report{.letterhead = options.letterhead,
                  .title = "Then and now: " + title_of(both),
                  .subtitle = subtitle(both, options),
                  .so_far = reservations(both),
                  .facts = {people_fact_of(both.then, " then"), people_fact_of(both.now, " now")},
                  .sections = {},
                  .steps = {}};
    LeftOut left_out;
    for (auto* compared : {compared_actions, compared_pieces, compared_ratings, compared_checklists,
                           compared_rankings, compared_decisions, compared_rules, compared_objectives}) {
        auto sections = compared(both, left_out);
        std::ranges::move(sections, std::back_inserter(report.sections));
    }
    report.closing = left_out.text();
    if (report.sections.empty())
        report.closing.insert(0,
                              std::string("There is nothing to compare: the two have nothing in common that "
                                          "was agreed, placed, rated, ranked, answered or decided.")
                                  + (report.closing.empty() ? "" : " "));
    report.sections.insert(report.sections.begin(), the_two(both));
    return report;
}

}
}
