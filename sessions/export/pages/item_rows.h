#pragma once

#include "sessions/export/pages/flow_writer.h"

namespace plenary::record {

// How cards, and what is said about them, stand on the page.

/// What a card says, with its label before it.
std::vector<Run> item_runs(const Item& item, const Type& type);
/// A card with its group, what is remarked about it and what hangs under it, in the cell of a table.
void add_item(const FlowWriter& writer, FlowCell& cell, const Item& item, double width, std::size_t element,
              const Type& type = table_type);
/// Cards one under the other, under the heading of their list.
void write_list(FlowWriter& writer, const ItemList& list, const Type& heading);

}
