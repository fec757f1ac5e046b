#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary::record {

// People's text as CommonMark that shows exactly that text: nothing in it becomes a heading, a list,
// emphasis, a link, a table or HTML. Characters that turn the writing direction of what follows are
// written as references, so that they cannot disturb the file's own lines.

/// On one line, for headings and paragraphs: line ends become spaces.
std::string markdown_line(std::string_view text);
/// Line ends stay line ends; the lines after the first are indented, to stay in their list item.
std::string markdown_block(std::string_view text, std::size_t indent);
/// In a table: line ends become breaks.
std::string markdown_cell(std::string_view text);

}
