#pragma once

#include "sessions/export/html_writer.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

/// A table to look at, in which shares are darker the larger they are, and which reads as numbers.
void write_vote_table(HtmlWriter& out, const VoteTable& table);

}
