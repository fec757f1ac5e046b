#pragma once

#include <string>

#include "sessions/export/report_model.h"

namespace plenary::record {

/// One self-contained page that runs no script and loads nothing.
std::string html_report(const Report& report);

/// CommonMark, with tables as GitHub reads them. Whatever people wrote stays text.
std::string markdown_report(const Report& report);

/// Everything that may be seen, for other programs:
///
///     {"format": "plenary-session", "version": 1,
///      "title", "course", "number",         the plan's; number is 0 outside a course
///      "place", "people": {"count", "names": […]},
///      "groups": [{"id", "letter"}],
///      "started", "finished",               UTC; finished is null while the session runs
///      "at_step",                           the id of the step where it is
///      "minutes": {"planned", "spent"},
///      "steps": [{"id", "name", "kind", "title", "planned_minutes", "spent_seconds",
///                 "content": {…},           what the plan shows in it, after its kind
///                 "lanes": [{"id", "role", "title", "collapsed", "covered",
///                            "cards": [ids in their order]}]}],
///      "cards": [{"id", "lane", "under", "text", "colour", "group", "mark", "who", "when", "origin",
///                 "theme",                  under, group, origin and theme are null or an id
///                 "heading",                true: no idea, but what stands over those under it
///                 "covered",                true: nothing is told of what it says or comes from
///                 "merged_from": [{"id", "text", "colour", "group", "origin", "merged_from"}],
///                 "dots", "rank", "tied"}], of the last dot vote; null, null, false without one
///      "rounds": [{"id", "piece", "number", "state", "voted", "groups",
///                  "votes": [{"group", "rung"}], "tally": {…}}],    the last two once revealed
///      "dot_votes": [{"id", "step", "run_off_of", "state", "dots", "most_on_one", "voters", "voted",
///                     "of", "cards": [{"card", "dots"}]}],    the cards once closed; never who gave what
///      "agreements": [{"piece", "rung", "was_median"}]}
///
/// An origin that is part of a merged card by now is given by that card's id; one that is gone, or is
/// covered, is null.
/// Version 1 may gain members; a reader passes over those that it does not know. A member that
/// changes its meaning makes a new version. Times are whole numbers.
std::string json_report(const Snapshot& snapshot, std::chrono::steady_clock::time_point now);

}
