#pragma once

#include <string>
#include <string_view>

#include "sessions/export/report_model.h"
#include "sessions/model/text.h"

namespace plenary::record {

// How the record puts things, for all who make parts of it.

/// "first", "second", …, "7th".
std::string ordinal(int number);
/// "12 min", "2 h 30"; a moment is "under 1 min".
std::string time_text(std::chrono::milliseconds spent);
/// A letter of Hebrew, Arabic or another script that is written from the right.
bool runs_from_right(char32_t letter);
/// The first letter of a text that has a direction says that of its paragraph.
bool begins_from_right(std::string_view text);
/// "2026-11-22T10:00:00Z", for other programs.
std::string utc_text(WallTime time);
/// People's words inside a sentence, in quotation marks and shortened: they stand whole elsewhere.
Words quoted(std::string_view text);

/// What is in such a column is read as words, not compared as numbers are.
bool is_worded(VoteTable::Look look);
/// What the picture of a ladder shows, for those who do not see it.
std::string told(const LadderOverview& overview);
/// Beside the bars of a piece of work: how each vote came out, and which bars are whose.
std::string legend(const std::vector<Placing::RevealedRound>& rounds);
/// A bar as wide as the chart is everybody on one rung; never 0.
int most_votes(const Placing& placing);

}
