#pragma once

#include <map>

#include "sessions/export/pages/flow_writer.h"

namespace plenary::record {

/// What is to be done, by whom and by when.
void write_actions(FlowWriter& writer, const ActionTable& actions);
/// What came of a vote, in figures.
void write_votes(FlowWriter& writer, const VoteTable& table);
/// The session step by step; a step leads to the place that is named for it.
void write_steps(FlowWriter& writer, const std::vector<StepLine>& steps,
                 const std::map<StepId, std::string>& places);

}
