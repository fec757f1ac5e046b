#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/model/result.h"

namespace plenary {

/// The most one card, rule or name may hold. More is refused with a sentence, never cut.
inline constexpr std::size_t most_text_bytes = std::size_t{256} * 1024;

/// Text from outside made fit to keep: what is not UTF-8 becomes U+FFFD, accents are composed (NFC),
/// line ends become '\n', tabs become spaces, other control characters go, white space at both ends goes.
/// A problem if it is longer than most_text_bytes.
Result<std::string> clean_text(std::string_view raw);

/// The same on one line: line ends become spaces.
Result<std::string> clean_line(std::string_view raw);

/// The beginning of a text for a label or a sentence, at most this many characters (code points),
/// with an ellipsis where something was left out. Line ends become spaces.
std::string shortened(std::string_view text, std::size_t most_characters);

/// The characters (code points) of a text one by one; a byte that begins none counts as U+FFFD.
std::u32string characters_of(std::string_view text);

/// A text as it is compared when somebody searches: without capitals and accents, without the forms that
/// are there for looks only (ligatures, full width), and without white space at both ends.
std::string folded(std::string_view text);

/// The text with its first letter large where that is a to z.
std::string capitalised(std::string text);

/// The lines of a text that say something, as they stand there.
std::vector<std::string> lines_of(std::string_view text);

/// "1 card", "12 cards".
std::string counted(std::integral auto count, std::string_view one, std::string_view many) {
    return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

/// "2", "1.5", "−0.5": a number that is kept as its double so that halves are exact.
std::string halves_text(std::int64_t twice);

}
