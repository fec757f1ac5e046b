#pragma once

#include <string_view>
#include <vector>

#include "sessions/export/html_writer.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

// How cards, and what is said about them, stand on the page.

/// An element of this class with the sentence in it; people's words keep their own writing direction.
void write_sentence(HtmlWriter& out, std::string_view tag, std::string_view kind, const Sentence& sentence);
/// One card: its label, its words and its group, what is remarked about it, and what hangs under it.
void write_item(HtmlWriter& out, const Item& item);
void write_items(HtmlWriter& out, const ItemList& list);
/// Whose card it is; nothing for a card that is nobody's.
void write_group_mark(HtmlWriter& out, const Item& item);

}
