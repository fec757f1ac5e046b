#pragma once

#include <string>

#include "sessions/export/report.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

/// The report in this format, made at this time. Contract: not JSON, which is made of a session.
std::string written_as(ReportFormat format, const Report& report, WallTime made);

/// One self-contained page that runs no script and loads nothing.
std::string html_report(const Report& report);

/// CommonMark, with tables as GitHub reads them. Whatever people wrote stays text.
std::string markdown_report(const Report& report);

/// A Word document, made at this time: real styles, lists and tables, and pictures with their words.
std::string docx_report(const Report& report, WallTime made);

/// Everything that may be seen, for other programs:
///
///     {"format": "plenary-session", "version": 1,
///      "title", "course", "number",         the plan's; number is 0 outside a course
///      "place",
///      "people": {"count", "names": […], "list": [{"id", "name", "group", "left"}]},
///      "groups": [{"id", "letter", "name"}],
///      "pairings": [{"people": [two ids], "kept"}],
///      "lots": [{"id", "seed", "groups", "members": [{"person", "group"}]}],
///      "started", "finished",               UTC; finished is null while the session runs
///      "at_step",                           the id of the step where it is
///      "minutes": {"planned", "spent"},
///      "steps": [{"id", "name", "kind", "title", "planned_minutes", "minutes", "left_out", "spent_seconds",
///                 "content": {…},           what the plan shows in it, after its kind
///                 "lanes": [{"id", "role", "title", "collapsed", "covered",
///                            "cards": [ids in their order]}]}],
///      "cards": [{"id", "lane", "under", "text", "colour", "group", "mark", "who", "when", "origin",
///                 "theme",                  under, group, origin and theme are null or an id
///                 "heading",                true: no idea, but what stands over those under it
///                 "covered",                true: nothing is told of what it says or comes from
///                 "merged_from": [{"id", "text", "colour", "group", "origin", "merged_from"}],
///                 "dots", "rank", "tied"}], of the last dot vote; null, null, false without one
///      "rounds": [{"id", "step", "piece", "number", "state",    piece: of a ladder, else null
///                  "method", "way", "voters", "voted", "of",
///                  "question",             of a ladder
///                  "dots", "most_on_one", "run_off_of",    of a dot vote
///                  "reason",               of a round that was called off
///                  "cards": [{"card", "votes": [{"group" or "side", "value", "side"},
///                                               {"value", "people", "side"}]}],
///                  "tally": […]}],         cards and tally once revealed
///      "agreements": [{"piece", "rung", "was_median"}],
///      "wants": [{"piece", "rung", "was_median"}]}
///
/// The cards of a dot vote have "dots" in place of "votes", and no tally: nobody is told who gave what. Other
/// votes are of groups, by their number, and sides, 1 for the first; of people there is only how many chose a
/// value. A group or people on a side have that "side", too. A tally is
///
///     rung      {"median_low", "median_high", "lowest", "highest", "word", "on_rung"}
///     rating    [{"card", "median", "on_value", "sides": [{"median", "on_value"}], "gap"}]
///     ranking   [{"card", "rank", "tied", "points", "best_place", "worst_place"}]
///     answer    [{"card", "not_us", "not_yet", "yes"}]
///     consent   [{"card", "against", "can_live_with_it", "for"}]
///     pick      [{"card", "votes"}]
///
/// where sides and gap are only of a rating that has sides; medians, gaps, points and places may be halves,
/// and null where nobody voted; rating and ranking come in the order in which the record tells them.
///
/// An origin that is part of a merged card by now is given by that card's id; one that is gone, or is
/// covered, is null.
/// Version 1 may gain members; a reader passes over those that it does not know. A member that
/// changes its meaning makes a new version. Times are whole numbers.
std::string json_report(const Snapshot& snapshot, const ClockReading& now);

}
