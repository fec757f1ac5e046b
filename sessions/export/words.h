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
/// People's words inside a sentence, in quotation marks and shortened: they stand whole elsewhere.
Words quoted(std::string_view text);

}
